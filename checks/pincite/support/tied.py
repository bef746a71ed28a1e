"""Numbers that quotes have, but of something else."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from pincite.numbers import FURNITURE, IDIOM, REFERENCE, NumberMention
from pincite.support.binding import BindingWords, Said, Text, binding_words, is_plain, misbound
from pincite.support.bounds import same_bound
from pincite.support.compare import MISBOUND, Gap
from pincite.support.evidence import Evidence
from pincite.text import sentences

MOST_OF = 0.7
"""How many of a statement's words that a long quote has must stand in one sentence for it to tell what a number is of."""
UNMEANT = frozenset((IDIOM, FURNITURE, REFERENCE))


def tied_otherwise(statement: str, mentions: Sequence[NumberMention], evidence: Evidence) -> Iterator[Gap]:
    """The numbers of a statement that its quotes have, but of something else."""
    if evidence.repeat(statement):
        return
    words = binding_words(evidence.language)
    meant = [each for each in mentions if each.role not in UNMEANT]
    values = {each.says for each in meant}
    having = [
        (part, others)
        for part, others in evidence.passages
        if not values.isdisjoint(each.says for each in others)
    ]
    said = Said(statement, meant, words) if having else None
    if said is None or all(is_plain(said, Said(quote, others, words)) for quote, others in having):
        return
    quotes = [Text(quote, others, words) for quote, others in having]
    turned = {each.low for _, others in evidence.read for each in others if each.turned_by}
    spread = _Spread(statement, evidence, words)
    for found in misbound(Text(statement, meant, words), quotes):
        mention = found.mention
        if spread.over_others(mention, having):
            continue
        if mention.turned_by or mention.low in turned or same_bound(statement, mention, evidence):
            continue  # "did not fall below 60" is a bound, and its words of direction are turned with it
        around = found.said, found.there, found.instead
        yield Gap(MISBOUND, found.mention, found.nearest, around=around)


class _Spread:
    """Where a statement's words stand in quotes that are looked at sentence by sentence."""

    def __init__(self, statement: str, evidence: Evidence, words: BindingWords) -> None:
        self._statement, self._evidence, self._words = statement, evidence, words

    def over_others(
        self, mention: NumberMention, passages: Sequence[tuple[str, list[NumberMention]]]
    ) -> bool:
        """Whether a sentence of a long quote that has a number lacks many of the words beside it that the quote has."""
        here = [part for part, others in passages if any(each.says == mention.says for each in others)]
        cut = [part for part in here if part not in self._evidence.quotes]
        if not cut:
            return False
        said = self._stems(self._sentence(mention)) & self._of_quotes
        return any(len(said & self._stems(part)) < MOST_OF * len(said) for part in cut)

    def _sentence(self, mention: NumberMention) -> str:
        return next(
            (
                self._statement[start:end]
                for start, end in sentences(self._statement, self._evidence.language)
                if start <= mention.start < end
            ),
            self._statement,
        )

    @cached_property
    def _of_quotes(self) -> frozenset[str]:
        return frozenset().union(*map(self._stems, self._evidence.quotes))

    def _stems(self, text: str) -> frozenset[str]:
        stems = map(self._words.stem, self._words.word.findall(text))
        return frozenset(stem for stem in stems if stem and not stem.isdigit())
