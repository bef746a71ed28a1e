"""The prose files that the settings name, with their silences."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from pincite.disk import Refused, Root, matching
from pincite.errors import UsageError
from pincite.languages import ENGLISH, Language, settle
from pincite.model import Defect, DefectKind, File, Place, Silence
from pincite.prose.model import Comment, Prose, Sentence
from pincite.settings import Settings
from pincite.text import Pattern

_IGNORE = Pattern(r"pincite:\s*ignore(?:\[([^\]]*)\])?\s*(.*)", re.DOTALL)


class Manuscript(NamedTuple):
    """One Markdown file and what it says. A silence behind a sentence covers that sentence's lines; one on a line
    of its own covers the block below, or the table."""

    file: File
    prose: Prose
    silences: tuple[Silence, ...]
    defects: tuple[Defect, ...] = ()
    language: Language = ENGLISH

    @property
    def lines(self) -> dict[int, list[Sentence]]:
        """The sentences by the line they begin on, counted from 1."""
        found: dict[int, list[Sentence]] = {}
        for sentence in self.prose.sentences:
            found.setdefault(self.file.line_of(sentence.start), []).append(sentence)
        return found


def load_manuscripts(
    config: Settings, root: Root, read_file: Callable[[str], File | None]
) -> tuple[Manuscript, ...]:
    """Read the prose; a file that `read_file` could not read is left out, since it has told of the defect, and so has
    what else the patterns match and cannot be used."""
    if not config.prose:
        return ()
    paths, refused = prose_in(config, root)
    files = [read_file(path) for path in paths]
    found = [manuscript(file, config.language) for file in files if file]
    found += [_refused(path, each) for path, each in refused.items()]
    return tuple(found)


def prose_in(config: Settings, root: Root) -> tuple[list[str], dict[str, Refused]]:
    """The files that the patterns of the settings match, relative to the root, in order, and what was refused, by its
    path; each pattern must match something."""
    found: set[str] = set()
    refused: dict[str, Refused] = {}
    for pattern in config.prose:
        matched = list(matching(root, pattern))
        if not matched:
            raise UsageError(
                f"{config.root}: no file matches `{pattern}`, which `prose` names.",
                "Correct the pattern, or take it out of the settings.",
            )
        found.update(each.path for each in matched if not each.refused)
        refused |= {each.path: each.refused for each in matched if each.refused}
    return sorted(found), refused


def prose_paths(config: Settings) -> list[str]:
    """The files of prose, relative to the root, in order."""
    paths, refused = prose_in(config, Root(config.root))
    return sorted({*paths, *refused})


def _refused(path: str, why: Refused) -> Manuscript:
    file = File(path, "")
    defect = Defect(DefectKind.UNREAD, file.place(0, 0), why.because, why.help)
    return Manuscript(file, Prose(path, (), (), (), ()), (), (defect,))


def manuscript(file: File, declared: str = "") -> Manuscript:
    """What a file of Markdown says; `declared` is the code of its language, empty if nobody says it."""
    from pincite.prose.sentences import read_prose  # Markdown costs nothing to those who have none

    language = settle(declared, file.text)
    prose = read_prose(file.path, file.text, language)
    defects = tuple(
        Defect(
            DefectKind.UNREAD,
            file.place(start, end),
            "This passage could not be taken apart, so nothing in it was checked.",
            "Write it with less nesting.",
        )
        for start, end in prose.unread
    )
    silences = tuple(_silences(file, prose.sentences, prose.comments))
    return Manuscript(file, prose, silences, defects, language)


def _silences(file: File, sentences: Sequence[Sentence], comments: Iterable[Comment]) -> Iterator[Silence]:
    starts = [sentence.start for sentence in sentences]
    ends: dict[tuple[str, int], int] = {}
    for sentence in sentences:
        ends[_block(sentence)] = sentence.end
    for comment in comments:
        if found := _IGNORE.fullmatch(comment.text):
            names = tuple(name.strip() for name in (found[1] or "").split(",") if name.strip())
            place = file.place(comment.start, comment.end)
            at = bisect_left(starts, comment.start)
            lines = (place.line, place.line)
            if at and _behind_text(file, place):
                lines = _lines(file, sentences[at - 1].start, max(sentences[at - 1].end, comment.start))
            elif at < len(starts):
                lines = _lines(file, starts[at], ends[_block(sentences[at])])
            yield Silence(names, " ".join(found[2].split()), place, lines)


def _behind_text(file: File, place: Place) -> bool:
    return bool(file.text[file.line_starts[place.line - 1] : place.start].strip(" \t>"))


def _block(sentence: Sentence) -> tuple[str, int]:
    return ("table", sentence.table) if sentence.table else ("block", sentence.block)


def _lines(file: File, start: int, end: int) -> tuple[int, int]:
    return file.line_of(start), file.line_of(max(start, end - 1))
