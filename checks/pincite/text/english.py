"""Lists of English words that the readers of text share."""

from __future__ import annotations

import re


def words(listed: str) -> frozenset[str]:
    """The words of a list kept as running text."""
    return frozenset(listed.split())


TITLES = words("""
adm amb atty brig capt cmdr col cpl det dr fr gen gov hon insp lt maj messrs mlle mme mr mrs ms mt prof pvt
rep reps rev sen sens sgt st supt e.g i.e cf vs viz ca
""")
"""Abbreviations that always have more to come, without their last stop."""

NUMBERED = words("""
jan feb mar apr jun jul aug sep sept oct nov dec no nos art arts p pp ch chap vol fig figs eq para sect op
""")
"""Abbreviations that have more to come when a digit follows."""

DOUBTFUL = words("inc corp co ltd plc bros jr sr al approx est dept univ assn ave blvd pres sec")
"""Abbreviations after which only a word that begins sentences shows an end."""

BEGINS = words("""
a about according after all also although am among an and another any are as asked at because before both
but by can despite did do does during each earlier even every few finally first for from further furthermore
had has have he her here his how however i if in indeed instead is it its just last later many meanwhile
moreover most much my nearly neither nevertheless no nobody none nonetheless nor not nothing now of on once
one only or other others our overall perhaps rather she should similarly since so some soon still such that
the their then there therefore these they this those though three through thus to today together two under
unless until was we were what when where whether which while who whoever why will with without would
yesterday yet you your
""")
"""Words that, with a capital, begin a sentence rather than go on with a name."""


def any_of(listed: frozenset[str]) -> str:
    """A pattern of any word of a list, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(listed, key=lambda word: (-len(word), word)))) + ")"
