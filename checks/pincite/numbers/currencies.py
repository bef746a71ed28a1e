"""Currencies by sign, ISO 4217 code and English name, before or after a number."""

from __future__ import annotations

from pincite.text import Pattern

_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₴": "UAH", "₺": "TRY",
    "₪": "ILS", "₦": "NGN", "₫": "VND", "₱": "PHP", "₡": "CRC", "₭": "LAK", "₮": "MNT", "฿": "THB", "₿": "BTC",
}  # fmt: skip
_DOLLARS = {
    "us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD",
    "cad": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "nt": "TWD", "r": "BRL", "mex": "MXN", "mxn": "MXN",
    "mx": "MXN", "usd": "USD", "t": "TOP", "j": "JMD",
}  # fmt: skip
_CODES = frozenset((
    "usd", "eur", "gbp", "jpy", "cny", "chf", "cad", "aud", "nzd", "sek", "nok", "dkk", "pln", "czk", "huf",
    "ron", "bgn", "try", "uah", "rub", "inr", "krw", "brl", "mxn", "zar", "sgd", "hkd", "twd", "thb", "idr",
    "myr", "php", "vnd", "ils", "aed", "sar", "qar", "kwd", "egp", "lbp", "mnt", "kes", "ngn", "ars", "clp",
    "cop", "pen", "isk",
))  # fmt: skip
_OTHER_CODES = {"rmb": "CNY", "rs": "INR", "rm": "MYR", "le": "EGP", "l.e.": "EGP", "tl": "TRY"}
_NAMES = {
    "dollar": "USD", "euro": "EUR", "€ur": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rouble": "RUB",
    "ruble": "RUB", "rupee": "INR", "ringgit": "MYR", "hryvnia": "UAH", "zloty": "PLN", "forint": "HUF", "won": "KRW",
    "shekel": "ILS", "tugrik": "MNT", "kuai": "CNY", "rand": "ZAR", "geneh": "EGP", "bitcoin": "BTC",
    "satoshi": "satoshi", "franc": "franc", "krona": "krona", "kronor": "krona", "krone": "krone", "kroner": "krone",
    "peso": "peso",
    "dinar": "dinar", "riyal": "riyal", "rial": "rial", "dirham": "dirham", "lira": "lira", "cent": "cent",
    "pence": "penny", "penny": "penny", "pennies": "cent", "buck": "buck", "sterling": "GBP", "mark": "mark",
    "rupiah": "IDR", "baht": "THB", "real": "BRL", "reais": "BRL", "sen": "sen", "quid": "GBP",
}  # fmt: skip
_QUALIFIED = {
    "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "canadian dollar": "CAD",
    "australian dollar": "AUD", "singapore dollar": "SGD", "hong kong dollar": "HKD", "new zealand dollar": "NZD",
    "swiss franc": "CHF", "swedish krona": "SEK", "swedish kronor": "SEK", "norwegian krone": "NOK",
    "norwegian kroner": "NOK", "danish krone": "DKK", "danish kroner": "DKK", "mexican peso": "MXN",
    "argentine peso": "ARS", "chilean peso": "CLP", "colombian peso": "COP", "philippine peso": "PHP",
    "pound sterling": "GBP", "british pound": "GBP", "egyptian pound": "EGP", "lebanese pound": "LBP",
    "turkish lira": "TRY", "chinese yuan": "CNY", "japanese yen": "JPY", "indian rupee": "INR",
    "pakistani rupee": "PKR", "russian rouble": "RUB", "russian ruble": "RUB", "south african rand": "ZAR",
    "kuwaiti dinar": "KWD", "iraqi dinar": "IQD", "saudi riyal": "SAR", "qatari riyal": "QAR",
    "iranian rial": "IRR", "brazilian real": "BRL", "czech koruna": "CZK", "israeli shekel": "ILS",
    "malaysian ringgit": "MYR", "malaysia ringgit": "MYR", "south korean won": "KRW", "ukrainian hryvnia": "UAH",
    "polish zloty": "PLN",
}  # fmt: skip
_POUND = frozenset(("pound", "pounds"))

_BEFORE = Pattern(
    r"(?:([a-z.]{0,4})[ ]?([$€£¥₹₩₽₴₺₪₦₫₱₡₭₮฿₿])|(?<![a-z.])([a-z]{2,4}|[a-z]+[ ]?[a-z]*)\.?)[ \u00a0]?[-−]?[ ]?$"
)
_AFTER_SIGN = Pattern(r"[ \u00a0]?(us|a|c|ca|hk|nz)?([$€£¥₹₩₽₴₺₪₦₫₱₡₭₮฿₿])(?![0-9])")
_AFTER_WORDS = Pattern(r"[ \u00a0\n-]{0,2}([a-z€.]+)(?:[ \u00a0\n-]([a-z]+))?(?:[ ]([a-z]+))?")

MONEY_SIGNS = frozenset(_SIGNS)


_LEADING = (
    _CODES
    | frozenset(_OTHER_CODES)
    | {"m" + code for code in _CODES}
    | {"dollar", "sen", "ringgit", "ringgits"}
)
_TRAILING = (
    _CODES
    | frozenset(_OTHER_CODES)
    | frozenset(_NAMES)
    | {"m" + code for code in _CODES}
    | {name + "s" for name in _NAMES}
    | {name.split()[0] for name in _QUALIFIED}
    | _POUND
)


def before(low: str, at: int, left: int) -> tuple[str, int, bool] | None:
    """The currency written between `left` and `at`: its unit, where it starts, and whether it carries a minus."""
    edge = low[at - 1 : at]
    if not edge or (edge not in MONEY_SIGNS and edge not in " \u00a0-−." and not edge.isalpha()):
        return None
    if edge in MONEY_SIGNS:
        return _signed(low, at - 1, max(left, at - 24)) if left < at else None
    if not (edge.isalpha() or low[at - 2 : at - 1] in MONEY_SIGNS):
        last = low[max(left, at - 12) : at].rstrip(" \u00a0-−").rsplit(None, 1)
        if not last or last[-1].rstrip(".").lstrip("(") not in _LEADING:
            return None
    found = _BEFORE.search(low, max(left, at - 24), at)
    if found is None:
        return None
    negative = "-" in found.group()[-3:] or "−" in found.group()[-3:]
    sign = found.group(2)
    if sign:
        letters = found.group(1)
        unit = _SIGNS[sign]
        start = found.start(2)
        if letters and sign == "$":
            known = _DOLLARS.get(letters)
            first = found.start(1)
            if known and _stands_alone(low, first, letters, found.start(2) == found.end(1)):
                unit, start = known, first
        if start and low[start - 1] in "-−" and (start < 2 or not low[start - 2].isalnum()):
            return unit, start - 1, True
        return unit, start, negative
    if negative:
        return None
    name = found.group(3)
    word = name.split()[-1]
    start = found.end(3) - len(word)
    code = _code(word)
    if code is None and edge in " \u00a0":
        code = _QUALIFIED.get(name.removesuffix("s"))
        if code:
            return code, found.start(3), False
        if word in ("dollar", "sen"):
            code = _NAMES[word]
    if code is None and len(word) == 4 and word[0] == "m" and word[1:] in _CODES:
        return "m" + word[1:].upper(), start, False
    return (code, start, False) if code else None


def _signed(low: str, at: int, floor: int) -> tuple[str, int, bool]:
    """The currency of the sign at `at`, letters before it included: $, US$, A$; and a minus before that."""
    unit, start = _SIGNS[low[at]], at
    if low[at] == "$":
        end = at - 1 if at > floor and low[at - 1] == " " else at
        first = end
        while first > floor and end - first < 4 and (low[first - 1] == "." or "a" <= low[first - 1] <= "z"):
            first -= 1
        letters = low[first:end]
        known = _DOLLARS.get(letters)
        if known and _stands_alone(low, first, letters, end == at):
            unit, start = known, first
    if start and low[start - 1] in "-−" and (start < 2 or not low[start - 2].isalnum()):
        return unit, start - 1, True
    return unit, start, False


def _stands_alone(low: str, at: int, letters: str, joined: bool) -> bool:
    """Whether letters before a dollar sign name the country, and are no end of a word: "Peru's $5", "a $5 coin"."""
    before = low[at - 1 : at]
    return not before.isalnum() and before not in ("'", "’") and (joined or letters != "a")


def _code(word: str) -> str | None:
    if word in _CODES and word not in ("try", "pen", "all", "top", "cop", "ron"):
        return word.upper()
    return _OTHER_CODES.get(word) if word not in ("le", "tl") else None


def after(text: str, low: str, at: int, large: bool) -> tuple[str, int] | None:
    """The currency that follows a number at `at`: its unit and where it ends.

    `large` says that the number has a magnitude, after which "pounds" are money and not weight.
    """
    sign = _AFTER_SIGN.match(low, at) if _money_near(low, at) else None
    if sign:
        unit = _SIGNS[sign.group(2)]
        if sign.group(1) and sign.group(2) == "$":
            unit = _DOLLARS[sign.group(1)]
        return unit, sign.end()
    found = _AFTER_WORDS.match(low, at)
    if found is None:
        return None
    first, second, third = found.groups()
    if first.rstrip(".") not in _TRAILING and first not in _TRAILING:
        return None
    if second:
        three = f"{first} {second} {(third or '').removesuffix('s')}"
        if three in _QUALIFIED:
            return _QUALIFIED[three], found.end(3)
        two = f"{first} {second.removesuffix('s')}"
        if two in _QUALIFIED:
            return _QUALIFIED[two], found.end(2)
        if first == "pounds" and second == "sterling":
            return "GBP", found.end(2)
    if first in _CODES and (
        first not in ("try", "pen", "cop", "ron") or text[found.start(1) : found.end(1)].isupper()
    ):
        return first.upper(), found.end(1)
    if first in _OTHER_CODES and (first not in ("le", "tl", "rm", "rs") or text[found.start(1)].isupper()):
        return _OTHER_CODES[first], found.end(1)
    if len(first) == 4 and first[0] == "m" and first[1:] in _CODES:
        return "m" + first[1:].upper(), found.end(1)
    if first in _POUND:
        return ("GBP", found.end(1)) if large else None
    name = _NAMES.get(first) or _NAMES.get(first.rstrip(".").removesuffix("s"))
    if name is None or (first.rstrip(".") in ("real", "won", "mark") and not large):
        return None
    return name, found.start(1) + len(first.rstrip("."))


def _money_near(low: str, at: int) -> bool:
    return not MONEY_SIGNS.isdisjoint(low[at : at + 4])
