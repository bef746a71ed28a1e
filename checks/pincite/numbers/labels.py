"""What a number counts, or the noun that it is the name of: Article 5, type 2, Apollo 11."""

from pincite.numbers.mention import LABEL, NUMBER
from pincite.numbers.page import MentionBuilder, Page

_LONGEST = 3
"""Digits of a number that is a name without a noun for it: Apollo 11."""


def label(page: Page, draft: MentionBuilder) -> None:
    """Note what a plain number counts, or what it names."""
    if name(page, draft) or _proper(page, draft):
        return
    low, phrases = page.low, page.words.phrases
    words: list[str] = []
    at = draft.end
    if (draft.scaled or draft.rough) and low.startswith(phrases.parted_units, at):
        at = low.index(" ", at + 1)  # a million of houses
    while len(words) < 3:
        found = phrases.next_word.match(low, at)
        if found is None or found.group(1) in phrases.no_label:
            break
        at = found.end()
        words.append(page.text[found.start(1) : at])
        if found.group(1).endswith(phrases.plural_ends):
            break
    if words:
        draft.label = " ".join(words) if words[-1].endswith(phrases.plural_ends) else words[0]


def name(page: Page, draft: MentionBuilder) -> bool:
    """Make it a label if a noun stands before it whose numbers are names; whether it is one."""
    phrases = page.words.phrases
    if not (
        draft.bare
        or draft.kind is not NUMBER
        or (draft.scaled is False and not draft.digits and not draft.part)
    ):
        return False
    if not draft.digits and page.low[draft.end : draft.end + 1] == "-":
        return False  # a complete game three-hitter
    start = draft.start - (page.low[draft.start - 1 : draft.start] == "(")  # Eq. (8)
    left = page.low[max(0, start - 16) : start].rstrip(" .\u00a0#").rsplit(None, 1)
    noun = left[-1].lstrip('([“"') if left else ""
    noun = phrases.short_names.get(noun, noun)
    single = _singular(noun, phrases.plural_ends)
    if single in phrases.named_after_article:
        before = left[0].rsplit(None, 1)[-1] if len(left) > 1 and left[0].split() else ""
        if before in phrases.unnamed_after:
            return False
    elif noun not in phrases.named and single not in phrases.named:
        return False
    draft.role, draft.label = LABEL, single
    return True


def share(page: Page, first: MentionBuilder, second: MentionBuilder) -> None:
    """Give the 9 of "Figs. 8 and 9" the name of the 8."""
    between = page.low[first.end : second.start]
    joined = between in page.words.phrases.and_or or between in (", ", "–", "-")
    bare = second.kind is NUMBER and second.bare
    if first.role is LABEL and first.label and bare and joined and _plural_before(page, first):
        second.role, second.label = LABEL, first.label


def _plural_before(page: Page, draft: MentionBuilder) -> bool:
    noun = page.low[max(0, draft.start - 16) : draft.start].rstrip(" .").rsplit(None, 1)[-1:]
    return bool(noun) and noun[0].endswith((*page.words.phrases.plural_ends, "pp"))


def _proper(page: Page, draft: MentionBuilder) -> bool:
    """Whether it ends a name: the 11 of "Apollo 11 carried"."""
    low, text, phrases = page.low, page.text, page.words.phrases
    if (
        not draft.bare
        or draft.end - draft.start > _LONGEST
        or draft.qualifier
        or low[draft.start - 1 : draft.start] != " "
    ):
        return False
    before = text[max(0, draft.start - 24) : draft.start - 1].rsplit(None, 1)
    noun = before[-1] if before else ""
    if len(noun) < 3 or not noun.isalpha() or not noun[0].isupper() or noun[1:] != noun[1:].lower():
        return False
    if noun.lower() in phrases.before_count or noun.lower() in page.words.dates.months:
        return False
    following = page.following(draft.end)
    if not following or low[draft.end] != " " or not text[draft.end + 1].islower():
        return False
    if following.endswith(phrases.plural_ends) or following in phrases.after_count:
        return False
    draft.role, draft.label = LABEL, noun.lower()
    return True


def _singular(word: str, plurals: tuple[str, ...]) -> str:
    return next((word.removesuffix(each) for each in plurals if word.endswith(each)), word)
