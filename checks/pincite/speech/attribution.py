"""Who is said to have said something in a sentence: `Rutte said`, `according to Trump`, `,” said Jeglinskas`.

A thin reader over the finders of subjects, whomever the sentence names. What it does not see it does not judge.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pincite.languages import ENGLISH, Language
from pincite.speech.helpers_and_titles import begins_sentence, last_word
from pincite.speech.names import Names, descriptions
from pincite.speech.phrases import Subject
from pincite.speech.same_person import same_person
from pincite.speech.sentence_units import SpeechUnit
from pincite.speech.tags import tag
from pincite.speech.transcript import Transcript
from pincite.speech.undeclared import anybody
from pincite.speech.verb_subjects import subject_of
from pincite.speech.verbs import according, attributing, plainly_telling, stating, verbs_in
from pincite.speech.words import SpeechWords, speech_words
from pincite.text import MASK, Pattern, Quotation, blotted

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
    text: str,
    quoted: Sequence[Quotation] | None = None,
    cast: Names | None = None,
    language: Language = ENGLISH,
) -> list[Attribution]:
    """All attributions of a text outside quotation marks, in order; `quoted` are its passages if they are read."""
    transcript = Transcript(text, cast or anybody(language), quoted, language)
    subjects = (subject for unit in transcript.units for subject in _subjects(transcript, unit))
    found = filter(None, (_attribution(text, subject, transcript.words) for subject in subjects))
    longest = {each.start: each for each in sorted(found, key=lambda each: each.end)}
    return sorted(longest.values(), key=lambda each: each.start)


def states(text: str, quoted: Sequence[Quotation], language: Language = ENGLISH) -> bool:
    """Whether a sentence with these passages has a verb of stating, whoever its subject is."""
    masked, words = blotted(text, quoted), speech_words(language)
    verbs = verbs_in(masked, 0, len(masked), stating(words), words)
    return any(_has_subject(masked, verb, words) for verb in verbs)


def _has_subject(masked: str, verb: re.Match[str], words: SpeechWords) -> bool:
    """Whether a verb is no noun, going by the word before it."""
    if verb[0].lower() in according(words):
        return True
    before = masked[max(0, verb.start() - 40) : verb.start()]
    return (
        bool(before.strip()) and last_word(before) not in words.no_subjects and not _POSSESSIVE.search(before)
    )


def _subjects(transcript: Transcript, unit: SpeechUnit) -> Iterator[Subject]:
    """The subjects of the tags of quotations, and of the verbs that tell of words."""
    masked, words = transcript.masked, transcript.words
    for passage in unit.passages:
        tagged = tag(transcript.text, passage, unit)
        if tagged:
            yield tagged
    for verb in unit.verbs(unit.start, unit.end, attributing):
        around = masked[max(unit.start, verb.start() - _NEAR) : min(verb.end() + _NEAR, unit.end)]
        if MASK in around or verb[0].lower() in plainly_telling(words):
            subject = subject_of(verb, unit, unit.end)
            owner = subject and subject.mention and subject.mention.owner
            if subject and not (owner and verb[0].lower() in words.nouns):
                yield subject


def _attribution(text: str, subject: Subject, words: SpeechWords) -> Attribution | None:
    """What a subject comes to; None for words that name nobody."""
    mention = subject.mention
    if mention and mention.pronoun:
        return Attribution("", mention.start, mention.end)
    if mention:
        return Attribution(text[mention.start : mention.end], mention.start, mention.end, mention.who)
    start, end = subject.start, subject.end
    first = text[start:end].partition(" ")
    if first[2] and first[0].lower() in words.articles:
        start += len(first[0]) + 1
    name = text[start:end].rstrip(".,;:")
    if not any(map(str.isupper, name)) or _is_noun(text, start, name, words):
        return None
    of_theirs = not words.tying.isdisjoint(name.lower().split())
    return Attribution(name, start, start + len(name), frozenset(), of_theirs)


def _is_noun(text: str, start: int, name: str, words: SpeechWords) -> bool:
    """Whether a word has its capital from beginning a sentence: Officials said, Its claims."""
    common = name.lower() in words.begins or name.lower() in descriptions(words)
    return common and begins_sentence(text, start)
