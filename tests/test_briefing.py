"""The brief is the example of cited prose. If a planted fault passes here, readers would be told an untruth with a
citation behind it; if a rewording fails, writers would turn the linter off."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from functools import cache

from pincite.load.config import find_config
from pincite.load.corpus import load
from pincite.load.manuscripts import manuscript
from pincite.model import File, Finding
from pincite.resolve import Corpus, resolve
from pincite.resolve_prose import Draft, Written, resolve_prose
from pincite.rules import ALL
from pincite.run import judge

from .planted_prose import planted
from .support import ROOT

BRIEF = (ROOT / "docs" / "briefing.md").read_text("utf-8")
EACH = int(os.environ.get("PINCITE_FAULTS", "8"))
RULES = tuple(each for each in ALL if each.code.startswith("P") and each.default)


@cache
def corpus() -> Corpus:
    config = find_config(ROOT)
    assert config is not None
    return resolve(load(config))


def lint(text: str) -> list[Finding]:
    """What the rules for prose find in another wording of the brief."""
    loaded = replace(corpus().loaded, manuscripts=(manuscript(File("docs/briefing.md", text)),))
    published = resolve_prose(replace(corpus(), loaded=loaded))
    return list(judge(RULES, {Draft: published.drafts, Written: published.written}))


def test_the_brief_is_clean() -> None:
    assert lint(BRIEF) == []


def test_planted_faults_are_caught_where_they_are() -> None:
    faults = list(planted(BRIEF, sorted(corpus().claims), EACH))
    missed = [
        fault
        for fault in faults
        if not any(each.place.start < fault.end and fault.start < each.place.end for each in lint(fault.text))
    ]
    for fault in missed:
        print(fault.kind, fault.what)
    assert set(Counter(fault.kind for fault in faults)) == {
        *("number", "unit", "qualifier", "quote", "speaker", "removed", "swapped", "added")
    }
    assert len(missed) <= len(faults) // 100
