"""The text of raw HTML in Markdown, so that nothing is published unread for standing in a `<div>`."""

import re
from collections.abc import Iterator

from pincite.prose.model import Comment
from pincite.text import Pattern

_TOKEN = Pattern(
    r"(?P<skip><!--(?:.*?-->|.*)|<(?P<raw>script|style|pre|textarea|code)\b(?:.*?</(?P=raw)\s*>|.*)|<[!?][^<>]*>)"
    r"|</?(?P<tag>[a-z][\w-]*)[^<>]*>"
    r"|(?P<entity>&#?\w+;)"
    r"|(?P<space>\s*\n[ \t>]*|\s+)"
    r"|(?P<text>[^<&\s]+|.)",
    re.DOTALL | re.IGNORECASE,
)
_WITHIN_TEXT = Pattern(
    "a|abbr|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time"
    "|tt|u|var|wbr"
)


def comments(text: str, start: int, end: int) -> Iterator[Comment]:
    """The comments that begin and end in `text[start:end]`."""
    begin = text.find("<!--", start, end)
    while begin >= 0 and (close := text.find("-->", begin + 4, end)) >= 0:
        yield Comment(text[begin + 4 : close].strip(), begin, close + 3)
        begin = text.find("<!--", close + 3, end)


def html_texts(text: str, start: int, end: int, left_out: str) -> Iterator[list[tuple[str, int, int]]]:
    """Pieces of running text in `text[start:end]`, as `(text, start, end)`, one list for each block element.

    Comments, scripts, styles and preformatted text are skipped; `left_out` stands for code. Linear.
    """
    pieces: list[tuple[str, int, int]] = []
    for token in _TOKEN.finditer(text, start, end):
        place = token.span()
        element = (token["tag"] or token["raw"] or "").lower()
        if element and not _WITHIN_TEXT.fullmatch(element):
            yield pieces
            pieces = []
        elif token["raw"]:
            pieces.append((left_out, *place))
        elif token["entity"]:
            from html import unescape  # two thousand names, which few files need

            pieces.append((unescape(token["entity"]), *place))
        elif token["space"] or element == "br":
            pieces.append((" ", *place))
        elif token["text"]:
            pieces.append((token["text"], *place))
    yield pieces
