"""A claims file's tree -> claims, relations, disputes and speakers.

Only what schemas/claims.schema.json allows is read (a property test holds the two
together); whatever else there is is left out of the model and explained by the schema.
"""

import re
from typing import NamedTuple

from pincite.claims.claim import ClaimReader
from pincite.claims.model import Claim, Dispute, Relation, Speaker
from pincite.model import Defect, DefectKind, File, Silence
from pincite.yamlfile import (
    Mapping,
    MappingEntry,
    Node,
    Scalar,
    Sequence,
    check_schema,
    is_text,
    parse,
    yaml_silences,
)

_REFERENCE = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?")
_SECTIONS = frozenset({"claims", "relations", "disputes", "speakers"})


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
    if any(defect.kind is DefectKind.SYNTAX for defect in defects):
        return ClaimsFile(file, (), (), (), (), None, (), tuple(defects), broken=True)
    reader = _FileReader(file.path)
    top = reader.mapping(root, _SECTIONS)
    claims = tuple(filter(None, map(reader.claim, reader.section(top, "claims"))))
    relations = tuple(filter(None, map(reader.relation, reader.section(top, "relations"))))
    disputes = tuple(filter(None, map(reader.dispute, reader.section(top, "disputes"))))
    speakers = tuple(filter(None, map(reader.speaker, reader.entries(top, "speakers"))))
    if not reader.accepted or not top:
        found = check_schema("claims", file, root)
        defects += found or [_unexplained(file)]
    defects = [_attributed(defect, top) for defect in defects]
    silences = yaml_silences(file, root)
    return ClaimsFile(file, claims, relations, disputes, speakers, root, silences, tuple(defects))


def _attributed(defect: Defect, top: dict[str, MappingEntry]) -> Defect:
    """The defect with the id of the claim, relation or dispute that it stands in."""
    for section in top.values():
        for entry in section.node.entries.values() if isinstance(section.node, Mapping) else ():
            if entry.start <= defect.place.start < entry.node.end:
                return defect._replace(claim=entry.name)
    return defect


def _unexplained(file: File) -> Defect:
    message = "Something in this file is not as the format describes it."
    return Defect(DefectKind.SCHEMA, file.place(0, 1), message, "Compare it with `pincite schema claims`.")


class _FileReader(ClaimReader):
    """Reads every section of a file."""

    def relation(self, entry: MappingEntry) -> Relation | None:
        entries = self.mapping(entry.node, frozenset({"holds", "because", "across"}))
        holds, because = self.needed(entries, "holds"), self.text(entries, "because")
        across = self.text_that(entries, "across", "as_of".__eq__)
        if holds is None:
            return None
        return Relation(entry.key, self.path, holds, because, across, entry.key.start, entry.node.end)

    def dispute(self, entry: MappingEntry) -> Dispute | None:
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

    def speaker(self, entry: MappingEntry) -> Speaker | None:
        aliases = self.mapping(entry.node, frozenset({"aliases"})).get("aliases")
        if not entry.key.value or aliases is None or not isinstance(aliases.node, Sequence):
            self.accepted = False
            return None
        names = tuple(node for node in aliases.node.items if isinstance(node, Scalar) and is_text(node))
        if len(names) < len(aliases.node.items):
            self.accepted = False
        return Speaker(entry.key, self.path, names, entry.key.start, entry.node.end)
