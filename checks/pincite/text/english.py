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

OFFICES = words("""
adm admiral administrator advisor adviser alderman ambassador analyst archbishop archduke assemblyman assemblywoman
attorney author baron baroness bishop brigadier broadcaster candidate captain cardinal chair chairman chairwoman
chairperson chancellor chef chief coach colonel columnist commander commentator commissioner comrade congressman
congresswoman conservative constable corporal correspondent council councillor councilman councilwoman councilor count
countess coroner critic curator dame dean delegate democrat deputy designer detective diplomat director doctor don dr
duchess duke economist editor emperor empress engineer envoy executive farmer father fellow fighter founder general
gov governor head historian inspector investor journalist judge justice king lady lawyer leader liberal librarian
lieutenant lord magistrate magnate maj major manager marshal mayor member mep midfielder minister miss mogul monsignor
mother mp mr mrs ms msp mullah officer official ombudsman opponent owner painter parliamentarian partner pastor patriarch
philosopher photographer physicist pilot player pm poet policeman politician pope prefect premier president presidential
priest prince princess principal producer prof professor prosecutor provost publisher queen rabbi rancher rapper rector
regent rep reporter representative republican researcher resident rev reverend sailor saint scholar scientist sculptor sec
secretary sen senator sergeant sheikh sheriff singer sir sister socialist soldier solicitor speaker spokesman
spokesperson spokeswoman staff state student sultan superintendent surgeon teacher then tory trader treasurer trustee
tsar tutor umpire undersecretary vicar viscount witness worker writer
am against amid amidst among around behind besides between beyond can could does earlier former inside like may might
must near off ousted outside over past says seeks should since than toward towards unlike upon via were would ex asked
told urged quoted called said meet meets met pro anti
""")
"""Words that, with a capital, may stand before a last name without being a first name."""


def any_of(listed: frozenset[str]) -> str:
    """A pattern of any word of a list, the longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(listed, key=lambda word: (-len(word), word)))) + ")"
