"""Everything joined, nothing judged: what rules are shown of sources, claims, relations and prose."""

from pincite.corpus.changes import became, mended, on_source, related, summary
from pincite.corpus.conflicts import CheckedDispute, Conflict, QuantityEntry, UndecidedConflict, join
from pincite.corpus.coverage import Counted, Covered, Part, State, cover, share
from pincite.corpus.disputes import names_of
from pincite.corpus.exclusions import excluded
from pincite.corpus.load import Loaded, claims_paths, documents_in, load
from pincite.corpus.periods import MixedPeriods
from pincite.corpus.prose import AllProse, ProseFile, resolve_prose
from pincite.corpus.relations import CheckedRelation
from pincite.corpus.resolve import Corpus, resolve
from pincite.corpus.sentences import CheckedSentence
from pincite.corpus.speech import AttributedQuote, SpeakerStanding, attributed_quotes
from pincite.corpus.subjects import Amiss, CheckedClaim, CheckedQuote, CheckedSource, NumberGap
from pincite.corpus.topics import says
from pincite.corpus.wordings import WordingPair, wording_pairs

__all__ = [
    "AllProse",
    "Amiss",
    "AttributedQuote",
    "CheckedClaim",
    "CheckedDispute",
    "CheckedQuote",
    "CheckedRelation",
    "CheckedSentence",
    "CheckedSource",
    "Conflict",
    "Corpus",
    "Counted",
    "Covered",
    "Loaded",
    "MixedPeriods",
    "NumberGap",
    "Part",
    "ProseFile",
    "QuantityEntry",
    "SpeakerStanding",
    "State",
    "UndecidedConflict",
    "WordingPair",
    "attributed_quotes",
    "became",
    "claims_paths",
    "cover",
    "documents_in",
    "excluded",
    "join",
    "load",
    "mended",
    "names_of",
    "on_source",
    "related",
    "resolve",
    "resolve_prose",
    "says",
    "share",
    "summary",
    "wording_pairs",
]
