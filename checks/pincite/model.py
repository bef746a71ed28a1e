"""The nouns of pincite. Frozen, so that no stage can change what an earlier one found.

They are named tuples, because some come by the hundred thousand and all are imported by every run: a frozen
dataclass takes twice as long to make, and four times as long to define.

Offsets are half-open `[start, end)` in Unicode code points of the decoded file, everywhere;
lines and columns count from 1 and exist only for people.
"""

from bisect import bisect_right
from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol


class Place(NamedTuple):
    """A stretch of a file: `path` as shown to people (relative to the root, with `/`); `locator` is the page, heading, cell
    or time of a document that it begins at, as people say it ("p. 12"), empty for plain text."""

    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    locator: str = ""


class Op(StrEnum):
    """One step of a word diff, read from the quote to the source."""

    SAME = "same"
    ADDED = "added"  # only the quote has it
    MISSING = "missing"  # only the source has it
    CHANGED = "changed"


class Difference(NamedTuple):
    """One run of a word diff: `quote` is what the quote says, `source` what the source says."""

    op: Op
    quote: str
    source: str


class Region(NamedTuple):
    """A stretch `[start, end)` of the file at `path`, before lines are counted (SARIF: region)."""

    path: str
    start: int
    end: int

    @classmethod
    def of(cls, path: str, node: "Spanned") -> "Region":
        """Where anything that has a start and an end stands in the file at `path`."""
        return cls(path, node.start, node.end)


Severity = Literal["error", "warning"]


class File:
    """A decoded file: `path` is relative to the root with `/`, newlines are as they are on disk; `locate` tells the locator
    of an offset, for the text of a document that has pages or cells."""

    def __init__(self, path: str, text: str, locate: Callable[[int], str] | None = None) -> None:
        self.path, self.text, self.locate = path, text, locate

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets at which lines begin."""
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def line_of(self, offset: int) -> int:
        """The line, counted from 1, that holds `offset`."""
        return bisect_right(self.line_starts, offset)

    def line(self, number: int) -> str:
        """The text of one line, counted from 1, without its newline."""
        return self.text[slice(*self.line_bounds(number))]

    def line_bounds(self, number: int) -> tuple[int, int]:
        """Where the text of one line, counted from 1, begins and ends, without its newline."""
        starts = self.line_starts
        start, end = starts[number - 1], starts[number] - 1 if number < len(starts) else len(self.text)
        while end > start and self.text[end - 1] == "\r":
            end -= 1
        return start, end

    def place(self, start: int, end: int) -> Place:
        """The stretch `[start, end)`, with lines and columns worked out."""
        start = min(start, len(self.text))
        end = max(start, min(end, len(self.text)))
        line, end_line = self.line_of(start), self.line_of(end)
        starts = self.line_starts
        return Place(
            self.path,
            start,
            end,
            line,
            start - starts[line - 1] + 1,
            end_line,
            end - starts[end_line - 1] + 1,
            self.locate(start) if self.locate is not None else "",
        )

    def at(self, node: "Spanned") -> Place:
        """The place of anything that has a start and an end in this file."""
        return self.place(node.start, node.end)


class Files(dict[str, File]):
    """Every text that a fault may point into, by its path as shown to people."""


if TYPE_CHECKING:

    class Spanned(Protocol):
        """Anything that knows where it stands in its file."""

        @property
        def start(self) -> int: ...
        @property
        def end(self) -> int: ...


class DefectKind(StrEnum):
    """What can be wrong with a file before anything in it is judged."""

    SYNTAX = "syntax"
    SCHEMA = "schema"
    KEY_TWICE = "key twice"
    UNREAD = "unread"
    PASSED_OVER = "passed over"
    TRACKED = "tracked"


class Related(NamedTuple):
    """A second place that a fault speaks of."""

    place: Place | Region
    message: str


class Defect(NamedTuple):
    """Something loading found; a rule turns it into a finding."""

    kind: DefectKind
    place: Place
    message: str
    help: str = ""
    claim: str = ""
    related: tuple[Related, ...] = ()


class TreeChange(NamedTuple):
    """What an edit means for the tree of a YAML file, so that it can be proven to do that and nothing else. `at` is where
    the node begins that it is about: a scalar that is *set* to `value`, a mapping to which `key` is *added* with
    `value` (as YAML), a mapping whose entries are *sorted*, a node that becomes what is *put* there (as YAML)."""

    kind: Literal["set", "add", "sort", "put"]
    at: int
    key: str = ""
    value: str = ""


class Edit(NamedTuple):
    """Replace `[start, end)` of the file at `path` by `text`; `change` is what that means for its tree."""

    path: str
    start: int
    end: int
    text: str
    change: TreeChange | None = None


class Fix(NamedTuple):
    """Edits that mend one finding: `safe` keeps the meaning, `unsafe` may not, `shown` is never applied."""

    applicability: Literal["safe", "unsafe", "shown"]
    edits: tuple[Edit, ...]


class Fault(NamedTuple):
    """What a rule says of one place; the run adds which rule said it and how severe that is.

    `claim` is the id of the claim, relation or dispute concerned; `diff` is the word diff to draw;
    `acknowledged` is the reason a dispute gives, which makes this a thing to know and no fault; faults of one `cause`
    are told once a file.
    """

    place: Place | Region
    message: str
    help: str = ""
    claim: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    diff: tuple[Difference, ...] = ()
    acknowledged: str = ""
    cause: str = ""


class RelatedPlace(NamedTuple):
    """A second place that a finding speaks of, with its lines counted."""

    place: Place
    message: str


class Finding(NamedTuple):
    """One fault with the rule that found it, and the places it speaks of as people count them; `claims` are the claims
    that it concerns besides its own, if it is told once for several."""

    rule: str
    code: str
    severity: Severity
    fault: Fault
    place: Place
    related: tuple[RelatedPlace, ...] = ()
    claims: tuple[str, ...] = ()


class Silence(NamedTuple):
    """A comment that silences rules by name or code, on its own line and where it says so.

    `lines` is the inclusive range of lines it covers; `used` is filled in by the silence stage.
    """

    names: tuple[str, ...]
    reason: str
    place: Place
    lines: tuple[int, int]
    used: frozenset[str] = frozenset()
