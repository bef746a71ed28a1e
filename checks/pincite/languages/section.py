"""One section of a language's file."""

from __future__ import annotations

from functools import cached_property

from pincite.languages.language import Language


class Section:
    """A section by its name. Its short entries stand together in the block `short`, in lines of `key = words`."""

    def __init__(self, language: Language, name: str) -> None:
        self._language, self._name = language, name

    @cached_property
    def _short(self) -> dict[str, str]:
        return self._language.table(f"{self._name}.short")

    def words(self, key: str) -> frozenset[str]:
        """The words of an entry; none if the language does not have it."""
        short = self._short.get(key)
        return self._language.words(f"{self._name}.{key}") if short is None else frozenset(short.split())

    def phrases(self, key: str) -> tuple[str, ...]:
        """The phrases of an entry, in the file's order; a short entry is one phrase."""
        short = self._short.get(key)
        return self._language.phrases(f"{self._name}.{key}") if short is None else (short,)

    def phrase(self, key: str) -> str:
        """The only phrase of an entry, "" if the language does not have it."""
        return next(iter(self.phrases(key)), "")

    def table(self, key: str) -> dict[str, str]:
        """Form -> value of an entry that is a table."""
        return self._language.table(f"{self._name}.{key}")
