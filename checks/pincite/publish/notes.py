"""Citations of claims, turned into numbered notes at the end of a Markdown file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pincite.corpus import Corpus
from pincite.model import File
from pincite.printing import visible
from pincite.prose import CitationStyle, Cluster, Prose, ProseCitation
from pincite.publish.references import ProofReference, references

_MARKUP = re.compile(r"([\\`*_\[\]{}<>#|~^$@]|&(?=#?\w+;)|^(?:[-+=]|\d+(?=[.)])))")
"""What Markdown, Pandoc and page generators give a meaning; of a number that would begin a list, its end."""
_PRINTED = frozenset("\xad\u200c\u200d\u200e\u200f\u061c\ufe0e\ufe0f")
"""Characters without a shape that writing needs: joiners, soft hyphens, marks of direction that end with their letter."""
_LABEL = re.compile(r"\[\^([^\]\s]+)\]")


def render(file: File, prose: Prose, corpus: Corpus, folder: str) -> str:
    """The file with notes for citations; one of an unknown claim is left as it is.

    A note behind a word goes behind the punctuation there, as in print. Within a footnote, where no other can
    stand, the note is given in parentheses.
    """
    notes = _Notes(corpus, folder, set(_LABEL.findall(file.text)))
    parts, done = [], 0
    for cluster in prose.clusters:
        if any(cited.claim not in corpus.claims for _, cited, _ in cluster.items) or cluster.start < done:
            continue
        start, end = cluster.start, cluster.end
        before, behind = file.text[done:start], ""
        if cluster.items[0][1].style != CitationStyle.IN_TEXT:
            before = before.rstrip(" ") if not before.endswith("\n") else before
            while not cluster.note and file.text[end : end + 1] and file.text[end] in ".,;:!?":
                behind += file.text[end]
                end += 1
        parts += [before, behind, notes.inline(cluster) if cluster.note else notes.marks(cluster)]
        done = end
    text = "".join([*parts, file.text[done:]]).rstrip("\n")
    return f"{text}\n\n{notes.definitions()}" if notes.texts else f"{text}\n"


@dataclass(slots=True)
class _Notes:
    corpus: Corpus
    folder: str
    taken: set[str]
    texts: dict[str, str] = field(default_factory=dict)  # what a note says, and its label
    last: int = 0

    def marks(self, cluster: Cluster) -> str:
        """The marks of a cluster's notes; one that is part of the sentence is named by its source first."""
        marks = "".join(f"[^{self._label(self._note(*item))}]" for item in cluster.items)
        cited = cluster.items[0][1]
        return f"{self._who(cited)}{marks}" if cited.style == CitationStyle.IN_TEXT else marks

    def inline(self, cluster: Cluster) -> str:
        """The notes of a cluster, in parentheses."""
        said = "; ".join(self._note(*item).rstrip(".") for item in cluster.items)
        cited = cluster.items[0][1]
        return f"{self._who(cited)} ({said})" if cited.style == CitationStyle.IN_TEXT else f" ({said})"

    def definitions(self) -> str:
        """All notes, in the order of their first marks."""
        return "".join(f"[^{label}]: {text}\n" for text, label in self.texts.items())

    def _label(self, text: str) -> str:
        if text not in self.texts:
            self.last += 1
            while str(self.last) in self.taken:
                self.last += 1
            self.texts[text] = str(self.last)
        return self.texts[text]

    def _note(self, prefix: str, cited: ProseCitation, suffix: str) -> str:
        said = "; ".join(_written(each) for each in self._references(cited))
        said = said or escaped(self.corpus.claims[cited.claim].claim.statement.value)
        return f"{escaped(prefix)}{' ' if prefix else ''}{said}{', ' if suffix else ''}{escaped(suffix)}."

    def _references(self, cited: ProseCitation) -> Iterator[ProofReference]:
        return references(self.corpus, self.corpus.claims[cited.claim], self.folder)

    def _who(self, cited: ProseCitation) -> str:
        found = next(self._references(cited), None)
        speaker = self.corpus.claims[cited.claim].claim.speaker
        return escaped(speaker.value if speaker else found.title if found else cited.claim)


def _written(reference: ProofReference) -> str:
    quote = escaped(reference.quote)
    source = reference.source
    known = [source.publisher, source.date] if source else []
    where = [f"[{escaped(reference.title)}](<{reference.link}>)", *(escaped(each) for each in known if each)]
    return f"“{quote}”, {', '.join(where)}, line {reference.line}"


def escaped(text: str) -> str:
    """Text on one line that Markdown shows as it is, and all of it."""
    shown = "".join(each if each in _PRINTED else visible(each) for each in " ".join(text.split()))
    return _MARKUP.sub(_as_written, shown)


def _as_written(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdecimal() else f"\\{found[0]}"
