"""The gap that a question leaves open: an answer has to tell whoever did it, and which of a row, and that it was."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.match.nouns import heads
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in, words_of
from bot.answers.match.stated import says, statement_words
from bot.answers.match.subjects import follows_an_attribution, is_said_to_speak
from bot.answers.understand.names import SECTIONS, NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import THE_SIGNATORIES
from bot.knowledge.model import Event, Fact
from bot.languages import Language, by_language

_WHO = ("organizations", "people")
_PREDICATES = "predicates"
_BEHIND_OUGHT = 3  # words: "should have been"
_OF_A_ROW = (Frame.NEWEST, Frame.OLDEST)


class Somebody(NamedTuple):
    """Whom an answer has to tell of.

    Attributes:
        named: Those whom the question names itself, and who are not meant.
        verb: The keys of what is done, where a verb of that stands behind "who".
        by_name: Whether a name is needed, since it is done to somebody who is named: "others" are on no side.
        query: Reads statements.
        done: The keys of the word behind "who", where that is done to somebody who is named: "found".
        is_light: Whether a verb that tells nothing stands before a term's name: "made the Heron Scheme".
    """

    named: frozenset[str]
    verb: frozenset[str]
    by_name: bool
    query: Query
    done: frozenset[str] = frozenset()
    is_light: bool = False


def somebody(query: Query) -> Collection[Somebody]:
    """Return whom it is asked for: `who lit the fire`; not the one of `the miner who lit the fire`."""
    question = query.question
    who = _who(query)
    if who is None:
        return ()
    links = query.links(*_WHO)
    by_name = any(_begin_of_object(query, link) == who.position + 2 for link in links)
    named = frozenset(one for link in links for one in link.ids)
    start = who.position + 1
    done = _done(query, start) if by_name else frozenset[str]()
    is_done = not query.words("speech", "PERFECT").isdisjoint(question.words[start : start + 1])
    verb = _verb(query, start + is_done)
    is_light = not verb and _has_an_object(query, start + is_done)
    return [Somebody(named, verb, by_name, query, done, is_light)]


def _has_an_object(query: Query, at: int) -> bool:
    """Return whether a verb stands there, and behind it a term's name: `made the Heron Scheme`."""
    question, being = query.question, query.words("offices", "IS_SOMEBODY") | query.words("roles", "BEING")
    begin, links = question.grammar.before_articles, query.links("terms")
    starts = {begin(question.words, min(link.positions)) for link in links}
    is_all = positions_of(links) >= {one.position for one in question.informative}
    is_all &= all(not one.frames for one in question.tokens if one.position == at)
    return is_all and at + 1 in starts and being.isdisjoint(question.words[at : at + 1])


def untold_deeds(query: Query) -> Collection[bool]:
    """Return whether it is asked who did something that only small words tell: `who took over from Rivers`.

    An entry that names Rivers accounts for all the words, and tells of another deed.
    """
    question = query.question
    who, links = _who(query), query.links(*_WHO)
    if who is None or not links or any(one.frames for one in question.tokens if one is not who):
        return ()
    named = positions_of(query.links(*SECTIONS))
    being = query.words("offices", "IS_SOMEBODY")
    is_of_a_deed = who.position + 1 not in named and being.isdisjoint(question.words[who.position + 1 :][:1])
    return (True,) if is_of_a_deed and all(one.position in named for one in question.informative) else ()


def is_no_statement(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether an entry tells of no deed at all, as an office does."""
    return not isinstance(item.entry, Fact | Event)


def _who(query: Query) -> Token | None:
    """Return the word for "who", where a question begins with it."""
    small = query.question.grammar.function_words
    first = next((one for one in query.question.tokens if Frame.WHO in one.frames or one.word not in small), None)
    return first if first and Frame.WHO in first.frames else None


def _verb(query: Query, at: int) -> frozenset[str]:
    """Return the keys of the word at a position, where it tells something."""
    here = (one for one in query.question.informative if one.position == at and one.frames <= {Frame.ASK})
    return next((one.keys for one in here), frozenset[str]())


def _done(query: Query, at: int) -> frozenset[str]:
    """Return the keys of the word at a position, where it tells a deed."""
    here = next((one for one in query.question.tokens if one.position == at and not one.frames), None)
    small = query.question.grammar.function_words | query.question.grammar.yes_no
    return here.keys if here and here.word not in small else frozenset()


def _begin_of_object(query: Query, link: NameLink) -> int:
    """Return where the words begin that name somebody, with an article and "a" as Spanish has it before people."""
    words = query.question.words
    at = query.question.grammar.before_articles(words, min(link.positions))
    return at - (at > 0 and words[at - 1] in query.words("particles", "TO"))


def tells_somebody(item: IndexedEntry, held: Collection[Somebody]) -> bool:
    """Return whether an entry tells of somebody else: by a name, as its source, or by a noun for people or bodies.

    Whoever speaks in its document is no answer, since they say all that stands there; nor is the source of what was
    done to some by nobody in particular: "two were killed".
    """
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(
        not one.is_light
        and _tells_it(entry, one)
        and not _tells_of_no_deed(entry, one)
        and (not one.named.issuperset(_told(item, entry, one)) or any(_described(entry, one)))
        for one in held
    )


def _tells_of_no_deed(entry: Fact | Event, one: Somebody) -> bool:
    """Return whether an entry has the verb in no form in which somebody did it: "applicants", "the appeal".

    It is read in each language, whichever the answer is wanted in.
    """
    agents = by_language("offices", "AGENTS")
    found = [is_so for language, ends in agents.items() for is_so in _are_no_deeds(entry, one, language, ends.split())]
    return bool(found) and all(found)


def _are_no_deeds(entry: Fact | Event, one: Somebody, language: Language, ends: Sequence[str]) -> Iterator[bool]:
    """Yield of each place of the verb in a language whether nobody did it there."""
    if not ends:
        return
    query, cut, keys = one.query, one.query.indexed.vocabulary.words, one.query.indexed.vocabulary.keys
    doer = re.compile(rf"\w{{3,}}(?:{'|'.join(ends)})(?:e|a)?s?")
    infinitive, done, ought = (
        query.pattern(area, name)
        for area, name in (("framing", "INFINITIVE"), ("deeds", "PARTICIPLE"), ("deeds", "OUGHT"))
    )
    before = query.words("particles", "ARTICLES") | query.words("particles", "OF") | query.words("roles", "INSIDE")
    for words in map(cut, (entry.statement.in_language(language), *entry.aliases.in_language(language))):
        for at in (at for at, word in enumerate(words) if not keys(word).isdisjoint(one.verb)):
            phrases = (" ".join(words[start : at + 1]) for start in range(max(0, at - 1), at + 1))
            is_noun = (at == 0 or words[at - 1] in before) and not done.search(words[at])
            is_owed = ought.search(" ".join(words[max(0, at - _BEHIND_OUGHT) : at])) is not None
            yield is_noun or is_owed or doer.fullmatch(words[at]) is not None or any(map(infinitive.fullmatch, phrases))


def _tells_it(entry: Fact | Event, one: Somebody) -> bool:
    """Return whether an entry says or is called by the deed, where it is done to somebody who is named."""
    if not one.done:
        return True
    vocabulary = one.query.indexed.vocabulary
    words = {word for text in entry.aliases.all() for word in vocabulary.words(text)} | statement_words(entry.statement)
    return not one.done.isdisjoint(vocabulary.keys_of(frozenset(words)))


def _told(item: IndexedEntry, entry: Fact | Event, one: Somebody) -> Iterator[str]:
    if _is_suffered(entry, one):
        return  # who is named beside it says so, or has it done to them
    yield from entry.people
    yield from (name for name in entry.organizations if _is_spoken_of(entry, name, one))
    yield from (name for link in names_in(one.query, entry, *_WHO)[1] for name in link.ids)
    if entry.said_by not in (THE_SIGNATORIES, *item.document.issuers):
        yield entry.said_by


def _is_spoken_of(entry: Fact | Event, name: str, one: Somebody) -> bool:
    """Return whether a statement that tells the same deed has the noun for what an organization is.

    "Non-Isleño" names no Isleño ministry. Of a deed that is told in other words, it need not say who did it.
    """
    vocabulary, organization = one.query.indexed.vocabulary, one.query.knowledge.organizations[name]
    nouns = vocabulary.keys_of(frozenset(heads(organization.name, vocabulary)))
    stated = vocabulary.keys_of(statement_words(entry.statement))
    return one.verb.isdisjoint(stated) or not nouns.isdisjoint(stated)


def _is_suffered(entry: Fact | Event, one: Somebody) -> bool:
    """Return whether a statement tells that the same was done, and not by whom."""
    query, said = one.query, " ".join(words_of(one.query, entry))
    if query.pattern("roles", "BY_SOMEBODY").search(said):
        return False
    done = (found[0].split()[-1] for found in query.pattern("roles", "PASSIVE").finditer(said))
    return any(not one.verb.isdisjoint(query.indexed.vocabulary.keys(word)) for word in done)


def _described(entry: Fact | Event, one: Somebody) -> Iterator[str]:
    """Yield the nouns of a statement for people and bodies that the question does not hold: `two inspectors`.

    None where it does not tell what they did by the same verb, or did it to somebody who is named.
    """
    query, nouns, keys = one.query, one.query.indexed.nouns, one.query.indexed.vocabulary.keys
    stated = query.indexed.vocabulary.keys_of(statement_words(entry.statement))
    if one.by_name or (one.verb and one.verb.isdisjoint(stated)):
        return
    people = query.once(_nouns_for_people)
    of_bodies = nouns.offices | nouns.bodies
    for word in _before_an_object(one, words_of(query, entry)):
        is_one = word in people or Frame.ORGANIZATIONS in query.question.grammar.frames.get(word, ())
        if (is_one or not of_bodies.isdisjoint(keys(word))) and keys(word).isdisjoint(query.question.keys):
            yield word


def _before_an_object(one: Somebody, words: Sequence[str]) -> Sequence[str]:
    """Return the words of a statement up to its verb, where that is the one of the question and something does it.

    Of "the plan would pay for up to forty miners" no miner pays. Where a language lets the verb stand before whoever
    does it, something has to stand before it already: "el plan pagaría".
    """
    query, keys = one.query, one.query.indexed.vocabulary.keys
    at = next((at for at, word in enumerate(words) if at and not keys(word).isdisjoint(one.verb)), None)
    comes_first = by_language("speech", "VERB_COMES_FIRST")[query.language]
    if at is None or (comes_first and not _has_a_subject(query, words[:at])):
        return words
    said = " ".join(words)
    is_done_to = query.pattern("roles", "PASSIVE").search(said) or query.pattern("roles", "BY_SOMEBODY").search(said)
    return words if is_done_to else words[:at]


def _has_a_subject(query: Query, words: Sequence[str]) -> bool:
    """Return whether an article stands there behind no preposition: "en el incendio murieron" has nobody before it."""
    articles, small = query.words("particles", "ARTICLES"), query.question.grammar.function_words
    return any(word in articles and before not in small for before, word in pairwise(("", *words)))


def _nouns_for_people(query: Query) -> frozenset[str]:
    grammar, words = query.question.grammar, query.words
    lists = (
        words("followups", "PEOPLE"),
        words("roles", "PERSONS"),
        words("roles", "ANYBODY"),
        words("nouns", "VOICES"),
    )
    return grammar.people.union(query.indexed.nouns.people, *lists)


def caused(query: Query) -> Collection[Query]:
    """Return a question of what brought something about: `what started the fire`, `how did the fire start`.

    How something began that has a name of its own, as a programme does, tells the day on which it did.
    """
    question = query.question
    is_asked = question.says_as_typed(_PREDICATES, "CAUSING") or question.says(_PREDICATES, "CAUSING")
    return [query] if is_asked or (question.says(_PREDICATES, "HOW_IT_BEGAN") and not query.links("terms")) else ()


def tells_a_cause(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether the statement tells what brings something about, and not only that it was, where and when.

    What does so without a word for it may be known by one: "it burned after the pump had failed".
    """
    if says(item, _PREDICATES, "CAUSE_STATED"):
        return not says(item, _PREDICATES, "CONCEDED")
    return all(
        one.indexed.index.meeting(
            one.indexed.vocabulary.keys_of(one.words(_PREDICATES, "CAUSES")), [item.position]
        ).get(item.position, 0.0)
        > AROUND
        for one in held
    )


def of_a_row(query: Query) -> Collection[frozenset[str]]:
    """Return the keys of each word for an end of a row, but for the row of a figure: `who was the last to leave`.

    Where it is asked when something was, also of each word for what was said: `when did they hear the arguments`.
    """
    question = query.question
    frames = (*_OF_A_ROW, Frame.SUMMARY) if question.asks(Frame.WHEN) else _OF_A_ROW
    if not question.asks(*frames) or question.asks(Frame.HOW_MANY, Frame.LETTERS, Frame.SIGN, Frame.SOURCE):
        return ()
    small = question.grammar.function_words
    telling = (one for one in question.tokens if one.position and one.word not in small)
    return [one.keys for one in telling if not one.frames.isdisjoint(frames)]


def tells_which(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether an entry holds each of the words, or is a figure, of which the newest is told anyway."""
    entry = item.entry
    is_figure = isinstance(entry, Fact) and entry.value is not None
    return is_figure or all(item.worth(keys) for keys in held)


def came_about(query: Query) -> Collection[Query]:
    """Return the question, where it is asked when something was, and neither of a plan nor since when it is so."""
    question = query.question
    if question.words[0] in by_language("calendar", "BOUNDS")[question.language]:
        return ()
    is_planned = not query.words("speech", "SUPPOSING").isdisjoint(question.words)
    is_planned |= question.says("speech", "SUPPOSED", "DEADLINE") or question.says("deeds", "OUGHT")
    return () if is_planned else [query]


def was_so(item: IndexedEntry, _held: Collection[Query]) -> bool:
    """Return whether an entry does not only tell what ought to be: what has to be paid is not said to be paid."""
    return not isinstance(item.entry, Fact) or not says(item, "deeds", "OUGHT")


class Sayers(NamedTuple):
    """The keys of a noun for those who are to say it, and what tells how organizations are called."""

    keys: frozenset[str]
    query: Query


def sayers(query: Query) -> Collection[Sayers]:
    """Return the noun for the one organization to which it is attributed without its name: `according to the union`."""
    question, plural = query.question, query.pattern("nouns", "PLURAL")
    described = query.words("framing", "SUBORDINATING")  # "the organization that wrote it"
    return [
        Sayers(token.keys, query)
        for token in question.tokens
        if Frame.ORGANIZATIONS in token.frames and token.position not in question.named
        if is_said_to_speak(query, token.position)
        or follows_an_attribution(query, question.grammar.before_articles(question.words, token.position))
        if not plural.search(token.word) and described.isdisjoint(question.words[token.position + 1 :][:1])
    ]


def is_called_so(item: IndexedEntry, held: Collection[Sayers]) -> bool:
    """Return whether its source, or who publishes its document, is called by this noun."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    speakers = (entry.said_by, *item.document.issuers)
    return all(any(_is_called(speaker, one) for speaker in speakers) for one in held)


def _is_called(speaker: str, one: Sayers) -> bool:
    organization = one.query.knowledge.organizations.get(speaker)
    keys = one.query.indexed.vocabulary.informative_keys
    return organization is not None and any(not keys(name).isdisjoint(one.keys) for name in organization.names())


def deeds(query: Query) -> Collection[frozenset[str]]:
    """Return the keys of the verb of a question of what somebody did: `what did the inquiry find`.

    It stands last behind "did", and first where a language has it there and it tells little: "¿qué encontró …?".
    """
    question, small = query.question, query.question.grammar.function_words
    if not question.tokens or question.words[0] not in question.grammar.which:
        return ()
    doing = query.words("speech", "DOING") | query.words("speech", "HAVING_DONE")
    is_behind_did = not doing.isdisjoint(question.words[1:2])
    at = len(question.words) - 1 if is_behind_did else 1
    if not is_behind_did and not by_language("speech", "VERB_COMES_FIRST")[question.language]:
        return ()
    passed = small | query.words("speech", "OPINING")  # what an order says stands in it
    return [
        one.keys
        for one in question.tokens
        if one.position == at and at not in question.named and one.word not in passed and _may_be_a_verb(one)
        if is_behind_did or one.is_light
    ]


def _may_be_a_verb(token: Token) -> bool:
    return not (token.frames or token.is_type or token.is_noun)


def tells_the_deed(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether an event is that deed: that an inquiry was opened tells nothing of what it found."""
    return not isinstance(item.entry, Event) or all(item.worth(keys) for keys in held)
