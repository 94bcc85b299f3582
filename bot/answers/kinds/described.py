"""What a claim says that an organization is: `Birch is a body of ferrymen`, `Alder, which the mill finances`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answers.answer import Found, Match
from bot.answers.index.entry import IndexedEntry
from bot.answers.kinds import facts
from bot.answers.match.query import Query
from bot.answers.match.select import Chosen
from bot.answers.understand.normalise import fold
from bot.knowledge.model import Fact, Organization

_FORMS = ("IS_SOMETHING", "BESIDE_A_NAME")  # what a statement begins with goes before what it only adds


def answer(query: Query, organization: Organization) -> Found | None:
    """Tell the claim that says what an organization is; None where no claim does.

    Args:
        query: The question and the record.
        organization: Which is asked about, and nothing else.
    """
    for form in _FORMS:
        for item, fact in _claims(query, organization):
            if _says(query, fact, organization, form):
                return facts.card(query, Chosen(item, (), Match(item.id, 1.0)), fact)
    return None


def _claims(query: Query, organization: Organization) -> Iterator[tuple[IndexedEntry, Fact]]:
    index = query.indexed.index
    for at in sorted(index.knowing(query.question.keys)):
        item, fact = index.items[at], index.items[at].entry
        if isinstance(fact, Fact) and fact.value is None and organization.id in (*fact.organizations, fact.said_by):
            yield item, fact


def _says(query: Query, fact: Fact, organization: Organization, form: str) -> bool:
    """Return whether a name stands in a statement, commas and all, as it does where it is told what it names."""
    statement = fold(fact.statement.in_language(query.language))
    pattern = query.question.grammar.spoken.by_language("terms", form)[query.language]
    names = {fold(name) for name in organization.names()}
    return any(re.search(pattern.replace("NAME", re.escape(name)), statement) for name in names if name in statement)
