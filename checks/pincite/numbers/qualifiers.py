"""What is said about a number beside it: about, more than, at least, up from."""

from collections.abc import Iterable
from functools import cache

from pincite.languages import ENGLISH, Language, Section
from pincite.numbers.mention import Direction, Qualifier
from pincite.numbers.vocabulary import NumberSection
from pincite.text import Pattern, any_of, optional

_UP, _DOWN = Direction.UP, Direction.DOWN
_REACH = 44
"""How far before a number its qualifier may start."""
_OPENING = '([“"‘'
_FAR = 20
"""How far after a number "or fewer" may stand."""


_SIGNS = {
    "~": "about", "≈": "about", ">": "more than", "<": "fewer than", "≥": "at least", "≤": "up to", ">=": "at least",
    "<=": "up to", "< =": "up to", "> =": "at least",
}  # fmt: skip


_SIGN_ENDS = frozenset("<>=≤≥≈~")
_GLUED = Pattern("(.*?)([<>≤≥≈~]=?)$")


class QualifierWords(Section):
    """The words beside numbers, in one language."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "qualifiers")
        numbers = NumberSection(language)
        self.before: tuple[dict[str, Qualifier], ...] = ({}, {}, {})
        """Phrases of three words, of two, and of one."""
        for phrase, value in (self.table("before") | _SIGNS).items():
            self.before[2 - phrase.count(" ")][phrase] = Qualifier(value)
        self.after = {phrase: Qualifier(value) for phrase, value in self.table("after").items()}
        self.pointers = _ways(self.up, self.down)
        self.nouns = _ways(self.rises, self.falls)
        """Which way a noun says that a number went: "a 5 percent rise"."""
        self.moves = _ways(self.words("rising"), self.words("falling")) | self.nouns | self.pointers
        self.ends = {
            **dict.fromkeys(self.words("from"), (Direction.UP_FROM, Direction.DOWN_FROM)),
            **dict.fromkeys(self.to, (Direction.UP_TO, Direction.DOWN_TO)),
            **dict.fromkeys(self.by, (_UP, _DOWN)),
        }
        """Where a number was, where it went, or by how much, when it rose and when it fell."""
        self.from_or_by = self.words("from") & self.by
        """Words for both, as where languages say "of": from one number to the next, or by one."""
        phrases = (phrase for table in self.before for phrase in table)
        ends = (phrase.rsplit(" ", 1)[-1] for phrase in (*phrases, *self.phrases("or_equal")))
        self.last = self.moves.keys() | self.ends.keys() | self.of | self.than | frozenset(ends)
        """The words that may stand right before a number and qualify it."""
        self.over_starts = tuple(f"{word} " for word in self.over)
        self.compared_starts = tuple(f"{word} " for word in self.compared)
        self.compared_ends, self.old_ends = tuple(self.compared_after), tuple(self.old)
        self.aged = self.phrases("age_after")
        self.counted_starts = {f" {phrase.split()[0]} " for phrase in self.phrases("after_counted")}
        self.of_starts = tuple(f" {word} " for word in self.of)
        self._patterns(numbers.letters)

    def _patterns(self, letters: str) -> None:
        either, than = any_of(self.equal_more | self.equal_less), any_of(self.than)
        self.or_equal = Pattern(rf"({either}) {optional(self.than, ' ')}{any_of(self.phrases('or_equal'))}$")
        self.equal_or = Pattern(rf"{any_of(self.phrases('equal_or'))} ({either}) {than}$")
        self.suffix = Pattern(
            rf"(?:[ ]|(?=-))(?P<words>{any_of(self.after)})(?![{letters}])(?:[ ]{than})?|(?P<plus>\+)(?![0-9])"
        )
        of_ = rf"[ ]{any_of(self.of)}(?:[ ]{any_of(self.of_determiners)})?[ ][{letters}]+"
        self.of_something = Pattern(rf"{of_}(?=[ ]{any_of(self.phrases('after_of'))}\b)")
        bound = any_of(self.phrases("after_counted"))
        self.counted = Pattern(rf"[ ][{letters}]+(?=[ ]{bound}(?![{letters}])(?![ ][{letters}]+[ ]{than}))")


def _ways(up: Iterable[str], down: Iterable[str]) -> dict[str, Direction]:
    return dict.fromkeys(up, _UP) | dict.fromkeys(down, _DOWN)


qualifier_words = cache(QualifierWords)


def qualifier_before(
    low: str, at: int, language: Language = ENGLISH
) -> tuple[Qualifier | None, Direction | None, int]:
    """Qualifier and direction of what starts at `at`, and where the qualifying words start (else `at`)."""
    return before(qualifier_words(language), low, at)


def before(known: QualifierWords, low: str, at: int) -> tuple[Qualifier | None, Direction | None, int]:
    """Likewise, by the words of a language."""
    left = max(0, at - _REACH)
    words = low[left:at].split()
    skipped = 0
    while words and words[-1] in known.skipped:
        words.pop()
        skipped += 1
    if words and words[-1][-1] in _SIGN_ENDS and (glued := _GLUED.match(words[-1])):
        words[-1:] = filter(None, glued.groups())  # "(P<"
    if not words or words[-1].lstrip(_OPENING) not in known.last:
        return None, None, at
    words = _phrase(words[-6:])
    if not known.equal.isdisjoint(words):
        joined = " ".join(words)
        equal = known.or_equal.search(joined) or known.equal_or.search(joined)
        if equal:
            more = equal.group(1) in known.equal_more
            qualifier = Qualifier.AT_LEAST if more else Qualifier.UP_TO
            return qualifier, None, _start(low, left, at, equal.group().split())
    for count, table in zip((3, 2, 1), known.before, strict=True):
        found = table.get(" ".join(words[-count:])) if len(words) >= count else None
        if found and words[-1] in known.topical and words[:-1] and words[-2] in known.telling:
            return None, None, at  # a report about 40 dairies
        if found:
            return found, _direction(known, words[:-count]), _start(low, left, at, words[-count:])
    # "make up the 32 members" moves nothing
    if skipped and words[-1] in known.pointers:
        return None, None, at
    return None, _direction(known, words), at


def tells(known: QualifierWords, low: str, lead: int) -> bool:
    """Whether the words that start at `lead` tell what something is about: "the novel is about two friends"."""
    words = low[max(0, lead - _FAR) : lead].split()
    topical = any(low.startswith(word, lead) for word in known.topical)
    return topical and bool(words) and words[-1] in known.topical_verbs


def compares(known: QualifierWords, low: str, lead: int, end: int) -> bool:
    """Whether what looks like a bound of the duration that ends at `end` is none: "ten strikes over four years" (in
    the course of), "higher than two years ago"; `lead` is where the words of the bound start."""
    rest = low[end : end + 16].lstrip()
    if low.startswith(known.compared_starts, lead):
        return rest.startswith(known.compared_ends)
    if (
        not low.startswith(known.over_starts, lead)
        or low.endswith(known.old_ends, lead, end)
        or rest.startswith(known.aged)
        or "-" in low[lead:end]
    ):
        return False
    words = low[max(0, lead - 20) : lead].split()
    return words[-1] not in known.before_over if words else rest.startswith(",")


def _phrase(words: list[str]) -> list[str]:
    """The words since the last punctuation mark."""
    kept: list[str] = []
    for word in reversed(words):
        if kept and word[-1] in ",;:)—”":
            break
        kept.append(word.lstrip(_OPENING))
        if kept[-1] != word:
            break
    return kept[::-1]


def _start(low: str, left: int, at: int, words: list[str]) -> int:
    for word in reversed(words):
        at = low.rindex(word, left, at)
    return at


def _direction(known: QualifierWords, words: list[str]) -> Direction | None:
    if not words:
        return None
    last, previous = words[-1], words[-2] if len(words) > 1 else ""
    ends = known.ends.get(last)
    if ends and previous in known.pointers:
        return ends[known.pointers[previous] is _DOWN]
    if last in known.of and (last not in known.ends or previous in known.nouns):
        return known.nouns.get(previous)
    if ends:
        # "increased defence spending by 19.4 percent": the verb may stand before its object
        before = words[-2::-1] if last in known.by or last in known.words("from") else (previous,)
        moved = next((word for word in before if word in known.moves), None)
        if moved in known.nouns and last in known.of:
            return known.nouns[moved]  # "the fall of prices of 5 percent", where "of" may be "from" too
        return ends[known.moves[moved] is _DOWN] if moved else None
    return known.moves.get(last)


def after(known: QualifierWords, low: str, at: int) -> tuple[Qualifier, int] | None:
    """The qualifier that follows what ends at `at` ("or more", "at most", "+"), and where it ends."""
    found = known.suffix.match(low, at)
    if found is None and low.startswith(known.of_starts, at):
        of = known.of_something.match(low, at)
        found = known.suffix.match(low, of.end()) if of else None
    for word in known.counted_starts:
        if found is None and low.find(word, at + 2, at + _FAR) > 0:
            named = known.counted.match(low, at)  # "60 people or fewer"
            found = known.suffix.match(low, named.end()) if named else None
    if found is None:
        return None
    words = found.group("words")
    return known.after[words] if words else Qualifier.AT_LEAST, found.end()
