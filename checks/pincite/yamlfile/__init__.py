"""YAML with positions: the tree, its schema in words, comments that silence, and edits that leave the rest alone."""

from pincite.yamlfile.comments import yaml_silences
from pincite.yamlfile.edits import end_of_scalar, set_scalar, sort_entries, yaml_text
from pincite.yamlfile.insert import insert_entry
from pincite.yamlfile.scalars import Scalar, within
from pincite.yamlfile.schema import check_schema, is_text, schema_text, typed
from pincite.yamlfile.tree import Mapping, MappingEntry, Node, Sequence, parse
