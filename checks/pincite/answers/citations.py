"""What an answer cites: [s.txt], (Source: s.txt), (s.txt, line 3), 【3†source】, or a source that it names.

A mark is no part of what the sentence says. A sentence that cites sources by name is held to these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_NAME = r"[^\s\[\]()【】,;:|]+\.[A-Za-z][A-Za-z0-9]{1,4}"
_MARK = re.compile(
    rf"【[^【】]{{1,80}}】|(?P<open>[\[(])(?P<lead>[^\W\d_]{{1,14}}:[ ]?|[^\W\d_]{{1,14}}[ ])?(?P<name>{_NAME})"
    r"(?:[ ]?[,;:][^\[\]()]{0,60})?[\])]"
)
_BARE = re.compile(rf"(?<![\w/.@]){_NAME}(?![\w/])")


class AnswerCitation(NamedTuple):
    """A citation `text[start:end]`, the source it names as the library calls that ("" if there is no such source, or it
    names none), and the name as written."""

    start: int
    end: int
    source: str
    name: str

    @property
    def is_unknown(self) -> bool:
        """Whether it names a source that is not there."""
        return bool(self.name) and not self.source


def citations(text: str, sources: Sequence[str]) -> Iterator[AnswerCitation]:
    """The citations of a sentence, in order; `sources` are the paths that there are."""
    by_name = {path.rpartition("/")[2].casefold(): path for path in sources}
    done = 0
    for found in _MARK.finditer(text):
        yield from _named(text, done, found.start(), by_name)
        done = found.end()
        name = found["name"] or ""
        source = by_name.get(name.casefold(), "")
        if source or not name:
            yield AnswerCitation(*found.span(), source, name)
        elif found["open"] == "[" or (found["lead"] or "").rstrip().endswith(":"):
            yield AnswerCitation(*found.span(), "", name)
    yield from _named(text, done, len(text), by_name)


def _named(text: str, start: int, end: int, by_name: dict[str, str]) -> Iterator[AnswerCitation]:
    """Sources that are named in running text."""
    for found in _BARE.finditer(text, start, end):
        source = by_name.get(found[0].rstrip(".").casefold(), "")
        if source:
            yield AnswerCitation(*found.span(), source, found[0])


def without(text: str, cited: Sequence[AnswerCitation]) -> str:
    """A text with blanks for its citations, as long as before."""
    for each in cited:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text
