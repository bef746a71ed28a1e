"""One bound in two forms: "nobody under 18 may" and "people under 18 may not", "the maximum is 5" and "at most 5"."""

from bisect import bisect_left
from functools import cache, lru_cache

from pincite.languages import Language, Section
from pincite.numbers import COMPLEMENT, NumberMention, Qualifier
from pincite.scope import clause_end, negators
from pincite.support.compare import compare
from pincite.support.evidence import Evidence
from pincite.text import Pattern, any_of, lowered

_REACH = 60


class LimitWords(Section):
    """Nouns of a limit, and what may stand between such a noun and its number."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "support")
        between = (
            rf"[^.,;:!?—–()]{{0,40}}\b{any_of(self.limit_joins)}[ ](?:{any_of(self.limit_articles)}[ ])?$"
        )
        scope = Section(language, "scope")
        self.forbidding = Pattern(rf"\b{any_of(scope.words('forbidding'))}(?!\w)")
        self.inside = Pattern(rf"\b{any_of(self.span_in)}[ ]$")
        self.bounding = Pattern(rf"\b{any_of(self.words('within'))}[ ]$")
        self.limit = Pattern(
            rf"\b(?:({any_of(self.upper_limits)})|{any_of(self.lower_limits)})(?!\w){between}"
        )


limit_words = cache(LimitWords)


def same_bound(statement: str, mention: NumberMention, evidence: Evidence) -> bool:
    """Whether a quote has the bound of a number of a statement in another form."""
    for place in evidence.otherwise_bound(mention):
        other = place.mention
        if compare(mention._replace(qualifier=None), other._replace(qualifier=None)) is not None:
            continue
        if _turned(statement, mention, place.quote, other, evidence.language):
            return True
        if _spans(statement, mention, place.quote, other, evidence.language):
            return True
        if _limits(statement, mention, other.qualifier, evidence) or _limits(
            place.quote, other, mention.qualifier, evidence
        ):
            return True
    return False


def _spans(
    statement: str, mention: NumberMention, quote: str, other: NumberMention, language: Language
) -> bool:
    """Whether "in 5 days" or "a 5-day test" is said of "within 5 days"."""
    words = limit_words(language)
    if mention.qualifier is not None or not words.bounding.search(
        lowered(quote, language), max(0, other.start - _REACH), other.start
    ):
        return False
    return "-" in mention.text or _inside(words, statement, mention)


def _inside(words: LimitWords, statement: str, mention: NumberMention) -> bool:
    low, at = lowered(statement, words.language), mention.start
    return words.inside.search(low, max(0, at - _REACH), at) is not None


def _turned(
    statement: str, mention: NumberMention, quote: str, other: NumberMention, language: Language
) -> bool:
    """Whether of two bounds, each the other's complement, one is turned and the other's clause denies."""
    if mention.qualifier is None or other.qualifier is not COMPLEMENT.get(mention.qualifier):
        return False
    mine, theirs = _denied_after(statement, mention, language), _denied_after(quote, other, language)
    if mine is theirs:
        return False
    return (other if mine else mention).turned_by is not None and (
        mention if mine else other
    ).turned_by is None


def _denied_after(text: str, mention: NumberMention, language: Language) -> bool:
    """Whether a negator follows a number in its clause ("people under 18 may not"), or a verb like ban is there."""
    low = lowered(text, language)
    end = clause_end(low, mention.end, language)
    denying = _denying(text, language)
    at = bisect_left(denying, mention.end)
    if at < len(denying) and denying[at] < end:
        return True
    return limit_words(language).forbidding.search(low, max(0, mention.start - _REACH), end) is not None


@lru_cache(4)  # one text is asked for each of its numbers
def _denying(text: str, language: Language) -> tuple[int, ...]:
    """Where the negators of a text stand."""
    return tuple(start for start, _ in negators(text, language))


def _limits(text: str, mention: NumberMention, qualifier: Qualifier | None, evidence: Evidence) -> bool:
    """Whether a number without a qualifier is called the maximum or minimum that `qualifier` makes it."""
    if mention.qualifier is not None or qualifier not in (Qualifier.UP_TO, Qualifier.AT_LEAST):
        return False
    low = lowered(text, evidence.language)
    found = limit_words(evidence.language).limit.search(low, max(0, mention.start - _REACH), mention.start)
    return found is not None and (found.group(1) is not None) is (qualifier is Qualifier.UP_TO)
