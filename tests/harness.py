"""What many tests need: corpora written to a folder, the real corpus to damage, and pincite in this process or in
one of its own."""

from __future__ import annotations

import ast
import base64
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any
from unittest.mock import patch

import pytest

from pincite.cli import main
from pincite.rules import ALL
from pincite.rules.examples import corpora, corpus_files
from pincite.run import Report, check
from pincite.settings import Settings

ROOT = Path(__file__).parents[1]
MARKER = re.compile(r"[ \t]*(?:#|<!--) <- ([a-z-]+)(?: -->)?(?=$|\s)")
"""`# <- rule-name` behind a line of an example: the rule reports that very line."""


@cache
def syntax(path: Path) -> ast.Module:
    """The syntax tree of a file of code, which many tests look at."""
    return ast.parse(path.read_text("utf-8"))


def write_corpus(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files; register every document below seeds/ unless a register is among them."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        path.write_bytes(data)
    (folder / "claims").mkdir(exist_ok=True)
    seeds = folder / "seeds"
    seeds.mkdir(exist_ok=True)
    digests = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(seeds.iterdir())
        if path.is_file()
    }
    register = seeds / "sources.yaml"
    if not register.exists():
        entries = "".join(f"  {name}: {{sha256: {digest}}}\n" for name, digest in digests.items())
        register.write_text(f"sources:\n{entries}" if entries else "sources: {}\n", "utf-8")
    elif "$sha256" in register.read_text("utf-8"):
        digest = next(digest for name, digest in digests.items() if name != "sources.yaml")
        register.write_text(register.read_text("utf-8").replace("$sha256", digest), "utf-8")
    return folder


def check_folder(folder: Path) -> Report:
    """Check a corpus with every rule, in this process."""
    from pincite.settings import find_settings

    return check(find_settings(folder) or Settings(folder), ALL)


def sections(doc: str) -> dict[str, str]:
    """The `## Heading` sections of a rule's docstring."""
    parts = re.split(r"^## (.+)$", doc, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def blocks(section: str) -> tuple[dict[str, str | bytes], set[tuple[str, int, str]]]:
    """The files of an example section, those of the corpus it names too, and the (path, line, rule) that its markers
    expect."""
    files: dict[str, str | bytes] = {}
    for corpus in corpora(section):
        files |= corpus_files(corpus)
    expected: set[tuple[str, int, str]] = set()
    for header, body in re.findall(r"^```(\S+(?: base64)?)\n(.*?)^```$", section, re.MULTILINE | re.DOTALL):
        name, _, encoding = header.partition(" ")
        lines = body.splitlines(keepends=True)
        for number, line in enumerate(lines, 1):
            expected |= {(name, number, found[1]) for found in MARKER.finditer(line)}
        text = "".join(MARKER.sub("", line) for line in lines)
        files[name] = base64.b64decode(text) if encoding else text
    return files, expected


def copy_corpus(folder: Path) -> Path:
    """The project's own claims and sources, to be damaged."""
    for name in ("claims", "seeds"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "pyproject.toml", folder / "pyproject.toml")
    if (ROOT / "docs").is_dir():
        shutil.copytree(ROOT / "docs", folder / "docs")
    return folder


def edit(path: Path, old: str, new: str) -> None:
    """Replace the first occurrence of `old`, which must be there."""
    text = path.read_bytes().decode("utf-8")
    assert old in text, f"{old!r} is not in {path.name}"
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))


def environment() -> dict[str, str]:
    """This environment with this interpreter's tools in front, and nothing that colours or steers output."""
    dropped = (
        "NO_COLOR",
        "FORCE_COLOR",
        "COLUMNS",
        "PINCITE_TRACEBACK",
        "PYTEST_ADDOPTS",
        "GIT_DIR",
        "GIT_INDEX_FILE",
    )
    kept = {key: value for key, value in os.environ.items() if key not in dropped}
    return kept | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONUTF8": "1",
    }


def run(
    *command: str, cwd: Path, env: Mapping[str, str] | None = None, input: str | None = None
) -> CompletedProcess[str]:
    """Run a command to its end and keep what it printed."""
    return subprocess.run(
        command,
        cwd=cwd,
        env=dict(env or environment()),
        input=input,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def pincite_process(*args: str, cwd: Path) -> CompletedProcess[str]:
    """Run the real command in a process of its own."""
    return run(sys.executable, "-m", "pincite", *args, cwd=cwd)


def pincite(*args: str, cwd: Path) -> CompletedProcess[str]:
    """Run the command in this process, with the output, the exit code and the surroundings it has in its own.

    What only a process shows (how streams are encoded, a pipe that breaks, a terminal) needs `pincite_process`.
    """
    return _inside(lambda: main(list(args)), ["pincite", *args], cwd)


def _inside(call: Callable[[], int], args: list[str], cwd: Path) -> CompletedProcess[str]:
    """What a call printed, and its exit code, as if it had been a process."""
    out, err = _stream(), _stream()
    with _standing_in(cwd), redirect_stdout(out), redirect_stderr(err):
        try:
            code = int(call())
        except SystemExit as stop:  # argparse, on broken usage and on --help
            code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    return CompletedProcess(args, code, _read(out), _read(err))


def _stream() -> io.TextIOWrapper:
    """A stream like that of a process whose output goes into a pipe: bytes behind it, and no terminal."""
    return io.TextIOWrapper(io.BytesIO(), "utf-8")


def _read(stream: io.TextIOWrapper) -> str:
    """All that was written to a stream, as `subprocess` reads text."""
    stream.flush()
    stream.seek(0)
    return stream.read()


@contextmanager
def _standing_in(folder: Path) -> Iterator[None]:
    """This process in a folder, with the environment and the empty input that a process would be given."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        with patch.dict(os.environ, environment(), clear=True), patch.object(sys, "stdin", _stream()):
            yield
    finally:
        os.chdir(before)


_BARE = ("-p", "no:cacheprovider", "-p", "no:hypothesispytest")
"""Without the plugins that a corpus has no use for."""


def pytest_process(folder: Path, *args: str) -> tuple[int, str]:
    """Run the real pytest in a process of its own: its exit code, and all it printed."""
    done = run(sys.executable, "-m", "pytest", *_BARE, *args, cwd=folder)
    return done.returncode, done.stdout + done.stderr


def pytest_inside(folder: Path, *args: str) -> tuple[int, str]:
    """Run pytest on a corpus, which has no tests of its own, in this process: its exit code, and all it printed.

    pytest's own way (`pytester`) forgets the modules imported meanwhile, so that half of pincite would be there twice.
    """
    # Looking for what this process has left uncollected is for the pytest outside.
    bare = [*_BARE, "-p", "no:unraisableexception"]
    done = _inside(lambda: pytest.main([*bare, *args]), ["pytest", *args], folder)
    return done.returncode, done.stdout + done.stderr


def findings(folder: Path, *args: str) -> list[dict[str, Any]]:
    """What `pincite check --output-format json` reports."""
    done = pincite("check", "--output-format", "json", *args, cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return found
