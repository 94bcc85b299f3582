"""Prove the record against the letters themselves: every anchor, and every number and month of a statement."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path as FilePath

from bot.knowledge.faults import Fault, Path
from bot.knowledge.fields import Anchor
from bot.knowledge.loading import Loaded
from bot.knowledge.model import DateBasis, Document, Fact
from bot.knowledge.reading import Source

_LINK = re.compile(r"\[([^\[\]]*)\]\((?:#|https?:[^()\s]*)\)")
_ESCAPED = re.compile(r"\\([^\w\s])")
_SUPERSCRIPTS = re.compile("[⁰¹²³⁴-⁹]")
_EMPHASIS = re.compile(r"\*+")
_QUOTES = str.maketrans("‘’“”", "''\"\"")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

NUMBER_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(),
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split(),
)
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}


class LetterText:
    """A letter's text, cut into paragraphs at blank lines and cleared of the mark-up that its file carries.

    Args:
        text: The file's content.
    """

    def __init__(self, text: str) -> None:
        self.paragraphs = [plain(block) for block in re.split(r"\n\s*\n", text.strip())]
        self._starts: list[int] = []
        length = 0
        for paragraph in self.paragraphs:
            self._starts.append(length)
            length += len(paragraph) + 1
        self._whole = "\n".join(self.paragraphs)

    def paragraphs_of(self, anchor: str) -> list[int]:
        """The paragraphs, counted from 1, in which the anchor stands as whole words; one number for each time."""
        wanted = re.compile(rf"(?<!\w){re.escape(plain(anchor))}(?!\w)")
        return [bisect_right(self._starts, match.start()) for match in wanted.finditer(self._whole)]


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Drop Markdown links, escapes, emphasis and footnote marks; make quotes straight and white space single."""
    text = _ESCAPED.sub(lambda match: {"(": "\1", ")": "\2"}.get(match[1], match[1]), text)
    text = _LINK.sub(r"\1", text).replace("\1", "(").replace("\2", ")")
    text = _EMPHASIS.sub("", _SUPERSCRIPTS.sub("", text)).translate(_QUOTES)
    return " ".join(text.split())


def numbers(text: str) -> set[str]:
    """The numbers of a text without their separators: `over 59,000` holds `59000`."""
    return {match.replace(",", "") for match in _NUMBER.findall(text)}


def months(text: str, language: str) -> set[int]:
    """The months named in a text, from 1 to 12."""
    words = set(re.findall(r"\w+", text))
    return {number for number, name in enumerate(MONTHS[language], start=1) if name in words}


def prove(loaded: Loaded, letters: FilePath) -> list[Fault]:
    """Prove every document, place and term against the files that they were built from.

    Args:
        loaded: A record that has loaded without faults.
        letters: The folder that holds the letters' files.

    Returns:
        Every fault, in the order of files and lines. Empty when all is proved.
    """
    proof = _Proof(loaded, letters)
    faults = [fault for document in loaded.knowledge.documents.values() for fault in proof.of_document(document)]
    for section in ("places", "terms"):
        faults += proof.of_section(section)
    return sorted(set(faults))


class _Proof:
    def __init__(self, loaded: Loaded, letters: FilePath) -> None:
        self._loaded = loaded
        self._letters = letters
        self._texts: dict[str, LetterText | None] = {}

    def of_document(self, document: Document) -> Iterator[Fault]:
        source = self._loaded.sources[document.id]
        path = self._letters / document.file.name
        text = self._text(document)
        if text is None:
            yield source.fault(("file", "name"), f"{path} cannot be read. Give the folder that holds the letters")
            return
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest != document.file.sha256:
            yield source.fault(("file", "sha256"), f"the file's SHA-256 is {digest}. Check which text this is")
        if document.published.basis is DateBasis.PRINTED and not _prints_date(text, document.published.date):
            yield source.fault(("published", "date"), f"{document.published.date} is not printed. Set basis: inferred")
        yield from self._of_anchors(source, document, text)
        yield from self._of_signatories(source, document, text)
        for name in ("facts", "events", "asks"):
            for index, entry in enumerate(getattr(document, name)):
                for language in ("en", "es"):
                    path_to = (name, index, "statement", language)
                    statement = entry.statement.in_language(language)
                    anchors = (entry, *entry.also)
                    if isinstance(entry, Fact) and not _states_value(statement, entry.value):
                        message = f"the value {entry.value} does not stand in this statement. Correct one of them"
                        yield source.fault(path_to, message)
                    yield from self._of_statement(source, path_to, statement, language, anchors, document, text)

    def of_section(self, section: str) -> Iterator[Fault]:
        """Places and terms: each names the document that its anchor stands in."""
        source = self._loaded.sources[section]
        for index, entry in enumerate(getattr(self._loaded.knowledge, section).values()):
            if entry.document is None:
                continue
            document = self._loaded.knowledge.documents[entry.document]
            text = self._text(document)
            if text is None:
                continue
            yield from _of_anchors(source, (index,), entry, text)

    def _text(self, document: Document) -> LetterText | None:
        if document.id not in self._texts:
            try:
                content = (self._letters / document.file.name).read_text(encoding="utf-8")
                self._texts[document.id] = LetterText(content)
            except (OSError, UnicodeDecodeError):
                self._texts[document.id] = None
        return self._texts[document.id]

    def _of_anchors(self, source: Source, document: Document, text: LetterText) -> Iterator[Fault]:
        yield from _of_anchor(source, (), document, text)
        for name in ("addressees", "cc", "people", "facts", "events", "asks", "cited_works"):
            for index, entry in enumerate(getattr(document, name)):
                yield from _of_anchors(source, (name, index), entry, text)

    @staticmethod
    def _of_signatories(source: Source, document: Document, text: LetterText) -> Iterator[Fault]:
        signatories = document.signatories
        if signatories is None:
            return
        yield from _of_anchor(source, ("signatories",), signatories, text)
        for index, signatory in enumerate(signatories.listed):
            if not text.paragraphs_of(signatory.as_printed):
                message = f"'{signatory.as_printed}' is not printed. Write the name as the letter prints it"
                yield source.fault(("signatories", "listed", index, "as_printed"), message)

    @staticmethod
    def _of_statement(
        source: Source,
        path: Path,
        statement: str,
        language: str,
        anchors: tuple[Anchor, ...],
        document: Document,
        text: LetterText,
    ) -> Iterator[Fault]:
        evidence = [text.paragraphs[a.paragraph - 1] for a in anchors if a.paragraph <= len(text.paragraphs)]
        printed = " ".join(evidence)
        year, month, day = _parts(document.published.date)
        allowed = numbers(printed) | {year, day.lstrip("0")} | _spelled_out(printed)
        for number in sorted(numbers(statement) - allowed):
            yield source.fault(path, f"the number {number} stands in no paragraph that an anchor names. Correct it")
        allowed_months = months(printed.replace("Sept.", "September"), "en") | ({int(month)} if month else set())
        for one in sorted(months(statement, language) - allowed_months):
            name = MONTHS[language][one - 1]
            yield source.fault(path, f"{name} stands in no paragraph that an anchor names. Correct it")


def _of_anchors(source: Source, path: Path, entry: Anchor, text: LetterText) -> Iterator[Fault]:
    """The anchor of an entry, and those that it has besides."""
    yield from _of_anchor(source, path, entry, text)
    for position, more in enumerate(getattr(entry, "also", ())):
        yield from _of_anchor(source, (*path, "also", position), more, text)


def _of_anchor(source: Source, path: Path, anchor: Anchor, text: LetterText) -> Iterator[Fault]:
    found = text.paragraphs_of(anchor.anchor)
    where = (*path, "anchor")
    if not found:
        yield source.fault(where, f"'{anchor.anchor}' is not in the letter. Copy 3 to 8 words as they are printed")
    elif len(found) > 1:
        yield source.fault(where, f"'{anchor.anchor}' stands {len(found)} times in the letter. Take a longer one")
    elif found[0] != anchor.paragraph:
        message = f"{anchor.paragraph}, but the anchor stands in paragraph {found[0]}. Set {found[0]}"
        yield source.fault((*path, "paragraph"), message)


def _states_value(statement: str, value: float | None) -> bool:
    if value is None:
        return True
    stated = numbers(statement) | _spelled_out(statement)
    return f"{value:.10g}" in stated or ("mill" in statement and f"{value / 1_000_000:.10g}" in stated)


def _spelled_out(text: str) -> set[str]:
    words = set(re.findall(r"\w+", text.lower()))
    return {str(number) for names in NUMBER_WORDS for number, word in enumerate(names) if word in words}


def _parts(date: str) -> tuple[str, str, str]:
    """Year, month and day of an EDTF date; empty where it does not say."""
    year, month, day = (*date.split("-"), "", "")[:3]
    return year, month, day


def _prints_date(text: LetterText, date: str) -> bool:
    year, month, day = _parts(date)
    name = MONTHS["en"][int(month) - 1] if month else ""
    number = day.lstrip("0")
    forms = [f"{name} {number}, {year}", f"{name[:4]}. {number}, {year}", f"{name[:3]}. {number}, {year}"]
    return any(text.paragraphs_of(form) for form in forms)
