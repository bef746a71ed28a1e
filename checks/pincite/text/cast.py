"""Who is named in a text: people as claims declare them, their aliases, and pronouns."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

_PRONOUN = re.compile(
    r"(?<![\w’'-])(?:he|she|him|himself|herself|(?P<owner>his|her|hers))(?![\w-])", re.IGNORECASE
)
_NAME_GOES_ON = re.compile(r" (?=[^\W\d_])(?=[^a-z])")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)|-")
_MODIFIES = re.compile(
    r" (?:administration|campaign|team|government|aide|aides|ally|whisperer|supporters?|era)\b"
)


class Mention(NamedTuple):
    """A name or a pronoun at `[start, end)`; `who` holds the speakers it may mean, none for a pronoun.

    `owner` is True where something of theirs is meant: Trump’s remarks, his view, the Trump campaign.
    `gender` is `he` or `she` for a pronoun, else empty.
    """

    start: int
    end: int
    who: frozenset[str]
    owner: bool = False
    gender: str = ""

    @property
    def pronoun(self) -> bool:
        return not self.who


class Cast:
    """The speakers by name with their aliases. A full name is known by its last word too, and a
    description (U.S. official) as `the official`."""

    def __init__(self, aliases: Mapping[str, frozenset[str]], pattern: re.Pattern[str] | None) -> None:
        self.aliases = aliases
        self._pattern = pattern

    @classmethod
    def of(cls, declared: Mapping[str, Iterable[str]]) -> "Cast":
        known: dict[str, set[str]] = {}
        for name, aliases in declared.items():
            for alias in (name, *aliases, *_short(name)):
                known.setdefault(_folded(alias), set()).add(name)
        longest = sorted(known, key=len, reverse=True)
        pattern = "|".join(r"[\s\u00a0]+".join(map(_loose, alias.split())) for alias in longest)
        # Most words are no name: that their first letter tells costs a tenth of trying all names.
        begins = re.escape("".join(sorted({*(alias[:1] for alias in longest), "’"})))
        return cls(
            {alias: frozenset(names) for alias, names in known.items()},
            re.compile(rf"(?=[{begins}])(?<![\w’'-])(?:{pattern})(?!\w)", re.IGNORECASE) if known else None,
        )

    @cached_property
    def plain(self) -> bool:
        """Whether no alias can begin before a name that `to` goes before, or reach over the comma behind it."""
        return not any("," in alias or "to" in alias.split() for alias in self.aliases)

    def mentions(self, text: str, start: int, end: int) -> list[Mention]:
        """Names and pronouns in `text[start:end]`, in order."""
        found = []
        for match in self._pattern.finditer(text, start, end) if self._pattern else ():
            who = self.aliases.get(_folded(match[0]))
            if who and not self._titles_another(text, match, end):
                found.append(Mention(*match.span(), who, _owns(text, match.end(), end)))
        pronouns = _PRONOUN.finditer(text, start, end)
        found += [
            Mention(*match.span(), frozenset(), match["owner"] is not None, _gender(match[0].lower()))
            for match in pronouns
        ]
        return sorted(found, key=lambda mention: mention.start)

    def _titles_another(self, text: str, match: re.Match[str], end: int) -> bool:
        """Whether an alias is the title of a name that follows: NATO Secretary General | Jens Stoltenberg."""
        if not _NAME_GOES_ON.match(text, match.end(), end):
            return False
        who = self.aliases[_folded(match[0])]
        return not any(_folded(match[0]).split()[-1] == _folded(name).split()[-1] for name in who)


def genders(sentences: Iterable[Sequence[Mention]]) -> dict[str, str]:
    """The pronoun that goes with each speaker: the more frequent one in sentences that name nobody else.

    In a text that has both pronouns, a speaker that goes with none has `neither`.
    """
    votes: dict[str, int] = {}
    seen: set[str] = set()
    named: set[str] = set()
    for mentions in sentences:
        who = {name for mention in mentions for name in mention.who}
        named |= who
        for mention in mentions:
            if mention.pronoun:
                seen.add(mention.gender)
                if len(who) == 1:
                    name = next(iter(who))
                    votes[name] = votes.get(name, 0) + (1 if mention.gender == "he" else -1)
    if len(seen) < 2:
        return {}
    return {
        name: "he" if votes.get(name, 0) > 0 else "she" if votes.get(name, 0) < 0 else "neither"
        for name in named
    }


def _gender(word: str) -> str:
    return "she" if word in ("she", "her", "hers", "herself") else "he"


def _owns(text: str, at: int, end: int) -> bool:
    return bool(_POSSESSIVE.match(text, at, end) or _MODIFIES.match(text, at, end))


def _folded(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("-", " ").casefold().split())


def _loose(word: str) -> str:
    return re.escape(word).replace("'", "['’]").replace(r"\-", r"[\s-]")


def _short(name: str) -> list[str]:
    last = name.split()[-1] if name.split() else ""
    if len(name.split()) < 2:
        return []
    return [last] if last[:1].isupper() else [f"the {last}"]
