"""The whole pipeline on one screen: load -> resolve -> rules -> silence -> report."""

import typing
from collections.abc import Iterable, Iterator, Mapping
from types import UnionType
from typing import NamedTuple

from pincite import silence
from pincite.claims import ClaimsFile
from pincite.corpus import (
    AllProse,
    Amiss,
    AttributedQuote,
    CheckedClaim,
    CheckedDispute,
    CheckedQuote,
    CheckedRelation,
    CheckedSentence,
    CheckedSource,
    Conflict,
    Corpus,
    Loaded,
    MixedPeriods,
    NumberGap,
    ProseFile,
    UndecidedConflict,
    WordingPair,
    attributed_quotes,
    join,
    load,
    resolve,
    resolve_prose,
    wording_pairs,
)
from pincite.model import Defect, Fault, File, Finding, Place, Region, RelatedPlace, Silence
from pincite.rules import ALL, Listed, known
from pincite.settings import Settings


class Report(NamedTuple):
    """What a run found and how much it checked. `files` holds every text a finding may point
    into; `items` names what each file holds (claims, relations, disputes, sources, lines of prose), in file order.
    `acknowledged` are conflicts that a dispute explains: things to know, not faults."""

    findings: tuple[Finding, ...]
    silenced: tuple[Finding, ...]
    summary: dict[str, int]
    files: Mapping[str, File]
    items: Mapping[str, tuple[str, ...]]
    acknowledged: tuple[Finding, ...] = ()
    corpus: Corpus | None = None

    @property
    def failed(self) -> bool:
        """Whether anything is wrong; warnings alone are not."""
        return any(finding.severity == "error" for finding in self.findings)


def check(
    config: Settings, rules: tuple[Listed, ...] = ALL, overlay: Mapping[str, str] | None = None
) -> Report:
    """Check everything that `config` names; `overlay` holds texts that stand in for files on disk."""
    loaded = load(config, overlay)
    corpus = resolve(loaded)
    published = resolve_prose(corpus)
    texts = files(corpus)
    found = judge(rules, subjects(corpus, published), texts)
    ran = frozenset(each.name for each in rules)
    kept, silenced, after = silence.apply(found, silences(loaded), known(), ran)
    kept += judge(rules, {silence.Silenced: after}, texts)
    kept.sort(key=lambda finding: (finding.place.path, finding.place.start, finding.code))
    known_of = tuple(each for each in kept if each.fault.acknowledged)
    return Report(
        tuple(each for each in kept if not each.fault.acknowledged),
        tuple(silenced),
        summarise(corpus, published),
        texts,
        items(loaded),
        known_of,
        corpus,
    )


def subjects(corpus: Corpus, published: AllProse) -> dict[type, Iterable[object]]:
    """Everything a rule can be shown, by type."""
    loaded = corpus.loaded
    differing = wording_pairs(corpus)
    joint = join(corpus, differing)
    pinned = [pinned for each in corpus.evidenced for pinned in each.pinned]
    return {
        Conflict: joint.clashes,
        CheckedDispute: joint.disputed,
        UndecidedConflict: joint.undecided,
        MixedPeriods: joint.across,
        WordingPair: differing,
        Defect: defects(loaded),
        ClaimsFile: loaded.claims_files,
        CheckedSource: corpus.registered,
        CheckedQuote: pinned,
        Amiss: [each for each in pinned if isinstance(each, Amiss)],
        NumberGap: [
            NumberGap(each, written, gap)
            for each in corpus.evidenced
            if each.states_numbers and each.proven
            for written, gap in each.gaps
        ],
        CheckedClaim: corpus.evidenced,
        CheckedRelation: corpus.weighed,
        AttributedQuote: attributed_quotes(corpus),
        Corpus: [corpus],
        ProseFile: published.drafts,
        CheckedSentence: published.written,
        AllProse: [published],
    }


def judge(
    rules: tuple[Listed, ...], shown: Mapping[type, Iterable[object]], files: Mapping[str, File]
) -> Iterator[Finding]:
    """Show each rule what it asks for, and sign what it says with its name."""
    for each in rules:
        for kind in _asks_for(each):
            check = each.rule.check
            for subject in shown.get(kind, ()):
                for fault in check(subject):
                    yield _signed(each, fault, files)


def _signed(rule: Listed, fault: Fault, files: Mapping[str, File]) -> Finding:
    """A fault as a finding: with the rule that found it, and lines and columns counted."""
    related = tuple([RelatedPlace(_place(each.place, files), each.message) for each in fault.related])
    return Finding(rule.name, rule.code, rule.severity, fault, _place(fault.place, files), related)


def _place(where: Place | Region, files: Mapping[str, File]) -> Place:
    return where if isinstance(where, Place) else files[where.path].place(where.start, where.end)


def _asks_for(each: Listed) -> tuple[type, ...]:
    hint = next(iter(each.rule.check.__annotations__.values()))
    return typing.get_args(hint) if isinstance(hint, UnionType) else (hint,)


def defects(loaded: Loaded) -> list[Defect]:
    """Whatever loading found wrong, in every file."""
    in_claims = [defect for file in loaded.claims_files for defect in file.defects]
    in_prose = [defect for file in loaded.manuscripts for defect in file.defects]
    return [*loaded.defects, *loaded.register.defects, *in_claims, *in_prose]


def silences(loaded: Loaded) -> list[Silence]:
    """The silences of every file."""
    in_claims = [each for file in loaded.claims_files for each in file.silences]
    in_prose = [each for file in loaded.manuscripts for each in file.silences]
    return [*loaded.register.silences, *in_claims, *in_prose]


def files(corpus: Corpus) -> dict[str, File]:
    """Every text a finding may point into."""
    return corpus.files | {each.file.path: each.file for each in corpus.loaded.manuscripts}


def items(loaded: Loaded) -> dict[str, tuple[str, ...]]:
    """The ids that each file holds, in file order; of prose, the numbers of the lines on which sentences begin."""
    found = {loaded.register.file.path: tuple(loaded.register.sources)}
    for file in loaded.claims_files:
        ids = [item.id for group in (file.claims, file.relations, file.disputes) for item in group]
        found[file.file.path] = tuple(id.value for id in sorted(ids, key=lambda id: id.start))
    for manuscript in loaded.manuscripts:
        found[manuscript.file.path] = tuple(str(line) for line in manuscript.lines)
    return found


def summarise(corpus: Corpus, published: AllProse) -> dict[str, int]:
    """How much was checked."""
    claims = [each.claim for each in corpus.evidenced]
    return {
        "claims": len(claims),
        "citations": sum(len(claim.citations) for claim in claims),
        "values": sum(len(claim.values) + sum(len(rows) for _, rows in claim.tables) for claim in claims),
        "relations": len(corpus.weighed),
        "sentences": len(published.written),
        "sources": len(corpus.registered),
    }
