"""Sentences of plain text, with exact spans.

A small rule-based splitter on the question of Kiss and Strunk (Unsupervised Multilingual Sentence
Boundary Detection, 2006): a full stop ends a sentence unless the word before it is an abbreviation
and what follows does not look like a beginning. pysbd and sentencex miss a boundary in document 000,
where a curly mark is closed by a straight one; syntok misses none there but cuts “No!” from Rutte said.
"""

import re
from collections.abc import Iterator

from pincite.languages import ENGLISH, Language
from pincite.text.abbreviations import SentenceWords, sentence_words
from pincite.text.blocks import blocks
from pincite.text.patterns import Pattern

_STOP = Pattern(
    r"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>[\"'”’»›)\]*_]*+(?:\[\^?[^\[\]\s@]{1,24}\])*)(?=\s|\Z)|(?P<wide>[。！？]+[」』”’）]*)"
)
_MARKS = Pattern(r"[.!?…。！？]")  # finds where a stop can be far faster than `_STOP` does
_BEFORE = Pattern(r"[^\W_](?:[\w.&’'-]*\w)?\Z")
_ACRONYM = Pattern(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_OPENERS = Pattern(r"[\s\"'“‘«‹„(\[*_—–-]*")
_WORD = Pattern(r"[^\W\d_]+")
_MARKER = Pattern(r"(?:[•‣◦▪●■*+-]|\d{1,3}[.)]|[a-zA-Z]\)|#{1,6}|>)[ \t\u00a0]+")
_REACH = 40  # characters looked at before a stop, where its word stands
_AHEAD = 90  # and after it, where a speech tag stands


def sentences(
    text: str, language: Language = ENGLISH, *, wrapped: bool | None = None
) -> list[tuple[int, int]]:
    """Half-open spans of the sentences in order; white space, bullets and list numbers lie between them.

    A heading or another line without a stop is a sentence of its own; so is a sentence within a
    longer quotation. `wrapped` is that of `blocks`. Linear in the length of the text.
    """
    words = sentence_words(language)
    return [span for start, end in blocks(text, wrapped=wrapped) for span in _split(text, start, end, words)]


def _split(text: str, start: int, end: int, words: SentenceWords) -> Iterator[tuple[int, int]]:
    marker = _MARKER.match(text, start, end)
    if marker:
        start = _past_space(text, marker.end(), end)
    done = start
    for mark in _MARKS.finditer(text, start, end):
        if mark.start() < done:
            continue
        stop = _STOP.match(text, mark.start(), end)
        if stop is None:
            continue
        done = stop.end()
        if stop.end() == end:
            break
        if stop["wide"] or _ends(text, stop, start, end, words):
            yield start, stop.end()
            start = _past_space(text, stop.end(), end)
    if start < end:
        yield start, end


def _past_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _ends(text: str, stop: re.Match[str], start: int, end: int, words: SentenceWords) -> bool:
    """Whether the marks of a stop, with more of its block to come, end the sentence begun at `start`."""
    begin = stop.end() + 1  # a space stands before it
    if not text[begin : begin + 1].isalnum():
        openers = _OPENERS.match(text, stop.end(), end)
        begin = openers.end() if openers else stop.end()
    after, mark, close = text[begin : begin + 1], stop["mark"], stop["close"]
    if mark == "." and text[stop.start() - 1 : stop.start()].isspace():
        return (
            after != "."
        )  # set off by spaces as by programs that part a text into words, often without capitals
    if not after or after.islower():
        return False
    if mark[-1] in "!?":
        return not (close and words.tag.match(text, stop.end(), min(end, stop.end() + _AHEAD)))
    if mark != ".":  # an ellipsis set off by spaces stands for words left out, not for an end
        return not text[stop.start() - 1 : stop.start()].isspace()
    if close:
        return True
    word = _word_before(text[max(start, stop.start() - _REACH) : stop.start()])
    return not word or _full_stop(word, text, begin, end, words)


def _word_before(left: str) -> str:
    """The word that a text ends in; "" if it ends in none. (Most end in letters behind a space: to search for those
    too would take a check of 2,000 claims 7% longer.)"""
    last = left.rpartition(" ")[2]
    if last.isalpha():
        return last
    found = _BEFORE.search(left)
    return found[0] if found else ""


def _full_stop(before: str, text: str, begin: int, end: int, words: SentenceWords) -> bool:
    """Whether a single stop after the word `before` ends a sentence, when another word begins at `begin`."""
    low = before.lower()
    if low in words.titles:
        return False
    if low in words.numbered:
        return not text[begin].isdigit()
    if low in words.times_of_day:
        return words.zone.match(text, begin, end) is None
    if len(before) == 1 and before.isalpha():
        return before.islower() or _begins(text, begin, end, words)
    if low in words.doubtful or ("." in before and _ACRONYM.search(before)):
        return _begins(text, begin, end, words)
    return True


def _begins(text: str, begin: int, end: int, words: SentenceWords) -> bool:
    """Whether the word at `begin` is one that begins sentences."""
    word = _WORD.match(text, begin, min(end, begin + _REACH))
    return word is not None and word[0].lower() in words.begins
