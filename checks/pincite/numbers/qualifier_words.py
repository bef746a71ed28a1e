"""The words that qualify numbers, in one language."""

from __future__ import annotations

from functools import cache

from pincite.languages import Language, Section
from pincite.numbers.mention import Direction, Qualifier
from pincite.text import Pattern, any_of, optional

_SIGNS = {
    "~": "about", "≈": "about", ">": "more than", "<": "fewer than", "≥": "at least", "≤": "up to", ">=": "at least",
    "<=": "up to", "< =": "up to", "> =": "at least",
}  # fmt: skip


class QualifierWords:
    """The words beside numbers, in one language."""

    def __init__(self, language: Language) -> None:
        section, numbers = Section(language, "qualifiers"), Section(language, "numbers")
        words = section.words
        self.letters = numbers.phrase("letters") or "a-z"
        self._phrases(section)
        self.up_words, self.down_words = words("up"), words("down")
        self.rises, self.falls = words("rises"), words("falls")
        self.rising = self.rises | words("rising") | self.up_words
        self.falling = self.falls | words("falling") | self.down_words
        self.by, self.of = words("by"), words("of")
        self.ends = {
            **dict.fromkeys(words("from"), (Direction.UP_FROM, Direction.DOWN_FROM)),
            **dict.fromkeys(words("to"), (Direction.UP_TO, Direction.DOWN_TO)),
            **dict.fromkeys(self.by, (Direction.UP, Direction.DOWN)),
        }
        """Where a number was, where it went, or by how much, when it rose and when it fell."""
        self.skipped = words("skipped")
        self.last = (
            frozenset(phrase.rsplit(" ", 1)[-1] for table in self.before for phrase in table)
            | self.rising | self.falling | self.ends.keys() | self.of | words("than")
            | frozenset(phrase.rsplit(" ", 1)[-1] for phrase in section.phrases("or_equal"))
        )  # fmt: skip
        """The words that may stand right before a number and qualify it."""
        self._equal(section)
        self._spans(section)
        self._after(section, numbers)

    def _phrases(self, section: Section) -> None:
        known = section.table("before") | _SIGNS
        tables: tuple[dict[str, Qualifier], ...] = ({}, {}, {})
        for phrase, value in known.items():
            tables[2 - phrase.count(" ")][phrase] = Qualifier(value)
        self.before = tables
        """Phrases of three words, of two, and of one."""

    def _equal(self, section: Section) -> None:
        more, less = section.words("equal_more"), section.words("equal_less")
        self.equal, self.equal_more = section.words("equal"), more
        either, than = any_of(more | less), section.words("than")
        self.or_equal = Pattern(rf"({either}) {optional(than, ' ')}{any_of(section.phrases('or_equal'))}$")
        self.equal_or = Pattern(rf"{any_of(section.phrases('equal_or'))} ({either}) {any_of(than)}$")

    def _spans(self, section: Section) -> None:
        self.over = tuple(f"{word} " for word in section.words("over"))
        self.before_over = section.words("before_over")
        self.age_after = section.phrases("age_after")
        self.compared = tuple(f"{word} " for word in section.words("compared"))
        self.compared_after = tuple(section.words("compared_after"))
        self.old = tuple(section.words("old"))

    def _after(self, section: Section, numbers: Section) -> None:
        self.after = {phrase: Qualifier(value) for phrase, value in section.table("after").items()}
        letters, than = self.letters, section.words("than")
        self.suffix = Pattern(
            rf"[ ](?P<words>{any_of(self.after)})(?![{letters}])(?:[ ]{any_of(than)})?|(?P<plus>\+)(?![0-9])"
        )
        self.suffix_starts = frozenset(f" {phrase[0]}" for phrase in self.after)
        self.or_joins = tuple(f" {word} " for word in numbers.words("or"))
        of_ = rf"[ ]{any_of(self.of)}(?:[ ]{any_of(section.words('of_determiners'))})?[ ][{letters}]+"
        self.of_something = Pattern(rf"{of_}(?=[ ]{any_of(section.phrases('after_of'))}\b)")
        self.of_starts = tuple(f" {word} " for word in self.of)
        bound = any_of(section.phrases("after_counted"))
        self.counted = Pattern(
            rf"[ ][{letters}]+(?=[ ]{bound}(?![{letters}])(?![ ][{letters}]+[ ]{any_of(than)}))"
        )


@cache
def qualifier_words(language: Language) -> QualifierWords:
    """The qualifiers of a language, made once."""
    return QualifierWords(language)
