"""Number words that measure nothing: "no one", "America first", "in the quarter", "second thoughts"."""

from __future__ import annotations

from pincite.text import Pattern

_A_SOME = Pattern(r"(?<![a-z])an? [a-z]+ or $")
_PRONOUN_BEFORE = frozenset((
    "no", "this", "that", "which", "neither", "either", "any", "every", "each", "another", "previous", "last", "next",
    "everyone", "someone", "anyone", "first", "only", "same", "other", "right", "wrong", "new", "old",
    "good", "bad", "big", "small", "whole",
))  # fmt: skip
_PRONOUN_AFTER = frozenset((
    "another", "must", "should", "can", "could", "might", "would", "may", "had", "cannot", "who", "whom", "that", "is",
    "was", "has", "which", "'s", "thing", "does",
))  # fmt: skip
_DETERMINERS = frozenset((
    "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those",
    "for", "in", "of", "and", "or", "to", "very", "ranked", "ranking", "finished", "finishes", "finish",
    "came", "come", "placed", "place", "every", "each", "s", "no", "on", "with", "as", "is", "was", "be",
    "were", "by", "from", "another", "all",
))  # fmt: skip
_AFTER_FIRST = frozenset((
    "time", "times", "place", "quarter", "half", "term", "stint", "day", "week", "month", "year", "round",
    "phase", "stage", "step", "two", "three", "few", "member", "country", "nation", "century",
    "anniversary", "edition", "floor", "lap",
))  # fmt: skip
_AFTER_A_PART = frozenset((
    "of", "in", "and", "or", "to", "the", "that", "who", "which", "are", "is", "was", "were", "have", "has",
    "had", "by", "at", "on", "from",
))  # fmt: skip
_HALVED = frozenset(("hour", "day", "year", "mile", "century", "dozen", "million", "price"))
_BEFORE_HALF = frozenset((
    "first", "second", "other", "latter", "top", "bottom", "better", "upper", "lower", "this", "that", "behalf",
    "in", "northern", "southern", "eastern", "western",
))  # fmt: skip


def pronoun_one(previous: str, following: str, gap: str) -> bool:
    """Whether "one" is a pronoun here and no number."""
    if gap == "-" and following in ("time", "off", "on", "sided", "way", "stop"):
        return True
    if following == "of" and gap == " " and previous not in ("no", "any", "every", "each", "another"):
        return False
    if previous in _PRONOUN_BEFORE or following in _PRONOUN_AFTER:
        return True
    return gap.startswith(("’s", "'s")) or (
        previous in ("the", "a") and following in ("", "in", "to", "with", "of", "we", "he", "and")
    )


def or_two(low: str, word: str, at: int) -> bool:
    """Whether "two" ends a vague phrase: "in a day or two"."""
    return (
        word == "two" and low.endswith(" or ", 0, at) and _A_SOME.search(low, max(0, at - 24), at) is not None
    )


def passing_one(low: str, end: int, following: str) -> bool:
    """Whether "one" counts without measuring: "one of his advisers", "one day it will"."""
    if following == "day":
        later = low[end + 4 : end + 6]
        return (
            low.startswith(" day", end)
            and later[:1] == " "
            and later[1:].isalpha()
            and not low.startswith((" ago", " later", " before", " after", " old"), end + 4)
        )
    return following == "of"


def adverbial(previous: str, following: str, gap: str, opening: bool) -> bool:
    """Whether "first" (second, third) is an adverb or a slogan: "America first", "at first", "First, …"."""
    if previous == "at" and not following.endswith("time"):
        return True
    if following in ("and", "of") and gap == " " and following == "of":
        return True
    if gap.startswith("-"):
        return following in ("class", "hand", "rate", "ever", "person")
    if opening:
        return gap.startswith(",")
    return previous not in _DETERMINERS and following not in _AFTER_FIRST and not previous.endswith("th")


def bare_part(word: str, previous: str, following: str, gap: str) -> bool:
    """Whether "half" or "quarter" is no fraction: "the second half", "in the quarter", "half-hearted"."""
    if word == "quarter":
        return not (previous in ("a", "one") and (following in _AFTER_A_PART or not following or gap.strip()))
    if gap.startswith(("-", "–", "‑")) and following not in _HALVED:
        return True
    return previous in _BEFORE_HALF
