"""Places: what lies across the border, what they lie in, and when the programme reached them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.answer import Answer, Citation, Found, Kind
from bot.answers.citing import voice
from bot.answers.inquiry import Inquiry, in_a_row
from bot.answers.words import Frame, keys
from bot.knowledge.fields import Anchor
from bot.knowledge.model import Document, Event, Place, PlaceKind

_SERVED = (Frame.ACROSS, Frame.CITY, Frame.WHERE, Frame.LISTING, Frame.TERM)
_PROGRAM_WORDS = keys("program") | keys("programa")
_BORDER_WORDS = frozenset("across border frontera mexican mexicana us lado".split())
_WITHIN_WORDS = frozenset("state states estado estados country pais in".split())


def answer(inquiry: Inquiry) -> Answer | None:
    """Answer what lies across from a city, which cities lie in a state, or what the record knows of a place."""
    question = inquiry.question
    if question.asks(Frame.SIGN, Frame.WHEN, Frame.HOW_MANY, Frame.ASK, Frame.LETTERS) or question.dates:
        return None
    links = inquiry.links("places")
    program = inquiry.links("terms")
    places = [inquiry.knowledge.places[link.ids[0]] for link in links]
    places = [place for place in places if place.kind is not PlaceKind.COUNTRY] or places
    named = {token.position for link in (*links, *program) for token in link.tokens}
    rest = [
        token
        for token in question.to_account_for(*_SERVED)
        if token.position not in named
        and token.word not in _WITHIN_WORDS
        and not token.keys & _PROGRAM_WORDS
        and not (question.asks(Frame.ACROSS) and token.word in _BORDER_WORDS)
    ]
    if not places or rest:
        return None
    if question.asks(Frame.ACROSS):
        return _across(inquiry, places[0])
    if places[0].kind is PlaceKind.STATE:
        return _in_state(inquiry, places[0])
    if places[0].kind in (PlaceKind.CITY, PlaceKind.CROSSING) and len(places) == 1:
        return _card(inquiry, places[0])
    if question.asks(Frame.WHERE) or {token.word for token in question.tokens} & _WITHIN_WORDS:
        return _where(inquiry, places)
    return None


def _across(inquiry: Inquiry, place: Place) -> Answer | None:
    if place.across is None:
        return None
    other = inquiry.knowledge.places[place.across]
    sentence = inquiry.say("place.across", place=_name(inquiry, place), other=_name(inquiry, other))
    about = (f"across {place.id}",)
    return Found(Kind.PLACE, sentence, (_cite(inquiry, place),), inquiry.language, about=about)


def _in_state(inquiry: Inquiry, state: Place) -> Answer | None:
    cities = [place for place in inquiry.knowledge.places.values() if place.within == state.id and place.document]
    if not cities:
        return None
    names = in_a_row(inquiry.language, [_name(inquiry, city) for city in cities])
    sentence = inquiry.say("place.in_state", state=_name(inquiry, state), cities=names)
    citations = tuple(_cite(inquiry, city) for city in cities)
    return Found(Kind.PLACE, sentence, citations, inquiry.language, about=(state.id, *(city.id for city in cities)))


def _where(inquiry: Inquiry, places: Sequence[Place]) -> Answer | None:
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


def _card(inquiry: Inquiry, place: Place) -> Answer | None:
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


def _happened(inquiry: Inquiry, place: Place) -> list[tuple[Document, Event]]:
    """What happened there, above all when the programme came."""
    return [
        (document, event)
        for document, event in inquiry.knowledge.facts_and_events()
        if isinstance(event, Event) and place.id in event.places
    ]


def _name(inquiry: Inquiry, place: Place) -> str:
    return place.name.in_language(inquiry.language)


def _cite(inquiry: Inquiry, place: Place) -> Citation:
    assert place.document
    assert place.anchor
    assert place.paragraph
    document = inquiry.knowledge.documents[place.document]
    return inquiry.cite(document, Anchor(anchor=place.anchor, paragraph=place.paragraph), voice(document))
