"""An answer as one Slack message: the direct sentence first, where it comes from last."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.answers.answer import Ambiguous, Answer, Citation, Found, Help, Kind, NotFound, Standing
from bot.answers.citation import said_in_words
from bot.answers.compose.standing import untold_date
from bot.answers.glance import Glance
from bot.languages import Language, say
from bot.languages.dates import as_of_in_words, date_in_words
from bot.languages.phrases import newest_in_words, status_in_words
from bot.slack.blocks.citations import (
    Said,
    by_document,
    by_source,
    citation_words,
    source_line,
    titles_listed,
    voice_of,
)
from bot.slack.blocks.controls import choice, controls, question_for_curators
from bot.slack.blocks.drawing import drawing, is_to_draw
from bot.slack.blocks.lead import Lead, lead_of
from bot.slack.blocks.listing import ITEMS_IN_TEXT, ROOM_FOR_CITATIONS, Draft, Listing, add_lists, bulleted, items_of
from bot.slack.blocks.lists import bullets, fitting
from bot.slack.blocks.mrkdwn import escape, link, mention
from bot.slack.blocks.nearest import nearest_blocks, nearest_words
from bot.slack.blocks.parts import Block, context, divider, section, sections
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
_NAMING_DOCUMENTS = (Kind.SIGNATORIES, Kind.MEMBER, Kind.PERSON)
_OF_DOCUMENTS = (*_TELLS_WHERE, *_NAMING_DOCUMENTS)  # what these say, documents say of themselves


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
            return _found(answer, asked, showing)
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


def _found(found: Found, asked: CardState | None, showing: Showing) -> Card:
    """Show what is said, who says it and how far it stands, and what there is beside it."""
    draft = _begin(found, asked, showing)
    is_drawn = asked is not None and found.table is None and is_to_draw(found, asked, showing)
    _add_standing(draft, found, showing, beside=found.chart.takeaway if is_drawn and found.chart else "")
    return _finish(draft, found, asked, showing)


def _begin(answer: Answer, asked: CardState | None, showing: Showing) -> Draft:
    """Say the sentence, and what the question was taken for where it leaned on the one before."""
    draft = Draft(answer.language)
    lead = lead_of(answer, LONGEST_SENTENCE)
    is_superseded = isinstance(answer, Found) and answer.glance is not None and answer.glance.is_superseded
    draft.lines.append(escape(lead.words if is_superseded else answer.sentence, LONGEST_SENTENCE))
    draft.lead = lead
    draft.blocks.append(section(lead.text))
    draft.room -= len(lead.text)
    if asked and showing.is_understood:
        words = say(answer.language, "card.understood", question=asked.question)
        draft.add(escape(words, LONGEST_UNDERSTOOD), context)
    if showing.is_unread:
        draft.add(escape(say(answer.language, "card.unread")), context)
    return draft


def _add_standing(draft: Draft, found: Found, showing: Showing, *, beside: str) -> None:
    """Say as large as the answer who says it and how far the record stands behind it; then what else is to know.

    Args:
        draft: The message.
        found: The answer.
        showing: Where it is shown.
        beside: What stands beside its chart, which may say already who says it.
    """
    glance = found.glance or Glance(found.sentence)
    lines = list(glance.below or _who_says_it(found))
    standing = _standing(found, glance, lines)
    draft.said = _said(draft.lead, found, lines)
    is_beside = voice_of(found.citations[0]) in beside
    below = [one for one in (*lines[is_beside:], *standing) if one]
    # The name of who says it may hold a date that is another.
    told = " ".join([glance.sentence, *lines]).replace(voice_of(found.citations[0]), "")
    currency = _currency(found, glance, told, showing)
    if shown := _in_order(currency, below, found, glance):
        draft.blocks += sections([escape(one, LONGEST_STATUS) for one in shown])
        unheard = [one for one in below if not _is_heard(one, found, glance)]
        heard = _in_order(_currency(found, glance, found.sentence, showing), unheard, found, glance)
        draft.lines += [escape(one, LONGEST_STATUS) for one in heard]
        draft.room -= sum(len(one) + 1 for one in shown)
    draft.add_small(_remarks(found))


def _in_order(currency: str, below: Sequence[str], found: Found, glance: Glance) -> list[str]:
    """Return the lines below an answer: who says a figure stands beside it, before a newer one that others say."""
    is_newer = bool(glance.currency) and found.kind is Kind.FIGURE and not glance.is_superseded
    return [one for one in (*below[:is_newer], currency, *below[is_newer:]) if one]


def _is_heard(line: str, found: Found, glance: Glance) -> bool:
    """Return whether the whole sentence says already what a line does: who says it, or that sources disagree."""
    if glance.is_superseded:
        return False
    is_note = found.status.standing is Standing.DISPUTED and bool(found.status.note)
    said_by = found.citations[0].said_by
    who = say(found.language, "card.said_by", said_by=said_by)
    is_told = said_by in found.sentence and not found.citations[0].quoted
    return (is_told and line.startswith(who)) or (is_note and glance.below[-1:] == (line,))


def _who_says_it(found: Found) -> tuple[str, ...]:
    """Say who says it where that is one source for all; of documents these tell themselves."""
    voices = {voice_of(one) for one in found.citations}
    if found.kind in _OF_DOCUMENTS or len(voices) > 1:
        return ()
    as_of = None if found.status.newest else untold_date(found, found.sentence)
    return (said_in_words(found.citations[0], found.language, as_of_in_words(found.language, as_of) if as_of else ""),)


def _currency(found: Found, glance: Glance, told: str, showing: Showing) -> str:
    """Say how far an answer still holds: a newer figure, or that the record has none and how old this one is.

    Args:
        found: The answer.
        glance: What a card shows of it.
        told: The sentence above, which may tell the date already.
        showing: Where it is shown.
    """
    status = found.status
    if glance.currency or not status.newest or glance.says_standing or glance.is_superseded:
        return glance.currency
    day = showing.pinned_on if showing.pinned_by else None
    return newest_in_words(found.language, untold_date(found, told), status.old, day)


def _standing(found: Found, glance: Glance, lines: Sequence[str]) -> tuple[str, ...]:
    """Say how far the record stands behind an answer, where that is not said yet."""
    status = found.status
    if glance.says_standing or glance.is_superseded or status.standing is Standing.CURRENT:
        return ()
    if status.standing is Standing.DISPUTED and glance.below:
        return (status.against or "",)
    against = found.added_note if status.against is None else status.against
    is_dated = bool(status.newest)  # its day stands with its age
    as_of = None if is_dated else untold_date(found, " ".join([glance.sentence, *lines]))
    return (status_in_words(found.language, status.standing, as_of, against),)


def _remarks(found: Found) -> str:
    """Return what else a reader is to know of an answer."""
    status = found.status
    if status.against is None:
        return found.added_note if status.standing is Standing.CURRENT else ""
    # Of a figure that is the newest itself its age is told already; beside another one that is named, it is not said.
    is_told = bool(status.newest or status.against or (found.glance and found.glance.is_superseded))
    age = say(found.language, "entry.age", age=status.old) if status.old and not is_told else ""
    return " ".join(filter(None, [status.remarks, age, status.overdue]))


def _said(lead: Lead | None, found: Found, lines: Sequence[str]) -> Said:
    """Tell what of the sources stands above their lines."""
    # Documents that the first line, or the list, names speak for themselves.
    is_named = found.kind in _NAMING_DOCUMENTS and found.glance is not None
    is_said = is_named or any(voice_of(found.citations[0]) in one for one in lines)
    return Said(lead, is_told=found.kind in _TELLS_WHERE, is_said=is_said)


def _finish(draft: Draft, found: Found, asked: CardState | None, showing: Showing) -> Card:
    """Add what the answer lists or shows, its sources, and the buttons."""
    above = list(draft.blocks)
    titles = titles_listed(found.citations, items_of(found))
    draft.links = {title: address for title, address in titles.items() if address}
    drawn = drawing(found, asked) if asked and is_to_draw(found, asked, showing) else None
    listed = add_lists(draft, found, asked if showing.surface is not Surface.BARE else None, showing)
    room = ROOM_BESIDE_A_DRAWING if drawn else ROOM_FOR_CITATIONS
    sources: list[Block] = []
    if drawn:
        listed = Listing(pages=drawn.pages)
    if not listed.has_sources:
        lines = _sources(draft.said, found, {} if drawn else titles, room=room)
        sources = [divider(), *map(context, lines)] if lines else []
    below = [*sources, *_below(found, asked, showing, listed)]
    cited = by_source((*found.citations, *found.beside))
    draft.sources = _cited(citation_words, cited, found, room=CITATIONS_IN_TEXT)
    if drawn is None:
        return _card(draft, below)
    return Card(draft.text, [*above, *drawn.plain, *below], [*above, *drawn.newer, *below])


def _below(found: Found, asked: CardState | None, showing: Showing, listed: Listing) -> list[Block]:
    blocks = [context(link(found.page, say(found.language, "card.page_of_it")))] if found.page else []
    sharer = asked.shared_by if asked else showing.shared_by
    if showing.pinned_by:
        blocks.append(context(say(found.language, "card.pinned_by", person=mention(showing.pinned_by))))
    elif sharer:
        blocks.append({**context(say(found.language, "card.asked_by", person=mention(sharer))), "block_id": ASKED_BY})
    if showing.pinned_on and not showing.pinned_by:
        language = showing.chrome or found.language
        date = date_in_words(language, showing.pinned_on)
        blocks.append(context(escape(say(language, "card.pinned_here", date=date))))
    return [*blocks, *(controls(found, asked, showing, listed) if asked else ())]


def _sources(said: Said, found: Found, titles: Container[str], *, room: int) -> list[str]:
    """Write where an answer is printed, and then what stands against it, a line each, without titles that it lists."""
    citations = [one for one in found.citations if one.title not in titles]
    if not said.is_said:
        return _cited(partial(source_line, said=said), by_source((*citations, *found.beside)), found, room=room)
    own = {one.document for one in citations}
    # Who says what is told above: of one document a line is enough, where the figure tells which one is meant.
    # Of another document without a figure it says again who says it there.
    is_clear = all(one.figure for one in found.beside)
    of_own = by_document([one for one in (*citations, *found.beside) if one.document in own])
    others = [one for one in found.beside if one.document not in own]

    def write(group: Sequence[Citation], language: Language) -> str:
        is_said = is_clear or group[0].document in own
        return source_line(group, language, said if is_said else replace(said, is_said=False))

    return _cited(write, [*of_own, *(by_document(others) if is_clear else by_source(others))], found, room=room)


def _cited(
    write: Callable[[Sequence[Citation], Language], str],
    groups: Sequence[Sequence[Citation]],
    found: Found,
    *,
    room: int,
) -> list[str]:
    lines = [line for group in groups if (line := write(group, found.language))]
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
