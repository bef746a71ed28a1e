"""One number written in words, or whichever kind stands at a place."""

from fractions import Fraction

from pincite.numbers import currencies, qualifiers
from pincite.numbers.amounts import digits_at, priced, unite
from pincite.numbers.digits import VULGAR
from pincite.numbers.mention import IDIOM, NUMBER, ORDINAL
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.signs import sign
from pincite.numbers.vocabulary import MINUS
from pincite.numbers.words import read_words
from pincite.text import Pattern

_AGAIN = Pattern(r"[ ]\(([0-9]{1,6})\)")


def words_at(page: Page, word: str, at: int, end: int) -> MentionBuilder | None:
    """The number that starts with `word`, `low[at:end]`; None if the word measures nothing there."""
    low, known, phrases = page.low, page.words.numbers, page.words.phrases
    idioms = page.words.idioms
    previous = page.previous(at)
    number = read_words(known, low, word, end, previous not in phrases.between)
    if number is None:
        return _one_in(page, word, at, end)
    start, alone = at, number.end == end
    gap = known.gap.match(low, end)
    around = (previous, page.following(end), gap.group() if gap else "")
    if number.ordinal:
        return _ordinal(page, word, at, number.end, number.value, around if alone else None)
    if alone and ((word in idioms.one and idioms.pronoun_one(*around)) or idioms.or_two(low, word, at)):
        return None
    if alone and word in known.bare_parts and known.unit(around[1]) is None:
        return None  # a half-final, an average
    bare = alone and word in phrases.part_starts and idioms.bare_part(word, *around)
    if bare and not (
        previous in phrases.articles and _is_amount(page, low.rindex(previous, 0, at), around[1])
    ):
        return None
    if word in known.round and previous in phrases.uncounted:
        return None
    if (
        previous in known.articles
        and (word in known.round or word in phrases.part_starts or number.fraction)
        and low[at - 1] in " -\u00a0\n"
    ):
        start = low.rindex(previous, 0, at)
    draft = MentionBuilder(start, number.end, NUMBER, number.value)
    draft.part = number.fraction
    draft.rough = bool(known.about_so_many) and low[at : number.end].split()[-1] in known.about_so_many
    if not number.fraction:
        draft.step = Fraction(1)
        draft.scaled = number.value >= 1000
    if alone and word in idioms.one and idioms.passing_one(low, end, around[1]):
        draft.role = IDIOM
    again = _AGAIN.match(low, draft.end)
    if again and int(again.group(1)) == number.value:
        draft.end = again.end()
    sign(page, draft)
    money = currencies.before(page.words.money, page.text, low, draft.start, page.read_to)
    if money and low[money[1]] in currencies.MONEY_SIGNS:
        priced(draft, money)
    unite(page, draft)
    return draft


def _one_in(page: Page, word: str, at: int, end: int) -> MentionBuilder | None:
    """The one of "one in three" where one is an article as well."""
    if word not in page.words.numbers.inner or not page.words.phrases.ratio.match(page.low, end):
        return None
    draft = MentionBuilder(at, end, NUMBER, Fraction(1))
    draft.step = Fraction(1)
    return draft


def _ordinal(
    page: Page, word: str, at: int, end: int, value: Fraction, around: tuple[str, str, str] | None
) -> MentionBuilder | None:
    """`around` are the word before, the word after and what is between, if the ordinal is one word."""
    low, phrases, idioms = page.low, page.words.phrases, page.words.idioms
    if around is not None:
        previous, following, gap = around
        if word in phrases.ordinals_no_share and previous in phrases.per:
            return None
        if previous in phrases.every and value > 1 and _is_one_thing(page, following):
            draft = MentionBuilder(at, end, NUMBER, 1 / value)
            draft.whole = value  # "every third household"
            return draft
        share = word not in phrases.ordinals_no_share and previous in phrases.articles
        if share and (
            following in idioms.of
            or (not following and value >= 100)
            or (_ends_share(page, following) and _measured(page, low.rindex(previous, 0, at)))
        ):
            part = MentionBuilder(low.rindex(previous, 0, at), end, NUMBER, 1 / value)
            part.part = True
            return part
        whole_text = at == 0 and end >= len(page.low.rstrip("!. "))
        opening = at == 0 or page.text[at].isupper()
        low_order = word in phrases.low_ordinals and not whole_text
        if low_order and idioms.adverbial(previous, following, gap, opening):
            return None
    return MentionBuilder(at, end, ORDINAL, value)


def _ends_share(page: Page, following: str) -> bool:
    """Whether a share may end before a word: "by a third since 2001", not "by a third party"."""
    return not following or following in page.words.phrases.after_share


def _is_one_thing(page: Page, following: str) -> bool:
    """Whether a word may name one of the things that are counted, no span of time."""
    known, phrases = page.words.numbers, page.words.phrases
    if not following or following in known.durations or following in phrases.no_label:
        return False
    return not following.endswith(phrases.plural_ends)


def _measured(page: Page, at: int) -> bool:
    """Whether "a third" at the end of a phrase is a share: "fell by a third", "at least a third"."""
    known = page.words.qualifiers
    qualifier, direction, _ = qualifiers.before(known, page.low, at)
    return bool(qualifier or direction) or page.previous(at) in known.by


def _is_amount(page: Page, at: int, following: str) -> bool:
    """Whether "a quarter" is one of something and no span of time: "at least a quarter scored", "up a quarter on May"."""
    if qualifiers.before(page.words.qualifiers, page.low, at)[0]:
        return following not in page.words.numbers.durations and page.words.numbers.unit(following) is None
    return _ends_share(page, following) and _measured(page, at)


def number_at(page: Page, at: int) -> MentionBuilder | None:
    """The number that starts exactly at `at`, sign and currency before its digits allowed."""
    low = page.low
    first = at
    while (
        first < len(low)
        and first - at < 5
        and (low[first] in currencies.MONEY_SIGNS or low[first] in " .+" or low[first] in MINUS)
    ):
        first += 1
    if first < len(low) and (low[first].isdecimal() or low[first] in VULGAR):
        return digits_at(page, first, True)
    word = page.following(at)
    known = page.words.numbers
    if not low.startswith(word, at):
        return None
    if word in known.articles:
        at += len(word) + 1
        word = page.following(at)
    return words_at(page, word, at, at + len(word)) if known.starts_number(word) else None
