"""What a letter prints that a record must hold: its numbers, dates, web addresses, links, footnotes and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import accumulate

from bot.knowledge.letters import CAPITAL, LetterText
from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES, function_words, module, spoken
from bot.languages.common_words import common_words
from bot.languages.locales import is_same_language
from bot.languages.printed_dates import YEAR, printed_dates
from bot.languages.printed_numbers import printed_numbers


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


_URL = re.compile(r"https?://[^\s<>]+")
_YEAR = re.compile(rf"(?<![\w$.,]){YEAR}(?![\w(,])")
_MARK = re.compile(r"\d{1,2}[.)](?=\s)")  # of a list, where a line begins
_ARTICLE = re.compile(r"\d+(?:\(\w\))+")  # 235(b)(2)(C)
# A letter names organizations of every language.
_NAME_JOINS = "|".join(sorted(spoken(LANGUAGES).words("letters", "NAME_JOINS")))
_CAPITAL = rf"{CAPITAL}[\w'’]*(?:[-.&]{CAPITAL}[\w'’]*)*"
_NAME = re.compile(rf"{_CAPITAL}(?:(?: (?:{_NAME_JOINS}|&))* {_CAPITAL})*")
_WORD = re.compile(_CAPITAL)
_LETTERS = re.compile(r"[^\W\d_]+")
_TITLED = re.compile(rf"\. ({_CAPITAL})")
_LONGEST_TITLE = 3  # letters: "Mrs", "Dra"; a longer word may be the name that ends a sentence
_OPENING = re.compile(r"(?:^|\n|[.!?…:;*#-][\"'”’»)\]]* ?|— ?)[\"'“‘«(\[¿¡ ]*$")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one letter: its locale, and those that are no names where they open a sentence.

    Attributes:
        language: Its locale.
        openers: Small words, in capitals only where they open a sentence.
        ordinary: Those, and all that the letter has in small letters, too.
        everyday: Those that the language's speakers use every day.
    """

    language: str
    openers: frozenset[str]
    ordinary: set[str]
    everyday: frozenset[str]


def amounts(language: str) -> frozenset[str]:
    """Return the words for amounts that no digit stands for, such as dozens; of the languages that have a folder."""
    return _words_of(language, "numbers", "AMOUNTS")


@cache
def _words_of(language: str, area: str, name: str) -> frozenset[str]:
    folders = [one for one in LANGUAGES if is_same_language(one, language)]
    return frozenset(word for folder in folders for word in getattr(module(folder, area), name).split())


def printed(text: LetterText, language: str) -> Iterator[Printed]:
    """Yield everything of these sorts, paragraph by paragraph, in the order in which it stands there.

    Args:
        text: A letter.
        language: The locale that it is written in.
    """
    ordinary = {word for paragraph in text.paragraphs for word in re.findall(r"\b[a-z]\w*", paragraph)}
    openers = _words_of(language, "letters", "OPENERS")
    everyday = frozenset[str]().union(*(common_words(one) for one in LANGUAGES if is_same_language(one, language)))
    words = _Words(language, openers, ordinary | openers, everyday)
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
    for sort, found_in in _FOUND_IN:
        spans = list(found_in(paragraph, words.language))
        marks = _list_marks(paragraph, ends) if sort is Sort.NUMBER else frozenset[int]()
        for start, end in spans:
            if start in marks:
                continue
            yield Printed(sort, paragraph[start:end].rstrip(".,"), number, start)
        for start, end in spans:  # what is found as one sort is not found again as another
            paragraph = f"{paragraph[:start]}{'_' * (end - start)}{paragraph[end:]}"
    for end in ends:
        paragraph = f"{paragraph[: end - 1]}\n{paragraph[end:]}"
    for match in _NAME.finditer(paragraph):
        start = match.start() + _ordinary_opening(match, paragraph, words)
        if (
            start < match.end()
            and not _is_a_title(paragraph, match, words)
            and not _is_no_name(paragraph, match, words)
        ):
            yield Printed(Sort.NAME, paragraph[start : match.end()], number, start)


def _is_no_name(paragraph: str, match: re.Match[str], words: _Words) -> bool:
    """Return whether a run of capitals is a pronoun or another small word, or words of a heading all in capitals."""
    if spelling(match[0]) in function_words() and (len(match[0]) == 1 or not match[0].isupper()):
        return True
    line = paragraph[paragraph.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
    if not line.isupper() or len(line.split()) < 2:
        return False
    small = words.ordinary | function_words()
    return all(word.lower() in small for word in _LETTERS.findall(match[0]))


def _is_a_title(paragraph: str, match: re.Match[str], words: _Words) -> bool:
    """Return whether a short word with a stop only stands before a name: the "Sra" of `Sra. Greta Pell`."""
    following = _TITLED.match(paragraph, match.end())
    is_short = len(match[0]) <= _LONGEST_TITLE and (len(match[0]) == 1 or not match[0].isupper())
    return is_short and following is not None and following[1].lower() not in words.ordinary


def _list_marks(paragraph: str, ends: set[int]) -> frozenset[int]:
    """Return where the numbers of a list stand, which say nothing: at the start of the paragraph, and then of lines."""
    if not _MARK.match(paragraph):
        return frozenset()
    return frozenset(start for start in (0, *ends) if _MARK.match(paragraph, start))


def _urls(paragraph: str, language: str) -> Iterator[tuple[int, int]]:  # noqa: ARG001  # all are found alike
    return (match.span() for match in _URL.finditer(paragraph))


def _dates(paragraph: str, language: str) -> Iterator[tuple[int, int]]:
    spans = [(date.start, date.end) for date in printed_dates(paragraph, language)]
    yield from spans
    for match in _YEAR.finditer(paragraph):
        if not any(start <= match.start() < end for start, end in spans):
            yield match.span()


def _numbers(paragraph: str, language: str) -> Iterator[tuple[int, int]]:
    articles = [match.span() for match in _ARTICLE.finditer(paragraph)]
    numbers = [(one.start, one.end) for one in printed_numbers(paragraph, language)]
    counted = [match.span() for match in re.finditer(r"\w+", paragraph) if match[0] in amounts(language)]
    yield from articles
    for span in (*numbers, *counted):
        if not any(start <= span[0] < end for start, end in articles):
            yield span


_FOUND_IN = ((Sort.URL, _urls), (Sort.DATE, _dates), (Sort.NUMBER, _numbers))


def _ordinary_opening(match: re.Match[str], paragraph: str, words: _Words) -> int:
    """Return how much of a run of capitals is no name: the word that opens a sentence, which has one in any case."""
    first = _WORD.match(match[0])
    assert first is not None
    if not _OPENING.search(paragraph[: match.start()]):
        return 0
    prefix, hyphen, _ = first[0].partition("-")
    if hyphen and prefix.lower() in words.openers:  # Then-Secretary
        return len(prefix) + 1
    word = re.sub(r"'s$", "", first[0])
    is_alone = first.end() == len(match[0])
    is_ordinary = word.lower() in words.ordinary or (is_alone and paragraph.count(word) == 1)
    is_ordinary = is_ordinary or spelling(word) in function_words() or (not is_alone and word.lower() in words.everyday)
    if not is_ordinary or (len(word) > 1 and word.isupper()):
        return 0
    following = _WORD.search(match[0], first.end())
    return following.start() if following else len(match[0])
