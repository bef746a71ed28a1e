"""Tables of words: TOML files whose values are blocks of rows, one a line, cells parted by ` | `."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent


def load(name: str) -> dict[str, str]:
    """The blocks of `NAME.toml` by their key."""
    return tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))


def rows(block: str, width: int) -> Iterator[list[str]]:
    """The `width` cells of each row; those at the end of a line that are not written are empty."""
    for line in block.splitlines():
        cells = line.split(" | ")
        yield cells if len(cells) == width else cells + [""] * (width - len(cells))


def forms(cell: str) -> list[str]:
    """The parts of a cell that lists several, by commas."""
    return cell.split(", ") if cell else []
