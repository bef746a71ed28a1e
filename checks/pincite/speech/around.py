"""What stands right before a verb or a name: helpers, titles, the beginning of a sentence."""

from functools import lru_cache

from pincite.text import Pattern

_BEGINS = frozenset(".!?:;\ufffc—•")
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_HELPING = frozenset(
    "also then later long once again often never always previously earlier first further just even still only "
    "now today yesterday since already twice too both himself herself itself themselves has had have would "
    "will could can should might may must did does do not continued continues began begins started refused "
    "declined wanted tried sought said made makes making to".split()
)
"""Words that stand between a subject and its verb, beside the forms of `be`, adverbs and the phrases below."""
_PHRASES_END = frozenset(
    "on it morning afternoon evening night years decades months weeks week month year january february march "
    "april may june july august september october november december".split()
)
_HELPING_PHRASE = Pattern(
    rf"(?<!\w)(?:(?:(?:on|late|early)\s+)*{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?|in\s+{MONTH}|"
    r"in\s+(?:19|20)\d\d|for\s+(?:years|decades|months|weeks)|(?:last|this)\s+(?:week|month|year)|"
    r"(?:went|goes|going) on|(?:made|makes|making) it)\s+\Z"
)
_BE = frozenset(("was", "were", "is", "are", "been", "being", "be"))
_TITLE = Pattern(r"(?:(?:the|an?|former|then|outgoing|incoming|acting|current|late)\s+|[A-Z][\w.’'-]*\s+)*\Z")


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
        if last and kept.endswith(last) and (last in _HELPING or last in _BE or adverb):
            passive = passive or last in _BE
            window = kept[: -len(last)]
            continue
        may = last in _PHRASES_END or last.endswith("day") or last[-2:].isdigit()
        phrase = _HELPING_PHRASE.search(window, max(0, len(window) - 40)) if may else None
        if phrase is None:
            return window, passive
        window = window[: phrase.start()]


def is_title(words: str) -> bool:
    """Whether there is nothing but a title, or nothing at all."""
    return _TITLE.fullmatch(words) is not None


@lru_cache(maxsize=1024)
def untitled(window: str) -> str:
    """What stands before a name, without the titles and first names that go with it."""
    title = _TITLE.search(window) if window[-1:].isspace() else None
    return window[: title.start()] if title else window


def last_word(text: str) -> str:
    """The last word of a text that ends in white space, in small letters; else nothing."""
    words = text[-40:].split() if text[-1:].isspace() else []
    return words[-1].lower().lstrip("([{“‘\"'—–-…,.;:\ufffc") if words else ""
