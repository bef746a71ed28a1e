"""The subject of a sentence, found without a parser by where a name stands and what follows it."""

import re

from pincite.speech.helpers_and_titles import last_word, untitled
from pincite.speech.names import NameMention
from pincite.speech.phrases import SentenceRead, Subject, hangs
from pincite.speech.verbs import saying
from pincite.speech.words import SpeechWords, speech_pattern
from pincite.text import Pattern

_STRANGER = Pattern(r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,5}")
_APPOSED = Pattern(r", (?:[A-Z][\w.’'-]*\s)*")
_MARKS = frozenset(",;:—–(\ufffc•")
_aside = speech_pattern(r", (?:(?P<who>{asides})|{apposing}\s)")
_subordinate = speech_pattern(r"\s*{subordinating}\s", re.IGNORECASE)
# A finite verb right behind its subject.
_finite = speech_pattern(
    r"\s+(?:(?:\w+{adverb_endings}|{clause_adverbs})\s+)?(?:{auxiliaries}|{pasts}|[a-z]+{finite_endings})(?!\w)"
)
# What stands behind a noun for somebody who acts.
_does = speech_pattern(r", |\s+(?:\w+{adverb_endings}\s+)?(?:{acting}|[a-z]+{past_endings})(?!\w)")


def main_subject(sentence: SentenceRead, end: int) -> Subject | None:
    """The subject of a sentence: a name at its beginning that the cast does not know, or else the first mention
    that stands where subjects do, in the main clause before a subordinate one."""
    masked, start = sentence.masked, sentence.start
    mentions, words = sentence.mentions, sentence.words
    stranger = _stranger(masked, start, end, words)
    if stranger and not any(mention.start < stranger.end and not mention.owner for mention in mentions):
        apposed = (each for each in mentions if _APPOSED.fullmatch(masked, stranger.end, each.start))
        return next((Subject.of(each) for each in apposed if not each.owner), stranger)
    subordinate = _subordinate(words).match(masked, start, end)
    held = None
    for mention in mentions:
        if mention.owner or not _is_subject(mention, sentence):
            continue
        if held is None and subordinate and "," not in masked[start : mention.start]:
            held = Subject.of(mention)
        else:
            return Subject.of(mention) if held is None or "," in masked[held.end : mention.start] else held
    return held


def _is_subject(mention: NameMention, sentence: SentenceRead) -> bool:
    masked, low, words = sentence.masked, sentence.start, sentence.words
    if hangs(low, mention, sentence) is not None:
        return False
    bare = untitled(masked[max(low, mention.start - 120) : mention.start], words)
    if not bare.strip() or bare.rstrip()[-1] in _MARKS or last_word(f"{bare} ") in words.opening:
        return True
    last = bare.split()[-1]
    told = last.lower() in saying(words) and bare.rstrip()[: -len(last)].rstrip()[-1:] in (",", "\ufffc")
    return told or _finite(words).match(masked, mention.end) is not None


def _stranger(masked: str, start: int, end: int, words: SpeechWords) -> Subject | None:
    """A name, or a noun for somebody, at the beginning of a sentence that nobody declared."""
    name = _STRANGER.match(masked, start, end)
    if name and name[0].split()[0].lower() not in words.begins:
        apart = _aside(words).match(masked, name.end(), end)
        if _finite(words).match(masked, name.end(), end) or (apart and (" " in name[0] or apart["who"])):
            return Subject(name.start(), name.end())
    first = masked[start : start + 8].partition(" ")[0]
    if not first.istitle() or first.lower() not in words.sentence_determiners:
        return None
    at = start
    for number, word in enumerate(masked[start : min(end, start + 80)].split(" ")[:5]):
        bare = word.rstrip(",")
        somebody = number and (bare in words.agents or bare in words.people)
        if somebody and _does(words).match(masked, at + len(bare), end):
            return Subject(start, at + len(bare))
        at += len(word) + 1
    return None
