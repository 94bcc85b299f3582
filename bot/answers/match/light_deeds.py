"""What those who are counted did, by a verb that says little elsewhere: `how many of them gave up`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.stated import says
from bot.answers.understand.names import SECTIONS, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact

_AREA = "deeds"


class LightDeed(NamedTuple):
    """The folded words by which alone it is told what those who are counted did, and what reads statements."""

    words: Collection[str]
    query: Query


def _counted_at(query: Query) -> int | None:
    """Return where those stand whose number is asked for; None where no number is."""
    question = query.question
    counted = (one.position for one in question.tokens if one.is_counted)
    return next(counted, None) if question.asks(Frame.HOW_MANY) else None


def light_deeds(query: Query) -> Collection[LightDeed]:
    """Return the verb that is all that is told of those who are counted, with "back" behind it.

    None where somebody else did it to them, or where a telling word goes on: "how many of them got a boat".
    """
    question = query.question
    counted = _counted_at(query)
    if counted is None:
        return ()
    verbs = query.words(_AREA, "LIGHT")
    found = (one for one in question.tokens[counted + 1 :] if one.word in verbs and one.is_light)
    return [LightDeed(words, query) for verb in found if (words := _all_that_is_told(query, counted, verb))]


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


class Deed(NamedTuple):
    """The keys of the words one of which tells what was done, a pattern that does so, and what reads statements."""

    keys: frozenset[str]
    told: str
    query: Query


def heard(query: Query) -> Collection[Deed]:
    """Return the verb of a body that is asked how many it heard: `how many members did the board hear`."""
    question, hearing = query.question, query.words(_AREA, "HEARING")
    if hearing.isdisjoint(question.words):
        return ()
    ends = {max(link.positions) + 1 for link in query.links("organizations", "people")}
    is_asked = any(question.words[at] in hearing for at in ends if at < len(question.words))
    return [Deed(query.indexed.vocabulary.keys_of(hearing), "QUESTIONED", query)] if is_asked else ()


def alone(query: Query) -> Collection[Deed]:
    """Return the verb that alone tells what is asked for: `when did the board meet`, `how many workers read it`.

    Behind "when" nothing but names is told besides; of those who are counted it is a verb of the mind.
    """
    question, minding = query.question, query.words(_AREA, "MINDING")
    counted, verbs = _counted_at(query), frozenset[str]()
    if counted is not None:
        verbs = minding.intersection(question.words[counted + 1 : counted + 2])
    elif question.asks(Frame.WHO) and not question.asks(Frame.SIGN, Frame.SOURCE, Frame.ASK):
        verbs = minding.intersection(question.words[1:2]) or _said_behind_who(query)
    elif question.asks(Frame.WHEN) and not question.asks(Frame.LETTERS, Frame.SIGN, Frame.ASK):
        verbs = (minding | query.words(_AREA, "LIGHT")).intersection(question.words if _only_names(query) else ())
    elif not question.frames - {Frame.TERM}:
        verbs = minding.intersection(question.words[-1:] if _only_names(query) else ())
    return [Deed(query.indexed.vocabulary.keys_of(verbs), "", query)] if verbs else ()


def _said_behind_who(query: Query) -> frozenset[str]:
    """Return the verb between "who" and what it was done to, where it says little elsewhere: `who watched the gate`."""
    question, grammar = query.question, query.question.grammar
    verb = next((one for one in question.tokens if one.position == 1), None)
    is_done_to = not grammar.articles.isdisjoint(question.words[2:3])
    if verb is None or not is_done_to or verb.frames or verb.word in grammar.function_words:
        return frozenset()
    is_data = question.asks(Frame.HOW_MANY) or any(one.is_noun or one.number for one in question.tokens)
    telling = query.indexed.vocabulary.keys_of(query.words("predicates", "COUNTED_AS"))
    return frozenset() if is_data or verb.keys & telling else frozenset((verb.word,))


def _only_names(query: Query) -> bool:
    """Return whether a question tells no more than somebody's name: `what did Alder think`, `when did Alder meet`."""
    named = positions_of(query.links("organizations", "people"))
    return bool(named) and named.issuperset(one.position for one in query.question.informative if not one.frames)


def turned(query: Query) -> Collection[Deed]:
    """Return what brings people into a state, or lets them escape one: `how many did it make ill`, `got out of it`."""
    question = query.question
    if not any(one.is_counted and (one.is_noun or one.word in query.indexed.nouns.people) for one in question.tokens):
        return ()  # what came out of a chimney escaped from nothing
    keys_of, asking = query.indexed.vocabulary.keys_of, (("MADE_SO", "MAKING"), ("GOT_OUT", "ESCAPING"))
    return [
        Deed(keys_of(query.words(_AREA, verbs)), form, query) for form, verbs in asking if question.says(_AREA, form)
    ]


def tells_the_deed(item: IndexedEntry, held: Collection[Deed]) -> bool:
    """Return whether an entry has such a word, in its statement or by what it or its topic is called."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    return all(
        not one.query.indexed.vocabulary.keys_of(_words(one.query, entry)).isdisjoint(one.keys)
        or (one.told and says(item, _AREA, one.told))
        for one in held
    )


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


class Predicate(NamedTuple):
    """What those who are counted are asked to have been, by its keys, and what reads texts."""

    keys: frozenset[str]
    query: Query


def predicates(query: Query) -> Collection[Predicate]:
    """Return what those who are counted are said to be, by one telling word: `how many of them were guarded`."""
    question = query.question
    counted = _counted_at(query)
    if counted is None:
        return ()
    starts = _behind_being(query, counted) - positions_of(query.links(*SECTIONS))
    found = [one for one in question.informative if one.position in starts and not (one.frames or one.number)]
    found = [*found, *_away(query, starts)]
    found = found or [one for one in question.tokens[-1:] if _is_what_they_do(query, one, starts)]
    return [Predicate(one.keys, query) for one in found or by_a_verb_alone(query)]


def _away(query: Query, starts: Collection[int]) -> Iterator[Token]:
    """Yield the small words that alone tell where they are: `how many of them are back`."""
    away = query.words("particles", "BACK") | query.words("particles", "AWAY")
    at = {*starts, *query.question.positions_of(_AREA, "HAVING_BACK")}
    yield from (one for one in query.question.tokens if one.position in at and one.word in away)


def _is_what_they_do(query: Query, token: Token, starts: Collection[int]) -> bool:
    """Return whether a word that says little elsewhere tells what they were at: `how many were reading`."""
    is_last = token.position in starts and token.position == len(query.question.words) - 1
    return is_last and token.is_light and bool(query.pattern("predicates", "GERUND").search(token.word))


def by_a_verb_alone(query: Query) -> Collection[Token]:
    """Return the verb by which alone it is told what those who are counted did, or what was done to them."""
    counted = _counted_at(query)
    return () if counted is None else _all_they_did(query, counted) or _done_to_them(query, counted)


def _all_they_did(query: Query, start: int) -> Collection[Token]:
    """Return the verb that is all that is said of those who are counted: `how many residents remained`."""
    question = query.question
    verb = question.tokens[-1]
    between = question.words[start + 1 : verb.position]
    is_last = start < verb.position == len(question.words) - 1
    if not is_last or verb.frames or verb.is_type or not query.words("quantities", "HAVING").issuperset(between):
        return ()
    told = query.indexed.vocabulary.keys_of(query.words("predicates", "COUNTED_AS"))
    return () if verb.word in question.grammar.function_words or verb.keys & told else (verb,)


def _done_to_them(query: Query, start: int) -> Collection[Token]:
    """Return the participle, of a verb that says little elsewhere, which tells what was done: `how many were found`.

    What only tells that they were counted is none (`were reported`); of what brought them somewhere the place tells.
    """
    question, area, keys_of = query.question, "predicates", query.indexed.vocabulary.keys_of
    found = query.pattern(area, "DONE_TO").search(" ".join(question.words[start + 1 :]))
    verb = found[0].split()[-1] if found else ""
    told = next((one for one in question.tokens if one.position > start and one.word == verb and one.is_light), None)
    if told is None or not told.keys.isdisjoint(keys_of(query.words(area, "COUNTED_AS"))):
        return ()
    is_placed = not told.keys.isdisjoint(keys_of(query.words(area, "BROUGHT")))
    return () if is_placed and _goes_on(query, told.position) else (told,)


def _goes_on(query: Query, at: int) -> bool:
    return any(one.is_informative and one.position > at for one in query.question.tokens)


def _behind_being(query: Query, start: int) -> set[int]:
    """Return where it is said from there on what somebody was, with an adverb between: `were still guarded`."""
    words, being = query.question.words, query.words("roles", "BEING")
    adverb = query.pattern("predicates", "ADVERB")
    starts = {at + 1 for at, word in enumerate(words) if at > start and word in being}
    return starts | {at + 1 for at in starts if adverb.fullmatch(" ".join(words[at : at + 1]))}


def says_they_were(item: IndexedEntry, held: Collection[Predicate]) -> bool:
    """Return whether a figure has the word itself, and not only in a name: nobody is guarded by a Guard Board."""
    entry = item.entry
    if not isinstance(entry, Fact):
        return True
    return all(not _keys(one.query, entry).isdisjoint(one.keys) for one in held)


def _keys(query: Query, entry: Fact) -> frozenset[str]:
    """Return what the words of an entry and of its topic are matched by, those that only ask for it included."""
    others = chain(entry.other_words.all(), query.knowledge.topics[entry.topic].other_words.all())
    words = chain.from_iterable(map(query.indexed.vocabulary.words, others))
    return query.indexed.vocabulary.keys_of(_words(query, entry).union(words))
