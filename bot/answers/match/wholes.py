"""A whole and its parts: all of it, one of several that are told together, others than those that are named."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import OWN
from bot.answers.match.alternatives import names_one_of_two
from bot.answers.match.predicates import sample_size
from bot.answers.match.query import Query
from bot.answers.match.roles import words_of
from bot.answers.match.stated import says, statement_words
from bot.answers.understand.grammar import Grammar, grammar_of
from bot.answers.understand.names import SECTIONS, positions_of
from bot.answers.understand.normalise import canonical
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import Text
from bot.knowledge.model import Fact

_AREA = "wholes"
_YES = (True,)
_AT_THE_HEAD = 2  # words: "of the 300 hens, how many ..."
_MOST_BEFORE = 3  # words between "of the" and a number: "of the more than 300"
_OF_THE_WHOLE = 2  # words behind its number: "300 grey geese"
_TO_ITS_NUMBER = 2  # words: "some 30"
_LONGEST = 4  # words of one of several that are told together
_FEWEST = 3  # of these
_NEITHER = "ABSTAINING"
_SIDES = ("IN_FAVOUR", "AGAINST", _NEITHER)
_PIECES = re.compile(r"[,;:()]")


class Asked(NamedTuple):
    """The keys of what a question names, and what reads statements likewise."""

    keys: frozenset[str]
    query: Query


class Row(NamedTuple):
    """Several things that a statement tells together.

    Attributes:
        members: The words of each.
        general: The words of what they all are: `birds` in "hens, ducks and other birds".
    """

    members: Sequence[frozenset[str]]
    general: frozenset[str]


class Whole(NamedTuple):
    """A figure of which a part is asked for, and what reads statements."""

    figure: str
    query: Query


def parts(query: Query) -> Collection[Whole]:
    """Return the figures of which a part is asked for: `how many of the 300 were geese`, `of the more than 300`."""
    words, question = query.question.words, query.question
    starts = question.grammar.behind_of_the(words)
    return [
        Whole(token.number, query)
        for token in question.tokens
        for start in starts
        if token.number
        and 0 <= token.position - start <= _MOST_BEFORE
        and query.words(_AREA, "BOUNDS").issuperset(words[start : token.position])
        and (start == _AT_THE_HEAD or not query.words("quantities", "HOW_MANY").isdisjoint(words[: token.position]))
    ]


def is_no_whole(item: IndexedEntry, held: Collection[Whole]) -> bool:
    """Return whether none of the figures is the entry's own; one that tells a part of it may answer."""
    return all(item.worth([one.figure]) != OWN or _tells_a_part(item.entry, one) for one in held)


def _tells_a_part(entry: object, one: Whole) -> bool:
    """Return whether a statement has the figure behind "of", as that of the whole: `a quarter of the 300 hens`."""
    if not isinstance(entry, Fact) or (entry.value is not None and canonical(entry.value) == one.figure):
        return False
    grammar, passed = one.query.question.grammar, one.query.words(_AREA, "BOUNDS")
    passed, out_of = passed | one.query.words("particles", "THOSE"), one.query.words("particles", "OUT_OF")
    for words in map(grammar.words, entry.statement.in_every_language()):
        for at in (at for at, word in enumerate(words) if grammar.number(word) == one.figure):
            before = next((word for word in reversed(words[:at]) if word in out_of or word not in passed), "")
            if before in out_of:
                return not _is_all_of_the_whole(words[at + 1 :], one)
    return False


def _is_all_of_the_whole(behind: Sequence[str], one: Whole) -> bool:
    """Return whether what is asked is told of the whole alone: `40 of the 300 grey geese` for "how many were grey"."""
    question, vocabulary = one.query.question, one.query.indexed.vocabulary
    whole, rest = vocabulary.keys_of(frozenset(behind[:_OF_THE_WHOLE])), frozenset(behind[_OF_THE_WHOLE:])
    if not rest.difference(question.grammar.function_words).isdisjoint(question.words):
        return False  # "40 of the 300 grey geese are back"
    return all(not whole.isdisjoint(token.keys) for token in question.informative if not token.number)


def all_of_them(query: Query) -> Collection[bool]:
    """Return whether it is asked whether something is so of all: `were all of the hens white`."""
    question = query.question
    said = question.found(_AREA, "ALL_OF")
    if said is None or question.asks(Frame.SIGN, Frame.LETTERS):
        return ()
    is_whether = question.yes_no or question.says("speech", "CAME_ABOUT")
    return _YES if is_whether or said.start() == 0 else ()


def speaks_of_all(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the statement speaks of all, and not of a quarter of them."""
    return says(item, _AREA, "ALL_STATED")


def everywhere(query: Query) -> Collection[frozenset[str]]:
    """Return the places of which a number for the whole is asked for: `in all of the valley`."""
    if not query.question.says(_AREA, "EVERYWHERE"):
        return ()
    setting = frozenset(query.knowledge.about.setting)  # of "all the camps", where no place is named
    return [frozenset(link.ids) for link in query.links("places")] or [setting]


def is_of_all_of_it(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether a figure is not only of places in it."""
    fact = item.entry
    return not isinstance(fact, Fact) or not fact.places or all(not one.isdisjoint(fact.places) for one in held)


def population(query: Query) -> Collection[bool]:
    """Return whether it is asked how many live somewhere: `how many inhabitants does Alder have`."""
    question = query.question
    is_asked = question.says(_AREA, "INHABITANTS")
    return _YES if is_asked else ()


def counts_all_who_live_there(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a statement tells how many live somewhere, and not how many there do something."""
    return says(item, _AREA, "LIVING_STATED")


def in_total(query: Query) -> Collection[bool]:
    """Return whether the number of all is asked for: `how many in total`."""
    question = query.question
    return _YES if question.says(_AREA, "IN_TOTAL") else ()


def is_no_part(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a statement does not count some out of a number of others: `9 of the 30 hens`."""
    return not says(item, _AREA, "PART_STATED")


def on_a_list(query: Query) -> Collection[bool]:
    """Return whether those are counted who stand on a list: `how many hens are on that list`."""
    question = query.question
    return _YES if question.says(_AREA, "ON_A_LIST") else ()


def tells_of_a_list(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a statement speaks of a list."""
    return says(item, _AREA, "LIST_STATED")


def told(query: Query) -> Collection[Asked]:
    """Return what is named beside names, where a number is asked for."""
    counted = {one.position for one in query.question.tokens if one.is_counted}
    # What is counted may be a term itself; one beside it tells of a part: "in how many ponds did the weed grow".
    links = [one for one in query.links(*SECTIONS) if one.section != "terms" or not counted.isdisjoint(one.positions)]
    inside = positions_of(links)
    keys = [one.keys for one in query.question.informative if one.position not in inside and not one.frames]
    return [Asked(frozenset(key for each in keys for key in each), query)] if keys else ()


def is_of_the_part(item: IndexedEntry, held: Collection[Asked]) -> bool:
    """Return whether more is told of a part than its whole: how many are back is not how many were dismissed.

    Of `90 of the 200 dismissed workers are back` what is asked may not stand behind the whole's number alone.
    """
    fact = item.entry
    if not isinstance(fact, Fact) or not says(item, _AREA, "PART_STATED"):
        return True
    return all(not one.keys <= _of_its_whole(fact, one.query) for one in held)


def _of_its_whole(fact: Fact, query: Query) -> frozenset[str]:
    """Return the keys of the words for the whole in a statement of a part."""
    grammar, found = query.question.grammar, set[str]()
    for text in fact.statement.in_every_language():
        said = " ".join(grammar.words(text))
        for part in query.pattern(_AREA, "PART_STATED").finditer(said):
            behind = takewhile(lambda word: word not in grammar.function_words, said[part.end() :].split()[:_LONGEST])
            found.update(behind)
    return query.indexed.vocabulary.keys_of(frozenset(found))


def others(query: Query) -> Collection[bool]:
    """Return whether others are asked for than those that are named: `who besides the miners`."""
    question = query.question
    is_asked = question.says(_AREA, "OTHER_THAN")
    return _YES if is_asked else ()


def tells_of_others(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the statement itself tells others apart."""
    return says(item, _AREA, "OTHERS_STATED")


def both_sides(query: Query) -> Collection[str]:
    """Return by what name those on either side are asked for at once: `how many voted for and against`.

    How some voted is told by a claim as well, and by whatever is no number of those on one side. How many voted is
    told by no number of those who voted for it, or abstained.
    """
    if query.question.asks(Frame.HOW_MANY) and query.question.says(_AREA, "VOTED_AT_ALL"):
        return ("VOTED_AT_ALL",)
    return [one for one in ("BOTH_SIDES", "HOW_IT_WAS_VOTED") if query.question.says(_AREA, one)][:1]


def tells_both(item: IndexedEntry, held: Collection[str]) -> bool:
    """Return whether the statement tells how many there are on both."""
    if says(item, _AREA, "BOTH_SIDES_STATED"):
        return True
    is_a_figure = isinstance(item.entry, Fact) and item.entry.value is not None
    if "VOTED_AT_ALL" in held:
        return not is_a_figure or says(item, _AREA, "VOTED_AT_ALL")
    is_of_one = any(says(item, _AREA, one) for one in _SIDES) or not says(item, _AREA, "VOTES_STATED")
    return "BOTH_SIDES" not in held and not (is_a_figure and is_of_one)


def side(query: Query) -> Collection[str]:
    """Return the one side that a question is about: those who are for it, against it, or neither."""
    question = query.question
    found = [one for one in _SIDES if question.says(_AREA, one)]
    return found if len(found) == 1 else ()


def is_of_no_other_side(item: IndexedEntry, held: Collection[str]) -> bool:
    """Return whether an entry does not tell of those on the other side alone: who wants it is not who rejects it."""
    told = frozenset(one for one in _SIDES if says(item, _AREA, one))
    sides = told - {_NEITHER} or told  # "3 voted against it and 1 abstained" is of those against it
    return len(sides) != 1 or sides.issuperset(held) or (_NEITHER in told and _NEITHER in held)


def named(query: Query) -> Collection[Asked]:
    """Return what is named where a number is asked for."""
    return [Asked(frozenset(key for token in query.question.informative for key in token.keys), query)]


def is_no_union(item: IndexedEntry, held: Collection[Asked]) -> bool:
    """Return whether a number is not that of several things together of which the question names but one."""
    fact = item.entry
    if not isinstance(fact, Fact):
        return True
    return all(_names_several(one, fact) and not _names_one_of_two(one, fact) for one in held)


def _names_one_of_two(asked: Asked, fact: Fact) -> bool:
    """Return whether a question names one of two things that are in no row of several."""
    rows = rows_told(fact.statement)
    in_rows = frozenset[str]().union(*(one for row in rows for one in (*row.members, row.general)))
    return names_one_of_two(fact, asked.query, in_rows)


def _names_several(asked: Asked, fact: Fact) -> bool:
    """Return whether a question names several of a row in any language, what all of it is, or nothing of it."""
    rows = rows_told(fact.statement)
    if not rows:
        return True
    keys, topic = asked.query.indexed.vocabulary.keys_of, _of_the_topic(asked.query, fact)
    most = max(sum(_is_one(keys(one), asked, topic) for one in row.members) for row in rows)
    return most != 1 or not keys(frozenset[str]().union(*(row.general for row in rows))).isdisjoint(asked.keys)


def _is_one(member: frozenset[str], asked: Asked, topic: frozenset[str]) -> bool:
    """Return whether a member is named, by what not all of them are called."""
    return not member.isdisjoint(asked.keys - topic)


def _of_the_topic(query: Query, fact: Fact) -> frozenset[str]:
    """Return the keys of what a topic is called, which tells what several things together are."""
    texts = query.knowledge.topics[fact.topic].name.in_every_language()
    return frozenset[str]().union(*map(query.indexed.vocabulary.informative_keys, texts))


@lru_cache(maxsize=4096)  # statements of the record, never questions
def rows_told(statement: Text) -> Sequence[Row]:
    """Return each row of at least three things that commas and "and" or "or" join in a statement."""
    grammar = grammar_of(statement.languages)
    if grammar.spoken.words("particles", "AND_OR").isdisjoint(statement_words(statement)):
        return ()
    return [row for text in statement.in_every_language() for row in _rows_of(grammar, text)]


def _rows_of(grammar: Grammar, text: str) -> Iterator[Row]:
    row: list[Sequence[str]] = []
    general: Sequence[str] = ()
    before: Sequence[str] = ()
    including, joints = grammar.spoken.words(_AREA, "INCLUDING"), grammar.spoken.words("particles", "AND_OR")
    more = grammar.spoken.words("quantities", "OR_MORE")
    for words in _pieces_of(grammar, text):
        joined = (at for at, word in enumerate(words) if word in joints)
        at = next((at for at in joined if more.isdisjoint(words[at + 1 : at + 2])), None)
        if including.intersection(words[:2]):
            row, general = [words[-1:]], before[-1:]
        elif at is None:
            row = [*row, words] if row and len(words) <= _LONGEST else [words[-1:]]
        elif row and at <= _LONGEST:
            members = [*row, words[:at]] if at else row
            if len(members) >= _FEWEST - 1:
                yield _row(grammar, members, words[at + 1 : at + 1 + _LONGEST], general)
            row, general = [], ()
        before = words


def _pieces_of(grammar: Grammar, text: str) -> Iterator[Sequence[str]]:
    """Yield the words of each piece, but for a whole that begins them: "of the hens, some 30 ate barley and oats"."""
    pieces = [grammar.words(one) for one in _PIECES.split(text)]
    is_whole = bool(grammar.behind_of_the(pieces[0][:_AT_THE_HEAD]))
    is_whole = is_whole and any(grammar.number(word) for one in pieces[1:2] for word in one[:_TO_ITS_NUMBER])
    yield from pieces[is_whole:]


def _row(grammar: Grammar, members: Sequence[Sequence[str]], last: Sequence[str], general: Sequence[str]) -> Row:
    """Return the members as a row; a last one of "other" things tells what they all are."""
    small = grammar.function_words
    if grammar.spoken.words(_AREA, "OTHER").isdisjoint(last):
        return Row([frozenset(one) - small for one in (*members, last[:1])], frozenset(general) - small)
    return Row([frozenset(one) - small for one in members], frozenset((*general, *last)) - small)


def all_questioned(query: Query) -> Collection[Query]:
    """Return the question, where it is asked how many were questioned."""
    return [query] if sample_size(query) else ()


def questions_no_kind(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether a figure is not only of those questioned who have or are something that is not asked for."""
    entry = item.entry
    return not isinstance(entry, Fact) or all(_tells_of_their_kind(entry, one) for one in held)


def _tells_of_their_kind(fact: Fact, query: Query) -> bool:
    """Return whether a statement restricts none of those who were questioned, or by a word of the question."""
    words, keys = words_of(query, fact), query.indexed.vocabulary.keys
    found = query.pattern("predicates", "SAMPLED_OF_A_KIND").search(" ".join(words))
    if found is None:
        return True
    behind, named = words[len(found.string[: found.end()].split()) :], positions_of(query.links(*SECTIONS))
    asked = frozenset[str]().union(*(one.keys for one in query.question.informative if one.position not in named))
    return any(not keys(word).isdisjoint(asked) for word in behind)
