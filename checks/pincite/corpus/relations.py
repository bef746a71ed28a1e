"""What each relation comes to, with the values that claims state."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pincite.claims import Relation, Stated
from pincite.corpus.disputes import Speaking, acknowledging
from pincite.corpus.subjects import CheckedClaim, CheckedRelation
from pincite.model import Region, Related
from pincite.numbers import NumberMention
from pincite.relations import RelationVerdict, Rounding, Table, Value

if TYPE_CHECKING:
    from pincite.relations import Expression, ValueName


class Values(Mapping[str, Value | Table]):
    """What each `claim.value` and each `claim.table` says, worked out when it is asked for: most values are
    in no relation and are stated once."""

    def __init__(self) -> None:
        self.written: dict[str, Region] = {}
        self._stated: dict[str, list[tuple[Stated, NumberMention]]] = {}
        self._known: dict[str, Value | Table] = {}

    def take(self, name: str, each: CheckedClaim) -> None:
        """Enter a claim's values under `claim.value`, its tables under `claim.table`."""
        for table, _ in each.claim.tables:
            key = f"{name}.{table.value}"
            self._stated[key] = []
            self.written[key] = each.at(table)
        for stated, mention in each.values:
            if mention is not None:
                key = f"{name}.{stated.name.value}"
                self._stated.setdefault(key, []).append((stated, mention))
                if stated.row is None:
                    self.written[key] = each.at(stated.text)

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
    path: str,
    relation: Relation,
    values: Values,
    disputes: Speaking,
    *,
    complete: bool,
) -> CheckedRelation:
    """What a relation of the file at `path` comes to; if not all files could be read (`complete`), a name without a value
    proves nothing."""
    # Half of what reads numbers is for relations, which many corpora have none of.
    from pincite.relations import Expression, judge, parse

    parsed = parse(relation.holds.value)
    if not isinstance(parsed, Expression):
        return CheckedRelation(path, relation, None, parsed, (), None, ())
    unknown = tuple(name for name in parsed.names if not is_known(name, values))
    judgement = None if unknown else judge(parsed, values)
    certain = judgement is not None and judgement.verdict is RelationVerdict.CERTAIN
    checked = CheckedRelation(
        path,
        relation,
        parsed,
        (),
        unknown if complete else (),
        judgement,
        () if certain else _places(parsed, values.written),
    )
    if not checked.is_false:
        return checked
    return checked._replace(dispute=acknowledging(disputes, [[each.key] for each in parsed.names]))


def _places(parsed: "Expression", written: Mapping[str, Region]) -> tuple[Related, ...]:
    """Where the values that a relation names are written."""
    names = dict.fromkeys(name.name for name in parsed.names)
    return tuple(Related(written[name], name) for name in names if name in written)


def is_known(name: "ValueName", values: Mapping[str, Value | Table]) -> bool:
    """Whether some claim states what a relation names."""
    value = values.get(name.name)
    return value is not None and (name.row is None or (isinstance(value, Table) and name.row in value.rows))
