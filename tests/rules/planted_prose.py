"""Faults to plant in prose: what an edit, a slip or an invention does to a sentence and its citations."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pincite.prose.sentences import Sentence, read_prose
from pincite.speech.attribution import attributions
from pincite.text.quotation_marks import quotations

CITATION = re.compile(r" ?\[@(\w+)\]")
DIGIT = re.compile(r"\d")
UNITS = (
    *(("percent of", "percentage points of"), (" percent", " billion"), ("% of", " percentage points of")),
    *(
        ("800 billion euros", "800 billion dollars"),
        ("$800", "€800"),
        ("30-day", "30-week"),
        ("euros", "pounds"),
    ),
    *((" percent", " euros"), (" percent", " percentage points"), ("%", " billion"), ("30-day", "30-hour")),
    *((" percent", " members"), ("%", " euros"), ("billion euros", "million euros"), ("$800", "£800")),
)
QUALIFIED = (
    ("about 64", "64"),
    ("about 64", "nearly 64"),
    ("about 64", "more than 64"),
    ("about 64", "at least 64"),
)
QUALIFIERS = ("about ", "more than ", "nearly ", "at least ", "up to ", "fewer than ")
PEOPLE = (
    "Stoltenberg",
    "Zelensky",
    "Hegseth",
    "Biden",
    "Emmanuel Macron",
    "Jeglinskas",
    "Rubio",
    "Putin",
    "Rutte",
    "Trump",
)
OTHERS = ("Poland", "Biden", "Beijing", "Merkel", "Iran", "quickly", "rarely", "twelve", "cheese")
ADDED = (
    "Rutte resigned the next day.",
    "Norway spent 1.6 percent of GDP.",
    "The talks lasted about two hours.",
    "“Nobody expected this,” Trump said.",
    "A second summit will follow in 2026.",
    "According to Biden, the alliance is weaker than ever.",
    "The members were pleased.",
    "Hungary left the alliance.",
)


@dataclass(frozen=True)
class Planted:
    """A text with one fault in it, and the stretch where a finding must stand: it covers some of `[start, end)`."""

    kind: str
    text: str
    start: int
    end: int
    what: str


def planted(text: str, claims: Sequence[str], each: int, seed: int = 2025) -> Iterator[Planted]:
    """`each` faults of every kind, the same ones for the same seed; fewer where a kind has no more places."""
    rng = random.Random(seed)
    sentences = read_prose("", text).sentences
    for kind in (numbers, units, qualifiers, negated, quoted, speakers, removed, swapped, added):
        found = list(kind(text, sentences, claims, rng))
        yield from rng.sample(found, min(each, len(found)))


def numbers(
    text: str, sentences: Sequence[Sentence], claims: Sequence[str], rng: random.Random
) -> Iterator[Planted]:
    """One digit made another."""
    for sentence in sentences:
        for digit in DIGIT.finditer(sentence.text):
            start, end = sentence.span(*digit.span())
            for other in rng.sample([d for d in "123456789" if d != digit[0]], 2):
                yield _replaced("number", text, start, end, other)


def units(
    text: str, sentences: Sequence[Sentence], claims: Sequence[str], rng: random.Random
) -> Iterator[Planted]:
    """A unit made another; the finding is at the number, which stands beside it."""
    return _everywhere("unit", text, sentences, UNITS)


def qualifiers(
    text: str, sentences: Sequence[Sentence], claims: Sequence[str], rng: random.Random
) -> Iterator[Planted]:
    """A qualifier taken away, made another or put in."""
    yield from _everywhere("qualifier", text, sentences, QUALIFIED)
    for sentence in sentences:
        for amount in re.finditer(
            r"(?<![\w.,-])(?<!about )\$?\d[\d.]*(?=%| percent| billion)", sentence.text
        ):
            start, end = sentence.span(*amount.span())
            if not any(quote.start <= amount.start() < quote.end for quote in quotations(sentence.text)):
                new = rng.choice(QUALIFIERS) + amount[0]
                yield _replaced("qualifier", text, start, end, new)


def negated(
    text: str, sentences: Sequence[Sentence], claims: Sequence[str], rng: random.Random
) -> Iterator[Planted]:
    """A negation put in, in a sentence that cites claims."""
    for sentence in (each for each in sentences if each.citations):
        quotes = [quote.outer for quote in quotations(sentence.text, wrapped=True)]
        for verb in re.finditer(r"\b(?:is|was|are|has|had|have|would|can|could)\b(?! not)", sentence.text):
            if not any(start <= verb.start() < end for start, end in quotes):
                start, end = sentence.span(*verb.span())
                yield _replaced("negation", text, start, end, f"{verb[0]} not")


def quoted(
    text: str, sentences: Sequence[Sentence], claims: Sequence[str], rng: random.Random
) -> Iterator[Planted]:
    """A word inside quotation marks made another."""
    for sentence in sentences:
        for quote in quotations(sentence.text, wrapped=True):
            for word in re.finditer(r"[^\W\d_]{3,}", sentence.text[quote.start : quote.end]):
                start, end = sentence.span(quote.start + word.start(), quote.start + word.end())
                yield _replaced("quote", text, start, end, rng.choice(OTHERS))


def speakers(
    text: str, sentences: Sequence[Sentence], claims: Sequence[str], rng: random.Random
) -> Iterator[Planted]:
    """Words attributed to somebody else."""
    for sentence in sentences:
        for who in attributions(sentence.text):
            if who.name:
                start, end = sentence.span(who.start, who.end)
                others = [person for person in PEOPLE if person.split()[-1] not in who.name]
                for other in rng.sample(others, 3):
                    yield _replaced("speaker", text, start, end, other)


def removed(
    text: str, sentences: Sequence[Sentence], claims: Sequence[str], rng: random.Random
) -> Iterator[Planted]:
    """A citation taken away: the finding is in its sentence, or in what the citation covered alone."""
    for citation in CITATION.finditer(text):
        start, end = _sentence(sentences, citation.start(1))
        cut = text[: citation.start()] + text[citation.end() :]
        inside = len(citation[0]) if citation.end() <= end else 0
        yield Planted("removed", cut, start, end - inside + 1, citation[0])


def swapped(
    text: str, sentences: Sequence[Sentence], claims: Sequence[str], rng: random.Random
) -> Iterator[Planted]:
    """A citation of another claim that there is."""
    for citation in CITATION.finditer(text):
        start, end = _sentence(sentences, citation.start(1))
        present = set(CITATION.findall(text[start : end + 80]))
        other = rng.choice([claim for claim in claims if claim not in present])
        new = text[: citation.start(1)] + other + text[citation.end(1) :]
        yield Planted("swapped", new, start, end + len(other) - len(citation[1]), f"{citation[1]} -> {other}")


def added(
    text: str, sentences: Sequence[Sentence], claims: Sequence[str], rng: random.Random
) -> Iterator[Planted]:
    """A sentence of no source."""
    for line in re.finditer(r"\]\.\n(?=\n|[A-Z“])", text):
        what = rng.choice(ADDED)
        at = line.end() - 1
        yield Planted("added", f"{text[:at]}\n{what}{text[at:]}", at + 1, at + 1 + len(what), what)


def _replaced(kind: str, text: str, start: int, end: int, new: str) -> Planted:
    return Planted(
        kind, text[:start] + new + text[end:], start, start + len(new), f"{text[start:end]} -> {new}"
    )


def _everywhere(
    kind: str, text: str, sentences: Sequence[Sentence], pairs: Sequence[tuple[str, str]]
) -> Iterator[Planted]:
    for old, new in pairs:
        at = text.find(old)
        while at >= 0:
            if any(each.start <= at < each.end for each in sentences):
                changed = text[:at] + new + text[at + len(old) :]
                yield Planted(
                    kind, changed, at - 1, at + len(new), f"{old} -> {new} at {text[at - 15 : at + 20]!r}"
                )
            at = text.find(old, at + 1)


def _sentence(sentences: Sequence[Sentence], at: int) -> tuple[int, int]:
    """The stretch of the sentence that holds a citation, or of the table's head."""
    for each in sentences:
        if each.start <= at < each.end or any(
            cited.start + 1 == at and cited.style != "note" and each.kind != "cell"
            for cited in each.citations
        ):
            return each.start, each.end
    raise LookupError(at)


Kind = Callable[[str, Sequence[Sentence], Sequence[str], random.Random], Iterator[Planted]]
