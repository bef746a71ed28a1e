"""What governs a stretch of a text from outside, in its own sentence: "did not |meet the target|", "no evidence that |it
works|", "|the mine will close| unless"."""

from __future__ import annotations

from functools import cache

from pincite.languages import ENGLISH, Language, Section
from pincite.scope.governors import REACH, Cue, Governor, governors
from pincite.scope.words import scope_words
from pincite.text import DOUBLE_QUOTES, Pattern, any_of, lowered

_WINDOW = 2 * REACH
_CLOSING = 6
"""Characters at the end of a quote among which its stop stands."""
_VERBAL, _NOMINAL = 1, 5
"""Words that may stand between a governor and the quote: behind a "not" or an "if", and behind a "nobody"."""


class OutsideWords(Section):
    """Phrases that govern the clause which a word such as "that" begins, and conditions before or after a clause."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "scope")
        that, few = any_of(self.that), r"(?:[ ][^\W\d_]+){0,3}?"
        denying, doubting = any_of(self.phrases("that_denying")), any_of(self.phrases("that_doubting"))
        self.content = Pattern(rf"(?<!\w)(?:(?P<denied>{denying})|{doubting}){few}[ ]{that}[^\w.,;:!?)]*$")
        condition, inverted = any_of(self.phrases("clause_conditions")), any_of(self.inverted)
        self.you = Pattern(rf"(?<!\w)(?:{any_of(self.addressed)})(?!\w)")
        self.to_you = Pattern(rf"^[\W_]*{condition}[ ](?:{any_of(self.addressed)})(?!\w)")
        inside = f"(?:(?!'')[^{DOUBLE_QUOTES}])*"
        self.supposed = Pattern(
            rf"^[\W_]*(?:{condition}\s|{inverted}\s(?=[^\W\d_])){inside},[\s{DOUBLE_QUOTES}]*$"
        )
        gap, untrue = r"[ ]*{}[ ]*(?:\r?\n[ ]*)?", any_of(self.phrases("untrue"))
        self.after = Pattern(rf"{gap.format(',?')}(?P<said>{any_of(self.phrases('after_conditions'))})(?!\w)")
        few, be = r"(?:[^\W\d_]+[ ]){0,4}?", any_of(self.be)
        told = rf"[^\W\d_]+[ ]{few}{be}[ ]{few}{untrue}|{few}{untrue}[ ]{doubting}"
        self.denied_behind = Pattern(rf"{gap.format(',')}(?P<said>{told})(?!\w)")
        articles = any_of(self.determiners | self.articles)
        ends = rf"{any_of(self.prepositions)}(?:[ ]{articles})?|{any_of(self.also | self.determiners)}"
        self.within_phrase = Pattern(rf"(?<!\w)(?:{ends})[\W_]*$")
        """The words before a quote that begins within a phrase: "no stranger to the |customs of the port|"."""
        self.presumed = Pattern(rf"(?<!\w){any_of(self.genitive)}\s+{any_of(self.determiners)}(?!\w)[\W_]*$")
        """What a "no" lets stand: "no knowledge of |the case|"."""
        self.conceding = Pattern(rf"(?<!\w){any_of(self.conceded)}\s*$")
        self.less = Pattern(rf"(?<!\w){any_of(self.conditional)}(?!\w)")
        """As written: the month is no verb."""
        softer = tuple(each for each in self.phrases("hedges") if each not in self.conditional)
        self.hedging = Pattern(rf"(?<!\w){any_of(softer)}(?!\w)")
        self.admitting = Pattern(rf"(?<!\w)(?:{denying}|{doubting}|{condition})(?!\w)")
        self.stop = Pattern(r"[.!?\u2026][”’\"')\]]*\s*$")
        self.sentence_end = Pattern(r"[.!?][”’\"')\]]*\s+|\n[ \t]*\n")


outside_words = cache(OutsideWords)


def governed_outside(
    text: str, start: int, end: int, language: Language = ENGLISH
) -> tuple[Governor, int] | None:
    """What governs `text[start:end]` from outside of it, the nearest first, and where its sentence begins; None if
    nothing does. Only denials, doubts and conditions count: a plan may stand for itself."""
    words = outside_words(language)
    begin = _sentence_start(words, text, start)
    if behind := _behind(words, text, start, end):
        return behind, begin
    before = lowered(text[begin:start], language)
    if not any(map(str.isalpha, before)):
        return None
    if found := words.content.search(before):
        cue = Cue.NEGATION if found["denied"] else Cue.DOUBT
        return Governor(cue, begin + found.start(), begin + found.end()), begin
    known = begin == 0 or begin > start - _WINDOW  # else the window's edge, in the midst of a sentence
    if known and words.supposed.search(before) and not _is_remark(words, before, text[start:end].lower()):
        return Governor(Cue.CONDITION, begin, start), begin
    whole = lowered(text[begin : start + REACH], language)
    close = [
        each
        for each in governors(text[begin:start], start - begin, start - begin, language)
        if each.end <= start - begin
        and each.cue is not Cue.PLAN
        and scope_words(language).idle.match(whole, each.start) is None
        and not (each.cue is Cue.CONDITION and words.conceding.search(before, 0, each.start))
        and _is_beside(words, whole, each, start - begin)
    ]
    if not close:
        return None
    nearest = max(close, key=lambda each: each.start)
    return Governor(nearest.cue, begin + nearest.start, begin + nearest.end), begin


def _behind(words: OutsideWords, text: str, start: int, end: int) -> Governor | None:
    """A condition or a denial right behind a quote, in the same sentence: that ends with a stop of the quote, and before
    a capital, as no word within a sentence of small letters has. A small letter behind a stop goes on: "in the U.S. if"."""
    following = text[end : end + REACH]
    if words.stop.search(text, max(start, end - _CLOSING), end) and not following.lstrip()[:1].islower():
        return None
    low = lowered(following, words.language)
    for cue, pattern in ((Cue.CONDITION, words.after), (Cue.NEGATION, words.denied_behind)):
        found = pattern.match(low)
        conceded = cue is Cue.CONDITION and words.conceding.search(
            lowered(text[max(start, end - REACH) : end])
        )
        if found and not conceded and (following[found.start("said")].islower() or text[start:end].isupper()):
            return Governor(cue, end + found.start("said"), end + found.end("said"))
    return None


def _is_beside(words: OutsideWords, low: str, governor: Governor, at: int) -> bool:
    """Whether a governor stands so near `at` that what it governs is in the quote which begins there: a "not" right before
    its verb, a "no" a few words before. With a verb between, the quote is only what that verb is about."""
    between = low[governor.end : at]
    if low[governor.start : governor.end].split()[0] not in words.nominal:
        return len(between.split()) <= _VERBAL
    first = low[at : at + REACH].split(None, 1)[:1] or [""]
    if (between.lstrip() + first[0])[:1].isdecimal() or between.startswith(","):
        return False  # No 12 of a series; No, he said
    if first[0] in words.prepositions or words.presumed.search(between + first[0]):
        return False
    return len(between.split()) <= _NOMINAL and not words.within_phrase.search(between)


def _is_remark(words: OutsideWords, before: str, quote: str) -> bool:
    """Whether a condition only tells a listener what the quote is said for: "If you want the miller, |he is out|"."""
    return words.to_you.search(before) is not None and words.you.search(quote) is None


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


def conditional(statement: str, language: Language = ENGLISH) -> bool:
    """Whether a statement says less than a fact: what may or would be, or is expected, and not what will be."""
    words, low = outside_words(language), lowered(statement, language)
    if words.less.search(statement) or words.hedging.search(low):
        return True
    return scope_words(language).maybe.search(low) is not None
