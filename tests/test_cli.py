"""The command as people and CI use it: what it prints where, in which colour, and how it exits."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from pincite.cli import _parser, _Unasked
from pincite.yamlfile.schema import schema_text
from tests.harness import ROOT, copy_corpus, edit, environment, pincite, pincite_process, run, write_corpus

MOON = "Apollo 11 landed on the Moon. It was 20 July 1969.\n"
CLAIM = "    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]\n"
FALSE = f"claims:\n  landing:\n    statement: Apollo 12 landed on the Moon.\n{CLAIM}"
TRUE = FALSE.replace("12", "11")


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    return write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/moon.yaml": FALSE})


def test_exit_codes_and_output_of_the_real_command(wrong: Path) -> None:
    """What it says in a process of its own is what it says in this one, where the other tests ask it."""
    for text, code in ((FALSE, 1), (TRUE, 0)):
        (wrong / "claims" / "moon.yaml").write_text(text, "utf-8")
        real, here = pincite_process("check", cwd=wrong), pincite("check", cwd=wrong)
        assert (real.returncode, real.stderr) == (code, "")
        assert (real.returncode, real.stdout, real.stderr) == (here.returncode, here.stdout, here.stderr)
    assert real.stdout == "All checks passed. Checked 1 claim, 1 citation, 1 source.\n"
    unknown = pincite_process("check", "--select", "Z9", cwd=wrong)
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "There is no rule `Z9`" in unknown.stderr


def test_broken_usage_has_an_exit_code_of_its_own(wrong: Path) -> None:
    for args in (
        ["check", "--select", "Z9"],
        ["check", "nowhere"],
        ["check", "--unsafe-fixes"],
        ["chekc"],
        [],
    ):
        assert pincite(*args, cwd=wrong).returncode == 2


def test_a_warning_alone_does_not_fail(wrong: Path) -> None:
    edit(wrong / "claims" / "moon.yaml", "12", "11")
    (wrong / "seeds" / "left.txt").write_text("Nobody cites this.\n", "utf-8")
    assert pincite("init", cwd=wrong).returncode == 0
    done = pincite("check", cwd=wrong)
    assert "S106 source-unused" in done.stdout
    assert "Found 1 warning." in done.stdout
    assert done.returncode == 0


def test_the_full_format_shows_the_line_the_carets_and_a_way_out(wrong: Path) -> None:
    assert pincite("check", cwd=wrong).stdout.splitlines() == [
        "claims/moon.yaml:3:23: N501 number-unsupported",
        "  “12” is not in the quotes of this claim; the nearest is “11”.",
        "  │",
        "3 │     statement: Apollo 12 landed on the Moon.",
        "  │                       ^^",
        "  = help: Correct the number, or quote the passage that holds it.",
        "",
        "Found 1 error. Checked 1 claim, 1 citation, 1 source.",
    ]


def test_concise_is_one_line_a_finding(wrong: Path) -> None:
    lines = pincite("check", "--output-format", "concise", cwd=wrong).stdout.splitlines()
    assert lines[0].startswith("claims/moon.yaml:3:23: N501 number-unsupported “12” is not in the quotes")
    assert len(lines) == 2


def test_json_follows_its_schema_and_goes_to_a_file_beside_the_text(wrong: Path) -> None:
    (wrong / "out").mkdir()
    done = pincite("check", "--output-format", "json", "--output-file", "out/report.json", cwd=wrong)
    assert done.returncode == 1
    assert "N501 number-unsupported" in done.stdout
    assert "= help:" in done.stdout
    report = json.loads((wrong / "out" / "report.json").read_text("utf-8"))
    Draft202012Validator(json.loads(schema_text("report"))).validate(report)
    assert report["summary"]["findings"] == 1
    assert os.listdir(wrong / "out") == ["report.json"]
    missing = pincite("check", "--output-file", "nowhere/report.txt", cwd=wrong)
    assert missing.returncode == 2
    assert "There is no folder `nowhere`" in missing.stderr


def test_rules_are_chosen_by_name_code_or_beginning(wrong: Path) -> None:
    for select in ("number-unsupported", "N501", "N5", "N", "Q,N"):
        assert pincite("check", "--select", select, cwd=wrong).returncode == 1
        assert pincite("check", "--ignore", select, cwd=wrong).returncode == 0
    assert pincite("check", "--select", "Q", cwd=wrong).returncode == 0
    (wrong / "pincite.toml").write_text('ignore = ["number-unsupported"]\n', "utf-8")
    assert pincite("check", cwd=wrong).returncode == 0


def test_paths_limit_what_is_shown_not_what_is_checked(wrong: Path) -> None:
    (wrong / "claims" / "fine.yaml").write_text(TRUE.replace("landing", "fine"), "utf-8")
    assert pincite("check", "claims/fine.yaml", cwd=wrong).returncode == 0
    assert pincite("check", "claims/moon.yaml", cwd=wrong).returncode == 1
    assert pincite("check", "moon.yaml", cwd=wrong / "claims").returncode == 1
    assert pincite("check", cwd=wrong / "claims").returncode == 1


@pytest.mark.parametrize("path", ["notes.md", "claims/notes.txt", "other", sys.executable])
def test_what_is_not_checked_does_not_pass(wrong: Path, path: str) -> None:
    (wrong / "other").mkdir()
    for name in ("notes.md", "claims/notes.txt"):
        (wrong / name).write_text("Eagle landed in 1970.\n", "utf-8")
    done = pincite("check", "claims/moon.yaml", path, cwd=wrong)
    assert done.returncode == 2
    assert "is not checked" in done.stderr


def test_a_link_may_be_named_as_what_it_is_in_the_corpus(wrong: Path) -> None:
    (wrong / "facts").mkdir()
    (wrong / "claims" / "moon.yaml").rename(wrong / "facts" / "moon.yaml")
    (wrong / "claims" / "moon.yaml").symlink_to("../facts/moon.yaml")
    assert "N501" in pincite("check", "claims/moon.yaml", cwd=wrong).stdout
    assert "N501" in pincite("check", "moon.yaml", cwd=wrong / "claims").stdout


def test_an_acknowledged_conflict_is_shown_with_its_own_files_only(tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    assert "acknowledged" in pincite("check", "claims", cwd=folder).stdout
    assert "acknowledged" not in pincite("check", "seeds/sources.yaml", cwd=folder).stdout


def test_statistics_leave_json_alone(wrong: Path) -> None:
    done = pincite("check", "--statistics", "--output-format", "json", cwd=wrong)
    assert json.loads(done.stdout)["summary"]["findings"] == 1
    assert "number-unsupported" in done.stderr


@pytest.mark.parametrize("name", ["", ".", "claims", "no/report.json"])
def test_a_report_that_cannot_be_written_is_said(wrong: Path, name: str) -> None:
    done = pincite("check", "--output-file", name, cwd=wrong)
    assert done.returncode == 2
    assert "folder" in done.stderr


@pytest.mark.parametrize("option", ["--statistics", "--output-format=json", "--output-file=x"])
def test_no_option_is_silently_without_effect(wrong: Path, option: str) -> None:
    assert "prints no report" in pincite("check", "--diff", option, cwd=wrong).stderr


def test_what_has_no_fix_is_not_called_nothing(wrong: Path) -> None:
    assert pincite("check", "--diff", cwd=wrong).stdout == "No fix for 1 finding.\n"


def test_statistics_count_by_rule(wrong: Path) -> None:
    assert "     1  N501 number-unsupported" in pincite("check", "--statistics", cwd=wrong).stdout


def on_a_terminal(folder: Path, extra: dict[str, str]) -> bytes:
    """What the command prints when its output is a terminal."""
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "pincite", "check"]
    env = environment() | {"TERM": "xterm-256color"} | extra
    done = subprocess.Popen(command, cwd=folder, env=env, stdout=follower, stderr=follower)
    os.close(follower)
    printed = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:  # the other side of a terminal that closed
            break
        if not part:
            break
        printed += part
    os.close(leader)
    assert done.wait() == 1
    return printed


def test_colour_only_on_a_terminal_and_never_with_no_color(wrong: Path) -> None:
    assert b"\x1b[" in on_a_terminal(wrong, {})
    assert b"\x1b[" not in on_a_terminal(wrong, {"NO_COLOR": "1"})
    assert b"\x1b[" not in on_a_terminal(wrong, {"TERM": "dumb"})
    assert "\x1b[" not in pincite("check", cwd=wrong).stdout


def test_a_reader_that_goes_away_is_no_fault(wrong: Path) -> None:
    done = run("sh", "-c", f"{sys.executable} -m pincite rules | head -1; true", cwd=wrong)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_a_rule_is_explained_by_name_or_code_and_a_slip_is_helped(wrong: Path) -> None:
    by_name, by_code = pincite("rule", "quote-altered", cwd=wrong), pincite("rule", "Q405", cwd=wrong)
    assert by_name.stdout == by_code.stdout
    assert by_name.stdout.startswith("# Q405 quote-altered (error)\n")
    slip = pincite("rule", "quote-alterd", cwd=wrong)
    assert slip.returncode == 2
    assert "Did you mean `quote-altered`?" in slip.stderr
    listed = pincite("rules", cwd=wrong).stdout
    assert "Q405  quote-altered" in listed


def test_an_ascii_terminal_gets_no_crash(wrong: Path) -> None:
    env = environment() | {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = run(sys.executable, "-m", "pincite", "check", cwd=wrong, env=env)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_the_project_is_clean_and_says_how_much_it_checked() -> None:
    done = pincite("check", "--output-format", "json", cwd=ROOT)
    assert done.returncode == 0, done.stdout
    summary = json.loads(done.stdout)["summary"]
    assert summary["claims"] >= 200
    assert summary["sources"] == 5


def test_a_check_without_arguments_means_what_its_parser_says() -> None:
    plain, parsed = vars(_Unasked("check")), vars(_parser(["check"]).parse_args(["check"]))
    assert plain == parsed
