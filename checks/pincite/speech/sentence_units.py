"""A text cut into what is read at once for who speaks: sentences, run together where a quotation goes on across them."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from pincite.speech.clause import main_subject
from pincite.speech.names import NameMention, Names
from pincite.speech.phrases import Subject
from pincite.speech.verbs import verbs_in
from pincite.speech.words import SpeechWords, Words
from pincite.text import Quotation, sentences

_MENTIONS = 100  # names looked at in one sentence; prose has fewer


class SpeechUnit:
    """A sentence, or the sentences that a quotation holds together: `text[start:end]`.

    `number` counts the units of the text from 0; `passages` are those that begin in it; `masked` is the text with its
    passages blotted out. Who is named in it is read when first asked for.
    """

    def __init__(
        self,
        masked: str,
        cast: Names,
        span: tuple[int, int],
        number: int,
        passages: tuple[Quotation, ...],
        words: SpeechWords,
    ) -> None:
        self.masked, self.cast, self.number, self.passages = masked, cast, number, passages
        self.words = words
        self.start, self.end = span

    @cached_property
    def mentions(self) -> tuple[NameMention, ...]:
        """The names and pronouns outside of quotation marks."""
        return tuple(self.cast.mentions(self.masked, self.start, self.end)[:_MENTIONS])

    @cached_property
    def main(self) -> Subject | None:
        """The subject of its main clause."""
        return main_subject(self, self.end)

    def verbs(self, start: int, end: int, forms: Callable[[SpeechWords], Words]) -> Iterator[re.Match[str]]:
        """The words of a stretch of the text that are among some forms, such as `saying`."""
        return verbs_in(self.masked, start, end, forms(self.words), self.words)

    @property
    def silent(self) -> bool:
        """Whether it has no words outside of its passages."""
        return not any(map(str.isalnum, self.masked[self.start : self.end]))


def units(
    text: str, masked: str, passages: Iterable[Quotation], cast: Names, words: SpeechWords
) -> list[SpeechUnit]:
    """The units of a text, in order."""
    found: list[SpeechUnit] = []
    waiting = list(passages)[::-1]
    held: list[Quotation] = []
    start = -1
    spans = sentences(text, words.language)
    for low, end in spans:
        start = low if start < 0 else start
        while waiting and waiting[-1].outer[0] < end:
            held.append(waiting.pop())
        goes_on = held and held[-1].outer[1] > end
        if not goes_on or end == spans[-1][1]:
            span = (start, len(text) if goes_on else end)
            found.append(SpeechUnit(masked, cast, span, len(found), tuple(held), words))
            start, held = -1, []
    return found
