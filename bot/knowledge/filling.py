"""Fill in what can only be one thing: an anchor's paragraph, a file's digest, how many signatories are listed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any, Protocol

from bot.knowledge.faults import Fault, Path
from bot.knowledge.fields import Anchor, listed
from bot.knowledge.letters import LetterText, plain
from bot.knowledge.model import Document, LeftOut, Link, Place, Signatories, SourceFile
from bot.knowledge.parts import Part, parts
from bot.knowledge.reading import Source, read


class Filler(Protocol):
    """What changes the data of sources as they are read."""

    def fill(self, source: Source, model: type[Any]) -> None:
        """Change the data of one source.

        Args:
            source: A document, or a section.
            model: What it holds.
        """


@dataclass
class Filling:
    """Fills in the data of sources as they are read; their files are written later, in the canonical format.

    Attributes:
        letters: The folder that holds the letters' files; None where only what needs none is filled in.
        documents: The paths of the documents.
        done: What was filled in, each at its place.
    """

    letters: FilePath | None
    documents: list[FilePath]
    done: list[Fault] = field(default_factory=list)
    _text_by_document: dict[str, LetterText | None] | None = None

    def fill(self, source: Source, model: type[Any]) -> None:
        """Fill in what a source lacks, and correct an anchor's paragraph that is another.

        Args:
            source: A document, or a section whose entries name one.
            model: What it holds.
        """
        own = source.data.get("id") if model is Document and isinstance(source.data, dict) else None
        named: dict[Path, str] = {}
        for part in parts(model, source.data):
            assert isinstance(part.data, dict)
            outer = next((named[part.path[:at]] for at in range(len(part.path), -1, -1) if part.path[:at] in named), "")
            named[part.path] = str(own if model is Document else part.data.get("document") or outer)
            text = self._text(named[part.path])
            for name, value in self._found(part, text):
                part.data[name] = value
                self.done.append(_told(source, (*part.path, name), value))

    def _found(self, part: Part, text: LetterText | None) -> Iterator[tuple[str, Any]]:
        data = part.data
        if issubclass(part.model, Signatories) and data.get("complete") is True and data.get("counted") is None:
            yield "counted", len(listed(data, "listed"))
        digest = self._digest(data.get("name")) if issubclass(part.model, SourceFile) else ""
        if digest and data.get("sha256") is None:
            yield "sha256", digest
        paragraph = _only_paragraph(part, text) if text else None
        if paragraph and data.get("paragraph") != paragraph:
            yield "paragraph", paragraph

    def _digest(self, name: object) -> str:
        raw = self._raw(name)
        return hashlib.sha256(raw).hexdigest() if raw is not None else ""

    def _raw(self, name: object) -> bytes | None:
        try:
            return (self.letters / name).read_bytes() if self.letters and isinstance(name, str) else None
        except (OSError, ValueError):  # a name that no file can have
            return None

    def _text(self, document: str) -> LetterText | None:
        """Return the text of a document's letter; None where it cannot be read, which is a fault of the proof."""
        if self._text_by_document is None:
            self._text_by_document = dict(self._texts())
        return self._text_by_document.get(document)

    def _texts(self) -> Iterator[tuple[str, LetterText | None]]:
        for path in self.documents:
            data = read(path).data
            file = data.get("file") if isinstance(data, dict) else None
            raw = self._raw(file.get("name")) if isinstance(file, dict) else None
            if raw is not None:
                yield str(data.get("id")), LetterText(raw.decode("utf-8", errors="replace"))


def _only_paragraph(part: Part, text: LetterText) -> int | None:
    """Return the one paragraph of an anchor, or of other words that say none; None where there are more, or none."""
    data, found = part.data, list[int]()
    if issubclass(part.model, Anchor | Place | Signatories) and isinstance(data.get("anchor"), str):
        found = text.paragraphs_of(data["anchor"])
    elif issubclass(part.model, Link) and data.get("paragraph") is None:
        found = [place for place, words in text.links if words == plain(str(data.get("words")))]
    elif issubclass(part.model, LeftOut) and data.get("paragraph") is None:
        found = list({place for words in listed(data, "words") for place in text.paragraphs_of(str(words))})
    return found[0] if len(found) == 1 else None


def _told(source: Source, path: Path, value: object) -> Fault:
    return source.fault(path, f"{value} filled in")
