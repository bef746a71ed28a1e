"""English nouns for what is said and for those who say it."""

from __future__ import annotations

from pincite.text import words

NOUNS = words("""
remark remarks statement statements criticism criticisms comment comments claim claims view views stance
position positions concern concerns demand demands call calls threat threats pledge pledges promise promises
proposal proposals praise commendation skepticism scepticism doubt doubts warning warnings insistence desire
wish wishes belief beliefs opinion opinions argument arguments message plea request requests conditions
willingness commitment credit hopes fears speech words emphasis account assessment estimate prediction vow
appeal answer answers reply replies response responses assertion assertions contention allegation allegations
accusation accusations suggestion suggestions mantra motto slogan
""")
"""Nouns for what somebody says, thinks or wants."""

AGENTS = words("""
spokesman spokeswoman spokesperson aide aides adviser advisers advisor advisors envoy ally allies official
officials minister ministers lawyer lawyers attorney secretary campaign administration team wife husband son
daughter father mother brother sister friend friends deputy chief office party government supporters critics
opponent rival predecessor successor
""")
"""Nouns for somebody else of theirs: Trump’s envoy."""

PEOPLE = words("""
man woman boy girl owner farmer worker resident student teacher doctor nurse driver neighbor neighbour customer voter
protester fan reporter journalist officer soldier judge witness victim visitor passenger mayor senator guest host
""")
"""Nouns for somebody who has no name in the text."""

DOCUMENTS = (
    words("""
report reports guideline guidelines guidance study studies data release releases letter letters filing filings speech
post posts tweet tweets website analysis survey surveys figures forecast forecasts outlook document documents memo
budget book interview interviews testimony paper papers review minutes note notes manifesto constitution charter
article articles blog newsletter statistics census index press dossier brief ruling judgment opinion
""")
    | NOUNS
)
"""Nouns for what speaks in its author's name: the WHO’s guidelines."""
