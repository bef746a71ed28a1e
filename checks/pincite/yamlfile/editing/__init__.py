"""Edits of YAML that leave the rest alone, and the proof that they do. A check comes here only when there is something to
fix."""

from pincite.yamlfile.editing.edits import add_after, in_braces, set_items, set_scalar, yaml_text
from pincite.yamlfile.editing.entries import sort_entries
from pincite.yamlfile.editing.insert import insert_entries
from pincite.yamlfile.editing.proof import unproven, unproven_changes
