"""`pincite verify` reads what a machine wrote: one bad line may neither end the run nor be passed over."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from pincite.answers.verify import KEPT, SourceCache, stands, verify
from pincite.cli import main
from tests.harness import ROOT

TEXT = "Eagle landed on 20 July 1969. “It was quiet,” he said. 23 of 32 members met it. She must not go."


def answers(lines: list[object], folder: Path = Path()) -> list[dict[str, Any]]:
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return list(verify(raw, folder))


def test_one_answer_for_each_line_in_order() -> None:
    found = answers(
        [
            {"id": 1, "text": TEXT, "quote": "Eagle landed"},
            {"id": "b", "text": TEXT, "quote": '"It was quiet," he said'},
            {"text": TEXT, "quote": "Eagle landed on 21 July"},
        ]
    )
    assert [each["verdict"] for each in found] == ["exact", "typographic", "altered"]
    assert [each["id"] for each in found] == [1, "b", None]
    assert found[0] == {"id": 1, "verdict": "exact", "span": (0, 12)}
    assert found[1]["folds"] == ("quotes",)
    assert found[2]["diff"] == [{"op": "changed", "quote": "21", "source": "20"}]


@pytest.mark.parametrize(
    "line",
    [
        b"{not json",
        b"\xff\xfe",
        b"[1, 2]",
        b'"text"',
        b"[" * 100_000,
        {"id": 7, "text": TEXT},
        {"id": 7, "text": TEXT, "quote": 5},
        {"id": 7, "text": [TEXT], "quote": "a"},
        {"id": 7, "quote": "a"},
        {"id": 7, "text": TEXT, "source": "a.txt", "quote": "a"},
        {"id": 7, "text": TEXT, "quote": "Eagle", "prefix": 1},
        {"id": 7, "source": "no such file.txt", "quote": "a"},
    ],
)
def test_a_bad_line_is_answered_and_the_run_goes_on(line: object) -> None:
    bad, good = answers([line, {"id": 8, "text": TEXT, "quote": "Eagle landed"}])
    assert bad["error"]
    assert bad["line"] == 1
    assert bad["id"] == (line["id"] if isinstance(line, dict) else None)
    assert good["verdict"] == "exact"


def test_a_lone_surrogate_is_an_ordinary_character() -> None:
    assert answers([b'{"text": "a \\ud800 b c d", "quote": "\\ud800 b  c"}'])[0]["verdict"] == "typographic"


def test_sources_are_read_from_the_folder_and_nowhere_else(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "latin.txt").write_bytes(b"caf\xe9 and more")
    (tmp_path / "secret.txt").write_text(TEXT, "utf-8")
    os.symlink(tmp_path / "secret.txt", folder / "link.txt")
    names = ["a.txt", "../secret.txt", str(tmp_path / "secret.txt"), "link.txt", "latin.txt", "", "a\x00b"]
    found = answers([{"source": name, "quote": "Eagle landed"} for name in names], folder)
    assert [each.get("verdict") for each in found] == ["exact", *["unchecked"] * 6]
    assert all("error" in each for each in found[1:])
    assert answers([{"text_file": "a.txt", "quote": "Eagle landed"}], folder)[0]["verdict"] == "exact"


def test_equal_places_are_all_given_and_context_decides() -> None:
    text = "a man saw. a dog ran. a man saw."
    found = answers(
        [{"text": text, "quote": "a man saw"}, {"text": text, "quote": "a man saw", "prefix": "ran. "}]
    )
    assert (found[0]["verdict"], found[0]["spans"]) == ("ambiguous", ((0, 9), (22, 31)))
    assert (found[1]["verdict"], found[1]["span"]) == ("exact", (22, 31))


def test_a_statement_is_held_to_its_quote_and_to_what_governs_it() -> None:
    text = "The owners did not pay the rent in full. At least 300 boats came to the port of Orley."
    rows = [
        ("pay the rent in full", "The owners pay the rent in full.", ["governed"], []),
        ("pay the rent in full", "The owners did not pay the rent in full.", ["denial"], []),
        ("did not pay the rent in full", "They did not pay the rent in full.", [], []),
        ("did not pay the rent in full", "They did pay the rent in full.", ["denial"], []),
        ("300 boats came to the port", "300 boats came to the port.", [], ["300"]),
        ("At least 300 boats came", "At least 300 boats came.", [], []),
    ]
    found = answers([{"text": text, "quote": quote, "statement": said} for quote, said, _, _ in rows])
    for (quote, said, kinds, numbers), reply in zip(rows, found, strict=True):
        assert [each["kind"] for each in reply.get("problems", [])] == kinds, (quote, said)
        assert [each["text"] for each in reply["unsupported"]] == numbers or not numbers, (quote, said)
        assert stands(reply) is not bool(kinds or numbers), (quote, said)


def test_what_is_no_json_is_said_to_be_none() -> None:
    [reply] = answers([b'{"id": NaN, "text": "x", "quote": "x"}'])
    assert reply == {
        "id": None, "line": 1, "verdict": "unchecked", "error": "This line is not JSON: NaN is no value of JSON.",
    }  # fmt: skip


def test_a_quote_whose_context_is_elsewhere_is_ambiguous() -> None:
    text = "Ana said the pump failed. Bo said the pump failed."
    [lies, tells] = answers(
        [
            {"text": text, "quote": "the pump failed", "prefix": "Cy said "},
            {"text": text, "quote": "the pump failed", "prefix": "Bo said "},
        ]
    )
    assert lies["verdict"] == "ambiguous"
    assert len(lies["spans"]) == 2
    assert tells["verdict"] == "exact"
    [alone] = answers(
        [{"text": "Ana said the pump failed.", "quote": "the pump failed", "prefix": "Bo said "}]
    )
    assert (alone["verdict"], alone["spans"]) == ("ambiguous", ((9, 24),))


def test_every_reply_is_as_the_schema_says() -> None:
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(json.loads((ROOT / "schemas/verify.schema.json").read_text("utf-8")))
    rows: list[object] = [
        {"id": 1, "text": TEXT, "quote": "Eagle landed on 21 July", "statement": "It was 22 July."},
        {"text": TEXT, "quote": "must"},
        {"text": TEXT, "quote": "Eagle … on 20 July 1969"},
        b"not json",
        {"quote": "x"},
    ]
    for reply in json.loads(json.dumps(answers(rows))):
        assert not list(validator.iter_errors(reply)), reply


def test_the_functions_say_what_the_commands_print(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import pincite

    (tmp_path / "s.txt").write_text(TEXT, "utf-8")
    row = {"id": 7, "source": "s.txt", "quote": "23 of 32 members met it", "statement": "24 members met it."}
    (tmp_path / "q.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    assert main(["verify", str(tmp_path / "q.jsonl"), "--source-dir", str(tmp_path)]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert json.loads(json.dumps(list(pincite.verify([row], tmp_path)))) == [printed]
    answer = "23 of 32 members met it [s.txt]. 24 of 32 members met it [s.txt].\n"
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "s.txt").write_text(TEXT, "utf-8")
    (tmp_path / "answer.md").write_text(answer, "utf-8")
    main(["lint-answer", str(tmp_path / "answer.md"), "--source-dir", str(folder), "--output-format", "json"])
    printed = json.loads(capsys.readouterr().out)
    given = pincite.lint_answer(answer, folder, str(tmp_path / "answer.md"))
    assert json.loads(json.dumps(given)) == printed


def test_a_number_or_a_negation_cut_in_two_does_not_pass() -> None:
    found = answers(
        [{"text": TEXT, "quote": quote} for quote in ("3 of 32 members", "he must not go", "Eagle land")]
    )
    assert [each["verdict"] for each in found] == ["altered", "altered", "exact"]
    assert found[2]["cut"] == ["landed"]


def test_the_numbers_of_a_statement_must_be_in_its_quote() -> None:
    request = {"text": TEXT, "quote": "23 of 32 members met it"}
    found = answers(
        [{**request, "statement": "23 members met it."}, {**request, "statement": "24 members met it."}]
    )
    assert found[0]["unsupported"] == []
    assert [each["text"] for each in found[1]["unsupported"]] == ["24"]


def test_memory_is_bounded_by_the_sources_in_use(tmp_path: Path) -> None:
    """A run over many sources must not keep them all."""
    size = KEPT // 4 + 1
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text("x" * size)
    sources = SourceCache(tmp_path)
    for number in range(6):
        sources.get(f"{number}.txt")
    assert len(sources._kept) == 3
    assert sources.get("5.txt") is sources.get("5.txt")


def test_the_exit_code_says_whether_every_quote_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = {"text": TEXT, "quote": "Eagle landed"}, {"text": TEXT, "quote": "Eagle crashed"}
    file = tmp_path / "quotes.jsonl"
    for lines, code in (([good], 0), ([good, bad], 1), ([good, "broken"], 1), ([], 5)):
        file.write_text("\n".join(map(json.dumps, lines)) + "\n\n", "utf-8")
        assert main(["verify", str(file)]) == code
        assert len(capsys.readouterr().out.splitlines()) == len(lines)


def test_a_summary_counts_the_verdicts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "quotes.jsonl"
    file.write_text(json.dumps({"text": TEXT, "quote": "Eagle landed"}) + "\n", "utf-8")
    assert main(["verify", str(file), "--output-format", "summary"]) == 0
    assert capsys.readouterr().out.split() == ["1", "quote", "1", "exact"]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    line = json.dumps({"text": TEXT, "quote": "Eagle landed"}).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line)))
    assert main(["verify", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "exact"


def test_what_is_printed_cannot_steer_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "quotes.jsonl"
    file.write_text(json.dumps({"id": "\x1b[2J\u202e", "text": TEXT, "quote": "Eagle landed"}), "utf-8")
    main(["verify", str(file)])
    assert capsys.readouterr().out.isascii()


@pytest.mark.parametrize("arguments", [["no such file"], ["FILE", "--source-dir", "no such folder"]])
def test_a_missing_file_or_folder_is_broken_usage(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "quotes.jsonl"
    file.write_text("{}", "utf-8")
    assert main(["verify", *(str(file) if each == "FILE" else each for each in arguments)]) == 2
    assert "pincite:" in capsys.readouterr().err


def test_a_file_without_quotes_is_not_passed_in_silence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "none.jsonl").write_text("\n")
    assert main(["verify", str(tmp_path / "none.jsonl")]) == 5
    assert "holds no quotes, so nothing was verified" in capsys.readouterr().err
