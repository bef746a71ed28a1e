"""Does what a statement says stand in its quotes: numbers compared, shares, rates, multiples, swaps, denials, opposites."""

from pincite.support.compare import ROUNDED, Gap, GapKind, compare
from pincite.support.denials import added_denial, affirms_denied, denied, denies, may_deny, negated
from pincite.support.evidence import Evidence
from pincite.support.hedges import dropped_hedge
from pincite.support.in_place import misread
from pincite.support.joined_names import joined_names
from pincite.support.multiples import amounts
from pincite.support.opposites import names_turned, opposed
from pincite.support.outside import unread
from pincite.support.rounding import ABOUT
from pincite.support.said_as_well import says_as_well
from pincite.support.swapped import doubled, misplaced
from pincite.support.unsupported import states_numbers, unsupported
