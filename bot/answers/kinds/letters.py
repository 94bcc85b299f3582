"""The documents themselves: which there are, when they were published, to whom, by whom, and what they say in brief."""

# ruff: noqa: ARG001  # the functions of a table take the same arguments

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.answers.answer import Answer, Found, Kind, NotFound
from bot.answers.citation import voice
from bot.answers.compose.lines import labels, which_document, with_office
from bot.answers.index.documents import LETTER_WORDS, PLURALS
from bot.answers.index.entry import EntryKind
from bot.answers.kinds import people
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query, in_a_row
from bot.answers.match.search import search
from bot.answers.match.select import NAMED_ENOUGH
from bot.answers.match.vetoes import vetoes_of
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import CURATOR
from bot.knowledge.model import DateBasis, Document, DocumentKind, Mention

_ADDRESSEE_WORDS = frozenset(
    ("recipient recipients addressee addressees addressed destinatario destinatarios dirigida").split()
)
_DESCRIBED = 2  # telling words; a single one stands in many letters
_WHICH = frozenset("which what que cual".split())
_REPLYING = frozenset(
    (
        "answer answered reply replied respond responded response contesto contestaron respondio respondieron respuesta"
    ).split()
)


def from_an_addressee(inquiry: Query, served: Served) -> Answer | None:
    """Say that there is no letter by a person who is named: people are only written to in the record."""
    words, links = inquiry.question.words, inquiry.links("people")
    is_from_them = any(words[min(link.positions) - 1] in ("from", "by") for link in links)
    is_reply = bool(links) and not _REPLYING.isdisjoint(words)
    return _none(inquiry) if is_from_them or is_reply else None


def answer(inquiry: Query, served: Served) -> Answer | None:
    """Answer a question about documents; None for any other question."""
    if not _is_asked(inquiry, served):
        return None
    question, named = inquiry.question, inquiry.desk.documents.named_in(inquiry.question, served)
    documents: Sequence[Document] = named.documents
    if named.unexplained:
        documents = _saying(inquiry, documents, named.unexplained)
        if not documents:
            return None
    documents = _sent_as_asked(inquiry, documents)
    if not documents:
        return _none(inquiry) if question.asks(Frame.LETTERS) else None
    is_of_documents = named.is_specific or question.asks(Frame.LETTERS, Frame.CC)
    if not is_of_documents or _names_an_office(inquiry):
        return None
    return _about(inquiry, documents, is_specific=named.is_specific)


def _none(inquiry: Query) -> NotFound:
    """Say that there is no such letter, and which there are."""
    documents = tuple(inquiry.knowledge.documents.values())
    return NotFound(inquiry.say("letters.none"), inquiry.language, labels(inquiry, documents))


def _sent_as_asked(inquiry: Query, documents: Sequence[Document]) -> list[Document]:
    """Return the documents to the countries that the question names, with copies where it asks for copies."""
    countries = _countries_written_to(inquiry)
    asks_for_copies = inquiry.question.asks(Frame.CC)
    return [
        document
        for document in documents
        if (not countries or countries <= _countries_of(inquiry, document)) and (document.cc or not asks_for_copies)
    ]


def _saying(inquiry: Query, documents: Sequence[Document], tokens: Sequence[Token]) -> list[Document]:
    """Return the one letter that speaks of a matter: `the letter about buses home`; none where several do."""
    if LETTER_WORDS.isdisjoint(inquiry.question.words) or inquiry.question.operators:
        return []
    if sum(inquiry.desk.index.tells(token.keys) for token in tokens) < _DESCRIBED:
        return []
    saying = _speaking_of(inquiry, tokens)
    found = [document for document in documents if document.id in saying and document.kind is DocumentKind.LETTER]
    return found if len(found) == len(saying) == 1 else []


def _speaking_of(inquiry: Query, tokens: Sequence[Token]) -> set[str]:
    """Return the ids of the documents with an entry that the words name."""
    shelves = [EntryKind.FACTS, EntryKind.EVENTS, EntryKind.ASKS]
    hits, vetoes = search(inquiry.desk.index, tokens, shelves, inquiry.question.keys), vetoes_of(inquiry)
    return {hit.item.document.id for hit in hits if hit.named >= NAMED_ENOUGH and not vetoes.forbid(hit.item)}


def _countries_written_to(inquiry: Query) -> set[str]:
    """Return the countries after "to", as in `letters to the islands`."""
    words, linker = inquiry.question.words, inquiry.desk.linker
    to = [at for at, word in enumerate(words) if word in ("to", "a", "al")]
    after = [word for at in to for word in words[at + 1 : at + 3] if linker.people_of(word) is None]
    return {country for word in after if (country := linker.country(word))}


def _countries_of(inquiry: Query, document: Document) -> set[str]:
    """Return the countries whose bodies or officials a document is addressed to."""
    bodies = [one for mention in document.addressees for one in mention.organizations]
    bodies += [subject for subject in document.subjects if document.addressees_note]
    return inquiry.knowledge.countries_of(bodies)


def _names_an_office(inquiry: Query) -> bool:
    """Return whether an office is asked for, and the document only says when: `harbour master on the letter`."""
    question = inquiry.question
    if question.asks(Frame.WHEN, Frame.CC, Frame.SUMMARY, Frame.HOW_MANY) or question.yes_no:
        return False
    first = question.tokens[0] if question.tokens else None
    asked = any(before in _WHICH and word in people.OFFICES for before, word in pairwise(question.words))
    return asked or (first is not None and first.word in people.OFFICES)


def _is_asked(inquiry: Query, served: Served) -> bool:
    """Return whether documents are meant, by kind (`letters`), by name (`Rivers letter`), or as writing to somebody."""
    question = inquiry.question
    if question.asks(Frame.LETTERS, Frame.CC) or inquiry.links("documents") or _speaks_of_addressees(question):
        return True
    if question.asks(Frame.WRITE) and (question.asks(Frame.WHEN, Frame.WHO) or _names_only_dates(question, served)):
        return True
    return question.asks(Frame.WRITE, Frame.ADDRESSEE) and _names_only_people(inquiry, served)


def _speaks_of_addressees(question: Question) -> bool:
    return any(token.word in _ADDRESSEE_WORDS for token in question.tokens)


def _names_only_dates(question: Question, served: Served) -> bool:
    """Return whether a date is all that is named: `everything sent in 2018`; people are "sent back"."""
    return bool(question.dates) and "back" not in question.words and not question.to_account_for(*served)


def _names_only_people(inquiry: Query, served: Served) -> bool:
    """Return whether people are all that is named: `what was sent to Rivers`."""
    named = {token for link in inquiry.links("people") for token in link.tokens}
    return bool(named) and named >= set(inquiry.question.to_account_for(*served))


def _about(inquiry: Query, documents: Sequence[Document], *, is_specific: bool) -> Answer:
    question = inquiry.question
    if question.asks(Frame.OLDEST) and question.asks(Frame.NEWEST):  # in order, from the one to the other
        return _list(inquiry, documents)
    if question.asks(Frame.OLDEST, Frame.NEWEST) and len(documents) > 1:
        in_order = sorted(documents, key=lambda document: document.published.date)
        return card(inquiry, in_order[0] if question.asks(Frame.OLDEST) else in_order[-1])
    if _wants_list(inquiry, documents) or not is_specific:
        return _list(inquiry, documents)
    return _about_one(inquiry, documents[0]) if len(documents) == 1 else which_document(inquiry, documents)


def _about_one(inquiry: Query, document: Document) -> Answer:
    """Tell who got a document, or when it appeared, where that is asked for; else describe it."""
    question = inquiry.question
    if question.asks(Frame.CC):
        return _people(inquiry, document, document.cc, "letters.cc")
    if question.asks(Frame.WHEN):
        return _published(inquiry, document)
    if question.asks(Frame.ADDRESSEE) and _wants_people(inquiry):
        return _people(inquiry, document, document.addressees, "letters.addressees")
    return card(inquiry, document)


def _wants_people(inquiry: Query) -> bool:
    """Return whether addressees are asked for, not given: `who got the Rivers letter`, not `letters to Rivers`."""
    return inquiry.question.asks(Frame.WHO) or _speaks_of_addressees(inquiry.question)


def _wants_list(inquiry: Query, documents: Sequence[Document]) -> bool:
    question = inquiry.question
    if question.asks(Frame.HOW_MANY) and not question.asks(Frame.CC):
        return not _speaks_of_addressees(question)
    if len(documents) < 2:
        return False
    if not any(Frame.LETTERS in token.frames for token in question.tokens):
        return True  # the command asks for letters; nothing says that it is one
    return any(token.word in PLURALS for token in question.tokens) and not question.asks(Frame.CC)


def _list(inquiry: Query, documents: Sequence[Document]) -> Found:
    in_order = sorted(documents, key=lambda document: document.published.date)
    labels = [inquiry.label(document) for document in in_order]
    dates = in_a_row(inquiry.language, [inquiry.date(document.published.date) for document in in_order])
    sentence = inquiry.say("letters.list", count=len(labels), dates=dates)
    citations = tuple(inquiry.cite_document(document) for document in in_order)
    about = ("list", *(document.id for document in in_order))
    return Found(Kind.LETTER, sentence, citations, inquiry.language, tuple(labels), about=about)


def _people(inquiry: Query, document: Document, mentions: Sequence[Mention], name: str) -> Answer:
    if not mentions and name == "letters.addressees" and document.addressees_note is not None:
        note = document.addressees_note.in_language(inquiry.language)
        return Found(Kind.PERSON, note, (inquiry.cite_document(document),), inquiry.language)
    if not mentions:
        return NotFound(inquiry.say(f"{name}.none", label=inquiry.label(document)), inquiry.language)
    lines = [with_office(inquiry, mention) for mention in mentions]
    people = in_a_row(inquiry.language, [inquiry.name(mention.person) for mention in mentions])
    sentence = inquiry.say(name, label=inquiry.label(document), people=people, count=len(mentions))
    citations = tuple(inquiry.cite(document, mention, voice(document)) for mention in mentions)
    return Found(Kind.PERSON, sentence, citations, inquiry.language, tuple(lines), about=(name, document.id))


def _published(inquiry: Query, document: Document) -> Found:
    date = inquiry.date(document.published.date)
    sentence = inquiry.say("letters.published", title=document.title.in_language(inquiry.language), date=date)
    if document.published.basis is DateBasis.INFERRED and document.published.how_known:
        sentence += f" {document.published.how_known.in_language(inquiry.language)}"
    about = ("published", document.id)
    return Found(Kind.DATE, sentence, (inquiry.cite_document(document),), inquiry.language, about=about)


def card(inquiry: Query, document: Document) -> Found:
    """Describe a document: what it is and says, its people and its size."""
    sentence = inquiry.say(
        "letters.card",
        date=inquiry.date(document.published.date),
        summary=document.summary.in_language(inquiry.language),
    )
    return Found(
        Kind.LETTER,
        sentence,
        (inquiry.cite_document(document),),
        inquiry.language,
        _details(inquiry, document),
        about=(document.id,),
    )


def _details(inquiry: Query, document: Document) -> tuple[str, ...]:
    lines = [inquiry.label(document)]
    if document.issuers:
        lines.append(inquiry.say("letters.issuers", names=inquiry.names(document.issuers)))
    for name, mentions in (("letters.to", document.addressees), ("letters.copies", document.cc)):
        if mentions:
            lines.append(inquiry.say(name, people=inquiry.names(mention.person for mention in mentions)))
    if document.signatories and document.has_whole_list:
        lines.append(inquiry.say("letters.signatories", count=len(document.signatories.listed)))
    elif document.signatories and document.signatories.note:
        lines.append(document.signatories.note.in_language(inquiry.language))
    checked = document.checked
    by = inquiry.say("letters.checked.curator") if checked.by == CURATOR else inquiry.name(checked.by)
    lines.append(inquiry.say("letters.checked", date=inquiry.date(checked.on), by=by))
    return tuple(lines)
