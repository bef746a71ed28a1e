"""Numbers of one dimension in each other's unit: the 1.5 hours of 90 minutes, the $0.82 of 82 cents."""

from fractions import Fraction

from pincite.languages import conversion, currencies, size_of
from pincite.numbers import DURATIONS, MONEY, Direction, NumberMention

_CHANGES = frozenset((Direction.UP, Direction.DOWN))
_BETWEEN = 5
"""Characters between the two numbers of one amount: "3 hours and 20 minutes"."""
_NOTHING = Fraction(0)
_ROOM = 5
"""How much finer a number may be written than one of another unit and say no more: 1.50 hours for 90 minutes."""


def in_unit_of(mention: NumberMention, other: NumberMention) -> NumberMention:
    """`other` as a number of the unit of `mention`; as it is, if the two have one unit or that is not certain.

    Where only the bare numbers agree (5 mg, 5 µg) it stays as it is too, and the units differ.
    """
    if mention.unit == other.unit or mention.unit is None or other.unit is None or other.low is None:
        return other
    if (mention.kind is MONEY) != (other.kind is MONEY):
        return other
    change = _paid(other.unit, mention.unit) if other.kind is MONEY else conversion(other.unit, mention.unit)
    if change is None:
        return other
    times, plus = change
    if plus:
        changes = [each.direction in _CHANGES for each in (mention, other)]
        if changes[0] != changes[1]:
            return other
        plus = _NOTHING if all(changes) else plus  # 2 degrees Celsius more are 3.6 degrees Fahrenheit more
    found = _scaled(other, mention.unit, times, plus)
    if (mention.low, mention.high) == (other.low, other.high) != (found.low, found.high):
        return other
    return found._replace(step=mention.step) if _no_finer(mention, found) else found


def _no_finer(mention: NumberMention, found: NumberMention) -> bool:
    """Whether a number shows no more digits than it takes to write what another is in its unit: 1.5 hours for 90 minutes,
    3.6 degrees for 2, but not 1.500 hours."""
    if mention.step is None or found.step is None or mention.step >= found.step:
        return False
    if mention.value is None or mention.value != found.value:
        return False
    return found.step < mention.step * _ROOM or (mention.value / mention.step) % 10 != 0


def _scaled(mention: NumberMention, unit: str, times: Fraction, plus: Fraction = _NOTHING) -> NumberMention:
    value, low, high = (
        None if each is None else each * times + plus for each in (mention.value, mention.low, mention.high)
    )
    step = None if mention.step is None else mention.step * times
    return mention._replace(unit=unit, value=value, low=low, high=high, step=step)


def _paid(unit: str, other: str) -> tuple[Fraction, Fraction] | None:
    """From cents to dollars and back; between currencies there is no way."""
    known = currencies().parts
    if unit in known and other in known[unit][1]:
        return known[unit][0], _NOTHING
    if other in known and unit in known[other][1]:
        return 1 / known[other][0], _NOTHING
    return None


def settled(mentions: list[NumberMention], text: str | None = None) -> list[NumberMention]:
    """The mentions of one text, 3 hours 20 minutes as one, and its cents as dollars where dollars are the only currency
    in it that has cents."""
    if text is not None and len(mentions) > 1:
        mentions = _summed(mentions, text)
    parts = currencies().parts
    if not any(each.unit in parts for each in mentions):
        return mentions
    said = {each.unit for each in mentions if each.kind is MONEY}
    found = []
    for each in mentions:
        size, codes = parts.get(each.unit or "", (Fraction(1), frozenset()))
        owners = [code for code in said if code in codes]
        if len(owners) == 1:
            each = _scaled(each, owners[0], size)
        found.append(each)
    return found


def _summed(mentions: list[NumberMention], text: str) -> list[NumberMention]:
    """The mentions with each amount in two units as one: "3 h 20 min", "7 pounds 6 ounces"."""
    found: list[NumberMention] = []
    for each in mentions:
        total = _sum(found[-1], each, text) if found else None
        if total is None:
            found.append(each)
        else:
            found[-1] = total
    return found


def _sum(first: NumberMention, second: NumberMention, text: str) -> NumberMention | None:
    if first.unit == second.unit or second.start - first.end > _BETWEEN:
        return None
    if first.value is None or second.value is None:
        return None
    between = text[first.end : second.start]
    if first.unit is None or second.unit is None or first.value.denominator != 1 or " per " in first.unit:
        return None
    change = conversion(first.unit, second.unit)
    if change is None or change[1] or not 0 < second.value < change[0]:
        return None
    if between.strip() and not (first.unit in DURATIONS and between.strip(" ,").isalpha()):
        return None
    value = first.value * change[0] + second.value
    return second._replace(
        start=first.start, text=text[first.start : second.end], value=value, low=value, high=value,
        qualifier=first.qualifier or second.qualifier, direction=first.direction or second.direction,
    )  # fmt: skip


def in_base(mention: NumberMention) -> Fraction | None:
    """The lower end of a number in the base unit of its dimension, the same for numbers that may be equal."""
    if mention.low is None or mention.unit is None:
        return mention.low
    size = size_of(mention.unit)
    if size is not None:
        return mention.low * size.factor + size.offset
    part = currencies().parts.get(mention.unit)
    return mention.low * part[0] if part else mention.low
