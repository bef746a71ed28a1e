"""How a text holds a number: as a fact, or as what is denied, planned, supposed, left out or a difference."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache, lru_cache

from pincite.languages import ENGLISH, Language, Section
from pincite.numbers import Direction, NumberMention, number_words, read
from pincite.scope import Cue, governors, may_govern, supposes
from pincite.support.compare import UNASSERTED, Gap
from pincite.support.evidence import Evidence, QuotedNumber
from pincite.text import Pattern, any_of, lowered


class Held(StrEnum):
    """How a number is held that is no plain fact."""

    DENIED = "denied"
    PLANNED = "planned"
    DOUBTED = "doubted"
    EITHER = "either"  # 20 or 30
    SUPPOSED = "supposed"
    REST = "rest"  # all but 20
    MORE = "more"  # 20 more than before
    FEWER = "fewer"
    RATED = "rated"  # for every 50 ewes, 3 rams


_UP = frozenset((Direction.UP, Direction.UP_FROM))
_DOWN = frozenset((Direction.DOWN, Direction.DOWN_FROM))
_NEAR, _BESIDE = 40, 8
_FAR, _DATED = 200, 12
"""How far from its governor a number, and a date, may stand."""
_MOST = 50
"""Places of one number that are looked at; with more, one of them is taken to be a fact."""


class StandingWords(Section):
    """What denies a number, leaves it out or makes it a difference."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "scope")
        joins = any_of(self.words("joins_number"))
        self.denying = Pattern(rf"(?<!\w){any_of(self.phrases('contrast'))}[ ](?:{joins}[ ])*[^\w\s]?$")
        self.leaving = Pattern(rf"(?<!\w){any_of(self.phrases('all_but'))}[ ](?:{joins}[ ])*$")
        self.disclaiming = Pattern(rf"(?<!\w){any_of(self.phrases('disclaiming'))}[ ][^.;:!?]{{0,80}}$")
        numbers = number_words(language)
        ors = any_of(numbers.words("or"))
        number = rf"(?:[^\w\s]?[0-9]|{any_of({*numbers.small, *numbers.tens})}(?!\w))"
        self.or_after = Pattern(rf"[ ]{ors}[ ]{number}")
        self.or_before = Pattern(
            rf"(?:[0-9]|(?<!\w){any_of({*numbers.small, *numbers.tens})})[ ]{ors}[ ][^\w\s]?$"
        )
        self.ors = Pattern(rf"(?<!\w){ors}(?!\w)")
        owners = any_of(numbers.possessives)
        self.given = Pattern(rf"(?:(?<!\w){any_of(self.determiners)}|{owners})[ ]$")
        more, fewer = any_of(self.words("more")), any_of(self.words("fewer"))
        self.difference = Pattern(rf"[ ](?:({more})|{fewer})(?!\w)")
        self.far_difference = Pattern(rf"(?:[ ]\w+){{0,2}}?[ ](?:({more})|{fewer})(?!\w)")
        rated = any_of(self.phrases("rated"))
        self.rated_before = Pattern(rf"(?<!\w){rated}[ ](?:[^.;:!?—–()]{{0,40}}[ ])?$")
        self.rated_after = Pattern(
            rf"(?:[ ][^\W_]+){{0,3}}?[ ]{any_of(self.phrases('rated_to'))}[ ](?=[0-9])|(?:[ ][^\W_]+){{0,3}}?[ ]{rated}[ ]"
        )
        self.rates = Pattern(rf"(?<!\w)(?:{rated}|{any_of(self.rating)})(?!\w)|[:/%]")
        self.telling = Pattern(
            rf"(?<!\w)(?:{any_of(self.phrases('contrast'))}|{any_of(self.phrases('all_but'))}|{any_of(self.phrases('disclaiming'))}|{ors}|{more}|{fewer}"
            rf"|{rated}|{any_of(self.phrases('rated_to'))})(?!\w)"
        )


standing_words = cache(StandingWords)


@lru_cache(maxsize=4096)
def may_hold(text: str, language: Language = ENGLISH) -> tuple[bool, bool]:
    """Whether a text may hold a number as anything but a fact: by words beside it, by words that govern it."""
    low = lowered(text, language)
    return standing_words(language).telling.search(low) is not None, may_govern(low, language)


def held(text: str, mention: NumberMention, language: Language = ENGLISH) -> Held | None:
    """How a text holds one of its numbers, None if as a fact."""
    words, low = standing_words(language), lowered(text, language)
    left = max(0, mention.start - _NEAR)
    told, governed = may_hold(text, language)
    if told and (how := _told(words, low, mention, left)):
        return how
    if not governed or words.given.search(low, left, mention.start):
        return None  # "expects its 70 monks to sing" has 70 monks
    near = _DATED if mention.date is not None else _FAR
    cues = {
        each.cue
        for each in governors(text, mention.start, mention.end, language)
        if mention.start - each.end < near
    }
    if Cue.CONDITION in cues:
        return Held.SUPPOSED
    if Cue.PLAN in cues:
        return Held.PLANNED
    return Held.DOUBTED if Cue.DOUBT in cues else None


def _told(words: StandingWords, low: str, mention: NumberMention, left: int) -> Held | None:
    """How the words right beside a number hold it."""
    if mention.turned_by is None and words.denying.search(low, left, mention.start):
        return Held.DENIED
    if words.disclaiming.search(low, max(0, mention.start - _FAR), mention.start):
        return Held.DENIED
    if words.or_after.match(low, mention.end) or words.or_before.search(low, left, mention.start):
        return Held.EITHER
    if words.leaving.search(low, left, mention.start):
        return Held.REST
    if found := words.difference.match(low, mention.end):
        return Held.MORE if found.group(1) else Held.FEWER
    if words.rated_before.search(low, left, mention.start) or words.rated_after.match(low, mention.end):
        return Held.RATED
    return None


def unasserted(
    statement: str,
    mention: NumberMention,
    evidence: Evidence,
    has: Callable[[NumberMention, NumberMention], bool],
) -> Gap | None:
    """The gap of a number that quotes have, but nowhere as what the statement makes of it; `has` tells whether the
    second of two numbers carries the first."""
    language = evidence.language
    if not any(True in may_hold(quote, language) for quote in evidence.quotes):
        return None
    nearest, looked = None, 0
    for place in evidence.places_for(mention):
        other = place.mention
        if not has(mention, other):
            continue
        looked += 1
        if looked > _MOST:
            return None
        how = held(place.quote, other, language)
        if how is None or _agrees(how, statement, mention, language):
            return None
        if how is Held.EITHER and _has_both(statement, place, language):
            return None
        nearest = nearest or other._replace(text=_with_words(place.quote, other, language))
    return Gap(UNASSERTED, mention, nearest) if nearest else None


def _has_both(statement: str, place: QuotedNumber, language: Language) -> bool:
    """Whether a statement has the number that a quote gives as the other possibility."""
    mine = place.mention
    beside = (each for each in read(place.quote, language) if each.start != mine.start)
    near = {
        each.value for each in beside if each.start - mine.end < _BESIDE and mine.start - each.end < _BESIDE
    }
    return any(each.value in near and each.value is not None for each in read(statement, language))


def _with_words(text: str, mention: NumberMention, language: Language) -> str:
    """A number with the words that hold it: "expected 300"."""
    words, low = standing_words(language), lowered(text, language)
    start, end = mention.start, mention.end
    for pattern in (words.denying, words.leaving):
        if found := pattern.search(low, max(0, start - _NEAR), start):
            start = min(start, found.start())
    if found := words.difference.match(low, end):
        end = found.end()
    for each in governors(text, mention.start, mention.end, language):
        if each.cue is not Cue.NEGATION:
            start, end = min(start, each.start), max(end, each.end)
    return text[start:end]


def _agrees(how: Held, statement: str, mention: NumberMention, language: Language) -> bool:
    """Whether a statement holds its number as the quote does."""
    if how is held(statement, mention, language):
        return True
    words, low = standing_words(language), lowered(statement, language)
    if how is Held.EITHER:
        return words.ors.search(low) is not None
    if how in (Held.PLANNED, Held.SUPPOSED, Held.DOUBTED):
        return supposes(statement, language)
    if how is Held.DENIED:
        return any(each is Cue.NEGATION for each in _cues(statement, mention, language))
    if how is Held.REST:
        return False
    if how is Held.RATED:
        return words.rates.search(low) is not None
    found = words.far_difference.match(low, mention.end)
    if found:
        return (found.group(1) is not None) is (how is Held.MORE)
    return mention.direction in (_UP if how is Held.MORE else _DOWN)


def _cues(text: str, mention: NumberMention, language: Language) -> Iterator[Cue]:
    return (each.cue for each in governors(text, mention.start, mention.end, language))
