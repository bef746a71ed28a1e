"""Who says it: names, verbs of saying, their subjects, and a text read in order."""

from pincite.speech.attribution import Attribution, attributions, states
from pincite.speech.names import Names, People
from pincite.speech.same_person import places_of_name
from pincite.speech.transcript import Transcript, Voice
from pincite.speech.undeclared import Anybody, is_description
