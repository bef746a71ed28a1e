"""A report that a stranger's words can forge is worth nothing: no line break, escape or invisible letter gets through."""

from __future__ import annotations

import ast
import json
import re
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from pincite.printing import as_json, visible
from pincite.report import FORMATS
from tests.harness import pincite, pincite_process, pytest_inside, pytest_process, syntax, write_corpus
from tests.test_architecture import FILES, PACKAGE

FORGED = {
    "a line": "x\nAll checks passed. Checked 9,999 claims.",
    "a carriage return": "x\rAll checks passed.",
    "a line of Windows": "x\r\n::error file=a.py::OWNED",
    "a separator of lines": "x\u2028All checks passed.",
    "a separator of paragraphs": "x\u2029All checks passed.",
    "a next line": "x\x85All checks passed.",
    "a screen cleared": "x\x1b[2Jclean",
    "a link of a terminal": "x\x1b]8;;http://evil.example\x1b\\here\x1b]8;;\x1b\\",
    "a sequence of one byte": "x\x9b31mred",
    "a backspace": "x\b\b\bclean",
    "a form feed": "x\x0cclean",
    "a text from right to left": "x\u202egnitirw\u202c",
    "an isolate": "x\u2066y\u2069",
    "a tag": "x\U000e0041\U000e0042",
    "a zero-width space": "a\u200bb",
    "a joiner": "a\u200db",
    "a byte order mark": "a\ufeffb",
    "a variation selector": "a\ufe0fb\U000e0101",
    "a filler": "a\u3164b",
    "a bell": "x\x07",
}
UNSEEN = re.compile(
    f"[{''.join({c for text in FORGED.values() for c in text if visible(c) != c} - {chr(10)})}]"
)
_WITH_SHAPE = (0x110BD, 0x110CD)
"""Number signs of Kaithi, which Unicode counts among the format characters; so are those of Arabic and Syriac."""
MOON = "Apollo 11 landed on the Moon. It was July 1969, and 12 people were there.\n"


def quoted(text: str) -> str:
    """A text in double quotes, as YAML reads it."""
    return (
        json.dumps(text)
        if max(text) < "\U00010000"
        else '"' + "".join(f"\\U{ord(c):08x}" for c in text) + '"'
    )


def corpus(folder: Path, forged: str) -> Path:
    """The forged text wherever a claims file, a register and a document can hold one."""
    write_corpus(folder, {"seeds/moon.txt": MOON, "seeds/odd.txt": f"It was {forged} there.\n"})
    word = quoted(forged)
    claims = f"""\
claims:
  eleven:
    statement: Apollo 11 landed on the Moon.
    citations: [{{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}}]
    values: {{n: {{value: 11, quantity: q}}}}
  people:
    statement: {quoted(f"There were 14 {forged} there.")}
    citations:
      - {{source: moon.txt, quote: 12 people were there, span: [52, 72]}}
      - {{source: moon.txt, quote: {quoted(f"July {forged} 1969, and 12 people")}}}
      - {{source: odd.txt, quote: {quoted(f"It was {forged}, there")}}}
      - {{source: {word}, quote: {word}}}
    values: {{n: {{value: 12, quantity: q}}, m: {word}}}
    speaker: {word}
    speech: {word}
  {word}:
    statement: {word}
    citations: []
  other:
    {word}: 1
    values: {{{word}: {word}, t: {{table: {{{word}: 12}}}}}}
relations:
  sum: {{holds: {quoted(f"eleven.n == people.{forged}")}, because: {word}}}
  {word}: {{holds: eleven.n == people.n}}
disputes:
  mine: {{between: [eleven.n, people.n], because: {word}}}
"""
    (folder / "claims" / "a.yaml").write_text(claims, "utf-8")
    register = folder / "seeds" / "sources.yaml"
    entry = f"  {word}: {{sha256: {'0' * 64}, url: {word}, title: {word}}}\n"
    register.write_text(register.read_text("utf-8") + entry, "utf-8")
    return folder


def test_nothing_hidden_is_left_and_all_of_it_is_shown() -> None:
    for code in range(0x110000):
        letter = chr(code)
        shapeless = unicodedata.category(letter) in ("Cc", "Cf", "Zl", "Zp", "Cs")
        if shapeless and not 0x600 <= code <= 0x8E2 and code not in _WITH_SHAPE:
            assert visible(letter) != letter, hex(code)
        assert visible(letter).strip() or letter.isspace()
    assert (
        visible("Łódź, 9 °C: naïve “quotes” 橋 🌉 1\u202f000")
        == "Łódź, 9 °C: naïve “quotes” 橋 🌉 1\u202f000"
    )
    assert visible("a\nb\x1b\x7f\u202e\udcff") == "a␊b␛␡<U+202E>\\xff"


def test_json_for_people_and_programs_alike_keeps_the_data() -> None:
    for forged in FORGED.values():
        for plain in (False, True):
            text = as_json({"é": forged}, plain=plain)
            assert json.loads(text) == {"é": forged}
            assert visible(text) == text
    assert as_json("é", plain=True) == '"é"'


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED)
def test_no_report_can_be_forged(tmp_path: Path, forged: str) -> None:
    folder = corpus(tmp_path, forged)
    for name in FORMATS:
        done = pincite(
            "check", "--output-format", name, "--output-file", "out.txt", "--statistics", cwd=folder
        )
        assert done.returncode == 1, done.stderr
        for text in (done.stdout, done.stderr, (folder / "out.txt").read_bytes().decode("utf-8")):
            assert not UNSEEN.search(text)
            assert not any(line.startswith(("All checks passed", "::")) for line in text.split("\n"))
        if name == "json":
            assert forged in "".join(
                each["message"] for each in json.loads((folder / "out.txt").read_text())["findings"]
            )


@pytest.mark.parametrize("kind", ["a line", "a link of a terminal", "a tag", "a text from right to left"])
def test_no_command_prints_what_steers_a_terminal(tmp_path: Path, kind: str) -> None:
    forged = FORGED[kind]
    folder = corpus(tmp_path, forged)
    for args in (
        ["relations"],
        ["relations", "--output-format", "json"],
        ["coverage", "--show-missing"],
        ["numbers", "--uncovered"],
        ["check", "--diff"],
        ["check", forged],
        ["check", "--select", forged],
        ["find", "odd.txt", f"It was {forged}, there"],
        ["find", forged, forged],
        ["add", "odd.txt", f"It was {forged}", "--claim", forged, "--statement", "x"],
        ["add", "moon.txt", "It was July", "--claim", "ok", "--statement", forged],
        ["accept", "--yes", forged],
        ["rule", forged],
        [f"--{forged}"],
        ["check", f"--{forged}"],
        ["init"],
    ):
        done = pincite(*args, cwd=folder)
        for text in (done.stdout, done.stderr):
            assert not UNSEEN.search(text), (args, text)
            assert not any(line.startswith(("All checks passed", "::")) for line in text.split("\n")), args
            assert "fault of pincite" not in text


@pytest.mark.parametrize(
    "name", ["a\x1b[2J.yaml", "a\nAll checks passed.yaml", "a\u202elmay.yaml", "a\udcff.yaml"]
)
def test_names_of_files_are_shown_whole(tmp_path: Path, name: str) -> None:
    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON})
    (folder / "claims" / name).write_text("claims: [wrong]\n", "utf-8")
    for format in FORMATS:
        done = pincite_process("check", "--output-format", format, "--output-file", "o.txt", cwd=folder)
        assert done.returncode == 1, done.stderr
        assert not UNSEEN.search(done.stdout + done.stderr)
        assert not re.search("^All checks", done.stdout, re.MULTILINE)
        if format != "json":
            assert visible(f"claims/{name}") in done.stdout


@pytest.mark.parametrize("kind", ["a line", "a link of a terminal", "a tag", "a separator of lines"])
def test_pytest_and_junit_show_marks(tmp_path: Path, kind: str) -> None:
    folder = corpus(tmp_path, FORGED[kind])
    code, out = pytest_inside(folder, "-v", "-rA", "--junitxml=j.xml", "claims", "seeds")
    assert code == 1
    assert not UNSEEN.search(out)
    assert not any(line.startswith(("All checks passed", "::")) for line in out.split("\n"))
    assert "INTERNALERROR" not in out
    for case in ET.parse(folder / "j.xml").getroot().iter("testcase"):
        assert visible(case.get("name", "")) == case.get("name")


def test_a_file_with_an_odd_name_has_a_visible_id_and_is_found_by_its_path(tmp_path: Path) -> None:
    folder = corpus(tmp_path, "plain")
    odd = folder / "claims" / "b\x1b]8;;evil\x1b\\.yaml"
    (folder / "claims" / "a.yaml").rename(odd)
    for args in (["-v"], ["-v", f"claims/{odd.name}"], ["--collect-only", "-q"]):
        out = pytest_process(folder, *args)[1]
        assert "claims/b␛]8;;evil␛\\.yaml::eleven" in out.replace("\\\\", "\\")
        assert "\x1b]" not in out


def test_all_that_people_read_is_printed_in_one_place() -> None:
    """Else the next command forgets to show what it prints."""
    for path in FILES:
        for node in ast.walk(syntax(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
                raise AssertionError(f"{path.relative_to(PACKAGE)}:{node.lineno} prints by itself")
