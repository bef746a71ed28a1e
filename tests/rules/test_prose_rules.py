"""What the rules for prose must catch, and must leave alone, beyond the examples of their documentation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.harness import check_folder, pincite, write_corpus

CORPUS = {
    "seeds/log.txt": (
        "The log of 20 July 1969 has the landing at 20:17, another log at 20:18. “That’s one small step for a man,” "
        "Armstrong said. Two missed the mark: Italy (1.5 percent), Spain (1.24 percent). About 64 percent stayed.\n"
    ),
    "claims/log.yaml": """\
claims:
  first_step:
    statement: Neil Armstrong spoke of one small step for a man.
    citations:
      - source: log.txt
        quote: That’s one small step for a man
        span: [73, 104]
    speaker: Neil Armstrong
  landed_at_17:
    statement: The log of 20 July 1969 has the landing at 20:17.
    citations:
      - source: log.txt
        quote: The log of 20 July 1969 has the landing at 20:17
        span: [0, 48]
  landed_at_18:
    statement: Another log has the landing at 20:18.
    citations:
      - source: log.txt
        quote: another log at 20:18
        span: [50, 70]
  stayed:
    statement: About 64 percent stayed.
    citations:
      - source: log.txt
        quote: About 64 percent stayed
        span: [187, 210]
  two_missed:
    statement: Two missed the mark.
    citations:
      - source: log.txt
        quote: "Two missed the mark: Italy (1.5 percent), Spain (1.24 percent)"
        span: [123, 185]
    values:
      share:
        table: {Italy: 1.5 percent, Spain: 1.24 percent}
speakers:
  Neil Armstrong:
    aliases: [the NASA commander]
disputes:
  minute:
    between: [landed_at_17, landed_at_18]
    because: The logs differ by a minute.
""",
    "pincite.toml": 'prose = ["*.md"]\n',
}


def found(folder: Path, prose: str, settings: str = "") -> list[tuple[str, int, int]]:
    files = CORPUS | {"a.md": prose, "pincite.toml": CORPUS["pincite.toml"] + settings}
    report = check_folder(write_corpus(folder, files))
    ours = [each for each in report.findings if each.code[0] in "PX" and each.rule != "claim-unpublished"]
    return [(each.code, each.place.line, each.place.column) for each in ours]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("About 64 percent stayed [@stayed].", []),
        ("About 64% stayed [@stayed].", []),
        ("64 percent stayed [@stayed].", [("P803", 1, 1)]),
        ("About 65 percent stayed [@stayed].", [("P803", 1, 7)]),
        ("About *6*5 percent\nstayed [@stayed].", [("P803", 1, 8)]),
        ("> About 64\n> euros stayed [@stayed].", [("P803", 1, 9)]),
        ("It stayed. In 1970 it left.", [("P801", 1, 12)]),
        ("He said so.", [("P801", 1, 1)]),
        ("It was “odd”.", [("P801", 1, 1)]),
        ("It was odd.", []),
        ("# In 1970\n\n1. Apples\n2. Pears", [("P801", 1, 3)]),
        ("About 64 percent stayed [@stay].", [("P802", 1, 26)]),
        ("Armstrong spoke of “one small step for a\nman” [@first_step].", []),
        ("Armstrong spoke of “one large step for a man” [@first_step].", [("P804", 1, 25)]),
        ("Armstrong spoke of “one small step [@first_step].", [("P804", 1, 20)]),
        ("Aldrin spoke of “one small step” [@first_step].", [("P805", 1, 1)]),
        ("The NASA commander spoke of “one small step” [@first_step].", []),
        ("The ESA leader spoke of “one small step” [@first_step].", [("P805", 1, 5), ("P808", 1, 5)]),
        ("According to Aldrin, it was “one small step” [@first_step].", [("P805", 1, 14), ("P808", 1, 14)]),
        ("The log of 1969 has the landing at 20:17 [@landed_at_17].", [("P806", 1, 43)]),
        ("The landing was at 20:17 [@landed_at_17]. Another log has it at 20:18 [@landed_at_18].", []),
        ("Italy had 1.5 percent, Spain 1.24 percent [@two_missed].", []),
        ("It was 1.5 percent in Italy and 1.24 percent in Spain [@two_missed].", []),
        ("Spain had 1.5 percent [@two_missed].", [("P803", 1, 11)]),
        ("Italy had 1.24 percent, Spain 1.5 percent [@two_missed].", [("P803", 1, 11), ("P803", 1, 31)]),
        ("| Who | Share [@two_missed] |\n|---|---|\n| Italy | 1.5 percent |\n| Spain | 1.24% |", []),
        ("| Who | Share [@two_missed] |\n|---|---|\n| Italy | 1.24 percent |", [("P803", 3, 11)]),
        ("About 64 percent stayed [@stayed; @first_step].", [("P809", 1, 35)]),
        ("About 64 percent stayed on the Moon [@stayed].", [("P808", 1, 32)]),
        ("About 64 percent never stayed [@stayed].", [("P810", 1, 18)]),
        ("Not only about 64 percent stayed [@stayed].", []),
        ("It stayed.[^1] So 64 percent left.\n\n[^1]: [@stayed]", [("P801", 1, 16)]),
        ("About 64 percent stayed.[^1]\n\n[^1]: [@stayed]", []),
    ],
)
def test_rules_for_prose(prose: str, expected: list[tuple[str, int, int]], tmp_path: Path) -> None:
    assert found(tmp_path, prose) == expected


def test_all_declarative_sentences_need_a_citation_where_the_settings_say_so(tmp_path: Path) -> None:
    prose = "# Title\n\nIt was odd. Was it odd?\n\nAbout 64 percent stayed [@stayed], and nobody minded it.\n"
    assert found(tmp_path, prose, 'require = "all"\n') == [("P801", 3, 1), ("P801", 5, 36)]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("It was 1970. <!-- pincite: ignore[sentence-uncited] common knowledge -->", []),
        (
            "<!-- pincite: ignore[P801] common knowledge -->\n\nIt was 1970.\nIt was 1971.\n\nIt was 1972.",
            [("P801", 6, 1)],
        ),
        (
            "<!-- pincite: ignore[P801] a table -->\n\n| 1970 |\n|---|\n| 1971 |\n\nIt was 1972.",
            [("P801", 7, 1)],
        ),
        ("It was 1970.\n\nOdd. <!-- pincite: ignore[P801] idle -->", [("P801", 1, 1), ("X901", 3, 6)]),
        ("It was 1970. <!-- pincite: ignore[P801] -->", [("X902", 1, 14)]),
        ("It was 1970. `<!-- pincite: ignore[P801] code -->`", [("P801", 1, 1)]),
    ],
)
def test_silences(prose: str, expected: list[tuple[str, int, int]], tmp_path: Path) -> None:
    assert found(tmp_path, prose) == expected


def test_a_claim_that_fails_is_reported_once_not_again_in_the_prose(tmp_path: Path) -> None:
    broken = CORPUS["claims/log.yaml"].replace(
        "quote: About 64 percent stayed", "quote: About 99 percent stayed"
    )
    files = CORPUS | {"claims/log.yaml": broken, "a.md": "About 12 percent stayed [@stayed].\n"}
    codes = [
        each.code for each in check_folder(write_corpus(tmp_path, files)).findings if each.code[0] == "P"
    ]
    assert set(codes) <= {"P807"}


def test_sentences_are_counted_and_settings_that_match_nothing_refused(tmp_path: Path) -> None:
    write_corpus(tmp_path, CORPUS | {"a.md": "One. Two. Three.\n"})
    done = pincite("check", "--output-format", "json", cwd=tmp_path)
    assert json.loads(done.stdout)["summary"]["sentences"] == 3
    (tmp_path / "pincite.toml").write_text('prose = ["*.txt"]\n', "utf-8")
    done = pincite("check", cwd=tmp_path)
    assert (done.returncode, "no file matches `*.txt`" in done.stderr) == (2, True)
    (tmp_path / "pincite.toml").write_text('prose = ["/etc/*"]\n', "utf-8")
    assert pincite("check", cwd=tmp_path).returncode == 2
