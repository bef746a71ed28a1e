"""The words of speech as data: lists that contradict one another would make readers of speech contradict themselves."""

import pytest

from pincite.languages import ENGLISH, language
from pincite.speech.verbs import according, saying
from pincite.speech.words import speech_pattern, speech_words


@pytest.mark.parametrize("code", ["en", "de", "fr", "es"])
def test_forms_and_classes_are_of_verbs_that_the_language_has(code: str) -> None:
    words = speech_words(language(code))
    assert set(words.forms) <= words.saying | words.thinking
    assert words.stating | words.doing <= words.saying | words.thinking
    assert not words.saying & words.thinking


@pytest.mark.parametrize("code", ["en", "de", "fr", "es"])
def test_lists_of_pronouns_are_parts_of_one_another(code: str) -> None:
    names = speech_words(language(code))
    assert not names.he & names.she
    assert names.owners | names.strong_pronouns <= names.he | names.she
    assert names.owners_or_objects <= names.owners


def test_the_words_of_a_language_are_read_once() -> None:
    assert speech_words(ENGLISH) is speech_words(language("en"))


def test_a_language_without_words_matches_nothing() -> None:
    words = speech_words(language("xx"))
    assert saying(words) == according(words) == frozenset()
    assert not speech_pattern("{articles}|{Months}|{phrases:according}")(words).search("the May according to")


def test_a_pattern_has_any_word_of_a_list() -> None:
    pattern = speech_pattern(r"{articles} \w{2,} in {Months}")(speech_words(ENGLISH))
    assert pattern.fullmatch("the landing in July")
    assert not pattern.fullmatch("landing in July")
    assert not pattern.fullmatch("the landing in july")
