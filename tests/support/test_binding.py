"""A number supports a statement only with what it is of.

If these fail, "37 people were arrested" passes on "14 people were arrested and 37 injured", or a right sentence in other
words is refused. The first table was written before the judgement was and is not tuned on: its rates are what a reader
may expect of text that nobody has seen.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from pincite.languages import language
from pincite.numbers import read
from pincite.support import Evidence, GapKind, unsupported
from pincite.support.binding import Said, Text, binding_words, is_plain, misbound
from pincite.text import sentences

HERE = Path(__file__).parent
TABLES = ("bindings_first.txt", "bindings.txt", "tables.txt")


class Pair(NamedTuple):
    """A statement beside a quote, right ("" as `kind`) or wrong."""

    quote: str
    statement: str
    kind: str


def pairs(name: str) -> Iterator[Pair]:
    quote: list[str] = []
    for line in (HERE / name).read_text("utf-8").splitlines():
        mark, rest = line[:2], line[2:]
        if not line:
            quote = []
        elif mark == "> ":
            quote.append(rest)
        elif mark == "+ ":
            yield Pair("\n".join(quote), rest, "")
        elif mark == "- ":
            kind, _, statement = rest.partition(" | ")
            yield Pair("\n".join(quote), statement, kind)


def is_bound(pair: Pair) -> bool:
    """Whether every number of a statement is tied to what the quote ties it to."""
    return not [gap for gap in unsupported(pair.statement, [pair.quote]) if gap.kind is GapKind.MISBOUND]


@pytest.mark.parametrize(("name", "passing"), [("bindings_first.txt", 10), ("bindings.txt", 10)])
def test_most_numbers_of_something_else_are_found(name: str, passing: int) -> None:
    wrong = [pair for pair in pairs(name) if pair.kind]
    assert len(wrong) > 50
    assert len([pair for pair in wrong if not unsupported(pair.statement, [pair.quote])]) <= passing


@pytest.mark.parametrize(("name", "refused"), [("bindings_first.txt", 1), ("bindings.txt", 0)])
def test_right_sentences_in_other_words_are_left_alone(name: str, refused: int) -> None:
    right = [pair for pair in pairs(name) if not pair.kind]
    assert len(right) > 45
    assert len([pair for pair in right if not is_bound(pair)]) <= refused


@pytest.mark.parametrize("pair", [pair for pair in pairs("tables.txt") if not pair.kind])
def test_a_cell_supports_what_its_row_and_column_say(pair: Pair) -> None:
    assert unsupported(pair.statement, [pair.quote]) == []


@pytest.mark.parametrize("pair", [pair for pair in pairs("tables.txt") if pair.kind])
def test_a_cell_of_another_row_or_column_supports_nothing(pair: Pair) -> None:
    assert unsupported(pair.statement, [pair.quote])


def test_both_places_are_shown_and_the_number_that_the_quote_has() -> None:
    quote = "Police said 14 people were arrested and 37 injured."
    gaps = unsupported("Police said 37 people were arrested.", [quote])
    assert [(gap.kind, gap.mention.text) for gap in gaps] == [(GapKind.MISBOUND, "37")]
    assert gaps[0].around[1:] == ("37 injured", "Police said 14 people were arrested")


def test_a_number_that_one_of_several_quotes_ties_rightly_is_left_alone() -> None:
    quotes = ["In the north 40 ships sank and in the south 30.", "In the south 40 ships sank later."]
    assert unsupported("In the south 40 ships sank.", quotes) == []
    assert unsupported("In the south 40 ships sank.", quotes[:1])


def test_german_has_its_own_words() -> None:
    words = binding_words(language("de"))
    quote = "Der Umsatz stieg um 12 Prozent, während der Gewinn um 3 Prozent sank."

    def texts(statement: str) -> tuple[Text, list[Text]]:
        german = language("de")
        return Text(statement, read(statement, german), words), [Text(quote, read(quote, german), words)]

    assert list(misbound(*texts("Der Umsatz stieg um 12 Prozent."))) == []
    assert list(misbound(*texts("Der Gewinn stieg um 12 Prozent.")))
    assert list(misbound(*texts("Der Umsatz sank um 12 Prozent.")))


def test_a_long_quote_costs_no_more_than_its_length() -> None:
    quote = "; ".join(f"district {number} had {number + 1000} ships" for number in range(400))
    text = Text(quote, read(quote), binding_words(language("en")))
    assert len(text.reading.items) < 1200
    assert sum(len(text.frames[index].weights) for index in text.reading.numbers) < 20_000


def test_what_is_waved_through_by_its_words_alone_is_tied_rightly_by_the_whole_judgement() -> None:
    """The short way may only say yes where the long way does."""
    words, waved = binding_words(language("en")), 0
    beside = [(pair.quote, pair.statement) for name in TABLES for pair in pairs(name)]
    for path in (*(HERE / "pairs").glob("*.txt"), *(HERE / "shapes").glob("*.txt")):
        lines = path.read_text("utf-8").splitlines() if path.stem != "german" else []
        rows = [line.split(" | ") for line in lines if line.startswith(("+ | ", "- | "))]
        beside += [(quote, statement) for _, quote, statement in rows]
    for quote, statement in (*beside, *_shuffled(beside)):
        here, there = (statement, read(statement)), (quote, read(quote))
        if is_plain(Said(*here, words), Said(*there, words)):
            waved += 1
            found = [each.mention.text for each in misbound(Text(*here, words), [Text(*there, words)])]
            assert found == [], (quote, statement)
    assert waved > 250


def _shuffled(pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Each statement with its quote's members in another order, and with another quote beside its own."""
    dice = random.Random(5)
    for quote, statement in pairs:
        members = re.split(r"(, | and | while | but |; )", quote)
        dice.shuffle(members)
        yield "".join(members), statement
        yield f"{dice.choice(pairs)[0].rstrip('.')}, while {quote}", statement


def test_a_sentence_of_a_quote_has_no_gap_in_the_whole_judgement_either(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A statement that is one is not read; here it is, all the same."""
    taken = [
        (quote, quote[start:end])
        for quote in {pair.quote for name in TABLES for pair in pairs(name)}
        for start, end in sentences(quote, language("en"))
        if Evidence([quote]).has_sentence(quote[start:end])
    ]
    assert len(taken) > 50
    monkeypatch.setattr(Evidence, "has_sentence", lambda *_: False)
    for quote, sentence in taken:
        assert unsupported(sentence, [quote]) == [], quote


def test_what_stands_before_or_behind_a_part_of_a_quote_is_no_sentence_of_it() -> None:
    quote = "Nobody knew that 9 ships came. Ships of 4.5 tons came."
    assert Evidence([quote]).has_sentence("Ships of 4.5 tons came.")
    for part in ("9 ships came", "Ships of 4", "5 tons came.", "Nobody knew that 9 ships"):
        assert not Evidence([quote]).has_sentence(part), part
