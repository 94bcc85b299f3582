"""What the record tells of a person who holds no office in it, and signs nothing: `who is Rivers`."""

from __future__ import annotations

import re

from bot.answers.answer import Answer, Found, Kind
from bot.answers.compose.lines import as_many_as_fit, cite_item, fact_or_event, line
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.kinds.kind import Served
from bot.answers.match.befallen import tells_of
from bot.answers.match.query import Query
from bot.answers.match.select import choose
from bot.answers.match.vetoes import vetoes_of
from bot.answers.understand.names import positions_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge import edtf
from bot.knowledge.model import Event, Fact
from bot.languages import by_language

_ASKED_BY = frozenset((Frame.WHO, Frame.TERM, Frame.NEWS))
_MOST = 5  # lines


def answer(query: Query, served: Served) -> Answer | None:
    """Tell what came about with a person, or all that is told of one whom no office tells; None for anybody else.

    That a letter names somebody tells nobody who it is.
    """
    person, is_news = _alone(query, served), query.question.asks(Frame.NEWS)
    if person is None or _asks_of_a_deed(query) or (choose(query, ()) if is_news else _has_an_office(query, person)):
        return None  # another kind tells it
    items = _told_of(query, person, (EntryKind.EVENTS,) if is_news else (EntryKind.FACTS, EntryKind.EVENTS))
    items = [item for item in items if not is_news or not vetoes_of(query).forbid(item)]
    return _found(query, person, items[:_MOST]) if items else None


def _alone(query: Query, served: Served) -> str | None:
    """Return the person of whom a question speaks, and of nothing else."""
    question, links = query.question, query.links("people")
    if len(links) != 1 or len(links[0].ids) != 1 or not question.frames <= _ASKED_BY:
        return None
    is_of_more = any(one not in links[0].tokens for one in question.to_account_for(*served))
    return None if is_of_more or question.yes_no or question.dates else links[0].ids[0]


def _asks_of_a_deed(query: Query) -> bool:
    """Return whether more than a verb of being stands between "who" and a name: `who found Rivers`."""
    question, tokens = query.question, query.question.tokens
    who = next((one.position for one in tokens if Frame.WHO in one.frames), None)
    name = min(positions_of(query.links("people")))
    if who is None or who > name:
        return False
    if re.search(
        rf"(?:{by_language('speech', 'DONE_BY')[question.language] or '(?!)'})$", " ".join(question.words[who:name])
    ):
        return True
    small = question.grammar.function_words | query.words("offices", "IS_SOMEBODY")
    adverb = query.pattern("predicates", "ADVERB")
    return any(word not in small and not adverb.fullmatch(word) for word in question.words[who + 1 : name])


def _has_an_office(query: Query, person: str) -> bool:
    """Return whether a document tells an office of somebody, or prints the name on its list of signatories."""
    documents = query.knowledge.documents.values()
    mentions = [one for document in documents for one in document.mentions() if one.person == person]
    return any(one.office for one in mentions) or any(person in one.signed_by for one in documents)


def _told_of(query: Query, person: str, shelves: tuple[EntryKind, ...]) -> list[IndexedEntry]:
    """Return the entries that name somebody in their statement, in the order of their dates."""
    items = [item for shelf in shelves for item in query.indexed.index.of_shelf(shelf)]
    told = [item for item in items if _is_of(item, person) and tells_of(query, fact_or_event(item), person)]
    return sorted(told, key=lambda item: (edtf.span(item.dates[0]), isinstance(item.entry, Fact)))


def _is_of(item: IndexedEntry, person: str) -> bool:
    return isinstance(item.entry, Fact | Event) and person in item.entry.people


def _found(query: Query, person: str, items: list[IndexedEntry]) -> Found:
    lines = tuple(line(query, item) for item in items)
    citations = tuple(cite_item(query, item) for item in items)
    about = (person, *(item.id for item in items))
    return Found(
        Kind.PERSON, as_many_as_fit(lines), citations, query.language, lines if len(lines) > 1 else (), about=about
    )
