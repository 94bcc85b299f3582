"""What a letter prints that a record must hold: its numbers, dates, web addresses, links, footnotes and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from bot.knowledge.letters import MONTHS, LetterText


class Sort(StrEnum):
    """What sort of thing is printed."""

    NUMBER = "number"
    DATE = "date"
    URL = "URL"
    LINK = "link"
    FOOTNOTE = "footnote"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Printed:
    """One thing that a letter prints.

    Attributes:
        sort: What it is.
        text: As printed, without mark-up.
        paragraph: Its paragraph, counted from 1.
        start: Where it begins in the paragraph's text; 0 for links and footnote marks.
    """

    sort: Sort
    text: str
    paragraph: int
    start: int = 0


AMOUNTS = "dozens quarter half thousands millions".split()  # numbers that no digit stands for

_MONTH = "|".join((*MONTHS["en"], "Sept"))
_YEAR = r"(?:19|20)\d\d"
_COUNTED = "|".join(("two three four five six seven eight nine ten eleven twelve", *AMOUNTS)).replace(" ", "|")
_PATTERNS = (
    (Sort.URL, re.compile(r"https?://[^\s<>]+")),
    (Sort.DATE, re.compile(rf"\b(?:{_MONTH})\b\.?(?: \d{{1,2}}\b)?(?:,? {_YEAR}\b)?|(?<![\w$.,]){_YEAR}(?![\w(,])")),
    (Sort.NUMBER, re.compile(rf"\d+(?:\(\w\))+|\d+(?:[.,]\d+)*|\b(?:{_COUNTED})\b")),
)
_CAPITAL = r"[A-ZÁÉÍÓÚÑ][\w'’]*(?:[-.&][A-ZÁÉÍÓÚÑ][\w'’]*)*"
_NAME = re.compile(rf"{_CAPITAL}(?:(?: (?:of|the|and|for|to|in|de|del|la|para|las|sobre|y|&))* {_CAPITAL})*")
_WORD = re.compile(_CAPITAL)
_OPENING = re.compile(r"(?:^|\n|[.!?:;*#-] ?|— ?)[\"'(\[]*$")
_OPENERS = frozenset(
    """
    a an as at because by cc dear for from has he her his if in instead it its my no of on our she signed sincerely
    that the their then these they this those though to we what when where which while who why with
    """.split()
)


def printed(text: LetterText) -> Iterator[Printed]:
    """Yield everything of these sorts, paragraph by paragraph, in the order in which it stands there."""
    ordinary = {word for paragraph in text.paragraphs for word in re.findall(r"\b[a-z]\w*", paragraph)}
    for number, paragraph in enumerate(text.paragraphs, start=1):
        yield from (Printed(Sort.LINK, words, number) for place, words in text.links if place == number)
        yield from (Printed(Sort.FOOTNOTE, mark, number) for place, mark in text.footnotes if place == number)
        found = _of_paragraph(paragraph, _ends(paragraph, text.lines[number - 1]), number, ordinary)
        yield from sorted(found, key=lambda one: one.start)


def _ends(paragraph: str, lines: list[str]) -> set[int]:
    """Where the lines of a paragraph end: two names may stand in lines of their own."""
    if " ".join(lines) != paragraph:
        return set()  # mark-up that goes over lines
    return set(accumulate(len(line) + 1 for line in lines))


def _of_paragraph(paragraph: str, ends: set[int], number: int, ordinary: set[str]) -> Iterator[Printed]:
    for sort, pattern in _PATTERNS:
        for match in pattern.finditer(paragraph):
            yield Printed(sort, match[0].rstrip(".,"), number, match.start())
        # What is found as one sort is not found again as another.
        paragraph = pattern.sub(lambda match: "_" * len(match[0]), paragraph)
    for end in ends:
        paragraph = f"{paragraph[: end - 1]}\n{paragraph[end:]}"
    for match in _NAME.finditer(paragraph):
        start = match.start() + _ordinary_opening(match, paragraph, ordinary)
        if start < match.end():
            yield Printed(Sort.NAME, paragraph[start : match.end()], number, start)


def _ordinary_opening(match: re.Match[str], paragraph: str, ordinary: set[str]) -> int:
    """How much of a run of capitals is no name: the word that opens a sentence, which has one in any case."""
    first = _WORD.match(match[0])
    assert first is not None
    if not _OPENING.search(paragraph[: match.start()]):
        return 0
    prefix, hyphen, _ = first[0].partition("-")
    if hyphen and prefix.lower() in _OPENERS:  # Then-Secretary
        return len(prefix) + 1
    word = re.sub(r"'s$", "", first[0])
    is_alone = first.end() == len(match[0])
    is_ordinary = word.lower() in ordinary | _OPENERS or (is_alone and paragraph.count(word) == 1)
    if not is_ordinary or (len(word) > 1 and word.isupper()):
        return 0
    following = _WORD.search(match[0], first.end())
    return following.start() if following else len(match[0])
