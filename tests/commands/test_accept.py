"""A changed source may not become evidence before somebody has seen what that does to the claims."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from pincite.cli import main
from tests.harness import check_folder, write_corpus

BEFORE = (
    "The crew slept. Eagle landed on the Moon. “It was quiet,” he said. Nobody answered him for three days."
)
AFTER = "Corrected. " + BEFORE.replace("“", '"').replace("”", '"').replace("three", "four")
CLAIMS = """\
claims:
  a_landing:
    statement: Eagle landed on the Moon.
    citations:
      - source: moon.txt
        quote: Eagle landed on the Moon
        span: [16, 40]
  b_quiet:
    statement: It was quiet.
    citations:
      - source: moon.txt
        quote: “It was quiet,” he said
        span: [42, 65]
  c_answer:
    statement: Nobody answered for three days.
    citations:
      - source: moon.txt
        quote: Nobody answered him for three days
        span: [67, 101]
"""


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_corpus(tmp_path, {"seeds/moon.txt": BEFORE, "claims/moon.yaml": CLAIMS})
    assert not check_folder(tmp_path).findings
    (tmp_path / "seeds" / "moon.txt").write_text(AFTER, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_check_says_what_became_of_each_quote(changed: Path) -> None:
    (finding,) = [each for each in check_folder(changed).findings if each.rule == "source-changed"]
    said = [each.message for each in finding.fault.related]
    assert said[0] == "a_landing: moved to [27, 51]"
    assert said[1].startswith("b_quiet: typographic")
    assert said[2] == "c_answer: altered at [78, 111]: “three” is now “four”"


def test_the_fix_moves_what_moved_and_leaves_what_was_altered_and_the_sha256(changed: Path) -> None:
    register = (changed / "seeds" / "sources.yaml").read_text("utf-8")
    main(["check", "--fix"])
    claims = (changed / "claims" / "moon.yaml").read_text("utf-8")
    assert "span: [27, 51]" in claims
    assert "“It was quiet,” he said" not in claims
    assert "Nobody answered him for three days" in claims
    assert (changed / "seeds" / "sources.yaml").read_text("utf-8") == register


def test_accepting_shows_the_consequences_and_records_the_sha256(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["accept", "moon.txt", "--yes"]) == 0
    out = capsys.readouterr().out
    assert "1 moved, 1 typographic, 1 altered" in out
    assert "claims/moon.yaml:18: c_answer: altered" in out
    assert sha256(AFTER.encode()).hexdigest() in (changed / "seeds" / "sources.yaml").read_text("utf-8")
    assert main(["accept", "moon.txt"]) == 0
    assert "nothing to accept" in capsys.readouterr().out


def test_nothing_is_recorded_when_nobody_can_be_asked(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = (changed / "seeds" / "sources.yaml").read_text("utf-8")
    assert main(["accept", "moon.txt"]) == 2
    assert "c_answer: altered" in capsys.readouterr().out
    assert (changed / "seeds" / "sources.yaml").read_text("utf-8") == register


def test_what_was_registered_while_it_asked_is_kept(changed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register = changed / "seeds" / "sources.yaml"

    def asked() -> bool:
        with register.open("a", encoding="utf-8") as file:
            file.write(f"  other.txt: {{sha256: {'a' * 64}}}\n")
        return True

    monkeypatch.setattr("pincite.commands.accept._agreed", asked)
    assert main(["accept", "moon.txt"]) == 0
    text = register.read_text("utf-8")
    assert "other.txt" in text
    assert sha256(AFTER.encode()).hexdigest() in text


@pytest.mark.parametrize("name", ["seeds/moon.txt", "seeds/sources.yaml"])
def test_nobody_accepts_what_was_not_shown(
    name: str, changed: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    register = changed / "seeds" / "sources.yaml"

    def asked() -> bool:
        text = (changed / name).read_text("utf-8")
        (changed / name).write_text(
            text.replace("four days", "five days").replace("sha256: ", "sha256: 0"), "utf-8"
        )
        return True

    monkeypatch.setattr("pincite.commands.accept._agreed", asked)
    assert main(["accept", "moon.txt"]) == 2
    assert "changed meanwhile" in capsys.readouterr().err
    assert sha256(AFTER.encode()).hexdigest() not in register.read_text("utf-8")


@pytest.mark.parametrize("name", ["other.txt", "../moon.txt"])
def test_an_unknown_source_is_broken_usage(changed: Path, name: str) -> None:
    assert main(["accept", name, "--yes"]) == 2


def test_a_missing_document_is_broken_usage(changed: Path) -> None:
    (changed / "seeds" / "moon.txt").unlink()
    assert main(["accept", "moon.txt", "--yes"]) == 2
