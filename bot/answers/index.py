"""The record arranged for look-up: what each entry is known by, and which entries know a word."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from bot.answers.answer import LANGUAGES
from bot.answers.dates import find_dates
from bot.answers.normalise import number, words
from bot.answers.words import FUNCTION_WORDS, LIGHT_WORDS, OPERATORS, OPTIONAL_WORDS, key, keys
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import (
    THE_SIGNATORIES,
    Ask,
    CitedWork,
    Document,
    Event,
    Fact,
    Mention,
    Phrases,
    PlaceKind,
    Qualifier,
    Term,
    Text,
    Topic,
)

TELLING = 1.25  # weight of a word that stands in two fifths of the entries; below it a word tells little
OWN, NAMED, AROUND = 1.0, 0.95, 0.7  # how well a word is accounted for: by the entry, by what it names, by its document


_ABOVE = (Qualifier.OVER, Qualifier.AT_LEAST)
_SETTING = "mexico"  # where people are sent, whether an entry says so or not


class Shelf(StrEnum):
    """The kinds of entries that are looked up by their words."""

    FACTS = "facts"
    EVENTS = "events"
    ASKS = "asks"
    WORKS = "works"
    MENTIONS = "mentions"
    TERMS = "terms"


@dataclass(frozen=True)
class Item:
    """One entry as it is looked up.

    Attributes:
        document: Where it is printed.
        entry: The entry itself.
        vocabulary: Each key that the entry can account for, and how well.
        aliases: Sets of keys; each is a short phrasing that people type for it. Its words count together: most of them
            have to be in the question before one of them accounts for anything.
        dates: Every date that it speaks of, as EDTF; the first is its own.
        entities: The ids of all that it is linked to, its source and its document's issuers included.
        operators: The negations, bounds and restrictions that it states.
        countries: The ids of the countries that it names.
    """

    id: str
    shelf: Shelf
    document: Document
    entry: Fact | Event | Ask | CitedWork | Mention | Term
    vocabulary: Mapping[str, float]
    aliases: tuple[frozenset[str], ...]
    dates: tuple[str, ...]
    entities: frozenset[str] = frozenset()
    operators: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()

    @cached_property
    def own_keys(self) -> frozenset[str]:
        """What the entry accounts for by itself, and not by what its document is about."""
        return frozenset(one for one, worth in self.vocabulary.items() if worth > AROUND)


@dataclass(frozen=True)
class Index:
    """Items by number, and for each key the numbers of the items that it occurs in."""

    knowledge: Knowledge
    items: tuple[Item, ...]
    postings: Mapping[str, frozenset[int]] = field(default_factory=dict)
    spellings: Mapping[str, int] = field(default_factory=dict)

    def weight(self, matched_by: Iterable[str]) -> float:
        """How much a word tells: the rarer in the record, the more; a word that the record lacks tells most."""
        return min((self.weights.get(one, self.most) for one in matched_by), default=self.most)

    @cached_property
    def most(self) -> float:
        """The weight of a word that stands in one entry or in none."""
        return math.log(1 + len(self.items))

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The weight of each key."""
        return {one: math.log(1 + len(self.items) / len(found)) for one, found in self.postings.items()}

    @cached_property
    def phrasings(self) -> tuple[tuple[tuple[frozenset[str], float], ...], ...]:
        """For each item its aliases, each with the weight of all its words.

        An alias that holds only what nearly all of the record speaks of names a figure ("people in MPP"), not a claim.
        """
        return tuple(
            tuple(
                (alias, sum(self.weights[one] for one in alias))
                for alias in item.aliases
                if getattr(item.entry, "value", None) is not None
                or item.shelf is not Shelf.FACTS
                or max(self.weights[one] for one in alias) >= TELLING
            )
            for item in self.items
        )

    @cached_property
    def shelves(self) -> Mapping[Shelf, frozenset[int]]:
        return {shelf: frozenset(n for n, item in enumerate(self.items) if item.shelf is shelf) for shelf in Shelf}


def build_index(knowledge: Knowledge) -> Index:
    """Arrange the record. Takes a few milliseconds for each hundred entries."""
    items = tuple(replace(item, countries=_countries(knowledge, item)) for item in _items(knowledge))
    postings: dict[str, set[int]] = {}
    for position, item in enumerate(items):
        for one in frozenset(item.vocabulary).union(*item.aliases):
            postings.setdefault(one, set()).add(position)
    frozen = {one: frozenset(positions) for one, positions in postings.items()}
    return Index(knowledge, items, frozen, Counter(_spellings(knowledge)))


def _countries(knowledge: Knowledge, item: Item) -> frozenset[str]:
    return frozenset(
        place.id
        for place in knowledge.places.values()
        if place.kind is PlaceKind.COUNTRY
        and any(informative_keys(name, one) <= item.own_keys for name in place.names() for one in LANGUAGES)
    )


class _Vocabulary:
    """Collects the keys of one item."""

    def __init__(self) -> None:
        self.keys: dict[str, float] = {}
        self.dates: list[str] = []

    def text(self, text: str, language: str, worth: float) -> None:
        self._add(text, worth, lambda word: [key(word, "es" if language == "es" else "en")])

    def both(self, text: Text, worth: float) -> None:
        self.text(text.en, "en", worth)
        self.text(text.es, "es", worth)

    def phrases(self, phrases: Phrases, worth: float) -> None:
        for phrase in phrases.en:
            self.text(phrase, "en", worth)
        for phrase in phrases.es:
            self.text(phrase, "es", worth)

    def names(self, names: Iterable[str], worth: float) -> None:
        for name in names:
            self._add(name, worth, keys)

    def _add(self, text: str, worth: float, keys_of: Callable[[str], Iterable[str]]) -> None:
        all_words = words(text)
        dated: set[int] = set()
        for date in find_dates(all_words):
            dated.update(range(date.start, date.end))
            if date.edtf:
                self.dates.append(date.edtf)
        for position, word in enumerate(all_words):
            value = number(word, *all_words[position + 1 : position + 2])
            if position in dated or (word in FUNCTION_WORDS and word != "us"):
                continue
            for one in [value] if value else keys_of(word):
                self.keys[one] = max(self.keys.get(one, 0.0), worth)


def _items(knowledge: Knowledge) -> Iterator[Item]:
    for document in knowledge.documents.values():
        around = _around(knowledge, document)
        for fact in document.facts:
            yield _fact(knowledge, document, fact, around)
        for event in document.events:
            yield _event(knowledge, document, event, around)
        for ask in document.asks:
            yield _ask(knowledge, document, ask, around)
        for work in document.cited_works:
            yield _work(knowledge, document, work)
        for name in ("addressees", "cc", "people"):
            for position, mention in enumerate(getattr(document, name)):
                yield _mention(knowledge, document, mention, f"{document.id}/{name}/{position}")
    for term in knowledge.terms.values():
        vocabulary = _Vocabulary()
        vocabulary.names(term.names(), OWN)
        document = knowledge.documents[term.document]
        yield Item(term.id, Shelf.TERMS, document, term, vocabulary.keys, _alias_sets(term.names()), ())


def _around(knowledge: Knowledge, document: Document) -> _Vocabulary:
    """What every entry of a document can account for: what the document is, whose it is and what it is about."""
    vocabulary = _Vocabulary()
    vocabulary.phrases(document.names, AROUND)
    vocabulary.phrases(document.descriptions, AROUND)
    for organization in document.issuers:
        vocabulary.names(knowledge.organizations[organization].names(), AROUND)
    if document.signatories:
        counts = {document.signatories.stated, len(document.signatories.listed)} - {None, 1}
        vocabulary.names((str(count) for count in counts), AROUND)
    for subject in document.subjects:
        vocabulary.names(_names(knowledge, subject), AROUND)
    if _SETTING in knowledge.places:
        vocabulary.names(knowledge.places[_SETTING].own_names(), AROUND)
    return vocabulary


def _fact(knowledge: Knowledge, document: Document, fact: Fact, around: _Vocabulary) -> Item:
    vocabulary = _entry(knowledge, fact, around)
    topic = knowledge.topics[fact.topic]
    vocabulary.both(topic.name, NAMED)
    vocabulary.phrases(topic.weak_aliases, NAMED)
    aliases = _phrase_sets(fact.aliases)
    if fact.subject:
        names = _names(knowledge, fact.subject)
        vocabulary.names(names, OWN)
        aliases += _alias_sets(names)
    aliases += _phrase_sets(topic.aliases) + _text_sets(topic.name)
    _said_by(knowledge, vocabulary, fact.said_by)
    for work in _cited(document, fact):
        vocabulary.names([part for part in (work.author, work.publisher) if part], NAMED)
    dates = (fact.as_of, *vocabulary.dates)
    entities = _entities(document, fact, fact.said_by, fact.subject or "")
    operators = _operators(fact, topic)
    return Item(fact.id, Shelf.FACTS, document, fact, vocabulary.keys, aliases, dates, entities, operators)


def _event(knowledge: Knowledge, document: Document, event: Event, around: _Vocabulary) -> Item:
    vocabulary = _entry(knowledge, event, around)
    topic = knowledge.topics[event.topic]
    vocabulary.both(topic.name, NAMED)
    vocabulary.phrases(topic.weak_aliases, NAMED)
    _said_by(knowledge, vocabulary, event.said_by)
    aliases = _phrase_sets(event.aliases) + _phrase_sets(topic.aliases) + _text_sets(topic.name)
    for place in event.places:
        aliases += _alias_sets(knowledge.places[place].names())
    dates = (event.date, *vocabulary.dates)
    entities = _entities(document, event, event.said_by)
    operators = _operators(event, topic)
    return Item(event.id, Shelf.EVENTS, document, event, vocabulary.keys, aliases, dates, entities, operators)


def _entities(document: Document, entry: Fact | Event, *others: str) -> frozenset[str]:
    linked = (*entry.people, *entry.places, *entry.organizations, *entry.terms, *others)
    works = (one for work in _cited(document, entry) for one in work.organizations)
    return frozenset((*linked, *works, *document.issuers, *document.subjects)) - {""}


def _operators(entry: Fact | Event, topic: Topic) -> frozenset[str]:
    texts = (entry.statement.en, entry.statement.es, *entry.aliases.both(), topic.name.en, topic.name.es)
    stated = {OPERATORS[word] for text in texts for word in words(text) if word in OPERATORS}
    return frozenset(stated | ({"over"} if isinstance(entry, Fact) and entry.qualifier in _ABOVE else set()))


def _ask(knowledge: Knowledge, document: Document, ask: Ask, around: _Vocabulary) -> Item:
    vocabulary = _entry(knowledge, ask, around)
    for actor in ask.of:
        vocabulary.names(_names(knowledge, actor), NAMED)
    for mention in document.addressees:
        vocabulary.names(_names(knowledge, mention.person), AROUND)
        vocabulary.both(mention.office, AROUND)
    dates = (document.published.date, *vocabulary.dates)
    return Item(ask.id, Shelf.ASKS, document, ask, vocabulary.keys, _phrase_sets(ask.aliases), dates)


def _entry(knowledge: Knowledge, entry: Fact | Event | Ask, around: _Vocabulary) -> _Vocabulary:
    vocabulary = _Vocabulary()
    vocabulary.keys.update(around.keys)
    vocabulary.both(entry.statement, OWN)
    for linked in (*entry.people, *entry.places, *entry.organizations, *entry.terms):
        vocabulary.names(_names(knowledge, linked), NAMED)
    for place in entry.places:
        within = knowledge.places[place].within
        if within:
            vocabulary.names(knowledge.places[within].own_names(), NAMED)
    return vocabulary


def _work(knowledge: Knowledge, document: Document, work: CitedWork) -> Item:
    vocabulary = _Vocabulary()
    vocabulary.names(work.aliases, OWN)
    vocabulary.names([part for part in (work.author, work.title, work.publisher) if part], OWN)
    for organization in work.organizations:
        vocabulary.names(_names(knowledge, organization), OWN)
    titles = [work.title.partition(":")[0]] if work.title else []
    aliases = _alias_sets([*work.aliases, *titles])
    return Item(work.id, Shelf.WORKS, document, work, vocabulary.keys, aliases, (work.date,) if work.date else ())


def _mention(knowledge: Knowledge, document: Document, mention: Mention, identifier: str) -> Item:
    vocabulary = _Vocabulary()
    names = knowledge.people[mention.person].names()
    vocabulary.names(names, OWN)
    vocabulary.both(mention.office, OWN)
    for linked in mention.organizations:
        vocabulary.names(_names(knowledge, linked), NAMED)
        country = knowledge.organizations[linked].country
        if country:  # by single words only: the "State" of "United States" is no Secretary of State
            names = (*knowledge.places[country].own_names(), *knowledge.places[country].demonyms)
            vocabulary.names([name for name in names if len(words(name)) == 1], NAMED)
    dates = (document.published.date,)
    return Item(identifier, Shelf.MENTIONS, document, mention, vocabulary.keys, _alias_sets(names), dates)


def _said_by(knowledge: Knowledge, vocabulary: _Vocabulary, said_by: str) -> None:
    if said_by != THE_SIGNATORIES:
        vocabulary.names(_names(knowledge, said_by), NAMED)


def _cited(document: Document, entry: Fact | Event | Ask) -> Iterator[CitedWork]:
    return (work for work in document.cited_works if work.id in entry.cites)


def _names(knowledge: Knowledge, identifier: str) -> tuple[str, ...]:
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


def informative_keys(text: str, language: str | None = None) -> frozenset[str]:
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
            found.add(key(word, "es" if language == "es" else "en"))
        else:
            found |= keys(word)
    return frozenset(found)


def _alias_sets(names: Iterable[str]) -> tuple[frozenset[str], ...]:
    """One set for each name and language, since a name may be typed in a question of either."""
    return tuple(informative_keys(name, language) for name in names for language in ("en", "es"))


def _phrase_sets(phrases: Phrases) -> tuple[frozenset[str], ...]:
    return tuple(informative_keys(phrase, "en") for phrase in phrases.en) + tuple(
        informative_keys(phrase, "es") for phrase in phrases.es
    )


def _text_sets(text: Text) -> tuple[frozenset[str], ...]:
    return informative_keys(text.en, "en"), informative_keys(text.es, "es")


def _spellings(knowledge: Knowledge) -> Iterator[str]:
    """Every word of the record that a mistyped word may stand for."""
    for document in knowledge.documents.values():
        yield from _words_of(
            document.title.en, document.title.es, *document.names.both(), *document.descriptions.both()
        )
        for entry in document.entries():
            yield from _words_of(entry.statement.en, entry.statement.es, entry.anchor, *entry.aliases.both())
        for mention in (*document.addressees, *document.cc, *document.people):
            yield from _words_of(mention.office.en, mention.office.es)
        for work in document.cited_works:
            yield from _words_of(*work.aliases, work.title or "", work.author or "", work.publisher or "")
        if document.signatories:
            yield from _words_of(*(signatory.as_printed for signatory in document.signatories.listed))
    for section in (knowledge.organizations, knowledge.people, knowledge.places, knowledge.terms):
        for identifier in section:
            yield from _words_of(*_names(knowledge, identifier))
    for topic in knowledge.topics.values():
        yield from _words_of(topic.name.en, topic.name.es, *topic.aliases.both())


def _words_of(*texts: str) -> Iterator[str]:
    for text in texts:
        yield from words(text)
