"""What can be done with a card: share it, turn its page, see it drawn, cite it, report it, ask the curators."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.answers.answer import Found
from bot.languages import Language, say
from bot.slack.blocks.drawing import is_to_draw
from bot.slack.blocks.listing import Listing
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import (
    Block,
    Element,
    actions,
    button,
    confirmation,
    context,
    option,
    overflow,
    section,
    section_with,
)
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import LONGEST_ID, CardState, fingerprint
from bot.slack.commands import ASK_CURATORS, CITE, MORE, OPEN, PIN, REPORT, SHARE, SHOW, SOURCE, UNPIN

_IN_MENU = {
    Surface.PRIVATE: (PIN, CITE, REPORT),
    Surface.POSTED: (PIN, CITE, REPORT),
    Surface.PINNED: (CITE, REPORT, UNPIN),
    Surface.VIEW: (CITE, REPORT),
}


def controls(found: Found, asked: CardState, showing: Showing, listed: Listing) -> Iterator[Block]:
    """Make the row of buttons below an answer.

    Args:
        found: The answer.
        asked: What it answers.
        showing: Where and to whom it is shown.
        listed: What of its lists is shown.
    """
    language = showing.chrome or found.language
    if showing.is_shared:
        yield context(escape(say(language, "card.shared")))
    if showing.is_renewed:
        yield section(escape(say(language, "card.renewed")))
    visible = [
        *_share(found, asked, showing, language),
        _source(asked, language),
        *_pages(asked, listed.pages, language),
    ]
    visible += _whole(asked, showing, listed, language)
    is_turned = showing.turns and showing.surface is not Surface.VIEW
    if found.is_drawable and is_turned and not is_to_draw(found, asked, showing):
        label = "card.table" if found.table is not None else "card.chart"
        visible.append(_button(SHOW.id("drawn"), label, asked.drawn(), language))
    # What a menu's option gives back is too short for a question, so that the block's id carries it.
    identity = asked.encoded(LONGEST_ID)
    in_menu = _IN_MENU[showing.surface]
    if identity is None:
        visible += [_button(action.id(), f"card.{action.name}", asked, language) for action in in_menu]
        yield actions(visible)
    else:
        options = [option(say(language, f"card.{action.name}"), action.name) for action in in_menu]
        yield actions([*visible, overflow(MORE.id(), options)], block_id=identity)


def choice(text: str, question: str, asked: CardState, language: Language, number: int) -> Block:
    """Make a question with the button that asks it.

    Args:
        text: The question as escaped mrkdwn.
        question: The same as plain text.
        asked: The question before it: what its command was after is kept.
        language: The language of the button.
        number: One that no other choice of the card has.
    """
    value = asked.asking(question).encoded()
    if value is None:
        return section(text)
    return section_with(text, button(say(language, "card.choose"), SHOW.id(number), value))


def whole_card(text: str, question: str, asked: CardState, language: Language, number: int) -> Block:
    """Make a statement with the button that shows its whole card.

    Args:
        text: The statement as escaped mrkdwn.
        question: What its card answers. It was tried without a command, and without an organization for "we".
        asked: The question that it comes near to.
        language: The language of the button.
        number: One that no other button of the card has.
    """
    asking = CardState(question, as_of=asked.as_of, language=asked.language, shared_by=asked.shared_by)
    value = replace(asking, missed=asked.question).encoded() or asking.encoded()
    if value is None:
        return section(text)
    return section_with(text, button(say(language, "nearest.show"), SHOW.id(f"near{number}"), value))


def question_for_curators(asked: CardState, language: Language) -> Block:
    """Make the button that sends an unanswered question to the curators."""
    return actions([_button(ASK_CURATORS.id(), "card.ask_curators", asked, language)])


def _source(asked: CardState, language: Language) -> Element:
    return _button(SOURCE.id(), "card.source", asked, language)


def _whole(asked: CardState, showing: Showing, listed: Listing, language: Language) -> Iterator[Element]:
    """Make the ways to what a card leaves out: in a modal, where the card must stay as it is."""
    if not listed.is_whole and not showing.turns:
        yield _button(OPEN.id(), "card.all", asked.opening(None), language)
    if asked.opened and showing.turns:
        yield _button(SHOW.id("documents"), "card.all_documents", asked.opening(None), language)


def _share(found: Found, asked: CardState, showing: Showing, language: Language) -> Iterator[Element]:
    value = asked.encoded(seen=fingerprint(found))
    if showing.surface is Surface.PRIVATE and not showing.is_shared and value:
        asking = confirmation(
            say(language, "card.share.title"),
            say(language, "card.share.sure"),
            yes=say(language, "card.share.yes"),
            no=say(language, "card.share.no"),
        )
        yield button(say(language, "card.share"), SHARE.id(), value, is_primary=True, confirm=asking)


def _pages(asked: CardState, pages: int, language: Language) -> Iterator[Element]:
    page = min(asked.page, pages)
    if page > 1:
        yield _button(SHOW.id("back"), "card.back", asked.at_page(page - 1), language)
    if page < pages:
        yield _button(SHOW.id("on"), "card.on", asked.at_page(page + 1), language)


def _button(identifier: str, label: str, asked: CardState, language: Language) -> Element:
    return button(say(language, label), identifier, asked.encoded() or "{}")
