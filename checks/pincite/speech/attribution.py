"""Who is said to have said something in a sentence: `Rutte said`, `according to Trump`, `,” said Jeglinskas`.

A thin reader over the finders of subjects, whomever the sentence names. What it does not see it does not judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pincite.speech.anybody import ANYBODY
from pincite.speech.around import begins_sentence, last_word
from pincite.speech.names import Names, same_person
from pincite.speech.nouns import AGENTS, NOUNS, PEOPLE
from pincite.speech.phrases import TYING, Subject
from pincite.speech.subjects import ARTICLES
from pincite.speech.tags import tag
from pincite.speech.transcript import Transcript
from pincite.speech.units import SpeechUnit
from pincite.speech.verb_subjects import subject_of
from pincite.speech.verbs import ACCORDING, plainly_telling, stating, telling, verbs_in
from pincite.text import BEGINS, MASK, OFFICES, Pattern, Quotation, blotted, words

_NO_SUBJECTS = words("""
is are was were be been being am a an the his her its their my our your this that these those of in on by
""")
"""Words behind which `says` or `claims` is a noun or a participle: its claims, was told."""

_POSSESSIVE = Pattern(r"['’]s\s+\Z")
_NEAR = 40  # characters between a verb and the quotation that it introduces, or follows


class Attribution(NamedTuple):
    """`text[start:end]` names who is said to speak; `name` is empty for a pronoun.

    `who` are the speakers that the name means, by their names in the cast; whoever is not in it goes by `name`.
    `of_theirs` is True where the name only tells whose somebody is: an aide to Rutte.
    """

    name: str
    start: int
    end: int
    who: frozenset[str] = frozenset()
    of_theirs: bool = False

    def can_be(self, speaker: str) -> bool:
        """Whether a speaker may be meant, going by last names where the cast does not know."""
        if self.of_theirs:
            return self.name.casefold() == speaker.casefold()
        return speaker in self.who or same_person(self.name, speaker)


def attributions(
    text: str, quoted: Sequence[Quotation] | None = None, cast: Names = ANYBODY
) -> list[Attribution]:
    """All attributions of a text outside quotation marks, in order; `quoted` are its passages if they are read."""
    transcript = Transcript(text, cast, quoted)
    subjects = (subject for unit in transcript.units for subject in _subjects(transcript, unit))
    found = filter(None, (_attribution(text, subject) for subject in subjects))
    longest = {each.start: each for each in sorted(found, key=lambda each: each.end)}
    return sorted(longest.values(), key=lambda each: each.start)


def states(text: str, quoted: Sequence[Quotation]) -> bool:
    """Whether a sentence with these passages has a verb of stating, whoever its subject is."""
    masked = blotted(text, quoted)
    verbs = verbs_in(masked, 0, len(masked), stating() | ACCORDING)
    return any(_has_subject(masked, verb) for verb in verbs)


def _has_subject(masked: str, verb: re.Match[str]) -> bool:
    """Whether a verb is no noun, going by the word before it."""
    if verb[0].lower() in ACCORDING:
        return True
    before = masked[max(0, verb.start() - 40) : verb.start()]
    return bool(before.strip()) and last_word(before) not in _NO_SUBJECTS and not _POSSESSIVE.search(before)


def _subjects(transcript: Transcript, unit: SpeechUnit) -> Iterator[Subject]:
    """The subjects of the tags of quotations, and of the verbs that tell of words."""
    masked = transcript.masked
    for passage in unit.passages:
        tagged = tag(transcript.text, masked, passage, unit)
        if tagged:
            yield tagged
    for verb in verbs_in(masked, unit.start, unit.end, telling() | ACCORDING):
        around = masked[max(unit.start, verb.start() - _NEAR) : min(verb.end() + _NEAR, unit.end)]
        if MASK in around or verb[0].lower() in plainly_telling():
            subject = subject_of(masked, verb, unit, unit.end)
            owner = subject and subject.mention and subject.mention.owner
            if subject and not (owner and verb[0].lower() in NOUNS):
                yield subject


def _attribution(text: str, subject: Subject) -> Attribution | None:
    """What a subject comes to; None for words that name nobody."""
    mention = subject.mention
    if mention and mention.pronoun:
        return Attribution("", mention.start, mention.end)
    if mention:
        return Attribution(text[mention.start : mention.end], mention.start, mention.end, mention.who)
    start, end = subject.start, subject.end
    first = text[start:end].partition(" ")
    if first[2] and first[0].lower() in ARTICLES:
        start += len(first[0]) + 1
    name = text[start:end].rstrip(".,;:")
    if not any(map(str.isupper, name)) or _is_noun(text, start, name):
        return None
    of_theirs = not TYING.isdisjoint(name.lower().split())
    return Attribution(name, start, start + len(name), frozenset(), of_theirs)


def _is_noun(text: str, start: int, name: str) -> bool:
    """Whether a word has its capital from beginning a sentence: Officials said, Its claims."""
    return name.lower() in BEGINS | OFFICES | AGENTS | PEOPLE and begins_sentence(text, start)
