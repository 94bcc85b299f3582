"""What those who are counted did, by a verb that says little elsewhere: `how many of them gave up`."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.understand.names import SECTIONS, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact

_AREA = "deeds"


class LightDeed(NamedTuple):
    """The folded words by which alone it is told what those who are counted did, and what reads statements."""

    words: Collection[str]
    query: Query


def light_deeds(query: Query) -> Collection[LightDeed]:
    """Return the verb that is all that is told of those who are counted, with "back" behind it.

    None where somebody else did it to them, or where a telling word goes on: "how many of them got a lawyer".
    """
    question = query.question
    counted = [token.position for token in question.tokens if token.is_counted]
    if not question.asks(Frame.HOW_MANY) or not counted:
        return ()
    verbs = query.words(_AREA, "LIGHT")
    found = (one for one in question.tokens[counted[0] + 1 :] if one.word in verbs and one.is_light)
    return [LightDeed(words, query) for verb in found if (words := _all_that_is_told(query, counted[0], verb))]


def _all_that_is_told(query: Query, counted: int, verb: Token) -> Collection[str]:
    """Return the words by which it is told what they did; none where others did it or other words tell it."""
    question, behind = query.question, verb.position + 1
    named = positions_of(query.links(*SECTIONS))
    telling = (one for one in question.tokens[counted + 1 :] if one.is_informative)
    if any(one.position > verb.position or one.position not in named for one in telling):
        return ()
    if not query.words("particles", "BACK").isdisjoint(question.words[behind : behind + 1]):
        return (verb.word, question.words[behind])  # also of what others got back
    by_one_who_is_named = positions_of(query.links("organizations", "people"))
    is_by_others = not query.words(_AREA, "BY_OTHERS").isdisjoint(question.words[counted + 1 : verb.position])
    return () if is_by_others or any(counted < at < verb.position for at in by_one_who_is_named) else (verb.word,)


def tells_it(item: IndexedEntry, held: Collection[LightDeed]) -> bool:
    """Return whether a figure is told with the verb, in its statement or by what it or its topic is called."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    return all(_words(one.query, entry).issuperset(one.words) for one in held)


def _words(query: Query, entry: Fact | Event) -> frozenset[str]:
    topic = query.knowledge.topics[entry.topic]
    names = (entry.aliases.all(), entry.weak_aliases.all(), topic.aliases.all(), topic.name.in_every_language())
    texts = chain(entry.statement.in_every_language(), *names)
    return frozenset(chain.from_iterable(map(query.indexed.vocabulary.words, texts)))
