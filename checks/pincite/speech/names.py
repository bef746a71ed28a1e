"""Who is named in a text: people as claims declare them, their aliases, and pronouns."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple, Protocol

from pincite.languages import ENGLISH, Language
from pincite.speech.words import SpeechWords, Words, speech_pattern, speech_words
from pincite.text import Pattern

_NAME_GOES_ON = Pattern(r" (?=[^\W\d_])(?=[^a-zß-öø-ÿœ])")
_POSSESSIVE = Pattern(r"['’]s?(?!\w)|-(?!-)")
_CAPITAL = Pattern(r"(?:['’]s?)? [A-Z]")
_modifies = speech_pattern(r" (?:{agents}|{followers})\b")
# A first name right before a last one, and whether more words with capitals stand before it.
_first_name = speech_pattern(
    r"(?<![\w.’'-])(?P<more>(?:[A-Z][\w-]*[ \u00a0])*)"
    r"(?!\w+(?:{adverb_endings}|{day_endings})\b)[A-Z][a-zà-ÿ]+[ \u00a0]\Z"
)


class Gender(StrEnum):
    """The pronoun that goes with somebody."""

    HE = "he"
    SHE = "she"
    NEITHER = "neither"
    UNTOLD = ""


class NameMention(NamedTuple):
    """A name or a pronoun at `[start, end)`; `who` holds the speakers it may mean, none for a pronoun.

    `owner` is True where something of theirs is meant: Trump’s remarks, his view, the Trump campaign.
    `gender` is told by a pronoun, and by Mr. or Ms. before a name; `strong` is a pronoun that tells most.
    """

    start: int
    end: int
    who: frozenset[str]
    owner: bool = False
    gender: Gender = Gender.UNTOLD
    strong: bool = False

    @property
    def pronoun(self) -> bool:
        return not self.who


class Names(Protocol):
    """Who can be named in a text."""

    def mentions(self, text: str, start: int, end: int) -> list[NameMention]:
        """Names and pronouns in `text[start:end]`, in order."""


class People:
    """The speakers by name with their aliases. A full name is known by its last word too, and a
    description (U.S. official) as `the official`."""

    def __init__(self, declared: Mapping[str, Iterable[str]], language: Language = ENGLISH) -> None:
        self.words = speech_words(language)
        known: dict[str, set[str]] = {}
        self._acronyms: set[str] = set()
        self._last_words: set[str] = set()
        for name, aliases in declared.items():
            short = _short(name, self.words)
            self._last_words.update(_parted(alias, self.words) for alias in short if alias[0].isupper())
            for alias in (name, *aliases, *short):
                known.setdefault(_parted(alias, self.words), set()).add(name)
                if alias.isupper():
                    self._acronyms.add(_folded(alias))
        self._last_words.difference_update(
            _parted(alias, self.words) for name, aliases in declared.items() for alias in (name, *aliases)
        )
        self.aliases = {alias: frozenset(names) for alias, names in known.items()}
        self._pattern = re.compile(rf"{_any_name(known)}(?!\w)", re.IGNORECASE) if known else None

    def mentions(self, text: str, start: int, end: int) -> list[NameMention]:
        """Names and pronouns in `text[start:end]`, in order."""
        found = []
        for match in self._pattern.finditer(text, start, end) if self._pattern else ():
            name = _parted(match[0], self.words)
            who = self.aliases.get(name)
            if not who or (match[0].islower() and name in self._acronyms):
                continue  # not the WHO but who
            if match[0][0].islower() and name in self._last_words:
                continue  # not the Supreme Court but any court
            if not self._titles_another(text, match, end) and not self._is_namesake(text, match, who, start):
                title = _word_before(text, max(start, match.start() - 8), match.start())
                owner = owns(text, match.end(), end, self.words)
                found.append(NameMention(*match.span(), who, owner, _titled(title, self.words)))
        found += pronouns(text, start, end, self.words)
        return sorted(found, key=lambda mention: mention.start)

    def _titles_another(self, text: str, match: re.Match[str], end: int) -> bool:
        """Whether an alias is the title of a name that follows, NATO Secretary General | Jens Stoltenberg, or of
        somebody of another rank, vice | president."""
        if _word_before(text, max(0, match.start() - 12), match.start()) in self.words.other_ranks:
            return True
        if not _NAME_GOES_ON.match(text, match.end(), end):
            return False
        alias = _parted(match[0], self.words)
        last = (_parted(name, self.words).split()[-1] for name in self.aliases[alias])
        return alias.split()[-1] not in last

    def _is_namesake(self, text: str, match: re.Match[str], who: frozenset[str], start: int) -> bool:
        """Whether a last name follows the first name of somebody else: Melania Trump, for Donald Trump."""
        if " " in match[0] or match[0].islower():
            return False
        low = max(start, match.start() - 60)
        first = _word_before(text, low, match.start(), fold=False)
        known = {word for name in who for word in _folded(name).split()}
        no_first_names = (any_title(self.words), self.words.begins, known)
        if not first[:1].isupper() or any(first.lower() in each for each in no_first_names):
            return False
        before = _first_name(self.words).search(text, low, match.start())
        if before is None or (before["more"] and _CAPITAL.match(text, match.end())):  # a headline
            return False
        return known.isdisjoint(_folded(before[0]).split())


def pronouns(text: str, start: int, end: int, words: SpeechWords) -> Iterator[NameMention]:
    """The pronouns of `text[start:end]` that stand for a man or a woman."""
    for match in _pronoun(words).finditer(text, start, end):
        low = match[0].lower()
        gender = Gender.SHE if low in words.she else Gender.HE
        owner = low in words.owners and not _is_object(text, match, end, words)
        yield NameMention(*match.span(), frozenset(), owner, gender, low in words.strong_pronouns)


def _word_before(text: str, low: int, at: int, *, fold: bool = True) -> str:
    """The word that ends right before `at`, but for a space or a hyphen; its stop is left out."""
    words = text[low:at].replace("-", " ").split()
    word = words[-1].rstrip(".") if words and text[at - 1] in " \u00a0-\n" else ""
    return word.lower() if fold else word


def _is_object(text: str, pronoun: re.Match[str], end: int, words: SpeechWords) -> bool:
    """Whether `her` is no owner, but told or asked or met: nothing follows that could be hers."""
    if pronoun[0].lower() not in words.owners_or_objects:
        return False
    after = text[pronoun.end() : min(end, pronoun.end() + 12)]
    word = after[1:].split(maxsplit=1)[:1] if after[:1].isspace() and after[1:2].isalpha() else []
    return not word or word[0].rstrip(".,;:!?").lower() in words.after_objects


def _titled(title: str, words: SpeechWords) -> Gender:
    """The pronoun of whoever has a title."""
    if title in words.he_titles:
        return Gender.HE
    return Gender.SHE if title in words.she_titles else Gender.UNTOLD


def owns(text: str, at: int, end: int, words: SpeechWords) -> bool:
    """Whether a name that ends at `at` is the owner of what follows."""
    return bool(_POSSESSIVE.match(text, at, end) or _modifies(words).match(text, at, end))


@cache
def _pronoun(words: SpeechWords) -> re.Pattern[str]:
    return re.compile(rf"{_any_name(words.he | words.she)}(?![\w-])", re.IGNORECASE)


@cache
def any_title(words: SpeechWords) -> Words:
    """Words before a last name that are no first name."""
    return words.titles | words.before_last_names | words.verbs_before_last_names


@cache
def descriptions(words: SpeechWords) -> Words:
    """Words that are no name of somebody, though they may have a capital: titles, and nouns for people."""
    return any_title(words) | words.agents | words.people


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("-", " ").casefold().split())


def _parted(text: str, words: SpeechWords) -> str:
    """The same, where the text has blanks for the apostrophes of words that have lost their end."""
    return _folded(words.apart(text) if words.joins else text)


def _loose(word: str) -> str:
    return re.escape(word).replace("'", "['’]").replace(r"\-", r"[\s-]")


def _any_name(names: Iterable[str]) -> str:
    """A pattern of any of some names where a word begins, the longest first. It consumes their first letters in
    either case before it looks at anything else, which saves a quarter of the time for names, and most for pronouns."""
    by_first: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        rest = r"[\s\u00a0-]+".join(_loose(word) for word in name[1:].split(" "))
        by_first.setdefault(name[:1], []).append(rest)
    if not by_first:
        return "(?!)"
    letters = {each for first in by_first for each in (first, first.upper(), first.replace("'", "’"))}
    each = (rf"(?<={_loose(first)})(?:{'|'.join(rest)})" for first, rest in by_first.items())
    return rf"(?-i:[{re.escape(''.join(sorted(letters)))}])(?<![\w’'-].)(?:{'|'.join(each)})"


def _short(name: str, words: SpeechWords) -> list[str]:
    """The names that a full name goes by besides: the last word of it, or of a description."""
    parts = words.apart(name).split()
    if len(parts) < 2:
        return []
    last = parts[-1]
    return [last] if last[:1].isupper() else [f"{the} {last}" for the in sorted(words.the)]
