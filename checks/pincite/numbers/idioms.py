"""Number words that measure nothing: "no one", "America first", "in the quarter", "second thoughts"."""

from pincite.languages import Language
from pincite.numbers.vocabulary import NumberSection
from pincite.text import Pattern, any_of

_HYPHENS = ("-", "–", "‑")


class IdiomWords(NumberSection):
    """The words by which one language shows that a number word measures nothing."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self.possessive_ends = tuple(self.possessives)
        self.measured_starts = tuple(f" {word}" for word in self.measured_after)
        self.first_time_ends = tuple(self.at_first_time)
        self.adverb_ends = tuple(self.ordinal_adverb)
        self.before_part = self.one | self.articles
        self.or_end = tuple(f" {word} " for word in self.words("or"))
        self.a_some_or = Pattern(
            rf"(?<![{self.letters}]){any_of(self.articles)} [{self.letters}]+ {any_of(self.words('or'))} $"
        )

    def pronoun_one(self, previous: str, following: str, gap: str) -> bool:
        """Whether "one" is a pronoun here and no number."""
        if gap == "-" and following in self.pronoun_joined:
            return True
        if following in self.of and gap == " " and previous not in self.no_one_of:
            return False
        if previous in self.pronoun_before or following in self.pronoun_after:
            return True
        return gap.startswith(self.possessive_ends) or (
            previous in self.pronoun_the and (not following or following in self.pronoun_the_after)
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
                and not low.startswith(self.measured_starts, stop)
            )
        return following in self.of

    def adverbial(self, previous: str, following: str, gap: str, opening: bool) -> bool:
        """Whether "first" (second, third) is an adverb or a slogan: "America first", "at first", "First, …"."""
        if previous in self.at_first and not following.endswith(self.first_time_ends):
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
            and not previous.endswith(self.adverb_ends)
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
