"""Every way of getting a number of this repository's claims wrong is noticed.

If this fails, a slip of the keyboard in a claim ("$800 million", "32 of the 23") would pass the gate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from pincite.claims.model import Stated
from pincite.corpus.claims import number_gaps
from pincite.corpus.load import load
from pincite.corpus.resolve import library, resolve
from pincite.corpus.subjects import CheckedClaim, Corpus
from pincite.numbers.mention import NumberMention
from pincite.numbers.reader import read, read_value
from pincite.settings import Settings, find_settings
from pincite.support import ROUNDED

ROOT = Path(__file__).parents[2]
UNITS = {
    "percent": ("percentage points", "dollars", ""),
    "%": (" percentage points", "$", ""),
    "euros": ("dollars", "pounds", ""),
    "billion": ("million", "trillion", "thousand", ""),
    "$": ("€", "£", ""),
    "day": ("week", "month"),
    "week": ("day", "year"),
    "year": ("month", "day"),
}
QUALIFIERS = ("more than", "about", "at least", "nearly", "fewer than", "up to", "over")
WORDS = ("one", "two", "three", "nine", "ten", "twelve", "thirty", "first", "second", "third", "fourth")
NAMES = ("Monday", "Wednesday", "Thursday", "March", "October", "Sept.", "Feb.")


def corpus() -> Corpus:
    return resolve(load(find_settings(ROOT) or Settings(ROOT)))


def mutated(text: str, mentions: list[NumberMention]) -> Iterator[str]:
    """The text with one number said wrongly, in each way a person might."""
    for mention in mentions:
        if mention.role in ("idiom", "furniture"):
            continue
        before, written, after = text[: mention.start], text[mention.start : mention.end], text[mention.end :]
        for changed in set(_digits(written)) | set(_words(written)) | set(_units(written, mention)):
            yield before + changed + after
        for changed in _qualified(before, mention):
            yield changed + written + after
    for one, other in combinations(mentions, 2):
        if _swappable(one, other):
            yield (
                text[: one.start]
                + other.text
                + text[one.end : other.start]
                + one.text
                + text[other.end :]
            )  # fmt: skip


def _digits(written: str) -> Iterator[str]:
    for found in re.finditer("[0-9]", written):
        for step in range(1, 10):
            digit = str((int(found.group()) + step) % 10)
            yield written[: found.start()] + digit + written[found.end() :]
    yield from (written.replace(digits, digits + "0", 1) for digits in re.findall("[0-9]+", written))
    if re.fullmatch(r"\D*[0-9.]+( ?%| percent)", written):
        yield re.sub(r"([0-9.]+)", lambda m: m[1] + ("0" if "." in m[1] else ".0"), written, count=1)


def _words(written: str) -> Iterator[str]:
    for table in (WORDS[:7], WORDS[7:], NAMES[:3], NAMES[3:]):
        for word in table:
            found = re.search(rf"\b{re.escape(word)}(?!\w)", written, re.IGNORECASE)
            if found:
                yield from (
                    written[: found.start()] + other + written[found.end() :]
                    for other in table
                    if other != word
                )


def _units(written: str, mention: NumberMention) -> Iterator[str]:
    for unit, others in UNITS.items():
        if unit in written and mention.kind != "weekday":
            yield from (written.replace(unit, other, 1).strip(" -") for other in others)
    if mention.kind == "number" and mention.role == "measure" and mention.unit is None:
        yield from (written + " percent", written + " thousand", "minus " + written, "$" + written)


def _qualified(before: str, mention: NumberMention) -> Iterator[str]:
    if mention.kind in ("ordinal", "date", "weekday", "month", "time") or mention.role == "label":
        return
    if mention.qualifier is None:
        yield from (f"{before}{qualifier} " for qualifier in QUALIFIERS)
        return
    found = re.search(r"(more than|about|at least|nearly|over|just over|up to) (?:an? )?$", before)
    if found:
        others = ("", "exactly ", "fewer than ", "up to ", "nearly ")
        yield from (before[: found.start()] + other for other in others)


def _swappable(one: NumberMention, other: NumberMention) -> bool:
    measured = (
        one.low is not None and other.low is not None and one.kind == other.kind and one.unit == other.unit
    )
    return measured and (one.low, one.high) != (other.low, other.high) and one.kind != "ordinal"


def restated(checked: CheckedClaim) -> Iterator[tuple[str, CheckedClaim]]:
    """The claim with one mutation of its statement or of a value."""
    claim = checked.claim
    for text in mutated(claim.statement.value, read(claim.statement.value)):
        statement = claim.statement._replace(value=text)
        yield (
            text,
            CheckedClaim(
                checked.path, claim._replace(statement=statement), checked.checked_quotes, checked.values
            ),
        )
    for index, (stated, mention) in enumerate(checked.values):
        if mention is None:
            continue
        for text in mutated(stated.text.value, [mention]):
            values = list(checked.values)
            changed = stated._replace(text=stated.text._replace(value=text))
            values[index] = (changed, read_value(text))
            yield f"{claim.id.value}.{stated.name.value}: {text}", _stating(checked, values)
    yield from _rows_swapped(checked)


def _rows_swapped(checked: CheckedClaim) -> Iterator[tuple[str, CheckedClaim]]:
    rows = [index for index, (stated, _) in enumerate(checked.values) if stated.row is not None]
    for one, other in combinations(rows, 2):
        (first, value), (second, worth) = checked.values[one], checked.values[other]
        if first.name.value == second.name.value and value != worth:
            values = list(checked.values)
            values[one], values[other] = (_with(first, second), worth), (_with(second, first), value)
            yield f"{second.text.value} for {first.text.value}", _stating(checked, values)


def _stating(checked: CheckedClaim, values: list[tuple[Stated, NumberMention | None]]) -> CheckedClaim:
    return CheckedClaim(checked.path, checked.claim, checked.checked_quotes, tuple(values))


def _with(row: Stated, other: Stated) -> Stated:
    return row._replace(text=row.text._replace(value=other.text.value))


def test_every_mutation_of_a_number_is_noticed() -> None:
    tried, passed = 0, []
    everything = corpus()
    sources = library(everything.loaded)
    for checked in everything.checked_claims:
        file = everything.files[checked.path]
        assert not list(number_gaps(file, checked, sources)), checked.id
        for text, wrong in restated(checked):
            tried += 1
            read_all = all(mention is not None for _, mention in wrong.values)
            gaps = number_gaps(file, wrong, sources) if read_all else ()
            if read_all and all(each.gap.kind is ROUNDED for each in gaps):
                passed.append(text)
    assert passed == []
    assert tried >= 1000
