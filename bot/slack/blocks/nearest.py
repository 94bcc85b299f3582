"""What comes nearest to a question without an answer: quoted, with what it is not, so that nobody takes it for one."""

from __future__ import annotations

from functools import lru_cache

from bot.answers.answer import Citation, Nearest
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.slack.blocks.citations import SEPARATOR, Said, source_line, voice_of
from bot.slack.blocks.controls import whole_card
from bot.slack.blocks.lists import fitting
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import Block, context, section
from bot.slack.card_state import CardState

LONGEST_LINE = 700  # the record's longest statement has about 400 characters; escaped it can grow
LONGEST_REMARKS = 400
LONGEST_VOICE = 300  # the record's longest name of a source has about 130
ROOM_FOR_ITEMS = 240  # names on a list; its whole card has them all
_KEPT = 1024  # statements and citations that came near lately, as they are written
IN_TEXT = 300  # of each part; three statements stay under the 4,000 characters that Slack advises


def nearest_blocks(
    one: Nearest, asked: CardState | None, language: Language, chrome: Language, number: int
) -> list[Block]:
    """Lay out one statement: what of the question it leaves out, itself as a quotation with who says it, its source.

    Args:
        one: The statement.
        asked: The question that it comes near to; None for a card without buttons.
        language: Of the statement.
        chrome: Of its button.
        number: One that no other button of the card has.
    """
    remarks = [escape(" ".join(one.remarks), LONGEST_REMARKS)] if one.remarks else []
    said = escape(say(language, "card.said_by", said_by=voice_of(one.citation)), LONGEST_VOICE)
    text = "\n".join([*remarks, _quoted(one.line, one.items, language), f"> {said}"])
    shown = whole_card(text, one.question, asked, chrome, number) if asked and one.question else section(text)
    return [shown, context(_cited(one.citation, language))]


def nearest_words(one: Nearest, language: Language) -> str:
    """Write the same for a notification or a screen reader.

    Args:
        one: The statement.
        language: Its language.
    """
    parts = (" ".join(one.remarks), one.line, _source(one.citation, language))
    return "• " + " ".join(escape(part, IN_TEXT) for part in parts if part)


@lru_cache(maxsize=_KEPT)
def _quoted(line: str, items: tuple[str, ...], language: Language) -> str:
    quoted = f"> {escape(line, LONGEST_LINE)}"
    kept = fitting([escape(item) for item in items], "card.more", room=ROOM_FOR_ITEMS, language=language)
    return "\n> ".join([quoted, "; ".join(kept)] if kept else [quoted])


@lru_cache(maxsize=_KEPT)
def _source(citation: Citation, language: Language) -> str:
    said = SEPARATOR.join((voice_of(citation), citation.title, date_in_words(language, citation.date)))
    return f"({said})"


@lru_cache(maxsize=_KEPT)
def _cited(citation: Citation, language: Language) -> str:
    return source_line([citation], language, Said(is_said=True))
