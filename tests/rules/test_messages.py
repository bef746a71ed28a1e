"""A message that shows two things alike, or one thing fifty times, leaves its reader where they were."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from pincite.printing import odd_letters, tell_apart, where_apart
from tests.harness import findings, pincite, pytest_inside, syntax, write_corpus
from tests.test_architecture import FILES

MOON = (
    "Apollo 11 landed on the Moon; 1,000 barrels per day of fuel were used, about 3 of 12 astronauts said.\n"
)


def messages(folder: Path, source: str, statement: str, quote: str | None = None) -> list[str]:
    """What is said of one claim on a source of one line, quoted whole if nothing else is said."""
    words = source.strip() if quote is None else quote
    claim = f"claims:\n  one:\n    statement: {statement!r}\n    citations:\n      - {{source: a.txt, quote: {words!r}}}\n"
    write_corpus(folder, {"seeds/a.txt": source, "claims/a.yaml": claim})
    return [
        each["message"]
        for each in findings(folder)
        if each["rule"] not in ("span-missing", "entries-unsorted")
    ]


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The field gives 1,000 barrels per day.", "The field gives 1,000 barrels."),
        ("The field gives 1,000 barrels.", "The field gives 1,000 barrels per day."),
        ("Article 3 binds the members.", "There are 3 members."),
        ("There are 3 members in it.", "Article 3 binds it."),
        ("The rate rose by 5 percent there.", "The rate rose by 5 percentage points there."),
        ("The plan costs about 40 dollars in all.", "The plan costs 40 dollars in all."),
        ("The plan costs 40 dollars in all.", "The plan costs more than 40 dollars in all."),
        ("Only 9 of the 32 members pay for it.", "Only 32 of the 9 members pay for it."),
        ("The lake lost 4 metres of water.", "The lake lost 4 feet of water."),
        ("The council met 7 times in 2019.", "The council met 8 times in 2019."),
        ("The prize was 20 euros for each.", "The prize was 20 dollars for each."),
    ],
)
def test_two_numbers_compared_never_read_alike(tmp_path: Path, source: str, statement: str) -> None:
    found = [each for each in messages(tmp_path, source, statement) if "“" in each]
    for message in found:
        whole = re.findall(r"“[^”]*”(?: \([^)]*\))?", message)
        assert len(whole) == len(set(whole)) or "of something else" in message, message


def test_what_tells_two_numbers_apart_is_named(tmp_path: Path) -> None:
    (message,) = messages(
        tmp_path, "The field gives 1,000 barrels per day.", "The field gives 1,000 barrels."
    )
    assert (
        message
        == (
            "“1,000 barrels” (in barrel) has another unit in the quotes of this claim: “1,000 barrels” (in barrel per day)."
        )
        or "“1,000 barrels per day”" in message
    )


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("Аpollo 11 landed on the Moon", "U+0410 CYRILLIC CAPITAL LETTER A"),
        ("Apollo 11 landed оn the Moon", "U+043E CYRILLIC SMALL LETTER O"),
        ("Apollo 11 landed on the Mοon", "U+03BF GREEK SMALL LETTER OMICRON"),
    ],
)
def test_a_letter_of_another_script_is_named(tmp_path: Path, quote: str, words: str) -> None:
    found = messages(tmp_path, MOON, "Apollo 11 landed on the Moon.", quote)
    assert any(words in each for each in found), found
    done = pincite("find", "a.txt", quote, cwd=tmp_path)
    assert words in done.stdout


@pytest.mark.parametrize(
    ("ours", "theirs", "words"),
    [
        ("Мах", "Max", "U+041C CYRILLIC CAPITAL LETTER EM"),
        ("a b", "a\u00a0b", "U+00A0 NO-BREAK SPACE"),
        ("self\u2010made", "self-made", "U+2010 HYPHEN"),
        ("cafe\u0301", "caf\u00e9", "combining marks"),
        ("Max", "Mix", ""),
        ("naïve", "naive", ""),
        ("für", "fur", ""),
        ("1", "2", ""),
        ("día", "días", ""),
    ],
)
def test_only_what_looks_alike_is_explained(ours: str, theirs: str, words: str) -> None:
    said = tell_apart(ours, theirs)
    assert words in said
    assert bool(said) == bool(words)


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("There is no claim `lаnding`.", "U+0430 CYRILLIC SMALL LETTER A"),
        ("Nothing names `Εlon Musk`.", "U+0395 GREEK CAPITAL LETTER EPSILON"),
        ("Слово pravda стоит.", ""),
        ("Größe, naïve, Łódź, 5 µm, 橋 and “quotes”", ""),
        ("an α-helix and Δt", "U+0394 GREEK CAPITAL LETTER DELTA"),
        ("plain", ""),
    ],
)
def test_words_of_two_scripts_are_pointed_out(text: str, odd: str) -> None:
    assert odd in odd_letters(text)
    assert bool(odd_letters(text)) == bool(odd)


@pytest.mark.parametrize(
    ("ours", "theirs", "shown"),
    [
        ("one, two three", "one two three", ("one,", "one")),
        ("one two", "one two!", ("two", "two!")),
        ("one  two\nthree", "one two three", ("", "")),
        ("a b c", "a x c", ("b", "x")),
    ],
)
def test_the_first_difference_is_shown(ours: str, theirs: str, shown: tuple[str, str]) -> None:
    assert where_apart(ours, theirs) == shown or not any(shown)


def test_a_quote_that_differs_in_its_marks_alone_says_which(tmp_path: Path) -> None:
    found = messages(
        tmp_path,
        "Is Apollo 11 on the Moon? It landed there.\n",
        "Apollo 11 is on the Moon.",
        "Is Apollo 11 on the Moon. It landed",
    )
    assert found
    assert not any("words differ" in each or "but for punctuation" in each for each in found)
    assert any("Moon?" in each and "Moon." in each for each in found), found


MANY = "claims:\n" + "".join(
    f"  c{n}:\n    statement: Number {n} landed here.\n    citations: [{{source: SOURCE, quote: it landed there}}]\n"
    for n in range(9)
)


@pytest.mark.parametrize(
    ("source", "rule"),
    [
        ("gone.txt", "source-missing"),
        ("new.txt", "source-unregistered"),
        ("../x.txt", "source-outside"),
        ("odd.txt", "source-unreadable"),
    ],
)
def test_one_cause_is_told_once_a_file(tmp_path: Path, source: str, rule: str) -> None:
    files: dict[str, str | bytes] = {
        "seeds/a.txt": MOON,
        "seeds/sources.yaml": "sources:\n  a.txt: {sha256: $sha256}\n",
    }
    files |= {
        "claims/a.yaml": MANY.replace("SOURCE", source),
        "claims/b.yaml": re.sub(r"  c(\d)", r"  d\1", MANY.replace("SOURCE", source)),
    }
    files |= {"seeds/odd.txt": b"\xff\xfe"} if source == "odd.txt" else {}
    files |= {"seeds/new.txt": MOON} if source == "new.txt" else {}
    folder = write_corpus(tmp_path, files)
    found = [each for each in findings(folder) if each["rule"] == rule and each["path"].startswith("claims/")]
    assert [(each["path"], each["line"]) for each in found] == [("claims/a.yaml", 4), ("claims/b.yaml", 4)]
    assert all("cites it 9 times" in each["message"] for each in found)
    assert [len(each["related"]) for each in found] == [8, 8]
    code, out = pytest_inside(folder, "claims")
    assert code == 1
    assert "18 failed" in out
    assert "18 claims" in pincite("check", cwd=folder).stdout


def test_what_init_refuses_is_not_said_to_be_registered_by_it(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"seeds/a.txt": MOON, "claims/a.yaml": "claims: {}\n"})
    (tmp_path / "seeds" / "photo.png").write_bytes(b"\x89PNG\xff")
    (found,) = [each for each in findings(tmp_path) if each["rule"] == "source-unregistered"]
    assert (
        found["help"]
        == "If it is a document of UTF-8 text, `pincite init` registers it; anything else belongs elsewhere."
    )


def test_every_finding_of_the_examples_says_what_to_do(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"seeds/a.txt": MOON, "claims/a.yaml": MANY.replace("SOURCE", "a.txt")})
    for each in findings(tmp_path):
        assert each["help"].endswith((".", "?"))
        assert each["message"].endswith((".", ")"))


def test_every_usage_error_says_what_to_do() -> None:
    for path in FILES:
        for node in ast.walk(syntax(path)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "UsageError"
            ):
                whole = len(node.args) == 2 or any(isinstance(each, ast.Starred) for each in node.args)
                assert whole, f"{path.name}:{node.lineno}"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (r'"a \ud83d\ude00"', r"`\ud83d\ude` is no escape"),
        (r'"a \q"', r"`\q` is no escape"),
        (r'"a \x1 b"', r"`\x1` is no escape"),
        (r'"a \U00110000"', r"`\U00110000` is no escape"),
        ('"abc', "never closed"),
        ("'abc", "never closed"),
    ],
)
def test_a_wrong_escape_is_no_open_quotation_mark(tmp_path: Path, written: str, said: str) -> None:
    write_corpus(tmp_path, {"seeds/a.txt": MOON, "claims/a.yaml": f"claims:\n  a: {written}\n"})
    (message,) = [each["message"] for each in findings(tmp_path) if each["rule"] == "yaml-invalid"]
    assert said in message


def test_other_typography_is_shown_and_named(tmp_path: Path) -> None:
    source = "The crew\u2019s log says so, and so did they.\n"
    found = messages(tmp_path, source, "The log of the crew says so.", "The crew\u2032s log says so")
    found += messages(tmp_path, source, "The log of the crew says so.", "The crew's log says so")
    assert any("“crew’s”, not “crew's”" in each for each in found), found


def test_a_changed_source_shows_both_hashes(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"seeds/a.txt": MOON, "claims/a.yaml": "claims: {}\n"})
    old = re.findall(r"[0-9a-f]{64}", (tmp_path / "seeds" / "sources.yaml").read_text("utf-8"))[0]
    (tmp_path / "seeds" / "a.txt").write_text("Other words.\n", "utf-8")
    (message,) = [each["message"] for each in findings(tmp_path) if each["rule"] == "source-changed"]
    assert f"its sha256 was {old[:12]}… and is now " in message


def test_prose_says_which_word_denies_and_how_a_number_is_qualified(tmp_path: Path) -> None:
    cited = "[{source: a.txt, quote: It stayed about 22 hours, span: [0, 24]}]"
    claim = f"claims:\n  one:\n    statement: It stayed about 22 hours.\n    citations: {cited}\n"
    files = {
        "seeds/a.txt": "It stayed about 22 hours.\n",
        "claims/a.yaml": claim,
        "pincite.toml": 'prose = ["*.md"]\n',
    }
    prose = "It never stayed about 22 hours [@one].\n\nIt stayed more than 22 hours [@one].\n"
    folder = write_corpus(tmp_path, files | {"brief.md": prose})
    said = {each["rule"]: each["message"] for each in findings(folder)}
    assert "This sentence has “never”" in said["prose-negated"]
    assert "“more than 22 hours”" in said["prose-number-unsupported"]
    assert "“about 22 hours”" in said["prose-number-unsupported"]
