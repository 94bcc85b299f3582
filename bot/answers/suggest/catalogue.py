"""What can be asked for by name: each entry of the record, what it is called, and what may be asked for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.answers.answer import Focus, Kind
from bot.answers.index.series import SeriesOf
from bot.knowledge import edtf
from bot.knowledge.fields import Phrases
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import (
    Ask,
    CitedWork,
    Comparison,
    Document,
    Event,
    Fact,
    Organization,
    Person,
    Place,
    Signatories,
    Term,
    Topic,
)
from bot.languages import Language, say

LONGEST_LABEL = 75  # characters; what Slack takes for an option, as for the next
LONGEST_QUESTION = 150
_FEWEST_WORDS = 4  # of the beginning of a long statement
_CLAUSES = (", ", "; ", ": ", " (")

_KINDS = {
    Focus.FACTS: (Kind.FIGURE, Kind.CLAIM),
    Focus.DATES: (Kind.DATE,),
    Focus.SIGNATORIES: (Kind.SIGNATORIES,),
    Focus.SOURCES: (Kind.FIGURE, Kind.CLAIM),
    Focus.LETTERS: (Kind.LETTER,),
}


@dataclass(frozen=True, slots=True, eq=False)  # each entry is one
class Askable:
    """An entry that can be asked for.

    Attributes:
        kind: What it is.
        entry: The entry itself; a document's signatories are one of their own.
        document: Where it is printed; None for what documents share.
    """

    kind: Kind
    entry: Topic | Fact | Event | Ask | CitedWork | Document | Signatories | Organization | Person | Place | Term
    document: Document | None = None

    def fits(self, focus: Focus | None) -> bool:
        """Return whether the command asks for such entries."""
        return focus is None or self.kind in _KINDS[focus]


def askables(knowledge: Knowledge, series_of: SeriesOf) -> list[Askable]:
    """Return every entry that can be asked for, the most useful kinds first.

    Measures come first, those that several documents report before the others and then the newest: they are what
    people quote. Then documents, who signed them, and what is told of a happening; then what is looked up by name, and
    last the single claims, of which there are most.

    Args:
        knowledge: The record.
        series_of: Its figures over time.
    """
    documents = sorted(knowledge.documents.values(), key=lambda one: edtf.newest_first(one.published.date))
    found = [Askable(Kind.FIGURE, topic) for topic in measures(knowledge, series_of)]
    found += [Askable(Kind.LETTER, document, document) for document in documents]
    found += _lists(documents)
    found += [Askable(Kind.DATE, one) for one in knowledge.topics.values() if one.compare is Comparison.ACCOUNTS]
    found += [Askable(Kind.TERM, term) for term in knowledge.terms.values()]
    found += _organizations(knowledge)
    found += [Askable(Kind.PERSON, person) for person in knowledge.people.values()]
    found += [Askable(Kind.PLACE, place) for place in knowledge.places.values() if place.document]
    return found + [of_entry(document, entry) for document in documents for entry in document.entries()]


def _lists(documents: Iterable[Document]) -> Iterator[Askable]:
    """Yield the signatories of each document that prints them all."""
    for document in documents:
        if document.has_whole_list and document.signatories:
            yield Askable(Kind.SIGNATORIES, document.signatories, document)


def _organizations(knowledge: Knowledge) -> Iterator[Askable]:
    """Yield the organizations, those on a list first."""
    signed = {one.id: one.id in knowledge.signatories for one in knowledge.organizations.values()}
    for organization in sorted(knowledge.organizations.values(), key=lambda one: not signed[one.id]):
        yield Askable(Kind.SIGNATORIES if signed[organization.id] else Kind.TERM, organization)


def of_entry(document: Document, entry: Fact | Event | Ask) -> Askable:
    """Return a single entry of a document, to be asked for."""
    if isinstance(entry, Fact):
        return Askable(Kind.CLAIM if entry.value is None else Kind.FIGURE, entry, document)
    return Askable(Kind.DATE if isinstance(entry, Event) else Kind.ASK, entry, document)


def measures(knowledge: Knowledge, series_of: SeriesOf) -> list[Topic]:
    """Return the topics with figures: those with several reports of one measure first, then the newest.

    Args:
        knowledge: The record.
        series_of: Its figures over time.
    """
    newest: dict[str, str] = {}
    reported: dict[str, bool] = {}
    for document in knowledge.documents.values():
        for fact in document.facts:
            if fact.value is not None:
                newest[fact.topic] = max(newest.get(fact.topic, ""), fact.as_of.rpartition("/")[2])
                reported[fact.topic] = reported.get(fact.topic, False) or len(series_of(fact)) > 1
    topics = [topic for topic in knowledge.topics.values() if topic.id in newest]
    topics.sort(key=lambda topic: newest[topic.id], reverse=True)
    return sorted(topics, key=lambda topic: not reported[topic.id])


def label(one: Askable, language: Language) -> str:
    """Return an entry's name in a list, at most `LONGEST_LABEL` characters."""
    match one.entry:
        case Fact() | Event() | Ask():
            text = one.entry.statement.in_language(language)
        case Document():
            text = one.entry.title.in_language(language)
        case Signatories():
            assert one.document
            text = say(language, "suggest.signatories", name=_of_language(one.document.names, language)[0])
        case Person():
            text = one.entry.name
        case CitedWork():
            text = one.entry.title or one.entry.author or one.entry.id
        case _:
            text = one.entry.name.in_language(language)
    return shortened(text[:1].upper() + text[1:], LONGEST_LABEL)


def shortened(text: str, most: int) -> str:
    """Cut a text at a word's end."""
    if len(text) <= most:
        return text
    return (text[:most].rpartition(" ")[0] or text[: most - 1]).rstrip(",;:(") + "…"


def names(one: Askable, language: Language) -> Iterator[str]:
    """Yield the names that people may type for an entry, the best first."""
    match one.entry:
        case Fact() | Event() | Ask():
            yield one.entry.statement.in_language(language)
            yield from _of_language(one.entry.aliases, language)
        case Topic():
            yield one.entry.name.in_language(language)
            yield from _of_language(one.entry.aliases, language)
        case Document():
            yield from _of_language(one.entry.names, language)
            yield one.entry.title.in_language(language)
        case Signatories():
            assert one.document
            yield from _of_language(one.document.names, language)
        case Term():
            yield one.entry.name.in_language(language)
            yield from (*one.entry.acronyms, *_of_language(one.entry.aliases, language))
        case CitedWork():
            yield from (name for name in (*one.entry.aliases, one.entry.title) if name)
        case Organization():
            yield one.entry.name.in_language(language)
            yield from one.entry.names()
        case Person():
            yield from one.entry.names()
        case Place():
            yield one.entry.name.in_language(language)
            yield from one.entry.own_names()


def questions(knowledge: Knowledge, one: Askable, language: Language) -> Iterator[str]:
    """Yield the questions that may lead to an entry, the best first."""
    asked = tuple(names(one, language))
    match one.entry:
        case Signatories():
            yield from (say(language, "suggest.signatories", name=name) for name in asked)
        case Organization() if one.entry.id in knowledge.signatories:
            yield from (say(language, "suggest.signed", name=name) for name in asked)
        case CitedWork():
            yield from asked
            yield from (say(language, "suggest.source", name=name) for name in asked)
        case Fact() | Event():
            yield from asked
            yield from _beginnings(asked[0])
        case Ask():
            for words in (*asked, *_beginnings(asked[0])):
                yield words
                yield say(language, "suggest.ask", words=words[:1].lower() + words[1:])
        case _:
            yield from asked


def _beginnings(statement: str) -> Iterator[str]:
    """Yield shorter and shorter beginnings of a long statement, each up to the end of a clause or a word."""
    start = statement[:LONGEST_QUESTION].rpartition(" ")[0]
    if start and len(statement) > LONGEST_QUESTION:
        yield start.rstrip(",;:(")
    ends = sorted({at for mark in _CLAUSES for at in _all(start, mark)}, reverse=True)
    yield from (start[:at] for at in ends if start[:at].count(" ") >= _FEWEST_WORDS)


def _all(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _of_language(phrases: Phrases, language: Language) -> tuple[str, ...]:
    return phrases.in_language(language)
