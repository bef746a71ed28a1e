"""Characters that grow in lower case, ligatures and emoji before a text move what is read in it and change nothing
else. If a reader counted otherwise, a finding would point beside its words, or would not be made at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pincite.speech.says import attributions, names

from pincite.corpus.coverage import cover
from pincite.corpus.load import load
from pincite.corpus.resolve import resolve
from pincite.model import File
from pincite.numbers.mention import NumberMention
from pincite.numbers.reader import read
from pincite.prose import sentences
from pincite.prose.markdown import parse as parse_markdown
from pincite.quotes.context import unique_context
from pincite.quotes.cut import cuts
from pincite.quotes.find import find_quote
from pincite.quotes.haystack import Haystack
from pincite.settings import Settings
from pincite.speech.names import People
from pincite.speech.transcript import Transcript
from pincite.support.denials import negated
from pincite.support.multiples import amounts
from pincite.support.unsupported import Gap, unread, unsupported
from pincite.text.blocks import blocks
from pincite.text.content import content
from pincite.text.lowered import lowered
from pincite.text.quotation_marks import nested, quotations
from pincite.text.sentences import sentences
from pincite.text.tokens import tokens
from pincite.yamlfile.comments import yaml_silences
from pincite.yamlfile.scalars import Scalar
from pincite.yamlfile.tree import Mapping, Node, Sequence
from pincite.yamlfile.tree import parse as parse_yaml

from .support import ROOT, write_corpus

PREFIXES = ("İ.\n\n", "ﬁ.\n\n", "😀.\n\n", "İİ ﬁ 😀.\n\n", "ŉ ǰ ẞ ΐ.\n\n")
ALIKE = (("İzmir: ", "Izmir: "), ("Aﬁni: ", "Axni: "), ("Bǰirk: ", "Bjirk: "), ("Straẞe: ", "Straxe: "))
"""Beginnings of a sentence that differ in an odd letter."""
anything_odd = (
    st.text("İﬁ😀ŉǰẞΐ ", min_size=1, max_size=9).filter(str.strip).map(lambda word: f"{word.strip()}.\n\n")
)

Reading = tuple[int, int, object]
"""What a reader found: `[start, end)` of the text, and the rest of what it says of it, without offsets."""

TEXT = """\
The mill grinds about 40 sacks a day, twice as much as in May 2019, said Ida Holm. It did not grow.

“We had $3.5 million,” the miller said, “and the guild ‘lost’ 12 of the 15 boats.” According to Ida Holm,
nobody asked. He added that both mills doubled their output, from 1.2 to 2.4 percent; the B-17 was on time.

All 32 members paid; well over 50 people left. Mr. Stone wrote: “It is a U.S. matter.”
"""
CAST = People.of({"Ida Holm": ["the miller"], "John Stone": []})
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


def quotations(text: str) -> Iterator[Reading]:
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
        yield start, end, voice._replace(at=None)
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
    whole = sentences.read_prose("a.md", text)
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
    return spans(names(text, "Ida Holm"))


def compared(text: str) -> list[Reading]:
    return [(each.start, each.end, (each.text, each.key, each.kind)) for each in tokens(text)]


def telling(text: str) -> list[Reading]:
    return [(each.start, each.end, (each.text, each.stem)) for each in content(text)]


READERS = {
    each.__name__: each
    for each in (
        *(numbers, in_words, unread_digits, quotations, denials, speakers, voices, cut_words, contexts),
        *(found_quotes, named, compared, telling),
    )
} | {"sentences": lambda text: spans(sentences(text)), "blocks": lambda text: spans(blocks(text))}
"""Readers of plain text: what stands in a paragraph before does not concern them."""


def assert_only_moved(reader: Callable[[str], Iterable[Reading]], prefix: str, text: str) -> None:
    before = list(reader(text))
    by = len(prefix)
    after = [(start - by, end - by, rest) for start, end, rest in reader(prefix + text) if start >= by]
    assert before
    assert after == before


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_paragraph_before_only_moves_what_is_read(name: str, prefix: str) -> None:
    assert_only_moved(READERS[name], prefix, TEXT)


@pytest.mark.parametrize("name", READERS)
@given(prefix=anything_odd)
@settings(max_examples=15, deadline=None)
def test_whatever_stands_before_only_moves_what_is_read(name: str, prefix: str) -> None:
    assert_only_moved(READERS[name], prefix, TEXT)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(("odd", "plain"), ALIKE)
def test_an_odd_letter_in_the_first_sentence_is_a_letter_as_others(name: str, odd: str, plain: str) -> None:
    assert len(odd) == len(plain)
    found = [each for each in READERS[name](odd + TEXT) if each[0] >= len(odd)]
    assert found == [each for each in READERS[name](plain + TEXT) if each[0] >= len(odd)]


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("source", sorted(path.name for path in (ROOT / "seeds").glob("*.txt")))
def test_in_our_own_sources_too(name: str, source: str) -> None:
    text = (ROOT / "seeds" / source).read_text("utf-8")
    before = list(READERS[name](text))
    by = len(PREFIXES[3])
    after = [(a - by, b - by, rest) for a, b, rest in READERS[name](PREFIXES[3] + text) if a >= by]
    assert after == before


@pytest.mark.parametrize("reader", [markdown, prose_sentences])
@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize(
    "text", [PROSE, (ROOT / "docs" / "briefing.md").read_text("utf-8")], ids=["own", "brief"]
)
def test_a_paragraph_before_only_moves_what_is_read_in_prose(
    reader: Callable[[str], Iterable[Reading]], prefix: str, text: str
) -> None:
    assert_only_moved(reader, prefix, text)


@pytest.mark.parametrize("reader", [yaml_scalars, silenced])
@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_comment_before_only_moves_what_is_read_in_yaml(
    reader: Callable[[str], Iterable[Reading]], prefix: str
) -> None:
    assert_only_moved(reader, f"# {prefix}", YAML)


@dataclass(frozen=True)
class Pair:
    """A statement, and a quote that does not carry its number."""

    statement: str
    quote: str


PAIRS = {
    "a rate": Pair("The mill grinds 40 sacks a week.", "The mill grinds 40 sacks a day."),
    "no rate": Pair("The mill grinds 40 sacks.", "The mill grinds 40 sacks a day."),
    "a price": Pair("Rye fetched $3 a sack.", "Rye fetched $3 a bushel."),
    "a loss": Pair("The guild made a profit of 70 florins.", "The guild made a loss of 70 florins."),
    "a whole": Pair("11 judges dissented.", "8 of the 11 judges dissented."),
    "an order": Pair("The odds are 2:5.", "The odds are 5:2."),
    "a share": Pair("All 32 members paid.", "Nearly all 32 members paid."),
    "a part": Pair("Most of the 12 jurors agreed.", "Six of the 12 jurors agreed."),
    "a degree": Pair("Well over 50 people left.", "More than 50 people left."),
    "both": Pair("Both countries signed.", "Three countries signed."),
    "another number": Pair("It took 41 sacks.", "It took 40 sacks."),
    "a qualifier": Pair("About 40 sacks came.", "40 sacks came."),
    "a unit": Pair("It took 40 days.", "It took 40 weeks."),
    "a ratio": Pair("32 of 23 paid.", "23 of 32 paid."),
    "a code": Pair("The B-17 flew.", "The B-18 flew."),
    "how often": Pair("It was built twice.", "It was built thrice."),
    "how often, in a capital": Pair("Twice it was built.", "Thrice it was built."),
    "a factor": Pair("Output doubled.", "Output nearly doubled."),
    "a swap": Pair(
        "Peru had 1.8 percent and Cuba 1.4 percent.", "Peru had 1.4 percent and Cuba 1.8 percent."
    ),
}


def in_statement(gap: Gap, by: int) -> object:
    """A gap, its own place moved back."""
    return gap.kind, mention(moved(gap.mention, by)), gap.nearest and mention(gap.nearest)


def moved(each: NumberMention, by: int) -> NumberMention:
    return each._replace(start=each.start - by, end=each.end - by)


@pytest.mark.parametrize("pair", [pytest.param(each, id=name) for name, each in PAIRS.items()])
@pytest.mark.parametrize("prefix", PREFIXES)
def test_what_a_quote_does_not_carry_is_found_behind_any_paragraph(pair: Pair, prefix: str) -> None:
    """A letter that grows in lower case once switched off the checks of rates, sides, shares and degrees."""
    by = len(prefix)
    plain = unsupported(pair.statement, [pair.quote])
    assert plain
    in_front = unsupported(prefix + pair.statement, [pair.quote])
    assert [in_statement(each, by) for each in in_front] == [in_statement(each, 0) for each in plain]
    behind = unsupported(pair.statement, [prefix + pair.quote])
    assert [each._replace(nearest=each.nearest and moved(each.nearest, by)) for each in behind] == plain


@pytest.mark.parametrize("pair", [pytest.param(each, id=name) for name, each in PAIRS.items()])
@pytest.mark.parametrize(("odd", "plain"), ALIKE)
def test_what_a_quote_does_not_carry_is_found_behind_any_word(pair: Pair, odd: str, plain: str) -> None:
    def places(before: str) -> list[tuple[str, int, int]]:
        found = unsupported(before + pair.statement, [before + pair.quote])
        return [(each.kind, each.mention.start, each.mention.end) for each in found]

    assert places(plain)
    assert places(odd) == places(plain)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The mill grinds 40 sacks daily.", "The mill grinds 40 sacks a day."),
        ("A surplus of 70 florins.", "The guild gained 70 florins."),
        ("All 32 members paid.", "Each of the 32 members paid."),
        ("Well over 50 people left.", "Well above 50 people left."),
        ("Output doubled.", "Output was twice as large."),
    ],
)
@pytest.mark.parametrize("prefix", PREFIXES)
def test_what_a_quote_carries_it_carries_behind_any_paragraph(
    statement: str, quote: str, prefix: str
) -> None:
    for pair in ((statement, quote), (prefix + statement, quote), (statement, prefix + quote)):
        assert unsupported(pair[0], [pair[1]]) == []


@given(st.text())
def test_lower_case_keeps_every_character_in_its_place(text: str) -> None:
    low = lowered(text)
    assert len(low) == len(text)
    assert all(one in (other, other.lower(), "ς") for one, other in zip(low, text, strict=True))


def test_coverage_counts_the_same_behind_another_paragraph(tmp_path: Path) -> None:
    counted = []
    for number, prefix in enumerate(("", *PREFIXES)):
        folder = write_corpus(tmp_path / str(number), {"seeds/a.txt": prefix + TEXT})
        (covered,) = cover(resolve(load(Settings(folder))))
        by = len(prefix)
        counted.append(
            [
                (each.part, each.start - by, each.end - by, each.state)
                for each in covered.counted
                if each.start >= by
            ]
        )
    assert all(each == counted[0] for each in counted)
