"""Claims that need fixes, and what fixing them may do to what they say."""

from __future__ import annotations

from random import Random
from typing import Any

SOURCE = (
    "Eagle landed on the Moon. “It was quiet,” she said: nobody spoke. The crew — three men — slept.\n"
    "It was 20 July 1969, # and the crew ate.\nEagle landed on the Moon. Don’t ask {why}, he wrote; it’s a “secret”.\n"
    "They saw 12 craters, 7 hills and [one] flag: 'old', \"new\".   The end came\nat noon & all went home.\n"
)
PASSAGES = [
    "“It was quiet,” she said: nobody spoke",
    "The crew — three men — slept",
    "It was 20 July 1969, # and the crew ate",
    "Don’t ask {why}, he wrote; it’s a “secret”",
    "They saw 12 craters, 7 hills and [one] flag",
    "flag: 'old', \"new\"",
    "The end came\nat noon & all went home",
    "nobody spoke. The crew",
]
TWICE = "Eagle landed on the Moon"
STATEMENTS = [
    "The crew saw 12 craters.",
    "It was quiet: nobody spoke.",
    "They slept, # or so he wrote.",
    "He said that 'old' is not \"new\".",
    "- no list, {no mapping}",
    "The end came at noon & all of them went home, it is said.",
]


def claims(random: Random) -> dict[str, Any]:
    """Sections of a claims file that want spans, other spans, the source's characters, or to be sorted."""
    names = random.sample(["zebra", "yak", "mule", "lion", "goat", "cat", "bee", "ape"], random.randint(1, 4))
    content: dict[str, Any] = {"claims": {name: _claim(random) for name in names}}
    if random.random() < 0.3:
        because = random.choice(STATEMENTS)
        content["disputes"] = {
            name: {"between": names[:2], "because": because}
            for name in random.sample(["old", "new", "mid"], 2)
        }
    items = list(content.items())
    random.shuffle(items)
    return dict(items)


def _claim(random: Random) -> dict[str, Any]:
    claim: dict[str, Any] = {
        "statement": random.choice(STATEMENTS),
        "citations": [_citation(random) for _ in range(random.choice([1, 1, 1, 2]))],
    }
    if random.random() < 0.3:
        claim["values"] = {
            "craters": random.choice(["12 craters", {"value": "12 craters", "quantity": "moon.craters"}])
        }
    if random.random() < 0.2:
        claim["speaker"] = random.choice(["Neil Armstrong", "she: the pilot"])
    return _shuffled(random, claim)


def _citation(random: Random) -> dict[str, Any]:
    passage = random.choice(PASSAGES)
    at = SOURCE.index(passage)
    quote = " ".join(passage.split())
    if random.random() < 0.5:
        quote = quote.replace("“", '"').replace("”", '"').replace("’", "'").replace("—", "-")
    citation: dict[str, Any] = {"source": "moon.txt", "quote": quote}
    if random.random() < 0.15:
        second = SOURCE.index(TWICE, 1)
        return {"source": "moon.txt", "quote": TWICE, "span": [second, second + len(TWICE)]}
    kind = random.random()
    if kind < 0.3:
        citation["span"] = [at, at + len(passage)]
    elif kind < 0.6:
        citation["span"] = [at + 3, at + 9]
    return _shuffled(random, citation)


def _shuffled(random: Random, content: dict[str, Any]) -> dict[str, Any]:
    items = list(content.items())
    if random.random() < 0.5:
        random.shuffle(items)
    return dict(items)


def beyond(before: Any, after: Any, way: tuple[Any, ...] = ()) -> str:
    """What differs between two contents other than as fixes of quotes may do it; empty if nothing does."""
    if isinstance(before, dict) and "quote" in before and isinstance(after, dict):
        return _citations(before, after, way)
    if type(before) is not type(after):
        return f"{way}: {before!r} became {after!r}"
    if isinstance(before, dict):
        if before.keys() != after.keys():
            return f"{way}: {list(before)} became {list(after)}"
        found = (beyond(value, after[key], (*way, key)) for key, value in before.items())
    elif isinstance(before, list):
        if len(before) != len(after):
            return f"{way}: {before!r} became {after!r}"
        found = (beyond(*pair, (*way, at)) for at, pair in enumerate(zip(before, after, strict=True)))
    else:
        return "" if before == after else f"{way}: {before!r} became {after!r}"
    return next(filter(None, found), "")


def _citations(before: dict[str, Any], after: dict[str, Any], way: tuple[Any, ...]) -> str:
    """A citation keeps its source and its words; it may have got the source's characters, a span, and context."""
    kept = before.keys() - {"quote", "span"}
    if any(after.get(key) != before[key] for key in kept):
        return f"{way}: {before!r} became {after!r}"
    if not after.keys() - before.keys() <= {"span", "prefix", "suffix"} or not before.keys() <= after.keys():
        return f"{way}: {before!r} became {after!r}"
    if _folded(before["quote"]) != _folded(after["quote"]):
        return f"{way}: the quote became {after['quote']!r}"
    if before["quote"] != after["quote"] and after["quote"] not in SOURCE:
        return f"{way}: the quote is no passage of its source: {after['quote']!r}"
    if before.get("span") != after.get("span"):
        start, end = after["span"]
        if _folded(SOURCE[start:end]) != _folded(after["quote"]):
            return f"{way}: the span {after['span']} is of {SOURCE[start:end]!r}"
    return ""


def _folded(text: str) -> str:
    for curly, plain in (("“", '"'), ("”", '"'), ("’", "'"), ("—", "-")):
        text = text.replace(curly, plain)
    return " ".join(text.split())
