"""YAML with positions: the tree, its schema in words, comments that silence. What is written into YAML is in `editing`."""

from pincite.yamlfile.comments import yaml_silences
from pincite.yamlfile.scalars import Scalar, within
from pincite.yamlfile.schema import check_schema, is_text, schema_text, typed
from pincite.yamlfile.tree import Mapping, MappingEntry, Node, Sequence, parse
