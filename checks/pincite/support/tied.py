"""Numbers that quotes have, but of something else."""

from collections.abc import Iterator, Sequence

from pincite.numbers import FURNITURE, IDIOM, REFERENCE, NumberMention
from pincite.support.binding import Said, Text, binding_words, is_plain, misbound
from pincite.support.compare import MISBOUND, Gap
from pincite.support.evidence import Evidence

UNMEANT = frozenset((IDIOM, FURNITURE, REFERENCE))


def tied_otherwise(statement: str, mentions: Sequence[NumberMention], evidence: Evidence) -> Iterator[Gap]:
    """The numbers of a statement that its quotes have, but of something else."""
    if evidence.repeat(statement):
        return
    words = binding_words(evidence.language)
    meant = [each for each in mentions if each.role not in UNMEANT]
    values = {(each.low, each.date) for each in meant}
    having = [
        (quote, others)
        for quote, others in evidence.read
        if not values.isdisjoint((each.low, each.date) for each in others)
    ]
    said = Said(statement, meant, words) if having else None
    if said is None or all(is_plain(said, Said(quote, others, words)) for quote, others in having):
        return
    quotes = [Text(quote, others, words) for quote, others in having]
    for found in misbound(Text(statement, meant, words), quotes):
        if found.mention.turned_by or found.nearest.turned_by:
            continue  # "did not fall below 60" is a bound, and its words of direction are turned with it
        around = found.said, found.there, found.instead
        yield Gap(MISBOUND, found.mention, found.nearest, around=around)
