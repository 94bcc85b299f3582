"""Pinned facts: their cards once they are gone or unpinned, the line in their thread, and a channel's list of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.answers.answer import Found, Kind
from bot.answers.understand.dates import is_later
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.languages.phrases import status_in_words
from bot.slack.blocks.card import Card, notice
from bot.slack.blocks.citations import Said, by_source, source_line
from bot.slack.blocks.mrkdwn import escape, mention
from bot.slack.blocks.parts import Block, actions, button, context, option, overflow, section, section_with, sections
from bot.slack.card_state import CardState, decoded
from bot.slack.commands import PIN_INSTEAD, PINNED, PINS_PAGE, SHOW
from bot.store.pinned import GONE, Pin

LONGEST_SENTENCE = 1000  # characters of mrkdwn; a sentence has at most 500, and escaped it can grow
LONGEST_LINE = 400  # in a list
LONGEST_TEXT = 200  # in its words for a screen reader
PAGE = 12  # pinned facts in one message: two blocks each, and room for the heading
MOST_CITED = 3  # sources in a thread's line
SAID = 2  # lines of it that come before its sources
MOST_OFFERED = 10  # pins that may make room
SHOW_PINNED, UNPIN_PINNED = "show", "unpin"


@dataclass(frozen=True, slots=True)
class Listed:
    """A pinned fact in a list.

    Attributes:
        pin: The pin.
        is_behind: Whether the record says something else by now, and the card not yet.
    """

    pin: Pin
    is_behind: bool = False


def change_line(pin: Pin, answer: Found, *, is_same_entry: bool = True) -> str:
    """Say in one message what changed, from what, why, and by which source.

    Args:
        pin: As it was.
        answer: What the record says now.
        is_same_entry: Whether it is what the same entry, or the same measure, of the record says.

    Returns:
        Escaped mrkdwn.
    """
    language = answer.language
    before, now = (escape(sentence, LONGEST_SENTENCE) for sentence in (pin.card.sentence, answer.sentence))
    said = say(language, "pins.changed" if before != now else "pins.changed.around", now=now)
    why = escape(_why(pin, answer, is_same_entry=is_same_entry), LONGEST_SENTENCE)
    was = say(language, "pins.changed.before", before=before)
    groups = by_source(answer.citations)[:MOST_CITED]
    told = Said(is_said=all(group[0].said_by in answer.sentence for group in groups))
    cited = [source_line(group, language, told) for group in groups]
    return "\n".join([said, f"{why} {was}" if before != now else why, *cited])


def gone_line(sentence: str, language: Language) -> str:
    """Say that the record no longer says it."""
    said = say(language, "pins.gone.said", sentence=escape(sentence, LONGEST_SENTENCE))
    return f"{escape(say(language, 'pins.gone'))}\n{said}"


def led(sentence: str, card: Card) -> Card:
    """Put a sentence before a card.

    Args:
        sentence: Plain text, not escaped yet.
        card: The card.
    """
    lead = escape(sentence)
    return Card(f"{lead}\n{card.text}", [section(lead), *card.blocks])


def line_card(line: str) -> Card:
    """Lay a line out for a card's thread.

    Args:
        line: As `change_line` or `gone_line` wrote it.
    """
    said, cited = line.splitlines()[:SAID], line.splitlines()[SAID:]
    return Card("\n".join(said), [*sections(said), *map(context, cited)])


def gone_card(sentence: str, language: Language, pinned_by: str | None = None) -> Card:
    """Lay out a pinned card whose fact left the record: it is kept, and says so.

    Args:
        sentence: What it said last.
        language: What it is written in.
        pinned_by: The user id of the person who pinned it; None where it is pinned no more.
    """
    warning = escape(say(language, "pins.gone"))
    said = say(language, "pins.gone.said", sentence=escape(sentence, LONGEST_SENTENCE))
    small_print = [context(say(language, "card.pinned_by", person=mention(pinned_by)))] if pinned_by else []
    return Card(f"{warning}\n{said}", [section(warning), section(said), *small_print])


def unpinned(on: str, language: Language) -> str:
    """Say that a card is no longer pinned, and so no longer kept true.

    Args:
        on: The day, as EDTF.
        language: The card's.
    """
    return say(language, "pins.unpinned", date=date_in_words(language, on))


def unpinned_card(pin: Pin, on: str) -> Card:
    """Lay out a card that is no longer pinned, and whose answer the record gives no more.

    Args:
        pin: As it was.
        on: The day, as EDTF.
    """
    return led(unpinned(on, pin.card.language), gone_card(pin.card.sentence, pin.card.language))


def placeholder_card(language: Language) -> Card:
    """Lay out a message that a pinned card is about to fill, and that promises nothing where it stays as it is."""
    return notice(say(language, "pins.placeholder"), language)


def renewed_card(language: Language) -> Card:
    """Lay out what is left where a card was that was posted anew."""
    return notice(say(language, "pins.renewed"), language)


def pins_list(listed: Sequence[Listed], language: Language, page: int = 1) -> Card:
    """Lay out a channel's pinned facts, each with its status and date.

    Args:
        listed: All of them, in the order to show them in.
        language: Of what is not a card's own.
        page: The page to show, from 1.
    """
    if not listed:
        return notice(say(language, "pins.none"), language)
    pages = -(-len(listed) // PAGE)
    page = min(max(page, 1), pages)
    heading = escape(say(language, "pins.list", count=len(listed)))
    first = (page - 1) * PAGE
    shown = list(enumerate(listed, start=1))[first : first + PAGE]
    blocks = [section(f"*{heading}*"), *(block for at, one in shown for block in _entry(one, language, f"{at}. "))]
    if pages > 1:
        blocks += [context(escape(say(language, "card.page", page=page, pages=pages))), _turning(page, pages, language)]
    lines = [
        f"{at}. {escape(one.pin.card.sentence, LONGEST_TEXT)} {escape(_status(one, language))}" for at, one in shown
    ]
    return Card("\n".join([heading, *lines]), blocks)


def which_pin(listed: Sequence[Listed], language: Language) -> Card:
    """Lay out the pinned facts that a question may mean."""
    shown = listed[:PAGE]
    heading = escape(say(language, "pins.which"))
    blocks = [section(heading), *(block for one in shown for block in _entry(one, language))]
    if len(listed) > len(shown):
        blocks.append(context(escape(say(language, "card.requests.more", count=len(listed) - len(shown)))))
        blocks.append(actions([button(say(language, "card.all"), PINS_PAGE.id(1), "1")]))
    return Card("\n".join([heading, *(escape(one.pin.card.sentence, LONGEST_TEXT) for one in shown)]), blocks)


def not_among(asked: CardState, language: Language) -> Card:
    """Say that no pinned fact answers a question, with a button that asks the whole record."""
    card = notice(say(language, "pins.not_among"), language)
    value = asked.encoded()
    asking = [actions([button(say(language, "pins.ask_all"), SHOW.id(0), value)])] if value else []
    return Card(card.text, [*card.blocks, *asking])


def full_card(listed: Sequence[Listed], asked: CardState, language: Language) -> Card:
    """Let a person choose which pinned fact makes room for another.

    Args:
        listed: Those of the bot's, in the order to offer them in.
        asked: What was to be pinned.
        language: The person's.
    """
    offered = [one for one in listed[:MOST_OFFERED] if asked.encoded(seen=one.pin.id)]
    if not offered:
        return notice(say(language, "pins.full.none"), language)
    heading = escape(say(language, "pins.full"))
    blocks = [section(heading)]
    for number, one in enumerate(offered):
        text = f"{escape(one.pin.card.sentence, LONGEST_LINE)}\n{escape(_status(one, language))}"
        value = asked.encoded(seen=one.pin.id) or ""
        blocks.append(section_with(text, button(say(language, "pins.replace"), PIN_INSTEAD.id(number), value)))
    return Card("\n".join([heading, *(escape(one.pin.card.sentence, LONGEST_TEXT) for one in offered)]), blocks)


def _entry(one: Listed, language: Language, number: str = "") -> list[Block]:
    pin = one.pin
    labels = {SHOW_PINNED: "pins.show", UNPIN_PINNED: "card.unpin"}
    menu = overflow(PINNED.id(pin.id), [option(say(language, label), value) for value, label in labels.items()])
    since = say(language, "pins.since", date=date_in_words(language, pinned_on(pin)), person=mention(pin.pinned_by))
    status = escape(_status(one, language))
    said = number + escape(pin.card.sentence, LONGEST_LINE)
    return [section_with(said, menu), context(" · ".join(filter(None, [status, since])))]


def pinned_on(pin: Pin) -> str:
    """Return the day on which somebody pinned it, in UTC, as EDTF."""
    return day_of(pin.wanted_at)


def day_of(moment: float) -> str:
    """Return the day of a moment in seconds since 1970, in UTC, as EDTF."""
    return datetime.fromtimestamp(moment, UTC).date().isoformat()


def _status(one: Listed, language: Language) -> str:
    if one.is_behind:
        return say(language, "pins.behind")
    pin = one.pin
    if pin.card.standing == GONE:
        return say(language, "pins.gone.short")
    # A list tells no ages, and "current" would say too much.
    standing = "newest" if pin.card.standing == "current" else pin.card.standing
    is_dated = pin.card.as_of is not None and date_in_words(pin.card.language, pin.card.as_of) in pin.card.sentence
    return (
        say(language, f"card.{standing}.undated") if is_dated else status_in_words(language, standing, pin.card.as_of)
    )


def _turning(page: int, pages: int, language: Language) -> Block:
    turns = [(page - 1, "card.back")] if page > 1 else []
    turns += [(page + 1, "card.on")] if page < pages else []
    return actions([button(say(language, label), PINS_PAGE.id(to), str(to)) for to, label in turns])


def _why(pin: Pin, answer: Found, *, is_same_entry: bool) -> str:
    language, status = answer.language, answer.status
    if pin.card.standing == GONE:
        return say(language, "pins.why.back")
    if decoded(pin.card.asked)[0].is_claim:
        return say(language, "pins.why.claim")
    is_figure = answer.kind is Kind.FIGURE
    if not is_figure and not is_same_entry:
        return say(language, "pins.why.other")
    if is_figure and status.as_of and pin.card.as_of and is_later(pin.card.as_of, status.as_of):
        return say(language, "pins.why.older", date=date_in_words(language, status.as_of))
    if is_figure and status.as_of and status.as_of != pin.card.as_of:
        newer = say(language, "pins.why.newer", date=date_in_words(language, status.as_of))
        return f"{newer} {status.note}".strip() if status.standing == "disputed" else newer
    if status.standing != pin.card.standing:
        return f"{say(language, f'pins.why.{status.standing}')} {status.note}".strip()
    if pin.card.sentence == answer.sentence:
        return say(language, "pins.why.around")
    return f"{say(language, 'pins.why.corrected')} {status.note}".strip()
