"""Fixes: which edits may be applied, and applying them in memory. What they make of a file is proven to change only what
they name; a file of which that cannot be shown is left as it is."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pincite.errors import UsageError
from pincite.model import Edit, File, Finding
from pincite.narrow import restrict
from pincite.rules import Listed
from pincite.run import Report, check
from pincite.settings import Settings

MAX_ROUNDS = 20
"""A fix may make room for another (sorting, then a span); more rounds than this would be a loop."""


class Fixed(NamedTuple):
    """What fixing came to, with nothing written yet: the new texts by path, what these files were, how many findings were
    fixed in each, why others are refused, and the report after it all."""

    texts: dict[str, str]
    before: dict[str, str]
    counts: dict[str, int]
    refused: dict[str, str]
    report: Report


def fixable(findings: Iterable[Finding], *, unsafe: bool) -> list[Finding]:
    """The findings whose fix may be applied."""
    allowed = {"safe", "unsafe"} if unsafe else {"safe"}
    return [each for each in findings if each.fault.fix and each.fault.fix.applicability in allowed]


def fix_all(config: Settings, rules: tuple[Listed, ...], paths: list[str], *, unsafe: bool) -> Fixed:
    """Fix what concerns `paths` (all, if there are none) until nothing is left to fix; writes nothing."""
    texts: dict[str, str] = {}
    counts: dict[str, int] = {}
    refused: dict[str, str] = {}
    report = check(config, rules)
    before = {path: file.text for path, file in report.files.items()}
    for round in range(MAX_ROUNDS + 1):
        found = fixable(restrict(report, config, paths).findings, unsafe=unsafe)
        todo = [each for each in found if refused.keys().isdisjoint(_paths(each))]
        if not todo:
            break
        changed = apply(todo, report.files, refused, counts)
        if round == MAX_ROUNDS:
            refused.update(dict.fromkeys(changed, "its fixes come to no end"))
        texts.update(changed)
        for path in refused:
            texts.pop(path, None)
            counts.pop(path, None)
        report = check(config, rules, texts)
    return Fixed(texts, {path: before[path] for path in texts}, counts, refused, report)


def apply(
    findings: Iterable[Finding], files: Mapping[str, File], refused: dict[str, str], counts: dict[str, int]
) -> dict[str, str]:
    """The texts after the fixes that do not touch each other; the others come in the next round. Counts them by path;
    what cannot be proven is left out, and goes into `refused` with the reason."""
    from pincite.yamlfile.editing import unproven

    taken: dict[str, list[Edit]] = {}
    for finding in findings:
        edits = finding.fault.fix.edits if finding.fault.fix else ()
        if any(_touch(edit, other) for edit in edits for other in taken.get(edit.path, ())):
            continue
        for path in _paths(finding):
            counts[path] = counts.get(path, 0) + 1
        for edit in edits:
            taken.setdefault(edit.path, []).append(edit)
    texts = {path: _edited(files[path].text, edits) for path, edits in taken.items()}
    for path, text in texts.items():
        if because := unproven(files[path], taken[path], text):
            refused[path] = because
    return {path: text for path, text in texts.items() if path not in refused}


def _paths(finding: Finding) -> set[str]:
    return {edit.path for edit in finding.fault.fix.edits} if finding.fault.fix else set()


def _touch(a: Edit, b: Edit) -> bool:
    return a.start <= b.end and b.start <= a.end


def _edited(text: str, edits: list[Edit]) -> str:
    parts, at = [], 0
    for edit in sorted(edits, key=lambda each: each.start):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def write_fixed(config: Settings, fixed: Fixed) -> None:
    """Write each file that was fixed, and is still what it was; a UsageError names those that were not written."""
    from pincite.disk import replace

    failed = []
    for path in sorted(fixed.texts):
        try:
            replace(config.root, path, fixed.texts[path], was=fixed.before[path])
        except UsageError as error:
            failed.append(error)
            fixed.counts.pop(path)
    if failed:
        raise UsageError(" ".join(each.message for each in failed), failed[0].help)
