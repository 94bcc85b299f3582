"""The words of a clause that a statement has to account for: those that say something of what is told."""

from __future__ import annotations

import re

from bot.answers.understand.question import Token
from bot.languages import module
from bot.review.attribution import Attribution
from bot.review.clauses import Clause
from bot.review.slots.figures import fractions_of
from bot.review.slots.titles import TitleSlots
from bot.review.slots.units import UnitSlots
from bot.review.thesaurus import Thesaurus

_CLOSE = 5  # words from a figure to the verb of those whom it counts
_SINCE_WHAT = 4  # words from "since" to the verb or noun for the beginning


class Asked:
    """Finds the words that a statement has to account for.

    Args:
        attribution: Knows the words of saying.
        titles: Knows those of offices.
        units: Knows what is counted.
        thesaurus: Knows what goes without saying.
    """

    def __init__(self, attribution: Attribution, titles: TitleSlots, units: UnitSlots, thesaurus: Thesaurus) -> None:
        self._attribution = attribution
        self._titles = titles
        self._units = units
        self._thesaurus = thesaurus

    def to_meet(self, clause: Clause) -> list[Token]:
        """Return the telling words of a clause that a statement has to account for."""
        passed = self._attribution.of_saying(clause.own, clause.speaking) | _of_its_beginning(clause)
        passed |= self._titles.of(clause.own) | self._of_being_in(clause) | self._attribution.of_letters(clause.own)
        passed |= (of_a_whole(clause) if self._units.is_share(clause) else frozenset()) | _remarks(clause)
        passed |= _of_a_total(clause) | _of_a_change(clause) | _of_a_result(clause)
        reviewing = module(clause.language, "reviewing")
        counting = reviewing.COUNTING.split() if clause.figure else ()
        fractions = fractions_of(clause) if self._units.is_share(clause) else ()
        passing, done = {*reviewing.CARRYING.split(), *counting, *fractions}, _done_by_the_counted(clause)
        telling = (
            one
            for one in clause.own.telling
            if one.position in done or (one.position not in passed and (one.is_counted or one.word not in passing))
        )
        return [one for one in telling if not self._units.counts_anything(one)]

    def _of_being_in(self, clause: Clause) -> frozenset[int]:
        """Return the positions of verbs that say only that people are in what goes without saying: "enrolled in it"."""
        reviewing, words = module(clause.language, "reviewing"), clause.own
        placed, little = re.compile(reviewing.PLACED), words.question.grammar.articles
        leading, found = reviewing.INTO.split(), set[int]()
        terms = {one for link in words.links if link.section == "terms" for one in link.positions}
        for at, word in enumerate(words.words[:-2]):
            behind = [one for one in words.tokens[at + 2 : at + 4] if one.word not in little][:1]
            if placed.fullmatch(word) and words.words[at + 1] in leading and behind:
                is_general = self._thesaurus.is_general(behind[0].keys)
                found.update([at] if is_general or behind[0].position in terms else [])
        return frozenset(found)


def _done_by_the_counted(clause: Clause) -> frozenset[int]:
    """Return the position of the verb by which those who are counted do something: "9 people conducted the study"."""
    particles, words = module(clause.language, "particles"), clause.own.words
    doing = re.compile(module(clause.language, "reviewing").DOING)
    articles = {*particles.ARTICLES.split(), *particles.A.split()}
    figure = _place_of_figure(clause)
    return frozenset(
        at
        for at in range(figure + 1, min(figure + _CLOSE, len(words) - 1))
        if clause.figure and doing.fullmatch(words[at]) and words[at + 1] in articles
    )


def of_a_whole(clause: Clause) -> frozenset[int]:
    """Return the position of "all" before what a share is of, behind "of": "of all hens, 36 percent"."""
    words, said = module(clause.language, "reviewing"), clause.own.words
    of, whole = module(clause.language, "particles").OF.split(), words.ALL.split()
    telling = {one.position for one in clause.own.telling}  # "all people" are more than "all hens"
    return frozenset(
        at + 1
        for at, word in enumerate(said[:-1])
        if word in of and said[at + 1] in whole and not telling.isdisjoint((at + 2, at + 3))
    )


def _remarks(clause: Clause) -> frozenset[int]:
    """Return the positions of "barely" and its like right before the figure."""
    only, before = module(clause.language, "reviewing").ONLY.split(), _place_of_figure(clause) - 1
    return frozenset((before,)) if before >= 0 and clause.own.words[before] in only else frozenset()


def _place_of_figure(clause: Clause) -> int:
    """Return the position of what stands in the figure's place; 0 where there is no figure."""
    return (clause.own.place_of_figure or 0) if clause.figure else 0


def _of_a_change(clause: Clause) -> frozenset[int]:
    """Return the position of the verb right before "from" and a range: what rose from 7 to 12 was 7, and is 12."""
    at, words = _place_of_figure(clause) - 2, clause.own.words
    if at < 0 or clause.figure is None or words[at + 1] not in module(clause.language, "particles").FROM.split():
        return frozenset()
    changing = re.compile(module(clause.language, "reviewing").CHANGING)
    return frozenset((at,)) if changing.fullmatch(words[at]) else frozenset()


def _of_a_total(clause: Clause) -> frozenset[int]:
    """Return the position of the verb between a word for a figure and the figure: "the total has reached 56,000"."""
    reviewing, words = module(clause.language, "reviewing"), clause.own
    counting, little = reviewing.COUNTING.split(), words.question.grammar.function_words
    figure = _place_of_figure(clause)
    verb = next((at for at in reversed(range(figure)) if words.words[at] not in little), 0)
    is_one = bool(re.fullmatch(reviewing.REACHED, words.words[verb])) if verb else False
    return frozenset((verb,)) if is_one and not {*words.words[:verb]}.isdisjoint(counting) else frozenset()


def _of_a_result(clause: Clause) -> frozenset[int]:
    """Return the position of the verb before a figure and how those are whom it counts: "left 7 workers dead"."""
    words, figure = clause.own, _place_of_figure(clause)
    if figure < 1 or not re.fullmatch(module(clause.language, "reviewing").LEAVING, words.words[figure - 1]):
        return frozenset()
    behind = words.tokens[figure + 1 : figure + 3]
    return frozenset((figure - 1,)) if any(one.is_informative and not one.is_noun for one in behind) else frozenset()


def _of_its_beginning(clause: Clause) -> frozenset[int]:
    """Return the position of the verb of "since it began": what is counted is counted from there on anyway."""
    words, said = module(clause.language, "reviewing"), clause.own.words
    since, begins = words.SINCE.split(), words.BEGINNING.split()
    led = {at for one, word in enumerate(said) if word in since for at in range(one + 1, one + 1 + _SINCE_WHAT)}
    return frozenset(at for at in led if at < len(said) and said[at] in begins)
