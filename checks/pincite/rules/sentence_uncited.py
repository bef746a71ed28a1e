"""A sentence of prose states a fact and cites no claim.

## Why
A reader cannot tell where a bare sentence comes from, and no check can tell whether it is true. By default a
sentence needs a citation when it has a number, a date, a quotation or a reported statement; with
`require = "all"` in the settings, every declarative sentence needs one, to its end. A citation covers the
sentence it ends, also behind the full stop; one in a footnote counts for the sentence with the mark, one in a
table's row for the row, one in a table's head for the column.

## Fails
With the corpus "eagle":
```brief.md
# The landing

Eagle landed in 1969.  <!-- <- sentence-uncited -->
```

## Passes
With the corpus "eagle":
```brief.md
# The landing

Eagle landed in 1969 [@landing]. It was a great day.
```
"""

from collections.abc import Iterator

from pincite.corpus import CheckedSentence, ProseContext
from pincite.model import Fault
from pincite.numbers import read
from pincite.settings import Settings
from pincite.text import content

CODE = "P801"
LABELS = frozenset({"heading", "head", "cell", "caption"})


def check(checked: CheckedSentence, settings: Settings, context: ProseContext) -> Iterator[Fault]:
    if checked.sentence.citations:
        if settings.require == "all":
            yield from _tail(checked)
        return
    why = _why(checked, context, everything=settings.require == "all")
    if why:
        region = checked.region(0, len(checked.text))
        help = "Cite the claim it stands on, as `[@claim_id]`; `pincite add` makes a claim of a passage."
        yield Fault(region, f"This sentence {why} and cites no claim.", help)


def _tail(checked: CheckedSentence) -> Iterator[Fault]:
    """What a sentence goes on to say after its last citation, which covers only what comes before it."""
    sentence = checked.sentence
    if sentence.table or any(cited.style in ("in-text", "note") for cited in sentence.citations):
        return
    last = max(cited.end for cited in sentence.citations)
    places = zip(sentence.read.at, sentence.read.starts, strict=True)
    start = next((at for at, begin in places if begin >= last), None)
    if start is not None and sum(1 for _ in content(sentence.text[start:])) > 1:
        start += len(sentence.text[start:]) - len(sentence.text[start:].lstrip(" ,;:—–-"))
        region = checked.region(start, len(sentence.text))
        message = "This part of the sentence comes after its last citation and cites no claim."
        yield Fault(region, message, "Cite the claim it stands on, or end the sentence at the citation.")


def _why(checked: CheckedSentence, context: ProseContext, *, everything: bool) -> str:
    """What in the sentence needs a citation, in words; empty if nothing does."""
    text = checked.text
    if checked.quoted:
        return "quotes words"
    title = checked.sentence.kind in LABELS
    for mention in read(text):
        if mention.role == "measure" and not (title and mention.kind == "ordinal"):
            return f"has “{mention.text}”"
    if title:
        return ""
    if context.reports(checked):
        return "reports what somebody said"
    return "states something" if everything and _declares(text) else ""


def _declares(text: str) -> bool:
    """Whether a sentence says that something is so: it has words, and does not ask."""
    bare = text.rstrip(" \"'”’»)")
    return not bare.endswith("?") and sum(word[0].isalpha() for word in bare.split()) > 1
