"""The verbs of saying, in one list for claims and for prose, and the words that do the same work."""

import re
from collections.abc import Iterator
from functools import cache

from pincite.speech.helpers_and_titles import begins_sentence
from pincite.speech.inflect import forms_of
from pincite.speech.words import SpeechWords, Words, speech_pattern
from pincite.text import Pattern

_WORD = Pattern(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_tells = speech_pattern(r" {that}\b|[,:]? ?\ufffc")
_phrase = speech_pattern(r"{phrases:according}\b", re.IGNORECASE)


@cache
def saying(words: SpeechWords) -> Words:
    """Verbs that can introduce a quotation, in all their forms."""
    return _in_all_forms(words.saying, words)


@cache
def thinking(words: SpeechWords) -> Words:
    """Verbs that tell what somebody thinks or wants, in all their forms."""
    return _in_all_forms(words.thinking, words)


@cache
def according(words: SpeechWords) -> Words:
    """The first words of phrases that a speaker follows: according to."""
    return frozenset(phrase.split()[0] for phrase in words.phrases("according"))


@cache
def said_things(words: SpeechWords) -> Words:
    """Nouns for what somebody says that are no form of a verb: they have an owner, not a subject."""
    return words.nouns - saying(words) - thinking(words)


@cache
def reporting(words: SpeechWords) -> Words:
    """Verbs, nouns and adjectives that make a sentence somebody's word, in all their forms."""
    others = words.nouns | words.adjectives | words.according_behind | according(words)
    return (telling(words) | others) - words.never_saying


@cache
def telling(words: SpeechWords) -> Words:
    """The verbs of `reporting` alone, in all their forms."""
    return saying(words) | thinking(words)


@cache
def attributing(words: SpeechWords) -> Words:
    """Verbs, and what does their work without being one: according to."""
    return telling(words) | according(words) | words.according_behind


@cache
def stating(words: SpeechWords) -> Words:
    """Verbs that make a sentence a report of what was said, in their finite forms, and what does their work."""
    finite = _finite(_in_all_forms(words.stating, words) - words.stating, words)
    return finite | according(words) | words.according_behind


@cache
def plainly_telling(words: SpeechWords) -> Words:
    """Forms that tell of words wherever they stand, and of nothing else: no infinitives, which may be nouns."""
    finite = _finite(telling(words) - words.saying - words.thinking, words)
    return (finite | according(words) | words.according_behind) - _in_all_forms(words.doing, words)


@cache
def documents(words: SpeechWords) -> Words:
    """Nouns for what speaks in its author's name: the WHO’s guidelines."""
    return words.documents | words.nouns


def verbs_in(masked: str, start: int, end: int, forms: Words, words: SpeechWords) -> Iterator[re.Match[str]]:
    """The words of `masked[start:end]` that are among `forms`; within a sentence, a capital makes a name."""
    for word in _WORD.finditer(masked, start, end):
        low = word[0].lower()
        if low in forms and (word[0].islower() or begins_sentence(masked, word.start())):
            if _is_no_verb(masked, word, low, end, words):
                continue
            yield word


def _is_no_verb(masked: str, word: re.Match[str], low: str, end: int, words: SpeechWords) -> bool:
    """Whether what follows a form of a verb makes it a noun, or tells of no words."""
    if low.endswith(words.endings("passive_endings")) and low not in words.nouns:
        article = masked[max(0, word.start() - 8) : word.start()].rsplit(maxsplit=1)[-1:]
        if article and article[0].lower() in words.articles:
            return True  # in a written statement
    if low in words.seldom_verbs:
        return not _tells(words).match(masked, word.end(), end)
    if low in words.keeping:
        kept = masked[word.end() : word.end() + 8].split(maxsplit=1)[:1]
        return bool(kept) and kept[0] in words.kept
    return low in according(words) and not _phrase(words).match(masked, word.start())


def _in_all_forms(verbs: Words, words: SpeechWords) -> Words:
    return frozenset(form for verb in verbs for form in forms_of(verb, words))


def _finite(forms: Words, words: SpeechWords) -> Words:
    return frozenset(form for form in forms if not form.endswith(words.endings("participle_endings")))
