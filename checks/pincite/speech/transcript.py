"""Who says the words at a span, as far as the text shows it.

A quotation is somebody's by the verb of saying nearest to it, whose subject is a name, an alias or a
pronoun; a quotation that stands alone goes on with the one before it in its paragraph. These are the
cues of O'Keefe et al. (A Sequence Labelling Approach to Quote Attribution, 2012) taken as rules, since
a rule can say what it went by. What no cue decides is left undecided.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from pincite.languages import ENGLISH, Language
from pincite.speech.alone import AROUND, announced, goes_on, tagged_behind, tags_behind
from pincite.speech.helpers_and_titles import is_title
from pincite.speech.names import NameMention, Names
from pincite.speech.narration import narrators, tagging
from pincite.speech.phrases import Subject, hangs, is_joined
from pincite.speech.pronouns import Pronouns, Topic
from pincite.speech.sentence_units import SpeechUnit, units
from pincite.speech.tags import is_tagged, runs_on, tag, tag_within
from pincite.speech.words import speech_pattern, speech_words
from pincite.text import Pattern, Quotation, blocks, blotted, quotations

_COLON = Pattern(r"(?:\s\([^()]{1,40}\))?:\s")
_CUE = 100  # characters in which a paragraph of an interview names who speaks
_and = speech_pattern(r"(?:[A-Z][\w.’'-]*\s)+{ands}\s")
# What stands before a title or a nickname.
_naming = speech_pattern(r"\b{phrases:not_said},?\s+\Z")


class Voice(NamedTuple):
    """What the text shows of who speaks at a span.

    `who`: the speakers whose word it is, empty when no one known is shown to be.
    `phrase`, `at`: the subject of the verb of saying as written and its span; "" and None without one.
    `told`: whether anything near makes it someone's word at all, rather than the article's own.
    `near`: the units around it, by number; `Transcript.named` says who is named there.
    """

    who: frozenset[str] = frozenset()
    phrase: str = ""
    at: tuple[int, int] | None = None
    told: bool = False
    near: tuple[int, ...] = ()


class Transcript:
    """A text read for speech once: who of the cast says what in it. `quoted` are its passages, if they are known."""

    def __init__(
        self,
        text: str,
        cast: Names,
        quoted: Sequence[Quotation] | None = None,
        language: Language = ENGLISH,
    ) -> None:
        self.text, self.cast, self.words = text, cast, speech_words(language)
        self.passages: Sequence[Quotation] = quotations(text) if quoted is None else quoted
        # Voices and topics are read in order, as far as they are asked for.
        self._voices: list[Voice] = []
        self._topics: list[Topic] = []
        self._settled: set[int] = set()  # passages whose voice the next paragraphs were asked for
        self._last = (-1, False, Voice())

    @cached_property
    def masked(self) -> str:
        """The text with every passage blotted out, marks and all."""
        return self.words.apart(blotted(self.text, self.passages))

    @cached_property
    def units(self) -> list[SpeechUnit]:
        return units(self.text, self.masked, self.passages, self.cast, self.words)

    def passage_at(self, start: int, end: int) -> Quotation | None:
        """The outermost passage that holds all of `[start, end)`, its marks included."""
        at = self._index(start)
        return self.passages[at] if at >= 0 and end <= self.passages[at].outer[1] else None

    def between(self, start: int, end: int) -> Sequence[Quotation]:
        """The outermost passages that `[start, end)` touches."""
        first = self._index(start)
        if first < 0 or self.passages[first].outer[1] <= start:
            first += 1
        last = bisect_left(self.passages, end, key=lambda passage: passage.outer[0])
        return self.passages[first:last]

    def voice(self, start: int, end: int) -> Voice:
        """Who speaks at `[start, end)`: in the passage that holds it, or in the narration it is."""
        passage = self.passage_at(start, end)
        if passage is None:
            return self._narrated(start, end)
        voice = self._heard_at(start)
        within = (each.outer for each in passage.inner)
        if any(low <= start and end <= high for low, high in within):
            # What the speaker quotes of somebody else is not the speaker's word.
            return Voice(told=True, near=voice.near)
        return voice

    def named(self, voice: Voice) -> frozenset[str]:
        """Every speaker named near a voice, outside the quotation marks."""
        near = [self.units[number] for number in voice.near]
        meant = (self._pronouns.meant(mention, unit) for unit in near for mention in unit.mentions)
        return voice.who.union(*meant)

    def is_heard(self, name: str, start: int, end: int) -> bool:
        """Whether a speaker is among those of `voice`. Most are, and the first verb shows it: to read no further saves
        half of the time that claims on speech take where all is reported (98 of 194 ms for 858 claims), and a seventh
        in news."""
        if self.passage_at(start, end):
            return name in self.voice(start, end).who
        return any(name in voice.who for voice in self._narrating(start, end, self._around(start, end)))

    def _narrated(self, start: int, end: int) -> Voice:
        within = self._around(start, end)
        found = list(self._narrating(start, end, within))
        shown = next((voice for voice in found if voice.at), Voice())
        who: frozenset[str] = frozenset().union(*(voice.who for voice in found))
        return Voice(who, shown.phrase, shown.at, bool(found), tuple(unit.number for unit in within))

    def _around(self, start: int, end: int) -> list[SpeechUnit]:
        """The units that `[start, end)` touches."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return self.units[first : bisect_left(self._starts, end)]

    def _narrating(self, start: int, end: int, within: list[SpeechUnit]) -> Iterator[Voice]:
        """The voices of narration, and of the passages in it."""
        for unit in within:
            for subject in narrators(unit, start, end):
                yield self._voice_of(subject, unit) if subject else Voice(told=True)
        if within:
            yield from self._scripted(start, within[0])
        for passage in self.between(start, end):
            yield self._heard_at(passage.start)

    def _scripted(self, start: int, unit: SpeechUnit) -> list[Voice]:
        """The voice of a paragraph that begins with a name and a colon, as interviews are printed."""
        paragraph = self._paragraphs[bisect_right(self._paragraphs, start) - 1]
        for mention in self.cast.mentions(self.masked, paragraph, min(start, paragraph + _CUE)):
            colon = _COLON.match(self.masked, mention.end, start)
            if colon and not mention.owner and is_title(self.masked[paragraph : mention.start], self.words):
                return [self._voice_of(Subject.of(mention), unit)]
        return []

    def _heard_at(self, start: int) -> Voice:
        """The voice of the passage that begins at or before `start`; of one without that the next paragraph goes
        on with, the voice it has there."""
        first = last = self._index(start)
        while True:
            while len(self._voices) <= last:
                self._read_on()
            voice = self._voices[last]
            if voice.at or voice.told or not self.passages[last].resumed or last in self._settled:
                break
            last += 1
        self._voices[first:last] = [voice] * (last - first)
        self._settled.update(range(first, last))
        return voice

    def _index(self, start: int) -> int:
        return bisect_right(self.passages, start, key=lambda passage: passage.outer[0]) - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [unit.start for unit in self.units]

    @cached_property
    def _paragraphs(self) -> list[int]:
        return [start for start, _ in blocks(self.text)]

    @cached_property
    def _pronouns(self) -> Pronouns:
        return Pronouns(self.units, self._topics_before)

    def _topics_before(self, number: int) -> Sequence[Topic]:
        """What the units before one are about."""
        while len(self._topics) < number:
            self._read_on()
        return self._topics[:number]

    def _read_on(self) -> None:
        """Read the next unit, in order, since a pronoun and a quotation alone ask who came before."""
        unit = self.units[len(self._topics)]
        for passage in unit.passages:
            paragraph = bisect_right(self._paragraphs, passage.outer[0])
            voice = self._alone(passage, unit, paragraph) if unit.silent else self._heard(passage, unit)
            self._last = (paragraph, passage.resumed, voice)
            self._voices.append(voice)
        last = self._last[2]
        heard = unit.passages and (last.at or unit.silent)
        self._topics.append(last.who if heard else self._who(unit.main, unit))

    def _alone(self, passage: Quotation, unit: SpeechUnit, paragraph: int) -> Voice:
        """The voice of a passage in a unit that is all quotation."""
        tagged = tagged_behind(unit, self.units) if passage is unit.passages[-1] else None
        if tagged:
            return self._voice_of(*tagged)
        last, resumed, voice = self._last
        if last == paragraph or resumed or self._carries_over(passage, unit, paragraph):
            return voice
        return self._heard(passage, announced(unit, self.units))

    def _carries_over(self, passage: Quotation, unit: SpeechUnit, paragraph: int) -> bool:
        """Whether a paragraph that is all quotation goes on with the tagged one before it, as news is printed: its
        speaker is whom the text is about, and nobody else speaks around it."""
        last, _, voice = self._last
        near = voice.at and len(voice.who) == 1 and 0 < paragraph - last <= 2
        if not near or self._topics[-1] != voice.who or unit.start != self._paragraphs[paragraph - 1]:
            return False
        at = len(self._voices)
        if not goes_on(self.text, self.passages, at, voice.who, self._voices[max(0, at - AROUND) :]):
            return False
        behind = tags_behind(self.text, unit, self.units)
        return all(self._voice_of(*tagged).who == voice.who for tagged in behind)

    def _heard(self, passage: Quotation, unit: SpeechUnit) -> Voice:
        """The voice of a passage by its tag; without one, the subject of its sentence at most."""
        near = (unit.number,)
        if _naming(self.words).search(self.masked, max(unit.start, passage.outer[0] - 20), passage.outer[0]):
            return Voice(told=True, near=near)
        subject = tag(self.text, passage, unit)
        if subject is None and runs_on(self.text, passage):
            subject = tagging(unit, passage.outer[1])
        if subject := subject or tag_within(self.text, passage, unit):
            return self._voice_of(subject, unit)
        if is_tagged(passage, unit):
            return Voice(told=True, near=near)
        return Voice(self._who(unit.main, unit) or frozenset(), near=near)

    def _voice_of(self, subject: Subject, unit: SpeechUnit) -> Voice:
        who, span = self._who(subject, unit) or frozenset(), (subject.start, subject.end)
        return Voice(who, self.text[slice(*span)], span, True, (unit.number,))

    def _who(self, subject: Subject | None, unit: SpeechUnit) -> Topic:
        """The speakers a subject means, two if joined by `and`; for a pronoun, the subject before it.
        None without a subject; empty for somebody the cast does not know."""
        if subject is None:
            return None
        who = self._pronouns.meant(subject.mention, unit) if subject.mention else frozenset()
        others = (each for each in unit.mentions if each.who and not each.owner)
        joined = (each for each in others if self._is_joined(each, subject))
        return next((who | each.who for each in joined if hangs(unit.start, each, unit) is None), who)

    def _is_joined(self, mention: NameMention, subject: Subject) -> bool:
        """Whether `and` joins a mention to a subject, on either side, as in: said Smith and Trump."""
        if mention.start < subject.start:
            return is_joined(self.masked[mention.end : subject.start], self.words)
        joined = _and(self.words).fullmatch(self.masked, subject.start, mention.start)
        return subject.mention is None and joined is not None
