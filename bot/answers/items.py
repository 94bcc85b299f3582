"""Make the items: what each entry of the record is known by."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, TypeVar, cast

from bot.answers.answer import LANGUAGES, Language
from bot.answers.dates import find_dates
from bot.answers.item import Item, Shelf
from bot.answers.lexicon import AROUND, NAMED, OWN, Lexicon, Phrasing, Phrasings
from bot.answers.normalise import number, words
from bot.answers.words import FUNCTION_WORDS, LIGHT_WORDS, OPERATORS, OPTIONAL_WORDS, key, keys
from bot.knowledge.fields import THE_SIGNATORIES, Phrases, Text
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Ask, CitedWork, Document, Event, Fact, Mention, PlaceKind, Qualifier, Term, Topic

_MOST_PHRASES = 4096  # names and short phrasings of the record; a topic's are looked at for each of its entries
_BOUNDS = {
    Qualifier.UP_TO: ("maximum", "most", "maximo"),
    Qualifier.AT_LEAST: ("minimum", "least", "minimo"),
}
_ABOVE = (Qualifier.OVER, Qualifier.AT_LEAST)


_Kept = TypeVar("_Kept", bound=Hashable)


def make_items(knowledge: Knowledge, lexicon: Lexicon) -> Iterator[tuple[Item, tuple[Phrasings, ...]]]:
    """Make the items of every entry, in the order of the record, and put their words into the lexicon.

    Args:
        knowledge: The record.
        lexicon: An empty one.

    Yields:
        An item, and the groups of short phrasings that people type for it: its own, its topic's. The words of a
        phrasing count together: most of them have to be in the question before one of them accounts for anything.
    """
    make = _Maker(knowledge, lexicon)
    for document in knowledge.documents.values():
        around = frozenset(_around(knowledge, document).keys)
        for fact in document.facts:
            yield make.fact(document, fact, around)
        for event in document.events:
            yield make.event(document, event, around)
        for ask in document.asks:
            yield make.ask(document, ask, around)
        for work in document.cited_works:
            yield make.work(document, work)
        for name in ("addressees", "cc", "people"):
            for position, mention in enumerate(getattr(document, name)):
                yield make.mention(document, mention, f"{document.id}/{name}/{position}")
    for term in knowledge.terms.values():
        yield make.term(term)
    for kept in (_phrase_known_by, informative_keys):
        kept.cache_clear()  # no question asks for them


class _Words:
    """Collects the keys and dates of one entry."""

    def __init__(self) -> None:
        self.keys: dict[str, float] = {}
        self.dates: list[str] = []

    def both(self, text: Text, worth: float) -> None:
        self._add(_known_by(text.en, "en"), worth)
        self._add(_known_by(text.es, "es"), worth)

    def phrases(self, phrases: Phrases, worth: float) -> None:
        for phrase in phrases.en:
            self._add(_phrase_known_by(phrase, "en"), worth)
        for phrase in phrases.es:
            self._add(_phrase_known_by(phrase, "es"), worth)

    def names(self, names: Iterable[str], worth: float) -> None:
        for name in names:
            self._add(_phrase_known_by(name), worth)

    def _add(self, known_by: _KnownBy, worth: float) -> None:
        self.dates += known_by.dates
        for one in known_by.keys:
            self.keys[one] = max(self.keys.get(one, 0.0), worth)


class _KnownBy(NamedTuple):
    keys: tuple[str, ...]
    dates: tuple[str, ...]


def _known_by(text: str, language: Language | None = None) -> _KnownBy:
    """The keys of a text and the dates in it; the words of a date are no keys."""
    all_words = words(text)
    dates = find_dates(all_words)
    dated = {position for date in dates for position in range(date.start, date.end)}
    found: dict[str, None] = {}
    for position, word in enumerate(all_words):
        value = number(word, *all_words[position + 1 : position + 2])
        if position in dated or (word in FUNCTION_WORDS and word != "us"):
            continue
        found.update(dict.fromkeys([value] if value else [key(word, language)] if language else keys(word)))
    return _KnownBy(tuple(found), tuple(date.edtf for date in dates if date.edtf))


_phrase_known_by = lru_cache(maxsize=_MOST_PHRASES)(_known_by)


def _around(knowledge: Knowledge, document: Document) -> _Words:
    """What every entry of a document can account for: what the document is, whose it is and what it is about."""
    around = _Words()
    around.phrases(document.names, AROUND)
    around.phrases(document.descriptions, AROUND)
    for organization in document.issuers:
        around.names(knowledge.organizations[organization].names(), AROUND)
    if document.signatories:
        counts = {document.signatories.stated, len(document.signatories.listed)} - {None, 1}
        around.names((str(count) for count in counts), AROUND)
    for subject in document.subjects:
        around.names(names_of(knowledge, subject), AROUND)
    for identifier in knowledge.about.setting:
        place = knowledge.places.get(identifier)
        around.names(place.own_names() if place else names_of(knowledge, identifier), AROUND)
    return around


class _Maker:
    """Makes the items of a record, and keeps once what many of them share.

    Args:
        knowledge: The record.
        lexicon: Where the words of each entry go.
    """

    def __init__(self, knowledge: Knowledge, lexicon: Lexicon) -> None:
        self._knowledge = knowledge
        self._lexicon = lexicon
        countries = (place for place in knowledge.places.values() if place.kind is PlaceKind.COUNTRY)
        self._countries = [(place.id, set(_names(place.names()))) for place in countries]
        self._kept: dict[Hashable, Hashable] = {}

    def fact(self, document: Document, fact: Fact, around: frozenset[str]) -> _Made:
        known = self._entry(fact)
        groups = [_phrasings(fact.aliases)]
        if fact.subject:
            names = names_of(self._knowledge, fact.subject)
            known.names(names, OWN)
            groups.append(_names(names))
        topic = self._knowledge.topics[fact.topic]
        groups.append(_of_topic(known, topic))
        _said_by(self._knowledge, known, fact.said_by)
        for work in document.cited_by(fact):
            known.names([part for part in (work.author, work.publisher) if part], NAMED)
        known.names(_BOUNDS.get(fact.qualifier, ()), OWN)
        dates = (fact.as_of, *known.dates)
        entities = _entities(document, fact, fact.said_by, fact.subject or "")
        operators = _operators(fact, topic)
        return self._made(fact.id, Shelf.FACTS, document, fact, known, groups, dates, around, entities, operators)

    def event(self, document: Document, event: Event, around: frozenset[str]) -> _Made:
        known = self._entry(event)
        topic = self._knowledge.topics[event.topic]
        groups = [_phrasings(event.aliases), _of_topic(known, topic)]
        _said_by(self._knowledge, known, event.said_by)
        for place in event.places:
            groups.append(_names(self._knowledge.places[place].names()))
        dates = (event.date, *known.dates)
        entities = _entities(document, event, event.said_by)
        operators = _operators(event, topic)
        return self._made(event.id, Shelf.EVENTS, document, event, known, groups, dates, around, entities, operators)

    def ask(self, document: Document, ask: Ask, around: frozenset[str]) -> _Made:
        known = self._entry(ask)
        for actor in ask.of:
            known.names(names_of(self._knowledge, actor), NAMED)
        for mention in document.addressees:
            known.names(names_of(self._knowledge, mention.person), AROUND)
            known.both(mention.office, AROUND)
        dates = (document.published.date, *known.dates)
        return self._made(ask.id, Shelf.ASKS, document, ask, known, [_phrasings(ask.aliases)], dates, around)

    def work(self, document: Document, work: CitedWork) -> _Made:
        known = _Words()
        known.names(work.aliases, OWN)
        known.names([part for part in (work.author, work.title, work.as_printed, work.publisher) if part], OWN)
        if work.description:
            known.both(work.description, OWN)
        known.names(work.weak_aliases, OWN)
        for organization in work.organizations:
            known.names(names_of(self._knowledge, organization), OWN)
        titles = [work.title.partition(":")[0]] if work.title else []
        groups = [_names([*work.aliases, *titles])]
        return self._made(work.id, Shelf.WORKS, document, work, known, groups, (work.date,) if work.date else ())

    def mention(self, document: Document, mention: Mention, identifier: str) -> _Made:
        known = _Words()
        names = self._knowledge.people[mention.person].names()
        known.names(names, OWN)
        known.both(mention.office, OWN)
        for linked in mention.organizations:
            known.names(names_of(self._knowledge, linked), NAMED)
            country = self._knowledge.organizations[linked].country
            if country:  # by single words only: the "State" of "United States" is no Secretary of State
                place = self._knowledge.places[country]
                of_country = (*place.own_names(), *place.demonyms)
                known.names([name for name in of_country if len(words(name)) == 1], NAMED)
        dates = (document.published.date,)
        return self._made(identifier, Shelf.MENTIONS, document, mention, known, [_names(names)], dates)

    def term(self, term: Term) -> _Made:
        known = _Words()
        known.names(term.names(), OWN)
        document = self._knowledge.documents[term.document]
        return self._made(term.id, Shelf.TERMS, document, term, known, [_names(term.names())], ())

    def _entry(self, entry: Fact | Event | Ask) -> _Words:
        known = _Words()
        known.both(entry.statement, OWN)
        known.phrases(entry.weak_aliases, NAMED)
        for linked in (*entry.people, *entry.places, *entry.organizations, *entry.terms):
            known.names(names_of(self._knowledge, linked), NAMED)
        for place in entry.places:
            within = self._knowledge.places[place].within
            if within:
                known.names(self._knowledge.places[within].own_names(), NAMED)
        return known

    def _made(
        self,
        identifier: str,
        shelf: Shelf,
        document: Document,
        entry: Fact | Event | Ask | CitedWork | Mention | Term,
        known: _Words,
        groups: list[Phrasings],
        dates: tuple[str, ...],
        around: frozenset[str] = frozenset(),
        entities: frozenset[str] = frozenset(),
        operators: frozenset[str] = frozenset(),
    ) -> _Made:
        told = {one for one, worth in known.keys.items() if worth > AROUND}
        countries = frozenset(place for place, names in self._countries if any(told.issuperset(name) for name in names))
        position = self._lexicon.add(known.keys, chain(*groups))
        keep = self._keep
        item = Item(
            identifier,
            shelf,
            document,
            entry,
            self._lexicon,
            position,
            around,
            keep(dates),
            keep(entities),
            keep(operators),
            keep(countries),
        )
        return item, keep(tuple(keep(group) for group in groups if group))

    def _keep(self, value: _Kept) -> _Kept:
        """The first value that equals this one."""
        return cast(_Kept, self._kept.setdefault(value, value))


_Made = tuple[Item, tuple[Phrasings, ...]]


def _entities(document: Document, entry: Fact | Event, *others: str) -> frozenset[str]:
    linked = (*entry.people, *entry.places, *entry.organizations, *entry.terms, *others)
    works = (one for work in document.cited_by(entry) for one in work.organizations)
    return frozenset((*linked, *works, *document.issuers, *document.subjects)) - {""}


def _operators(entry: Fact | Event, topic: Topic) -> frozenset[str]:
    texts = (entry.statement.en, entry.statement.es, *entry.aliases.both(), topic.name.en, topic.name.es)
    stated = {OPERATORS[word] for text in texts for word in words(text) if word in OPERATORS}
    return frozenset(stated | ({"over"} if isinstance(entry, Fact) and entry.qualifier in _ABOVE else set()))


def _of_topic(known: _Words, topic: Topic) -> Phrasings:
    """Add what the topic's entries are known by, and return the topic's short phrasings."""
    known.both(topic.name, NAMED)
    known.phrases(topic.weak_aliases, NAMED)
    return _phrasings(topic.aliases) + _of_text(topic.name)


def _said_by(knowledge: Knowledge, known: _Words, said_by: str) -> None:
    if said_by != THE_SIGNATORIES:
        known.names(names_of(knowledge, said_by), NAMED)


def names_of(knowledge: Knowledge, identifier: str) -> tuple[str, ...]:
    """Every name of an organization, person, place or term."""
    if identifier in knowledge.organizations:
        organization = knowledge.organizations[identifier]
        return (*organization.names(), *organization.weak_aliases)
    for section in (knowledge.people, knowledge.places, knowledge.terms):
        if identifier in section:
            named: object = section[identifier]
            assert hasattr(named, "names")
            return tuple(named.names())
    raise KeyError(identifier)


@lru_cache(maxsize=_MOST_PHRASES)
def informative_keys(text: str, language: Language | None = None) -> frozenset[str]:
    """The keys of a phrase's informative words; of all its words where none is informative."""
    all_words = words(text)
    light = FUNCTION_WORDS | (LIGHT_WORDS - OPTIONAL_WORDS)
    chosen = [word for word in all_words if word not in light] or all_words
    found: set[str] = set()
    for word in chosen:
        value = number(word)
        if value:
            found.add(value)
        elif language:
            found.add(key(word, language))
        else:
            found |= keys(word)
    return frozenset(found)


def _names(names: Iterable[str]) -> Phrasings:
    """One phrasing for each name and language, since a name may be typed in a question of either."""
    return tuple(_phrasing(name, language) for name in names for language in LANGUAGES)


def _phrasings(phrases: Phrases) -> Phrasings:
    return tuple(_phrasing(phrase, "en") for phrase in phrases.en) + tuple(
        _phrasing(phrase, "es") for phrase in phrases.es
    )


def _of_text(text: Text) -> Phrasings:
    return _phrasing(text.en, "en"), _phrasing(text.es, "es")


def _phrasing(text: str, language: Language) -> Phrasing:
    return tuple(sorted(informative_keys(text, language)))
