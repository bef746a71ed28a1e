"""The words of speech as data: a key that code does not know, or a word list that is misspelt, would silently be empty."""

import tomllib

import pytest

from pincite.languages import ENGLISH, language
from pincite.speech.verbs import according, saying
from pincite.speech.words import NameWords, SpeechWords, one_of, speech_words
from tests.support import ROOT

FIELDS = {"speech": {*SpeechWords.__annotations__, "forms"}, "names": set(NameWords.__annotations__)}


def keys(code: str, section: str) -> set[str]:
    path = ROOT / "checks" / "pincite" / "languages" / f"{code}.toml"
    return set(tomllib.loads(path.read_text("utf-8"))[section])


@pytest.mark.parametrize("section", FIELDS)
def test_english_has_every_key_and_no_other(section: str) -> None:
    assert keys("en", section) == FIELDS[section]


@pytest.mark.parametrize("section", FIELDS)
def test_german_has_no_key_that_nobody_reads(section: str) -> None:
    assert keys("de", section) <= FIELDS[section]


@pytest.mark.parametrize("code", ["en", "de"])
def test_forms_and_classes_are_of_verbs_that_the_language_has(code: str) -> None:
    words = speech_words(language(code))
    assert set(words.forms) <= words.saying | words.thinking
    assert words.stating | words.doing <= words.saying | words.thinking
    assert not words.saying & words.thinking


@pytest.mark.parametrize("code", ["en", "de"])
def test_lists_of_pronouns_are_parts_of_one_another(code: str) -> None:
    names = speech_words(language(code)).names
    assert not names.he & names.she
    assert names.owners | names.strong_pronouns <= names.he | names.she
    assert names.owners_or_objects <= names.owners


def test_the_words_of_a_language_are_read_once() -> None:
    assert speech_words(ENGLISH) is speech_words(language("en"))


def test_a_language_without_words_matches_nothing() -> None:
    words = speech_words(language("xx"))
    assert saying(words) == according(words) == frozenset()
    assert one_of(()) == "(?:(?!))"
