"""Lists of English words that the readers of text share."""

from __future__ import annotations

from pincite.languages import ENGLISH
from pincite.text.abbreviations import sentence_words


def words(listed: str) -> frozenset[str]:
    """The words of a list kept as running text."""
    return frozenset(listed.split())


BEGINS = sentence_words(ENGLISH).starters

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
