"""A person's note, as the curators get it."""

from __future__ import annotations

from bot.languages import Language, say
from bot.slack.blocks.card import Card
from bot.slack.blocks.modals import Report, report_lines
from bot.slack.blocks.mrkdwn import escape, mention
from bot.slack.blocks.parts import context, divider, section

LONGEST_QUOTE = 2500


def note_card(report: Report, note: str, user: str, language: Language) -> Card:
    """Lay a note out for the curators' channel.

    Args:
        report: What it is about.
        note: What the person wrote; may be empty.
        user: The person's user id.
        language: The curators': the record's first.
    """
    heading = say(language, f"note.{report.kind}", person=mention(user))
    quoted = [f"> {line}" for line in escape(note, LONGEST_QUOTE).splitlines() if line.strip()]
    lines = report_lines(report, language)
    blocks = [section(heading), *([section("\n".join(quoted))] if quoted else []), divider()]
    return Card("\n".join([heading, *quoted, *lines]), [*blocks, *map(context, lines)])
