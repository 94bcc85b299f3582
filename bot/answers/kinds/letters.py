"""The documents themselves: which there are, when they were published, to whom, by whom, and what they say in brief."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.answers.answer import Answer, Found, Kind, NotFound
from bot.answers.choosing import NAMED_ENOUGH
from bot.answers.citing import voice
from bot.answers.documents import LETTER_WORDS, PLURALS
from bot.answers.inquiry import Inquiry, in_a_row
from bot.answers.item import Shelf
from bot.answers.kinds import people
from bot.answers.lines import labels, which_document, with_office
from bot.answers.question import Question, Token
from bot.answers.search import search
from bot.answers.vetoes import Vetoes
from bot.answers.words import Frame
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
_SERVED = (
    Frame.LETTERS, Frame.ADDRESSEE, Frame.CC, Frame.WHEN, Frame.WHO, Frame.SUMMARY, Frame.LISTING, Frame.HOW_MANY,
    Frame.WRITE, Frame.ORGANIZATIONS, Frame.SIGN, Frame.NEWEST, Frame.EARLIER, Frame.OLDEST, Frame.TERM,
    Frame.OFFICE,
)  # fmt: skip


def answer(inquiry: Inquiry) -> Answer | None:
    """Answer a question about documents; None for any other question."""
    question = inquiry.question
    if _is_from_an_addressee(inquiry):
        return NotFound(inquiry.say("letters.none"), inquiry.language, labels(inquiry, _all(inquiry)))
    if not _is_asked(inquiry) or question.asks(Frame.SOURCE, Frame.ASK, Frame.WHY):
        return None
    named = inquiry.desk.documents.named_in(question, _SERVED)
    documents = list(named.documents)
    if named.unexplained:
        documents = _saying(inquiry, documents, named.unexplained)
        if not documents:
            return None
    countries = _countries_written_to(inquiry)
    if countries:
        documents = [document for document in documents if countries <= _countries_of(inquiry, document)]
    if question.asks(Frame.CC):
        documents = [document for document in documents if document.cc]
    if not documents:
        if question.asks(Frame.LETTERS):
            return NotFound(inquiry.say("letters.none"), inquiry.language, labels(inquiry, _all(inquiry)))
        return None
    if not named.is_specific and not question.asks(Frame.LETTERS, Frame.CC):
        return None
    if _names_an_office(inquiry):
        return None
    return _about(inquiry, documents, is_specific=named.is_specific)


def _saying(inquiry: Inquiry, documents: Sequence[Document], tokens: Sequence[Token]) -> list[Document]:
    """The one letter that speaks of what the words describe: `the letter about buses home`; none where several do."""
    if LETTER_WORDS.isdisjoint(inquiry.question.words) or inquiry.question.operators:
        return []
    index = inquiry.desk.index
    if sum(index.tells(token.keys) for token in tokens) < _DESCRIBED:
        return []
    hits = search(index, tokens, [Shelf.FACTS, Shelf.EVENTS, Shelf.ASKS], inquiry.question.keys)
    vetoes = Vetoes(inquiry)
    saying = {hit.item.document.id for hit in hits if hit.named >= NAMED_ENOUGH and not vetoes.forbid(hit.item)}
    found = [document for document in documents if document.id in saying and document.kind is DocumentKind.LETTER]
    return found if len(found) == len(saying) == 1 else []


def _countries_written_to(inquiry: Inquiry) -> set[str]:
    """The countries after "to", as in `letters to the islands`."""
    words, country = inquiry.question.words, inquiry.desk.linker.country
    to = [at for at, word in enumerate(words) if word in ("to", "a", "al")]
    named = {country(word) for at in to for word in words[at + 1 : at + 3] if word not in ("mexican", "mexicano")}
    return {one for one in named if one}


def _countries_of(inquiry: Inquiry, document: Document) -> set[str]:
    """The countries whose bodies or officials a document is addressed to."""
    bodies = [one for mention in document.addressees for one in mention.organizations]
    bodies += [subject for subject in document.subjects if document.addressees_note]
    return inquiry.knowledge.countries_of(bodies)


def _names_an_office(inquiry: Inquiry) -> bool:
    """Whether somebody's office is asked for, and the document only says when: `harbour master on the letter`."""
    question = inquiry.question
    if question.asks(Frame.WHEN, Frame.CC, Frame.SUMMARY, Frame.HOW_MANY) or question.yes_no:
        return False
    first = question.tokens[0] if question.tokens else None
    asked = any(before in _WHICH and word in people.OFFICES for before, word in pairwise(question.words))
    return asked or (first is not None and first.word in people.OFFICES)


def _is_asked(inquiry: Inquiry) -> bool:
    """Whether documents are meant, by their kind (`letters`), by name (`Rivers letter`), or as writing to somebody."""
    question = inquiry.question
    if question.asks(Frame.LETTERS, Frame.CC) or {token.word for token in question.tokens} & _ADDRESSEE_WORDS:
        return True
    if inquiry.links("documents"):
        return True
    if question.asks(Frame.WRITE) and (question.asks(Frame.WHEN, Frame.WHO) or _names_only_dates(question)):
        return True
    return question.asks(Frame.WRITE, Frame.ADDRESSEE) and _names_only_people(inquiry)


def _names_only_dates(question: Question) -> bool:
    """Whether a date is all that is named: `everything sent in 2018`; people are "sent back"."""
    return bool(question.dates) and "back" not in question.words and not question.to_account_for(*_SERVED)


def _is_from_an_addressee(inquiry: Inquiry) -> bool:
    """Whether a letter by a person is meant: people are only written to in the record."""
    words = inquiry.question.words
    links = inquiry.links("people")
    from_people = [link for link in links if words[min(link.positions) - 1] in ("from", "by")]
    replies = bool(links) and not _REPLYING.isdisjoint(words)
    return (bool(from_people) or replies) and inquiry.question.asks(Frame.LETTERS)


def _names_only_people(inquiry: Inquiry) -> bool:
    """Whether people are all that is named: `what was sent to Rivers`."""
    named = {token for link in inquiry.links("people") for token in link.tokens}
    return bool(named) and named >= set(inquiry.question.to_account_for(*_SERVED))


def _about(inquiry: Inquiry, documents: Sequence[Document], *, is_specific: bool) -> Answer:
    question = inquiry.question
    if question.asks(Frame.OLDEST) and question.asks(Frame.NEWEST):  # in order, from the one to the other
        return _list(inquiry, documents)
    if question.asks(Frame.OLDEST, Frame.NEWEST) and len(documents) > 1:
        in_order = sorted(documents, key=lambda document: document.published.date)
        return card(inquiry, in_order[0] if question.asks(Frame.OLDEST) else in_order[-1])
    if _wants_list(inquiry, documents) or not is_specific:
        return _list(inquiry, documents)
    if len(documents) > 1:
        return which_document(inquiry, documents)
    document = documents[0]
    if question.asks(Frame.CC):
        return _people(inquiry, document, document.cc, "letters.cc")
    if question.asks(Frame.WHEN):
        return _published(inquiry, document)
    if question.asks(Frame.ADDRESSEE) and _wants_people(inquiry):
        return _people(inquiry, document, document.addressees, "letters.addressees")
    return card(inquiry, document)


def _wants_people(inquiry: Inquiry) -> bool:
    """Whether the addressees are asked for, rather than given: `who got the Rivers letter`, not `letters to Rivers`."""
    question = inquiry.question
    return question.asks(Frame.WHO) or bool({token.word for token in question.tokens} & _ADDRESSEE_WORDS)


def _wants_list(inquiry: Inquiry, documents: Sequence[Document]) -> bool:
    words = {token.word for token in inquiry.question.tokens}
    if inquiry.question.asks(Frame.HOW_MANY) and not inquiry.question.asks(Frame.CC):
        return not words & _ADDRESSEE_WORDS
    if len(documents) > 1 and not any(Frame.LETTERS in token.frames for token in inquiry.question.tokens):
        return True  # the command asks for letters; nothing says that it is one
    return len(documents) > 1 and bool(words & PLURALS) and not inquiry.question.asks(Frame.CC)


def _list(inquiry: Inquiry, documents: Sequence[Document]) -> Found:
    in_order = sorted(documents, key=lambda document: document.published.date)
    labels = [inquiry.label(document) for document in in_order]
    dates = in_a_row(inquiry.language, [inquiry.date(document.published.date) for document in in_order])
    sentence = inquiry.say("letters.list", count=len(labels), dates=dates)
    citations = tuple(inquiry.cite_document(document) for document in in_order)
    about = ("list", *(document.id for document in in_order))
    return Found(Kind.LETTER, sentence, citations, inquiry.language, tuple(labels), about=about)


def _people(inquiry: Inquiry, document: Document, mentions: Sequence[Mention], name: str) -> Answer:
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


def _published(inquiry: Inquiry, document: Document) -> Found:
    date = inquiry.date(document.published.date)
    sentence = inquiry.say("letters.published", title=document.title.in_language(inquiry.language), date=date)
    if document.published.basis is DateBasis.INFERRED and document.published.how_known:
        sentence += f" {document.published.how_known.in_language(inquiry.language)}"
    about = ("published", document.id)
    return Found(Kind.DATE, sentence, (inquiry.cite_document(document),), inquiry.language, about=about)


def card(inquiry: Inquiry, document: Document) -> Found:
    """What a document is and says, its people and its size."""
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


def _details(inquiry: Inquiry, document: Document) -> tuple[str, ...]:
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


def _all(inquiry: Inquiry) -> Sequence[Document]:
    return tuple(inquiry.knowledge.documents.values())
