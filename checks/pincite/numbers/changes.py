"""Two numbers of one change, which are no range: "rose from 5 to 6", "rose 14% to 2,060"."""

from pincite.numbers.mention import MONEY, NUMBER, PERCENT, QUANTITY, Direction
from pincite.numbers.page import MentionBuilder, Page

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
        return first.left
    if last in known.by:
        return first.part or first.unit != second.unit
    return (
        last in known.moves and first.kind in _MEASURED and (first.unit != second.unit or first.kind is MONEY)
    )


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
    """Give the 14 of "from 10 years to 14" the unit of the 10."""
    if second.kind is not NUMBER or second.label or not second.bare or not first.unit:
        return
    begins = page.previous(first.start) in page.words.qualifiers.words("from")
    if begins and page.low[first.end : second.start].strip() in page.words.qualifiers.to:
        second.kind, second.unit = first.kind, first.unit


def _clause(text: str) -> list[str]:
    """The words since the last mark."""
    for mark in (",", ";", ":", ".", "(", ")", "—", "–"):
        at = text.rfind(mark + " ") if mark in ",.:" else text.rfind(mark)
        text = text[at + 1 :] if at >= 0 else text
    return text.split()
