"""What a claims file says, as written: claims, citations, values, relations, disputes, speakers."""

from typing import NamedTuple

from pincite.yamlfile import Scalar


class Citation(NamedTuple):
    """Where the proof of a claim stands: source, quote and span."""

    source: Scalar
    quote: Scalar
    span: tuple[int, int] | None
    span_at: Scalar | None
    prefix: Scalar | None
    suffix: Scalar | None
    start: int
    end: int


class Stated(NamedTuple):
    """One value of a claim as written, to be read as a quantity; `row` is its label in a table, `rounding` the
    convention it is rounded by, if that is said; `derived` is the expression over other values that it follows from."""

    name: Scalar
    text: Scalar
    quantity: Scalar | None = None
    row: Scalar | None = None
    rounding: Scalar | None = None
    derived: Scalar | None = None


class Period(NamedTuple):
    """The time a claim speaks of: `because` says why, when no quote does."""

    period: Scalar
    because: Scalar | None = None


class Claim(NamedTuple):
    """One atomic factual statement with its proof. `tables` pairs a table's name with its rows; `sound` is
    False when part of the claim was malformed and is missing here."""

    id: Scalar
    path: str
    statement: Scalar
    citations: tuple[Citation, ...]
    speaker: Scalar | None
    speech: Scalar | None
    utterance: Scalar | None
    as_of: Period | None
    values: tuple[Stated, ...]
    tables: tuple[tuple[Scalar, tuple[Stated, ...]], ...]
    sound: bool
    start: int
    end: int


class Relation(NamedTuple):
    """An expression over values that must hold; `across` says that it means to compare periods."""

    id: Scalar
    path: str
    holds: Scalar
    because: Scalar | None
    across: Scalar | None
    start: int
    end: int


class Dispute(NamedTuple):
    """A known disagreement between claims or values, acknowledged with a reason."""

    id: Scalar
    path: str
    between: tuple[Scalar, ...]
    because: Scalar
    start: int
    end: int


class Speaker(NamedTuple):
    """Somebody whose words claims report, and what else the sources call them."""

    name: Scalar
    path: str
    aliases: tuple[Scalar, ...]
    start: int
    end: int
