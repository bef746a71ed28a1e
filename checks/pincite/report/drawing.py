"""Findings drawn for a terminal: the claim's line and the source's line, carets under what is meant, a way out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from pincite.model import Difference, File, Finding, Op, Place
from pincite.printing import visible

WIDTH = 96
"""How many cells of a line are shown; a longer line is cut around what is meant."""

_BREAKS = re.compile(r"[\t\r\n]+")

MOST_RELATED = 12
"""How many further places of one finding are shown."""


def draw(findings: Iterable[Finding], files: Mapping[str, File], color: bool) -> str:
    """Each finding in several lines, with an empty line after it."""
    if not color:  # rich would take most of a millisecond for each
        return "".join(
            f"{line.plain.expandtabs()}\n"
            for finding in findings
            for line in (*_finding(finding, files), Text())
        )
    out = StringIO()
    console = Console(
        file=out, force_terminal=color, no_color=not color, width=10_000, highlight=False, soft_wrap=True,
        color_system="standard" if color else None,
    )  # fmt: skip
    for finding in findings:
        for line in _finding(finding, files):
            console.print(line)
        console.print()
    return out.getvalue()


def _finding(finding: Finding, files: Mapping[str, File]) -> Iterator[Text]:
    fault, place = finding.fault, finding.place
    severity = "red" if finding.severity == "error" else "yellow"
    yield Text.assemble(
        (f"{visible(place.path)}:{place.line}:{place.column}: ", "bold"),
        (f"{finding.code} {finding.rule}", f"bold {severity}"),
    )
    yield Text(f"  {visible(fault.message)}")
    gutter = len(str(max([place.line, *(each.place.line for each in finding.related[:MOST_RELATED])])))
    yield Text(f"{' ' * gutter} │", "cyan")
    yield from _excerpt(place, files, gutter, severity, "")
    for each in finding.related[:MOST_RELATED]:
        yield Text(
            f"{' ' * gutter} ╰─ {visible(each.place.path)}:{each.place.line}:{each.place.column}{_located(each.place)}",
            "cyan",
        )
        yield from _excerpt(each.place, files, gutter, "cyan", each.message)
    if len(finding.related) > MOST_RELATED:
        yield Text(f"{' ' * gutter} ╰─ and {len(finding.related) - MOST_RELATED} more places", "cyan")
    if any(step.op is not Op.SAME for step in fault.diff):
        yield _word_diff(fault.diff, gutter)
    if fault.help:
        yield Text.assemble((f"{' ' * gutter} = help: ", "bold cyan"), visible(fault.help))


def _located(place: Place) -> str:
    return f", {visible(place.locator)}" if place.locator else ""


def _excerpt(place: Place, files: Mapping[str, File], gutter: int, style: str, label: str) -> Iterator[Text]:
    """The line of a place with carets below, cut to WIDTH cells around what is meant."""
    file = files.get(place.path)
    if file is None or not file.text:
        return
    begin, stop = file.line_bounds(place.line)
    start = place.column - 1
    end = max(place.end_column - 1 if place.end_line == place.line else stop - begin, start + 1)
    left = 0 if _fits(file.text, begin, begin + end) else max(0, start - WIDTH // 3)
    line = file.text[begin + left : min(stop, begin + left + WIDTH)].replace("\t", " ")
    right = _fitting(line)
    start, end = start - left, min(end - left, right)
    before = ("…" if left else "") + visible(line[:start])
    meant = visible(line[start:end])
    after = visible(line[end:right]) + ("…" if begin + left + right < stop else "")
    carets = "^" * max(1, cell_len(meant))
    yield Text.assemble((f"{place.line:>{gutter}} │ ", "cyan"), before, meant, after)
    yield Text.assemble(
        (f"{' ' * gutter} │ ", "cyan"),
        " " * cell_len(before),
        (f"{carets} {label}".rstrip(), f"bold {style}"),
    )


def _fits(text: str, start: int, end: int) -> bool:
    """Whether a stretch takes no more than WIDTH cells; one of many more characters is not looked at."""
    return end - start <= 4 * WIDTH and cell_len(text[start:end].replace("\t", " ")) <= WIDTH


def _fitting(line: str) -> int:
    """How far a line can be shown within WIDTH cells."""
    right = min(len(line), WIDTH)
    while cell_len(line[:right]) > WIDTH:
        right -= max(1, (cell_len(line[:right]) - WIDTH) // 2)
    return right


def _word_diff(diff: tuple[Difference, ...], gutter: int) -> Text:
    """The quote with what is not in the source struck [-so-], and what the source has instead {+so+}."""
    text = Text.assemble((f"{' ' * gutter} = diff: ", "bold cyan"))
    for number, step in enumerate(diff):
        if step.op is Op.SAME:
            text.append(_folded(_shortened(step.quote, number == 0, number == len(diff) - 1)))
            continue
        for words, marks, style in ((step.quote, "[-{}-]", "red"), (step.source, "{{+{}+}}", "green")):
            if words.strip():
                text.append(_folded(marks.format(words.strip())), style)
        if (step.quote or step.source)[-1:].isspace():
            text.append(" ")
    return text


def _folded(words: str) -> str:
    """Words of a text on one line: a line break between them is the layout's, and shown as a space."""
    return visible(_BREAKS.sub(" ", words))


def _shortened(words: str, first: bool, last: bool) -> str:
    """A long unchanged stretch keeps whole words next to what changed."""
    if len(words) <= 60:
        return words
    head = "" if first else words[:30].rpartition(" ")[0] + " "
    tail = "" if last else " " + words[-30:].partition(" ")[2]
    return f"{head}…{tail}"
