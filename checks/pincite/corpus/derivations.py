"""What becomes of values that are derived from others instead of quoted."""

from collections.abc import Iterable, Iterator

from pincite.claims import Stated
from pincite.corpus.disputes import names_of, values_disputed
from pincite.corpus.periods import claims_apart, says_change
from pincite.corpus.relations import is_known
from pincite.corpus.subjects import CheckedClaim, CheckedDerivation, Corpus
from pincite.model import Related
from pincite.relations import ValueName


def check_derivations(corpus: Corpus) -> Iterator[CheckedDerivation]:
    """Every derivation of every claim, in order."""
    derived = [
        (claim, stated)
        for claim in corpus.checked_claims
        for stated, mention in claim.values
        if stated.derived is not None and mention is not None
    ]
    if not derived:
        return
    disputed = {
        name
        for file in corpus.loaded.claims_files
        for dispute in file.disputes
        for name in values_disputed(dispute, corpus.claims)
    }
    keys = {f"{claim.id}.{stated.name.value}" for claim, stated in derived}
    for claim, stated in derived:
        if corpus.claims[claim.id] is claim:
            yield _checked(corpus, claim, stated, keys, disputed)


def _checked(
    corpus: Corpus, claim: CheckedClaim, stated: Stated, derived: set[str], disputed: set[str]
) -> CheckedDerivation:
    # As relations are, only looked at where there are any.
    from pincite.relations import Derivation, derive, parse_derivation, repeats

    assert stated.derived is not None
    values, target = corpus.values, f"{claim.id}.{stated.name.value}"
    parsed = parse_derivation(stated.derived.value, claim.id)
    checked = CheckedDerivation(claim.path, claim.id, stated)
    if not isinstance(parsed, Derivation):
        return checked._replace(problems=parsed)
    unknown = tuple(name for name in parsed.names if not is_known(name, values))
    if unknown:
        return checked._replace(expression=parsed, unknown=unknown if corpus.loaded.complete else ())
    judgement, supported = derive(parsed, target, values)
    return checked._replace(
        expression=parsed,
        derived=tuple(name for name in parsed.names if name.name in derived),
        disputed=tuple(name for name in parsed.names if not disputed.isdisjoint(names_of(name.key))),
        apart=() if says_change(parsed.text) else claims_apart(corpus, claim, parsed.names),
        judgement=judgement,
        supported=supported,
        places=tuple(_places(corpus, parsed.names)),
        repeating=tuple(
            each
            for each in corpus.checked_relations
            if each.expression is not None
            and each.judgement is not None
            and any(name.key == target for name in each.expression.names)
            and repeats(each.expression, parsed, target, values)
        ),
    )


def _places(corpus: Corpus, names: Iterable[ValueName]) -> Iterator[Related]:
    """Where the values that a derivation names are written."""
    for key in dict.fromkeys(name.name for name in names):
        home, _, value = key.partition(".")
        claim = corpus.claims[home]
        written = {table.value: table for table, _ in claim.claim.tables}
        written |= {stated.name.value: stated.text for stated in claim.claim.values}
        yield Related(claim.at(written[value]), key)
