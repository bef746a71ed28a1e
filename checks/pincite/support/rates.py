"""Two equal numbers that the words beside them make different: a rate, the whole of a part, a ratio's order."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from fractions import Fraction
from functools import cache, partial

from pincite.languages import Language, Section
from pincite.numbers import DURATIONS, LABEL, NUMBER, ORDINAL, NumberMention
from pincite.support.compare import REVERSED, UNIT, Gap, compare
from pincite.support.converted import in_base
from pincite.support.denominators import (
    apart,
    denominators,
    is_by,
    is_long,
    names,
    per_words,
    with_denominator,
)
from pincite.support.evidence import Evidence, QuotedNumber
from pincite.text import Pattern, any_of, lowered

_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 60
MOST = 20
"""Numbers of quotes that one number is compared with."""


class RateWords(Section):
    """A day, per head; profit and loss; the 15 of 12 of the 15."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "support")
        determiners = sorted(self.whole_determiners)
        self.by = per_words(language)
        joined = rf"(?: {any_of(self.balance_joins)})?" if self.balance_joins else ""
        self.balance = Pattern(
            rf"\b(?:({any_of(self.gains)})|{any_of(self.losses)}){joined}"
            rf"(?: {any_of(self.phrases('balance_qualifiers'))})? $"
        )
        self.whole = Pattern(rf" {any_of(self.phrases('whole_of'))} (?:{any_of(determiners)} )*")
        after = ["", *(f"{word} " for word in determiners)]
        self.of_ends = tuple(f"{each} {word}" for each in sorted(self.of) for word in after)
        self.between = {form for word in self.to for form in (f" {word} ", f"-{word}-")} | {":", "-", "–"}


_rate_words = cache(RateWords)


def differing(statement: str, stated: Sequence[NumberMention], evidence: Evidence) -> Iterator[Gap]:
    """The numbers of `statement` that stand in a quote, but only where other words beside them change what they
    say; with how they differ and the number of the quote."""
    low, words = lowered(statement, evidence.language), _rate_words(evidence.language)
    offered: dict[Fraction | None, list[QuotedNumber]] = {}
    for place in evidence.places:
        base, low_end = in_base(place.mention), place.mention.low
        offered.setdefault(low_end, []).append(place)
        if base is not low_end and base != low_end:  # ten pounds may be £10
            offered.setdefault(base, []).append(place)
    last, told = -1, {each.value for each in stated}
    for mention in stated:
        split, last = mention.start == last, mention.start  # the whole of a ratio in one piece
        if split or mention.low is None or mention.role is LABEL or mention.kind is ORDINAL:
            continue
        first: QuotedNumber | None = None
        tests = [
            partial(_other_rate, words, statement, low, mention),
            partial(_other_side, words, low, mention),
            partial(_whole_for_part, words, low, mention, told),
        ]
        left = tests
        for place in _same(mention, offered):
            first = first or place
            left = [differs for differs in left if differs(place)]
            if not left:
                break
        if first is None or not left:
            continue
        if left[0] is tests[0]:
            nearest = with_denominator(words.by, first.quote, first.low, first.mention)
            yield Gap(UNIT, with_denominator(words.by, statement, low, mention), nearest)
        else:
            yield Gap(REVERSED, mention, first.mention)
    yield from _turned(words, statement, stated, evidence)


def _same(
    mention: NumberMention, offered: dict[Fraction | None, list[QuotedNumber]]
) -> Iterator[QuotedNumber]:
    """The first places of the quotes that carry a number."""
    for low_end in dict.fromkeys((in_base(mention), mention.low)):
        for place in offered.get(low_end, ())[:MOST]:
            if compare(mention, place.mention) is None:
                yield place


def _other_rate(
    words: RateWords, statement: str, low: str, mention: NumberMention, place: QuotedNumber
) -> bool:
    """Whether one of two equal numbers is by a denominator that the other's whole text never names."""
    mine = denominators(words.by, statement, low, mention)
    theirs = denominators(words.by, place.quote, place.low, place.mention)
    if mention.unit != place.mention.unit:  # 25 m/s for 90 km/h: the units have been compared
        converted = {
            each for unit in (mention.unit, place.mention.unit) for each in (unit or "").split(" per ")[1:]
        }
        mine, theirs = mine - converted, theirs - converted
    return any(not names(words.by, place.quote, place.low, each) for each in mine - theirs) or any(
        not names(words.by, statement, low, each) for each in theirs - mine
    )


def only_a_rate_apart(mention: NumberMention, statement: str | None, evidence: Evidence) -> bool:
    """Whether "5 mg a day" stands on "a daily dose of 5 mg", or "7 t/ha" on "7 tonnes of rye per hectare".

    A value, of which there is no text, need not say what day or longer it is by.
    """
    words = _rate_words(evidence.language).by
    for place in evidence.places[:MOST]:
        mine, theirs = mention.unit or "", place.mention.unit or ""
        lacking = apart(mine, theirs)
        if lacking and statement is not None and not evidence.may_search(len(statement)):
            return False
        if not lacking or compare(mention._replace(unit=theirs), place.mention) is not None:
            continue
        if statement is None:
            if " per " not in mine and DURATIONS.issuperset(lacking) and all(map(is_long, lacking)):
                return True
        elif all(
            is_by(words, place.quote, place.mention, each)
            if each in mine.split(" per ")
            else is_by(words, statement, mention, each)
            for each in lacking
        ):
            return True
    return False


def _other_side(words: RateWords, low: str, mention: NumberMention, place: QuotedNumber) -> bool:
    """Whether one of two equal numbers was gained and the other lost."""
    mine = _side(words, low, mention)
    return mine is not None and _side(words, place.low, place.mention) is (not mine)


def _side(words: RateWords, low: str, mention: NumberMention) -> bool | None:
    """True for a profit of so much, False for a loss."""
    found = words.balance.search(low, max(0, mention.start - _NEAR), mention.start)
    return None if found is None else found.group(1) is not None


def _whole_for_part(
    words: RateWords, low: str, mention: NumberMention, told: Set[Fraction | None], place: QuotedNumber
) -> bool:
    """Whether "15 states agreed" stands on "12 of the 15 states agreed"; `told` are the numbers stated."""
    _, quote, other, part = place
    if part is None or part.whole != other.value or mention.whole is not None or part.value in told:
        return False
    if low.endswith(words.of_ends, 0, mention.start) or not words.whole.fullmatch(
        quote, part.end, other.start
    ):
        return False
    mine, theirs = _predicate(words, low, mention), _predicate(words, quote, other)
    return mine is not None and mine == theirs


def _predicate(words: RateWords, low: str, mention: NumberMention) -> tuple[str, str] | None:
    """Stems of the last word of what is counted, and of what is said of it."""
    if not mention.label:
        return None
    last = lowered(mention.label).split()[-1]
    at = low.find(last, mention.end)
    after = (found.group() for found in _WORD.finditer(low, at + len(last), at + len(last) + _NEAR))
    said = next((word for word in after if word not in words.passing), None)
    return (last[:5], said[:5]) if said and at >= 0 else None


def _turned(
    words: RateWords, statement: str, stated: Sequence[NumberMention], evidence: Evidence
) -> Iterator[Gap]:
    """Ratios and results whose numbers changed places: 1:3 for 3:1."""
    theirs = {
        (one.value, other.value): one
        for quote, mentions in evidence.read
        for one, other in _joined(words, quote, mentions)
    }
    for one, other in _joined(words, statement, stated):
        first, second = one.value, other.value
        if first != second and (first, second) not in theirs and (second, first) in theirs:
            yield Gap(REVERSED, one, theirs[second, first])


def _joined(
    words: RateWords, text: str, mentions: Iterable[NumberMention]
) -> Iterator[tuple[NumberMention, NumberMention]]:
    """Plain numbers beside each other with nothing but ":", "-" or "to" between them."""
    last: NumberMention | None = None
    for mention in mentions:
        plain = mention.kind is NUMBER and mention.value is not None and mention.direction is None
        if last is not None and plain and text[last.end : mention.start] in words.between:
            yield last, mention
        last = mention if plain else None
