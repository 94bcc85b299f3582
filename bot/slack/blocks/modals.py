"""Modals: looking up with a type-ahead, copying a citation, and a note to the curators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.answers.answer import Focus, Found
from bot.answers.compose.citation_styles import StyledCitations
from bot.languages import Language, say
from bot.slack.blocks.card import Card
from bot.slack.blocks.citations import by_paragraph, by_source, citation_words, paragraph_line
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import (
    LONGEST_CONTEXT,
    Block,
    Element,
    actions,
    context,
    divider,
    external_select,
    option,
    packed,
    plain,
    preformatted,
    section,
    static_select,
)
from bot.slack.commands import DRAFT_TEXT, LETTER_WORDS, LOOKUP, LOOKUP_ENTRY, LOOKUP_KIND, NOTE, stamped

View = dict[str, Any]

ENTRY, AS_OF, NOTE_TEXT, ANSWER, DRAFT = (
    "entry",
    "as_of",
    "note",
    "answer",
    "draft",
)  # block ids that a submission is read by
LONGEST_NOTE = 1500
LONGEST_PASTED = 3000  # of a field
MOST_SOURCE_BLOCKS = 90  # of the 100 that a modal takes
LONGEST_CITATION = 2900  # of a style; a block takes 3,000
_ANYTHING = "anything"
_SEEN = 2  # lines of a report that say something to whoever sends it


@dataclass(frozen=True, slots=True)
class Report:
    """What a note to the curators is about, as the person sees it before it is sent.

    Attributes:
        kind: `wrong` for an answer that is wrong, `missing` for one that is not there.
        question: As it was understood.
        sentence: What the card said.
        card: The card's id.
    """

    kind: str
    question: str
    sentence: str
    card: str


def lookup_modal(language: Language, *, focus: Focus | None = None, metadata: str = "") -> View:
    """Return the modal with a type-ahead over the whole record.

    Args:
        language: The person's.
        focus: The kind that is chosen; None for any.
        metadata: What the submission gets back: at most 3,000 characters.
    """
    kinds = [option(say(language, "modal.kind.any"), _ANYTHING)]
    kinds += [option(say(language, f"modal.kind.{one}"), one.value) for one in Focus]
    chosen = next(one for one in kinds if one["value"] == (focus.value if focus else _ANYTHING))
    # The id carries the kind: a request for options tells nothing else of the modal for certain.
    entry = external_select(
        LOOKUP_ENTRY.id(focus.value if focus else _ANYTHING), say(language, "modal.entry.placeholder")
    )
    blocks = [
        actions([static_select(LOOKUP_KIND.id(), kinds, chosen)], block_id="kind"),
        # Another kind makes another field, so that Slack asks for its options anew.
        _input(f"{ENTRY}.{focus or _ANYTHING}", say(language, "modal.entry"), entry),
        _input(
            AS_OF,
            say(language, "modal.as_of"),
            {"type": "datepicker", "action_id": AS_OF},
            hint=say(language, "modal.as_of.hint"),
            is_optional=True,
        ),
    ]
    return _modal(LOOKUP.name, "modal.lookup", language, blocks, submit="modal.lookup.submit", metadata=metadata)


def kind_of(value: str) -> Focus | None:
    """Return the kind that an option or an id of the look-up names."""
    return Focus(value) if value in set(Focus) else None


def answer_modal(card: Card, language: Language) -> View:
    """Return a modal that shows an answer.

    Args:
        card: Its card, with the buttons that work in a modal.
        language: The person's.
    """
    return _modal("answer", "modal.answer", language, card.blocks)


def source_modal(found: Found, language: Language) -> View:
    """Return the modal that shows where all of an answer is printed, and what led to its present wording.

    Args:
        found: The answer.
        language: The person's.
    """
    blocks: list[Block] = []
    for group in by_source((*found.citations, *found.beside)):
        if len(blocks) > MOST_SOURCE_BLOCKS:
            break
        lines = [paragraph_line(one, found.language) for one in by_paragraph(group)]
        blocks += [section(citation_words(group, found.language)), *map(context, packed(lines, LONGEST_CONTEXT))]
        blocks.append(divider())
    note = escape(found.status.note, LONGEST_NOTE)
    return _modal("source", "modal.source", language, [*blocks[:-1], *([section(note)] if note else [])])


def citation_modal(styles: Sequence[StyledCitations], language: Language) -> View:
    """Return the modal with a citation in every style, ready to copy.

    Args:
        styles: Each with its name and its text.
        language: The person's.
    """
    blocks = [context(escape(say(language, "modal.cite.how")))]
    for styled in styles:
        blocks.append(section(f"*{escape(styled.name)}*"))
        blocks += [
            preformatted(styled.text[at : at + LONGEST_CITATION]) for at in range(0, len(styled.text), LONGEST_CITATION)
        ]
    return _modal("citation", "modal.cite", language, blocks)


def note_modal(report: Report, language: Language, *, is_sent: bool, metadata: str) -> View:
    """Return the modal for a note to the curators: a form, or how to reach them where no channel is set.

    Args:
        report: What it is about.
        language: The person's.
        is_sent: Whether the bot can send the note.
        metadata: What the submission gets back.
    """
    about = [section(line) for line in report_lines(report, language)[:_SEEN]]
    name = f"modal.{report.kind}"
    if not is_sent:
        blocks = [section(escape(say(language, "modal.note.no_channel"))), *about]
        return _modal(NOTE.name, name, language, blocks)
    field = {
        "type": "plain_text_input",
        "action_id": NOTE_TEXT,
        "multiline": True,
        "max_length": LONGEST_NOTE,
    }
    blocks = [
        *about,
        _input(NOTE_TEXT, say(language, f"{name}.note"), field, is_optional=report.kind == "missing"),
        context(escape(say(language, "modal.note.who_sees"))),
    ]
    return _modal(NOTE.name, name, language, blocks, submit="modal.note.submit", metadata=metadata)


def report_lines(report: Report, language: Language) -> list[str]:
    """Return what a note is about, as escaped mrkdwn: what a person knows it by, then what the curators find it by."""
    return [
        escape(say(language, "modal.note.question", question=report.question), 900),
        escape(say(language, "modal.note.answer", answer=report.sentence), 900),
        escape(say(language, "modal.note.card", card=report.card), 300),
    ]


def answer_form(asks: str, likeliest: str, above: Sequence[Block], language: Language, *, metadata: str) -> View:
    """Return the modal in which a curator answers a question in their own words.

    Args:
        asks: The question.
        likeliest: What stands in the field already.
        above: What is shown above it.
        language: Of the modal's own words.
        metadata: What the submission gets back.
    """
    field = {
        "type": "plain_text_input",
        "action_id": ANSWER,
        "multiline": True,
        "max_length": LONGEST_NOTE,
        **({"initial_value": likeliest} if likeliest else {}),
    }
    blocks = [section(f"*{escape(asks)}*"), *above, _input(ANSWER, say(language, "draft.answer"), field)]
    return _modal(LETTER_WORDS.name, "draft.title", language, blocks, submit="draft.submit", metadata=metadata)


def review_form(language: Language) -> View:
    """Return the modal for a text to check.

    Args:
        language: The person's.
    """
    field = {"type": "plain_text_input", "action_id": DRAFT, "multiline": True, "max_length": LONGEST_PASTED}
    blocks = [
        _input(DRAFT, say(language, "modal.review.text"), field),
        context(escape(say(language, "modal.review.kept"))),
    ]
    return _modal(DRAFT_TEXT.name, "modal.review", language, blocks, submit="modal.review.submit")


def reviewed_modal(card: Card, language: Language) -> View:
    """Return a modal that shows what a check found.

    Args:
        card: What was found, with its buttons.
        language: The person's.
    """
    return _modal("reviewed", "modal.review", language, card.blocks)


def told_modal(sentence: str, language: Language, *, kept: str = "") -> View:
    """Return a modal that says one thing: that a note was sent, or why not.

    Args:
        sentence: What it says.
        language: The person's.
        kept: What the person wrote, where it is given back.
    """
    given_back = [preformatted(kept)] if kept.strip() else []
    return _modal("told", "modal.told", language, [section(escape(sentence)), *given_back])


def _input(block_id: str, label: str, element: Element, *, hint: str = "", is_optional: bool = False) -> Block:
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(label),
        "element": element,
        "optional": is_optional,
        **({"hint": plain(hint)} if hint else {}),
    }


def _modal(
    name: str, title: str, language: Language, blocks: list[Block], *, submit: str = "", metadata: str = ""
) -> View:
    return {
        "type": "modal",
        "callback_id": stamped(name),
        "title": plain(say(language, title), 24),
        "close": plain(say(language, "modal.close"), 24),
        **({"submit": plain(say(language, submit), 24)} if submit else {}),
        "private_metadata": metadata,
        "blocks": blocks,
    }
