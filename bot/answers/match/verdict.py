"""Whether a statement says yes or no to what a question asks: by its own words, and by what it denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from bot.answers.index.entry import EntryKind, IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.index.series import disagreeing, superseding
from bot.answers.match import affirming, belonging
from bot.answers.match.clause import Clause
from bot.answers.match.query import Query
from bot.answers.match.search import search
from bot.answers.match.subjects import is_behind_its_verb, start_of_attribution
from bot.answers.match.wholes import all_of_them
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import NEGATION, Frame
from bot.knowledge.model import Event, Fact
from bot.knowledge.stems import stem

_APART = re.compile(r"[;:]\s")
_CLAUSES = re.compile(r"[,;:]\s")
# What asks for more than a yes or a no.
_OPEN = frozenset((
    Frame.HOW_MANY, Frame.WHEN, Frame.WHO, Frame.WHY, Frame.SOURCE, Frame.NEWS, Frame.SUMMARY, Frame.TERM, Frame.CHART,
    Frame.OVER_TIME, Frame.COMPARE, Frame.LISTING, Frame.ACROSS, Frame.TABLE,
))  # fmt: skip
_OPEN_OR_NOUNS = _OPEN | {Frame.WHERE, Frame.CITY, Frame.OFFICE}


def is_asked(query: Query) -> bool:
    """Return whether no more is asked for than a yes or a no; whether the record has something is another question."""
    return is_surely_asked(query) or (query.once(may_be_asked) and _has_a_verb(query))


def is_surely_asked(query: Query) -> bool:
    """Return whether it is, and the head of the question tells so."""
    is_sure = query.question.yes_no or _begins_with_a_verb(query) or _puts_its_verb_first(query)
    return is_sure and query.once(may_be_asked)


def may_be_asked(query: Query) -> bool:
    """Return whether what ends with a question mark, or begins with a verb, asks for nothing else."""
    question = query.question
    if not (question.yes_no or question.text.rstrip().endswith("?") or _begins_with_a_verb(query)):
        return False
    # Behind a verb at the head a word such as "place" or "city" asks for none.
    has_a_head = not question.grammar.yes_no.isdisjoint(question.words[:1]) or _has_a_verb_at_its_head(query)
    asks_for = _OPEN if has_a_head else _OPEN_OR_NOUNS
    if all_of_them(query):
        asks_for -= {Frame.LISTING}  # "do they work in all prisons" asks for no list of them
    is_open = question.asks(*asks_for) or question.says("predicates", "WHETHER_IT_IS_THERE") or _is_open(query)
    return not is_open


def _puts_its_verb_first(query: Query) -> bool:
    """Return whether what ends with a question mark begins with a verb that its form or place tells: `¿Cerró el paso?`.

    Before a name a form does that is a noun's as well.
    """
    question = query.question
    if not question.text.rstrip().endswith("?"):
        return False
    links = (one for one in query.links("organizations", "people") if min(one.positions) == 1)
    return _has_a_verb_at_its_head(query) or any(is_behind_its_verb(query, one) for one in links)


def _has_a_verb_at_its_head(query: Query) -> bool:
    """Return whether the first words are a verb's, and no small ones that only stand like one."""
    first = query.pattern("predicates", "VERB_AT_THE_HEAD").match(query.question.said)
    words = first[0].split() if first else query.question.words[:1]
    small = query.question.grammar.function_words - query.words("speech", "IMPERSONAL")
    if any(Frame.ASK in one.frames for one in query.question.tokens if one.position < len(words)):
        return False  # what is demanded may be listed
    being = query.words("predicates", "BEING") | query.words("predicates", "BEING_MORE")
    if words and words[0] in being:
        return True
    return first is not None and small.isdisjoint(words) and words[0] not in query.words("predicates", "AMOUNTS")


def _begins_with_a_verb(query: Query) -> bool:
    """Return whether the first word but for small ones is a verb that asks, or is denied: "so did they"."""
    grammar, words = query.question.grammar, query.question.words
    small = grammar.function_words - grammar.yes_no
    first = next((word for word in words if word not in small), "")
    denied = query.words("predicates", "DENIED_AT_THE_HEAD")
    return first in grammar.yes_no or not denied.isdisjoint(words[:1])


def _is_open(query: Query) -> bool:
    """Return whether a word asks for somebody or something; behind a verb one such as "que" only joins."""
    question, grammar = query.question, query.question.grammar
    small = grammar.function_words - grammar.yes_no
    leading = set(takewhile(lambda word: word in small, question.words))
    joining = query.words("wholes", "RELATIVE") - leading
    return not ((grammar.open_questions - joining) | query.words("quantities", "HOW_MANY")).isdisjoint(question.words)


def _has_a_verb(query: Query) -> bool:
    """Return whether a verb that its form tells stands in a question, which then is no bare name of something."""
    grammar, verb = query.question.grammar, query.pattern("anatomy", "VERBS")
    return any(
        word in grammar.yes_no
        or verb.fullmatch(word)
        or any(stem(word, language) in light for language, light in grammar.light_verbs.items())
        for word in query.question.words[1:]
    )


def says_so(query: Query, item: IndexedEntry) -> bool | None:
    """Return whether a statement says that it is so; None where its own words do not tell.

    Args:
        query: A question that asks for a yes or a no.
        item: The fact or event that accounts for all of its words.
    """
    if belonging.asks_whether_they_belong_together(query):
        if belonging.is_apart(query, item):
            return False
        is_left_open = belonging.asks_whether_they_are_one(query) or belonging.is_only_not_the_other(query, item)
        return None if is_left_open else _says_so(query, item)
    return _says_so(query, item)


def is_contested(query: Query, items: Sequence[IndexedEntry], *, is_so: bool) -> bool:
    """Return whether another fact or event says the opposite of what some decide: there, or then, it was otherwise.

    Args:
        query: A question that asks for a yes or a no.
        items: The entries that decide it.
        is_so: Whether they say yes.
    """
    asked = [one for one in query.question.informative if one.position not in positions_of(query.links("documents"))]
    hits = search(query.indexed.index, asked, [EntryKind.FACTS, EntryKind.EVENTS])
    others = (hit.item for hit in hits if hit.item not in items)
    return any(_says_so(query, one) is False if is_so else _may_say_so(query, one) for one in others)


def is_unsettled(query: Query, fact: Fact) -> bool:
    """Return whether somebody else has another figure of then, or a newer one is known and it is asked what is so now.

    Args:
        query: A question that asks for a yes or a no.
        fact: What would decide it.
    """
    question, series = query.question, query.indexed.series_of(fact)
    speaking = frozenset().union(*(link.ids for link in query.links("organizations", "people")))
    is_of_now = not query.words("predicates", "PRESENT_AT_THE_HEAD").isdisjoint(question.words[:1])
    is_outdated = is_of_now and not question.dates and superseding(series, fact) is not None
    return is_outdated or (fact.said_by not in speaking and bool(disagreeing(series, fact)))


def _may_say_so(query: Query, item: IndexedEntry) -> bool:
    """Return whether a clause of a statement holds what is asked, and does not deny it."""
    entry, asked = item.entry, _asked(query, item, strictly=True)
    if not asked or not isinstance(entry, Fact | Event):
        return False
    clauses = _clauses(query, entry.statement.in_language(query.language))
    return any(Clause(query, one).may_say(asked) for one in clauses)


def _says_so(query: Query, item: IndexedEntry) -> bool | None:
    """Return whether the clauses of a statement say or deny it."""
    if NEGATION in query.question.operators and not query.question.says("roles", "OR_NOT"):
        return None  # "didn't they sign" and "is it true that they did not sign" want opposite words
    entry, asked = item.entry, _asked(query, item)
    if not asked or not isinstance(entry, Fact | Event) or _is_done_to_another(query, item):
        return None
    statement = entry.statement.in_language(query.language)
    if not query.once(_enacted).issubset(query.indexed.vocabulary.words(statement)):
        return None  # a bill may give what the act does not
    if affirming.is_told_by_another(query, item, query.indexed.vocabulary.words(statement)):
        return None
    strictly = _asked(query, item, strictly=True)
    clauses = [Clause(query, one) for one in _clauses(query, statement)]
    is_said = _is_said(query, item, statement, clauses, strictly)
    if is_said and affirming.is_of_some_alone(query, statement):
        return None
    tells_little = () if query.links("documents") else strictly  # "answer the appeal" is not "answer the letter"
    is_denied = _is_denied_by(query, entry, clauses, asked, tells_little)
    return None if is_denied is None else is_said if is_said is not is_denied else None


def _enacted(query: Query) -> frozenset[str]:
    """Return the nouns for what was enacted that stand alone behind an article: `the bill`."""
    words, articles = query.question.words, query.question.grammar.articles
    return frozenset(
        word for before, word in pairwise(words) if before in articles and word in query.words("roles", "ENACTED")
    )


def _is_denied_by(
    query: Query, entry: Fact | Event, clauses: Sequence[Clause], asked: Sequence[Token], strictly: Sequence[Token]
) -> bool | None:
    """Return whether the clauses of a statement deny it, or what it is called does; None where only in part."""
    words, statement = query.indexed.vocabulary.words, entry.statement.in_language(query.language)
    whole = [*clauses, *(Clause(query, words(part)) for part in _APART.split(statement))]
    if _is_denied(asked, strictly, clauses, whole):
        return True
    if any(one.denies_in_part(asked) for one in clauses):
        return None  # whatever it is called for short
    others = [Clause(query, words(one)) for one in entry.aliases.in_language(query.language)]
    return _is_denied(asked, strictly, others, others)


def _is_said(
    query: Query, item: IndexedEntry, statement: str, clauses: Sequence[Clause], strictly: Sequence[Token]
) -> bool:
    """Return whether a clause says just what is asked, and nobody else is told to say so."""
    words = query.indexed.vocabulary.words(statement)
    if not affirming.may_be_affirmed(query, words):
        return False
    joined = [Clause(query, one) for one in _joined(query, statement)]
    return any(one.says(strictly) for one in (*clauses, *joined) if not one.is_of_another_day(item))


def _is_done_to_another(query: Query, item: IndexedEntry) -> bool:
    """Return whether a question ends with a thing that only the document is about: no shut well tells of the plant."""
    last = query.question.tokens[-1]
    if last.word in query.words("nouns", "UNDERTAKINGS") or query.once(_start_of_attribution) is not None:
        return False
    return last.is_informative and Frame.LETTERS not in last.frames and _is_of_its_document(query, item, last)


def _is_denied(
    asked: Sequence[Token], strictly: Sequence[Token], clauses: Sequence[Clause], whole: Sequence[Clause]
) -> bool:
    """Return whether a clause denies what is asked, or one or all of them together hold the opposite."""
    return any(one.denies(asked, strictly) for one in clauses) or any(one.tells_the_opposite(asked) for one in whole)


def _asked(query: Query, item: IndexedEntry, *, strictly: bool = False) -> Sequence[Token]:
    """Return the words that tell what is asked; where it is printed, and who says it, are none of them.

    Strictly told, a term is one of them, unless it only ends the question behind a preposition: "exempt from it".
    """
    question, saying = query.question, query.words("speech", "OPINING")
    terms = query.links("terms")
    terms = tuple(one for one in terms if _is_said_of_all(query, one)) if strictly else terms
    goes_without = positions_of((*query.links("documents"), *terms))
    end = query.once(_start_of_attribution)
    undertakings = query.words("nouns", "UNDERTAKINGS")
    return [
        token
        for token in question.tokens
        if (token.is_informative or token.number is not None or _is_told(query, token, strictly=strictly))
        and not (token.position in goes_without or _is_of_its_document(query, item, token))
        and (end is None or token.position < end)
        and token.word not in saying | undertakings
    ]


def _is_said_of_all(query: Query, term: NameLink) -> bool:
    """Return whether a term ends a question behind a preposition, which tells where it is so."""
    question = query.question
    at = question.grammar.before_articles(question.words, min(term.positions)) - 1
    before = question.words[at] if at > 0 else ""
    verbs = question.grammar.yes_no | query.words("predicates", "AGENT")
    return max(term.positions) == len(question.words) - 1 and before in question.grammar.function_words - verbs


def _is_of_its_document(query: Query, item: IndexedEntry, token: Token) -> bool:
    """Return whether a thing is what the document is about, or the document itself: of "the company" all of it is."""
    is_a_thing = token.number is None and query.question.words[token.position - 1] in query.question.grammar.articles
    return (is_a_thing or Frame.LETTERS in token.frames) and item.worth(token.keys) <= AROUND


def _is_told(query: Query, token: Token, *, strictly: bool = False) -> bool:
    """Return whether a word that says little tells what is so: `keep`, `different`; or `neighbours`, at the end."""
    grammar, vocabulary, word = query.question.grammar, query.indexed.vocabulary, token.word
    small = grammar.function_words | grammar.yes_no | grammar.courtesies | query.words("speech", "BEING_ABLE")
    if not token.is_light or word in small or query.pattern("predicates", "ADVERB").fullmatch(word):
        return False
    return strictly or token is query.question.tokens[-1] or word not in grammar.people | vocabulary.light_nouns


def _start_of_attribution(query: Query) -> int | None:
    """Return where it begins that somebody's word is asked for: "according to the union"; None where nobody's is."""
    starts = (start_of_attribution(query, at) for at in range(1, len(query.question.words)))
    return next((one for one in starts if one), None)


def _clauses(query: Query, statement: str) -> Iterator[Sequence[str]]:
    """Yield the words of each clause; what is denied behind "and" is held with what stands before it, and without."""
    operators, joining = query.question.grammar.operators, query.words("particles", "AND")
    verb, small, before = query.pattern("anatomy", "VERBS"), query.question.grammar.yes_no, tuple[str, ...]()
    for part in _CLAUSES.split(statement):
        words, start = query.indexed.vocabulary.words(part), 0
        if words[:1] and words[0] in joining and operators.get(words[min(1, len(words) - 1)]) == NEGATION:
            yield before
            words = (*before, *words)
        before = words
        for at in range(1, len(words) - 1):
            if words[at] not in joining:
                continue
            behind = words[at + 1]
            if operators.get(behind) == NEGATION:
                yield words[start:at]
            elif behind in small or verb.fullmatch(behind):
                yield words[start:at]
                start = at + 1
        yield words[start:]


def _joined(query: Query, statement: str) -> Iterator[Sequence[str]]:
    """Yield the clauses that commas part: "the court, a court of appeals, stayed it", "hens, geese, and ducks are"."""
    verb, grammar = query.pattern("anatomy", "VERBS"), query.question.grammar
    is_of_being = not query.words("predicates", "BEING").isdisjoint(query.question.words)
    for part in _APART.split(statement):
        pieces = [query.indexed.vocabulary.words(one) for one in _CLAUSES.split(part)]
        for one, beside, other in zip(pieces, pieces[1:], pieces[2:], strict=False):
            if beside[:1] and beside[0] in grammar.articles and other[:1] and verb.fullmatch(other[0]):
                yield (*one, *other)
        told = [not grammar.yes_no.isdisjoint(one) for one in pieces]
        if is_of_being and len(pieces) > 1 and not any(told[:-1]):
            yield query.indexed.vocabulary.words(part)
