"""Whether a demand is for the deed that a question tells, done to what the question says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.kinds.kind import Served
from bot.answers.kinds.times import ask_of
from bot.answers.match.clause import is_of_its_root
from bot.answers.match.query import Query
from bot.answers.match.search import Hit
from bot.answers.understand.names import SECTIONS, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.languages import Language, by_language

_CLAUSES = re.compile(r"[,;:]\s")


def is_of_its_amount(query: Query, hit: Hit) -> bool:
    """Return whether a demand has each word itself where it is asked how much ought to be.

    How far the river ought to fall is told by no demand in a letter on the river.
    """
    question = query.question
    is_owed = question.asks(Frame.HOW_MANY) and question.says("deeds", "OUGHT")
    return not is_owed or AROUND not in hit.worths


def telling_it_themselves(query: Query, served: Served) -> list[IndexedEntry]:
    """Return the demands that hold each word which may describe a letter, where no name and no letter is told."""
    question, tokens = query.question, query.question.to_account_for(*served)
    if not tokens or question.dates or question.asks(Frame.LETTERS) or query.links(*SECTIONS):
        return []
    items = query.indexed.index.of_shelf(EntryKind.ASKS)
    return [one for one in items if one.says_each(token.keys for token in tokens)]


def is_of_the_deed(query: Query, item: IndexedEntry) -> bool:
    """Return whether a demand is to do what is asked to just that, and not only to do something about it.

    Of "pass a law like the Heron initiative" nobody asks to initiate the Heron scheme, nor to pass it.
    """
    verb = query.once(deed)
    if verb is None:
        return _is_of_the_thing(query, item)
    told = _said_before(query, verb) if _is_done(query, verb) else _said_behind(query, verb.position)
    texts = [_Text(query, text) for text in _texts(item)]
    if any(text.is_done_to(at, told) for text in texts for at in text.places_of(verb)):
        return True
    its_own = _Text(query, ask_of(item).statement.in_every_language()[0])
    return _is_called_so(query, verb, item) and any(its_own.is_done_to(at, told) for at in its_own.verbs)


def _is_of_the_thing(query: Query, item: IndexedEntry) -> bool:
    """Return whether a demand is for the thing that is asked for, where one is, and not only about it.

    Who wants the dismissed workers to be taken back wants no dismissals.
    """
    thing = query.once(_thing)
    if thing is None:
        return True
    is_head_first = by_language("signing", "IS_HEAD_FIRST")
    return any(
        text.is_done_to_the(thing, at, is_head_first=is_head_first[language])
        for language in ask_of(item).statement.languages
        for text in (_Text(query, one) for one in _in(language, item))
        for at in text.verbs
    )


def _thing(query: Query) -> Token | None:
    """Return the noun of the thing that stands right behind asking for it: `do they want more free buses`."""
    question = query.question
    asking = question.first(Frame.ASK)
    if asking is None or question.operators or question.says("speech", "STOPPING"):
        return None
    ending, words = query.words("predicates", "ENDING"), question.words
    small = question.grammar.function_words - question.grammar.articles
    behind = [*takewhile(lambda one: words[one.position] not in small, question.tokens[asking + 1 :])]
    telling = [one for one in _telling(query, asking) if one in behind]
    if not telling or any(one.word in ending or _is_infinitive(query, words, one.position) for one in telling):
        return None
    return telling[0 if by_language("signing", "IS_HEAD_FIRST")[question.language] else -1]


def deed(query: Query) -> Token | None:
    """Return the verb, or the noun, for what is to be done: `did they ask the mayor to sell the hens`.

    None where a thing is asked for, and for an end of something: any verb of ending is one.
    """
    question = query.question
    asking = question.first(Frame.ASK)
    if asking is None or question.says("speech", "STOPPING"):
        return None
    telling = _telling(query, asking)
    verbs = (one for one in telling if _is_done(query, one) or _is_infinitive(query, question.words, one.position))
    first = next(verbs, None) or next(iter(telling), None)
    if first is None or first.word in query.words("predicates", "ENDING"):
        return None
    if _is_done(query, first):
        return first
    of = query.words("particles", "OF").intersection(question.words[first.position + 1 : first.position + 2])
    is_a_noun = bool(of) and query.pattern("predicates", "NOMINAL").fullmatch(first.word) is not None
    return first if is_a_noun or _is_infinitive(query, question.words, first.position) else None


def _telling(query: Query, start: int) -> Sequence[Token]:
    """Return the words behind the verb of asking that tell something, and are no names and no numbers."""
    named = positions_of(query.links("documents", "organizations", "people", "places", "terms"))
    publishing = query.pattern("predicates", "PUBLISHING")  # a light word in other questions
    behind = [one for one in query.question.tokens if one.position > start and one.position not in named]
    behind = [one for one in behind if not one.frames and not one.number]
    return [one for one in behind if one.is_informative or publishing.fullmatch(one.word) or _is_bare(query, one)]


def _is_bare(query: Query, token: Token) -> bool:
    """Return whether a word that says little is what is to be done all the same: `to keep the hens`."""
    small = query.question.grammar.function_words | query.words("speech", "ASKED_OF")
    return token.word not in small and _is_infinitive(query, query.question.words, token.position)


def _is_infinitive(query: Query, words: Sequence[str], at: int) -> bool:
    infinitive = query.pattern("framing", "INFINITIVE")
    if words[at] in words[max(0, at - 2) : at]:
        return False  # "face to face"
    return any(infinitive.fullmatch(" ".join(words[start : at + 1])) for start in range(max(0, at - 1), at + 1))


def _is_done(query: Query, verb: Token) -> bool:
    """Return whether a verb is done to what stands before it: `that the hens be sold`, `for the hens to be sold`."""
    return not query.words("speech", "BE_DONE").isdisjoint(query.question.words[verb.position - 1 : verb.position])


def _said_before(query: Query, verb: Token) -> frozenset[str]:
    """Return what all that is said between asking and a verb that is done to it is matched by."""
    asking = query.question.first(Frame.ASK) or 0
    between = (one for one in query.question.informative if asking < one.position < verb.position)
    return frozenset[str]().union(*(one.keys for one in between))


def _said_behind(query: Query, at: int) -> frozenset[str]:
    """Return what all that is said behind a verb is matched by."""
    behind = (one for one in query.question.tokens if one.position > at)
    return frozenset[str]().union(*(one.keys for one in behind if one.is_informative or one.is_type or one.is_noun))


def _texts(item: IndexedEntry) -> Iterator[str]:
    """Yield a demand, and its names that are phrases: each begins with a verb."""
    for language in ask_of(item).statement.languages:
        yield from _in(language, item)


def _in(language: Language, item: IndexedEntry) -> Iterator[str]:
    ask = ask_of(item)
    yield ask.statement.in_language(language)
    yield from (one for one in ask.aliases.in_language(language) if " " in one)


class _Text:
    """A demand as it is put, with where its verbs stand.

    Args:
        query: Tells what words are matched by.
        text: Begins with a verb.
    """

    def __init__(self, query: Query, text: str) -> None:
        self._query, self._words, self.verbs = query, list[str](), list[int]()
        joining, adverb = query.words("particles", "AND_OR"), query.pattern("predicates", "ADVERB")
        for clause in _CLAUSES.split(text):
            start = len(self._words)
            self._words += query.indexed.vocabulary.words(clause)
            passed = (one in joining or adverb.fullmatch(one) for one in self._words[start:])
            head = start + sum(1 for _ in takewhile(bool, passed))
            self.verbs += [head, *([head + 2] if joining.intersection(self._words[head + 1 : head + 2]) else ())]
        infinitives = (at for at in range(len(self._words)) if _is_infinitive(query, self._words, at))
        owed = [at + 1 for at, word in enumerate(self._words) if word in query.words("speech", "HAVING_TO")]
        operators = query.question.grammar.operators
        owed = [
            at + (operators.get(word) == NEGATION) for at in owed for word in self._words[at : at + 1]
        ]  # "must not"
        self.verbs = sorted({*infinitives, *(at for at in (*self.verbs, *owed) if at < len(self._words))})

    def places_of(self, verb: Token) -> Iterator[int]:
        """Yield where the verb stands, or a noun for the deed; what means the same is one where a verb stands."""
        keys, publishing = self._query.indexed.vocabulary.keys, self._query.pattern("predicates", "PUBLISHING")
        asked = " ".join(self._query.question.words[verb.position : verb.position + 2])
        is_published = publishing.match(asked) is not None
        nominal = self._query.pattern("predicates", "NOMINAL")
        for at, word in enumerate(self._words):
            if is_published and any(publishing.fullmatch(" ".join(self._words[at:end])) for end in (at + 1, at + 2)):
                yield at
            is_noun = is_of_its_root(verb.word, word) and nominal.fullmatch(word)
            if not verb.keys.isdisjoint(keys(word)) and (is_noun or at in self.verbs):
                yield at

    def is_done_to(self, at: int, told: frozenset[str]) -> bool:
        """Return whether what stands right behind a verb is told, where anything is: one of "hens, geese and ducks".

        Where nothing stands there it is what stands before: "the hens sold".
        """
        keys, first = self._query.indexed.vocabulary.keys_of, frozenset(self._behind(at))
        people = self._query.indexed.nouns.people  # "protect people": whoever they are
        of_people = keys(people) if not people.isdisjoint(first) else frozenset[str]()
        return not told or not first or not told.isdisjoint(keys(first) | of_people)

    def is_done_to_the(self, thing: Token, at: int, *, is_head_first: bool) -> bool:
        """Return whether the noun behind a verb is the thing: "take back the dismissed hands" wants no dismissals."""
        row = next((row for row in self._rows(at) if not all(map(self._says_little, row))), [])
        articles = self._query.question.grammar.articles
        noun = [one for one in row if one not in articles][:: 1 if is_head_first else -1][:1]
        return not row or not thing.keys.isdisjoint(self._query.indexed.vocabulary.keys_of(frozenset(noun)))

    def _behind(self, at: int) -> Sequence[str]:
        """Return the telling words that stand right behind a verb; where nothing does, those before it."""
        things = ([word for word in row if not self._says_little(word)] for row in self._rows(at))
        return next(filter(None, things), None) or [word for word in self._words[:at] if not self._says_little(word)]

    def _says_little(self, word: str) -> bool:
        return self._query.indexed.vocabulary.is_light(word)

    def _rows(self, at: int) -> Iterator[list[str]]:
        """Yield what stands together behind a verb, with the articles and what joins."""
        small = self._query.question.grammar.function_words - self._query.words("particles", "ARTICLES")
        small -= self._query.words("particles", "AND_OR")
        rows = groupby(self._words[at + 1 :], lambda word: word not in small)
        return (list(row) for is_row, row in rows if is_row)


def _is_called_so(query: Query, verb: Token, item: IndexedEntry) -> bool:
    """Return whether a single word by which the record knows a demand is the verb: `scrap`, of "end the scheme"."""
    ask, words = ask_of(item), query.indexed.vocabulary.words
    others = (*ask.weak_aliases.all(), *ask.other_words.all(), *(one for one in ask.aliases.all() if " " not in one))
    return any(is_of_its_root(verb.word, one) for text in others for one in words(text))
