"""Who says it: names, verbs of saying, their subjects, and a text read in order."""

from pincite.speech.names import People
from pincite.speech.says import Attribution, attributions, names, reports, same_person, unquoted
from pincite.speech.transcript import Transcript, Voice

__all__ = [
    "Attribution",
    "People",
    "Transcript",
    "Voice",
    "attributions",
    "names",
    "reports",
    "same_person",
    "unquoted",
]
