"""One claim of a claims file: its statement, citations, period, values and tables."""

from pincite.claims.model import Citation, Claim, Period, Stated
from pincite.claims.reader import ID, QUANTITY, Reader, is_null, is_number
from pincite.yamlfile import Mapping, MappingEntry, Node, Scalar, Sequence, is_text, typed

_ROUNDINGS = frozenset({"exact", "half", "nearest", "truncated", "figures"})
_CITATION = frozenset({"source", "quote", "span", "prefix", "suffix"})
_PERIOD = frozenset({"period", "because"})
_SPEECH = frozenset({"direct", "reported"})
_VALUE = frozenset({"value", "quantity", "rounding", "table", "derived"})
_CLAIM = frozenset({"statement", "citations", "speaker", "speech", "utterance", "as_of", "values"})


class ClaimReader(Reader):
    """Reads claims; the sections beside them are read in claims.py."""

    def claim(self, entry: MappingEntry) -> Claim | None:
        before, self.accepted = self.accepted, True
        claim = self.claim_parts(entry)
        sound, self.accepted = self.accepted, self.accepted and before
        return claim if sound or claim is None else claim._replace(sound=False)

    def claim_parts(self, entry: MappingEntry) -> Claim | None:
        entries = self.mapping(entry.node, _CLAIM)
        statement = self.needed(entries, "statement")
        citations = self.citations(entries)
        values, tables = self.values(entries)
        if statement is None:
            return None
        speaker = self.text(entries, "speaker") if "speaker" in entries else None
        speech = self.text_that(entries, "speech", _SPEECH.__contains__)
        utterance = self.text_that(entries, "utterance", QUANTITY.fullmatch)
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

    def citations(self, entries: dict[str, MappingEntry]) -> tuple[Citation, ...]:
        entry = entries.get("citations")
        if entry is None or is_null(entry.node):
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

    def span(self, entries: dict[str, MappingEntry]) -> tuple[tuple[int, int] | None, Scalar | None]:
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

    def as_of(self, entries: dict[str, MappingEntry]) -> Period | None:
        entry = entries.get("as_of")
        if entry is None:
            return None
        is_short = isinstance(entry.node, Scalar)
        inner = {"period": entry} if is_short else self.mapping(entry.node, _PERIOD)
        period = self.text(inner, "period", number=True)
        because = self.text(inner, "because")
        if period is None or (period.plain and type(typed(period)) is float):
            self.accepted = False
            return None
        return Period(period, because)

    def values(
        self, entries: dict[str, MappingEntry]
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
            if not ID.fullmatch(item.name):
                self.accepted = False
            elif isinstance(item.node, Mapping):
                self.long_value(item, values, tables)
            elif isinstance(item.node, Scalar) and (is_text(item.node) or is_number(item.node)):
                values.append(Stated(item.key, item.node))
            else:
                self.accepted = False
        return tuple(values), tuple(tables)

    def long_value(
        self, item: MappingEntry, values: list[Stated], tables: list[tuple[Scalar, tuple[Stated, ...]]]
    ) -> None:
        key = item.key
        inner = self.mapping(item.node, _VALUE)
        quantity = self.text_that(inner, "quantity", QUANTITY.fullmatch)
        rounding = self.text_that(inner, "rounding", _ROUNDINGS.__contains__)
        derived = self.text(inner, "derived")
        if ("value" in inner) == ("table" in inner) or (derived and "table" in inner):
            self.accepted = False
        text = self.text(inner, "value", number=True)
        if text is not None:
            values.append(Stated(key, text, quantity, None, rounding, derived))
        if "table" in inner:
            table = inner["table"].node
            if not isinstance(table, Mapping):
                self.accepted = False
                return
            entries = table.entries
            rows = [(row.key, self.text(entries, row.name, number=True)) for row in entries.values()]
            stated = tuple(Stated(key, text, quantity, row, rounding) for row, text in rows if text)
            tables.append((key, stated))


def _offset(node: Node) -> int | None:
    """The number that a scalar is, if it can be an offset."""
    if not isinstance(node, Scalar) or not node.plain:
        return None
    text = node.value
    if (
        len(text) < 20 and text.isascii() and text.isdecimal()
    ):  # as nearly all are, and there are two for each quote
        return int(text)
    number = typed(node)
    return number if type(number) is int and number >= 0 else None
