"""The entries that may come near: those of the index, and documents, lists, terms and places besides."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import chain, filterfalse

from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.index import Index
from bot.answers.index.postings import NAMED, OWN, Phrasings, Postings
from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Ask, CitedWork, Document, Fact, Mention, Place, Signatories, Term
from bot.languages import say

_KEPT = 8192  # entries that came near lately
Kind = type  # of an entry; a fact with a value is a `Figure`


class Figure:
    """The kind of the facts that have a value."""


@dataclass(frozen=True, slots=True, eq=False)  # each entry is one
class OtherEntry:
    """An entry that the index knows by no word, or by its names alone: a document, its list, a term, a place.

    Attributes:
        document: Where it is printed.
        entry: The entry itself.
        dates: When the document was published, as EDTF; none for what does not age.
        entities: The ids of all that it names.
    """

    document: Document
    entry: Document | Signatories | Term | Place
    dates: tuple[str, ...]
    entities: frozenset[str]


Ranked = IndexedEntry | OtherEntry


class Entries:
    """All entries that are ranked, by number: those of the index first, then the others.

    Args:
        index: The arranged record.
        knowledge: The record.
        vocabulary: The words that it is asked with.

    Attributes:
        first_other: The number of the first that is not of the index.
        kinds: What each is.
    """

    def __init__(self, index: Index, knowledge: Knowledge, vocabulary: Vocabulary) -> None:
        self._index = index
        self.first_other = len(index.items)
        self.linked = lru_cache(maxsize=_KEPT)(linked)
        self._words = Postings(self.first_other)
        self._phrasings: list[Phrasings] = []
        cutter = _Cutter(vocabulary)
        self._others = tuple(_others(knowledge))
        for one in self._others:
            known = dict.fromkeys(cutter.keys(_around(knowledge, one)), NAMED)
            known.update(dict.fromkeys(cutter.keys(_own(knowledge, one)), OWN))
            self._words.add(known, ())
            self._phrasings.append(tuple(tuple(sorted(cutter.keys([name]))) for name in _names(one)))
        self._words.put_in_order()
        self._phrasing_keys = [frozenset(chain.from_iterable(phrasings)) for phrasings in self._phrasings]
        self._share = lru_cache(maxsize=_KEPT)(self._share_of)  # the same words are met again and again
        self.kinds: tuple[Kind, ...] = tuple([_kind(self[number].entry) for number in range(len(self))])

    def __getitem__(self, number: int) -> Ranked:
        return self._index.items[number] if number < self.first_other else self._others[number - self.first_other]

    def __len__(self) -> int:
        return self.first_other + len(self._others)

    def holding(self, key: str) -> Iterable[int]:
        """Return the numbers of the entries that account for a key by themselves or by a short phrasing."""
        return chain(self._index.lexicon.positions(key), self._words.positions(key))

    def count(self, key: str) -> int:
        """Return how many entries that are."""
        return self._index.lexicon.count(key) + self._words.count(key)

    def knows(self, keys: Iterable[str]) -> bool:
        """Return whether any entry holds one of the keys."""
        return self._index.knows(keys) or self._words.holds(keys)

    @cached_property
    def by_date(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the entries of each date that they speak of."""
        found: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
        for number in range(len(self)):
            for date in {*self[number].dates}:
                found[date].append(number)
        return dict(found)

    @cached_property
    def asks_of(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the demands of each document."""
        found: defaultdict[str, array[int]] = defaultdict(partial(array, "I"))
        for item in self._index.of_shelf(EntryKind.ASKS):
            found[item.document.id].append(item.position)
        return dict(found)

    def meeting(self, words: Iterable[Collection[str]], numbers: Sequence[int]) -> Iterator[dict[int, float]]:
        """Yield for each word, by its keys, which of these entries, in ascending order, hold it, and how well."""
        begun = bisect_left(numbers, self.first_other)
        indexed, others = numbers[:begun], numbers[begun:]
        for keys in words:
            yield self._index.meeting(keys, indexed) | self._words.meeting(keys, others)

    def named(self, numbers: Iterable[int], held: frozenset[str]) -> dict[int, float]:
        """Return how well one of each entry's short phrasings names what is asked, 0 to 1."""
        index, first = self._index, self.first_other
        phrasings, is_claim, of_index = index.phrasings, index.is_claim, index.phrasing_weights.named
        return {
            one: of_index(phrasings[one], is_claim[one], held)
            if one < first
            else self._share(one, held & self._phrasing_keys[one - first])
            for one in numbers
        }

    def _share_of(self, number: int, met: frozenset[str]) -> float:
        """Return how much the keys hold of the best short phrasing of an entry that is not of the index."""
        phrasings = filterfalse(met.isdisjoint, self._phrasings[number - self.first_other])
        return max([len(met.intersection(one)) / len(one) for one in phrasings], default=0.0)


def linked(one: Ranked) -> frozenset[str]:
    """Return the ids of all that an entry is linked to, its document's included."""
    match one.entry:
        case Ask() as ask:
            ids = (*ask.of, *ask.people, *ask.places, *ask.organizations, *ask.terms, *one.document.issuers)
        case Mention() as mention:
            ids = (mention.person or "", *mention.organizations)
        case CitedWork() as work:
            ids = work.organizations
        case _:
            ids = tuple(one.entities)
    return frozenset((one.document.id, *ids)) - {""}


class _Cutter:
    """Cuts texts into keys.

    Args:
        vocabulary: Tells the keys.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def keys(self, texts: Iterable[str]) -> set[str]:
        """Return the keys of the words of texts, those of function words left out."""
        found, grammar = set[str](), self._vocabulary.grammar
        for text in texts:
            for word in self._vocabulary.words(text):
                value = grammar.number(word)
                if value or word not in grammar.function_words:
                    found |= {value} if value else self._vocabulary.keys(word)
        return found


def _kind(entry: object) -> Kind:
    return Figure if isinstance(entry, Fact) and entry.value is not None else type(entry)


def _others(knowledge: Knowledge) -> Iterator[OtherEntry]:
    for document in knowledge.documents.values():
        published = (document.published.date,)
        people = (mention.person for mention in (*document.addressees, *document.cc) if mention.person)
        named = frozenset((*document.issuers, *document.subjects, *people))
        yield OtherEntry(document, document, published, named)
        if document.has_whole_list and document.signatories:
            yield OtherEntry(document, document.signatories, published, document.signed_by)
    for term in knowledge.terms.values():
        yield OtherEntry(knowledge.documents[term.document], term, (), frozenset((term.id,)))
    for place in knowledge.places.values():
        if place.document and (place.across or place.within):
            near = (one for one in (place.id, place.across, place.within) if one)
            yield OtherEntry(knowledge.documents[place.document], place, (), frozenset(near))


def _names(one: OtherEntry) -> tuple[str, ...]:
    """Return what people call it."""
    match one.entry:
        case Term() | Place():
            return one.entry.names()
        case _:
            return one.document.names.all()


def _own(knowledge: Knowledge, one: OtherEntry) -> Iterator[str]:
    """Yield what an entry says itself."""
    match one.entry:
        case Term() as term:
            yield from (*term.names(), *term.definition.in_every_language())
        case Place() as place:
            yield from place.names()
        case Signatories() as signatories:
            yield str(len(signatories.listed))
            for signatory in signatories.listed:
                yield from (signatory.as_printed, *knowledge.names_of(signatory.id))
        case Document() as document:
            yield from document.summary.in_every_language()


def _around(knowledge: Knowledge, one: OtherEntry) -> Iterator[str]:
    """Yield what an entry names, or what is known of its document: how it is called, whose it is, to whom it went."""
    if isinstance(one.entry, Term):
        return
    if isinstance(one.entry, Place):
        for identifier in one.entities:
            yield from knowledge.names_of(identifier)
        return
    document = one.document
    yield from (*document.title.in_every_language(), *document.names.all(), *document.descriptions.all())
    for identifier in (*document.issuers, *document.subjects):
        yield from knowledge.names_of(identifier)
    for mention in (*document.addressees, *document.cc):
        yield from knowledge.names_of(mention.person) if mention.person else ()
        yield from mention.office.in_every_language() if mention.office else ()
    yield from (say(language, f"kind.{document.kind.name.lower()}") for language in knowledge.about.languages)
