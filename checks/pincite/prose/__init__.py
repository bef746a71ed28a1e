"""Markdown that cites claims: its sentences and citations, each with its place in the file."""

from pincite.prose.citations import Cluster, ProseCitation
from pincite.prose.manuscripts import Manuscript, load_manuscripts, manuscript, prose_paths
from pincite.prose.mapped import OBJECT
from pincite.prose.sentences import Prose, Sentence, read_prose
from pincite.prose.words import titles
