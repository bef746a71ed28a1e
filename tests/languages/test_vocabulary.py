"""Words are data: code that knew a name out of our own documents would be right on them and wrong on all others, and
a list that no code asks for, or that is not there, would change nothing and be missed by nobody."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from spellchecker import SpellChecker

from pincite.languages import Section, language
from pincite.languages.language import load
from pincite.text import sentences
from tests.harness import ROOT, syntax

PACKAGE = ROOT / "checks" / "pincite"
FILES = sorted(PACKAGE.rglob("*.py"))
DATA = PACKAGE / "languages"
WORD = re.compile(r"[^\W\d_]+")
ORDINARY = frozenset(
    {"adviser", "advisor", "amid", "house", "march", "news", "october", "office", "risk", "state"}
)
"""Plain English words that our documents have with a capital only, or that the list of words does not have."""
KEY = re.compile(r"([a-z]+)\.([a-z_]+)")
NAME = re.compile("[a-z_]+")
ASKED = frozenset({"words", "phrases", "phrase", "endings", "table"})
"""The methods by which a reader asks for a list, of a language by `section.key`, of a section by `key`."""
LISTED = re.compile(r"\{(?:phrases:)?([A-Za-z_]+)\}")
"""A list in a `speech_pattern`."""
GRAMMAR = frozenset(
    {".currency_nouns", ".unit_names"}
    | {f".joined_{part}" for part in ("and", "half", "hundred", "ones", "thousand", "tens", "to_tens")}
    | {".inner_ones", ".hundreds", ".twenties", ".long_tens", ".teen_starts", ".bare_parts", ".about_so_many"}
    | {".no_scales", ".short_magnitudes", ".before_units", ".out_of", ".no_minus", ".small_letters", ".hours"}
    | {
        ".not_begins",
        ".not_completes",
        ".not_before",
        ".not_only",
        "text.elisions",
        ".enclitics",
        ".drops_pronouns",
        ".tags_inside",
        ".unturned",
    }
)
"""Lists that English does without: its currencies and units are in tables, it joins no number into one word and puts no
article into one, and its words lose nothing before a vowel."""


@cache
def only_ours() -> frozenset[str]:
    """The names and rare words of our documents, lower case, that neither plain English nor our data has."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    found = {word.lower() for text in texts for word in WORD.findall(text)}
    small = {word for text in texts for word in WORD.findall(text) if word.islower()}
    within = {
        word for text in texts for start, end in sentences(text) for word in WORD.findall(text[start:end])[1:]
    }
    names = {word.lower() for word in within if word[0].isupper()} - small
    listed = SpellChecker(language="en").word_frequency
    rare = {word for word in found if word not in listed}
    data = {word.lower() for path in DATA.glob("*.toml") for word in WORD.findall(path.read_text("utf-8"))}
    return frozenset(word for word in (names | rare) - data - ORDINARY if len(word) > 2)


def test_our_documents_have_names_to_look_for() -> None:
    assert len(only_ours()) > 50


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_code_has_no_word_that_only_our_documents_have(path: Path) -> None:
    for text in strings_and_names(path):
        plain = re.sub(r"\\[a-zA-Z]", " ", text)  # \b in a pattern
        ours = only_ours() & {word.lower() for word in WORD.findall(plain)}
        assert not ours, f"{path.relative_to(PACKAGE)} has {sorted(ours)}"


@cache
def strings_and_names(path: Path) -> frozenset[str]:
    """What code says and calls, without its docstrings, whose examples may be ours."""
    return frozenset(_strings_and_names(path))


def _strings_and_names(path: Path) -> Iterator[str]:
    tree = syntax(path)
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            yield node.value
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name


def keys(code: str) -> frozenset[str]:
    """`section.key` for each list of words in a language's file, those of the block `short` among them."""
    sections = tomllib.loads((DATA / f"{code}.toml").read_text("utf-8"))
    found = {f"{section}.{key}" for section, listed in sections.items() for key in listed if key != "short"}
    for section, listed in sections.items():
        lines = filter(str.strip, listed.get("short", "").splitlines())
        found |= {f"{section}.{line.split(' = ')[0].strip()}" for line in lines}
    return frozenset(found)


@cache
def asked_for() -> frozenset[str]:
    """What code asks a language for: `section.key`, or `.key` where a reader knows its section."""
    sections = tomllib.loads((DATA / "en.toml").read_text("utf-8"))
    texts = {text for path in FILES for text in strings_and_names(path)}
    found = {match[0] for text in texts if (match := KEY.fullmatch(text)) and match[1] in sections}
    trees = (ast.walk(syntax(path)) for path in FILES)
    names = (name for tree in trees for node in tree for name in _asked(node) if NAME.fullmatch(name))
    return frozenset(found | {f".{name}" for name in names})


@cache
def attributes() -> frozenset[str]:
    """The names by which a section may be asked for words; it refuses one that is no list of English."""
    trees = (ast.walk(syntax(path)) for path in FILES)
    return frozenset(f".{node.attr}" for tree in trees for node in tree if isinstance(node, ast.Attribute))


@pytest.mark.parametrize("name", sorted(path.stem for path in DATA.glob("*.toml")))
def test_a_file_of_words_is_read_as_what_it_says_in_toml(name: str) -> None:
    told = tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))
    plain = {key: value for key, value in told.items() if isinstance(value, str)}
    assert load(name) == {"": plain} | {key: value for key, value in told.items() if key not in plain}


def test_a_section_refuses_a_list_that_is_not_there() -> None:
    section = Section(language("de"), "numbers")
    assert section.point
    with pytest.raises(AttributeError):
        _ = section.pointt


def _asked(node: ast.AST) -> list[str]:
    """The lists that an expression asks for: `words.phrases("according")`, or a pattern of some."""
    match node:
        case ast.Call(func=ast.Name(id="speech_pattern"), args=[ast.Constant(value=str(written)), *_]):
            return [name.lower() for name in LISTED.findall(written)]
        case ast.Call(
            func=ast.Attribute(attr=method) | ast.Name(id=method), args=[ast.Constant(value=str(name)), *_]
        ):
            return [name] if method in ASKED else []
    return []


def test_code_asks_for_each_list_of_words() -> None:
    assert [
        key for key in sorted(keys("en")) if not {key, f".{key.split('.')[1]}"} & (asked_for() | attributes())
    ] == []


def test_english_has_each_list_that_code_asks_for() -> None:
    own = {f".{key.split('.')[1]}" for key in keys("en")}
    assert sorted(asked_for() - keys("en") - own - GRAMMAR) == []


@pytest.mark.parametrize("code", sorted(path.stem for path in DATA.glob("??.toml")))
def test_no_language_has_a_list_that_nobody_asks_for(code: str) -> None:
    """A list that English does not need is one that code asks for all the same: how numbers are joined, for instance."""
    assert [
        key for key in sorted(keys(code)) if not {key, f".{key.split('.')[1]}"} & (asked_for() | attributes())
    ] == []
