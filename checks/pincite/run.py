"""The whole pipeline on one screen: load -> resolve -> rules -> silence -> report.

It runs in two halves: `local` looks at one claims file beside the sources that it cites, and could do so anywhere;
`joint` at what only shows when all is taken together.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pincite import silence
from pincite.cache import Folder, Halves
from pincite.claims import ClaimsFile
from pincite.corpus import (
    AllProse,
    AttributedQuote,
    CheckedClaim,
    CheckedDerivation,
    CheckedDispute,
    CheckedQuote,
    CheckedRelation,
    CheckedSentence,
    CheckedSource,
    Conflict,
    Corpus,
    FaultyQuote,
    Half,
    Loaded,
    MixedPeriods,
    NumberGap,
    ProseContext,
    ProseFile,
    RemadeText,
    SourceLibrary,
    UndecidedConflict,
    UnreadLanguage,
    WordingPair,
    attributed_quotes,
    check_claims,
    check_derivations,
    check_disputes,
    entries_of,
    find_conflicts,
    join_claims,
    keep,
    kept_under,
    library,
    load,
    mixed_periods,
    number_gaps,
    partly_unchecked,
    recalled,
    remade_texts,
    resolve_prose,
    unread_claims,
    unread_sentences,
    wording_pairs,
)
from pincite.inventory import defects, items, silences, summarise
from pincite.model import Defect, Fault, Files, Finding, Place, Region, RelatedPlace
from pincite.printing import odd_letters
from pincite.repeats import told_once
from pincite.rules import ALL, Listed, SwitchedOff, known
from pincite.settings import Settings
from pincite.support import ROUNDED

Shown = Mapping[type, Sequence[object]]
"""What rules are shown: subjects by their type."""
RulesBySubject = Mapping[type, Sequence[Listed]]


class Report(NamedTuple):
    """What a run found and how much it checked. `files` holds every text a finding may point
    into; `items` names what each file holds (claims, relations, disputes, sources, lines of prose), in file order.
    `acknowledged` are conflicts that a dispute explains, and `rounded` numbers of claims that a quote has with more
    digits: things to know, not faults. `off` says which rules were switched off and by what, `idle` that none was left,
    `apart` of which paths nothing that is checked depends; `unchecked` are the claims, by path and id, that were not
    checked in full."""

    findings: tuple[Finding, ...]
    silenced: tuple[Finding, ...]
    summary: dict[str, int]
    files: Files
    items: Mapping[str, tuple[str, ...]]
    acknowledged: tuple[Finding, ...] = ()
    rounded: tuple[NumberGap, ...] = ()
    corpus: Corpus | None = None
    off: tuple[SwitchedOff, ...] = ()
    idle: bool = False
    apart: tuple[str, ...] = ()
    unchecked: frozenset[tuple[str, str]] = frozenset()

    @property
    def failed(self) -> bool:
        """Whether anything is wrong; warnings alone are not."""
        return any(finding.severity == "error" for finding in self.findings)

    @property
    def empty(self) -> bool:
        """Whether nothing was checked: no rule ran, or no claim and no prose was there or could be checked; a claim in a
        language without words was, by its quotes and numbers."""
        if self.idle or self.summary["claims"] or self.summary["sentences"]:
            return self.idle
        claims = self.corpus.checked_claims if self.corpus is not None else ()
        return not any(each.proven and each.unread is not None for each in claims)


def check(
    settings: Settings,
    rules: tuple[Listed, ...] = ALL,
    overlay: Mapping[str, str] | None = None,
    cache: Folder | None = None,
) -> Report:
    """Check everything that `settings` name; `overlay` holds texts that stand in for files on disk. What came of files
    before is taken from the `cache`, and kept there."""
    loaded = load(settings, overlay)
    sources = library(loaded)
    asking = by_subject(rules)
    if cache is None:
        halves = [local(file, sources, settings, asking) for file in loaded.claims_files]
    else:
        earlier = kept_under(cache, settings, [(each.name, each.severity) for each in rules])
        halves = list(_halves(loaded, sources, asking, earlier))
    rounded = tuple(each for half in halves for each in half.rounded) if settings.rounded_support else ()
    corpus = join_claims(loaded, (claim for half in halves for claim in half.claims))
    prose = resolve_prose(corpus)
    found = [finding for half in halves for finding in half.findings]
    together, undecided = joint(corpus, prose, sources, asking)
    found += together
    unchecked = partly_unchecked(corpus, found, undecided)
    ran = frozenset(each.name for each in rules)
    always = frozenset(each.name for each in ALL if each.always)
    kept, silenced, after = silence.apply(found, silences(loaded), known(), ran, always)
    kept += judge(asking, {silence.Silenced: after}, (corpus.files,))
    kept.sort(key=lambda finding: (finding.place.path, finding.place.start, finding.code))
    kept = told_once(kept)
    return Report(
        tuple(each for each in kept if not each.fault.acknowledged),
        tuple(silenced),
        summarise(corpus, prose, len(unchecked)) | {"rounded": len(rounded)},
        corpus.files,
        items(loaded),
        tuple(each for each in kept if each.fault.acknowledged),
        rounded,
        corpus,
        unchecked=unchecked,
    )


def by_subject(rules: Iterable[Listed]) -> RulesBySubject:
    """The rules by what they ask to be shown."""
    asking: dict[type, list[Listed]] = {}
    for each in rules:
        for kind in each.subjects:
            asking.setdefault(kind, []).append(each)
    return asking


def _halves(loaded: Loaded, sources: SourceLibrary, rules: RulesBySubject, kept: Halves) -> Iterator[Half]:
    for file in loaded.claims_files:
        half = recalled(kept, file, sources)
        if half is None:
            half = local(file, sources, loaded.config, rules)
            keep(kept, file, sources, half)
        yield half
    kept.close()


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
        UnreadLanguage: list(unread_claims(claims)),
    }
    rounded = tuple([each for each in gaps if each.gap.kind is ROUNDED])
    return Half(claims, tuple(judge(rules, shown, (files, settings, sources))), rounded)


def joint(
    corpus: Corpus, prose: AllProse, sources: SourceLibrary, rules: RulesBySubject
) -> tuple[Iterator[Finding], list[UndecidedConflict]]:
    """Check what only shows when all is taken together: relations, conflicts, disputes, wordings, ids, prose, sources.
    Gives beside the findings what could not be decided."""
    loaded = corpus.loaded
    entries = entries_of(corpus)
    pairs = wording_pairs(corpus)
    conflicts, undecided = find_conflicts(corpus, entries)
    context = ProseContext(corpus, sources)
    disputes = list(check_disputes(corpus, conflicts, entries, pairs))
    shown: Shown = {
        Defect: defects(loaded),
        CheckedSource: corpus.checked_sources,
        RemadeText: list(remade_texts(corpus)),
        CheckedRelation: corpus.checked_relations,
        CheckedDerivation: list(check_derivations(corpus)),
        MixedPeriods: list(mixed_periods(corpus)),
        Conflict: conflicts,
        UndecidedConflict: undecided,
        CheckedDispute: disputes,
        WordingPair: pairs,
        ProseFile: prose.files,
        CheckedSentence: prose.sentences,
        AllProse: (prose,),
        Corpus: (corpus,),
        UnreadLanguage: list(unread_sentences(prose.sentences, context)),
    }
    beside = (corpus.files, loaded.config, sources, corpus, context)
    return judge(rules, shown, beside), undecided


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
