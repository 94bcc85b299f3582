"""A source as one row of printed lines, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from bot.ingest.fields.cues import has_organization_noun, is_of_bodies, own_words, words
from bot.ingest.plain_text import plain_text
from bot.ingest.source import Kind, Line, Paragraph, Source
from bot.knowledge.letters import LetterText
from bot.knowledge.spelling import spelling

_MOST_WORDS_OF_A_NAME = 9  # a sentence has more, and most of them small
_NUMBERED = re.compile(r"[\[(]?\d{1,3}[\])]?[.:)\s]\s*\S")
_FEWEST_IN_A_COLUMN = 6  # lines: running text has some that begin in lower case among as many
_MOST_WORDS_OF_A_LINE = 11  # in the middle, of a list of people with titles
_ENDS_A_SENTENCE = re.compile(r"[.!?:;…][\"”’»)\]]*$")
_CAPITAL = re.compile(r"[^\W\d_]")
_FEWEST_OF_A_RUN = 5  # names
_MOST_WORDS_OF_A_LABEL = 8  # "The 14 undersigned organizations:"
_LIKE_NAMES = 0.6  # of a run
_FEW_SMALL = 0.15  # of the parts of names behind a word for bodies: "Heron Guild, section of the lake"
_SMALL = 0.5  # a sentence has at least so large a share of words in lower case

_SIGN = re.compile(r"^(?:(?:[-*•–·▪◦‣]|/[sS]/|\(?\d{1,3}[.)])\s+|\(?\d{1,3}[.)](?=[^\W\d_]|[¡¿#“«]))")


@dataclass(frozen=True, slots=True, eq=False)
class Printed:
    """A line, with its place.

    Attributes:
        line: As read.
        paragraph: Counted from 1, as in the letter's plain text.
        kind: Of its paragraph.
        at: Which line of the paragraph, from 0.
        of: How many lines the paragraph has.
        column: Of its paragraph.
    """

    line: Line
    paragraph: int
    kind: Kind = Kind.TEXT
    at: int = 0
    of: int = 1
    column: int = 0

    @property
    def text(self) -> str:
        """Its words."""
        return self.line.text

    @property
    def page(self) -> int | None:
        """The page, where the file has pages."""
        return self.line.page

    @property
    def spelled(self) -> str:
        """Its words in one spelling."""
        return spelling(self.line.text)


@dataclass(frozen=True)
class Block:
    """A paragraph with its lines.

    Attributes:
        number: Counted from 1.
        paragraph: As read.
        lines: Its printed lines.
        is_led: Whether it is of a list of notes, by the heading above.
    """

    number: int
    paragraph: Paragraph
    lines: tuple[Printed, ...] = field(repr=False)
    is_led: bool = False

    @property
    def kind(self) -> Kind:
        """What it is, as far as the file says so."""
        return self.paragraph.kind

    @cached_property
    def text(self) -> str:
        """All its words."""
        return self.paragraph.text

    @property
    def page(self) -> int | None:
        """Where it begins."""
        return self.paragraph.page

    @cached_property
    def is_note(self) -> bool:
        """Whether it is a note: the file says so, or its first sign is a note's mark."""
        marks = self.paragraph.lines[0].marks
        return self.is_led or self.kind is Kind.NOTE or bool(marks and marks[0].at == 0)

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is running text, and no name, heading or list."""
        if self.kind is Kind.ROW or not is_prose(self.text):
            return False
        return not self._is_of_lines and not is_run_of_names(self.text)

    @cached_property
    def _is_of_lines(self) -> bool:
        """Whether each of its lines is something by itself: all begin anew, and none is long or ends a sentence."""
        texts = [line.text for line in self.lines]
        goes_on = len(texts) < _FEWEST_IN_A_COLUMN and all(line.line.may_go_on for line in self.lines[:-1])
        if len(texts) < 2 or goes_on or sum(map(is_prose, texts)) > len(texts) / 2:
            return False  # of several lines, some are full by chance
        begin = all(not text[:1].islower() for text in texts)
        long = sum(len(text.split()) for text in texts) / len(texts) > _MOST_WORDS_OF_A_LINE
        return begin and not long and not re.search(r"[^\W\d_]{4,}[.!?][\"”»]?$", texts[-1])


def sign_of(line: Printed) -> str:
    """Return what stands before a list's item: a bullet, a number; empty where nothing does."""
    return line.line.sign or (match[0].strip() if (match := _SIGN.match(line.text)) else "")


def is_prose(text: str) -> bool:
    """Return whether a text is a sentence or more, by its small words and how it ends."""
    own = [word for word in text.split() if _CAPITAL.search(word)]
    if len(own) <= _MOST_WORDS_OF_A_NAME:
        return len(own) > 4 and bool(re.search(r"[^\W_]{3,}[.!?][\"”»]?$", text)) and _small(own) >= _SMALL
    if _small(own) < _SMALL:
        return False
    return bool(_ENDS_A_SENTENCE.search(text)) or len(own) > 2 * _MOST_WORDS_OF_A_NAME


def is_like_a_name(text: str) -> bool:
    """Return whether a text begins as names do, and is of capitals, or calls itself as organizations do."""
    capitals = all(word[0].isupper() for word in own_words(text))
    return text[:1].isupper() and (has_organization_noun(text) or capitals)


def is_run_of_names(text: str) -> bool:
    """Return whether a text is nothing but names that signs part, a label before them or none: many, short and large.

    Names may hold as many small words as a sentence: "Alliance for the rakers of the flats".
    """
    label, colon, behind = text.partition(":")
    names = behind if colon and len(label.split()) <= _MOST_WORDS_OF_A_LABEL else text
    sign = r"\s*;\s*" if names.count(";") >= _FEWEST_OF_A_RUN - 1 else r",\s+"
    parts = [one for one in re.split(sign, names.strip(" .;")) if one]
    small = [one for one in parts if not (one[0].isupper() or one[0].isdigit())]
    is_led = names is behind and any(map(is_of_bodies, spelling(label).split()))
    if len(parts) < _FEWEST_OF_A_RUN or len(small) > (_FEW_SMALL * len(parts) if is_led else 0):
        return False
    are_short = all(len(one.split()) <= _MOST_WORDS_OF_A_LINE for one in parts)
    return are_short and sum(map(is_like_a_name, parts)) >= _LIKE_NAMES * len(parts)


def _small(own: list[str]) -> float:
    return sum(word.lstrip("(\"“'«¿¡")[:1].islower() for word in own) / len(own)


class Sheet:
    """A source, as the fields are looked for.

    Args:
        source: What the file says.

    Attributes:
        source: The same.
        blocks: The paragraphs of the letter itself.
        text: Its plain text, as the proof reads it.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.blocks = tuple(_blocks(source))
        self.text = LetterText(plain_text(source))

    @cached_property
    def lines(self) -> tuple[Printed, ...]:
        """All lines of the letter itself, in order."""
        return tuple(line for block in self.blocks for line in block.lines)

    def margins_from(self, paragraph: int) -> Iterator[Printed]:
        """Yield the lines of pages' margins that stand behind the beginning of a paragraph."""
        number = 0
        for one in self.source.paragraphs:
            if one.kind is not Kind.MARGIN:
                number += 1
            elif number >= paragraph:
                yield from (Printed(line, number, Kind.MARGIN) for line in one.lines)


def is_head_of_notes(text: str) -> bool:
    """Return whether a line leads the notes at the end."""
    return spelling(text) in words("NOTES")


def _blocks(source: Source) -> Iterator[Block]:
    is_led = False
    for number, paragraph in enumerate(source.body(), start=1):
        is_item = bool(paragraph.lines[0].sign) or _NUMBERED.match(paragraph.text) is not None
        is_led = is_head_of_notes(paragraph.text) or (is_led and is_item)
        lines = paragraph.lines
        printed = (
            Printed(line, number, paragraph.kind, at, len(lines), paragraph.column) for at, line in enumerate(lines)
        )
        yield Block(number, paragraph, tuple(printed), is_led)
