"""Money, out of currencies.toml: the codes of ISO 4217, their signs, names and parts, and how safe each is to read."""

from enum import StrEnum
from fractions import Fraction
from functools import cache

from pincite.languages.language import forms, load, rows


class Care(StrEnum):
    """What a code or noun needs beside a number to be read as money."""

    NONE = ""
    WORD = "word"  # a code that is a word too: before a number only if that is an amount, never in a headline
    RATIO = "ratio"  # a code that is a ratio too: not before a small number with one decimal ("INR 2.5")
    INITIALS = "initials"  # a rare code that is a word or abbreviation too: only beside an amount
    DETERMINER = "determiner"  # likewise, and never before a number
    LARGE = "large"  # a noun: only after a magnitude
    SMALL = "small"  # a noun: only in small letters


class Currencies:
    """The table of currencies.

    `careful`: the codes that need care, and which. `signs`: "€" -> "EUR".
    `dollars`: lower-case letters before a dollar sign -> code ("us", "hk").
    `before`: codes and spellings that stand before a number, case kept: "EUR", "Rs", and "mEUR" for MEUR; `after`:
    likewise after a number.
    `parts`: the name of a part ("cent") -> its size and the codes of the currencies that it may be a part of.
    `names`: names of more than a word, lower case, hyphens as spaces -> code ("canadian dollars" -> "CAD").
    `nouns`: lower-case noun ("euros", "quid", "kroner", "kopeks") -> what it means alone, a code or, where several
    countries share it, the noun itself; and its care. `leading`: those that may
    stand before a number ("dollar 5").
    """

    def __init__(self) -> None:
        blocks = load("currencies")[""]
        kinds = {str(kind): kind for kind in Care}
        spellings = list(rows(blocks["spellings"], 3))
        self.careful: dict[str, Care] = {}
        self.after: dict[str, str] = {}
        self.names: dict[str, str] = {}
        for code, _, status, care, one, many in rows(blocks["codes"], 6):
            if care:
                self.careful[code] = kinds[care]
            if status != "placeholder":  # for tests, or for no currency
                self.after[code] = code
            if status in ("tender", "former"):  # a troy ounce of gold is a weight
                for name in (one, many):
                    self.names[name.lower().replace("-", " ").replace("&", "and")] = code
        for cell, unit in rows(blocks["names"], 2):
            self.names |= dict.fromkeys(forms(cell), unit)
        for cell, unit, _ in spellings:
            self.after |= dict.fromkeys(cell.split(), unit)
        for code in blocks["millions"].split():
            self.after |= {"M" + code: "m" + code, "m" + code: "m" + code}
        only_after = {form for cell, _, where in spellings if where for form in cell.split()}
        only_after |= {code for code, care in self.careful.items() if care is Care.DETERMINER}
        self.before = {form: unit for form, unit in self.after.items() if form not in only_after}
        self.signs = {row[0]: row[1] for row in rows(blocks["signs"], 2)}
        self.dollars = {
            part: unit for letters, unit in rows(blocks["dollars"], 2) for part in letters.split()
        }
        self.nouns: dict[str, tuple[str, Care]] = {}
        for name, cell, _, _, read in rows(blocks["minor_units"], 5):
            if read:
                self.nouns |= dict.fromkeys(forms(cell), (name, Care.NONE))
        for cell, unit, care in rows(blocks["nouns"], 3):
            self.nouns |= dict.fromkeys(forms(cell), (unit, kinds[care]))
        self.leading = frozenset(blocks["leading"].split())
        self.parts = {
            name: (Fraction(size), frozenset(codes.split()))
            for name, _, size, codes, _ in rows(blocks["minor_units"], 5)
        }


currencies = cache(Currencies)
