"""Ages in their forms: Ames, 42, said; the 42-year-old; aged 42; 42 or older."""

from functools import cache

from pincite.languages import Language, Section
from pincite.numbers import NUMBER, RANGE, NumberMention
from pincite.support.evidence import Evidence
from pincite.text import Pattern, any_of, lowered

_OLDEST = 130


class AgeWords(Section):
    """The words by which a number is an age, and those by which years are a span of time."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "support")
        self.before_age = Pattern(rf"\b{any_of(self.age_before)}[ ](?:{any_of(self.age_joins)}[ ])*$")
        self.after_age = Pattern(rf"[ ]?{any_of(self.phrases('age_after'))}(?!\w)")
        self.lasting = Pattern(
            rf"\b{any_of(self.span_before)}[ ](?:{any_of(self.phrases('span_joins'))}[ ])*$"
        )


age_words = cache(AgeWords)


def same_age(statement: str, mention: NumberMention, evidence: Evidence) -> bool:
    """Whether quotes have a number of a statement as an age in another form."""
    words = age_words(evidence.language)
    if not _may_be(mention) or _lasts(words, statement, mention):
        return False
    plain = is_age(words, statement, mention)
    return any(
        (mention.low, mention.high, mention.qualifier) == (other.low, other.high, other.qualifier)
        and _may_be(other)
        and (plain or is_age(words, quote, other))
        and (plain or _bare(mention))
        and (_bare(other) or is_age(words, quote, other))
        for quote, other in evidence.read_first
    )


def other_than_age(statement: str, mention: NumberMention, evidence: Evidence) -> NumberMention | None:
    """The age in quotes that a statement makes a span of time ("for 58 years" of the 58-year-old), or the other way
    round; None if a quote has what the statement says."""
    words = age_words(evidence.language)
    if mention.unit != "year" or mention.value is None:
        return None
    lasts = _lasts(words, statement, mention)
    if not lasts and not is_age(words, statement, mention):
        return None
    found = None
    for quote, others in evidence.read:
        for other in others:
            if other.value == mention.value and other.unit in (None, "year"):
                if is_age(words, quote, other) if lasts else _lasts(words, quote, other):
                    found = found or other
                elif other.unit == "year":
                    return None
    return found


def is_age(words: AgeWords, text: str, mention: NumberMention) -> bool:
    """Whether a number is plainly an age."""
    low = lowered(text, words.language)
    if mention.unit == "year" and any(word in lowered(mention.text) for word in words.old):
        return True
    if words.before_age.search(low, max(0, mention.start - 30), mention.start):
        return True
    return words.after_age.match(low, mention.end) is not None or _apposed(text, mention)


def _may_be(mention: NumberMention) -> bool:
    """Whether it has the size and the unit of an age."""
    return (
        mention.unit in (None, "year")
        and mention.low is not None
        and mention.high is not None
        and mention.low > 0
        and mention.high < _OLDEST
    )


def _bare(mention: NumberMention) -> bool:
    return mention.unit is None and mention.kind in (NUMBER, RANGE)


def _lasts(words: AgeWords, text: str, mention: NumberMention) -> bool:
    """Whether years are a span of time: "for 58 years"."""
    low = lowered(text, words.language)
    if mention.unit != "year" or any(word in lowered(mention.text) for word in words.old):
        return False
    return words.lasting.search(low, max(0, mention.start - 30), mention.start) is not None


def _apposed(text: str, mention: NumberMention) -> bool:
    """Whether a number stands between commas, as an age does after a name."""
    after = text[mention.end : mention.end + 1]
    return mention.kind is NUMBER and text.endswith(", ", 0, mention.start) and after in ("", ",", ".", ";")
