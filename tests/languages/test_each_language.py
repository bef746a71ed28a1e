"""What is read by the words of one language is not read by those of another, unless nobody knows which it is."""

import pytest

from pincite.languages import ENGLISH, known, language
from pincite.quotes import Haystack, Verdict, cuts, find_quote, hides
from pincite.quotes.lexicon import lexicon
from pincite.support import denied, denies, may_deny, negated
from pincite.text import content, quotations, sentences, starters, stems

GERMAN = language("de")


def split(text: str, code: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, language(code))]


def test_sentences_end_as_the_language_has_it() -> None:
    german = "Hr. Weber kam am Montag. Die Fa. Holz GmbH. Er blieb."
    assert split(german, "de")[0] == "Hr. Weber kam am Montag."
    assert split("“Halt!” rief der Fahrer. Er bremste.", "de") == ["“Halt!” rief der Fahrer.", "Er bremste."]
    assert split("“Stop!” cried the driver. He braked.", "en") == ["“Stop!” cried the driver.", "He braked."]
    assert split("Hr. Weber kam.", "en") == ["Hr.", "Weber kam."]


def test_a_language_without_words_has_no_abbreviations_and_breaks_nothing() -> None:
    assert split("Dr. Weber kam. Er blieb.", "xx") == ["Dr.", "Weber kam.", "Er blieb."]
    assert list(content("U.S. and UK", language("xx")))
    assert quotations("‘goin’ there’", language("xx"))
    assert negated("It did not land.", language("xx")) is None
    assert not denies("It did not land.", language("xx"))
    assert not may_deny("It did not land.", language("xx"))


def test_each_language_denies_in_its_own_words() -> None:
    assert negated("Der Zug kam nicht an.", GERMAN) == (12, 17)
    assert negated("Der Zug kam nicht an.") is None
    assert negated("Nicht nur der Zug kam an.", GERMAN) is None
    assert list(denied("Es wird keine Brücke gebaut.", GERMAN)) == ["brück"]
    assert may_deny("Das ist unmöglich.", GERMAN)
    assert negated("Not a word.", GERMAN) is None


def test_names_written_short_are_one_only_where_the_language_says_so() -> None:
    assert stems(["the United\nStates"]) == stems(["U.S."]) == {"us"}
    assert stems(["the US"], GERMAN) != stems(["the United States"], GERMAN)


def test_words_that_begin_sentences_are_those_of_the_language() -> None:
    assert "jedoch" in starters(GERMAN)
    assert "jedoch" not in starters()


@pytest.mark.parametrize("word", ["nicht", "geen", "jamais", "never", "can't"])
def test_where_the_language_is_unknown_a_word_that_denies_in_any_denies(word: str) -> None:
    assert lexicon(None).negates(word)
    assert sum(lexicon(each).negates(word) for each in known()) == 1


def test_no_word_is_harmless_where_the_language_is_unknown() -> None:
    assert not (lexicon(None).harmless | lexicon(None).emphasis | lexicon(None).articles)


def test_what_a_gap_hides_is_read_in_the_language_of_the_passage() -> None:
    source = Haystack("The ship that they had built for the sans culottes of the town is at the quay.")
    match = find_quote(source, "The ship that they had built … is at the quay")
    assert match.verdict is Verdict.ELIDED
    assert hides(match.diff) == ()
    assert hides(match.diff, language("fr")) == (("negation", "sans"),)


def test_a_gap_of_an_unknown_language_hides_what_any_language_denies() -> None:
    source = Haystack("Skipet kom jamais inn, lasten ble losset.")
    assert find_quote(source, "Skipet kom … lasten ble losset").verdict is Verdict.ALTERED


@pytest.mark.parametrize(
    ("text", "quote", "code"),
    [
        ("Es kostet vierzig-zwei Euro", "zwei Euro", "de"),
        ("ze is 5 miljoen waard", "ze is 5", "nl"),
        ("It is worth 5 million", "It is worth 5", "en"),
        ("5 per cent of it", "cent of it", "en"),
    ],
)
def test_an_edge_cuts_a_number_in_its_own_language_and_in_an_unknown_one(
    text: str, quote: str, code: str
) -> None:
    start = text.index(quote)
    span = (start, start + len(quote))
    assert [cut.number for cut in cuts(text, span)] == [True]
    assert [cut.number for cut in cuts(text, span, language(code))] == [True]


def test_an_edge_does_not_cut_a_number_of_another_language() -> None:
    assert cuts("It is worth 5 million", (0, 13), language("nl")) == ()
    assert not any(cut.number for cut in cuts("the cent-seven affair", (9, 14), language("nl")))


def test_the_words_of_english_are_all_there() -> None:
    assert ENGLISH.is_known
    assert {each.code for each in known()} >= {"de", "en", "fr", "nl"}
