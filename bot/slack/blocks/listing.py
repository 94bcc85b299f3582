"""What an answer lists, on its card: a page of it, the other figures of a measure, or demands by document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.answers.answer import Found
from bot.answers.glance import Requested
from bot.languages import Language, say
from bot.slack.blocks.citations import NOTHING_SAID, Said, by_source, source_line
from bot.slack.blocks.lead import Lead
from bot.slack.blocks.lists import LONGEST_LINE, Page, bullets, page_of
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import (
    LONGEST_MESSAGE,
    Block,
    button,
    context,
    lists,
    section,
    section_with,
)
from bot.slack.blocks.surface import Showing
from bot.slack.card_state import CardState
from bot.slack.commands import SHOW

ROOM_FOR_CITATIONS = 2500
LONGEST_TEXT = 4000  # what Slack advises for a message's words
ITEMS_IN_TEXT, HISTORY_IN_TEXT = 1200, 400
SPARE = 700  # headings, buttons and the sentences for the rest
MOST_DOCUMENTS = 8  # with demands on one card: three blocks each at most


@dataclass(slots=True)
class Draft:
    """A message that is being written, with the room that is left in its blocks."""

    language: Language
    lead: Lead | None = None
    said: Said = NOTHING_SAID
    lines: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    room: int = LONGEST_MESSAGE - SPARE
    links: dict[str, str] = field(default_factory=dict)

    def add(self, line: str, block: Callable[[str], Block]) -> None:
        """Add one line, in the text and as a block."""
        self.lines.append(line)
        self.blocks.append(block(line))
        self.room -= len(line)

    def add_small(self, words: str) -> None:
        """Add a line of small print, where there is one."""
        if words:
            self.add(escape(words, LONGEST_LINE), context)

    @property
    def text(self) -> str:
        """The whole message in words; where it is too long, the sources stay and the lines before them end earlier."""
        text = "\n".join([*self.lines, *self.sources])
        if len(text) > LONGEST_TEXT:
            room = LONGEST_TEXT - len("\n…\n") - sum(len(one) + 1 for one in self.sources)
            kept = list(self.lines)
            while kept and sum(len(one) + 1 for one in kept) > room:
                kept.pop()
            text = "\n".join([*kept, "…", *self.sources])
        return text if text.strip() else "—"


@dataclass(frozen=True, slots=True)
class Listing:
    """What of an answer's lists a card shows.

    Attributes:
        pages: How many pages they have.
        is_whole: Whether nothing is left out.
        has_sources: Whether the sources stand with the lines already.
    """

    pages: int = 1
    is_whole: bool = True
    has_sources: bool = False


def add_lists(draft: Draft, found: Found, asked: CardState | None, showing: Showing) -> Listing:
    """Add what an answer lists.

    Args:
        draft: The message.
        found: The answer.
        asked: What it answers, with the page; None for a card without buttons, which shows as much as it holds.
        showing: Where it is shown.
    """
    requested = found.glance.requested if found.glance else ()
    if len(requested) > 1 and asked:
        return _add_documents(draft, found, asked, showing)
    items = requested[0].lines if len(requested) == 1 else items_of(found)
    return _add_items(draft, found, items, asked, showing)


def items_of(found: Found) -> tuple[str, ...]:
    """Return what an answer lists on its card."""
    has_own = found.glance is not None and found.glance.items is not None and not found.glance.requested
    return found.glance.items or () if has_own and found.glance else found.items


def _add_items(draft: Draft, found: Found, items: Sequence[str], asked: CardState | None, showing: Showing) -> Listing:
    """Add the items, then the other figures of the measure."""
    language, history = found.language, found.glance.history if found.glance else found.history
    room = draft.room - ROOM_FOR_CITATIONS
    if asked is None:
        return _add_all(draft, items, history, room)
    page = page_of([*items, *history], asked.page if showing.turns else 1, room)
    here = slice(page.first - 1, page.last)
    listed = items[here]
    others = [*items, *history][here][len(listed) :]
    draft.blocks += lists(listed, draft.links)
    draft.lines += bullets(listed, room=ITEMS_IN_TEXT, language=language)
    _add_history(draft, others)
    if page.pages > 1:
        draft.add(escape(_where(page, language)), context)
    return Listing(page.pages if showing.turns else 1, is_whole=page.pages == 1)


def _add_all(draft: Draft, items: Sequence[str], history: Sequence[str], room: int) -> Listing:
    """Add as much as the message holds: nobody can turn its page."""
    language = draft.language
    draft.blocks += bulleted(items, room=room, language=language, links=draft.links)
    draft.lines += bullets(items, room=ITEMS_IN_TEXT, language=language)
    left = room - sum(len(item) + 1 for item in items)
    if history and left > HISTORY_IN_TEXT:
        draft.add(escape(say(language, "card.history")), context)
        draft.blocks += bulleted(history, room=left - HISTORY_IN_TEXT // 2, language=language)
        draft.lines += bullets(history, room=HISTORY_IN_TEXT, language=language)
    return Listing()


def bulleted(
    items: Sequence[str], *, room: int, language: Language, links: Mapping[str, str] | None = None
) -> list[Block]:
    """Return items as Slack's own bullets, and a line that says how many have no room.

    Args:
        items: Plain text, not escaped.
        room: Characters.
        language: Of that line.
        links: A title in them -> the address that it leads to.
    """
    lines = bullets(items, room=room, language=language)
    if len(lines) == len(items):
        return list(lists(items, links))
    return [*lists(items[: len(lines) - 1], links), context(lines[-1])]


def _add_history(draft: Draft, lines: Sequence[str]) -> None:
    if lines:
        draft.add(escape(say(draft.language, "card.history")), context)
        draft.blocks += lists(lines)
        draft.lines += bullets(lines, room=HISTORY_IN_TEXT, language=draft.language)


def _where(page: Page, language: Language) -> str:
    return say(
        language,
        "card.lines",
        first=page.first,
        last=page.last,
        all=page.all,
        page=page.number,
        pages=page.pages,
    )


def _add_documents(draft: Draft, found: Found, asked: CardState, showing: Showing) -> Listing:
    """Add a row for each document that demands something, or all that the one demands that was opened."""
    assert found.glance is not None
    requested = found.glance.requested
    opened = next((one for one in requested if one.document == asked.opened), None)
    if opened is not None:
        cited = [group for group in by_source(found.citations) if group[0].document == opened.document]
        draft.add(escape(_demanded(opened, found.language)), section)
        listing = _add_items(draft, found, opened.lines, asked, showing)
        draft.blocks += [context(source_line(group, found.language, draft.said)) for group in cited]
        return Listing(listing.pages, listing.is_whole, has_sources=True)
    for number, one in enumerate(requested[:MOST_DOCUMENTS]):
        draft.blocks += _document(draft.said, found, one, number, asked, showing)
    if len(requested) > MOST_DOCUMENTS:
        draft.blocks.append(context(escape(say(found.language, "card.more", count=len(requested) - MOST_DOCUMENTS))))
    draft.lines += bullets(found.items, room=ITEMS_IN_TEXT, language=found.language)
    return Listing(is_whole=False, has_sources=True)


def _document(
    said: Said, found: Found, one: Requested, number: int, asked: CardState, showing: Showing
) -> Iterator[Block]:
    """Show the shortest of a document's demands, how many there are, and where they are printed."""
    language = found.language
    shortest = min(one.lines, key=len)
    text = escape(shortest, LONGEST_LINE)
    if len(one.lines) > 1:
        text += "\n" + escape(say(language, "card.requests.more", count=len(one.lines) - 1))
    value = asked.opening(one.document).encoded() if showing.turns and len(one.lines) > 1 else None
    label = say(showing.chrome or language, "card.open")
    yield section_with(text, button(label, SHOW.id(f"document{number}"), value)) if value else section(text)
    for group in by_source(found.citations):
        if group[0].document == one.document:
            yield context(source_line(group, language, said))


def _demanded(one: Requested, language: Language) -> str:
    counted = say(language, "glance.asks", count=len(one.lines))
    return say(language, "glance.asks.of" if one.of else "glance.asks.of_each", counted=counted, of=one.of)
