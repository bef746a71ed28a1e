"""English verbs and nouns that report what someone says, thinks or wants."""

from __future__ import annotations

import re
from functools import cache

from pincite.text import words

_SAYING = words("""
say tell add ask answer reply note observe mention remark state declare announce claim argue assert insist
stress emphasize emphasise underline reiterate repeat reaffirm affirm confirm acknowledge admit concede
recognize recognise highlight praise commend applaud hail thank criticize criticise condemn denounce warn
caution threaten vow pledge promise urge call demand propose suggest recommend explain describe recount
recall report write tweet post quip joke boast brag tout contend maintain allege testify attest conclude
speak talk refer respond comment continue encourage echo express clarify elaborate interject whisper shout
cry exclaim mutter muse reveal label brand dub swear beg plead implore inform assure remind summarize
declaim believe think point tell characterize characterise quote
""")
_REPORTING = words("""
feel hope expect anticipate predict forecast fear doubt question wonder deny reject dismiss agree disagree
complain lament estimate touch voice signal hint imply want wish desire order instruct
advise advocate favor favour oppose endorse outline deem refuse pray appeal lobby campaign convey notify
reassure guarantee indicate underscore request attach judge consider credit blame accuse regard require
suspect foresee
""")
_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "speak": "spoke spoken", "think": "thought",
    "feel": "felt", "swear": "swore sworn", "beg": "begged begging",
    "quip": "quipped quipping", "brag": "bragged bragging",
    "dub": "dubbed dubbing", "admit": "admitted admitting", "refer": "referred referring", "hope": "hoping",
    "foresee": "foresaw foreseen",
}  # fmt: skip
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

_ADJECTIVES = words(
    "vocal clear certain critical skeptical sceptical doubtful adamant confident convinced according"
)


def _forms(verb: str) -> set[str]:
    stem = verb[:-1] if verb.endswith("e") else verb
    if re.search(r"[^aeiou]y\Z", verb):
        plain = {f"{verb[:-1]}ies", f"{verb[:-1]}ied"}
    else:
        plain = {f"{verb}es" if re.search(r"(?:s|sh|ch|x|z)\Z", verb) else f"{verb}s", f"{stem}ed"}
    return {verb, f"{stem}ing", *plain, *_IRREGULAR.get(verb, "").split()}


@cache
def saying() -> frozenset[str]:
    """Verbs that can introduce a quotation, in all their forms."""
    return frozenset(form for verb in _SAYING for form in _forms(verb)) - {
        "state",
        "states",
    }  # mostly countries


@cache
def things() -> frozenset[str]:
    """Nouns for what somebody says that are no form of a verb: they have an owner, not a subject."""
    return NOUNS - saying() - {form for verb in _REPORTING for form in _forms(verb)}


@cache
def reporting() -> frozenset[str]:
    """Verbs, nouns and adjectives that make a sentence somebody's word, in all their forms."""
    verbs = {form for verb in _REPORTING for form in _forms(verb)}
    return (saying() | NOUNS | _ADJECTIVES | verbs) - {"talks"}  # talks are held, not told
