"""Whatever a stranger writes is answered by findings: no traceback, no hang, no place that is not there.

`make fuzz` gives every kind 20,000 inputs, or as many as PINCITE_FUZZ says; an input that fails is named by its kind and
number, from which it can be made again.
"""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.fuzz.kinds import KINDS, Kind

ASKED = int(os.environ.get("PINCITE_FUZZ", 0))
"""How many inputs of each kind; 0 for the few that every run of the tests tries."""
PART = 1_000
"""A long run falls into parts of so many inputs, so that several processes share it."""
SLOW = 2.0
"""Seconds of CPU beyond which an input counts as a hang; asked in long runs only."""
PARTS = [
    pytest.param(kind, start, min(start + PART, ASKED or kind.few), id=f"{kind.name} {start}")
    for kind in KINDS
    for start in range(0, ASKED or kind.few, PART)
]


@pytest.mark.parametrize(("kind", "first", "last"), PARTS)
def test_no_input_harms(
    kind: Kind, first: int, last: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    faults: dict[str, str] = {}
    late: list[str] = []
    raised = 0
    for number in range(first, last):
        began = time.process_time()
        try:
            kind.attempt(Random(f"{kind.name} {number}"), tmp_path)
        except Exception as error:
            raised += 1
            frames = traceback.extract_tb(error.__traceback__)
            where = " < ".join(f"{Path(each.filename).name}:{each.lineno}" for each in reversed(frames[-3:]))
            faults.setdefault(
                where, f"{kind.name} {number}: {type(error).__name__}: {str(error)[:300]} ({where})"
            )
        if time.process_time() - began > SLOW:
            late.append(f"{kind.name} {number}: {time.process_time() - began:.1f} s")
    record_property("fuzz", [kind.name, last - first, raised, len(late)])
    assert not faults, "\n".join(faults.values())
    assert not (ASKED and late), "\n".join(late)
