"""Markdown that cites claims: its sentences and citations, each with its place in the file."""

from pincite.prose.manuscripts import Manuscript, load_manuscripts, manuscript, prose_paths
from pincite.prose.mapped import OBJECT
from pincite.prose.model import CitationStyle, Cluster, Prose, ProseCitation, Sentence
from pincite.prose.words import titles
