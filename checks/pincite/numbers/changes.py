"""Two numbers of one change, which are no range: "rose from 5 to 6", "rose 14% to 2,060"."""

from fractions import Fraction

from pincite.numbers.mention import MONEY, NUMBER, PERCENT, QUANTITY, Direction
from pincite.numbers.page import MentionBuilder, Page
from pincite.numbers.units import read_percent
from pincite.text import Pattern

_NUMBER = Pattern(r"(?<![0-9.,])[0-9]{1,9}(?:\.[0-9]{1,9})?(?![0-9]|[.,][0-9])")
_FAR = 80
"""Characters between the two numbers of a change, or between its verb and the first."""
_MEASURED = frozenset((PERCENT, MONEY, QUANTITY))
_COUNTED = _MEASURED | {NUMBER}
LEFT = {Direction.UP: Direction.UP_FROM, Direction.DOWN: Direction.DOWN_FROM}
"""The way of what a change began with, where it was read as that of its amount."""
_REACHED = {
    Direction.UP_FROM: Direction.UP_TO, Direction.UP: Direction.UP_TO,
    Direction.DOWN_FROM: Direction.DOWN_TO, Direction.DOWN: Direction.DOWN_TO,
}  # fmt: skip


def splits(page: Page, first: MentionBuilder, second: MentionBuilder, joint: str) -> bool:
    """Whether what stands between two numbers leads from one to the other, rather than opens a range."""
    known, low = page.words.qualifiers, page.low
    if joint.strip() not in known.to:
        return False
    words = _clause(low[max(0, first.start - _FAR) : first.start])
    if not words:
        return False
    last = words[-1]
    if last in known.from_or_by:
        before = words[:-1]
        first.left = any(word in known.moves or word in known.changing for word in before)
        return first.left
    if known.ends.get(last, (None,))[0] is Direction.UP_FROM:
        before = words[:-1] or _clause(_behind_comma(low, first.start))
        if not before or before[-1] in known.ranging:
            return False
        first.left = any(word in known.moves or word in known.changing for word in before)
        return first.left or _is_their_difference(page, first, second)
    if last in known.by:
        return first.part or first.unit != second.unit
    return (
        last in known.moves and first.kind in _MEASURED and (first.unit != second.unit or first.kind is MONEY)
    )


def _is_their_difference(page: Page, first: MentionBuilder, second: MentionBuilder) -> bool:
    """Whether a number close before two others is what lies between them: "a gap of 3 points, from 12% to 15%"."""
    if first.value is None or second.value is None or first.value == second.value:
        return False
    low, begin = page.low, max(0, first.start - _FAR)
    for found in _NUMBER.finditer(low, begin, first.start):
        if Fraction(found.group()) == abs(second.value - first.value):
            measured = read_percent(page.words.units, low, found.end())
            return (first.kind is PERCENT) is (measured is not None and measured[0] != "percent")
    return False


def _behind_comma(low: str, at: int) -> str:
    """The clause before the comma of "widened, from 12% to 15%", whose number is at `at`; "" if none stands so near."""
    clause, comma, rest = low[max(0, at - _FAR) : at].rpartition(", ")
    return clause if comma and len(rest.split()) == 1 else ""


def reached(page: Page, found: list[MentionBuilder], draft: MentionBuilder) -> None:
    """Say of the 500 of "rose from 300 cases in May to 500" that it was reached."""
    known, low = page.words.qualifiers, page.low
    words = low[max(0, draft.start - 24) : draft.start].split()
    if draft.direction is not None or draft.kind not in _COUNTED or draft.value is None or len(words) < 1:
        return
    if words[-1] not in known.to or (len(words) > 1 and words[-2] in known.not_reached):
        return
    for earlier in found[:-4:-1]:
        between = low[earlier.end : draft.start]
        if (
            len(between) > _FAR
            or not {";", ":", "(", ")"}.isdisjoint(between)
            or ", " in between
            or ". " in between
        ):
            return
        if earlier.kind in _COUNTED:
            draft.direction = _REACHED.get(earlier.direction) if earlier.direction else None
            _share_unit(page, earlier, draft)
            if draft.direction and earlier.bare and earlier.unit is None and not earlier.label:
                earlier.unit, earlier.kind = draft.unit, draft.kind  # from 91 to 84 percent
            return


def _share_unit(page: Page, first: MentionBuilder, second: MentionBuilder) -> None:
    """Give the 14 of "from 10 years to 14" the unit of the 10, and the 20 of "from 20 to 19 percent" that of the 19."""
    for bare, other in ((second, first), (first, second)):
        if bare.kind is not NUMBER or bare.label or not bare.bare or bare.unit or not other.unit:
            continue
        begins = page.previous(first.start) in page.words.qualifiers.words("from")
        if begins and page.low[first.end : second.start].strip() in page.words.qualifiers.to:
            bare.kind, bare.unit = other.kind, other.unit
        return


def _clause(text: str) -> list[str]:
    """The words since the last mark."""
    for mark in (",", ";", ":", ".", "(", ")", "—", "–"):
        at = text.rfind(mark + " ") if mark in ",.:" else text.rfind(mark)
        text = text[at + 1 :] if at >= 0 else text
    return text.split()
