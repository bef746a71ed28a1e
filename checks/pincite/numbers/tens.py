"""Numbers below a hundred, as languages put them together: sixty-one, sixty and eleven, four twenties and ten and seven."""

from pincite.numbers.vocabulary import NumberWords


def below_hundred(
    words: NumberWords, low: str, word: str, stop: int, inner: bool = False
) -> tuple[int, int] | None:
    """A number below a hundred that starts with `word`, which ends at `stop`, and where it ends; `inner` says that it
    stands beside other parts of a number, where an article counts."""
    if word in words.twenty_starts and (twenties := _twenties(words, low, word, stop)):
        return _past_ten(words, low, *twenties)
    ones = words.within if inner else words.small
    if word in ones:
        return _teens(words, low, word, stop)
    if words.joined is not None:
        joined = words.joined.value(word)
        return None if joined is None else (joined, stop)
    if word not in words.tens:
        return None
    return _past_ten(words, low, words.tens[word], stop)


def _teens(words: NumberWords, low: str, word: str, stop: int) -> tuple[int, int]:
    """A number below twenty, which may be written as ten and seven."""
    value = words.within[word]
    if word in words.teen_starts:
        follows, end = words.after(low, stop)
        if 6 < words.small.get(follows, 0) < 10:
            return value + words.small[follows], end
    return value, stop


def _twenties(words: NumberWords, low: str, word: str, stop: int) -> tuple[int, int] | None:
    """So many twenties: four twenty."""
    follows, end = words.after(low, stop)
    value = words.twenties.get((word, follows))
    return (value, end) if value else None


def _past_ten(words: NumberWords, low: str, ten: int, end: int) -> tuple[int, int]:
    """A ten that ends at `end` with what stands behind it, which is below twenty in some languages: sixty and eleven."""
    follows, stop = words.after(low, end)
    if follows in words.joined_tens:
        follows, stop = words.after(low, stop)
        if follows not in words.joined_to_tens:
            return ten, end
    if follows in words.within:
        more, stop = _teens(words, low, follows, stop)
        if 0 < more < (20 if ten in words.long_tens else 10):
            return ten + more, stop
    return ten, end
