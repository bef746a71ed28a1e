"""Verify quotes that are in no claims file: one JSON object in, one out, nothing kept but the sources in use.

In: `{"id"?, "text" | "source", "quote", "prefix"?, "suffix"?, "statement"?}`; `text_file` is read like `source`.
Out: `{"id", "verdict", "span", "spans"?, "folds"?, "diff"?, "cut"?, "thin"?, "because"?, "unsupported"?, "problems"?}`, or
`{"id", "line", "verdict": "unchecked", "error"}` for a line that is not such an object (schemas/verify.schema.json).
"""

import json
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pincite.answers.statements import hold
from pincite.disk import Root
from pincite.model import Difference, Op
from pincite.quotes import Cut, Haystack, Match, Verdict, cuts, find_quote
from pincite.sources import DocumentState, Trouble, read_document
from pincite.text import has_words

FEWEST = 2
"""Words of a quote that can support anything."""
ACCEPTED = frozenset({"exact", "typographic", "elided"})
KEPT = 2**24
"""Sources are kept for the quotes to come as long as they have no more code points together than this."""
_OPTIONAL = ("prefix", "suffix", "statement")


class Unusable(Exception):
    """What is wrong with one line of input, and what to do about it."""


class SourceCache:
    """The sources that quotes name, each read once while it fits; none may lie outside `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._root = folder, Root(folder)
        self._kept: OrderedDict[str, Haystack] = OrderedDict()
        self._inline = Haystack("")

    def named_in(self, request: dict[str, Any]) -> Haystack:
        """The source of a request, by name or given as text; many quotes in a row of the same text share the work."""
        text = request.get("text")
        if text is None:
            return self.get(request["source"])
        if text != self._inline.text:
            self._inline = Haystack(text)
        return self._inline

    def get(self, name: str) -> Haystack:
        if name in self._kept:
            self._kept.move_to_end(name)
            return self._kept[name]
        document = read_document(self._root, str(self._folder), name)
        if document.file is None:
            raise Unusable(_trouble(name, document.state))
        haystack = Haystack(document.file.text)
        room = KEPT - len(haystack.text)
        while self._kept and sum(len(each.text) for each in self._kept.values()) > room:
            self._kept.popitem(last=False)
        self._kept[name] = haystack
        return haystack


def _trouble(name: str, state: DocumentState) -> str:
    if state.trouble is Trouble.OUTSIDE:
        return f"The source {name!r} lies outside the sources folder. Name a file inside it."
    if state.trouble is Trouble.MISSING:
        return f"There is no source {name!r}. Say with --source-dir where the sources are."
    return f"The source {name!r} cannot be used. {state.because}"


def verify(lines: Iterable[bytes], folder: Path) -> Iterator[dict[str, Any]]:
    """Answer every line that is not empty, in order."""
    sources = SourceCache(folder)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        request: object = None
        try:
            request = json.loads(line, parse_constant=_no_constant)
            known = _checked(request)
            yield answer_from(sources.named_in(known), known)
        except Unusable as error:
            yield {"id": _id(request), "line": number, "verdict": "unchecked", "error": str(error)}
        except (ValueError, RecursionError) as error:
            said = str(error) if isinstance(error, ValueError) else ""
            reason = (
                getattr(error, "msg", None) or getattr(error, "reason", None) or said or "nested too deeply"
            )
            yield {
                "id": None,
                "line": number,
                "verdict": "unchecked",
                "error": f"This line is not JSON: {reason}.",
            }


def _no_constant(written: str) -> object:
    """NaN and Infinity are no JSON; a reply that repeats them would be none either."""
    raise ValueError(f"{written} is no value of JSON")


def _id(request: object) -> object:
    return request.get("id") if isinstance(request, dict) else None


def _checked(request: object) -> dict[str, Any]:
    """The request with `source` settled and every text a string, or Unusable."""
    if not isinstance(request, dict):
        raise Unusable("This line is no object. Write one JSON object on each line.")
    known = {**request, "source": request.get("source", request.get("text_file"))}
    for name in ("quote", "text", "source", *_OPTIONAL):
        if not isinstance(known.get(name, ""), str | None):
            raise Unusable(f"The field `{name}` is no text. Write it as a JSON string.")
    if known.get("quote") is None:
        raise Unusable("The field `quote` is missing: there is nothing to look for.")
    if (known.get("text") is None) == (known["source"] is None):
        raise Unusable("Give either `text`, the source itself, or `source`, the name of its file.")
    return known


def answer_from(haystack: Haystack, request: dict[str, Any]) -> dict[str, Any]:
    """What became of one quote in its source, ready for JSON; keys without content are left out."""
    quote = request["quote"]
    match = find_quote(haystack, quote, request.get("prefix") or "", request.get("suffix") or "")
    cut = cuts(haystack.text, match.span) if match.span and match.verdict in ACCEPTED else ()
    match = _guard_context(haystack, quote, guard_edges(match, cut))
    reply = {
        "id": request.get("id"),
        "verdict": match.verdict.value,
        "span": match.span,
        "spans": match.spans,
        "folds": match.folds,
        "diff": [
            {"op": each.op.value, "quote": each.quote, "source": each.source}
            for each in match.diff
            if each.op is not Op.SAME
        ],
        "cut": [each.whole for each in cut],
        "thin": match.verdict in ACCEPTED and not has_words(quote, FEWEST),
        "because": match.because,
    }
    statement = request.get("statement")
    if statement is not None:
        found = match.span if match.verdict in ACCEPTED else None
        gaps, problems = hold(statement, quote, haystack.text, found)
        reply["unsupported"] = [
            {"text": gap.mention.text, "kind": gap.kind, "span": (gap.mention.start, gap.mention.end)}
            for gap in gaps
        ]
        reply["problems"] = problems
    always = ("id", "verdict", "span", "unsupported")
    return {key: value for key, value in reply.items() if value or key in always}


def stands(reply: dict[str, Any]) -> bool:
    """Whether a reply is of a quote that stands in its source and carries its statement, if there is one."""
    held = not (reply.get("unsupported") or reply.get("problems") or reply.get("thin"))
    return reply.get("verdict") in ACCEPTED and held


def _guard_context(haystack: Haystack, quote: str, match: Match) -> Match:
    """A quote that stands where the context given does not is ambiguous, with all its places."""
    if match.bordered or match.verdict.value not in ACCEPTED:
        return match
    places = tuple(haystack.verbatim(quote)) or ((match.span,) if match.span else ())
    because = "the context given borders none of its places"
    return match._replace(verdict=Verdict.AMBIGUOUS, spans=places, because=because)


def guard_edges(match: Match, cut: tuple[Cut, ...]) -> Match:
    """A quote that cuts a number in two, or a negation off a word, is altered: nobody looks at what follows.

    (`pincite check` has a rule for these.)
    """
    wrong = [each for each in cut if each.misleads]
    if not wrong:
        return match
    diff = tuple(Difference(Op.CHANGED, each.kept, each.whole) for each in wrong)
    said = " and ".join(f"“{each.kept}” is part of “{each.whole}”" for each in wrong)
    return match._replace(verdict=Verdict.ALTERED, diff=diff, because=f"At its edge, {said} in the source.")
