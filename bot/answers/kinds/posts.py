"""Somebody's office, as a document has it: "Rivers's title in the harbour letter", "who was Rivers when they wrote"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import OWN
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query
from bot.answers.understand.frames import Frame
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.knowledge.model import Document, Mention

_OF_A_LETTER = (Frame.LETTERS, Frame.WRITE, Frame.ADDRESSEE, Frame.CC)
_OF_HOLDERS = frozenset((Frame.WHO, Frame.OFFICE, Frame.SOURCE, Frame.LISTING, Frame.ORGANIZATIONS, *_OF_A_LETTER))
_DONE_IN_IT = {Frame.SOURCE, Frame.WRITE, Frame.ADDRESSEE, Frame.CC}
_TELLING_WHICH = (Frame.OFFICE, Frame.WHO, Frame.LISTING, *_OF_A_LETTER)


def posts_in_documents(query: Query, served: Served) -> Sequence[IndexedEntry]:
    """Return the offices of the one person whose office it is, in the documents that the rest of the question tells.

    Args:
        query: The question and the record.
        served: Frames whose words need no explanation.

    Returns:
        None where another thing is asked, such as whoever did something to that person, or where no document is
        spoken of, or a word is left over.
    """
    people = [one for one in query.links("people") if _is_asked_for(query, one)]  # and not "the letter to Brook"
    if len(people) != 1 or len(people[0].ids) != 1:
        return ()
    person, documents = people[0].ids[0], _documents(query, served, people[0])
    return [item for item in _mentions(query, documents) if _person(item) == person]


def holders_in_documents(query: Query, served: Served) -> Sequence[IndexedEntry]:
    """Return who held the office that is named, in the documents that the rest of the question tells.

    Args:
        query: The question and the record: `who is the reporter that the harbour letter cites`.
        served: Frames whose words need no explanation.
    """
    if not _asks_who_holds_one(query):
        return ()
    silent = {*served, *_TELLING_WHICH, Frame.ORGANIZATIONS}
    rest = [one for one in query.question.informative if silent.isdisjoint(one.frames)]
    people = [item for item in _mentions(query, query.knowledge.documents.values()) if _person(item)]
    for at in reversed(_ends_of_offices(query)):
        holding = _holding(query, people, [one for one in rest if one.position < at])
        if holding:
            documents = _described(query, [one for one in rest if one.position > at], silent)
            return [item for item in holding if item.document in documents]
    return ()


def _asks_who_holds_one(query: Query) -> bool:
    """Return whether it is asked who is something that a document tells, and nothing else."""
    question = query.question
    is_of_a_letter = question.asks(Frame.WHO) and question.asks(*_OF_A_LETTER) and question.frames <= _OF_HOLDERS
    return is_of_a_letter and not question.operators and not query.links("people")


def asks_for_a_holder(query: Query) -> bool:
    """Return whether it is asked who holds an office: `who was the warden to whom ten organizations wrote`.

    Args:
        query: The question and the record.
    """
    return any(_is_who_of(query, one) and _names_an_office(query, [one]) for one in query.question.informative)


def _is_who_of(query: Query, office: Token) -> bool:
    """Return whether "who" is said to be an office, which other words may tell: `who was the harbour board warden`."""
    question = query.question
    at = next((token.position for token in question.tokens if Frame.WHO in token.frames), office.position)
    between = [one for one in question.tokens if at < one.position < office.position]
    is_said = not query.words("offices", "IS_SOMEBODY").isdisjoint(question.words[at + 1 : at + 2])
    passed = query.words("offices", "IS_SOMEBODY") | query.words("particles", "ARTICLES")
    return is_said and all(one.word in passed or (one.is_informative and not one.frames) for one in between)


def _holding(query: Query, people: Sequence[IndexedEntry], office: Sequence[Token]) -> Sequence[IndexedEntry]:
    """Return those whose office has all the words; by other words than its own, one person alone may be meant."""
    if not office or not _is_who(query, office[0]) or not _names_an_office(query, office):
        return ()
    known = [query.indexed.index.knowing(one.keys) for one in office]
    holding = [item for item in people if all(item.position in one for one in known)]
    called_so = [item for item in holding if all(item.worth(one.keys) == OWN for one in office)]
    return called_so or (holding if len(set(map(_person, holding))) == 1 else ())


def _ends_of_offices(query: Query) -> Sequence[int]:
    """Return where a document may begin to be told: at a word of grammar, and at what is done in it ("cited in")."""
    tokens = query.question.tokens
    return [one.position for one in tokens if not one.is_informative or not one.frames.isdisjoint(_DONE_IN_IT)]


def _person(item: IndexedEntry) -> str | None:
    return item.entry.person if isinstance(item.entry, Mention) else None


def _is_who(query: Query, office: Token) -> bool:
    """Return whether "who" is said to be what a word tells: `who was the warden`, and not `who wrote to the warden`."""
    question = query.question
    being = query.words("offices", "IS_SOMEBODY") | query.words("particles", "ARTICLES")
    at = next((token.position for token in question.tokens if Frame.WHO in token.frames), None)
    return at is not None and at < office.position and being.issuperset(question.words[at + 1 : office.position])


def _names_an_office(query: Query, tokens: Sequence[Token]) -> bool:
    offices, own = query.words("offices", "OFFICES"), query.indexed.nouns.offices
    return any(one.word in offices or not own.isdisjoint(one.keys) for one in tokens)


def is_of_a_letter(query: Query) -> bool:
    """Return whether what may be an office is of a letter: `what title does the letter to Rivers have`.

    Args:
        query: The question and the record.
    """
    question, people = query.question, query.links("people")
    if not people or not question.asks(Frame.OFFICE) or not question.asks(Frame.LETTERS):
        return False
    offices = [token for token in question.tokens if Frame.OFFICE in token.frames]
    return not any(_is_of(query, office, person) for office in offices for person in people)


def _is_asked_for(query: Query, person: NameLink) -> bool:
    """Return whether it is asked who somebody is, or what somebody's office is, and which document says so."""
    question = query.question
    if question.operators or not question.asks(*_OF_A_LETTER) or question.asks(Frame.WHY, Frame.SIGN):
        return False
    words, start = question.words, min(person.positions)
    if question.asks(Frame.WHO) and not question.asks(Frame.OFFICE):
        being = query.words("offices", "IS_SOMEBODY") | query.words("particles", "ARTICLES")
        return Frame.WHO in question.tokens[0].frames and start > 1 and being.issuperset(words[1:start])
    return any(_is_of(query, token, person) for token in question.tokens if Frame.OFFICE in token.frames)


def _is_of(query: Query, office: Token, person: NameLink) -> bool:
    """Return whether a word for an office stands beside a person; a position "on" something is an opinion."""
    question, at = query.question, office.position
    topic = query.words("framing", "TOPIC") - query.words("particles", "OF")
    if not topic.isdisjoint(question.words[at + 1 : at + 2]):
        return False
    between = (
        range(max(person.positions) + 1, at) if at > max(person.positions) else range(at + 1, min(person.positions))
    )
    return all(not one.is_informative for one in question.tokens if one.position in between)


def _documents(query: Query, served: Served, person: NameLink) -> Collection[Document]:
    """Return the documents that the rest of a question tells of; none where a word is left over."""
    question, inside = query.question, positions_of([person])
    is_of_writing = question.asks(Frame.WRITE, Frame.ADDRESSEE, Frame.CC)
    silent = {*served, *_TELLING_WHICH, *([Frame.ORGANIZATIONS] if is_of_writing else [])}
    pronouns = query.words("framing", "PRONOUNS")  # of whoever is named before them
    rest = [
        one
        for one in question.tokens
        if one.position not in inside
        and silent.isdisjoint(one.frames)
        and not (one.word in pronouns and one.position > min(inside))
    ]
    if not any(one.is_informative for one in rest) and not question.dates:
        return query.knowledge.documents.values() if is_of_writing else ()
    return _described(query, rest, silent)


def _described(query: Query, tokens: Sequence[Token], silent: Collection[Frame]) -> Collection[Document]:
    """Return the documents that words describe, beside the words for a document and the dates; none without a word."""
    if not any(one.is_informative for one in tokens) and not query.question.dates:
        return ()
    letters = [one for one in query.question.tokens if Frame.LETTERS in one.frames]
    telling = sorted([*tokens, *letters], key=lambda one: one.position)
    return query.indexed.documents.named_by(telling, query.question.dates, silent).told


def _mentions(query: Query, documents: Collection[Document]) -> Sequence[IndexedEntry]:
    """Return those whom documents name, in the part that the question tells: among the addressees, or the copied."""
    question = query.question

    def is_there(item: IndexedEntry) -> bool:
        mention, document = item.entry, item.document
        assert isinstance(mention, Mention)
        if question.asks(Frame.CC):
            return mention in document.cc
        return mention in document.addressees or not question.asks(Frame.ADDRESSEE, Frame.WRITE)

    found = (one for one in query.indexed.index.items if one.shelf is EntryKind.MENTIONS and one.document in documents)
    return [one for one in found if is_there(one)]
