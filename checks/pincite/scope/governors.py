"""What governs the words at a place: a denial, a condition, a plan.

A word governs what follows it in its clause. A clause ends with a mark or with a word such as but or which; an aside
between commas is passed over. Offsets are code points; a window of REACH characters is looked at, no more.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from pincite.languages import ENGLISH, Language
from pincite.scope.words import ScopeWords, scope_words
from pincite.text import Pattern, lowered

REACH = 110
"""Characters before a place in which its governors stand."""
FAR = 9
"""Words that may stand between a negator and the bound that it turns."""


class Cue(StrEnum):
    """How words are governed."""

    NEGATION = "negation"
    CONDITION = "condition"
    PLAN = "plan"
    DOUBT = "doubt"


class Governor(NamedTuple):
    """Words that govern others, `text[start:end]`."""

    cue: Cue
    start: int
    end: int


def negators(text: str, language: Language = ENGLISH) -> Iterator[tuple[int, int]]:
    """The words of a text that deny, but for phrases such as `not only` and a `not` that an `until` takes back."""
    words, low = scope_words(language), lowered(text, language)
    if words.negator.search(low) is None:
        return
    blank = _without(words.idle, low)
    for found in words.negator.finditer(blank):
        if words.until.match(blank, found.end()) is None:
            yield found.span()


def taken_back(text: str, at: int, language: Language = ENGLISH) -> bool:
    """Whether an `until` follows a negator that ends at `at`: "not until 1987" denies nothing."""
    return scope_words(language).until.match(lowered(text, language), at) is not None


def governors(text: str, start: int, end: int, language: Language = ENGLISH) -> Iterator[Governor]:
    """What governs `text[start:end]`, in no order."""
    words = scope_words(language)
    low = lowered(text, language)
    left, before = _before(words, low, start)
    for cue, pattern in (
        (Cue.NEGATION, words.negator),
        (Cue.CONDITION, words.condition),
        (Cue.PLAN, words.plan),
        (Cue.DOUBT, words.doubting),
    ):
        for found in pattern.finditer(before):
            if _reaches(words, before, found.end()) and not _idle(words, cue, before, found.start()):
                yield Governor(cue, left + found.start(), left + found.end())
    stop = words.end.search(low, end, end + 2 * REACH)
    after = words.planned.search(low, end, min(stop.start() if stop else len(low), end + REACH))
    if after:
        yield Governor(Cue.PLAN, *after.span())
    after = words.doubting.search(low, end, min(stop.start() if stop else len(low), end + REACH))
    if after:
        yield Governor(Cue.DOUBT, *after.span())


def clause_end(low: str, at: int, language: Language = ENGLISH) -> int:
    """Where the clause ends that goes on at `at`."""
    words = scope_words(language)
    stops = (words.end.search(low, at, at + REACH), words.predicate.search(low, at, at + REACH))
    return min((each.start() for each in stops if each), default=min(len(low), at + REACH))


def supposes(text: str, language: Language = ENGLISH) -> bool:
    """Whether a text has a word that plans, expects or supposes."""
    words = scope_words(language)
    return words.verb.search(text) is not None or words.maybe.search(lowered(text, language)) is not None


def may_govern(low: str, language: Language = ENGLISH) -> bool:
    """Whether a text in lower case has a word with which `governors` finds anything but a denial."""
    return scope_words(language).maybe.search(low) is not None


def turner(low: str, at: int, language: Language = ENGLISH) -> tuple[int, int] | None:
    """The negator that turns the bound whose words start at `at` ("did not exceed", "nobody under"), None if none does;
    two of them turn it back."""
    words = scope_words(language)
    left, before = _before(words, low, at)
    found = [
        each
        for each in words.negator.finditer(before)
        if _reaches(words, before, each.end()) and not words.own_bound.match(before, each.end())
    ]
    pair = len(found) > 1 and found[-1].group() in words.goes_on
    if not found or (len(found) % 2 == 0 and not pair):
        return None
    negator = found[-1]
    between = before[negator.end() :].split()
    if len(between) > FAR or (between and between[-1] in words.determiners):
        return None
    if between and between[-1] in words.lasting:
        limit = words.modal_end.search(before, max(0, negator.start() - 12), negator.end())
        if limit is None:
            return None
    return left + negator.start(), left + negator.end()


def _before(words: ScopeWords, low: str, at: int) -> tuple[int, str]:
    """Where the window before `at` starts, and what it holds, with blanks for asides and idle phrases."""
    left = max(0, at - REACH)
    return left, _without(words.idle, _without(words.aside, low[left:at]))


def _without(pattern: Pattern, text: str) -> str:
    return pattern.sub(lambda found: " " * len(found[0]), text)


def _reaches(words: ScopeWords, before: str, at: int) -> bool:
    """Whether the clause that goes on at `at` has not ended where `before` does."""
    if words.predicate.search(before, at):
        return False
    stop = words.end.search(before, at)
    while stop is not None:
        if not words.listed.match(before, stop.start()):
            return False
        stop = words.end.search(before, stop.end())
    return True


def _idle(words: ScopeWords, cue: Cue, before: str, at: int) -> bool:
    """Whether a plan was reached or is only compared with ("hit its target of", "as expected"), or an "if" asks."""
    if cue is Cue.CONDITION:
        return words.asking.search(before, 0, at) is not None
    if cue is not Cue.PLAN:
        return False
    return (
        words.fulfilled.search(before, 0, at) is not None or words.compared.search(before, 0, at) is not None
    )
