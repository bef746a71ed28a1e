"""The forms of a verb, by the rules of its language."""

from pincite.speech.words import SpeechWords, Words

_HISSING = ("s", "sh", "ch", "x", "z", "o")


def forms_of(verb: str, words: SpeechWords) -> Words:
    """A verb in all its forms: by rule, if there is one for the language, and as its file lists them."""
    regular = _RULES.get(words.language.code)
    listed = frozenset((verb, *words.forms.get(verb, "").split()))
    return listed | regular(verb) if regular else listed


def _english(verb: str) -> Words:
    """say, says, saying, said."""
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith("y") and verb[-2] not in "aeiou":
        plain = (f"{verb[:-1]}ies", f"{verb[:-1]}ied")
    else:
        plain = (f"{verb}es" if verb.endswith(_HISSING) else f"{verb}s", f"{stem}ed")
    return frozenset((f"{stem}ing", *plain))


_RULES = {"en": _english}
"""The languages whose verbs have forms by rule."""
