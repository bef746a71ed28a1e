"""What stands right before a verb or a name: helpers, titles, the beginning of a sentence."""

from functools import lru_cache

from pincite.text import Pattern, any_of, words

WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words("""
january february march april may june july august september october november december
""")
_HELPERS = words("""
also then later long once again often never always previously earlier first further just even still only now today
yesterday since already twice both too himself herself itself themselves has had have would will could can should might may
must did does do not continued continues began begins started refused declined wanted tried sought said made makes making
to
""")
"""Words that stand between a subject and its verb, beside the forms of `be`, adverbs and the phrases below."""

_BE = words("was were is are been being be")

_PARTS_OF_DAY = words("morning afternoon evening night")
_SPANS = words("years decades months weeks")
_PERIODS = words("week month year")
_BEFORE_DAYS = words("on late early")
_BEFORE_PERIODS = words("last this")
_GOING_ON = frozenset(("went on", "goes on", "going on", "made it", "makes it", "making it"))
"""The words of phrases that say when, or that somebody went on, between a subject and its verb."""

_DETERMINERS = words("the a an former then outgoing incoming acting current late")
"""Words that may go before a title, beside words with capitals: the outgoing President."""

_BEGINS = frozenset(".!?:;\ufffc—•")
_WEEKDAY = any_of(frozenset(map(str.capitalize, WEEKDAYS)))
MONTH = any_of(frozenset(map(str.capitalize, MONTHS)))
_PHRASES_END = _PARTS_OF_DAY | _SPANS | _PERIODS | MONTHS | {phrase.split()[-1] for phrase in _GOING_ON}
_HELPING_PHRASE = Pattern(
    rf"(?<!\w)(?:(?:{any_of(_BEFORE_DAYS)}\s+)*{_WEEKDAY}(?:\s{any_of(_PARTS_OF_DAY)})?|in\s+{MONTH}|"
    rf"in\s+(?:19|20)\d\d|for\s+{any_of(_SPANS)}|{any_of(_BEFORE_PERIODS)}\s+{any_of(_PERIODS)}|"
    rf"{any_of(_GOING_ON)})\s+\Z"
)
_TITLE = Pattern(rf"(?:{any_of(_DETERMINERS)}\s+|[A-Z][\w.’'-]*\s+)*\Z")


def begins_sentence(masked: str, at: int) -> bool:
    """Whether what stands before `at` lets a sentence or a part of one begin there, so that a capital is no name's."""
    before = masked[max(0, at - 3) : at]
    bare = before.rstrip()
    if "\n" in before[len(bare) :]:
        return True
    return bare[-1] in _BEGINS if bare else at < 4


def without_helpers(window: str) -> tuple[str, bool]:
    """A window without the words that stand between a subject and its verb, and whether `be` is among them."""
    passive = False
    while True:
        last, kept = last_word(window), window.rstrip()
        adverb = last.endswith("ly") and last.isalpha()
        if last and kept.endswith(last) and (last in _HELPERS or last in _BE or adverb):
            passive = passive or last in _BE
            window = kept[: -len(last)]
            continue
        may = last in _PHRASES_END or last.endswith("day") or last[-2:].isdigit()
        phrase = _HELPING_PHRASE.search(window, max(0, len(window) - 40)) if may else None
        if phrase is None:
            return window, passive
        window = window[: phrase.start()]


def is_title(before: str) -> bool:
    """Whether there is nothing but a title, or nothing at all."""
    return _TITLE.fullmatch(before) is not None


@lru_cache(maxsize=1024)
def untitled(window: str) -> str:
    """What stands before a name, without the titles and first names that go with it."""
    title = _TITLE.search(window) if window[-1:].isspace() else None
    return window[: title.start()] if title else window


def last_word(text: str) -> str:
    """The last word of a text that ends in white space, in small letters; else nothing."""
    held = text[-40:].split() if text[-1:].isspace() else []
    return held[-1].lower().lstrip("([{“‘\"'—–-…,.;:\ufffc") if held else ""
