"""Short lists of words that decide what a difference means, by language; large word lists come from a library.

`HARMLESS` words may be missing or added without changing what is claimed, unless a number, a
negation or a quantity stands beside them. Everything not listed carries meaning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = {
    "en": _words("a an the"),
    "nl": _words("de het een"),
    "de": _words("der die das den dem des ein eine einen einem einer eines"),
    "fr": _words("le la les un une des"),
}
HARMLESS = {
    "en": ARTICLES["en"] | _words("that of to"),
    "nl": ARTICLES["nl"] | _words("dat van"),
    "de": ARTICLES["de"] | _words("dass von"),
    "fr": ARTICLES["fr"] | _words("de"),
}
EMPHASIS = {
    "en": _words("also indeed then very"),
    "nl": _words("ook immers zeer"),
    "de": _words("auch dann sehr"),
    "fr": _words("aussi alors très"),
}
NEGATIONS = _words(
    "no not none nor never neither nobody nothing nowhere cannot without unless except hardly scarcely barely rarely"
    " seldom refuse refused refuses deny denied denies fail failed fails lack lacked lacks against"
    " niet geen nooit niemand niets nergens noch zonder tenzij behalve nauwelijks zelden"
    " nicht kein keine keinen keinem keiner keines nie niemals niemand nichts nirgends weder ohne außer kaum"
    " ne pas jamais aucun aucune rien personne sans sauf ni guère"
)
NUMBER_WORDS = _words(
    "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands"
    " million millions billion billions trillion trillions dozen dozens percent twice thrice double triple third"
    " quarter quarters thirds both"
    " nul twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig zestig zeventig"
    " tachtig negentig honderd duizend miljoen miljard procent"
    " null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend prozent milliarde"
    " milliarden millionen"
    " deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent mille"
    " milliard milliards pourcent"
)
QUANTIFIERS = _words(
    "few little lot lots couple bit number majority minority most some any all every each many much several more less"
    " fewer half only once one"
)
SPEECH = _words(
    "said says say told tells added adds asked asks replied replies answered observed remarked continued cried"
    " exclaimed"
    " according argued argues warned warns stated states claimed claims insisted noted wrote writes"
    " zei zegt vroeg antwoordde aldus volgens sagte sagt fragte antwortete laut dit disait demanda répondit selon"
)
_COMMON = {
    "en": HARMLESS["en"]
    | _words("and in is was for it with as his her on be had at by this are have he she they"),
    "nl": HARMLESS["nl"]
    | _words("en in is op voor met zijn bij deze dit niet wordt door of als aan die uit om"),
    "de": HARMLESS["de"] | _words("und in ist im mit für auf nicht sich auch es als bei wird nach sind"),
    "fr": HARMLESS["fr"] | _words("et en est pour dans par sur au il elle qui ne pas avec ce plus sont du"),
}


def language(keys: Iterable[str]) -> str | None:
    """The language whose commonest words make up most of a passage; None if none does clearly."""
    tally: Counter[str] = Counter()
    total = 0
    for key in keys:
        total += 1
        tally.update(name for name, common in _COMMON.items() if key in common)
    (best, most), (_, second) = [*tally.most_common(2), ("", 0), ("", 0)][:2]
    return best if most > second and most * 12 >= total else None


def negates(key: str) -> bool:
    return key in NEGATIONS or key.endswith("n't")


def known(key: str, name: str) -> bool | None:
    """Whether a word is in the word list of a language; None if there is no list for it."""
    listed = _dictionary(name)
    return None if listed is None else key in listed


@lru_cache(maxsize=8)
def _dictionary(name: str) -> Collection[str] | None:
    # Word lists of pyspellchecker (MIT), read only when a quote has a word that its source has not.
    from spellchecker import SpellChecker

    try:
        return frozenset(SpellChecker(language=name).word_frequency.words())
    except ValueError:
        return None
