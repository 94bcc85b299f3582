"""Places: what lies across from them, what they lie in, and what happened there."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Answer, Citation, Found, Kind
from bot.answers.citation import voice
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query, in_a_row
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import Anchor
from bot.knowledge.model import Document, Event, Place, PlaceKind


def answer(query: Query, served: Served) -> Answer | None:
    """Answer what lies across from a city, which cities lie in a state, or what the record knows of a place."""
    links = query.links("places")
    if not links or query.question.dates or _asks_more(query, served):
        return None
    places = [query.knowledge.places[link.ids[0]] for link in links]
    return _told_of(query, [place for place in places if place.kind is not PlaceKind.COUNTRY] or places)


def _asks_more(query: Query, served: Served) -> bool:
    """Return whether more is said than the names of places and of what came there, and how places lie."""
    links = (*query.links("places"), *query.links("terms"))
    named = {token.position for link in links for token in link.tokens}
    tokens = query.question.to_account_for(*served)
    return not all(token.position in named or _tells_of_places(query, token) for token in tokens)


def _tells_of_places(query: Query, token: Token) -> bool:
    """Return whether a word only says how places lie, or stands for the name of what came there."""
    undertakings = query.indexed.vocabulary.keys_of(query.words("nouns", "UNDERTAKINGS"))
    if token.word in query.words("nouns", "AREAS") or token.keys & undertakings:
        return True
    is_between = token.word in query.words("nouns", "BORDERS") or query.indexed.linker.people_of(token.word) is not None
    return is_between and query.question.asks(Frame.ACROSS)


def _told_of(query: Query, places: Sequence[Place]) -> Answer | None:
    """Tell of the first place, or in which state each of several lies."""
    question, first = query.question, places[0]
    if question.asks(Frame.ACROSS):
        return _across(query, first)
    if first.kind is PlaceKind.STATE:
        return _in_state(query, first)
    if first.kind not in (PlaceKind.COUNTRY, PlaceKind.REGION) and len(places) == 1:
        return _card(query, first)
    areas = query.words("nouns", "AREAS")
    if question.asks(Frame.WHERE) or any(token.word in areas for token in question.tokens):
        return _where(query, places)
    return None


def _across(query: Query, place: Place) -> Answer | None:
    if place.across is None:
        return None
    other = query.knowledge.places[place.across]
    sentence = query.say("place.across", place=_name(query, place), other=_name(query, other))
    about = (f"across {place.id}",)
    return Found(Kind.PLACE, sentence, (cite(query, place),), query.language, about=about)


def _in_state(query: Query, state: Place) -> Answer | None:
    inside = (place for place in query.knowledge.places.values() if place.within == state.id and place.document)
    cities = [place for place in inside if place.kind in (PlaceKind.CITY, PlaceKind.CROSSING)]
    if not cities:
        return None
    names = in_a_row(query.language, [_name(query, city) for city in cities])
    sentence = query.say("place.in_state", state=_name(query, state), cities=names)
    citations = tuple(cite(query, city) for city in cities)
    return Found(Kind.PLACE, sentence, citations, query.language, about=(state.id, *(city.id for city in cities)))


def _where(query: Query, places: Sequence[Place]) -> Answer | None:
    cities = [place for place in places if place.within and place.document]
    if not cities:
        return None
    lines = [
        query.say("place.within", place=_name(query, city), within=query.name(city.within or "")) for city in cities
    ]
    citations = tuple(cite(query, city) for city in cities)
    about = tuple(f"within {city.id}" for city in cities)
    return Found(Kind.PLACE, " ".join(lines), citations, query.language, about=about)


def _card(query: Query, place: Place) -> Answer | None:
    lines: list[str] = []
    citations: list[Citation] = []
    about: list[str] = []
    if place.across:
        other = query.knowledge.places[place.across]
        lines.append(query.say("place.across", place=_name(query, place), other=_name(query, other)))
        citations.append(cite(query, place))
        about.append(f"across {place.id}")
    if place.within and place.document:
        within = query.knowledge.places[place.within]
        lines.append(query.say("place.within", place=_name(query, place), within=_name(query, within)))
        citations.append(cite(query, place))
        about.append(f"within {place.id}")
    for document, event in _happened(query, place):
        lines.append(f"{event.statement.in_language(query.language)}.")
        citations.append(query.cite(document, event, event.said_by))
        about.append(event.id)
    if not citations:
        return None
    citations = list(dict.fromkeys(citations))
    return Found(Kind.PLACE, " ".join(lines), tuple(citations), query.language, about=tuple(about))


def _happened(query: Query, place: Place) -> list[tuple[Document, Event]]:
    """Return the events of a place."""
    return [
        (document, event)
        for document, event in query.knowledge.facts_and_events()
        if isinstance(event, Event) and place.id in event.places
    ]


def _name(query: Query, place: Place) -> str:
    return place.name.in_language(query.language)


def cite(query: Query, place: Place) -> Citation:
    """Cite the words that say where a place lies."""
    assert place.document
    assert place.anchor
    assert place.paragraph
    document = query.knowledge.documents[place.document]
    return query.cite(document, Anchor(anchor=place.anchor, paragraph=place.paragraph), voice(document))
