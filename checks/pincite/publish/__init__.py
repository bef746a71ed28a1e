"""Prose for readers: citations of claims turned into notes, and into a bibliography for Pandoc."""

from pincite.publish.csl import bibliography
from pincite.publish.notes import render
