"""All that a rule can be shown, on one page. (Long because it is the one page.)

Finds, never judges. Each noun carries keys (the path of its file, the ids of claims, the names of sources) and
regions, and no text but its own: whoever needs more is given it beside (`Files`, `Settings`, `Corpus`,
`ProseContext`).

Local, from one claims file and the sources it cites: `ClaimsFile`, `CheckedQuote`, those of them that are a
`FaultyQuote`, `CheckedClaim`, `NumberGap`, `AttributedQuote`, `UnreadLanguage`. Joint, from everything: `Defect`,
`CheckedSource`, `RemadeText`, `CheckedRelation`, `CheckedDerivation`, `MixedPeriods`, `Conflict`, `UndecidedConflict`,
`CheckedDispute`, `WordingPair`, `ProseFile`, `CheckedSentence`, `AllProse`, `Corpus`; and `Silenced`, when all findings
are in.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pincite.claims import Citation, Claim, ClaimsFile, Dispute, Relation, Stated
from pincite.corpus.load import Loaded
from pincite.languages import ENGLISH, Language
from pincite.model import Defect, Files, Region, Related
from pincite.numbers import NumberMention
from pincite.prose import ProseCitation, Sentence
from pincite.quotes import FOUND, Match, Verdict
from pincite.relations import (
    Contradiction,
    Derivation,
    Expression,
    Judgement,
    Problem,
    RelationVerdict,
    Table,
    UnitContradiction,
    Value,
    ValueName,
    spoken,
)
from pincite.sources import DocumentState, Source
from pincite.support import Gap
from pincite.text import Quotation, quotations, quoted
from pincite.yamlfile import Scalar

if TYPE_CHECKING:
    from pincite.model import Spanned


class CheckedSource(NamedTuple):
    """One entry of the register, at `path`, and what became of reading the document it names."""

    path: str
    source: Source
    document: DocumentState

    @property
    def name(self) -> str:
        return self.source.name.value

    def at(self, node: "Spanned") -> Region:
        """Where a part of the entry stands."""
        return Region.of(self.path, node)


class RemadeText(NamedTuple):
    """The text of a document that is no plain text, as it is kept and as its reader makes it now: "" and why, in a
    sentence, if it could not be made."""

    path: str
    source: Source
    document: DocumentState
    kept: str
    now: str
    because: str


class CheckedQuote(NamedTuple):
    """One citation of a claim in the file at `path`, and what became of its quote.

    `match` is None when there is no document to search. `verdict` is that of the design: an exact quote away from its
    recorded span has moved. `registered` says whether the register names the source.
    """

    path: str
    claim: Claim
    citation: Citation
    document: DocumentState
    match: Match | None
    verdict: Verdict
    registered: bool

    @property
    def source(self) -> str:
        """The name of its source."""
        return self.citation.source.value

    @property
    def span(self) -> tuple[int, int] | None:
        """Where in the source the quote stands, or what comes nearest to it."""
        return self.match.span if self.match else None

    @property
    def found(self) -> tuple[int, int] | None:
        """Where in the source the words of the quote do stand; None if they do not."""
        return self.match.span if self.match and self.match.verdict in FOUND else None

    def at(self, node: "Spanned") -> Region:
        """Where a part of the claim stands."""
        return Region.of(self.path, node)

    def in_source(self, start: int, end: int) -> Region:
        """A stretch of the source."""
        return Region(self.document.path, start, end)


class FaultyQuote(CheckedQuote):
    """A citation with something the matter: any but that of an exact quote, at its span, in a document that is
    registered and could be read."""

    __slots__ = ()


class CheckedClaim:
    """One claim of the file at `path` with all its citations, which are joint evidence, and the values it states,
    None for those that are no quantity; `language` is that of its statement, `read_in` are those of its sources."""

    def __init__(
        self,
        path: str,
        claim: Claim,
        checked_quotes: tuple[CheckedQuote, ...],
        values: tuple[tuple[Stated, NumberMention | None], ...],
        language: Language = ENGLISH,
        read_in: tuple[Language, ...] = (),
    ) -> None:
        self.path, self.claim, self.checked_quotes, self.values = path, claim, checked_quotes, values
        self.language = language
        self.unread = next((each for each in read_in if each is not language or not each.is_judged), None)
        """The language of a source by whose words the statement cannot be judged: another one than its own, or one of
        which there are no words. None if there is no such source."""

    @property
    def id(self) -> str:
        return self.claim.id.value

    def at(self, node: "Spanned") -> Region:
        """Where a part of the claim stands."""
        return Region.of(self.path, node)

    @cached_property
    def proven(self) -> bool:
        """Whether every quote stands in its source, so that the quotes count as evidence."""
        checked = self.checked_quotes
        return self.claim.sound and bool(checked) and all(each.verdict in FOUND for each in checked)

    @cached_property
    def quotes(self) -> tuple[str, ...]:
        """The words of all quotes."""
        return tuple(citation.quote.value for citation in self.claim.citations)

    @cached_property
    def quoted(self) -> tuple[str, ...]:
        """The words that the statement has in quotation marks."""
        statement = self.claim.statement.value
        return quoted(statement, quotations(statement, self.language, wrapped=True))


class UnreadLanguage(NamedTuple):
    """Claims of a file, or sentences of prose, that words alone were compared of: the first of them at `region`, `many`
    of them. `stated`: their language; `quoted`: that of what they stand on."""

    region: Region
    claim: str
    many: int
    stated: Language
    quoted: Language


class NumberGap(NamedTuple):
    """A number that a claim states, at `region`, and that its quotes, all of them found, do not carry."""

    claim: str
    region: Region
    gap: Gap


class SpeakerStanding(StrEnum):
    """What the source shows of a claim's speaker."""

    SHOWN = "shown"
    UNNAMED = "unnamed"  # nothing near names the speaker
    UNCLEAR = "unclear"  # named near, but nothing tells that these words are theirs
    OTHER = "other"  # named near, but somebody else says it
    ARTICLE = "article"  # named near, but nobody says it


class AttributedQuote(NamedTuple):
    """One found quote, at `span` of its source, of a claim that says who speaks, or how.

    `passages` are the source's quotations that the span has words of, `outside` where words of it stand outside all of
    these, `splice` what stands between two that it runs across. `standing` is None if the claim names no speaker;
    `heard` is who speaks there, as in `Donald Trump (“he”)`, empty if that is not shown; `shown` is where the source
    shows who speaks, or else the passage itself. `marked` are the words that the statement has in quotation marks.
    """

    quote: CheckedQuote
    span: tuple[int, int]
    passages: tuple[Quotation, ...]
    outside: tuple[tuple[int, int], ...]
    splice: tuple[int, int] | None
    standing: SpeakerStanding | None
    heard: str
    shown: Region
    marked: tuple[str, ...]

    @property
    def speech(self) -> str:
        """`direct`, `reported`, or empty."""
        speech = self.quote.claim.speech
        return speech.value if speech else ""

    @property
    def quoted(self) -> bool:
        """Whether nothing but quotation stands in the span."""
        return bool(self.passages) and not self.outside


class CheckedRelation(NamedTuple):
    """One relation of the file at `path`, and what it comes to.

    `expression` and `judgement` are None when there is none: the text did not parse (`problems`), or names in `unknown`
    have no value. `places` are those of the values named; `dispute` acknowledges that some of them disagree.
    """

    path: str
    relation: Relation
    expression: Expression | None
    problems: tuple[Problem, ...]
    unknown: tuple[ValueName, ...]
    judgement: Judgement | None
    places: tuple[Related, ...]
    dispute: Dispute | None = None

    @property
    def id(self) -> str:
        return self.relation.id.value

    @property
    def region(self) -> Region:
        """Where it says what holds."""
        return Region.of(self.path, self.relation.holds)

    @property
    def is_false(self) -> bool:
        """Whether no true numbers could make it hold."""
        return self.judgement is not None and self.judgement.verdict is RelationVerdict.IMPOSSIBLE


class CheckedDerivation(NamedTuple):
    """What the value `stated` of the claim `claim`, in the file at `path`, is said to follow from, and what comes of it.

    `expression` is None where the text is none (`problems`). Of the values that it names, `unknown` are none, `derived`
    are themselves derived, `disputed` are in a dispute, and `apart` belong to claims that speak of another period.
    `judgement` is None where that leaves nothing to judge; `supported` says whether the stated number follows.
    `repeating` are relations that say no more than the derivation does.
    """

    path: str
    claim: str
    stated: Stated
    expression: Derivation | None = None
    problems: tuple[Problem, ...] = ()
    unknown: tuple[ValueName, ...] = ()
    derived: tuple[ValueName, ...] = ()
    disputed: tuple[ValueName, ...] = ()
    apart: tuple[ValueName, ...] = ()
    judgement: Judgement | None = None
    supported: bool = False
    places: tuple[Related, ...] = ()
    repeating: tuple[CheckedRelation, ...] = ()

    @property
    def written(self) -> Scalar:
        """The text that says what the value follows from."""
        return self.stated.derived or self.stated.text


class PeriodOfClaim(NamedTuple):
    """The period that a claim speaks of, and where it says so."""

    claim: str
    period: str
    region: Region


class MixedPeriods(NamedTuple):
    """A relation that names values of several periods, and for each period a claim that has it."""

    checked: CheckedRelation
    periods: tuple[PeriodOfClaim, ...]


class QuantityEntry(NamedTuple):
    """One value as it stands in a claims file: its key, its claim, the quantity and period it measures, where it is
    written, and where the claim's quotes stand."""

    key: str
    claim: str
    text: str
    quantity: str
    period: str
    mention: NumberMention
    region: Region
    quoted: tuple[Related, ...]

    @property
    def unit(self) -> str:
        """Its unit, as people say it."""
        mention = self.mention
        return spoken(Value.of(mention).dimension) if mention.unit or mention.date else ""


class Conflict(NamedTuple):
    """Values and relations that cannot all hold, or (`found` says which units) one quantity in unlike units.

    `dispute` acknowledges it, with a reason; None if nobody did.
    """

    entries: tuple[QuantityEntry, ...]
    relations: tuple[CheckedRelation, ...]
    found: Contradiction | UnitContradiction
    dispute: Dispute | None


class UndecidedConflict(NamedTuple):
    """Values and relations of which it could not be decided whether they can hold together.

    `lacks_solver`: the extra `pincite[solver]`, which might decide it, is not installed. `disputed`: they were left
    unread since so many disputes speak of them.
    """

    entries: tuple[QuantityEntry, ...]
    relations: tuple[CheckedRelation, ...]
    lacks_solver: bool
    disputed: bool = False


class CheckedDispute(NamedTuple):
    """One dispute of the file at `path`, which of its names are in conflict with no other of them, which name nothing,
    and the id of an earlier dispute between the same, if there is one."""

    path: str
    dispute: Dispute
    idle: tuple[Scalar, ...]
    unknown: tuple[Scalar, ...]
    earlier: str = ""

    def at(self, node: "Spanned") -> Region:
        """Where a part of the dispute stands."""
        return Region.of(self.path, node)


class Wording(NamedTuple):
    """The words that a claim's quotes give: those within quotation marks, or all if there are no marks.

    `shown` is what the source writes, `region` where the first of it stands there, `citation` where the claim quotes it.
    """

    claim: str
    fragments: tuple[tuple[str, ...], ...]
    shown: str
    region: Region
    citation: Region


class WordingPair(NamedTuple):
    """Two claims, the earlier first, whose words for one utterance differ, and whether a dispute says so.

    `further`: how many more earlier claims the later differs from, told of no pair of their own, and `among` the first
    of these. `unread`: so many claims of the utterance were held against the first wordings only, the later among them."""

    utterance: str
    earlier: Wording
    later: Wording
    disputed: bool
    further: int = 0
    among: tuple[str, ...] = ()
    unread: int = 0

    @property
    def ids(self) -> frozenset[str]:
        return frozenset((self.earlier.claim, self.later.claim))


class ProseFile(NamedTuple):
    """One file of prose, and its citations of claims there are not."""

    path: str
    unknown: tuple[ProseCitation, ...]


class CheckedSentence:
    """One sentence of the prose at `path`, and the ids of the claims that it cites, as far as there are such.

    `sound` says whether it cites claims, all of them known. `beside` are the ids that its block cites, `row` the texts
    of its row of a table.
    """

    def __init__(
        self,
        path: str,
        sentence: Sentence,
        cited: tuple[str, ...],
        sound: bool,
        beside: frozenset[str] = frozenset(),
        row: tuple[str, ...] = (),
        language: Language = ENGLISH,
    ) -> None:
        self.path, self.sentence, self.cited, self.sound = path, sentence, cited, sound
        self.beside, self.row, self.language = beside, row, language

    @property
    def text(self) -> str:
        return self.sentence.text

    def region(self, start: int, end: int) -> Region:
        """Where `text[start:end]` stands in the file."""
        return Region(self.path, *self.sentence.span(start, end))

    @cached_property
    def passages(self) -> tuple[Quotation, ...]:
        """What stands in quotation marks, by its place in the sentence's text."""
        return quotations(self.text, self.language, wrapped=True)

    @property
    def quoted(self) -> tuple[Quotation, ...]:
        """The passages that hold anything."""
        return tuple(each for each in self.passages if self.text[each.start : each.end].strip())


class AllProse(NamedTuple):
    """All prose together; `uncited` are the claims that none of it cites."""

    files: tuple[ProseFile, ...]
    sentences: tuple[CheckedSentence, ...]
    uncited: tuple[CheckedClaim, ...]


class Corpus(NamedTuple):
    """Everything at once. `values` maps `claim.value` to what it says; `claims` keeps each id's first claim."""

    loaded: Loaded
    checked_sources: tuple[CheckedSource, ...]
    checked_claims: tuple[CheckedClaim, ...]
    checked_relations: tuple[CheckedRelation, ...]
    claims: Mapping[str, CheckedClaim]
    values: Mapping[str, Value | Table]
    files: Files


LOCAL = frozenset(
    (ClaimsFile, CheckedQuote, FaultyQuote, CheckedClaim, NumberGap, AttributedQuote, UnreadLanguage)
)
"""What is made of one claims file and the sources it cites."""
JOINT = frozenset(
    (
        *(
            Defect,
            CheckedSource,
            RemadeText,
            CheckedRelation,
            CheckedDerivation,
            MixedPeriods,
            Conflict,
            UndecidedConflict,
            CheckedDispute,
        ),
        *(WordingPair, ProseFile, CheckedSentence, AllProse, Corpus),
    )
)
"""What is made of everything, or of what is no claims file."""
