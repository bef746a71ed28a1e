"""pytest runs each line of prose as an item; pre-commit refuses an edit that breaks one."""

from __future__ import annotations

import re
from pathlib import Path

from tests.harness import copy_corpus, edit, pincite, pytest_inside, pytest_process


def test_lines_of_the_brief_are_items(tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    code, out = pytest_inside(folder, "--collect-only", "-q", "docs/briefing.md")
    assert code == 0, out
    lines = [int(line) for line in re.findall(r"^docs/briefing\.md::(\d+)$", out, re.MULTILINE)]
    assert 5 in lines
    assert len(lines) == len(set(lines)) > 40
    code, out = pytest_inside(folder, "docs/briefing.md::12")
    assert (code, "1 passed" in out) == (0, True), out


def test_a_number_changed_fails_its_line_alone_and_says_where(tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    brief = folder / "docs" / "briefing.md"
    edit(brief, "by 19.4 percent", "by 19.5 percent")
    line = (
        brief.read_text("utf-8")
        .splitlines()
        .index("Their defense spending grew by 19.5 percent in 2024 [@spending_grew].")
    )
    code, out = pytest_process(folder, "docs")
    assert code == 1
    assert re.findall(r"^FAILED docs/briefing\.md::(\S+)", out, re.MULTILINE) == [str(line + 1)]
    assert f"docs/briefing.md:{line + 1}:32" in out
    assert "“19.5 percent” is not in the claims cited" in out
    assert "Traceback" not in out
    done = pincite("check", "docs/briefing.md", cwd=folder)
    assert (done.returncode, "prose-number-unsupported" in done.stdout) == (1, True)


def test_other_markdown_is_left_alone(tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    (folder / "docs" / "other.md").write_text("In 1970, it left.\n", "utf-8")
    code, out = pytest_inside(folder, "--collect-only", "-q", "docs/other.md")
    assert code != 0 or "other.md" not in out
    assert pincite("check", cwd=folder).returncode == 0
