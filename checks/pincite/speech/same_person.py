"""Whether two names can be one person's, going by what is written."""

from collections.abc import Iterator

from pincite.text import Pattern

_WORD = Pattern(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: `Rutte` and `Mark Rutte`, `President Trump` and `Donald Trump`."""
    ours, theirs = _words(one), _words(other)
    if not ours or not theirs:
        return False
    return ours[-1] == theirs[-1] or set(ours) <= set(theirs) or set(theirs) <= set(ours)


def places_of_name(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a sentence names a person by surname, possessives included."""
    surname = _words(name)[-1:]
    for word in _WORD.finditer(text):
        if word[0][0].isupper() and _words(word[0]) == surname:
            yield word.span()


def _words(name: str) -> list[str]:
    return [word.lower().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(name)]
