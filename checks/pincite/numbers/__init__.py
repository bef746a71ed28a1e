"""Numbers in running text: where they stand and what they say."""

from pincite.numbers.complement import COMPLEMENT
from pincite.numbers.mention import (
    DATE,
    FURNITURE,
    IDIOM,
    LABEL,
    MONEY,
    MONTH,
    NUMBER,
    ORDINAL,
    RANGE,
    REFERENCE,
    TIME,
    Direction,
    NumberKind,
    NumberMention,
    Qualifier,
    Role,
)
from pincite.numbers.qualifiers import qualifier_before
from pincite.numbers.reader import glance, read, read_value
from pincite.numbers.vocabulary import DURATIONS, number_words
