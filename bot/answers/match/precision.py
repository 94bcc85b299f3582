"""How exactly something is asked for: a day and no month, a number and no bound, a count and no share."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.other_words import IndexWithOtherWords
from bot.answers.index.postings import OWN
from bot.answers.match.asked import people_counted
from bot.answers.match.query import Query
from bot.answers.match.stated import says, statement_words
from bot.answers.understand.grammar import grammar_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge import edtf
from bot.knowledge.model import Event, Fact, Qualifier
from bot.languages import Language, patterns

_YES = (True,)
_HOURS = patterns("calendar", "HOUR_STATED", ignore_case=True)
_A_YEAR = re.compile(r"(?:19|20)\d\d")


class Quality(NamedTuple):
    """A noun for what something is, such as "legality", and what reads words likewise."""

    token: Token
    query: Query


def qualities(query: Query) -> Collection[Quality]:
    """Return the nouns for what something is, where a question is read with the other words of entries."""
    if not isinstance(query.indexed.index, IndexWithOtherWords):
        return ()
    question, form = query.question, query.pattern("nouns", "QUALITY")
    telling = (one for one in question.informative if one.position not in question.named and not one.frames)
    return [Quality(one, query) for one in telling if form.fullmatch(one.word)]


def tells_the_quality(item: IndexedEntry, held: Collection[Quality]) -> bool:
    """Return whether an entry has each by more than another word of its root: "legal help" tells of no legality."""
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(
        item.worth(one.token.keys) or _is_lent(entry, one) for one in held
    )


def _is_lent(entry: Fact | Event, one: Quality) -> bool:
    words, keys = one.query.indexed.vocabulary.words, one.query.indexed.vocabulary.keys
    form, texts = one.query.pattern("nouns", "QUALITY"), (*entry.other_words.all(), *entry.aliases.all())
    lent = (word for text in texts for word in words(text) if not one.token.keys.isdisjoint(keys(word)))
    return any(form.fullmatch(word) for word in lent)


def day(query: Query) -> Collection[bool]:
    """Return whether a day is asked for, and no month: `on which day`, `the exact date`."""
    return _YES if query.question.says_as_typed("calendar", "WHICH_DAY") else ()


def is_of_a_day(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether an entry has a day of its own, which is not only its document's."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    if isinstance(entry, Fact) and entry.is_dated_by_document:
        return False
    first, last = edtf.span(entry.date if isinstance(entry, Event) else entry.as_of)
    return first == last


def whole_year(query: Query) -> Collection[bool]:
    """Return whether a year as a whole is asked for: `in all of 2020`."""
    return _YES if query.question.says("aggregates", "WHOLE_YEAR") else ()


def is_of_a_whole_year(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a figure speaks for no less than a year: that of its first months is none of all of it."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    first, last = edtf.span(fact.as_of)
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def hour(query: Query) -> Collection[Language]:
    """Return the answer's language, where the time of a day is asked for: `at what time`."""
    return [query.language] if query.question.says("calendar", "WHICH_HOUR") else ()


def tells_the_hour(item: IndexedEntry, held: Collection[Language]) -> bool:
    """Return whether a statement tells the time of a day, as it is written in the language of the answer."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    return all(_HOURS[one].search(entry.statement.in_language(one)) for one in held)


def exact(query: Query) -> Collection[frozenset[str]]:
    """Return the units that no exact number is in, where one is asked for: a share is none, unless one is wanted."""
    question = query.question
    if not question.says_as_typed("quantities", "EXACTLY"):
        return ()
    wants_a_share = not query.words("quantities", "SHARE").isdisjoint(question.words) or _gives_a_share(query)
    return [frozenset[str]() if wants_a_share else query.indexed.nouns.shares]


def is_exact(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether an entry states a number without "about" or "more than"; what has none tells no number."""
    fact = item.entry
    if not isinstance(fact, Fact):
        return True
    is_bare = fact.value is not None and fact.upto is None and fact.qualifier is Qualifier.EXACTLY
    return is_bare and all(not fact.units or not shares.issuperset(fact.units) for shares in held)


def amount(query: Query) -> Collection[bool]:
    """Return whether it is asked how high a sum is: `what fee does it charge`."""
    return _YES if query.question.says("quantities", "WHICH_AMOUNT") else ()


def states_a_number(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether an entry states a number."""
    fact = item.entry
    return isinstance(fact, Fact) and any(map(_is_a_count, statement_words(fact.statement)))


def both_counts(query: Query) -> Collection[bool]:
    """Return whether two numbers are asked for at once: `how many farms and how many mills`."""
    asking = query.words("quantities", "MANY")
    return _YES if sum(word in asking for word in query.question.words) > 1 else ()


def states_both(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a statement tells two numbers: of one alone half of the question is left."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    number, texts = grammar_of(entry.statement.languages).number, entry.statement.in_every_language()
    told = [one for one in statement_words(entry.statement) if _is_a_count(one) or number(one)]
    # "Three Rivers" is no number.
    return sum(_is_a_count(one) or any(one in text.split() for text in texts) for one in told) > 1


def absolute(query: Query) -> Collection[str]:
    """Return the units of shares, where a number is asked for that no share is: `how many hens`, not `of the hens`.

    How many people do something is asked of whoever a share is of: `4 percent of the smallholders` tells it as well as
    the record can.
    """
    question = query.question
    if not query.words("quantities", "SHARE").isdisjoint(question.words):
        return ()
    plural, people = query.pattern("nouns", "PLURAL"), query.indexed.vocabulary.grammar.people
    is_counted = any(
        token.is_counted and token.word not in people and plural.search(token.word) and _counts_plainly(query, token)
        for token in question.tokens
    )
    return query.indexed.nouns.shares if is_counted and not _gives_a_share(query) else ()


def _gives_a_share(query: Query) -> bool:
    """Return whether the question itself gives a share, of which it then asks something."""
    return any((token.number or "").endswith("%") for token in query.question.tokens)


def _counts_plainly(query: Query, token: Token) -> bool:
    """Return whether a counted noun is no part of a whole: nothing but words for other ones stand before it."""
    words = query.question.words
    many, a_number = query.words("quantities", "MANY"), query.question.grammar.a_number
    before = range(token.position - 1, -1, -1)
    between = takewhile(lambda at: words[at] not in many and words[at - 1 : at + 1] not in a_number, before)
    return query.words("particles", "OUT_OF").isdisjoint(words[at] for at in between)


def is_no_share(item: IndexedEntry, shares: Collection[str]) -> bool:
    """Return whether a figure is more than a share, or its statement tells another number: `4 percent of 300 hens`."""
    fact = item.entry
    if not isinstance(fact, Fact) or not fact.units or not frozenset(shares).issuperset(fact.units):
        return True
    return len([word for word in statement_words(fact.statement) if _is_a_count(word)]) > len(fact.units)


def provision(query: Query) -> Collection[bool]:
    """Return whether it is asked which part of a law it is: `under which section`."""
    which, provisions = query.question.grammar.which, query.words("roles", "PROVISIONS")
    pairs = pairwise(query.question.words)
    return _YES if any(one in which and other in provisions for one, other in pairs) else ()


def tells_the_provision(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a statement does not only point to a part that another one names: `under that section`."""
    return not says(item, "roles", "THAT_PROVISION")


def people_who(query: Query) -> Collection[Query]:
    """Return the question, where people are counted by what they did: `the number of people who vanished`."""
    is_of_a_share = not query.words("quantities", "SHARE").isdisjoint(query.question.words)
    return [query] if people_counted(query) and not is_of_a_share else ()


def is_no_share_of_it(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether a figure is no share of what they did: of `9 percent of the thefts` there is no number of thieves.

    A share of some people tells how many of them there are as well as the record can.
    """
    fact = item.entry
    if not isinstance(fact, Fact) or not fact.units:
        return True
    return not any(
        query.indexed.nouns.shares.issuperset(fact.units)
        and any(map(query.question.keys.intersection, _whole(query, fact)))
        for query in held
    )


def _whole(query: Query, fact: Fact) -> Iterator[frozenset[str]]:
    """Yield the keys of each noun of which a figure is a share, but for people: the thefts of `9 percent of thefts`."""
    grammar, nouns, vocabulary = query.question.grammar, query.indexed.nouns, query.indexed.vocabulary
    small = query.words("particles", "OF") | grammar.articles | grammar.percent_words
    for statement in fact.statement.in_every_language():
        words = vocabulary.words(statement)
        at = next((at for at, word in enumerate(words) if word.endswith("%") or word in grammar.percent_words), None)
        noun = next((word for word in words[at + 1 :] if word not in small), "") if at is not None else ""
        keys = vocabulary.keys(noun)
        if noun not in nouns.people and nouns.of_any_noun.isdisjoint(nouns.units(keys)):
            yield keys


def _is_a_count(word: str) -> bool:
    """Return whether a word of a statement is a number, and no year."""
    number = word.removeprefix("#").removesuffix("%")
    return number.replace(".", "").isdigit() and not _A_YEAR.fullmatch(number)


def purpose(query: Query) -> Collection[bool]:
    """Return whether it is asked what something is for: `for what purpose was the register made`."""
    return _YES if query.question.says("terms", "PURPOSE") else ()


def tells_a_purpose(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether a statement tells a purpose, and not only that it is there, or how many of it are."""
    return says(item, "terms", "PURPOSE_STATED")


def listed(query: Query) -> Collection[str]:
    """Return how many are to be listed one by one: `list the 17 countries`, not `which office counted 17`.

    Args:
        query: The question and the record.
    """
    question = query.question
    if question.yes_no:
        return ()
    small = question.grammar.function_words
    listing = [one.position for one in question.tokens if Frame.LISTING in one.frames]
    return [
        one.number
        for one in question.tokens
        if one.number
        and any(small.issuperset(question.words[at + 1 : one.position]) for at in listing if at < one.position)
    ]


def is_no_bare_count(item: IndexedEntry, numbers: Collection[str]) -> bool:
    """Return whether a figure is more than the count of what is to be listed: it names several, or tells no such count.

    Args:
        item: The entry.
        numbers: How many are to be listed, as canonical numbers.
    """
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None or all(item.worth([one]) != OWN for one in numbers):
        return True
    return any(len(named) > 1 for named in (fact.people, fact.organizations, fact.places))


def law_years(query: Query) -> Collection[str]:
    """Return the years beside nouns for laws, which tell none of something else: `the 2014 act`, `the act of 2014`."""
    question, of = query.question, query.words("particles", "OF")
    laws = query.words("roles", "STATUTES") | query.words("roles", "ENACTED")
    words = question.words
    years = [one for one in question.dates if one.year and not one.month and one.end == one.start + 1]
    return [
        words[one.start]
        for one in years
        if not laws.isdisjoint(words[one.end : one.end + 1])
        or (
            not of.isdisjoint(words[one.start - 1 : one.start])
            and not laws.isdisjoint(words[max(0, one.start - 2) : one.start - 1])
        )
    ]


def names_each_year(item: IndexedEntry, years: Collection[str]) -> bool:
    """Return whether a statement holds the year of a law itself: that something was so then is no law of that year."""
    entry = item.entry
    return not isinstance(entry, Fact | Event) or statement_words(entry.statement).issuperset(years)
