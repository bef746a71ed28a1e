"""From the text of a relation to its tree, by a whitelist of Python's `ast`. Nothing is evaluated.

Before `ast` sees the text, tokens.py does.
"""

import ast
import re
from collections.abc import Iterator
from fractions import Fraction

from pincite.relations import syntax
from pincite.relations.syntax import Call, Comparison, Derivation, Expression, Node, Problem, ValueName
from pincite.relations.tokens import masked, scan


def parse(text: str) -> Expression | tuple[Problem, ...]:
    """Read a relation; what cannot be read is a tuple of problems, never an exception."""
    try:
        reader, tree = _opened(text, "This is not a relation.", "Write for example `a.x + b.y == c.z`.")
        return Expression(text, reader.tests(tree), reader.named())
    except _NotInLanguage as refused:
        return (refused.problem,)


def parse_derivation(text: str, home: str) -> Derivation | tuple[Problem, ...]:
    """Read what a value of the claim `home` is derived from; a name without a claim is a value of that claim."""
    try:
        reader, tree = _opened(text, "This computes nothing.", "Write for example `new - old`.", home)
        if isinstance(tree, ast.Compare | ast.BoolOp):
            raise reader.refuse(
                tree, "This compares; a value is derived by arithmetic.", "Write `new - old`."
            )
        computed = reader.arithmetic(tree)
        if not reader.names:
            raise reader.refuse(
                tree, "This names no value.", "Derive the number from values that are quoted."
            )
        return Derivation(text, computed, reader.named())
    except _NotInLanguage as refused:
        return (refused.problem,)


def _opened(text: str, message: str, help: str, home: str = "") -> tuple["_ExpressionReader", ast.expr]:
    """What reads the text, and Python's tree of it."""
    problem = scan(text)
    if problem:
        raise _NotInLanguage(problem)
    clear = masked(text)
    lead = len(clear) - len(clear.lstrip())
    try:
        tree = ast.parse(clear.strip(), mode="eval").body
    except SyntaxError as error:
        at = min(max(lead + (error.offset or 1) - 1, 0), len(text) - 1)
        raise _NotInLanguage(Problem(at, at + 1, message, help)) from None
    return _ExpressionReader(text, clear, lead, home), tree


class _NotInLanguage(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


_OPERATORS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+")
_COMPARISONS = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}


class _ExpressionReader:
    """Turns Python's tree of the `clear` text into ours; whatever is not named here is refused with its place in `text`."""

    def __init__(self, text: str, clear: str, lead: int, home: str) -> None:
        self.home = home
        """The claim whose values need not be called by it."""
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

    def named(self) -> tuple[ValueName, ...]:
        """The names that were read, in order."""
        return tuple(sorted(self.names, key=lambda name: name.start))

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
        if not _NUMBER.fullmatch(written):
            raise self.refuse(node, "Numbers are written with digits and a point.", "For example 12.5.")
        _, _, decimals = written.partition(".")
        return syntax.Number(Fraction(written), Fraction(1, 10 ** len(decimals)), start, end)

    def reference(self, node: ast.expr, start: int, end: int) -> ValueName:
        row = None
        base = node
        if isinstance(node, ast.Subscript):
            if not (isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str)):
                raise self.refuse(node, "A row is named by its label, in quotes.", 'Write `a.table["row"]`.')
            row, base = node.slice.value, node.value
        name = "".join(self.text[slice(*self.span(base))].split())
        if self.home and isinstance(base, ast.Name):
            name = f"{self.home}.{name}"
        elif not (isinstance(base, ast.Attribute) and isinstance(base.value, ast.Name)):
            raise self.refuse(node, "This names no value.", "A value is named by its claim: `claim.value`.")
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
