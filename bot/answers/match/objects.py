"""What something is done to, by a name behind its verb: `who passed the Heron Scheme`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in
from bot.answers.match.stated import has_to_do_with
from bot.answers.understand.names import NameLink
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact
from bot.languages import by_language

_OTHERWISE = (Frame.HOW_MANY, Frame.SIGN, Frame.SOURCE)  # what a word behind "who" or "when" is no deed for


class Thing(NamedTuple):
    """A term to which something is done, whether it is asked who does it, and what reads statements."""

    link: NameLink
    by_somebody: bool
    query: Query


def things_done(query: Query) -> Collection[Thing]:
    """Return the term that is all to which something is done: `when was the scheme passed`, `who passed the scheme`."""
    links, question = query.links("terms"), query.question
    if len(links) != 1 or question.asks(*_OTHERWISE, Frame.LETTERS):
        return ()
    start = question.grammar.before_articles(question.words, min(links[0].positions))
    by_somebody = start in _behind_who(query)
    return [Thing(links[0], by_somebody, query)] if by_somebody or start in _behind_when(query) else ()


def _behind_who(query: Query) -> Iterator[int]:
    """Yield where the object of a deed begins, behind "who" and its verb: `who passed`, `who has passed`."""
    question, having = query.question, query.words("speech", "PERFECT")
    being = query.words("offices", "IS_SOMEBODY") | query.words("roles", "BEING")
    for who in (one.position for one in question.tokens[:1] if Frame.WHO in one.frames):
        verb = who + 1 + (not having.isdisjoint(question.words[who + 1 : who + 2]))
        if being.isdisjoint(question.words[verb : verb + 1]):
            yield verb + 1


def _behind_when(query: Query) -> Iterator[int]:
    """Yield where the thing begins to which something is done or that does it, behind "when" and its verb."""
    question = query.question
    comes_first = by_language("speech", "VERB_COMES_FIRST")[question.language]
    for when in (one.position for one in question.tokens[:1] if Frame.WHEN in one.frames):
        yield from (when + 2, when + 3) if comes_first else (when + 2,)


def tells_of_it(item: IndexedEntry, held: Collection[Thing]) -> bool:
    """Return whether an entry speaks of the thing itself, and not only its document.

    Of whom something is asked, who did it to the thing did not do it to those under it: "attacks on people in it".
    """
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(
        has_to_do_with(item, one.link, {*entry.terms}) and not (one.by_somebody and _is_only_around(entry, one))
        for one in held
    )


def _is_only_around(entry: Fact | Event, thing: Thing) -> bool:
    """Return whether a statement names the thing, and each time as that in which others are: `people in the scheme`.

    Or as what does something itself, and has nothing done to it: `the scheme violates the law`.
    """
    words, links = names_in(thing.query, entry, "terms")
    starts = [min(link.positions) for link in links if not set(thing.link.ids).isdisjoint(link.ids)]
    begin = thing.query.question.grammar.before_articles
    begins = [begin(words, at) for at in starts]
    if 0 in begins and not thing.query.pattern("roles", "BY_SOMEBODY").search(" ".join(words)):
        return True
    before = (words[at - 1] if at else "" for at in begins)
    return bool(starts) and thing.query.words("roles", "AROUND").issuperset(before)
