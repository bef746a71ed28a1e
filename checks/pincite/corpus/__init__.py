"""Everything joined, nothing judged: what rules are shown of sources, claims, relations and prose (subjects.py)."""

from pincite.corpus.changes import became, mended, on_source, related, summary
from pincite.corpus.claims import check_claim, check_claims, number_gaps
from pincite.corpus.conflicts import entries_of, find_conflicts
from pincite.corpus.derivations import check_derivations
from pincite.corpus.disputes import check_disputes, names_of
from pincite.corpus.exclusions import excluded
from pincite.corpus.halves import Half, keep, kept_under, recalled
from pincite.corpus.library import SourceLibrary
from pincite.corpus.listing import claims_paths, documents_in
from pincite.corpus.load import Loaded, load
from pincite.corpus.periods import mixed_periods
from pincite.corpus.prose import resolve_prose
from pincite.corpus.remade import remade_texts
from pincite.corpus.resolve import join_claims, library, resolve
from pincite.corpus.sentences import ProseContext
from pincite.corpus.speech import attributed_quotes
from pincite.corpus.subjects import (
    JOINT,
    LOCAL,
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
    MixedPeriods,
    NumberGap,
    ProseFile,
    RemadeText,
    SpeakerStanding,
    UndecidedConflict,
    UnreadLanguage,
    WordingPair,
)
from pincite.corpus.topics import around, says
from pincite.corpus.unchecked import partly_unchecked
from pincite.corpus.unread_languages import unread_claims, unread_sentences
from pincite.corpus.wordings import wording_pairs
