"""Those of one country among the people whom a document is addressed to, or who got a copy of it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from bot.answers.answer import Answer, Found, Kind
from bot.answers.citation import voice
from bot.answers.compose.lines import with_office
from bot.answers.compose.not_found import not_found
from bot.answers.kinds.kind import Served
from bot.answers.kinds.letters import people_named
from bot.answers.match.query import Query, in_a_row
from bot.answers.understand.names import positions_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document, Mention


def of_a_country(query: Query, served: Served) -> Answer | None:
    """Name the addressees who serve the country that is named: `which Isleño officials was the letter sent to`.

    None where no country is named, none of them serves it, or the words do not name one document.
    """
    question, countries = query.question, _countries(query)
    document = _document(query, served) if len(countries) == 1 and not question.yes_no else None
    if document is None:
        return None
    is_copy = question.asks(Frame.CC)
    mentions = document.cc if is_copy else document.addressees
    served_by = query.knowledge.countries_of
    serving = [one for one in mentions if not countries.isdisjoint(served_by(one.organizations))]
    if not serving:
        is_known = bool(mentions) and all(served_by(one.organizations) for one in mentions)
        return not_found(query) if is_known else None  # the others are no answer
    if len(serving) == len(mentions):
        return people_named(query, document, mentions, "letters.cc" if is_copy else "letters.addressees")
    return _some(query, document, serving, "letters.copied.among" if is_copy else "letters.addressed.among")


def _countries(query: Query) -> Set[str]:
    """Return the countries that are named, or whose people are."""
    linker = query.indexed.linker
    named = {one for link in query.links("places") for one in link.ids}
    return named & linker.countries | linker.peoples(query.question.tokens)


def _document(query: Query, served: Served) -> Document | None:
    """Return the one document that the words beside the country name; None where a word is left over."""
    question, linker = query.question, query.indexed.linker
    silent = query.words("roles", "PERSONS") | query.words("offices", "OFFICIALS")
    inside = positions_of([link for link in query.links("places") if not linker.countries.isdisjoint(link.ids)])
    beside = [
        one
        for one in question.tokens
        if one.position not in inside and one.word not in silent and linker.people_of(one.word) is None
    ]
    return query.indexed.documents.named_by(beside, question.dates, served).only


def _some(query: Query, document: Document, serving: Sequence[Mention], form: str) -> Found:
    people = in_a_row(query.language, [query.mentioned(one) for one in serving])
    sentence = query.say(form, label=query.label(document), people=people)
    citations = tuple(query.cite(document, one, voice(document)) for one in serving)
    lines = tuple(with_office(query, one) for one in serving)
    about = (form, document.id, *(one.person or " ".join(one.organizations) for one in serving))
    return Found(Kind.PERSON, sentence, citations, query.language, lines, about=about)
