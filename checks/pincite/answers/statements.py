"""A statement held to one quote that is in no claims file, as `check` holds a claim to its quotes."""

from __future__ import annotations

from pincite.languages import detect, settle
from pincite.numbers import read
from pincite.scope import governed_outside
from pincite.support import (
    Evidence,
    Gap,
    added_denial,
    affirms_denied,
    misread,
    says_as_well,
    unsupported,
)

Problem = dict[str, str]
"""What kind it is ("denial", "governed"), and what it says."""


def hold(
    statement: str, quote: str, text: str, span: tuple[int, int] | None
) -> tuple[list[Gap], list[Problem]]:
    """The numbers of a statement that a quote does not carry, or not where it stands in its source `text`, and what else
    the statement says otherwise. Words are compared only if both are in one language of which there are words."""
    source = settle(None, text)
    language = detect(statement) or source
    evidence = Evidence([quote], source)
    gaps = list(unsupported(statement, evidence, language))
    if language is not source or not language.is_judged:
        return gaps, []
    if span is not None and not gaps:
        gaps += misread(read(statement, language), evidence, [(text, span)])
    problems: list[Problem] = []
    quotes = [(quote, source)]
    if word := added_denial(statement, quotes, language):
        said = f"The statement has “{statement[slice(*word)]}”, and the quote denies nothing."
        problems.append({"kind": "denial", "message": said})
    elif affirms_denied(statement, quotes, language):
        problems.append({"kind": "denial", "message": "The statement says what the quote denies."})
    governed = governed_outside(text, *span, source) if span is not None else None
    if governed is not None and not says_as_well(statement, governed[0].cue, language):
        words = " ".join(text[governed[0].start : governed[0].end].split())
        said = f"“{words}”, outside the quote, governs it, and the statement does not say so."
        problems.append({"kind": "governed", "message": said})
    return gaps, problems
