"""Whom a pronoun means: the subject of its sentence or of one before it, if their genders agree."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from pincite.speech.names import Gender, NameMention
from pincite.speech.sentence_units import SpeechUnit

_BACK = 4  # sentences that a pronoun looks back
Topic = frozenset[str] | None
"""Who a sentence is about: None for nobody, an empty set for somebody the cast does not know."""


class Pronouns:
    """The pronouns of a text; `topics` gives what the units before a number are about, in order."""

    def __init__(self, units: Sequence[SpeechUnit], topics: Callable[[int], Sequence[Topic]]) -> None:
        self._units, self._topics = units, topics

    def meant(self, mention: NameMention, unit: SpeechUnit) -> frozenset[str]:
        """The speakers that a mention means, by name or as a pronoun; empty for somebody the cast does not know."""
        return mention.who or self._antecedent(mention, unit)

    @cached_property
    def _genders(self) -> dict[str, Gender]:
        return genders([unit.mentions for unit in self._units])

    def _antecedent(self, pronoun: NameMention, unit: SpeechUnit) -> frozenset[str]:
        """The subject of the sentence, of one before it, or whoever is named before the pronoun: the first of
        these that the pronoun can mean."""
        if unit.main and unit.main.mention is None and unit.main.end <= pronoun.start:
            return frozenset()
        main = unit.main.mention if unit.main else None
        if main and main.who and main.end <= pronoun.start and self._fits(pronoun, main.who):
            return main.who
        before = [each.who for each in unit.mentions if each.who and each.end <= pronoun.start]
        if not main and pronoun.owner and before and self._fits(pronoun, before[-1]):
            return before[-1]
        if not main or main.pronoun:
            for topic in self._topics(unit.number)[: -_BACK - 1 : -1]:
                if topic is not None and self._fits(pronoun, topic):
                    return topic
        fitting = (who for who in before if self._fits(pronoun, who))
        return next(fitting, None) or self._left_over(pronoun, unit)

    def _left_over(self, pronoun: NameMention, unit: SpeechUnit) -> frozenset[str]:
        """The one of the people in the two sentences before who the pronoun can mean, since it goes with none else."""
        before = self._units[max(0, unit.number - 2) : unit.number]
        named = {name for each in before for mention in each.mentions for name in mention.who}
        other = Gender.SHE if pronoun.gender is Gender.HE else Gender.HE
        left = frozenset(name for name in named if self._genders.get(name) != other)
        return left if len(left) == 1 < len(named) else frozenset()

    def _fits(self, pronoun: NameMention, who: frozenset[str]) -> bool:
        return all(self._genders.get(name, pronoun.gender) == pronoun.gender for name in who)


def genders(sentences: Iterable[Sequence[NameMention]]) -> dict[str, Gender]:
    """The pronoun that goes with each speaker: the more frequent one in sentences that name nobody else.

    Mr. and Ms. decide it. In a text that has both pronouns, a speaker that goes with none has neither.
    """
    votes: dict[str, int] = {}
    seen: set[str] = set()
    named: set[str] = set()
    for mentions in sentences:
        who = {name for mention in mentions for name in mention.who}
        named |= who
        seen.update(mention.gender for mention in mentions if mention.gender)
        before = bool(mentions) and mentions[0].pronoun  # it means somebody named earlier
        for mention in mentions:
            if mention.gender:
                weight = 3 if mention.strong else 1 if mention.owner else 0
                for name in mention.who or (who if len(who) == 1 and not before else ()):
                    sign = 1 if mention.gender is Gender.HE else -1
                    votes[name] = votes.get(name, 0) + sign * (weight if mention.pronoun else 1000)
    if len(seen) < 2:
        return {}
    return {name: _elected(votes.get(name, 0)) for name in named}


def _elected(votes: int) -> Gender:
    return Gender.HE if votes > 0 else Gender.SHE if votes < 0 else Gender.NEITHER
