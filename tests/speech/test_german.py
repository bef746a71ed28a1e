"""Who says it, in German: its words come from a file of their own, and English words mean nothing there."""

import pytest

from pincite.languages import ENGLISH, Language, language
from pincite.speech import Anybody, People, Transcript, attributions, states

GERMAN = language("de")
OURS, THEIRS = "Hanna Vogt", "Jens Kröger"
CAST = {OURS: ("die Försterin",), THEIRS: ()}


def who(text: str, known: Language = GERMAN) -> set[str]:
    """The speakers of the words in brackets."""
    before, _, rest = text.partition("[")
    words, _, after = rest.partition("]")
    transcript = Transcript(before + words + after, People(CAST, known), language=known)
    return set(transcript.voice(len(before), len(before + words)).who)


@pytest.mark.parametrize(
    "text",
    [
        "„[Der Wald stirbt]“, sagte Vogt.",
        "„[Der Wald stirbt]“, sagte Hanna Vogt am Montag in Celle.",
        "„[Der Wald stirbt]“, warnte die Försterin.",
        "„[Der Wald stirbt]“, so Vogt.",
        "„[Der Wald stirbt]“, hat Vogt erklärt. Kröger lachte.",
        "„Der Wald stirbt“, betonte Vogt. „[Er braucht Regen.]“",
        "Vogt sagte: „[Der Wald stirbt.]“",
        "Hanna Vogt hat mehrmals erklärt: „[Der Wald stirbt.]“",
        "Vogt behauptete, [der Wald sterbe].",
        "Vogt hat auch gesagt, dass [der Wald stirbt].",
        "Laut Vogt [stirbt der Wald].",
        "Nach Angaben von Hanna Vogt [stirbt der Wald].",
        "Vogt zufolge [stirbt der Wald].",
        "[Der Wald stirbt], sagte Ministerin Hanna Vogt.",
        "Vogt war dort. Sie sagte, [der Wald sterbe].",
    ],
)
def test_the_right_speaker_is_heard(text: str) -> None:
    assert who(text) == {OURS}


@pytest.mark.parametrize(
    "text",
    [
        "Vogt hörte zu. „[Der Wald stirbt]“, sagte Kröger.",
        "„[Der Wald stirbt]“, so Jens Kröger über Vogt.",
        "Vogt kam. Kröger rief: „[Der Wald stirbt.]“",
        "Laut Kröger [stirbt der Wald], den Vogt pflegt.",
        "Nach Ansicht von Kröger [stirbt der Wald].",
        "Kröger zufolge [stirbt der Wald].",
    ],
)
def test_somebody_else_is_heard_and_not_the_one_who_stands_near(text: str) -> None:
    assert who(text) == {THEIRS}


@pytest.mark.parametrize(
    "text",
    [
        "Vogt bestritt, dass [der Wald stirbt].",
        "Vogt hat nie gesagt, dass [der Wald stirbt].",
        "Vogt pflegt den Wald. [Der Wald stirbt.]",
        "Sie lasen den Roman „[Der Wald stirbt]“ von Vogt.",
    ],
)
def test_nobody_is_heard_where_nothing_is_said(text: str) -> None:
    assert who(text) == set()


def test_english_verbs_mean_nothing_in_german() -> None:
    text = "“[The wood is dying],” said Vogt."
    assert who(text, ENGLISH) == {OURS}
    assert who(text) == set()


def test_german_verbs_mean_nothing_in_english() -> None:
    text = "Vogt behauptete: [der Wald stirbt]."
    assert who(text) == {OURS}
    assert who(text, ENGLISH) == set()


def test_in_a_language_without_words_nobody_is_heard() -> None:
    assert who("“[The wood is dying],” said Vogt.", language("xx")) == set()
    assert who("Vogt said that [the wood is dying].", language("xx")) == set()


@pytest.mark.parametrize("verb", ["sagte", "erklärte", "betonte", "räumte ein", "versprach", "behauptete"])
def test_prose_says_whose_word_it_is(verb: str) -> None:
    cast = Anybody(People(CAST, GERMAN))
    verb, _, rest = verb.partition(" ")
    text = f"„Der Wald stirbt“, {verb} Vogt {rest}."
    found = attributions(text, cast=cast, language=GERMAN)
    assert [each.who for each in found] == [{OURS}]
    assert found[0].can_be(OURS)
    assert not found[0].can_be(THEIRS)


def test_a_sentence_reports_by_its_own_languages_verbs() -> None:
    german, english = "Die Behörde erklärte, der Wald sterbe.", "The office claimed that the wood is dying."
    assert states(german, (), GERMAN)
    assert not states(german, (), ENGLISH)
    assert states(english, (), ENGLISH)
    assert not states(english, (), GERMAN)
