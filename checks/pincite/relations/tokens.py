"""The tokens of a relation, looked at before Python's parser sees the text: a linear scan bounds it (length, nesting,
digits) and refuses every character that the language has no use for, so that no input is slow or raises."""

import re
from keyword import iskeyword

from pincite.relations.syntax import Problem

MAX_LENGTH = 4_000
MAX_NESTING = 40
MAX_TERMS = 200
MAX_DIGITS = 30


_TOKEN = re.compile(
    r"""(?P<space>\s+)|(?P<string>"[^"\\]*"|'[^'\\]*')|(?P<number>\d[\d_]*(?:\.\d[\d_]*)?|\.\d[\d_]*)"""
    r"""|(?P<word>[^\W\d]\w*)|(?P<operator>[=!<>]=|[-+*/<>()\[\].,])|(?P<other>.)""",
    re.DOTALL,
)
_INSTEAD = {
    "$": "Leave the currency to the value it is compared with: `a.cost > 700_000_000_000`.",
    "%": "Write the number alone, `a.share == 64`, or compare two values.",
    "=": "Write `==` to say that two sides are equal.",
    "&": "Write two relations, or a chain such as `a.x < b.x < c.x`.",
    "|": "Write a relation for each case.",
}


def scan(text: str) -> Problem | None:
    """The first problem that must be found before Python's parser is given the text."""
    if not text.strip():
        return Problem(0, len(text), "The relation is empty.", "Write for example `a.x + b.y == c.z`.")
    depth = terms = last_end = 0
    before = ""
    for match in _TOKEN.finditer(text):
        kind, token = match.lastgroup or "", match.group()
        depth += (token in "([") - (token in ")]")
        terms += kind == "operator" and token in "+-*/.<>=="
        touched = before if match.start() == last_end else ""
        problem = _unfit(kind, token, match.start(), touched)
        if problem is None and (depth > MAX_NESTING or terms > MAX_TERMS):
            problem = "The relation is nested too deeply or has too many parts.", _SPLIT
        if problem:
            return Problem(match.start(), match.end(), *problem)
        before, last_end = (token if kind == "operator" else kind), match.end()
    return None


_SPLIT = "Split it, or list values in a table."


def _unfit(kind: str, token: str, start: int, before: str) -> tuple[str, str] | None:
    """What is wrong with a token, and what to do; `before` is the operator, or the kind of token, that it touches."""
    digits = sum(map(str.isdigit, token)) if kind == "number" else 0
    if digits > MAX_DIGITS:
        return f"A number of {digits:,} digits; a relation takes at most {MAX_DIGITS}.", "Shorten the number."
    if start >= MAX_LENGTH:
        return f"The relation is longer than {MAX_LENGTH:,} characters.", _SPLIT
    if kind == "other":
        said = f"A relation has no use for `{token}`." if token.isprintable() else "An unprintable character."
        return said, _INSTEAD.get(token, "Use names, numbers, + - * / and comparisons.")
    if kind == "number" and not token.isascii():
        return "A number must be written in the digits 0 to 9.", "Write it so."
    if kind == "word" and before == "number":
        return "A number must stand alone, without unit or exponent.", "Write it out, for example 1_000_000."
    if kind == "string" and before == "word":
        return "Text in a relation has no prefix.", 'Write a row label plainly: `a.table["row"]`.'
    if token == before == "*":
        return "A relation has no powers.", "Write the number out, or multiply."
    if token == before == "/":
        return "A relation has no whole-number division.", "Divide with a single `/`."
    return None


_SAID = ("and", "or", "not", "in", "is", "if", "else")
"""Keywords that Python's parser may see, so that they are refused by what they say."""


def masked(text: str) -> str:
    """The text with Python's keywords made harmless and line ends blanked, every offset kept."""

    def mask(match: re.Match[str]) -> str:
        token = match.group()
        if match.lastgroup == "space":
            return " " * len(token)
        is_part_of_name = text[match.end() : match.end() + 1] == "." or text[: match.start()].endswith(".")
        if iskeyword(token) and (is_part_of_name or token not in _SAID):
            return token.upper()
        return token

    return _TOKEN.sub(mask, text)
