"""Who asks for something in a sentence: the writers, or an organization or a document that has demands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property

from bot.answers.match.query import IndexedRecord
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.figures import even
from bot.knowledge.model import Document
from bot.languages import Language, module
from bot.review.clauses import ClauseReader
from bot.review.draft import Sentence
from bot.review.lists import Placed


@dataclass(frozen=True, slots=True)
class Asking:
    """A verb by which somebody asks for something.

    Attributes:
        at: Where it begins in its sentence.
        documents: Those of the organization, or the document, that asks; empty where "we" do, or "the letter".
    """

    at: int
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a sentence that is read as other words: a date as none, whoever asks as those who write."""

    start: int
    end: int
    words: str
    documents: tuple[Document, ...] = ()


class Askers:
    """Finds who asks.

    Args:
        indexed: The record.
        reader: Reads clauses.
    """

    def __init__(self, indexed: IndexedRecord, reader: ClauseReader) -> None:
        self._knowledge = indexed.knowledge
        self._little = indexed.vocabulary.grammar.function_words
        self._reader = reader

    def asking(self, sentence: Sentence) -> Asking | None:
        """Return the verb by which the writers ask for something, or one whose demands the record has; else None.

        Between whoever asks and the verb a date may stand: "the letter of May 5 calls on".
        """
        assert sentence.language
        text, verb = even(sentence.text), _asking(sentence.language)
        if plain := verb.search(text):
            return Asking(plain.start("verb"))
        pieces = [*self._pieces(sentence)]
        shorter, at = "", 0
        places: list[range] = []  # of each piece, in the shorter text
        for one in pieces:
            shorter += text[at : one.start]
            places.append(range(len(shorter), len(shorter) + len(one.words)))
            shorter, at = shorter + one.words, one.end
        found = verb.search(shorter + text[at:]) if pieces else None
        if found is None:
            return None
        passed = [one for one, place in zip(pieces, places, strict=True) if place.stop <= found.start("verb")]
        moved = sum(one.end - one.start - len(one.words) for one in passed)
        named = [
            one.documents
            for one, place in zip(pieces, places, strict=True)
            if one.documents and found.start() < place.stop <= found.start("verb")
        ]
        return Asking(found.start("verb") + moved, named[-1] if named else ())

    def _pieces(self, sentence: Sentence) -> Iterator[_Piece]:
        """Yield what is read as other words, in the order of the sentence."""
        assert sentence.language
        taken = 0
        found = (*self._dates(sentence), *self._named(sentence), *self._bare(sentence))
        for one in sorted(found, key=lambda piece: piece.start):
            if one.start >= taken:
                yield one
                taken = one.end

    def _dates(self, sentence: Sentence) -> Iterator[_Piece]:
        """Yield the dates, with the small word that leads to each."""
        text = even(sentence.text)
        for one in sentence.dates:
            led = re.search(r"\s(\w{1,4})\s$", text[: one.led_from])
            start = led.start() if led and led[1] in self._little else one.led_from
            comma = text[one.end : one.end + 2] == ", "
            yield _Piece(start, one.end + comma, "")

    def _named(self, sentence: Sentence) -> Iterator[_Piece]:
        """Yield the organizations that have signed or issued demands, and the documents with some, as who writes."""
        assert sentence.language
        writers = str(module(sentence.language, "reviewing").WRITERS)
        for one in self._reader.placed(sentence, ("organizations", "documents")):
            documents = self._of(one)
            if documents and self._begins(sentence, one):
                yield _Piece(one.start, one.end, writers, documents)

    def _bare(self, sentence: Sentence) -> Iterator[_Piece]:
        """Yield "organizations from two countries", with no article before it and a name behind, as those who write."""
        assert sentence.language
        places = self._reader.placed(sentence, ("places",))
        if not places:
            return
        particles = module(sentence.language, "particles")
        leading = "|".join({*particles.FROM.split(), *particles.OF.split()})
        joining = rf"(?:,?\s(?:{'|'.join((*particles.AND.split(), *particles.ARTICLES.split()))}))*,?\s"
        text = even(sentence.text)
        for noun in re.finditer(rf"(?:^|(?<=,\s))(\w+)(?=\s(?:{leading})\s)", text):
            read = self._reader.read(sentence, *noun.span()).tokens
            if not any(Frame.ORGANIZATIONS in one.frames for one in read):
                continue
            end = re.compile(rf"\s(?:{leading})").match(text, noun.end()).end()  # type: ignore[union-attr]
            for one in places:
                if one.start >= end and re.fullmatch(joining, text[end : one.start]):
                    end = one.end
            yield _Piece(noun.start(), end, str(module(sentence.language, "reviewing").WRITERS))

    def _of(self, placed: Placed) -> tuple[Document, ...]:
        if placed.link.section == "documents":
            documents = (self._knowledge.documents[one] for one in placed.link.ids if one in self._knowledge.documents)
            return tuple(one for one in documents if one.asks)
        each = [self._documents.get(one, ()) for one in placed.link.ids]  # of all that are meant by one name
        return tuple(one for one in each[0] if all(one in others for others in each[1:]))

    def _begins(self, sentence: Sentence, placed: Placed) -> bool:
        """Return whether nothing leads to a name but an article or "and": who is written to asks for nothing."""
        assert sentence.language
        particles = module(sentence.language, "particles")
        words = re.findall(r"\w+|[,;:]", even(sentence.text[: placed.start]))
        while words and words[-1] in particles.ARTICLES.split():
            words.pop()
        return not words or words[-1] not in self._little.difference(particles.AND.split())

    @cached_property
    def _documents(self) -> Mapping[str, tuple[Document, ...]]:
        """By organization, the documents with demands that it signed or issued."""
        found: dict[str, list[Document]] = {}
        for document in self._knowledge.documents.values():
            for one in _speaking(document) if document.asks else ():
                found.setdefault(one, []).append(document)
        return {one: tuple(documents) for one, documents in found.items()}


def _speaking(document: Document) -> Set[str]:
    return document.signed_by.union(document.issuers)


def of_days(documents: Sequence[Document], sentence: Sentence, before: int) -> list[Document]:
    """Return those of some documents that were published on a date that stands before a place, if one stands there."""
    dates = [one.mention for one in sentence.dates if one.start < before]
    return [one for one in documents if not dates or any(date.fits(one.published.date) for date in dates)]


@cache
def _asking(language: Language) -> re.Pattern[str]:
    """Return what finds the verb by which the writers ask for something, as `verb`."""
    return re.compile(module(language, "reviewing").OUR_DEMANDS)
