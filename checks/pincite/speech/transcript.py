"""Who says the words at a span, as far as the text shows it.

A quotation is somebody's by the verb of saying nearest to it, whose subject is a name, an alias or a
pronoun; a quotation that stands alone goes on with the one before it in its paragraph. These are the
cues of O'Keefe et al. (A Sequence Labelling Approach to Quote Attribution, 2012) taken as rules, since
a rule can say what it went by. What no cue decides is left undecided.
"""

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from pincite.speech.around import begins_sentence, is_title
from pincite.speech.clause import main_subject
from pincite.speech.names import NameMention, People, genders
from pincite.speech.subjects import Subject, hangs
from pincite.speech.tags import MASK, SpeechUnit, is_tagged, narrators, tag
from pincite.speech.verbs import saying
from pincite.text import Pattern, Quotation, blocks, quotations, sentences

_PLAIN = Pattern(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_AND = Pattern(r"(?:[A-Z][\w.’'-]*\s)+and\s")
_NAMING = Pattern(
    r"\b(?:known as|nicknamed|(?:en)?titled|headlined|author of|book|film|novel|memoir|album|song),?\s+\Z"
)
_COLON = Pattern(r"(?:\s\([^()]{1,40}\))?:\s")
_CUE = 100  # characters in which a paragraph of an interview names who speaks
_BACK = 4  # sentences that a pronoun looks back
_MENTIONS = 100  # names looked at in one sentence; prose has fewer


class Voice(NamedTuple):
    """What the text shows of who speaks at a span.

    `who`: the speakers whose word it is, empty when no one known is shown to be.
    `phrase`, `at`: the subject of the verb of saying as written and its span; "" and None without one.
    `named`: every speaker named near, outside the quotation marks.
    `told`: whether anything near makes it someone's word at all, rather than the article's own.
    """

    who: frozenset[str] = frozenset()
    phrase: str = ""
    at: tuple[int, int] | None = None
    named: frozenset[str] = frozenset()
    told: bool = False


class Transcript:
    """A text read for speech once: its passages, and who of the cast says what in it."""

    def __init__(self, text: str, cast: People) -> None:
        self.text, self.cast = text, cast
        # Units are read when they are asked for; voices and topics in order, as far as they are asked for.
        self._units: dict[int, SpeechUnit] = {}
        self._mentioned: dict[int, tuple[NameMention, ...]] = {}
        self._voices: list[Voice] = []
        self._topics: list[frozenset[str] | None] = []
        self._settled: set[int] = set()  # passages whose voice the next paragraphs were asked for
        self._last = (-1, False, Voice())

    @cached_property
    def passages(self) -> tuple[Quotation, ...]:
        return quotations(self.text)

    @cached_property
    def masked(self) -> str:
        """The text with every passage blotted out, marks and all."""
        if not self.passages:
            return self.text
        parts, at = [], 0
        for passage in self.passages:
            low, high = passage.outer
            parts += [self.text[at:low], MASK * (high - low)]
            at = high
        return "".join([*parts, self.text[at:]])

    def passage_at(self, start: int, end: int) -> Quotation | None:
        """The outermost passage that holds all of `[start, end)`, its marks included."""
        at = self._index(start)
        return self.passages[at] if at >= 0 and end <= self.passages[at].outer[1] else None

    def between(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The outermost passages that `[start, end)` touches."""
        first = self._index(start)
        if first < 0 or self.passages[first].outer[1] <= start:
            first += 1
        last = bisect_left(self.passages, end, key=lambda passage: passage.outer[0])
        return self.passages[first:last]

    def voice(self, start: int, end: int) -> Voice:
        """Who speaks at `[start, end)`: in the passage that holds it, or in the narration it is."""
        passage = self.passage_at(start, end)
        if passage:
            voice = self._heard_at(start)
            quoted_within = any(
                low <= start and end <= high for low, high in (each.outer for each in passage.inner)
            )
            # What the speaker quotes of somebody else is not the speaker's word.
            return Voice(named=voice.named, told=True) if quoted_within else voice
        first = max(0, bisect_right(self._starts, start) - 1)
        within = [self._unit(at) for at in range(first, bisect_left(self._starts, end))]
        found = [
            self._voice_of(subject, unit) if subject else Voice(told=True)
            for unit in within
            for subject in narrators(self.masked, unit, start, end)
        ]
        if not found and within:
            found = self._scripted(start, within[0])
        found += [self._heard_at(each.start) for each in self.between(start, end)]
        shown = next((voice for voice in found if voice.at), Voice())
        return Voice(
            frozenset().union(*(voice.who for voice in found)),
            shown.phrase,
            shown.at,
            frozenset().union(*(self._named(unit) for unit in within)),
            bool(found),
        )

    def _scripted(self, start: int, unit: SpeechUnit) -> list[Voice]:
        """The voice of a paragraph that begins with a name and a colon, as interviews are printed."""
        paragraph = self._paragraphs[bisect_right(self._paragraphs, start) - 1]
        for mention in self.cast.mentions(self.masked, paragraph, min(start, paragraph + _CUE)):
            colon = _COLON.match(self.masked, mention.end, start)
            if colon and not mention.owner and is_title(self.masked[paragraph : mention.start]):
                return [self._voice_of(Subject(mention.start, mention.end, mention), unit)]
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

    def names_plainly(self, name: str, start: int, end: int) -> bool:
        """Whether `according to NAME,` stands in the narration at `[start, end)`, so that `voice` has the name
        among `who`: True only where it must be so, and found without looking at sentences."""
        if not self.cast.plain or not _PLAIN.fullmatch(name) or self.passages:
            return False
        at = self.text.find(f"ccording to {name},", start + 1, end) - 1
        if at < start or (at > 0 and self.text[at - 1] not in " \n"):
            return False
        return self.text[at] == "a" or (self.text[at] == "A" and begins_sentence(self.text, at))

    def _index(self, start: int) -> int:
        return bisect_right(self.passages, start, key=lambda passage: passage.outer[0]) - 1

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _, _ in self._joined]

    @cached_property
    def _paragraphs(self) -> list[int]:
        return [start for start, _ in blocks(self.text)]

    def _unit(self, number: int) -> SpeechUnit:
        unit = self._units.get(number)
        if unit is None:
            start, end, _ = self._joined[number]
            mentions = self._mentions(number)
            main = main_subject(self.masked, start, end, mentions, saying())
            unit = self._units[number] = SpeechUnit(start, end, mentions, main, number)
        return unit

    def _topics_before(self, number: int) -> list[frozenset[str] | None]:
        """Who the sentences before a unit were about, nearest first, None for nobody and an empty set
        for somebody the cast does not know."""
        while len(self._topics) < number:
            self._read_on()
        return self._topics[max(0, number - _BACK) : number][::-1]

    def _read_on(self) -> None:
        """Read the next unit, in order, since a pronoun and a quotation alone ask who came before."""
        unit = self._unit(len(self._topics))
        held = self._joined[unit.number][2]
        alone = not any(map(str.isalnum, self.masked[unit.start : unit.end]))
        for passage in held:
            paragraph = bisect_right(self._paragraphs, passage.outer[0])
            goes_on = alone and (self._last[0] == paragraph or self._last[1])
            voice = self._last[2] if goes_on else self._heard(passage, unit)
            self._last = (paragraph, passage.resumed, voice)
            self._voices.append(voice)
        last = self._last[2]
        self._topics.append(last.who if held and (last.at or alone) else self._who(unit.main, unit))

    def _mentions(self, number: int) -> tuple[NameMention, ...]:
        """The mentions in a unit, outside of quotation marks."""
        found = self._mentioned.get(number)
        if found is None:
            start, end, _ = self._joined[number]
            found = tuple(islice(self.cast.mentions(self.masked, start, end), _MENTIONS))
            self._mentioned[number] = found
        return found

    @cached_property
    def _genders(self) -> dict[str, str]:
        return genders([self._mentions(number) for number in range(len(self._joined))])

    @cached_property
    def _joined(self) -> list[tuple[int, int, tuple[Quotation, ...]]]:
        """Sentences, run together where a passage goes on across them, with the passages in each."""
        found = []
        at, start = 0, -1
        held: list[Quotation] = []
        for low, end in sentences(self.text):
            start = low if start < 0 else start
            while at < len(self.passages) and self.passages[at].outer[0] < end:
                held.append(self.passages[at])
                at += 1
            if not held or held[-1].outer[1] <= end:
                found.append((start, end, tuple(held)))
                start, held = -1, []
        if start >= 0:
            found.append((start, len(self.text), tuple(held)))
        return found

    def _heard(self, passage: Quotation, unit: SpeechUnit) -> Voice:
        """The voice of a passage by its tag; without one, the subject of its sentence at most."""
        if _NAMING.search(self.masked, max(unit.start, passage.outer[0] - 20), passage.outer[0]):
            return Voice(named=self._named(unit), told=True)
        subject = tag(self.text, self.masked, passage, unit)
        if subject:
            return self._voice_of(subject, unit)
        named = self._named(unit)
        if is_tagged(self.masked, passage, unit):
            return Voice(named=named, told=True)
        return Voice(self._who(unit.main, unit) or frozenset(), named=named)

    def _voice_of(self, subject: Subject, unit: SpeechUnit) -> Voice:
        who = self._who(subject, unit) or frozenset()
        span = (subject.start, subject.end)
        return Voice(who, self.text[slice(*span)], span, self._named(unit) | who, True)

    def _who(self, subject: Subject | None, unit: SpeechUnit) -> frozenset[str] | None:
        """The speakers a subject means, two if joined by `and`; for a pronoun, the subject before it.
        None without a subject; empty for somebody the cast does not know."""
        if subject is None:
            return None
        mention = subject.mention
        who: frozenset[str] = frozenset()
        if mention:
            who = mention.who or self._antecedent(mention, unit)
        for each in unit.mentions:
            tied = each.owner or hangs(self.masked, unit.start, each) is not None
            if each.who and not tied and self._is_joined(each, subject):
                return who | each.who
        return who

    def _is_joined(self, mention: NameMention, subject: Subject) -> bool:
        """Whether `and` joins a mention to a subject, on either side, as in: said Smith and Trump."""
        if mention.start < subject.start:
            return self.masked[mention.end : subject.start] == " and "
        return (
            subject.mention is None and _AND.fullmatch(self.masked, subject.start, mention.start) is not None
        )

    def _antecedent(self, pronoun: NameMention, unit: SpeechUnit) -> frozenset[str]:
        """The subject of the sentence, of one before it, or whoever is named before the pronoun: the first of
        these that the pronoun can mean. Empty if that is somebody the cast does not know."""
        if unit.main and unit.main.mention is None and unit.main.end <= pronoun.start:
            return frozenset()
        main = unit.main.mention if unit.main else None
        if main and main.who and main.end <= pronoun.start and self._fits(pronoun, main.who):
            return main.who
        before = [each.who for each in unit.mentions if each.who and each.end <= pronoun.start]
        if not main and pronoun.owner and before and self._fits(pronoun, before[-1]):
            return before[-1]
        if not main or main.pronoun:
            for topic in self._topics_before(unit.number):
                if topic is not None and self._fits(pronoun, topic):
                    return topic
        return next((who for who in before if self._fits(pronoun, who)), None) or self._left_over(
            pronoun, unit
        )

    def _left_over(self, pronoun: NameMention, unit: SpeechUnit) -> frozenset[str]:
        """The one of the people in the two sentences before who the pronoun can mean, since it goes with none else."""
        before = range(max(0, unit.number - 2), unit.number)
        named = {name for at in before for each in self._mentions(at) for name in each.who}
        other = "she" if pronoun.gender == "he" else "he"
        left = frozenset(name for name in named if self._genders.get(name) != other)
        return left if len(left) == 1 < len(named) else frozenset()

    def _fits(self, pronoun: NameMention, who: frozenset[str]) -> bool:
        return all(self._genders.get(name, pronoun.gender) == pronoun.gender for name in who)

    def _named(self, unit: SpeechUnit) -> frozenset[str]:
        return frozenset().union(*(each.who or self._antecedent(each, unit) for each in unit.mentions))
