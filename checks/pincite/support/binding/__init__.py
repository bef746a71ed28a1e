"""What a number is of: whether a statement ties it to what its quote ties it to."""

from pincite.support.binding.bound_text import Text
from pincite.support.binding.judge import Misbound, misbound
from pincite.support.binding.plain import is_plain
from pincite.support.binding.said import Said
from pincite.support.binding.tables import cells, is_table
from pincite.support.binding.words import BindingWords, binding_words
