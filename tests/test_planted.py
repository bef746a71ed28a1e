"""A fault planted in a copy of the real corpus is caught: by rule, at its line and column, and by pytest in
exactly the items concerned. If one of these fails, a false claim could be published."""

import json
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import copy_corpus, edit, findings, pincite, run

SPENDING, MEETING = "claims/spending.yaml", "claims/meeting.yaml"
LEAD = "claims/alliance.yaml"


@dataclass(frozen=True)
class Fault:
    """One fault: how it is planted, what is found (rule, path, text at the place), which items fail."""

    plant: Callable[[Path], None]
    rule: str
    path: str
    at: str
    items: frozenset[str] | None


def replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda folder: edit(folder / path, old, new)


def in_claim(path: str, claim: str, old: str, new: str) -> Callable[[Path], None]:
    """Replace within one claim only."""

    def plant(folder: Path) -> None:
        text = (folder / path).read_text("utf-8")
        at = text.index(f"\n  {claim}:\n")
        assert old in text[at:]
        (folder / path).write_text(text[:at] + text[at:].replace(old, new, 1), "utf-8")

    return plant
