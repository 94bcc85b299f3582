"""How the bot is doing, for whoever looks after it."""

from __future__ import annotations

from bot.languages import Language, say
from bot.readiness import Reading
from bot.slack.blocks.card import Card
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import context, section
from bot.version import VERSION

LENGTH_OF_DIGEST = 12  # characters: enough to compare with what another process has
LONGEST_NAMES = 1000


def status_card(reading: Reading, record: str, language: Language) -> Card:
    """Lay out how the bot is doing.

    Args:
        reading: How each part and task is doing.
        record: The digest of the record in use.
        language: Of the words; the names are those of `/readyz` and of the log.
    """
    failing = escape(", ".join(reading.failing), LONGEST_NAMES)
    lead = say(language, "status.failing", names=failing) if failing else say(language, "status.well")
    parts = [f"{name}: {say(language, _state_of(is_well))}" for name, is_well in reading.parts.items()]
    tasks = [f"{name}: {say(language, f'status.state.{state}')}" for name, state in reading.tasks.items()]
    records = [
        f"{name}: {digest[:LENGTH_OF_DIGEST] if digest else say(language, 'status.state.failing')}"
        for name, digest in reading.records.items()
    ]
    lines = [
        say(language, "status.served", version=VERSION, record=record[:LENGTH_OF_DIGEST]),
        *(escape(" · ".join(one), LONGEST_NAMES) for one in (records, parts, tasks) if one),
    ]
    return Card("\n".join([lead, *lines]), [section(lead), *map(context, lines)])


def _state_of(is_well: bool) -> str:
    return "status.state.well" if is_well else "status.state.failing"
