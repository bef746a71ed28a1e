"""One pass over a text: from every word or digit that can start a number, read what is there."""

import re
from collections.abc import Iterator
from fractions import Fraction

from pincite.languages import ENGLISH, Language
from pincite.numbers import bounds, changes, dates, labels, marks, qualifiers, ranges, years
from pincite.numbers.amounts import digits_at
from pincite.numbers.changes import LEFT
from pincite.numbers.digits import VULGAR
from pincite.numbers.mention import (
    FURNITURE,
    MONEY,
    MONTH,
    NUMBER,
    ORDINAL,
    QUANTITY,
    RANGE,
    WEEKDAY,
    Qualifier,
)
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.vocabulary import DURATIONS
from pincite.numbers.worded import words_at
from pincite.text import Pattern

_ABOUT = Qualifier.ABOUT
_HANDFUL = 12
_AS_THEY_ARE = frozenset((ORDINAL, WEEKDAY, MONTH))
"""Kinds that no word beside them qualifies."""
_START = re.compile(rf"[^\W\d_]+|[0-9{''.join(VULGAR)}]")
# A fraction sign among letters is part of a word for _START; so it is here.
_FIGURE = Pattern(rf"[0-9]|(?<![^\W\d_])[{''.join(VULGAR)}](?![^\W\d_])")
_FIGURES = frozenset("0123456789") | VULGAR.keys()
_WEEKDAY = 6
"""Letters of the name of a day that is no short form."""
_URL = Pattern(r"(?:https?|ftp)://[^\s]+|www\.[^\s]+|\bdoi:[ ]?[^\s]+|\bdoi[ ](?=10\.)[^\s]+")
_LABELLED = Pattern(r"[ ]?(?:[-–][ ]?)?(?:[^\W\d_]+(?:['’.-][^\W\d_]+)*[.,]?(?:[ ]|$)){0,6}")


def sole(text: str, language: Language = ENGLISH) -> MentionBuilder | None:
    """The only quantity of a short value, if there is nothing beside it but qualifier and label."""
    found = drafts(text, language=language)
    if len(found) != 1 or found[0].role is FURNITURE:
        return None
    page = Page(text, language)
    draft, low = found[0], page.low
    if draft.date is None and draft.low is None:
        return None  # digits that nobody means as a number
    trailing = qualifiers.after(page.words.qualifiers, low, draft.end) if draft.qualifier else None
    rest = trailing[1] if trailing else draft.end
    before = low[: min(draft.lead, draft.start)].strip()
    leads = (
        page.words.phrases.leads
        if draft.kind is not RANGE
        else page.words.phrases.leads | page.words.phrases.between
    )
    if before not in leads or not _LABELLED.fullmatch(text.rstrip(), rest):
        return None
    return draft


def drafts(text: str, worded: bool = True, language: Language = ENGLISH) -> list[MentionBuilder]:
    """Every quantity of a text, in order; one that is not `worded` is read from its digits alone, having none of
    the words that start a quantity."""
    page = Page(text, language)
    low, known = page.low, page.words.numbers
    triggers, joined, skipped = known.triggers, known.joined is not None, page.words.phrases.skipped
    found: list[MentionBuilder] = []
    urls = (
        [span.span() for span in _URL.finditer(low)] if "://" in low or "www." in low or "doi" in low else []
    )
    tokens = _START.finditer(low) if worded else _figures(page)
    for token in tokens:
        word = token.group()
        starts = word in triggers
        if not starts and word not in _FIGURES:
            starts = joined and known.starts_number(word)
            if not starts:
                continue
        start = token.start()
        if start < page.read_to:
            continue
        while urls and urls[0][1] <= start:
            del urls[0]
        if urls and urls[0][0] <= start:
            continue
        if starts:
            if start and (low[start - 1].isdecimal() or low[start - 1] == "_"):
                continue
            draft = _word(page, word, start, token.end())
        else:
            draft = digits_at(page, start) if not low.startswith(skipped, start) else None
            if draft is None:
                page.read_to = _code_end(low, start)
        if draft is not None:
            draft = _complete(page, draft)
            page.read_to = draft.end
            _append(page, found, draft)
    if found:
        marks.mark(page, found)
    return found


def _figures(page: Page) -> Iterator[re.Match[str]]:
    """The digits at which a number may start, past what has been read."""
    token = _FIGURE.search(page.low)
    while token:
        yield token
        token = _FIGURE.search(page.low, max(token.end(), page.read_to))


def _code_end(low: str, at: int) -> int:
    while at < len(low) and (
        low[at].isalnum() or low[at] == "/" or (low[at] == "." and low[at + 1 : at + 2].isdecimal())
    ):
        at += 1
    return at


def _word(page: Page, word: str, at: int, end: int) -> MentionBuilder | None:
    known = page.words.numbers
    if word in known.weekdays:
        iso = f"W-{known.weekdays[word]}"
        # Short forms (sun, wed) are words besides; whole names may have lost their capital with all the text's.
        small = page.words.dates.small_letters
        named = small or page.text[at].isupper() or (len(word) >= _WEEKDAY and page.text == page.low)
        return MentionBuilder(at, end, WEEKDAY, None, iso) if named else None
    if word in known.months:
        found = dates.at_month(page.words.dates, page.text, page.low, at, end, page.previous(at))
        return MentionBuilder(at, found[1], found[0], None, found[2]) if found else None
    if word in known.durations and word not in known.starts:
        return _a_unit(page, word, at, end)
    draft = years.spoken(page, word, at, end) or words_at(page, word, at, end)
    if draft is not None and draft.kind is NUMBER:
        years.counted(page, draft)
    return draft


def _a_unit(page: Page, word: str, at: int, end: int) -> MentionBuilder | None:
    """ "a year" measures when it is qualified or counted from: "over a year ago", "a week later"."""
    low = page.low
    phrases = page.words.phrases
    start = -1
    for article in phrases.article_ends:
        start = at - len(article) if low.endswith(article, 0, at) else start
    if start < page.read_to or (start and low[start - 1].isalnum()):
        return None
    qualifier, _, lead = qualifiers.before(page.words.qualifiers, low, start)
    if (
        page.half_after(end) is None
        and (qualifier is None or low[lead:start].strip() in page.words.qualifiers.spanning)
        and page.following(end) not in phrases.counted_from
    ):
        return None
    draft = MentionBuilder(start, end, QUANTITY, Fraction(1))
    draft.unit = page.words.numbers.durations[word]
    return draft


def _complete(page: Page, draft: MentionBuilder) -> MentionBuilder:
    """Join what belongs together, then add qualifier, direction and label."""
    known, phrases = page.words.qualifiers, page.words.phrases
    if draft.unit in DURATIONS and draft.value is not None and (half := page.half_after(draft.end)):
        draft.set(draft.value + Fraction(1, 2))  # "an hour and a half"
        draft.step = None
        draft.end = half
    if draft.kind is MONEY or draft.kind is QUANTITY:
        ranges.compound(page, draft)
    draft = ranges.opened(page, draft) or draft
    if draft.kind is ORDINAL:
        years.of_ordinal(page, draft)
    aged = bounds.age_start(page, draft.start) if draft.unit is None and draft.date is None else draft.start
    qualifier, direction, lead = qualifiers.before(known, page.low, aged)
    if draft.kind in _AS_THEY_ARE or (draft.date is not None and qualifier is not _ABOUT):
        return draft
    if direction is None and draft.unit is not None:
        direction = known.nouns.get(page.following(draft.end))
    lasts = draft.unit in DURATIONS or (draft.kind is NUMBER and page.following(draft.end) in known.spans)
    if qualifier and lasts and qualifiers.compares(known, page.low, lead, draft.end):
        qualifier, lead = None, draft.start
    if qualifier is _ABOUT and _few(draft) and qualifiers.tells(known, page.low, lead):
        qualifier, lead = None, draft.start
    if draft.left and direction in LEFT:
        direction = LEFT[direction]
    draft.direction, draft.lead = direction, lead
    trailing = None if qualifier else qualifiers.after(known, page.low, draft.end)
    draft.qualifier = trailing[0] if trailing else qualifier
    if draft.rough and draft.qualifier is None:
        draft.qualifier = _ABOUT
    bounds.turn(page, draft)
    if aged < draft.start and draft.kind in (NUMBER, RANGE):
        draft.kind, draft.unit = (QUANTITY if draft.kind is NUMBER else RANGE), "year"
    elif draft.kind is NUMBER:
        labels.label(page, draft)
    elif draft.kind is RANGE and draft.unit is None:
        labels.name(page, draft)
    elif draft.unit == "minute" and page.low.startswith(phrases.furnishing, draft.end):
        draft.role = FURNITURE
    return draft


def _few(draft: MentionBuilder) -> bool:
    """Whether it counts so few that nobody counts them roughly."""
    return draft.kind is NUMBER and draft.unit is None and draft.value is not None and draft.value <= _HANDFUL


def _append(page: Page, found: list[MentionBuilder], draft: MentionBuilder) -> None:
    if found:
        last = found[-1]
        both = ranges.bounded(page, last, draft) if draft.qualifier else None
        if both is not None:
            found[-1] = both
            return
        ranges.link(page, last, draft)
        ranges.moved(page, last, draft)
        ranges.share_unit(page, last, draft)
        changes.reached(page, found, draft)
        years.share_quarter(page, last, draft)
        labels.share(page, last, draft)
    found.append(draft)
