"""Join claims to sources: what became of each quote, what each relation comes to. Finds, never judges.

Each class here is something a rule can be shown; a rule says which by its argument.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from pincite.disputes import acknowledging
from pincite.load.corpus import Loaded
from pincite.load.sources import Document
from pincite.model import (
    FOUND,
    Citation,
    Claim,
    Dispute,
    File,
    Match,
    Place,
    Related,
    Relation,
    Scalar,
    Source,
    Stated,
    Verdict,
)
from pincite.quantity.compare import REVERSED
from pincite.quantity.read import Mention, read, read_value
from pincite.quantity.standing import Standing
from pincite.quantity.support import Evidence, Gap, has_no_number, unsupported
from pincite.quantity.swap import doubled, misplaced
from pincite.quantity.value import Rounding, Table, Value
from pincite.text.find import Haystack, find_quote

if TYPE_CHECKING:
    from pincite.quantity.express import Expression, Judgement, Problem, Reference

_Written: TypeAlias = tuple[File, Scalar]


class Registered(NamedTuple):
    """One entry of the register and the document it names."""

    file: File
    source: Source
    document: Document


class Pinned(NamedTuple):
    """One citation and what became of its quote; `match` is None when there is no document to search.

    `verdict` is that of the design: an exact quote away from its recorded span has moved.
    """

    file: File
    claim: Claim
    citation: Citation
    document: Document
    match: Match | None
    verdict: Verdict
    registered: bool


class Amiss(Pinned):
    """A citation with something the matter: any but that of an exact quote, at its recorded span, in a source
    that is registered and could be read."""


class Evidenced:
    """One claim with all its citations, which are joint evidence, and the values it states."""

    def __init__(
        self,
        file: File,
        claim: Claim,
        pinned: tuple[Pinned, ...],
        values: tuple[tuple[Stated, Mention | None], ...],
    ) -> None:
        self.file, self.claim, self.pinned, self.values = file, claim, pinned, values

    @cached_property
    def proven(self) -> bool:
        """Whether every quote stands in its source, so that the quotes count as evidence."""
        return self.claim.sound and bool(self.pinned) and all(each.verdict in FOUND for each in self.pinned)

    @cached_property
    def quotes(self) -> tuple[str, ...]:
        """The words of all quotes."""
        return tuple(citation.quote.value for citation in self.claim.citations)

    @property
    def unread(self) -> list[Stated]:
        """Values that are no quantity."""
        return [stated for stated, mention in self.values if mention is None]

    @cached_property
    def gaps(self) -> tuple[tuple[Scalar, Gap], ...]:
        """What the statement, the values and the period say in numbers and the quotes do not, each with
        the scalar that says it."""
        return tuple(self._gaps()) if self.states_numbers else ()

    @property
    def states_numbers(self) -> bool:
        """False where there is plainly nothing to look for in the quotes, as in most claims."""
        claim = self.claim
        if claim.values or claim.tables or (claim.as_of is not None and claim.as_of.because is None):
            return True
        return not has_no_number(claim.statement.value)

    def _gaps(self) -> Iterator[tuple[Scalar, Gap]]:
        evidence = Evidence(self.quotes)
        claim = self.claim
        stated = [(stated, mention) for stated, mention in self.values if mention is not None]
        for gap in unsupported(claim.statement.value, evidence):
            yield claim.statement, gap
        for each, mention in stated:
            for gap in unsupported([mention], evidence):
                yield each.text, gap
        if len(stated) > 1:
            for index, missing in doubled(read(claim.statement.value), [mention for _, mention in stated]):
                yield stated[index][0].text, Gap(REVERSED, stated[index][1], missing)
        for table, _ in claim.tables:
            rows = [each for each in stated if each[0].name is table and each[0].row is not None]
            labelled = [(each.row.value, mention) for each, mention in rows if each.row is not None]
            for index, own, found in misplaced(labelled, evidence.read):
                yield rows[index][0].text, Gap(REVERSED, own, found)
        period = claim.as_of
        if period is not None and period.because is None:
            # A bare `2024` could be a count; after "in" it is a year.
            for gap in unsupported(f"in {period.period.value}", evidence):
                mention = gap.mention._replace(start=gap.mention.start - 3, end=gap.mention.end - 3)
                yield period.period, gap._replace(mention=mention)


class Lacking(NamedTuple):
    """A number that a claim states, in `written`, and that its quotes, all of them found, do not carry."""

    evidenced: Evidenced
    written: Scalar
    gap: Gap


class Weighed(NamedTuple):
    """One relation and what it comes to. `expression` and `judgement` are None when there is none: the text
    did not parse (`problems`), or names in `unknown` have no value. `known` lists all names there are;
    `places` are those of the values named; `dispute` acknowledges that some of them disagree."""

    file: File
    relation: Relation
    expression: "Expression | None"
    problems: tuple["Problem", ...]
    unknown: tuple["Reference", ...]
    judgement: "Judgement | None"
    known: Collection[str]
    places: tuple[Related, ...]
    dispute: Dispute | None = None

    @property
    def is_false(self) -> bool:
        """Whether no true numbers could make it hold."""
        return self.judgement is not None and self.judgement.verdict is Standing.IMPOSSIBLE


class Corpus(NamedTuple):
    """Everything at once. `values` maps `claim.value` to what it says; `claims` keeps each id's first claim."""

    loaded: Loaded
    registered: tuple[Registered, ...]
    evidenced: tuple[Evidenced, ...]
    weighed: tuple[Weighed, ...]
    claims: dict[str, Evidenced]
    values: Mapping[str, Value | Table]
    files: dict[str, File]


def resolve(loaded: Loaded) -> Corpus:
    """Search every quote, read every value, work out every relation."""
    register = loaded.register
    registered = tuple(
        Registered(register.file, source, loaded.documents[name]) for name, source in register.sources.items()
    )
    haystacks: dict[str, Haystack] = {}
    evidenced = tuple(
        _evidence(file.file, claim, loaded, haystacks)
        for file in loaded.claims_files
        for claim in file.claims
    )
    claims: dict[str, Evidenced] = {}
    for each in evidenced:
        claims.setdefault(each.claim.id.value, each)
    values = Values()
    for name, each in claims.items():
        values.take(name, each)
    weighed = tuple(
        _weigh(file.file, relation, claims, values, loaded)
        for file in loaded.claims_files
        for relation in file.relations
    )
    files = {file.file.path: file.file for file in loaded.claims_files}
    files[register.file.path] = register.file
    files.update({each.path: each.file for each in loaded.documents.values() if each.file})
    return Corpus(loaded, registered, evidenced, weighed, claims, values, files)


def within(file: File, scalar: Scalar, start: int, end: int) -> Place:
    """The place of `scalar.value[start:end]`, or all of the scalar where YAML writes it differently."""
    raw = file.text[scalar.start : scalar.end]
    for offset in (0, 1):
        if raw[offset : offset + len(scalar.value)] == scalar.value:
            return file.place(scalar.start + offset + start, scalar.start + offset + end)
    return file.at(scalar)


def _evidence(file: File, claim: Claim, loaded: Loaded, haystacks: dict[str, Haystack]) -> Evidenced:
    stated = claim.values
    if claim.tables:
        stated = (*stated, *(row for _, rows in claim.tables for row in rows))
    return Evidenced(
        file,
        claim,
        tuple([_pin(file, claim, citation, loaded, haystacks) for citation in claim.citations]),
        tuple([(each, read_value(each.text.value)) for each in stated]),
    )


def _pin(
    file: File, claim: Claim, citation: Citation, loaded: Loaded, haystacks: dict[str, Haystack]
) -> Pinned:
    name = citation.source.value
    document = loaded.documents[name]
    registered = name in loaded.register.named or loaded.register.broken
    if document.file is None:
        return Amiss(file, claim, citation, document, None, Verdict.UNCHECKED, registered)
    haystack = haystacks.get(name)
    if haystack is None:
        haystack = haystacks[name] = Haystack(document.file.text)
    match = find_quote(
        haystack,
        citation.quote.value,
        citation.prefix.value if citation.prefix else "",
        citation.suffix.value if citation.suffix else "",
        citation.span,
    )
    verdict = match.verdict
    if verdict is Verdict.EXACT and citation.span is not None and citation.span != match.span:
        verdict = Verdict.MOVED
    right = verdict is Verdict.EXACT and citation.span is not None and registered and not document.trouble
    return (Pinned if right else Amiss)(file, claim, citation, document, match, verdict, registered)


class Values(Mapping[str, Value | Table]):
    """What each `claim.value` and each `claim.table` says, worked out when it is asked for: most values are
    in no relation and are stated once."""

    def __init__(self) -> None:
        self.written: dict[str, _Written] = {}
        self._stated: dict[str, list[tuple[Stated, Mention]]] = {}
        self._known: dict[str, Value | Table] = {}

    def take(self, name: str, each: Evidenced) -> None:
        """Enter a claim's values under `claim.value`, its tables under `claim.table`."""
        for table, _ in each.claim.tables:
            key = f"{name}.{table.value}"
            self._stated[key] = []
            self.written[key] = (each.file, table)
        for stated, mention in each.values:
            if mention is not None:
                key = f"{name}.{stated.name.value}"
                self._stated.setdefault(key, []).append((stated, mention))
                if stated.row is None:
                    self.written[key] = (each.file, stated.text)

    def __getitem__(self, key: str) -> Value | Table:
        found = self._known.get(key)
        if found is None:
            read = {
                stated.row.value if stated.row else None: Value.of(mention, _rounding(stated))
                for stated, mention in self._stated[key]
            }
            only = read.get(None)
            found = self._known[key] = only or Table(
                {row: value for row, value in read.items() if row is not None}
            )
        return found

    def __contains__(self, key: object) -> bool:
        return key in self._stated

    def __iter__(self) -> Iterator[str]:
        return iter(self._stated)

    def __len__(self) -> int:
        return len(self._stated)


def _rounding(stated: Stated) -> Rounding | None:
    """The convention a value is said to be rounded by; what is no such word is a fault of the file."""
    said = stated.rounding.value if stated.rounding else ""
    return next((each for each in Rounding if each.value == said), None)


def _weigh(
    file: File,
    relation: Relation,
    claims: dict[str, Evidenced],
    values: Values,
    loaded: Loaded,
) -> Weighed:
    # Half of what reads numbers is for relations, which many corpora have none of.
    from pincite.quantity.express import Expression, judge, parse

    parsed = parse(relation.holds.value)
    if not isinstance(parsed, Expression):
        return Weighed(file, relation, None, parsed, (), None, values, ())
    unknown = tuple(name for name in parsed.names if not _is_known(name, values))
    judgement = None if unknown else judge(parsed, values)
    places = (
        _places(parsed, values.written)
        if judgement is None or judgement.verdict is not Standing.CERTAIN
        else ()
    )
    known_unknown = unknown if loaded.complete else ()
    disputes = (dispute for file in loaded.claims_files for dispute in file.disputes)
    is_false = judgement is not None and judgement.verdict is Standing.IMPOSSIBLE
    dispute = acknowledging(disputes, [[each.key] for each in parsed.names], claims) if is_false else None
    return Weighed(file, relation, parsed, (), known_unknown, judgement, values, places, dispute)


def _places(parsed: "Expression", written: dict[str, _Written]) -> tuple[Related, ...]:
    """Where the values that a relation names are written."""
    names = dict.fromkeys(name.name for name in parsed.names)
    return tuple(
        Related(file.at(node), name) for name in names if name in written for file, node in [written[name]]
    )


def _is_known(name: "Reference", values: Mapping[str, Value | Table]) -> bool:
    value = values.get(name.name)
    return value is not None and (name.row is None or (isinstance(value, Table) and name.row in value.rows))
