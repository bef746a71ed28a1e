"""Text for people: characters that are safe to print, and small grammar. Imports nothing."""

from collections.abc import Iterable

_UNSAFE = dict.fromkeys(
    (
        *(code for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A)),
        *(0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
    )
)


def safe(text: str) -> str:
    """Without terminal control characters and bidirectional overrides, which could hide what is printed."""
    return text.translate(_UNSAFE)


def plural(count: int, noun: str) -> str:
    """`3 claims`, `1 claim`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def excerpt(text: str) -> str:
    """Some words, short enough for a message."""
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:40].rstrip()} … {words[-15:].lstrip()}"


def did_you_mean(word: str, known: Iterable[str], otherwise: str, *, mark: str = "", most: int = 1) -> str:
    """Asks whether one of the names nearest to a word was meant, `mark` before each; `otherwise` if none is near."""
    from difflib import get_close_matches

    *more, last = [f"`{mark}{name}`" for name in get_close_matches(word, list(known), most)] or [""]
    if not last:
        return otherwise
    return f"Did you mean {', '.join(more)} or {last}?" if more else f"Did you mean {last}?"
