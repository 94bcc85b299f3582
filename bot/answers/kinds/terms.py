"""What a term, an acronym or a law means."""

# ruff: noqa: ARG001  # the functions of a table take the same arguments

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence, Set
from itertools import chain

from bot.answers.answer import Answer, Found, Kind, NotFound
from bot.answers.citation import voice
from bot.answers.compose import glances
from bot.answers.glance import Glance
from bot.answers.kinds.kind import Served
from bot.answers.match.belonging import asks_whether_they_are_one
from bot.answers.match.query import Query
from bot.answers.match.roles import is_proper, names_among
from bot.answers.match.stated import statement_words
from bot.answers.understand.names import SECTIONS, NameLink, positions_of
from bot.answers.understand.normalise import fold
from bot.answers.understand.question import Question, Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Term

_FEWEST = 2  # telling words of a description, beside what it is of: "limiting arrivals"


def meant(query: Query, served: Served) -> Answer | None:
    """Define the term that a form of words asks for, as in `what does it mean when they say …`; None without one."""
    for link in _asked(query):
        term = query.knowledge.terms[link.ids[0]]
        if len(link.ids) == 1 and _is_told_there(query, term):
            return define(query, term)
    said = _said(query)
    if said is not None and _is_told_there(query, said):
        return define(query, said)
    is_asked = query.question.says("terms", "MEANT_WHEN")  # what it means, nothing else tells
    return NotFound(query.say("not_found"), query.language) if is_asked else None


def _said(query: Query) -> Term | None:
    """Return the one term in a sentence whose meaning is asked for: `what do we mean when we say that it is …`."""
    form = query.question.found("terms", "MEANT_WHEN")
    if form is None:
        return None
    start = query.question.said[: form.end()].count(" ")
    links = [link for link in query.links("terms") if min(link.positions) >= start]
    named = {one for link in links for one in link.ids}
    is_alone = len(named) == 1 and not _asks_for_more(query, start, positions_of(links))
    return query.knowledge.terms[named.pop()] if is_alone else None


def _asks_for_more(query: Query, start: int, term: Collection[int]) -> bool:
    """Return whether the sentence with a term holds a number, a denial, or a word that nothing in the record does."""
    question, knows = query.question, query.indexed.index.knows
    beside = [one for one in question.tokens if one.position >= start and one.position not in term]
    is_unknown = any(one.number or (one.is_informative and not knows(one.keys)) for one in beside)
    is_a_rate = question.says("anatomy", "RATE")
    return is_unknown or is_a_rate or bool(question.operators) or bool(question.dates)


def _asked(query: Query) -> Iterator[NameLink]:
    """Yield the terms that stand where such a form has its term, and nowhere else."""
    words = query.question.words
    said, articles = " ".join(words), query.words("particles", "ARTICLES") | {"a", "an"}
    links = {min(link.positions): link for link in query.links(*SECTIONS)}
    for name, is_bounded in (("BEFORE", True), ("INTRODUCING", False)):
        for form in query.pattern("terms", name).finditer(said):
            start = len(said[: form.end()].split())
            start += start < len(words) and words[start] in articles and start not in links
            link = links.get(start)
            if link is not None and link.section == "terms" and _ends_with(query, link, is_bounded=is_bounded):
                yield link


def _ends_with(query: Query, link: NameLink, *, is_bounded: bool) -> bool:
    """Return whether a form of words ends behind a term, or the question does as far as it tells anything."""
    end = max(link.positions) + 1
    behind = " ".join(query.question.words[end:])
    if is_bounded:
        return query.pattern("terms", "AFTER").match(behind) is not None
    documents = positions_of(query.links("documents"))
    behind_it = [
        token
        for token in query.question.informative
        if token.position >= end and token.position not in documents and not token.frames
    ]
    return not behind_it or _says_where(query, link, behind_it) or _describes_its_letter(query, link)


def _says_where(query: Query, link: NameLink, tokens: Sequence[Token]) -> bool:
    """Return whether words only tell where a term is used, by a noun that the record has too: `at the border`."""
    end = max(link.positions) + 1
    if len(tokens) != 1 or query.words("followups", "IN").isdisjoint(query.question.words[end : end + 1]):
        return False  # "the meaning of culling quotas"
    one, named = tokens[0], positions_of(query.links(*SECTIONS))
    return one.position not in named and one.number is None and query.indexed.index.knows(one.keys)


def _describes_its_letter(query: Query, link: NameLink) -> bool:
    """Return whether all behind a term says in which letter it is used, and that one defines it."""
    end = max(link.positions) + 1
    behind = [token for token in query.question.tokens if token.position >= end]
    if not any(Frame.LETTERS in token.frames for token in behind):
        return False
    described = query.indexed.documents.named_by(behind, query.question.dates, (Frame.TERM, Frame.LETTERS))
    document = query.knowledge.terms[link.ids[0]].document
    return not described.unexplained and [one.id for one in described.documents] == [document]


def _is_told_there(query: Query, term: Term) -> bool:
    """Return whether the document that defines a term is of the dates and names that the question gives."""
    document = query.knowledge.documents[term.document]
    is_of_dates = all(date.fits(document.published.date) for date in query.question.dates)
    return is_of_dates and all(document.id in link.ids for link in query.links("documents"))


def permitting(query: Query, served: Served) -> Answer | None:
    """Define the law of which it is asked what it lets a body do; None where its definition tells no such thing.

    The body has to be of the same country as one that the definition names: what a law lets others do is another thing.
    """
    found, links = query.question.found("terms", "PERMITTING"), query.links("terms")
    if found is None or not links or len(links[0].ids) != 1:
        return None
    term = query.knowledge.terms[links[0].ids[0]]
    told, permits = term.definition.in_language(query.language), query.pattern("terms", "PERMITTED")
    if not permits.search(fold(told)) or not _is_told_there(query, term):
        return None
    bodies = [link for link in query.links("organizations", "places") if _is_of_its_country(query, told, link)]
    laws = [link for link in links if link is links[0] or _is_told_of(query, told, link)]
    named = positions_of([*bodies, *laws])
    lets_somebody = sum(one is not None for one in found.groups()) > 1  # and not only something
    is_told = bool(bodies) or not lets_somebody
    return define(query, term) if is_told and _is_all_but_the_form(query, found, named) else None


def _is_all_but_the_form(query: Query, form: re.Match[str], named: Set[int]) -> bool:
    """Return whether a question says nothing beside names but the words in the groups of a form, and small ones."""
    said, small = query.question.said, query.question.grammar.function_words
    spans = (form.span(at) for at in range(1, len(form.groups()) + 1) if form[at])
    inside = {at for start, end in spans for at in range(said[:start].count(" "), said[:end].count(" ") + 1)}
    return all(one.position in named | inside or one.word in small for one in query.question.tokens)


def _is_told_of(query: Query, told: str, link: NameLink) -> bool:
    """Return whether a name of the question stands in a definition: the act of which a section is one."""
    names = chain.from_iterable(query.knowledge.terms[one].names() for one in link.ids)
    return any(fold(name) in fold(told) for name in names)


def _is_of_its_country(query: Query, told: str, link: NameLink) -> bool:
    """Return whether a body is of the country of one that a definition names, or is that country."""
    named = names_among(query, query.question.grammar.words(told), "organizations")
    countries = query.knowledge.countries_of(one for link in named for one in link.ids)
    own = query.knowledge.countries_of(link.ids) if link.section == "organizations" else {*link.ids}
    return not countries.isdisjoint(own)


def described(query: Query, served: Served) -> Answer | None:
    """Define the one term whose definition holds all that is said of it: `what is limiting it called`.

    Another term that holds all but a word may be meant as well: the contrary of that word is told of neither.
    """
    question, found = query.question, query.question.found("terms", "NAME_FOR")
    if found is None or found.lastindex is None:
        return None
    start = question.said[: found.start(found.lastindex)].count(" ")
    term = _described(query, [one for one in question.informative if one.position >= start])
    if term is not None and _is_told_there(query, term):
        return define(query, term)
    is_doing = question.says("terms", "DOING")
    return NotFound(query.say("not_found"), query.language) if is_doing else None  # how many do it is no name of it


def _described(query: Query, said: Sequence[Token]) -> Term | None:
    """Return the one term of the kind that a description opens with that holds all else, if no other nearly does."""
    kind = frozenset(chain.from_iterable(one.keys for one in said[:1])) & query.once(_kinds)
    telling = said[1:] if kind else said
    if positions_of(query.links("places")).issuperset(one.position for one in telling):
        return None  # "the law of the island"
    terms = query.knowledge.terms.values()
    among = [one for one in terms if not kind or not kind.isdisjoint(_kinds_of(query, one))]
    term = _only_told(query, among, [one.keys for one in telling])
    others = [one for one in terms if one not in among]
    return None if term is None or _is_of_another(query, term, others, telling) else term


def _only_told(query: Query, terms: Sequence[Term], words: Sequence[frozenset[str]]) -> Term | None:
    """Return the one term that holds all words, if no other holds all but one."""
    near = [one for one in terms if _held(query, one, words) >= max(len(words) - 1, _FEWEST)]
    return near[0] if len(near) == 1 and _tells_all(query, near[0], words) else None


def _is_of_another(query: Query, term: Term, others: Sequence[Term], telling: Sequence[Token]) -> bool:
    """Return whether a term of another kind is defined by the words as they stand, and this one is not.

    Who asks for an agreement by what a scheme does has mistaken one of the two for the other.
    """
    vocabulary, small = query.indexed.vocabulary, query.question.grammar.function_words
    said = range(telling[0].position, telling[-1].position + 1)
    words = [one.keys for one in query.question.tokens if one.position in said and one.word not in small]

    def meet(one: frozenset[str], other: frozenset[str]) -> bool:
        return any(key.startswith(query.language) for key in one & other)  # the stem of another language tells nothing

    def is_defined_so(one: Term) -> bool:
        defined = vocabulary.words(one.definition.in_language(query.language))
        stated = [vocabulary.keys(word) for word in defined if word not in small]
        starts = range(len(stated) - len(words) + 1)
        return any(all(map(meet, stated[at:], words)) for at in starts)

    return not is_defined_so(term) and any(map(is_defined_so, others))


def _kinds(query: Query) -> frozenset[str]:
    return query.indexed.vocabulary.keys_of(query.words("terms", "KINDS"))


def _kinds_of(query: Query, term: Term) -> frozenset[str]:
    """Return the keys of what a term's names call it, and of what its definition calls it first: `the practice of`."""
    vocabulary, kinds = query.indexed.vocabulary, query.once(_kinds)
    defined = vocabulary.words(term.definition.in_language(query.language))
    called = (kinds & vocabulary.keys_of(frozenset((one,))) for one in defined)
    named = kinds & vocabulary.keys_of(frozenset(chain.from_iterable(map(vocabulary.words, term.names()))))
    return named | next(filter(None, called), frozenset())


def _tells_all(query: Query, term: Term, words: Sequence[frozenset[str]]) -> bool:
    """Return whether the names and the definition of a term hold each word, and each negation or bound."""
    operators = query.question.grammar.operators
    stated = {operators[one] for one in _told(query, term) if one in operators}
    return _held(query, term, words) == len(words) and stated.issuperset(query.question.operators)


def _held(query: Query, term: Term, words: Sequence[frozenset[str]]) -> int:
    keys = query.indexed.vocabulary.keys_of(_told(query, term))
    return sum(not one.isdisjoint(keys) for one in words)


def _told(query: Query, term: Term) -> frozenset[str]:
    """Return the words of a term's names, and of its definition as the question's language has it."""
    texts = (*term.names(), term.definition.in_language(query.language))
    return frozenset(chain.from_iterable(map(query.indexed.vocabulary.words, texts)))


def answer(query: Query, served: Served) -> Answer | None:
    """Define the term that the question names and nothing else; None where it asks for more."""
    question = query.question
    links = query.links("terms")
    if len(links) > 1 and asks_whether_they_are_one(query):
        return _same(query, links)
    return _named(query, served, links) if links and not _asks_more(question) else None


def _named(query: Query, served: Served, links: Sequence[NameLink]) -> Found | None:
    """Define the term of some names, where nothing beside them asks for more."""
    question = query.question
    named = {token.position for link in links for token in link.tokens}
    beside = [one for one in question.to_account_for(*served) if one.position not in named]
    if not _only_names_whose(query, links, beside) or _asks_for_something_of_it(query, links[0]):
        return None
    if question.says("roles", "NAME_OF") and not is_proper(query.name(links[0].ids[0])):
        return None  # what it is, the question says itself
    is_one = len({link.ids[0] for link in links}) == 1 and _is_all(question, named)
    return define(query, query.knowledge.terms[links[0].ids[0]]) if is_one or question.asks(Frame.TERM) else None


def _same(query: Query, links: Sequence[NameLink]) -> Found | None:
    """Say yes where several names are those of one term, and nothing else is told; of two terms none says so."""
    named, same = positions_of(links), query.words("roles", "TELLING_APART")
    left = (one for one in query.question.informative if one.position not in named and one.word not in same)
    if len({link.ids for link in links}) > 1 or len(links[0].ids) > 1 or any(left):
        return None
    return glances.yes_or_no(query, define(query, query.knowledge.terms[links[0].ids[0]]), is_so=True)


def _only_names_whose(query: Query, links: Sequence[NameLink], beside: Sequence[Token]) -> bool:
    """Return whether other words only say whose a term is, by a name, or who defines it: `what is Alder's scheme`."""
    if not beside:
        return True
    term = query.knowledge.terms[links[0].ids[0]]
    document, defining = query.knowledge.documents[term.document], statement_words(term.definition)
    small = query.words("particles", "OF") | query.words("particles", "ARTICLES") | query.words("followups", "IN")
    names = [link for link in query.links("documents") if document.id in link.ids]
    names += [
        link
        for link in query.links("organizations")
        if defining.issuperset(token.typed for token in link.tokens) and _stands_beside(links[0], link, query, small)
    ]
    is_one = len({link.ids for link in links}) == 1 and query.question.asks(Frame.TERM)
    return is_one and positions_of(names).issuperset(one.position for one in beside)


def _stands_beside(term: NameLink, link: NameLink, query: Query, small: Set[str]) -> bool:
    """Return whether a name and a term are one phrase: `Alder's register`, `the register of the Alder`."""
    between = range(min(max(link.positions), max(term.positions)) + 1, max(min(link.positions), min(term.positions)))
    return all(query.question.words[at] in small for at in between)


def _asks_for_something_of_it(query: Query, link: NameLink) -> bool:
    """Return whether a noun before a term is for something of it, and not for what it means: `the place of it`."""
    question = query.question
    start = question.grammar.before_articles(question.words, min(link.positions))
    if query.words("particles", "OF").isdisjoint(question.words[max(0, start - 1) : start]):
        return False
    row = question.words[: start - 1]
    noun = next((one for one in question.tokens if one.position == start - 2), None)
    if noun is None or question.grammar.articles.isdisjoint(row[-2:-1]) or Frame.TERM in noun.frames:
        return False
    return noun.word not in query.words("terms", "OF_A_TERM")


def _asks_more(question: Question) -> bool:
    """Return whether a date, a kind of thing, or somebody or something about the term is asked for."""
    if question.dates or any(token.is_type for token in question.tokens):
        return True
    return question.asks(Frame.WHO, Frame.WHERE, Frame.WHY) and not question.asks(Frame.TERM)


def _is_all(question: Question, named: set[int]) -> bool:
    """Return whether the question says nothing but the term."""
    silent = question.grammar.function_words
    return all(token.position in named or token.word in silent for token in question.tokens)


def define(query: Query, term: Term) -> Found:
    """Tell what a term means."""
    document = query.knowledge.documents[term.document]
    sentence = term.definition.in_language(query.language)
    citations = (query.cite(document, term, voice(document)),)
    name = query.name(term.id)
    glance = Glance(sentence, name if name in sentence else "")
    return Found(Kind.TERM, sentence, citations, query.language, glance=glance, about=(term.id,))
