"""The rules: one file each, and the table of them all."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from pincite.errors import UsageError
from pincite.model import Fault, Severity
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

if TYPE_CHECKING:

    class Rule(Protocol):
        """A module that holds one rule: its name, its code, its documentation and its check.

        The annotation of `check`'s argument says what the rule is shown: one citation (`CheckedQuote`), one claim
        (`CheckedClaim`), one relation (`CheckedRelation`), one file (`ClaimsFile`), everything (`Corpus`) and so
        on; a union shows it each of these.
        """

        NAME: str
        CODE: str
        __doc__: str | None

        def check(self, subject: Any, /) -> Iterator[Fault]: ...


class Listed(NamedTuple):
    """A rule and what the table says of it: how severe it is, and whether it runs unasked."""

    rule: "Rule"
    severity: Severity = "error"
    default: bool = True

    @property
    def name(self) -> str:
        return self.rule.NAME

    @property
    def code(self) -> str:
        return self.rule.CODE


ALL: tuple[Listed, ...] = (
    Listed(source_missing),
    Listed(source_changed),
    Listed(source_unregistered),
    Listed(source_outside),
    Listed(source_unreadable),
    Listed(source_unused, "warning"),
    Listed(exclusion_absent),
    Listed(yaml_invalid),
    Listed(schema_invalid),
    Listed(key_duplicate),
    Listed(id_duplicate),
    Listed(entries_unsorted),
    Listed(citation_missing),
    Listed(statement_duplicate),
    Listed(label_unsupported),
    Listed(statement_negated),
    Listed(span_missing),
    Listed(quote_moved),
    Listed(quote_typographic),
    Listed(quote_ambiguous),
    Listed(quote_altered),
    Listed(quote_absent),
    Listed(quote_near),
    Listed(quote_cut),
    Listed(quote_gap),
    Listed(quote_thin),
    Listed(number_unsupported),
    Listed(number_too_precise),
    Listed(unit_differs),
    Listed(qualifier_differs),
    Listed(number_reversed),
    Listed(value_unreadable),
    Listed(relation_false),
    Listed(relation_unknown_name),
    Listed(relation_vacuous, "warning"),
    Listed(units_mixed),
    Listed(periods_mixed, "warning"),
    Listed(claims_conflict),
    Listed(unit_conflict),
    Listed(dispute_stale),
    Listed(relation_invalid),
    Listed(conflict_unchecked),
    Listed(speech_unquoted),
    Listed(speaker_unsupported),
    Listed(speech_spliced),
    Listed(wording_differs),
    Listed(narration_as_speech),
    Listed(statement_misquoted),
    Listed(prose_unread),
    Listed(sentence_uncited),
    Listed(claim_unknown),
    Listed(prose_number_unsupported),
    Listed(prose_quote_altered),
    Listed(prose_speaker_differs),
    Listed(claim_disputed_uncaveated, "warning"),
    Listed(claim_unpublished, "warning", default=False),
    Listed(prose_name_unsupported),
    Listed(claim_unrelated),
    Listed(prose_negated),
    Listed(silence_unused),
    Listed(silence_without_reason),
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
