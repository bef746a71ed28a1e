"""What was not read cannot pass: no comment, setting or option hides that part of a corpus was not looked at, and a run
that checked nothing is no success."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from pincite.rules import ALL
from tests.harness import edit, findings, pincite, write_corpus

MOON = "Apollo 11 landed on the Moon. It was 20 July 1969.\n"
CITATION = "    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]\n"
GOOD = f"claims:\n  landing:\n    statement: Apollo 11 landed on the Moon.\n{CITATION}"
MARS = GOOD.replace("landing:", "mars:").replace("the Moon", "Mars").replace("28", "24")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/good.yaml": GOOD})


def rules_found(folder: Path, *args: str) -> set[str]:
    return {each["rule"] for each in findings(folder, *args)}


BROKEN = {
    "source-missing": ("claims/good.yaml", "[{source: moon.txt", "[{source: gone.txt"),
    "source-changed": ("seeds/moon.txt", "1969", "1970"),
    "source-unregistered": ("seeds/sources.yaml", "  moon.txt", "  other.txt"),
    "source-outside": ("claims/good.yaml", "[{source: moon.txt", "[{source: ../moon.txt"),
    "source-unreadable": ("seeds/moon.txt", "1969", "\ud800"),
    # A document with a text that a reader made of it, which is not the one recorded.
    "text-changed": (
        "seeds/sources.yaml",
        "{sha256: ",
        f"{{reader: cues 1, text_sha256: {'0' * 64}, sha256: ",
    ),
    "yaml-invalid": ("claims/good.yaml", "claims:", "claims: {"),
    "schema-invalid": ("claims/good.yaml", "claims:", "facts: {}\nclaims:"),
    "key-duplicate": ("claims/good.yaml", "    citations", "    statement: It is.\n    citations"),
    "id-duplicate": ("claims/good.yaml", "claims:", "relations: {landing: {holds: 1 == 1}}\nclaims:"),
}
ALWAYS = {each.name: each.code for each in ALL if each.always}


def break_it(folder: Path, rule: str) -> int:
    """Damage a corpus; gives the line on which a silence would stand."""
    name, old, new = BROKEN[rule]
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8", "surrogatepass"))
    return findings(folder)[0]["line"] if rule in rules_found(folder) else 0


def test_these_rules_always_run() -> None:
    assert sorted(ALWAYS.values()) == [
        "F201",
        "F202",
        "F203",
        "F204",
        "P800",
        *(f"S10{n}" for n in range(1, 6)),
        "S109",
    ]
    assert {*BROKEN, "prose-unread"} == ALWAYS.keys()


@pytest.mark.parametrize("rule", BROKEN)
def test_no_setting_and_no_option_leaves_out_what_was_not_read(corpus: Path, rule: str) -> None:
    assert break_it(corpus, rule)
    code = ALWAYS[rule]
    for args in (
        ["--select", "N"],
        ["--ignore", code[0]],
        ["--ignore", code[:2]],
        ["--select", "Q", "--ignore", "S,F,P"],
    ):
        assert rule in rules_found(corpus, *args), args
    for word in (rule, code):
        refused = pincite("check", "--ignore", word, cwd=corpus)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert "cannot be switched off" in refused.stderr
        (corpus / "pincite.toml").write_text(f'ignore = ["{word}"]\n', "utf-8")
        assert pincite("check", cwd=corpus).returncode == 2
    (corpus / "pincite.toml").write_text('ignore = ["S", "F", "P", "C", "Q"]\nselect = ["N"]\n', "utf-8")
    assert pincite("check", cwd=corpus).returncode == 1


@pytest.mark.parametrize(
    "rule", sorted(BROKEN.keys() - {"yaml-invalid"})
)  # of such a file no comment is read
@pytest.mark.parametrize("by_name", [True, False])
def test_no_comment_silences_what_was_not_read(corpus: Path, rule: str, by_name: bool) -> None:
    assert break_it(corpus, rule)
    word = rule if by_name else ALWAYS[rule]
    for path in [*(corpus / "claims").iterdir(), corpus / "seeds" / "sources.yaml"]:
        lines = path.read_text("utf-8").splitlines()
        path.write_text("".join(f"{line}  # pincite: ignore[{word}] known\n" for line in lines), "utf-8")
    found = findings(corpus)
    assert rule in {each["rule"] for each in found}
    unused = [each["message"] for each in found if each["rule"] == "silence-unused"]
    assert f"{word} cannot be silenced: what was not read cannot pass." in unused


def test_prose_that_was_not_read_cannot_be_silenced(corpus: Path) -> None:
    (corpus / "brief.md").write_text(
        f"<!-- pincite: ignore[prose-unread] deep -->\n\n{'>' * 61} Deep. <!-- pincite: ignore[P800] deep -->\n",
        "utf-8",
    )
    (corpus / "pincite.toml").write_text('prose = ["*.md"]\nignore = ["P"]\n', "utf-8")
    assert "prose-unread" in rules_found(corpus)
    assert pincite("check", cwd=corpus).returncode == 1


@pytest.mark.parametrize("name", ["B.YAML", "b.YML", "B.Yaml", "b.yml", "deep/er/b.yaml", "deep.yaml/b.yaml"])
def test_claims_are_read_however_their_ending_is_written(corpus: Path, name: str) -> None:
    (corpus / "claims" / name).parent.mkdir(parents=True, exist_ok=True)
    (corpus / "claims" / name).write_text(MARS, "utf-8")
    assert [(each["path"], each["rule"]) for each in findings(corpus)] == [
        (f"claims/{name}", "quote-altered")
    ]


@pytest.mark.parametrize(
    "name", [".b.yaml", "b.yaml~", "b.yaml.bak", ".b.yaml.swp", "b.yml.orig", "B.YAML.old"]
)
def test_what_looks_like_claims_and_is_not_read_is_said(corpus: Path, name: str) -> None:
    (corpus / "claims" / name).write_text(MARS, "utf-8")
    found = findings(corpus)
    assert [(each["path"], each["rule"], each["severity"]) for each in found] == [
        (f"claims/{name}", "file-unread", "warning")
    ]
    assert pincite("check", cwd=corpus).returncode == 0
    assert "coverage" not in pincite("coverage", cwd=corpus).stderr


@pytest.mark.parametrize(
    "name", ["README.md", "notes.txt", ".gitkeep", ".DS_Store", "b.json", "yaml", "b.yaml.txt"]
)
def test_other_files_among_the_claims_are_left_alone(corpus: Path, name: str) -> None:
    (corpus / "claims" / name).write_text(MARS, "utf-8")
    assert findings(corpus) == []


def test_the_mark_of_an_editor_is_left_alone(corpus: Path) -> None:
    (corpus / "claims" / ".#good.yaml").symlink_to("somebody@host.123")
    assert findings(corpus) == []


@pytest.mark.parametrize("to", ["../other", "sub2", ".", "../..", "/"])
def test_a_linked_folder_of_claims_is_a_finding(corpus: Path, to: str) -> None:
    for folder in ("other", "claims/sub2"):
        (corpus / folder).mkdir()
    (corpus / "other" / "a.yaml").write_text(MARS, "utf-8")
    (corpus / "claims" / "sub").symlink_to(to)
    for args in ((), ("claims",), ("claims/sub",), ("--select", "N")):
        found = findings(corpus, *args)
        assert [(each["path"], each["code"]) for each in found] == [("claims/sub", "F201")]
    assert pincite("check", "--select", "Q", cwd=corpus).returncode == 1


def test_a_folder_without_permission_is_a_finding(corpus: Path) -> None:
    """Permissions mean nothing to the superuser, as whom tests may run, so the disk is made to refuse."""
    for folder in ("claims/closed", "seeds/closed"):
        (corpus / folder).mkdir()
    real = os.scandir

    def scandir(path: Any) -> Any:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    with patch("os.scandir", scandir):
        found = findings(corpus)
        assert [(each["path"], each["code"]) for each in found] == [
            ("claims/closed", "F201"),
            ("seeds/closed", "F201"),
        ]
        assert all("Permission denied. Nothing in it was checked" in each["message"] for each in found)
        assert pincite("init", cwd=corpus).returncode == 1


@pytest.mark.parametrize("name", ["claims/good.yaml", "seeds/moon.txt", "seeds/sources.yaml", "brief.md"])
def test_a_file_without_permission_is_a_finding(corpus: Path, name: str) -> None:
    (corpus / "brief.md").write_text("Apollo 11 landed on the Moon [@landing].\n", "utf-8")
    (corpus / "pincite.toml").write_text('prose = ["*.md"]\n', "utf-8")
    assert findings(corpus) == []
    real = os.open

    def opening(path: Any, *args: Any, **more: Any) -> int:
        if str(path).endswith(name):
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **more)

    with patch("os.open", opening):
        assert any("Permission denied" in each["message"] for each in findings(corpus))
        assert pincite("check", "--select", "N", cwd=corpus).returncode == 1


def test_a_claim_whose_quote_nobody_looked_at_is_not_counted(corpus: Path) -> None:
    (corpus / "claims" / "mars.yaml").write_text(MARS, "utf-8")
    done = pincite("check", "--select", "N", cwd=corpus)
    assert done.returncode == 0
    assert done.stdout.startswith("1 of 2 claims partly unchecked. Checked 1 claim, ")
    done = pincite("check", "--select", "N", "--output-format", "json", cwd=corpus)
    summary = json.loads(done.stdout)["summary"]
    assert (summary["claims"], summary["unchecked"]) == (1, 1)
    done = pincite("check", "--select", "Q", cwd=corpus)
    assert "unchecked" not in done.stdout
    (corpus / "claims" / "good.yaml").unlink()
    done = pincite("check", "--select", "N", cwd=corpus)
    assert done.returncode == 5
    assert "1 of 1 claim partly unchecked. No claim and no prose was checked." in done.stdout


def test_a_silence_with_a_reason_is_no_gap(corpus: Path) -> None:
    edit(
        corpus / "claims" / "good.yaml", "landing:", "landing:  # pincite: ignore[quote-altered] as misquoted"
    )
    edit(corpus / "claims" / "good.yaml", "quote: Apollo 11", "quote: Apollo 12")
    edit(corpus / "claims" / "good.yaml", "statement: Apollo 11", "statement: Apollo")
    assert "All checks passed. Checked 1 claim" in pincite("check", cwd=corpus).stdout


def test_a_source_that_was_not_read_leaves_its_claims_unchecked(corpus: Path) -> None:
    (corpus / "seeds" / "moon.txt").unlink()
    assert "1 of 1 claim partly unchecked." in pincite("check", cwd=corpus).stdout


def test_what_no_solver_decided_is_counted_though_its_rule_is_off(tmp_path: Path) -> None:
    values = "    values: {a: at least 3 ships, b: at least 3 ships, c: at least 3 ships}\n"
    claim = "claims:\n  f:\n    statement: There were at least 3 ships.\n    citations:\n"
    claim += "      - {source: s.txt, quote: There were at least 3 ships, span: [0, 27]}\n"
    holds = "relations:\n  cubes: {holds: f.a * f.a * f.a + f.b * f.b * f.b == f.c * f.c * f.c}\n"
    files = {"seeds/s.txt": "There were at least 3 ships.\n", "claims/s.yaml": claim + values + holds}
    done = pincite("check", "--ignore", "R610", cwd=write_corpus(tmp_path, files))
    assert "1 of 1 claim partly unchecked" in done.stdout
    assert done.returncode == 5


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["--select", "Q", "--ignore", "Q"], 5, "No rule was left to run"),
        (["--select", "Q4", "--ignore", "Q"], 5, "No rule was left to run"),
        (["--select", "F201"], 0, "All checks passed"),
        (["--ignore", "S106"], 0, "1 rule off by --ignore: S106."),
    ],
)
def test_a_run_of_no_rule_is_no_success(corpus: Path, args: list[str], code: int, said: str) -> None:
    done = pincite("check", *args, cwd=corpus)
    assert (done.returncode, done.stderr) == (code, "")
    assert said in done.stdout
    (corpus / "claims" / "broken.yaml").write_text("claims: [", "utf-8")
    assert pincite("check", *args, cwd=corpus).returncode == 1


@pytest.mark.parametrize("content", ["claims: {}\n", "relations: {}\n", None])
def test_a_corpus_without_claims_is_no_success(corpus: Path, content: str | None) -> None:
    (corpus / "claims" / "good.yaml").unlink()
    if content:
        (corpus / "claims" / "good.yaml").write_text(content, "utf-8")
    for args in ((), ("--fix",), ("--diff",), ("seeds",), ("--output-format", "json")):
        done = pincite("check", *args, cwd=corpus)
        assert done.returncode == 5, args
        assert "checked" in done.stdout + done.stderr
    (corpus / "claims" / "good.yaml").write_text("claims: [", "utf-8")
    assert pincite("check", cwd=corpus).returncode == 1


def test_a_path_that_nothing_depends_on_is_said(corpus: Path) -> None:
    (corpus / "seeds" / "left.txt").write_text("Nobody cites this.\n", "utf-8")
    pincite("init", cwd=corpus)
    done = pincite("check", "seeds/left.txt", "--ignore", "source-unused", cwd=corpus)
    assert done.returncode == 0
    assert "Nothing that is checked depends on seeds/left.txt." in done.stdout
    assert "All checks passed" not in done.stdout
    assert "All checks passed" in pincite("check", "seeds/moon.txt", cwd=corpus).stdout


@pytest.mark.parametrize("file", ["pincite.toml", "pyproject.toml"])
def test_the_last_line_and_the_json_say_which_rules_are_off_and_which_file_says_so(
    corpus: Path, file: str
) -> None:
    table = "[tool.pincite]\n" if file == "pyproject.toml" else ""
    (corpus / file).write_text(
        f'{table}ignore = ["Q", "source-unused"]\nselect = ["Q", "S", "N5"]\n', "utf-8"
    )
    for name in ("full", "concise"):
        last = pincite("check", "--output-format", name, cwd=corpus).stdout.splitlines()[-1]
        assert f"off by `select` in {file}: Q, S, N5." in last
        assert f"off by `ignore` in {file}: Q, source-unused." in last
    done = pincite("check", "--ignore", "N501", "--output-format", "json", cwd=corpus)
    off = json.loads(done.stdout)["off"]
    assert [each["by"] for each in off] == [f"`select` in {file}", f"`ignore` in {file}", "--ignore"]
    assert {"quote-altered", "source-unused"} <= {*off[1]["rules"]}
    assert off[2] == {"by": "--ignore", "words": ["N501"], "rules": ["number-unsupported"]}
    assert not ALWAYS.keys() & {rule for each in off for rule in each["rules"]}


def test_a_dispute_stands_with_one_of_its_claims(tmp_path: Path) -> None:
    seed = "It has 32 members. Elsewhere: it has 31 members.\n"
    here, there = (
        f"claims:\n  {name}:\n    statement: It has {count} members.\n"
        f"    citations: [{{source: n.txt, quote: {quote}, span: {span}}}]\n"
        f"    values: {{m: {{value: {count} members, quantity: n.members}}}}\n"
        for name, count, quote, span in (
            ("here", 32, "It has 32 members", "[0, 17]"),
            ("there", 31, "it has 31 members", "[30, 47]"),
        )
    )
    dispute = "disputes:\n  both:\n    between: [here.m, there.m]\n    because: One was never updated.\n"
    files = {"seeds/n.txt": seed, "claims/a.yaml": here, "claims/b.yaml": there}
    for home, found in (("a", []), ("b", []), ("c", ["dispute-elsewhere"])):
        changed = files | {f"claims/{home}.yaml": files.get(f"claims/{home}.yaml", "") + dispute}
        folder = write_corpus(tmp_path / home, changed)
        assert [each["rule"] for each in findings(folder)] == found
