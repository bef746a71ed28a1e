"""A text that is read in the wrong language is held to words that it does not have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.languages import ENGLISH, detect, language, name_of, settle
from pincite.languages.detect import LONGEST, passage_language

GERMAN = (
    "Die Brücke wurde im Mai gesperrt, weil der Rost an den Pfeilern größer war als erwartet. Das Amt hat sich für "
    "einen Neubau entschieden, und die Kosten sind auch nach drei Jahren nicht bekannt."
)
TEXTS = {
    "en": "The bridge was closed in May, as the rust on its piers was worse than had been thought. The office has "
    "decided to build it anew, and they are not sure what it is going to cost.",
    "de": GERMAN,
    "nl": "De brug is in mei gesloten, omdat het roest aan de pijlers erger was dan gedacht. De dienst wil een nieuwe "
    "brug en het is niet bekend wat die van het ministerie mag kosten.",
    "fr": "Le pont est fermé depuis mai, car la rouille des piliers est plus grave que prévu. Le service a choisi de "
    "le remplacer et on ne sait pas encore ce que cela coûte dans la région.",
    "es": "El puente fue cerrado en mayo porque el óxido de los pilares era más grave de lo que se pensaba. La "
    "oficina ha decidido construir uno nuevo y no se sabe cuánto va a costar en la región.",
}
OTHERS = {
    "it": "Il ponte è stato chiuso a maggio perché la ruggine dei piloni era peggiore del previsto. L’ufficio ha "
    "deciso di costruirne uno nuovo e non si sa quanto costerà alla regione.",
    "pt": "A ponte foi fechada em maio porque a ferrugem dos pilares era pior do que se pensava. O serviço não disse "
    "quanto vai custar a obra para os moradores.",
    "pl": "Most został zamknięty w maju, ponieważ rdza na filarach była większa, niż sądzono. Urząd postanowił "
    "zbudować nowy, a koszty nie są znane.",
    "sv": "Bron stängdes i maj eftersom rosten på pelarna var värre än man trott. Kontoret har beslutat att bygga en ny.",
    "und-Cyrl": "Мост закрыли в мае. Ведомство построит новый.",
    "und-Hani": "大桥于五月关闭，因为桥墩的锈蚀比预想的严重。",
    "und-Grek": "Η γέφυρα έκλεισε τον Μάιο.",
}
UNKNOWN = {
    "one word of another": "24 members met it.",
    "names": "Ana de la Cruz, Rome; Otto von Berg, Oslo; 12 May",
    "numbers": "1,200 3.4 17 99 2024-05-01 12:30",
    "nothing": "",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_shows_its_language(code: str) -> None:
    assert detect(TEXTS[code]) is language(code)


@pytest.mark.parametrize("code", [code for code in OTHERS if not language(code).is_judged])
def test_a_text_in_a_language_without_words_is_told_to_be_in_it(code: str) -> None:
    """Judged as English, it would be held to words that it does not have."""
    found = detect(OTHERS[code])
    assert found is language(code)
    assert name_of(found) != code


@pytest.mark.parametrize("name", UNKNOWN)
def test_a_text_in_no_known_language_is_undecided(name: str) -> None:
    assert detect(UNKNOWN[name]) is None


def test_half_and_half_is_undecided() -> None:
    assert detect(TEXTS["en"] + " " + TEXTS["de"]) is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "La rouille des piliers est plus grave que prévu, a dit le service."),
        ("es", "El óxido de los pilares es más grave de lo previsto, según la oficina."),
        ("de", "Der Rost an den Pfeilern ist größer als erwartet."),
    ],
)
def test_a_sentence_shows_its_language_beside_those_near_it(code: str, text: str) -> None:
    assert detect(text) is language(code)


def test_what_is_declared_goes_first_and_english_last() -> None:
    assert settle("nl", TEXTS["de"]) is language("nl")
    assert settle(None, TEXTS["de"]) is language("de")
    assert settle("", UNKNOWN["nothing"]) is ENGLISH


def test_a_declared_language_without_a_file_has_no_words() -> None:
    found = settle("xx", TEXTS["en"])
    assert not found.is_known
    assert found.words("text.begins") == frozenset()


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    begin = (GERMAN + " ") * (LONGEST // len(GERMAN) + 1)
    assert detect(begin + (TEXTS["en"] + " ") * 1000) is language("de")


def test_few_words_show_the_language_of_a_passage_but_no_tie_does() -> None:
    assert passage_language("the ship of state".split()) is ENGLISH
    assert passage_language("het schip van staat".split()) is language("nl")
    assert passage_language("die in".split()) is None
    assert passage_language([]) is None


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    assert name_of(settle(None, text))
