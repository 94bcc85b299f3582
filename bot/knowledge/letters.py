"""A letter's text as the record speaks of it: paragraphs, and the numbers and months that stand in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from bot.languages import Language, by_language
from bot.languages.dates import MONTHS

_LINK = re.compile(r"\[([^\[\]]*)\]\((?:#|https?:[^()\s]*)\)")
_ESCAPED = re.compile(r"\\([^\w\s])")
_SUPERSCRIPTS = re.compile("[⁰¹²³⁴-⁹]+")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_EMPHASIS = re.compile(r"\*+")
_QUOTES = str.maketrans("‘’“”", "''\"\"")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

_CARDINALS = {language: words.split() for language, words in by_language("numbers", "CARDINALS").items()}
_SHORT_MONTHS = by_language("calendar", "PRINTED_SHORT")


class LetterText:
    """A letter's text, cut into paragraphs at blank lines and cleared of the mark-up that its file carries.

    Args:
        text: The file's content.

    Attributes:
        paragraphs: Their text; the first is paragraph 1 of the record.
        lines: The lines of each, for lists and addresses.
        links: The paragraph and the words of each link.
        footnotes: The paragraph and the number of each footnote mark.
    """

    def __init__(self, text: str) -> None:
        blocks = re.split(r"\n\s*\n", text.strip())
        self.paragraphs = [plain(block) for block in blocks]
        self.lines = [[plain(line) for line in block.splitlines()] for block in blocks]
        self.links = [(number, words) for number, block in enumerate(blocks, start=1) for words in _linked(block)]
        marks = [(number, run) for number, block in enumerate(blocks, start=1) for run in _SUPERSCRIPTS.findall(block)]
        self.footnotes = [(number, run.translate(_DIGITS)) for number, run in marks]
        self._starts: list[int] = []
        length = 0
        for paragraph in self.paragraphs:
            self._starts.append(length)
            length += len(paragraph) + 1
        self._whole = "\n".join(self.paragraphs)
        self._bare = f" {_bare(self._whole)} "

    def paragraphs_of(self, anchor: str) -> list[int]:
        """Return the paragraphs, counted from 1, that hold the anchor as whole words; one number for each time."""
        wanted = re.compile(rf"(?<!\w){re.escape(plain(anchor))}(?!\w)")
        return [bisect_right(self._starts, match.start()) for match in wanted.finditer(self._whole)]

    def passage_in(self, text: str, *, longer_than: int) -> str:
        """Return the first passage of the letter that a text copies; empty where none is longer than so many words."""
        words = _bare(plain(text)).split()
        for start in range(len(words) - longer_than):
            passage = " ".join(words[start : start + longer_than + 1])
            if f" {passage} " in self._bare:
                return passage
        return ""

    def quotes(self, anchor: str) -> bool:
        """Return whether the anchor stands within quotation marks of its paragraph."""
        words = plain(anchor)
        if '"' in words:
            return False
        before = (paragraph.partition(words)[0] for paragraph in self.paragraphs if words in paragraph)
        return any(text.count('"') % 2 for text in before)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Drop Markdown links, escapes, emphasis and footnote marks; make quotes straight and white space single."""
    text = _with_brackets(_LINK.sub(r"\1", _unescaped(text)))
    text = _EMPHASIS.sub("", _SUPERSCRIPTS.sub("", text)).translate(_QUOTES)
    return " ".join(text.split())


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _unescaped(text: str) -> str:
    """Undo backslashes; the brackets behind them become signs that no link is made of."""
    return _ESCAPED.sub(lambda match: {"(": "\1", ")": "\2"}.get(match[1], match[1]), text)


def _with_brackets(text: str) -> str:
    return text.replace("\1", "(").replace("\2", ")")


def _linked(block: str) -> list[str]:
    return [plain(_with_brackets(match[1])) for match in _LINK.finditer(_unescaped(block))]


def numbers(text: str) -> set[str]:
    """Return the numbers of a text without their separators: `over 59,000` holds `59000`."""
    return {match.replace(",", "") for match in _NUMBER.findall(text)}


def spelled_out(text: str, language: Language) -> set[str]:
    """Return the numbers from two on that a text writes as words, as digits."""
    words = set(re.findall(r"\w+", text.lower()))
    return {str(number) for number, name in enumerate(_CARDINALS[language]) if number > 1 and name in words}


def months(text: str, language: Language) -> set[int]:
    """Return the months named in a text, from 1 to 12."""
    for short, name in _SHORT_MONTHS[language].items():
        text = text.replace(f"{short}.", name)
    words = set(re.findall(r"\w+", text))
    return {number for number, name in enumerate(MONTHS[language], start=1) if name in words}
