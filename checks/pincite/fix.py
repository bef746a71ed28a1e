"""Fixes: which edits may be applied, applying them in memory, and writing files whole or not at all."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from pincite.disk import Root
from pincite.errors import UsageError
from pincite.model import Edit, File, Finding
from pincite.narrow import restrict
from pincite.rules import Listed
from pincite.run import Report, check
from pincite.settings import Settings

MAX_ROUNDS = 20
"""A fix may make room for another (sorting, then a span); more rounds than this would be a loop."""


def fixable(findings: Iterable[Finding], *, unsafe: bool) -> list[Finding]:
    """The findings whose fix may be applied."""
    allowed = {"safe", "unsafe"} if unsafe else {"safe"}
    return [each for each in findings if each.fault.fix and each.fault.fix.applicability in allowed]


def fix_all(
    config: Settings, rules: tuple[Listed, ...], paths: list[str], *, unsafe: bool
) -> tuple[dict[str, str], int, Report]:
    """Fix what concerns `paths` (all, if there are none) until nothing is left to fix.

    Gives the new texts by path, how many fixes were applied, and the report after them; writes nothing.
    """
    texts: dict[str, str] = {}
    done = 0
    report = check(config, rules)
    for _ in range(MAX_ROUNDS):
        todo = fixable(restrict(report, config, paths).findings, unsafe=unsafe)
        if not todo:
            break
        changed, count = apply(todo, report.files)
        texts.update(changed)
        done += count
        report = check(config, rules, texts)
    else:
        raise RuntimeError(f"fixes come to no end: {', '.join({each.rule for each in todo})}")
    return texts, done, report


def apply(findings: Iterable[Finding], files: Mapping[str, File]) -> tuple[dict[str, str], int]:
    """Apply the fixes that do not touch each other; the others come in the next round."""
    taken: dict[str, list[Edit]] = {}
    count = 0
    for finding in findings:
        edits = finding.fault.fix.edits if finding.fault.fix else ()
        if any(_touch(edit, other) for edit in edits for other in taken.get(edit.path, ())):
            continue
        count += 1
        for edit in edits:
            taken.setdefault(edit.path, []).append(edit)
    return {path: _edited(files[path].text, edits) for path, edits in taken.items()}, count


def _touch(a: Edit, b: Edit) -> bool:
    return a.start <= b.end and b.start <= a.end


def _edited(text: str, edits: list[Edit]) -> str:
    parts, at = [], 0
    for edit in sorted(edits, key=lambda each: each.start):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def write(root: Path, path: str, text: str) -> None:
    """Replace a file in one step, keeping its permissions; a crash leaves the old one or the new one.

    A link is followed: the file it names is replaced, and the link stays. What cannot be written, or lies outside, is a
    UsageError.
    """
    inside = Root(root).find(path)
    if inside is None:
        message = f"{root / path} is not written: it leads out of {root}, by a link or by its path."
        raise UsageError(message, "Put the file itself in its place.")
    target = Path(inside)
    if target.is_dir():
        raise UsageError(f"{target} is a folder.", "Name a file.")
    try:
        _replace(target, text)
    except OSError as error:
        raise UsageError(
            f"{target} cannot be written: {error.strerror}.", "Check that its folder may be written to."
        ) from None


def _replace(target: Path, text: str) -> None:
    # The name of the temporary file must not be longer than the target's may be.
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".pincite-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            os.chmod(name, target.stat().st_mode & 0o7777)
        else:
            os.chmod(name, 0o644)
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
