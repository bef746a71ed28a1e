"""Numbers written in words: cardinals, ordinals, fractions, dozens."""

from fractions import Fraction

from pincite.numbers.tens import below_hundred
from pincite.numbers.vocabulary import NumberWords


class WordNumber:
    """A number in words: its value, where it ends, and whether it is an ordinal or has a fraction."""

    def __init__(self, value: Fraction, end: int, ordinal: bool = False, fraction: bool = False) -> None:
        self.value, self.end = value, end
        self.ordinal, self.fraction = ordinal, fraction


def read_words(words: NumberWords, low: str, word: str, end: int, join: bool) -> WordNumber | None:
    """Read the number whose first word is `word`, which ends at `end`.

    `join` lets "and" stand inside the number ("two hundred and six"), as it may not after "between".
    Returns None when the word starts no number.
    """
    if word in words.ordinals:
        return WordNumber(Fraction(words.ordinals[word]), end, ordinal=True)
    if word in words.dozen_sizes:
        return WordNumber(Fraction(words.dozen_sizes[word]), end)
    if word in words.parts:
        return _of_magnitude(words, low, Fraction(1, words.parts[word]), end)
    if word in words.scores:
        return _and_more(words, low, int(words.scores[word]), end)
    if words.joined is not None and (whole := words.joined.halved(word)) is not None:
        follows, stop = words.after(low, end)
        half = whole + Fraction(1, 2)
        if follows in words.magnitudes:  # "three and a half million", where it is one word
            return WordNumber(half * words.magnitudes[follows], stop)
        return WordNumber(half, end, fraction=True)
    cardinal = _cardinal(words, low, word, end, join, 10**18)
    if cardinal is None:
        return None
    value, end, last = cardinal
    follows, stop = words.after(low, end)
    if follows in words.point:
        return _pointed(words, low, value, end, stop)
    if follows in words.dozen_sizes:
        return WordNumber(Fraction(value * words.dozen_sizes[follows]), stop)
    if follows in words.score and 1 < value < 10:
        scores = _and_more(words, low, value * 20, stop)
        counted = scores.end > stop or words.after(low, stop)[0] in words.durations
        return scores if counted else WordNumber(Fraction(value), end)
    if follows in words.conjunctions and join:
        return _and_part(words, low, value, end, last, stop)
    if follows in words.parts or follows in words.ordinals:
        return _with_part(words, low, value, end, follows, stop)
    return WordNumber(Fraction(value), end)


def _and_more(words: NumberWords, low: str, value: int, end: int) -> WordNumber:
    """Scores, perhaps with what goes beyond them: "four score and seven"."""
    follows, stop = words.after(low, end)
    if follows in words.conjunctions:
        follows, stop = words.after(low, stop)
        more = words.small.get(follows, 0)
        return WordNumber(Fraction(value + more), stop) if more else WordNumber(Fraction(value), end)
    return WordNumber(Fraction(value), end)


def continued(words: NumberWords, low: str, end: int, limit: int) -> tuple[int, int] | None:
    """What a number that ended with the magnitude `limit` goes on with: "4 thousand 3 hundred and 21"."""
    digits = words.few_digits.match(low, end)
    if digits:
        scale, stop = words.after(low, digits.end())
        factor = words.scales.get(scale, 1)
        count = int(digits.group(2))
        if (factor == 1 and not digits.group(1)) or factor >= limit or count >= limit:
            return None
        total = count * factor
        end = stop if factor > 1 else digits.end()
        more = continued(words, low, end, factor) if factor > 1 else None
        return (total + more[0], more[1]) if more else (total, end)
    word, stop = words.after(low, end)
    if word in words.conjunctions:
        word, stop = words.after(low, stop)
    found = _cardinal(words, low, word, stop, True, limit) if words.is_cardinal(word) else None
    if found is None or found[0] >= limit or words.after(low, found[1])[0] in words.parts:
        return None
    return found[0], found[1]


def _group(
    words: NumberWords, low: str, word: str, stop: int, join: bool, inner: bool = False
) -> tuple[int, int] | None:
    """A number below a thousand, or in hundreds: "two hundred and six", "twenty-one hundred"."""
    if word in words.hundreds:
        rest = below_hundred(words, low, *words.after(low, stop), inner=True)
        return (words.hundreds[word] + rest[0], rest[1]) if rest and rest[0] else (words.hundreds[word], stop)
    if word in words.hundred:
        value, end, follows = 1, stop, word
    else:
        small = below_hundred(words, low, word, stop, inner)
        if small is None:
            return None
        value, end = small
        follows, stop = words.after(low, end)
    if follows not in words.hundred or not 0 < value < 100:
        return value, end
    value, end = value * 100, stop
    follows, stop = words.after(low, end)
    if follows in words.conjunctions and join:
        follows, stop = words.after(low, stop)
    rest = below_hundred(words, low, follows, stop, inner=True)
    if rest is None or rest[0] == 0:
        return value, end
    beyond = words.after(low, rest[1])[0]
    # "one hundred and two hundred" are two numbers, "one hundred and two thirds" has a fraction.
    if beyond in words.hundred or (beyond in words.plural_parts and rest[0] < 20):
        return value, end
    return value + rest[0], rest[1]


def _cardinal(
    words: NumberWords, low: str, word: str, stop: int, join: bool, limit: int
) -> tuple[int, int, int] | None:
    """Value, end and last magnitude of the longest cardinal whose magnitudes fall from `limit`."""
    total, done = 0, -1
    while True:
        group = (
            (1, stop)
            if word in words.magnitudes and done < 0
            else _group(words, low, word, stop, join, done >= 0)
        )
        if group is None:
            break
        value, end = group
        factor = words.magnitudes.get(word, 1)
        follows, stop = words.after(low, end)
        while follows in words.magnitudes and factor < 10**15:
            factor *= words.magnitudes[follows]
            end = stop
            follows, stop = words.after(low, end)
        if done >= 0 and limit == 1000 < factor and value < 1000:  # two thousand three hundred million
            total, done, limit = (total + value) * factor, end, factor
            if follows in words.conjunctions and join:
                follows, stop = words.after(low, stop)
            word = follows
            continue
        if factor >= limit or (done >= 0 and follows in words.parts and factor == 1):
            break
        total, done, limit = total + value * factor, end, factor
        if factor == 1:
            break
        if follows in words.conjunctions and join:
            follows, stop = words.after(low, stop)
        word = follows
    return (total, done, limit) if done >= 0 else None


def _with_part(words: NumberWords, low: str, value: int, end: int, word: str, stop: int) -> WordNumber:
    """A cardinal followed by an ordinal or a part: "two thirds", "twenty-fifth", "two hundredth"."""
    if word in words.ordinals:
        below = words.ordinals[word]
        most = 20 if value % 100 in words.long_tens else 10
        tens = (value % 100 >= 20 and value % 10 == 0) or (value % 100 == 10 and bool(words.teen_starts))
        tens = tens and below < most
        if tens or (value % 100 == 0 and value and below < 100):
            return WordNumber(Fraction(value + below), stop, ordinal=True)
        if below >= 100 and 1 < value < below:
            return WordNumber(Fraction(value * below), stop, ordinal=True)
    if word in words.parts and (value == 1 or (word in words.plural_parts and value)):
        return _of_magnitude(words, low, Fraction(value, words.parts[word]), stop)
    return WordNumber(Fraction(value), end)


def _of_magnitude(words: NumberWords, low: str, part: Fraction, end: int) -> WordNumber:
    """A part, perhaps of a magnitude: "three quarters billion", "half a million", "half a dozen"."""
    follows, stop = words.after(low, end)
    if follows in words.of:  # "a quarter of a million"
        follows, stop = words.after(low, stop)
        if follows not in words.articles:
            return WordNumber(part, end, fraction=True)
    if follows in words.articles and part < 1:
        follows, stop = words.after(low, stop)
    if follows in words.round:
        return WordNumber(part * words.scales[follows], stop)
    return WordNumber(part, end, fraction=True)


def _and_part(words: NumberWords, low: str, value: int, end: int, last: int, stop: int) -> WordNumber:
    """ "one and a half", "three million and a half" (of a million), "one billion and a half million"."""
    follows, stop = words.after(low, stop)
    if follows in words.joined_to_tens and value % 100 > 0 and value % 10 == 0 and follows in words.ordinals:
        return WordNumber(Fraction(value + words.ordinals[follows]), stop, ordinal=True)  # "twenty and first"
    if follows in words.bare_parts:  # "two million and half"
        more = Fraction(max(last, 1), words.parts[follows])
        return WordNumber(value + more, stop, fraction=more < 1)
    if value >= 100 and value % 100 == 0 and (nth := _ordinal(words, low, follows, stop)):
        return WordNumber(value + nth[0], nth[1], ordinal=True)  # "two thousand and first"
    above = 1 if follows in words.articles else words.small.get(follows, 0)
    follows, stop = words.after(low, stop)
    if not above or follows not in words.parts or above >= words.parts[follows]:
        return WordNumber(Fraction(value), end)
    part = _of_magnitude(words, low, Fraction(above, words.parts[follows]), stop)
    if not part.fraction:
        if value < 1000:  # "two and a half million"
            scale = part.value / Fraction(above, words.parts[follows])
            return WordNumber(value * scale + part.value, part.end)
        return WordNumber(value + part.value, part.end)
    return WordNumber(value + part.value * max(last, 1), part.end, fraction=True)


def _ordinal(words: NumberWords, low: str, word: str, stop: int) -> tuple[Fraction, int] | None:
    """An ordinal below a hundred that starts with `word`: "first", "twenty-first"; no share such as "a third"."""
    if 0 < words.ordinals.get(word, 0) < 100:
        return Fraction(words.ordinals[word]), stop
    follows, end = words.after(low, stop)
    if word in words.tens and 0 < words.ordinals.get(follows, 0) < 10:
        return Fraction(words.tens[word] + words.ordinals[follows]), end
    return None


def _pointed(words: NumberWords, low: str, value: int, end: int, at: int) -> WordNumber:
    """ "nine point nought four", "two point two million"."""
    digits, stop = "", at
    while len(digits) < 20:
        word, after = words.after(low, stop)
        small = below_hundred(words, low, word, after)
        if small is None or (small[0] > 9 and digits):
            break
        digits += str(small[0])
        stop = small[1]
    if not digits:
        return WordNumber(Fraction(value), end)
    number = Fraction(f"{value}.{digits}")
    scale, after = words.after(low, stop)
    if scale in words.scales and scale not in words.dozens:
        return WordNumber(number * words.scales[scale], after)
    return WordNumber(number, stop)
