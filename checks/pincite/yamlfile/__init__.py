"""YAML with positions: the tree, its schema in words, comments that silence, edits that leave the rest alone, and the proof
that they do."""

from pincite.yamlfile.comments import yaml_silences
from pincite.yamlfile.edits import add_after, end_of_scalar, in_braces, set_items, set_scalar, yaml_text
from pincite.yamlfile.entries import sort_entries
from pincite.yamlfile.insert import insert_entry
from pincite.yamlfile.proof import unproven
from pincite.yamlfile.scalars import Scalar, within
from pincite.yamlfile.schema import check_schema, is_text, schema_text, typed
from pincite.yamlfile.tree import Mapping, MappingEntry, Node, Sequence, parse
