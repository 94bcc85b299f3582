"""Whether two things are one, or belong together, and what tells that one is not the other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in
from bot.answers.match.stated import says, statement_words
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.knowledge.model import Event, Fact

_AREA = "roles"


class Same(NamedTuple):
    """Things of which it is asked whether they are one.

    Attributes:
        links: Their names.
        is_identical: Whether they are to be the same, and not only to belong together.
        query: The question and the record.
    """

    links: Sequence[NameLink]
    is_identical: bool
    query: Query


def same(query: Query) -> Collection[Same]:
    """Return what is named, where it is asked whether two things are one, or one belongs to the other."""
    if not asks_whether_they_belong_together(query):
        return ()
    links = query.links("organizations", "people", "places", "terms")
    return [Same(links, query.question.says(_AREA, "IDENTICAL"), query)]


def asks_whether_they_belong_together(query: Query) -> bool:
    """Return whether it is asked whether two things are one, or one belongs to the other."""
    return query.question.says(_AREA, "SAME") or bool(query.once(linking))


def asks_whether_they_are_one(query: Query) -> bool:
    """Return whether it is asked whether things are the same, and not only whether they belong together."""
    return query.question.says(_AREA, "SAME") and query.question.says(_AREA, "IDENTICAL")


def linking(query: Query) -> frozenset[int]:
    """Return where the words stand by which it is asked whether bodies belong together: `are we linked to Alder`.

    What is linked to anything else may be caused by it, and that is another question.
    """
    question = query.question
    if not question.says(_AREA, "LINKED"):
        return frozenset()
    bodies = query.links("organizations")
    words, named = query.words(_AREA, "LINKING"), positions_of(bodies)
    others = (one for one in question.informative if one.position not in named and one.word not in words)
    if not bodies or not all(_is_of_a_body(query, one) for one in others):
        return frozenset()
    return frozenset(one.position for one in question.tokens if one.word in words)


def _is_of_a_body(query: Query, token: Token) -> bool:
    """Return whether a word stands for those who speak in the record: `our coalition`."""
    return token.word in query.words("nouns", "VOICES") or Frame.ORGANIZATIONS in token.frames


def tells_apart(item: IndexedEntry, held: Collection[Same]) -> bool:
    """Return whether a statement has both names, and a word that tells two things apart or joins them.

    To "are they not the same" neither a yes nor a no is understood in one way.

    That one is not the other needs no such word.
    """
    entry = item.entry
    return isinstance(entry, Fact | Event) and all(
        NEGATION not in one.query.question.operators and _tells_apart(item, entry, one) for one in held
    )


def is_apart(query: Query, item: IndexedEntry) -> bool:
    """Return whether a statement tells that the things of which it is asked have nothing in common, or are two."""
    told = says(item, _AREA, "TOLD_APART") or any(one.is_identical and _denies_one(item, one) for one in same(query))
    things = query.links("places", "terms")  # the refinery is no party to what tells two societies apart
    return told and item.says_each(one.keys for link in things for one in link.tokens)


def is_only_not_the_other(query: Query, item: IndexedEntry) -> bool:
    """Return whether it is told that whoever speaks is not somebody, where it is asked if they belong together.

    Nobody tells then that they do not; that they are two is what there is to be told.
    """
    return any(not one.is_identical and _is_denied_of_us(item, one) for one in same(query))


def _denies_one(item: IndexedEntry, one: Same) -> bool:
    """Return whether a statement denies one of them, and of no other body than those who speak in the document."""
    denied = [link for link in one.links if not item.denied.isdisjoint(link.tokens[0].keys)]
    bodies = (link for link in one.links if link.section == "organizations" and link not in denied)
    return bool(denied) and all(not {*link.ids}.isdisjoint(item.document.issuers) for link in bodies)


def _is_denied_of_us(item: IndexedEntry, one: Same) -> bool:
    """Return whether a statement denies a name, and no other is asked for than those who speak in the document."""
    denied = [link for link in one.links if not item.denied.isdisjoint(link.tokens[0].keys)]
    others = (link for link in one.links if link not in denied)
    return len(denied) == 1 and all(not {*link.ids}.isdisjoint(item.document.issuers) for link in others)


def _tells_apart(item: IndexedEntry, entry: Fact | Event, one: Same) -> bool:
    if _denies_one(item, one) if one.is_identical else _is_denied_of_us(item, one):
        return True
    told = [set(link.ids) for link in names_in(one.query, entry, "organizations", "people", "places", "terms")[1]]
    has_names = all(any(not ids.isdisjoint(link.ids) for ids in told) for link in one.links)
    return has_names and not one.query.words(_AREA, "TELLING_APART").isdisjoint(statement_words(entry.statement))
