"""Lists that fit: as many lines as there is room for, and pages of as many as a reader takes in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.languages import Language, say
from bot.slack.blocks.mrkdwn import escape

LONGEST_LINE = 600  # an item is a name or a sentence; a longer one is cut so that others fit beside it
LINES_ON_A_PAGE = 20
LETTERS_IN_A_LINE = 70  # of Slack's window: a longer item takes several lines


@dataclass(frozen=True, slots=True)
class Page:
    """What one page of a list shows.

    Attributes:
        items: Its items.
        first: The number of the first, counted from 1.
        number: The page's own, from 1.
        pages: How many there are.
        all: How many items the list has.
    """

    items: tuple[str, ...]
    first: int
    number: int
    pages: int
    all: int

    @property
    def last(self) -> int:
        """The number of its last item."""
        return self.first + len(self.items) - 1


def page_of(items: Sequence[str], number: int, room: int) -> Page:
    """Return one page of a list.

    Args:
        items: Texts, not escaped yet.
        number: Counted from 1; one beyond the last is the last.
        room: The characters that a message leaves for it.
    """
    pages = paged(items, room)
    number = max(1, min(number, len(pages)))
    before = sum(map(len, pages[: number - 1]))
    return Page(tuple(pages[number - 1]), before + 1, number, len(pages), len(items))


def paged(items: Sequence[str], room: int) -> list[list[str]]:
    """Share items out over pages of twenty lines, as a reader counts them.

    Args:
        items: Texts, not escaped yet.
        room: Characters of a page.

    Returns:
        At least one page; each but an only one has an item.
    """
    pages: list[list[str]] = [[]]
    lines = length = 0
    for item in items:
        tall, long = lines_of(item), len(escape(item, LONGEST_LINE)) + 1
        if pages[-1] and (lines + tall > LINES_ON_A_PAGE or length + long > room):
            pages.append([])
            lines = length = 0
        pages[-1].append(item)
        lines, length = lines + tall, length + long
    return pages


def lines_of(item: str) -> int:
    """Return how many lines a text takes in Slack's window."""
    return max(1, -(-min(len(item), LONGEST_LINE) // LETTERS_IN_A_LINE))


def bullets(items: Sequence[str], *, room: int, language: Language) -> list[str]:
    """Write items as bullets for a message's text, within a number of characters, line ends counted.

    Args:
        items: Texts, not escaped yet.
        room: Characters; where it does not hold all the items, the last line says how many are not shown.
        language: The language of that line.
    """
    lines = [f"• {escape(item, LONGEST_LINE)}" for item in items]
    return fitting(lines, "card.more", room=room, language=language)


def fitting(lines: Sequence[str], more: str, *, room: int, language: Language, most: int | None = None) -> list[str]:
    """Keep the lines that fit, and say how many do not.

    Args:
        lines: Escaped lines.
        more: The name of the sentence for the rest, with a `count`.
        room: Characters, line ends counted.
        language: The language of that sentence.
        most: The most lines to keep; None for no such limit.
    """
    shown = lines[:most]
    if len(shown) == len(lines) and sum(len(line) + 1 for line in lines) <= room:
        return list(lines)
    kept: list[str] = []
    room -= len(say(language, more, count=len(lines))) + 1
    for line in shown:
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    return [*kept, escape(say(language, more, count=len(lines) - len(kept)))]
