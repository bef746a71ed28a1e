"""`pincite verify` and `pincite lint-answer` as functions, with the same results."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pincite.answers import verify as verify_lines
from pincite.commands.lint_answer import linted, reported
from pincite.commands.shared import source_folder
from pincite.model import File


def verify(
    rows: Iterable[Mapping[str, Any]], source_dir: str | os.PathLike[str] = "."
) -> Iterator[dict[str, Any]]:
    """What became of each quote in its source, in order: one reply a row, as `pincite verify` prints them.

    A row has `quote`, `text` (the source itself) or `source` (a file of the folder), and may have `id`, `prefix`, `suffix`
    and `statement`. A reply has a `verdict`, and an `error` for a row that cannot be used. A UsageError if there is no such
    folder.
    """
    folder = source_folder(os.fspath(source_dir))
    return verify_lines((json.dumps(dict(row), default=str).encode() for row in rows), folder)


def lint_answer(
    answer: str, source_dir: str | os.PathLike[str] = ".", path: str = "answer.md"
) -> dict[str, Any]:
    """An answer in Markdown held to the sources of a folder, sentence by sentence: what `pincite lint-answer
    --output-format json` prints. `path` is what the answer is called. A UsageError if the folder has no sources."""
    file = File(path, answer)
    library, answered, unread = linted(file, Path(source_folder(os.fspath(source_dir))))
    counts = Counter(each.standing for each in answered)
    return reported(file, answered, counts, library, unread)
