"""The whole pipeline on one screen: load -> resolve -> rules -> silence -> report.

It runs in two halves: `local` looks at one claims file beside the sources that it cites, and could do so anywhere;
`joint` at what only shows when all is taken together.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pincite import silence
from pincite.claims import ClaimsFile
from pincite.corpus import (
    AllProse,
    AttributedQuote,
    CheckedClaim,
    CheckedDispute,
    CheckedQuote,
    CheckedRelation,
    CheckedSentence,
    CheckedSource,
    Conflict,
    Corpus,
    FaultyQuote,
    Loaded,
    MixedPeriods,
    NumberGap,
    ProseContext,
    ProseFile,
    SourceLibrary,
    UndecidedConflict,
    WordingPair,
    attributed_quotes,
    check_claims,
    check_disputes,
    entries_of,
    find_conflicts,
    join_claims,
    library,
    load,
    mixed_periods,
    number_gaps,
    resolve_prose,
    wording_pairs,
)
from pincite.model import Defect, Fault, Files, Finding, Place, Region, RelatedPlace, Silence
from pincite.printing import odd_letters
from pincite.rules import ALL, Listed, known
from pincite.settings import Settings

Shown = Mapping[type, Sequence[object]]
"""What rules are shown: subjects by their type."""
RulesBySubject = Mapping[type, Sequence[Listed]]


class Report(NamedTuple):
    """What a run found and how much it checked. `files` holds every text a finding may point
    into; `items` names what each file holds (claims, relations, disputes, sources, lines of prose), in file order.
    `acknowledged` are conflicts that a dispute explains: things to know, not faults."""

    findings: tuple[Finding, ...]
    silenced: tuple[Finding, ...]
    summary: dict[str, int]
    files: Files
    items: Mapping[str, tuple[str, ...]]
    acknowledged: tuple[Finding, ...] = ()
    corpus: Corpus | None = None

    @property
    def failed(self) -> bool:
        """Whether anything is wrong; warnings alone are not."""
        return any(finding.severity == "error" for finding in self.findings)


def check(
    settings: Settings, rules: tuple[Listed, ...] = ALL, overlay: Mapping[str, str] | None = None
) -> Report:
    """Check everything that `settings` name; `overlay` holds texts that stand in for files on disk."""
    loaded = load(settings, overlay)
    sources = library(loaded)
    asking = by_subject(rules)
    halves = [local(file, sources, settings, asking) for file in loaded.claims_files]
    corpus = join_claims(loaded, (claim for half in halves for claim in half.claims))
    prose = resolve_prose(corpus)
    found = [finding for half in halves for finding in half.findings]
    found += joint(corpus, prose, sources, asking)
    ran = frozenset(each.name for each in rules)
    kept, silenced, after = silence.apply(found, silences(loaded), known(), ran)
    kept += judge(asking, {silence.Silenced: after}, (corpus.files,))
    kept.sort(key=lambda finding: (finding.place.path, finding.place.start, finding.code))
    kept = silence.told_once(kept)
    return Report(
        tuple(each for each in kept if not each.fault.acknowledged),
        tuple(silenced),
        summarise(corpus, prose),
        corpus.files,
        items(loaded),
        tuple(each for each in kept if each.fault.acknowledged),
        corpus,
    )


def by_subject(rules: Iterable[Listed]) -> RulesBySubject:
    """The rules by what they ask to be shown."""
    asking: dict[type, list[Listed]] = {}
    for each in rules:
        for kind in each.subjects:
            asking.setdefault(kind, []).append(each)
    return asking


class Half(NamedTuple):
    """What came of one claims file by itself."""

    claims: tuple[CheckedClaim, ...]
    findings: tuple[Finding, ...]


def local(file: ClaimsFile, sources: SourceLibrary, settings: Settings, rules: RulesBySubject) -> Half:
    """Check one claims file beside the sources that it cites. What it gives depends on these, the settings, the rules and
    the names of speakers alone."""
    claims = check_claims(file, sources)
    quotes = [quote for claim in claims for quote in claim.checked_quotes]
    gaps = [gap for claim in claims for gap in number_gaps(file.file, claim, sources)]
    spoken = [each for claim in claims for each in attributed_quotes(claim, sources)]
    files = Files({file.file.path: file.file})
    for name in dict.fromkeys(quote.source for quote in quotes):
        document = sources.documents[name]
        if document.file:
            files[document.path] = document.file
    shown: Shown = {
        ClaimsFile: (file,),
        CheckedQuote: quotes,
        FaultyQuote: [quote for quote in quotes if type(quote) is FaultyQuote],
        CheckedClaim: claims,
        NumberGap: gaps,
        AttributedQuote: spoken,
    }
    return Half(claims, tuple(judge(rules, shown, (files, settings, sources))))


def joint(
    corpus: Corpus, prose: AllProse, sources: SourceLibrary, rules: RulesBySubject
) -> Iterator[Finding]:
    """Check what only shows when all is taken together: relations, conflicts, disputes, wordings, ids, prose, sources."""
    loaded = corpus.loaded
    entries = entries_of(corpus)
    pairs = wording_pairs(corpus)
    conflicts, undecided = find_conflicts(corpus, entries)
    disputes = list(check_disputes(corpus, conflicts, entries, pairs))
    shown: Shown = {
        Defect: defects(loaded),
        CheckedSource: corpus.checked_sources,
        CheckedRelation: corpus.checked_relations,
        MixedPeriods: list(mixed_periods(corpus)),
        Conflict: conflicts,
        UndecidedConflict: undecided,
        CheckedDispute: disputes,
        WordingPair: pairs,
        ProseFile: prose.files,
        CheckedSentence: prose.sentences,
        AllProse: (prose,),
        Corpus: (corpus,),
    }
    beside = (corpus.files, loaded.config, sources, corpus, ProseContext(corpus, sources))
    return judge(rules, shown, beside)


def judge(rules: RulesBySubject, shown: Shown, beside: Iterable[object]) -> Iterator[Finding]:
    """Show each rule what it asks for, with what it takes beside that, and sign what it says with its name."""
    given = {type(each): each for each in beside}
    files = given[Files]
    assert isinstance(files, Files)
    for kind, subjects in shown.items():
        for each in rules.get(kind, ()) if subjects else ():
            check, more = each.rule.check, [given[kind] for kind in each.beside]
            for subject in subjects:
                for fault in check(subject, *more):
                    yield _signed(each, fault, files)


def _signed(rule: Listed, fault: Fault, files: Files) -> Finding:
    """A fault as a finding: with the rule that found it, and lines and columns counted."""
    related = tuple([RelatedPlace(_place(each.place, files), each.message) for each in fault.related])
    if odd := odd_letters(fault.message):
        fault = fault._replace(message=fault.message + odd)
    return Finding(rule.name, rule.code, rule.severity, fault, _place(fault.place, files), related)


def _place(where: Place | Region, files: Files) -> Place:
    return where if isinstance(where, Place) else files[where.path].place(where.start, where.end)


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


def where(loaded: Loaded) -> dict[tuple[str, str], int]:
    """The line of each item by its path and name; the first, if a name stands twice."""
    names = [(loaded.register.file, [each.name for each in loaded.register.sources.values()])]
    for file in loaded.claims_files:
        groups = (file.claims, file.relations, file.disputes)
        names.append((file.file, [item.id for group in groups for item in group]))
    lines = {(each.file.path, str(line)): line for each in loaded.manuscripts for line in each.lines}
    for file_of, ids in names:
        for id in sorted(ids, key=lambda id: id.start, reverse=True):
            lines[file_of.path, id.value] = file_of.line_of(id.start)
    return lines


def items(loaded: Loaded) -> dict[str, tuple[str, ...]]:
    """The ids that each file holds, in file order; of prose, the numbers of the lines on which sentences begin."""
    found = {loaded.register.file.path: tuple(loaded.register.sources)}
    for file in loaded.claims_files:
        ids = [item.id for group in (file.claims, file.relations, file.disputes) for item in group]
        found[file.file.path] = tuple(id.value for id in sorted(ids, key=lambda id: id.start))
    for manuscript in loaded.manuscripts:
        found[manuscript.file.path] = tuple(str(line) for line in manuscript.lines)
    return found


def summarise(corpus: Corpus, prose: AllProse) -> dict[str, int]:
    """How much was checked."""
    claims = [each.claim for each in corpus.checked_claims]
    return {
        "claims": len(claims),
        "citations": sum(len(claim.citations) for claim in claims),
        "values": sum(len(claim.values) + sum(len(rows) for _, rows in claim.tables) for claim in claims),
        "relations": len(corpus.checked_relations),
        "sentences": len(prose.sentences),
        "sources": len(corpus.checked_sources),
    }
