"""What a change of a source did to the citations that stand on it, said for people."""

from __future__ import annotations

from collections.abc import Iterator

from pincite.corpus.resolve import Corpus
from pincite.corpus.subjects import CheckedQuote
from pincite.model import Op, Related
from pincite.printing import plural
from pincite.quotes import Verdict

_MENDED = frozenset({Verdict.MOVED, Verdict.TYPOGRAPHIC})


def on_source(corpus: Corpus, name: str) -> Iterator[CheckedQuote]:
    """Every citation of one source, in file order."""
    for each in corpus.evidenced:
        yield from (pinned for pinned in each.pinned if pinned.citation.source.value == name)


def became(pinned: CheckedQuote) -> str:
    """What became of one quote: `landing: moved to [30, 53]`."""
    return f"{pinned.claim.id.value}: {_fate(pinned)}"


def _fate(pinned: CheckedQuote) -> str:
    match = pinned.match
    if match is None or match.span is None:
        return pinned.verdict.value
    start, end = match.span
    match pinned.verdict:
        case Verdict.EXACT:
            return "in the same place" if pinned.citation.span else f"at [{start}, {end}]"
        case Verdict.MOVED:
            return f"moved to [{start}, {end}]"
        case Verdict.TYPOGRAPHIC:
            return f"typographic at [{start}, {end}] ({', '.join(match.folds)})"
        case Verdict.AMBIGUOUS:
            return f"ambiguous, {plural(len(match.spans), 'place')}"
    wrong = [each for each in match.diff if each.op is not Op.SAME]
    said = f": “{wrong[0].quote.strip()}” is now “{wrong[0].source.strip()}”" if wrong else ""
    return f"{pinned.verdict.value} at [{start}, {end}]{said}"


def related(pinned: CheckedQuote) -> Related:
    return Related(pinned.file.at(pinned.citation.quote), became(pinned))


def summary(fates: list[CheckedQuote]) -> str:
    """How many quotes kept their place, moved, and so on: `3 exact, 1 moved`."""
    counts = {verdict: sum(each.verdict is verdict for each in fates) for verdict in Verdict}
    return (
        ", ".join(f"{count} {verdict.value}" for verdict, count in counts.items() if count) or "no citation"
    )


def mended(fates: list[CheckedQuote]) -> int:
    """How many of them `--fix` puts right."""
    return sum(each.verdict in _MENDED for each in fates)
