"""A claims file's tree -> claims, relations, disputes and speakers.

The reader below accepts exactly what schemas/claims.schema.json allows (a property test holds the two
together); whatever it does not accept is left out of the model and explained by the schema.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pincite.load.schema import check_schema, is_text, typed
from pincite.load.silences import yaml_silences
from pincite.load.tree import Entry, Mapping, Node, Sequence, parse
from pincite.model import (
    Citation,
    Claim,
    Defect,
    Dispute,
    File,
    Kind,
    Period,
    Relation,
    Scalar,
    Silence,
    Speaker,
    Stated,
)

_ID = re.compile(r"[a-z][a-z0-9_]*")
_QUANTITY = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")
_REFERENCE = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?")
_SECTIONS = frozenset({"claims", "relations", "disputes", "speakers"})
_ROUNDINGS = frozenset({"exact", "half", "nearest", "truncated", "figures"})
_CITATION = frozenset({"source", "quote", "span", "prefix", "suffix"})
_VALUE = frozenset({"value", "quantity", "rounding", "table"})
_CLAIM = frozenset({"statement", "citations", "speaker", "speech", "utterance", "as_of", "values"})


class ClaimsFile(NamedTuple):
    """What one claims file holds; `root` is its tree, None when it has none."""

    file: File
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    disputes: tuple[Dispute, ...]
    speakers: tuple[Speaker, ...]
    root: Node | None
    silences: tuple[Silence, ...]
    defects: tuple[Defect, ...]
    broken: bool = False


def load_claims(file: File) -> ClaimsFile:
    """Read one claims file; what is wrong with it is in `defects`, never raised."""
    root, defects = parse(file)
    if any(defect.kind is Kind.SYNTAX for defect in defects):
        return ClaimsFile(file, (), (), (), (), None, (), tuple(defects), broken=True)
    reader = _Reader(file.path)
    top = reader.mapping(root, _SECTIONS)
    claims = tuple(filter(None, (reader.claim(entry) for entry in reader.section(top, "claims"))))
    relations = tuple(filter(None, (reader.relation(entry) for entry in reader.section(top, "relations"))))
    disputes = tuple(filter(None, (reader.dispute(entry) for entry in reader.section(top, "disputes"))))
    speakers = tuple(filter(None, map(reader.speaker, reader.entries(top, "speakers"))))
    if not reader.accepted or not top:
        found = check_schema("claims", file, root)
        defects += found or [_unexplained(file)]
    defects = [_attributed(defect, top) for defect in defects]
    silences = yaml_silences(file, root)
    return ClaimsFile(file, claims, relations, disputes, speakers, root, silences, tuple(defects))


def _attributed(defect: Defect, top: dict[str, Entry]) -> Defect:
    """The defect with the id of the claim, relation or dispute that it stands in."""
    for section in top.values():
        for entry in section.node.entries.values() if isinstance(section.node, Mapping) else ():
            if entry.start <= defect.place.start < entry.node.end:
                return defect._replace(claim=entry.name)
    return defect


def _unexplained(file: File) -> Defect:
    message = "Something in this file is not as the format describes it."
    return Defect(Kind.SCHEMA, file.place(0, 1), message, "Compare it with `pincite schema claims`.")


class _Reader:
    """Walks the tree once; `accepted` turns False at the first thing the format does not allow."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.accepted = True

    def mapping(self, node: Node | None, known: frozenset[str]) -> dict[str, Entry]:
        if not isinstance(node, Mapping):
            self.accepted = False
            return {}
        if not node.entries.keys() <= known:
            self.accepted = False
        return node.entries

    def entries(self, top: dict[str, Entry], name: str) -> list[Entry]:
        """The entries of a section, whatever their keys."""
        entry = top.get(name)
        if entry is None or _is_null(entry.node):
            return []
        if not isinstance(entry.node, Mapping):
            self.accepted = False
            return []
        return list(entry.node.entries.values())

    def section(self, top: dict[str, Entry], name: str) -> Iterator[Entry]:
        for item in self.entries(top, name):
            if _ID.fullmatch(item.name):
                yield item
            else:
                self.accepted = False

    def text(self, entries: dict[str, Entry], name: str, *, number: bool = False) -> Scalar | None:
        """The text (or number) under a key; None when it is absent or not text."""
        entry = entries.get(name)
        if entry is None:
            return None
        node = entry.node
        if type(node) is Scalar and (is_text(node) or (number and _is_number(node))):
            return node
        self.accepted = False
        return None

    def needed(self, entries: dict[str, Entry], name: str) -> Scalar | None:
        if name in entries:
            return self.text(entries, name)
        self.accepted = False
        return None

    def claim(self, entry: Entry) -> Claim | None:
        before, self.accepted = self.accepted, True
        claim = self.claim_parts(entry)
        sound, self.accepted = self.accepted, self.accepted and before
        return claim if sound or claim is None else claim._replace(sound=False)

    def claim_parts(self, entry: Entry) -> Claim | None:
        entries = self.mapping(entry.node, _CLAIM)
        statement = self.needed(entries, "statement")
        citations = self.citations(entries)
        values, tables = self.values(entries)
        if statement is None:
            return None
        speaker = self.text(entries, "speaker") if "speaker" in entries else None
        speech = self.text(entries, "speech") if "speech" in entries else None
        utterance = self.text(entries, "utterance") if "utterance" in entries else None
        if speech and speech.value not in ("direct", "reported"):
            self.accepted = False
        if utterance and not _QUANTITY.fullmatch(utterance.value):
            self.accepted = False
        return Claim(
            entry.key,
            self.path,
            statement,
            citations,
            speaker,
            speech,
            utterance,
            self.as_of(entries),
            values,
            tables,
            True,
            entry.start,
            entry.node.end,
        )

    def citations(self, entries: dict[str, Entry]) -> tuple[Citation, ...]:
        entry = entries.get("citations")
        if entry is None or _is_null(entry.node):
            return ()
        if not isinstance(entry.node, Sequence):
            self.accepted = False
            return ()
        return tuple(filter(None, map(self.citation, entry.node.items)))

    def citation(self, node: Node) -> Citation | None:
        entries = self.mapping(node, _CITATION)
        source, quote = self.needed(entries, "source"), self.needed(entries, "quote")
        span, span_at = self.span(entries)
        prefix = self.text(entries, "prefix") if "prefix" in entries else None
        suffix = self.text(entries, "suffix") if "suffix" in entries else None
        if source is None or quote is None:
            return None
        return Citation(source, quote, span, span_at, prefix, suffix, node.start, node.end)

    def span(self, entries: dict[str, Entry]) -> tuple[tuple[int, int] | None, Scalar | None]:
        entry = entries.get("span")
        if entry is None:
            return None, None
        node = entry.node
        if isinstance(node, Sequence) and len(node.items) == 2:
            start, end = map(_offset, node.items)
            if start is not None and end is not None:
                return (start, end), Scalar("", node.start, node.end)
        self.accepted = False
        return None, Scalar("", node.start, node.end)

    def as_of(self, entries: dict[str, Entry]) -> Period | None:
        entry = entries.get("as_of")
        if entry is None:
            return None
        if isinstance(entry.node, Scalar):
            period = self.text(entries, "as_of", number=True)
            if period is None or not _is_period(period):
                self.accepted = False
                return None
            return Period(period)
        inner = self.mapping(entry.node, frozenset({"period", "because"}))
        period = self.text(inner, "period", number=True)
        because = self.text(inner, "because")
        if period is None or not _is_period(period):
            self.accepted = False
            return None
        return Period(period, because)

    def values(
        self, entries: dict[str, Entry]
    ) -> tuple[tuple[Stated, ...], tuple[tuple[Scalar, tuple[Stated, ...]], ...]]:
        entry = entries.get("values")
        if entry is None:
            return (), ()
        if not isinstance(entry.node, Mapping):
            self.accepted = False
            return (), ()
        values: list[Stated] = []
        tables: list[tuple[Scalar, tuple[Stated, ...]]] = []
        for item in entry.node.entries.values():
            if not _ID.fullmatch(item.name):
                self.accepted = False
            elif isinstance(item.node, Mapping):
                self.long_value(item, values, tables)
            elif isinstance(item.node, Scalar) and (is_text(item.node) or _is_number(item.node)):
                values.append(Stated(item.key, item.node))
            else:
                self.accepted = False
        return tuple(values), tuple(tables)

    def long_value(
        self, item: Entry, values: list[Stated], tables: list[tuple[Scalar, tuple[Stated, ...]]]
    ) -> None:
        key = item.key
        inner = self.mapping(item.node, _VALUE)
        quantity = self.text(inner, "quantity")
        if quantity and not _QUANTITY.fullmatch(quantity.value):
            self.accepted = False
        rounding = self.text(inner, "rounding")
        if rounding and rounding.value not in _ROUNDINGS:
            self.accepted = False
        if ("value" in inner) == ("table" in inner):
            self.accepted = False
        text = self.text(inner, "value", number=True)
        if text is not None:
            values.append(Stated(key, text, quantity, None, rounding))
        if "table" in inner:
            table = inner["table"].node
            if not isinstance(table, Mapping):
                self.accepted = False
                return
            rows = [
                (row.key, self.text(table.entries, row.name, number=True)) for row in table.entries.values()
            ]
            tables.append(
                (
                    key,
                    tuple(Stated(key, text, quantity, row, rounding) for row, text in rows if text),
                )
            )

    def relation(self, entry: Entry) -> Relation | None:
        entries = self.mapping(entry.node, frozenset({"holds", "because", "across"}))
        holds, because = self.needed(entries, "holds"), self.text(entries, "because")
        across = self.text(entries, "across")
        if across and across.value != "as_of":
            self.accepted = False
        if holds is None:
            return None
        return Relation(entry.key, self.path, holds, because, across, entry.key.start, entry.node.end)

    def dispute(self, entry: Entry) -> Dispute | None:
        entries = self.mapping(entry.node, frozenset({"between", "because"}))
        because = self.needed(entries, "because")
        between = entries.get("between")
        if between is None or not isinstance(between.node, Sequence) or len(between.node.items) < 2:
            self.accepted = False
            return None
        names = tuple(
            name
            for name in between.node.items
            if isinstance(name, Scalar) and is_text(name) and _REFERENCE.fullmatch(name.value)
        )
        if len(names) < len(between.node.items) or because is None:
            self.accepted = False
            return None
        return Dispute(entry.key, self.path, names, because, entry.key.start, entry.node.end)

    def speaker(self, entry: Entry) -> Speaker | None:
        aliases = self.mapping(entry.node, frozenset({"aliases"})).get("aliases")
        if not entry.key.value or aliases is None or not isinstance(aliases.node, Sequence):
            self.accepted = False
            return None
        names = tuple(node for node in aliases.node.items if isinstance(node, Scalar) and is_text(node))
        if len(names) < len(aliases.node.items):
            self.accepted = False
        return Speaker(entry.key, self.path, names, entry.key.start, entry.node.end)


def _offset(node: Node) -> int | None:
    """The number that a scalar is, if it can be an offset."""
    if not isinstance(node, Scalar) or not node.plain:
        return None
    text = node.value
    if len(text) < 20 and text.isascii() and text.isdecimal():
        return int(text)
    number = typed(node)
    return number if type(number) is int and number >= 0 else None


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and typed(node) is None


def _is_number(node: Scalar) -> bool:
    return node.plain and type(typed(node)) in (int, float)


def _is_period(node: Scalar) -> bool:
    return not (node.plain and type(typed(node)) is float)
