"""The brief is the example of cited prose. If a planted fault passes here, readers would be told an untruth with a
citation behind it; if a rewording fails, writers would turn the linter off."""

from __future__ import annotations

import os
from collections import Counter
from functools import cache

import pytest

from pincite.corpus.load import load
from pincite.corpus.prose import resolve_prose
from pincite.corpus.resolve import files_of, library, resolve
from pincite.corpus.sentences import ProseContext
from pincite.corpus.subjects import CheckedSentence, Corpus, ProseFile
from pincite.model import File, Finding
from pincite.prose.manuscripts import manuscript
from pincite.rules import ALL
from pincite.run import by_subject, judge
from pincite.settings import find_settings
from tests.harness import ROOT
from tests.rules.planted_prose import planted

BRIEF = (ROOT / "docs" / "briefing.md").read_text("utf-8")
EACH = int(os.environ.get("PINCITE_FAULTS", "8"))
RULES = tuple(each for each in ALL if each.code.startswith("P") and each.default)


@cache
def corpus() -> Corpus:
    config = find_settings(ROOT)
    assert config is not None
    return resolve(load(config))


def lint(text: str) -> list[Finding]:
    """What the rules for prose find in another wording of the brief."""
    loaded = corpus().loaded._replace(manuscripts=(manuscript(File("docs/briefing.md", text)),))
    changed = corpus()._replace(loaded=loaded, files=files_of(loaded))
    prose = resolve_prose(changed)
    beside = (changed.files, loaded.config, changed, ProseContext(changed, library(loaded)))
    return list(judge(by_subject(RULES), {ProseFile: prose.files, CheckedSentence: prose.sentences}, beside))


def test_the_brief_is_clean() -> None:
    assert lint(BRIEF) == []


REWORDINGS = (
    (
        "Donald Trump received NATO Secretary General Mark Rutte at the White House on March 13, 2025 [",
        "On 13 March 2025, President Trump received Mark Rutte, NATO's Secretary General, at the White House [",
    ),
    (
        "By data released the year before, Jens Stoltenberg noted, 23 of the 32 member nations had met it [",
        "Stoltenberg noted that, by data released last year, 23 of the alliance's 32 members had met the goal [",
    ),
    (", up from 1.74 percent the year before [", ", up from 1.74% in the previous year ["),
    (
        "Their defense spending grew by 19.4 percent in 2024 [",
        "In 2024, they increased defense spending by 19.4% [",
    ),
    (
        "The United States accounted for about 64 percent of the alliance's defense spending [",
        "About 64 percent of the alliance's defense\nspending was *accounted for* by the **United States** [",
    ),
    ("“We're not there,” he added of that spending [", 'Of that spending, Rutte said: "We’re not there" ['),
    (
        "names nine countries that failed to meet the target in 2024 [",
        "lists 9 members that missed the target in 2024 [",
    ),
    ("agreed to offer Russia a 30-day ceasefire [", "agreed to offer Russia a ceasefire of 30 days ["),
    (
        "Steve Witkoff was in Moscow for discussions of the ceasefire [",
        "In Moscow, Witkoff was discussing the ceasefire [",
    ),
    (
        "“U.S. engagement is key to ending the war,” Støre said [",
        "Støre said that “U.S. engagement is key to ending the war” [",
    ),
)


@pytest.mark.parametrize(("old", "new"), REWORDINGS)
def test_a_harmless_rewording_is_clean(old: str, new: str) -> None:
    assert old in BRIEF
    assert lint(BRIEF.replace(old, new)) == []


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
        *("number", "unit", "qualifier", "negation", "quote", "speaker", "removed", "swapped", "added")
    }
    assert len(missed) <= len(faults) // 100
