"""A paragraph that is all quotation: whether the one before it announces it, or it goes on with that one's speaker."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from pincite.speech.phrases import Subject
from pincite.speech.sentence_units import SpeechUnit
from pincite.speech.tags import tag
from pincite.speech.verbs import saying
from pincite.text import Pattern, Quotation

AROUND = 5
"""Quotations before, and sentences behind, in which nobody else may speak: what goes to and fro is a dialogue."""
_REPLY = 5  # words up to which a quotation may be a reply
_VERB = Pattern(r"\s(?P<verb>[a-z]+)[.,]")


class Heard(Protocol):
    """What the text shows of who speaks."""

    @property
    def who(self) -> frozenset[str]: ...


def announced(unit: SpeechUnit, units: Sequence[SpeechUnit]) -> SpeechUnit:
    """A unit that is all quotation, run together with the one before it if that ends in a colon."""
    before = units[unit.number - 1] if unit.number else unit
    if before.passages or not unit.masked[before.start : before.end].rstrip().endswith(":"):
        return unit
    span = (before.start, unit.end)
    return SpeechUnit(unit.masked, unit.cast, span, before.number, unit.passages, unit.words)


def tagged_behind(unit: SpeechUnit, units: Sequence[SpeechUnit]) -> tuple[Subject, SpeechUnit] | None:
    """The subject of a sentence that is a tag of the quotation before it, and that sentence: “Why not?” Dray asked.

    The verb ends it, or what it says: “Why not?” Dray said he was tired, is none.
    """
    behind = units[unit.number + 1] if unit.number + 1 < len(units) else None
    if behind is None or "\n" in unit.masked[unit.end : behind.start] or behind.main is None:
        return None
    mention = behind.main.mention
    verb = _VERB.match(unit.masked, behind.main.end, behind.end)
    if mention is None or mention.pronoun or mention.start != behind.start or verb is None:
        return None
    return (behind.main, behind) if verb["verb"] in saying(unit.words) else None


def goes_on(
    text: str, passages: Sequence[Quotation], at: int, who: frozenset[str], before: Sequence[Heard]
) -> bool:
    """Whether the passage of a number, all of its paragraph, may go on with whose word the one before it is: neither
    of them asks, it is no brief reply, and all the passages `before` are known to be theirs, as they are not in a dialogue
    (novels leave most of them untagged, news few)."""
    passage = passages[at]
    asked = any(_last(text, each) == "?" for each in passages[max(0, at - 1) : at + 1])
    brief = text.count(" ", passage.start, passage.end) < _REPLY
    return not (asked or brief) and all(each.who == who for each in before)


def tags_behind(
    text: str, unit: SpeechUnit, units: Sequence[SpeechUnit]
) -> Iterator[tuple[Subject, SpeechUnit]]:
    """Who tags the quotations in the next units, unless it is a pronoun."""
    for behind in units[unit.number + 1 : unit.number + 1 + AROUND]:
        for passage in behind.passages[:1]:
            subject = tag(text, passage, behind)
            if subject and not (subject.mention and subject.mention.pronoun):
                yield subject, behind


def _last(text: str, passage: Quotation) -> str:
    return text[max(passage.start, passage.end - 3) : passage.end].rstrip()[-1:]
