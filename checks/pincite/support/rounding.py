"""Whether a number is another one, rounded as its words allow.

With an approximator a number stands for what is within a twentieth of it and on its side ("nearly" is below, "over"
above); without one, for what is within a hundredth, and only if it is no plain count. In both, the other must be the
nearest to it that can be written with so few digits.
"""

from fractions import Fraction

from pincite.numbers import LABEL, ORDINAL, NumberMention, Qualifier
from pincite.support.compare import shows_decimals

ABOUT = Fraction(1, 20)
"""How far "about" and its like may be off, as a part of the number."""
PLAIN = Fraction(1, 100)
"""How far a number without such a word may be off."""
_BELOW = frozenset((Qualifier.NEARLY, Qualifier.FEWER_THAN))
_SLACK = {
    None: PLAIN,
    Qualifier.ABOUT: ABOUT,
    Qualifier.NEARLY: ABOUT,
    Qualifier.FEWER_THAN: ABOUT,
    Qualifier.MORE_THAN: ABOUT,
}


def rounds(mention: NumberMention, other: NumberMention) -> bool:
    """Whether `mention` says `other`, a number in the same unit, less precisely. "Over 84" is sure of 84.6, "about 85"
    of 84.6 and of "about 84.6"."""
    slack = _SLACK.get(mention.qualifier)
    value, exact = mention.value, other.value
    if slack is None or value is None or exact is None or value == exact or not exact:
        return False
    if LABEL in (mention.role, other.role) or ORDINAL in (mention.kind, other.kind):
        return False
    if mention.step is None or other.step is None or mention.whole is not None:
        return False
    if other.qualifier not in (None, Qualifier.EXACTLY, Qualifier.RECORD, mention.qualifier):
        return False
    if mention.qualifier is None and _is_plain(mention) and _is_plain(other):
        return False
    if abs(value - exact) > slack * abs(exact) or (value < 0) is not (exact < 0):
        return False
    return _nearest(mention, value, exact, other.step)


def _is_plain(mention: NumberMention) -> bool:
    """Whether it is a count without decimals, magnitude or unit."""
    return mention.unit is None and mention.step == 1


def _nearest(mention: NumberMention, value: Fraction, exact: Fraction, step: Fraction) -> bool:
    """Whether nothing written as shortly as `value` is nearer to `exact` on the side that the words leave."""
    figure = _figure(value, mention)
    off = exact - value
    if mention.qualifier is Qualifier.MORE_THAN:
        return 0 < off < figure and figure > step
    if mention.qualifier in _BELOW:
        return 0 < -off < figure and figure > step
    return 2 * abs(off) <= figure and figure > step


def _figure(value: Fraction, mention: NumberMention) -> Fraction:
    """The size of its last digit that says something: 1,000 for 6,000, a tenth for 3.7, a hundredth for 3.70."""
    step = mention.step or Fraction(1)
    if shows_decimals(mention):
        return step
    while value and value % (step * 10) == 0:
        step *= 10
    return step
