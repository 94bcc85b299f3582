"""What a price is of: the price of what a plant sells is not that of the plant, nor of whoever pays it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.match.query import Query
from bot.answers.match.roles import own_words, words_of
from bot.answers.match.stated import statement_words
from bot.answers.understand.names import SECTIONS, positions_of
from bot.answers.understand.question import Token
from bot.knowledge.model import Fact
from bot.languages import by_language

_NO_NOUN = frozenset[str]()


class Priced(NamedTuple):
    """What costs something.

    Attributes:
        nouns: The keys of each noun that may be it.
        is_named: Whether one of them stands in a name.
        query: Reads statements.
    """

    nouns: Sequence[frozenset[str]]
    is_named: bool
    query: Query


def priced(query: Query) -> Collection[Priced]:
    """Return what it is asked the price of: the phone of `how much does a phone in prison cost`.

    Of two nouns that "of" joins either is: a minute of a call.
    """
    question, verbs = query.question, query.words("quantities", "COSTING")
    amounts = query.indexed.nouns.of_amounts
    if any(one.is_counted and not amounts.isdisjoint(one.keys) for one in question.tokens):
        verbs |= own_words(query, "quantities", "HAVING")  # "how many miles does the road have"
    participle = query.pattern("deeds", "PARTICIPLE")
    at = next((at for at, word in enumerate(question.words) if at and word in verbs), None)
    is_before_a_verb = at is not None and participle.search(" ".join(question.words[at + 1 : at + 2]))  # "a brûlé"
    if at is None or is_before_a_verb:
        return ()
    comes_first = by_language("speech", "VERB_COMES_FIRST")[question.language]
    nouns = list(_nouns_behind(query, at + 1) if comes_first else _nouns_before(query, at))
    is_named = any(one.position in positions_of(query.links(*SECTIONS)) for one in nouns)
    return [Priced([one.keys for one in nouns], is_named, query)] if nouns else ()


def _nouns_before(query: Query, verb: int) -> Iterator[Token]:
    """Yield the last telling word of what stands between "does" and a verb, up to a preposition."""
    words, doing = query.question.words, own_words(query, "speech", "DOING") | query.words("speech", "SUPPOSING")
    start = next((at + 1 for at in range(verb - 1, -1, -1) if words[at] in doing), None)
    if start is not None:
        yield from _heads(query, start, verb, is_last=True)


def _nouns_behind(query: Query, start: int) -> Iterator[Token]:
    """Yield the first telling word behind a verb that stands before what it tells of, and behind what to do costs."""
    words, infinitive = query.question.words, query.pattern("framing", "INFINITIVE")
    start += infinitive.fullmatch(" ".join(words[start : start + 1])) is not None  # "cuánto costó construir el muelle"
    yield from _heads(query, start, len(words), is_last=False)


def _heads(query: Query, start: int, end: int, *, is_last: bool) -> Iterator[Token]:
    grammar, words = query.question.grammar, query.question.words
    of, joined = query.words("particles", "OF"), _joined(query)
    while start < end:
        phrase = [
            *takewhile(lambda at: words[at] in joined or words[at] not in grammar.function_words, range(start, end))
        ]
        told = [
            one for one in query.question.tokens if one.position in phrase and one.word not in grammar.function_words
        ]
        yield from told[-1:] if is_last else told[:1]
        start += len(phrase)
        if not told or start >= end or words[start] not in of:
            return
        start += 1


def _joined(query: Query) -> frozenset[str]:
    """Return the small words within what belongs together: articles, and whose it is."""
    of, articles = own_words(query, "particles", "OF"), own_words(query, "grammar", "ARTICLES")
    return (articles | own_words(query, "signing", "DETERMINERS") | own_words(query, "signing", "INDEFINITE")) - of


def is_its_price(item: IndexedEntry, held: Collection[Priced]) -> bool:
    """Return whether a sum of money is that of one of the nouns, as far as its statement names it."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    return all(not _is_an_amount(fact, one.query) or _is_of_any(item, fact, one) for one in held)


class Payer(NamedTuple):
    """Whoever is asked to pay something, by their ids or the keys of their noun, and what reads statements."""

    ids: frozenset[str]
    noun: frozenset[str]
    query: Query


def payers(query: Query) -> Collection[Payer]:
    """Return who is named as paying: `how much does Alder pay for a boat`, with the verb on either side of the name."""
    question, paying = query.question, query.words("deeds", "PAYING")
    if paying.isdisjoint(question.words):
        return ()
    comes_first = by_language("speech", "VERB_COMES_FIRST")[question.language]
    found = []
    for link in query.links("organizations", "people", "places"):
        start = question.grammar.before_articles(question.words, min(link.positions))
        beside = question.words[max(link.positions) + 1 :][:1]
        beside += question.words[start - 1 : start] if comes_first and start else ()
        if not paying.isdisjoint(beside):
            found.append(Payer(frozenset(link.ids), _NO_NOUN, query))
    return found or list(_paying_nouns(query, paying, comes_first=bool(comes_first)))


def _paying_nouns(query: Query, paying: Collection[str], *, comes_first: bool) -> Iterator[Payer]:
    """Yield those who pay by their noun, which stands beside the verb: `how much do the nurses pay`."""
    grammar, words = query.question.grammar, query.question.words
    telling = {
        one.position: one
        for one in query.question.tokens
        if not (one.number or one.frames) and one.word not in grammar.function_words
    }
    for at in (at for at, word in enumerate(words) if at and word in paying):
        behind = next((one for one in range(at + 1, len(words)) if words[one] not in grammar.articles), at)
        noun = telling.get(at - 1) or (telling.get(behind) if comes_first else None)
        if noun is not None:
            yield Payer(frozenset(), noun.keys, query)


def is_paid_by_them(item: IndexedEntry, held: Collection[Payer]) -> bool:
    """Return whether a sum is one that each of them pays: what the water of a plant is sold at no plant pays."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None:
        return True
    stated = statement_words(fact.statement)
    return all(
        not _is_an_amount(fact, one.query)
        or (
            _pays_itself(fact, one)
            if one.noun
            else _is_said_to_pay(one.query, stated)
            and not one.ids.isdisjoint((fact.said_by, *fact.organizations, *fact.people, *fact.places))
        )
        for one in held
    )


def _pays_itself(fact: Fact, one: Payer) -> bool:
    """Return whether those of a noun do not only stand behind the verb for paying: "it pays for the nurses' bus"."""
    words, keys = words_of(one.query, fact), one.query.indexed.vocabulary.keys
    paying = one.query.indexed.vocabulary.keys_of(one.query.words("deeds", "PAYING"))
    verb = next((at for at, word in enumerate(words) if not keys(word).isdisjoint(paying)), len(words))
    places = [at for at, word in enumerate(words) if not keys(word).isdisjoint(one.noun)]
    return not places or min(places) < verb


def _is_said_to_pay(query: Query, stated: frozenset[str]) -> bool:
    keys = query.indexed.vocabulary.keys_of
    return not keys(stated).isdisjoint(keys(query.words("deeds", "PAYING")))


def _is_an_amount(fact: Fact, query: Query) -> bool:
    nouns = query.indexed.nouns
    return not (nouns.money | nouns.amounts).isdisjoint(fact.units)


def _is_of_any(item: IndexedEntry, fact: Fact, one: Priced) -> bool:
    if any(item.worth(noun) == AROUND for noun in one.nouns):
        return False  # only its document speaks of wells: the price of "the water of a well" is none of other water
    words, keys = words_of(one.query, fact), one.query.indexed.vocabulary.keys
    places = [[at for at, word in enumerate(words) if not keys(word).isdisjoint(noun)] for noun in one.nouns]
    if not any(places):  # what has a name may go by another
        prices = _prices(one.query)
        return one.is_named and not prices.isdisjoint(words) and any(item.worth(noun) > AROUND for noun in one.nouns)
    return any(not _only_stands_by(one.query, words, at) for each in places for at in each)


def _only_stands_by(query: Query, words: Sequence[str], at: int) -> bool:
    """Return whether a word stands behind a preposition that no word for a price stands before, or before its noun."""
    small, joined = query.question.grammar.function_words, _joined(query)
    prices = _prices(query)
    if any(word not in prices | small for word in words[at + 1 : at + 2]) and prices.intersection(
        words[at + 2 : at + 3]
    ):
        return bool(by_language("nouns", "HEAD_COMES_LAST")[query.language])  # "a phone call costs"
    start = at
    while start and (words[start - 1] in joined or not _ends_a_phrase(query, words[start - 1])):
        start -= 1
    before = words[start - 1] if start else ""
    if _is_of_a_deed(query, words, at):
        return True
    names = (("roles", "INSIDE"), ("particles", "OF"), ("particles", "TO"), ("particles", "FROM"))
    by = frozenset[str]().union(*(own_words(query, *one) for one in names)) - own_words(query, "quantities", "PAID_FOR")
    return before in by & small and (start < 2 or words[start - 2] not in prices)


def _ends_a_phrase(query: Query, word: str) -> bool:
    grammar = query.question.grammar
    return word in grammar.function_words or grammar.number(word) is not None or word in _prices(query)


def _prices(query: Query) -> frozenset[str]:
    """Return the nouns and verbs for a price."""
    return query.words("quantities", "PRICES") | query.words("quantities", "COSTING")


def _is_of_a_deed(query: Query, words: Sequence[str], at: int) -> bool:
    """Return whether a noun stands behind what is to be done to it: the cost "to pave the road" is not the road's."""
    start = query.question.grammar.before_articles(words, at)
    infinitive = query.pattern("framing", "INFINITIVE")
    return any(infinitive.fullmatch(" ".join(words[one:start])) for one in range(max(0, start - 2), start))
