"""Numbers in running text: where they stand and what they say.

One pass over the words of the text; from each word or digit that can start a number, small readers
for literals, words, currencies, units and dates look a bounded distance ahead and behind, so that the
whole is linear in the length of the text.
"""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.quantity import currency, dates, idioms, qualifiers, units
from pincite.quantity.literals import VULGAR, read_literal, read_scale
from pincite.quantity.mention import Mention
from pincite.quantity.words import STARTS, read_words

__all__ = ["Mention", "read", "read_value"]

_SINGLE_UNITS = frozenset(
    [
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "fortnight",
        "month",
        "year",
        "decade",
        "century",
        "millennium",
    ]
)
_TRIGGERS = (
    STARTS | frozenset(dates.WEEKDAYS) | frozenset(dates.MONTHS) | _SINGLE_UNITS | {"couple", "couples"}
)
_PLAIN_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_START = re.compile(r"[^\W\d_]+|[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_URL = re.compile(r"(?:https?|ftp)://[^\s]+|www\.[^\s]+")
_LAST_WORD = re.compile(r"([a-z0-9]+)['’]?[ \t\n\u00a0\"“(]{0,3}$")
_NEXT_WORD = re.compile(r"[ \t\n\u00a0-]{0,3}([a-z]+)")
_GAP = re.compile(r"[^a-z0-9]{0,4}")
_SIGN = re.compile(r"(?:(?<![\w.%)])[-−+]|(?<![a-z])(?:minus|negative)[ ])[ ]?$")
_CONNECT = re.compile(r"[ ]?[-–—~][ ]?|[ ]to[ ](?:the[ ])?|[ ]\+/-[ ]|[ ]?±[ ]?")
_AND = re.compile(r"[ ]and[ ](?:the[ ])?|[ ]to[ ]")
_SHARE = re.compile(r"[ ](?:and|or)[ ]")
_OUT_OF = re.compile(r"[ ](?:out[ ]of(?:[ ]every)?|in(?:[ ]every)?|over)[ ]")
_PART_OF = re.compile(
    r"[ ](?:members[ ]|countries[ ]|nations[ ]|allies[ ])?(?:out[ ])?of(?:[ ](?:the|its|their|our|his|her|all|these|those|nato's|nato’s))*[ ]$"
)
_LABEL_WORD = frozenset(
    [
        "article",
        "articles",
        "section",
        "sections",
        "chapter",
        "chapters",
        "no",
        "number",
        "figure",
        "table",
        "resolution",
        "annex",
        "appendix",
        "page",
        "pages",
        "paragraph",
        "item",
        "rule",
        "part",
        "volume",
        "phase",
        "group",
        "route",
        "highway",
        "flight",
        "room",
        "clause",
        "amendment",
        "protocol",
        "title",
    ]
)
_NO_LABEL = frozenset(
    [
        "of",
        "the",
        "a",
        "an",
        "and",
        "or",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "as",
        "than",
        "that",
        "which",
        "who",
        "is",
        "was",
        "are",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "its",
        "their",
        "his",
        "her",
        "if",
        "but",
        "per",
        "more",
        "less",
        "up",
        "down",
        "over",
        "under",
        "into",
        "out",
        "about",
    ]
)


def read(text: str) -> list[Mention]:
    """Every quantity in `text`, in order, spans in code points and not overlapping."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lower if len(lower := char.lower()) == 1 else char for char in text)
    if _DIGIT.search(low) is None and _TRIGGERS.isdisjoint(_PLAIN_WORD.findall(low)):
        return []
    return _Reader(text, low).run()


def read_value(text: str) -> Mention | None:
    """The one quantity that a short value states, with its label ("23 members", "more than $700 billion").

    None if there is no quantity, more than one, or anything beside quantity, qualifier and label.
    """
    found = read(text)
    if len(found) != 1 or found[0].role == "furniture":
        return None
    mention = found[0]
    low = text.lower()
    start = qualifiers.before(low, mention.start)[2] if mention.qualifier else mention.start
    lead = low[: min(start, mention.start)].strip()
    if lead not in ("", "a", "an", "the", "up", "down", "up by", "down by", "only"):
        return None
    rest = text[mention.end :].strip(" .")
    if mention.qualifier and qualifiers.after(low, mention.end):
        rest = ""
    words = rest.split()
    if len(words) > 4 or any(
        not word.replace("-", "").replace("’", "").replace("'", "").isalpha() for word in words
    ):
        return None
    return mention


class _Draft:
    """A mention being read."""

    __slots__ = (
        "date",
        "direction",
        "end",
        "fraction",
        "high",
        "kind",
        "label",
        "lead",
        "low",
        "negative",
        "plain",
        "qualifier",
        "role",
        "scaled",
        "start",
        "step",
        "unit",
        "value",
        "whole",
        "word_at",
        "worded",
    )  # fmt: skip

    def __init__(self, start: int, end: int, kind: str, value: Fraction | None) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.value = value
        self.low = value
        self.high = value
        self.word_at = start
        self.lead = start
        self.step: Fraction | None = None
        self.unit: str | None = None
        self.label: str | None = None
        self.qualifier: str | None = None
        self.direction: str | None = None
        self.date: str | None = None
        self.whole: Fraction | None = None
        self.role = "measure"
        self.plain = False
        self.worded = False
        self.scaled = False
        self.fraction = False
        self.negative = False


class _Reader:
    """The state of one pass: the text, its lower-case twin and what was found."""

    __slots__ = ("found", "listed", "low", "text")

    def __init__(self, text: str, low: str) -> None:
        self.text = text
        self.low = low
        self.found: list[_Draft] = []
        self.listed = 0
        """End of a list of digits ("22,24,26") whose members are read one by one."""

    def run(self) -> list[Mention]:
        low, at = self.low, 0
        urls = list(_URL.finditer(low)) if "://" in low or "www." in low else []
        for token in _START.finditer(low):
            start = token.start()
            if start < at:
                continue
            while urls and urls[0].end() <= start:
                urls.pop(0)
            if urls and urls[0].start() <= start:
                continue
            word = token.group()
            if word in VULGAR or word.isdecimal():
                at = self._digits(start)
            elif word in _TRIGGERS and not (start and (low[start - 1].isdecimal() or low[start - 1] == "_")):
                at = self._word(word, start, token.end())
        self._link()
        text = self.text
        return [
            Mention(
                draft.start, draft.end, text[draft.start : draft.end], draft.kind, draft.value, draft.low, draft.high,
                draft.step, draft.unit, draft.label, draft.qualifier, draft.date, draft.direction, draft.whole, draft.role,
            )
            for draft in self.found
        ]  # fmt: skip

    # -- what stands beside -------------------------------------------------------------------

    def _previous(self, at: int) -> str:
        found = _LAST_WORD.search(self.low, max(0, at - 24), at)
        return found.group(1) if found else ""

    def _following(self, at: int) -> str:
        found = _NEXT_WORD.match(self.low, at)
        return found.group(1) if found else ""

    # -- starts -------------------------------------------------------------------------------

    def _digits(self, at: int) -> int:
        draft = self._number(at)
        if draft is None:
            end = at + 1
            while end < len(self.low) and self.low[end].isalnum():
                end += 1
            return end
        return self._complete(draft)

    def _word(self, word: str, at: int, end: int) -> int:
        low = self.low
        if word in dates.WEEKDAYS:
            if self.text[at].isupper():
                self._dated(at, dates.at_weekday(word, end))
            return end
        if word in dates.MONTHS and word != "second":
            dated = dates.at_month(self.text, low, at, end, self._previous(at))
            return self._dated(at, dated) if dated else end
        if word in _SINGLE_UNITS and word not in STARTS:
            return self._a_unit(word, at, end)
        if word == "second" and self._previous(at) == "per":
            return end
        if word in ("couple", "couples"):
            return end
        draft = self._worded(word, at, end)
        return self._complete(draft) if draft else end

    def _dated(self, at: int, found: dates.Found) -> int:
        kind, end, iso = found
        draft = _Draft(at, end, kind, None)
        draft.date = iso
        qualifier, _, lead = qualifiers.before(self.low, at)
        if qualifier in ("about",):
            draft.qualifier, draft.lead = qualifier, lead
        self.found.append(draft)
        return end

    def _a_unit(self, word: str, at: int, end: int) -> int:
        """ "a year" measures when it is qualified, or counted from: "over a year ago", "a week later"."""
        low = self.low
        lead = at - 2 if low.startswith("a ", at - 2) else at - 3 if low.startswith("an ", at - 3) else -1
        if lead < 0 or (lead and low[lead - 1].isalnum()):
            return end
        qualifier, direction, start = qualifiers.before(low, lead)
        following = self._following(end)
        if not qualifier and following not in (
            "ago",
            "later",
            "earlier",
            "before",
            "after",
            "long",
            "old",
            "away",
        ):
            return end
        draft = _Draft(lead, end, "quantity", Fraction(1))
        draft.unit, draft.qualifier, draft.direction, draft.lead = word, qualifier, direction, start
        self.found.append(draft)
        return end

    # -- one number ---------------------------------------------------------------------------

    def _number(self, at: int) -> _Draft | None:
        """The number in digits at `at`, its currency and unit included; None for a code such as F-35."""
        low = self.low
        start = at
        if at and low[at - 1] == "." and low[at] not in VULGAR and not (at > 1 and low[at - 2].isalnum()):
            at = start = at - 1
        money = currency.before(low, start)
        if money is None and at and self._coded(at):
            return None
        if money is None:
            dated = self._date(at) if start == at else None
            if dated:
                return dated
        literal = read_literal(low, at, at < self.listed)
        if at >= self.listed and literal.plain and low.startswith(",", literal.end):
            run = literal.end
            while run < len(low) and (low[run].isdecimal() or low[run] == ","):
                run += 1
            self.listed = run
        if (
            literal.end < len(low)
            and literal.plain
            and low[literal.end : literal.end + 2] in ("st", "nd", "rd", "th")
        ):
            if not low[literal.end + 2 : literal.end + 3].isalnum():
                draft = _Draft(at, literal.end + 2, "ordinal", literal.value)
                return draft
        multiplied = money[0] if money else None
        if multiplied and multiplied[0] == "m" and len(multiplied) == 4:
            multiplied = multiplied[1:]
            literal.scale(10**6, literal.end)
        read_scale(self.text, low, literal, money is not None)
        draft = _Draft(start, literal.end, "number", literal.value)
        draft.word_at, draft.step, draft.plain, draft.scaled = at, literal.step, literal.plain, literal.scaled
        if literal.value is None:
            draft.role = "label"
            return draft
        if money:
            draft.kind, draft.unit, draft.start = "money", multiplied, money[1]
            draft.negative = money[2]
        self._signed(draft)
        self._united(draft, True)
        if draft.unit is None and self._glued(draft):
            return None
        return draft

    def _coded(self, at: int) -> bool:
        """Whether the digits at `at` belong to a code: F-35, A400M, COVID-19, 192.168."""
        low, text = self.low, self.text
        before = low[at - 1]
        if before.isalpha() or before == "_":
            return True
        if before in "-‑–" and at > 1 and low[at - 2].isalpha():
            begin = at - 2
            while begin and at - begin < 16 and low[begin - 1].isalnum():
                begin -= 1
            prefix = text[begin : at - 1]
            return not (prefix.islower() and len(prefix) > 2) or (before == "–" and False)
        return False

    def _glued(self, draft: _Draft) -> bool:
        """Whether unknown letters follow the digits directly: 13F, 3D, 747s."""
        rest = self.low[draft.end : draft.end + 2]
        if not rest[:1].isalpha():
            return False
        if rest[:1] == "s" and not rest[1:].isalnum():
            return False
        draft.value = None
        return True

    def _date(self, at: int) -> _Draft | None:
        low = self.low
        previous = self._previous(at)
        following = ""
        if low[at : at + 4].isdecimal():
            found = _NEXT_WORD.match(low, at + 4)
            following = found.group(1) if found else ""
        found_date = dates.at_digit(low, at, previous, following, True)
        if found_date is None:
            return None
        kind, end, iso = found_date
        if end < len(low) and low[end].isalnum():
            return None
        draft = _Draft(at, end, kind, None)
        draft.date = iso
        return draft

    def _worded(self, word: str, at: int, end: int) -> _Draft | None:
        low = self.low
        previous = self._previous(at)
        gap_found = _GAP.match(low, end)
        gap = gap_found.group() if gap_found else ""
        following = self._following(end)
        join = previous != "between"
        number = read_words(low, at, word, end, join)
        if number is None:
            return None
        alone = number.end == end
        start = at
        if alone and word == "one" and idioms.pronoun_one(previous, following, gap):
            return None
        if alone and word in ("half", "quarter", "quarters"):
            if idioms.bare_part(word, previous, following, gap):
                return None
            if previous in ("a", "an"):
                start = low.rindex(previous, 0, at)
        elif (
            previous in ("a", "an")
            and low[at - 1] == " "
            and (
                word in ("hundred", "thousand", "million", "billion", "trillion", "dozen", "lakh", "crore")
                or number.fraction
            )
        ):
            start = low.rindex(previous, 0, at)
        elif (
            word in ("hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "dozen")
            and (alone or True)
            and previous in ("several", "few", "many", "some", "couple", "per", "the", "hundred", "of")
        ):
            return None
        if number.ordinal:
            part = (
                alone
                and previous == "a"
                and word not in ("first", "second")
                and (following == "of" or (not following and word.endswith("th")))
            )
            if part:
                draft = _Draft(low.rindex("a", 0, at), number.end, "number", 1 / number.value)
                draft.worded = draft.fraction = True
                draft.word_at = at
                return draft
            if (
                alone
                and word in ("first", "second", "third")
                and idioms.adverbial_first(previous, following, gap, at == 0 or self.text[at].isupper())
            ):
                if not (at == 0 and end >= len(low.rstrip("!. "))):
                    return None
            return _Draft(at, number.end, "ordinal", number.value)
        draft = _Draft(start, number.end, "number", number.value)
        draft.word_at, draft.worded, draft.fraction = at, True, number.fraction
        if not number.fraction:
            draft.step = Fraction(1)
            draft.scaled = number.value >= 1000
        if alone and word == "one" and following in ("of",):
            draft.role = "idiom"
        self._signed(draft)
        money = currency.before(low, draft.start)
        if money and low[money[1]] in currency.MONEY_SIGNS:
            draft.kind, draft.unit, draft.start = "money", money[0], money[1]
        self._united(draft, False)
        return draft

    def _signed(self, draft: _Draft) -> None:
        low = self.low
        if draft.negative:
            if draft.value is not None:
                draft.value = -draft.value
        else:
            found = _SIGN.search(low, max(0, draft.start - 10), draft.start)
            if found and not found.group().startswith("+"):
                dash = found.group()[0] in "-−"
                if dash and found.group().endswith(" "):
                    return
                if draft.value is not None:
                    draft.value = -draft.value
                draft.start = found.start()
        draft.low = draft.high = draft.value

    def _united(self, draft: _Draft, digits: bool) -> None:
        """Percent, currency or unit after the number."""
        low, text = self.low, self.text
        end = draft.end
        if draft.kind == "money":
            if not draft.scaled and draft.value is not None:
                scale = currency.after(text, low, end, True)
                if scale and scale[0] == draft.unit:
                    draft.end = scale[1]
            else:
                scale = currency.after(text, low, end, True)
                if scale and scale[0] == draft.unit and low[end : end + 1] == " ":
                    draft.end = scale[1]
            return
        points = units.POINTS.match(low, end)
        if points:
            draft.kind, draft.end = "quantity", points.end()
            written = points.group()
            if "basis" in written or "bp" in written:
                draft.unit = "basis point"
            elif "p" in written.replace("point", "") or "%" in written:
                draft.unit = "percentage point"
            else:
                draft.unit = "point"
            return
        percent = units.PERCENT.match(low, end)
        if percent:
            draft.kind, draft.end, draft.unit = "percent", percent.end(), "percent"
            return
        money = currency.after(text, low, end, draft.scaled)
        if money:
            unit, stop = money
            if len(unit) == 4 and unit[0] == "m" and unit[1:].isupper():
                unit, factor = unit[1:], 10**6
                draft.value = draft.value * factor if draft.value is not None else None
                draft.low = draft.high = draft.value
                draft.step = draft.step * factor if draft.step else None
            draft.kind, draft.unit, draft.end = "money", unit, stop
            return
        if draft.fraction and draft.worded and low[end : end + 4] in (" of ",):
            return
        found = units.read_unit(text, low, end, digits)
        if found is None and draft.fraction and low.startswith((" an ", " a "), end):
            found = units.read_unit(
                text, low, low.index("a", end) + (2 if low.startswith(" an ", end) else 1), False
            )
        if found and not (found[0] == "quarter" and not digits):
            draft.kind, draft.unit, draft.end = "quantity", found[0], found[1]

    # -- more than one number -----------------------------------------------------------------

    def _complete(self, draft: _Draft) -> int:
        """Join a range, add qualifier, direction and label; return where reading goes on."""
        low = self.low
        if draft.date is None and draft.kind != "ordinal" and draft.role != "label":
            second = self._second(draft)
            if second is not None:
                if second.kind == "range":
                    draft = second
                else:
                    self._describe(draft)
                    self.found.append(draft)
                    draft = second
        self._describe(draft)
        self.found.append(draft)
        del low
        return draft.end

    def _second(self, draft: _Draft) -> _Draft | None:
        """The range that `draft` opens (a draft of kind "range"), if it opens one."""
        low = self.low
        previous = self._previous(draft.start)
        between = previous == "between"
        connect = (_AND if between else _CONNECT).match(low, draft.end)
        if connect is None or draft.value is None:
            return None
        at = connect.end()
        other = self._at(at)
        if other is None or other.value is None or other.date is not None or other.kind == "ordinal":
            return None
        dash = connect.group().strip()
        if dash in ("-", "–", "—") and (
            low[other.end : other.end + 1] in ("-", "–") and low[other.end + 1 : other.end + 2].isdecimal()
        ):
            return None
        plus = dash in ("+/-", "±")
        if other.start < at and other.kind != "money":
            other.start = at
        if dash in ("-", "–", "—") and other.value < 0:
            other.value = -other.value
        return self._joined(draft, other, plus, previous)

    def _at(self, at: int) -> _Draft | None:
        low = self.low
        sign = currency.MONEY_SIGNS
        skip = at
        while (
            skip < len(low)
            and skip - at < 4
            and (low[skip] in sign or (low[skip] == " " and skip > at) or (low[skip] == "." and skip == at))
        ):
            skip += 1
        if skip < len(low) and (low[skip].isdecimal() or low[skip] in VULGAR):
            if not (skip and low[skip - 1].isdecimal()):
                return self._number(skip)
            return None
        found = _NEXT_WORD.match(low, at)
        if found and found.start(1) == at and found.group(1) in STARTS:
            return self._worded(found.group(1), at, found.end(1))
        if found and found.start(1) == at and found.group(1) in ("a", "an"):
            after = _NEXT_WORD.match(low, found.end(1))
            if after and after.group(1) in STARTS:
                return self._worded(after.group(1), after.start(1), after.end(1))
        return None

    def _joined(self, first: _Draft, second: _Draft, plus: bool, previous: str) -> _Draft | None:
        assert first.value is not None and second.value is not None
        if first.unit is not None and second.unit is not None and first.unit != second.unit:
            return None
        low_value, high_value = first.value, second.value
        if (
            not first.scaled
            and second.scaled
            and second.step
            and (first.unit is None or first.kind == "money")
        ):
            factor = self._magnitude(second)
            if low_value * factor < high_value:
                low_value *= factor
        if plus:
            low_value, high_value = first.value - second.value, first.value + second.value
        elif low_value >= high_value:
            return None
        if previous == "from" and qualifiers.before(self.low, first.start)[1]:
            return None
        unit = second.unit or first.unit
        draft = _Draft(first.start, second.end, "range", None)
        draft.low, draft.high, draft.unit, draft.step = low_value, high_value, unit, second.step
        draft.word_at = first.word_at
        return draft

    def _magnitude(self, draft: _Draft) -> int:
        factor = 1
        assert draft.step is not None
        for scale in (1000, 10**6, 10**9, 10**12):
            if draft.step >= Fraction(scale, 100) and draft.value is not None and abs(draft.value) >= scale:
                factor = scale
        return factor

    # -- description --------------------------------------------------------------------------

    def _describe(self, draft: _Draft) -> None:
        if draft.kind in ("date", "time"):
            qualifier, _, lead = qualifiers.before(self.low, draft.start)
            if qualifier == "about":
                draft.qualifier, draft.lead = qualifier, lead
            return
        low = self.low
        qualifier, direction, lead = qualifiers.before(low, draft.start)
        if qualifier is None or draft.kind == "ordinal":
            qualifier = None
            trailing = qualifiers.after(low, draft.end) if draft.kind != "ordinal" else None
            if trailing:
                qualifier = trailing
        draft.qualifier, draft.direction, draft.lead = qualifier, direction, lead
        if draft.kind == "number":
            self._label(draft)
        if draft.kind == "quantity" and draft.unit == "minute" and low.startswith(" read", draft.end):
            draft.role = "furniture"

    def _label(self, draft: _Draft) -> None:
        low = self.low
        if draft.plain or draft.worded:
            previous = self._previous(draft.start).rstrip(".")
            if previous in _LABEL_WORD and (previous != "number" or draft.plain):
                draft.role = (
                    "label"
                    if previous not in ("no", "number", "part", "group") or draft.plain
                    else draft.role
                )
                if draft.role == "label":
                    draft.label = previous
                    return
        words: list[str] = []
        at = draft.end
        for _ in range(3):
            found = _NEXT_WORD.match(low, at)
            if found is None or found.group(1) in _NO_LABEL:
                break
            at = found.end()
            words.append(self.text[found.start(1) : at])
            if found.group(1).endswith("s"):
                break
        if words and (len(words) == 1 or words[-1].endswith("s")):
            draft.label = " ".join(words)
        elif words:
            draft.label = words[0]

    def _link(self) -> None:
        """Note the whole of each part: the 32 of "23 of the 32"."""
        for part, whole in zip(self.found, self.found[1:], strict=False):
            if part.value is None or whole.value is None or whole.start - part.end > 40:
                continue
            if _PART_OF.match(self.low, part.end, whole.start) and part.unit is None:
                part.whole = whole.value
                if part.role == "idiom":
                    part.role = "measure"
