"""From an empty folder to a checked claim without writing YAML, a digest or a span by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from pincite.cli import main
from pincite.yamlfile.editing import insert_entries
from tests.harness import check_folder, write_corpus

TEXT = """The council voted 7 to 2 on Monday to close the old bridge.
“It is not safe,” Mayor Ana Pérez said. The council agreed. The council agreed.
"""
VOTE = ("bridge.txt", "council voted 7 to 2 on Monday", "--statement", "The council voted 7 to 2 on Monday.")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def corpus(folder: Path) -> Path:
    return write_corpus(folder, {"seeds/bridge.txt": TEXT})


def rules(folder: Path) -> list[str]:
    return [each.rule for each in check_folder(folder).findings]


def test_from_an_empty_folder_to_a_claim_that_passes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init"]) == 0
    assert "put documents" in capsys.readouterr().out
    (folder / "seeds" / "bridge.txt").write_text(TEXT, "utf-8")
    assert main(["init"]) == 0
    assert rules(folder) == ["source-unused"]
    assert main(["add", *VOTE, "--claim", "vote"]) == 0
    assert rules(folder) == []


@pytest.mark.parametrize("command", ["add", "init"])
def test_an_edit_made_between_reading_and_writing_is_not_lost(
    command: str, corpus: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    name = {"add": "claims/bridge.yaml", "init": "seeds/sources.yaml"}[command]
    (corpus / "claims" / "bridge.yaml").write_text("claims: {}\n", "utf-8")
    (corpus / "seeds" / "new.txt").write_text("New.\n", "utf-8")

    where = {"add": "add", "init": "registering"}[command]

    def late(*args: Any) -> str | None:
        text = insert_entries(*args)
        (corpus / name).write_text("# theirs\n", "utf-8")
        return text

    monkeypatch.setattr(f"pincite.commands.{where}.insert_entries", late)
    assert main({"add": ["add", *VOTE, "--claim", "vote"], "init": ["init"]}[command]) == 2
    assert "changed by somebody else" in capsys.readouterr().err
    assert (corpus / name).read_text("utf-8") == "# theirs\n"


def test_init_registers_only_what_is_not_registered(folder: Path) -> None:
    register = "# ours\nsources:\n  b.txt:  # old\n    sha256: " + "0" * 64 + "\n    title: B\n"
    files = {name: name for name in ("seeds/a.txt", "seeds/b.txt", "seeds/cc: ü.txt")}
    write_corpus(folder, files | {"seeds/sources.yaml": register})
    (folder / "seeds" / "sub").mkdir()
    (folder / "seeds" / "sub" / "d.txt").write_text("d")
    assert main(["init"]) == 0
    text = (folder / "seeds" / "sources.yaml").read_text("utf-8")
    assert "  b.txt:  # old\n    sha256: " + "0" * 64 + "\n    title: B\n" in text
    assert list(yaml.safe_load(text)["sources"]) == ["a.txt", "b.txt", "cc: ü.txt", "sub/d.txt"]
    assert set(rules(folder)) == {"source-unused", "source-changed"}
    assert main(["init"]) == 0
    assert (folder / "seeds" / "sources.yaml").read_text("utf-8") == text


def test_init_names_what_it_cannot_register(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_corpus(folder, {"seeds/sources.yaml": "sources: {}\n", "seeds/a.txt": "a", "seeds/x.pdf": b"\xff"})
    assert main(["init"]) == 1
    assert "seeds/x.pdf was not registered" in capsys.readouterr().out
    assert list(yaml.safe_load((folder / "seeds" / "sources.yaml").read_text())["sources"]) == ["a.txt"]


def test_init_leaves_a_broken_register_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_corpus(folder, {"seeds/sources.yaml": "sources: [\n", "seeds/a.txt": "a"})
    assert main(["init"]) == 2
    assert "pincite check" in capsys.readouterr().err
    assert (folder / "seeds" / "sources.yaml").read_text() == "sources: [\n"


def test_claims_are_added_sorted_with_the_characters_of_the_source(corpus: Path) -> None:
    assert main(["add", *VOTE, "--claim", "vote"]) == 0
    said = ("bridge.txt", '"It is not safe," Mayor Ana Pérez said')
    assert main(["add", *said, "--claim", "unsafe", "--statement", "Mayor Ana Pérez: it is not safe."]) == 0
    added = yaml.safe_load((corpus / "claims" / "claims.yaml").read_text("utf-8"))["claims"]
    assert list(added) == ["unsafe", "vote"]
    assert added["unsafe"]["citations"][0]["quote"] == "“It is not safe,” Mayor Ana Pérez said"
    assert rules(corpus) == []


def test_a_claim_that_says_more_than_its_quote_is_told_at_once(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = ("bridge.txt", "council voted 7 to 2", "--statement", "The council voted 8 to 2.")
    assert main(["add", *wrong, "--claim", "vote"]) == 1
    assert "number-unsupported" in capsys.readouterr().out


@pytest.mark.parametrize(
    "quote", ["council voted 7 to 3 on Monday", "The council agreed", "nothing of the kind"]
)
def test_a_quote_that_is_not_there_once_adds_nothing(
    corpus: Path, quote: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", "bridge.txt", quote, "--claim", "x", "--statement", "It did."]) == 1
    assert "Nothing was added" in capsys.readouterr().out
    assert not list((corpus / "claims").iterdir())


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--claim", "Vote 1"], "cannot be the id"),
        (["--claim", "taken"], "is taken"),
        (["--claim", "vote", "--file", "../x.yaml"], "not a place for claims"),
        (["--claim", "vote", "--file", "claims/x.txt"], "not a place for claims"),
        (["--claim", "vote", "--file", "claims/no/x.yaml"], "no folder"),
        (["--claim", "vote"], "several claims files"),
    ],
)
def test_wrong_use_says_what_to_do(
    corpus: Path, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    relation = "relations:\n  taken:\n    holds: 1 == 1\n"
    write_corpus(corpus, {"claims/a.yaml": relation, "claims/b.yaml": "claims: {}\n"})
    assert main(["add", *VOTE, *options]) == 2
    assert said in capsys.readouterr().err


def test_a_file_between_braces_is_left_alone(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (corpus / "claims" / "a.yaml").write_text("relations: {}\nclaims: {a: {statement: A.}}\n")
    assert main(["add", *VOTE, "--claim", "vote"]) == 2
    assert "braces" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["coverage"], ["numbers", "--uncovered"], ["accept", "bridge.txt"]])
def test_a_source_that_is_gone_is_never_passed_over(
    corpus: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (corpus / "seeds" / "bridge.txt").unlink()
    assert main(command) in (1, 2)
    assert "seeds/bridge.txt" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["bridge.txt", "seeds/bridge.txt", "./seeds/../seeds/bridge.txt"])
def test_a_source_is_known_by_name_and_by_path(corpus: Path, name: str) -> None:
    assert main(["add", name, *VOTE[1:], "--claim", "vote"]) == 0
    assert main(["accept", name]) == 0
    assert main(["coverage", name]) == 0


@pytest.mark.parametrize(
    "command", [["coverage"], ["numbers", "--uncovered"], ["accept", "x"], ["add", *VOTE, "--claim", "x"]]
)
def test_every_command_says_how_to_begin(
    folder: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(command) == 2
    assert "pincite init" in capsys.readouterr().err
