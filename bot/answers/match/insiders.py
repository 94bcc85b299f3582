"""Who it is at an organization, by name: what the organization itself says or does tells nobody."""

from __future__ import annotations

from collections.abc import Collection

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact

_AREA = "roles"


def insiders(query: Query) -> Collection[Query]:
    """Return the question, where somebody at an organization is asked for.

    That is `who at Alder counted the hens`, and `who is at Alder`.
    """
    question, inside = query.question, query.words(_AREA, "INSIDE")
    if inside.isdisjoint(question.words):
        return ()
    passed, being = query.words("particles", "ARTICLES") | inside, query.words(_AREA, "BEING")
    begun = {min(link.positions) for link in query.links("organizations")}
    for end in _ends_of_who(query):
        at = end + (not being.isdisjoint(question.words[end : end + 1]))
        if inside.isdisjoint(question.words[at : at + 1]):
            continue
        start = next((one for one in range(at, len(question.words)) if question.words[one] not in passed), at)
        if start in begun or _is_a_body(query, start):
            return [query]
    return ()


def _ends_of_who(query: Query) -> Collection[int]:
    """Return the positions behind each "who", and behind "which person" or "which old member"."""
    question = query.question
    persons = query.words(_AREA, "PERSONS") | query.words(_AREA, "ANYBODY") | question.grammar.people
    return [
        token.position + 1
        for token in question.tokens
        if (Frame.WHO in token.frames and token.word in question.grammar.open_questions)
        or (
            token.word in persons
            and not question.grammar.which.isdisjoint(question.words[max(token.position - 2, 0) : token.position])
        )
    ]


def _is_a_body(query: Query, start: int) -> bool:
    """Return whether a noun for an organization stands there, after an adjective at most: `in the labour union`."""
    bodies = query.words(_AREA, "BODIES") | query.words("nouns", "COMPANIES")
    row = [token for token in query.question.tokens if start <= token.position <= start + 1]
    return any(token.word in bodies or Frame.ORGANIZATIONS in token.frames for token in row)


def names_a_person(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether a statement names a person, or one says it."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    return all(entry.said_by in one.knowledge.people or names_in(one, entry, "people")[1] for one in held)
