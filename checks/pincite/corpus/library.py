"""What a claims file is checked against: the documents, which of them are registered, and everybody who may speak."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from pincite.claims import ClaimsFile
from pincite.languages import ENGLISH, Language, detect, language
from pincite.sources import Document, Register

if TYPE_CHECKING:
    from pincite.speech import People, Transcript


class SourceLibrary:
    """The documents by name, each read once for whoever cites it.

    `speakers` maps everybody whom claims declare, or name as a speaker, to what else they are called; `declared` is the
    code of the language that statements are in, empty if nobody says it.
    """

    def __init__(
        self,
        documents: Mapping[str, Document],
        register: Register,
        speakers: Mapping[str, Iterable[str]],
        declared: str = "",
    ) -> None:
        self.documents, self.register, self.speakers = documents, register, speakers
        self.declared = declared
        self._transcripts: dict[str, Transcript] = {}
        self._people: dict[Language, People] = {}

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return SourceLibrary, (self.documents, self.register, self.speakers, self.declared)

    @cached_property
    def cast(self) -> str:
        """Everybody who may speak, as text."""
        return repr([(name, *aliases) for name, aliases in self.speakers.items()])

    def is_registered(self, name: str) -> bool:
        """Whether the register names a source; nothing is told of a register that cannot be read."""
        return name in self.register.named or self.register.broken

    def language_of(self, file: ClaimsFile) -> Language:
        """The language that the statements of a file are in: declared, else shown by their words or else by the first
        source that they cite."""
        if self.declared:
            return language(self.declared)
        found = detect(" ".join(claim.statement.value for claim in file.claims))
        if found is None:
            cited = (citation.source.value for claim in file.claims for citation in claim.citations)
            found = next((self.documents[name].language for name in cited), ENGLISH)
        return found

    def people(self, language: Language) -> People:
        """Everybody who may speak, by all their names, for texts in a language."""
        if language not in self._people:
            from pincite.speech import People

            self._people[language] = People(self.speakers, language)
        return self._people[language]

    def transcript(self, name: str) -> Transcript:
        """A document as it is read for who speaks."""
        if name not in self._transcripts:
            from pincite.speech import Transcript

            document = self.documents[name]
            self._transcripts[name] = Transcript(
                document.text, self.people(document.language), document.quotations, document.language
            )
        return self._transcripts[name]


def speakers_named(files: Iterable[ClaimsFile]) -> dict[str, list[str]]:
    """Everybody that claims declare, with their aliases, or name as a speaker."""
    names: dict[str, list[str]] = {}
    claims = []
    for file in files:
        claims += [claim for claim in file.claims if claim.speaker]
        for speaker in file.speakers:
            names.setdefault(speaker.name.value, []).extend(alias.value for alias in speaker.aliases)
    for claim in claims:
        if claim.speaker:
            names.setdefault(claim.speaker.value, [])
    return names
