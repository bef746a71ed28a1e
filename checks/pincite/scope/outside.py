"""What governs a stretch of a text from outside, in its own sentence: "did not |meet the target|", "no evidence that |it
works|", "|the mine will close| unless"."""

from __future__ import annotations

from functools import cache

from pincite.languages import ENGLISH, Language, Section
from pincite.scope.governors import REACH, Cue, Governor, governors
from pincite.text import Pattern, any_of, lowered

_WINDOW = 2 * REACH
_VERBAL, _NOMINAL = 1, 5
"""Words that may stand between a governor and the quote: behind a "not" or an "if", and behind a "nobody"."""


class OutsideWords(Section):
    """Phrases that govern the clause which a word such as "that" begins, and conditions before or after a clause."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "scope")
        that, few = any_of(self.that), r"(?:[ ][^\W\d_]+){0,3}?"
        denying, doubting = any_of(self.phrases("that_denying")), any_of(self.phrases("that_doubting"))
        self.content = Pattern(rf"(?<!\w)(?:(?P<denied>{denying})|{doubting}){few}[ ]{that}[\W_]*$")
        condition, inverted = any_of(self.phrases("clause_conditions")), any_of(self.inverted)
        self.supposed = Pattern(rf"^[\W_]*(?:{condition}[ ]|{inverted}[ ](?=[^\W\d_])).*,[\W_]*$")
        self.after = Pattern(rf"[ \n]*,?[ \n]*(?:{any_of(self.phrases('after_conditions'))})(?!\w)")
        self.admitting = Pattern(rf"(?<!\w)(?:{denying}|{doubting}|{condition})(?!\w)")
        self.sentence_end = Pattern(r"[.!?][”’\"')\]]*\s+|\n[ \t]*\n")


outside_words = cache(OutsideWords)


def governed_outside(
    text: str, start: int, end: int, language: Language = ENGLISH
) -> tuple[Governor, int] | None:
    """What governs `text[start:end]` from outside of it, the nearest first, and where its sentence begins; None if
    nothing does. Only denials, doubts and conditions count: a plan may stand for itself."""
    words = outside_words(language)
    begin = _sentence_start(words, text, start)
    if found := words.after.match(lowered(text[end : end + REACH], language)):
        return Governor(
            Cue.CONDITION, end + len(found[0]) - len(found[0].lstrip(" ,\n")), end + found.end()
        ), begin
    before = lowered(text[begin:start], language)
    if not any(map(str.isalpha, before)):
        return None
    if found := words.content.search(before):
        cue = Cue.NEGATION if found["denied"] else Cue.DOUBT
        return Governor(cue, begin + found.start(), begin + found.end()), begin
    if words.supposed.search(before):
        return Governor(Cue.CONDITION, begin, start), begin
    close = [
        each
        for each in governors(text, start, start, language)
        if begin <= each.start
        and each.end <= start
        and each.cue is not Cue.PLAN
        and _is_beside(words, lowered(text[each.start : each.end], language), text[each.end : start])
    ]
    return (max(close, key=lambda each: each.start), begin) if close else None


def _is_beside(words: OutsideWords, governor: str, between: str) -> bool:
    """Whether a governor stands so near that what it governs is in the quote: a "not" right before its verb, a "no" a few
    words before. With a verb between, the quote is only what that verb is about."""
    if between.lstrip()[:1].isdecimal():
        return False  # No 12 of a series
    most = _NOMINAL if governor.split()[0] in words.nominal else _VERBAL
    return len(between.split()) <= most


def _sentence_start(words: OutsideWords, text: str, at: int) -> int:
    """Where the sentence begins that a place stands in, as far as is looked."""
    first = max(0, at - _WINDOW)
    last = first
    for found in words.sentence_end.finditer(text, first, at):
        last = found.end()
    return last


def admits(statement: str, language: Language = ENGLISH) -> bool:
    """Whether a statement has words of doubt, denial or condition of its own that take a clause."""
    return outside_words(language).admitting.search(lowered(statement, language)) is not None
