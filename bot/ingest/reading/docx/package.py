"""A DOCX file's parts, out of its zip: looked at before they are unpacked, for 295 kB may hold 300 MB."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from lxml import etree
from lxml.etree import _Element as Element

from bot.errors import BotError

MOST_OF_A_PART = 12_000_000  # bytes of XML: a letter of 300 pages has 4 million
MOST_RATIO = 120  # times its packed size, of a part of a megabyte or more: Word's own come to 30
_HARMLESS = 1_000_000
Made = TypeVar("Made")
_DAMAGED = "is damaged or cut off. Open it in Word, and save it anew, or print it as PDF."
DOCUMENT = "word/document.xml"
_ELEMENTS = ("document", "footnotes", "endnotes", "styles", "numbering", "settings")


@dataclass(frozen=True, slots=True)
class Package:
    """A DOCX file.

    Attributes:
        parts: The trees of the parts that hold words or say how they look, by name: "document", "header1".
        links: The addresses of the links, by part and id.
        title: What the file says of itself.
    """

    parts: Mapping[str, Element]
    links: Mapping[tuple[str, str], str]
    title: str


def local(element: Element) -> str:
    """Return an element's name without its namespace: there are two for each, transitional and strict."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Element | None, name: str = "val", default: str = "") -> str:
    """Return an attribute, whatever its namespace."""
    if element is None:
        return default
    return next((str(told) for key, told in element.attrib.items() if str(key).rpartition("}")[2] == name), default)


def child(element: Element | None, *names: str) -> Element | None:
    """Return the first child of a name, of the first child of a name …; None where one is missing."""
    for name in names:
        if element is None:
            return None
        element = next((one for one in element if local(one) == name), None)
    return element


def opened(raw: bytes) -> Package:
    """Return a DOCX file's parts.

    Raises:
        BotError: It is damaged, no DOCX file, or would unpack to more than any letter.
    """
    return unpacked(raw, _package)


def unpacked(raw: bytes, read: Callable[[zipfile.ZipFile], Made]) -> Made:
    """Return what is made of a DOCX file's archive.

    Args:
        raw: The file.
        read: Reads the archive.

    Raises:
        BotError: It is damaged, no DOCX file, or would unpack to more than any letter.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            checked(archive)
            return read(archive)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as exc:
        raise BotError(_DAMAGED) from exc
    except Exception as exc:
        if type(exc).__module__ == "zlib":
            raise BotError(_DAMAGED) from exc
        raise


def checked(archive: zipfile.ZipFile) -> None:
    """Refuse an archive that is no DOCX file.

    Raises:
        BotError: It is none.
    """
    names = set(archive.namelist())
    if DOCUMENT not in names:
        known = "mimetype" in names or "[Content_Types].xml" in names
        kind = "is a document of another program" if known else "is packed, or a document of another program"
        raise BotError(f"{kind}. Save it as DOCX or PDF, and give that.")


def _package(archive: zipfile.ZipFile) -> Package:
    names = {info.filename: info for info in archive.infolist()}
    parts: dict[str, Element] = {}
    links: dict[tuple[str, str], str] = {}
    for name, info in names.items():
        folder, _, file = name.rpartition("/")
        stem, _, ending = file.partition(".")
        if folder == "word" and ending == "xml" and (stem in _ELEMENTS or stem.startswith(("header", "footer"))):
            parts[stem] = tree(archive, info)
        elif folder == "word/_rels" and ending == "xml.rels":
            links |= {(stem, key): url for key, url in _targets(tree(archive, info))}
    core = names.get("docProps/core.xml")
    return Package(parts, links, _title(tree(archive, core)) if core else "")


def _targets(relations: Element) -> Iterator[tuple[str, str]]:
    for one in relations:
        if value(one, "Type").endswith("/hyperlink"):
            yield value(one, "Id"), value(one, "Target")


def _title(core: Element) -> str:
    return next((one.text for one in core if local(one) == "title"), "") or ""


def tree(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Element:
    """Return the elements of one part.

    Raises:
        BotError: It is damaged, or would unpack to more than any letter.
    """
    packed = max(info.compress_size, 1)
    is_bomb = info.file_size > _HARMLESS and info.file_size / packed > MOST_RATIO
    if info.file_size > MOST_OF_A_PART or is_bomb:
        size = info.file_size / 1e6
        raise BotError(f"would unpack to {size:.0f} MB, more than any letter. Print it as PDF, and give that.")
    with archive.open(info) as part:
        raw = part.read(info.file_size + 1)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as exc:
        raise BotError(_DAMAGED) from exc
    if root.getroottree().docinfo.doctype:
        raise BotError(_DAMAGED)
    return root
