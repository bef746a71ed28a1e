"""One claim beside its sources: what became of each quote, and which of its numbers no quote carries."""

from collections.abc import Iterator

from pincite.claims import Citation, Claim, ClaimsFile
from pincite.corpus.library import SourceLibrary
from pincite.corpus.subjects import CheckedClaim, CheckedQuote, FaultyQuote, NumberGap
from pincite.corpus.topics import period_in_words
from pincite.languages import ENGLISH, Language
from pincite.model import File
from pincite.numbers import read, read_value
from pincite.quotes import Verdict, find_quote
from pincite.support import (
    Evidence,
    Gap,
    GapKind,
    compare,
    doubled,
    misplaced,
    misread,
    states_numbers,
    unsupported,
)
from pincite.yamlfile import Scalar, within


def check_claims(file: ClaimsFile, library: SourceLibrary) -> tuple[CheckedClaim, ...]:
    """Check every claim of a file, in the language that its statements are in."""
    if not file.claims:
        return ()
    language = library.language_of(file)
    return tuple([check_claim(file.file.path, claim, library, language) for claim in file.claims])


def check_claim(
    path: str, claim: Claim, library: SourceLibrary, language: Language = ENGLISH
) -> CheckedClaim:
    """Look every quote of a claim of the file at `path` up in its source, and read its values in its language."""
    stated = claim.values
    if claim.tables:
        stated = (*stated, *(row for _, rows in claim.tables for row in rows))
    quotes = tuple([_check_quote(path, claim, citation, library) for citation in claim.citations])
    values = tuple([(each, read_value(each.text.value, language)) for each in stated])
    read_in = tuple([library.documents[each.source.value].language for each in claim.citations])
    return CheckedClaim(path, claim, quotes, values, language, read_in)


def _check_quote(path: str, claim: Claim, citation: Citation, library: SourceLibrary) -> CheckedQuote:
    name = citation.source.value
    document = library.documents[name]
    registered = library.is_registered(name)
    if document.file is None:
        return FaultyQuote(path, claim, citation, document.state, None, Verdict.UNCHECKED, registered)
    match = find_quote(
        document.haystack,
        citation.quote.value,
        citation.prefix.value if citation.prefix else "",
        citation.suffix.value if citation.suffix else "",
        citation.span,
    )
    verdict = match.verdict
    if verdict is Verdict.EXACT and citation.span is not None and citation.span != match.span:
        verdict = Verdict.MOVED
    made = CheckedQuote if registered and verdict is Verdict.EXACT else FaultyQuote
    return made(path, claim, citation, document.state, match, verdict, registered)


def number_gaps(file: File, checked: CheckedClaim, library: SourceLibrary) -> Iterator[NumberGap]:
    """What a claim of `file` says in numbers in its statement, values and period, and its quotes do not, or not so short;
    nothing for a claim whose quotes are not all found."""
    if checked.proven and _states_numbers(checked):
        for written, gap in _gaps(checked, library):
            yield NumberGap(checked.id, within(file, written, gap.mention.start, gap.mention.end), gap)


def _states_numbers(checked: CheckedClaim) -> bool:
    """False where there is plainly nothing to look for in the quotes, as in most claims."""
    claim = checked.claim
    if checked.values or claim.tables or (claim.as_of is not None and claim.as_of.because is None):
        return True
    return checked.unread is not None or states_numbers(claim.statement.value, checked.language)


def _gaps(checked: CheckedClaim, library: SourceLibrary) -> Iterator[tuple[Scalar, Gap]]:
    """Each gap with the scalar that says it."""
    evidence = Evidence(checked.quotes, library.documents[checked.checked_quotes[0].source].language)
    claim, language = checked.claim, checked.language
    stated = [(stated, mention) for stated, mention in checked.values if mention is not None]
    derived = [mention for each, mention in stated if each.derived is not None]
    if not (language.is_judged and evidence.language.is_judged):
        for scalar in (claim.statement, *(each.text for each, _ in checked.values if each.derived is None)):
            for gap in unsupported(scalar.value, evidence, language):
                yield scalar, gap
        return
    for gap in unsupported(claim.statement.value, evidence, language, with_rounded=True):
        if all(compare(gap.mention, mention) is not None for mention in derived):
            yield claim.statement, gap
    places = [(library.documents[each.source].text, each.found or (0, 0)) for each in checked.checked_quotes]
    for gap in misread(read(claim.statement.value, language), evidence, places):
        yield claim.statement, gap
    for each, mention in stated:
        if each.derived is not None:
            continue
        for gap in unsupported([mention], evidence, language, with_rounded=True):
            yield each.text, gap
        for gap in misread([mention], evidence, places):
            yield each.text, gap
    if len(stated) > 1:
        for index, missing in doubled(
            read(claim.statement.value, language), [mention for _, mention in stated]
        ):
            yield stated[index][0].text, Gap(GapKind.REVERSED, stated[index][1], missing)
    for table, _ in claim.tables:
        rows = [each for each in stated if each[0].name is table and each[0].row is not None]
        labelled = [(each.row.value, mention) for each, mention in rows if each.row is not None]
        for index, own, found in misplaced(labelled, evidence.read):
            yield rows[index][0].text, Gap(GapKind.REVERSED, own, found)
    period = claim.as_of
    if period is not None and period.because is None:
        said = period_in_words(period.period.value, language)
        lead = len(said) - len(period.period.value)
        for gap in unsupported(said, evidence, language):
            mention = gap.mention._replace(start=gap.mention.start - lead, end=gap.mention.end - lead)
            yield period.period, gap._replace(mention=mention)
