"""Subtitles: what is said, a line a cue, with the time of each; WebVTT (W3C) and SubRip."""

from __future__ import annotations

import re

from pincite.sources.readers.model import BadDocument, Extracted, MarkKind, TextMark, utf8

NAME, VERSION, ENGINE, EXTRA = "cues", 1, "", ""
_TIME = re.compile(
    r"^\s*((?:\d{1,3}:)?\d{1,2}:\d{2})[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}", re.ASCII
)
_TAG = re.compile(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,100}\}")
_VOICE = re.compile(r"<v(?:\.[^\s>]{0,50})*\s+([^<>\n]{1,100})>")


def read(data: bytes) -> Extracted:
    """Each cue in a line of its own; a voice of WebVTT becomes `NAME: …`, as in a transcript."""
    text = utf8(data)
    lines: list[str] = []
    marks: list[TextMark] = []
    length, cues = 0, 0
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")):
        rows = block.split("\n")
        at = next((index for index, row in enumerate(rows[:3]) if _TIME.match(row)), None)
        if at is None:
            continue
        cues += 1
        said = " ".join(filter(None, (_plain(row) for row in rows[at + 1 :])))
        if not said or (lines and lines[-1] == said):
            continue  # a cue that is shown on
        found = _TIME.match(rows[at])
        assert found is not None
        time = found[1] if found[1].count(":") == 2 else f"00:{found[1]}"
        marks.append(TextMark(MarkKind.TIME, length, time.zfill(8)))
        lines.append(said)
        length += len(said) + 1
    if not cues:
        raise BadDocument("It has no cues: no line with a time and an arrow.")
    return Extracted("".join(f"{line}\n" for line in lines), tuple(marks))


def _plain(row: str) -> str:
    named = _VOICE.sub(lambda found: f"{found[1].strip()}: ", row, count=1)
    for name, sign in (
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&nbsp;", " "),
        ("&lrm;", ""),
        ("&rlm;", ""),
    ):
        named = named.replace(name, sign) if "&" in named else named
    return " ".join(_TAG.sub("", named).split())
