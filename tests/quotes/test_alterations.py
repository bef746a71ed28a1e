"""The worst fault: a quote that says something else passes.

Every kind of alteration is planted in random passages of the five documents and of generated text, in
other typography half of the time. `PINCITE_TRIES=20000 pytest tests/quotes/test_alterations.py` plants 20,000.
"""

from __future__ import annotations

import os
import re
from random import Random
from typing import Any

import pytest

from pincite.answers.verify import answer_from
from pincite.quotes.find import find_quote
from pincite.quotes.haystack import Haystack
from pincite.quotes.verdict import Verdict
from tests.harness import ROOT
from tests.quotes.alterations import ALL, generated, retyped

TRIES = int(os.environ.get("PINCITE_TRIES", "750"))
DOCUMENTS = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]


def passage(text: str, random: Random) -> str:
    """Some words in a row, as they stand."""
    words = [word.span() for word in re.finditer(r"\S+", text)]
    first = random.randrange(len(words) - 6)
    last = min(len(words), first + random.randint(6, 40)) - 1
    return text[words[first][0] : words[last][1]]


def flat(text: str) -> str:
    return " ".join(text.split()).casefold()


def planted(kind: str, haystacks: list[Haystack], random: Random) -> tuple[str, str, dict[str, Any]] | None:
    """The passage, the altered quote and what `verify` answers; None if nothing could be altered, or if the
    altered words happen to stand in the text."""
    haystack = random.choice(haystacks)
    original = passage(haystack.text, random)
    altered = ALL[kind](original, random)
    if altered is None or (kind != "unit's case" and flat(altered) in flat(haystack.text)):
        return None
    quote = retyped(altered, random) if random.random() < 0.5 else altered
    return original, quote, answer_from(haystack, {"quote": quote})


@pytest.mark.parametrize("kind", ALL)
def test_no_altered_quote_passes(kind: str) -> None:
    random = Random(f"{kind} {TRIES}")
    haystacks = [Haystack(text) for text in (*DOCUMENTS, *(generated(random) for _ in range(8)))]
    tried = 0
    for _ in range(50 * TRIES):
        if (found := planted(kind, haystacks, random)) is None:
            continue
        original, quote, reply = found
        assert reply["verdict"] in ("altered", "absent"), f"{quote!r} for {original!r}: {reply}"
        tried += 1
        if tried * len(ALL) >= TRIES:
            return
    pytest.fail(f"only {tried} passages had anything to alter")


def test_the_unaltered_passages_are_found() -> None:
    """Otherwise the test above could pass by finding nothing."""
    random = Random(11)
    for _ in range(100):
        haystack = Haystack(random.choice(DOCUMENTS))
        original = passage(haystack.text, random)
        match = find_quote(haystack, retyped(original, random))
        assert match.verdict in (Verdict.EXACT, Verdict.TYPOGRAPHIC, Verdict.AMBIGUOUS), (original, match)
