"""Lists that fit: as many lines as there is room for, and a last one that says how many are left."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Language
from bot.slack.blocks.mrkdwn import escape
from bot.texts import say

LONGEST_LINE = 600  # an item is a name or a sentence; a longer one is cut so that others fit beside it


def bullets(items: Sequence[str], *, room: int, language: Language) -> list[str]:
    """Write items as bullets within a number of characters, line ends counted.

    Args:
        items: Texts, not escaped yet.
        room: Characters; where it does not hold all the items, the last line says how many are not shown.
        language: The language of that line.
    """
    return fitting([f"• {escape(item, LONGEST_LINE)}" for item in items], "card.more", room=room, language=language)


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
