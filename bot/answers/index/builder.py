"""Make the items: what each entry of the record is known by."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar, cast

from bot.answers.index.called import Called
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.initials import initials
from bot.answers.index.measured import Measured
from bot.answers.index.postings import AROUND, LENT, NAMED, OTHER, OWN, OtherWords, Phrasings, Postings
from bot.answers.index.spellings import ALWAYS, Spellings
from bot.answers.index.tokenising import Cut, Tokeniser
from bot.answers.understand.names import countries_of_one_word
from bot.answers.understand.vocabulary import Grammar, Vocabulary
from bot.knowledge import edtf
from bot.knowledge.fields import THE_SIGNATORIES, Phrases, Text
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import (
    Ask,
    CitedWork,
    Comparison,
    Document,
    Event,
    Fact,
    Mention,
    PlaceKind,
    Qualifier,
    Term,
    Topic,
)

_ENDS = {Qualifier.UP_TO: "HIGHEST", Qualifier.AT_LEAST: "LOWEST"}  # what each language calls the end of a number
_ABOVE = (Qualifier.OVER, Qualifier.AT_LEAST)


_Kept = TypeVar("_Kept", bound=Hashable)


@dataclass(slots=True)
class _Operators:
    """The operators of an entry, and the keys of what its negations deny."""

    operators: set[str]
    denied: set[str]


def make_items(
    knowledge: Knowledge, vocabulary: Vocabulary, lexicon: Postings, spellings: Spellings, others: OtherWords
) -> Iterator[tuple[IndexedEntry, tuple[Phrasings, ...]]]:
    """Make the items of every entry, in the order of the record, and put their words into the lexicon.

    Args:
        knowledge: The record.
        vocabulary: The words that it is asked with.
        lexicon: An empty one.
        spellings: Where the words of facts, events and asks are counted.
        others: Where the other words for each entry go.

    Yields:
        An item, and the groups of short phrasings that people type for it: its own, its topic's. The words of a
        phrasing count together: most of them have to be in the question before one of them accounts for anything.
    """
    make = _Maker(knowledge, vocabulary, lexicon, spellings, others)
    for document in knowledge.documents.values():
        around = make.around(document)
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


class _Known:
    """Collects what one entry is known by: keys, each by the best way in which it is known, and dates."""

    def __init__(self) -> None:
        self._by_worth: dict[float, set[str]] = {AROUND: set(), LENT: set(), NAMED: set(), OWN: set()}
        self.dates: list[str] = []
        self.others: set[str] = set()

    def add(self, cut: Cut, worth: float) -> None:
        self.dates += cut.dates
        self._by_worth[worth] |= cut.keys

    @property
    def keys(self) -> dict[str, float]:
        """Each key, and how well the entry accounts for it."""
        found: dict[str, float] = {}
        for worth, known in self._by_worth.items():  # the better ones come last
            found.update(dict.fromkeys(known, worth))
        return found

    @property
    def told(self) -> set[str]:
        """The keys of the entry itself and of what it names."""
        return self._by_worth[NAMED] | self._by_worth[OWN]


class _Maker:
    """Makes the items of a record, and keeps once what many of them share.

    Args:
        knowledge: The record.
        vocabulary: The words that it is asked with.
        lexicon: Where the words of each entry go.
        spellings: Where they are counted.
        others: Where the other words for each entry go.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        vocabulary: Vocabulary,
        lexicon: Postings,
        spellings: Spellings,
        others: OtherWords,
    ) -> None:
        self._knowledge = knowledge
        self._lexicon = lexicon
        self._others = others
        self._spellings = spellings
        self._languages, self._grammar = vocabulary.languages, vocabulary.grammar
        self._tokens = Tokeniser(vocabulary, countries_of_one_word(knowledge, vocabulary))
        self._topics = {topic.id: _Named(self._tokens, topic, vocabulary) for topic in knowledge.topics.values()}
        countries = (place for place in knowledge.places.values() if place.kind is PlaceKind.COUNTRY)
        self._countries: dict[str, list[tuple[frozenset[str], str]]] = {}  # by one of the keys of each name
        for place in countries:
            for name in {*self._tokens.named(place.names())}:
                self._countries.setdefault(name[0], []).append((frozenset(name), place.id))
        self._called = Called(knowledge, vocabulary.grammar, self._tokens)
        self._kept: dict[Hashable, Hashable] = {}
        self._days = _FirstDays()
        self._measured = Measured(knowledge, self._tokens, self._grammar.spoken)
        self._others_of: dict[Hashable, list[Phrases]] = {}
        for fact in chain.from_iterable(document.facts for document in knowledge.documents.values()):
            self._others_of.setdefault(self._measure_of(fact), []).append(fact.other_words)

    def around(self, document: Document) -> frozenset[str]:
        """Return what every entry of a document can account for: what it is, whose it is and what it is about."""
        known = _Known()
        for phrases in (document.names, document.descriptions):
            for cut, _ in self._tokens.each(phrases):
                known.add(cut, AROUND)
        for organization in document.issuers:
            self._add_names(known, self._knowledge.organizations[organization].names(), AROUND)
        if document.signatories:
            counts = {document.signatories.stated, len(document.signatories.listed)} - {None, 0, 1}
            self._add_names(known, tuple(str(count) for count in counts), AROUND)
        for subject in document.subjects:
            self._add_names(known, self._knowledge.names_of(subject), AROUND)
        for identifier in self._knowledge.about.setting:
            place = self._knowledge.places.get(identifier)
            names = place.own_names() if place else self._knowledge.names_of(identifier)
            self._add_names(known, names, AROUND)
        return frozenset(known.keys)

    def fact(self, document: Document, fact: Fact, around: frozenset[str]) -> _Made:
        known, said, aliases = self._entry(fact, fact.as_of)
        groups = [aliases]
        if fact.subject:
            names = self._knowledge.names_of(fact.subject)
            self._add_names(known, names, OWN)
            groups.append(self._tokens.named(names))
        topic = self._topics[fact.topic]
        groups.append(topic.add_to(known))
        self._say_in_each(known, self._knowledge.topics[fact.topic].other_words)
        for phrases in self._others_of[self._measure_of(fact)]:
            self._say_in_each(known, phrases)
        self._say_otherwise(known, self._measured.nouns(fact))
        self._said_by(known, fact.said_by, document)
        for work in document.cited_by(fact):
            self._add_names(known, tuple(part for part in (work.author, work.publisher) if part), NAMED)
        if fact.qualifier in _ENDS:
            self._add_names(known, (*sorted(self._grammar.spoken.words("quantities", _ENDS[fact.qualifier])),), OWN)
        dates = (fact.as_of, *known.dates)
        entities = _entities(document, fact, fact.said_by, fact.subject or "")
        said.denied |= topic.denied
        said.operators |= topic.operators | ({"over"} if fact.qualifier in _ABOVE else set())
        if fact.per:
            said.operators.add("per")
            self._add_both(known, fact.per, OWN)
        return self._made(fact.id, EntryKind.FACTS, document, fact, known, groups, dates, around, entities, said)

    def _measure_of(self, fact: Fact) -> Hashable:
        """Return what is the same for the figures of one measure over time; of other facts each is by itself.

        What strangers call it they call it in each year, though somebody wrote that down beside one figure alone.
        """
        if fact.value is None or self._knowledge.topics[fact.topic].compare is not Comparison.NEWEST:
            return fact.id
        return *self._knowledge.measure_of(fact), frozenset(fact.places)

    def event(self, document: Document, event: Event, around: frozenset[str]) -> _Made:
        known, said, aliases = self._entry(event, event.date)
        topic = self._topics[event.topic]
        groups = [aliases, topic.add_to(known)]
        self._say_in_each(known, self._knowledge.topics[event.topic].other_words)
        self._said_by(known, event.said_by, document)
        for place in event.places:
            groups.append(self._tokens.named(self._knowledge.places[place].names()))
        dates = (event.date, *known.dates)
        entities = _entities(document, event, event.said_by)
        said.operators |= topic.operators
        return self._made(event.id, EntryKind.EVENTS, document, event, known, groups, dates, around, entities, said)

    def ask(self, document: Document, ask: Ask, around: frozenset[str]) -> _Made:
        known, said, aliases = self._entry(ask)
        for actor in ask.of:
            self._add_names(known, self._knowledge.names_of(actor), NAMED)
        self._add_called(known, ask.of)
        known.add(self._called.voice, LENT)
        for mention in document.addressees:
            self._mentioned(known, mention, AROUND)
        dates = (document.published.date, *known.dates)
        return self._made(ask.id, EntryKind.ASKS, document, ask, known, [aliases], dates, around, said=said)

    def work(self, document: Document, work: CitedWork) -> _Made:
        known = _Known()
        self._add_names(known, work.aliases, OWN)
        parts = (work.author, work.title, work.as_printed, work.publisher)
        self._add_names(known, tuple(part for part in parts if part), OWN)
        if work.description:
            self._add_both(known, work.description, OWN)
        self._add_names(known, work.weak_aliases, OWN)
        self._say_otherwise(known, map(self._tokens.cut, work.other_words))
        for organization in work.organizations:
            self._add_names(known, self._knowledge.names_of(organization), OWN)
        titles = [work.title.partition(":")[0]] if work.title else []
        groups = [self._tokens.named((*work.aliases, *titles))]
        names = (*work.aliases, *filter(None, (work.title, work.as_printed)))
        said = _Operators(_operators_in(chain.from_iterable(map(self._grammar.words, names)), self._grammar), set())
        dates = (work.date,) if work.date else ()
        return self._made(work.id, EntryKind.WORKS, document, work, known, groups, dates, said=said)

    def mention(self, document: Document, mention: Mention, identifier: str) -> _Made:
        known = _Known()
        self._mentioned(known, mention, OWN)
        self._say_in_each(known, mention.other_words)
        for linked in mention.organizations:
            self._add_names(known, self._knowledge.names_of(linked), NAMED)
            country = self._knowledge.organizations[linked].country
            if country:  # by single words only: the "State" of "United States" is no Secretary of State
                place = self._knowledge.places[country]
                of_country = (*place.own_names(), *place.demonyms)
                self._add_names(known, tuple(name for name in of_country if len(self._grammar.words(name)) == 1), NAMED)
        names = self._knowledge.people[mention.person].names() if mention.person else ()
        groups, dates = [self._tokens.named(names)], (document.published.date,)
        return self._made(identifier, EntryKind.MENTIONS, document, mention, known, groups, dates)

    def term(self, term: Term) -> _Made:
        known = _Known()
        self._add_names(known, term.names(), OWN)
        document = self._knowledge.documents[term.document]
        return self._made(term.id, EntryKind.TERMS, document, term, known, [self._tokens.named(term.names())], ())

    def _entry(self, entry: Fact | Event | Ask, date: str | None = None) -> tuple[_Known, _Operators, Phrasings]:
        """Return what an entry of a document is known by, the operators that it states, and its own short phrasings."""
        known, tokens = _Known(), self._tokens
        statements, aliases = tokens.texts(entry.statement), [*tokens.each(entry.aliases)]
        for cut in statements:
            known.add(cut, OWN)
        for cut, _ in tokens.each(entry.weak_aliases):
            known.add(cut, LENT)
            self._others.lent.update(cut.words)
        self._say_in_each(known, entry.other_words)
        for linked in (*entry.people, *entry.places, *entry.organizations, *entry.terms):
            self._add_names(known, self._knowledge.names_of(linked), NAMED)
        for place in entry.places:
            within = self._knowledge.places[place].within
            if within:
                self._add_names(known, self._knowledge.places[within].own_names(), NAMED)
        self._add_called(known, (*entry.people, *entry.places, *entry.organizations))
        told = [*chain.from_iterable(cut.words for cut in (*statements, *(cut for cut, _ in aliases)))]
        self._spellings.add([*told, *self._grammar.words(entry.anchor)], self._days[date] if date else ALWAYS)
        phrasings = tuple(tokens.phrasing(cut.words, language) for cut, language in aliases)
        in_languages = (*zip(statements, self._languages, strict=True), *aliases)
        denied = chain.from_iterable(tokens.denied(cut.words, language) for cut, language in in_languages)
        return known, _Operators(_operators_in(told, self._grammar), set(denied)), phrasings

    def _say_in_each(self, known: _Known, phrases: Phrases) -> None:
        self._say_otherwise(known, (cut for cut, _ in self._tokens.each(phrases)))

    def _say_otherwise(self, known: _Known, cuts: Iterable[Cut]) -> None:
        for cut in cuts:
            known.others |= cut.keys
            self._others.spellings.update(cut.words)

    def _add_names(self, known: _Known, names: tuple[str, ...], worth: float) -> None:
        known.add(self._tokens.names(names), worth)

    def _add_both(self, known: _Known, text: Text, worth: float) -> None:
        for cut in self._tokens.texts(text):
            known.add(cut, worth)

    def _mentioned(self, known: _Known, mention: Mention, worth: float) -> None:
        """Add the names of a person and the words of an office, as far as the document names them."""
        if mention.person:
            self._add_names(known, self._knowledge.people[mention.person].names(), worth)
        if mention.office:
            self._add_both(known, mention.office, worth)
            self._add_names(known, tuple(initials(mention.office, self._grammar)), min(worth, LENT))

    def _said_by(self, known: _Known, said_by: str, document: Document) -> None:
        if said_by != THE_SIGNATORIES:
            self._add_names(known, self._knowledge.names_of(said_by), NAMED)
            self._add_called(known, (said_by,))
        if said_by in (THE_SIGNATORIES, *document.issuers):
            known.add(self._called.voice, LENT)

    def _add_called(self, known: _Known, identifiers: Iterable[str]) -> None:
        """Add the nouns for what somebody or something is."""
        for cut in self._called.of(identifiers):
            known.add(Cut(cut.words, cut.keys, ()), LENT)

    def _made(
        self,
        identifier: str,
        shelf: EntryKind,
        document: Document,
        entry: Fact | Event | Ask | CitedWork | Mention | Term,
        known: _Known,
        groups: list[Phrasings],
        dates: tuple[str, ...],
        around: frozenset[str] = frozenset(),
        entities: frozenset[str] = frozenset(),
        said: _Operators | None = None,
    ) -> _Made:
        told = known.told.union(*chain.from_iterable(groups))  # what people call it names a country as well
        met = chain.from_iterable(self._countries[one] for one in self._countries.keys() & told)
        countries = frozenset([place for name, place in met if name <= told])
        own = known.keys
        position = self._lexicon.add(own, chain(*groups))
        self._others.postings.add(dict.fromkeys(known.others - own.keys(), OTHER), ())
        keep = self._keep
        item = IndexedEntry(
            identifier,
            shelf,
            document,
            entry,
            self._lexicon,
            position,
            around,
            keep(dates),
            keep(entities),
            keep(frozenset(said.operators if said else ())),
            keep(frozenset(said.denied if said else ())),
            keep(countries),
        )
        return item, keep(tuple(keep(group) for group in groups if group))

    def _keep(self, value: _Kept) -> _Kept:
        """Return the first value that equals this one."""
        return cast(_Kept, self._kept.setdefault(value, value))


_Made = tuple[IndexedEntry, tuple[Phrasings, ...]]


def _entities(document: Document, entry: Fact | Event, *others: str) -> frozenset[str]:
    linked = (*entry.people, *entry.places, *entry.organizations, *entry.terms, *others)
    works = (one for work in document.cited_by(entry) for one in work.organizations)
    return frozenset((*linked, *works, *document.issuers, *document.subjects)) - {""}


class _FirstDays(dict[str, int]):
    """The first day of each date, as an ordinal; one number for all the entries of a day."""

    def __missing__(self, date: str) -> int:
        found = self[date] = edtf.span(date)[0].toordinal()
        return found


class _Named:
    """A topic, as its entries are known by it; many share one.

    Args:
        tokens: Cuts its texts.
        topic: The topic.
        vocabulary: The words that the record is asked with.
    """

    def __init__(self, tokens: Tokeniser, topic: Topic, vocabulary: Vocabulary) -> None:
        name, aliases = tokens.texts(topic.name), [*tokens.each(topic.aliases)]
        self._cuts = (*name, *(cut for cut, _ in tokens.each(topic.weak_aliases)))
        self._phrasings = (
            *(tokens.phrasing(cut.words, language) for cut, language in aliases),
            *(tokens.phrasing(cut.words, language) for cut, language in zip(name, vocabulary.languages, strict=True)),
        )
        in_languages = (*zip(name, vocabulary.languages, strict=True), *aliases)
        self.denied = frozenset(one for cut, language in in_languages for one in tokens.denied(cut.words, language))
        self.operators = _operators_in(chain.from_iterable(cut.words for cut in name), vocabulary.grammar)

    def add_to(self, known: _Known) -> Phrasings:
        """Add what the topic's entries are known by, and return the topic's short phrasings."""
        for cut in self._cuts:
            known.add(cut, NAMED)
        return self._phrasings


def _operators_in(all_words: Iterable[str], grammar: Grammar) -> set[str]:
    """Return the negations, bounds and restrictions among words."""
    return {grammar.operators[word] for word in grammar.operators.keys() & all_words}
