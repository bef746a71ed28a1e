"""Numbers in running text: where they stand and what they say.

One pass over the words of the text; from each word or digit that can start a number, small readers for
literals, words, currencies, units and dates look a bounded distance ahead and behind, so that the whole is
linear in the length of the text.
"""

from functools import cache, lru_cache
from types import ModuleType

from pincite.languages import ENGLISH, Language
from pincite.numbers.mention import NumberMention
from pincite.numbers.vocabulary import number_words


def read(text: str, language: Language = ENGLISH) -> list[NumberMention]:
    """Every quantity in `text`, in order; spans are in code points and do not overlap."""
    return list(_read(text, language))


def glance(text: str, language: Language = ENGLISH) -> tuple[bool, bool]:
    """Whether a text may have one of the words that start a quantity, and whether it has a digit."""
    return number_words(language).glance(text)


@lru_cache(maxsize=1024)
def _read(text: str, language: Language) -> tuple[NumberMention, ...]:
    """Several claims state one period, and several sentences stand on one quote."""
    worded, figured = glance(text, language)
    if not worded and not figured:
        return ()
    return tuple(draft.finish(text) for draft in _scan().drafts(text, worded, language))


@cache
def _scan() -> ModuleType:
    """The readers themselves, imported when a text first has something to read."""
    from pincite.numbers import scan

    return scan


def read_value(text: str, language: Language = ENGLISH) -> NumberMention | None:
    """The one quantity that a short value states, with its label ("23 members", "more than $700 billion").

    None if there is no quantity, more than one, or anything beside quantity, qualifier and label.
    """
    draft = _scan().sole(text, language)
    return draft.finish(text) if draft is not None else None
