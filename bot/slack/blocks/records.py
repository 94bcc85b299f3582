"""Which records are there, and which one is used, in words."""

from __future__ import annotations

from bot.languages import Language, say
from bot.slack.blocks.card import Card
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import context, section
from bot.slack.commands import ANYTHING
from bot.slack.records import OF_WORKSPACE, Chooser


def used_card(chooser: Chooser, used: str, language: Language, *, is_for_all: bool) -> Card:
    """Lay out which record is used somewhere, and which there are.

    Args:
        chooser: The records.
        used: The name of the one in use.
        language: Of the words.
        is_for_all: Whether it is asked for a whole workspace; else for a channel.
    """
    told = {"name": used, "title": chooser.title(used, language)}
    lead = say(language, "records.used.workspace" if is_for_all else "records.used.channel", **told)
    listed = "\n".join(f"• {name}: {chooser.title(name, language)}" for name in chooser.records)
    command = f"{ANYTHING.name} record"
    how = say(language, "records.how", command=command, back=f"{command} {OF_WORKSPACE[language]}")
    return Card(f"{lead}\n{listed}", [section(escape(lead)), section(escape(listed)), context(escape(how))])


def chosen_card(
    chooser: Chooser, name: str, user: str, language: Language, *, is_for_all: bool, is_back: bool = False
) -> Card:
    """Lay out that somebody chose a record.

    Args:
        chooser: The records.
        name: The one that is used from now on.
        user: Slack's id of who chose it.
        language: Of the words.
        is_for_all: Whether for a whole workspace; else for a channel.
        is_back: Whether they chose none any more, so that it is the one that is used without a choice.
    """
    told = {"name": name, "title": escape(chooser.title(name, language)), "person": f"<@{user}>"}
    if is_back:
        lead = say(language, "records.back.workspace" if is_for_all else "records.back.channel", **told)
    else:
        lead = say(language, "records.chosen.workspace" if is_for_all else "records.chosen.channel", **told)
    note = say(language, "records.pins_stay")
    return Card(f"{lead}\n{note}", [section(lead), context(escape(note))])
