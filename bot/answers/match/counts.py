"""What a number in a statement counts, and which numbers a question gives itself: none of these is what it asks for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, pairwise, takewhile
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND, NAMED
from bot.answers.match.asked import row_from
from bot.answers.match.query import Query
from bot.answers.match.roles import words_of
from bot.answers.match.stated import says
from bot.answers.match.wholes import rows_told
from bot.answers.understand.grammar import Grammar
from bot.answers.understand.normalise import canonical
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact
from bot.knowledge.stems import stem

_PIECES = re.compile(r"[;:()]|,(?!\d)")
_TO_ITS_MEASURE = 3  # words between a number and what it measures: "9 to 11 whole hours"
_OF_THE = 2  # words
_SEVERAL = 2
_NO_UNITS = frozenset[str]()
_OPPOSITE = {"RISING": "FALLING", "FALLING": "RISING"}
_A_YEAR = re.compile(r"#?(?:19|20)\d\d")


class Counted(NamedTuple):
    """The stems of the noun that is counted, the units that it counts in, and what reads statements."""

    noun: frozenset[str]
    units: frozenset[str]
    query: Query


class Described(NamedTuple):
    """The keys of a word that tells of what kind those are who are counted, and the record, which knows the sources."""

    keys: frozenset[str]
    query: Query


class Direction(NamedTuple):
    """The name of the pattern of what rose, or fell; whether a statement has to say so by it; and what reads it."""

    name: str
    is_to_be_said: bool
    query: Query


class Places(NamedTuple):
    """The places that a question names, and the record, which tells what lies where."""

    named: frozenset[str]
    query: Query


class Measured(NamedTuple):
    """A number of a question.

    Attributes:
        number: As a canonical number.
        measure: The keys of the span, distance or sum that it measures; none where it counts something else.
        query: Reads statements likewise.
    """

    number: str
    measure: frozenset[str]
    query: Query


class Given(NamedTuple):
    """The numbers that a question gives where it asks for one, and what reads statements."""

    numbers: frozenset[str]
    grammar: Grammar


def having_it(query: Query) -> Collection[bool]:
    """Return whether those are counted who have something that stands elsewhere: `how many got one`."""
    return (True,) if counts_who_has_it(query.question) else ()


def counts_who_has_it(question: Question) -> bool:
    """Return whether a question counts those who have something that stands elsewhere."""
    return question.asks(Frame.HOW_MANY) and question.says("quantities", "HAVING_IT")


def counted(query: Query) -> Collection[Counted]:
    """Return the noun that is counted, other than people: `how many border towns`; none where several are."""
    nouns, stems_of = query.indexed.nouns, partial(_stems, query.question.grammar)
    heads = filter(None, (_head(query, token) for token in query.question.tokens if token.is_counted))
    return [
        Counted(stems_of([head.word]), units, query)
        for head in heads
        if head.word not in nouns.people
        and (units := nouns.units_of(head.word, head.keys)).isdisjoint(nouns.of_any_noun)
    ]


def _head(query: Query, counted: Token) -> Token | None:
    """Return the first noun in the plural among the words that are counted: the towns of `Isleño border towns`.

    What is done to some, and what follows a verb that tells nothing, "how many took the boats", is not counted.
    """
    question, plural = query.question, query.pattern("nouns", "PLURAL")
    articles, out_of = query.words("particles", "ARTICLES"), query.words("particles", "OUT_OF")
    before = question.words[max(0, counted.position - 2) : counted.position]
    if not articles.isdisjoint(before[-1:]) and out_of.isdisjoint(before[:1]):
        return None
    joints = out_of | query.words("particles", "THOSE") | articles | question.grammar.many
    if not (question.grammar.function_words - joints).isdisjoint((*before[-1:], counted.word)):
        return None  # "how many with boats", "how many w boats"
    row = [token for token in row_from(question, counted) if not token.number]
    behind = question.words[counted.position + len(row) : counted.position + len(row) + 1]
    head = next((token for token in row if plural.search(token.word)), None)
    if head is None or not query.words("particles", "AND_OR").isdisjoint(behind):
        return None
    return None if query.pattern("deeds", "PARTICIPLE").search(head.word) else head


def _stems(grammar: Grammar, words: Iterable[str]) -> frozenset[str]:
    """Return the stems of words in each language: no group of words that mean the same joins two things."""
    return frozenset(stem(word, language) for word in words for language in grammar.languages)


def is_what_is_counted(item: IndexedEntry, held: Collection[Counted]) -> bool:
    """Return whether the figure is not that of others, while the noun only stands elsewhere in its statement.

    How many were sent to border towns does not tell how many towns there are.
    """
    fact = item.entry
    if not isinstance(fact, Fact) or not fact.units:
        return True
    return all(not one.units.isdisjoint(fact.units) or _may_be_counted(fact, one) for one in held)


def _may_be_counted(fact: Fact, one: Counted) -> bool:
    """Return whether a statement has the noun beside a number or not at all, or its measure is called so."""
    nouns = one.query.indexed.nouns
    if nouns.shares.issuperset(fact.units):
        return True
    if one.units and not nouns.amounts.issuperset(one.units) and nouns.of_any_noun.issuperset(fact.units):
        return False  # people are no towns, where the record counts towns
    grammar, is_elsewhere = one.query.question.grammar, False
    if any(not _stems(grammar, row.general).isdisjoint(one.noun) for row in rows_told(fact.statement)):
        return True  # "300 cases of theft, arson and other crimes"
    for text in fact.statement.in_every_language():
        beside = [*_beside_its_number(grammar, text, fact), *_of_the_whole(one.query, text, fact)]
        if not beside or not _stems(grammar, beside).isdisjoint(one.noun) or _has_its_own_number(grammar, text, one):
            return True
        is_elsewhere |= not _stems(grammar, grammar.words(text)).isdisjoint(one.noun)
    return not is_elsewhere or _is_called_so(grammar, fact, one)


def _is_called_so(grammar: Grammar, fact: Fact, one: Counted) -> bool:
    """Return whether a measure is called by the noun alone: "returns", where those who were returned are counted."""
    names = one.query.knowledge.topics[fact.topic].aliases.in_language(one.query.language)
    return any(_stems(grammar, grammar.words(name)) == one.noun for name in names)


def _has_its_own_number(grammar: Grammar, text: str, one: Counted) -> bool:
    """Return whether another number of a statement is that of the noun, and no bound: `for four years`."""
    words = grammar.words(text)
    said = " ".join(words)
    bounded = {len(said[: found.end()].split()) for found in one.query.pattern("works", "BELOW").finditer(said)}
    return any(
        grammar.number(number) and not _stems(grammar, [noun]).isdisjoint(one.noun) and at not in bounded
        for at, (number, noun) in enumerate(pairwise(words))
    )


def _beside_its_number(grammar: Grammar, text: str, fact: Fact) -> Iterator[str]:
    """Yield the words of what is counted: those behind the fact's number, and behind "the number of"."""
    figures = _figures(fact)
    passed = grammar.spoken.words("particles", "OF") | grammar.spoken.words("particles", "ARTICLES")
    for words in map(grammar.words, _PIECES.split(text)):
        for at, word in enumerate(words):
            if grammar.number(word) in figures or words[at - 1 : at + 1] in grammar.a_number:
                behind = takewhile(lambda one: one in passed or one not in grammar.function_words, words[at + 1 :])
                yield from (one for one in behind if one not in passed and grammar.number(one) is None)


def _of_the_whole(query: Query, text: str, fact: Fact) -> Iterator[str]:
    """Yield the words for a whole that begins a statement, of which its number, with no noun behind it, counts a part.

    Of "of the hens that were sold, 30 were white" these are hens.
    """
    grammar = query.question.grammar
    words, figures = grammar.words(text), _figures(fact)
    number = next((at for at, word in enumerate(words) if grammar.number(word) in figures), 0)
    if not number or grammar.behind_of_the(words[:_OF_THE]) != [_OF_THE]:
        return
    behind, verbs = words[number + 1 : number + 2], query.words("wholes", "VERBS_OF_PARTS")
    if any(one not in verbs and query.pattern("nouns", "PLURAL").search(one) for one in behind):
        return  # "of the border towns 30 people were sent away"
    joining = query.words("particles", "AND_OR") | query.words("particles", "ARTICLES")
    row = takewhile(lambda one: one in joining or one not in grammar.function_words, words[_OF_THE:number])
    yield from (one for one in row if one not in joining)


def _figures(fact: Fact) -> frozenset[str]:
    return frozenset(canonical(value, fact.unit) for value in (fact.value, fact.upto) if value is not None)


def described(query: Query) -> Collection[Described]:
    """Return the words that tell of what kind those are who are counted: `how many national guards`."""
    question = query.question
    rows = (row_from(question, token) for token in question.tokens if token.is_counted)
    return [
        Described(token.keys, query)
        for token in chain.from_iterable(rows)
        if token.is_informative and not token.number and token.position not in question.named
    ]


def is_so_described(item: IndexedEntry, held: Collection[Described]) -> bool:
    """Return whether a figure has these words itself: those of its source's name tell nothing of whom it counts."""
    fact = item.entry
    if not isinstance(fact, Fact):
        return True
    return all(item.worth(one.keys) not in (NAMED, AROUND) or not _names_its_source(fact, one) for one in held)


def _names_its_source(fact: Fact, one: Described) -> bool:
    """Return whether a word is one of the name of the organization that says so."""
    source, vocabulary = one.query.knowledge.organizations.get(fact.said_by), one.query.indexed.vocabulary
    names = source.names() if source else ()
    return any(not one.keys.isdisjoint(vocabulary.informative_keys(name)) for name in names)


def places(query: Query) -> Collection[Places]:
    """Return the places of which a number is asked for: `how many in Birch buy water`."""
    named = frozenset(one for link in query.links("places") for one in link.ids)
    return [Places(named, query)] if named else ()


def is_of_no_others(item: IndexedEntry, held: Collection[Places]) -> bool:
    """Return whether a count is not that of several places together of which the question names but some.

    What it says of those in a place that it lies in, or that lies in it, is said of it.
    """
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None or len(fact.places) < _SEVERAL:
        return True
    return all(
        one.query.indexed.nouns.shares.issuperset(fact.units)
        or one.named.isdisjoint(fact.places)
        or all(_belongs(one, place) for place in fact.places)
        for one in held
    )


def _belongs(one: Places, place: str) -> bool:
    around = one.query.knowledge.places_of
    return any(place in around(named) or named in around(place) for named in one.named)


def measured(query: Query) -> Collection[Measured]:
    """Return the numbers of a question, each with what it measures: `under 12` is not `under 12 months`, nor years."""
    words, durations = query.question.words, query.words("quantities", "DURATIONS")
    numbers = [token for token in query.question.tokens if token.number]
    found = [Measured(one.number or "", _measure(query, words, one.position), query) for one in numbers]
    is_of_a_time = not durations.isdisjoint(words)
    return [one for one in found if one.measure or not is_of_a_time]


def _measure(query: Query, words: Sequence[str], at: int) -> frozenset[str]:
    """Return the keys of the measure behind a number; of `9 to 11 hours` the first number measures hours too."""
    keys, nouns = query.indexed.vocabulary.keys, query.indexed.nouns
    measures = query.words("quantities", "DURATIONS") | query.words("roles", "DISTANCES")
    for word in words[at + 1 : at + 1 + _TO_ITS_MEASURE]:
        if word in measures or not nouns.of_amounts.isdisjoint(keys(word)):
            return keys(word)
        if word not in query.question.grammar.function_words and query.question.grammar.number(word) is None:
            break
    return frozenset()


def is_so_measured(item: IndexedEntry, held: Collection[Measured]) -> bool:
    """Return whether no number of the question measures something else in the statement."""
    fact = item.entry
    if not isinstance(fact, Fact):
        return True
    return all(_is_so_measured(fact, one) for one in held)


def _is_so_measured(fact: Fact, one: Measured) -> bool:
    grammar = one.query.question.grammar
    by_language = [
        [_measure(one.query, words, at) for at, word in enumerate(words) if grammar.number(word) == one.number]
        for words in map(grammar.words, fact.statement.in_every_language())
    ]
    if not one.measure:  # "menores de 12 años" are "under 12"
        durations = one.query.indexed.vocabulary.keys_of(one.query.words("quantities", "DURATIONS"))
        return any(all(durations.isdisjoint(keys) for keys in stated) for stated in by_language)
    stated = [keys for measures in by_language for keys in measures]
    return not any(stated) or any(not one.measure.isdisjoint(keys) for keys in stated)


def differences(query: Query) -> Collection[bool]:
    """Return whether it is asked by how much something changed, or differs from another thing."""
    return (True,) if query.question.says("aggregates", "BY_HOW_MUCH") else ()


def states_a_difference(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a statement says that something rose, fell, or is more or less than another."""
    return not isinstance(item.entry, Fact) or says(item, "aggregates", "DIFFERENCE_STATED")


def done_by_them(query: Query) -> Collection[Counted]:
    """Return the verb behind those who are counted: `how many people wait`, `how many people were waiting`."""
    question = query.question
    rows = ([*row_from(question, one)] for one in question.tokens if one.is_counted)
    verbs = (_verb_behind(query, row) for row in rows if row)
    return [Counted(one.keys, _NO_UNITS, query) for one in verbs if one is not None]


def _verb_behind(query: Query, row: Sequence[Token]) -> Token | None:
    """Return the telling word behind those who are counted, or the last of these before a preposition."""
    words, end = query.question.words, row[-1].position + 1
    telling = {one.position: one for one in query.question.informative if not one.frames}
    passed = query.question.grammar.yes_no | query.words("speech", "PERFECT") | query.words("predicates", "BEING_MORE")
    while end < len(words) and words[end] in passed:
        end += 1
    is_last = len(row) > 1 and (end == len(words) or words[end] in query.words("roles", "INSIDE"))
    return telling.get(end) or (telling.get(row[-1].position) if is_last else None)


def is_what_they_do(item: IndexedEntry, held: Collection[Counted]) -> bool:
    """Return whether a figure is not only of what came about while they did it: "9 were robbed while they waited"."""
    fact = item.entry
    return not isinstance(fact, Fact) or fact.value is None or not any(_does_so_besides(fact, one) for one in held)


def _does_so_besides(fact: Fact, one: Counted) -> bool:
    words, keys = words_of(one.query, fact), one.query.indexed.vocabulary.keys
    clauses = one.query.words("predicates", "SUBORDINATE") - one.query.question.grammar.operators.keys()
    number = next((at for at, word in enumerate(words) if one.query.question.grammar.number(word)), len(words))
    start = next((at for at, word in enumerate(words) if at > number and word in clauses), len(words))
    places = [at for at, word in enumerate(words) if not keys(word).isdisjoint(one.noun)]
    return bool(places) and min(places) > start


def directions(query: Query) -> Collection[Direction]:
    """Return in which way something is said to have changed: `by how much did it go up`, `when did it fall`."""
    question = query.question
    said = [name for name in _OPPOSITE if question.says("aggregates", name)]
    if len(said) != 1:
        return ()
    telling = {one.position for one in question.informative}
    is_told = not telling.isdisjoint(question.positions_of("aggregates", said[0]))
    is_to_be_said = not is_told and not question.asks(Frame.HOW_MANY)
    return [Direction(said[0], is_to_be_said or question.says("aggregates", "BY_HOW_MUCH"), query)]


def changes_that_way(item: IndexedEntry, held: Collection[Direction]) -> bool:
    """Return whether a statement says that it changed so, or, where another word is to say it, nothing else."""
    if not isinstance(item.entry, Fact | Event):
        return True
    return all(
        says(item, "aggregates", one.name)
        or _went_from_one_to_another(item.entry, one)
        or not (one.is_to_be_said or says(item, "aggregates", _OPPOSITE[one.name]))
        for one in held
    )


def _went_from_one_to_another(entry: Fact | Event, one: Direction) -> bool:
    """Return whether the numbers tell which way a figure went: `from 21 to 29`."""
    if not isinstance(entry, Fact) or not entry.value:
        return False
    said = one.query.question.grammar.number
    numbers = [number for word in words_of(one.query, entry) if (number := said(word))]
    told = [float(number[1:]) for number in numbers if number[1:].replace(".", "").isdigit()]
    if len(told) < 2 or told[1] != entry.value:
        return False
    return told[1] > told[0] if one.name == "RISING" else told[1] < told[0]


def shares(query: Query) -> Collection[Query]:
    """Return a question that asks how many there are, and not how much more or less of something."""
    question = query.question
    is_of_a_difference = question.says("aggregates", "DIFFERENCE_STATED") or question.says("aggregates", "COMPARED")
    return () if is_of_a_difference else [query]


def is_no_difference(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether a figure is no share by which something is more likely, or fell: that share is of nobody."""
    fact = item.entry
    if not isinstance(fact, Fact) or all(one.indexed.nouns.shares.isdisjoint(fact.units) for one in held):
        return True
    if not says(item, "aggregates", "RELATIVE_STATED"):
        return True
    return all(_does_so_much(fact, one) for one in held)


def _does_so_much(fact: Fact, query: Query) -> bool:
    """Return whether it is asked how much something does, by the verb before its share: `it yields 40 percent more`."""
    question, grammar = query.question, query.question.grammar
    many, costing = query.words("quantities", "MANY"), query.words("quantities", "COSTING")
    if not (many | costing).isdisjoint(question.words) or any(one.is_counted for one in question.tokens):
        return False
    said = " ".join(words_of(query, fact))
    found = query.pattern("aggregates", "RELATIVE_STATED").search(said)
    before = said[: found.start()].split() if found and found[0].lstrip("#")[:1].isdigit() else []
    verb = next((word for word in reversed(before) if word not in query.words("particles", "A")), "")
    is_told = bool(verb) and verb not in grammar.function_words  # "the price of rice was 31 percent above"
    return is_told and not query.indexed.vocabulary.keys(verb).isdisjoint(question.keys)


def given(query: Query) -> Collection[Given]:
    """Return the numbers that are told where another one is asked for: `4 percent have a boat, what percent swim`.

    Of two or more numbers joined by "or" one may be the answer, and so may it be where a yes or no is asked.
    """
    question = query.question
    numbers = _plain(one.number for one in question.tokens)
    if not numbers or question.yes_no or not _asks_for_a_number(query):
        return ()
    return [Given(numbers, question.grammar)] if question.found("roles", "EITHER_OF") is None else ()


def _asks_for_a_number(query: Query) -> bool:
    """Return whether it is asked how many, or what share; "the 300 figure" asks for none."""
    words, share = query.question.words, query.words("quantities", "SHARE")
    is_share = any(one in query.question.grammar.which and other in share for one, other in pairwise(words))
    return is_share or not query.words("quantities", "HOW_MANY").isdisjoint(words)


def tells_another(item: IndexedEntry, held: Collection[Given]) -> bool:
    """Return whether a figure is none of the numbers that are told, or its statement has another number."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    return all(
        canonical(fact.value) not in one.numbers or not _stated(fact, one.grammar) <= one.numbers for one in held
    )


def _stated(fact: Fact, grammar: Grammar) -> frozenset[str]:
    """Return the numbers of a statement, other than years."""
    words = (word for text in fact.statement.in_every_language() for word in grammar.words(text))
    return _plain(grammar.number(word) for word in words)


def _plain(numbers: Iterable[str | None]) -> frozenset[str]:
    """Return numbers without years, and without a sign for a share: `4 percent` may be typed in two words."""
    return frozenset(one.removesuffix("%") for one in numbers if one and not _A_YEAR.fullmatch(one))
