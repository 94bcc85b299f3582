"""Letters that say in their title what they are against, and sentences in which as many are against the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from bot.answers.match.query import IndexedRecord
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.figures import even
from bot.knowledge.model import Document
from bot.languages import Language, module
from bot.review.clauses import Clause
from bot.review.judge import Judge
from bot.review.slots.turns import modals

_WORD = r"[^\W_]+"
_END = r"[;:()]|[.,](?:\s|$)"


class Stances:
    """Finds letters by what they are against.

    Args:
        indexed: The record.
        judge: Knows the verbs of speaking up.
    """

    def __init__(self, indexed: IndexedRecord, judge: Judge) -> None:
        self._vocabulary = indexed.vocabulary
        self._documents = indexed.knowledge.documents.values()
        self._judge = judge
        self._things = cache(self._things_in)  # once for each language

    def against(self, clause: Clause) -> list[Document]:
        """Return the letters against what those whom a clause counts are against: "9 groups opposed the mill"."""
        assert clause.figure
        language = clause.language
        behind = re.split(_END, clause.sentence.text[clause.figure.number.end :])[0]
        before, said = _parted(re.findall(_WORD, behind), language)
        if not said or clause.own.negates or modals(clause.own) or not self._speak_up(before, clause):
            return []
        if said[0] in module(language, "particles").TO.split():  # "are opposed to"
            said = said[1:]
        each = list(_each(said, language))
        return [
            one
            for one, things in self._things(language)
            if each
            and all(dated.mention.fits(one.published.date) for dated in clause.dates)
            and all(any(self._is_called(part, thing, language) for thing in things) for part in each)
        ]

    def _things_in(self, language: Language) -> list[tuple[Document, list[Sequence[str]]]]:
        """Return the letters that say in their titles what they are against, each with these things."""
        titles = ((one, re.findall(_WORD, one.title.in_language(language))) for one in self._documents)
        found = ((one, list(_each(_parted(words, language)[1], language))) for one, words in titles)
        return [(one, things) for one, things in found if things]

    def _speak_up(self, words: Sequence[str], clause: Clause) -> bool:
        """Return whether some words say no more than that organizations speak up: "groups came out"."""
        bodies = {one.word for one in clause.own.tokens if Frame.ORGANIZATIONS in one.frames}
        little, away = clause.own.question.grammar.function_words, module(clause.language, "particles").AWAY.split()
        return all(
            one in bodies or one in little or self._judge.speaks_up(one, clause.language) or behind in away
            for one, behind in zip(map(even, words), [*map(even, words[1:]), ""], strict=True)
        )

    def _is_called(self, said: Sequence[str], printed: Sequence[str], language: Language) -> bool:
        """Return whether words are those of a title, all in its order, but for names, which may be left out."""
        particles, untelling = module(language, "particles"), self._vocabulary.untelling
        known = {*particles.ARTICLES.split(), *particles.A.split(), *particles.OF.split(), *map(even, printed)}
        if any(even(one) in untelling and even(one) not in known for one in said):
            return False
        told = [one for one in printed if even(one) not in untelling]
        left = [self._vocabulary.key(even(one), language) for one in said if even(one) not in untelling]
        for one in told:
            if left and left[0] == self._vocabulary.key(even(one), language):
                left.pop(0)
            elif not one[0].isupper():
                return False
        return not left and not all(one[0].isupper() for one in told)


def _parted(words: Sequence[str], language: Language) -> tuple[Sequence[str], Sequence[str]]:
    """Return the words before those that say that somebody is against it, and those behind; none where nothing does."""
    text = " ".join(map(even, words))
    found = re.search(module(language, "wholes").AGAINST, text)
    if found is None:
        return words, ()
    return words[: len(text[: found.start()].split())], words[len(text[: found.end()].split()) :]


def _each(words: Sequence[str], language: Language) -> Iterator[Sequence[str]]:
    """Yield the parts of some words between which "and" stands."""
    joins = module(language, "particles").AND.split()
    for is_join, part in groupby(words, lambda one: even(one) in joins):
        if not is_join:
            yield tuple(part)
