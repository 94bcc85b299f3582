"""Countries that are asked about as sending those who are counted away: `how many did the island send back`."""

from __future__ import annotations

from collections.abc import Collection

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.own_places import adjectives
from bot.answers.match.query import Query
from bot.answers.understand.names import NameLink
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Fact


def senders(query: Query) -> Collection[NameLink]:
    """Return the country that stands as whoever does it, where it is asked how many: behind a verb, and bare.

    An entry need not name it, if it says that those whom it counts leave that country.
    """
    if not query.question.asks(Frame.HOW_MANY) or query.question.operators:
        return ()
    countries = query.indexed.linker.countries
    of_places = query.once(adjectives).keys()
    links = [link for link in query.links("places") if of_places.isdisjoint(link.positions)]
    return [link for link in links if countries.issuperset(link.ids) and _is_the_doer(query, link)]


def _is_the_doer(query: Query, link: NameLink) -> bool:
    """Return whether a verb stands before a name, as far as its form tells: no preposition, and not what is counted."""
    question = query.question
    at = question.grammar.before_articles(question.words, min(link.positions)) - 1
    if at <= 0:
        return False
    if question.words[at] in query.words("speech", "DOING") | query.words("speech", "HAVING_DONE"):
        return True
    before = next((one for one in question.tokens if one.position == at), None)
    if before is None or not before.is_informative or before.is_counted:
        return False
    return before.word not in query.indexed.nouns.people


def sends(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    """Return whether those whom an entry counts leave each of the countries, or it speaks of these."""
    entry = item.entry
    return all(
        (isinstance(entry, Fact) and entry.leaves in link.ids) or all(item.worth(token.keys) for token in link.tokens)
        for link in links
    )
