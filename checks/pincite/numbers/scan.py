"""One pass over a text: from every word or digit that can start a number, read what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from pincite.numbers import compounds, dates, qualifiers
from pincite.numbers.digits import VULGAR
from pincite.numbers.number import digits_at
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.ranges import opened
from pincite.numbers.vocabulary import DURATIONS, MONTHS, STARTS, TRIGGERS, WEEKDAYS
from pincite.numbers.worded import words_at

_AND_HALF = " and a half"
_COUNTED_FROM = frozenset(("ago", "later", "earlier", "before", "after", "long", "old", "away"))
_NAMED = frozenset((
    "article", "articles", "section", "sections", "chapter", "chapters", "no", "number", "figure", "table",
    "resolution", "annex", "appendix", "page", "pages", "paragraph", "item", "rule", "part", "volume", "phase",
    "group", "route", "highway", "flight", "room", "clause", "amendment", "protocol", "title", "version",
))  # fmt: skip
_NO_LABEL = frozenset((
    "of", "the", "a", "an", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with", "as", "than", "that",
    "which", "who", "is", "was", "are", "were", "have", "has", "had", "will", "would", "its", "their", "his", "her",
    "if", "but", "per", "more", "less", "up", "down", "over", "under", "into", "out", "about",
))  # fmt: skip
_NEXT_WORD = re.compile(r"[ \n\u00a0-]([a-z]+)")
_START = re.compile(rf"[^\W\d_]+|[0-9{''.join(VULGAR)}]")
# A fraction sign among letters is part of a word for _START; so it is here.
_FIGURE = re.compile(rf"[0-9]|(?<![^\W\d_])[{''.join(VULGAR)}](?![^\W\d_])")
_URL = re.compile(r"(?:https?|ftp)://[^\s]+|www\.[^\s]+")
_LEADS = frozenset(
    ("", "a", "an", "the", "up", "down", "up by", "down by", "only", "up from", "down from", "down to")
)
_LABEL = re.compile(r"[ ]?(?:[-–][ ]?)?(?:[^\W\d_]+(?:['’.-][^\W\d_]+)*[.,]?(?:[ ]|$)){0,6}")


def sole(text: str) -> MentionBuilder | None:
    """The only quantity of a short value, if there is nothing beside it but qualifier and label."""
    found = drafts(text)
    if len(found) != 1 or found[0].role == "furniture":
        return None
    draft, low = found[0], Page(text).low
    if draft.date is None and draft.low is None:
        return None  # digits that nobody means as a number
    trailing = qualifiers.after(low, draft.end) if draft.qualifier else None
    rest = trailing[1] if trailing else draft.end
    if low[: min(draft.lead, draft.start)].strip() not in _LEADS or not _LABEL.fullmatch(text.rstrip(), rest):
        return None
    return draft


def drafts(text: str, worded: bool = True) -> list[MentionBuilder]:
    """Every quantity of a text, in order; one that is not `worded` is read from its digits alone, having none of
    the words that start a quantity."""
    page = Page(text)
    low = page.low
    found: list[MentionBuilder] = []
    urls = [span.span() for span in _URL.finditer(low)] if "://" in low or "www." in low else []
    tokens = _START.finditer(low) if worded else _figures(page)
    for token in tokens:
        word = token.group()
        if word not in TRIGGERS and word not in VULGAR and not word.isdecimal():
            continue
        start = token.start()
        if start < page.read_to:
            continue
        while urls and urls[0][1] <= start:
            del urls[0]
        if urls and urls[0][0] <= start:
            continue
        if word in TRIGGERS:
            if start and (low[start - 1].isdecimal() or low[start - 1] == "_"):
                continue
            draft = _word(page, word, start, token.end())
        else:
            draft = digits_at(page, start) if not low.startswith("24/7", start) else None
            if draft is None:
                page.read_to = _code_end(low, start)
        if draft is not None:
            draft = _complete(page, draft)
            page.read_to = draft.end
            _append(page, found, draft)
    return found


def _figures(page: Page) -> Iterator[re.Match[str]]:
    """The digits at which a number may start, past what has been read."""
    token = _FIGURE.search(page.low)
    while token:
        yield token
        token = _FIGURE.search(page.low, max(token.end(), page.read_to))


def _code_end(low: str, at: int) -> int:
    while at < len(low) and (low[at].isalnum() or low[at] == "/"):
        at += 1
    return at


def _word(page: Page, word: str, at: int, end: int) -> MentionBuilder | None:
    if word in WEEKDAYS:
        return _dated(at, dates.at_weekday(word, end)) if page.text[at].isupper() else None
    if word in MONTHS:
        return _dated(at, dates.at_month(page.text, page.low, at, end, page.previous(at)))
    if word in DURATIONS and word not in STARTS:
        return _a_unit(page, word, at, end)
    return words_at(page, word, at, end)


def _dated(at: int, found: dates.Found | None) -> MentionBuilder | None:
    if found is None:
        return None
    draft = MentionBuilder(at, found[1], found[0], None)
    draft.date = found[2]
    return draft


def _a_unit(page: Page, word: str, at: int, end: int) -> MentionBuilder | None:
    """ "a year" measures when it is qualified or counted from: "over a year ago", "a week later"."""
    low = page.low
    start = at - 2 if low.startswith("a ", at - 2) else at - 3 if low.startswith("an ", at - 3) else -1
    if start < page.read_to or (start and low[start - 1].isalnum()):
        return None
    more = low.startswith(_AND_HALF, end)
    if (
        not more
        and qualifiers.qualifier_before(low, start)[0] is None
        and page.following(end) not in _COUNTED_FROM
    ):
        return None
    draft = MentionBuilder(start, end, "quantity", Fraction(1))
    draft.unit = word
    return draft


def _complete(page: Page, draft: MentionBuilder) -> MentionBuilder:
    """Join what belongs together, then add qualifier, direction and label."""
    if draft.unit in DURATIONS and page.low.startswith(_AND_HALF, draft.end) and draft.value is not None:
        draft.set(draft.value + Fraction(1, 2))  # "an hour and a half"
        draft.end += len(_AND_HALF)
    if draft.kind in ("money", "quantity"):
        compounds.compound(page, draft)
    draft = opened(page, draft) or draft
    qualifier, direction, lead = qualifiers.qualifier_before(page.low, draft.start)
    if draft.kind in ("ordinal", "weekday", "month") or (draft.date is not None and qualifier != "about"):
        return draft
    if direction is None and draft.unit is not None:
        direction = qualifiers.way(page.following(draft.end))
    if qualifier and draft.unit in DURATIONS and qualifiers.compares(page.low, lead, draft.end):
        qualifier, lead = None, draft.start
    draft.direction, draft.lead = direction, lead
    trailing = None if qualifier else qualifiers.after(page.low, draft.end)
    draft.qualifier = trailing[0] if trailing else qualifier
    if draft.bare and draft.kind == "number" and page.previous(draft.start) in ("aged", "age"):
        draft.kind, draft.unit = "quantity", "year"
    elif draft.kind == "number":
        _label(page, draft)
    elif draft.unit == "minute" and page.low.startswith(" read", draft.end):
        draft.role = "furniture"
    return draft


def _append(page: Page, found: list[MentionBuilder], draft: MentionBuilder) -> None:
    if found:
        last = found[-1]
        both = compounds.bounded(page, last, draft) if draft.qualifier else None
        if both is not None:
            found[-1] = both
            return
        compounds.link(page, last, draft)
        compounds.moved(page, last, draft)
        compounds.share_unit(page, last, draft)
    found.append(draft)


def _label(page: Page, draft: MentionBuilder) -> None:
    """What is counted, or the noun that the number is the name of (Article 5)."""
    low = page.low
    if draft.bare:
        previous = page.previous(draft.start) or low[max(0, draft.start - 4) : draft.start].strip(" .")
        if previous in _NAMED:
            draft.role, draft.label = "label", previous.removesuffix("s")
            return
    words: list[str] = []
    at = draft.end
    while len(words) < 3:
        found = _NEXT_WORD.match(low, at)
        if found is None or found.group(1) in _NO_LABEL:
            break
        at = found.end()
        words.append(page.text[found.start(1) : at])
        if found.group(1).endswith("s"):
            break
    if words:
        draft.label = " ".join(words) if words[-1].endswith("s") else words[0]
