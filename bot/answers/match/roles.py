"""What part each thing has in what is asked, and in a statement: who does it to whom, the most, of which part."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Sequence, Set
from enum import IntEnum
from itertools import chain, combinations, pairwise, takewhile
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.match.query import Query, made_once
from bot.answers.match.stated import says, statement_words
from bot.answers.understand.names import SECTIONS, NameLink, positions_of
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Event, Fact, PlaceKind
from bot.languages import by_language, module

_AREA = "roles"
_RANKS = {"MOST": "MOST_STATED", "LEAST": "LEAST_STATED"}  # what finds the first and the last of a rank, and states it
_SORTS = {"PERSONS": "people", "BODIES": "organizations", "PLACES": "places"}  # and the sections of their names
_NOBODY = frozenset[str]()
_NUMBERED = (Frame.HOW_MANY, Frame.WHERE, Frame.CITY, Frame.WHO, Frame.WHEN)  # what a figure's statement tells
BEFORE_A_NOUN = 4  # words, the noun included
_IN_A_TITLE = 5  # words from the office in a title to the name
SEVERAL = 2  # names that the plural asks for at least
_NO_FRAMES, _NO_KEYS = frozenset[Frame](), frozenset[str]()


class Part(IntEnum):
    """The part of a name: the one who does it, or whence it comes, stands before the one to whom it is done."""

    ORIGIN = 0
    UNTOLD = 1
    OBJECT = 2


class Named(NamedTuple):
    """A name in a sentence."""

    ids: frozenset[str]
    part: Part
    positions: Sequence[int]


class Order(NamedTuple):
    """Two who are named, the one who does it before the one to whom it is done."""

    first: frozenset[str]
    second: frozenset[str]


class InOrder(NamedTuple):
    """Who does what to whom in a question, and what reads statements likewise."""

    orders: Sequence[Order]
    query: Query


class Rank(NamedTuple):
    """What states a rank that is asked for, and the question."""

    stated: str
    query: Query


class Sought(NamedTuple):
    """A kind of whom or what is sought.

    Attributes:
        section: Of its names.
        named: What the question names itself.
        query: Reads statements likewise.
        kinds: Of places, which are sought.
        at_least: How many are sought.
        way: `TO` or `FROM`, where it is asked to or from which place.
        countries: Whose own is sought, where that is said: `which Isleño agency`.
        is_one_of_several: Whether it is one of some, and so not whoever issues the document that tells of them.
    """

    section: str
    named: frozenset[str]
    query: Query
    kinds: frozenset[PlaceKind] = frozenset(PlaceKind)
    at_least: int = 1
    way: str = ""
    countries: frozenset[str] = _NO_KEYS
    is_one_of_several: bool = False


class Whole(NamedTuple):
    """A whole that is restricted, and what is said of it, by the words that tell both in order."""

    words: Sequence[frozenset[str]]
    query: Query


def in_order(query: Query) -> Collection[InOrder]:
    """Return each two who are named, in the order in which one does something to the other.

    None where it is asked whether they are one, or belong together: of these neither does anything to the other.
    """
    if query.question.says(_AREA, "SAME", "LINKED"):
        return ()
    links = query.links("organizations", "people")
    if len(links) > 1:
        links = tuple(_parties(query, query.question.words, links))
    orders = list(_orders(query, query.question.words, links)) if len(links) > 1 else ()
    return [InOrder(orders, query)] if orders else ()


def is_in_order(item: IndexedEntry, held: Collection[InOrder]) -> bool:
    """Return whether the statement does not tell the reverse: that A did it to B is not that B did it to A."""
    if not isinstance(item.entry, Fact | Event):
        return True
    return all(not _is_reversed(item.entry, asked) for asked in held)


def _is_reversed(entry: Fact | Event, asked: InOrder) -> bool:
    query = asked.query
    words, links = names_in(query, entry, "organizations", "people")
    links = _parties(query, words, links)
    firsts = {one.ids: one for one in reversed(links)}  # of each, where it is named first
    stated = list(_orders(query, words, [one for one in links if firsts[one.ids] is one]))
    return any(
        not one.first.isdisjoint(other.second) and not one.second.isdisjoint(other.first)
        for one in asked.orders
        for other in stated
    )


def _parties(query: Query, words: Sequence[str], links: Sequence[NameLink]) -> Sequence[NameLink]:
    """Return those who are named as taking part, and not only as saying it: `according to Alder`."""
    attributed = query.pattern("speech", "ATTRIBUTING")

    people = [min(one.positions) for one in links if one.section == "people"]

    def is_a_party(link: NameLink) -> bool:
        behind = max(link.positions) + 1
        is_titled = not query.words("anatomy", "ROLES").isdisjoint(words[behind : behind + 1])
        if is_titled and any(behind < at <= behind + _IN_A_TITLE for at in people):
            return False  # "Alder's chair, Ada Reed": who is named takes part
        end = query.question.grammar.before_articles(words, min(link.positions))
        return attributed.search(" ".join(words[:end])) is None

    return [link for link in links if is_a_party(link)]


def words_of(query: Query, entry: Fact | Event) -> Sequence[str]:
    """Return the words of a statement in the question's language."""
    return query.question.grammar.words(entry.statement.in_language(query.question.own_language))


def own_words(query: Query, area: str, name: str) -> frozenset[str]:
    """Return the words of the question's language alone: in French "a" leads to somebody, in English to a noun."""
    words = getattr(module(query.question.own_language, area), name)
    return frozenset(words.split() if isinstance(words, str) else words)


def names_in(query: Query, entry: Fact | Event, *sections: str) -> tuple[Sequence[str], Sequence[NameLink]]:
    """Return the words of a statement in the question's language, and the names of these sections in it."""
    words = words_of(query, entry)
    return words, names_among(query, words, *sections)


def names_among(query: Query, words: Sequence[str], *sections: str) -> Sequence[NameLink]:
    """Return the names of these sections in a text of the record."""
    tokens = tuple(Token(word, word, _NO_KEYS, None, _NO_FRAMES, at) for at, word in enumerate(words))
    return query.indexed.linker.links(tokens, sections)


def _orders(query: Query, words: Sequence[str], links: Sequence[NameLink]) -> Iterator[Order]:
    """Yield each two of the names, as far as the words tell which of them does it."""
    named = [Named(frozenset(one.ids), _part(query, words, one), sorted(one.positions)) for one in links]
    for one, other in combinations(named, 2):
        is_told = one.ids.isdisjoint(other.ids) and not _are_joined(query, words, one, other)
        if is_told and (one.part is not other.part or one.part is Part.UNTOLD):
            first, second = sorted((one, other), key=lambda each: (each.part, each.positions))
            yield Order(first.ids, second.ids)


def _part(query: Query, words: Sequence[str], link: NameLink) -> Part:
    """Return the part that the word before a name gives it."""
    start = min(link.positions)
    while link.section == "people" and start and words[start - 1] in query.words("anatomy", "ROLES"):
        start -= 1  # "by Judge Reed"
    at = query.question.grammar.before_articles(words, start) - 1
    before = words[at] if at >= 0 else ""
    if before in query.words("particles", "OF"):
        if _is_object(query, words, at - 1):
            return Part.OBJECT
        if at > 1 and words[at - 2] in query.words(_AREA, "BY"):
            return Part.ORIGIN  # "by order of Alder"
    if before in query.words("particles", "TO") | query.words(_AREA, "BEFORE_AN_OBJECT"):
        return Part.OBJECT
    is_origin = before in query.words(_AREA, "BY") | query.words("particles", "FROM")
    return Part.ORIGIN if is_origin else Part.UNTOLD


def _is_object(query: Query, words: Sequence[str], noun: int) -> bool:
    """Return whether a noun whose name follows is one to whom something is done: `a los agentes de Aliso`."""
    articles = query.words("particles", "ARTICLES")
    before = next((word for word in reversed(words[: max(noun, 0)]) if word not in articles), "")
    return before in query.words("particles", "TO")


def _are_joined(query: Query, words: Sequence[str], one: Named, other: Named) -> bool:
    """Return whether nothing but "and" stands between two names: they do it together."""
    between = words[max(one.positions) + 1 : min(other.positions)]
    return (query.words("particles", "AND_OR") | query.words("particles", "ARTICLES")).issuperset(between)


def ranked(query: Query) -> Collection[Rank]:
    """Return whether the first or the last of a rank is asked for: `the largest`, `the least`."""
    return [Rank(stated, query) for asked, stated in _RANKS.items() if query.question.says(_AREA, asked)]


def states_rank(item: IndexedEntry, ranks: Collection[Rank]) -> bool:
    """Return whether the statement tells the same rank, or its measure is called so: nothing is compared here."""
    return all(says(item, _AREA, one.stated) or _is_called_so(item, one.query) for one in ranks)


def _is_called_so(item: IndexedEntry, query: Query) -> bool:
    """Return whether the question holds a name of a measure with a rank in it, word by word: `the highest fine`."""
    fact, cut = item.entry, query.question.grammar.words
    if not isinstance(fact, Fact) or fact.value is None:
        return False
    comparing = query.words("signing", "COMPARING")
    names = map(cut, query.knowledge.topics[fact.topic].aliases.in_language(query.language))
    return any(not comparing.isdisjoint(one) and f" {' '.join(one)} " in f" {query.question.said} " for one in names)


def is_of_some(query: Query) -> bool:
    """Return whether it is asked which of several did something, and these are no letters: `which of the eight`."""
    return _asks_which_of_them(query) and not query.question.asks(Frame.LETTERS)


def _asks_which_of_them(query: Query) -> bool:
    """Return whether it is asked which of several it is, by a number or not."""
    question, found = query.question, query.question.found(_AREA, "WHICH_OF_THE")
    behind = question.said[found.end() :].split()[:1] if found else ()
    return question.says(_AREA, "ONE_OF") or any(map(question.grammar.number, behind))


def one_of(query: Query) -> Collection[frozenset[str]]:
    """Return what is named where one of several is to be: `which one of the three villages`."""
    if not _asks_which_of_them(query):
        return ()
    return [frozenset(one for link in query.links("organizations", "people", "places") for one in link.ids)]


def names_one(item: IndexedEntry, named: Collection[frozenset[str]]) -> bool:
    """Return whether the entry names somebody or something else, and of one kind only one."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    told = [{*entry.people}, {*entry.organizations}, {*entry.places}]
    return all(any(len(one - given) == 1 for one in told) for given in named)


@made_once
def sought(query: Query) -> Collection[Sought]:
    """Return the kind of whom or what is sought, and how many: `which agency`, `which two other towns`.

    Of several organizations those who did it are: `which of the signers`.
    """
    question, which = query.question, query.question.grammar.which
    if some := _some_of_the_bodies(query):
        return some
    if question.asks(Frame.HOW_MANY, Frame.SIGN) or which.isdisjoint(question.words):
        return ()
    links = query.links(*_SORTS.values())
    inside = question.named | positions_of(links)
    asked = dict(asked_nouns(query, inside))
    if _is_writer_sought(question):
        return [Sought(section, _NO_KEYS, query) for section in ("people", "organizations")]
    named = frozenset(one for link in links for one in link.ids)
    kinds, way, countries = _kinds_of_places(query, asked.keys()), _way(query), frozenset(_countries(query))
    return [
        Sought(section, named, query, kinds, max(map(asked.__getitem__, nouns)), way, countries)
        for name, section in _SORTS.items()
        if (nouns := _of_a_sort(query, name, asked.keys()))
    ]


def _some_of_the_bodies(query: Query) -> Sequence[Sought]:
    """Return that some of several organizations are sought, and of signers none but those who sign."""
    question = query.question
    if not question.says(_AREA, "SOME_OF_THE_BODIES") or question.asks(Frame.HOW_MANY, Frame.SOURCE):
        return ()
    named = frozenset(one for link in query.links("organizations") for one in link.ids)
    if not query.words("nouns", "VOICES").isdisjoint(question.words):
        named |= frozenset(query.knowledge.organizations).difference(query.knowledge.signatories)
    return [Sought("organizations", named, query, is_one_of_several=True)]


def _of_a_sort(query: Query, name: str, nouns: Set[str]) -> Set[str]:
    """Return the nouns of a list, and for people also those in another form of its words: "members"."""
    if name != "PERSONS":
        return query.words(_AREA, name) & nouns
    return {noun for noun in nouns if not query.once(_persons).isdisjoint(query.indexed.vocabulary.keys(noun))}


def _persons(query: Query) -> frozenset[str]:
    """Return the keys of the nouns for somebody, whatever office it is, and of the titles of those who sign."""
    titles, words = query.indexed.nouns.printed, query.words(_AREA, "PERSONS") | query.words(_AREA, "ANYBODY")
    return query.indexed.vocabulary.keys_of(words).union(*titles.values())


def _countries(query: Query) -> Iterator[str]:
    """Yield the countries whose own something is sought: `which Isleño agency`."""
    question, linker = query.question, query.indexed.linker
    for start in (at for at, word in enumerate(question.words, start=1) if word in question.grammar.which):
        for token in _row(question, start):
            country = linker.people_of(token.word) or linker.country(token.word)
            if country:
                yield country


def happened(query: Query) -> Collection[frozenset[str]]:
    """Return that it is asked what came about or is demanded, and for no number: `what happened to those who won`.

    It holds the ids of those who are named beside a demand: what they demand may be a number.
    """
    question = query.question
    if question.says(_AREA, "HAPPENED") and not question.asks(Frame.HOW_MANY):
        return [_NOBODY]
    if not question.asks(Frame.ASK) or question.asks(*_NUMBERED) or question.says("quantities", "ASKS_HOW_LONG"):
        return ()
    return [frozenset(one for link in query.links("organizations", "people") for one in link.ids)]


def is_no_figure(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether an entry states no number of its own, or is what somebody demands who is named."""
    fact = item.entry
    return not isinstance(fact, Fact) or fact.value is None or all(fact.said_by in named for named in held)


def names_what_is_asked(query: Query, item: IndexedEntry) -> bool:
    """Return whether a statement names an organization that is called by the noun asked for: `which centre counted`."""
    entry, inside = item.entry, query.question.named
    if not isinstance(entry, Fact | Event) or query.question.grammar.which.isdisjoint(query.question.words[:1]):
        return False
    nouns = [query.indexed.vocabulary.keys(noun) for noun, _ in asked_nouns(query, inside)]
    named = _ids(names_in(query, entry, "organizations")[1])
    keys = [query.indexed.vocabulary.informative_keys(query.name(one)) for one in named]
    return any(not noun.isdisjoint(one) for noun in nouns for one in keys)


def _is_writer_sought(question: Question) -> bool:
    """Return whether somebody is sought by a noun before a verb of writing: `which reporter wrote the article`."""
    return any(
        first.word in question.grammar.which and not noun.is_light and Frame.WRITE in verb.frames
        for first, noun, verb in zip(question.tokens, question.tokens[1:], question.tokens[2:], strict=False)
    )


def _way(query: Query) -> str:
    """Return whether it is asked to which place or from which: `TO`, `FROM`, or empty."""
    words, which = query.question.words, query.question.grammar.which
    before = next((words[at - 1] for at, word in enumerate(words) if at and word in which), "")
    return next((way for way in ("TO", "FROM") if before in query.words("particles", way)), "")


def asked_nouns(query: Query, inside: Set[int]) -> Iterator[tuple[str, int]]:
    """Yield the nouns behind each word for "which", and how many are asked for: `which two other towns`.

    Where a noun comes last, it may be the one after the first: `which top officials`.
    """
    question = query.question
    comes_last = by_language("nouns", "HEAD_COMES_LAST")[question.language]  # also of one that the record has not
    persons = query.once(_persons)  # "officials", though a body may be called so
    for start in (at for at, word in enumerate(question.words, start=1) if word in question.grammar.which):
        count, has_begun = 1, False
        for token in _row(question, start):
            if (number := (token.number or "").removeprefix("#")).isdigit():
                if has_begun:
                    break  # "which airport charges 690 euros"
                count = int(number)
                continue
            is_other = count > 1 and token.is_light  # "two other towns"
            has_begun = True
            if not is_other and (token.position not in inside or not persons.isdisjoint(token.keys)):
                yield token.word, count
                if not comes_last or (_is_a_noun(token) and not query.indexed.linker.country(token.word)):
                    break


def _row(question: Question, start: int) -> Iterator[Token]:
    """Yield the words from a position on, up to the first of a date, and no more than may stand before a noun."""
    tokens = {token.position: token for token in question.tokens}
    for at in takewhile(tokens.__contains__, range(start, start + BEFORE_A_NOUN)):
        yield tokens[at]


def _is_a_noun(token: Token) -> bool:
    """Return whether a word is no adjective before a noun, as far as its form tells."""
    return bool(token.frames) or token.is_light or token.is_type


def _kinds_of_places(query: Query, nouns: Set[str]) -> frozenset[PlaceKind]:
    """Return the kinds of places that nouns are for; any other than states and countries are towns and their parts."""
    areas = {"STATES": PlaceKind.STATE, "COUNTRIES": PlaceKind.COUNTRY}
    named = frozenset(kind for name, kind in areas.items() if query.words("nouns", name) & nouns)
    return named or frozenset(PlaceKind) - frozenset(areas.values())


def names_sought(item: IndexedEntry, held: Collection[Sought]) -> bool:
    """Return whether the statement names one of these kinds whom the question does not name, or is of its words."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    return any(
        len(_told(entry, one).difference(one.named, item.document.issuers if one.is_one_of_several else ()))
        >= one.at_least
        for one in held
    )


def _told(entry: Fact | Event, sought: Sought) -> set[str]:
    """Return whom or what of the kind a statement names."""
    if sought.section == "places":
        places = set(_places(entry, sought))
        return {one for one in places if sought.query.knowledge.places[one].kind in sought.kinds}
    found = set(_ids(names_in(sought.query, entry, sought.section)[1]))
    is_saying = sought.section == "organizations" and entry.said_by in _bodies(sought)
    saying = {entry.said_by} if is_saying else set[str]()
    if sought.section == "organizations" and sought.countries:
        organizations = sought.query.knowledge.organizations
        return {
            one for one in found.union(entry.organizations, saying) if organizations[one].country in sought.countries
        }
    return found | saying


def _places(entry: Fact | Event, sought: Sought) -> Collection[str]:
    """Return the places that a statement names, as far as the way there is the one that is asked for.

    The country of "the Isleño ministry" is not named by it. Where nothing leads to a place, somebody went to where
    something is: `to which town did they have to go`, of a court in Birch.
    """
    words, links = names_in(sought.query, entry, *_SORTS.values())
    joints = sought.query.words("particles", "AND_OR") | sought.query.words("particles", "ARTICLES")
    articles, way, last = sought.query.words("particles", "ARTICLES"), "", 0
    by_way: dict[str, list[str]] = {"TO": [], "FROM": [], "": []}
    for link in links:
        start = min(link.positions)
        if not joints.issuperset(words[last:start]) or not last:
            before = next((word for word in reversed(words[:start]) if word not in articles), "")
            way = next((one for one in ("TO", "FROM") if before in sought.query.words("particles", one)), "")
        last = max(link.positions) + 1
        by_way[way] += _ids([link]) if link.section == "places" else ()
    if sought.way == "TO":
        return by_way["TO"] or by_way[""]
    return [*chain.from_iterable(by_way.values())] if not sought.way else [*by_way["FROM"], *by_way[""]]


def _ids(links: Sequence[NameLink]) -> Iterator[str]:
    """Yield whom names name that no others share."""
    yield from (link.ids[0] for link in links if len(link.ids) == 1)


def _bodies(sought: Sought) -> Container[str]:
    return sought.query.knowledge.organizations


def by_name(query: Query) -> Collection[Sought]:
    """Return what is named where others are to be named: `which of the villagers came, by name`."""
    sections = ["people"] if query.question.says(_AREA, "NAMES_OF_PEOPLE") else []
    are_several = query.question.says(_AREA, "NAMES_OF")
    if query.question.says(_AREA, "BY_NAME") or (not sections and are_several):
        sections += [one for one in _SORTS.values() if one != "places" or _seeks_places(query)]
    if query.question.says(_AREA, "NAME_OF"):
        sections = ["people"] if _is_of_a_person(query) else ["people", "organizations", "places"]
    named = frozenset(one for link in query.links(*_SORTS.values()) for one in link.ids) if sections else _NO_KEYS
    at_least = SEVERAL if are_several else 1
    return [Sought(section, named, query, at_least=at_least) for section in sections]


def _is_of_a_person(query: Query) -> bool:
    """Return whether the name of a human being is asked for: `the name of the first miner`."""
    found, articles = query.question.found(_AREA, "NAME_OF"), query.question.grammar.articles
    small = query.question.grammar.function_words - articles
    behind = query.question.said[found.end() :].split() if found else []
    keys_of, nouns = query.indexed.vocabulary.keys_of, query.indexed.nouns.people | query.words(_AREA, "PERSONS")
    return not keys_of(nouns).isdisjoint(keys_of(frozenset(takewhile(lambda word: word not in small, behind))))


def _seeks_places(query: Query) -> bool:
    """Return whether it is places that are to be named, and not those who are there."""
    places = query.words(_AREA, "PLACES") | query.words("nouns", "STATES") | query.words("nouns", "COUNTRIES")
    return query.question.asks(Frame.WHERE) or not places.isdisjoint(query.question.words)


def names_others(item: IndexedEntry, held: Collection[Sought]) -> bool:
    """Return whether the statement names somebody or something else, other than the one who says it; no count does."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    if isinstance(entry, Fact) and entry.value is not None:
        return False
    silent = {entry.said_by, *item.document.issuers}
    return any(len(_names_of(entry, each) - each.named - silent) >= each.at_least for each in held)


def _names_of(entry: Fact | Event, sought: Sought) -> set[str]:
    """Return whom or what of a section a statement names, and does not only describe: `the miners and their union`."""
    found = _ids(names_in(sought.query, entry, sought.section)[1])
    return {one for one in found if is_proper(sought.query.name(one))}


def is_proper(name: str) -> bool:
    """Return whether something is called by a name, and not by what it is alone."""
    return any(letter.isupper() for letter in name)


def writings(query: Query) -> Collection[frozenset[str]]:
    """Return the nouns for writings, their parts or laws, where it is asked which: `which papers did Alder publish`."""
    which, words = query.question.grammar.which, query.question.words
    if which.isdisjoint(words):
        return ()
    sorts = (("WRITINGS", "WRITINGS"), ("PROVISIONS", "PROVISIONS"), ("LAWS", "LAWS_STATED"))
    return [
        query.words(_AREA, stated)
        for nouns, stated in sorts
        if any(one in which and other in query.words(_AREA, nouns) for one, other in pairwise(words))
    ]


def ordinals(query: Query) -> Collection[frozenset[str]]:
    """Return the keys of the ordinal numbers outside of names: the third of `the third fire`."""
    words = query.words(_AREA, "ORDINALS")
    if words.isdisjoint(query.question.words):
        return ()
    named = query.question.named | positions_of(query.links("documents"))
    return [token.keys for token in query.question.informative if token.word in words and token.position not in named]


def is_itself_of(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether the entry holds each word itself: what its document is of is no number of its own."""
    return all(item.worth(keys) > AROUND for keys in held)


def then(query: Query) -> Collection[bool]:
    """Return whether a figure of a time is asked for that only what was said before tells: `by then`."""
    is_asked = query.question.says(_AREA, "BY_THEN")
    return (True,) if is_asked else ()


def owned(query: Query) -> Collection[frozenset[str]]:
    """Return the words for owning, where it is asked whose something is, other than data."""
    question = query.question
    if not question.says(_AREA, "WHOSE"):
        return ()
    is_of_data = any(token.number or token.word in question.grammar.light_nouns for token in question.tokens)
    return () if is_of_data else [query.words(_AREA, "OWNING")]


def far(query: Query) -> Collection[frozenset[str]]:
    """Return the words for distances, where it is asked how far something is."""
    return [query.words(_AREA, "DISTANCES")] if query.question.says(_AREA, "HOW_FAR") else ()


def states_one_of(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether the statement holds one of the words."""
    entry = item.entry
    return isinstance(entry, Fact | Event) and all(
        not words.isdisjoint(statement_words(entry.statement)) for words in held
    )


def lasting(query: Query) -> Collection[bool]:
    """Return whether it is asked for how long something lasts: `for how many hours`."""
    return (True,) if query.question.says(_AREA, "LASTING") else ()


def lasts(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the time is not that after which something comes."""
    return not says(item, _AREA, "AFTER_A_WHILE")


def restricted(query: Query) -> Collection[Whole]:
    """Return the words of a whole that is restricted, and then those that are said of it, where a share is asked for.

    Of `of those who moved, what share came back`; in `the share of those who moved` nothing is said of them besides.
    """
    question, shares = query.question, query.words("quantities", "SHARE")
    if shares.isdisjoint(question.words):
        return ()
    with_something = question.found(_AREA, "OF_THOSE_WITH")
    if with_something:
        return _of_both(query, question.said[: with_something.end()].count(" "))
    found = question.found(_AREA, "OF_THOSE_WHO")
    start = question.said[: found.end()].count(" ") if found else len(question.words)
    if shares.isdisjoint(question.words[start:]) or not shares.isdisjoint(question.words[:start]):
        return ()
    words = [token.keys for token in question.informative if token.position > start and not token.frames]
    return [Whole(words, query)] if words else ()


def _of_both(query: Query, start: int) -> Collection[Whole]:
    """Return what some have, and what is said of them besides: `the share of those with a boat who came back`."""
    named = positions_of(query.links(*SECTIONS))
    behind = (one for one in query.question.informative if one.position > start and one.position not in named)
    words = [one.keys for one in behind if not one.frames]
    return [Whole(words, query)] if len(words) > 1 else ()


def states_whole(item: IndexedEntry, held: Collection[Whole]) -> bool:
    """Return whether the statement tells the whole, and then what is said of it, by the same words in order."""
    entry = item.entry
    if not isinstance(entry, Fact):
        return True
    return all(
        any(_hold_in_order(_keys(one.query, statement), one.words) for statement in entry.statement.in_every_language())
        for one in held
    )


def _keys(query: Query, statement: str) -> Sequence[frozenset[str]]:
    vocabulary = query.indexed.vocabulary
    return [vocabulary.keys(word) for word in vocabulary.words(statement)]


def _hold_in_order(stated: Sequence[frozenset[str]], asked: Sequence[frozenset[str]]) -> bool:
    at = 0
    for keys in asked:
        at = next((position for position in range(at, len(stated)) if not stated[position].isdisjoint(keys)), -1)
        if at < 0:
            return False
    return True
