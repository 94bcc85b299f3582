"""People and the offices that they held."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import LONGEST_SENTENCE, Answer, Found, Kind
from bot.answers.citation import voice
from bot.answers.compose.lines import with_office
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query, in_a_row
from bot.answers.match.search import search
from bot.answers.match.select import choose
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Mention

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


def answer(inquiry: Query, served: Served) -> Answer | None:
    """Say who somebody is, or who held an office; None where the question asks for more than that."""
    if _asks_more(inquiry.question):
        return None
    countries = [link for link in inquiry.links("places") if len(link.tokens) > 1 and _is_country(inquiry, link)]
    tokens = _to_find(inquiry, served, countries)
    if not tokens or not _names_somebody(inquiry, tokens):
        return None
    hits = search(inquiry.desk.index, tokens, [EntryKind.MENTIONS])
    items = _fitting(inquiry, [hit.item for hit in hits], countries)
    if not items or (inquiry.question.asks(Frame.WHERE) and choose(inquiry, ())):
        return None
    return _found(inquiry, items)


def _asks_more(question: Question) -> bool:
    """Return whether more is asked than an office: a time before or after it, a quotation, to whom a letter went."""
    if question.operators or any(token.word in _SAYING for token in question.tokens):
        return True
    return question.asks(Frame.ADDRESSEE) and not _names_an_office(question)


def _names_an_office(question: Question) -> bool:
    return any(token.word in OFFICES for token in question.tokens)


def _to_find(inquiry: Query, served: Served, countries: Sequence[NameLink]) -> tuple[Token, ...]:
    """Return the words that an office has to account for; its country is looked at apart."""
    inside = positions_of(countries)
    return tuple(
        token
        for token in inquiry.question.to_account_for(*served)
        if token.word not in _HEADS and token.position not in inside
    )


def _names_somebody(inquiry: Query, tokens: Sequence[Token]) -> bool:
    """Return whether a person is named, or an office together with a word that tells which."""
    if inquiry.links("people"):
        return True
    return _names_an_office(inquiry.question) and any(inquiry.desk.index.tells(token.keys) for token in tokens)


def _fitting(inquiry: Query, items: Sequence[IndexedEntry], countries: Sequence[NameLink]) -> list[IndexedEntry]:
    """Return the offices of the people, the dates and the countries that the question names."""
    people = {identifier for link in inquiry.links("people") for identifier in link.ids}
    return [
        item
        for item in items
        if all(date.fits(item.dates[0]) for date in inquiry.question.dates)
        and (not people or _mention(item).person in people)
        and _is_of_country(inquiry, item)
        and _is_about(inquiry, item, countries)
    ]


def _is_about(inquiry: Query, item: IndexedEntry, countries: Sequence[NameLink]) -> bool:
    """Return whether an office has to do with each of the countries."""
    return all((_countries_of(inquiry, item) | item.countries) & {*link.ids} for link in countries)


def _is_of_country(inquiry: Query, item: IndexedEntry) -> bool:
    """Return whether the country beside an office (`US ambassador`, `president of the islands`) is the office's own."""
    countries = _countries_of(inquiry, item)
    if not countries:
        return True
    known = set(inquiry.knowledge.places)
    offices = [at for at, word in enumerate(inquiry.question.words) if word in OFFICES]
    return all(_countries_beside(inquiry, at) & known <= countries for at in offices)


def _countries_beside(inquiry: Query, position: int) -> set[str | None]:
    """Return the countries before the word for an office, and after it and "of"."""
    words = inquiry.question.words
    said = {inquiry.desk.linker.country(words[position - 1])} if position else set()
    if words[position + 1 : position + 2] in _OF:
        after = (position + 2, position + 3)  # an article may stand between
        said |= {link.ids[0] for link in inquiry.links("places") if min(link.positions) in after}
    return said


def _is_country(inquiry: Query, link: NameLink) -> bool:
    return not inquiry.desk.linker.countries.isdisjoint(link.ids)


def _countries_of(inquiry: Query, item: IndexedEntry) -> set[str]:
    """Return the countries that the office serves."""
    return inquiry.knowledge.countries_of(_mention(item).organizations)


def _found(inquiry: Query, items: Sequence[IndexedEntry]) -> Found:
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


def _mention(item: IndexedEntry) -> Mention:
    assert isinstance(item.entry, Mention)
    return item.entry
