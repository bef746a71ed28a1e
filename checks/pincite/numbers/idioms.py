"""Number words that measure nothing: "no one", "America first", "in the quarter", "second thoughts"."""

from __future__ import annotations

from pincite.numbers.vocabulary import NumberWords
from pincite.text import Pattern, any_of

_HYPHENS = ("-", "–", "‑")


class IdiomWords:
    """The words by which one language shows that a number word measures nothing."""

    def __init__(self, numbers: NumberWords) -> None:
        words = numbers.section.words
        self.one, self.two = words("one"), words("two")
        self.pronoun_before, self.pronoun_after = words("pronoun_before"), words("pronoun_after")
        self.pronoun_joined, self.no_one_of = words("pronoun_joined"), words("no_one_of")
        self.pronoun_the = words("pronoun_the")
        self.pronoun_the_after = words("pronoun_the_after") | {""}
        self.possessives = tuple(words("possessives"))
        self.passing_day = words("passing_day")
        self.measured_after = tuple(f" {word}" for word in words("measured_after"))
        self.at_first = words("at_first")
        self.at_first_time = tuple(words("at_first_time"))
        self.ordinal_joined = words("ordinal_joined")
        self.before_ordinal, self.after_ordinal = words("before_ordinal"), words("after_ordinal")
        self.ordinal_adverb = tuple(words("ordinal_adverb"))
        self.part_of_time, self.before_part = words("part_of_time"), self.one | numbers.articles
        self.after_part = words("after_part")
        self.halved, self.before_half = words("halved"), words("before_half")
        self.of = numbers.of
        either = words("or")
        self.or_end = tuple(f" {word} " for word in either)
        self.a_some_or = Pattern(
            rf"(?<![{numbers.letters}]){any_of(numbers.articles)} [{numbers.letters}]+ {any_of(either)} $"
        )

    def pronoun_one(self, previous: str, following: str, gap: str) -> bool:
        """Whether "one" is a pronoun here and no number."""
        if gap == "-" and following in self.pronoun_joined:
            return True
        if following in self.of and gap == " " and previous not in self.no_one_of:
            return False
        if previous in self.pronoun_before or following in self.pronoun_after:
            return True
        return gap.startswith(self.possessives) or (
            previous in self.pronoun_the and following in self.pronoun_the_after
        )

    def or_two(self, low: str, word: str, at: int) -> bool:
        """Whether "two" ends a vague phrase: "in a day or two"."""
        return (
            word in self.two
            and low.endswith(self.or_end, 0, at)
            and self.a_some_or.search(low, max(0, at - 24), at) is not None
        )

    def passing_one(self, low: str, end: int, following: str) -> bool:
        """Whether "one" counts without measuring: "one of his advisers", "one day it will"."""
        if following in self.passing_day:
            stop = end + 1 + len(following)
            later = low[stop : stop + 2]
            return (
                low.startswith(f" {following}", end)
                and later[:1] == " "
                and later[1:].isalpha()
                and not low.startswith(self.measured_after, stop)
            )
        return following in self.of

    def adverbial(self, previous: str, following: str, gap: str, opening: bool) -> bool:
        """Whether "first" (second, third) is an adverb or a slogan: "America first", "at first", "First, …"."""
        if previous in self.at_first and not following.endswith(self.at_first_time):
            return True
        if following in self.of and gap == " ":
            return True
        if gap.startswith("-"):
            return following in self.ordinal_joined
        if opening:
            return gap.startswith(",")
        return (
            previous not in self.before_ordinal
            and following not in self.after_ordinal
            and not previous.endswith(self.ordinal_adverb)
        )

    def bare_part(self, word: str, previous: str, following: str, gap: str) -> bool:
        """Whether "half" or "quarter" is no fraction: "the second half", "in the quarter", "half-hearted"."""
        if word in self.part_of_time:
            return not (
                previous in self.before_part
                and (following in self.after_part or not following or gap.strip() != "")
            )
        if gap.startswith(_HYPHENS) and following not in self.halved:
            return True
        return previous in self.before_half
