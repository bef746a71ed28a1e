"""Intervals hold every result of their members and, where they say so, nothing else.

If these failed, a relation that holds could be called impossible, or the reverse.
"""

from fractions import Fraction as F

from hypothesis import given
from hypothesis import strategies as st

from pincite.relations.interval import EVERYTHING, ZERO, Interval, Truth, plain

NUMBERS = st.fractions(-20, 20, max_denominator=6)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    if low == high:
        return Interval(low, high)
    ends = draw(st.tuples(st.booleans(), st.booleans(), st.booleans(), st.booleans()))
    return Interval(
        low if ends[0] else None, high if ends[1] else None, ends[0] and ends[2], ends[1] and ends[3]
    )


@st.composite
def members(draw: st.DrawFn, interval: Interval) -> F:
    """A number of the interval, its closed ends often."""
    low = interval.low if interval.low is not None else (interval.high or F(0)) - 30
    high = interval.high if interval.high is not None else max(low, interval.low or F(0)) + 30
    share = draw(st.sampled_from([F(0), F(1, 7), F(1, 2), F(5, 7), F(1)]))
    number = low + (high - low) * share
    return number if number in interval else (low + high) / 2


@given(st.data(), intervals(), intervals())
def test_every_result_of_members_is_a_member_of_the_result(
    data: st.DataObject, a: Interval, b: Interval
) -> None:
    x, y = data.draw(members(a)), data.draw(members(b))
    assert x + y in a + b
    assert x - y in a - b
    assert x * y in a * b
    assert -x in -a
    quotient = a / b
    if y:
        assert quotient is not None
        assert x / y in quotient


@given(intervals(), intervals(), NUMBERS)
def test_meet_is_what_both_hold_and_hull_holds_what_either_does(a: Interval, b: Interval, x: F) -> None:
    both = a.meet(b)
    assert (x in a and x in b) == (both is not None and x in both)
    if x in a or x in b:
        assert x in a.hull(b)


@given(st.data(), intervals(), st.sampled_from(["==", "!=", "<", "<=", ">", ">="]))
def test_certain_holds_for_all_and_impossible_for_none(data: st.DataObject, a: Interval, op: str) -> None:
    x = data.draw(members(a))
    holds = {"==": x == 0, "!=": x != 0, "<": x < 0, "<=": x <= 0, ">": x > 0, ">=": x >= 0}[op]
    truth = a.against_zero(op)
    assert truth is not (Truth.IMPOSSIBLE if holds else Truth.CERTAIN)


@given(intervals(), intervals())
def test_the_ends_of_a_product_are_reached_or_open(a: Interval, b: Interval) -> None:
    """No end is looser than it must be: products of numbers near the ends come near the product's ends."""
    result = a * b
    if not (a.is_bounded and b.is_bounded):
        return
    assert a.low is not None
    assert a.high is not None
    assert b.low is not None
    assert b.high is not None
    ends = [(x * y, x in a and y in b) for x in (a.low, a.high) for y in (b.low, b.high)]
    assert result.low == min(end for end, _ in ends)
    assert result.high == max(end for end, _ in ends)
    for end, is_open in ((result.low, result.low_open), (result.high, result.high_open)):
        if any(reached for value, reached in ends if value == end):
            assert not is_open


def test_division_by_an_interval_with_zero_is_a_value() -> None:
    one = Interval.point(1)
    assert one / ZERO is None
    assert one / Interval(F(0), F(2), True) == Interval(F(1, 2), None)
    assert one / Interval(F(-1), F(1)) == EVERYTHING
    assert ZERO / Interval(F(-1), F(1)) == ZERO


def test_whole_numbers_within_open_and_closed_ends() -> None:
    assert Interval(F(22), F(24), True, True).whole() == Interval.point(23)
    assert Interval(F(22), F(23), True, True).whole() is None
    assert Interval(F(5, 2), None).whole() == Interval(F(3), None)


def test_numbers_are_shown_as_people_write_them() -> None:
    assert plain(F(800_000_000_000)) == "800,000,000,000"
    assert plain(F(-261, 100)) == "-2.61"
    assert plain(F(1, 3)) == "0.3333…"
    assert str(Interval(F(2605, 1000), F(2615, 1000), False, True)) == "[2.605, 2.615)"
    assert str(Interval(F(700), None, True)) == "(700, ∞)"
