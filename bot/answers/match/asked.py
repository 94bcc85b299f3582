"""What a question holds that an entry may contradict or leave out: each function reads one thing, and finds it once."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.answers.index.other_words import IndexWithOtherWords
from bot.answers.match.actors import word_before
from bot.answers.match.bounds import asks_for_an_end
from bot.answers.match.nouns import Nouns
from bot.answers.match.query import Query, made_once
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.languages import by_language

_LONG_NAME = 3  # words; from there on a term counts whole or not at all
_OF_DOCUMENTS = frozenset((Frame.LETTERS, Frame.ORGANIZATIONS))  # what no figure counts
_OPENING = 2  # words before the noun that is asked for: "of which region"
_YES = (True,)  # what a veto holds that a question has or has not


class Duration(NamedTuple):
    """How long something takes.

    Attributes:
        words: For spans of time.
        is_owed: Whether it is asked how long it may take at most, and not how long it does.
    """

    words: frozenset[str]
    is_owed: bool


class OfTheirOwn(NamedTuple):
    """The keys of a noun that is counted, and what tells the nouns of a unit."""

    counted: frozenset[str]
    nouns: Nouns


class Compound(NamedTuple):
    """A noun that another one describes.

    Attributes:
        head: The keys of the noun.
        is_sought: Whether it is asked where it is.
    """

    head: frozenset[str]
    is_sought: bool


def is_behind_which(question: Question, at: int) -> bool:
    """Return whether the noun that is asked for stands there, names between: `of which region`, `which Alder clerk`.

    Args:
        question: As it was understood.
        at: A position.
    """
    before = at - 1
    while before in question.named:
        before -= 1
    return 0 <= before < _OPENING and question.words[before] in question.grammar.which and at not in question.named


def is_of_the_record(query: Query, token: Token) -> bool:
    """Return whether a word asks for nothing where it is counted, by the record's own word: its noun for herders.

    Args:
        query: The question and the record.
        token: A word.
    """
    return token.is_noun and token.word not in query.question.grammar.light_nouns


def bounded_date(query: Query) -> Collection[bool]:
    """Return whether a date is a bound that no figure answers: `after November`."""
    return _YES if query.question.has_bounded_date else ()


def today(query: Query) -> Collection[bool]:
    """Return whether it is asked of a term what is still so today: `is the scheme still in force`."""
    question = query.question
    if not question.says("calendar", "STILL_SO"):
        return ()
    return _YES if query.links("documents", "terms") else ()


def half(query: Query) -> Collection[re.Pattern[str]]:
    """Return what finds a stated half, where half of something is asked for, and not the whole."""
    is_asked = query.question.says("quantities", "HALF_OF")
    return [query.pattern("quantities", "HALF_STATED")] if is_asked else ()


def compared(query: Query) -> Collection[bool]:
    """Return whether one thing is measured by another: `fewer storms than in May`; a number only bounds it.

    Likewise where it is asked in which way something changed, which two figures tell.
    """
    if query.question.says("aggregates", "UP_OR_DOWN"):
        return _YES
    words, number = query.question.words, query.question.grammar.number
    comparing, than = query.words("signing", "COMPARING"), query.words("aggregates", "THAN")
    if than.isdisjoint(words) or asks_for_an_end(query):
        return ()
    if not comparing.isdisjoint(words) and query.question.says("aggregates", "A_YEAR_EARLIER"):
        return _YES
    joins = query.pattern("aggregates", "JOINS_A_CLAUSE")
    positions = [
        position
        for position, word in enumerate(words)
        if word in than and not joins.match(" ".join(words[position : position + 2]))
    ]  # "more than 340" compares nothing
    is_compared = any(
        any(
            word in comparing and not any(map(number, words[at + 1 : at + 3]))
            for at, word in enumerate(words[:position])
        )
        and not any(map(number, words[position + 1 : position + 2]))
        and not _is_a_bound(query, words[position + 1 : position + 3])
        for position in positions
    )
    return _YES if is_compared else ()


def duration(query: Query) -> Collection[Duration]:
    """Return the words for spans of time, where it is asked how long something takes."""
    if not query.question.says("quantities", "ASKS_HOW_LONG"):
        return ()
    is_owed = query.question.says("quantities", "ALLOWED")
    return [Duration(query.words("quantities", "DURATIONS"), is_owed)]


def is_how_long_it_takes(query: Query) -> bool:
    """Return whether it is asked how long something does take, and not how long it may."""
    return any(not one.is_owed for one in duration(query))


def deadline(query: Query) -> Collection[str]:
    """Return the words by which something is due, where it is asked by when: what was done is not what was due."""
    return query.words("speech", "DUE") if query.question.says("speech", "DEADLINE") else ()


def done(query: Query) -> Collection[bool]:
    """Return whether it is asked how many there were, or whether it was so, and nothing of a plan."""
    question = query.question
    is_supposed = not query.words("speech", "SUPPOSING").isdisjoint(question.words)
    is_asked = question.asks(Frame.HOW_MANY) or question.yes_no or question.says("speech", "CAME_ABOUT")
    if not is_asked or (is_supposed and not question.says_as_typed("speech", "ACTUALLY")):
        return ()
    # As typed too: an ending that tells what was done may have been mended away.
    is_done = question.says("speech", "DONE") or query.pattern("speech", "DONE").search(question.text)
    return _YES if is_done else ()


def heads(query: Query) -> Collection[Compound]:
    """Return each noun that a single other one describes: the courts of `the storm courts`."""
    question = query.question
    if question.grammar.articles.isdisjoint(question.words):
        return ()
    named = question.named | positions_of(query.links("documents", "terms")) | query.once(costing)
    telling = {
        token.position: token
        for token in question.tokens
        if token.is_informative and not token.frames and not token.number and token.position not in named
    }
    comes_last = by_language("nouns", "HEAD_COMES_LAST")[question.language]  # also of one that the record has not
    pairs = _described_before(query, telling) if comes_last else _described_after(query, telling)
    is_sought = question.asks(Frame.WHERE) and not question.asks(Frame.SOURCE)
    return [Compound(head.keys, is_sought) for head, other in pairs if query.indexed.index.tells(other.keys)]


def _described_before(query: Query, telling: Mapping[int, Token]) -> Iterator[tuple[Token, Token]]:
    """Yield each noun and the one before it, where the two are all that an article stands before."""
    articles, participle = query.question.grammar.articles, query.pattern("deeds", "PARTICIPLE")
    being = query.words("signing", "BEING")
    for at, word in enumerate(query.question.words):
        pair = [telling.get(at + 1), telling.get(at + 2)]
        is_said_of_it = (
            query.question.asks(Frame.HOW_MANY) and query.question.words[at - 1] in being
        )  # "is the lease long"
        if word not in articles or is_said_of_it or at + 3 in telling:
            continue
        if pair[0] and pair[1] and not participle.search(pair[1].word):
            yield pair[1], pair[0]


def _described_after(query: Query, telling: Mapping[int, Token]) -> Iterator[tuple[Token, Token]]:
    """Yield each noun and the one behind it that "of" joins to it, an article before the two."""
    words, of = query.question.words, query.words("particles", "OF")
    for at, word in enumerate(words):
        pair = [telling.get(at + 1), telling.get(at + 3)]
        if word in query.question.grammar.articles and pair[0] and pair[1] and words[at + 2] in of:
            yield pair[0], pair[1]


def left_out(query: Query) -> Collection[NameLink]:
    """Return the names that a question sets apart at its head: `besides Alder, where did it rain`."""
    excepting, small = query.words("framing", "EXCEPT"), query.question.grammar.function_words
    if excepting.isdisjoint(query.question.words[:1]):
        return ()
    links = query.links("organizations", "people", "places")
    return [link for link in links if small.issuperset(query.question.words[1 : min(link.positions)])]


def excepted(query: Query) -> Collection[bool]:
    """Return whether some are set apart of those who are counted: `besides the miners, how many came`."""
    question, at = query.question, _excepting_from(query)
    if at is None:
        return ()
    counting = _counted_from(query)
    end = len(question.words) if at > counting else counting
    left_out = (one for one in question.tokens if at < one.position < end and not one.frames)
    return _YES if any(one.is_informative or one.is_noun for one in left_out) else ()


def _excepting_from(query: Query) -> int | None:
    """Return where some are set apart, in a word or in several, as "à part"; None where none are."""
    excepting = query.words("framing", "EXCEPT")
    opening = [at for at, word in enumerate(query.question.words) if word in excepting]
    return min(opening or query.question.positions_of("wholes", "OTHER_THAN"), default=None)


def _counted_from(query: Query) -> int:
    """Return where a number is asked for; a turn of phrase may ask it, as "how much" does, with no word that does."""
    question, many = query.question, query.words("quantities", "HOW_MANY")
    asking = [one.position for one in question.tokens if Frame.HOW_MANY in one.frames]
    return max(asking or [at for at, word in enumerate(question.words) if word in many], default=-1)


def operators(query: Query) -> Collection[str]:
    """Return the negations, bounds and restrictions."""
    return query.question.operators


def denied(query: Query) -> Collection[frozenset[str]]:
    """Return the keys of the telling word that each negation denies, which no name is: `who is not tall`."""
    question, people_of = query.question, query.indexed.linker.people_of
    if NEGATION not in question.operators:
        return ()
    named = {one.position for one in question.tokens if one.position in question.named and people_of(one.word) is None}
    telling = [one for one in question.tokens if one.is_informative and one.position not in named]
    negations = (at for at, word in enumerate(question.words) if question.grammar.operators.get(word) == NEGATION)
    followed = (next((one.keys for one in telling if one.position > at), None) for at in negations)
    return [keys for keys in followed if keys is not None]


def counted(query: Query) -> Collection[frozenset[str]]:
    """Return the units of each noun that is counted, where it is no people's; `how many hens` may have none."""
    question, nouns = query.question, query.indexed.nouns
    many, and_or = query.words("quantities", "MANY"), query.words("particles", "AND_OR")
    counted = [
        token
        for token in question.tokens
        if token.position
        and (_is_behind(query, token, many) or _is_numbered(question, token))
        and not _is_done(query, token)
        # "hens, ducks and geese" are counted together
        and and_or.isdisjoint(question.words[token.position + 1 : token.position + 3])
    ]
    units = [nouns.units_of(token.word, token.keys) for token in counted]
    return [
        one
        for token, one in zip(counted, units, strict=True)
        if (one and one.isdisjoint(nouns.of_any_noun))
        or token.frames & _OF_DOCUMENTS
        or not nouns.uncounted.isdisjoint(_head_of(query, token).keys)
    ]


def _is_behind(query: Query, token: Token, many: Collection[str]) -> bool:
    """Return whether a noun stands behind "many", also with "of" between: `combien de`."""
    before = query.question.words[: token.position]
    if before[-1:] and before[-1] in query.words("particles", "OF"):
        before = before[:-1]
    return not frozenset(many).isdisjoint(before[-1:])


def _head_of(query: Query, first: Token) -> Token:
    """Return the noun that is counted where one stands there: of "how many bell towers" it is the towers."""
    comes_last = by_language("nouns", "HEAD_COMES_LAST")[query.question.language]
    if not comes_last or first.word in query.question.grammar.function_words:
        return first
    plural = query.pattern("nouns", "PLURAL")
    nouns = [token for token in row_from(query.question, first) if plural.search(token.word)]
    return nouns[-1] if nouns else first


def _is_done(query: Query, token: Token) -> bool:
    """Return whether what is done stands where a noun is counted: "how many shipped" counts no ships."""
    plural, participle = query.pattern("nouns", "PLURAL"), query.pattern("deeds", "PARTICIPLE")
    if participle.search(token.word) is None:
        return False
    return not any(plural.search(one.word) for one in row_from(query.question, token))


def things_of_their_own(query: Query) -> Collection[OfTheirOwn]:
    """Return the nouns that are counted, and the nouns of each unit of things: who counts workers wants no mills."""
    question, plural = query.question, query.pattern("nouns", "PLURAL")
    counted = [token for token in question.tokens if token.is_counted]
    if len(counted) != 1:
        return ()
    row = list(row_from(question, counted[0]))  # "how many border towns"
    if not any(plural.search(token.word) for token in row):
        return ()  # a verb: "of those, how many left"
    return [OfTheirOwn(frozenset[str]().union(*(token.keys for token in row)), query.indexed.nouns)]


def row_from(question: Question, first: Token) -> Iterator[Token]:
    """Yield a word and those that follow it at once, as long as none is a small one."""
    at = first.position
    for token in question.tokens:
        if token.position == at and (token is first or token.word not in question.grammar.function_words):
            yield token
            at += 1


def named_things(query: Query) -> Collection[frozenset[str]]:
    """Return the keys of each noun that is counted and says little elsewhere: `how many names did it gather`."""
    question, many = query.question, query.words("quantities", "MANY")
    return [
        token.keys
        for token in question.tokens
        if token.position
        and (question.words[token.position - 1] in many or _is_numbered(question, token))
        and (Frame.LISTING in token.frames or _is_a_light_noun(query, token))
    ]


def _is_a_light_noun(query: Query, token: Token) -> bool:
    """Return whether a form of a verb that says little is a noun there: `how many claims were sent back`."""
    question = query.question
    nobody_s = query.words("quantities", "STATED") | query.words("signing", "OTHERS") | query.indexed.nouns.people
    verbs = query.words("roles", "BEING") | query.words("speech", "HAVING_DONE") | query.words("speech", "DOING")
    return (
        token.is_light
        and not token.is_noun
        and token.word not in nobody_s | question.grammar.people
        and query.pattern("nouns", "PLURAL").search(token.word) is not None
        and not verbs.isdisjoint(question.words[token.position + 1 : token.position + 2])
    )


def _is_numbered(question: Question, token: Token) -> bool:
    """Return whether a number of something is asked for: `the number of hens`."""
    return question.words[token.position - 2 : token.position] in question.grammar.a_number


def costing(query: Query) -> frozenset[int]:
    """Return the positions of the verbs by which a price is asked for: `how much does a bottle cost`."""
    question, verbs = query.question, query.words("quantities", "COSTING")
    if not question.asks(Frame.HOW_MANY) or not query.indexed.nouns.money:
        return frozenset()
    return frozenset(one.position for one in question.tokens if one.word in verbs)


@made_once
def people_counted(query: Query) -> Collection[str]:
    """Return the units that people are counted in, and shares of them, where it is asked how many of them there are."""
    nouns = query.indexed.nouns
    after = query.words("quantities", "AMOUNTS")  # "cuánta gente"
    before = ("", *query.question.words)
    are_people = any(
        (token.is_counted or (before[token.position] in after and token.word in nouns.people))
        and (token.word in nouns.people or not nouns.of_any_noun.isdisjoint(nouns.units_of(token.word, token.keys)))
        for token in query.question.tokens
    )
    are_people |= not query.words("quantities", "POPULATION").isdisjoint(query.question.words)
    return nouns.of_any_noun | nouns.shares if are_people else frozenset()


def names_not_lent(query: Query) -> Collection[NameLink]:
    """Return the names of places, people and bodies, where a question is read with the other words of entries."""
    is_lent = isinstance(query.indexed.index, IndexWithOtherWords)
    links = query.links("documents", "organizations", "people", "places") if is_lent else ()
    return [
        link
        for link in links
        if link.section != "documents"  # whom a letter is called after is no name beside it
        and not _only_says_where_all_are(query, link)
    ]


def _only_says_where_all_are(query: Query, link: NameLink) -> bool:
    """Return whether a name is of the country where all of the record lies, behind "in": `those who wait in Alder`."""
    before = word_before(query.question.words, min(link.positions), query.words("particles", "ARTICLES"))
    is_there = link.section == "places" and frozenset(query.knowledge.about.setting).issuperset(link.ids)
    return is_there and not query.words("followups", "IN").isdisjoint(before)


def answered(query: Query) -> Collection[Container[str]]:
    """Return the ids of the documents of which it is asked what was answered: `her reply to the May letter`."""
    question = query.question
    if query.words("speech", "REPLYING").isdisjoint(question.words):
        return ()
    to, articles = query.words("particles", "TO"), query.words("particles", "ARTICLES")
    links = query.links("documents")
    named = [
        link.ids for link in links if not to.isdisjoint(word_before(question.words, min(link.positions), articles))
    ]
    documents = query.knowledge.documents.values()
    if not named and _goes_to_organizations(query):
        return [[one.id for one in documents if one.signed_by]]
    if named or not question.asks(Frame.LETTERS):
        return named
    return [[one.id for one in documents if any(date.fits(one.published.date) for date in question.dates)]]


def _goes_to_organizations(query: Query) -> bool:
    """Return whether it is asked what was answered to those who sign: `her reply to the 17 groups`."""
    question, to = query.question, query.words("particles", "TO")
    passed = query.words("particles", "ARTICLES")
    return any(
        not to.isdisjoint(
            [
                word
                for word in question.words[: one.position]
                if word not in passed and not question.grammar.number(word)
            ][-1:]
        )
        for one in question.tokens
        if Frame.ORGANIZATIONS in one.frames
    )


def long_terms(query: Query) -> Collection[NameLink]:
    """Return the terms with a long name, which counts whole."""
    return [link for link in query.links("terms") if len(link.tokens) >= _LONG_NAME]


def clause_of_time(query: Query) -> int | None:
    """Return where it begins that tells the time of what is asked for: `... when Alder wrote`; None without one."""
    when = query.question.grammar.when
    return next((at for at, word in enumerate(query.question.words) if at and word in when), None)


def office_when(query: Query) -> int | None:
    """Return where the time of an office is told by what happened then: `who was minister when Alder wrote`."""
    words, offices = query.question.words, query.words("offices", "OFFICES")
    if query.question.asks(Frame.HOW_MANY):
        return None  # "in how many towns was it running when Alder wrote"
    at = clause_of_time(query)
    if at is None:
        return None
    named = positions_of(query.links("organizations"))  # the Office of somebody is no office that was held
    before = (one for one in query.question.tokens if one.position < at and one.position not in named)
    is_of_an_office = any(Frame.OFFICE in one.frames for one in before)
    return at if is_of_an_office or not offices.isdisjoint(words[:at]) else None


def _is_a_bound(query: Query, following: Sequence[str]) -> bool:
    """Return whether a quantity follows that is no number: `more than half`, `less than a year`."""
    stated = query.words("quantities", "STATED") | query.question.grammar.calendar_words
    stated |= query.words("quantities", "DURATIONS")
    return not stated.isdisjoint(following) or not query.words("signing", "ONE").isdisjoint(following)
