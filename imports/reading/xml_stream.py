"""XML as a stream of calls, a hundred thousand rows in flat memory: expat without document types.

What the readers of others take in its place stands in docs/performance.md.
"""

from collections.abc import Iterator
from typing import IO, Any
from xml.parsers import expat  # nosec: documents with a type, and so with entities, are refused

CHUNK = 1 << 16


class DocumentTypeError(ValueError):
    """The document declares a type: no spreadsheet does that, an attack by entities must."""


class LocalNames(dict[str, str]):
    """Names of elements without their prefix."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(":")[2]
        return local


class XmlStream:
    """Subclasses say what an element's start and end mean, and append to `found` what they found."""

    def __init__(self) -> None:
        self.found: list[Any] = []
        self.pieces: list[str] = []
        self.local = LocalNames()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def end(self, name: str) -> None:
        raise NotImplementedError

    def parse(self, stream: IO[bytes]) -> Iterator[Any]:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.pieces.append
        parser.StartDoctypeDeclHandler = self._refuse
        while chunk := stream.read(CHUNK):
            parser.Parse(chunk, False)
            yield from self.found
            self.found.clear()
        parser.Parse(b"", True)
        yield from self.found

    def _refuse(self, *arguments: Any) -> None:
        raise DocumentTypeError


class TextStream(XmlStream):
    """The text of each element of a name, without the pronunciation that Japanese texts carry."""

    def __init__(self, element: str) -> None:
        super().__init__()
        self.element = element
        self.text = ""
        self.spoken = False

    def texts(self, stream: IO[bytes]) -> Iterator[str]:
        return self.parse(stream)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = self.local[name]
        if name == "t":
            self.pieces.clear()
        elif name == "rPh":
            self.spoken = True
        elif name == self.element:
            self.text = ""

    def end(self, name: str) -> None:
        name = self.local[name]
        if name == "t" and not self.spoken:
            self.text += "".join(self.pieces)
        elif name == "rPh":
            self.spoken = False
        elif name == self.element:
            self.found.append(self.text)
