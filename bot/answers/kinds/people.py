"""People and the offices that they held."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import LONGEST_SENTENCE, Answer, Found, Kind
from bot.answers.choosing import choose
from bot.answers.citing import voice
from bot.answers.inquiry import Inquiry, in_a_row
from bot.answers.item import Item, Shelf
from bot.answers.lines import with_office
from bot.answers.linking import Link, positions_of
from bot.answers.search import search
from bot.answers.words import Frame
from bot.knowledge.model import Mention

_SERVED = (
    Frame.WHO, Frame.OFFICE, Frame.ORGANIZATIONS, Frame.LISTING, Frame.TERM, Frame.WHERE, Frame.WRITE, Frame.NEWEST,
    Frame.LETTERS, Frame.ADDRESSEE,
)  # fmt: skip
_SAYING = frozenset("quote quoted quotes said say saying dijo cita".split())
_OF = (("of",), ("de",), ("del",))
_HEADS = frozenset(
    (
        "head heads headed chief leads led leader runs boss jefe jefa titular dirige dirigia dirigio dirigieron "
        "encabeza encabezaba lider"
    ).split()
)
# Words that name an office. With one of them, a question that fits nothing but an office asks for who held it.
OFFICES = frozenset(
    (
        "head heads headed led chief leads leader runs run director commissioner ambassador president "
        "secretary minister undersecretary representative congresswoman jefe jefa dirige dirigia dirigio encabeza "
        "director directora titular comisionado embajador embajadora reporter journalist "
        "periodista lead author autor autora lider presidente presidenta secretario secretaria "
        "ministro ministra subsecretario canciller representante"
    ).split()
)


def answer(inquiry: Inquiry) -> Answer | None:
    """Say who somebody is, or who held an office; None where the question asks for more than that."""
    question = inquiry.question
    if question.asks(Frame.WHEN, Frame.HOW_MANY, Frame.SIGN, Frame.ASK):
        return None
    if question.asks(Frame.ADDRESSEE) and not any(token.word in OFFICES for token in question.tokens):
        return None
    if question.operators:
        return None  # who held an office before or after, no document tells
    if {token.word for token in question.tokens} & _SAYING:
        return None  # what somebody said is no office
    links = inquiry.links("people")
    tokens = tuple(token for token in question.to_account_for(*_SERVED) if token.word not in _HEADS)
    countries = [link for link in inquiry.links("places") if len(link.tokens) > 1 and _is_country(inquiry, link)]
    tokens = tuple(token for token in tokens if token.position not in positions_of(countries))
    if not links and not (any(token.word in OFFICES for token in question.tokens)):
        return None
    if not links and not any(inquiry.desk.index.tells(token.keys) for token in tokens):
        return None
    hits = search(inquiry.desk.index, tokens, [Shelf.MENTIONS])
    items = [hit.item for hit in hits if all(date.fits(hit.item.dates[0]) for date in question.dates)]
    people = {identifier for link in links for identifier in link.ids}
    items = [item for item in items if not people or _mention(item).person in people]
    items = [item for item in items if _is_of_country(inquiry, item)]
    items = [
        item
        for item in items
        if all((_countries_of(inquiry, item) | item.countries) & {*link.ids} for link in countries)
    ]
    if not tokens or not items or (question.asks(Frame.WHERE) and choose(inquiry, ())):
        return None
    return _found(inquiry, items)


def _is_of_country(inquiry: Inquiry, item: Item) -> bool:
    """Whether the country said beside an office (`US ambassador`, `president of the islands`) is the office's own."""
    words = inquiry.question.words
    countries = _countries_of(inquiry, item)
    links = inquiry.links("places")
    for position, word in enumerate(words):
        if word in OFFICES and countries:
            said = {inquiry.desk.linker.country(words[position - 1])} if position else set()
            if words[position + 1 : position + 2] in _OF:
                said |= {link.ids[0] for link in links if min(link.positions) in (position + 2, position + 3)}
            if not said & set(inquiry.knowledge.places) <= countries:
                return False
    return True


def _is_country(inquiry: Inquiry, link: Link) -> bool:
    return not inquiry.desk.linker.countries.isdisjoint(link.ids)


def _countries_of(inquiry: Inquiry, item: Item) -> set[str]:
    """The countries that the office serves."""
    return inquiry.knowledge.countries_of(_mention(item).organizations)


def _found(inquiry: Inquiry, items: Sequence[Item]) -> Found:
    in_order = sorted(items, key=lambda item: item.document.published.date, reverse=True)
    lines = [
        inquiry.say(
            "person.line",
            name=inquiry.name(_mention(item).person),
            office=_mention(item).office.in_language(inquiry.language),
            label=inquiry.label(item.document),
        )
        for item in in_order
    ]
    parts = dict.fromkeys(
        f"{with_office(inquiry, _mention(item))} ({inquiry.date(item.document.published.date)})" for item in in_order
    )
    sentence = in_a_row(inquiry.language, list(parts))
    if len(sentence) > LONGEST_SENTENCE:
        sentence = lines[0]
    citations = tuple(inquiry.cite(item.document, _mention(item), voice(item.document)) for item in in_order)
    return Found(Kind.PERSON, f"{sentence}.", citations, inquiry.language, tuple(lines) if len(lines) > 1 else ())


def _mention(item: Item) -> Mention:
    assert isinstance(item.entry, Mention)
    return item.entry
