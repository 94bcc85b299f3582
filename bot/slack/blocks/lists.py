"""Lists that fit: as many lines as there is room for, and a last one that says how many are left."""

from __future__ import annotations

from collections.abc import Sequence

from bot.languages import Language, say
from bot.slack.blocks.mrkdwn import escape

LONGEST_LINE = 600  # an item is a name or a sentence; a longer one is cut so that others fit beside it


def bullets(items: Sequence[str], *, room: int | None, language: Language) -> list[str]:
    """Write items as bullets within a number of characters, line ends counted.

    Args:
        items: Texts, not escaped yet.
        room: Characters; where it does not hold all the items, the last line says how many are not shown. None for all.
        language: The language of that line.
    """
    lines = [f"• {escape(item, LONGEST_LINE)}" for item in items]
    return lines if room is None else fitting(lines, "card.more", room=room, language=language)


def paged(lines: Sequence[str], room: int) -> list[list[str]]:
    """Share lines out over pages.

    Args:
        lines: Escaped lines.
        room: Characters of a page, line ends counted.

    Returns:
        At least one page; each but an only one has a line.
    """
    pages: list[list[str]] = [[]]
    left = room
    for line in lines:
        if pages[-1] and len(line) + 1 > left:
            pages.append([])
            left = room
        pages[-1].append(line)
        left -= len(line) + 1
    return pages


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
