"""Whether a fact or an event can answer what is asked: its kind, its dates, whom it counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from datetime import date
from itertools import pairwise, takewhile
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import NAMED, OWN
from bot.answers.match.own_places import adjectives
from bot.answers.match.query import Query, made_once
from bot.answers.match.stated import dates_told, statement_words, states_an_amount, states_by_when
from bot.answers.understand.aggregates import asks_for_a_rate
from bot.answers.understand.dates import DateMention
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge import edtf
from bot.knowledge.model import Event, Fact
from bot.languages import by_language

_NEVER = date.max
_YEAR = len("2021")
_PER = "per"  # its name among the operators
_SINCE = "since"  # the bound of a date from which on something was so


class DatedEvent(NamedTuple):
    """An event that a question names by its date.

    Attributes:
        mention: The date.
        noun: The keys of what the event is called.
        first: Its day.
        before: The day of the next event that is called so.
    """

    mention: DateMention
    noun: frozenset[str]
    first: date
    before: date


def is_figure(item: IndexedEntry) -> bool:
    """Return whether the item is a fact with a number."""
    return isinstance(item.entry, Fact) and item.entry.value is not None


def has_places(item: IndexedEntry) -> bool:
    """Return whether the item says where something is or happened."""
    return isinstance(item.entry, Fact | Event) and bool(item.entry.places)


def fits_kind(query: Query, item: IndexedEntry) -> bool:
    """Return whether the entry is of the kind that is asked for: a number, a date."""
    question = query.question
    if is_figure(item) and not (_counts_its_people(query, item) and _is_rate_as_asked(query, item)):
        return False
    if question.asks(Frame.HOW_MANY) and not asks_when_first(query):
        return is_figure(item) or _tells_quantity(query, item) or counts_it_in_words(query, item)
    if question.asks(Frame.WHEN):
        has_a_date = isinstance(item.entry, Event) or (_has_its_own_date(item) and not _grows(query, item))
        return has_a_date or _tells_a_deadline(query, item) or _tells_since_when(query, item)
    return True


def _tells_a_deadline(query: Query, item: IndexedEntry) -> bool:
    """Return whether it is asked by when something is due, and a claim tells it: `it has to end before May 3`."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is not None or not query.question.says("speech", "DEADLINE"):
        return False
    return states_by_when(fact.statement, query.words("speech", "DUE"))


def _tells_since_when(query: Query, item: IndexedEntry) -> bool:
    """Return whether it is asked from which day on, and a statement tells it: `since May 3 the fee has been 7`."""
    entry = item.entry
    if not isinstance(entry, Fact) or not query.question.says("calendar", "SINCE_WHEN"):
        return False
    return any(one.bound == _SINCE for one in dates_told(entry.statement))


@made_once
def asks_when_first(query: Query) -> bool:
    """Return whether a date is asked for, and a number only spoken of: `when did the board publish the figures`."""
    question = query.question
    if query.pattern("speech", "DEADLINE").match(question.said):
        return True  # "by when has it to tell how much was burned"
    numbers = query.words("quantities", "HOW_MANY")
    asks_first = query.pattern("calendar", "WHICH_TIME").match(question.said) is not None
    asks_first |= question.words[0] in question.grammar.when
    return asks_first and numbers.isdisjoint(question.words)


def fits_dates(query: Query, item: IndexedEntry) -> bool:
    """Return whether no date of the question contradicts the entry."""
    question = query.question
    if not question.dates:
        return True
    if question.as_of and question.dates[0].edtf and isinstance(item.entry, Fact):
        return fits_limit(query, item.entry) and _fits(question.dates[1:], item.dates)
    is_of_a_letter = _dates_a_document(query)
    dates = (item.document.published.date, *_letters_it_names(query, item)) if is_of_a_letter else _own_dates(item)
    if len(question.dates) > 1 and "/" in dates[0]:  # "between June 2018 and July 2019" names both ends
        dates = tuple(dates[0].split("/"))
    left = [one for one in question.dates if not is_of_a_dated_event(query, item, one)]
    return _fits(left, dates) and all(_tells_its_time(query, item, one) for one in left)


def is_of_a_dated_event(query: Query, item: IndexedEntry, mention: DateMention) -> bool:
    """Return whether a date is that of an event which the entry speaks of: how many fell ill "after the May 3 storm".

    The entry is later, and names the event as the question does; what came after another one called so is of that.
    """
    if not isinstance(item.entry, Fact | Event):
        return False
    begun = edtf.span(item.dates[0])[0]
    return any(
        one.mention == mention and item.worth(one.noun) >= NAMED and one.first <= begun < one.before
        for one in query.once(_dated_events)
    )


def _dated_events(query: Query) -> Sequence[DatedEvent]:
    """Return the events that the question names by a noun and their date."""
    found = []
    for mention in query.question.dates:
        noun = None if mention.bound or mention.month is None else _dated_by(query, mention)
        if noun is None:
            continue
        items = (query.indexed.index.items[at] for at in query.indexed.index.knowing(noun.keys))
        called = [one for one in items if isinstance(one.entry, Event) and one.worth(noun.keys) >= NAMED]
        first = max((edtf.span(one.dates[0])[0] for one in called if mention.fits(one.dates[0])), default=None)
        if first is not None:
            later = (edtf.span(one.dates[0])[0] for one in called)
            found.append(
                DatedEvent(mention, noun.keys, first, min((one for one in later if one > first), default=_NEVER))
            )
    return found


def _dated_by(query: Query, mention: DateMention) -> Token | None:
    """Return the noun that a date stands before, or behind with "of": `the May 3 storm`, `the storm of May 3`."""
    words, small = query.question.words, query.words("particles", "OF") | query.words("particles", "ARTICLES")
    before = mention.start - 1
    while before >= 0 and words[before] in small:
        before -= 1
    is_of_it = not query.words("particles", "OF").isdisjoint(words[before + 1 : mention.start])
    told = {one.position: one for one in query.question.informative if not one.frames and one.number is None}
    return told.get(before if is_of_it else mention.end)


def _is_of_longer(item: IndexedEntry, mention: DateMention) -> bool:
    """Return whether a figure is of a stretch of which a part alone is asked for: nobody knows that part of it."""
    own = _own_dates(item)[0]
    if not is_figure(item) or "/" not in own or not mention.edtf or "/" in mention.edtf:
        return False
    begin, end = edtf.span(own)
    first, last = edtf.span(mention.edtf)
    return begin <= first and last <= end and (begin, end) != (first, last)


def _tells_its_time(query: Query, item: IndexedEntry, mention: DateMention) -> bool:
    """Return whether a figure is of the time that is asked for: what was so "in 2021" is no law's of the year 2021.

    A date without a preposition of time may stand in the name of something that the figure speaks of.
    """
    if len(query.question.dates) == 1 and _is_of_longer(item, mention):
        return False
    before = query.question.words[max(0, mention.start - 1) : mention.start]
    if not is_figure(item) or query.words("calendar", "IN").isdisjoint(before):
        return True
    named = [one for one in item.dates[1:] if mention.fits(one)]
    if not named or mention.fits(item.dates[0]) or not isinstance(item.entry, Fact):
        return True
    return any(one.edtf in named for one in dates_told(item.entry.statement))


def _own_dates(item: IndexedEntry) -> Sequence[str]:
    """Return the dates that an entry speaks of; its document's only where it tells no other: what was paid in 2015."""
    is_of_its_document = isinstance(item.entry, Fact) and item.dates[0] == item.document.published.date
    return item.dates[1:] if is_of_its_document and item.dates[1:] else item.dates


def _fits(mentions: Iterable[DateMention], dates: Sequence[str]) -> bool:
    """Return whether each date of a question can mean one of these.

    A year that is only spoken of, as that of a plan, is no month of it.
    """
    return all(
        any(
            mention.fits(date) and (mention.month is None or not at or len(date) > _YEAR)
            for at, date in enumerate(dates)
        )
        for mention in mentions
    )


@made_once
def _dates_a_document(query: Query) -> bool:
    """Return whether the question's dates are those of a document: `the December letter`, wherever one fits."""
    question = query.question
    if question.asks(Frame.LETTERS):
        return bool(query.indexed.documents.of_dates(question.dates))
    return bool(query.once(nouns_of_dated_documents))


def nouns_of_dated_documents(query: Query) -> frozenset[int]:
    """Return where a noun stands that is a document with the date beside it: `the 2022 survey`, `encuesta de 2022`."""
    question, documents, of = query.question, query.indexed.documents, query.words("particles", "OF")
    return frozenset(
        token.position
        for date in question.dates
        for token in question.tokens
        if token.position == date.end or (token.position == date.start - 2 and question.words[date.start - 1] in of)
        if documents.is_dated_by(token, [date])
    )


def _letters_it_names(query: Query, item: IndexedEntry) -> Sequence[str]:
    """Return the dates that an entry's statement tells and that are of letters: `has not answered the May 3 letter`."""
    if not isinstance(item.entry, Fact | Event):
        return ()
    published = {one.published.date for one in query.knowledge.documents.values()}
    return [one.edtf for one in dates_told(item.entry.statement) if one.edtf in published]


def fits_limit(query: Query, fact: Fact) -> bool:
    """Return whether the fact speaks for the question's "as of" date or an earlier one.

    The record cannot say what held after its newest document, so a later limit fits nothing.
    """
    limit, horizon = query.question.dates[0].edtf, query.knowledge.newest_date
    if query.question.by_its_end and limit and edtf.span(limit)[1] > edtf.span(horizon)[1]:
        return edtf.overlaps(limit, fact.as_of)
    return limit is None or (edtf.begins_by(fact.as_of, limit) and edtf.begins_by(limit, horizon))


def asked_later(query: Query, fact: Fact) -> str | None:
    """Return the time up to which a figure is asked for, as EDTF, where that is later than the one it speaks for."""
    question = query.question
    limit = question.dates[0].edtf if question.as_of and question.dates else None
    if limit is None or fact.value is None or _describes(query, question.dates[0]):
        return None
    if question.by_its_end and "/" not in limit:
        limit = f"{edtf.span(limit)[1]:%Y-%m}"
    return None if edtf.overlaps(limit, fact.as_of) else limit


def _describes(query: Query, mention: DateMention) -> bool:
    """Return whether a date says of what time the next word is: `by the 2022 survey`."""
    return any(token.position == mention.end and token.is_informative for token in query.question.tokens)


def _counts_its_people(query: Query, item: IndexedEntry) -> bool:
    """Return whether a count is of the people asked for: "sent to the islands" counts no islanders.

    Those who are said to be no people of a place are none: "non-Isleño guests", which the entry has to say as well.
    """
    entry, question = item.entry, query.question
    non = query.words("particles", "NON")
    asked = tuple(one for one in question.tokens if not one.position or question.words[one.position - 1] not in non)
    counted = {entry.subject, *entry.places} if isinstance(entry, Fact) else set()
    of_places = frozenset(query.once(adjectives).values())  # "ciudades fronterizas isleñas" are no people
    of_things = query.once(_of_schemes)
    asked = tuple(one for one in asked if one.position not in of_things)
    return query.indexed.linker.peoples(asked) - of_places <= counted


def _of_schemes(query: Query) -> frozenset[int]:
    """Return where a word for a country's people tells whose a plan or money is: `the Isleño relocation scheme`."""
    question, schemes = query.question, query.words("nouns", "SCHEMES")
    if schemes.isdisjoint(question.words) or not query.indexed.linker.names_peoples(question.words):
        return frozenset()
    people = query.indexed.nouns.people | query.words("nouns", "GROUPS")
    comes_last = by_language("nouns", "HEAD_COMES_LAST")[question.own_language]
    return frozenset(
        at
        for at, word in enumerate(question.words)
        if query.indexed.linker.people_of(word)
        and not schemes.isdisjoint(_described_by(question, at, people) if comes_last else question.words[at - 1 : at])
    )


def _described_by(question: Question, at: int, people: Set[str]) -> Sequence[str]:
    """Return the words that one may describe which stands before them: the next, and the one behind unless it is small.

    A noun for people ends them: in "the Isleño children of the scheme" these are meant.
    """
    following = question.words[at + 1 : at + 3]
    small = question.grammar.function_words | people
    return list(takewhile(lambda word: word not in small, following))


def _is_rate_as_asked(query: Query, item: IndexedEntry) -> bool:
    """Return whether a figure is a rate, where one is asked for: no total is a figure "a month"."""
    per = item.entry.per if isinstance(item.entry, Fact) else None
    if per is None:
        return not query.once(_asks_for_a_rate)
    vocabulary = query.indexed.vocabulary
    told = vocabulary.keys_of(frozenset(word for text in per.in_every_language() for word in vocabulary.words(text)))
    return all(not told.isdisjoint(keys) for keys in query.once(_divisors))


def _divisors(query: Query) -> Sequence[frozenset[str]]:
    """Return what a rate is asked of, each by its keys: `per night`, and no such word of a name."""
    question = query.question
    per = {at for at, word in enumerate(question.words, start=1) if question.grammar.operators.get(word) == _PER}
    telling = (one for one in question.tokens if one.position in per and one.position not in question.named)
    return [one.keys for one in telling if one.is_informative]


def _asks_for_a_rate(query: Query) -> bool:
    return asks_for_a_rate(query.question)


def _has_its_own_date(item: IndexedEntry) -> bool:
    """Return whether a fact speaks for another date than that of the document that reports it."""
    return isinstance(item.entry, Fact) and item.entry.as_of != item.document.published.date


def _grows(query: Query, item: IndexedEntry) -> bool:
    """Return whether it is one of several figures over time: its date is that of a count, not of an event."""
    return len(query.indexed.series_of(item.entry)) > 1 and not any(
        _is_its_figure(token, item) for token in query.question.tokens
    )


def _tells_quantity(query: Query, item: IndexedEntry) -> bool:
    """Return whether a claim holds a quantity in words; a duration only where one is asked for."""
    asked = {token.word for token in query.question.tokens}
    durations = query.words("quantities", "DURATIONS")
    asks_how_long = asked & (query.words("quantities", "HOW_LONG") | durations)
    if not isinstance(item.entry, Fact):
        return False
    if asks_how_long:
        return not durations.isdisjoint(statement_words(item.entry.statement))
    return states_an_amount(item.entry.statement, query.words("quantities", "STATED"), durations)


def counts_it_in_words(query: Query, item: IndexedEntry) -> bool:
    """Return whether what is counted stands behind a number in what an event tells: `it was made 450 metres longer`.

    Args:
        query: The question and the record.
        item: An entry.
    """
    entry = item.entry
    plural = query.pattern("nouns", "PLURAL")  # of "how many day trips" no days are counted
    things = (one.keys for one in query.question.tokens if one.is_counted and plural.search(one.word))
    counted = frozenset[str]().union(*things)
    if not counted or not isinstance(entry, Event):
        return False
    grammar, keys = query.question.grammar, query.indexed.vocabulary.keys
    return any(
        grammar.number(number) is not None and not keys(noun).isdisjoint(counted)
        for words in map(grammar.words, entry.statement.in_every_language())
        for number, noun in pairwise(words)
    )


def _is_its_figure(token: Token, item: IndexedEntry) -> bool:
    return token.number is not None and item.worth([token.number]) == OWN
