"""Numbers that quotes have, but of something else."""

from collections.abc import Iterator, Sequence

from pincite.numbers import FURNITURE, IDIOM, REFERENCE, NumberMention
from pincite.support.binding import Text, binding_words, misbound
from pincite.support.bounds import same_bound
from pincite.support.compare import MISBOUND, Gap
from pincite.support.evidence import Evidence

UNMEANT = frozenset((IDIOM, FURNITURE, REFERENCE))


def tied_otherwise(statement: str, mentions: Sequence[NumberMention], evidence: Evidence) -> Iterator[Gap]:
    """The numbers of a statement that its quotes have, but of something else."""
    if any(statement in quote for quote in evidence.quotes):
        return
    words = binding_words(evidence.language)
    meant = [each for each in mentions if each.role not in UNMEANT]
    values = {(each.low, each.date) for each in meant}
    quotes = [
        Text(quote, others, words)
        for quote, others in evidence.read
        if not values.isdisjoint((each.low, each.date) for each in others)
    ]
    turned = {each.low for _, others in evidence.read for each in others if each.turned_by}
    for found in misbound(Text(statement, meant, words), quotes) if quotes else ():
        mention = found.mention
        if mention.turned_by or mention.low in turned or same_bound(statement, mention, evidence):
            continue  # "did not fall below 60" is a bound, and its words of direction are turned with it
        around = found.said, found.there, found.instead
        yield Gap(MISBOUND, found.mention, found.nearest, around=around)
