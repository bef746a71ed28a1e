"""What a difference between a quote and its source means: harmless if proven so, otherwise altered.

`near` needs every change to be one of

- a listed function word put in, left out, or one article for another, with no number, quantity or
  (for words of emphasis) negation beside it;
- a spelling slip: one letter (or two that look like one: rn, m), where the source's word is in the word list of the
  passage's language and the quote's is not, neither is a name or a number, and they do not end as two terms do;
- punctuation that is no part of a number, no question mark and no comma.

All else is `altered`.
"""

from collections.abc import Sequence
from itertools import pairwise

from pincite.languages import Language, passage_language
from pincite.quotes.align import Pair
from pincite.quotes.diff import Change, Side
from pincite.quotes.folds import levelled
from pincite.quotes.lexicon import Lexicon, lexicon, listed
from pincite.quotes.verdict import Verdict
from pincite.text import Token, TokenKind

SHORTEST = 12
"""A quote of fewer characters must stand verbatim or under folds: any slip could be another word."""
_LOOKALIKES = (("rn", "m"), ("vv", "w"))


def verdict(
    quote: Side, source: Side, found: Sequence[Change], span: range, language: Language | None = None
) -> Verdict:
    """NEAR if every change is harmless (see above), ALTERED otherwise; `span` numbers the source's words, which tell
    the language if it is not given."""
    words = lexicon(language or passage_language(word.key for word in source.words))
    if len(found) > 1 + len(quote.words) // 6 or _moved(quote, source, found, span):
        return Verdict.ALTERED
    for change in found:
        ours, theirs = quote.run(change.ours), source.run(change.theirs)
        around = quote.around(change.ours) if ours else source.around(change.theirs)
        if not ours or not theirs:
            harmless = harmless_words(ours or theirs, around, words)
        else:
            harmless = len(ours) == len(theirs) and all(
                harmless_change(one, other, around, words) for one, other in zip(ours, theirs, strict=True)
            )
        if not harmless:
            return Verdict.ALTERED
    return Verdict.NEAR


def _moved(quote: Side, source: Side, found: Sequence[Change], span: range) -> bool:
    """Whether a word left its place rather than the text, or may have: put in at the quote's very edge."""
    added = [change.ours for change in found if not change.theirs]
    elsewhere = [word for change in found if not change.ours for word in source.run(change.theirs)]
    elsewhere += source.around(span)
    missing = {word.key for word in elsewhere}
    for run in added:
        beside = {word.key for word in quote.around(run)[:2]}
        if run.start == 0 or run.stop == len(quote.words):
            return True
        if (missing | beside) & {word.key for word in quote.run(run)}:
            return True
    return False


def same_punctuation(quote: Side, source: Side, pairs: Sequence[Pair]) -> bool:
    """Whether punctuation differs only where it changes nothing: not beside a number, no question mark."""
    for (our, their), (our_next, their_next) in pairwise(pairs):
        if our is None or their is None or our_next is None or their_next is None:
            continue
        ours = quote.text[quote.words[our].end : quote.words[our_next].start]
        theirs = source.text[source.words[their].end : source.words[their_next].start]
        numbers = any(map(str.isdigit, quote.words[our].text + quote.words[our_next].text))
        if (
            ("?" in ours) != ("?" in theirs)
            or ("," in ours) != ("," in theirs)
            or (numbers and levelled(ours) != levelled(theirs))
        ):
            return False
    our, their = pairs[-1]
    if our is None or their is None:
        return True
    tail, end = quote.text[quote.words[our].end :], source.words[their].end
    if tail[:1] in (".", "!") and source.text.startswith("?", end):
        return False
    return "?" not in tail or "?" in source.text[end : end + len(tail) + 1]


def same_capitals(quote: Side, source: Side, pairs: Sequence[Pair]) -> bool:
    """Whether capitals differ only where a sentence begins, or where one of the two is all in capitals."""
    if quote.text.isupper() or source.text.isupper():
        return True
    last = 0
    for at, (our, their) in enumerate(pairs):
        if our is None or their is None:
            continue
        ours, theirs = quote.words[our], source.words[their]
        between, last = quote.text[last : ours.start], ours.end
        differs = ours.text != theirs.text and ours.text.casefold() == theirs.text.casefold()
        begins = not at or any(mark in between for mark in ".!?:…")
        if differs and not (begins and ours.text[1:] == theirs.text[1:]) and not theirs.text.isupper():
            return False
    return True


def harmless_words(run: Sequence[Token], around: Sequence[Token], words: Lexicon) -> bool:
    """Whether the words of `run`, which only one side has, change nothing; `around` are their neighbours there,
    nearest first, from both sides."""
    beside = {word.key for word in around[:2]}
    if any(word.kind is not TokenKind.WORD for word in around[:2]) or beside & words.numbers:
        return False
    negated = any(words.negates(word.key) for word in around)
    for word in run:
        if word.kind is not TokenKind.WORD or (word.text.isupper() and len(word.text) > 1):
            return False
        if word.key in words.harmless:
            if beside & (words.quantifiers - words.loose_quantifiers):
                return False
        elif word.key not in words.emphasis or negated:
            return False
    return True


def harmless_change(ours: Token, theirs: Token, around: Sequence[Token], words: Lexicon) -> bool:
    """Whether one word for another is an article for an article or a spelling slip."""
    if ours.kind is not TokenKind.WORD or theirs.kind is not TokenKind.WORD:
        return False
    if ours.key in words.articles and theirs.key in words.articles:
        return harmless_words((ours, theirs), around, words)
    return slip(ours.text, theirs.text, words)


def slip(ours: str, theirs: str, words: Lexicon) -> bool:
    """Whether the source's word is in the word list, and the quote's, which is in none, is one slip away from it."""
    if not (ours.isalpha() and theirs.isalpha() and ours.islower() and theirs.islower()):
        return False
    one, other = ours, theirs
    for pair, single in _LOOKALIKES:
        one, other = one.replace(pair, single), other.replace(pair, single)
    if one != other and not _one_slip(one, other):
        return False
    if words.has_meaning(ours) or words.has_meaning(theirs):
        return False
    if listed(theirs, words.code) is not True or listed(ours, words.code) is not False:
        return False  # a word in none of the lists may be a term that the list does not know
    return not _are_terms(ours, theirs, words)


def _are_terms(ours: str, theirs: str, words: Lexicon) -> bool:
    """Whether two words end as two terms of a science do: phosphate and phosphite."""
    ends = [next((end for end in words.term_endings if each.endswith(end)), "") for each in (ours, theirs)]
    return all(ends) and ours[: -len(ends[0])] == theirs[: -len(ends[1])]


def _one_slip(one: str, other: str) -> bool:
    """One letter put in, left out, changed or swapped, not at the beginning, and no plural."""
    from rapidfuzz.distance.OSA import distance

    if one[0] != other[0] or one + "s" == other or other + "s" == one:
        return False
    if distance(one, other, score_cutoff=1) > 1:
        return False
    if min(len(one), len(other)) >= 4:
        return True
    return len(one) == len(other) and all(
        {a, b} == {"c", "e"} for a, b in zip(one, other, strict=True) if a != b
    )
