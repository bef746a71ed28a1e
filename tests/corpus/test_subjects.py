"""What rules are shown can be sent elsewhere, so it names its files, claims and sources and does not carry them."""

import pickle
from functools import cache

import pytest

from pincite import run
from pincite.corpus.library import SourceLibrary
from pincite.corpus.load import load
from pincite.corpus.prose import resolve_prose
from pincite.corpus.resolve import join_claims, library
from pincite.corpus.subjects import JOINT, LOCAL
from pincite.model import Finding
from pincite.rules import ALL
from pincite.run import Half, by_subject, local
from pincite.settings import find_settings
from pincite.silence import Silenced
from tests.harness import ROOT

MOST = 16_000
"""Bytes of one pickled subject; our longest sentence of prose with its map of characters takes half of that."""
WHOLE = {"AllProse", "ClaimsFile", "Corpus"}
"""Subjects that are a whole file, or everything."""


@cache
def shown() -> dict[str, list[object]]:
    """Every subject that the run makes of our own corpus, by the name of its type."""
    found: dict[str, list[object]] = {}

    def watch(rules: object, subjects: run.Shown, beside: object) -> list[Finding]:
        for kind, group in subjects.items():
            for each in group:
                assert isinstance(each, kind)
                found.setdefault(type(each).__name__, []).append(each)
        return []

    settings = find_settings(ROOT)
    assert settings is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "judge", watch)
        run.check(settings)
    return found


def test_the_run_makes_nothing_that_no_rule_may_ask_for() -> None:
    assert shown().keys() <= {each.__name__ for each in {*LOCAL, *JOINT, Silenced}}
    assert len(shown()) > 10


@pytest.mark.parametrize("name", sorted({each.__name__ for each in LOCAL | JOINT} - WHOLE))
def test_a_subject_is_light(name: str) -> None:
    heaviest = max((len(pickle.dumps(each)) for each in shown().get(name, ())), default=0)
    assert heaviest < MOST


def test_one_claims_file_can_be_checked_anywhere() -> None:
    """What comes of a file is the same when it, the sources it cites and what came of it were sent around."""
    settings = find_settings(ROOT)
    assert settings is not None
    loaded = load(settings)
    sources = library(loaded)
    for file in loaded.claims_files:
        here = local(file, sources, settings, by_subject(ALL))
        cited = {citation.source.value for claim in file.claims for citation in claim.citations}
        only = SourceLibrary(
            {name: sources.documents[name] for name in cited}, sources.register, sources.speakers
        )
        sent, beside = pickle.loads(pickle.dumps((file, only)))
        there: Half = pickle.loads(pickle.dumps(local(sent, beside, settings, by_subject(ALL))))
        assert here.findings == there.findings
        assert [each.checked_quotes for each in here.claims] == [each.checked_quotes for each in there.claims]


def test_joining_what_came_back_is_the_run() -> None:
    settings = find_settings(ROOT)
    assert settings is not None
    loaded = load(settings)
    sources = library(loaded)
    halves = [
        pickle.loads(pickle.dumps(local(file, sources, settings, by_subject(ALL))))
        for file in loaded.claims_files
    ]
    corpus = join_claims(loaded, (claim for half in halves for claim in half.claims))
    found = [finding for half in halves for finding in half.findings]
    together, _ = run.joint(corpus, resolve_prose(corpus), sources, by_subject(ALL))
    found += together
    report = run.check(settings)
    assert {*found} >= {*report.findings, *report.acknowledged}


def test_rules_that_say_they_are_local_need_nothing_else() -> None:
    local_names = {each.name for each in ALL if each.is_local}
    assert {"quote-altered", "number-unsupported", "speaker-unsupported", "quote-thin"} <= local_names
    assert not {"claims-conflict", "id-duplicate", "sentence-uncited", "source-changed"} & local_names
