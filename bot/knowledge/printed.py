"""What a letter prints that a record must hold: its numbers, dates, web addresses, links, footnotes and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from bot.knowledge.letters import LetterText
from bot.languages import LANGUAGES, Language, by_language, module, spoken
from bot.languages.dates import MONTHS


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


AMOUNTS = {language: words.split() for language, words in by_language("numbers", "AMOUNTS").items()}

_YEAR = r"(?:19|20)\d\d"


def _patterns(language: Language) -> tuple[tuple[Sort, re.Pattern[str]], ...]:
    numbers = module(language, "numbers")
    counted = "|".join((*numbers.CARDINALS.split()[2:13], *AMOUNTS[language]))
    month = "|".join((*MONTHS[language], *module(language, "calendar").PRINTED_SHORT))
    return (
        (Sort.URL, re.compile(r"https?://[^\s<>]+")),
        (Sort.DATE, re.compile(rf"\b(?:{month})\b\.?(?: \d{{1,2}}\b)?(?:,? {_YEAR}\b)?|(?<![\w$.,]){_YEAR}(?![\w(,])")),
        (Sort.NUMBER, re.compile(rf"\d+(?:\(\w\))+|\d+(?:[.,]\d+)*|\b(?:{counted})\b")),
    )


_PATTERNS = {language: _patterns(language) for language in LANGUAGES}
_NAME_JOINS = "|".join(
    sorted(spoken(LANGUAGES).words("letters", "NAME_JOINS"))
)  # a letter names organizations of every language
_CAPITAL = r"[A-ZÁÉÍÓÚÑ][\w'’]*(?:[-.&][A-ZÁÉÍÓÚÑ][\w'’]*)*"
_NAME = re.compile(rf"{_CAPITAL}(?:(?: (?:{_NAME_JOINS}|&))* {_CAPITAL})*")
_WORD = re.compile(_CAPITAL)
_OPENING = re.compile(r"(?:^|\n|[.!?:;*#-] ?|— ?)[\"'(\[]*$")
_OPENERS = {language: frozenset(words.split()) for language, words in by_language("letters", "OPENERS").items()}


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one letter: its language, and those that are no names where they open a sentence."""

    language: Language
    ordinary: set[str]


def printed(text: LetterText, language: Language) -> Iterator[Printed]:
    """Yield everything of these sorts, paragraph by paragraph, in the order in which it stands there.

    Args:
        text: A letter.
        language: The language that it is written in.
    """
    ordinary = {word for paragraph in text.paragraphs for word in re.findall(r"\b[a-z]\w*", paragraph)}
    words = _Words(language, ordinary | _OPENERS[language])
    for number, paragraph in enumerate(text.paragraphs, start=1):
        yield from (Printed(Sort.LINK, words, number) for place, words in text.links if place == number)
        yield from (Printed(Sort.FOOTNOTE, mark, number) for place, mark in text.footnotes if place == number)
        found = _of_paragraph(paragraph, _ends(paragraph, text.lines[number - 1]), number, words)
        yield from sorted(found, key=lambda one: one.start)


def _ends(paragraph: str, lines: list[str]) -> set[int]:
    """Return where the lines of a paragraph end: two names may stand in lines of their own."""
    if " ".join(lines) != paragraph:
        return set()  # mark-up that goes over lines
    return set(accumulate(len(line) + 1 for line in lines))


def _of_paragraph(paragraph: str, ends: set[int], number: int, words: _Words) -> Iterator[Printed]:
    for sort, pattern in _PATTERNS[words.language]:
        for match in pattern.finditer(paragraph):
            yield Printed(sort, match[0].rstrip(".,"), number, match.start())
        # What is found as one sort is not found again as another.
        paragraph = pattern.sub(lambda match: "_" * len(match[0]), paragraph)
    for end in ends:
        paragraph = f"{paragraph[: end - 1]}\n{paragraph[end:]}"
    for match in _NAME.finditer(paragraph):
        start = match.start() + _ordinary_opening(match, paragraph, words)
        if start < match.end():
            yield Printed(Sort.NAME, paragraph[start : match.end()], number, start)


def _ordinary_opening(match: re.Match[str], paragraph: str, words: _Words) -> int:
    """Return how much of a run of capitals is no name: the word that opens a sentence, which has one in any case."""
    first = _WORD.match(match[0])
    assert first is not None
    if not _OPENING.search(paragraph[: match.start()]):
        return 0
    prefix, hyphen, _ = first[0].partition("-")
    if hyphen and prefix.lower() in _OPENERS[words.language]:  # Then-Secretary
        return len(prefix) + 1
    word = re.sub(r"'s$", "", first[0])
    is_alone = first.end() == len(match[0])
    is_ordinary = word.lower() in words.ordinary or (is_alone and paragraph.count(word) == 1)
    if not is_ordinary or (len(word) > 1 and word.isupper()):
        return 0
    following = _WORD.search(match[0], first.end())
    return following.start() if following else len(match[0])
