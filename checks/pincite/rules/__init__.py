"""The rules: one file each, and the table of them all.

What a rule is shown is what the first argument of its `check` is annotated with: one citation (`CheckedQuote`), one claim
(`CheckedClaim`), one relation (`CheckedRelation`), and whatever else corpus/subjects.py has; a union shows it each of
these. What else it takes to judge is asked for by further arguments: `Files`, `Settings`, `Corpus`, `ProseContext`.
A rule that asks only for local things depends on nothing but one claims file and the sources it cites.
"""

from collections.abc import Iterator
from types import UnionType
from typing import Any, NamedTuple, Protocol, get_args, get_type_hints

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
    MixedPeriods,
    NumberGap,
    ProseContext,
    ProseFile,
    UndecidedConflict,
    WordingPair,
)
from pincite.errors import UsageError
from pincite.model import Defect, Fault, Files, Severity
from pincite.rules import (
    citation_missing,
    claim_disputed_uncaveated,
    claim_unknown,
    claim_unpublished,
    claim_unrelated,
    claims_conflict,
    conflict_unchecked,
    dispute_stale,
    entries_unsorted,
    exclusion_absent,
    id_duplicate,
    key_duplicate,
    label_unsupported,
    narration_as_speech,
    number_reversed,
    number_too_precise,
    number_unsupported,
    periods_mixed,
    prose_name_unsupported,
    prose_negated,
    prose_number_unsupported,
    prose_quote_altered,
    prose_speaker_differs,
    prose_unread,
    qualifier_differs,
    quote_absent,
    quote_altered,
    quote_ambiguous,
    quote_cut,
    quote_gap,
    quote_moved,
    quote_near,
    quote_thin,
    quote_typographic,
    relation_false,
    relation_invalid,
    relation_unknown_name,
    relation_vacuous,
    schema_invalid,
    sentence_uncited,
    silence_unused,
    silence_without_reason,
    source_changed,
    source_missing,
    source_outside,
    source_unreadable,
    source_unregistered,
    source_unused,
    span_missing,
    speaker_unsupported,
    speech_spliced,
    speech_unquoted,
    statement_duplicate,
    statement_misquoted,
    statement_negated,
    unit_conflict,
    unit_differs,
    units_mixed,
    value_unreadable,
    wording_differs,
    yaml_invalid,
)
from pincite.settings import Settings
from pincite.silence import Silenced

LOCAL = frozenset((ClaimsFile, CheckedQuote, CheckedClaim, NumberGap, AttributedQuote))
"""What is made of one claims file and the sources it cites."""
JOINT = frozenset(
    (
        *(Defect, CheckedSource, CheckedRelation, MixedPeriods, Conflict, UndecidedConflict, CheckedDispute),
        *(WordingPair, ProseFile, CheckedSentence, AllProse, Corpus, Silenced),
    )
)
"""What is made of everything, or of what is no claims file."""
BESIDE = frozenset((Files, Settings, Corpus, ProseContext))
"""What a rule may ask for beside its subject."""


class Rule(Protocol):
    """A module that holds one rule: its name, its code, its documentation and its check."""

    NAME: str
    CODE: str
    __doc__: str | None

    def check(self, subject: Any, /, *beside: Any) -> Iterator[Fault]: ...


class Listed(NamedTuple):
    """A rule and what the table says of it: what it is shown and takes beside that, how severe it is, and whether it runs
    unasked."""

    rule: Rule
    subjects: tuple[type, ...]
    beside: tuple[type, ...]
    severity: Severity = "error"
    default: bool = True

    @classmethod
    def of(cls, rule: Any, severity: Severity = "error", *, default: bool = True) -> "Listed":
        """A row of the table; a TypeError for a rule that asks for something there is not."""
        hints = get_type_hints(rule.check)
        del hints["return"]
        first, *beside = hints.values()
        subjects = get_args(first) if isinstance(first, UnionType) else (first,)
        unknown = [each for each in subjects if each not in LOCAL | JOINT]
        unknown += [each for each in beside if each not in BESIDE]
        if unknown:
            raise TypeError(f"{rule.NAME} asks for {unknown[0]}, which no run can show it.")
        return cls(rule, subjects, tuple(beside), severity, default)

    @property
    def name(self) -> str:
        return self.rule.NAME

    @property
    def code(self) -> str:
        return self.rule.CODE

    @property
    def is_local(self) -> bool:
        """Whether what it finds depends on one claims file, the sources that it cites and the settings alone."""
        return LOCAL.issuperset(self.subjects) and not {Corpus, ProseContext}.intersection(self.beside)


ALL: tuple[Listed, ...] = (
    Listed.of(source_missing),
    Listed.of(source_changed),
    Listed.of(source_unregistered),
    Listed.of(source_outside),
    Listed.of(source_unreadable),
    Listed.of(source_unused, "warning"),
    Listed.of(exclusion_absent),
    Listed.of(yaml_invalid),
    Listed.of(schema_invalid),
    Listed.of(key_duplicate),
    Listed.of(id_duplicate),
    Listed.of(entries_unsorted),
    Listed.of(citation_missing),
    Listed.of(statement_duplicate),
    Listed.of(label_unsupported),
    Listed.of(statement_negated),
    Listed.of(span_missing),
    Listed.of(quote_moved),
    Listed.of(quote_typographic),
    Listed.of(quote_ambiguous),
    Listed.of(quote_altered),
    Listed.of(quote_absent),
    Listed.of(quote_near),
    Listed.of(quote_cut),
    Listed.of(quote_gap),
    Listed.of(quote_thin),
    Listed.of(number_unsupported),
    Listed.of(number_too_precise),
    Listed.of(unit_differs),
    Listed.of(qualifier_differs),
    Listed.of(number_reversed),
    Listed.of(value_unreadable),
    Listed.of(relation_false),
    Listed.of(relation_unknown_name),
    Listed.of(relation_vacuous, "warning"),
    Listed.of(units_mixed),
    Listed.of(periods_mixed, "warning"),
    Listed.of(claims_conflict),
    Listed.of(unit_conflict),
    Listed.of(dispute_stale),
    Listed.of(relation_invalid),
    Listed.of(conflict_unchecked),
    Listed.of(speech_unquoted),
    Listed.of(speaker_unsupported),
    Listed.of(speech_spliced),
    Listed.of(wording_differs),
    Listed.of(narration_as_speech),
    Listed.of(statement_misquoted),
    Listed.of(prose_unread),
    Listed.of(sentence_uncited),
    Listed.of(claim_unknown),
    Listed.of(prose_number_unsupported),
    Listed.of(prose_quote_altered),
    Listed.of(prose_speaker_differs),
    Listed.of(claim_disputed_uncaveated, "warning"),
    Listed.of(claim_unpublished, "warning", default=False),
    Listed.of(prose_name_unsupported),
    Listed.of(claim_unrelated),
    Listed.of(prose_negated),
    Listed.of(silence_unused),
    Listed.of(silence_without_reason),
)


def known() -> dict[str, str]:
    """Every name and code of a rule, mapped to the rule's name."""
    return {key: each.name for each in ALL for key in (each.name, each.code)}


def find(word: str) -> Listed | None:
    """The rule with this name or code."""
    return next((each for each in ALL if word in (each.name, each.code)), None)


def choose(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[tuple[Listed, ...], tuple[str, ...]]:
    """The rules to run, and the words that name none. A word is a name, a code, or how codes begin (`Q`, `Q4`)."""
    unknown = tuple(word for word in (*select, *ignore) if not any(_named(each, word) for each in ALL))
    chosen = tuple(
        each
        for each in ALL
        if (any(_named(each, word) for word in select) if select else each.default)
        and not any(_named(each, word) for word in ignore)
    )
    return chosen, unknown


def chosen(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Listed, ...]:
    """The rules to run; a word that names none is a UsageError, for it would leave out more than was meant."""
    rules, unknown = choose(select, ignore)
    if unknown:
        raise UsageError(f"There is no rule `{unknown[0]}`.", "`pincite rules` lists them all.")
    return rules


def _named(each: Listed, word: str) -> bool:
    return word == each.name or (bool(word) and each.code.startswith(word))
