"""The text within one block of Markdown: what it says, what describes its images, and notes within it."""

from collections.abc import Iterator
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

from pincite.prose.events import Event, Step
from pincite.prose.mapped import OBJECT, Mapped, join

_AUTOMATIC = frozenset({"Autolink", "Email"})


class Mark(NamedTuple):
    """A footnote's mark: after which character of the passage it stands, and which note it calls."""

    at: int
    label: str


class InlinePart(Enum):
    """Which of a block's texts: its own, that which describes an image in it, or that of a note within it."""

    OWN = 0
    CAPTION = 1
    NOTE = 2


class Stretch(NamedTuple):
    """One text of a block; `note` is the label of a note within the text, which one of `marks` elsewhere has."""

    part: InlinePart
    read: Mapped
    marks: tuple[Mark, ...]
    note: str = ""


class _OpenStretch(NamedTuple):
    """A text that is not yet complete: pieces, marks by the number of pieces before them, and open brackets."""

    pieces: list[tuple[str, int, int]]
    marks: list[tuple[int, str]]
    brackets: list[int]

    def stretch(self, part: InlinePart, note: str = "") -> Stretch:
        lengths = list(accumulate((len(text) for text, _, _ in self.pieces), initial=0))
        return Stretch(
            part, join(self.pieces), tuple(Mark(lengths[i], label) for i, label in self.marks), note
        )


class Inline:
    """Collects the inline events of one block of `file`."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.drafts = [_OpenStretch([], [], [])]
        self.complete: list[Stretch] = []
        self.automatic = False
        self.read = 0

    def stretches(self) -> Iterator[Stretch]:
        """The texts of the block, when all events are added."""
        yield self.drafts[0].stretch(InlinePart.OWN)
        yield from self.complete

    def add(self, event: Event) -> None:
        """Take in the next event. Links and emphasis are read through; a URL in `<>` is left out as a whole."""
        draft, place = self.drafts[-1], (event.start, event.end)
        if event.name == "Link":
            if event.value in _AUTOMATIC:
                draft.pieces.append((OBJECT, *place))
            self.automatic = event.value in _AUTOMATIC
        elif event.name == "Image":
            self._image(event)
        elif event.name == "Text" and not self.automatic:
            self._text(event)
        elif event.name == "Code":
            draft.pieces.append((OBJECT, *place))
        elif event.name in ("SoftBreak", "HardBreak") or _is_break(event):
            draft.pieces.append((" ", *place))
        elif event.name == "FootnoteReference":
            draft.marks.append((len(draft.pieces), event.value))
        if event.step is Step.WHOLE:
            self.read = event.end

    def _image(self, event: Event) -> None:
        if event.step is Step.START:
            # pulldown-cmark leaves the empty brackets of `![text][]` out of its range.
            more = 2 if event.value == "Collapsed" and self.file.startswith("[]", event.end) else 0
            self.drafts[-1].pieces.append((OBJECT, event.start, event.end + more))
            self.drafts.append(_OpenStretch([], [], []))
        else:
            self.complete.append(self.drafts.pop().stretch(InlinePart.CAPTION))

    def _text(self, event: Event) -> None:
        """A text; one that begins behind a backslash of its own begins with an escaped character. pulldown-cmark
        makes a text of its own of each bracket that is not escaped and belongs to no link."""
        text, start, draft = event.value, event.start, self.drafts[-1]
        if start > self.read and self.file[start - 1] == "\\":
            draft.pieces.append((text[0], start - 1, start + 1))
            text, start = text[1:], start + 1
        elif text in ("[", "!["):
            draft.brackets.append(len(draft.pieces))
        elif text == "]" and draft.brackets and self._note(draft, draft.brackets.pop()):
            return
        if text:
            draft.pieces.append((text, start, event.end))

    def _note(self, draft: _OpenStretch, opened: int) -> bool:
        """Whether the bracket that piece `opened` is, and that closes now, holds a note, as in `^[See p. 3.]`."""
        bracket, begin, _ = draft.pieces[opened]
        before, start, end = draft.pieces[opened - 1] if opened else ("", 0, 0)
        if bracket != "[" or not before.endswith("^") or end != begin or end - start != len(before):
            return False
        label = f"^{begin}"
        marks = [(i - opened - 1, label) for i, label in draft.marks if i > opened]
        self.complete.append(
            _OpenStretch(draft.pieces[opened + 1 :], marks, []).stretch(InlinePart.NOTE, label)
        )
        draft.pieces[opened - 1 :] = [(before[:-1], start, end - 1)]
        draft.marks[:] = [*(each for each in draft.marks if each[0] <= opened), (opened, label)]
        return True


def _is_break(event: Event) -> bool:
    return event.name == "InlineHtml" and event.value.rstrip(" />").lower() == "<br"
