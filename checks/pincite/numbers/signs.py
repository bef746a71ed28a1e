"""What makes a number negative: a minus as a sign or as a word, parentheses in accounts.

A dash may be a minus, join the ends of a range, or interrupt a sentence; it is a minus only where nothing stands right
before it, and one that stands apart from its number only where a number is expected.
"""

from typing import NamedTuple

from pincite.numbers import currencies
from pincite.numbers.digits import Literal
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.vocabulary import MINUS

_SPACES = " \u00a0\u2009\u202f"
_ATTACHED = frozenset("_.%)]/+±°”’~" + MINUS)
"""What stands before a dash that is no sign: a dash again ("ointment--one shilling"), "+/-"."""
_SIGN = "−"
"""The one that is nothing else."""


def sign(page: Page, draft: MentionBuilder) -> None:
    """Take in a minus before it, written as a sign or as a word; "plus or minus" is none."""
    low, start = page.low, draft.start
    if not start or draft.value is None:
        return
    before = low[start - 1]
    if before in MINUS:
        found = start - 1 if _is_free(page, start - 1) else start
    elif before in _SPACES:
        found = _word(page, start) if low.endswith(page.words.phrases.negative, 0, start) else start
        if found == start and low[start - 2 : start - 1] in MINUS and start > 1:
            found = start - 2 if _stands_apart(page, start - 2, draft.end) else start
    else:
        return
    if page.read_to <= found < start:
        draft.set(-draft.value)
        draft.start = found


def _is_free(page: Page, at: int) -> bool:
    """Whether the dash at `at` is tied to nothing before it."""
    if not at:
        return True
    before = page.low[at - 1]
    if before.isalnum() or before in _ATTACHED:
        return False
    return not (page.low[at] == "–" and page.read_to == at - 1 and at > 1)  # "10 –5"


def _stands_apart(page: Page, at: int, end: int) -> bool:
    """Whether the dash at `at`, with a space behind it, is the sign of the number that ends at `end`."""
    low, phrases = page.low, page.words.phrases
    if low[at - 1 : at] not in _SPACES and low[at - 1 : at] not in ("(", "=", "[", "|"):
        return False
    if page.read_to and not low[page.read_to : at].strip():
        return False  # "5 − 3"
    if low[at] == _SIGN or low[at - 1] != " ":
        return True
    word = page.previous(at)
    expected = word in phrases.stated or low[at - 2 : at - 1] in ("=", "(")
    return expected or (low[at] == "-" and low.startswith(phrases.degrees, end))


def _word(page: Page, start: int) -> int:
    """Where the word for a minus that stands before `start` starts; `start` if it is none."""
    low, phrases = page.low, page.words.phrases
    if low.endswith(phrases.either_way, 0, start):
        return start
    at = start - len(next(each for each in phrases.negative if low.endswith(each, 0, start)))
    return start if low[at - 1 : at].isalpha() or page.previous(at) in phrases.no_minus else at


class Bracketed(NamedTuple):
    """A number in parentheses, as accounts write a loss: where it starts, its currency as `currencies.before` has it,
    and whether it is negative, as it is unless "a loss of" says so already."""

    start: int
    money: tuple[str, int, bool] | None
    negative: bool


def bracketed(page: Page, start: int, literal: Literal) -> Bracketed | None:
    """Whether the digits that start at `start` stand so: "$(47.6) million", "(2.3)%", "net income: (1,204)".

    A plain number in parentheses is a reference or an aside.
    """
    low, end = page.low, literal.end
    if low[start - 1 : start] != "(" or low[end : end + 1] != ")" or start - 1 < page.read_to:
        return None
    words = page.words
    money = currencies.before(words.money, page.text, low, start - 1, page.read_to)
    if money is None and literal.plain:
        return None
    expected = (
        money or page.previous(start - 1) in words.phrases.stated or low.endswith((": (", "| ("), 0, start)
    )
    scale = words.digits.scale.match(low, end + 1)
    scaled = scale is not None and scale.group(1) in words.digits.scales
    if not expected and not scaled and low[end + 1 : end + 2] != "%":
        return None
    first = money[1] if money else start - 1
    return Bracketed(first, money, not _is_lost(page, first))


def accounting(page: Page, draft: MentionBuilder) -> None:
    """Parentheses that mean a loss: "revenue was ($99.99)", not "a meal ($12.50)"."""
    low, start = page.low, draft.start
    if draft.scaled or not start or low[start - 1] != "(" or low[draft.end : draft.end + 1] != ")":
        return
    if page.previous(start - 1) in page.words.phrases.stated and draft.value is not None and draft.value > 0:
        draft.start, draft.end = start - 1, draft.end + 1
        if not _is_lost(page, start - 1):
            draft.set(-draft.value)


def _is_lost(page: Page, at: int) -> bool:
    """Whether what stands before `at` calls the amount a loss."""
    return page.words.phrases.lost.search(page.low, max(0, at - 60), at) is not None
