"""Lower case that moves nothing."""

from functools import lru_cache


@lru_cache(4)  # one text is asked for at each of its numbers
def lowered(text: str) -> str:
    """The text in lower case, every character where it was: İ, whose lower case is two characters, stays.

    Offsets found in the result hold in `text`, which they do not in `text.lower()`.
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(lower if len(lower := char.lower()) == 1 else char for char in text)
