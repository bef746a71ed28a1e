"""The words that tag a quotation: `he said` after it, `Trump said that` or `according to Trump` before it."""

import re
from functools import cache

from pincite.speech.before_verb import REACH, Tail
from pincite.speech.names import NameMention
from pincite.speech.phrases import Subject
from pincite.speech.sentence_units import SpeechUnit
from pincite.speech.subjects import CLOSED, subject_after, subject_before
from pincite.speech.verb_subjects import is_denied, subject_of, tag_inside
from pincite.speech.verbs import according, said_things, saying
from pincite.speech.words import SpeechWords, speech_pattern
from pincite.text import MASK, Pattern, Quotation

_TAGGED = frozenset(",?!—–…")  # what a quotation ends in before `he said`
_TRIED = 8  # verbs of saying tried for their subject, nearest first
# The dash before a name that alone ends the line, as it does below what somebody is quoted for.
_SIGNED = Pattern(r"\s*[―—–-]{1,2}\s*(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4})[ \u00a0]*(?:\n|\Z)")
_STOP = Pattern(rf"[;:{MASK}]")
_speaker_follows = speech_pattern(
    r"(?:{phrases:according}|{in_views} {the} {views} {of_views})\s+", re.IGNORECASE
)
_leads = speech_pattern(r"\s*{announcing}?[\s,:—–]*")
_in = speech_pattern(r"\b{in_views}\s+(?:{the}|[^.,;:—]{1,50}['’]s?)(?:\s+{own})?\s+\Z", re.IGNORECASE)
# What stands before what somebody calls a thing: what Trump calls “a hoax,” Smith calls a fact.
_called = speech_pattern(r"(?i:\b{what})\s[^,;:—]{1,60}\s[a-z]+s?\s+\Z")
# What stands between a quotation and whoever it shows to speak: laughed Trump.
_quotative = speech_pattern(
    r"(?:\s+[a-z]+{past_endings}|,\s+{quotatives})\s+(?=[A-Z])(?![A-Z][a-z]+{day_endings}\b)"
)
_by = speech_pattern(r"\s+{by}\s+")


def tag(text: str, passage: Quotation, unit: SpeechUnit) -> Subject | None:
    """The subject of the verb of saying after a passage, or else of the nearest one before it."""
    before = unit.masked[max(unit.start, passage.outer[0] - 100) : passage.outer[0]]
    after = None if _called(unit.words).search(before) else _tag_after(text, passage, unit)
    return after or _tag_before(passage, unit)


def tag_within(text: str, passage: Quotation, unit: SpeechUnit) -> Subject | None:
    """Whom a passage names as its speaker within its own marks, in a language that does so and unless
    a verb before it tells."""
    words, span = unit.words, (passage.start, passage.end)
    if not words.words("tags_inside") or is_tagged(passage, unit):
        return None
    return tag_inside(SpeechUnit(words.apart(text), unit.cast, span, unit.number, (), words), *span)


def is_tagged(passage: Quotation, unit: SpeechUnit) -> bool:
    """Whether there is a verb of saying before a passage at all."""
    at = passage.outer[0]
    return any(unit.verbs(max(unit.start, at - REACH), at, saying))


def runs_on(text: str, passage: Quotation) -> bool:
    """Whether a sentence goes on behind a passage as if it were the sentence's own words: Dray “was in” on it."""
    last = text[passage.start : passage.end].rstrip()[-1:]
    return last not in _TAGGED and text[passage.outer[1] : passage.outer[1] + 1] not in _TAGGED


def _is_verb(after: str, words: SpeechWords) -> bool:
    """Whether what follows a passage begins with a verb of saying, so that it is a tag whatever the passage ends in."""
    first = after.split(maxsplit=1)[:1]
    return bool(first) and first[0] in saying(words) - said_things(words) and after[:1].isspace()


def _tag_after(text: str, passage: Quotation, unit: SpeechUnit) -> Subject | None:
    at = passage.outer[1]
    end, masked, words = min(unit.end, at + REACH), unit.masked, unit.words
    signed = _SIGNED.match(masked, at, at + REACH)
    if signed:
        named = unit.cast.mentions(masked, *signed.span("name"))
        return next((Subject.of(each) for each in named), Subject(*signed.span("name")))
    by = _by(words).match(masked, at, end)
    if by:
        return subject_after(by.end(), end, unit)
    if runs_on(text, passage) and not _is_verb(masked[at : at + 24], words):
        return None
    last = text[passage.start : passage.end].rstrip()[-1:]
    stop = _STOP.search(masked, at, end)
    end = stop.start() if stop else end
    turned = _quotative(words).match(masked, at, end)
    if turned and (last in _TAGGED or turned[0][0] == ","):
        return subject_after(turned.end(), end, unit)
    verb = next(unit.verbs(at, end, saying), None)
    if verb:
        return _subject_behind(verb, at, end, unit)
    phrase = _speaker_follows(words).search(masked, at, end)
    return subject_after(phrase.end(), end, unit) if phrase else None


def _subject_behind(verb: re.Match[str], at: int, end: int, unit: SpeechUnit) -> Subject | None:
    """The subject of the first verb behind a quotation that ends at `at`."""
    if verb[0].endswith(unit.words.endings("participle_endings")):
        return None
    before = unit.masked[at : verb.start()].strip(" ,—–\u00a0")
    if not before or before in unit.words.before_turned:
        found = subject_after(verb.end() + 1, end, unit)
        alone = not (found and found.mention) and CLOSED.match(unit.masked, verb.end(), end)
        if alone and unit.words.words("drops_pronouns"):
            return Subject.of(NameMention(*verb.span(), frozenset()))  # «…», prometió.
        return found
    return subject_before(verb, Tail(unit.masked, unit.words, at, unit.mentions))


def _tag_before(passage: Quotation, unit: SpeechUnit) -> Subject | None:
    high, masked, words = passage.outer[0], unit.masked, unit.words
    verbs = unit.verbs(max(unit.start, high - REACH), high, _before_passages)
    for verb in list(verbs)[: -1 - _TRIED : -1]:
        noun = verb[0].lower() in said_things(words)
        if noun and not (_leads(words).fullmatch(masked, verb.end(), high) or _in_words(masked, verb, words)):
            continue
        if verb[0] in words.deniable and is_denied(verb, unit):
            return None
        subject = subject_of(verb, unit, high)
        if subject:
            return subject
    return None


def _in_words(masked: str, noun: re.Match[str], words: SpeechWords) -> bool:
    """Whether a noun is that of `in Trump’s words` or `in the words of Trump`."""
    return _in(words).search(masked[max(0, noun.start() - 60) : noun.start()]) is not None


@cache
def _before_passages(words: SpeechWords) -> frozenset[str]:
    return saying(words) | said_things(words) | according(words) | words.according_behind
