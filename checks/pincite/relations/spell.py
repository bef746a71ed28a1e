"""Numbers within bounds, in words for people: "32", "69.5 to 70.5 percent", "more than 700", a date as a date."""

from datetime import date
from fractions import Fraction

from pincite.relations.interval import Interval, plain
from pincite.relations.judge import Judgement
from pincite.relations.syntax import DAYS


def spelled(bounds: Interval, unit: str = "") -> str:
    """All that a value may be; `unit` as people say it, empty for a plain number."""
    end = f" {unit}" if unit and unit not in ("date", "weekday") else ""
    if bounds.low is None and bounds.high is None:
        return "anything"
    if bounds.low is not None and bounds.low == bounds.high:
        return f"{_one(bounds.low, unit)}{end}"
    if bounds.high is None and bounds.low is not None:
        return f"{'more than' if bounds.low_open else 'at least'} {_one(bounds.low, unit)}{end}"
    if bounds.low is None and bounds.high is not None:
        return f"{'less than' if bounds.high_open else 'at most'} {_one(bounds.high, unit)}{end}"
    assert bounds.low is not None
    assert bounds.high is not None
    return f"{_one(bounds.low, unit)} to {_one(bounds.high, unit)}{end}"


def _one(number: Fraction, unit: str) -> str:
    if unit == "date" and number.denominator == 1 and 0 < number <= date.max.toordinal():
        return date.fromordinal(int(number)).isoformat()
    if unit == "weekday" and number.denominator == 1 and 0 < number <= 7:
        return DAYS[int(number) - 1]
    return plain(number)


_DENIED = {
    "==": "is not", "!=": "is", "<": "is not less than", "<=": "is more than", ">": "is not more than",
    ">=": "is less than", "rounds to": "does not round to what gives",
}  # fmt: skip


def denied(judgement: Judgement) -> str:
    """Why an impossible relation does not hold: "71.875 percent is not 69.5 to 70.5 percent"."""
    left, right = spelled(judgement.left, judgement.unit), spelled(judgement.right, judgement.unit)
    if judgement.operator not in _DENIED:
        return f"{left} would need a whole number, and there is none from {right}"
    apart = f" ({plain(judgement.gap)} apart)" if judgement.gap else ""
    return f"{left} {_DENIED[judgement.operator]} {right}{apart}"
