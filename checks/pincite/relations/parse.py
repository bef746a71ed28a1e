"""From the text of a relation to its tree, by a whitelist of Python's `ast`. Nothing is evaluated.

Before `ast` sees the text, a linear scan bounds it (length, nesting, digits) and refuses every character
the language has no use for, so that no input is slow or raises.
"""

import ast
import re
from collections.abc import Iterator
from fractions import Fraction
from keyword import iskeyword

from pincite.relations import syntax
from pincite.relations.syntax import Call, Comparison, Expression, Node, Problem, ValueName

MAX_LENGTH = 4_000
MAX_NESTING = 40
MAX_TERMS = 200
MAX_DIGITS = 30


def parse(text: str) -> Expression | tuple[Problem, ...]:
    """Read a relation; what cannot be read is a tuple of problems, never an exception."""
    problem = _scan(text)
    if problem:
        return (problem,)
    clear = _masked(text)
    lead = len(clear) - len(clear.lstrip())
    try:
        tree = ast.parse(clear.strip(), mode="eval").body
    except SyntaxError as error:
        at = min(max(lead + (error.offset or 1) - 1, 0), len(text) - 1)
        return (Problem(at, at + 1, "This is not a relation.", "Write for example `a.x + b.y == c.z`."),)
    reader = _ExpressionReader(text, clear, lead)
    try:
        tests = reader.tests(tree)
    except _NotInLanguage as refused:
        return (refused.problem,)
    return Expression(text, tests, tuple(sorted(reader.names, key=lambda name: name.start)))


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


def _scan(text: str) -> Problem | None:
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


def _masked(text: str) -> str:
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


class _NotInLanguage(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


_OPERATORS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_COMPARISONS = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}


class _ExpressionReader:
    """Turns Python's tree of the `clear` text into ours; whatever is not named here is refused with its place in `text`."""

    def __init__(self, text: str, clear: str, lead: int) -> None:
        self.text = text
        self.body = clear.strip().encode()
        self.lead = lead
        self.plain = len(self.body) == len(clear.strip())
        self.names: list[ValueName] = []

    def span(self, node: ast.expr) -> tuple[int, int]:
        """Code points of a node; `ast` counts UTF-8 bytes."""
        ends = node.col_offset, node.end_col_offset or node.col_offset
        if self.plain:
            return self.lead + ends[0], self.lead + ends[1]
        return self.lead + len(self.body[: ends[0]].decode()), self.lead + len(self.body[: ends[1]].decode())

    def refuse(self, node: ast.expr, message: str, help: str) -> _NotInLanguage:
        return _NotInLanguage(Problem(*self.span(node), message, help))

    def tests(self, node: ast.expr) -> tuple[Comparison | Call, ...]:
        if isinstance(node, ast.Compare):
            return tuple(self.links(node))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in syntax.TESTS:
            return (self.call(node, syntax.TESTS),)
        if isinstance(node, ast.BoolOp):
            raise self.refuse(node, "A relation says one thing.", "Write a relation for each part.")
        if isinstance(node, ast.Call):
            self.call(node, syntax.NUMERIC)
        raise self.refuse(
            node, "This computes something but says nothing of it.", "Compare it: `… == other.value`."
        )

    def links(self, node: ast.Compare) -> Iterator[Comparison]:
        sides = [self.arithmetic(side) for side in (node.left, *node.comparators)]
        for operator, left, right in zip(node.ops, sides, sides[1:], strict=False):
            if type(operator) not in _COMPARISONS:
                raise self.refuse(node, "Values are compared with == != < <= > >= only.", "Use one of these.")
            yield Comparison(_COMPARISONS[type(operator)], left, right, left.start, right.end)

    def arithmetic(self, node: ast.expr) -> Node:
        start, end = self.span(node)
        if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
            left, right = self.arithmetic(node.left), self.arithmetic(node.right)
            return syntax.Operation(_OPERATORS[type(node.op)], left, right, start, end)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return syntax.Negation(self.arithmetic(node.operand), start, end)
        if isinstance(node, ast.Constant):
            return self.constant(node, start, end)
        if isinstance(node, ast.Attribute | ast.Subscript | ast.Name):
            return self.reference(node, start, end)
        if isinstance(node, ast.Call):
            return self.call(node, syntax.NUMERIC)
        raise self.refuse(
            node, "A relation cannot contain this.", "Use names, numbers, + - * / and comparisons."
        )

    def constant(self, node: ast.Constant, start: int, end: int) -> Node:
        if isinstance(node.value, str):
            if node.value in syntax.DAYS:
                return syntax.DayName(syntax.DAYS.index(node.value) + 1, start, end)
            message = "Only a day of the week may be written as text."
            raise self.refuse(node, message, 'For example "Thursday".')
        written = self.text[start:end].replace("_", "")
        _, _, decimals = written.partition(".")
        return syntax.Number(Fraction(written), Fraction(1, 10 ** len(decimals)), start, end)

    def reference(self, node: ast.expr, start: int, end: int) -> ValueName:
        row = None
        base = node
        if isinstance(node, ast.Subscript):
            if not (isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str)):
                raise self.refuse(node, "A row is named by its label, in quotes.", 'Write `a.table["row"]`.')
            row, base = node.slice.value, node.value
        if not (isinstance(base, ast.Attribute) and isinstance(base.value, ast.Name)):
            raise self.refuse(node, "This names no value.", "A value is named by its claim: `claim.value`.")
        name = "".join(self.text[slice(*self.span(base))].split())
        self.names.append(ValueName(name, row, start, end))
        return self.names[-1]

    def call(self, node: ast.Call, known: dict[str, str]) -> Call:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name not in known:
            if name in syntax.TESTS:
                raise self.refuse(
                    node, f"`{name}` is a relation by itself.", f"Write only `{syntax.TESTS[name]}`."
                )
            every = ", ".join((*syntax.NUMERIC, *syntax.TESTS))
            raise self.refuse(node.func, "A relation has no such function.", f"There are {every}.")
        least, most = syntax.ARITY[name]
        if node.keywords or not least <= len(node.args) <= most:
            raise self.refuse(
                node, f"`{name}` was given too few or too many values.", f"Write `{known[name]}`."
            )
        return Call(name, tuple(self.arithmetic(argument) for argument in node.args), *self.span(node))
