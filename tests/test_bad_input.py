"""Bad input is a finding with a line and a column, or one clear sentence; never a traceback, never a hang."""

import json
import os
from pathlib import Path

import pytest

from tests.harness import findings, pincite, pincite_process, write_corpus

MOON = "Apollo 11 landed on the Moon.\n"
CITATIONS = "    citations: [{source: moon.txt, quote: Apollo 11 landed on the Moon, span: [0, 28]}]\n"
CLAIM = f"claims:\n  landing:\n    statement: Apollo 11 landed on the Moon.\n{CITATIONS}"
VALUED = f"{CLAIM}    values: {{number: 11}}\n"


def relation(holds: str) -> str:
    return f"{VALUED}relations:\n  tested:\n    holds: {json.dumps(holds)}\n"


BAD: dict[str, tuple[str | bytes, str]] = {
    "empty file": ("", "schema-invalid"),
    "only comments": ("# nothing yet\n", "schema-invalid"),
    "binary file": (b"\x00\xff\xfe\x89PNG", "yaml-invalid"),
    "UTF-16": ("claims: {}\n".encode("utf-16"), "yaml-invalid"),
    "control character": ("claims:\n  a: \x07\n", "yaml-invalid"),
    "a list where a mapping belongs": ("claims:\n  - landing\n", "schema-invalid"),
    "a word where a mapping belongs": ("claims: none\n", "schema-invalid"),
    "a list at the top": ("- claims\n", "schema-invalid"),
    "null citations": (CLAIM.replace(CITATIONS, "    citations:\n"), "citation-missing"),
    "null in citations": (CLAIM.replace(CITATIONS, "    citations: [null]\n"), "schema-invalid"),
    "null statement": (CLAIM.replace("Apollo 11 landed on the Moon.\n", "\n", 1), "schema-invalid"),
    "null claim": ("claims:\n  landing:\n", "schema-invalid"),
    "number as statement": (CLAIM.replace("Apollo 11 landed on the Moon.\n", "11\n", 1), "schema-invalid"),
    "a span of words": (CLAIM.replace("[0, 28]", "[a, b]"), "schema-invalid"),
    "a span backwards": (CLAIM.replace("[0, 28]", "[28, 0]"), "quote-moved"),
    "a span beyond the text": (CLAIM.replace("[0, 28]", "[900, 928]"), "quote-moved"),
    "a huge span": (CLAIM.replace("[0, 28]", f"[{'9' * 400}, 28]"), "schema-invalid"),
    "nested aliases": ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "yaml-invalid"),
    "merge keys": (f"{CLAIM}  other:\n    <<: *x\n", "yaml-invalid"),
    "very deep": ("claims: " + "[" * 100_000, "yaml-invalid"),
    "very deep blocks": ("".join(f"{' ' * depth}a:\n" for depth in range(300)), "yaml-invalid"),
    "two documents": (f"{CLAIM}---\n{CLAIM}", "yaml-invalid"),
    "a key that is a list": ("claims:\n  ? [a, b]\n  : c\n", "yaml-invalid"),
    "a tagged object": ("claims: !!python/object/apply:os.system [echo hacked]\n", "schema-invalid"),
    "code in a relation": (relation("__import__('os')"), "relation-invalid"),
    "a tower of powers": (relation("9**9**9"), "relation-invalid"),
    "a long relation": (relation("+".join(["landing.number"] * 20_000)), "relation-invalid"),
    "a deep relation": (relation("(" * 5_000 + "1" + ")" * 5_000), "relation-invalid"),
    "a comprehension": (relation("[x for x in landing.number]"), "relation-invalid"),
    "an attribute of an attribute": (relation("landing.number.__class__ == 1"), "relation-invalid"),
    "a string": (relation("'a' * 10_000_000 == 1"), "relation-invalid"),
    "division by zero": (relation("landing.number / 0 == 1"), "relation-invalid"),
    "an empty relation": (relation(" "), "relation-invalid"),
    "an unknown name": (relation("landing.nmber == 11"), "relation-unknown-name"),
    "a value of infinity": (VALUED.replace("number: 11", "number: .inf"), "value-unreadable"),
    "a value that is no number": (VALUED.replace("number: 11", "number: .nan"), "value-unreadable"),
    "a value of 10,000 digits": (
        VALUED.replace("number: 11", "number: " + "9" * 10_000),
        "value-unreadable",
    ),
    "an id with a hyphen": (CLAIM.replace("landing:", "the-landing:"), "schema-invalid"),
}


@pytest.mark.parametrize(("content", "rule"), [pytest.param(*each, id=name) for name, each in BAD.items()])
def test_bad_input_is_a_finding_and_hides_no_other_file(
    content: str | bytes, rule: str, tmp_path: Path
) -> None:
    good = f"claims:\n  fine:\n    statement: Apollo 11 landed.\n{CITATIONS.replace('[0, 28]', '[1, 29]')}"
    folder = write_corpus(
        tmp_path, {"seeds/moon.txt": MOON, "claims/bad.yaml": content, "claims/good.yaml": good}
    )
    done = pincite("check", "--output-format", "json", cwd=folder)
    assert done.returncode == 1, done.stderr
    assert done.stderr == ""
    found = json.loads(done.stdout)["findings"]
    assert rule in {each["rule"] for each in found if each["path"] == "claims/bad.yaml"}, found
    assert all(each["line"] >= 1 and each["column"] >= 1 and each["help"] for each in found)
    assert [each["rule"] for each in found if each["path"] == "claims/good.yaml"] == ["quote-moved"]
    assert pincite("check", cwd=folder).returncode == 1


def test_the_real_command_survives_all_of_it_at_once(tmp_path: Path) -> None:
    bad = {f"claims/{at}.yaml": content for at, (content, _) in enumerate(BAD.values())}
    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON} | bad)
    done = pincite_process("check", "--output-format", "json", cwd=folder)
    assert (done.returncode, done.stderr) == (1, "")
    found = json.loads(done.stdout)["findings"]
    assert {each["path"] for each in found} >= bad.keys()
    assert done.stdout == pincite("check", "--output-format", "json", cwd=folder).stdout


def test_a_line_of_50_mb_is_refused_without_reading_it(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/good.yaml": CLAIM})
    with (folder / "claims" / "big.yaml").open("wb") as file:
        file.write(b"claims: " + b"x" * 50_000_000)
    done = pincite("check", "--output-format", "concise", cwd=folder)
    assert done.returncode == 1
    assert "claims/big.yaml:1:1: F201 yaml-invalid The file is larger than 8 MiB." in done.stdout
    assert len(done.stdout) < 1_000


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"pincite.toml": 'claims = ["facts"]\n'}, "there is no `facts`"),
        ({"pincite.toml": "claims = \n"}, "this is not TOML"),
        ({"pincite.toml": 'clams = ["claims"]\n'}, "pincite.toml:1: the setting `clams` is not known"),
        (
            {"pincite.toml": 'sources = "seeds"\nselect = "Q4"\n'},
            "pincite.toml:2: the setting `select` should be a list",
        ),
        ({"pincite.toml": 'select = ["quote-wrong"]\n'}, "There is no rule `quote-wrong`"),
    ],
)
def test_a_broken_setting_is_said_in_one_sentence(files: dict[str, str], words: str, tmp_path: Path) -> None:
    done = pincite("check", cwd=write_corpus(tmp_path, files))
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert "help:" in done.stderr


def test_a_folder_without_pincite_files_says_what_to_do(tmp_path: Path) -> None:
    done = pincite("check", cwd=tmp_path)
    assert done.returncode == 2
    assert "Nothing to check" in done.stderr


def test_what_is_printed_cannot_steer_the_terminal(tmp_path: Path) -> None:
    evil = CLAIM.replace("quote: Apollo 11", 'quote: "\\e[2J\\u202eApollo 12"').replace("[{", "[{ ")
    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/evil.yaml": evil})
    for name in ("full", "concise"):
        done = pincite("check", "--output-format", name, cwd=folder)
        assert done.returncode == 1
        assert not set(done.stdout) & {"\x1b", "\u202e"}


@pytest.mark.parametrize("name", ["claims/pipe.yaml", "seeds/pipe.txt"])
def test_a_pipe_is_not_waited_for(name: str, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/moon.yaml": CLAIM})
    os.mkfifo(folder / name)
    (folder / "claims" / "piped.yaml").write_text(CLAIM.replace("landing", "piped").replace("moon", "pipe"))
    done = pincite("check", "--output-format", "concise", cwd=folder)
    assert done.returncode == 1
    assert "not a file" in done.stdout
    assert pincite("init", cwd=folder).returncode in (0, 1)


def test_a_malformed_entry_of_the_register_is_said_once(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/moon.yaml": CLAIM})
    (folder / "seeds" / "sources.yaml").write_text("sources:\n  moon.txt:\n    sha256: todo\n")
    assert [each["rule"] for each in findings(folder)] == ["schema-invalid"]


def test_nothing_checked_and_nothing_covered_are_no_success(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, {"seeds/sources.yaml": "sources: {}\n"})
    done = pincite("check", cwd=folder)
    assert "nothing to check yet" in done.stdout
    assert done.returncode == 5
    assert pincite("check", "--diff", cwd=folder).returncode == 5
    assert pincite("coverage", cwd=folder).returncode == 5
    assert pincite("numbers", "--uncovered", cwd=folder).returncode == 5
