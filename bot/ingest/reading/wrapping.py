"""Lines that a page's width broke are joined; lines that their writer ended stay.

A printed line was broken where the next one's first word would not have fitted behind it. That alone is proof in
running text, where nearly every line is full. In a list a long name may fill its line by chance: there the words
themselves have to show it, or the line is said to go on perhaps.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.ingest.reading.printed import Printed, Word
from bot.ingest.reading.runs import Run
from bot.ingest.reading.signs import begins_item
from bot.knowledge.spelling import spelling
from bot.languages import function_words

SHARE_OF_FULL_LINES = 0.75  # of running text: the last line of a paragraph is short, and a break or two may be meant
SMALL_WORDS = 0.58  # of all, that have no capital, in running text; names in Spanish come to a half
FEWEST_INDENTED = 3  # lines that hang: then each would that is the rest of another
SAME = 1.5  # points: places that are one differ by so little
ROOM_USED = 0.55  # of the widest line: a line that its writer did not end is at least as long
_URL = re.compile(r"(?i)(?:https?://|www\.)\S*$")
_URL_GOES_ON = re.compile(r"[/?&=_%#~+.-]|^[a-z0-9]+$")
_HYPHENS = "-‐\u00ad\x02"
_OPENS_MORE = re.compile(r"(?:[-‐–—/&+(]|(?:^|\s)[a-zà-ÿ]{1,2})$")
_LAST_WORD = re.compile(r"(?:^|\s)([a-zà-ÿ]+)$")
_COMPOUND = re.compile(r"[^\W\d_]{1,4}-[^\W\d_a-z]")  # "les-Bois"
# "cc:"; no word is without a vowel
_COPIES = re.compile(r"(?i:(?:[b-df-hj-np-tv-xz]\.){2,4}:?|[b-df-hj-np-tv-xz]{2,4}:)")
_LABEL = re.compile(r"[^\W\d_]{1,12}:(?:\s|$)|(?:[b-df-hj-np-tv-xz]\.?){2,4}(?:\s|$)")
_GOES_ON = re.compile(r"(?![a-z]{1,6}[A-Z])[a-zà-ÿ(&/+)\]–—]")  # "ourRiver" is a name

_REACHES = re.compile(r"[^\s@]+@\S+\.\w|(?:https?:|www\.)|\(\d{2,4}\)[\s-]?\d")  # a line of its own, below a name
_TO_SIGN_ON = re.compile(r"_{3,}")  # no line goes on with it, and no name begins with it


@dataclass(frozen=True, slots=True)
class Whole:
    """A line as its writer made it.

    Attributes:
        parts: The printed lines that it fills.
        may_go_on: Whether the next one may be the rest of it.
        edge: Where its room ends; infinity where nothing shows that.
    """

    parts: tuple[Printed, ...]
    may_go_on: bool = False
    edge: float = math.inf

    @property
    def room(self) -> float | None:
        """How much room is left behind it, in ems."""
        last = self.parts[-1]
        return None if math.isinf(self.edge) else round((self.edge - last.right) / last.size, 1)


def is_full(this: Printed, following: Printed, edge: float) -> bool:
    """Return whether the next line's first word would not have fitted behind a line.

    Args:
        this: The line.
        following: The next one.
        edge: Where the lines' room ends.
    """
    first = following.words[0]
    return this.right + this.size / 4 + first.right - first.left > edge


def is_running_text(block: Sequence[Printed], edge: float) -> bool:
    """Return whether the lines are of running text, by their fullness and by their words in lower case."""
    pairs = list(itertools.pairwise(block))
    if len(block) == 2 and block[0].is_bold and not block[1].words[0].runs[0].is_bold:
        return False  # a name that fills its line, and a line of another weight below
    full = sum(is_full(this, following, edge) for this, following in pairs)
    words = sum(line.letters_first[0] for line in block)
    small = sum(line.letters_first[1] for line in block)
    if not pairs:
        return small > SMALL_WORDS * words and words > 7
    share = full / len(pairs)
    return share >= SHARE_OF_FULL_LINES and small > SMALL_WORDS * words


def joined(block: Sequence[Printed], edge: float, *, are_apart: bool = False) -> list[Whole]:
    """Return the lines of a block, each with the printed lines that it fills.

    Args:
        block: Printed lines of one column, without a gap between them.
        edge: Where the lines' room ends.
        are_apart: Whether gaps stand between the column's entries, so that lines without a gap belong together.
    """
    return (
        [Whole((line,)) for line in block] if _is_set_to_the_right(block) else _broken(block, edge, are_apart=are_apart)
    )


def _broken(block: Sequence[Printed], edge: float, *, are_apart: bool) -> list[Whole]:
    """Return the lines of a block whose room may have broken them."""
    is_prose = is_running_text(block, edge)
    runs_on = are_apart or is_prose
    signs = {at for at, line in enumerate(block) if begins_item(line.text)}
    hung = _hung(block, edge)
    wholes = [Whole((block[0],))]
    for at, line in enumerate(block[1:], start=1):
        last = wholes[-1].parts[-1]
        full = is_full(last, line, edge)
        if at in signs or _begins_by_its_look(last, line, is_prose=is_prose):
            wholes.append(Whole((line,)))
        elif (full and (runs_on or signs)) or at in hung or _shows(last, line, block, full=full):
            wholes[-1] = Whole((*wholes[-1].parts, line))
        else:
            wholes[-1] = replace(wholes[-1], may_go_on=full and len(hung) < FEWEST_INDENTED)
            wholes.append(Whole((line,)))
    return [replace(whole, edge=edge) for whole in wholes]


def _is_set_to_the_right(block: Sequence[Printed]) -> bool:
    """Return whether lines end at one place, and begin at as many as there are: nothing broke them."""
    lefts = sorted(line.left for line in block)
    are_apart = len(block) > 1 and all(other - one > SAME for one, other in itertools.pairwise(lefts))
    return are_apart and max(line.right for line in block) - min(line.right for line in block) < SAME


def _begins_by_its_look(last: Printed, line: Printed, *, is_prose: bool) -> bool:
    """Return whether a line begins with a mark, below a line to sign on, or in another weight: a town below a name."""
    return (
        line.is_marked_first
        or _TO_SIGN_ON.fullmatch(last.text) is not None
        or (last.is_bold != line.is_bold and not is_prose)
    )


def _is_indented(line: Printed, left: float) -> bool:
    return line.left > left + line.size / 2


def _hung(block: Sequence[Printed], room: float) -> set[int]:
    """Return which lines hang, as the rest of those above: where all of these are full, as wide as the widest line.

    What stands below the words behind a label goes on where the room itself ended: "cc: Ada Reed", "Bram Oakes".
    """
    edge, left = max(line.right for line in block), min(line.left for line in block)
    if _LABEL.match(block[0].text) and len(block[0].words) > 1:
        edge = room if abs(block[-1].left - block[0].words[1].left) < block[0].size / 2 else edge
    hung = {at for at, line in enumerate(block) if at and _is_indented(line, left)}
    return hung if all(is_full(block[at - 1], block[at], edge) for at in hung) else set()


def _shows(last: Printed, line: Printed, block: Sequence[Printed], *, full: bool) -> bool:
    """Return whether the words themselves, or an indent, show that a line goes on."""
    before, after = last.text, line.text
    left, right = min(one.left for one in block), max(one.right for one in block)
    if last.words[-1].url and last.words[-1].url == line.words[0].url and _URL.search(before):
        return True
    if before.count("(") > before.count(")") and after.count(")") > after.count("("):
        return True
    if last.right - left < (right - left) * ROOM_USED:
        return False
    if reads_on(before, after):
        return True
    return full and last.left < left + last.size / 2 < line.left - last.size / 4


def reads_on(before: str, after: str) -> bool:
    """Return whether the words of two lines show that the second is the rest of the first: "of" / "Rivers"."""
    if _LABEL.match(after):
        return False
    last = _LAST_WORD.search(before)
    is_small = last is not None and spelling(last[1]) in function_words()  # no name ends with "of"
    goes_on = _GOES_ON.match(after) is not None and not _REACHES.match(after)
    return is_small or goes_on or _OPENS_MORE.search(before) is not None


def leads_copies(word: str) -> bool:
    """Return whether a word is short for those who get a copy: "cc:", "C.c.p."; no name begins with it."""
    return _COPIES.fullmatch(word) is not None


def whole_words(lines: Sequence[Printed], hyphenated: frozenset[str]) -> tuple[Word, ...]:
    """Return the words of printed lines that make one line; a word that a line's end broke is whole again.

    Args:
        lines: The printed lines.
        hyphenated: The words with a hyphen that stand within lines of this file, in lower case.
    """
    words = list(lines[0].words)
    for line in lines[1:]:
        glued = _glued(words[-1], line.words[0], hyphenated)
        words[-1:] = [glued] if glued else [words[-1], line.words[0]]
        words += line.words[1:]
    return tuple(words)


def _glued(last: Word, first: Word, hyphenated: frozenset[str]) -> Word | None:
    """Return the word that two lines share; None where they share none."""
    address = _URL.search(last.text)
    if address and not last.text.endswith((",", ";", ")", ">")) and _goes_on(last, first):
        return _one(last.runs, first.runs, last, first)
    if address or last.text[-1:] not in _HYPHENS or not last.text[:-1] or not last.text[-2:-1].isalnum():
        return None
    whole = f"{last.text[:-1]}-{first.text}".lower().strip(".,;:!?()\"'“”")
    is_compound = _COMPOUND.match(first.text) is not None or whole in hyphenated  # "Grandlieu-les-Bois"
    keeps = last.text[-1] != "\u00ad" and (not first.text[:1].islower() or is_compound)
    if not first.text[:1].isalnum():
        return None
    runs = list(last.runs)
    runs[-1] = replace(runs[-1], text=runs[-1].text[:-1] + ("-" if keeps else ""))
    return _one(tuple(runs), first.runs, last, first)


def _goes_on(last: Word, first: Word) -> bool:
    if last.url and last.url == first.url:
        return True
    if last.text.endswith(".") and first.text[:1].isupper() and first.text[1:].islower():
        return False  # a sentence begins
    return bool(last.text.endswith(tuple("/-_=?&.%")) and first.text[:1].isalnum()) or bool(
        _URL_GOES_ON.search(first.text.rstrip(".,;)")) and not first.text.islower()
    )


def _one(before: tuple[Run, ...], after: tuple[Run, ...], last: Word, first: Word) -> Word:
    return Word((*before, *after), last.left, max(last.right, first.right), last.base, last.size)
