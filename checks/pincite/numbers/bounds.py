"""Bounds that a negator turns ("did not exceed", "nobody under 18"), and how ages are written before a number."""

from collections.abc import Iterable
from functools import cache

from pincite.languages import Language, Section
from pincite.numbers.complement import COMPLEMENT
from pincite.numbers.mention import Qualifier
from pincite.numbers.page import MentionBuilder, Page
from pincite.scope import turner
from pincite.text import Pattern, any_of, optional


class BoundWords(Section):
    """Verbs that reach a number, and the words of an age."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "qualifiers")
        scope = Section(language, "scope")
        numbers = Section(language, "numbers")
        articles = optional(numbers.articles | numbers.the)
        self.reaching = Pattern(rf"\b{any_of(scope.reached)}[ ]{articles}$")
        self.age = Pattern(rf"\b{articles}{any_of(numbers.aged)}[ ](?:{any_of(numbers.words('of'))}[ ])?$")
        self.reaching_ends = _before(scope.reached, numbers.articles, numbers.the)
        self.age_ends = _before(numbers.aged, numbers.words("of"))
        """What the words end with that these two patterns find, with the space behind it."""
        self.negator = Pattern(rf"\b{any_of(scope.words('not'))}(?!\w)")


def _before(*words: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{each} " for listed in words for each in listed)


bound_words = cache(BoundWords)


def turn(page: Page, draft: MentionBuilder) -> None:
    """Turn the bound of a number that a negator governs into its complement."""
    low, language = page.low, page.words.numbers.language
    words = bound_words(language)
    if draft.qualifier is None:
        if not low.endswith(words.reaching_ends, 0, draft.lead):
            return
        reached = words.reaching.search(low, max(0, draft.lead - 16), draft.lead)
        negator = turner(low, reached.start(), language) if reached else None
        if reached and negator:
            draft.qualifier, draft.lead, draft.turned_by = Qualifier.FEWER_THAN, reached.start(), negator
        return
    if draft.qualifier not in COMPLEMENT:
        return
    inside = words.negator.search(low, draft.lead, draft.start)
    negator = None if inside else turner(low, draft.lead, language)
    if negator:
        draft.qualifier = COMPLEMENT[draft.qualifier]
    draft.turned_by = inside.span() if inside else negator


def age_start(page: Page, at: int) -> int:
    """Where the words of an age start that stand before the number at `at` ("at the age of 58"); `at` if none do."""
    words = bound_words(page.words.numbers.language)
    if not page.low.endswith(words.age_ends, 0, at):
        return at
    found = words.age.search(page.low, max(0, at - 16), at)
    return found.start() if found else at
