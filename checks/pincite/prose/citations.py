"""Citations in Pandoc's syntax (Pandoc User's Guide, "Citation syntax"), taken out of their text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pincite.languages import ENGLISH, Language
from pincite.prose.mapped import OBJECT, Mapped, Replaced
from pincite.prose.model import CitationStyle, Cluster, ProseCitation
from pincite.prose.words import locator
from pincite.text import Pattern

_TOKEN = Pattern(
    r"(?P<url>(?:\b(?:https?|ftp)://|\bwww\.)[^\s<>\[\]\"“”]*[^\s<>\[\]\"“”.,;:!?)'’])"
    r"|(?P<cite>(?<!\w)-?(?<!\w)@(?:\{(?P<braced>[^{}\s]+)\}|(?P<key>\w+(?:[:.#$%&+?<>~/-]\w+)*)))"
    r"|(?P<open>\[)|(?P<close>\])"
)
_AFTER = Pattern(r" ?\[(?:[^\[\]@\d]{0,20}\d[\d, –-]*)\]")
_MARKS = ("@", "://", "www.")
_SAYS_MORE = Pattern(r"[\d\"“”„«»]")
_BEFORE_NOTHING = Pattern(r"$|[\s.,;:!?…)\]\"”’»]")


class Bare(NamedTuple):
    """A passage without citations and URLs; `cited` says how many characters stand before each citation."""

    replaced: Replaced
    cited: tuple[tuple[int, ProseCitation], ...]
    clusters: tuple[Cluster, ...]


def take_out(read: Mapped, language: Language = ENGLISH) -> Bare:
    """Take citations and URLs out of a passage; linear in its length.

    A bracketed citation leaves nothing behind, unless what it says beside the citation holds a number that
    is no locator, or a quotation: then that stays to be read. What is part of the sentence leaves an object
    character.
    """
    if not any(mark in read.text for mark in _MARKS):
        return Bare(Replaced(read, (), (), (0,)), (), ())
    edits: list[tuple[int, int, str]] = []
    found: list[tuple[int, ProseCitation]] = []
    clusters: list[Cluster] = []
    for group, tokens in _groups(read):
        edits += (
            _bracketed(read.text, *group, tokens, locator(language))
            if group
            else (_standing(read.text, tokens[0]),)
        )
        cited = [_cited(read, token, group is not None) for token in tokens if not token["url"]]
        found += [(group[1] if group else tokens[0].end(), each) for each in cited]
        if cited:
            clusters.append(_cluster(read, group, tokens, cited))
    replaced = read.replaced(_apart(sorted(edits)))
    found.sort(key=lambda pair: pair[1].start)
    return Bare(replaced, tuple((replaced.moved(at), cited) for at, cited in found), tuple(clusters))


def _cited(read: Mapped, token: re.Match[str], bracketed: bool) -> ProseCitation:
    sign = token["cite"].startswith("-")
    unsigned = CitationStyle.BRACKETED if bracketed else CitationStyle.IN_TEXT
    place = read.span(token.start() + sign, token.end())
    return ProseCitation(
        token["braced"] or token["key"], *place, CitationStyle.SUPPRESSED if sign else unsigned
    )


def _cluster(
    read: Mapped, group: tuple[int, int] | None, tokens: list[re.Match[str]], cited: list[ProseCitation]
) -> Cluster:
    if group is None:
        start, end, _ = _standing(read.text, tokens[0])
        locator = read.text[tokens[0].end() : end].strip(" []")
        return Cluster(*read.span(start, end), (("", cited[0], locator),))
    inside = [0, *(token.end() - group[0] for token in tokens)]
    between = [
        read.text[group[0] + begin : token.start()] for begin, token in zip(inside, tokens, strict=False)
    ]
    before = [between[0][1:], *(text.rpartition(";")[2] for text in between[1:])]
    after = [*(text.partition(";")[0] for text in between[1:]), read.text[tokens[-1].end() : group[1] - 1]]
    items = zip((text.strip() for text in before), cited, (text.strip(" ,") for text in after), strict=True)
    return Cluster(*read.span(*group), tuple(items))


def _groups(read: Mapped) -> Iterator[tuple[tuple[int, int] | None, list[re.Match[str]]]]:
    """Bracketed citations with their brackets' span, and each citation or URL that stands in none."""
    opened: list[tuple[int, list[re.Match[str]]]] = []
    for token in _TOKEN.finditer(read.text):
        if token["url"]:
            yield None, [token]  # within brackets too, so that their tokens are citations alone
        elif not read.copied(token.start(), token.end()):  # escaped, or with markup inside
            continue
        elif token["open"]:
            opened.append((token.start(), []))
        elif token["cite"]:
            opened[-1][1].append(token) if opened else None
            if not opened:
                yield None, [token]
        elif opened:
            start, tokens = opened.pop()
            if tokens:
                yield (start, token.end()), tokens
    for _, tokens in opened:
        for token in tokens:
            yield None, [token]


def _bracketed(
    text: str, start: int, end: int, tokens: list[re.Match[str]], locators: Pattern
) -> Iterator[tuple[int, int, str]]:
    done, beside = start + 1, []
    for token in tokens:
        beside.append(text[done : token.start()])
        done = token.end()
    beside.append(text[done : end - 1])
    said = "".join(beside).strip("; ")
    if said and _SAYS_MORE.search(locators.sub("", " ".join(beside))):
        yield start, start + 1, "("
        for token in tokens:
            yield token.start(), token.end(), OBJECT
        yield end - 1, end, ")"
        return
    while start and text[start - 1].isspace() and _BEFORE_NOTHING.match(text, end):
        start -= 1
    yield start, end, ""


def _standing(text: str, token: re.Match[str]) -> tuple[int, int, str]:
    after = None if token["url"] else _AFTER.match(text, token.end())
    return token.start(), after.end() if after else token.end(), OBJECT


def _apart(edits: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    done = 0
    for start, end, text in edits:
        if start >= done:
            yield start, end, text
            done = end
