"""Numbers that are no quantities: reference marks, numbers of list items, years of a reference in parentheses."""

import re
from bisect import bisect_right
from functools import cache
from operator import itemgetter

from pincite.languages import Language
from pincite.numbers.mention import DATE, NUMBER, RANGE, REFERENCE
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.vocabulary import NumberSection
from pincite.text import Pattern, any_of

_LIST = r"[0-9]{1,3}(?:[ ]?[,;–-][ ]?[0-9]{1,3})*"
_BRACKETS = Pattern(rf"\[{_LIST}\]")
_PARENTHESES = Pattern(rf"(?<=[^\W\d_][ ])\(({_LIST})\)")
_ENDS = Pattern(r"[.;,]?(?:\s*$|[ ]?[.;])")
_RAISED = Pattern(r"(?<=[^\W\d_])[.,;:)”\"’]\^?$|(?<=[^\W\d_])\^$|(?<=[.,;)”])\^$")
_ITEM = Pattern(r"\(?[0-9]{1,3}(?:\)|\.)[ ](?=\S)")
_REACH = 1000
"""How far from an item of a list in running text the next one stands."""
_NAME = r"[A-Z][\w’'-]+"


class MarkWords(NumberSection):
    """What stands in a reference beside its year."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        also = any_of((*self.words("and"), "&"))
        months = any_of(name.capitalize() for name in language.table("dates.months"))
        name = rf"(?!{months}\b){_NAME}"
        source = rf"{name}(?:(?:,|[ ]{also})[ ]{name})*(?:[ ]{any_of(self.phrases('and_others'))})?,?[ ]"
        self.reference = Pattern(
            rf"\((?:{any_of(self.phrases('see'))},?[ ])?{source}(?:19|20)[0-9]{{2}}[a-z]?(?:[,;:][^()]*)?\)"
        )


mark_words = cache(MarkWords)


def mark(page: Page, found: list[MentionBuilder]) -> None:
    """Give the numbers of a text that are marks the role of a reference."""
    low = page.low
    spans = []
    if "[" in low:
        spans += [each.span() for each in _BRACKETS.finditer(low) if not _counts(page, each)]
    if "(" in low:
        spans += _parenthesised(low)
        spans += [
            each.span() for each in mark_words(page.words.numbers.language).reference.finditer(page.text)
        ]
    spans.sort()
    for draft in found:
        if not spans and (draft.kind is DATE or _is_inside(low, draft.start)):
            continue
        if draft.role is REFERENCE or not (draft.bare or draft.kind in (RANGE, DATE)):
            continue
        at = bisect_right(spans, draft.start, key=itemgetter(0)) - 1
        if (at >= 0 and draft.end <= spans[at][1]) or (
            draft.kind is not DATE and (_is_raised(low, draft) or _is_item(page, draft))
        ):
            draft.role, draft.label, draft.qualifier = REFERENCE, None, None


def _is_inside(low: str, at: int) -> bool:
    """Whether plainly no mark stands at a place: a word and a space are before it."""
    return at > 1 and low[at - 1] == " " and low[at - 2] not in ".:!?"


def _counts(page: Page, found: re.Match[str]) -> bool:
    """Whether a number in brackets was put there by an editor: "had [28] patients"."""
    following = page.following(found.end())
    return (
        following.endswith(page.words.phrases.plural_ends)
        and following not in page.words.phrases.no_label
        and page.low[found.end()] == " "
        and page.text[max(0, found.start() - 2) : found.start() - 1].isalpha()
        and found.group()[1:-1].isdecimal()
        and page.previous(found.start()) != ""
    )


def _parenthesised(low: str) -> list[tuple[int, int]]:
    """Numbers in parentheses that end a sentence, in a text that has no others: "reached most of them (7)."."""
    found = list(_PARENTHESES.finditer(low))
    if all(_ENDS.match(low, each.end()) for each in found):
        return [each.span() for each in found]
    return []


def _is_raised(low: str, draft: MentionBuilder) -> bool:
    """Whether it stands right behind a word and its mark: "households.12", "patients.^12"."""
    if draft.kind is not NUMBER or draft.start < 2 or low[draft.start - 1] in " \n":
        return False
    after = low[draft.end : draft.end + 1]
    ended = after in ("", " ", "\n") or (low[draft.start - 1] == "^" and after in ".,;)")
    return ended and _RAISED.search(low, max(0, draft.start - 3), draft.start) is not None


def _goes_on(low: str, start: int, draft: MentionBuilder) -> bool:
    """Whether an item in running text goes on with a list: "1. Moths fly. 2. Bees hum."."""
    if low[start - 2 : start] not in (". ", ": ", "! ", "? ") or draft.value is None:
        return False
    near = low[max(0, start - _REACH) : start + _REACH]
    return any(f"{draft.value + step}. " in near for step in (-1, 1))


def _is_item(page: Page, draft: MentionBuilder) -> bool:
    """Whether it numbers the item of a list that its line is: "6. Otters", "(6) Otters"."""
    start = draft.start - (page.low[draft.start - 1 : draft.start] == "(")
    if start and page.low[start - 1] != "\n" and not _goes_on(page.low, start, draft):
        return False
    found = _ITEM.match(page.text, start)
    return found is not None and page.text[found.end()].isupper()
