"""Signatories by the heading that a document prints above them: of a country, in a personal capacity, unions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.answers.answer import Answer, Kind
from bot.answers.kinds.kind import Served
from bot.answers.kinds.signing import found, line, signed_letters
from bot.answers.match.query import Query, in_a_row
from bot.answers.match.roles import names_among
from bot.answers.understand.names import positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document, Signatory

_SERVED = (Frame.SIGN, Frame.LETTERS, Frame.ORGANIZATIONS, Frame.HOW_MANY, Frame.WHO, Frame.LISTING)


def answer(query: Query, served: Served) -> Answer | None:
    """List or count those whom one document prints under the heading that the question names; None without one."""
    question = query.question
    if not question.asks(Frame.SIGN, Frame.ORGANIZATIONS) or question.yes_no or not question.asks(*_SERVED):
        return None
    for document in signed_letters(query):
        for heading, signatories in _by_heading(document).items():
            naming = _naming(query, heading)
            if naming and _is_of(query, document, naming, served):
                return _listed(query, document, heading, signatories)
    return None


def _by_heading(document: Document) -> Mapping[str, Sequence[Signatory]]:
    """Return the signatories under each heading."""
    headed: dict[str, list[Signatory]] = {}
    for one in document.signatories.listed if document.signatories else ():
        if one.group:
            headed.setdefault(one.group, []).append(one)
    return headed


def _naming(query: Query, heading: str) -> Sequence[Token]:
    """Return the words of a question that name a heading: its own, or a country's or its people's."""
    words = query.indexed.vocabulary.words(heading)
    countries = {one for link in names_among(query, words, "places") for one in link.ids}
    return _naming_one_of(query, countries) if countries else _naming_by_words(query, words)


def _naming_one_of(query: Query, countries: set[str]) -> Sequence[Token]:
    links, people_of = query.links("places"), query.indexed.linker.people_of
    inside = positions_of([link for link in links if not countries.isdisjoint(link.ids)])
    return [one for one in query.question.tokens if one.position in inside or people_of(one.word) in countries]


def _naming_by_words(query: Query, words: Sequence[str]) -> Sequence[Token]:
    """Return the words that a heading holds; none where these only say that organizations are meant."""
    silent = query.question.grammar.function_words | query.question.grammar.people
    keys = query.indexed.vocabulary.keys_of(frozenset(words) - silent)
    naming = [one for one in query.question.tokens if not keys.isdisjoint(one.keys) and one.word not in silent]
    return naming if any(Frame.ORGANIZATIONS not in one.frames for one in naming) else ()


def _is_of(query: Query, document: Document, naming: Sequence[Token], served: Served) -> bool:
    """Return whether the words beside those that name a heading name this document, and leave out nobody."""
    inside = positions_of(query.links("documents"))
    if any(one.position in inside for one in naming):
        return False
    left = [one for one in query.question.tokens if one not in naming]
    named = query.indexed.documents.named_by(left, query.question.dates, served)
    return named.is_specific and not named.unexplained and named.documents == (document,)


def _listed(query: Query, document: Document, heading: str, signatories: Sequence[Signatory]) -> Answer:
    names = in_a_row(query.language, [one.as_printed for one in signatories])
    sentence = query.say(
        "signatories.under",
        label=query.label(document),
        heading=heading,
        count=len(signatories),
        names=names,
    )
    items = tuple(map(line, signatories))
    return found(query, Kind.SIGNATORIES, sentence, (document,), items, about=("under", heading))
