"""The rules on quotes offer fixes that change what people wrote: each must leave a corpus that is clean."""

from __future__ import annotations

from pathlib import Path

import pytest

from pincite.cli import main
from tests.harness import check_folder, write_corpus

SOURCE = (
    "The crew slept. Eagle landed on the Moon. The crew ate. Eagle landed on the Moon.\n“It was quiet,” he said. "
    "Nine men and 23 of 32 members met it, which nobody would have thought possible. “We go,” said Collins, “home.”\n"
)


def corpus(folder: Path, citation: str, config: str = "") -> Path:
    claims = f"claims:\n  a_claim:\n    statement: Something happened.\n    citations:\n{citation}"
    files: dict[str, str | bytes] = {"seeds/a.txt": SOURCE, "claims/a.yaml": claims}
    return write_corpus(folder, files | ({"pincite.toml": config} if config else {}))


def rules(folder: Path) -> list[str]:
    return [each.rule for each in check_folder(folder).findings if each.severity == "error"]


BLOCK = "      - source: a.txt\n        quote: {}\n        span: {}\n"


@pytest.mark.parametrize(
    ("citation", "rule", "written"),
    [
        (BLOCK.format("Eagle landed on the Moon", "[16, 40]"), "quote-ambiguous", 'prefix: "slept. "'),
        (BLOCK.format("Eagle landed on the Moon", "[56, 80]"), "quote-ambiguous", 'prefix: "ate. "'),
        (
            "      - {source: a.txt, quote: Eagle landed on the Moon, span: [56, 80]}\n",
            "quote-ambiguous",
            'prefix: "ate. "',
        ),
        (
            BLOCK.format("Eagle landed on the Moon", "[16, 40]")
            + "        prefix: zzz\n        suffix: zzz\n",
            "quote-ambiguous",
            'prefix: "slept. "',
        ),
        (BLOCK.format("3 of 32 members met it", "[121, 143]"), "quote-cut", "quote: 23 of 32 members met it"),
        (BLOCK.format("23 of 32 memb", "[120, 133]"), "quote-cut", "quote: 23 of 32 members"),
        (BLOCK.format("which nobody would have thougt possible", "[1, 2]"), "quote-near", "thought possible"),
    ],
)
def test_the_unsafe_fix_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, citation: str, rule: str, written: str
) -> None:
    folder = corpus(tmp_path, citation)
    monkeypatch.chdir(folder)
    assert rule in rules(folder)
    before = (folder / "claims" / "a.yaml").read_text("utf-8")
    main(["check", "--fix", "--ignore", "quote-moved"])
    assert (folder / "claims" / "a.yaml").read_text("utf-8") == before
    main(["check", "--fix", "--unsafe-fixes"])
    assert rules(folder) == []
    assert written in (folder / "claims" / "a.yaml").read_text("utf-8")


def test_a_span_that_is_none_of_the_places_decides_nothing(tmp_path: Path) -> None:
    (finding,) = check_folder(corpus(tmp_path, BLOCK.format("Eagle landed on the Moon", "[20, 44]"))).findings
    assert finding.rule == "quote-ambiguous"
    assert finding.fault.fix is None


def test_one_gap_is_one_finding(tmp_path: Path) -> None:
    """What an ellipsis hides is not also reported as an altered quote."""
    folder = corpus(tmp_path, BLOCK.format("Nine men … members met it", "[107, 143]"))
    (finding,) = check_folder(folder).findings
    assert finding.rule == "quote-gap"
    assert "“23” (number)" in finding.fault.message


def test_a_hidden_speaker_is_one_finding(tmp_path: Path) -> None:
    folder = corpus(tmp_path, BLOCK.format("“We go … home.”", "[1, 2]"))
    (finding,) = check_folder(folder).findings
    assert finding.rule == "quote-gap"
    assert "“said” (speaker)" in finding.fault.message


@pytest.mark.parametrize(("words", "found"), [(1, False), (2, False), (3, True), (9, True)])
def test_how_thin_a_quote_may_be_is_a_setting(tmp_path: Path, words: int, found: bool) -> None:
    folder = corpus(tmp_path, BLOCK.format("Nine men", "[107, 115]"), f"quote-words = {words}\n")
    assert ("quote-thin" in rules(folder)) is found


@pytest.mark.parametrize("value", ["0", "-1", '"3"', "true", "2.5"])
def test_a_setting_that_is_no_number_of_words_is_broken_usage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], value: str
) -> None:
    monkeypatch.chdir(corpus(tmp_path, BLOCK.format("Nine men", "[107, 115]"), f"quote-words = {value}\n"))
    assert main(["check"]) == 2
    assert "quote-words" in capsys.readouterr().err


def test_an_honest_omission_is_no_finding_and_a_condition_left_out_is(tmp_path: Path) -> None:
    honest = corpus(tmp_path / "a", BLOCK.format("which nobody … thought possible", "[146, 183]"))
    assert rules(honest) == []
    text = SOURCE.replace("“We go,”", "The crew will go home if it rains. “We go,”")
    folder = corpus(tmp_path / "b", BLOCK.format("The crew will go home …", "[184, 206]"))
    (folder / "seeds/a.txt").write_text(text, "utf-8")
    found = [each for each in check_folder(folder).findings if each.rule == "quote-gap"]
    assert [each.fault.message for each in found] == ["The ellipsis hides “if” (condition)."]
