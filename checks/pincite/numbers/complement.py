"""The bound that holds where another does not."""

from pincite.numbers.mention import Qualifier

COMPLEMENT = {
    Qualifier.MORE_THAN: Qualifier.UP_TO,
    Qualifier.UP_TO: Qualifier.MORE_THAN,
    Qualifier.AT_LEAST: Qualifier.FEWER_THAN,
    Qualifier.FEWER_THAN: Qualifier.AT_LEAST,
}
