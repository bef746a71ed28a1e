"""What stands right before a verb or a name: helpers, titles, the beginning of a sentence."""

from functools import lru_cache

from pincite.speech.words import SpeechWords, speech_pattern

_BEGINS = frozenset(".!?:;\ufffc—•")
_helping_phrase = speech_pattern(
    r"(?<!\w)(?:(?:{before_days}\s+)*{Weekdays}(?:\s{parts_of_day})?|"
    r"{before_dates}\s+{Months}|{before_dates}\s+(?:19|20)\d\d|"
    r"{before_spans}\s+{spans}|{before_periods}\s+{periods}|{phrases:going_on})\s+\Z"
)
_title = speech_pattern(r"(?:{before_titles}\s+|[A-Z][\w.’'-]*\s+)*\Z")


def begins_sentence(masked: str, at: int) -> bool:
    """Whether what stands before `at` lets a sentence or a part of one begin there, so that a capital is no name's."""
    before = masked[max(0, at - 3) : at]
    bare = before.rstrip()
    if "\n" in before[len(bare) :]:
        return True
    return bare[-1] in _BEGINS if bare else at < 4


def without_helpers(window: str, words: SpeechWords) -> tuple[str, bool]:
    """A window without the words that stand between a subject and its verb, and whether `be` is among them."""
    passive = False
    while True:
        last, kept = last_word(window), window.rstrip()
        adverb = last.endswith(words.endings("adverb_endings")) and last.isalpha()
        if last and kept.endswith(last) and (last in words.helpers or last in words.be or adverb):
            passive = passive or last in words.be
            window = kept[: -len(last)]
            continue
        phrase = _helping_phrase(words).search(window, max(0, len(window) - 40))
        if phrase is None:
            return window, passive
        window = window[: phrase.start()]


def is_title(before: str, words: SpeechWords) -> bool:
    """Whether there is nothing but a title, or nothing at all."""
    return _title(words).fullmatch(before) is not None


@lru_cache(maxsize=1024)
def untitled(window: str, words: SpeechWords) -> str:
    """What stands before a name, without the titles and first names that go with it. Asked of a name for each verb
    near it: to remember saves 4 of 140 ms for 824 claims on news."""
    title = _title(words).search(window) if window[-1:].isspace() else None
    return window[: title.start()] if title else window


def last_word(text: str) -> str:
    """The last word of a text that ends in white space, in small letters; else nothing."""
    held = text[-40:].split() if text[-1:].isspace() else []
    return held[-1].lower().lstrip("([{“‘\"'—–-…,.;:\ufffc") if held else ""
