"""What claims are about, each beside all others: whether a sentence has to do with a claim."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from pincite.corpus.library import SourceLibrary
from pincite.corpus.subjects import CheckedClaim
from pincite.languages import Language
from pincite.text import Weights, capitalised, stems, stems_of

AROUND = 400
"""Characters of a source on each side of a quote that may have what its statement is about."""


def says(checked: CheckedClaim) -> list[str]:
    """All texts of a claim that carry its facts: quotes, statement, speaker, and the period it speaks of."""
    claim = checked.claim
    period = [period_in_words(claim.as_of.period.value, checked.language)] if claim.as_of else []
    speaker = [claim.speaker.value] if claim.speaker else []
    return [*checked.quotes, claim.statement.value, *speaker, *period]


def around(checked: CheckedClaim, library: SourceLibrary) -> Iterator[str]:
    """What a statement may be about without its quotes: the text around each of them, and the titles of their sources."""
    for quote in checked.checked_quotes:
        if quote.found is not None:
            start, end = quote.found
            yield library.documents[quote.source].text[max(0, start - AROUND) : end + AROUND]
        source = library.register.sources.get(quote.source)
        if source is not None:
            yield source.title


def period_in_words(period: str, language: Language) -> str:
    """A period as a sentence would say it: a bare `2024` could be a count, after "in" it is a year."""
    return " ".join((*language.phrases("content.before_period"), period))


class Topics:
    """What the claims are about, each beside all others."""

    def __init__(self, claims: Mapping[str, CheckedClaim]) -> None:
        self.claims = claims

    @cached_property
    def _weights(self) -> Weights:
        return Weights(stems_of(each.claim.statement.value) for each in self.claims.values())

    @cached_property
    def _names(self) -> frozenset[str]:
        """The stems of words that some statement writes with a capital within a sentence."""
        texts = (each.claim.statement.value for each in self.claims.values())
        return frozenset(stem for text in texts for stem in capitalised(text))

    def is_name(self, stem: str) -> bool:
        """Whether a word is a name in some claim."""
        return stem in self._names

    def likeness(self, text: str, checked: CheckedClaim) -> float:
        """The share of what a sentence says that a claim has too, or of the claim's statement that the sentence
        has, whichever is more; 0 to 1, by the weight of their words."""
        ours, statement = stems([text]), stems([checked.claim.statement.value])
        theirs = stems(says(checked))
        weight = self._weights.total
        said = weight(ours & theirs) / (weight(ours) or 1)
        covered = weight(ours & statement) / (weight(statement) or 1)
        return max(said, covered)
