"""By whom something is said to be done, what somebody is able to, and what was only begun: each its own question."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.match.asked import is_behind_which, is_of_the_record
from bot.answers.match.query import Query
from bot.answers.match.stated import has_to_do_with, is_supposed, of_its_figure, says, statement_words
from bot.answers.match.unasked import denies_a_demand
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import NEGATION, Frame, Grammar
from bot.knowledge import edtf
from bot.knowledge.model import Event, Fact

_AREA = "deeds"
_YES = (True,)
_A_YEAR = re.compile(r"\d{4}")


def agents(query: Query) -> Collection[NameLink]:
    """Return those by whom something is said to be done: `when was the mill fined by Alder`."""
    if query.question.asks(Frame.SOURCE, Frame.SIGN, Frame.LETTERS, Frame.ASK):
        return ()
    return [link for link in query.links("organizations", "people") if done_by(query, link) is not None]


def done_by(query: Query, link: NameLink) -> int | None:
    """Return where the verb stands that tells what is done by somebody: `fined by Alder`, `sent back by Alder`."""
    by, back = query.words("roles", "BY"), query.words("particles", "BACK")
    words, participle = query.question.words, query.pattern(_AREA, "PARTICIPLE")
    at = query.question.grammar.before_articles(words, min(link.positions)) - 1
    if at < 1 or words[at] not in by:
        return None
    at -= 2 if words[at - 1] in back else 1
    is_done = at >= 0 and at not in query.question.named and participle.search(words[at]) is not None
    return at if is_done else None


def is_by_each(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    """Return whether each takes part in it or says it: whoever is only written to in its document did nothing."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    involved = {entry.said_by, *item.document.issuers, *entry.organizations, *entry.people}
    return all(not involved.isdisjoint(link.ids) for link in links)


def taking_part(query: Query) -> Collection[NameLink]:
    """Return the organizations that are named, but for those by whom, to whom or of whom a letter is."""
    words, articles = query.question.words, query.words("particles", "ARTICLES")
    small = query.words("particles", "OF") | query.words("speech", "ADDRESSING") | query.words("speech", "SENT_BY")
    found = []
    for link in query.links("organizations"):
        at = min(link.positions) - 1
        at -= at > 0 and words[at] in articles
        if not query.question.asks(Frame.LETTERS) or at < 0 or words[at] not in small:
            found.append(link)
    return found


def tells_of_each(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    """Return whether an entry that tells of an organization tells of each: its document may be about others as well."""
    entry = item.entry
    if not isinstance(entry, Fact | Event) or not entry.organizations:
        return True
    works = (one for work in item.document.cited_by(entry) for one in work.organizations)
    involved = {entry.said_by, *item.document.issuers, *entry.organizations, *entry.people, *entry.terms, *works}
    return all(has_to_do_with(item, link, involved) for link in links)


def questioned(query: Query) -> Collection[frozenset[str]]:
    """Return the verb, where it is asked of those whom somebody questioned: `the miners interviewed by Alder`.

    Of where that was any entry tells that knows the verb by another word.
    """
    question = query.question
    found = question.found(_AREA, "QUESTIONED")
    if found is None:
        return ()
    return [query.indexed.vocabulary.keys(found[0].split()[-1]) if question.asks(Frame.WHERE) else frozenset()]


def tells_of_questioning(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether the statement tells that some were questioned: what was said in an interview is of others."""
    if not isinstance(item.entry, Fact | Event) or says(item, _AREA, "QUESTIONED"):
        return True
    return bool(item.entry.places) and all(verb and item.worth(verb) > AROUND for verb in held)


def able(query: Query) -> Collection[bool]:
    """Return whether it is asked how many there can be, and not how many there are: `how many can the hall hold`."""
    question = query.question
    return _YES if question.says(_AREA, "ABLE") else ()


def tells_what_can_be(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the statement tells what can or could be."""
    return not isinstance(item.entry, Fact | Event) or says(item, _AREA, "ABLE_STATED")


def authored(query: Query) -> Collection[Query]:
    """Return the question, where it is asked who wrote something."""
    question = query.question
    authors = query.words("roles", "AUTHORS")
    if _writing(query).isdisjoint(question.words):
        return ()
    is_asked = question.asks(Frame.WHO) and any(_is_of_an_author(query, token) for token in question.tokens)
    is_asked |= any(
        is_of_the_record(query, noun) and is_behind_which(question, noun.position) and _is_of_an_author(query, verb)
        for noun, verb in pairwise(question.tokens)
    )
    is_asked |= question.words[0] in authors or question.words[-1] in authors
    is_open = question.yes_no or not question.grammar.open_questions.isdisjoint(question.words)
    is_asked |= not is_open and not authors.isdisjoint(question.words)  # "the story of the hens - author's name"
    return [query] if is_asked and not question.asks(Frame.ADDRESSEE, Frame.SIGN) else ()


def _is_of_an_author(query: Query, token: Token) -> bool:
    return token.word in _writing(query)


def _writing(query: Query) -> frozenset[str]:
    return query.words("speech", "WRITING") | query.words("roles", "AUTHORS")


def tells_an_author(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether the statement tells who made a work, or is a person's: what a work says is no author.

    Of a document that is called by its kind, it stands in one of that kind.
    """
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    if not all(_is_in_one(query, item) for query in held):
        return False
    if says(item, _AREA, "AUTHORED"):
        return True
    return all(entry.said_by in query.knowledge.people for query in held)


def _is_in_one(query: Query, item: IndexedEntry) -> bool:
    """Return whether an entry stands in a document of the kind that is named, where one is."""
    if not query.question.asks(Frame.LETTERS):
        return True
    said = [(token.position, token.word) for token in query.question.tokens]
    return any(query.kinds.named_in(said, query.indexed.vocabulary.kinds).among([item.document]))


def affirmed(query: Query) -> Collection[Query]:
    """Return a question of some, of who did something or where, that denies nothing: `who mended it`, `where is it`."""
    question = query.question
    is_denied = NEGATION in question.operators or question.says("quantities", "LACKING")
    is_of_some = (
        question.asks(Frame.HOW_MANY, Frame.WHERE)
        or _is_of_a_doer(query)
        or query.indexed.linker.names_peoples(question.words)
    )
    return [query] if is_of_some and not is_denied else ()


def _is_of_a_doer(query: Query) -> bool:
    """Return whether it is asked who did something, and of nobody what they say."""
    question = query.question
    return question.asks(Frame.WHO) and not question.yes_no and not question.asks(Frame.SOURCE, Frame.SIGN)


def denies_nothing_of_it(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether a figure is not that of those who have or do not what is asked for, and a claim of no others."""
    fact = item.entry
    if not isinstance(fact, Fact) or NEGATION not in item.operators:
        return True
    return not any(
        not _affirmed_of(query, fact).isdisjoint(denied)
        for query in held
        for denied in map(query.indexed.vocabulary.denied, of_its_figure(fact.statement).values())
        if denied
    )


def _affirmed_of(query: Query, fact: Fact) -> frozenset[str]:
    """Return the keys of what is asked for; of a claim those of what somebody did, else of the people alone.

    Of "no islanders" a claim tells others.
    """
    if fact.value is not None:
        return query.question.keys if query.question.asks(Frame.HOW_MANY) else frozenset()
    if query.question.asks(Frame.WHERE) and not query.question.asks(Frame.SOURCE):
        return query.question.keys  # what there is none of is nowhere
    if _is_of_a_doer(query):
        return next((one.keys for one in query.question.informative), frozenset())  # the verb, behind "who"
    people_of = query.indexed.linker.people_of
    return frozenset[str]().union(*(one.keys for one in query.question.tokens if people_of(one.word)))


def done_then(query: Query) -> Collection[frozenset[str]]:
    """Return what is asked for by the day on which it was done, and denies nothing: `when did Alder pay its debt`."""
    question = query.question
    is_denied = NEGATION in question.operators or question.says("quantities", "LACKING")
    is_ended = question.says("speech", "STOPPING") or not query.words("predicates", "ENDING").isdisjoint(question.words)
    is_due = question.says("speech", "DEADLINE")  # what had to be done by then may not have been
    if is_denied or is_ended or is_due or question.yes_no:
        return ()
    told = [one.keys for one in question.informative if not one.frames and one.position not in question.named]
    return [frozenset[str]().union(*told)] if told else ()


def is_no_denial(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether an entry does not deny it: that somebody will not pay the rest is no day on which they paid."""
    is_denied = isinstance(item.entry, Fact | Event) and NEGATION in item.operators
    return not is_denied or all(item.denied.isdisjoint(keys) for keys in held)


def found_out(query: Query) -> Collection[bool]:
    """Return whether it is asked what somebody found out: `what did the inquiry conclude`."""
    return _YES if query.question.says(_AREA, "FOUND_OUT") else ()


def is_no_beginning(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the entry is no event: that an inquiry was opened tells nothing of what it found."""
    return not isinstance(item.entry, Event)


def future(query: Query) -> Collection[bool]:
    """Return whether it is asked when something will be."""
    return _YES if query.question.says(_AREA, "WILL_BE") else ()


def is_to_come(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether an event was still to come when its document appeared: what was so before will not be."""
    entry = item.entry
    if not isinstance(entry, Event):
        return True
    return edtf.span(entry.date)[1] >= edtf.span(item.document.published.date)[0]


def measured(query: Query) -> Collection[Query]:
    """Return the question, where something is asked of a year, and of no plan: `emissions in 2019`."""
    question = query.question
    is_of_a_year = any(date.edtf and _A_YEAR.fullmatch(date.edtf) for date in question.dates)
    if not is_of_a_year:
        return ()
    is_planned = not query.words("speech", "SUPPOSING").isdisjoint(question.words)
    is_planned |= query.pattern("speech", "SUPPOSED").search(question.text) is not None
    return () if is_planned else [query]


def is_no_forecast(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether a figure is more than what would be so, printed in that year: that measures nothing of it.

    Whoever reckons so, and is named, may be asked for it.
    """
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None or not fact.is_dated_by_document or item.dates[1:]:
        return True
    if not is_supposed(fact.statement):
        return True
    return all(any(fact.said_by in link.ids for link in query.links("organizations", "people")) for query in held)


def demanding(query: Query) -> Collection[Query]:
    """Return the question, where it is asked what somebody asks for, or how much is to be: `how far must it fall`."""
    question = query.question
    if question.asks(Frame.HOW_MANY) and question.asks(Frame.ASK) and question.says(_AREA, "OUGHT"):
        return [query]
    is_asked = question.asks(Frame.ASK) and not question.asks(Frame.HOW_MANY, Frame.WHEN, Frame.WHO, Frame.SOURCE)
    is_called_for = question.says("speech", "CALLED_FOR")  # whoever called for a hearing has held none
    return [query] if is_called_for or (is_asked and not question.yes_no) else ()


def tells_a_demand(item: IndexedEntry, held: Collection[Query]) -> bool:
    """Return whether the entry itself tells that somebody asked for something, or what ought to be."""
    return not isinstance(item.entry, Fact | Event) or all(_asks(item, query) for query in held)


def _asks(item: IndexedEntry, query: Query) -> bool:
    asking = frozenset[str]().union(*(one.keys for one in query.question.tokens if Frame.ASK in one.frames))
    if item.worth(asking) > AROUND or says(item, "predicates", "DEMANDED") or says(item, _AREA, "OUGHT"):
        return True
    if query.question.asks(Frame.HOW_MANY) and says(item, "quantities", "LIMIT_STATED"):
        return True  # what is allowed at most is how long it ought to take
    return denies_a_demand(query, item)


def opinions(query: Query) -> Collection[NameLink]:
    """Return those whose opinion is asked for: `Rivers' opinion of the fee`, `the stance of Alder`."""
    question, nouns = query.question, query.words("speech", "OPINIONS")
    if nouns.isdisjoint(question.words):
        return ()
    joints = query.words("particles", "ARTICLES") | query.words("particles", "OF")
    at = next(at for at, word in enumerate(question.words) if word in nouns)
    links = query.links("organizations", "people")
    start = at  # "Rivers' own opinion"
    while start and question.words[start - 1] in question.grammar.function_words:
        start -= 1
    before = [link for link in links if max(link.positions) == start - 1]
    behind = (link for link in links if min(link.positions) > at)
    near = [link for link in behind if joints.issuperset(question.words[at + 1 : min(link.positions)])]
    return before or near[:1]


def is_their_opinion(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    """Return whether each of them says it, alone or in their own document."""
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    return all(not {entry.said_by, *entry.people, *item.document.issuers}.isdisjoint(link.ids) for link in links)


def matters(query: Query) -> Collection[frozenset[str]]:
    """Return the nouns for documents of which it is asked what somebody says: `what did Rivers say of the letter`."""
    question, articles = query.question, query.words("particles", "ARTICLES")
    opining, about = query.words("speech", "OPINING"), query.words("roles", "BEFORE_AN_OBJECT")
    if opining.isdisjoint(question.words):
        return ()
    named = positions_of(query.links("documents"))
    dated = question.dated  # "of the May letter"
    found = []
    for token in question.tokens:
        start = token.position
        while start and (start - 1 in dated or question.words[start - 1] in articles):
            start -= 1
        before = question.words[max(0, start - 1) : start]
        if Frame.LETTERS in token.frames and token.position not in named and about.intersection(before[-1:]):
            found.append(token.keys)
    return found


def speaks_of_each(item: IndexedEntry, held: Collection[frozenset[str]]) -> bool:
    """Return whether the entry itself holds each noun."""
    return not isinstance(item.entry, Fact | Event) or all(item.worth(keys) > AROUND for keys in held)


class CameAbout(NamedTuple):
    """What reads dates, and whether it is asked when something was announced: whoever did says it on that day."""

    grammar: Grammar
    is_announced: bool


def come_about(query: Query) -> Collection[CameAbout]:
    """Return what reads dates, where it is asked when something was, and not when somebody said so."""
    question = query.question
    saying = query.words("speech", "OPINING") | query.words("speech", "SPEAKING")
    if not saying.isdisjoint(question.words):
        return ()
    return [CameAbout(question.grammar, question.says("predicates", "ANNOUNCED"))]


def tells_when(item: IndexedEntry, held: Collection[CameAbout]) -> bool:
    """Return whether a claim tells when something was, and is not only dated by when it was said."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is not None:
        return True
    texts = [*fact.statement.in_every_language()]
    announces = fact.said_by in (*fact.organizations, *fact.people) and says(item, "predicates", "ANNOUNCED")
    return all(
        (announces and one.is_announced) or any(one.grammar.calendar.find(one.grammar.words(text)) for text in texts)
        for one in held
    )


class FirstTime(NamedTuple):
    """What is said to be done for the first time.

    Attributes:
        words: The keys of each word of what is done.
        names: The ids of each that is named beside it.
        query: The question and the record.
    """

    words: Sequence[frozenset[str]]
    names: Sequence[Collection[str]]
    query: Query


def first_time(query: Query) -> Collection[FirstTime]:
    """Return what is said to be done for the first time, where no entry has to say so: `who was the first to speak`."""
    question = query.question
    if all(one.is_informative for one in _first(question)):
        return ()
    links = query.links("organizations", "people", "places", "terms")
    named = positions_of(links)
    words = [one.keys for one in question.informative if not one.frames and one.position not in named]
    return [FirstTime(words, [link.ids for link in links], query)]


def without_first(question: Question) -> Question | None:
    """Return a question that does not have to be answered with the word for "first"; None where nothing is the first.

    Args:
        question: As it was understood: `when did she first speak`.
    """
    first = _first(question)
    if not first:
        return None
    light = [one._replace(is_light=True, frames=frozenset[Frame]()) if one in first else one for one in question.tokens]
    return replace(question, tokens=tuple(light))


def _first(question: Question) -> Collection[Token]:
    """Return the words for "first" that stand beside a verb, and in no name."""
    found = question.found(_AREA, "FIRST_TIME")
    if found is None or found.lastindex is None:
        return ()
    start = question.said[: found.start(found.lastindex)].count(" ")
    positions = range(start, start + len(found[found.lastindex].split()))
    return [one for one in question.tokens if one.position in positions and one.position not in question.named]


def is_first_of_all(item: IndexedEntry, held: Collection[FirstTime]) -> bool:
    """Return whether an entry tells what happened, and no earlier one, nor an earlier figure.

    What "last" or "second" happened is not the first of its kind, and what ended, or did not happen, is none.
    """
    event = item.entry
    if not isinstance(event, Event) or item.denied:
        return False
    said = statement_words(event.statement)
    return not any(
        not (one.query.words("roles", "ORDINALS") | one.query.words("predicates", "ENDING")).isdisjoint(said)
        or any(
            _happened(other) and other.dates[0] < event.date and _may_tell_it(other, one)
            for other in one.query.indexed.index.items
        )
        for one in held
    )


def _happened(item: IndexedEntry) -> bool:
    """Return whether an entry tells what came about, by itself or by its number."""
    return isinstance(item.entry, Event) or (isinstance(item.entry, Fact) and item.entry.value is not None)


def _may_tell_it(item: IndexedEntry, one: FirstTime) -> bool:
    """Return whether an event has half of what is done, or a figure all of it, and all that is named."""
    met = sum(item.worth(keys) > AROUND for keys in one.words)
    is_told = 2 * met >= len(one.words) if isinstance(item.entry, Event) else 0 < met == len(one.words)
    return is_told and all(not item.entities.isdisjoint(ids) for ids in one.names)
