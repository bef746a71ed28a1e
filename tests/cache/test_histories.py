"""A run that takes what it can from before prints what a run says that takes nothing, whatever happened between them.

If these fail, a finding is shown that is none any more, or one is missed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import rmtree

import pytest

from pincite.cache import writing
from pincite.disk import CACHE
from tests.harness import pincite, write_corpus

ASKED = int(os.environ.get("PINCITE_FUZZ", 0))
HISTORIES = min(ASKED // 40, 500) or 6
PARTS = 10
STEPS = 9
_PAUSE = 0.025
"""Seconds between steps: more than the time within which two changes may look like one (`FINE`, made shorter)."""

SOURCES = {
    "mill.txt": "The mill ground 40 tonnes in 1911, said Ada Brook. “We ground 12 by night,” Ada Brook said.\n"
    "It had 3 wheels, and 5 men worked there.\n",
    "barn.txt": "The barn held 40 tonnes in 1911. “We never saw the mill,” said Tom Reed.\n",
}
QUOTES = [
    ("mill.txt", "The mill ground 40 tonnes in 1911", "The mill ground {} tonnes in 1911.", 40),
    ("mill.txt", "It had 3 wheels, and 5 men worked there", "The mill had {} wheels.", 3),
    ("mill.txt", "We ground 12 by night", "Ada Brook said they ground {} by night.", 12),
    ("barn.txt", "The barn held 40 tonnes in 1911", "The barn held {} tonnes in 1911.", 40),
]


def _claim(random: Random, name: str) -> str:
    source, quote, statement, number = random.choice(QUOTES)
    said = number if random.random() < 0.7 else number + 1
    words = quote if random.random() < 0.8 else quote.replace("the", "a").replace("The", "A")
    lines = [
        f"  {name}:",
        f"    statement: {statement.format(said)}",
        "    citations:",
        f"      - source: {source}",
        f"        quote: {words}",
        f"        span: [{SOURCES[source].index(quote)}, {SOURCES[source].index(quote) + len(quote)}]",
    ]
    if random.random() < 0.3:
        lines.append(f"    speaker: {random.choice(['Ada Brook', 'Tom Reed', 'Nobody Known'])}")
    if random.random() < 0.5:
        lines += ["    values:", f"      load: {said} tonnes" if number == 40 else f"      load: '{said}'"]
    if random.random() < 0.3:
        lines.append("    quantity: {load: load.of.mill}" if "values" in lines[-2] else "    note: seen")
    return "\n".join(lines) + "\n"


def _file(random: Random, name: str) -> str:
    claims = "".join(_claim(random, f"{name}_{number}") for number in range(random.randint(1, 3)))
    more = random.choice(
        ["", "", f"relations:\n  {name}_more: {{holds: '{name}_0.load > 1', because: it says so}}\n"]
    )
    cast = random.choice(["", "", "speakers:\n  Ada Brook: {aliases: [Ada]}\n"])
    return cast + "claims:\n" + claims + more


def _files(folder: Path) -> list[Path]:
    return sorted([*folder.glob("claims/**/*.y*ml"), *folder.glob("seeds/*"), *folder.glob("notes/*.md")])


def _rewritten(random: Random, folder: Path) -> None:
    name = random.choice("abc")
    (folder / f"claims/{name}.yaml").write_text(_file(random, name), "utf-8")


def _renamed(random: Random, folder: Path) -> None:
    path = random.choice(_files(folder))
    path.rename(path.with_name(f"{random.choice('xyz')}{path.suffix}"))


def _exchanged(random: Random, folder: Path) -> None:
    one, other = (random.choice(_files(folder)) for _ in range(2))
    if one != other:
        spare = folder / "spare"
        one.rename(spare)
        other.rename(one)
        spare.rename(other)


def _deleted(random: Random, folder: Path) -> None:
    random.choice(_files(folder)).unlink()


def _restored(random: Random, folder: Path) -> None:
    write_corpus(folder, {f"seeds/{name}": text for name, text in SOURCES.items()})


def _same_size(random: Random, folder: Path) -> None:
    """One digit or letter is another, and the time of the content is set back."""
    path = random.choice(_files(folder))
    data, before = bytearray(path.read_bytes()), path.stat()
    if data:
        at = random.randrange(len(data))
        data[at] = data[at] ^ 1 if data[at] < 128 and data[at] ^ 1 > 31 else data[at]
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _touched(random: Random, folder: Path) -> None:
    then = time.time() + random.choice([-1e6, -5, 0, 5, 1e6])
    os.utime(random.choice(_files(folder)), (then, then))


def _noted(random: Random, folder: Path) -> None:
    text = random.choice(
        ["The mill ground 40 tonnes. [@a_0]\n", "The mill ground 41 tonnes. [@a_0]\n", "Ada sang. [@c_1]\n"]
    )
    write_corpus(folder, {f"notes/{random.choice('pq')}.md": text})


def _set(random: Random, folder: Path) -> None:
    text = random.choice(
        ["", "quote_words = 1\n", "quote_words = 9\n", 'ignore = ["N501"]\n', "strict = true\n"]
    )
    (folder / "pincite.toml").write_text('prose = ["notes/*.md"]\n' + text, "utf-8")


def _registered(random: Random, folder: Path) -> None:
    path = folder / "seeds/sources.yaml"
    if path.exists():
        text = path.read_text("utf-8", errors="replace")
        path.write_text(text.replace("sources:\n", f"# {random.random()}\nsources:\n", 1), "utf-8")


def _spoilt(random: Random, folder: Path) -> None:
    kept = [each for each in (folder / CACHE).rglob("*") if each.is_file()]
    if kept:
        path = random.choice(kept)
        data = bytearray(path.read_bytes())
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        path.write_bytes(data[: random.choice([len(data), len(data) // 2])])


def _forgotten(random: Random, folder: Path) -> None:
    rmtree(folder / CACHE, ignore_errors=True)


CHANGES: list[Callable[[Random, Path], None]] = [
    *([_rewritten] * 4),
    *(_renamed, _exchanged, _deleted, _restored, _same_size, _same_size, _touched, _touched),
    *(_noted, _set, _registered, _spoilt, _forgotten),
]


@pytest.mark.skipif(os.name == "nt", reason="no report is kept on Windows")
@pytest.mark.parametrize("part", range(PARTS if ASKED else 1))
def test_what_is_kept_changes_no_finding(
    part: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    monkeypatch.setattr(writing, "FINE", 8_000_000)
    histories = -(-HISTORIES // PARTS) if ASKED else HISTORIES
    answered = 0
    for number in range(histories):
        answered += _history(Random(f"history {part} {number}"), tmp_path / str(number))
    print(f"{histories} histories, {answered} runs answered from what was kept")
    assert answered
    record_property("fuzz", ["histories of a cache", histories, 0, 0])


def _history(random: Random, folder: Path) -> int:
    """How many runs of one history printed what was kept whole."""
    write_corpus(
        folder,
        {f"seeds/{name}": text for name, text in SOURCES.items()}
        | {f"claims/{name}.yaml": _file(random, name) for name in "ab"}
        | {"pincite.toml": 'prose = ["notes/*.md"]\n'},
    )
    answered = 0
    for step in range(STEPS):
        words = random.choice([[], [], [], ["--output-format", "json"]])
        time.sleep(_PAUSE)
        before = {path: path.stat().st_mtime_ns for path in (folder / CACHE).glob("reports/*")}
        kept, anew = (pincite("check", *words, *more, cwd=folder) for more in ([], ["--no-cache"]))
        assert (kept.stdout, kept.stderr, kept.returncode) == (anew.stdout, anew.stderr, anew.returncode), (
            step
        )
        after = {path: path.stat().st_mtime_ns for path in (folder / CACHE).glob("reports/*")}
        answered += before == after and bool(before)
        if random.random() < 0.6:
            for _ in range(random.randint(1, 2)):
                try:
                    random.choice(CHANGES)(random, folder)
                except (FileNotFoundError, IndexError):
                    continue
    return answered
