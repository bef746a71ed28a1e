"""What a change of a source did to the citations that stand on it, said for people."""

from collections.abc import Iterator

from pincite.corpus.subjects import CheckedQuote, Corpus
from pincite.model import Op, Related
from pincite.printing import plural
from pincite.quotes import Verdict

_MENDED = frozenset({Verdict.MOVED, Verdict.TYPOGRAPHIC})


def on_source(corpus: Corpus, name: str) -> Iterator[CheckedQuote]:
    """Every citation of one source, in file order."""
    for each in corpus.checked_claims:
        yield from (quote for quote in each.checked_quotes if quote.source == name)


def became(checked: CheckedQuote) -> str:
    """What became of one quote: `landing: moved to [30, 53]`."""
    return f"{checked.claim.id.value}: {_fate(checked)}"


def _fate(checked: CheckedQuote) -> str:
    match = checked.match
    if match is None or match.span is None:
        return checked.verdict.value
    start, end = match.span
    match checked.verdict:
        case Verdict.EXACT:
            return "in the same place" if checked.citation.span else f"at [{start}, {end}]"
        case Verdict.MOVED:
            return f"moved to [{start}, {end}]"
        case Verdict.TYPOGRAPHIC:
            return f"typographic at [{start}, {end}] ({', '.join(match.folds)})"
        case Verdict.AMBIGUOUS:
            return f"ambiguous, {plural(len(match.spans), 'place')}"
    wrong = [each for each in match.diff if each.op is not Op.SAME]
    said = f": “{wrong[0].quote.strip()}” is now “{wrong[0].source.strip()}”" if wrong else ""
    return f"{checked.verdict.value} at [{start}, {end}]{said}"


def related(checked: CheckedQuote) -> Related:
    return Related(checked.at(checked.citation.quote), became(checked))


def summary(fates: list[CheckedQuote]) -> str:
    """How many quotes kept their place, moved, and so on: `3 exact, 1 moved`."""
    counts = {verdict: sum(each.verdict is verdict for each in fates) for verdict in Verdict}
    return (
        ", ".join(f"{count} {verdict.value}" for verdict, count in counts.items() if count) or "no citation"
    )


def mended(fates: list[CheckedQuote]) -> int:
    """How many of them `--fix` puts right."""
    return sum(each.verdict in _MENDED for each in fates)
