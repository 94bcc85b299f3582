"""Runs of words become lines: white space single, notes' marks and links beside the words.

Each format makes runs, in the order in which they are read; here they become `Line`, by the same rules for all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.ingest.source import Line, Link, Mark

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_SIGNS = re.compile(r"([⁰¹²³⁴-⁹]+(?:[,⁻˒][⁰¹²³⁴-⁹]+)*|(?<=[\w.)”’])(?:\*{1,3}|[†‡]{1,3})(?![\w*†‡]))")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]")
_LIGATURES = re.compile("[ﬀ-ﬆ]")
_SPACE = re.compile(r"\s+")
_DIGITS = re.compile(r"\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*")
_SYMBOLS = re.compile(r"[*†‡§¶#∗⁎]{1,4}")
_ROMAN = re.compile(r"(?i:x{0,3}(?:ix|iv|v?i{0,3}))")
_SMALL_NUMBER = re.compile(r"(?:^|[^\d.,])\d{1,3}\.?$")
_UNIT = re.compile(r"(?:^|[\s\d/])[kcmdµ]?m$")  # the metric system's own letters: m², km³


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike.

    Attributes:
        text: The words; a line ends at each line feed.
        is_raised: Whether they stand above the line, as notes' marks do.
        is_mark: Whether the file itself says that they are a note's mark.
        url: Where they are linked to.
        is_bold: Whether they are printed bold.
        look: How else they are set: italic, within an element of a name; words of one look belong together.
    """

    text: str
    is_raised: bool = False
    is_mark: bool = False
    url: str = ""
    is_bold: bool = False
    look: str = ""


@dataclass(slots=True)
class _Draft:
    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    is_bold: bool = True
    cuts: list[int] = field(default_factory=list)
    _look: tuple[bool, str] = (False, "")

    def add(self, run: Run) -> None:
        words = _SPACE.sub(" ", run.text)
        if not self.text or self.text.endswith(" "):
            words = words.lstrip(" ")
        if not words:
            return
        start = len(self.text)
        if words.strip():
            self._cut(run, words)
        self.text += words
        if words.strip():
            self.is_bold = self.is_bold and run.is_bold
        if run.url and words.strip():
            self._link(start, run.url)

    def _cut(self, run: Run, words: str) -> None:
        """Keep the place where a word begins that is set otherwise than the one before it."""
        look = (run.is_bold, run.look)
        if self.text and look != self._look and (self.text.endswith(" ") or not words[0].isalnum()):
            self.cuts.append(len(self.text) + len(words) - len(words.lstrip()))
        self._look = look

    def _link(self, start: int, url: str) -> None:
        end = len(self.text)
        if self.links and self.links[-1].url == url and not self.text[self.links[-1].end : start].strip():
            start = self.links.pop().start
        self.links.append(Link(start, end, url))

    def mark(self, label: str) -> None:
        labels = re.split(r"\s*[,;]\s*", label) if _DIGITS.fullmatch(label) else [label]
        self.marks += [Mark(len(self.text.rstrip(" ")), one) for one in labels]

    def line(self, sign: str, page: int | None) -> Line | None:
        text = self.text.rstrip(" ")
        if not text and not self.marks:
            return None
        marks = tuple(Mark(min(mark.at, len(text)), mark.label) for mark in self.marks)
        links = tuple(Link(link.start, min(link.end, len(text)), link.url) for link in self.links)
        cuts = tuple(cut for cut in self.cuts if cut < len(text))
        return Line(text, marks, links, sign, page, is_bold=bool(text) and self.is_bold, cuts=cuts)


def lines(runs: Iterable[Run], page: int | None = None) -> list[Line]:
    """Return the lines that runs make, without the empty ones."""
    drafts = [_Draft()]
    for run in _parted(runs):
        draft = drafts[-1]
        if run.text == "\n":
            drafts.append(_Draft())
        elif run.is_mark or (run.is_raised and is_label(run.text.strip(), draft.text)):
            draft.mark(label_of(run.text))
        else:
            draft.add(run)
    made = (draft.line("", page) for draft in drafts)
    return [line for line in made if line]


def line(runs: Iterable[Run], page: int | None = None) -> Line | None:
    """Return the one line that runs make; None for nothing."""
    flat = [replace(run, text=run.text.replace("\n", " ")) for run in runs]
    made = lines(flat, page)
    return made[0] if made else None


def clean(text: str) -> str:
    """Drop what nobody sees, and write ligatures and accents as people type them."""
    text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), _UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", text)


def label_of(text: str) -> str:
    """Return a note's label without the brackets around it and the point behind it."""
    bare = text.strip().strip("[](){}").strip()
    return (bare.rstrip(".") or bare).removeprefix("^") if bare else text.strip()


def is_label(raised: str, before: str) -> bool:
    """Return whether raised signs are a note's mark, not the end of an ordinal (116th, 1er, 2º) or a unit's power.

    Args:
        raised: The signs, without white space.
        before: The words of the line before them.
    """
    label = label_of(raised)
    if _SYMBOLS.fullmatch(label):
        return True
    if _DIGITS.fullmatch(label):
        return not (label in ("2", "3") and _UNIT.search(before))
    if not label.isalpha() or len(label) > 5:
        return False
    if _SMALL_NUMBER.search(before) and (len(label) > 1 or label in "aeo"):
        return False
    return (len(label) == 1 and label not in "ªº") or bool(_ROMAN.fullmatch(label) and label.islower())


def _parted(runs: Iterable[Run]) -> Iterator[Run]:
    """Yield runs of one line each, and raised digits, asterisks and daggers behind words apart."""
    for run in runs:
        for number, part in enumerate(clean(run.text).split("\n")):
            if number:
                yield Run("\n")
            for at, piece in enumerate(_RAISED_SIGNS.split(part)):
                if at % 2:
                    plain = piece.replace("˒", ",").replace("⁻", "-").translate(_RAISED)
                    yield Run(plain, is_raised=True, is_mark=run.is_mark, url=run.url)
                elif piece:
                    yield replace(run, text=piece)
