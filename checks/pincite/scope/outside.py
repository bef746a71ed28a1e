"""What governs a stretch of a text from outside, in its own sentence: "did not |meet the target|", "no evidence that |it
works|", "|the mine will close| unless"."""

from __future__ import annotations

from functools import cache

from pincite.languages import ENGLISH, Language, Section
from pincite.scope.governors import REACH, Cue, Governor, governors
from pincite.text import Pattern, any_of, lowered

_WINDOW = 2 * REACH
_CLOSING = 4
"""Characters at the end of a quote in which its stop and closing marks stand."""
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
        self.you = Pattern(rf"(?<!\w)(?:{any_of(self.addressed)})(?!\w)")
        self.to_you = Pattern(rf"^[\W_]*{condition}[ ](?:{any_of(self.addressed)})(?!\w)")
        self.quoted = Pattern(r"[,.!?][”’\"']\s+\w")
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
        at = end + len(found[0]) - len(found[0].lstrip(" ,\n"))
        if not _ends_between(words, text, end, at):
            return Governor(Cue.CONDITION, at, end + found.end()), begin
    before = lowered(text[begin:start], language)
    if not any(map(str.isalpha, before)):
        return None
    if found := words.content.search(before):
        cue = Cue.NEGATION if found["denied"] else Cue.DOUBT
        return Governor(cue, begin + found.start(), begin + found.end()), begin
    known = begin == 0 or begin > start - _WINDOW  # else the window's edge, in the midst of a sentence
    if known and words.supposed.search(before) and not _is_remark(words, before, text[start:end].lower()):
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


def _is_remark(words: OutsideWords, before: str, quote: str) -> bool:
    """Whether a condition tells a listener what the quote is said for, or stands in another's words before a verb of
    saying: "If you want the miller, |he is out|", "“If it rains,” said the miller, |and rose|"."""
    to_you = words.to_you.search(before) is not None and words.you.search(quote) is None
    return to_you or words.quoted.search(before) is not None


def _ends_between(words: OutsideWords, text: str, end: int, at: int) -> bool:
    """Whether the sentence ends before `at`: with a blank line, or with a stop in or behind the quote and a word that is
    not in lower case ("in the U.S. if" goes on)."""
    found = words.sentence_end.search(text, max(0, end - _CLOSING), at)
    return found is not None and (found[0][0] == "\n" or not text[at : at + 1].islower())


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
