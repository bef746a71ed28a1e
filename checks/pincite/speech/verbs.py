"""The verbs of saying, in one list for claims and for prose, and the words that do the same work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pincite.speech.around import begins_sentence
from pincite.speech.nouns import NOUNS
from pincite.text import Pattern, words

SAYING = words("""
say tell add ask answer reply note observe mention remark state declare announce claim argue assert insist
stress emphasize emphasise underline reiterate repeat reaffirm affirm confirm acknowledge admit concede
recognize recognise highlight praise commend applaud hail thank criticize criticise condemn denounce warn
caution threaten vow pledge promise urge call demand propose suggest recommend explain describe recount
recall report write tweet post quip joke boast brag tout contend maintain allege testify attest conclude
speak talk refer respond comment continue encourage echo express clarify elaborate interject whisper shout
cry exclaim mutter muse reveal label brand dub swear beg plead implore inform assure remind summarize
declaim believe think point tell characterize characterise quote
""")
"""Verbs that can introduce a quotation."""

THINKING = words("""
feel hope expect anticipate predict forecast fear doubt question wonder deny reject dismiss agree disagree
complain lament estimate touch voice signal hint imply want wish desire order instruct
advise advocate favor favour oppose endorse outline deem refuse pray appeal lobby campaign convey notify
reassure guarantee indicate underscore request attach judge consider credit blame accuse regard require
suspect foresee object welcome
""")
"""Verbs that tell what somebody thinks or wants, which is told by nobody else."""

STATING = words("""
say tell write add announce argue assert claim confirm contend declare deny insist maintain note predict remark reply
report state stress testify warn
""")
"""Of both, the verbs that make a sentence a report of what was said, whoever their subject is."""

DOING = words("""
attach brand campaign consider continue convey cry desire dub endorse favor favour fear feel foresee guarantee hail judge
label lobby muse oppose order outline post pray quote refer regard require reveal signal suspect talk touch tout underline
underscore want wish wonder
""")
"""Of both, the verbs that tell of deeds and moods as often as of words: words are meant beside quotation marks."""

_COUNTRIES = words("state states")
"""Forms that are mostly no verb, but for those that words follow: The report states that …"""

_KEEPING = words("maintain maintains maintained maintaining")
_KEPT = words("a an his her its their")
"""A verb that tells of no words where one of these follows: maintaining his relevance."""

_HELD = words("talks")
"""Forms that are no saying: talks are held."""

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "speak": "spoke spoken", "think": "thought",
    "feel": "felt", "swear": "swore sworn", "beg": "begged begging",
    "quip": "quipped quipping", "brag": "bragged bragging",
    "dub": "dubbed dubbing", "admit": "admitted admitting", "refer": "referred referring", "hope": "hoping",
    "foresee": "foresaw foreseen", "label": "labelled labelling",
    "signal": "signalled signalling",
}  # fmt: skip
ACCORDING = words("according")
"""The word of `according to`."""

_ADJECTIVES = words("vocal clear certain critical skeptical sceptical doubtful adamant confident convinced")
"""Words that make what follows somebody's view, without a verb of saying."""

_HISSING = ("s", "sh", "ch", "x", "z", "o")
_WORD = Pattern(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_TELLS = Pattern(r" that\b|[,:]? ?\ufffc")


@cache
def _forms(verb: str) -> frozenset[str]:
    """The forms of a verb: say, says, saying, said."""
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith("y") and verb[-2] not in "aeiou":
        plain = (f"{verb[:-1]}ies", f"{verb[:-1]}ied")
    else:
        plain = (f"{verb}es" if verb.endswith(_HISSING) else f"{verb}s", f"{stem}ed")
    return frozenset((verb, f"{stem}ing", *plain, *_IRREGULAR.get(verb, "").split()))


def _all_forms(verbs: frozenset[str]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in _forms(verb))


@cache
def saying() -> frozenset[str]:
    """Verbs that can introduce a quotation, in all their forms."""
    return _all_forms(SAYING)


@cache
def things() -> frozenset[str]:
    """Nouns for what somebody says that are no form of a verb: they have an owner, not a subject."""
    return NOUNS - saying() - _all_forms(THINKING)


@cache
def reporting() -> frozenset[str]:
    """Verbs, nouns and adjectives that make a sentence somebody's word, in all their forms."""
    return (saying() | NOUNS | _ADJECTIVES | ACCORDING | _all_forms(THINKING)) - _HELD


@cache
def telling() -> frozenset[str]:
    """The verbs of `reporting` alone, in all their forms."""
    return saying() | _all_forms(THINKING)


@cache
def stating() -> frozenset[str]:
    """Verbs that make a sentence a report of what was said, in their finite forms."""
    return frozenset(form for form in _all_forms(STATING) if not form.endswith("ing")) - STATING


@cache
def plainly_telling() -> frozenset[str]:
    """Forms that tell of words wherever they stand, and of nothing else: no infinitives, which may be nouns."""
    inflected = frozenset(form for form in telling() if not form.endswith("ing")) - SAYING - THINKING
    return (inflected | ACCORDING) - _all_forms(DOING)


def verbs_in(masked: str, start: int, end: int, forms: frozenset[str]) -> Iterator[re.Match[str]]:
    """The words of `masked[start:end]` that are among `forms`; within a sentence, a capital makes a name."""
    for word in _WORD.finditer(masked, start, end):
        low = word[0].lower()
        if low not in forms or not (word[0].islower() or begins_sentence(masked, word.start())):
            continue
        if low in _COUNTRIES and not _TELLS.match(masked, word.end(), end):
            continue
        kept = low in _KEEPING and masked[word.end() : word.end() + 8].split(maxsplit=1)[:1]
        if not kept or kept[0] not in _KEPT:
            yield word
