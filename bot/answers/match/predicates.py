"""What is said to have come about: that it ended, how it turned out, why it was done, and not only demanded."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence, Set
from itertools import chain, pairwise
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.actors import doers
from bot.answers.match.asked import row_from
from bot.answers.match.query import Query, made_once
from bot.answers.match.roles import names_in, sought
from bot.answers.match.stated import says, statement_words
from bot.answers.understand.names import SECTIONS, NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import THE_SIGNATORIES, Text
from bot.knowledge.model import Event, Fact

_AREA = "predicates"
_YES = (True,)
_PHASES = {"ENDING": "ENDING", "RESUMING": "GOING_ON"}  # the verbs of a question, and those of a statement like them


class Voiced(NamedTuple):
    """The keys of the words for those who say something, and what reads names likewise."""

    keys: frozenset[str]
    query: Query


class Ended(NamedTuple):
    """What is asked to have ended, or to go on again.

    Attributes:
        like_it: The verbs that tell the same.
        verb: The keys of the verb.
        thing: The keys of what it is done to; none of what a name stands for, or of what the record is about.
        query: Tells how the record says both.
    """

    like_it: frozenset[str]
    verb: frozenset[str]
    thing: frozenset[str]
    query: Query


class Doing(NamedTuple):
    """Whoever is asked to do something, by their ids, the keys of the verb, and what reads statements."""

    ids: frozenset[str]
    verb: frozenset[str]
    query: Query


def ended(query: Query) -> Collection[Ended]:
    """Return each verb by which something ends or is undone, with what it does that to: `when was the ban lifted`."""
    telling = [token for token in query.question.informative if not token.frames]
    return [
        Ended(query.words(_AREA, like_it), token.keys, _thing(query, telling, at), query)
        for asking, like_it in _PHASES.items()
        for at, token in enumerate(telling)
        if token.word in query.words(_AREA, asking) and len(telling) > 1
    ]


def _thing(query: Query, telling: Sequence[Token], at: int) -> frozenset[str]:
    """Return the keys of the next telling word, else of the one before: `lift the ban`, `was the ban lifted`."""
    thing = telling[at + 1] if at + 1 < len(telling) else telling[at - 1]
    if thing.word in query.words("nouns", "UNDERTAKINGS") or thing.position in positions_of(query.links(*SECTIONS)):
        return frozenset()
    return thing.keys


def tells_its_end(item: IndexedEntry, held: Collection[Ended]) -> bool:
    """Return whether one text of the entry or its topic holds such a verb with what it is done to.

    That a stay let a ban go on, "the ban was lifted", does not tell when the stay was lifted.
    """
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(
        any(_ends(one, text) for text in _texts(entry, one)) for one in held
    )


def _ends(one: Ended, text: str) -> bool:
    vocabulary = one.query.indexed.vocabulary
    words = frozenset(vocabulary.words(text))
    keys = vocabulary.keys_of(words)
    is_said = not keys.isdisjoint(one.verb) or not one.like_it.isdisjoint(words)
    return is_said and (not one.thing or not keys.isdisjoint(one.thing))


def _texts(entry: Fact | Event, one: Ended) -> Iterator[str]:
    """Yield each text by which an entry is known."""
    topic = one.query.knowledge.topics[entry.topic]
    for phrases in (entry.aliases, entry.weak_aliases, topic.aliases, topic.weak_aliases):
        yield from phrases.all()
    yield from entry.statement.in_every_language()
    yield from topic.name.in_every_language()


def come_about(query: Query) -> Collection[bool]:
    """Return whether it is asked when or whether something came about, and not who demanded it."""
    question = query.question
    is_asked = question.asks(Frame.WHEN) or question.yes_no or question.says("speech", "CAME_ABOUT")
    return _YES if is_asked else ()


def is_no_demand(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the statement is no mere demand: who urged others to end it did not end it."""
    return not says(item, _AREA, "DEMANDED")


def final(query: Query) -> Collection[bool]:
    """Return whether it is asked how something turned out: `how did the vote finally go`."""
    question = query.question
    is_of_facts = question.asks(Frame.WHERE) and not question.asks(Frame.SOURCE)  # "where was it put in the end"
    return _YES if not is_of_facts and query.question.says_as_typed(_AREA, "FINALLY") else ()


def is_final(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the statement tells the outcome as such."""
    return says(item, _AREA, "FINAL_STATED")


def replaced(query: Query) -> Collection[bool]:
    """Return whether it is asked what is to be in the place of something else: `instead of dams`."""
    return _YES if query.question.says(_AREA, "INSTEAD_OF") else ()


def names_a_replacement(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the statement tells what is in the place of another thing."""
    return says(item, _AREA, "INSTEAD_STATED")


def removed(query: Query) -> Collection[bool]:
    """Return whether it is asked of what was taken off something: `taken off the list`."""
    return _YES if query.question.says(_AREA, "REMOVED") else ()


def tells_a_removal(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the statement tells that something was taken off, and not that it is there."""
    return says(item, _AREA, "REMOVED") or says(item, _AREA, "REMOVED_STATED")


def exchanged(query: Query) -> Collection[bool]:
    """Return whether it is asked what was given in return."""
    return _YES if query.question.says(_AREA, "IN_RETURN") else ()


def tells_an_exchange(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the statement tells what is given in return for what."""
    return says(item, _AREA, "IN_RETURN")


class Reason(NamedTuple):
    """Those of whose deed the reason is asked, and the keys of each verb that may be that deed.

    One that is asked for by the noun has to be told as one.
    """

    doers: Sequence[NameLink]
    verbs: frozenset[str]
    query: Query
    is_named: bool


def reasons(query: Query) -> Collection[Reason]:
    """Return those of whose deed the reason is asked: `why did the court stop it`; none where nobody is named."""
    is_named = query.question.says(_AREA, "A_REASON")
    if not is_named and not query.question.says(_AREA, "WHY"):
        return ()
    ends = _ends_of_subjects(query)
    behind = (one.keys for one in query.question.informative if one.position - 1 in ends)
    return [Reason(query.links("organizations", "people"), frozenset[str]().union(*behind), query, is_named)]


def tells_a_reason(item: IndexedEntry, held: Collection[Reason]) -> bool:
    """Return whether the entry tells a reason, or what the one says whose reason is asked for.

    That they did it, told once more, is no reason for it.
    """
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    is_of_others = isinstance(entry, Fact) and entry.said_by not in (THE_SIGNATORIES, *item.document.issuers)
    is_named = any(one.is_named for one in held)
    if says(item, _AREA, "REASON_STATED") or (_explains(entry.statement) and (is_named or not is_of_others)):
        return True
    if is_named or isinstance(entry, Event) or entry.value is not None:
        return False
    return not (_is_told(entry, held) if is_of_others else _is_a_deed(entry, held))


def _is_told(entry: Fact, held: Collection[Reason]) -> bool:
    """Return whether others say that they did it; what else they say of their own deed is their reason."""
    keys_of = next(one.query.indexed.vocabulary.keys_of for one in held)
    told = keys_of(statement_words(entry.statement))
    return any(not one.verbs.isdisjoint(told) for one in held)


def _is_a_deed(entry: Fact, held: Collection[Reason]) -> bool:
    """Return whether one whose reason is asked for takes part."""
    involved = {*entry.organizations, *entry.people}
    return any(not involved.isdisjoint(link.ids) for one in held for link in one.doers)


def _explains(statement: Text) -> bool:
    """Return whether a statement goes on behind a colon: "it runs in a harsh place: who waits there may give up"."""
    return any(": " in one for one in statement.in_every_language())


def exempted(query: Query) -> Collection[bool]:
    """Return whether it is asked whether some are included: that they are exempt is no plain answer."""
    question = query.question
    return _YES if question.says(_AREA, "INCLUDED") else ()


def exempts_nobody(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the statement is of no exemption."""
    return not says(item, _AREA, "EXEMPT_STATED")


def counted_all(query: Query) -> Collection[frozenset[str]]:
    """Return the units of shares, where it is asked how many there are, and not how many somebody spoke with."""
    question = query.question
    is_of_a_sample = question.says(_AREA, "SAMPLED", "SAMPLE", "TALKED_WITH") or bool(doers(query))
    return [query.indexed.nouns.shares] if not is_of_a_sample else ()


def is_no_sample(item: IndexedEntry, shares: Collection[frozenset[str]]) -> bool:
    """Return whether a figure is not that of those who were questioned; a share of them tells something."""
    fact = item.entry
    if not isinstance(fact, Fact) or fact.value is None or fact.unit in frozenset().union(*shares):
        return True
    return not says(item, _AREA, "SAMPLED")


@made_once
def samples(query: Query) -> Collection[int]:
    """Return where it is asked how many were questioned, by the noun: `the sample of the survey`, `the sample size`."""
    found = query.question.found(_AREA, "SAMPLE") if query.question.asks(Frame.HOW_MANY) else None
    return range(*(len(query.question.said[:at].split()) for at in found.span())) if found else ()


@made_once
def sample_size(query: Query) -> Collection[frozenset[str]]:
    """Return the units of shares, where it is asked how many were questioned by that noun."""
    return [query.indexed.nouns.shares] if samples(query) or _is_of_those_questioned(query) else ()


def _is_of_those_questioned(query: Query) -> bool:
    """Return whether it is asked how many were questioned, and of them nothing else: `how many miners were surveyed`.

    Where they were is no more than that.
    """
    question, sampled = query.question, query.pattern(_AREA, "SAMPLED")
    if not question.asks(Frame.HOW_MANY) or doers(query):
        return False
    linked = positions_of(query.links(*SECTIONS))
    counted = {row.position for one in question.tokens if one.is_counted for row in row_from(question, one)}
    told = [one for one in question.informative if one.position not in linked and not one.frames]
    said = [one for one in told if sampled.fullmatch(one.word)]
    others = (one for one in told if one not in said and one.position not in counted)
    return bool(said) and not any(others)


def counts_a_sample(item: IndexedEntry, shares: Collection[frozenset[str]]) -> bool:
    """Return whether a figure counts those who were questioned, and is no share of them."""
    fact = item.entry
    is_a_count = isinstance(fact, Fact) and fact.value is not None and fact.unit not in frozenset().union(*shares)
    return is_a_count and says(item, _AREA, "SAMPLED")


def published(query: Query) -> Collection[bool]:
    """Return whether it is asked whether or when something was published: a word that is light in other questions."""
    found = query.question.found(_AREA, "PUBLISHING")
    if found is None and query.question.asks(Frame.WHEN):
        found = query.question.found(_AREA, "ANNOUNCED")
    if found is None or query.question.asks(Frame.WHO):
        return ()
    question, before = query.question, query.question.said[: found.start()].split()
    is_first = query.question.grammar.function_words.issuperset(before)  # "¿ya se publicó?"
    is_whether = question.yes_no or question.says("speech", "CAME_ABOUT") or is_first
    return _YES if is_whether or question.asks(Frame.WHEN) else ()


def lent_verb(query: Query) -> Collection[Ended]:
    """Return the verb of whoever is asked to have done something, with what to: `when did the court hear the case`."""
    question = query.question
    telling = [token for token in question.informative if not token.frames]
    starts = {_behind_adverbs(query, end + 1) for end in _ends_of_subjects(query)}
    verbs = (at for at, token in enumerate(telling[:-1]) if token.position in starts)
    held = [Ended(frozenset(), _in_its_language(query, telling[at]), _thing(query, telling, at), query) for at in verbs]
    return held or [*_before_its_subject(query, telling)]


def _behind_adverbs(query: Query, at: int) -> int:
    """Return where the verb stands behind whoever does it: `did the court finally hear`."""
    adverb, tokens = query.pattern(_AREA, "ADVERB"), query.question.tokens
    return next((one.position for one in tokens[at:] if one.is_informative or not adverb.fullmatch(one.word)), at)


def _before_its_subject(query: Query, telling: Sequence[Token]) -> Iterator[Ended]:
    """Yield the verb between "when" and the name of whoever did it: `¿cuándo resolvió el juzgado la demanda?`."""
    words, articles = query.question.words, query.words("particles", "ARTICLES")
    links = query.links("organizations", "people")
    when = {token.position + 1 for token in query.question.tokens if Frame.WHEN in token.frames}
    for verb in telling:
        start = verb.position + 1
        start += start < len(words) and words[start] in articles
        name = next((link for link in links if min(link.positions) == start), None)
        behind = [one for one in telling if name and one.position > max(name.positions)]
        if verb.position in when and behind:
            yield Ended(frozenset(), _in_its_language(query, verb), _thing(query, behind, -1), query)


def _in_its_language(query: Query, verb: Token) -> frozenset[str]:
    """Return what a verb is matched by in the question's language: in another one it may be a noun as well."""
    return frozenset(key for key in verb.keys if key.startswith(query.question.language)) or verb.keys


def _ends_of_subjects(query: Query) -> Collection[int]:
    """Return the last position of each name of whoever does something; not of one that begins a document's name."""
    links = [link for link in query.links("documents", "organizations", "people") if _is_subject(query, link)]
    of_documents = {min(link.positions) for link in links if link.section == "documents"}
    return {max(link.positions) for link in links if not of_documents.intersection(link.positions)}


def done_to_many(query: Query) -> Collection[Ended]:
    """Return the verb of whoever is asked to how many something is done: `how many does Alder employ`."""
    ends, itself = _ends_of_subjects(query), query.pattern("speech", "BY_ITSELF")
    behind = (one for one in query.question.informative if not one.frames and one.position - 1 in ends)
    verbs = (one for one in behind if not itself.fullmatch(one.word))
    return [Ended(frozenset(), verb.keys, frozenset(), query) for verb in verbs]


def doing(query: Query) -> Collection[Doing]:
    """Return whoever is asked to have done something to many, with the verb: `how many did Alder dismiss`."""
    behind = {one.position: one.keys for one in query.question.informative if not one.frames}
    links = [link for link in query.links("documents", "organizations", "people") if _is_subject(query, link)]
    return [
        Doing(frozenset(link.ids), behind[max(link.positions) + 1], query)
        for link in links
        if link.section != "documents" and max(link.positions) + 1 in behind
    ]


def does_it(item: IndexedEntry, held: Collection[Doing]) -> bool:
    """Return whether a statement with the verb, and with others in it, is of each who does it.

    Who counts those whom others dismissed dismissed nobody.
    """
    entry = item.entry
    if not isinstance(entry, Fact | Event) or not (entry.organizations or entry.people):
        return True
    stated = statement_words(entry.statement)
    return all(
        not _involved(item, entry, one.query).isdisjoint(one.ids)
        or one.query.indexed.vocabulary.keys_of(stated).isdisjoint(one.verb)
        for one in held
    )


def _involved(item: IndexedEntry, entry: Fact | Event, query: Query) -> Set[str]:
    """Return whoever takes part in what an entry tells, or is named in its statement."""
    links = names_in(query, entry, "organizations", "people")[1]
    named = {one for link in links for one in link.ids}
    return named.union(entry.organizations, entry.people, item.document.issuers)


def has_the_verb(item: IndexedEntry, held: Collection[Ended]) -> bool:
    """Return whether the statement, its topic or a phrasing of several words has the verb, and not only a name of it.

    That the dismissed are "employees", by the count of an "Employers' Alliance", does not tell how many it employs.
    """
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(
        any(_says_the_verb(one, text) for text in _texts(entry, one)) for one in held
    )


def _says_the_verb(one: Ended, text: str) -> bool:
    vocabulary = one.query.indexed.vocabulary
    first, *others = text.split() or [""]
    said = vocabulary.words(" ".join([first, *(word for word in others if not word[0].isupper())]))
    back = one.query.words("particles", "BACK") - frozenset(one.query.question.words)
    told = (word for word, behind in pairwise((*said, "")) if behind not in back)  # who was "hired back" was not hired
    return bool(others) and not vocabulary.keys_of(frozenset(told)).isdisjoint(one.verb)


def _is_subject(query: Query, link: NameLink) -> bool:
    """Return whether a name stands behind "did", but for an article."""
    articles, start = query.words("particles", "ARTICLES"), min(link.positions)
    before = [word for word in query.question.words[max(0, start - 2) : start] if word not in articles]
    return bool(before) and before[-1] in query.words("speech", "DOING")


def tells_the_deed(item: IndexedEntry, held: Collection[Ended]) -> bool:
    """Return whether the statement has the verb, or another text of the entry has it with what it is done to.

    That a stay is "a court's ruling" does not tell when the court ruled on the appeal.
    """
    entry = item.entry
    if not isinstance(entry, Fact | Event):
        return True
    return all(_has_verb(entry, one) or any(_does(one, text) for text in _told_of(entry, one)) for one in held)


def _does(one: Ended, text: str) -> bool:
    """Return whether a text has the verb with what it is done to right before it, or anywhere behind.

    A "review court ruling" is none on the review, nor is "while it rules on the review".
    """
    if not _ends(one, text):
        return False
    words = one.query.indexed.vocabulary.words(text)
    keys = [one.query.indexed.vocabulary.keys(word) for word in words]
    verb = next(_places_of_the_verb(one, words), None)
    if verb is None:
        return False
    is_of_it = not one.thing or any(not of_word.isdisjoint(one.thing) for of_word in keys[max(0, verb - 1) :])
    return is_of_it and one.query.words(_AREA, "SUBORDINATE").isdisjoint(words[:verb])


def _places_of_the_verb(one: Ended, words: Sequence[str]) -> Iterator[int]:
    """Yield where the verb stands, and no noun of its stem: "the order", "ruling of the court"."""
    articles, of, keys = one.query.words("particles", "ARTICLES"), one.query.words("particles", "OF"), one.query.indexed
    for at, word in enumerate(words):
        is_noun = not articles.isdisjoint(words[max(0, at - 1) : at]) or not of.isdisjoint(words[at + 1 : at + 2])
        if not is_noun and not keys.vocabulary.keys(word).isdisjoint(one.verb):
            yield at


def _told_of(entry: Fact | Event, one: Ended) -> Iterator[str]:
    """Yield each text that may tell the deed: of what all the record is about, what a topic is called tells none."""
    yield from _texts(entry, one) if one.thing else chain(entry.aliases.all(), entry.statement.in_every_language())


def _has_verb(entry: Fact | Event, one: Ended) -> bool:
    in_words = map(one.query.indexed.vocabulary.words, entry.statement.in_every_language())
    return any(True for words in in_words for _ in _places_of_the_verb(one, words))


def tells_publishing(item: IndexedEntry, _held: Collection[bool]) -> bool:
    """Return whether the statement tells of publishing too."""
    return says(item, _AREA, "PUBLISHING") or says(item, _AREA, "ANNOUNCED")


def voiced(query: Query) -> Collection[Voiced]:
    """Return the words for those who signed, where it is asked what they say: `did the organizations say`."""
    question, opining = query.question, query.words("speech", "OPINING")
    if opining.isdisjoint(question.words):
        return ()
    voices = [token for token in question.tokens if _is_a_voice(query, token)]
    said = [
        one for one in voices if not opining.isdisjoint(question.words[max(0, one.position - 2) : one.position + 2])
    ]
    plural = query.pattern("nouns", "PLURAL")  # "the groups say" means no Crisis Group
    return (
        [Voiced(frozenset[str]().union(*(one.keys for one in said if not plural.search(one.word))), query)]
        if said
        else ()
    )


def _is_a_voice(query: Query, token: Token) -> bool:
    is_general = token.word in query.words("nouns", "VOICES") or Frame.ORGANIZATIONS in token.frames
    return is_general and token.position not in query.question.named


def is_of_their_voice(item: IndexedEntry, held: Collection[Voiced]) -> bool:
    """Return whether those who speak in the document say it, and do not only quote it, or somebody who is called so.

    The union of "the union says" may be the Union of Heron Keepers.
    """
    entry = item.entry
    if not isinstance(entry, Fact | Event) or entry.said_by in (THE_SIGNATORIES, *item.document.issuers):
        return True
    return all(_is_called(entry.said_by, one) for one in held)


def _is_called(speaker: str, voiced: Voiced) -> bool:
    vocabulary, organization = voiced.query.indexed.vocabulary, voiced.query.knowledge.organizations.get(speaker)
    names = organization.names() if organization else ()
    return any(not vocabulary.informative_keys(name).isdisjoint(voiced.keys) for name in names)


def led(query: Query) -> Collection[frozenset[str]]:
    """Return the verbs of leading, where it is asked who leads or led something."""
    question = query.question
    is_which = _is_somebody_sought(query)
    if not question.asks(Frame.WHO) and not is_which and not question.says("roles", "NAME_OF"):
        return ()
    heads = query.words("offices", "HEADS" if question.asks(Frame.WHO) or is_which else "OFFICES")
    return [token.keys for token in question.tokens if token.word in heads]


def _is_somebody_sought(query: Query) -> bool:
    """Return whether whoever holds an office is sought: `which official`, `which warden`."""
    question = query.question
    if question.grammar.which.isdisjoint(question.words[:1]):
        return False
    is_office = not query.words("offices", "OFFICES").isdisjoint(question.words[1:2])
    return is_office or any(one.section == "people" for one in sought(query))


def is_led(item: IndexedEntry, verbs: Collection[frozenset[str]]) -> bool:
    """Return whether the record says by its own words that somebody leads it: who ordered it did not lead it."""
    return not isinstance(item.entry, Fact | Event) or all(item.worth(keys) for keys in verbs)


def firsthand(query: Query) -> Collection[NameLink]:
    """Return those of whom it is asked what they counted themselves: `counted by Alder itself`."""
    if not query.question.says_as_typed("speech", "BY_ITSELF"):
        return ()
    return query.links("organizations", "people")


def is_their_own(item: IndexedEntry, links: Collection[NameLink]) -> bool:
    """Return whether one of them is the source, and does not only quote it."""
    entry = item.entry
    return not isinstance(entry, Fact | Event) or any(entry.said_by in link.ids for link in links)
