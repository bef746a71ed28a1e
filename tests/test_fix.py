"""Fixes mend what the finding names and nothing else: comments, layout and silenced findings stay."""

import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.fix import apply
from pincite.model import File, Finding
from pincite.yamlfile.editing.edits import yaml_text
from pincite.yamlfile.scalars import Scalar
from pincite.yamlfile.tree import Mapping, parse
from tests.harness import check_folder, findings, pincite, write_corpus

MOON = "Apollo 11 landed on the Moon. “It was quiet,” he said. It was 20 July 1969.\n"


def claim(name: str, quote: str, rest: str = "") -> str:
    return (
        f"  {name}:\n    statement: The claim called {name}.\n    citations:\n      - source: moon.txt\n"
        f"        quote: {quote}\n{rest}"
    )


MESSY = (
    "# a comment at the top\n\nclaims:\n\n  # about zebras\n"
    + claim("zebra", "Apollo 11 landed on the Moon  # lead", "")
    + "\n\n"
    + claim("middle", '"\\"It was quiet,\\" he said"', "        span: [0, 3]  # wrong\n")
    + claim("apple", ">\n          It was 20 July\n          1969", "\n")
    + "  # pincite: ignore[span-missing] this one stays as it is\n"
    + claim("banana", "landed on the Moon", "")
)


def fixed(folder: Path) -> str:
    done = pincite("check", "--fix", cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return (folder / "claims" / "messy.yaml").read_text("utf-8")


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    return write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/messy.yaml": MESSY})


def test_one_run_fixes_all_and_a_second_finds_nothing(messy: Path) -> None:
    text = fixed(messy)
    order = [text.index(f"  {name}:") for name in ("apple", "banana", "middle", "zebra")]
    assert order == sorted(order)
    assert '        quote: "“It was quiet,” he said"\n        span: [30, 53]  # wrong\n' in text
    assert "        quote: Apollo 11 landed on the Moon  # lead\n        span: [0, 28]\n" in text
    assert fixed(messy) == text
    assert "There is nothing to fix." in pincite("check", "--diff", cwd=messy).stdout


def test_comments_and_silenced_findings_stay(messy: Path) -> None:
    text = fixed(messy)
    assert text.startswith("# a comment at the top\n\nclaims:\n")
    assert "  # about zebras\n  zebra:" in text
    assert "# this one" not in text
    banana = text[text.index("  banana:") : text.index("  middle:")]
    assert "span" not in banana
    assert sorted(words(MESSY)) == sorted(words(text))


def words(text: str) -> list[str]:
    """All words but spans, with quotation marks straight: what the fixes may not touch."""
    text = re.sub(r"span: \[\d+, \d+\]", "", text).replace("“", '"').replace("”", '"').replace("\\", "")
    return text.split()


def test_diff_shows_the_fixes_and_writes_nothing(messy: Path) -> None:
    done = pincite("check", "--diff", cwd=messy)
    assert done.returncode == 1
    assert "+        span: [0, 28]" in done.stdout
    assert (messy / "claims" / "messy.yaml").read_text("utf-8") == MESSY


def test_only_selected_rules_are_fixed(messy: Path) -> None:
    pincite("check", "--fix", "--select", "quote-typographic", cwd=messy)
    text = (messy / "claims" / "messy.yaml").read_text("utf-8")
    assert "“It was quiet,” he said" in text
    assert text.index("  zebra:") < text.index("  apple:")
    assert "span: [0, 28]" not in text


def test_only_the_files_named_are_fixed(messy: Path) -> None:
    other = "claims:\n" + claim("cherry", "Apollo 11 landed")
    (messy / "claims" / "other.yaml").write_text(other, "utf-8")
    pincite("check", "--fix", "claims/other.yaml", cwd=messy)
    assert (messy / "claims" / "messy.yaml").read_text("utf-8") == MESSY
    assert "span: [0, 16]" in (messy / "claims" / "other.yaml").read_text("utf-8")


def test_windows_newlines_permissions_and_links_are_kept(messy: Path) -> None:
    path = messy / "claims" / "messy.yaml"
    path.unlink()
    real = messy / "elsewhere.yaml"
    real.write_bytes(MESSY.replace("\n", "\r\n").encode())
    real.chmod(0o640)
    path.symlink_to(real)
    pincite("check", "--fix", cwd=messy)
    data = real.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    assert b"span: [0, 28]" in data
    assert path.is_symlink()
    assert stat.S_IMODE(os.stat(real).st_mode) == 0o640
    assert not [name for name in os.listdir(messy / "claims") if name.endswith(".tmp")]


def test_a_citation_in_one_line_gets_its_span_in_that_line(tmp_path: Path) -> None:
    text = "claims:\n  a:\n    statement: It landed.\n    citations: [{source: moon.txt, quote: landed on the Moon}]\n"
    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/a.yaml": text})
    pincite("check", "--fix", cwd=folder)
    assert "quote: landed on the Moon, span: [10, 28]}]" in (folder / "claims" / "a.yaml").read_text("utf-8")
    assert findings(folder) == []


@given(
    st.text(st.characters(codec="utf-8"), min_size=1),
    st.sampled_from(["", "'", '"']),
    st.booleans(),
)
def test_whatever_is_written_reads_back_the_same(value: str, style: str, flow: bool) -> None:
    frame = "{{k: {0}, l: m}}" if flow else "k: {0}\nl: m\n"
    root, defects = parse(File("x", frame.format(yaml_text(value, style=style, flow=flow))))
    assert not defects
    assert isinstance(root, Mapping)
    node = root.entries["k"].node
    assert isinstance(node, Scalar)
    assert node.value == value
    assert root.entries["l"].node == Scalar("m", root.entries["l"].node.start, root.entries["l"].node.end)


@given(st.lists(st.sampled_from("abcdefgh"), min_size=2, max_size=8, unique=True), st.data())
def test_sorting_keeps_every_entry_with_its_comment(names: list[str], data: st.DataObject) -> None:
    from pincite.yamlfile.editing import sort_entries

    gap = [data.draw(st.sampled_from(["", "\n", "\n\n"])) for _ in names]
    entries = [
        f"  # about {name}\n  {name}:\n    x: {name}\n{space}" for name, space in zip(names, gap, strict=True)
    ]
    text = "claims:\n" + "".join(entries) + "relations:\n  r: {}\n"
    root, _ = parse(File("x", text))
    assert isinstance(root, Mapping)
    section = root.entries["claims"].node
    assert isinstance(section, Mapping)
    edit = sort_entries(File("x", text), section)
    assert edit is not None
    after = text[: edit.start] + edit.text + text[edit.end :]
    bodies = [f"  # about {name}\n  {name}:\n    x: {name}\n" for name in sorted(names)]
    assert [line for line in after.splitlines() if line] == [
        line for line in ("claims:\n" + "".join(bodies) + "relations:\n  r: {}\n").splitlines() if line
    ]


def test_the_report_of_a_fixed_corpus_is_clean(messy: Path) -> None:
    fixed(messy)
    assert not [each for each in check_folder(messy).findings if each.severity == "error"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[1, 29]", "[0, 28]"),
        ("[1,29 ,]  # 1 or 2", "[0,28 ,]  # 1 or 2"),
        ("[  # 1\n          1, # 2\n          29]", "[  # 1\n          0, # 2\n          28]"),
        ("\n        - 1\n        # 3\n        - 29\n", "\n        - 0\n        # 3\n        - 28\n"),
        ("\n          - 1  # 3\n\n          - 29  # 4", "\n          - 0  # 3\n\n          - 28  # 4"),
    ],
)
def test_a_span_is_moved_however_it_is_written(before: str, after: str, tmp_path: Path) -> None:
    def written(span: str) -> str:
        lines = (
            f"        span: {span}\n        source: moon.txt\n        quote: Apollo 11 landed on the Moon\n"
        )
        text = claim("zebra", "", "").split("      - source")[0] + "      -\n" + lines
        return f"claims:\n{text}"

    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/messy.yaml": written(before)})
    assert fixed(folder) == written(after)


@pytest.mark.parametrize("span", ['["0", "28"]', "[0]", "[0, 28, 30]", "", "28", "{from: 0}", "[-1, 28]"])
@pytest.mark.parametrize("quote", ["Apollo 11 landed on the Moon", "'\"It was quiet,\" he said'"])
def test_a_malformed_span_is_for_its_writer_to_mend(span: str, quote: str, tmp_path: Path) -> None:
    text = f"claims:\n{claim('zebra', quote, f'        span: {span}')}\n"
    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/messy.yaml": text})
    assert pincite("check", "--fix", cwd=folder).returncode == 1
    after = (folder / "claims" / "messy.yaml").read_text("utf-8")
    assert f"        span: {span}\n" in after
    assert after.count("span:") == 1


ODD = [
    # a comment in the first column stands in the middle of an entry, not behind it
    (
        "  zebra:\n{0}  apple:\n{1}# ask the archive\n    speaker: Ana\n",
        "  apple:\n{1}# ask the archive\n    speaker: Ana\n  zebra:\n{0}",
    ),
    # a quoted text goes on in the second column
    (
        '  zebra:\n{0}  apple:\n{1}    speaker: "Ana\n Perez"\n',
        '  apple:\n{1}    speaker: "Ana\n Perez"\n  zebra:\n{0}',
    ),
    # the empty lines behind `|+` are part of the text
    (
        "  zebra:\n{0}  apple:\n{1}    speaker: |+\n      Ana\n\n\n  # of m\n  'mule':\n{0}\n",
        "  apple:\n{1}    speaker: |+\n      Ana\n\n\n  # of m\n  'mule':\n{0}  zebra:\n{0}\n",
    ),
    # comments right above a key go with it, those further in with the entry before
    (
        "  &z zebra:\n{0}# of apple\n  apple:\n{1}    # last of apple\n  # and its end\n# of all",
        "# of apple\n  apple:\n{1}    # last of apple\n  # and its end\n  &z zebra:\n{0}# of all",
    ),
]


@pytest.mark.parametrize(("before", "after"), ODD)
def test_entries_are_sorted_with_all_that_is_in_them(before: str, after: str, tmp_path: Path) -> None:
    bodies = [
        f"    statement: A.\n    citations: [{{source: moon.txt, quote: {quote}, span: {span}}}]\n"
        for quote, span in (("Apollo 11 landed on the Moon", "[0, 28]"), ("landed on the Moon", "[10, 28]"))
    ]
    text = "claims:\n" + before.format(*bodies)
    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/messy.yaml": text})
    pincite("check", "--fix", cwd=folder)
    assert (folder / "claims" / "messy.yaml").read_text("utf-8") == "claims:\n" + after.format(*bodies)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("&one {source: moon.txt, quote: Q}", "&one {source: moon.txt, quote: Q, span: [10, 28]}"),
        ("!!map {source: moon.txt, quote: &q Q}", "!!map {source: moon.txt, quote: &q Q, span: [10, 28]}"),
        (
            "{quote: Q, source: moon.txt, span: [&a1 0, 3]}",
            "{quote: Q, source: moon.txt, span: [&a1 10, 28]}",
        ),
        (
            "&one\n        source: moon.txt\n        quote: !!str Q",
            "&one\n        source: moon.txt\n        quote: !!str Q\n        span: [10, 28]",
        ),
        (
            "quote: |\n          Q\n\n        source: moon.txt",
            "quote: |\n          Q\n        span: [10, 28]\n\n        source: moon.txt",
        ),
        (
            "{source: moon.txt, quote: &q !!str '\"It was quiet,\" he said'}",
            "{source: moon.txt, quote: &q !!str '“It was quiet,” he said', span: [30, 53]}",
        ),
        (
            'source: moon.txt\n        quote: >- # lead\n          "It was quiet,"\n          he said',
            "source: moon.txt\n        quote: “It was quiet,” he said  # lead\n        span: [30, 53]",
        ),
    ],
)
def test_anchors_tags_and_comments_stay(before: str, after: str, tmp_path: Path) -> None:
    def written(citation: str) -> str:
        citation = citation.replace(": Q", ": landed on the Moon").replace(" Q", " landed on the Moon")
        return f"claims:\n  zebra:\n    statement: A.\n    citations:\n      - {citation}\n"

    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/messy.yaml": written(before)})
    pincite("check", "--fix", cwd=folder)
    assert (folder / "claims" / "messy.yaml").read_text("utf-8") == written(after)


def test_what_cannot_be_proven_is_refused_and_said(messy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = "claims:\n  cherry: {statement: A., citations: [{source: moon.txt, quote: Apollo 11 landed}]}\n"
    (messy / "claims" / "other.yaml").write_text(other, "utf-8")
    monkeypatch.setattr("pincite.yamlfile.editing.edits.newline_at", lambda text, at: "# ")
    done = pincite("check", "--fix", cwd=messy)
    assert done.returncode == 1
    assert "claims/messy.yaml was not fixed, and is as it was" in done.stderr
    assert "Fixed 1 finding in 1 file." in done.stderr
    assert "span-missing" in done.stdout
    assert (messy / "claims" / "messy.yaml").read_text("utf-8") == MESSY
    assert "span: [0, 16]" in (messy / "claims" / "other.yaml").read_text("utf-8")
    shown = pincite("check", "--diff", cwd=messy)
    assert "claims/messy.yaml was not fixed" in shown.stderr


def test_an_edit_made_while_fixing_is_not_lost(messy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, other = messy / "claims" / "messy.yaml", messy / "claims" / "other.yaml"
    other.write_text("claims:\n" + claim("cherry", "Apollo 11 landed"), "utf-8")

    def late(findings: Iterable[Finding], *args: Any) -> dict[str, str]:
        path.write_text("claims: {}\n", "utf-8")
        return apply(findings, *args)

    monkeypatch.setattr("pincite.fix.apply", late)
    done = pincite("check", "--fix", cwd=messy)
    assert done.returncode == 2
    assert "changed by somebody else" in done.stderr
    assert path.read_text("utf-8") == "claims: {}\n"
    assert "span: [0, 16]" in other.read_text("utf-8")


def test_a_read_only_file_is_refused_not_replaced(messy: Path) -> None:
    path = messy / "claims" / "messy.yaml"
    path.chmod(0o444)
    done = pincite("check", "--fix", cwd=messy)
    assert done.returncode == 2
    assert "read-only" in done.stderr
    assert path.read_text("utf-8") == MESSY


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
@pytest.mark.parametrize("end", ["", "  # the end"])
def test_newlines_stay_as_they_are_to_the_last_line(newline: str, end: str, tmp_path: Path) -> None:
    text = (
        f"claims:\n{claim('zebra', 'Apollo 11 landed on the Moon')}".rstrip("\n").replace("\n", newline) + end
    )
    folder = write_corpus(tmp_path, {"seeds/moon.txt": MOON, "claims/messy.yaml": text})
    assert pincite("check", "--fix", cwd=folder).returncode == 0
    after = (folder / "claims" / "messy.yaml").read_bytes().decode()
    assert after == f"{text}{newline}        span: [0, 28]"
