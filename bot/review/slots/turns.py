"""Whether a clause turns nothing of a statement round: what it denies, how sure it is, which way it leads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from bot.answers.match.query import IndexedRecord
from bot.answers.understand.grammar import NEGATION
from bot.answers.understand.question import Token
from bot.knowledge.figures import even
from bot.knowledge.model import Ask, Event, Fact
from bot.languages import Language, module
from bot.review.clauses import Clause, contraries, markers
from bot.review.slots.figures import fractions_of, stands_alike
from bot.review.statements import Statement
from bot.review.words import Words, many


def denies_alike(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause denies what the statement denies, and nothing else."""
    own, stated = clause.own, statement.words
    if _others(own) != _others(stated) and not (_others(own) ^ _others(stated)).isdisjoint(own.keys & stated.keys):
        return False
    lacks = re.compile(module(clause.language, "reviewing").LACKS)
    if any(map(lacks.fullmatch, own.words)) is not any(map(lacks.fullmatch, stated.words)):
        return False
    if _has_none(stated) and not own.denials:
        return False
    if any(stated.denied_first.isdisjoint(keys) for keys in own.denials):
        return False
    return bool(own.denials) or stated.denied.isdisjoint(own.keys)


def _has_none(words: Words) -> bool:
    """Return whether words have a verb by which somebody has nothing of it: who "lacks leave" is told of with that."""
    said = re.sub(r"['’]", " ", even(words.text))  # n'a pas de permis
    return re.search(module(words.language, "reviewing").HAVING_NONE[0], f"{said} ") is not None


def _others(words: Words) -> frozenset[str]:
    """Return the keys of the people whom some are none of: non-Alderian."""
    non = module(words.language, "particles").NON.split()
    behind = (words.tokens[at + 1 : at + 2] for at, one in enumerate(words.words) if one in non)
    return frozenset(
        key for tokens in behind for one in tokens for key in one.keys if one.position in words.question.named
    )


def denies_what_is_stated(clause: Clause, statement: Statement) -> bool:
    """Return whether the word behind a negation is one that a statement says, and does not deny.

    What a statement denies that ends in "and did not" nobody knows.
    """
    if not all(statement.words.denials):
        return False
    stated = {key for one in statement.words.telling for key in one.keys} - statement.words.denied
    return any(not stated.isdisjoint(keys) for keys in clause.own.denials)


def states_what_is_denied(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause denies nothing, and has all that a statement denies at once, which is a noun of it."""
    nouns = statement.words.denied_nouns
    return bool(nouns) and not clause.own.negates and all(not one.keys.isdisjoint(clause.own.keys) for one in nouns)


def turns_alike(indexed: IndexedRecord, clause: Clause, statement: Statement) -> bool:
    """Return whether the statement holds each small word that changes what is said: against, without, until."""
    turning = frozenset(module(clause.language, "reviewing").TURNING.split())
    operators = clause.own.question.grammar.operators
    said = Counter(word for word in _without_remarks(clause.own) if word in turning)
    said -= (
        _last_of_examples(clause, statement)
        + Counter(fractions_of(clause))
        + _of_whom_it_befalls(clause, statement)
        + _of_what_is_spoken_of(indexed, clause, statement)
    )
    negations = [one for one in said if operators.get(one) == NEGATION]
    if negations and statement.words.negates:  # which each denies, the one in the place of the other, is compared
        said -= Counter(dict.fromkeys(negations, said.total()))
    if not said:
        return True
    others = frozenset(module(clause.language, "reviewing").OTHERS.split())

    def key(word: str) -> str:
        return "other" if word in others else indexed.vocabulary.key(word, clause.language)

    entry = statement.item.entry
    assert isinstance(entry, Fact | Event | Ask)
    vocabulary = indexed.vocabulary
    sections = statement.text.split(";")  # what another one denies is not denied here
    met = [one for one in sections if not clause.own.keys.isdisjoint(vocabulary.informative_keys(one))]
    stated = Counter(key(word) for one in met for word in vocabulary.words(one))
    if isinstance(entry, Fact | Event):
        topic = indexed.knowledge.topics[entry.topic]
        stated.update(map(key, indexed.vocabulary.words(topic.name.in_language(clause.language))))
    return Counter(map(key, said.elements())) <= stated


def is_as_sure(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause does not make less of what is stated as done: only possible, intended, or due."""
    more = modals(clause.own) - modals(statement.words)
    intended = re.compile(module(clause.language, "reviewing").INTENDED)
    if more and _is_announced(clause, statement):
        return True
    if _is_to_be(statement) and _is_told_as_done(clause):
        return False
    is_intended = intended.search(statement.text.casefold()) is not None
    return all(is_intended and intended.fullmatch(one) for one in more)


def _is_to_be(statement: Statement) -> bool:
    """Return whether a statement says that something would be so."""
    future = re.compile(module(statement.language, "reviewing").FUTURE)
    return any(one == _TO_BE or future.fullmatch(one) for one in modals(statement.words))


def _is_told_as_done(clause: Clause) -> bool:
    """Return whether a verb in the past stands before a figure or behind a name, and nothing says it was planned."""
    words, reviewing = clause.own, module(clause.language, "reviewing")
    planned = [one[0] for one in re.finditer(reviewing.INTENDED, even(words.text))]
    if any(not re.fullmatch(reviewing.PLAN, one) for one in (*modals(words), *planned)):  # "under the plan" is no verb
        return False
    counted = [one.position - 2 for one in words.tokens if one.is_counted]  # before what stands in the figure's place
    behind = [max(one.positions) + 1 for one in words.links if one.section in ("organizations", "people")]
    past, forms = re.compile(reviewing.PAST), words.question.grammar.irregular(clause.language)
    told = [*((at, at - 1) for at in counted), *((at, at + 1) for at in behind)]  # with what may carry it, or it may
    within = range(len(words.words))
    verbs = [words.words[at] for at, _ in told if at in within]
    carried = [words.words[min(pair)] + " " + words.words[max(pair)] for pair in told if {*pair} <= {*within}]
    return any(map(past.fullmatch, (*verbs, *carried))) or not forms.keys().isdisjoint(verbs)


def _is_announced(clause: Clause, statement: Statement) -> bool:
    """Return whether both say that something was announced, the clause only behind that in words for what will be."""
    reviewing = module(clause.language, "reviewing")
    announced = re.compile(rf"(?<!\w)(?:{reviewing.ANNOUNCED})")
    found = announced.search(even(clause.own.text))
    if not found or not announced.search(even(statement.text)):
        return False
    modals = list(re.finditer(reviewing.MODAL, clause.own.text.casefold()))
    to_be = re.compile(rf"{reviewing.FUTURE}|{reviewing.INTENDED}")
    return all(one.start() > found.start() and to_be.fullmatch(one[0]) for one in modals)


def is_on_the_same_side(clause: Clause, statement: Statement) -> bool:
    """Return whether no small word leads the other way than in the statement: from for to, against for for."""
    contrary = contraries(clause.language)
    stated, apart = statement.sides, _of_another_figure(clause, statement)
    for key, sides in markers(clause.own, contrary).items():
        other = stated.get(key)
        if other is None or key in apart:
            continue
        for (pair, side), count in sides.items():
            if count > other[pair, side] and other[pair, 1 - side] > sides[pair, 1 - side]:
                return False
    return True


def leads_home(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause leads to where a statement says that some are from, which denies nothing of it."""
    particles, being = module(clause.language, "particles"), module(clause.language, "offices").IS_SOMEBODY.split()
    led = (link for link in clause.own.links if clause.own.before(link)[1] in particles.TO.split())
    said = {one for link in led for one in link.ids}
    told = ((statement.words.before(link), link) for link in statement.words.links)
    return any(
        verb in being and leading in particles.FROM.split() and not said.isdisjoint(link.ids)
        for (verb, leading), link in told
    )


def _of_another_figure(clause: Clause, statement: Statement) -> frozenset[str]:
    """Return the key of what stands in a figure's place, where a statement has the figure beside its own.

    In "fell to 5,900, from 6,400" the one word stands before the one figure, and the other before the other.
    """
    figure, own = clause.figure, statement.own_figure
    stated = statement.figure_of(figure.values) if figure else None
    if figure is None or stated in (None, own) or own is None or not stands_alike(clause, figure, statement):
        return frozenset()
    return frozenset(key for one in clause.own.tokens if one.word == many(clause.language) for key in one.keys)


def _without_remarks(words: Words) -> Iterator[str]:
    """Yield the words but for an "only" that says of a figure behind it, or behind its verb, that it is small."""
    only = frozenset(module(words.language, "reviewing").ONLY.split())
    small, named = words.question.grammar.function_words, words.question.named
    counted = next((one.position - 1 for one in words.tokens if one.is_counted), 0)  # where the figure stands
    for at, word in enumerate(words.words):
        if at in named:  # a name tells nothing by its words
            continue
        between = words.words[at + 1 : counted]
        is_close = at < counted and sum(one not in small for one in between) <= 1
        if word not in only or not is_close or not named.isdisjoint(range(at, counted)):
            yield word


def _last_of_examples(clause: Clause, statement: Statement) -> Counter[str]:
    """Return the words of "and other cases", where a statement names some kinds of what it counts as examples, too."""
    words, said = module(clause.language, "reviewing"), clause.own.words
    if not re.search(rf"(?<!\w)(?:{words.INCLUDING})(?!\w)", even(statement.text)):
        return Counter()
    joins, others = module(clause.language, "particles").AND.split(), words.OTHERS.split()
    return Counter(word for before, word in pairwise(said) if before in joins and word in others)


def _of_whom_it_befalls(clause: Clause, statement: Statement) -> Counter[str]:
    """Return the words that a statement has another one for, between the same two: attacks "against" or "on" people."""
    alike, stated, found = module(clause.language, "reviewing").BEFALLING, statement.words, Counter[str]()
    for at in (one for one, word in enumerate(clause.own.words) if word in alike):
        before = [one for one in clause.own.telling if one.position < at][-1:]
        behind = [one for one in clause.own.tokens if one.position > at and not one.keys.isdisjoint(stated.keys)][:1]
        if before and behind:
            between = _between(stated, before[0], behind[0])
            found[clause.own.words[at]] += not between.isdisjoint(alike[clause.own.words[at]].split())
    return found


def _of_what_is_spoken_of(indexed: IndexedRecord, clause: Clause, statement: Statement) -> Counter[str]:
    """Return the words for "against" behind a noun of the statement, before what goes without saying in its record."""
    words, against = clause.own, module(clause.language, "particles").AGAINST.split()
    articles, silent = (
        words.question.grammar.articles,
        {*indexed.knowledge.about.setting, *statement.item.document.subjects},
    )
    named = {min(link.positions): link.ids for link in words.links}
    found = Counter[str]()
    for at in (one for one, word in enumerate(words.words) if word in against and one):
        behind = at + 2 if words.words[at + 1 : at + 2] and words.words[at + 1] in articles else at + 1
        before = words.tokens[at - 1]
        is_stated = before.is_informative and not before.keys.isdisjoint(statement.words.keys)
        found[words.words[at]] += is_stated and behind in named and silent.issuperset(named[behind])
    return found


def _between(words: Words, first: Token, last: Token) -> frozenset[str]:
    """Return the words between one and another, wherever both stand."""
    firsts, lasts = ([at.position for at in words.tokens if not at.keys.isdisjoint(one.keys)] for one in (first, last))
    return frozenset(word for start in firsts for end in lasts for word in words.words[start:end])


def modals(words: Words) -> Counter[str]:
    """Return what makes it only possible, or still to be: the words, and one for all verbs that an ending puts off."""
    text, reviewing = without_purpose(words.text.casefold(), words.language), module(words.language, "reviewing")
    found = (one[0] for one in re.finditer(reviewing.MODAL, text))
    future, word = re.compile(reviewing.FUTURE), re.compile(reviewing.INTENDED)
    return Counter(_TO_BE if future.fullmatch(one) and not word.fullmatch(one) else one for one in found)


_TO_BE = "to be"


def without_purpose(text: str, language: Language) -> str:
    """Return a text without what is to come of what it states: "so that all can leave" makes nothing only possible."""
    return re.sub(module(language, "reviewing").PURPOSE, "", text)
