"""A letter's text as the record speaks of it: paragraphs, cleared of mark-up and of what PDF files break."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path

from bot.errors import BotError

CAPITAL = f"[{''.join(sign for sign in map(chr, range(0x10000)) if sign.isupper())}]"  # of every script
"""A pattern for a letter in upper case, for which `re` has no sign of its own."""

Names = Mapping[str, Sequence[tuple[str, ...]]]
"""The words of each name of several words, by the first of them."""

_LINK = re.compile(r"\[([^\[\]]*)\]\((?:#|https?:[^()\s]*)\)")
_ESCAPED = re.compile(r"\\([^\w\s])")
_SUPERSCRIPTS = re.compile("[⁰¹²³⁴-⁹]+")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_EMPHASIS = re.compile(r"\*+")
_QUOTES = str.maketrans(dict.fromkeys("‘’‚‛‹›", "'") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‐‑", "-"))
_LOW = re.compile("[₀-₉ﬀ-ﬆ]+")  # CO₂; and the ligatures of typesetters
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphens, zero-width signs, byte order marks
_WORD = re.compile(r"\w+")
_BROKEN = re.compile(r"(?P<start>\w+)(?P<hyphen>[-‐\u00ad])\n[ \t]*(?P<end>\w+)")


def read_letter(path: Path) -> LetterText:
    """Read a letter's file.

    Raises:
        BotError: It cannot be read.
    """
    try:
        return LetterText(path.read_bytes().decode("utf-8"))
    except OSError as exc:
        raise BotError(f"{path} cannot be read: {exc.strerror}. Give the file of a letter's text.") from exc
    except UnicodeDecodeError as exc:
        raise BotError(f"{path} is not UTF-8. Save it as UTF-8 text.") from exc


def is_text_of(raw: bytes, sha256: object) -> bool:
    """Return whether a file is the one with this digest; git may have changed the ends of its lines.

    Args:
        raw: The file's content.
        sha256: The digest that the record has, in hexadecimal digits.
    """
    forms = (raw, raw.replace(b"\r\n", b"\n"))
    return any(hashlib.sha256(form).hexdigest() == sha256 for form in forms)


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
        blocks = _blocks(text)
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

    @cached_property
    def _bare(self) -> str:
        return f" {_bare(self._whole)} "

    def paragraphs_of(self, anchor: str) -> list[int]:
        """Return the paragraphs, counted from 1, that hold the anchor as whole words; one number for each time.

        A hyphen of the anchor may be missing: where a line ends within a word, nobody knows whether it has one.
        """
        wanted = plain(anchor)
        if "-" in wanted or not _WORD.search(wanted):
            pattern = re.compile(rf"(?<!\w){re.escape(wanted).replace(chr(92) + '-', '-?')}(?!\w)")
            places = [match.start() for match in pattern.finditer(self._whole)]
        else:
            places = self._places_of(wanted)
        return [bisect_right(self._starts, place) for place in places]

    def _places_of(self, wanted: str) -> list[int]:
        """Return where words stand, by the rarest of them: a long letter is not read again for each anchor."""
        rarest = min(_WORD.finditer(wanted), key=lambda word: len(self._places_by_word.get(word[0], ())))
        found = [-len(wanted)]
        for start in (place - rarest.start() for place in self._places_by_word.get(rarest[0], ())):
            if not self._whole.startswith(wanted, start) or start < found[-1] + len(wanted):
                continue
            around = self._whole[max(start - 1, 0) : start] + self._whole[start + len(wanted) : start + len(wanted) + 1]
            if not _WORD.search(around):
                found.append(start)
        return found[1:]

    @cached_property
    def _places_by_word(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for word in _WORD.finditer(self._whole):
            places.setdefault(word[0], []).append(word.start())
        return places

    def passage_in(self, text: str, *, longer_than: int, names: Names | None = None) -> str:
        """Return the first passage of the letter that a text copies; empty where none is longer than so many words.

        Args:
            text: What may copy it.
            longer_than: How many words in a row anybody may have.
            names: What has no other words, however long it is: each is one word.
        """
        words = _bare(plain(text)).split()
        passage = self._copied([[word] for word in words], longer_than)
        return self._copied([*_with_names_whole(words, names)], longer_than) if passage and names else passage

    def _copied(self, words: list[list[str]], longer_than: int) -> str:
        for start in range(len(words) - longer_than):
            passage = " ".join(chain.from_iterable(words[start : start + longer_than + 1]))
            if f" {passage} " in self._bare:
                return passage
        return ""

    def quotes(self, anchor: str) -> bool:
        """Return whether the anchor stands within quotation marks, which may have opened in the paragraph before."""
        words = plain(anchor)
        if '"' in words:
            return False
        places = [(number, paragraph) for number, paragraph in enumerate(self.paragraphs) if words in paragraph]
        return any(
            (paragraph.partition(words)[0].count('"') + self._continues_a_quotation(number)) % 2
            for number, paragraph in places
        )

    def _continues_a_quotation(self, number: int) -> bool:
        """Return whether a paragraph ends a quotation that it does not open anew, as many texts do."""
        before = self.paragraphs[number - 1] if number else ""
        this = self.paragraphs[number]
        return before.count('"') % 2 == 1 == this.count('"') % 2 and not this.startswith('"')


def _blocks(text: str) -> list[str]:
    """Cut a file's text at blank lines, and join the words that its lines break."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    hyphenated = set(re.findall(r"\w+-\w+", lines))

    def joined(broken: re.Match[str]) -> str:
        start, end = broken["start"], broken["end"]
        keeps = broken["hyphen"] != "\u00ad" and (not end[0].islower() or f"{start}-{end}" in hyphenated)
        return f"{start}-{end}" if keeps else f"{start}{end}"

    return re.split(r"\n\s*\n", _BROKEN.sub(joined, lines).strip())


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Drop mark-up and footnote marks; make quotes straight, white space single, and CO₂ CO2."""
    text = _LOW.sub(lambda match: unicodedata.normalize("NFKC", match[0]), _UNSEEN.sub("", text))
    text = _with_brackets(_LINK.sub(r"\1", _unescaped(unicodedata.normalize("NFC", text))))
    text = _EMPHASIS.sub("", _SUPERSCRIPTS.sub("", text)).translate(_QUOTES)
    return " ".join(text.split())


def _bare(text: str) -> str:
    whole = re.sub(r"\b(?:[^\W\d]\.){2,}", lambda one: one[0].replace(".", ""), text.lower())  # "p.m.", "A.C."
    return " ".join(re.findall(r"\d+(?:[.,]\d+)+|\w+", whole))  # a number is one word


def as_names(names: Iterable[str]) -> Names:
    """Return names of several words by their first word, the longest first."""
    by_first: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        first, *others = _bare(plain(name)).split() or [""]
        if others:
            by_first.setdefault(first, set()).add((first, *others))
    return {first: sorted(found, key=len, reverse=True) for first, found in by_first.items()}


def _with_names_whole(words: list[str], names: Names) -> Iterator[list[str]]:
    at = 0
    while at < len(words):
        found = (len(name) for name in names.get(words[at], ()) if tuple(words[at : at + len(name)]) == name)
        length = next(found, 1)
        yield words[at : at + length]
        at += length


def _unescaped(text: str) -> str:
    """Undo backslashes; the brackets behind them become signs that no link is made of."""
    return _ESCAPED.sub(lambda match: {"(": "\1", ")": "\2"}.get(match[1], match[1]), text)


def _with_brackets(text: str) -> str:
    return text.replace("\1", "(").replace("\2", ")")


def _linked(block: str) -> list[str]:
    return [plain(_with_brackets(match[1])) for match in _LINK.finditer(_unescaped(block))]
