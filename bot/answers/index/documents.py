"""Tell which documents a question speaks of: by date, nickname, addressee, issuer or subject."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from itertools import chain, pairwise, takewhile
from typing import NamedTuple

from bot.answers.index.index import Index
from bot.answers.index.postings import Postings
from bot.answers.understand.dates import DateMention
from bot.answers.understand.names import NameLink, NameLinker
from bot.answers.understand.normalise import canonical
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame, Vocabulary
from bot.knowledge import edtf
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Document

_ENDS = (Frame.NEWEST, Frame.OLDEST)
_MOST_DATES = 64  # dates that were asked for lately
_SAID_OFTEN = 2  # entries of a document, for which others have a word: "scheme" for each that tells of the programme
_TELLING_FIGURE = 1000  # a smaller one may be any count: "the letter with ten organizations"


@dataclass(frozen=True, slots=True)
class Described:
    """Documents that fit, and the words that none of them explains.

    Attributes:
        documents: In the record's order.
        unexplained: Informative words left over. When there are any, `documents` fit by the other words alone.
        is_specific: Whether anything at all narrowed the choice.
    """

    documents: tuple[Document, ...]
    unexplained: tuple[Token, ...]
    is_specific: bool

    @property
    def told(self) -> tuple[Document, ...]:
        """The documents, where something tells them and no word is left over; else none."""
        return self.documents if self.is_specific and not self.unexplained else ()

    @property
    def only(self) -> Document | None:
        """The one document that is told; None where none is, or several are."""
        return self.told[0] if len(self.told) == 1 else None


class _Which(NamedTuple):
    """What tells which of several letters is meant: "latest", "second".

    Attributes:
        positions: Where it stands.
        pick: Returns that one of some documents; several where their dates leave it open.
    """

    positions: frozenset[int]
    pick: Callable[[list[Document]], Sequence[Document]]


class DocumentFinder:
    """The documents, by the words that describe them.

    Args:
        knowledge: The record.
        linker: Finds the documents' names in a question.
        vocabulary: The words that the record is asked with.
        index: The arranged record, with the words by which its entries are known.
        called: What the documents are called, where that is known already.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        linker: NameLinker,
        vocabulary: Vocabulary,
        index: Index,
        called: _Called | None = None,
    ) -> None:
        self._documents = tuple(knowledge.documents.values())
        self._linker = linker
        self._vocabulary = vocabulary
        self._index = index
        spoken = vocabulary.grammar.spoken
        self._beginning = spoken.words("particles", "ARTICLES") | spoken.words("framing", "OWN")
        self._before_a_topic = spoken.words("framing", "TOPIC") | spoken.words("particles", "AGAINST")
        self._before_a_topic -= spoken.words("particles", "OF")  # in "la carta de Birch" somebody's
        self._places = {
            form: place
            for row in spoken.by_language("numbers", "IN_A_ROW").values()
            for place, forms in enumerate(row.split(), 1)
            for form in forms.split("/")
        }
        self._groups = vocabulary.keys_of(spoken.words("nouns", "GROUPS"))
        self._plurals = vocabulary.grammar.kinds.plurals
        self._called = called or _Called(knowledge, vocabulary)
        # Several kinds of answers look for the documents of one question's dates.
        self._fitting_of = lru_cache(maxsize=_MOST_DATES)(self._fitting)

    def of(self, knowledge: Knowledge) -> DocumentFinder:
        """Return the same documents, with the entries of another day.

        Args:
            knowledge: The record of that day.
        """
        return DocumentFinder(knowledge, self._linker, self._vocabulary, self._index, self._called)

    @cached_property
    def _figures(self) -> dict[str, set[str]]:
        """The ids of documents by the large figures in them."""
        found: dict[str, set[str]] = {}
        for document in self._documents:
            for fact in document.facts:
                if fact.value and fact.value >= _TELLING_FIGURE:
                    found.setdefault(canonical(fact.value, fact.unit), set()).add(document.id)
        return found

    def subject_keys(self, document: Document) -> frozenset[str]:
        """Return the keys of whoever issues a document, what it is about, and what goes without saying."""
        return self._called.subjects[document.id]

    def named_by(
        self,
        tokens: Sequence[Token],
        dates: Sequence[DateMention],
        served: Iterable[Frame],
        among: Collection[Document] | None = None,
    ) -> Described:
        """Choose the documents that the words and dates describe.

        Args:
            tokens: Words of the question, or of a part of it.
            dates: The dates beside them; a document has to fit them all.
            served: Frames whose words need no explanation here.
            among: Those of which "the latest letter" is the last; None for all.
        """
        which = self._which(tokens)
        if which is None:
            return self._of_words(tokens, dates, served)
        others = [one for one in tokens if one.position not in which.positions]
        described = self._picked(self._of_words(others, dates, served, is_one=False), which, among)
        inside = self._in_its_phrase(others, which, {token.position: token for token in tokens})
        meant = self._picked(self._of_words(inside, dates, served, is_one=False), which, among) if inside else described
        if meant.documents == described.documents:
            return described
        outside = [
            one for one in others if one not in inside and one.is_informative
        ]  # "did Alder get the first letter"
        return replace(meant, unexplained=tuple(self._to_explain(outside, (), set(), {*served})))

    def _which(self, tokens: Sequence[Token]) -> _Which | None:
        """Return what tells which of several letters is meant; None where nothing does, or one is just called so."""
        end = self._end(tokens)
        if end is not None:
            is_oldest = Frame.OLDEST in end.frames
            return _Which(frozenset((end.position,)), lambda left: at_an_end(left, is_oldest=is_oldest))
        by_position = {token.position: token for token in tokens}
        for at, token in by_position.items():
            place = self._places.get(token.word)
            if place and self._is_a_letter(by_position.get(at + 1)) and not self._is_named(tokens, at):
                return _Which(frozenset((at,)), partial(_in_place, place=place))
        return None

    def _is_named(self, tokens: Sequence[Token], at: int) -> bool:
        """Return whether a word is part of what a document is called."""
        return any(at in link.positions for link in self._linker.links(tokens, ["documents"]))

    def _picked(self, described: Described, which: _Which, among: Collection[Document] | None) -> Described:
        """Return the first, the last or another of some documents."""
        left = [one for one in described.documents if among is None or one in among]
        return replace(described, documents=tuple(which.pick(left)), is_specific=True)

    def _in_its_phrase(
        self, tokens: Sequence[Token], which: _Which, by_position: Mapping[int, Token]
    ) -> Sequence[Token]:
        """Return the words of the phrase that an article begins just before such a word: `the first letter to Birch`.

        All of them where it is somebody's: `what does Alder say in its first letter`.
        """
        start = min(which.positions)
        before = by_position.get(start - 1)
        is_begun = before is not None and before.word in self._beginning
        return [one for one in tokens if one.position >= start] if is_begun else tokens

    def _of_words(
        self, tokens: Sequence[Token], dates: Sequence[DateMention], served: Iterable[Frame], *, is_one: bool = True
    ) -> Described:
        """Choose the documents that the words and dates describe, wherever they stand in a row; may be just one."""
        links = self._linker.links(tokens, ["documents"]) if is_one else ()  # of several, one may be just called so
        said = [(token.position, token.word) for token in tokens]
        called = self._vocabulary.grammar.kinds.named_in(said, self._vocabulary.kinds)
        of_dates = self.of_dates(dates)
        fitting = [_linked(of_dates, links)] if links else called.among(of_dates)
        rest = self._to_explain(tokens, links, called.positions, {Frame.LETTERS, *served})
        is_specific = bool(dates or links or called.kinds or rest)
        explaining = next(filter(None, (self._described(one, rest) for one in fitting)), [])
        if rest and not explaining:
            explaining = self._by_topic(tokens, rest, fitting)
        if rest and not explaining:
            return Described(tuple(fitting[0]), tuple(rest), is_specific)
        if is_one:
            explaining = self._just_called(rest, explaining, tokens)
        return Described(tuple(explaining), (), is_specific)

    def _end(self, tokens: Sequence[Token]) -> Token | None:
        """Return the word that tells which of the letters is meant: the "latest" of `the latest letter`."""
        if all(token.frames.isdisjoint(_ENDS) for token in tokens):
            return None
        by_position = {token.position: token for token in tokens}
        more = self._vocabulary.grammar.spoken.words("quantities", "MORE")
        for at, token in by_position.items():
            if token.frames.isdisjoint(_ENDS):
                continue
            before, behind = by_position.get(at - 1), by_position.get(at + 1)
            if self._is_a_letter(behind):
                return token
            if before and before.word in more and self._is_a_letter(self._before(by_position, at - 1)):
                return token
        return None

    def _before(self, by_position: Mapping[int, Token], at: int) -> Token | None:
        """Return the word before another one, an article left out: `la lettre la plus récente`."""
        before = by_position.get(at - 1)
        return by_position.get(at - 2) if before and before.word in self._vocabulary.grammar.articles else before

    def _is_a_letter(self, token: Token | None) -> bool:
        return token is not None and Frame.LETTERS in token.frames and token.word not in self._plurals

    def _to_explain(
        self, tokens: Sequence[Token], links: Sequence[NameLink], kinds: Set[int], silent: Set[Frame]
    ) -> list[Token]:
        """Return the words that a document has to explain beside its name and its kind."""
        named = {token.position for link in links for token in link.tokens}.union(kinds)
        beside = self._vocabulary.grammar.kinds.beside
        return [
            token
            for token in tokens
            if token.is_informative
            and token.position not in named
            and token.frames.isdisjoint(silent)
            and token.word not in beside
        ]

    def _just_called(self, tokens: Sequence[Token], among: list[Document], said: Sequence[Token]) -> list[Document]:
        """Return the documents that people call by just these words; all of them where there is none, or many meant."""
        if len(among) < 2 or any(token.word in self._plurals for token in said):
            return among
        return [one for one in among if self._is_name_of(one, tokens)] or among if tokens else among

    def _described(self, among: list[Document], tokens: Sequence[Token]) -> list[Document]:
        """Return the documents that all the words describe."""
        left: set[str] | None = None
        for token in tokens:
            described = set().union(*map(self.described_with, token.keys))
            left = described if left is None else left & described
            if not left:
                return []
        return among if left is None else [one for one in among if one.id in left]

    def _by_topic(
        self, tokens: Sequence[Token], rest: Sequence[Token], fitting: Iterable[list[Document]]
    ) -> list[Document]:
        """Return the one document that some of the words describe, and the others as one entry of its topic has them.

        Only what stands behind `letter on` or `statement against` tells of what is written there: "the letter to
        Birch" is none that Birch is merely mentioned in.
        """
        start, named = self._topic_in(tokens), self._linker.all_positions(tokens)
        if start is None:
            return []
        told = ([one for one in among if self._is_of_its_topic(one, rest, start, named)] for among in fitting)
        found = next(filter(None, told), [])
        return found if len(found) == 1 else []

    def _is_of_its_topic(self, document: Document, rest: Sequence[Token], start: int, named: Set[int]) -> bool:
        """Return whether an entry of a document tells the words of a topic that do not describe it, as all others do.

        Names and groups of people have to be told by what the document is called: it may only mention them.
        """
        called = [one for one in rest if any(document.id in self.described_with(key) for key in one.keys)]
        others = [one for one in rest if one not in called]
        are_behind = all(one.position >= start for one in others) and any(one.position >= start for one in called)
        are_plain = all(one.position not in named and self._groups.isdisjoint(one.keys) for one in others)
        return bool(others) and are_behind and are_plain and self._tells_of(document, others)

    def _topic_in(self, tokens: Sequence[Token]) -> int | None:
        """Return where it begins to be told what a document is about; None where it is not."""
        is_behind = False
        for token in tokens:
            if is_behind and token.word in self._before_a_topic:
                return token.position + 1
            is_left = not token.is_informative or self.are_called_by(token.keys)  # to whom it was written
            is_behind = Frame.LETTERS in token.frames or (is_behind and is_left)
        return None

    def _tells_of(self, document: Document, tokens: Iterable[Token]) -> bool:
        """Return whether one entry of a document holds all the words, or others say each of them of several entries."""
        holding: set[int] | None = None
        for token in tokens:
            held = self._in_document(document, self._index.lexicon, token)
            by_others = self._in_document(document, self._index.others.postings, token)
            held |= by_others if len(by_others) >= _SAID_OFTEN else set()
            holding = held if holding is None else holding & held
        return bool(holding)

    def _in_document(self, document: Document, postings: Postings, token: Token) -> set[int]:
        """Return the entries of a document that hold a word by themselves."""
        found = (at for key in token.keys for at in postings.positions(key))
        return {at for at in found if self._index.items[at].document.id == document.id}

    def are_called_by(self, keys: Iterable[str]) -> bool:
        """Return whether a word of these keys may describe any document."""
        return any(key in self._called.described_by or key in self._figures for key in keys)

    def is_one_called(self, tokens: Sequence[Token]) -> bool:
        """Return whether an article begins what a single document is by its name: `the appeal`, of the Alder appeal."""
        articles = self._vocabulary.grammar.articles
        return any(
            before.word in articles and not token.keys.isdisjoint(self._called.heads) and not token.frames
            for before, token in pairwise(tokens)
        )

    def described_with(self, key: str) -> set[str]:
        """Return the ids of the documents that are called by a word, or have its large figure."""
        return {*self._called.described_by.get(key, ()), *self._figures.get(key, ())}

    def of_dates(self, dates: Iterable[DateMention]) -> tuple[Document, ...]:
        """Return the documents that every one of these dates may mean."""
        return self._fitting_of(tuple(replace(date, start=0, end=0) for date in dates))

    def is_dated_by(self, token: Token, dates: Iterable[DateMention]) -> bool:
        """Return whether a document of these dates is by its name what a word says: the survey of "the 2022 survey"."""
        return any(not token.keys.isdisjoint(self._called.heads_of[one.id]) for one in self.of_dates(dates))

    def _fitting(self, dates: tuple[DateMention, ...]) -> tuple[Document, ...]:
        return tuple(one for one in self._documents if all(is_of(one, date) for date in dates))

    def named_in(self, question: Question, served: Iterable[Frame]) -> Described:
        """Choose the documents that a whole question describes."""
        return self.named_by(question.tokens, question.dates, served)

    def _is_name_of(self, document: Document, tokens: Sequence[Token]) -> bool:
        """Return whether the words are just a name of the document: `the letter to Rivers`."""
        return any(
            all(token.keys & name for token in tokens) and len(name) <= 2 * len(tokens)
            for name in self._called.names[document.id]
        )


class _Called:
    """The names and descriptions of a record's documents, whatever the day.

    Args:
        knowledge: The record.
        vocabulary: The words that it is asked with.
    """

    def __init__(self, knowledge: Knowledge, vocabulary: Vocabulary) -> None:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for document in knowledge.documents.values():
            for one in _describing_keys(knowledge, vocabulary, document):
                found[one].append(document.id)
        self.described_by = {one: tuple(ids) for one, ids in found.items()}
        self.names = {document.id: _name_keys(vocabulary, document) for document in knowledge.documents.values()}
        self.subjects = {one.id: _subject_keys(knowledge, vocabulary, one) for one in knowledge.documents.values()}
        self.heads_of = {one.id: frozenset(_heads(vocabulary, one)) for one in knowledge.documents.values()}
        heads = Counter(chain.from_iterable(self.heads_of.values()))
        self.heads = frozenset(key for key, count in heads.items() if count == 1)


def _heads(vocabulary: Vocabulary, document: Document) -> Iterator[str]:
    """Yield the keys of the noun by which each name of a document says what it is: the appeal of "the Alder appeal"."""
    spoken = vocabulary.grammar.spoken
    comes_last, ends = spoken.by_language("nouns", "HEAD_COMES_LAST"), spoken.words("nouns", "AFTER_A_HEAD")
    ends |= spoken.words("signing", "WITHIN_NAMES") - vocabulary.grammar.articles
    for language, is_last in comes_last.items():
        for name in document.names.in_language(language):
            words = [*takewhile(lambda word: word not in ends, vocabulary.grammar.words(name))]
            yield from vocabulary.keys_of(frozenset(words[-1:] if is_last else words[:1]))


def in_order(documents: Iterable[Document]) -> list[Document]:
    """Return documents from the oldest to the newest, as far as their dates tell."""
    return sorted(documents, key=lambda document: edtf.newest_first(document.published.date), reverse=True)


def at_an_end(documents: Iterable[Document], *, is_oldest: bool) -> list[Document]:
    """Return the oldest or the newest document; several where their dates leave open which it is.

    Args:
        documents: In any order.
        is_oldest: Which of the two ends.
    """
    ordered = in_order(documents)
    end = ordered[0 if is_oldest else -1] if ordered else None
    return [one for one in ordered if end and edtf.overlaps(one.published.date, end.published.date)]


def _in_place(documents: Iterable[Document], place: int) -> list[Document]:
    """Return the document of a place in the row of all, from the oldest on; none where their dates leave it open."""
    ordered = in_order(documents)
    found = ordered[place - 1 : place]
    beside = (*ordered[max(place - 2, 0) : place - 1], *ordered[place : place + 1])
    is_open = any(edtf.overlaps(one.published.date, here.published.date) for here in found for one in beside)
    return [] if is_open else found


def means_a_letter(question: Question) -> bool:
    """Return whether letters themselves are asked for, by place or by content: `which letters mention boats`."""
    return question.says("kinds", "ASKED_FOR")


def is_of(document: Document, date: DateMention) -> bool:
    """Return whether a document is of a date; one of a year alone is of no month that is known.

    Args:
        document: Any.
        date: As a question names it.
    """
    published = document.published.date
    return date.fits(published) and not (date.month and published.isdigit())


def _linked(documents: Sequence[Document], links: Sequence[NameLink]) -> list[Document]:
    """Return the documents that bear each of the names."""
    return [one for one in documents if all(one.id in link.ids for link in links)]


def _subject_keys(knowledge: Knowledge, vocabulary: Vocabulary, document: Document) -> frozenset[str]:
    """Return the keys of whoever issues a document, what it is about, and what goes without saying in the record."""
    things = (*document.issuers, *document.subjects, *knowledge.about.setting)
    names = (name for one in things for name in knowledge.names_of(one))
    return frozenset(key for name in names for word in vocabulary.words(name) for key in vocabulary.keys(word))


def _describing_keys(knowledge: Knowledge, vocabulary: Vocabulary, document: Document) -> frozenset[str]:
    """Return the keys of all that a document is called, and of how many signed it."""
    keys = (one for text in _describing_texts(knowledge, document) for one in vocabulary.informative_keys(text))
    return frozenset(keys) | frozenset(_signatory_counts(document))


def _describing_texts(knowledge: Knowledge, document: Document) -> Iterator[str]:
    """Yield its titles and names, and those of its addressees, its issuers and its subjects."""
    yield from (*document.title.in_every_language(), *document.names.all(), *document.descriptions.all())
    for mention in (*document.addressees, *document.cc):
        yield from knowledge.people[mention.person].names() if mention.person else ()
        yield from mention.office.in_every_language() if mention.office else ()
        for organization in mention.organizations:
            yield from knowledge.organizations[organization].names()
    for issuer in document.issuers:
        yield from knowledge.organizations[issuer].names()
    for subject in document.subjects:
        named = knowledge.terms.get(subject) or knowledge.organizations.get(subject) or knowledge.places.get(subject)
        yield from named.names() if named else ()


def _signatory_counts(document: Document) -> Iterator[str]:
    """Yield how many are said to have signed a document, and how many its list holds."""
    if document.signatories:
        counts = (document.signatories.stated, len(document.signatories.listed))
        yield from (f"#{count}" for count in counts if count)


def _name_keys(vocabulary: Vocabulary, document: Document) -> tuple[frozenset[str], ...]:
    """Return the keys of each name without the word for its kind: `Rivers` of `Rivers letter`, in every language."""
    words, frames = vocabulary.grammar.words, vocabulary.frames
    names = (
        " ".join(word for word in words(name) if Frame.LETTERS not in frames.get(word, ()))
        for name in document.names.all()
    )
    return tuple(vocabulary.informative_keys(name) for name in names if name)
