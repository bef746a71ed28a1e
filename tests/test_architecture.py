"""The structure that keeps pincite honest: data flows one way, and a rule is known to nobody but its table."""

import ast
import re
import sys
from pathlib import Path

import pytest

from pincite.rules import ALL
from tests.support import ROOT, run

PACKAGE = ROOT / "checks" / "pincite"
FILES = sorted(PACKAGE.rglob("*.py"))
STAGES = (
    "model",
    "text",
    "quantity",
    "load",
    "evidence",
    "disputes",
    "weigh",
    "resolve",
    "topics",
    "written",
    "resolve_prose",
    "voices",
    "wordings",
    "across",
    "joint",
    "coverage",
    "silence",
    "rules",
    "run",
    "closure",
    "fix",
    "report",
)
"""Who may import whom: a stage may import those before it."""


def stage(module: str) -> int | None:
    """The place of `pincite.x.y` in STAGES, None for what stands outside the flow (cli, commands, wording)."""
    parts = module.split(".")
    return STAGES.index(parts[1]) if len(parts) > 1 and parts[1] in STAGES else None


def imports(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    found = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    return [name for name in found if name.startswith("pincite")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_later_part_never_imports_into_an_earlier_one(path: Path) -> None:
    own = stage(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts))
    if own is None:
        return
    for name in imports(path):
        other = stage(name)
        assert other is None or other <= own, f"{path.name} imports {name}"


def test_a_rule_is_known_only_to_its_file_and_the_table() -> None:
    for listed in ALL:
        own = listed.name.replace("-", "_")
        word = re.compile(rf"(?<![\w-])({re.escape(listed.name)}|{listed.code}|{own})(?![\w-])")
        for path in FILES:
            if path.stem == own or path == PACKAGE / "rules" / "__init__.py":
                continue
            text = path.read_text("utf-8")
            code = re.sub(r'""".*?"""', "", text, flags=re.DOTALL)
            assert not word.search(code), f"{path.relative_to(PACKAGE)} knows {listed.name}"


def test_checking_a_clean_corpus_imports_nothing_slow() -> None:
    script = (
        "import sys; from pincite.cli import main; code = main(['check', '--output-format', 'concise']); "
        "slow = {'jsonschema', 'z3', 'pint', 'rich', 'rapidfuzz', 'pytest', 'spellchecker'}; "
        "print(sorted(slow & set(sys.modules)), code)"
    )
    done = run(sys.executable, "-c", script, cwd=ROOT)
    assert done.stdout.splitlines()[-1] == "[] 0", done.stdout + done.stderr
