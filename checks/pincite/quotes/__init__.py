"""Is a quote in a text, where, and what does a difference mean?"""

from pincite.quotes.context import beside, unique_context
from pincite.quotes.cut import Cut, cuts
from pincite.quotes.find import find_quote
from pincite.quotes.gaps import hides
from pincite.quotes.haystack import Haystack
from pincite.quotes.verdict import FOUND, Match, Verdict
