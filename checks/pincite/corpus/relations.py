"""What each relation comes to, with the values that claims state."""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from pincite.claims import Dispute, Relation, Stated
from pincite.corpus.disputes import acknowledging
from pincite.corpus.load import Loaded
from pincite.corpus.subjects import CheckedClaim
from pincite.model import File, Related
from pincite.numbers import NumberMention
from pincite.relations import RelationVerdict, Rounding, Table, Value
from pincite.yamlfile import Scalar

if TYPE_CHECKING:
    from pincite.relations import Expression, Judgement, Problem, ValueName

_Written: TypeAlias = tuple[File, Scalar]


class CheckedRelation(NamedTuple):
    """One relation and what it comes to. `expression` and `judgement` are None when there is none: the text
    did not parse (`problems`), or names in `unknown` have no value. `known` lists all names there are;
    `places` are those of the values named; `dispute` acknowledges that some of them disagree."""

    file: File
    relation: Relation
    expression: "Expression | None"
    problems: tuple["Problem", ...]
    unknown: tuple["ValueName", ...]
    judgement: "Judgement | None"
    known: Collection[str]
    places: tuple[Related, ...]
    dispute: Dispute | None = None

    @property
    def is_false(self) -> bool:
        """Whether no true numbers could make it hold."""
        return self.judgement is not None and self.judgement.verdict is RelationVerdict.IMPOSSIBLE


class Values(Mapping[str, Value | Table]):
    """What each `claim.value` and each `claim.table` says, worked out when it is asked for: most values are
    in no relation and are stated once."""

    def __init__(self) -> None:
        self.written: dict[str, _Written] = {}
        self._stated: dict[str, list[tuple[Stated, NumberMention]]] = {}
        self._known: dict[str, Value | Table] = {}

    def take(self, name: str, each: CheckedClaim) -> None:
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


def check_relation(
    file: File,
    relation: Relation,
    claims: dict[str, CheckedClaim],
    values: Values,
    loaded: Loaded,
) -> CheckedRelation:
    # Half of what reads numbers is for relations, which many corpora have none of.
    from pincite.relations import Expression, judge, parse

    parsed = parse(relation.holds.value)
    if not isinstance(parsed, Expression):
        return CheckedRelation(file, relation, None, parsed, (), None, values, ())
    unknown = tuple(name for name in parsed.names if not _is_known(name, values))
    judgement = None if unknown else judge(parsed, values)
    places = (
        _places(parsed, values.written)
        if judgement is None or judgement.verdict is not RelationVerdict.CERTAIN
        else ()
    )
    known_unknown = unknown if loaded.complete else ()
    disputes = (dispute for file in loaded.claims_files for dispute in file.disputes)
    is_false = judgement is not None and judgement.verdict is RelationVerdict.IMPOSSIBLE
    dispute = acknowledging(disputes, [[each.key] for each in parsed.names], claims) if is_false else None
    return CheckedRelation(file, relation, parsed, (), known_unknown, judgement, values, places, dispute)


def _places(parsed: "Expression", written: dict[str, _Written]) -> tuple[Related, ...]:
    """Where the values that a relation names are written."""
    names = dict.fromkeys(name.name for name in parsed.names)
    return tuple(
        Related(file.at(node), name) for name in names if name in written for file, node in [written[name]]
    )


def _is_known(name: "ValueName", values: Mapping[str, Value | Table]) -> bool:
    value = values.get(name.name)
    return value is not None and (name.row is None or (isinstance(value, Table) and name.row in value.rows))
