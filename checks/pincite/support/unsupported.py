"""Whether the numbers of a statement are in the quotes that it stands on."""

import re
from collections.abc import Iterable, Sequence

from pincite.languages import ENGLISH, Language
from pincite.numbers import LABEL, NUMBER, NumberMention, glance, read
from pincite.support.ages import other_than_age, same_age
from pincite.support.as_written import as_written
from pincite.support.bounds import same_bound
from pincite.support.compare import (
    REVERSED,
    ROUNDED,
    UNIT,
    UNSUPPORTED,
    Gap,
    GapKind,
    compare,
    same_unit,
)
from pincite.support.converted import settled
from pincite.support.dates import same_years
from pincite.support.evidence import Evidence, parted, support_words
from pincite.support.multiples import may_say, other_multiples, unsaid
from pincite.support.name_numbers import in_a_name, said_in_passing
from pincite.support.namesakes import crossed
from pincite.support.outside import other_codes
from pincite.support.rates import differing, only_a_rate_apart
from pincite.support.romans import has_numeral, other_numerals
from pincite.support.rounding import rounds
from pincite.support.shares import may_group, unlike_groups
from pincite.support.spellings import elsewhere, same
from pincite.support.standing import unasserted
from pincite.support.swapped import swapped
from pincite.support.tied import UNMEANT, tied_otherwise
from pincite.support.turned import ends_turned, recurring, turned
from pincite.support.versions import other_versions
from pincite.text import any_of

_RANK = tuple(GapKind)
_DIGIT = re.compile("[0-9]")


def unsupported(
    statement: str | Iterable[NumberMention],
    quotes: Sequence[str] | Evidence,
    language: Language = ENGLISH,
    with_rounded: bool = False,
) -> list[Gap]:
    """Every number of `statement` that no quote carries with the same value, unit and qualifier.

    A quote that says the same in another notation carries it: nine and 9, % and percent, $ and dollars,
    13 March 2025 and March 13, 2025, 700,000,000,000 and 700 billion. A qualifier may be neither dropped nor
    added. A number that a quote has with more digits is carried if it is rounded as its words allow (`rounding.py`),
    and told as a gap of the kind rounded only `with_rounded`. What is counted is a label and may differ. Idioms ("one
    of his advisers", "one day") claim no amount and need no support. Two numbers of a text that have changed places
    are reversed.
    """
    evidence = quotes if isinstance(quotes, Evidence) else Evidence(quotes, language)
    if isinstance(statement, str) and evidence.has_sentence(statement):
        return []
    alike = language is evidence.language  # what is said in another language is compared by its numbers alone
    if not (language.is_judged and evidence.language.is_judged):
        return list(as_written(statement, evidence.quotes, alike)) if isinstance(statement, str) else []
    mentions = read(statement, language) if isinstance(statement, str) else list(statement)
    gaps: list[Gap] = []
    rounded: list[Gap] = []
    said = statement if isinstance(statement, str) and alike else None
    text = statement if isinstance(statement, str) else None
    stated = settled(parted(mention for mention in mentions if mention.role not in UNMEANT), text)
    evidence.asked_of(len(stated))
    for mention in stated:
        gap = _missing(said, mention, stated, evidence)
        if gap is not None:
            (rounded if gap.kind is ROUNDED else gaps).append(gap)
    if isinstance(statement, str) and alike:
        gaps += other_codes(statement, mentions, evidence)
        gaps += unsaid(statement, evidence)
        gaps += other_numerals(statement, evidence)
        if not gaps:
            gaps += other_multiples(statement, stated, evidence)
            gaps += other_versions(statement, stated, evidence)
            gaps += turned(statement, evidence)
            gaps += crossed(statement, stated, evidence)
            gaps += ends_turned(statement, stated, evidence)
            gaps += recurring(statement, stated, evidence)
        if not gaps and stated and statement not in evidence.quotes:
            gaps += differing(statement, stated, evidence)
        if not gaps:
            gaps += unlike_groups(statement, stated, evidence)
        if not gaps and len(stated) > 1:
            gaps += swapped(statement, stated, evidence)
        if not gaps and stated and statement not in evidence.quotes:
            gaps += tied_otherwise(statement, mentions, evidence)
    return gaps + rounded if with_rounded else gaps


def _missing(
    said: str | None, mention: NumberMention, stated: Sequence[NumberMention], evidence: Evidence
) -> Gap | None:
    """What one number lacks, of the statement that was `said` or, if that is None, of a value."""
    gap = _turned_round(mention, evidence) or _gap(mention, evidence)
    if gap is None:
        return _in_another_sense(said, mention, evidence) if said is not None else None
    if gap.kind is ROUNDED:
        return (unasserted(said, mention, evidence, rounds) if said is not None else None) or gap
    if _in_words(mention, evidence) or (gap.kind is UNIT and only_a_rate_apart(mention, said, evidence)):
        return None
    if said is None:
        # A value says with its name what the number is; a statement in another language, by words that are not compared.
        return None if _names(mention, evidence) or same_years(mention, evidence) else gap
    return None if _excused(said, mention, evidence) or elsewhere(said, mention, stated, evidence) else gap


def states_numbers(statement: str, language: Language = ENGLISH) -> bool:
    """Whether there may be anything in a statement for `unsupported` to look for in the quotes."""
    return (
        any(glance(statement, language))
        or may_say(statement, language)
        or may_group(statement, language)
        or has_numeral(statement)
    )


def _turned_round(mention: NumberMention, evidence: Evidence) -> Gap | None:
    """A ratio whose ends have changed places (32 of 23 for 23 of 32), or whose part is another one (9 of 32)."""
    if mention.whole is None or mention.whole == mention.value:
        return None
    ratios = [other for other in evidence.parted[: evidence.most] if other.whole is not None]
    for other in ratios:
        if other.whole == mention.value and other.value == mention.whole:
            return Gap(REVERSED, mention, other)
    alike = [other for other in ratios if other.whole == mention.whole]
    if alike and all(other.value != mention.value for other in alike):
        return Gap(UNSUPPORTED, mention, alike[0])
    return None


def _gap(mention: NumberMention, evidence: Evidence) -> Gap | None:
    if any(compare(mention, other) is None for other in evidence.saying(mention)):
        return None
    offered = evidence.parted[: evidence.most]
    best: tuple[int, NumberMention] | None = None
    for other in offered:
        kind = compare(mention, other)
        if kind is None or same(mention, other):
            return None
        rank = _RANK.index(kind)
        if kind is not UNSUPPORTED and (best is None or rank > best[0]):
            best = (rank, other)
    if best is None or best[1].unit != mention.unit:
        for other in offered:
            if same_unit(mention, other) and rounds(mention, other):
                return Gap(ROUNDED, mention, other)
    if best is not None:
        return Gap(_RANK[best[0]], mention, best[1])
    return Gap(UNSUPPORTED, mention, _nearest(mention, offered))


def _in_words(mention: NumberMention, evidence: Evidence) -> bool:
    """Whether a plain "one member" stands on "a member", or "two members" on "both members"."""
    known = support_words(evidence.language)
    if mention.kind is not NUMBER or not mention.label or mention.value not in known.counts:
        return False
    if mention.value == 1 and mention.text.lower() not in known.one:
        return False
    if mention.qualifier is not None or mention.whole is not None:
        return False
    words = any_of(known.counts[int(mention.value)])
    if not evidence.may_search():
        return False
    counted = re.compile(rf"\b{words} {re.escape(mention.label)}\b", re.IGNORECASE)
    return any(counted.search(quote) for quote in evidence.quotes)


def _names(mention: NumberMention, evidence: Evidence) -> bool:
    """Whether quotes have a bare number as a name, as "number: 11" has that of Apollo 11."""
    plain = mention.kind is NUMBER and mention.unit is None and mention.qualifier is None
    return plain and any(
        other.role is LABEL and other.value == mention.value for other in evidence.parted[: evidence.most]
    )


def _in_another_sense(statement: str, mention: NumberMention, evidence: Evidence) -> Gap | None:
    """The gap of a number that quotes have, but not as a fact, or as an age that the statement makes a span of time."""
    age = other_than_age(statement, mention, evidence)
    return Gap(UNIT, mention, age) if age else unasserted(statement, mention, evidence, _carries)


def _carries(mention: NumberMention, other: NumberMention) -> bool:
    return compare(mention, other) is None


def _excused(statement: str, mention: NumberMention, evidence: Evidence) -> bool:
    """Whether quotes say in another form what seems missing."""
    return (
        same_age(statement, mention, evidence)
        or same_bound(statement, mention, evidence)
        or _same_name(statement, mention, evidence)
        or same_years(mention, evidence)
        or in_a_name(statement, mention)
        or said_in_passing(mention, evidence)
    )


def _same_name(statement: str, mention: NumberMention, evidence: Evidence) -> bool:
    """Whether "on Apollo 11." ends with the name that a quote has in "Apollo 11 carried", or the other way round."""
    return mention.kind is NUMBER and any(
        other.value == mention.value
        and other.kind is NUMBER
        and (
            (other.role is LABEL and _follows(statement, mention, other.label))
            or (mention.role is LABEL and _follows(quote, other, mention.label))
        )
        for quote, other in evidence.read_first
    )


def _follows(text: str, mention: NumberMention, name: str | None) -> bool:
    return (
        name is not None
        and bool(name)
        and text[max(0, mention.start - len(name) - 2) : mention.start].lower().endswith(f"{name} ")
    )


def _nearest(mention: NumberMention, offered: list[NumberMention]) -> NumberMention | None:
    """The number of the same unit, or else of the same kind, closest in value."""
    alike = [o for o in offered if o.unit == mention.unit and o.kind == mention.kind]
    alike = alike or [o for o in offered if o.kind == mention.kind]
    value = mention.value
    if value is None:
        return alike[0] if alike else None
    measured = [(abs(o.value - value), o.start, o) for o in alike if o.value is not None]
    return min(measured, key=lambda each: each[:2])[2] if measured else None
