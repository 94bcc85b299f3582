"""An answer as one Slack message: the direct sentence first, where it comes from last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.answers.answer import Ambiguous, Answer, Citation, Found, Help, Kind, NotFound, Standing
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.languages.phrases import status_in_words
from bot.slack.blocks.citations import by_source, citation_words, source_line
from bot.slack.blocks.controls import choice, controls, question_for_curators
from bot.slack.blocks.drawing import drawing, is_to_draw
from bot.slack.blocks.lead import lead_of
from bot.slack.blocks.listing import ITEMS_IN_TEXT, ROOM_FOR_CITATIONS, Draft, Listing, add_lists, bulleted
from bot.slack.blocks.lists import bullets, fitting
from bot.slack.blocks.mrkdwn import escape, mention
from bot.slack.blocks.nearest import nearest_blocks, nearest_words
from bot.slack.blocks.parts import Block, context, divider, section
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState

ASKED_BY = "asked_by"  # the block that names who shared a card
LONGEST_SENTENCE = 1000  # a sentence has at most 500 characters; escaped it can grow
LONGEST_STATUS = 600
LONGEST_UNDERSTOOD = 300
ROOM_BESIDE_A_DRAWING = 1800  # for the citations there
LONGEST_CHOICE = 600  # a choice is a statement or a question
MOST_BUTTONS = 10  # more than that is no choice
MOST_CITATIONS = 6  # more lines than that hide the answer
CITATIONS_IN_TEXT = 800
_TELLS_WHERE = (Kind.SOURCE, Kind.LETTER)  # whose sentence is about the document that is cited


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


def _card(draft: Draft, below: Sequence[Block] = ()) -> Card:
    return Card(draft.text, [*draft.blocks, *below])


def notice(sentence: str, language: Language) -> Card:
    """Lay one sentence out: what went wrong, or what to do.

    Args:
        sentence: Plain text, not escaped yet.
        language: Its language.
    """
    draft = Draft(language)
    draft.add(escape(sentence, LONGEST_SENTENCE), section)
    return _card(draft)


def _statement(found: Found, asked: CardState | None, showing: Showing) -> Card:
    """Show what is said and whether it still holds: kinds whose answer ages."""
    draft = _begin(found, asked, showing)
    _add_status(draft, found, showing)
    return _finish(draft, found, asked, showing)


def _listing(found: Found, asked: CardState | None, showing: Showing) -> Card:
    """Show a sentence and its items: kinds that do not age, so that a date on them would say nothing."""
    draft = _begin(found, asked, showing)
    if found.status.standing is not Standing.CURRENT:
        _add_status(draft, found, showing)
    else:
        draft.add_small(" ".join(_notes(found)).strip())
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


def _begin(answer: Answer, asked: CardState | None, showing: Showing) -> Draft:
    """Say the sentence, and what the question was taken for where it leaned on the one before."""
    draft = Draft(answer.language)
    lead = lead_of(answer, LONGEST_SENTENCE)
    draft.lines.append(escape(answer.sentence, LONGEST_SENTENCE))
    draft.lead = lead
    draft.blocks.append(section(lead.text))
    draft.room -= len(lead.text)
    if asked and showing.is_understood:
        words = say(answer.language, "card.understood", question=asked.question)
        draft.add(escape(words, LONGEST_UNDERSTOOD), context)
    if showing.is_unread:
        draft.add(escape(say(answer.language, "card.unread")), context)
    return draft


def _add_status(draft: Draft, found: Found, showing: Showing) -> None:
    status = found.status
    # A card that stays cannot tell the figure's age, and "current" would say too much.
    current = "newest" if showing.pinned_by else "current"
    standing = current if status.standing is Standing.CURRENT else status.standing
    against, remarks = _notes(found)
    is_said = found.glance is not None and found.glance.says_standing
    words = "" if is_said else status_in_words(found.language, standing, status.as_of, against)
    if status.standing is Standing.CURRENT:
        draft.add_small(f"{words} {remarks}".strip())
        return
    if words:  # what no longer holds stands as large as the answer; a date that still holds is small print
        draft.add(escape(words, LONGEST_STATUS), section)
    draft.add_small(remarks)


def _notes(found: Found) -> tuple[str, str]:
    """Return what stands against an answer, and what else a reader is to know of it."""
    status = found.status
    if found.glance is None or status.against is None:
        return found.added_note, ""
    return status.against, f"{status.remarks} {status.age}".strip()


def _finish(draft: Draft, found: Found, asked: CardState | None, showing: Showing) -> Card:
    """Add what the answer lists or shows, its sources, and the buttons."""
    above = list(draft.blocks)
    drawn = drawing(found, asked) if asked and is_to_draw(found, asked, showing) else None
    listed = add_lists(draft, found, asked if showing.surface is not Surface.BARE else None, showing)
    room = ROOM_BESIDE_A_DRAWING if drawn else ROOM_FOR_CITATIONS
    sources: list[Block] = []
    if drawn:
        listed = Listing(pages=drawn.pages)
    if not listed.has_sources:
        write = partial(source_line, lead=draft.lead, is_told=found.kind in _TELLS_WHERE)
        lines = list(filter(None, _cited(write, found, room=room)))
        sources = [divider(), *map(context, lines)] if lines else []
    below = [*sources, *_below(found, asked, showing, listed)]
    draft.lines.extend(_cited(citation_words, found, room=CITATIONS_IN_TEXT))
    if drawn is None:
        return _card(draft, below)
    return Card(draft.text, [*above, *drawn.plain, *below], [*above, *drawn.newer, *below])


def _below(found: Found, asked: CardState | None, showing: Showing, listed: Listing) -> list[Block]:
    blocks: list[Block] = []
    sharer = asked.shared_by if asked else showing.shared_by
    if showing.pinned_by:
        blocks.append(context(say(found.language, "card.pinned_by", person=mention(showing.pinned_by))))
    elif sharer:
        blocks.append({**context(say(found.language, "card.asked_by", person=mention(sharer))), "block_id": ASKED_BY})
    if showing.pinned_on:
        language = showing.chrome or found.language
        date = date_in_words(language, showing.pinned_on)
        blocks.append(context(escape(say(language, "card.pinned_here", date=date))))
    return [*blocks, *(controls(found, asked, showing, listed) if asked else ())]


def _cited(write: Callable[[Sequence[Citation], Language], str], found: Found, *, room: int) -> list[str]:
    lines = [write(group, found.language) for group in by_source(found.citations)]
    return fitting(lines, "card.more_sources", room=room, language=found.language, most=MOST_CITATIONS)


def _with_choices(answer: Ambiguous, asked: CardState | None, showing: Showing) -> Card:
    """Show a sentence and the questions to choose from."""
    draft = _begin(answer, asked, showing)
    _add_questions(draft, "", answer.choices, asked, showing, answer.named)
    return _card(draft)


def _add_questions(
    draft: Draft,
    heading: str,
    questions: Sequence[str],
    asked: CardState | None,
    showing: Showing,
    named: Sequence[str] = (),
) -> None:
    """Add questions, each with a button that asks it, and shown by its name where it has one."""
    language = draft.language
    names = dict(zip(questions, named, strict=False))
    if questions and heading:
        draft.add(escape(say(language, heading)), context)
    draft.lines += bullets([names.get(one, one) for one in questions], room=ITEMS_IN_TEXT, language=language)
    with_button = [one for one in questions if asked and one.strip()][:MOST_BUTTONS]
    for number, question in enumerate(with_button):
        text = escape(names.get(question, question), LONGEST_CHOICE)
        assert asked is not None
        draft.blocks.append(choice(text, question, asked, showing.chrome or language, number))
        draft.room -= len(text)
    rest = [names.get(one, one) for one in questions if one not in with_button]
    draft.blocks += bulleted(rest, room=draft.room, language=language)


def _not_found(answer: NotFound, asked: CardState | None, showing: Showing) -> Card:
    """Say that there is no answer, show what comes nearest as quotations, and whom else to ask."""
    draft, language = _begin(answer, asked, showing), answer.language
    if answer.nearest:
        draft.blocks.append(divider())
        draft.add(escape(say(language, "nearest.none_answers")), context)
    for number, one in enumerate(answer.nearest):
        blocks = nearest_blocks(one, asked, language, showing.chrome or language, number)
        draft.blocks.extend(blocks)
        draft.lines.append(nearest_words(one, language))
    behind = {one.question for one in answer.nearest}
    questions = [one for one in answer.suggestions if one not in behind]
    _add_questions(draft, "card.suggestions", questions, asked, showing)
    if asked:
        draft.blocks.append(question_for_curators(asked, showing.chrome or language))
    return _card(draft)


def _with_examples(answer: Help) -> Card:
    draft = _begin(answer, None, Showing())
    if answer.examples:
        draft.add(escape(say(answer.language, "card.examples")), context)
        draft.blocks += bulleted(answer.examples, room=draft.room, language=answer.language)
        draft.lines += bullets(answer.examples, room=ITEMS_IN_TEXT, language=answer.language)
    return _card(draft)
