"""Those of one country among the people whom a document is addressed to, or who got a copy of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from bot.answers.answer import Answer
from bot.answers.compose.not_found import not_found
from bot.answers.kinds.kind import Served
from bot.answers.kinds.letters import of_the_office, people_named, some_of_them
from bot.answers.match.query import Query
from bot.answers.match.roles import is_of_some
from bot.answers.understand.names import positions_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document, Mention


def of_a_country(query: Query, served: Served) -> Answer | None:
    """Name the addressees who serve the country that is named: `which Isleño officials was the letter sent to`.

    None where no country is named, none of them serves it, or the words do not name one document.
    """
    question, countries = query.question, _countries(query)
    document = _document(query, served) if len(countries) == 1 and not question.yes_no else None
    if document is None or is_of_some(query):
        return None
    is_copy = question.asks(Frame.CC)
    mentions = document.cc if is_copy else document.addressees
    serving = _serving(query, mentions, countries)
    if (many := query.once(_how_many)) and {f"#{len(serving)}", f"{len(serving)}"}.isdisjoint(many.values()):
        return not_found(query)  # so many of them did not get it
    if not serving:
        is_known = bool(mentions) and all(query.knowledge.countries_of(one.organizations) for one in mentions)
        return not_found(query) if is_known else None  # the others are no answer
    if len(serving) == len(mentions):
        return people_named(query, document, mentions, "letters.cc" if is_copy else "letters.addressees")
    return some_of_them(query, document, serving, "letters.copied.among" if is_copy else "letters.addressed.among")


def _serving(query: Query, mentions: Sequence[Mention], countries: Set[str]) -> Sequence[Mention]:
    """Return those who serve a country, and hold the office that is asked for, where any of them is called so."""
    is_called, holders = of_the_office(query, mentions)
    served_by = query.knowledge.countries_of
    among = holders if is_called else mentions
    return [one for one in among if not countries.isdisjoint(served_by(one.organizations))]


def _countries(query: Query) -> Set[str]:
    """Return the countries that are named, or whose people are."""
    linker = query.indexed.linker
    named = {one for link in query.links("places") for one in link.ids}
    named.update(query.once(_before_its_side).values())
    return named & linker.countries | linker.peoples(query.question.tokens)


def _before_its_side(query: Query) -> Mapping[int, str]:
    """Return the countries of `the US side` and `US officials` by where they stand: elsewhere they are small words."""
    question, linker = query.question, query.indexed.linker
    nouns = query.words("roles", "SIDE") | query.words("roles", "PERSONS")
    return {
        at: country
        for at, (word, noun) in enumerate(pairwise(question.words))
        if noun in nouns and (country := linker.country(word))
    }


def _how_many(query: Query) -> Mapping[int, str]:
    """Return the number of those asked for, by where it stands: the three of `which three Isleño officials`."""
    question, which = query.question, query.question.grammar.which
    return {
        one.position: one.number
        for one in question.tokens
        if one.number and one.position and question.words[one.position - 1] in which
    }


def _document(query: Query, served: Served) -> Document | None:
    """Return the one document that the words beside the country name; None where a word is left over."""
    question, linker = query.question, query.indexed.linker
    if not question.asks(Frame.LETTERS, Frame.WRITE, Frame.CC) and any(one.number for one in question.tokens):
        return None  # who received 20 million is asked of no letter about them
    silent = query.words("roles", "PERSONS") | query.words("offices", "OFFICIALS") | query.words("roles", "SIDE")
    inside = positions_of([link for link in query.links("places") if not linker.countries.isdisjoint(link.ids)])
    inside |= query.once(_before_its_side).keys() | query.once(_how_many).keys()
    beside = [
        one
        for one in question.tokens
        if one.position not in inside and one.word not in silent and linker.people_of(one.word) is None
    ]
    return query.indexed.documents.named_by(beside, question.dates, served).only
