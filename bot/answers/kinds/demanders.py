"""The demands of one of those who signed a letter: `what did Alder ask the ministry to do`."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from itertools import takewhile

from bot.answers.index.documents import Described
from bot.answers.match.query import Query
from bot.answers.match.roles import own_words
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document
from bot.languages import by_language

_WHO = (Frame.WHO, Frame.LETTERS, Frame.ORGANIZATIONS)
_CALLED_FOR = 2  # words: "called for"
_ASKED = ("organizations", "people", "places")


def signed_by_who_asks(
    query: Query, named: Described, asked: Set[str], asks_of: Callable[[Document], bool]
) -> Sequence[Document]:
    """Return the one letter of an organization that asks for something in it; none where it signed several that fit.

    Args:
        query: The question and the record.
        named: The documents that the rest of the question tells.
        asked: The ids of those of whom something is demanded, who ask for nothing.
        asks_of: Returns whether a document asks for anything of them.
    """
    asking = [link for link in query.links("organizations") if asked.isdisjoint(link.ids)]
    if len(asking) != 1 or not _asks(query, asking[0]):
        return ()
    inside = positions_of((*asking, *(link for link in query.links(*_ASKED) if not asked.isdisjoint(link.ids))))
    if any(one.position not in inside for one in named.unexplained):
        return ()
    documents = named.documents if named.is_specific else query.knowledge.documents.values()
    signed = [one for one in documents if not one.signed_by.isdisjoint(asking[0].ids) and asks_of(one)]
    return signed if len(signed) == 1 else ()


def asks_who_demands(query: Query) -> bool:
    """Return whether it is asked who demands something, or in which letter: `which letter asks that they pay`.

    Of `which documents does the letter want published` something else is asked, and the letter is the one that wants.
    """
    question = query.question
    demanding = question.first(Frame.ASK) or 0
    telling = [one for one in question.tokens if not one.frames.isdisjoint(_WHO)]
    if question.yes_no or not telling or telling[0].position >= demanding:
        return False
    who, *others = telling
    is_asked_for = not question.grammar.which.isdisjoint(question.words[max(0, who.position - 1) : who.position])
    return Frame.WHO in who.frames or (is_asked_for and not (others and Frame.LETTERS in who.frames))


def sought_as_demanding(query: Query) -> Sequence[Token]:
    """Return the noun for whoever is asked for as demanding something, with what describes it: `which small towns`.

    Where a verb may stand before whoever does it, only a noun for people or places is one: "qué cambios piden".
    """
    question = query.question
    which = next((at for at, word in enumerate(question.words) if word in question.grammar.which), None)
    verb = _where_it_is_demanded(query)
    if which is None or question.yes_no or verb <= which:
        return ()
    passed = query.words("speech", "PERFECT") | query.words("particles", "OF") | question.grammar.articles
    row = [one for one in question.tokens if which < one.position < verb and one.word not in passed]
    if not row or any(one.word in question.grammar.function_words or one.position in question.named for one in row):
        return ()  # who is named is known by the name
    comes_first = by_language("speech", "VERB_COMES_FIRST")[question.language]
    return row if not comes_first or names_somebody(query, row) else ()


def names_somebody(query: Query, row: Sequence[Token]) -> bool:
    """Return whether one of some words is a noun for people or places, which may do something."""
    acting = query.words("roles", "PLACES") | query.words("roles", "PERSONS") | query.indexed.nouns.people
    acting |= query.words("roles", "BODIES") | query.words("nouns", "OWN_THINGS")
    own = query.indexed.nouns.bodies | query.indexed.nouns.offices
    return any(one.word in acting or not own.isdisjoint(one.keys) for one in row)


def _where_it_is_demanded(query: Query) -> int:
    """Return where the verb of asking stands: behind it in `called for`; 0 where there is none."""
    called = query.question.found("speech", "CALLED_FOR")
    verbs = [one.position for one in query.question.tokens if Frame.ASK in one.frames]
    return len(called[0].split()) - _CALLED_FOR if called else min(verbs, default=0)


def is_of_who_demands(query: Query, document: Document) -> bool:
    """Return whether those who wrote a document are called as whoever is asked for as demanding: no towns wrote it."""
    apart, writings = {Frame.LETTERS, Frame.ORGANIZATIONS}, query.words("roles", "WRITINGS")
    sought = sought_as_demanding(query)
    voices = {*document.issuers, *document.signed_by}
    asking = [link for link in query.links("organizations", "people") if _asks(query, link)]
    if any(voices.isdisjoint(link.ids) for link in asking):
        return False
    return not sought or any(
        not apart.isdisjoint(one.frames) or one.word in writings or is_called(query, document, one) for one in sought
    )


def is_called(query: Query, document: Document, token: Token) -> bool:
    """Return whether a noun is one of the names of those who wrote a document: the coalition of `Alder Coalition`."""
    vocabulary = query.indexed.vocabulary
    if token.word in query.words("nouns", "VOICES"):
        return True
    names = (query.knowledge.organizations[one].name.in_language(query.language) for one in document.issuers)
    return any(not token.keys.isdisjoint(vocabulary.keys(word)) for name in names for word in vocabulary.words(name))


def demands_a_body(query: Query) -> bool:
    """Return whether it is asked who demands a body, and not something of it: `who demanded the Harbour Board`."""
    question = query.question
    passed = query.words("speech", "ASKING_SOMEBODY")
    verbs = {one.position for one in question.tokens if Frame.ASK in one.frames and one.word not in passed}
    ends = (link for link in query.links("organizations") if max(link.positions) == len(question.words) - 1)
    starts = (question.grammar.before_articles(question.words, min(link.positions)) for link in ends)
    return question.asks(Frame.WHO) and not question.yes_no and any(start - 1 in verbs for start in starts)


def object_demanded(query: Query) -> Sequence[Token]:
    """Return what is said to be demanded; nothing where it is said what somebody is to do, or what is to end.

    These may be said in other words.
    """
    question = query.question
    verb = question.first(Frame.ASK) or 0
    joining = query.words("framing", "COMPLEMENTING") | query.words("particles", "TO")
    ending = query.words("predicates", "ENDING").intersection(question.words)
    if ending or question.says("speech", "STOPPING") or not joining.isdisjoint(question.words[verb:]):
        return ()
    letters = [one.position for one in question.tokens if Frame.LETTERS in one.frames and one.position > verb]
    end = min(letters, default=len(question.words))
    inside = positions_of(query.links("documents", *_ASKED)) | question.dated
    told = (one for one in question.informative if verb < one.position < end and not one.frames)
    return [one for one in told if one.position not in inside]


def demands_any(query: Query, words: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Return whether a demand is for one of some things: "guard the shore by a dam" is for no dam."""
    small = query.question.grammar.function_words
    joined = own_words(query, "signing", "DETERMINERS") | own_words(query, "grammar", "ARTICLES")
    names = ("BEFORE_AN_OBJECT", "BY_MEANS_OF", "INSIDE")
    by = frozenset[str]().union(*(own_words(query, "roles", one) for one in names))
    clause = query.words("wholes", "RELATIVE") | query.words("framing", "COMPLEMENTING")
    for at, word in enumerate(takewhile(lambda one: one not in clause, words)):
        before = next((one for one in reversed(words[:at]) if one in small | by and one not in joined), "")
        keys = query.indexed.vocabulary.keys(word)
        if before not in by and any(not one.keys.isdisjoint(keys) for one in tokens):
            return True
    return False


def _asks(query: Query, link: NameLink) -> bool:
    """Return whether somebody asks for something: the verb is the next word, or stands before the name in Spanish."""
    question, first, last = query.question, min(link.positions), max(link.positions)
    start = question.grammar.before_articles(question.words, first)
    if not query.words("roles", "BEING").isdisjoint(question.words[max(0, start - 1) : start]):
        return False  # "what was Alder asked for"
    verbs = [one.position for one in question.tokens if Frame.ASK in one.frames]
    small = question.grammar.function_words
    if any(last < at and small.issuperset(question.words[last + 1 : at]) for at in verbs):
        return True
    comes_first = by_language("speech", "VERB_COMES_FIRST")[question.language]
    return comes_first and start - 1 in verbs
