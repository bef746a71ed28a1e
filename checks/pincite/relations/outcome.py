"""What solving finds; apart from the solving, so that rules can name it without importing that."""

from fractions import Fraction
from typing import NamedTuple

from pincite.relations.interval import Interval


class Mend(NamedTuple):
    """What one member would have to be, all others of the conflict being true.

    For a value, the numbers it may be; for a relation, by how much its sides differ. None: nothing would do.
    """

    member: str
    allowed: Interval | None


class Contradiction(NamedTuple):
    """Values and relations that cannot all hold, none of which can be left out.

    `values` are keys (`claim.value`), `relations` ids. `is_smallest`: proven that no smaller set fails, other
    conflicts set aside. `gap`: by how much they fail to meet. `alike`: other values that say the same of
    the same quantity, so that the conflict stands with them instead. `further`: those of them beyond the ones
    that are told one by one, which conflict likewise.
    """

    values: tuple[str, ...]
    relations: tuple[str, ...]
    is_smallest: bool
    gap: Fraction | None
    mends: tuple[Mend, ...]
    alike: tuple[tuple[str, tuple[str, ...]], ...] = ()
    further: tuple[str, ...] = ()


class UnitContradiction(NamedTuple):
    """Values of one quantity in unlike units: by unit, as people say it, the keys."""

    quantity: str
    units: tuple[tuple[str, tuple[str, ...]], ...]


class Undecided(NamedTuple):
    """Values and relations of which it could not be decided whether they hold together.

    `lacks_solver`: z3 would have been asked and is not installed; else the effort was spent. `disputed`: so many
    disputes speak of them that no one looked beyond.
    """

    members: tuple[str, ...]
    lacks_solver: bool = False
    disputed: bool = False


class Outcome(NamedTuple):
    """Conflicts, and the components that could not be decided."""

    conflicts: tuple[Contradiction, ...]
    unit_conflicts: tuple[UnitContradiction, ...]
    unchecked: tuple[Undecided, ...]
