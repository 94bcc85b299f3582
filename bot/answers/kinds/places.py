"""Places: what lies across from them, what they lie in, and what happened there."""

from __future__ import annotations

from collections.abc import Sequence, Set

from bot.answers.answer import Answer, Citation, Found, Kind, NotFound
from bot.answers.citation import voice
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query, in_a_row
from bot.answers.understand.names import positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import Anchor
from bot.knowledge.model import Document, Event, Place, PlaceKind

_AREAS = (PlaceKind.STATE, PlaceKind.COUNTRY)


def area(query: Query, served: Served) -> Answer | None:
    """Answer in which state or country places lie; None for any other question."""
    places = _named(query, served)
    return _in_area(query, places) if places and _asks_for_an_area(query, places) else None


def answer(query: Query, served: Served) -> Answer | None:
    """Answer what lies across from a city, which cities lie in a state, or what the record knows of a place."""
    places = _named(query, served)
    countries = {one for link in query.links("places") for one in link.ids} & query.indexed.linker.countries
    if countries and all(place.id not in countries for place in places):
        if len(countries) > 1:
            return _in_one_of(query, places, countries)
        if query.question.yes_no and len(places) == 1 and not query.question.asks(Frame.ACROSS):
            return _told_if_so(query, places[0], query.knowledge.places[next(iter(countries))])
    return _told_of(query, places) if places else None


def _in_one_of(query: Query, places: Sequence[Place], countries: Set[str]) -> Answer | None:
    """Tell in which of several countries a place lies: `is Alder in North or in South`; None where it is unknown."""
    if len(places) != 1 or not places[0].document:
        return None
    area = _country(query, places[0])
    if area is None or area.id not in countries:
        return None
    sentence = query.say("place.within", place=_name(query, places[0]), within=_name(query, area))
    about = (f"within {places[0].id}",)
    return Found(Kind.PLACE, sentence, (cite(query, places[0]),), query.language, about=about)


def _named(query: Query, served: Served) -> list[Place]:
    """Return the places that the question names and asks nothing more of; none where it does."""
    links = query.links("places")
    if not links or query.question.dates or _asks_more(query, served):
        return []
    if not query.words("speech", "OPINING").isdisjoint(query.question.words):
        return []  # what somebody says of a place is a claim
    if query.question.says("calendar", "STILL_SO"):
        return []  # what came there may have gone since
    places = [query.knowledge.places[link.ids[0]] for link in links]
    if not query.question.yes_no:  # of "Heronville, North" the one tells which the other is
        around = {one for place in places for one in query.knowledge.places_of(place.id)[1:]}
        places = [place for place in places if place.id not in around]
    return [place for place in places if place.kind is not PlaceKind.COUNTRY] or places


def _asks_more(query: Query, served: Served) -> bool:
    """Return whether more is said than the names of places and of what came there, and how places lie."""
    links = (*query.links("places"), *query.links("terms"))
    named = {token.position for link in links for token in link.tokens}
    tokens = query.question.to_account_for(*served)
    return not all(token.position in named or _tells_of_places(query, token) for token in tokens)


def _tells_of_places(query: Query, token: Token) -> bool:
    """Return whether a word only says how places lie, or stands for the name of what came there."""
    undertakings = query.indexed.vocabulary.keys_of(query.words("nouns", "UNDERTAKINGS"))
    lying = query.words("nouns", "AREAS") | query.words("nouns", "LYING")
    if not lying.isdisjoint((token.word, token.typed)) or token.keys & undertakings:
        return True
    if query.indexed.linker.people_of(token.word) is not None:  # looked at apart: "which Isleño state"
        return query.question.asks(Frame.ACROSS) or _names(query, "AREAS")
    return token.word in query.words("nouns", "BORDERS") and query.question.asks(Frame.ACROSS)


def _names(query: Query, nouns: str) -> bool:
    """Return whether a noun of this list stands in the question."""
    return not query.words("nouns", nouns).isdisjoint(query.question.words)


def _is_there(query: Query, place: Place) -> bool:
    """Return whether a place may lie in each country whose own it is said to be: no Isleño town is in another."""
    said = {query.indexed.linker.people_of(token.word) for token in query.question.tokens} - {None}
    country = _country(query, place)
    return country is None or said <= {country.id}


def _country(query: Query, place: Place) -> Place | None:
    """Return the country that a place lies in, as far as the record tells; a country lies in itself."""
    area: Place | None = place
    while area is not None and area.kind is not PlaceKind.COUNTRY:
        area = query.knowledge.places.get(area.within or "")
    return area


def _told_of(query: Query, places: Sequence[Place]) -> Answer | None:
    """Tell of the first place, or in which state each of several lies."""
    question, first = query.question, places[0]
    if question.yes_no and len(places) == 2:
        return _told_if_so(query, first, places[1])
    if question.asks(Frame.ACROSS):
        return _across(query, first) if len(places) == 1 else None
    if first.kind is PlaceKind.STATE:
        return _in_state(query, first) if len(places) == 1 else None
    if first.kind not in (PlaceKind.COUNTRY, PlaceKind.REGION) and len(places) == 1:
        return _card(query, first)
    return _where(query, places) if question.asks(Frame.WHERE) or _names(query, "AREAS") else None


def _told_if_so(query: Query, place: Place, other: Place) -> Answer | None:
    """Say whether a place lies in another, or across from it; None where the record does not tell of the first."""
    relation = "across" if query.question.asks(Frame.ACROSS) else "within"
    told = place.across if relation == "across" else _area_like(query, place, other)
    if told is None or not place.document or (relation == "within" and other.kind not in _AREAS):
        return None
    if not _tells_only_where(query) or _stands_before(query, other, place):
        return None
    is_so = other.id == told if relation == "across" else other.id in query.knowledge.places_of(place.id)
    if not is_so and relation == "within" and query.knowledge.places[told].kind is not other.kind:
        return None  # a state is not another country
    line = query.say(f"place.{relation}", place=_name(query, place), other=query.name(told), within=query.name(told))
    sentence = query.say("answer.yes" if is_so else "answer.no", sentence=line)
    about = (f"{relation} {place.id}", other.id)
    return Found(Kind.PLACE, sentence, (cite(query, place),), query.language, about=about)


def _area_like(query: Query, place: Place, other: Place) -> str | None:
    """Return the id of what a place lies in: of the country, where the other is a country."""
    country = _country(query, place) if other.kind is PlaceKind.COUNTRY else None
    return country.id if country else place.within


def _tells_only_where(query: Query) -> bool:
    """Return whether beside its names a question has no verb but one of lying: what was built there lies there too."""
    named = positions_of(query.links("places"))
    lying = query.words("nouns", "AREAS") | query.words("nouns", "LYING") | query.words("nouns", "BORDERS")
    said = (one for one in query.question.tokens if one.position not in named)
    small = query.question.grammar.function_words
    return all(one.word in lying or one.word in small or Frame.ACROSS in one.frames for one in said)


def _stands_before(query: Query, other: Place, place: Place) -> bool:
    """Return whether the wider place stands at the head, and is asked to lie in the narrower one."""
    starts = {one: min(link.positions) for link in query.links("places") for one in link.ids}
    return other.kind in _AREAS and other.kind is not place.kind and starts[other.id] < starts[place.id]


def _across(query: Query, place: Place) -> Answer | None:
    if place.across is None:
        return None
    other = query.knowledge.places[place.across]
    if not _is_there(query, other):
        return NotFound(query.say("not_found"), query.language)
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


def _asks_for_an_area(query: Query, places: Sequence[Place]) -> bool:
    """Return whether the state or the country of towns is asked for: `which state is it in`."""
    words, which = query.question.words, query.indexed.vocabulary.grammar.which
    areas = query.words("nouns", "STATES") | query.words("nouns", "COUNTRIES")
    asked = any(word in areas and not which.isdisjoint(words[max(0, at - 2) : at]) for at, word in enumerate(words))
    return asked and all(place.kind not in _AREAS for place in places)


def _in_area(query: Query, places: Sequence[Place]) -> Answer:
    """Tell the state or the country of each place; nothing, where one of them is not known to lie in such an area."""
    lines: list[str] = []
    for place in places:
        area = _country(query, place) if _names(query, "COUNTRIES") else query.knowledge.places.get(place.within or "")
        is_state = area is not None and (area.kind is PlaceKind.STATE or _names(query, "COUNTRIES"))
        if area is None or not is_state or not place.document or not _is_there(query, place):
            return NotFound(query.say("not_found"), query.language)
        lines.append(query.say("place.within", place=_name(query, place), within=_name(query, area)))
    citations = tuple(cite(query, place) for place in places)
    return Found(
        Kind.PLACE, " ".join(lines), citations, query.language, about=tuple(f"within {one.id}" for one in places)
    )


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
