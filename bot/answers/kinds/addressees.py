"""Those of one country among the people whom a document is addressed to, or who got a copy of it."""

from __future__ import annotations

from bot.answers.answer import Answer, Found, Kind
from bot.answers.citation import voice
from bot.answers.compose.lines import with_office
from bot.answers.compose.not_found import not_found
from bot.answers.kinds.kind import Served
from bot.answers.kinds.letters import people_named
from bot.answers.match.query import Query, in_a_row
from bot.answers.understand.names import positions_of
from bot.answers.understand.vocabulary import Frame


def of_a_country(query: Query, served: Served) -> Answer | None:
    """Name the addressees who serve the country that is named: `which Isleño officials was the letter sent to`.

    None where no country is named, none of them serves it, or the words do not name one document.
    """
    question, linker = query.question, query.indexed.linker
    links = [link for link in query.links("places") if not linker.countries.isdisjoint(link.ids)]
    countries = {one for link in links for one in link.ids} | linker.peoples(question.tokens)
    if len(countries) != 1 or question.yes_no:
        return None
    silent = query.words("roles", "PERSONS") | query.words("offices", "OFFICIALS")
    inside = positions_of(links)
    beside = [
        one
        for one in question.tokens
        if one.position not in inside and one.word not in silent and linker.people_of(one.word) is None
    ]
    named = query.indexed.documents.named_by(beside, question.dates, served)
    if not named.is_specific or named.unexplained or len(named.documents) != 1:
        return None
    document = named.documents[0]
    mentions = document.cc if question.asks(Frame.CC) else document.addressees
    serving = [one for one in mentions if not countries.isdisjoint(query.knowledge.countries_of(one.organizations))]
    if not serving:
        is_known = bool(mentions) and all(query.knowledge.countries_of(one.organizations) for one in mentions)
        return not_found(query) if is_known else None  # the others are no answer
    if len(serving) == len(mentions):
        return people_named(
            query, document, mentions, "letters.cc" if question.asks(Frame.CC) else "letters.addressees"
        )
    people = in_a_row(query.language, [query.mentioned(one) for one in serving])
    form = "letters.copied.among" if question.asks(Frame.CC) else "letters.addressed.among"
    sentence = query.say(form, label=query.label(document), people=people)
    citations = tuple(query.cite(document, one, voice(document)) for one in serving)
    lines = tuple(with_office(query, one) for one in serving)
    return Found(Kind.PERSON, sentence, citations, query.language, lines, about=(form, document.id, *countries))
