"""pincite cite: readers get the words behind each citation, and Pandoc gets a bibliography."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.harness import copy_corpus, findings, pincite, run, write_corpus

CORPUS = {
    "seeds/moon.txt": "The log:\nEagle landed on 20 July 1969. “It was *quiet*,” said Armstrong.\n",
    "claims/moon.yaml": (
        "claims:\n"
        "  landing:\n    statement: Eagle landed on 20 July 1969.\n    citations:\n"
        "      - {source: moon.txt, quote: Eagle landed on 20 July 1969, span: [9, 37]}\n"
        "  quiet:\n    statement: It was quiet.\n    citations:\n"
        "      - {source: moon.txt, quote: It was *quiet*, span: [40, 54]}\n    speaker: Neil Armstrong\n"
    ),
}


def cited(folder: Path, text: str, *args: str) -> str:
    write_corpus(folder, CORPUS | {"brief.md": text})
    done = pincite("cite", "brief.md", *args, cwd=folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_citation_becomes_a_numbered_note_with_quote_source_and_line(tmp_path: Path) -> None:
    out = cited(tmp_path, "Eagle landed [@landing]. It was quiet [@quiet; @landing].\n")
    assert out == (
        "Eagle landed.[^1] It was quiet.[^2][^1]\n\n"
        "[^1]: “Eagle landed on 20 July 1969”, [moon.txt](<seeds/moon.txt>), line 2.\n"
        "[^2]: “It was \\*quiet\\*”, [moon.txt](<seeds/moon.txt>), line 2.\n"
    )


def test_prefix_locator_and_in_text_citations_keep_their_words(tmp_path: Path) -> None:
    out = cited(tmp_path, "@quiet said so [see @landing, p. 3].\n")
    assert out.startswith("Neil Armstrong[^1] said so.[^2]\n")
    assert "[^2]: see “Eagle landed on 20 July 1969”, [moon.txt](<seeds/moon.txt>), line 2, p. 3.\n" in out


def test_numbers_of_notes_that_are_there_are_not_taken_twice(tmp_path: Path) -> None:
    out = cited(tmp_path, "Eagle landed [@landing].[^1]\n\n[^1]: My own note [@quiet].\n")
    assert out.startswith("Eagle landed.[^2][^1]\n\n[^1]: My own note (“It was \\*quiet\\*”, ")


def test_code_is_left_alone(tmp_path: Path) -> None:
    assert cited(tmp_path, "Write `[@landing]` so.\n") == "Write `[@landing]` so.\n"


def test_an_unknown_claim_is_left_as_written_and_said(tmp_path: Path) -> None:
    write_corpus(tmp_path, CORPUS | {"brief.md": "It landed [@lander].\n"})
    done = pincite("cite", "brief.md", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout == "It landed [@lander].\n"
    assert "brief.md:1:12: there is no claim `lander`." in done.stderr


def test_a_source_with_a_url_is_linked_at_the_very_words(tmp_path: Path) -> None:
    register = "sources:\n  moon.txt: {sha256: $sha256, title: Log, url: example.org/log, date: 1969-07-20}\n"
    write_corpus(tmp_path, CORPUS | {"seeds/sources.yaml": register, "brief.md": "It landed [@landing].\n"})
    done = pincite("cite", "brief.md", "--csl-json", "refs.json", "-o", "out.md", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    link = "https://example.org/log#:~:text=Eagle%20landed%20on%2020%20July%201969"
    assert f"[Log](<{link}>), 1969-07-20, line 2." in (tmp_path / "out.md").read_text("utf-8")
    (item,) = json.loads((tmp_path / "refs.json").read_text("utf-8"))
    assert (item["id"], item["type"], item["title"], item["URL"]) == ("landing", "webpage", "Log", link)
    assert item["issued"] == {"date-parts": [[1969, 7, 20]]}


def test_trouble_is_told_not_raised(tmp_path: Path) -> None:
    done = pincite("cite", "nowhere.md", cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    write_corpus(tmp_path, CORPUS)
    done = pincite("cite", "nowhere.md", cwd=tmp_path)
    assert (done.returncode, "cannot be read" in done.stderr) == (2, True)


def test_pandoc_makes_a_page_with_a_bibliography_of_the_brief(tmp_path: Path) -> None:
    pypandoc = pytest.importorskip("pypandoc", reason="pandoc comes with the package pypandoc_binary")
    brief = copy_corpus(tmp_path) / "docs" / "briefing.md"
    done = pincite("cite", str(brief), "--csl-json", str(tmp_path / "refs.json"), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    pandoc = pypandoc.get_pandoc_path()
    page = run(
        pandoc, "--citeproc", "--bibliography", "refs.json", "docs/briefing.md", "-t", "html", cwd=tmp_path
    )
    assert page.returncode == 0, page.stderr
    assert not page.stderr
    ids = {item["id"] for item in json.loads((tmp_path / "refs.json").read_text("utf-8"))}
    assert len(ids) > 40
    assert set(re.findall(r'id="ref-(\w+)" class="csl-entry"', page.stdout.replace("\n", " "))) == ids
    notes = run(
        pandoc,
        "-f",
        "markdown",
        "-t",
        "html",
        cwd=tmp_path,
        input=pincite("cite", str(brief), cwd=tmp_path).stdout,
    )
    assert notes.stdout.count('role="doc-noteref"') >= len(ids)


@pytest.mark.parametrize(
    ("url", "wrong"),
    [
        ("javascript:alert(1)", "begins with `javascript:`"),
        ("javascript://x%0aalert(1)", "begins with `javascript:`"),
        ("JavaScript:alert(1)", "begins with `JavaScript:`"),
        ("data:text/html,<script>", "begins with `data:`"),
        ("file:///etc/passwd", "begins with `file:`"),
        ("doi:10.1000/182", "begins with `doi:`"),
        ("https://ok.example/> <script>alert(1)</script>", "has white space"),
        ("https://ok.example/\u00a0x", "has white space"),
        ("https://ok.example/\nx", "has white space"),
        ("https://ok.example/\u202ex", "nobody sees"),
        ("https://ok.example/\x1bx", "nobody sees"),
        ("https://bank.example@evil.example/", "a name or a password"),
        ("https://me:secret@ok.example/", "a name or a password"),
        ("https:ok.example", "names no host"),
        ("https:///x", "names no host"),
        ("//ok.example", "names no host"),
        ("https://ok.example\\@evil.example/", "a name or a password"),
        ("https://ok.example\\evil", "names no host"),
        ("https://ok.example/<b>", ""),
        ("https://ok.example:8080/a?b=c&d=%20#e", ""),
        ("http://ok.example", ""),
        ("HTTPS://ok.example/", ""),
        ("ok.example/log", ""),
        ("ok.example:8080/log", ""),
        ("https://bücher.example/ü", ""),
        ("https://[2001:db8::1]/x", ""),
        ("https://ok.example/@user/1", ""),
    ],
)
def test_readers_are_sent_to_the_web_alone(tmp_path: Path, url: str, wrong: str) -> None:
    register = f"sources:\n  moon.txt: {{sha256: $sha256, url: {json.dumps(url)}}}\n"
    write_corpus(tmp_path, CORPUS | {"seeds/sources.yaml": register, "brief.md": "It landed [@landing].\n"})
    found = [each["message"] for each in findings(tmp_path) if each["rule"] == "url-unsafe"]
    assert len(found) == bool(wrong)
    assert all(wrong in each for each in found)
    done = pincite("cite", "brief.md", "--csl-json", "refs.json", "-o", "out.md", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    written = (tmp_path / "out.md").read_text("utf-8")
    (link,) = re.findall(r"\]\(<(.*)>\)", written)
    (item,) = json.loads((tmp_path / "refs.json").read_text("utf-8"))
    if wrong:
        assert link == "seeds/moon.txt"
        assert "URL" not in item
    else:
        assert re.fullmatch(r"https?://[!-;=?-~]+#:~:text=\S+", link)
        assert item["URL"] == link


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("T\n\n- list", "T - list"),
        ("a\u2028b\u2029c", "a b c"),
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("![x](http://evil.example/p.png)", "!\\[x\\](http://evil.example/p.png)"),
        ("a](javascript:x) [b", "a\\](javascript:x) \\[b"),
        ("&lt;b&gt; &#60; R&D", "\\&lt;b\\&gt; \\&\\#60; R&D"),
        ("[@landing] @step", "\\[\\@landing\\] \\@step"),
        ("{{ site.secret }} {% x %}", "\\{\\{ site.secret \\}\\} \\{% x %\\}"),
        ("`x`{=html} $y$", "\\`x\\`\\{=html\\} \\$y\\$"),
        ("a\x1b]8;;http://evil\x07b", "a␛\\]8;;http://evil␇b"),
        ("a\u202eb\u2069c\U000e0041", "a\\<U+202E\\>b\\<U+2069\\>c\\<U+E0041\\>"),
        ("می\u200cخواهم ❤\ufe0f", "می\u200cخواهم ❤\ufe0f"),
        ("- a list", "\\- a list"),
        ("1. First", "1\\. First"),
        ("+ more", "\\+ more"),
    ],
)
def test_a_title_stays_words(tmp_path: Path, title: str, shown: str) -> None:
    entry = "".join(c if 31 < ord(c) < 0x2000 or c == "❤" else f"\\U{ord(c):08x}" for c in title)
    register = f'sources:\n  moon.txt: {{sha256: $sha256, title: "{entry}", publisher: "{entry}"}}\n'
    write_corpus(tmp_path, CORPUS | {"seeds/sources.yaml": register, "brief.md": "It landed [@landing].\n"})
    done = pincite("cite", "brief.md", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (note,) = (line for line in done.stdout.split("\n") if line.startswith("[^1]:"))
    assert note.startswith(
        f"[^1]: “Eagle landed on 20 July 1969”, [{shown}](<seeds/moon.txt>), {shown}, line 2"
    )
