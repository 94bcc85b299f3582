"""An answer as one Slack message: the direct sentence first, where it comes from last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.answers.answer import Ambiguous, Answer, Citation, Focus, Found, Help, Kind, Language, NotFound, Standing
from bot.slack.blocks.citations import citation_line, citation_words
from bot.slack.blocks.lists import bullets, fitting
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import LONGEST_MESSAGE, LONGEST_VALUE, Block, choice, context, divider, section, sections
from bot.slack.commands import CHOOSE
from bot.texts import say
from bot.texts.phrases import status_in_words

LONGEST_SENTENCE = 1200  # a sentence has at most 500 characters; escaped it can grow
LONGEST_STATUS = 600
ROOM_FOR_HISTORY = 1500
ROOM_FOR_CITATIONS = 2500
LONGEST_CHOICE = 600  # a choice is a statement or a question
MOST_BUTTONS = 10  # more than that is no choice
MOST_CITATIONS = 6  # more lines than that hide the answer
ITEMS_IN_TEXT, HISTORY_IN_TEXT, CITATIONS_IN_TEXT = 900, 400, 800  # together under the 4,000 that Slack advises
SPARE = 300  # headings and the sentences for the rest


@dataclass(frozen=True, slots=True)
class Card:
    """What Slack is given.

    Attributes:
        text: The whole answer in words: what notifications and screen readers get.
        blocks: The same, laid out.
    """

    text: str
    blocks: list[Block]


@dataclass(slots=True)
class _Draft:
    """A message that is being written, with the room that is left in its blocks."""

    language: Language
    lines: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    room: int = LONGEST_MESSAGE - SPARE

    def add(self, line: str, block: Callable[[str], Block]) -> None:
        """Add one line, in the text and as a block."""
        self.lines.append(line)
        self.blocks.append(block(line))
        self.room -= len(line)

    def add_list(self, heading: str, items: Sequence[str], *, room: int, in_text: int) -> None:
        """Add a heading and its items: as many as `room` holds as blocks, as many as `in_text` holds in the text."""
        if not items:
            return
        headings = [f"*{escape(heading)}*"] if heading else []
        listed = [*headings, *bullets(items, room=room, language=self.language)]
        self.blocks.extend(sections(listed))
        self.room -= sum(len(line) + 1 for line in listed)
        self.lines += [heading] if heading else []
        self.lines += bullets(items, room=in_text, language=self.language)

    def card(self) -> Card:
        """Return the message."""
        text = "\n".join(self.lines)
        return Card(text=text if text.strip() else "—", blocks=self.blocks)


def render(answer: Answer, focus: Focus | None = None) -> Card:
    """Lay an answer out for Slack.

    Args:
        answer: Any answer. The card is in its language.
        focus: What the command is after that asked; its choices are asked with it, too.

    Returns:
        A card within every limit of Slack's; where something did not fit, a line says how much.
    """
    match answer:
        case Found():
            return _RENDERERS[answer.kind](answer)
        case Ambiguous():
            return _with_choices(answer.sentence, "card.choices", answer.choices, answer.language, focus)
        case NotFound():
            return _with_choices(answer.sentence, "card.suggestions", answer.suggestions, answer.language, focus)
        case Help():
            return _with_questions(answer.sentence, "card.examples", answer.examples, answer.language)


def notice(sentence: str, language: Language) -> Card:
    """Lay one sentence out: what went wrong, or what to do.

    Args:
        sentence: Plain text, not escaped yet.
        language: Its language.
    """
    draft = _Draft(language)
    draft.add(escape(sentence, LONGEST_SENTENCE), section)
    return draft.card()


def _statement(found: Found) -> Card:
    """Show what is said and whether it still holds: kinds whose answer ages."""
    draft = _Draft(found.language)
    draft.add(escape(found.sentence, LONGEST_SENTENCE), section)
    _add_status(draft, found)
    return _finish(draft, found)


def _listing(found: Found) -> Card:
    """Show a sentence and its items: kinds that do not age, so that a date on them would say nothing."""
    draft = _Draft(found.language)
    draft.add(escape(found.sentence, LONGEST_SENTENCE), section)
    if found.status.standing is not Standing.CURRENT or found.added_note:
        _add_status(draft, found)
    return _finish(draft, found)


_RENDERERS: dict[Kind, Callable[[Found], Card]] = {
    Kind.FIGURE: _statement,
    Kind.CLAIM: _statement,
    Kind.SOURCE: _statement,
    Kind.PERSON: _statement,
    Kind.PLACE: _statement,
    Kind.DATE: _listing,
    Kind.LETTER: _listing,
    Kind.SIGNATORIES: _listing,
    Kind.MEMBER: _listing,
    Kind.TERM: _listing,
    Kind.ASK: _listing,
}


def _add_status(draft: _Draft, found: Found) -> None:
    status = found.status
    words = escape(status_in_words(found.language, status.standing, status.as_of, found.added_note), LONGEST_STATUS)
    if words:
        # What no longer holds stands as large as the answer; a date that still holds is small print.
        draft.add(words, context if status.standing is Standing.CURRENT else section)


def _finish(draft: _Draft, found: Found) -> Card:
    history = ROOM_FOR_HISTORY if found.history else 0
    draft.add_list("", found.items, room=draft.room - history - ROOM_FOR_CITATIONS, in_text=ITEMS_IN_TEXT)
    heading = say(found.language, "card.history")
    draft.add_list(heading, found.history, room=ROOM_FOR_HISTORY, in_text=HISTORY_IN_TEXT)
    draft.blocks.append(divider())
    draft.blocks.extend(context(line) for line in _cited(citation_line, found, room=ROOM_FOR_CITATIONS))
    draft.lines.extend(_cited(citation_words, found, room=CITATIONS_IN_TEXT))
    return draft.card()


def _cited(write: Callable[[Citation, Language], str], found: Found, *, room: int) -> list[str]:
    lines = [write(citation, found.language) for citation in found.citations]
    return fitting(lines, "card.more_sources", room=room, language=found.language, most=MOST_CITATIONS)


def _with_choices(
    sentence: str, heading: str, questions: Sequence[str], language: Language, focus: Focus | None
) -> Card:
    """Show a sentence and questions, each with a button that asks it."""
    buttons = [one for one in questions if one.strip() and len(one) <= LONGEST_VALUE][:MOST_BUTTONS]
    draft = _Draft(language)
    draft.add(escape(sentence, LONGEST_SENTENCE), section)
    if questions:
        draft.blocks.append(section(f"*{escape(say(language, heading))}*"))
        draft.lines.append(say(language, heading))
        draft.lines += bullets(questions, room=ITEMS_IN_TEXT, language=language)
    label = say(language, "card.choose")
    for number, question in enumerate(buttons):
        text = escape(question, LONGEST_CHOICE)
        draft.blocks.append(choice(text, label=label, action_id=CHOOSE.id(number, focus), value=question))
        draft.room -= len(text) + len(label)
    rest = [one for one in questions if one not in buttons]
    draft.blocks.extend(sections(bullets(rest, room=draft.room, language=language)))
    return draft.card()


def _with_questions(sentence: str, heading: str, questions: Sequence[str], language: Language) -> Card:
    draft = _Draft(language)
    draft.add(escape(sentence, LONGEST_SENTENCE), section)
    draft.add_list(say(language, heading), questions, room=draft.room, in_text=ITEMS_IN_TEXT)
    return draft.card()
