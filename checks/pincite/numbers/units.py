"""Units after a number: percent, points, and names and symbols of measures."""

from __future__ import annotations

import re

from pincite.languages import by_name, by_symbol, durations, pair_ends
from pincite.text import Pattern

_WORD = re.compile(r"[ \t\n\u00a0\u202f]{0,2}[-–‑]?[\[{<]?([a-zµμω°²³]+[23²³]?)(?![a-z0-9]|-[0-9])")
_PER = Pattern(r"(?:[ ]?/[ ]?|[ ](?:per|an?)[ ]|-per-)([a-z]+[0-9²³]?)(?![a-z0-9])")
_AREA = {"square": "square ", "sq": "square ", "cubic": "cubic ", "cu": "cubic "}
_AFTER = Pattern(r"[ ]squared(?![a-z])|[ ]cubed(?![a-z])|\^[23](?![0-9])|²|³")
_OLD = Pattern(r"(?:[ -]old|[ ]of[ ]age)(?![a-z])")
_DEGREE = Pattern(r"[ ]?[°º][ ]?(celsius|fahrenheit|[cf](?![a-z0-9]))?")
_CONVERTED = Pattern(r"[(/][0-9.]+$|[0-9]\.[0-9]+$")
_INCH_AFTER = Pattern(r"[ ](?:thick|wide|long|tall|high|deep|by|x)\b|[.,;:)]?(?:\s*$|[)\]])")


def read_unit(text: str, low: str, at: int, digits: bool) -> tuple[str, int] | None:
    """The unit that starts at `at`, right after a number, and where it ends; None if there is none.

    `digits` says that the number was written in digits, after which symbols count as units.
    """
    char = low[at : at + 2].lstrip(" ")[:1]
    if char in ("°", "º"):
        return _degrees(low, at)
    found = _WORD.match(low, at)
    if found is None:
        return None
    word, end = found.group(1), found.end()
    hyphen = low[at : found.start(1)].strip() in ("-", "–", "‑")
    unit = None
    if word in _AREA:
        base = _WORD.match(low, end)
        inner = by_name(base.group(1)) or by_symbol(text[base.start(1) : base.end(1)]) if base else None
        if base and inner:
            unit, end = _AREA[word] + inner, base.end()
    else:
        two = _WORD.match(low, end)
        pair = by_name(f"{word} {two.group(1)}") if two and two.group(1) in pair_ends() else None
        if two and pair:
            unit, end = pair, two.end()
        elif word == "mi" or word == "min" or word == "gray" or word == "stone" or word == "gross":
            unit = by_name(word) if digits else None
        else:
            unit = by_name(word)
    if unit is None and digits and not hyphen:
        unit = _symbol_after(text, low, at, found.start(1), end)
    if unit is None:
        return None
    if unit == "second" and not digits and word == "second" and not hyphen and not low.endswith("one", 0, at):
        return None
    return _finished(text, low, unit, end)


def _degrees(low: str, at: int) -> tuple[str, int]:
    found = _DEGREE.match(low, at)
    assert found is not None
    scale = found.group(1)
    if scale:
        return ("degree Celsius" if scale.startswith("c") else "degree Fahrenheit"), found.end()
    return "degree", len(found.group().rstrip()) + at


def _symbol_after(text: str, low: str, at: int, start: int, end: int) -> str | None:
    written = text[start:end]
    if written in ("in", "IN"):
        return "inch" if _INCH_AFTER.match(low, end) else None
    if written == "C" and start == at:
        return "degree Celsius"
    if written == "F" and start == at and _CONVERTED.search(low, max(0, at - 8), at):
        return "degree Fahrenheit"  # "45.3C (113.5F)", but a form 13F
    unit = by_symbol(written)
    if unit is None or (start > at and (len(written) == 1 and written not in "mgWJVKLl")):
        return None
    if start > at and written in ("am", "as", "pm", "a", "mm") and written != "mm":
        return None
    return unit


def _finished(text: str, low: str, unit: str, end: int) -> tuple[str, int]:
    """Bracket, square, rate and age endings."""
    if low[end : end + 1] in ("]", "}", ">") and low[end : end + 1]:
        end += 1
    after = _AFTER.match(low, end)
    if after:
        unit = ("square " if after.group()[-1] in "2²" or "square" in after.group() else "cubic ") + unit
        end = after.end()
    if unit in durations():
        old = _OLD.match(low, end)
        return (unit, old.end()) if old else (unit, end)
    if unit == "percentage point":
        return unit, end
    per = _PER.match(low, end)
    if per and "a" not in per.group().split():
        below = by_name(per.group(1)) or by_symbol(text[per.start(1) : per.end(1)])
        if below:
            return f"{unit} per {below}", per.end()
    return unit, end


_PERCENT = Pattern(
    r"[ \u00a0\u202f]?[%％]|[ \t\n\u00a0-]{1,2}(?:percent|per[ -]cent|pct|percentage)(?![a-z])"
)
_POINTS = Pattern(
    r"[ -]?(?:%|percent|per[ ]cent|percentage|pct)?[ -]points?(?![a-z])"
    r"|[ ]?(?:pp|ppts?|pps)(?![a-z0-9])|[ -]basis[ -]points?(?![a-z])|[ ]?bps(?![a-z0-9])"
)


def read_percent(low: str, at: int) -> tuple[str, int] | None:
    """Percent, percentage points, basis points or points at `at`: the unit and where it ends."""
    near = low[at : at + 24]  # as far as these reach
    points = (
        _POINTS.match(low, at) if "p" in near and ("point" in near or "pp" in near or "ps" in near) else None
    )
    if points is None:
        found = _PERCENT.match(low, at)
        return ("percent", found.end()) if found else None
    written = points.group()
    if "b" in written:
        return "basis point", points.end()
    if written == " point" and not low[at - 1].isdecimal():
        return None  # "one point I made"; "an 8-point rise" and "8 points" are amounts
    bare = written.strip(" -") in ("point", "points")
    return "point" if bare else "percentage point", points.end()
