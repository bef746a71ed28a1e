"""A file is whole whatever happens while it is written: the disk is full, the user presses Ctrl+C, the process is killed.
Two who write at once lose nothing that one of them was told is done."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import product
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import pytest

from pincite.disk import lock, replace
from pincite.errors import UsageError
from tests.harness import pincite, write_corpus

ASKED = int(os.environ.get("PINCITE_FUZZ", 0))
KILLS = min(ASKED // 50, 400) or 2
HISTORIES = min(ASKED // 20, 1000) or 25
PARTS = 20
MOON = "Apollo 11 landed on the Moon. “It was quiet,” he said. It was 20 July 1969.\n"
UNSORTED = (
    "# ours\nclaims:\n"
    "  zebra:\n    statement: It landed.\n    citations:\n      - source: moon.txt\n"
    "        quote: Apollo 11 landed on the Moon\n"
    "  apple:\n    statement: It was quiet.\n    citations:\n      - source: moon.txt\n"
    "        quote: '\"It was quiet,\" he said'\n"
)
COMMANDS = {
    "fix": ["check", "--fix"],
    "add": [
        "add",
        "moon.txt",
        "It was 20 July 1969",
        "--claim",
        "when",
        "--statement",
        "It was 20 July 1969.",
    ],
    "init": ["init"],
    "accept": ["accept", "old.txt", "--yes"],
}
STEPS = ["open", "write", "fsync", "chmod", "replace", "flock", "fstat", "lstat"]
"""What is asked of the system on the way of a file to the disk; each of them may fail."""

ERRORS = {
    "full disk": OSError(errno.ENOSPC, "No space left on device"),
    "no permission": PermissionError(errno.EACCES, "Permission denied"),
    "ctrl-c": KeyboardInterrupt(),
}


def corpus(folder: Path) -> Path:
    write_corpus(folder, {"seeds/moon.txt": MOON, "seeds/old.txt": "Old.", "claims/moon.yaml": UNSORTED})
    (folder / "seeds" / "new.txt").write_text("A new document.\n", "utf-8")
    (folder / "seeds" / "old.txt").write_text("Older.\n", "utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """All that is in a folder, hidden or not."""
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


class Failing:
    """A call that fails the n-th time it is asked for something of ours, and works otherwise."""

    def __init__(self, real: Callable[..., Any], at: int, error: BaseException) -> None:
        self.real, self.left, self.error = real, at, error

    def __call__(self, *args: Any, **named: Any) -> Any:
        self.left -= 1
        if self.left == 0:
            raise self.error
        return self.real(*args, **named)


_WAYS = list(product(STEPS, ERRORS, COMMANDS))


@pytest.mark.parametrize(
    ("step", "error", "command"),
    [pytest.param(*way, id=" ".join(way)) for way in (_WAYS if ASKED else _WAYS[:: len(COMMANDS) + 1])],
)
def test_what_fails_on_the_way_leaves_the_old_files_whole(
    step: str, error: str, command: str, tmp_path: Path
) -> None:
    before = files(corpus(tmp_path / "old"))
    pincite(*COMMANDS[command], cwd=corpus(tmp_path / "new"))
    after = files(tmp_path / "new")
    assert after != before
    for at in range(1, 4):
        folder = corpus(tmp_path / str(at))
        with _failing(step, at, ERRORS[error]) as failing:
            done = pincite(*COMMANDS[command], cwd=folder)
        found = files(folder)
        assert found in (before, after), f"{step} {at}"
        if found == before:
            assert done.returncode in (1, 2, 130), done.stdout + done.stderr
            if done.returncode == 1:  # it was a file that could not be read
                assert str(ERRORS[error].args[-1]) in done.stdout
            assert "fault of pincite" not in done.stderr
        if failing.left > 0:
            break


def _failing(step: str, at: int, error: BaseException) -> Any:
    if step == "flock":
        import fcntl

        return patch.object(fcntl, "flock", Failing(fcntl.flock, at, error))
    if step == "write":
        real = os.fdopen

        def opened(*args: Any, **named: Any) -> Any:
            file = real(*args, **named)
            failing = Failing(file.write, at, error)

            class File:
                def __enter__(self) -> Any:
                    return self

                def __exit__(self, *_: object) -> None:
                    file.close()

                def write(self, data: bytes) -> None:
                    file.write(data[: len(data) // 2])
                    failing(data[len(data) // 2 :])

                flush, fileno = file.flush, file.fileno

            return File()

        manager = patch.object(os, "fdopen", opened)
        manager.left = 0  # type: ignore[attr-defined]
        return _Once(manager)
    return patch.object(os, step, Failing(getattr(os, step), at, error))


class _Once:
    """A patch that is done with after one round."""

    left = 1

    def __init__(self, manager: Any) -> None:
        self.manager = manager

    def __enter__(self) -> _Once:
        self.manager.__enter__()
        return self

    def __exit__(self, *what: object) -> None:
        self.manager.__exit__(*what)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("part", range(PARTS if ASKED else 1))
def test_a_killed_run_leaves_old_or_new_and_the_next_one_cleans_up(
    part: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    kills = -(-KILLS // PARTS) if ASKED else KILLS
    cut = 0
    for number in range(kills):
        random = Random(f"kill {part} {number}")
        folder = corpus(tmp_path / str(number))
        before = files(folder)
        name = random.choice(list(COMMANDS))
        args = [sys.executable, "-c", _SLOW.format(pause=random.random() * 0.02), *COMMANDS[name]]
        process = subprocess.Popen(
            args, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert process.stdout is not None
        assert any(line == "writing\n" for line in process.stdout), "it ended without writing"
        time.sleep(random.random() * 0.08)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        found = files(folder)
        cut += any(each.endswith(".tmp") for each in found)
        assert {
            key: value for key, value in found.items() if not key.endswith(".tmp")
        }.keys() == before.keys()
        pincite(*COMMANDS[name], cwd=folder)
        whole = corpus(tmp_path / f"{number} whole")
        pincite(*COMMANDS[name], cwd=whole)
        if name == "init" and found["seeds/sources.yaml"] != before["seeds/sources.yaml"]:
            assert found["seeds/sources.yaml"] == files(whole)["seeds/sources.yaml"]
        pincite("check", "--fix", cwd=folder)  # whoever writes next, wherever
        pincite("check", "--fix", cwd=whole)
        assert files(folder) == files(whole)
    print(f"{kills} kills, {cut} of them left a temporary file")
    record_property("fuzz", ["kills", kills, 0, 0])


_SLOW = """
import os, sys, time
def slow(name):
    real = getattr(os, name)
    def late(*args, **named):
        time.sleep({pause})
        return real(*args, **named)
    setattr(os, name, late)
for name in ("fsync", "replace", "chmod"):
    slow(name)
from pincite.disk import writing
begun = writing.begun
def told(folder):
    print("writing", flush=True)
    return begun(folder)
writing.begun = told
from pincite.cli import main
main(sys.argv[1:])
"""
"""pincite, telling when it begins to write, and taking its time over it."""


@pytest.mark.parametrize("part", range(PARTS if ASKED else 1))
def test_two_writers_lose_nothing_that_was_done(
    part: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    histories = -(-HISTORIES // PARTS) if ASKED else HISTORIES
    refused = 0
    for number in range(histories):
        folder = tmp_path / str(number)
        folder.mkdir()
        refused += _history(Random(f"history {part} {number}"), folder)
    print(f"{histories} histories, {refused} writes refused")
    record_property("fuzz", ["histories", histories, 0, 0])


def _history(random: Random, folder: Path) -> int:
    """Two writers add lines to one file, with the lock or with nothing but the comparison, and pause anywhere."""
    target = folder / "log.txt"
    target.write_text("", "utf-8")
    done: list[str] = []
    refused: list[str] = []
    with_lock = random.random() < 0.7
    pauses = [[random.random() * 0.002 for _ in range(12)] for _ in range(2)]
    lines = [[f"{who} {count}" for count in range(random.randint(1, 4))] for who in "ab"]

    def add(line: str, pause: float) -> None:
        was = target.read_text("utf-8")
        time.sleep(pause)
        try:
            replace(folder, "log.txt", f"{was}{line}\n", was=was)
        except UsageError:
            refused.append(line)
        else:
            done.append(line)

    def write(who: int) -> None:
        for line, pause in zip(lines[who], pauses[who], strict=False):
            time.sleep(pause)
            if with_lock:
                with lock(folder):
                    add(line, pause)
            else:
                with _gate:
                    was = target.read_text("utf-8")
                time.sleep(pause)
                with _gate, suppress(UsageError):
                    replace(folder, "log.txt", f"{was}{line}\n", was=was)
                    done.append(line)

    threads = [threading.Thread(target=write, args=(who,)) for who in (0, 1)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    found = target.read_text("utf-8").splitlines()
    assert sorted(found) == sorted(done), "what was done is not there, or what is there was not done"
    if with_lock:
        assert not refused, "with the lock nobody comes between"
    return sum(map(len, lines)) - len(done)


_gate = threading.Lock()
"""One step of a history without the lock: to compare and to replace cannot be one on any system, so the histories of those
who have no lock are of whole steps."""


def test_six_who_add_at_once_all_land(tmp_path: Path) -> None:
    folder = corpus(tmp_path)
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "pincite", *COMMANDS["add"][:3], "--claim", f"c{n}", *COMMANDS["add"][5:]],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for n in range(6)
    ]
    said = "".join(each.communicate()[0] for each in started)
    text = (folder / "claims" / "moon.yaml").read_text("utf-8")
    assert said.count("Added `") == 6
    assert sum(f"  c{n}:\n" in text for n in range(6)) == 6
