"""What words such as not, if and expected govern: their scope, within the clause they stand in."""

from pincite.scope.governors import (
    Cue,
    Governor,
    clause_end,
    governors,
    may_govern,
    negators,
    supposes,
    taken_back,
    turner,
)
from pincite.scope.outside import admits, conditional, governed_outside
from pincite.scope.words import in_two_words
