"""What a follow-up leans on: the last question and answer, and the record behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.answers.answer import Ambiguous, Answer, Focus, Found, Kind
from bot.answers.compose.lines import MOST_CHOICES
from bot.answers.followups.patterns import Forms, forms_of
from bot.answers.followups.reading import Reading, Understand, read
from bot.answers.followups.turn import Turn
from bot.answers.index.series import ReportedFact
from bot.answers.match.query import IndexedRecord
from bot.answers.understand.dates import DateMention
from bot.answers.understand.question import Question
from bot.knowledge.model import Document, DocumentKind, Event, Fact
from bot.languages import Language, say
from bot.languages.dates import date_in_words, of_in_words

_LABELS = {
    DocumentKind.LETTER: "following.letter",
    DocumentKind.PRESS_RELEASE: "following.release",
    DocumentKind.QA: "following.document",
}


@dataclass(frozen=True)
class Context:
    """The last turn at hand.

    Attributes:
        turn: The last turn.
        reading: Its question.
        language: The follow-up's.
        indexed: The record.
        understand: Reads a text the way that the answerer does.
    """

    turn: Turn
    reading: Reading
    language: Language
    indexed: IndexedRecord
    understand: Understand

    @property
    def forms(self) -> Forms:
        """The forms of follow-ups in the record's languages."""
        return forms_of(self.indexed.vocabulary.grammar.spoken)

    def words(self, text: str) -> tuple[str, ...]:
        """Cut a text into words."""
        return self.indexed.vocabulary.grammar.cut(text)

    def dates(self, text: str) -> tuple[DateMention, ...]:
        """Return the dates in a text."""
        return self.indexed.vocabulary.grammar.calendar.find(self.words(text))

    @property
    def found(self) -> Found | None:
        return self.turn.answer if isinstance(self.turn.answer, Found) else None

    @property
    def kind(self) -> Kind | None:
        """The kind of the last answer."""
        return self.found.kind if self.found else None

    @property
    def focus(self) -> Focus | None:
        """The focus of the last question."""
        return self.turn.focus

    @property
    def question(self) -> Question:
        return self.reading.question

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents that the last answer cites, each once."""
        cited = dict.fromkeys(one.document for one in self.found.citations) if self.found else {}
        return tuple(self.indexed.knowledge.documents[one] for one in cited)

    @property
    def entry(self) -> Fact | Event | None:
        """The fact or event that the last answer tells."""
        return self.told(self.turn.answer)

    def told(self, answer: Answer) -> Fact | Event | None:
        """Return the fact or event that an answer tells; None for an answer of another kind."""
        matches = answer.matches if isinstance(answer, Found) else ()
        return self.indexed.knowledge.fact_or_event(matches[0].entry) if matches else None

    @property
    def series(self) -> tuple[ReportedFact, ...]:
        """The figures of the last answer's measure, the newest first."""
        return self.indexed.series_of(self.entry)

    def read(self, text: str) -> Reading:
        return read(text, self.understand)

    def say(self, name: str, /, **values: object) -> str:
        return say(self.language, name, **values)

    def of_document(self, make: Callable[[str], str]) -> Iterator[Proposal]:
        """Yield the question that a text with a document's label makes; of several documents ask which."""
        labels = [(document, label) for document in self.documents if (label := self.label(document))]
        if len(labels) == 1 and len(self.documents) == 1:
            (document, label), *_ = labels
            yield Proposal(make(label), accepts=lambda answer: _cites(answer, document))
        elif 1 < len(labels) <= MOST_CHOICES:
            choices = tuple(make(label) for _, label in labels)
            text = make(self.say("following.any"))
            yield Proposal(text, given=Ambiguous(self.say("letters.which"), choices, self.language))

    def label(self, document: Document) -> str | None:
        """Return words that are read as that document and no other; None where there are none."""
        return next((one for one in self._labels(document) if self._names(one, document)), None)

    def _labels(self, document: Document) -> Iterator[str]:
        date, kind = document.published.date, document.kind
        if kind in _LABELS:
            yield self.say(_LABELS[kind], date=date_in_words(self.language, date))
        else:
            the_kind, of_date = self.say(f"kind.{kind.name.lower()}.the"), of_in_words(self.language, date)
            yield self.say("document.dated", document=the_kind, of_date=of_date)
        yield from document.names.in_language(self.language)

    def _names(self, label: str, document: Document) -> bool:
        return self.indexed.documents.named_in(self.understand(label), ()).told == (document,)


def _cites(answer: Found, document: Document) -> bool:
    return any(one.document == document.id for one in answer.citations)


Accepts = Callable[[Found], bool]


def always(answer: Found) -> bool:  # noqa: ARG001  # one of several that accept
    """Accept any answer: every word of its question is accounted for."""
    return True


@dataclass(frozen=True, slots=True)
class Proposal:
    """A complete question that a follow-up may stand for.

    Attributes:
        text: The question.
        focus: What is asked for beside its words.
        accepts: Whether an answer to it can be what is meant.
        given: The answer itself, where nothing has to be looked up again.
    """

    text: str
    focus: Focus | None = None
    accepts: Accepts = always
    given: Found | Ambiguous | None = None
