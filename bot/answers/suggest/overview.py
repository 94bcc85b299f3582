"""The record at a glance: its documents, its newest figures, and what changed in it lately."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from bot.answers.answer import Kind
from bot.answers.glance import Glance
from bot.answers.index.series import SeriesOf
from bot.answers.suggest.catalogue import Askable, measures, of_entry
from bot.answers.suggest.questions import Asker
from bot.knowledge import edtf
from bot.knowledge.knowledge import Knowledge, best_address
from bot.knowledge.model import Ask, Document, Event, Fact, Topic
from bot.languages import Language, say
from bot.languages.dates import date_in_words

MOST_DOCUMENTS, MOST_FIGURES, MOST_CHANGES = 100, 25, 20  # more than any first page shows


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """One document in brief.

    Attributes:
        id: Its id in the record.
        title: Its title.
        kind: What sort of document it is, in words.
        published: When it was published, as EDTF.
        date: The same in words.
        checked: When its entries were last compared with its text, as EDTF.
        checked_date: The same in words.
        facts: How many facts the record holds of it; events and asks alike.
        signatories: How many signed it; 0 where the record has no complete list.
        url: Its best public address; None where none is evidenced.
        question: What to ask for its card; None where no question leads to it alone.
    """

    id: str
    title: str
    kind: str
    published: str
    date: str
    checked: str
    checked_date: str
    facts: int
    events: int
    asks: int
    signatories: int
    url: str | None
    question: str | None


@dataclass(frozen=True, slots=True)
class FigureCard:
    """The newest figure of one measure, as a question for it is answered.

    Attributes:
        topic: The measure's id in the record.
        name: What it measures.
        sentence: The direct answer, with its date and source.
        as_of: The date that it speaks for, as EDTF; None where it has none.
        as_of_date: The same in words; empty where it has none.
        said_by: The primary source, by name.
        question: What to ask for it.
        statement: What is said, without its date and source.
        point: The part of the statement that is the figure; empty where it has none.
    """

    topic: str
    name: str
    sentence: str
    as_of: str | None
    as_of_date: str
    said_by: str
    question: str
    statement: str = ""
    point: str = ""


@dataclass(frozen=True, slots=True)
class ChangeCard:
    """An entry that was changed after it had come into the record.

    Attributes:
        on: The day, as EDTF.
        date: The same in words.
        statement: What it says now.
        was: What stood there before.
        why: Why it was changed.
        document: The id of the document that it is of.
        title: That document's title.
        question: What to ask for it; None where no question leads to it.
    """

    on: str
    date: str
    statement: str
    was: str
    why: str
    document: str
    title: str
    question: str | None


@dataclass(frozen=True, slots=True)
class Overview:
    """The record at a glance, in one language.

    Attributes:
        documents: The newest first.
        figures: Those with several reports over time first, then the newest.
        changes: The latest first.
        entries: How many facts, events and asks the record holds.
        language: Of all the words.
        title: What the record holds.
    """

    documents: tuple[DocumentCard, ...]
    figures: tuple[FigureCard, ...]
    changes: tuple[ChangeCard, ...]
    entries: int
    language: Language
    title: str


def overview(knowledge: Knowledge, series_of: SeriesOf, asker: Asker, language: Language) -> Overview:
    """Look over the record. Each question in it has been asked, and leads to its entry.

    Args:
        knowledge: The record.
        series_of: Its figures over time.
        asker: Finds the questions.
        language: Of all the words.
    """
    documents = sorted(knowledge.documents.values(), key=lambda one: edtf.newest_first(one.published.date))
    figures = (_figure(asker, topic, language) for topic in measures(knowledge, series_of))
    changed = [(document, entry) for document in documents for entry in document.entries() if entry.changes]
    changed.sort(key=lambda one: one[1].changes[-1].on, reverse=True)
    return Overview(
        tuple(_document(asker, document, language) for document in documents[:MOST_DOCUMENTS]),
        tuple(islice(filter(None, figures), MOST_FIGURES)),
        tuple(_change(asker, *one, language) for one in changed[:MOST_CHANGES]),
        sum(len(document.entries()) for document in documents),
        language,
        knowledge.about.title.in_language(language),
    )


def _document(asker: Asker, document: Document, language: Language) -> DocumentCard:
    address = best_address(document)
    return DocumentCard(
        document.id,
        document.title.in_language(language),
        say(language, f"kind.{document.kind.name.lower()}"),
        document.published.date,
        date_in_words(language, document.published.date),
        document.checked.on,
        date_in_words(language, document.checked.on),
        len(document.facts),
        len(document.events),
        len(document.asks),
        len(document.signatories.listed) if document.signatories and document.has_whole_list else 0,
        address.url if address else None,
        _question(asker, Askable(Kind.LETTER, document, document), language),
    )


def _figure(asker: Asker, topic: Topic, language: Language) -> FigureCard | None:
    """Return a measure's card; None where no question is answered with it alone."""
    asked = asker.question(Askable(Kind.FIGURE, topic), language, None)
    if asked is None:
        return None
    question, answer = asked
    as_of = answer.status.as_of
    words = date_in_words(language, as_of) if as_of else ""
    name = topic.name.in_language(language)
    glance = answer.glance or Glance(answer.sentence)
    # Of a measure that is told for each of several (then it is about those), the name alone says too little.
    statement = f"{glance.sentence} {'; '.join(answer.items)}" if answer.about else glance.sentence
    said_by = answer.citations[0].voice or answer.citations[0].said_by
    return FigureCard(topic.id, name, answer.sentence, as_of, words, said_by, question, statement, glance.point or "")


def _change(asker: Asker, document: Document, entry: Fact | Event | Ask, language: Language) -> ChangeCard:
    change = entry.changes[-1]
    return ChangeCard(
        change.on,
        date_in_words(language, change.on),
        entry.statement.in_language(language),
        change.was.in_language(language),
        change.why.in_language(language),
        document.id,
        document.title.in_language(language),
        _question(asker, of_entry(document, entry), language),
    )


def _question(asker: Asker, one: Askable, language: Language) -> str | None:
    asked = asker.question(one, language, None)
    return asked[0] if asked else None
