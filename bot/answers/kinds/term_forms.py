"""Terms by what is asked of them: what one is for, why it is called so, how it differs from another, how it works."""

# ruff: noqa: ARG001  # the functions of a table take the same arguments

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from bot.answers.answer import Answer, NotFound
from bot.answers.kinds.kind import Served
from bot.answers.kinds.law_years import of_its_year
from bot.answers.kinds.terms import define
from bot.answers.match.query import Query
from bot.answers.match.stated import stands_behind_a_preposition
from bot.answers.understand.names import positions_of
from bot.answers.understand.normalise import fold
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Term

_AREA = "terms"
_TWO = 2
_Positions = Collection[int]


def answer(query: Query, served: Served) -> Answer | None:
    """Define the term of which such a thing is asked, where its definition tells it; None for any other question."""
    question = query.question
    if question.operators:
        return None
    told = _of_its_purpose(query) or _of_its_name(query) or _apart(query) or _of_its_working(query)
    return told or _of_a_year(query) or of_its_year(query)


def _of_its_purpose(query: Query) -> Answer | None:
    """Define the term whose purpose is asked for: no other entry that names it tells it, unless it says so itself."""
    if not query.question.says(_AREA, "PURPOSE"):
        return None
    made = query.pattern(_AREA, "MADE")
    for term, named in _terms(query):
        if all(made.fullmatch(one.word) for one in _beside(query, named)):
            is_told = query.pattern(_AREA, "DEFINED_FOR").search(_definition(query, term))
            return define(query, term) if is_told else NotFound(query.say("not_found"), query.language)
    return None


def _of_its_name(query: Query) -> Answer | None:
    """Define the term of which it is asked why it is called so, where its definition tells of its name.

    Nothing else that is said of it does.
    """
    form = query.question.found(_AREA, "WHY_CALLED")
    if form is None:
        return None
    head = set(range(query.question.said[: form.end()].count(" ") + 1))
    for term, named in _terms(query):
        if not _beside(query, {*named, *head}):
            is_told = query.pattern(_AREA, "NAMED_SO").search(_definition(query, term))
            return define(query, term) if is_told else NotFound(query.say("not_found"), query.language)
    return None


def _apart(query: Query) -> Answer | None:
    """Define both of two terms whose difference is asked for."""
    form = query.question.positions_of(_AREA, "DIFFERENCE")
    terms = dict(_terms(query)) if form else {}
    if len(terms) != _TWO or _beside(query, {*form, *chain.from_iterable(terms.values())}):
        return None
    one, other = (define(query, term) for term in terms)
    sentence = " ".join(f"{each.sentence.rstrip('.')}." for each in (one, other))
    citations = (*one.citations, *other.citations)
    return replace(one, sentence=sentence, citations=citations, glance=None, about=(*one.about, *other.about))


def _of_its_working(query: Query) -> Answer | None:
    """Define the term of which it is asked how something works that its definition speaks of: `how loans work there`.

    How all of it works a definition need not tell, and nothing that is counted of it does.
    """
    form, works = query.question.positions_of(_AREA, "WORKING"), query.pattern(_AREA, "WORKS")
    for term, named in _terms(query) if form else ():
        beside = [one for one in _beside(query, {*named, *form}) if not works.fullmatch(one.word)]
        told = _plain(query.indexed.vocabulary.keys_of(frozenset(_words(query, _definition(query, term)))))
        if not beside:
            return NotFound(query.say("not_found"), query.language)
        if all(not told.isdisjoint(_plain(one.keys)) and _may_work(query, one, term) for one in beside):
            return define(query, term)
    return None


def _may_work(query: Query, token: Token, term: Term) -> bool:
    """Return whether a definition names something otherwise than behind a preposition: of what moves "with the tide".

    The same goes for whatever tells only where or for whom something works.
    """
    question = query.question
    start = question.grammar.before_articles(question.words, token.position)
    small = query.words("followups", "PREPOSITIONS") - query.words("particles", "ARTICLES")
    is_beside = not small.isdisjoint(question.words[max(0, start - 1) : start])
    return is_beside or not stands_behind_a_preposition(term.definition, (token.word,))


def _of_a_year(query: Query) -> Answer | None:
    """Define the term that is asked for by a name with a year in it, and by nothing else: `the rules of 1987`."""
    question = query.question
    if not question.asks(Frame.TERM) or question.asks(Frame.WHO, Frame.WHEN, Frame.WHERE, Frame.WHY):
        return None
    for term, named in _of_years(query):
        if not [one for one in _beside(query, named) if Frame.TERM not in one.frames]:
            return define(query, term)
    return None


def _terms(query: Query) -> Iterator[tuple[Term, _Positions]]:
    """Yield the terms that a question names, each with where it does."""
    found: dict[str, set[int]] = {}
    for link in query.links("terms"):
        if len(link.ids) == 1:
            found.setdefault(link.ids[0], set()).update(link.positions)
    yield from ((query.knowledge.terms[one], named) for one, named in found.items())
    yield from _of_years(query)


def _of_years(query: Query) -> Iterator[tuple[Term, _Positions]]:
    """Yield the terms that a question names by a name with a year in it, which no link is made of."""
    asked = query.question.words
    for term in query.knowledge.terms.values() if query.question.dates else ():
        for name in term.names():
            words = _words(query, name)
            starts = (at for at in range(len(asked)) if asked[at : at + len(words)] == words)
            start = next(starts, None) if any(word.isdigit() for word in words) else None
            if start is not None:
                yield term, range(start, start + len(words))
                break


def _beside(query: Query, named: _Positions) -> Sequence[Token]:
    """Return the telling words beside a term; a date or a name of another thing is one."""
    question = query.question
    others = positions_of(query.links("documents", "organizations", "people", "places"))
    if not question.dated.issubset(named):
        return question.tokens
    return [
        one for one in question.tokens if one.position not in named and (one.is_informative or one.position in others)
    ]


def _definition(query: Query, term: Term) -> str:
    return fold(term.definition.in_language(query.language))


def _words(query: Query, text: str) -> tuple[str, ...]:
    return tuple(query.question.grammar.words(text))


def _plain(keys: Collection[str]) -> frozenset[str]:
    """Return keys without what a vowel becomes under its stress: "muestra" is of "mostrar"."""
    return frozenset(one.replace("ue", "o").replace("ie", "e") for one in keys)
