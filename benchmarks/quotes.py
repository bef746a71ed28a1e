"""Finding quotes in a 10 MB text, side by side with str.find, rapidfuzz and edlib, as ratios.

    python -m pip install --group benchmark && python benchmarks/quotes.py

The text is made from the five documents' words, set with curly quotes, dashes, accents and hard line
breaks; every figure is processor time, the best of several runs in this process. Exit code 1 if a limit is missed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import process_time

import edlib
from rapidfuzz.fuzz import partial_ratio_alignment

from pincite.quotes.find import find_quote
from pincite.quotes.haystack import Haystack
from pincite.quotes.skeleton import Skeleton
from pincite.quotes.verdict import Verdict

SEEDS = Path(__file__).parents[1] / "seeds"
SIZE, LENGTH, MANY = 10_000_000, 150, 10_000
PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "—": "-", "–": "-", "\xa0": " ", "\n": " "})


def written(random: Random, *, curly: bool) -> str:
    """Prose without repetition: the documents' words in random order, set in lines of about 70 characters."""
    words = " ".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))).split()
    parts, size = [], 0
    while size < SIZE:
        line = " ".join(random.choices(words, k=11)) + random.choice([".\n", "\n", ",\n", "\n"])
        parts.append(line)
        size += len(line)
    text = "".join(parts)[:SIZE]
    return text if curly else "\n".join(map(retyped, text.split("\n"))).encode("ascii", "ignore").decode()


def best(run: Callable[[], object], times: int = 5) -> float:
    """Seconds of processor time of the fastest run: other work on the machine does not count."""
    fastest = float("inf")
    for _ in range(times):
        began = process_time()
        run()
        fastest = min(fastest, process_time() - began)
    return fastest


def retyped(quote: str) -> str:
    return quote.translate(PLAIN)


def misspelt(quote: str) -> str:
    """One letter left out of a long word in the middle."""
    words = quote.split(" ")
    at = max(range(len(words) // 3, 2 * len(words) // 3), key=lambda i: words[i].isalpha() * len(words[i]))
    words[at] = words[at][:2] + words[at][3:]
    return " ".join(words)


def _elsewhere(quote: str) -> str:
    """A quote of the same length that is not in the text."""
    return " ".join(word[::-1] for word in quote.split())


def quote_at(text: str, at: int) -> str:
    """A passage of about `LENGTH` characters in whole words, with a line break inside."""
    start = text.index(" ", at) + 1
    return text[start : text.index(" ", start + LENGTH)]


def measure(text: str, random: Random) -> list[tuple[str, float, str, float]]:
    """Name, ratio measured, whether it must be at most or at least, and the limit."""
    # Near the end, so that str.find reads the whole text too: only then has either shown anything about it.
    quote = quote_at(text, len(text) - 5000)
    typo = misspelt(retyped(quote))
    missing = quote[:70] + "#" + quote[71:]
    find = best(lambda: text.find(quote))
    miss = best(lambda: text.find(missing))
    exact = best(lambda: find_quote(Haystack(text), quote))
    index = best(lambda: Skeleton(text), 7)
    cold = best(lambda: find_quote(Haystack(text), retyped(quote)), 3)
    warm = Haystack(text)
    assert find_quote(warm, quote).verdict is Verdict.EXACT
    assert find_quote(warm, retyped(quote)).verdict is Verdict.TYPOGRAPHIC
    span = find_quote(warm, typo).span
    assert span is not None
    assert abs(span[0] - text.index(quote)) < 20
    folded = best(lambda: find_quote(warm, retyped(quote)))
    nearest = best(lambda: find_quote(Haystack(text), typo), 3)
    nearest_warm = best(lambda: find_quote(warm, typo))
    fuzzy = best(lambda: partial_ratio_alignment(retyped(quote), text), 1)
    fuzzy_typo = best(lambda: partial_ratio_alignment(typo, text), 1)
    aligned = best(lambda: edlib.align(typo.encode(), text.encode(), mode="HW", task="locations", k=15), 1)
    many = [retyped(quote_at(text, random.randrange(len(text) - 2000))) for _ in range(MANY)]
    ours = best(lambda: _all(text, many), 1)
    strange = [_elsewhere(each) for each in many]
    unfound = best(lambda: [find_quote(shared, each) for shared in [Haystack(text)] for each in strange], 1)
    loop = best(lambda: [text.find(each) for each in many], 1)
    return [
        ("exact / str.find", exact / find, "at most", 1.5),
        ("folded index / str.find miss", index / miss, "at most", 60),
        ("rapidfuzz / folded search", fuzzy / folded, "at least", 20),
        ("rapidfuzz / folded search, index and all", fuzzy / cold, "at least", 1),
        ("rapidfuzz / nearest for a typo", fuzzy_typo / nearest_warm, "at least", 3),
        ("rapidfuzz / nearest for a typo, index and all", fuzzy_typo / nearest, "at least", 1),
        ("edlib / nearest for a typo", aligned / nearest_warm, "at least", 1),
        ("loop of str.find misses / 10,000 retyped quotes", loop / ours, "at least", 2),
        ("loop of str.find misses / 10,000 absent quotes", loop / unfound, "at least", 2),
    ]


def _all(text: str, quotes: list[str]) -> None:
    haystack = Haystack(text)
    for quote in quotes:
        assert find_quote(haystack, quote).verdict in (Verdict.TYPOGRAPHIC, Verdict.EXACT), quote


def main() -> int:
    failed = False
    for curly in (False, True):
        random = Random(7)
        text = written(random, curly=curly)
        print(f"{len(text):,} characters, {'curly quotes, dashes, accents' if curly else 'ASCII'}")
        for name, ratio, bound, limit in measure(text, random):
            good = ratio <= limit if bound == "at most" else ratio >= limit
            failed |= not good
            print(f"  {'ok  ' if good else 'MISS'} {name:<48} {ratio:>9.2f}  ({bound} {limit:g})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
