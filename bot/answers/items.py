"""Make the items: what each entry of the record is known by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from bot.answers.answer import LANGUAGES, Language
from bot.answers.dates import find_dates
from bot.answers.item import AROUND, NAMED, NOTHING_AROUND, OWN, Item, Shelf, Vocabulary
from bot.answers.normalise import number, words
from bot.answers.words import FUNCTION_WORDS, LIGHT_WORDS, OPERATORS, OPTIONAL_WORDS, key, keys
from bot.knowledge.fields import THE_SIGNATORIES, Phrases, Text
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Ask, CitedWork, Document, Event, Fact, Mention, PlaceKind, Qualifier, Topic

_MOST_PHRASES = 16_384  # names and short phrasings of the record; a topic's are looked at for each of its entries
_BOUNDS = {
    Qualifier.UP_TO: ("maximum", "most", "maximo"),
    Qualifier.AT_LEAST: ("minimum", "least", "minimo"),
}
_ABOVE = (Qualifier.OVER, Qualifier.AT_LEAST)
_SETTING = "mexico"  # where people are sent, whether an entry says so or not


def _country_names(knowledge: Knowledge) -> list[tuple[str, set[frozenset[str]]]]:
    """Each country with the keys of its names, in both languages."""
    countries = (place for place in knowledge.places.values() if place.kind is PlaceKind.COUNTRY)
    return [(place.id, set(_alias_sets(place.names()))) for place in countries]


class _Vocabulary:
    """Collects the keys of one item."""

    def __init__(self, around: Mapping[str, float] = NOTHING_AROUND) -> None:
        self.keys: dict[str, float] = {}
        self._around = around
        self.dates: list[str] = []

    def finished(self) -> Vocabulary:
        return Vocabulary(self.keys, self._around)

    def text(self, text: str, language: Language, worth: float) -> None:
        self._add(text, worth, lambda word: [key(word, language)])

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


def make_items(knowledge: Knowledge) -> Iterator[Item]:
    """Make the items of every entry, in the order of the record."""
    countries = _country_names(knowledge)
    for item in _entries(knowledge):
        named = (place for place, names in countries if any(name <= item.own_keys for name in names))
        yield replace(item, countries=frozenset(named))


def _entries(knowledge: Knowledge) -> Iterator[Item]:
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
        yield Item(term.id, Shelf.TERMS, document, term, vocabulary.finished(), _alias_sets(term.names()), ())


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
        vocabulary.names(names_of(knowledge, subject), AROUND)
    if _SETTING in knowledge.places:
        vocabulary.names(knowledge.places[_SETTING].own_names(), AROUND)
    return vocabulary


def _fact(knowledge: Knowledge, document: Document, fact: Fact, around: _Vocabulary) -> Item:
    vocabulary = _entry(knowledge, fact, around)
    aliases = _phrase_sets(fact.aliases)
    if fact.subject:
        names = names_of(knowledge, fact.subject)
        vocabulary.names(names, OWN)
        aliases += _alias_sets(names)
    topic = knowledge.topics[fact.topic]
    aliases += _of_topic(vocabulary, topic)
    _said_by(knowledge, vocabulary, fact.said_by)
    for work in document.cited_by(fact):
        vocabulary.names([part for part in (work.author, work.publisher) if part], NAMED)
    vocabulary.names(_BOUNDS.get(fact.qualifier, ()), OWN)
    dates = (fact.as_of, *vocabulary.dates)
    entities = _entities(document, fact, fact.said_by, fact.subject or "")
    operators = _operators(fact, topic)
    return Item(fact.id, Shelf.FACTS, document, fact, vocabulary.finished(), aliases, dates, entities, operators)


def _event(knowledge: Knowledge, document: Document, event: Event, around: _Vocabulary) -> Item:
    vocabulary = _entry(knowledge, event, around)
    topic = knowledge.topics[event.topic]
    aliases = _phrase_sets(event.aliases) + _of_topic(vocabulary, topic)
    _said_by(knowledge, vocabulary, event.said_by)
    for place in event.places:
        aliases += _alias_sets(knowledge.places[place].names())
    dates = (event.date, *vocabulary.dates)
    entities = _entities(document, event, event.said_by)
    operators = _operators(event, topic)
    return Item(event.id, Shelf.EVENTS, document, event, vocabulary.finished(), aliases, dates, entities, operators)


def _entities(document: Document, entry: Fact | Event, *others: str) -> frozenset[str]:
    linked = (*entry.people, *entry.places, *entry.organizations, *entry.terms, *others)
    works = (one for work in document.cited_by(entry) for one in work.organizations)
    return frozenset((*linked, *works, *document.issuers, *document.subjects)) - {""}


def _operators(entry: Fact | Event, topic: Topic) -> frozenset[str]:
    texts = (entry.statement.en, entry.statement.es, *entry.aliases.both(), topic.name.en, topic.name.es)
    stated = {OPERATORS[word] for text in texts for word in words(text) if word in OPERATORS}
    return frozenset(stated | ({"over"} if isinstance(entry, Fact) and entry.qualifier in _ABOVE else set()))


def _ask(knowledge: Knowledge, document: Document, ask: Ask, around: _Vocabulary) -> Item:
    vocabulary = _entry(knowledge, ask, around)
    for actor in ask.of:
        vocabulary.names(names_of(knowledge, actor), NAMED)
    for mention in document.addressees:
        vocabulary.names(names_of(knowledge, mention.person), AROUND)
        vocabulary.both(mention.office, AROUND)
    dates = (document.published.date, *vocabulary.dates)
    return Item(ask.id, Shelf.ASKS, document, ask, vocabulary.finished(), _phrase_sets(ask.aliases), dates)


def _entry(knowledge: Knowledge, entry: Fact | Event | Ask, around: _Vocabulary) -> _Vocabulary:
    vocabulary = _Vocabulary(around.keys)
    vocabulary.both(entry.statement, OWN)
    vocabulary.phrases(entry.weak_aliases, NAMED)
    for linked in (*entry.people, *entry.places, *entry.organizations, *entry.terms):
        vocabulary.names(names_of(knowledge, linked), NAMED)
    for place in entry.places:
        within = knowledge.places[place].within
        if within:
            vocabulary.names(knowledge.places[within].own_names(), NAMED)
    return vocabulary


def _work(knowledge: Knowledge, document: Document, work: CitedWork) -> Item:
    vocabulary = _Vocabulary()
    vocabulary.names(work.aliases, OWN)
    vocabulary.names([part for part in (work.author, work.title, work.as_printed, work.publisher) if part], OWN)
    if work.description:
        vocabulary.both(work.description, OWN)
    vocabulary.names(work.weak_aliases, OWN)
    for organization in work.organizations:
        vocabulary.names(names_of(knowledge, organization), OWN)
    titles = [work.title.partition(":")[0]] if work.title else []
    aliases = _alias_sets([*work.aliases, *titles])
    return Item(work.id, Shelf.WORKS, document, work, vocabulary.finished(), aliases, (work.date,) if work.date else ())


def _mention(knowledge: Knowledge, document: Document, mention: Mention, identifier: str) -> Item:
    vocabulary = _Vocabulary()
    names = knowledge.people[mention.person].names()
    vocabulary.names(names, OWN)
    vocabulary.both(mention.office, OWN)
    for linked in mention.organizations:
        vocabulary.names(names_of(knowledge, linked), NAMED)
        country = knowledge.organizations[linked].country
        if country:  # by single words only: the "State" of "United States" is no Secretary of State
            names = (*knowledge.places[country].own_names(), *knowledge.places[country].demonyms)
            vocabulary.names([name for name in names if len(words(name)) == 1], NAMED)
    dates = (document.published.date,)
    return Item(identifier, Shelf.MENTIONS, document, mention, vocabulary.finished(), _alias_sets(names), dates)


def _of_topic(vocabulary: _Vocabulary, topic: Topic) -> tuple[frozenset[str], ...]:
    """Add what the topic's entries are known by, and return the topic's short phrasings."""
    vocabulary.both(topic.name, NAMED)
    vocabulary.phrases(topic.weak_aliases, NAMED)
    return _phrase_sets(topic.aliases) + _text_sets(topic.name)


def _said_by(knowledge: Knowledge, vocabulary: _Vocabulary, said_by: str) -> None:
    if said_by != THE_SIGNATORIES:
        vocabulary.names(names_of(knowledge, said_by), NAMED)


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


def _alias_sets(names: Iterable[str]) -> tuple[frozenset[str], ...]:
    """One set for each name and language, since a name may be typed in a question of either."""
    return tuple(informative_keys(name, language) for name in names for language in LANGUAGES)


def _phrase_sets(phrases: Phrases) -> tuple[frozenset[str], ...]:
    return tuple(informative_keys(phrase, "en") for phrase in phrases.en) + tuple(
        informative_keys(phrase, "es") for phrase in phrases.es
    )


def _text_sets(text: Text) -> tuple[frozenset[str], ...]:
    return informative_keys(text.en, "en"), informative_keys(text.es, "es")
