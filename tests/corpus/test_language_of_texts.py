"""Each text is read in one language, settled in one place: as it is declared, else as its words show."""

from pathlib import Path

import pytest

from pincite.corpus.load import load
from pincite.corpus.resolve import library
from pincite.settings import find_settings
from tests.harness import check_folder, pincite, write_corpus

GERMAN = """\
Der Bericht ist von der Stadt und für alle, die dort wohnen. Die Stadt hat dreiundzwanzig Brunnen, und
das Wasser ist nicht aus dem Fluss. „Wir haben mehr als 1,5 Millionen Euro ausgegeben“, sagte Ilse Vogt,
die auch den Bau leitet.
"""
ENGLISH = """\
The report is by the town and for all who live there. The town has twenty-three fountains, and the water is not from
the river. It was read as it is.
"""
CLAIM = """\
claims:
  fountains:
    statement: {statement}
    citations:
      - {{source: a.txt, quote: {quote}, span: [{start}, {end}]}}
"""


def corpus(folder: Path, text: str, statement: str, quote: str, **more: str) -> Path:
    start = text.index(quote)
    claim = CLAIM.format(statement=f'"{statement}"', quote=f'"{quote}"', start=start, end=start + len(quote))
    return write_corpus(folder, {"seeds/a.txt": text, "claims/a.yaml": claim, **more})


def found(folder: Path) -> list[str]:
    return [each.code for each in check_folder(folder).findings if each.code != "F205"]


@pytest.mark.parametrize(
    ("statement", "quote", "codes"),
    [
        ("Die Stadt hat 23 Brunnen.", "Die Stadt hat dreiundzwanzig Brunnen", []),
        ("Die Stadt hat 32 Brunnen.", "Die Stadt hat dreiundzwanzig Brunnen", ["N501"]),
        ("Es sind mehr als 1,5 Millionen Euro.", "mehr als 1,5 Millionen Euro ausgegeben", []),
        ("Es sind 1,5 Millionen Euro.", "mehr als 1,5 Millionen Euro ausgegeben", ["N504"]),
        ("Es sind mehr als 15 Millionen Euro.", "mehr als 1,5 Millionen Euro ausgegeben", ["N501"]),
        ("Das Wasser ist nicht aus dem Fluss.", "das Wasser ist nicht aus dem Fluss", []),
        ("Das Wasser ist aus dem Fluss.", "das Wasser ist nicht aus dem Fluss", ["C304"]),
        ("Die Stadt hat nicht 23 Brunnen.", "Die Stadt hat dreiundzwanzig Brunnen", ["C304"]),
    ],
)
def test_german_is_read_as_german(tmp_path: Path, statement: str, quote: str, codes: list[str]) -> None:
    assert found(corpus(tmp_path, GERMAN, statement, quote)) == codes


def test_words_of_another_language_are_no_numbers(tmp_path: Path) -> None:
    """`elf` is eleven in German and a small person in English."""
    english = ENGLISH.replace("It was read", "An elf has read it")
    assert found(corpus(tmp_path / "en", english, "It has 11.", "An elf has read it as it is")) == ["N501"]
    german = GERMAN.replace("Der Bericht ist", "Der Bericht ist mit elf Seiten")
    assert found(corpus(tmp_path / "de", german, "Es sind 11 Seiten.", "ist mit elf Seiten von der")) == []


def language_of(folder: Path) -> tuple[str, str]:
    """The codes of the languages that the source and the statements are read in."""
    settings = find_settings(folder)
    assert settings is not None
    loaded = load(settings)
    sources = library(loaded)
    return sources.documents["a.txt"].language.code, sources.language_of(loaded.claims_files[0]).code


def test_what_is_declared_counts_before_what_words_show(tmp_path: Path) -> None:
    shown = corpus(tmp_path / "shown", GERMAN, "23 Brunnen.", "Die Stadt hat dreiundzwanzig Brunnen")
    assert language_of(shown) == ("de", "de")
    plain = corpus(tmp_path / "plain", ENGLISH, "23 fountains.", "The town has twenty-three fountains")
    assert language_of(plain) == ("en", "en")
    settings = {"pincite.toml": 'language = "en"\n'}
    declared = corpus(
        tmp_path / "all", GERMAN, "23 Brunnen.", "Die Stadt hat dreiundzwanzig Brunnen", **settings
    )
    assert language_of(declared) == ("en", "en")
    register = "sources:\n  a.txt: {sha256: $sha256, language: en}\n"
    one = corpus(
        tmp_path / "one",
        GERMAN,
        "Die Stadt hat 23 Brunnen, und das ist gut für alle.",
        "Die Stadt hat dreiundzwanzig Brunnen",
        **{"seeds/sources.yaml": register},
    )
    assert language_of(one) == ("en", "de")


def test_statements_too_short_to_tell_are_read_as_their_source(tmp_path: Path) -> None:
    folder = corpus(tmp_path, GERMAN, "Brunnen: 23", "Die Stadt hat dreiundzwanzig Brunnen")
    assert language_of(folder) == ("de", "de")


def test_a_german_speaker_is_heard(tmp_path: Path) -> None:
    quote = "Wir haben mehr als 1,5 Millionen Euro ausgegeben"
    for name, codes in (("Ilse Vogt", []), ("Karl Brandt", ["A702"])):
        folder = corpus(tmp_path / name, GERMAN, "Es waren mehr als 1,5 Millionen Euro.", quote)
        path = folder / "claims" / "a.yaml"
        path.write_text(path.read_text("utf-8") + f"    speaker: {name}\n    speech: direct\n", "utf-8")
        assert found(folder) == codes


NORWEGIAN = """\
Byen har 23 brønner, og det er ikke mye for en by som er så stor. «Vi har brukt 1,5 millioner kroner», sa Kari Lund,
som har ledet arbeidet. Vannet er ikke fra elva.
"""


def test_a_language_without_words_is_compared_as_written_and_not_counted_as_checked(tmp_path: Path) -> None:
    quote = "Vannet er ikke fra elva"
    for name, statement, codes in (
        ("same", "Vannet er ikke fra elva.", ["F207"]),
        ("turned", "Vannet er fra elva.", ["F207"]),  # a denial that nobody can read
        ("number", "Vannet er fra 23 elver i byen.", ["N501", "F207"]),
    ):
        folder = corpus(tmp_path / name, NORWEGIAN, statement, quote)
        report = check_folder(folder)
        assert {each.code for each in report.findings} - {"F205"} == set(codes)
        assert (report.summary["claims"], report.summary["unchecked"]) == (0, 1)


def test_nobody_is_refused_as_a_speaker_in_a_language_without_words(tmp_path: Path) -> None:
    folder = corpus(tmp_path, NORWEGIAN, "Det var 1,5 millioner kroner.", "Vi har brukt 1,5 millioner kroner")
    path = folder / "claims" / "a.yaml"
    path.write_text(path.read_text("utf-8") + "    speaker: Ola Berg\n    speech: direct\n", "utf-8")
    assert found(folder) == ["F207"]


def test_a_statement_in_another_language_than_its_source_is_held_to_its_numbers_alone(tmp_path: Path) -> None:
    quote = "Die Stadt hat dreiundzwanzig Brunnen"
    for name, statement, codes in (
        ("right", "The town has 23 wells, and that is all of them.", ["F207"]),
        ("wrong", "The town has 32 wells, and that is all of them.", ["F207", "N501"]),
    ):
        assert sorted(found(corpus(tmp_path / name, GERMAN, statement, quote))) == codes


def test_one_finding_says_it_of_all_claims_of_a_file(tmp_path: Path) -> None:
    folder = corpus(tmp_path, NORWEGIAN, "Byen har 23 brønner, og det er ikke mye.", "Byen har 23 brønner")
    path = folder / "claims" / "a.yaml"
    text = path.read_text("utf-8")
    path.write_text(text + text.removeprefix("claims:\n").replace("fountains", "wells"), "utf-8")
    told = [each for each in check_folder(folder).findings if each.code == "F207"]
    assert len(told) == 1
    assert told[0].fault.message.startswith("2 claims of this file seem to be in ")


def test_strictly_what_cannot_be_checked_fails_the_run(tmp_path: Path) -> None:
    folder = corpus(tmp_path / "a", NORWEGIAN, "Vannet er fra elva.", "Vannet er ikke fra elva")
    assert pincite("check", "--ignore", "F205", cwd=folder).returncode == 0
    done = pincite("check", "--ignore", "F205", "--strict", cwd=folder)
    assert done.returncode == 1
    assert "Found 1 error" in done.stdout
    (folder / "pincite.toml").write_text('ignore = ["F205"]\nstrict = true\n', "utf-8")
    assert pincite("check", cwd=folder).returncode == 1
