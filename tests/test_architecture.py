"""The structure that keeps pincite honest: data flows one way, a room is entered by its face, a rule is known to
nobody but its table."""

import ast
import re
import sys
from functools import cache
from pathlib import Path

import pytest

from pincite.rules import ALL
from tests.harness import ROOT, run, syntax

PACKAGE = ROOT / "checks" / "pincite"
FILES = sorted(PACKAGE.rglob("*.py"))
STAGES = (
    "errors",
    "printing",
    "disk",
    "cache",
    "model",
    "languages",
    "text",
    "scope",
    "quotes",
    "numbers",
    "support",
    "relations",
    "speech",
    "yamlfile",
    "claims",
    "sources",
    "settings",
    "prose",
    "corpus",
    "answers",
    "silence",
    "inventory",
    "repeats",
    "rules",
    "run",
    "narrow",
    "fix",
    "report",
    "publish",
    "commands",
    "cli",
    "pytest_plugin",
    "__main__",
)
"""Who may import whom: a stage may import those before it."""
ROOMS = frozenset(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
INNER_ROOMS = frozenset(
    ".".join(path.parent.relative_to(PACKAGE.parent).parts) for path in PACKAGE.glob("*/*/__init__.py")
)
"""Rooms within rooms; each has a face of its own, which its outer room may use, and others too."""
TOP_FLOOR = 13
LONGEST = 250


def module(path: Path) -> str:
    """`pincite.x.y` for a file; a face has the name of its room."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def stage(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


@cache
def imports(path: Path) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each import of pincite's own: the module named, and the names taken from it."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "pincite":
            found.append((node.module, tuple(alias.name for alias in node.names)))
        if isinstance(node, ast.Import):
            found += ((each.name, ()) for each in node.names if each.name.split(".")[0] == "pincite")
    return tuple(found)


@cache
def offered(name: str) -> frozenset[str]:
    """The names that the face of a room offers: those that it imports or makes; none for a plain module."""
    face = PACKAGE.parent / name.replace(".", "/") / "__init__.py"
    tree = syntax(face) if face.exists() else ast.Module([], [])
    taken = {each.name for node in tree.body if isinstance(node, ast.ImportFrom) for each in node.names}
    made = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    return frozenset(taken | made)


def modules_named(name: str, names: tuple[str, ...]) -> list[str]:
    """The modules that `from name import names` reads: submodules taken by name, else the module itself."""
    face = offered(name)
    below = {each: f"{name}.{each}" for each in names if each not in face}
    own = [
        each
        for each in below.values()
        if (PACKAGE.parent / each.replace(".", "/")).with_suffix(".py").exists()
    ]
    return own if own and len(own) == len(names) else [*own, name]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_file_has_a_stage_and_imports_only_earlier_ones(path: Path) -> None:
    own = stage(module(path))
    if not own:
        return  # the package itself
    assert own in STAGES, f"{path.relative_to(PACKAGE)} belongs to no stage"
    for name, _ in imports(path):
        other = stage(name)
        assert not other or STAGES.index(other) <= STAGES.index(own), f"{path.name} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nobody_imports_past_the_face_of_another_room(path: Path) -> None:
    own = module(path)
    for name, names in imports(path):
        for read in modules_named(name, names):
            room = ".".join(read.split(".")[:2])
            inside = own == room or own.startswith(f"{room}.")
            if stage(read) not in ROOMS or inside or read == room or read in INNER_ROOMS:
                continue
            # A skin knows which command it is asked for, and the package offers two of them as functions.
            skins = (("pincite.cli", "pincite.commands"), ("pincite", "pincite.commands"))
            assert (own, room) in skins, f"{own} imports {read}"


def test_no_imports_go_round_in_a_circle() -> None:
    graph = {
        module(path): {read for name, names in imports(path) for read in modules_named(name, names)}
        for path in FILES
    }
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, f"a circle: {' -> '.join((*way[way.index(name) :], name))}"
        if name not in done:
            for read in sorted(graph.get(name, ())):
                visit(read, (*way, name))
            done.add(name)

    for name in sorted(graph):
        visit(name, ())


def test_each_room_says_what_it_is_for() -> None:
    for face in PACKAGE.rglob("__init__.py"):
        assert ast.get_docstring(syntax(face)), f"{face.parent.name} has no docstring"


def test_the_top_floor_stays_small() -> None:
    assert len(list(PACKAGE.glob("*.py"))) <= TOP_FLOOR


def test_a_long_file_says_why_it_is_long() -> None:
    for path in FILES:
        text = path.read_text("utf-8")
        reason = "Long because" in (ast.get_docstring(syntax(path)) or "")
        assert len(text.splitlines()) <= LONGEST or reason, f"{path.relative_to(PACKAGE)} is long"


def test_a_class_name_means_one_thing() -> None:
    seen: dict[str, Path] = {}
    for path in FILES:
        for node in syntax(path).body:
            if isinstance(node, ast.ClassDef):
                other = seen.setdefault(node.name, path)
                assert other == path, f"{node.name} is a class of {other.name} and of {path.name}"


def test_a_rule_is_known_only_to_its_file_and_the_table() -> None:
    owners = {
        key: each.name.replace("-", "_")
        for each in ALL
        for key in (each.name, each.code, each.name.replace("-", "_"))
    }
    words = re.compile(rf"(?<![\w-])({'|'.join(sorted(owners, key=len, reverse=True))})(?![\w-])")
    for path in FILES:
        if path == PACKAGE / "rules" / "__init__.py":
            continue
        code = re.sub(r'""".*?"""', "", path.read_text("utf-8"), flags=re.DOTALL)
        others = {word for word in words.findall(code) if owners[word] != path.stem}
        assert not others, f"{path.relative_to(PACKAGE)} knows {sorted(others)}"


def test_checking_a_clean_corpus_imports_nothing_slow() -> None:
    script = (
        "import sys; from pincite.cli import main; code = main(['check', '--output-format', 'concise']); "
        "slow = {'jsonschema', 'z3', 'pint', 'rich', 'rapidfuzz', 'pytest', 'spellchecker'}; "
        "print(sorted(slow & set(sys.modules)), code)"
    )
    done = run(sys.executable, "-c", script, cwd=ROOT)
    assert done.stdout.splitlines()[-1] == "[] 0", done.stdout + done.stderr


def test_who_has_no_prose_waits_for_no_reader_of_markdown() -> None:
    script = "import sys, pincite.prose, pincite.run; print('pyromark' in sys.modules)"
    done = run(sys.executable, "-c", script, cwd=ROOT)
    assert done.stdout.strip() == "False", done.stdout + done.stderr
