"""Twice the input is twice the work: no file of a stranger's, however odd, makes a run hang.

Work is counted in calls, so that the answer does not depend on the machine; what one call into C does is for the long run
of `test_inputs`, which looks at the clock.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pincite.answers import verify
from pincite.claims import load_claims
from pincite.model import Fault, File, Files, Finding
from pincite.numbers import read, read_value
from pincite.numbers.currencies import _FIRST
from pincite.prose import manuscript
from pincite.quotes import Haystack, Verdict, find_quote
from pincite.relations import Expression, Value, parse
from pincite.relations.solver import solve
from pincite.report import render_findings
from pincite.run import Report
from pincite.silence import apply
from pincite.speech import attributions
from pincite.support import evidence, unsupported
from pincite.text import quotations, sentences, tokens
from pincite.yamlfile import Scalar, within
from tests.harness import check_folder, write_corpus


def calls(work: Callable[[], object]) -> int:
    """How many functions a piece of work calls."""
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def grows(make: Callable[[int], Callable[[], object]], size: int) -> float:
    """How many times the work of an input that of twice the input is."""
    make(size // 2)()  # so that what is read once is read
    once, twice = calls(make(size)), calls(make(2 * size))
    return twice / once


TEXTS = {
    "numbers": "12 people and 5% of $7, ",
    "euros without a space": "€5",
    "number words": "two hundred and twenty-one thousand ",
    "ranges": "5 to 6 or 5–6–7 between 3 and ",
    "digits": "1,234",
    "qualifiers": "not more than about nearly ",
    "straight quotation marks": "\" ' \"a' ",
    "opening quotation marks": "“‘«",
    "speech": "“It rose,” Bob Smith said. ",
    "names": "Mr. Bob A. Smith, who ",
    "emphasis": "**a _b *c ",
    "brackets": "[(a [b]( ",
    "citations": "[@a; @b] [@",
    "deep quotes": "> - 1. ",
    "tables": "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "comments": "<!-- a --> <!-- ",
    "links": "[a]: b\n[a] <http://a.b> ",
    "hyphens": "well-known-",
    "odd spaces": "a\u00a0\u00ad\u200b\u0301 ",
    "form feeds": "a\n\f\n12\n",
}
READERS: dict[str, Callable[[str], object]] = {
    "read": read,
    "read_value": read_value,
    "unsupported": lambda text: list(unsupported(text, ["12 people came"])),
    "unsupported by nearly the same": lambda text: list(
        unsupported(text, [f"Some 9 cows, 10 of the 11 pigs. {text.replace('12', '13')}"])
    ),
    "quotations": quotations,
    "sentences": lambda text: list(sentences(text)),
    "tokens": tokens,
    "attributions": lambda text: list(attributions(text, quotations(text))),
    "manuscript": lambda text: manuscript(File("a.md", text)),
    "an altered quote": lambda text: find_quote(Haystack(text), f"{text[:40]} zebra {text[:40]}"),
    "verify": lambda text: list(
        verify([json.dumps({"text": text, "quote": text[:300] + "s"}).encode()], Path())
    ),
}


WINDOW = {"verify": 1_200, "unsupported by nearly the same": 2_400}
"""Texts that are longer than the window around the passage nearest to their quote, or have more numbers than are compared
each with each."""


@pytest.mark.parametrize("reader", READERS)
def test_reading_grows_with_the_text_and_no_faster(reader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, few in (("MOST", 20), ("PAIRS", 400), ("LEAST", 4)):
        monkeypatch.setattr(evidence, name, few)
    least = WINDOW.get(reader, 600)
    for name, unit in TEXTS.items():
        rate = grows(lambda size, unit=unit: lambda: READERS[reader](unit * (size // len(unit))), least)  # type: ignore[misc]
        assert rate < 2.7, f"{name}: {rate:.1f} times the work"


PAIRS = {
    "rates": ("5 mg a day and ", "5 mg a week and "),
    "bounds": ("not below 5, ", "at least 5 and 6, "),
    "numerals": ("Louis XIV and Henry IV ", "Louis XV and Henry V "),
    "dates": ("on 5 May 2020, ", "on 6 May 2020, "),
    "amounts": ("It was seen twice and said once, ", "It was said thrice and seen often, "),
    "multiples": ("Sales doubled here. They rose 3x there. ", "Sales doubled there. They rose 3x here. "),
}


@pytest.mark.parametrize("name", PAIRS)
def test_comparing_grows_with_both_texts_and_no_faster(name: str) -> None:
    said, quoted = PAIRS[name]
    rate = grows(lambda size: lambda: unsupported(said * size, [quoted * size]), 200)
    assert rate < 2.5, f"{rate:.1f} times the work"


def test_a_currency_is_looked_for_within_a_word_s_length() -> None:
    found = _FIRST.match("€5" * 1_000, 0)
    assert found is None or found.end() < 50


def test_a_quote_that_nearly_stands_in_many_places_is_given_up_and_said() -> None:
    source, quote = "the “river” " * 3_000, ('the "river" ' * 600).strip()
    match = find_quote(Haystack(source), quote)
    assert match.verdict is Verdict.UNCHECKED
    assert "many places" in match.because
    assert calls(lambda: find_quote(Haystack(source), quote)) < 1_600_000


def test_a_context_that_fits_nowhere_is_not_weighed_at_every_place() -> None:
    source = "the river " * 2_000
    match = find_quote(Haystack(source), "river", "the zebra " * 200, "a b" * 200)
    assert match.verdict is Verdict.AMBIGUOUS
    work = calls(lambda: find_quote(Haystack(source), "river", "the zebra " * 200, "a b" * 200))
    assert work < 60_000


def test_many_pieces_of_a_repetitive_text_are_looked_up_once() -> None:
    source = "It was said that the river rose. " * 900
    quote = source[:9_000] + "zebra " + source[:9_000]

    def look() -> None:
        haystack = Haystack(source)
        for _ in range(401):  # so that the index is there
            haystack.verbatim("nowhere")
        find_quote(haystack, quote)

    assert calls(look) < 100_000


def claims(count: int, made: Callable[[int], dict[str, Any]], **more: Any) -> str:
    cited = [{"source": "m.txt", "quote": "More than 5 people came", "span": [0, 23]}]
    entries = {f"c{number:05}": {"citations": cited, **made(number)} for number in range(count)}
    return json.dumps({"claims": entries, **more}, indent=1)


def stated(number: int) -> dict[str, Any]:
    return {
        "statement": f"More than 5 people came, said witness x{number}.",
        "values": {"n": "more than 5 people"},
    }


def checking(folder: Path, text: str) -> Callable[[], Report]:
    folder.mkdir()
    write_corpus(folder, {"seeds/m.txt": "More than 5 people came.\n", "claims/a.yaml": text})
    return lambda: check_folder(folder)


CORPORA: dict[str, Callable[[int], str]] = {
    "claims": lambda n: claims(n, stated),
    "values of one quantity": lambda n: claims(
        n, lambda each: stated(each) | {"values": {"n": {"value": "more than 5 people", "quantity": "q"}}}
    ),
    "names in a dispute": lambda n: claims(
        2,
        stated,
        disputes={"d": {"between": [f"c{each}.n" for each in range(10 * n)], "because": "Told so."}},
    ),
    "values in a dispute": lambda n: claims(
        n,
        lambda each: stated(each) | {"values": {"n": {"value": "more than 5 people", "quantity": "q"}}},
        disputes={"d": {"between": [f"c{each:05}.n" for each in range(n)], "because": "Told so."}},
    ),
    "numbers in one statement": lambda n: claims(1, lambda _: {"statement": "12 people, " * n}),
    "values of one claim": lambda n: claims(
        1,
        lambda _: {
            "statement": "Five.",
            "values": {f"v{each}": "more than 5 people" for each in range(2 * n)},
        },
    ),
    "silences": lambda n: (
        "claims:\n"
        + "".join(
            f"  c{each}:  # pincite: ignore[quote-absent] told so\n    statement: More.\n"
            f"    citations: [{{source: m.txt, quote: zebras at night, span: [0, 3]}}]\n"
            for each in range(n)
        )
    ),
    "keys twice": lambda n: "claims:\n" + "  a: {}\n" * n,
}


@pytest.mark.parametrize("name", CORPORA)
def test_checking_grows_with_the_corpus_and_no_faster(name: str, tmp_path: Path) -> None:
    rate = grows(lambda size: checking(tmp_path / str(size), CORPORA[name](size)), 30)
    assert rate < 2.5, f"{rate:.1f} times the work"


def test_a_silence_is_asked_for_its_lines_not_for_every_finding() -> None:
    def work(size: int) -> Callable[[], object]:
        file = load_claims(
            File("a.yaml", "# pincite: ignore[quote-absent] told so\n" * size + "claims: {}\n")
        )
        place = file.file.place(len(file.file.text) - 5, len(file.file.text))
        findings = [Finding("quote-absent", "Q406", "error", Fault(place, "x"), place)] * size
        names = {"quote-absent": "quote-absent"}
        return lambda: apply(findings, file.silences, names, frozenset(names))

    assert grows(work, 200) < 2.5


def test_a_place_in_a_statement_is_found_without_reading_it_anew() -> None:
    text = "twelve people came, " * 100
    file, scalar = File("a.yaml", text), Scalar(text, 0, len(text))

    def find() -> None:
        for start in range(0, len(text), 20):
            within(file, scalar, start, start + 5)

    assert calls(find) < 20_000


def test_an_excerpt_costs_what_it_shows() -> None:
    def work(size: int) -> Callable[[], object]:
        file = File("a.md", "é" * size)
        place = file.place(size - 9, size)
        finding = Finding("quote-absent", "Q406", "error", Fault(place, "Absent."), place)
        return lambda: render_findings([finding], Files({"a.md": file}))

    assert grows(work, 20_000) < 1.1


RINGS = {
    "a * 0.99 == b": "c{0}.n * 0.99 == c{1}.n",
    "a < b": "c{0}.n < c{1}.n",
    "a + b == c + 12": "c{0}.n + c{1}.n == c{2}.n + 12",
    "a * b == c + 1": "c{0}.n * c{1}.n == c{2}.n + 1",
    "a / b == c": "c{0}.n / c{1}.n == c{2}.n",
    "a - b == c - 1": "c{0}.n - c{1}.n == c{2}.n - 1",
    "max(a, b) == c": "max(c{0}.n, c{1}.n) == c{2}.n",
    "a + 1 == b": "c{0}.n + 1 == c{1}.n",
}


@pytest.mark.parametrize(
    ("ring", "with_z3"),
    [*((ring, True) for ring in RINGS), ("a * 0.99 == b", False), ("a * b == c + 1", False)],
)
def test_a_ring_of_relations_is_decided_or_given_up_within_a_second_s_work(
    ring: str, with_z3: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not with_z3:
        monkeypatch.setitem(sys.modules, "z3", None)
    size = 40 if ring in ("a * 0.99 == b", "a < b") else 14
    mention = read_value("more than 5 people")
    assert mention is not None
    values = {f"c{each}.n": Value.of(mention) for each in range(size)}
    relations: dict[str, Expression] = {}
    for each in range(size):
        made = parse(RINGS[ring].format(each, (each + 1) % size, (each + 2) % size))
        assert isinstance(made, Expression)
        relations[f"r{each}"] = made
    outcomes = []
    assert calls(lambda: outcomes.append(solve(values, {}, relations))) < 2_500_000
    if not with_z3:
        assert outcomes[0].unchecked, "what was given up must be said"
