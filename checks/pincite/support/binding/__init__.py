"""What a number is of: whether a statement ties it to what its quote ties it to."""

from pincite.support.binding.judge import Misbound, Text, misbound
from pincite.support.binding.words import binding_words
