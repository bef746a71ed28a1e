"""A fact that no claim pins is a fact that nobody checks; coverage must not say otherwise."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from pincite.commands.coverage import _asked, _percent
from pincite.corpus.coverage import Part, State, cover, share
from pincite.corpus.load import load
from pincite.corpus.resolve import resolve
from pincite.errors import UsageError
from pincite.settings import Settings
from pincite.yamlfile.schema import schema_text
from tests.harness import ROOT, check_folder, copy_corpus, edit, pincite, write_corpus

SOURCE = "Members\n\nNATO has 32 members. “We are 32,” said Mark Rutte. The weather was fine.\n2 min read\n"
REGISTER = """\
sources:
  a.txt:
    sha256: $sha256
    exclude:
      - quote: {quote}
        because: Furniture of the page.
"""
CLAIMS = """\
claims:
  members:
    statement: NATO has 32 members.
    citations: [{source: a.txt, quote: NATO has 32 members, span: [9, 28]}]
"""


def corpus(folder: Path, quote: str = "2 min read", claims: str = CLAIMS) -> Path:
    files: dict[str, str | bytes] = {
        "seeds/a.txt": SOURCE,
        "seeds/sources.yaml": REGISTER.replace("{quote}", quote),
        "claims/a.yaml": claims,
    }
    return write_corpus(folder, files)


def test_what_is_pinned_excluded_and_missed_is_told_apart(tmp_path: Path) -> None:
    (covered,) = cover(resolve(load(Settings(corpus(tmp_path)))))
    text = covered.file.text
    states = [(each.part, text[each.start : each.end], each.state) for each in covered.counted]
    assert states == [
        (Part.SENTENCE, "Members", State.MISSED),
        (Part.SENTENCE, "NATO has 32 members.", State.PINNED),
        (Part.SENTENCE, "“We are 32,” said Mark Rutte.", State.MISSED),
        (Part.SENTENCE, "The weather was fine.", State.MISSED),
        (Part.SENTENCE, "2 min read", State.EXCLUDED),
        (Part.NUMBER, "32", State.PINNED),
        (Part.NUMBER, "32", State.MISSED),
        (Part.NUMBER, "2 min", State.EXCLUDED),
        (Part.PASSAGE, "We are 32,", State.MISSED),
    ]
    assert covered.missing_lines() == [(1, 1), (3, 3)]
    assert share([covered], Part.NUMBER) == (1, 2)


def test_a_word_of_a_sentence_or_half_a_quotation_does_not_pin_it(tmp_path: Path) -> None:
    claims = CLAIMS.replace("NATO has 32 members, span: [9, 28]", "weather, span: [63, 70]")
    claims += (
        "  we:\n    statement: They are.\n    citations: [{source: a.txt, quote: We are, span: [31, 37]}]\n"
    )
    (covered,) = cover(resolve(load(Settings(corpus(tmp_path, claims=claims)))))
    assert not covered.of(Part.PASSAGE, State.PINNED)
    assert not covered.of(Part.SENTENCE, State.PINNED)


def test_what_is_left_out_of_a_sentence_need_not_be_pinned(tmp_path: Path) -> None:
    source = (
        "NATO has 32 members (updated at noon in the office by the night editor). It grew by 2 in a year.\n"
    )
    register = REGISTER.replace("{quote}", "updated at noon in the office by the night editor")
    files: dict[str, str | bytes] = {
        "seeds/a.txt": source,
        "seeds/sources.yaml": register,
        "claims/a.yaml": CLAIMS.replace("[9, 28]", "[0, 19]"),
    }
    (covered,) = cover(resolve(load(Settings(write_corpus(tmp_path, files)))))
    assert [each.state for each in covered.of(Part.SENTENCE, *State)] == [State.PINNED, State.MISSED]


def test_amounts_in_words_are_numbers(tmp_path: Path) -> None:
    folder = write_corpus(
        tmp_path, {"seeds/a.txt": "It was used only once. Spending doubled, and it grew 5x.\n"}
    )
    (covered,) = cover(resolve(load(Settings(folder))))
    text = covered.file.text
    assert [text[each.start : each.end] for each in covered.of(Part.NUMBER, State.MISSED)] == [
        "once",
        "doubled",
        "5x",
    ]


def test_no_digit_escapes(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"seeds/a.txt": "The F-16 flew 24/7 in FY24, by a vote of 7-to-2.\n"})
    (covered,) = cover(resolve(load(Settings(folder))))
    text = covered.file.text
    missed = {text[each.start : each.end] for each in covered.of(Part.NUMBER, State.MISSED)}
    assert {"F-16", "24/7", "FY24", "7-to-2"} <= missed


def test_a_quote_that_is_not_in_the_source_pins_nothing(tmp_path: Path) -> None:
    claims = CLAIMS.replace("quote: NATO has 32", "quote: NATO has 33")
    (covered,) = cover(resolve(load(Settings(corpus(tmp_path, claims=claims)))))
    assert not covered.of(Part.SENTENCE, State.PINNED)
    assert not covered.of(Part.NUMBER, State.PINNED)


def test_an_exclusion_that_leaves_nothing_out_is_a_finding(tmp_path: Path) -> None:
    report = check_folder(corpus(tmp_path, "3 min read"))
    assert ("exclusion-absent", 5) in [(each.rule, each.place.line) for each in report.findings]


def test_an_exclusion_without_a_reason_is_a_finding(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    register = folder / "seeds" / "sources.yaml"
    register.write_text(
        register.read_text("utf-8").replace("        because: Furniture of the page.\n", ""), "utf-8"
    )
    assert "schema-invalid" in {each.rule for each in check_folder(folder).findings}
    done = pincite("coverage", cwd=folder)
    assert done.returncode == 1
    assert "run `pincite check`" in done.stderr


def test_the_table_shows_lines_and_fails_under_what_is_asked(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    done = pincite("coverage", "--fail-under", "25", cwd=folder)
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["Only 0% of the quotations are pinned, less than 25%."]
    rows = [line.split() for line in done.stdout.splitlines()]
    assert ["seeds/a.txt", "1/4", "25%", "1/2", "50%", "0/1", "0%", "2", "1,", "3"] in rows
    assert pincite("coverage", "--fail-under", "0", cwd=folder).returncode == 0
    shown = pincite("coverage", "--show-missing", cwd=folder).stdout
    assert "seeds/a.txt:3:23: quotation We are 32," in shown


def test_the_json_follows_its_schema_and_its_spans_slice_back(tmp_path: Path) -> None:
    done = pincite("coverage", "--output-format", "json", "a.txt", cwd=corpus(tmp_path))
    data = json.loads(done.stdout)
    assert not list(Draft202012Validator(json.loads(schema_text("coverage"))).iter_errors(data))
    (source,) = data["sources"]
    assert source["missing"]
    assert all(SOURCE[slice(*each["span"])] == each["text"] for each in source["missing"])
    assert data["summary"]["sentences"] == {"pinned": 1, "counted": 4, "excluded": 1}


def test_wrong_usage_is_said_and_exits_2(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    for args in (["b.txt"], ["--fail-under", "101"], ["--fail-under", "-1"], ["--fail-under", "abc"]):
        done = pincite("coverage", *args, cwd=folder)
        assert done.returncode == 2
        assert "help:" in done.stderr
    assert "no registered source `/b.txt`" in pincite("coverage", "/b.txt", cwd=folder).stderr


def test_a_source_given_twice_counts_once(tmp_path: Path) -> None:
    done = pincite("coverage", "a.txt", "seeds/a.txt", cwd=corpus(tmp_path))
    assert [line.split()[1] for line in done.stdout.splitlines() if line.startswith(("seeds", "Total"))] == [
        "1/4",
        "1/4",
    ]


def test_only_the_sources_asked_for_are_complained_about(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"seeds/a.txt": SOURCE, "seeds/b.txt": b"\xff", "claims/a.yaml": CLAIMS}
    folder = write_corpus(tmp_path, files)
    assert pincite("coverage", "a.txt", cwd=folder).returncode == 0
    done = pincite("coverage", "b.txt", cwd=folder)
    assert done.returncode == 1
    assert done.stderr == "seeds/b.txt cannot be read, and does not count: run `pincite check`.\n"


def test_a_document_that_was_changed_is_not_covered(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    edit(folder / "seeds" / "a.txt", "fine", "grim")
    done = pincite("coverage", "--fail-under", "0", cwd=folder)
    assert done.returncode == 1
    assert done.stderr == "seeds/a.txt is not the document that was registered: run `pincite check`.\n"


def test_a_broken_register_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    edit(folder / "seeds" / "sources.yaml", "        because: Furniture of the page.\n", "")
    assert "pincite init" not in pincite("coverage", cwd=folder).stderr


def test_a_percentage_is_taken_as_it_is_written() -> None:
    """As a binary fraction, 16.1 is a little more than 161 of a thousand."""
    assert [_asked(each) for each in ("16.1", "100", "0", "7.")] == [Fraction(161, 10), 100, 0, 7]
    for written in ("nan", "inf", "", "1e2", "100.1", "5%"):
        with pytest.raises(UsageError):
            _asked(written)


def test_only_all_is_100_percent_and_only_nothing_is_0() -> None:
    assert [_percent(*each) for each in ((0, 9), (1, 2001), (2000, 2001), (9, 9), (0, 0))] == [
        "0%",
        "0.1%",
        "99.9%",
        "100%",
        "–",
    ]


def test_the_five_documents_are_covered(tmp_path: Path) -> None:
    done = pincite("coverage", "--fail-under", "100", cwd=copy_corpus(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    covered = cover(resolve(load(Settings(ROOT))))
    assert share(covered, Part.PASSAGE) == (39, 39)
