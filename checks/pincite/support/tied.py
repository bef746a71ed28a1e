"""Numbers that quotes have, but of something else."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from pincite.languages import Language
from pincite.numbers import FURNITURE, IDIOM, REFERENCE, NumberMention
from pincite.support.binding import Said, Text, binding_words, is_plain, is_table, misbound
from pincite.support.bounds import same_bound
from pincite.support.compare import MISBOUND, Gap
from pincite.support.evidence import Evidence
from pincite.text import sentences

SHORT, FEW = 200, 2
"""Characters and sentences of a quote that is looked at as a whole."""
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
        for quote, read in evidence.read
        for part, others in _passages(quote, read, evidence.language)
        if not values.isdisjoint(each.says for each in others)
    ]
    said = Said(statement, meant, words) if having else None
    if said is None or all(is_plain(said, Said(quote, others, words)) for quote, others in having):
        return
    quotes = [Text(quote, others, words) for quote, others in having]
    turned = {each.low for _, others in evidence.read for each in others if each.turned_by}
    for found in misbound(Text(statement, meant, words), quotes):
        mention = found.mention
        if mention.turned_by or mention.low in turned or same_bound(statement, mention, evidence):
            continue  # "did not fall below 60" is a bound, and its words of direction are turned with it
        around = found.said, found.there, found.instead
        yield Gap(MISBOUND, found.mention, found.nearest, around=around)


def _passages(
    quote: str, mentions: Sequence[NumberMention], language: Language
) -> Iterator[tuple[str, list[NumberMention]]]:
    """A quote with its numbers, or each of its sentences where there are more than FEW: what belongs together stands
    together, and far words tie nothing."""
    spans = sentences(quote, language) if len(quote) > SHORT else []
    if len(spans) <= FEW or is_table(quote):
        yield quote, list(mentions)
        return
    for start, end in spans:
        first = bisect_left(mentions, start, key=attrgetter("start"))
        last = bisect_right(mentions, end, lo=first, key=attrgetter("end"))
        inside = mentions[first:last]
        yield (
            quote[start:end],
            [each._replace(start=each.start - start, end=each.end - start) for each in inside],
        )
