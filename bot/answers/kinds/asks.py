"""What the documents demand, and of whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise, takewhile

from bot.answers.answer import LONGEST_SENTENCE, Answer, Found, Kind
from bot.answers.citation import voice
from bot.answers.compose import glances
from bot.answers.index.documents import Described, is_of
from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import AROUND, LENT
from bot.answers.kinds import times
from bot.answers.kinds.asked_offices import holders_asked
from bot.answers.kinds.demanded_deeds import deed, is_of_its_amount, is_of_the_deed, telling_it_themselves
from bot.answers.kinds.demanders import (
    asks_who_demands,
    demands_a_body,
    demands_any,
    is_called,
    is_of_who_demands,
    object_demanded,
    signed_by_who_asks,
)
from bot.answers.kinds.kind import Served
from bot.answers.match.actors import judge
from bot.answers.match.affirming import is_passive
from bot.answers.match.asked import is_how_long_it_takes, people_counted
from bot.answers.match.deeds import authored
from bot.answers.match.query import Query, in_a_row
from bot.answers.match.ranking import MARGIN
from bot.answers.match.roles import sought
from bot.answers.match.search import Hit, search
from bot.answers.match.stated import has_to_do_with, states_a_number
from bot.answers.match.voices import is_of_each_voice, is_of_each_writing
from bot.answers.match.wholes import all_of_them
from bot.answers.understand.dates import DateMention
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.knowledge.model import Ask, Document
from bot.languages import Language, by_language

_TO_ITS_NOUN = 3  # words from a number: "12 new full posts"
_AT_THE_HEAD = 4  # words of a demand among which a negation denies all of it: "the company should not"
_FEWEST_WORDS = 2  # that describe a demand without a word for demanding
_OF_DEADLINES = frozenset(("before",))  # operators that a question by when may hold
ENOUGH_TO_MENTION = 0.6  # of one of the demand's short phrasings


def answer(query: Query, served: Served) -> Answer | None:
    """List the demands that the question describes; None where it describes none."""
    if (
        _is_a_possibility(query)
        or counts_people(query)
        or demands_a_body(query)
        or query.question.says("aggregates", "UP_OR_DOWN")
        or query.question.says("speech", "ONCE_ASKED")
    ):
        return None
    items = _of_the_things_asked_for(query, _described(query, served))
    items = times.of_the_time(query, items)
    items = _of_who_demands(query, items)
    addressed = _asked_of(query)
    if addressed:
        items = [item for item in items if _is_of_any(item, addressed)]
    items = _of_the_documents(query, items)
    if not any(tells_as_many(query, stated(query, item)) for item in items):
        return None
    told = found(query, items)
    return _told_if_so(query, told, items) if query.question.yes_no else told


def _of_who_demands(query: Query, items: Sequence[IndexedEntry]) -> list[IndexedEntry]:
    """Return the demands of those who are said, or asked for, to make them, as far as they are just what is said."""
    if query.question.yes_no:
        return [item for item in _saying_all(query, items) if _may_be_so(query, item)]
    held = [item for item in items if is_of_who_demands(query, item.document)]
    return _of_its_object(query, _agreeing(query, held)) if asks_who_demands(query) else held


def _may_be_so(query: Query, item: IndexedEntry) -> bool:
    """Return whether those who are said to ask wrote it, and it has the numbers and the deed that are asked for."""
    return _may_ask(query, item.document) and _has_its_numbers(query, item) and is_of_the_deed(query, item)


def _may_ask(query: Query, document: Document) -> bool:
    """Return whether whoever stands before the verb of asking may have written it: a bank that got it has not."""
    tokens, openly = query.question.tokens, query.question.grammar.open_questions
    before = [*takewhile(lambda one: Frame.ASK not in one.frames, tokens)]
    is_open = any(Frame.LETTERS in one.frames or one.word in openly for one in before)
    if len(before) == len(tokens) or is_open or is_passive(query):
        return True
    links = [link for link in query.links("documents", "organizations", "people") if max(link.positions) < len(before)]
    voices, named = {document.id, *document.issuers, *document.signed_by}, positions_of(links)
    if any(one.position not in named and _is_of_others(query, document, one) for one in before):
        return False
    return all(not voices.isdisjoint(link.ids) for link in links)


def _is_of_others(query: Query, document: Document, token: Token) -> bool:
    """Return whether a word tells of others than those who wrote a document: people, a bank, another number of them."""
    if token.number:
        return token.number.lstrip("#") != f"{len(document.signed_by)}"
    tells = (token.is_informative or token.is_noun) and not token.frames
    return (tells or token.word in query.indexed.nouns.people) and not is_called(query, document, token)


def _has_its_numbers(query: Query, item: IndexedEntry) -> bool:
    """Return whether a demand has each number behind the verb of asking: two more sensors are not three."""
    behind = [*dropwhile(lambda one: Frame.ASK not in one.frames, query.question.tokens)]
    numbers = (one for one in behind if one.number and one.position not in query.question.dated | query.question.named)
    return item.says_each(one.keys for one in numbers)


def _of_its_object(query: Query, items: Sequence[IndexedEntry]) -> list[IndexedEntry]:
    """Return the demands of what is said to be demanded: a letter on the dam asks for no dam."""
    tokens = object_demanded(query)
    held = _holding_otherwise(query, items, tokens)
    return [one for one in held if not tokens or demands_any(query, stated(query, one), tokens)]


def _of_the_documents(query: Query, items: Sequence[IndexedEntry]) -> list[IndexedEntry]:
    """Return the demands of the documents and of those who are named: what others ask of somebody, these do not."""
    named = {identifier for link in query.links("documents") for identifier in link.ids}
    of_them = (item for item in items if not named or item.document.id in named)
    return [
        item for item in of_them if is_of_each_voice(query, item.document) and is_of_each_writing(query, item.document)
    ]


def due(query: Query, served: Served) -> Answer | None:
    """Answer by when something is demanded, or how soon; None where no demand that fits tells any time."""
    question = query.question
    if question.yes_no or not question.says("speech", "DEADLINE"):
        return None
    tokens = _demanded(query, served)
    found_hits = search(query.indexed.index, tokens, [EntryKind.ASKS])
    found_hits = [hit for hit in found_hits if times.says_more_than_terms(query, hit.item, tokens)]
    hits = [hit for hit in found_hits if _is_due(query, hit) and _of_the_documents(query, [hit.item])]
    hits = [hit for hit in hits if tells_as_many(query, stated(query, hit.item))]  # "how many, and by when"
    best = [hit.item for hit in hits if hit.score >= hits[0].score - MARGIN]
    return found(query, best) if len(best) == 1 else None


def _demanded(query: Query, served: Served) -> list[Token]:
    """Return the words that tell what is to be done, without those for whoever is to do it and for the time."""
    links = query.links("documents", "organizations", "people")
    named = {token.position for link in links for token in link.tokens}
    named |= query.question.positions_of("speech", "DEADLINE")
    silent = query.words("speech", "HAVING_TO") | query.words("speech", "DUE")
    bodies = query.indexed.vocabulary.keys_of(query.words("roles", "BODIES"))  # "the companies" that the demand names
    told = query.question.to_account_for(*served)
    return [
        token
        for token in told
        if token.position not in named and token.word not in silent and bodies.isdisjoint(token.keys)
    ]


def _is_due(query: Query, hit: Hit) -> bool:
    """Return whether a demand holds each word itself, is of all who are named and of the date, and tells a time."""
    item, links = hit.item, query.links("documents", "organizations", "people")
    if not all(any(map(date.fits, item.dates)) for date in query.question.dates):
        return False
    is_it = AROUND not in hit.worths and item.operators.issuperset(query.question.operators - _OF_DEADLINES)
    return is_it and is_of_each(item, links) and times.tells_a_time(query, item)


def is_of_each(item: IndexedEntry, links: Sequence[NameLink]) -> bool:
    """Return whether each one who is named is asked for it, is spoken of in it, or asks for it."""
    document, ask = item.document, times.ask_of(item)
    known = (
        item.entities | {document.id, *ask.of, *document.issuers, *document.signed_by} | _bodies_of(document, {*ask.of})
    )
    return all(has_to_do_with(item, link, known) for link in links)


def _asked_of(query: Query) -> set[str]:
    """Return the ids of those of whom something is demanded; for a country also its government's bodies."""
    links = query.links("documents", "organizations", "people", "places")
    asked = {
        identifier
        for link in links
        if link.section != "documents" and _is_asked_for_something(query, link)
        for identifier in link.ids
    }
    asked |= {*_countries_of_an_article(query), *holders_asked(query)}
    bodies = query.knowledge.organizations.values()
    return asked | {body.id for body in bodies if body.country and body.country in asked}


def _is_asked_for_something(query: Query, link: NameLink) -> bool:
    """Return whether a name stands after "of", "from" or "ask", or before "should"."""
    before, after = _before(query, min(link.positions)), _after(query.question.words, link)
    return before in query.words("speech", "ASKED_OF") or after in query.words("speech", "HAVING_TO")


def is_of_a_duty(query: Query) -> bool:
    """Return whether it is asked what somebody who is named is to do, which nothing that came about tells."""
    is_open = query.question.asks(Frame.ASK) and not query.question.yes_no
    return is_open and query.question.says("speech", "DUTY") and bool(query.links("organizations", "people"))


def _countries_of_an_article(query: Query) -> Iterator[str]:
    """Yield each country of which something is asked whose name is a function word, as "us" is without its article."""
    words, articles = query.question.words, query.words("particles", "ARTICLES")
    function_words = query.indexed.vocabulary.grammar.function_words
    for at, word in enumerate(words[1:], start=1):
        if (
            word in function_words
            and words[at - 1] in articles
            and _before(query, at) in query.words("speech", "ASKED_OF")
        ):
            yield from filter(None, [query.indexed.linker.country(word)])


def _after(words: Sequence[str], link: NameLink) -> str:
    """Return the word after a name."""
    return next(iter(words[max(link.positions) + 1 :]), "")


def _before(query: Query, position: int) -> str:
    """Return the word before a name, an article left out."""
    articles = query.words("particles", "ARTICLES")
    before = [word for word in query.question.words[max(0, position - 2) : position] if word not in articles]
    return before[-1] if before else ""


def _bodies_of(document: Document, people: set[str]) -> set[str]:
    """Return the bodies of the addressees: demands on Rivers are those on his department."""
    return {one for mention in document.addressees if mention.person in people for one in mention.organizations}


def counts_people(query: Query) -> bool:
    """Return whether those are counted who ask for something, or who were asked: no demand tells how many they are."""
    return bool(people_counted(query)) or query.question.says("speech", "ASKED_THEMSELVES")


def tells_as_many(query: Query, words: Sequence[str]) -> bool:
    """Return whether a demand tells how many of something, by a number before the noun, or how much, by any number.

    Where demands are counted, each is one.
    """
    grammar = query.question.grammar
    named = positions_of(query.links("documents", "organizations", "people"))
    counted = [token for token in query.question.tokens if token.is_counted and token.position not in named]
    if not counted and query.question.says("quantities", "HOW_MUCH"):
        return states_a_number(words, grammar)
    if not counted or any(token.frames for token in counted):
        return True
    keys, keys_of = frozenset[str]().union(*(token.keys for token in counted)), query.indexed.vocabulary.keys_of
    numbered = (words[at + 1 : at + 1 + _TO_ITS_NOUN] for at, word in enumerate(words) if grammar.number(word))
    return any(not keys_of(frozenset(behind)).isdisjoint(keys) for behind in numbered)


def _is_a_possibility(query: Query) -> bool:
    """Return whether it is asked who can ask for something, and not who asks for it."""
    able = query.words("speech", "BEING_ABLE")
    return any(
        Frame.ASK in token.frames and query.question.words[token.position - 1] in able
        for token in query.question.tokens
        if token.position
    )


def mentioned(query: Query, served: Served) -> Answer | None:
    """Answer with a demand where nothing else accounts for the question: `bill to end the scheme`."""
    question = query.question
    tokens = question.to_account_for(*served)
    is_of_others = question.yes_no or _has_come_about(query) or all_of_them(query) or question.dates
    if (
        is_of_others
        or _is_of_an_author_or_a_judge(query)
        or is_how_long_it_takes(query)
        or len({token.keys for token in tokens}) < _FEWEST_WORDS
    ):
        return None
    hits = search(query.indexed.index, tokens, [EntryKind.ASKS])
    fitting = (hit.item for hit in hits if hit.named >= ENOUGH_TO_MENTION and LENT not in hit.worths)
    best = next((item for item in fitting if _is_mentioned(query, item)), None)
    return None if best is None else found(query, [best])


def _is_of_an_author_or_a_judge(query: Query) -> bool:
    return bool(authored(query) or judge(query))


def _is_mentioned(query: Query, item: IndexedEntry) -> bool:
    """Return whether a demand is of each writing, organization and person that is named."""
    is_of_all = is_of_each(item, query.links("organizations", "people"))
    is_of_it = is_of_each_writing(query, item.document) and is_of_who_demands(query, item.document)
    return is_of_all and _fits(query, item) and is_of_it and _tells_of_the_sought(query, item)


def _tells_of_the_sought(query: Query, item: IndexedEntry) -> bool:
    """Return whether a demand names one of those who are sought: `which court ended it` is told no ask."""
    if query.question.asks(Frame.ORGANIZATIONS):
        return True
    return all(getattr(item.entry, one.section, ()) for one in sought(query))


def _has_come_about(query: Query) -> bool:
    """Return whether it is asked what was done, or came of a demand.

    In the words as they were typed: a verb may be read as another form.
    """
    if query.question.says("speech", "ONCE_ASKED"):
        return True
    typed = re.sub(r"\W+", " ", query.question.text).strip()
    return query.pattern("speech", "CAME_ABOUT").search(typed) is not None


def _described(query: Query, served: Served) -> list[IndexedEntry]:
    """Return the demands of the documents that the question names, else those that its words describe."""
    question, named = query.question, _of_documents(query, served)
    if named is not None:
        return telling_it_themselves(query, served) or named
    is_told = question.yes_no or asks_who_demands(query)
    ending = _ending(query) if is_told else ()  # any verb of ending tells the same: see `_saying_all`
    tokens = [token for token in question.to_account_for(*served) if token.position not in ending]
    if not tokens:
        return []
    hits = search(query.indexed.index, tokens, [EntryKind.ASKS])
    return [hit.item for hit in hits if _fits(query, hit.item) and is_of_its_amount(query, hit)]


def _of_documents(query: Query, served: Served) -> list[IndexedEntry] | None:
    """Return the demands of the documents that the question names, and no more; None where it names none."""
    question, due, finder = query.question, _due_by(query), query.indexed.documents
    others = [date for date in question.dates if date not in due]
    named = finder.named_by(question.tokens, others, served) if due else finder.named_in(question, served)
    documents = named.told or _of_who_asks(query, named)
    if not documents and (not named.is_specific or named.unexplained):
        return None
    if question.operators - (_OF_DEADLINES if due else frozenset()):
        return []  # what a whole document does not ask for, or asks only, is not told
    items = (item for item in query.indexed.index.of_shelf(EntryKind.ASKS) if item.document in documents)
    return [item for item in items if all(any(map(date.fits, item.dates[1:])) for date in due)]


def _of_who_asks(query: Query, named: Described) -> Sequence[Document]:
    """Return the one letter that fits of an organization that asks for something in it; none where there is none."""
    asked, items = _asked_of(query), query.indexed.index.of_shelf(EntryKind.ASKS)
    return signed_by_who_asks(
        query,
        named,
        asked,
        lambda document: not asked or any(item.document is document and _is_of_any(item, asked) for item in items),
    )


def _is_of_any(item: IndexedEntry, asked: set[str]) -> bool:
    """Return whether something is demanded of any of some, or of their bodies."""
    return not (asked | _bodies_of(item.document, asked)).isdisjoint(times.ask_of(item).of)


def _due_by(query: Query) -> Sequence[DateMention]:
    """Return the dates by which something is demanded, and of which no document is: `by May 3`, `pour le 3 mai`."""
    question, due = query.question, query.words("speech", "DUE") | query.words("speech", "DUE_ON")

    def is_due(date: DateMention) -> bool:
        at = question.grammar.before_articles(question.words, date.start)
        published = (document.published.date for document in query.knowledge.documents.values())
        return not due.isdisjoint(question.words[max(0, at - 1) : at]) and not any(map(date.fits, published))

    return [date for date in question.dates if is_due(date)]


def _saying_all(query: Query, items: Sequence[IndexedEntry]) -> list[IndexedEntry]:
    """Return the demands that hold each word beside the names; of a verb of ending, any such verb is one."""
    question, ending = query.question, _ending(query)
    tokens = [token for token in _beside_names(query) if token.position not in ending]
    if ending and not tokens:  # of what is to end, only a name is said: the demand may be for an end of a part of it
        return []
    held = _holding_otherwise(query, items, tokens)
    if question.says("predicates", "PUBLISHING"):  # a light word in other questions
        held = [one for one in held if _demands(query, one, "PUBLISHING")]
    denied = frozenset[str]().union(*(token.keys for token in tokens))
    return [one for one in held if _ends_at_once(query, one) or not one.denied.isdisjoint(denied)] if ending else held


def _beside_names(query: Query) -> Iterator[Token]:
    """Yield the words that tell what is demanded, without names and who demands it: "the 12 organizations"."""
    named = positions_of(query.links("documents", "organizations", "people", "places"))
    for token in query.question.informative:
        is_its_number = token.number and query.indexed.documents.are_called_by(token.keys)
        of_who_asks = not token.frames.isdisjoint((Frame.ASK, Frame.WRITE, Frame.ORGANIZATIONS))
        of_a_letter = Frame.LETTERS in token.frames and not _is_asked_for(query, token)
        if not (is_its_number or of_who_asks or of_a_letter or token.position in named):
            yield token


def _demands(query: Query, item: IndexedEntry, name: str) -> bool:
    """Return whether a pattern of the predicates finds something in a demand."""
    return query.pattern("predicates", name).search(" ".join(stated(query, item))) is not None


def _is_asked_for(query: Query, token: Token) -> bool:
    """Return whether a word that may tell a letter tells what is asked for: "do they ask for release" names none.

    What is asked for stands behind the verb, and has no article: "did they ask for it in the release".
    """
    asking = [one.position for one in query.question.tokens if Frame.ASK in one.frames]
    before = query.question.words[token.position - 1 : token.position]
    is_object = any(at < token.position for at in asking) and token.position not in query.question.named
    return is_object and not query.words("signing", "DETERMINERS").intersection(before) and not query.question.dates


def _ends_at_once(query: Query, item: IndexedEntry) -> bool:
    """Return whether a demand begins with what it undoes: "until the ban ends, protect them" asks for no end of it."""
    return query.pattern("predicates", "UNDOING").match(" ".join(stated(query, item))) is not None


def _ending(query: Query) -> frozenset[int]:
    """Return the positions of the verbs by which something is to end: of `stop cooperating`, the first."""
    ending = _verbs_of_ending(query, query.question.language)
    stopping = query.question.found("speech", "STOPPING")
    first = [len(query.question.said[: stopping.start()].split())] if stopping else []
    verbs = (one for one in query.question.informative if not one.frames and not ending.isdisjoint(one.keys))
    return frozenset((*first, *(one.position for one in verbs)))


def _verbs_of_ending(query: Query, language: Language) -> frozenset[str]:
    """Return the keys of one language's verbs of ending: a fine is none, though one in French has its root."""
    return query.indexed.vocabulary.keys_of(frozenset(by_language("predicates", "ENDING")[language].split()))


def _of_the_things_asked_for(query: Query, items: Sequence[IndexedEntry]) -> list[IndexedEntry]:
    """Return the demands of what is asked for: `what wage do they ask for`; of a kind of thing only if any is of it."""
    nouns = [] if query.question.yes_no else _asked_for(query)  # "¿le piden que deje de pescar?"
    held = _holding(items, [one for one in nouns if one.is_informative])
    return _holding(held, [one for one in nouns if one.is_type]) or held


def _asked_for(query: Query) -> list[Token]:
    """Return the words behind `which`; who demands it is none: `what Alder wants of the council`."""
    which, words = query.indexed.vocabulary.grammar.which, query.question.words
    named = positions_of(query.links("documents", "organizations", "people"))
    return [
        token
        for token in query.question.tokens
        if token.position
        and words[token.position - 1] in which
        and token.position not in named
        and not token.frames
        and token.number is None
    ]


def _holding(items: Sequence[IndexedEntry], tokens: Sequence[Token]) -> list[IndexedEntry]:
    """Return the demands that hold each of the words themselves, and not only by what their document is called."""
    return [item for item in items if item.says_each(token.keys for token in tokens)]


def _holding_otherwise(query: Query, items: Sequence[IndexedEntry], tokens: Sequence[Token]) -> list[IndexedEntry]:
    """Return the demands that hold each of the words, also among their other words where the question is read so."""
    index, positions = query.indexed.index, sorted(item.position for item in items)
    met = [index.meeting(token.keys, positions) for token in tokens]
    others = [one for one in items if all(worths.get(one.position, 0.0) > AROUND for worths in met)]
    return others or _holding(items, tokens)


def _told_if_so(query: Query, told: Found, items: Sequence[IndexedEntry]) -> Found | None:
    """Say whether this is demanded: no, where its opposite is; None where the demands differ in that."""
    denying = {not item.denied.isdisjoint(query.question.keys) for item in items}
    is_denied, is_stopped = NEGATION in query.question.operators, query.question.says("speech", "STOPPING")
    agreeing = {one is (is_denied or (one and is_stopped)) for one in denying}  # to stop taking any is to take none
    if len(agreeing) != 1 or (is_denied and is_stopped) or any(_is_turned_round(query, item) for item in items):
        return None
    is_of_another = True in denying and _is_of_another_verb(query, items)
    if is_of_another or any(_is_denied_otherwise(query, item) for item in items):
        return None
    return glances.yes_or_no(query, told, is_so=agreeing.pop())


def _is_of_another_verb(query: Query, items: Sequence[IndexedEntry]) -> bool:
    """Return whether another verb is asked about than demands deny: to sell what they are not to take, or refuse."""
    verb = query.once(deed)
    return verb is not None and any(item.denied.isdisjoint(verb.keys) for item in items)


def _agreeing(query: Query, items: Sequence[IndexedEntry]) -> list[IndexedEntry]:
    """Return the demands of documents that want what is said of it, and nowhere its opposite: to refuse it."""
    contrary = {item.document.id for item in items if _is_contrary(query, item)}
    left = (item for item in items if item.document.id not in contrary)
    is_to_end = bool(_ending(query))
    denied = query.question.keys
    return [one for one in left if not is_to_end or _ends_at_once(query, one) or not one.denied.isdisjoint(denied)]


def _is_contrary(query: Query, item: IndexedEntry) -> bool:
    """Return whether a demand denies what is said of it, or does not where that is denied, or is to undo it."""
    question = query.question
    is_denying, is_stopped = not item.denied.isdisjoint(question.keys), question.says("speech", "STOPPING")
    is_so = is_denying is (NEGATION in question.operators or (is_denying and is_stopped))
    return not is_so or _is_denied_otherwise(query, item) or _is_turned_round(query, item)


def _is_denied_otherwise(query: Query, item: IndexedEntry) -> bool:
    """Return whether a demand begins with what is not to be, and other words than the denied ones are asked about.

    "They should not leave, which the report does not advise" is no yes to "does it advise them to move", and "do not
    pay" is none to "should they refuse". Which of the two another name of the demand tells, its words do not show.
    """
    if NEGATION in query.question.operators:
        return False
    words = stated(query, item)
    is_denial = NEGATION in {query.question.grammar.operators.get(word) for word in words[:_AT_THE_HEAD]}
    return is_denial and item.denied.isdisjoint(query.question.keys)


def _is_turned_round(query: Query, item: IndexedEntry) -> bool:
    """Return whether a demand is to undo what the question speaks of as being done: to fund, of "stop funding it".

    It speaks of the demand itself where it names an end, or what stands before the word for it: that is not undone.
    """
    of_its_end = _undoing(query, item)
    if not of_its_end or query.question.says("speech", "STOPPING"):
        return False
    of_its_end |= _verbs_of_ending(query, query.question.language)
    return all(of_its_end.isdisjoint(one.keys) for one in query.question.informative if not one.frames)


def _undoing(query: Query, item: IndexedEntry) -> frozenset[str]:
    """Return the keys of a demand's words as far as the one by which it undoes something; none where it does not.

    What the record calls the same as a verb of ending is one.
    """
    vocabulary = query.indexed.vocabulary
    words = stated(query, item)
    if (undoing := query.pattern("predicates", "UNDOING").match(" ".join(words))) is not None:
        return vocabulary.keys_of(frozenset(undoing[0].split()) - vocabulary.untelling)
    ending = _verbs_of_ending(query, query.language)
    end = next((at for at, word in enumerate(words) if not ending.isdisjoint(vocabulary.keys(word))), None)
    return frozenset() if end is None else vocabulary.keys_of(frozenset(words[: end + 1]))


def _fits(query: Query, item: IndexedEntry) -> bool:
    is_of_the_dates = all(is_of(item.document, date) for date in query.question.dates)
    return is_of_the_dates and item.operators.issuperset(query.question.operators)


def found(query: Query, items: Sequence[IndexedEntry]) -> Found:
    """Answer with demands, each cited where it is printed."""
    asks = [(item.document, times.ask_of(item)) for item in items]
    making = {document.id for document, _ in asks}
    documents = [one for one in query.knowledge.documents.values() if one.id in making]
    # Where somebody is asked for, the sentence says of whom the one thing is asked.
    is_of_whom = len(asks) == 1 and query.question.asks(Frame.WHO) and not _is_asked_who_asks(query)
    first = _asked(query, asks[0][1]) if is_of_whom else asks[0][1].statement.in_language(query.language)
    labels = in_a_row(query.language, [query.label(document) for document in documents])
    sentence = query.say("asks.list", count=len(asks), labels=labels, first=first)
    if len(sentence) > LONGEST_SENTENCE:
        sentence = query.say("asks.many", count=len(asks), documents=len(documents))
    lines = tuple(_line(query, ask, document, len(documents)) for document, ask in asks)
    citations = tuple(query.cite(document, ask, voice(document)) for document, ask in asks)
    return Found(Kind.ASK, sentence, citations, query.language, lines, glance=glances.of_asks(query, asks))


def _is_asked_who_asks(query: Query) -> bool:
    """Return whether whoever asks for it is asked for, and not of whom: `who demanded an end to it`."""
    pairs = pairwise(query.question.tokens)
    return any(Frame.WHO in first.frames and Frame.ASK in second.frames for first, second in pairs)


def stated(query: Query, item: IndexedEntry) -> Sequence[str]:
    """Return the words of a demand in the language of the answer."""
    return query.question.grammar.words(times.ask_of(item).statement.in_language(query.language))


def _asked(query: Query, ask: Ask) -> str:
    return query.say("asks.line", statement=ask.statement.in_language(query.language), of=query.names(ask.of))


def _line(query: Query, ask: Ask, document: Document, documents: int) -> str:
    line = _asked(query, ask)
    return line if documents == 1 else f"{query.date(document.published.date)}: {line}"
