"""An answer as one Slack message: the direct sentence first, where it comes from last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.answers.answer import Ambiguous, Answer, Citation, Found, Help, Kind, NotFound, Standing
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.languages.phrases import status_in_words
from bot.slack.blocks.citations import citation_line, citation_words, grouped
from bot.slack.blocks.controls import choice, controls, question_for_curators
from bot.slack.blocks.drawing import drawing, is_to_draw
from bot.slack.blocks.lists import bullets, fitting, paged
from bot.slack.blocks.mrkdwn import escape, mention
from bot.slack.blocks.nearest import nearest_blocks, nearest_words
from bot.slack.blocks.parts import LONGEST_MESSAGE, Block, context, divider, section, sections
from bot.slack.blocks.surface import Showing
from bot.slack.card_state import CardState

ASKED_BY = "asked_by"  # the block that names who shared a card
LONGEST_SENTENCE = 1000  # a sentence has at most 500 characters; escaped it can grow
LONGEST_STATUS = 600
LONGEST_UNDERSTOOD = 300
ROOM_FOR_CITATIONS = 2500
ROOM_BESIDE_A_DRAWING = 1800  # for the citations there
LONGEST_CHOICE = 600  # a choice is a statement or a question
MOST_BUTTONS = 10  # more than that is no choice
MOST_CITATIONS = 6  # more lines than that hide the answer
ITEMS_IN_TEXT, HISTORY_IN_TEXT, CITATIONS_IN_TEXT = 800, 400, 800  # together under the 4,000 that Slack advises
SPARE = 700  # headings, buttons and the sentences for the rest


@dataclass(frozen=True, slots=True)
class Card:
    """What Slack is given.

    Attributes:
        text: The whole answer in words: what notifications and screen readers get.
        blocks: The same, laid out in long-settled blocks: the only ones that an ack may hold.
        newer: The same with a table or a chart, which a workspace may refuse; None where there is nothing to draw.
    """

    text: str
    blocks: list[Block]
    newer: list[Block] | None = None

    @property
    def forms(self) -> tuple[list[Block] | None, ...]:
        """What to try in turn where blocks can be refused: the last one is the text alone."""
        return (*((self.newer,) if self.newer else ()), self.blocks, None)


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

    @property
    def text(self) -> str:
        """The whole message in words."""
        text = "\n".join(self.lines)
        return text if text.strip() else "—"

    def card(self, below: Sequence[Block] = ()) -> Card:
        """Return the message, with these blocks at its end."""
        return Card(self.text, [*self.blocks, *below])


def render(answer: Answer, asked: CardState | None = None, showing: Showing | None = None) -> Card:
    """Lay an answer out for Slack.

    Args:
        answer: Any answer. The card is in its language.
        asked: What it answers, for the buttons that ask again; None for a card without buttons.
        showing: Where and to whom it is shown; None for a card without buttons.

    Returns:
        A card within every limit of Slack's; where something did not fit, a line says how much.
    """
    showing = showing or Showing()
    if asked is None or not showing.is_interactive or asked.encoded() is None:
        asked = None
    match answer:
        case Found():
            return _RENDERERS[answer.kind](answer, asked, showing)
        case Ambiguous():
            return _with_choices(answer, asked, showing)
        case NotFound():
            return _not_found(answer, asked, showing)
        case Help():
            return _with_examples(answer)


def notice(sentence: str, language: Language) -> Card:
    """Lay one sentence out: what went wrong, or what to do.

    Args:
        sentence: Plain text, not escaped yet.
        language: Its language.
    """
    draft = _Draft(language)
    draft.add(escape(sentence, LONGEST_SENTENCE), section)
    return draft.card()


def _statement(found: Found, asked: CardState | None, showing: Showing) -> Card:
    """Show what is said and whether it still holds: kinds whose answer ages."""
    draft = _begin(found, asked, showing)
    _add_status(draft, found, showing)
    return _finish(draft, found, asked, showing)


def _listing(found: Found, asked: CardState | None, showing: Showing) -> Card:
    """Show a sentence and its items: kinds that do not age, so that a date on them would say nothing."""
    draft = _begin(found, asked, showing)
    if found.status.standing is not Standing.CURRENT or found.added_note:
        _add_status(draft, found, showing)
    return _finish(draft, found, asked, showing)


_RENDERERS: dict[Kind, Callable[[Found, CardState | None, Showing], Card]] = {
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


def _begin(answer: Answer, asked: CardState | None, showing: Showing) -> _Draft:
    """Say the sentence, and what the question was taken for where it leaned on the one before."""
    draft = _Draft(answer.language)
    draft.add(escape(answer.sentence, LONGEST_SENTENCE), section)
    if asked and showing.is_understood:
        words = say(answer.language, "card.understood", question=asked.question)
        draft.add(escape(words, LONGEST_UNDERSTOOD), context)
    return draft


def _add_status(draft: _Draft, found: Found, showing: Showing) -> None:
    status = found.status
    # A card that stays cannot tell the figure's age, and "current" would say too much.
    current = "newest" if showing.pinned_by else "current"
    standing = current if status.standing is Standing.CURRENT else status.standing
    words = escape(status_in_words(found.language, standing, status.as_of, found.added_note), LONGEST_STATUS)
    if words:
        # What no longer holds stands as large as the answer; a date that still holds is small print.
        draft.add(words, context if status.standing is Standing.CURRENT else section)


def _finish(draft: _Draft, found: Found, asked: CardState | None, showing: Showing) -> Card:
    """Add what the answer lists or shows, its sources, and the buttons."""
    above = list(draft.blocks)
    drawn = drawing(found, asked) if asked and is_to_draw(found, asked, showing) else None
    pages = _add_lists(draft, found, asked if showing.turns else None)
    room = ROOM_BESIDE_A_DRAWING if drawn else ROOM_FOR_CITATIONS
    below = _below(found, asked, showing, room=room, pages=drawn.pages if drawn else pages)
    draft.lines.extend(_cited(citation_words, found, room=CITATIONS_IN_TEXT))
    if drawn is None:
        return draft.card(below)
    return Card(draft.text, [*above, *drawn.plain, *below], [*above, *drawn.newer, *below])


def _below(found: Found, asked: CardState | None, showing: Showing, *, room: int, pages: int) -> list[Block]:
    blocks = [divider(), *map(context, _cited(citation_line, found, room=room))]
    sharer = asked.shared_by if asked else showing.shared_by
    if showing.pinned_by:
        blocks.append(context(say(found.language, "card.pinned_by", person=mention(showing.pinned_by))))
    elif sharer:
        blocks.append({**context(say(found.language, "card.asked_by", person=mention(sharer))), "block_id": ASKED_BY})
    if showing.pinned_on:
        language = showing.chrome or found.language
        date = date_in_words(language, showing.pinned_on)
        blocks.append(context(escape(say(language, "card.pinned_here", date=date))))
    return [*blocks, *(controls(found, asked, showing, pages=pages) if asked else ())]


def _add_lists(draft: _Draft, found: Found, asked: CardState | None) -> int:
    """Add the items and the history, a page of them where they are long, and return how many pages there are."""
    language, heading = found.language, say(found.language, "card.history")
    history = [f"*{escape(heading)}*", *_all(found.history, language)] if found.history else []
    lines = [*_all(found.items, language), *history]
    room = draft.room - ROOM_FOR_CITATIONS
    pages = paged(lines, room) if asked else [fitting(lines, "card.more", room=room, language=language)]
    page = min(asked.page if asked else 1, len(pages))
    if lines:
        draft.blocks.extend(sections(pages[page - 1]))
    if len(pages) > 1:
        draft.blocks.append(context(escape(say(language, "card.page", page=page, pages=len(pages)))))
    draft.lines += bullets(found.items, room=ITEMS_IN_TEXT, language=language)
    draft.lines += [heading] if found.history else []
    draft.lines += bullets(found.history, room=HISTORY_IN_TEXT, language=language)
    return len(pages)


def _all(items: Sequence[str], language: Language) -> list[str]:
    return bullets(items, room=None, language=language)


def _cited(write: Callable[[Sequence[Citation], Language], str], found: Found, *, room: int) -> list[str]:
    lines = [write(group, found.language) for group in grouped(found.citations)]
    return fitting(lines, "card.more_sources", room=room, language=found.language, most=MOST_CITATIONS)


def _with_choices(answer: Ambiguous, asked: CardState | None, showing: Showing) -> Card:
    """Show a sentence and the questions to choose from."""
    draft = _begin(answer, asked, showing)
    _add_questions(draft, "card.choices", answer.choices, asked, showing)
    return draft.card()


def _add_questions(
    draft: _Draft, heading: str, questions: Sequence[str], asked: CardState | None, showing: Showing
) -> None:
    """Add questions, each with a button that asks it."""
    language = draft.language
    if questions:
        draft.blocks.append(section(f"*{escape(say(language, heading))}*"))
        draft.lines.append(say(language, heading))
        draft.lines += bullets(questions, room=ITEMS_IN_TEXT, language=language)
    with_button = [one for one in questions if asked and one.strip()][:MOST_BUTTONS]
    for number, question in enumerate(with_button):
        text = escape(question, LONGEST_CHOICE)
        assert asked is not None
        draft.blocks.append(choice(text, question, asked, showing.chrome or language, number))
        draft.room -= len(text)
    rest = [one for one in questions if one not in with_button]
    draft.blocks.extend(sections(bullets(rest, room=draft.room, language=language)))


def _not_found(answer: NotFound, asked: CardState | None, showing: Showing) -> Card:
    """Say that there is no answer, show what comes nearest as quotations, and whom else to ask."""
    draft, language = _begin(answer, asked, showing), answer.language
    if answer.nearest:
        draft.add(escape(say(language, "nearest.heading")), lambda line: section(f"*{line}*"))
    for number, one in enumerate(answer.nearest):
        blocks = nearest_blocks(one, asked, language, showing.chrome or language, number)
        draft.blocks.extend(blocks)
        draft.lines.append(nearest_words(one, language))
    behind = {one.question for one in answer.nearest}
    questions = [one for one in answer.suggestions if one not in behind]
    _add_questions(draft, "card.suggestions", questions, asked, showing)
    if asked:
        draft.blocks.append(question_for_curators(asked, showing.chrome or language))
    return draft.card()


def _with_examples(answer: Help) -> Card:
    draft = _begin(answer, None, Showing())
    draft.add_list(say(answer.language, "card.examples"), answer.examples, room=draft.room, in_text=ITEMS_IN_TEXT)
    return draft.card()
