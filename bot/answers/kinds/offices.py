"""Yes or no, whether somebody of an office got a document: `was the harbour master copied on the first letter?`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.answers.answer import Answer, Found, Kind
from bot.answers.index.documents import at_an_end
from bot.answers.kinds.kind import Served
from bot.answers.match.query import Query, in_a_row
from bot.answers.understand.frames import Frame
from bot.knowledge.model import Document, Mention

_Words = tuple[str, ...]
_SENTENCES = {
    True: ("letters.copied.no", "letters.copied.yes"),
    False: ("letters.addressed.no", "letters.addressed.yes"),
}


class _Office(NamedTuple):
    """An office of the record, as a question names it.

    Attributes:
        words: Its name, or what stands before "of" in it.
        holders: Those who hold it, in whichever document.
    """

    words: _Words
    holders: Sequence[Mention]


def addressed(query: Query, served: Served) -> Answer | None:
    """Say whether the holder of an office is among those whom a document is addressed to, or who got a copy of it.

    None where it is not asked, where the office is none of the record's or one of several, and where one that is called
    otherwise is of the same body: that may be the same office.

    Args:
        query: The question and the record.
        served: The frames that are served.
    """
    question = query.question
    if not question.yes_no or question.operators or not question.asks(Frame.ADDRESSEE, Frame.CC):
        return None
    office = _office(query)
    document = _document(query, office, served) if office else None
    return _told(query, document, office) if office and document else None


def _told(query: Query, document: Document, office: _Office) -> Found | None:
    is_copy = query.question.asks(Frame.CC)
    mentions, others = (document.cc, ()) if is_copy else (document.addressees, document.cc)
    holding = [one for one in mentions if office.words in _names(query, one)]
    may_be = any(_may_hold(one, office) for one in (*mentions, *others))  # who got a copy got it as well
    if not mentions or (not holding and may_be):
        return None
    sentence = query.say(
        _SENTENCES[is_copy][bool(holding)],
        name=query.mentioned(holding[0]) if holding else _as_written(query, office),
        label=query.label(document),
        people=in_a_row(query.language, [query.mentioned(one) for one in mentions]),
        count=len(mentions),
    )
    about = ("copied" if is_copy else "addressed", document.id, *(one.person or "" for one in holding))
    return Found(Kind.PERSON, sentence, (query.cite_document(document),), query.language, about=about)


def _document(query: Query, office: _Office, served: Served) -> Document | None:
    """Return the one document that the words beside an office name."""
    start, question = _place(query.question.words, office.words), query.question
    tokens = [one for one in question.tokens if not 0 <= one.position - start < len(office.words)]
    told: Sequence[Document] = query.indexed.documents.named_by(tokens, question.dates, served).told
    if len(told) > 1 and question.asks(Frame.OLDEST, Frame.NEWEST):
        told = at_an_end(told, is_oldest=question.asks(Frame.OLDEST))
    return told[0] if len(told) == 1 else None


def _office(query: Query) -> _Office | None:
    """Return the office that a question names by the most words; None where it may be one of several."""
    documents = query.knowledge.documents.values()
    mentions = [one for document in documents for one in (*document.addressees, *document.cc) if one.office]
    said = {name for one in mentions for name in _names(query, one) if _place(query.question.words, name) >= 0}
    words = max(said, key=len, default=())
    holders = [one for one in mentions if words in _names(query, one)]
    is_one = len({frozenset(one.organizations) for one in holders}) == 1
    return _Office(words, holders) if is_one else None


def _names(query: Query, mention: Mention) -> frozenset[_Words]:
    """Return what an office is called: its whole name, and what stands before each "of" in it."""
    of, found = query.words("particles", "OF"), set[_Words]()
    for text in mention.office.in_every_language() if mention.office else ():
        words = query.indexed.vocabulary.words(text)
        found.update(words[:at] for at, word in enumerate(words) if at and word in of)
        found.add(words)
    return frozenset(found)


def _may_hold(mention: Mention, office: _Office) -> bool:
    """Return whether somebody may hold an office by another name: of the same body, or of none that is told."""
    if mention.person is None and mention.office is None:
        return False  # a body as a whole
    bodies = {one for holder in office.holders for one in holder.organizations}
    are_told = mention.office is not None and bodies and mention.organizations
    return not are_told or not bodies.isdisjoint(mention.organizations)


def _as_written(query: Query, office: _Office) -> str:
    """Return how the record writes an office."""
    written = office.holders[0].office
    return written.in_language(query.language) if written else ""


def _place(words: _Words, phrase: _Words) -> int:
    """Return where a phrase stands among words; -1 where it does not."""
    return next((at for at in range(len(words) - len(phrase) + 1) if words[at : at + len(phrase)] == phrase), -1)
