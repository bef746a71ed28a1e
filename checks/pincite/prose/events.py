"""What a Markdown parser sees in a file, in order, each with its place in characters of that file.

The parser is pulldown-cmark (CommonMark 0.31 with tables, footnotes and strikethrough as on GitHub). It gives
ranges in bytes of what it was given; front matter and a mark of byte order are kept from it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

import pyromark

from pincite.text import Pattern

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
)
_FRONT = Pattern(
    r"(?P<rule>-{3,})[ \t]*(?P<line>\r\n?|\n)(?:\#[^\r\n]*(?P=line))*"
    r"[\w\"'][^\r\n:]*:(?:[ \t]|(?P=line))"  # a rule above a paragraph is no front matter
    r"(?s:.*?)(?<=[\r\n])(?:(?P=rule)-*|\.{3})[ \t]*(?=[\r\n]|\Z)"
)
_LONE = Pattern(r"\r(?!\n)")
_WIDE = Pattern(r"[^\0-\x7f]")


class Step(Enum):
    """Whether an element begins or ends here, or stands here as a whole."""

    START = 1
    END = -1
    WHOLE = 0


_STEPS = {"Start": Step.START, "End": Step.END}


class Event(NamedTuple):
    """One thing in a Markdown file, and where it stands: `[start, end)`, in characters of the file.

    `name` is pulldown-cmark's, such as Paragraph, Link, Text or SoftBreak. An element's `START` and `END` have the
    place of the whole element. `value` is what a text says, a footnote's label (two that are alike are equal), or
    the type of a link; else it is empty.
    """

    name: str
    step: Step
    value: str
    start: int
    end: int


def events(text: str) -> Iterator[Event]:
    """The events of a Markdown text; inline events stand in order and apart."""
    begin = 1 if text.startswith("\ufeff") else 0
    if front := _FRONT.match(text, begin):
        begin = front.end()
    # As CommonMark has it; pulldown-cmark does not end every kind of block at a lone CR. Both keep the length.
    source = _LONE.sub("\n", text[begin:]).replace("\0", "\ufffd")
    place = _characters(source)
    for event, where in pyromark.events_with_range(source, options=_OPTIONS):
        yield Event(*_named(event), begin + place(where["start"]), begin + place(where["end"]))


def _named(event: object) -> tuple[str, Step, str]:
    name, value = _pair(event)
    step = _STEPS.get(name, Step.WHOLE)
    if step is not Step.WHOLE:
        name, value = _pair(value)
    if isinstance(value, dict):
        value = value.get("link_type")
    said = value if isinstance(value, str) else ""
    return name, step, " ".join(said.split()).casefold() if name.startswith("Footnote") else said


def _pair(tagged: object) -> tuple[str, object]:
    """The name and the value of what is written `"Name"` or `{"Name": value}`."""
    if isinstance(tagged, dict):
        ((name, value),) = tagged.items()
        return name, value
    return str(tagged), None


def _characters(text: str) -> Callable[[int], int]:
    """How many characters stand in the first so many bytes of a text in UTF-8."""
    if text.isascii():
        return lambda place: place
    wide = [(found.start(), len(found[0].encode()) - 1) for found in _WIDE.finditer(text)]
    surplus = [0, *accumulate(more for _, more in wide)]
    behind = [at + 1 + more for (at, _), more in zip(wide, surplus[1:], strict=True)]  # in bytes
    return lambda place: place - surplus[bisect_right(behind, place)]
