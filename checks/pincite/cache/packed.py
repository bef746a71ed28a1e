"""Tuples of tuples for what marshal cannot hold: named tuples, enumerations and fractions, by the names of their classes.

No class is made that the reader does not name, and nothing is run: unlike pickle.
"""

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from typing import Any

_PLAIN = frozenset((str, int, bool, type(None)))
_TUPLE, _FRACTION = "", "/"


def pack(value: Any) -> Any:
    """Anything made of text, whole numbers, fractions, members of enumerations and tuples, named or not; a TypeError for
    what is not."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return (_TUPLE, *map(pack, value))
    if kind is Fraction:
        return (_FRACTION, *value.as_integer_ratio())
    if isinstance(value, tuple):
        return (kind.__name__, *map(pack, value))
    if isinstance(value, Enum):
        return (kind.__name__, value.value)
    raise TypeError(f"{kind.__name__} cannot be kept")


def unpack(packed: Any, classes: Mapping[str, type[Any]]) -> Any:
    """What `pack` was given; a KeyError for a class that is not among `classes`."""
    if type(packed) is not tuple:
        return packed
    name, *parts = packed
    if name == _FRACTION:
        return Fraction(*parts)
    values = [unpack(part, classes) if type(part) is tuple else part for part in parts]
    return tuple(values) if name == _TUPLE else classes[name](*values)
