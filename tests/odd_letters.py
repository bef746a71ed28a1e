"""Odd letters to put in front of a text, and every reader that says where in a text something stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pincite.model import File
from pincite.numbers.mention import NumberMention
from pincite.numbers.reader import read
from pincite.prose.markdown import parse as parse_markdown
from pincite.prose.sentences import read_prose
from pincite.quotes.context import unique_context
from pincite.quotes.cut import cuts
from pincite.quotes.find import find_quote
from pincite.quotes.haystack import Haystack
from pincite.speech.attribution import attributions
from pincite.speech.names import People
from pincite.speech.same_person import places_of_name
from pincite.speech.transcript import Transcript
from pincite.support.denials import negated
from pincite.support.multiples import amounts
from pincite.support.outside import unread
from pincite.text.blocks import blocks
from pincite.text.content import content
from pincite.text.quotation_marks import nested, quotations
from pincite.text.sentences import sentences
from pincite.text.tokens import tokens
from pincite.yamlfile.comments import yaml_silences
from pincite.yamlfile.scalars import Scalar
from pincite.yamlfile.tree import Mapping, Node, Sequence
from pincite.yamlfile.tree import parse as parse_yaml

PREFIXES = ("İ.\n\n", "ﬁ.\n\n", "😀.\n\n", "İİ ﬁ 😀.\n\n", "ŉ ǰ ẞ ΐ.\n\n")
ALIKE = (("İzmir: ", "Izmir: "), ("Aﬁni: ", "Axni: "), ("Bǰirk: ", "Bjirk: "), ("Straẞe: ", "Straxe: "))
"""Beginnings of a sentence that differ in an odd letter."""

Reading = tuple[int, int, object]
"""What a reader found: `[start, end)` of the text, and the rest of what it says of it, without offsets."""

TEXT = """\
The mill grinds about 40 sacks a day, twice as much as in May 2019, said Ida Holm. It did not grow.

“We had $3.5 million,” the miller said, “and the guild ‘lost’ 12 of the 15 boats.” According to Ida Holm,
nobody asked. He added that both mills doubled their output, from 1.2 to 2.4 percent; the B-17 was on time.

All 32 members paid; well over 50 people left. Mr. Stone wrote: “It is a U.S. matter.”
"""
CAST = People({"Ida Holm": ["the miller"], "John Stone": []})
PROSE = f"""{TEXT}
Half of it *fell* by **40 sacks** &amp; more [@fall, p. 3]. See @rise[^1] and [-@fall; @rise].

| Who | Share [@table] |
|---|---|
| Italy | 1.5 percent |

> “A quotation of
> two lines,” said Ida Holm.

<!-- pincite: ignore[sentence-uncited] known -->

[^1]: A note, https://example.org/a [@note].
"""
YAML = """\
claims:
  mill:  # pincite: ignore[span-missing] not yet
    statement: The mill grinds “40 sacks” a day.
    citations:
      - {source: a.txt, quote: 'grinds 40 sacks', span: [9, 24]}
    # pincite: ignore[quote-thin] it is short
    values: {sacks: "40 sacks
      a day"}
    speaker: >-
      Ida
      Holm
"""


def mention(each: NumberMention) -> Reading:
    return each.start, each.end, each._replace(start=0, end=0)


def numbers(text: str) -> Iterator[Reading]:
    return map(mention, read(text))


def in_words(text: str) -> Iterator[Reading]:
    return map(mention, amounts(text, read(text)))


def unread_digits(text: str) -> Iterator[Reading]:
    return ((*span, None) for span in unread(text, read(text)))


def spans(found: Iterable[tuple[int, int]]) -> list[Reading]:
    return [(*span, None) for span in found]


def passages_quoted(text: str) -> Iterator[Reading]:
    for each in nested(quotations(text)):
        yield each.start, each.end, (each.level, each.closed, each.resumed)
        yield *each.outer, "marks"


def denials(text: str) -> list[Reading]:
    """The first of each sentence."""
    found = ((start, negated(text[start:end])) for start, end in sentences(text))
    return [(at + span[0], at + span[1], None) for at, span in found if span]


def speakers(text: str) -> list[Reading]:
    return [(each.start, each.end, each.name) for each in attributions(text)]


def voices(text: str) -> Iterator[Reading]:
    """Who speaks each sentence and each passage."""
    transcript = Transcript(text, CAST)
    for start, end in [*sentences(text), *(each.outer for each in transcript.passages)]:
        voice = transcript.voice(start, end)
        yield start, end, (voice._replace(at=None, near=()), transcript.named(voice))
        if voice.at:
            yield *voice.at, "says"


def cut_words(text: str) -> Iterator[Reading]:
    """What is cut in two by a quote that leaves out the first and the last character of a sentence."""
    for start, end in sentences(text):
        yield start, end, cuts(text, (start + 1, end - 2))


def contexts(text: str) -> Iterator[Reading]:
    """The "the" of the text, each with the context that tells it apart, where that does not reach its beginning."""
    for each in [found for found in tokens(text) if found.text == "the"]:
        before, after = unique_context(text, (each.start, each.end), reach=20)
        yield each.start, each.end, (before, after)


QUOTES = (
    "grinds about 40 sacks",
    '"We had $3.5 million," the miller',
    "the guild lost 13 of the 15 boats",
    "mill",
)


def found_quotes(text: str) -> Iterator[Reading]:
    haystack = Haystack(text)
    for quote in QUOTES:
        match = find_quote(haystack, quote)
        for span in (match.span, *match.spans):
            if span:
                yield *span, match._replace(span=None, spans=())


def markdown(text: str) -> Iterator[Reading]:
    """Passages with the place of each of their characters, and comments."""
    document = parse_markdown(text)
    for passage in document.passages:
        for at, char in enumerate(passage.read.text):
            yield *passage.read.span(at, at + 1), (char, passage.kind, passage.row, passage.column)
    yield from ((each.start, each.end, each.text) for each in document.comments)
    yield from spans(document.unread)


def prose_sentences(text: str) -> Iterator[Reading]:
    """Sentences, with the citations that they have, and all citations."""
    whole = read_prose("a.md", text)
    for each in whole.sentences:
        cited = tuple((found.claim, found.style) for found in each.citations)
        yield each.start, each.end, (each.text, cited, each.kind, each.table, each.row, each.column)
        yield from ((found.start, found.end, found.claim) for found in each.citations)
    yield from ((each.start, each.end, each.claim) for each in whole.cited)
    for cluster in whole.clusters:
        items = tuple((before, cited.claim, after) for before, cited, after in cluster.items)
        yield cluster.start, cluster.end, (items, cluster.note)


def scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for entry in node.entries.values():
            yield entry.key
            yield from scalars(entry.node)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)


def yaml_scalars(text: str) -> Iterator[Reading]:
    root, defects = parse_yaml(File("a.yaml", text))
    assert not defects
    return ((each.start, each.end, (each.value, each.plain)) for each in scalars(root))


def silenced(text: str) -> Iterator[Reading]:
    """Silences, with the text of the lines that each covers."""
    file = File("a.yaml", text)
    for each in yaml_silences(file, parse_yaml(file)[0]):
        first, last = each.lines
        covered = tuple(file.line(number) for number in range(first, last + 1))
        yield each.place.start, each.place.end, (each.names, each.reason, covered)


def named(text: str) -> list[Reading]:
    return spans(places_of_name(text, "Ida Holm"))


def compared(text: str) -> list[Reading]:
    return [(each.start, each.end, (each.text, each.key, each.kind)) for each in tokens(text)]


def telling(text: str) -> list[Reading]:
    return [(each.start, each.end, (each.text, each.stem)) for each in content(text)]


READERS: dict[str, Callable[[str], Iterable[Reading]]] = {
    each.__name__: each
    for each in (
        *(numbers, in_words, unread_digits, passages_quoted, denials, speakers, voices, cut_words, contexts),
        *(found_quotes, named, compared, telling),
    )
} | {"sentences": lambda text: spans(sentences(text)), "blocks": lambda text: spans(blocks(text))}
"""Readers of plain text: what stands in a paragraph before does not concern them."""
