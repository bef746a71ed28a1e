"""The words that govern others, and those at which what they govern ends."""

from functools import cache

from pincite.languages import Language, Section
from pincite.text import Pattern, any_of, any_word

_BETWEEN = 40
"""Characters between the two words of a denial."""


class ScopeWords(Section):
    """Negators, conditions, plans; where a clause ends."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, "scope")
        endings = any_of(self.not_endings).replace("'", "[’']")
        failing = any_of(self.phrases("failing"))
        self.negator = Pattern(
            rf"{in_two_words(language)}{any_word(self.words('not'))}|{endings}(?!\w)|\b{failing}(?!\w)"
        )
        self.idle = Pattern(rf"\b{any_of(self.phrases('idle'))}(?!\w)")
        self.until = Pattern(rf"[^.,;:!?—–()]{{0,40}}?\b{any_of(self.words('until'))}(?!\w)")
        self.doubting = Pattern(rf"\b{any_of(self.phrases('doubt'))}(?!\w)")
        self.asking = Pattern(rf"\b{any_of(self.words('asking'))}[ ]$")
        self.condition = Pattern(rf"\b{any_of(self.phrases('condition'))}(?!\w)")
        self.plan = Pattern(rf"\b{any_of(self.phrases('plan'))}(?!\w)")
        self.planned = Pattern(rf"\b{any_of(self.be)}[ ](?:\w+[ ])?{any_of(self.planned_words)}(?!\w)")
        self.fulfilled = Pattern(rf"\b{any_of(self.fulfilling)}(?!\w)[^.,;:!?—–()]{{0,24}}$")
        self.compared = Pattern(rf"\b{any_of(self.comparing)}[ ]$")
        self.verb = Pattern(rf"\b{any_of(self.modal)}(?!\w)")
        """As written: the month is no verb."""
        cues = (
            *self.phrases("condition"),
            *self.phrases("plan"),
            *self.planned_words,
            *self.phrases("doubt"),
        )
        self.maybe = Pattern(rf"\b{any_of(cues)}(?!\w)")
        """A text with neither plans nor supposes anything."""
        joins = any_of(self.phrases("parts_clauses"))
        self.end = Pattern(rf"[.!?](?:\s|$)|[;:—–()“”\"]|(?<!\w){joins}(?!\w)|,(?!\d)")
        """Where a clause ends, and what a word before it governs."""
        either = any_of(self.goes_on)
        self.aside = Pattern(r",[ ](?:[^\W_]|[ '’-]){1,60},")
        follows = any_of(self.finite | self.pronouns)
        self.predicate = Pattern(rf"\b{any_of(self.also)}[ ]{follows}(?!\w)")
        self.listed = Pattern(rf",[ ]?(?={either}(?!\w))")
        self.modal_end = Pattern(rf"\b{any_of(self.modal_before)}\b")
        self.own_bound = Pattern(rf"[ ]{any_of(self.comparatives)}[ ].*[ ]{any_of(self.also)}[ ]$")
        """A negator of a bound that another joins: "no more than 12 and more than 3"."""
        self.lasting = frozenset(self.lasting_words)


def in_two_words(language: Language) -> str:
    """The beginning of a pattern of denials, of those that two words make, with what stands between them, as a denial
    and its verb do in French; nothing is denied where a word of `not_only` stands between."""
    scope = Section(language, "scope")
    begins, completes = scope.words("not_begins"), scope.words("not_completes")
    if not begins:
        return ""
    only, before = any_of(scope.words("not_only")), any_of(scope.words("not_before"))
    between = rf"(?:(?!\b{only}\b)[^.,;:!?—–()]){{0,{_BETWEEN}}}?"
    whole = rf"\b{any_of(begins)}\b{between}\b{any_of(completes)}\b"
    return rf"(?:\b{before}[ ])?{whole}|\b{before}[ ]{any_of(begins)}\b|"


scope_words = cache(ScopeWords)
