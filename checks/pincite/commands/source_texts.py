"""pincite source refresh and verify: texts made anew, beside those that are kept."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from difflib import unified_diff

from pincite.commands.registering import keep, recorded, register_text
from pincite.disk import Refused, Root, lock, read, replace
from pincite.model import File
from pincite.printing import plural, say
from pincite.settings import Settings
from pincite.sources import Failure, MadeText, Source, make_text, marks_name, text_name

MOST_LINES = 40
"""Lines of a difference that are shown."""


def refresh(config: Settings, sources: Iterable[tuple[str, Source]]) -> int:
    """Make the texts of documents anew, show what differs, and record them; 1 if one could not be made."""
    failed = 0
    with lock(config.root, config.folders):
        for name, source in sources:
            made = _made(config, name)
            if made is None:
                failed += 1
                continue
            if made.sha256 != source.sha256.value:
                say(
                    f"{name} is another document: `pincite accept {name}` shows what that does to the claims on it."
                )
                failed += 1
                continue
            before = _kept(config, text_name(name))
            was = register_text(config)
            text = recorded(File(config.register, was or ""), source, made)
            same = made.text == before
            if same and text == was and made.marks == _kept(config, marks_name(name)):
                say(f"{name}: made anew, and the same.")
                continue
            keep(config, name, made)
            replace(config.root, config.register, text, was=was)
            if same:
                now = source.reader.value if source.reader else "plain text"
                say(f"{name}: the same text; {now} is now {made.reader}.")
            else:
                say(f"{name}: the text changed.", *_differing(before, made.text, name))
    return 1 if failed else 0


def verify(config: Settings, sources: Iterable[tuple[str, Source]]) -> int:
    """Make the texts of documents anew and compare them with what is kept; 1 if one differs or could not be made."""
    wrong = 0
    for name, source in sources:
        made = _made(config, name)
        if made is None:
            wrong += 1
        elif made.text_sha256 != (source.text_sha256.value if source.text_sha256 else ""):
            wrong += 1
            say(
                f"{name}: its reader makes another text of it.",
                *_differing(_kept(config, text_name(name)), made.text, name),
            )
        elif made.sha256 != source.sha256.value or made.marks_sha256 != (
            source.marks_sha256.value if source.marks_sha256 else made.marks_sha256
        ):
            wrong += 1
            say(f"{name}: the document or the marks of its pages are others than those registered.")
        else:
            say(f"{name}: made anew, and the same.")
    return 1 if wrong else 0


def _made(config: Settings, name: str) -> MadeText | None:
    made = make_text(Root(config.root / config.sources), name)
    if isinstance(made, Failure):
        say(f"{name}: its text was not made anew. {made.because} {made.help}", file=sys.stderr)
        return None
    return made


def _kept(config: Settings, path: str) -> str:
    """What is kept in a file; "" if nothing can be read there."""
    data = read(Root(config.root / config.sources), path, sys.maxsize)
    return "" if isinstance(data, Refused) else data.decode("utf-8", "replace")


def _differing(before: str, now: str, name: str) -> list[str]:
    lines = list(
        unified_diff(before.split("\n"), now.split("\n"), f"{name} (kept)", f"{name} (now)", lineterm="")
    )
    more = len(lines) - MOST_LINES
    return [*lines[:MOST_LINES], *([f"… and {plural(more, 'more line')}"] if more > 0 else [])]
