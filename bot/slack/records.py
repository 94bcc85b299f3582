"""The records of one process, and which of them a channel or a workspace uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.answers.current import Current
from bot.languages import Language, by_language
from bot.slack.courtesies import language_of, visible
from bot.store.record_choices import WORKSPACE, RecordChoices
from bot.store.values import Workspace

_RECORD: dict[Language, str] = by_language("courtesies", "RECORD")
OF_WORKSPACE: dict[Language, str] = by_language("courtesies", "OF_WORKSPACE")  # what is typed to choose none any more
NONE = "*"  # no record's name


@dataclass(frozen=True, slots=True)
class Chooser:
    """Several records, and what chooses among them.

    Attributes:
        records: What looks the answers up in each, by name, the first one first; None for one that cannot be read.
        choices: Which is used where.
        admins: Slack's ids of who may choose for a whole workspace. Slack tells the app of nobody whether they
            administer it, without a permission to read profiles.
    """

    records: Mapping[str, Current | None]
    choices: RecordChoices
    admins: frozenset[str] = frozenset()

    @property
    def first(self) -> str:
        """The record of whoever has chosen none."""
        return next(iter(self.records))

    async def used_in(self, workspace: Workspace, channel: str) -> str:
        """Return the name of the record that is used somewhere; it may be none of those that are served now.

        Args:
            workspace: Where.
            channel: Slack's id of the channel; empty for none, as in Home. A direct message goes by the workspace.

        Raises:
            StoreError: The store does not say.
        """
        chosen = await self.choices.of(workspace)
        return chosen.get(channel) or chosen.get(WORKSPACE) or self.first

    def title(self, name: str, language: Language) -> str:
        """Return what a record is called in a language, or in its first; its name where it cannot be read."""
        current = self.records.get(name)
        if current is None:
            return name
        about = current.answerer.indexed.knowledge.about
        return about.title.in_language(language if language in about.languages else about.languages[0])


def channel_of_choice(channel: str) -> str:
    """Return for which channel a choice is that is made in one: for the whole workspace in a direct message."""
    return WORKSPACE if channel.startswith("D") else channel


def record_wanted(text: str, chooser: Chooser, languages: Sequence[Language]) -> tuple[Language, str] | None:
    """Read what a text wants of the records; None where it is a question.

    Args:
        text: What was typed after the command, as plain text.
        chooser: The records.
        languages: Those of the record in use.

    Returns:
        The language of the word, and the name behind it: empty where nothing stands there, `NONE` where a channel is to
        use the workspace's again.
    """
    word, _, name = visible(text).casefold().partition(" ")
    name = name.strip()
    language = language_of(word, _RECORD, languages)
    # Several words behind it are a question, such as what the record says.
    if language is None or " " in name or (name and name not in chooser.records and not _is_name(name)):
        return None
    if name not in chooser.records and language_of(name, OF_WORKSPACE, languages):
        return language, NONE
    return language, name


def _is_name(name: str) -> bool:
    """Return whether a word could be a record's name, so that it is told that there is no such record."""
    return name.replace("-", "").isalnum() and name.isascii()
