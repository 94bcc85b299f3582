"""How a DOCX file's words look, by their styles, and how its lists are numbered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from bot.ingest.reading.docx.package import child, local, value

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_ONES = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_CHICAGO = "*†‡§"


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks."""

    is_bold: bool = False
    is_raised: bool = False
    is_hidden: bool = False
    is_italic: bool = False


def _is_on(element: Element | None) -> bool | None:
    return None if element is None else value(element, default="1") not in ("0", "false", "off")


def looked(properties: Element | None, look: Look) -> Look:
    """Return how a run looks, by its own properties over what its style says."""
    if properties is None:
        return look
    bold, hidden, italic = (_is_on(child(properties, name)) for name in ("b", "vanish", "i"))
    align = value(child(properties, "vertAlign"))
    lift = value(child(properties, "position"))
    raised = align == "superscript" or (lift.isdecimal() and int(lift) > 3) if align or lift else look.is_raised
    return Look(
        look.is_bold if bold is None else bold,
        raised,
        look.is_hidden if hidden is None else hidden,
        look.is_italic if italic is None else italic,
    )


@dataclass(slots=True)
class Styles:
    """A file's styles."""

    elements: Mapping[str, Element]
    default: str = ""
    _looks: dict[str, Look] = field(default_factory=dict)

    @classmethod
    def of(cls, tree: Element | None) -> Styles:
        elements = {value(one, "styleId"): one for one in (tree if tree is not None else ()) if local(one) == "style"}
        defaults = (
            name
            for name, one in elements.items()
            if value(one, "type") == "paragraph" and value(one, "default") in ("1", "true", "on")
        )
        return cls(elements, next(defaults, ""))

    def chain(self, name: str) -> list[Element]:
        """Return a style and those that it is based on, the last one first."""
        found: list[Element] = []
        while name in self.elements and len(found) < 20:
            found.insert(0, self.elements[name])
            name = value(child(self.elements[name], "basedOn"))
        return found

    def look(self, name: str) -> Look:
        """Return how a style's words look."""
        if name not in self._looks:
            look = Look()
            for style in self.chain(name):
                look = looked(child(style, "rPr"), look)
            self._looks[name] = look
        return self._looks[name]

    def over(self, name: str, look: Look) -> Look:
        """Return how words of a character style look in a paragraph."""
        for style in self.chain(name):
            look = looked(child(style, "rPr"), look)
        return look

    def is_heading(self, name: str) -> bool:
        """Return whether a paragraph's style is a title's or heading's."""
        names = [value(child(style, "name")).lower() for style in self.chain(name)]
        return any(one.startswith(("heading", "title", "subtitle")) for one in names)

    def numbering(self, name: str) -> Element | None:
        """Return what a paragraph's style says of its number."""
        found = [told for style in self.chain(name) if (told := child(style, "pPr", "numPr")) is not None]
        return found[-1] if found else None


@dataclass(slots=True)
class Numbering:
    """A file's lists, and how far each is counted."""

    levels: dict[str, dict[int, Element]] = field(default_factory=dict)
    _starts: dict[tuple[str, int], int] = field(default_factory=dict)
    _abstract: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, tree: Element | None) -> Numbering:
        numbering = cls()
        for one in tree if tree is not None else ():
            if local(one) == "abstractNum":
                levels = {_number(value(level, "ilvl")): level for level in one if local(level) == "lvl"}
                numbering.levels[value(one, "abstractNumId")] = levels
            elif local(one) == "num":
                name = value(one, "numId")
                numbering._abstract[name] = value(child(one, "abstractNumId"))
                for over in one:
                    if local(over) == "lvlOverride" and (start := value(child(over, "startOverride"))):
                        numbering._starts[name, _number(value(over, "ilvl"))] = _number(start)
        return numbering

    def sign(self, told: Element | None) -> str | None:
        """Return what stands before a list's next item; None where the paragraph is no item."""
        name, level = value(child(told, "numId")), _number(value(child(told, "ilvl")))
        levels = self.levels.get(self._abstract.get(name, ""), {})
        if name in ("", "0") or level not in levels:
            return None
        kind = value(child(levels[level], "numFmt"), default="decimal")
        text = value(child(levels[level], "lvlText"))
        counts = self._counts.setdefault(name if (name, level) in self._starts else self._abstract[name], {})
        first = self._starts.get((name, level), _number(value(child(levels[level], "start"), default="1")))
        counts[level] = counts.get(level, first - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if kind == "bullet":
            return text if text.isascii() and text.strip() and text != "o" else "•"
        if kind == "none":
            return ""
        for place, count in counts.items():
            form = value(child(levels.get(place), "numFmt"), default="decimal")
            text = text.replace(f"%{place + 1}", counted(count, form))
        return text


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def counted(number: int, form: str) -> str:
    """Return a number as a list or a note has it: "3", "iii", "c", "‡"."""
    if form in ("lowerRoman", "upperRoman"):
        roman = ""
        for worth, sign in (*_ROMAN, *_ROMAN_ONES):
            roman += sign * (number // worth)
            number %= worth
        return roman if form == "lowerRoman" else roman.upper()
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form == "chicago":
        return _CHICAGO[(number - 1) % 4] * ((number - 1) // 4 + 1)
    return str(number)
