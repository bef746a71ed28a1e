"""YAML as nobody's serializer writes it: the same content with comments everywhere, anchors, tags, flow in block, odd
indents, quoted keys, scalars of all kinds, other line ends. What comes out is compared with what was meant by a loader
that shares nothing with pincite's tree."""

from __future__ import annotations

import re
from random import Random
from typing import Any

import yaml

Content = Any
"""Mappings, lists, texts and whole numbers."""


class _Loader(yaml.CSafeLoader):
    """Reads numbers and texts as YAML does, and takes any tag for what it stands on."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        assert len(set(keys)) == len(keys), "a key stands twice"
        return super().construct_mapping(node, deep=True)


def _untagged(loader: Any, _: str, node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return loader.construct_mapping(node, deep=True)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_scalar(node)


_Loader.add_multi_constructor("!", _untagged)


def loaded(text: str) -> Content:
    """What the text says; texts without the line break that may end a block of them."""
    return _bare(yaml.load(text, _Loader))


def events(text: str) -> list[tuple[object, ...]]:
    """All that the text says in its order, with anchors, tags and styles, by the parser that is written in Python."""
    found = []
    for each in yaml.parse(text, yaml.SafeLoader):
        of = [getattr(each, name, None) or None for name in ("anchor", "tag", "style", "flow_style")]
        value = getattr(each, "value", "")
        found.append((type(each).__name__, *of, value.removesuffix("\n") if of[2] in ("|", ">") else value))
    return found


def _bare(value: Content) -> Content:
    if isinstance(value, dict):
        return {key: _bare(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_bare(each) for each in value]
    return value.removesuffix("\n") if isinstance(value, str) else value


MARK = re.compile(r"#c\d+ \w+ \w*")
"""A comment of ours: its number, where it stands (`in` an entry, right `above` it, elsewhere), and which entry that is."""


class Writer:
    """Writes content as a document, each time otherwise."""

    def __init__(self, random: Random) -> None:
        self.random, self.count = random, 0
        self.oddness = random.choice([0.05, 0.15, 0.3])
        self.where = ("free", "")

    def odd(self, weight: float = 1.0) -> bool:
        return self.random.random() < self.oddness * weight

    def document(self, content: dict[str, Content]) -> str:
        head = self.random.choice(
            ["", "", "", "---\n", "# head\n", "%YAML 1.1\n---\n", "--- # head\n", "\n\n"]
        )
        indent = self.random.choice([0, 0, 0, 0, 2])
        body = "".join(self.mapping(content, indent, sections=True))
        tail = self.random.choice(["", "", "", "\n", "# tail\n", "...\n", "  \n\n", "...\n# tail\n"])
        text = head + body + tail
        if self.random.random() < 0.15:
            text = text.rstrip("\n")
        text = text.replace("\n", self.random.choice(["\n"] * 5 + ["\r\n"] * 2 + ["\r"]))
        return ("\ufeff" if self.random.random() < 0.1 else "") + text

    def comment(self) -> str:
        self.count += 1
        return f"#c{self.count} {self.where[0]} {self.where[1]}"

    def between(self, indent: int) -> list[str]:
        """Empty lines and comments, indented anyhow."""
        lines = []
        while self.odd(0.8):
            column = self.random.choice([0, indent, indent, max(0, indent - 1), indent + 1, indent + 3])
            kind = self.random.random()
            lines.append(
                "\n" if kind < 0.3 else "   \n" if kind < 0.4 else f"{' ' * column}{self.comment()}\n"
            )
        return lines

    def end(self) -> str:
        """The end of a line: spaces, a comment."""
        if self.odd():
            return f"{' ' * self.random.randint(1, 3)}{self.comment()}\n"
        return "  \n" if self.odd(0.5) else "\n"

    def key(self, name: str) -> str:
        kind = self.random.random() if self.odd() else 1
        written = f"'{name}'" if kind < 0.4 else f'"{name}"' if kind < 0.7 else name
        if self.odd(0.2):
            written = f"&k{self.random.randint(0, 99)} {written}"
        return written

    def properties(self, value: Content) -> str:
        """An anchor, a tag, both, or none."""
        if not self.odd(0.7):
            return ""
        tag = "!!map" if isinstance(value, dict) else "!!seq" if isinstance(value, list) else "!!str"
        tag = "!!int" if isinstance(value, int) else self.random.choice([tag, tag, "!ours"])
        anchor = f"&a{self.random.randint(0, 99)}"
        return self.random.choice([tag, anchor, f"{anchor} {tag}", f"{tag} {anchor}"])

    def mapping(self, content: dict[str, Content], indent: int, sections: bool = False) -> list[str]:
        """The lines of a block mapping."""
        lines: list[str] = []
        for name, value in content.items():
            entry = self.where[1]
            lines += self.between(indent)
            if indent and not sections and not entry and self.odd(2):
                # `free` is above the first entries of a section; with an entry it is `in` that.
                self.where = ("above", name)
                lines.append(f"{' ' * self.random.choice([indent, indent, 0])}{self.comment()}\n")
            if not sections and not entry:
                self.where = ("in", name)
            pad, key = " " * indent, self.key(name)
            explicit = entry and self.odd(0.15)
            opened = f"{pad}? {key}\n{pad}:" if explicit else f"{pad}{key}{' ' * self.odd(0.3)}:"
            lines += self.value(opened, value, indent)
            if not sections and not entry:
                self.where = ("free", "")
        return lines

    def value(self, opened: str, value: Content, indent: int) -> list[str]:
        """A value behind its key, or behind the dash of a list."""
        properties = self.properties(value)
        lead = f"{opened} {properties}" if properties else opened
        flowing = (self.odd(2) and self.where[1] != "") or value in ({}, [])
        if isinstance(value, dict | list) and (flowing or (_is_span(value) and not self.odd())):
            return [f"{lead}{' ' * self.random.randint(1, 2)}{self.flow(value, indent + 1)}{self.end()}"]
        if isinstance(value, dict):
            deeper = indent + self.random.choice([2, 2, 2, 1, 4, 5])
            return [lead + self.end(), *self.mapping(value, deeper)]
        if isinstance(value, list):
            deeper = indent + self.random.choice([0, 2, 2, 1, 4]) if opened.endswith(":") else indent + 2
            return [lead + self.end(), *self.items(value, deeper)]
        return self.scalar(lead, value, indent)

    def items(self, content: list[Content], indent: int) -> list[str]:
        lines: list[str] = []
        for value in content:
            lines += self.between(indent)
            dash = f"{' ' * indent}-"
            if isinstance(value, dict) and not self.odd() and value:
                gap = self.random.choice([1, 1, 1, 2, 3])
                inner = self.mapping(value, indent + 1 + gap)
                inner = [
                    each for at, each in enumerate(inner) if any(not _is_layout(x) for x in inner[: at + 1])
                ]
                self.random.random()
                lines += [dash + " " * gap + inner[0][indent + 1 + gap :], *inner[1:]]
            else:
                lines += self.value(dash, value, indent)
        return lines

    def flow(self, value: Content, indent: int) -> str:
        """A value between braces or brackets, perhaps on several lines."""
        if isinstance(value, dict):
            parts = [f"{self.key(name)}: {self.flow(each, indent)}" for name, each in value.items()]
        elif isinstance(value, list):
            parts = [self.flow(each, indent) for each in value]
        else:
            properties = self.properties(value) if self.odd(0.5) else ""
            return f"{properties} {self.inline(value, flow=True)}".strip()
        comma = ", "
        if self.odd():
            comma = (
                f"{self.random.choice(['', ' '])},{self.end()}{' ' * self.random.randint(indent, indent + 4)}"
            )
        close = comma if parts and self.odd(0.5) else ""
        inside = comma.join(parts) + close
        pad = self.random.choice(["", "", " "])
        return f"{{{pad}{inside}{pad}}}" if isinstance(value, dict) else f"[{pad}{inside}{pad}]"

    def inline(self, value: str | int, *, flow: bool) -> str:
        """A scalar on one line."""
        if isinstance(value, int):
            return str(value)
        kind = self.random.random()
        if kind < 0.5 and _is_plain(value, flow=flow):
            return value
        if kind < 0.75:
            return "'" + value.replace("'", "''") + "'"
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    def scalar(self, lead: str, value: str | int, indent: int) -> list[str]:
        if isinstance(value, int) or not self.odd(2.5):
            return [f"{lead} {self.inline(value, flow=False)}{self.end()}"]
        pad = " " * (indent + self.random.randint(1, 4))
        words = value.split(" ")
        at = self.random.randint(1, max(1, len(words) - 1))
        one, two = " ".join(words[:at]), " ".join(words[at:])
        kind = self.random.choice(["plain", "single", "double", "escaped", "below", ">", "|", ">", "|"])
        if kind in "|>" and value == value.strip():
            return self.block(lead, value, one, two, kind, pad)
        if kind == "below":
            return [f"{lead}{self.end()}", f"{pad}{self.inline(value, flow=False)}{self.end()}"]
        if not two or "  " in value or two != two.strip() or one != one.strip():
            return [f"{lead} {self.inline(value, flow=False)}{self.end()}"]
        if kind == "plain" and _is_plain(value, flow=False) and not two.startswith(("#", "-", "?", ":")):
            return [f"{lead} {one}\n", f"{pad}{two}{self.end()}"]
        if kind == "single":
            one, two = one.replace("'", "''"), two.replace("'", "''")
            return [f"{lead} '{one} \n" if self.odd() else f"{lead} '{one}\n", f"{pad}{two}'{self.end()}"]
        one, two = (each.replace("\\", "\\\\").replace('"', '\\"') for each in (one, two))
        broken = f"{one} \\\n" if kind == "escaped" else f"{one}\n"
        return [f'{lead} "{broken}', f'{pad}{two}"{self.end()}']

    def block(self, lead: str, value: str, one: str, two: str, kind: str, pad: str) -> list[str]:
        """A block scalar with its indicators; the empty lines behind it count in one that keeps them."""
        chomp = self.random.choice(["", "", "-", "+"])
        digit = ""
        header = f"{lead} {kind}{digit}{chomp}{self.end()}"
        lines = [f"{pad}{one}\n", f"{pad}{two}\n"] if kind == ">" and two else [f"{pad}{value}\n"]
        tail = self.random.choice(
            [[], [], ["\n"], ["\n", "\n"], [f"{pad}  \n"] if chomp == "-" else ["  \n"]]
        )
        return [header, *lines, *tail]


def _is_layout(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _is_span(value: Content) -> bool:
    return isinstance(value, list) and all(isinstance(each, int) for each in value)


def _is_plain(value: str, *, flow: bool) -> bool:
    if not value or value != value.strip() or re.match(r"[-?:,\[\]{}#&*!|>'\"%@`]", value):
        return False
    return not re.search(r": |:$| #|\n|\s\s" + (r"|[,\[\]{}]" if flow else ""), value) and not re.fullmatch(
        r"[\d.]+|yes|no|true|false|null|~", value
    )
