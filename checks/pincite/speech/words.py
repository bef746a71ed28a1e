"""The words that the readers of speech go by, in one language: the sections [speech] and [names] of its file.

What a key is for stands above it in en.toml. A key that a language does not have is empty, and a reader that looks
for one of its words finds none.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pincite.languages import Language
from pincite.text import any_of, starters

Words = frozenset[str]
Endings = tuple[str, ...]
Phrases = tuple[str, ...]


class _Section:
    """A section of a language's file with a field for each key; nothing is set later."""

    def __init__(self, language: Language, section: str) -> None:
        for key, kind in type(self).__annotations__.items():
            name = f"{section}.{key}"
            if kind == "Phrases":
                value: Words | Phrases = language.phrases(name)
            else:
                value = language.words(name)
            vars(self)[key] = tuple(sorted(value)) if kind == "Endings" else value


class NameWords(_Section):
    """Words that go with names of people, and pronouns for them."""

    titles: Words
    before_last_names: Words
    verbs_before_last_names: Words
    he: Words
    she: Words
    owners: Words
    owners_or_objects: Words
    after_objects: Words
    strong_pronouns: Words
    he_titles: Words
    she_titles: Words
    followers: Words
    other_ranks: Words
    before_titles: Words
    particles: Words
    speakers: Words
    acronyms: Words
    weekdays: Words
    months: Words
    no_dates: Words
    day_endings: Endings


class SpeechWords(_Section):
    """Words of saying, and those by which their subject is found."""

    saying: Words
    thinking: Words
    stating: Words
    doing: Words
    according: Phrases
    according_behind: Words
    quotatives: Words
    adjectives: Words
    seldom_verbs: Words
    keeping: Words
    kept: Words
    never_saying: Words
    nouns: Words
    agents: Words
    people: Words
    documents: Words
    signs: Words
    unspeaking: Words
    not_said: Phrases
    views: Words
    in_views: Words
    of_views: Words
    own: Words
    announcing: Words
    that: Words
    what: Words
    quoting: Words
    by: Words
    quoted_as: Words
    to: Words
    ands: Words
    negations: Words
    negating_endings: Endings
    refusals: Words
    still: Words
    only: Words
    denying: Words
    disputing: Words
    deniable: Words
    coming: Words
    modals: Words
    also: Words
    asked: Words
    asked_about: Words
    adverb_endings: Endings
    participle_endings: Endings
    past_endings: Endings
    finite_endings: Endings
    passive_endings: Endings
    helpers: Words
    be: Words
    speaking_passives: Words
    going_on: Phrases
    before_days: Words
    parts_of_day: Words
    before_dates: Words
    before_spans: Words
    spans: Words
    before_periods: Words
    periods: Words
    joining: Words
    company_counts: Words
    company: Words
    company_owners: Words
    relatives: Words
    loose_relatives: Words
    no_persons: Words
    bare_telling: Words
    articles: Words
    name_articles: Words
    indefinite: Words
    the: Words
    no_titles: Words
    no_subjects: Words
    sentence_determiners: Words
    asides: Words
    apposing: Words
    opening: Words
    subordinating: Words
    clause_adverbs: Words
    auxiliaries: Words
    pasts: Words
    acting: Words
    contrasts: Words
    breaks: Words
    turns: Words
    tying: Words
    accompanying: Words
    from_author: Words
    belonging: Words
    parting: Words
    on_subject: Words

    def __init__(self, language: Language) -> None:
        super().__init__(language, "speech")
        self.language = language
        self.names = NameWords(language, "names")
        self.forms = language.table("speech.forms")
        self.begins = starters(language)


@cache
def speech_words(language: Language) -> SpeechWords:
    """The words of a language; the same object each time, so that patterns can be kept by it."""
    return SpeechWords(language)


def one_of(words: Iterable[str]) -> str:
    """A pattern of any of some words, the longest first; of none, a pattern that nothing fits."""
    listed = frozenset(words)
    return any_of(listed) if listed else "(?:(?!))"
