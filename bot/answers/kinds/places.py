"""Places: what lies across the border, what they lie in, and when the programme reached them."""

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

_PROGRAM_WORDS = frozenset(["program", "programa"])
_BORDER_WORDS = frozenset("across border frontera us lado".split())
_WITHIN_WORDS = frozenset("state states estado estados country pais in".split())


def answer(inquiry: Query, served: Served) -> Answer | None:
    """Answer what lies across from a city, which cities lie in a state, or what the record knows of a place."""
    links = inquiry.links("places")
    if not links or inquiry.question.dates or _asks_more(inquiry, served):
        return None
    places = [inquiry.knowledge.places[link.ids[0]] for link in links]
    return _told_of(inquiry, [place for place in places if place.kind is not PlaceKind.COUNTRY] or places)


def _asks_more(inquiry: Query, served: Served) -> bool:
    """Return whether more is said than the names of places and of the programme, and how places lie."""
    links = (*inquiry.links("places"), *inquiry.links("terms"))
    named = {token.position for link in links for token in link.tokens}
    tokens = inquiry.question.to_account_for(*served)
    return not all(token.position in named or _tells_of_places(inquiry, token) for token in tokens)


def _tells_of_places(inquiry: Query, token: Token) -> bool:
    """Return whether a word only says how places lie, or names the programme that came there."""
    if token.word in _WITHIN_WORDS or token.keys & inquiry.desk.vocabulary.keys_of(_PROGRAM_WORDS):
        return True
    is_of_the_border = token.word in _BORDER_WORDS or inquiry.desk.linker.people_of(token.word) is not None
    return is_of_the_border and inquiry.question.asks(Frame.ACROSS)


def _told_of(inquiry: Query, places: Sequence[Place]) -> Answer | None:
    """Tell of the first place, or in which state each of several lies."""
    question, first = inquiry.question, places[0]
    if question.asks(Frame.ACROSS):
        return _across(inquiry, first)
    if first.kind is PlaceKind.STATE:
        return _in_state(inquiry, first)
    if first.kind in (PlaceKind.CITY, PlaceKind.CROSSING) and len(places) == 1:
        return _card(inquiry, first)
    if question.asks(Frame.WHERE) or any(token.word in _WITHIN_WORDS for token in question.tokens):
        return _where(inquiry, places)
    return None


def _across(inquiry: Query, place: Place) -> Answer | None:
    if place.across is None:
        return None
    other = inquiry.knowledge.places[place.across]
    sentence = inquiry.say("place.across", place=_name(inquiry, place), other=_name(inquiry, other))
    about = (f"across {place.id}",)
    return Found(Kind.PLACE, sentence, (_cite(inquiry, place),), inquiry.language, about=about)


def _in_state(inquiry: Query, state: Place) -> Answer | None:
    cities = [place for place in inquiry.knowledge.places.values() if place.within == state.id and place.document]
    if not cities:
        return None
    names = in_a_row(inquiry.language, [_name(inquiry, city) for city in cities])
    sentence = inquiry.say("place.in_state", state=_name(inquiry, state), cities=names)
    citations = tuple(_cite(inquiry, city) for city in cities)
    return Found(Kind.PLACE, sentence, citations, inquiry.language, about=(state.id, *(city.id for city in cities)))


def _where(inquiry: Query, places: Sequence[Place]) -> Answer | None:
    cities = [place for place in places if place.within and place.document]
    if not cities:
        return None
    lines = [
        inquiry.say("place.within", place=_name(inquiry, city), within=inquiry.name(city.within or ""))
        for city in cities
    ]
    citations = tuple(_cite(inquiry, city) for city in cities)
    about = tuple(f"within {city.id}" for city in cities)
    return Found(Kind.PLACE, " ".join(lines), citations, inquiry.language, about=about)


def _card(inquiry: Query, place: Place) -> Answer | None:
    lines: list[str] = []
    citations: list[Citation] = []
    about: list[str] = []
    if place.across:
        other = inquiry.knowledge.places[place.across]
        lines.append(inquiry.say("place.across", place=_name(inquiry, place), other=_name(inquiry, other)))
        citations.append(_cite(inquiry, place))
        about.append(f"across {place.id}")
    if place.within and place.document:
        within = inquiry.knowledge.places[place.within]
        lines.append(inquiry.say("place.within", place=_name(inquiry, place), within=_name(inquiry, within)))
        citations.append(_cite(inquiry, place))
        about.append(f"within {place.id}")
    for document, event in _happened(inquiry, place):
        lines.append(f"{event.statement.in_language(inquiry.language)}.")
        citations.append(inquiry.cite(document, event, event.said_by))
        about.append(event.id)
    if not citations:
        return None
    citations = list(dict.fromkeys(citations))
    return Found(Kind.PLACE, " ".join(lines), tuple(citations), inquiry.language, about=tuple(about))


def _happened(inquiry: Query, place: Place) -> list[tuple[Document, Event]]:
    """Return the events of a place, above all the start of the programme there."""
    return [
        (document, event)
        for document, event in inquiry.knowledge.facts_and_events()
        if isinstance(event, Event) and place.id in event.places
    ]


def _name(inquiry: Query, place: Place) -> str:
    return place.name.in_language(inquiry.language)


def _cite(inquiry: Query, place: Place) -> Citation:
    assert place.document
    assert place.anchor
    assert place.paragraph
    document = inquiry.knowledge.documents[place.document]
    return inquiry.cite(document, Anchor(anchor=place.anchor, paragraph=place.paragraph), voice(document))
