"""Characters that grow in lower case, ligatures and emoji before a text move what is read in it and change nothing
else. If a reader counted otherwise, a finding would point beside its words, or would not be made at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pincite.corpus.coverage import cover
from pincite.corpus.load import load
from pincite.corpus.resolve import resolve
from pincite.settings import Settings
from tests.harness import ROOT, write_corpus
from tests.odd_letters import (
    ALIKE,
    PREFIXES,
    PROSE,
    READERS,
    TEXT,
    YAML,
    Reading,
    markdown,
    prose_sentences,
    silenced,
    yaml_scalars,
)

anything_odd = (
    st.text("İﬁ😀ŉǰẞΐ ", min_size=1, max_size=9).filter(str.strip).map(lambda word: f"{word.strip()}.\n\n")
)


def assert_only_moved(reader: Callable[[str], Iterable[Reading]], prefix: str, text: str) -> None:
    before = list(reader(text))
    by = len(prefix)
    after = [(start - by, end - by, rest) for start, end, rest in reader(prefix + text) if start >= by]
    assert before
    assert after == before


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_paragraph_before_only_moves_what_is_read(name: str, prefix: str) -> None:
    assert_only_moved(READERS[name], prefix, TEXT)


@pytest.mark.parametrize("name", READERS)
@given(prefix=anything_odd)
@settings(max_examples=15, deadline=None)
def test_whatever_stands_before_only_moves_what_is_read(name: str, prefix: str) -> None:
    assert_only_moved(READERS[name], prefix, TEXT)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(("odd", "plain"), ALIKE)
def test_an_odd_letter_in_the_first_sentence_is_a_letter_as_others(name: str, odd: str, plain: str) -> None:
    assert len(odd) == len(plain)
    found = [each for each in READERS[name](odd + TEXT) if each[0] >= len(odd)]
    assert found == [each for each in READERS[name](plain + TEXT) if each[0] >= len(odd)]


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("source", sorted(path.name for path in (ROOT / "seeds").glob("*.txt")))
def test_in_our_own_sources_too(name: str, source: str) -> None:
    text = (ROOT / "seeds" / source).read_text("utf-8")
    before = list(READERS[name](text))
    by = len(PREFIXES[3])
    after = [(a - by, b - by, rest) for a, b, rest in READERS[name](PREFIXES[3] + text) if a >= by]
    assert after == before


@pytest.mark.parametrize("reader", [markdown, prose_sentences])
@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize(
    "text", [PROSE, (ROOT / "docs" / "briefing.md").read_text("utf-8")], ids=["own", "brief"]
)
def test_a_paragraph_before_only_moves_what_is_read_in_prose(
    reader: Callable[[str], Iterable[Reading]], prefix: str, text: str
) -> None:
    assert_only_moved(reader, prefix, text)


@pytest.mark.parametrize("reader", [yaml_scalars, silenced])
@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_comment_before_only_moves_what_is_read_in_yaml(
    reader: Callable[[str], Iterable[Reading]], prefix: str
) -> None:
    assert_only_moved(reader, f"# {prefix}", YAML)


def test_coverage_counts_the_same_behind_another_paragraph(tmp_path: Path) -> None:
    counted = []
    for number, prefix in enumerate(("", *PREFIXES)):
        folder = write_corpus(tmp_path / str(number), {"seeds/a.txt": prefix + TEXT})
        (covered,) = cover(resolve(load(Settings(folder))))
        by = len(prefix)
        counted.append(
            [
                (each.part, each.start - by, each.end - by, each.state)
                for each in covered.counted
                if each.start >= by
            ]
        )
    assert all(each == counted[0] for each in counted)
