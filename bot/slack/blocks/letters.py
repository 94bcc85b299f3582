"""A draft of a letter in the curators' channel: what was found, the next open question, and how it is published."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from bot.languages import Language, say
from bot.slack.blocks.card import Card
from bot.slack.blocks.modals import answer_form
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import Block, Element, actions, button, context, option, section, static_select
from bot.slack.commands import LETTER_BACK, LETTER_CHOICE, LETTER_OTHER, LETTER_PUBLISH
from bot.slack.drafts import Standing

MOST_CHOICES = 8  # as buttons; more are a menu
MOST_OPTIONS = 100
LONGEST_OPTION = 150
LONGEST_VALUE = 2000
LONGEST_LINES = 2500
LONGEST_SENTENCE = 600
LONGEST_ID = 255


@dataclass(frozen=True, slots=True)
class Place:
    """A question of a draft, as the elements of its card carry it.

    Attributes:
        draft: The draft's id.
        question: The question's; empty where none is open.
    """

    draft: str
    question: str = ""

    def encoded(self) -> str:
        """Write it as a block's id."""
        return json.dumps([self.draft, self.question], ensure_ascii=False)[:LONGEST_ID]


def place_of(text: str) -> Place:
    """Read what `Place.encoded` wrote; nothing where it is something else."""
    try:
        draft, question = json.loads(text)
    except ValueError:
        return Place("")
    return Place(str(draft), str(question))


def draft_card(standing: Standing, language: Language, *, said: str = "", asked_by: str = "") -> Card:
    """Lay a draft out.

    Args:
        standing: How it stands.
        language: Of the sentences; the questions are in the curators' own.
        said: What happened last, as escaped mrkdwn.
        asked_by: The user id of who wants to publish it.
    """
    head = say(language, "draft.standing", draft=standing.draft)
    blocks = [section(f"*{escape(head)}*")]
    blocks += [section(escape("\n".join(standing.lines), LONGEST_LINES))] if standing.lines else []
    blocks += [context(said)] if said else []
    blocks += _question(standing, language) if standing.question else _publishing(standing, language, asked_by)
    text = " ".join([head, *standing.lines, standing.asks or say(language, "draft.none_open")])
    return Card(escape(text, LONGEST_LINES), blocks)


def _question(standing: Standing, language: Language) -> list[Block]:
    place = Place(standing.draft, standing.question).encoded()
    lines = [f"*{escape(standing.asks)}*"]
    lines += [f"> {escape(standing.sentence, LONGEST_SENTENCE)}"] if standing.sentence else []
    lines += [escape(one, LONGEST_SENTENCE) for one in standing.told]
    elements = _choices(standing)
    if standing.takes_words:
        elements.append(button(say(language, "draft.other"), LETTER_OTHER.id(), standing.default[:LONGEST_VALUE]))
    elements.append(button(say(language, "draft.back"), LETTER_BACK.id(), "-"))
    left = say(language, "draft.left", left=standing.left)
    return [section("\n".join(lines)), actions(elements, block_id=place), context(escape(left))]


def _choices(standing: Standing) -> list[Element]:
    """Make the answers to choose from: the likeliest first."""
    choices = list(standing.options)
    known = {says for says, _ in choices}
    if standing.default and standing.default not in known:
        choices.insert(0, (standing.default, standing.default))
    choices.sort(key=lambda one: one[0] != standing.default)
    if len(choices) > MOST_CHOICES:
        options = [option(label, says) for says, label in choices if len(says) <= LONGEST_OPTION][:MOST_OPTIONS]
        return [static_select(LETTER_CHOICE.id("menu"), options, None)]
    return [
        button(label, LETTER_CHOICE.id(number), says, is_primary=says == standing.default)
        for number, (says, label) in enumerate(choices)
        if len(says) <= LONGEST_VALUE and label
    ]


def _publishing(standing: Standing, language: Language, asked_by: str) -> list[Block]:
    sentence = escape(say(language, "draft.none_open"))
    if asked_by:
        sentence = say(language, "draft.asked_by", user=f"<@{asked_by}>")
    label = say(language, "draft.agree" if asked_by else "draft.publish")
    elements = [
        button(label, LETTER_PUBLISH.id(), asked_by or "-", is_primary=True),
        button(say(language, "draft.back"), LETTER_BACK.id(), "-"),
    ]
    return [section(sentence), actions(elements, block_id=Place(standing.draft).encoded())]


def answer_modal(standing: Standing, language: Language, *, metadata: str) -> dict[str, Any]:
    """Return the modal for an answer in a curator's own words.

    Args:
        standing: How the draft stands.
        language: Of the sentences.
        metadata: What the submission gets back.
    """
    lines = [escape(standing.sentence, LONGEST_SENTENCE), *(escape(one, LONGEST_SENTENCE) for one in standing.told)]
    above = [section("\n".join(filter(None, lines)))] if any(lines) else []
    return answer_form(standing.asks, standing.default, above, language, metadata=metadata)
