"""Numbers in running text: where they stand and what they say."""

from pincite.numbers.mention import NumberMention
from pincite.numbers.qualifiers import qualifier_before
from pincite.numbers.reader import read, read_value
from pincite.numbers.vocabulary import DURATIONS, triggers

__all__ = ["DURATIONS", "NumberMention", "qualifier_before", "read", "read_value", "triggers"]
