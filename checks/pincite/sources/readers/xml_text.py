"""XML read without entities of its own, without a DTD and without the network."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from pincite.sources.readers.model import BadDocument

DEEPEST = 500


class Element(NamedTuple):
    """The start of an element: its name without a prefix, and its attributes without theirs."""

    name: str
    attributes: dict[str, str]


class XmlHandler:
    """What is told of a document, event by event."""

    def start(self, element: Element) -> None: ...
    def end(self, name: str) -> None: ...
    def text(self, words: str) -> None: ...


def parse(data: bytes, handler: XmlHandler) -> None:
    """Read XML. A DTD that declares entities, nesting beyond `DEEPEST` and broken XML are a BadDocument."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise BadDocument(f"It is nested deeper than {DEEPEST} levels.")
        handler.start(Element(_local(name), {_local(key): value for key, value in attributes.items()}))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(_local(name))

    def declared(*_: object) -> None:
        raise BadDocument("It declares entities of its own, which can unfold without end.")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = handler.text
    parser.EntityDeclHandler = declared
    parser.UseForeignDTD(False)
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise BadDocument(
            f"Its XML is broken: line {error.lineno}: {expat.ErrorString(error.code)}."
        ) from None


class _Listing(XmlHandler):
    def __init__(self, name: str) -> None:
        self._name, self.found = name, list[Element]()

    def start(self, element: Element) -> None:
        if element.name == self._name:
            self.found.append(element)


def elements(data: bytes, name: str) -> Iterator[Element]:
    """The elements of that name, in order."""
    listing = _Listing(name)
    parse(data, listing)
    return iter(listing.found)


def attribute(element: Element, name: str) -> str:
    return element.attributes.get(name, "")


def _local(name: str) -> str:
    return name.rpartition(":")[2]
