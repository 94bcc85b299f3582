"""What a check of a draft found, as one card: what was found in all, then each claim, the weightiest first.

Nothing of a draft is kept: the buttons carry it, so that another page is the draft checked again.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.languages import Language, say
from bot.review.report import Finding, Report, State
from bot.review.wording import BY_WEIGHT, coverage_in_words, in_one_line, instead, message, state_in_words
from bot.slack.blocks.card import Card
from bot.slack.blocks.citations import LONGEST_SEEN, Said, by_source, cut, source_line, voice_of
from bot.slack.blocks.lists import fitting, lines_of
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.parts import (
    LONGEST_MESSAGE,
    MOST_BLOCKS,
    Block,
    Element,
    actions,
    button,
    confirmation,
    context,
    section,
    section_with,
)
from bot.slack.card_state import CardState
from bot.slack.commands import FOOTNOTES, PIN, REVIEW_PAGE

UNSUPPORTED = tuple(state for state in BY_WEIGHT if state is not State.SUPPORTED)
LINES_ON_A_PAGE = 40  # twice a list's: who checks a draft reads all of it
LONGEST_PASSAGE = LONGEST_SEEN
LONGEST_MESSAGE_OF_ONE = 1500  # two of the record's longest statements, with their sources
LONGEST_INSTEAD = 300
LONGEST_COVERAGE = 800
LONGEST_VALUE = 2000  # of a button
ROOM_IN_TEXT = 3000  # of the 4,000 characters that Slack advises; the coverage stands before it
_AROUND = 6  # blocks beside the findings: coverage, page, what is left, buttons
_ROOM = LONGEST_MESSAGE - 2 * LONGEST_COVERAGE
_MOST_READ = 1_000_000  # characters that a button's value may unfold to


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft and what is seen of its check, as the buttons of the card carry it.

    Attributes:
        draft: Its text.
        is_supported: Whether the supported claims are shown, in place of all others.
        page: From 1.
    """

    draft: str
    is_supported: bool = False
    page: int = 1

    def encoded(self) -> str | None:
        """Write it as a button's value; None for a draft that is too long for one."""
        packed = base64.urlsafe_b64encode(zlib.compress(self.draft.encode("utf-8", "replace"), 9)).decode()
        value = f"{int(self.is_supported)}:{self.page}:{packed}"
        return value if len(value) <= LONGEST_VALUE else None


def checked_of(value: str) -> Checked | None:
    """Read what `Checked.encoded` wrote; None where it is something else."""
    supported, _, rest = value.partition(":")
    page, _, packed = rest.partition(":")
    try:
        unfolding = zlib.decompressobj()
        draft = unfolding.decompress(base64.urlsafe_b64decode(packed), _MOST_READ).decode()
        return Checked(draft, supported == "1", max(1, int(page))) if unfolding.eof else None
    except (ValueError, zlib.error, binascii.Error):
        return None


@dataclass(frozen=True, slots=True)
class _Laid:
    """One finding, laid out.

    Attributes:
        blocks: What it says, and its source.
        line: The same in one line, for notifications and screen readers.
        tall: Lines that it takes in Slack's window.
        long: Characters of its blocks.
    """

    blocks: tuple[Block, ...]
    line: str
    tall: int
    long: int


def review_card(report: Report, checked: Checked, language: Language, *, can_pin: bool = False) -> Card:
    """Lay a report out for Slack.

    Args:
        report: Of the draft.
        checked: The draft, and what is to be seen.
        language: Of the words around what the record states.
        can_pin: Whether it is shown in a channel, which could keep a supported sentence.

    Returns:
        A card within every limit of Slack's. A draft too long for a button has one page, which says how many findings
        are not shown.
    """
    coverage = escape(coverage_in_words(report.coverage, language), LONGEST_COVERAGE)
    can_turn = checked.encoded() is not None
    found = _shown(report, checked, can_turn=can_turn)
    pins = _pins(found, checked.draft, language) if can_pin else {}
    pages = _pages([_laid(one, language, pins.get(at)) for at, one in enumerate(found)])
    page = min(checked.page, len(pages)) if can_turn else 1
    laid = pages[page - 1]
    blocks = [section(coverage), *_where(checked, page, len(pages), language, can_turn=can_turn)]
    blocks += [block for one in laid for block in one.blocks]
    if can_turn:
        blocks += _buttons(report, replace(checked, page=page), len(pages), language)
    elif left := sum(map(len, pages[1:])):
        blocks.append(context(escape(say(language, "slack.review.rest", number=left))))
    lines = fitting([one.line for one in laid], "card.more", room=ROOM_IN_TEXT, language=language)
    return Card("\n".join([coverage, *lines]), blocks)


def _shown(report: Report, checked: Checked, *, can_turn: bool) -> list[Finding]:
    """Return the findings to show, those of one state in the draft's order."""
    supported = report.of(State.SUPPORTED)
    if can_turn and checked.is_supported:
        return list(supported)
    return [one for state in UNSUPPORTED for one in report.of(state)] + ([] if can_turn else list(supported))


def _pins(found: Sequence[Finding], draft: str, language: Language) -> dict[int, Element]:
    """Return the buttons that pin a sentence of the draft, each by the place of its first finding that is supported."""
    first: dict[int, int] = {}
    for at, one in enumerate(found):
        if one.state is State.SUPPORTED:
            first.setdefault(one.sentence.start, at)
    asking = confirmation(
        say(language, "slack.review.pin.title"),
        say(language, "slack.review.pin.sure"),
        yes=say(language, "card.pin"),
        no=say(language, "card.share.no"),
    )
    buttons = {}
    for at in first.values():
        where = found[at].sentence
        value = CardState(draft[where.start : where.end], language=found[at].language, is_claim=True).encoded()
        if value is not None:
            buttons[at] = button(say(language, "card.pin"), PIN.id(at), value, confirm=asking)
    return buttons


def _laid(finding: Finding, language: Language, pin: Element | None) -> _Laid:
    words = cut(" ".join(finding.passage.split()), LONGEST_PASSAGE)
    passage = say(language, "slack.review.passage", passage=words)
    state, told, correction = (
        state_in_words(finding.state, language),
        message(finding, language),
        instead(finding, language),
    )
    parts = [escape(told, LONGEST_MESSAGE_OF_ONE), escape(correction, LONGEST_INSTEAD)]
    text = "\n".join([f"{escape(passage)} · *{escape(state)}*", *filter(None, parts)])
    source = _source(finding, told, language)
    said = section_with(text, pin) if pin else section(text)
    blocks = (said, *([context(source)] if source else []))
    tall = sum(map(lines_of, filter(None, (passage, told, correction)))) + 2 * bool(source)
    line = escape(in_one_line(finding, language, words), LONGEST_MESSAGE_OF_ONE)
    return _Laid(blocks, f"• {line}", tall, len(text) + len(source))


def _source(finding: Finding, told: str, language: Language) -> str:
    """Write where that is printed which counts first."""
    if not finding.citations:
        return ""
    group = by_source(finding.citations)[0]
    return source_line(group, language, Said(is_said=voice_of(group[0]) in told))


def _pages(laid: Sequence[_Laid]) -> list[list[_Laid]]:
    """Share findings out over pages, by their lines; at least one page."""
    pages: list[list[_Laid]] = [[]]
    for one in laid:
        if pages[-1] and not _has_room([*pages[-1], one]):
            pages.append([])
        pages[-1].append(one)
    return pages


def _has_room(laid: Sequence[_Laid]) -> bool:
    return (
        sum(one.tall for one in laid) <= LINES_ON_A_PAGE
        and sum(one.long for one in laid) <= _ROOM
        and sum(len(one.blocks) for one in laid) <= MOST_BLOCKS - _AROUND
    )


def _where(checked: Checked, page: int, pages: int, language: Language, *, can_turn: bool) -> Iterator[Block]:
    """Say which of the findings these are."""
    told = [say(language, "slack.review.supported")] if checked.is_supported and can_turn else []
    told += [say(language, "card.page", page=page, pages=pages)] if pages > 1 and can_turn else []
    if told:
        yield context(escape(" · ".join(told)))


def _buttons(report: Report, checked: Checked, pages: int, language: Language) -> Iterator[Block]:
    supported, is_supported = len(report.of(State.SUPPORTED)), checked.is_supported
    ways: list[tuple[str, str, Checked]] = []
    if checked.page > 1:
        ways.append(("back", say(language, "card.back"), replace(checked, page=checked.page - 1)))
    if checked.page < pages:
        ways.append(("on", say(language, "card.on"), replace(checked, page=checked.page + 1)))
    if is_supported:
        ways.append(("others", say(language, "slack.review.show_others"), Checked(checked.draft)))
    elif supported:
        label = say(language, "slack.review.show_supported", number=supported)
        ways.append(("supported", label, Checked(checked.draft, is_supported=True)))
    if elements := [*_elements(ways), *(_footnotes(checked, language) if is_supported and supported else ())]:
        yield actions(elements)


def _footnotes(checked: Checked, language: Language) -> Iterator[Element]:
    """Yield the button for the footnotes of what is supported."""
    value = checked.encoded()
    if value is not None:
        yield button(say(language, "slack.review.footnotes"), FOOTNOTES.id(), value)


def _elements(ways: Sequence[tuple[str, str, Checked]]) -> Iterator[Element]:
    for part, label, leads_to in ways:
        value = leads_to.encoded()
        if value is not None:
            yield button(label, REVIEW_PAGE.id(part), value)
