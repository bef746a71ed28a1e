"""A fix of valid but odd YAML changes what it names, or the file stays as it is: no value comes into another claim, no
comment is lost, and what was fixed needs no second fix."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml

from pincite.fix import fix_all, write_fixed
from pincite.model import File
from pincite.rules import chosen
from pincite.settings import Settings
from pincite.yamlfile.editing import insert_entries
from pincite.yamlfile.editing.proof import unproven_changes
from tests.fuzz.odd_corpora import SOURCE, beyond, claims
from tests.fuzz.odd_yaml import MARK, Writer, events, loaded
from tests.harness import write_corpus

ASKED = int(os.environ.get("PINCITE_FUZZ", 0))
FEW, PART = 60, 500
RULES = chosen(("F", "Q"), ())
PARTS = [
    pytest.param(start, min(start + PART, ASKED or FEW), id=str(start))
    for start in range(0, ASKED or FEW, PART)
]


@pytest.mark.parametrize(("first", "last"), PARTS)
def test_a_fix_changes_what_it_names_or_nothing(
    first: int, last: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    write_corpus(tmp_path, {"seeds/moon.txt": SOURCE})
    faults, touched, refused = [], 0, 0
    for number in range(first, last):
        try:
            was_touched, was_refused = fix_one(Random(f"fix {number}"), tmp_path)
        except Exception as error:
            faults.append(f"{number}: {type(error).__name__}: {error}")
        else:
            touched, refused = touched + was_touched, refused + was_refused
    print(f"{last - first} files, {touched} touched, {refused} refused, {len(faults)} faults")
    record_property("fuzz", ["odd YAML, fixed", last - first, len(faults), 0])
    assert not faults, "\n".join(faults[:5])
    assert touched > (last - first) * 0.5, "the files hardly need fixes"
    assert refused < (last - first) * 0.02, "too many are refused that could be fixed"


def fix_one(random: Random, folder: Path) -> tuple[bool, bool]:
    """Make a file and fix it: whether that touched it, and whether it was refused. An AssertionError for damage."""
    before = a_document(random)
    path = folder / "claims" / "odd.yaml"
    path.write_bytes(before.encode())
    config, unsafe = Settings(folder), random.random() < 0.3
    fixed = fix_all(config, RULES, [], unsafe=unsafe)
    write_fixed(config, fixed)
    after = path.read_bytes().decode()
    if fixed.refused:
        assert after == before, "refused, and written all the same"
        return False, True
    if after != before:
        assert_same(before, after)
        again = fix_all(config, RULES, [], unsafe=unsafe)
        assert not again.texts, f"a second fix changes more\n{before}\n----\n{after}"
    return after != before, False


def a_document(random: Random) -> str:
    """Claims as an odd document; what the writer makes is not always YAML, and then another is made."""
    while True:
        text = Writer(random).document(claims(random))
        try:
            loaded(text)
        except (yaml.YAMLError, AssertionError, ValueError):
            continue
        return text


def assert_same(before: str, after: str) -> None:
    shown = f"\n{before}\n----\n{after}"
    try:
        other = beyond(loaded(before), loaded(after))
    except (yaml.YAMLError, AssertionError) as error:
        raise AssertionError(f"no YAML any more: {error}{shown}") from None
    assert not other, other + shown
    assert sorted(MARK.findall(before)) == sorted(MARK.findall(after)), "a comment was lost" + shown
    assert before.startswith("\ufeff") == after.startswith("\ufeff"), "the byte order mark was lost" + shown
    breaks = [set(re.findall(r"\r\n|\r|\n", each)) for each in (before, after)]
    assert not breaks[0] or breaks[0] == breaks[1], "lines end otherwise" + shown
    if entry := astray(after):
        raise AssertionError(f"a comment came to another entry: {entry}{shown}")


def astray(text: str) -> str:
    """A comment that stands in another entry than it says; the ends of entries are PyYAML's own here, not libyaml's."""
    shift = text.startswith("\ufeff")
    root: Any = yaml.compose(text, yaml.SafeLoader)
    keys = sorted(
        (key.start_mark.index + shift, key.value)
        for _, section in root.value
        if isinstance(section, yaml.MappingNode)
        for key, _ in section.value
    )
    for found in MARK.finditer(text):
        _, where, name = found[0].split(" ")
        above = [key for at, key in keys if at < found.start()]
        below = [key for at, key in keys if at > found.start()]
        if (where == "in" and above[-1:] != [name]) or (where == "above" and below[:1] != [name]):
            return found[0]
    return ""


@pytest.mark.parametrize(("first", "last"), PARTS)
def test_an_added_entry_changes_nothing_else(
    first: int, last: int, record_property: Callable[[str, object], None]
) -> None:
    faults, added = [], 0
    for number in range(first, last):
        random = Random(f"add {number}")
        before = a_document(random)
        section = random.choice(["claims", "disputes", "relations"])
        keys = random.sample(["aa", "dog", "hen", "zz"], random.choice([1, 1, 2, 4]))
        body = ["a: x  y", "b: [1, '2']"]
        after = insert_entries(File("odd.yaml", before), section, dict.fromkeys(keys, body))
        if after is None:
            continue
        added += 1
        wanted = loaded(before)
        wanted[section] = (wanted.get(section) or {}) | {key: {"a": "x  y", "b": [1, "2"]} for key in keys}
        try:
            assert loaded(after) == wanted
            assert MARK.findall(before) == MARK.findall(after), "comments changed"
            assert not astray(after)
        except Exception as error:
            faults.append(f"{number}: {error}\n{before}\n----\n{after}")
    record_property("fuzz", ["odd YAML, added to", last - first, len(faults), 0])
    assert not faults, faults[0]
    assert added > (last - first) * 0.7


@pytest.mark.parametrize(("first", "last"), PARTS)
def test_what_is_proven_unchanged_is_unchanged(
    first: int, last: int, record_property: Callable[[str, object], None]
) -> None:
    faults, proven = [], 0
    for number in range(first, last):
        random = Random(f"proof {number}")
        before = a_document(random)
        for _ in range(5):
            after = damaged(random, before)
            if after == before or unproven_changes(File("odd.yaml", before), [], after):
                continue
            proven += 1
            try:
                assert events(before) == events(after)
                assert MARK.findall(before) == MARK.findall(after), "comments changed"
            except Exception as error:
                faults.append(f"{number}: {error}\n{before}\n----\n{after}")
    record_property("fuzz", ["odd YAML, damaged", last - first, len(faults), 0])
    assert not faults, faults[0]
    assert proven, "nothing is ever proven: layout alone changes nothing"


def damaged(random: Random, text: str) -> str:
    """The text with something in it moved, lost or doubled: what a careless edit does."""
    lines = text.splitlines(keepends=True)
    at = random.randrange(len(lines))
    kind = random.randrange(7)
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines.insert(random.randrange(len(lines)), lines[at])
    elif kind == 2:
        lines[at] = " " * random.randint(1, 2) + lines[at]
    elif kind == 3:
        lines[at] = lines[at].removeprefix(" ")
    elif kind == 4:
        lines.insert(random.randrange(len(lines)), lines.pop(at))
    elif kind == 5:
        lines.insert(at, random.choice(["\n", "   \n"]))
    else:
        spot = random.randrange(len(text))
        put = random.choice(["", "", " ", "#", "'", "x", "&a ", "- "])
        return text[:spot] + put + text[spot + random.randint(0, 2) :]
    return "".join(lines)
