"""What a clause says otherwise than a statement that is meant: elsewhere, on another side, the other way round."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.answers.index.entry import IndexedEntry
from bot.knowledge.model import Event
from bot.languages import module
from bot.review.clauses import Clause
from bot.review.fits import ENOUGH_IF_NAMED, ENOUGH_WITH_ITS_FIGURE, Fit
from bot.review.slots.names import NameSlots
from bot.review.slots.times import TimeSlots
from bot.review.slots.turns import denies_what_is_stated, leads_home, states_what_is_denied
from bot.review.slots.units import UnitSlots
from bot.review.statements import Statement, subject_of

_ENOUGH_OF_ITS_DAY = 0.33  # of what tells it, which is more telling than a word or two
_OF_SIDES, _OF_DENIALS = "side", "negation"  # the checks that refuse a statement of the contrary


class Otherwise:
    """Finds statements that a clause contradicts.

    Args:
        names: Compares names.
        units: Compares what figures count.
        times: Compares dates.
        is_named: Tells whether a clause holds what an entry is called.
    """

    def __init__(
        self,
        names: NameSlots,
        units: UnitSlots,
        times: TimeSlots,
        is_named: Callable[[Clause, IndexedEntry], bool],
    ) -> None:
        self._names = names
        self._units = units
        self._times = times
        self._is_named = is_named

    def is_on_another_side_of_the_compass(self, clause: Clause, fit: Fit) -> bool:
        """Return whether a clause has all words of a statement but for its side of the compass: south for north."""
        sides = [re.compile(one) for one in module(clause.language, "reviewing").COMPASS.split("/")]
        said = {side for side in sides for one in fit.unmet if side.fullmatch(one.word)}
        stated = {side for side in sides if any(map(side.fullmatch, fit.statement.words.words))}
        if len(said) != 1 or len(fit.unmet) != 1 or not stated or not said.isdisjoint(stated):
            return False
        is_meant = self._is_named(clause, fit.item) or fit.own_share >= ENOUGH_WITH_ITS_FIGURE
        is_alike = self._names.meets_names(clause, fit.statement) and self._units.counts_in_its_unit(
            clause, fit.statement
        )
        return is_meant and is_alike and self._times.is_of_its_time(clause, fit.statement)

    def elsewhere(self, clause: Clause, fits: Sequence[Fit]) -> Fit | None:
        """Return the event of which a clause tells, with its words, date and a name, but of another place; else None.

        So somebody else's country is another place, too. Of a date on which more than one such thing happened nobody
        knows which is meant, as of "the first and the second city in March".
        """
        timely = [one for one in fits if one.against in ("", "name") and not one.unmet and one.is_of_its_time]
        meant = next((one for one in timely if self._is_elsewhere(clause, one)), None) or self._of_its_day(clause, fits)
        others = [one for one in timely if meant and one is not meant and isinstance(one.item.entry, Event)]
        return None if meant and any(subject_of(one.item) == subject_of(meant.item) for one in others) else meant

    def reversed(self, clause: Clause, fits: Sequence[Fit]) -> Fit | None:
        """Return the statement of which a clause says most, and says it the other way round; None for none."""
        return next((one for one in fits if self._is_reversed(clause, one)), None)

    def _is_reversed(self, clause: Clause, fit: Fit) -> bool:
        if fit.unmet or not (fit.is_named and fit.is_of_its_time and fit.own_share >= ENOUGH_IF_NAMED):
            return False
        if fit.against == _OF_SIDES:
            return self._names.leads_otherwise(clause, fit.statement) and not leads_home(clause, fit.statement)
        is_contrary = denies_what_is_stated(clause, fit.statement) or states_what_is_denied(clause, fit.statement)
        return fit.against == _OF_DENIALS and is_contrary

    def _of_its_day(self, clause: Clause, fits: Sequence[Fit]) -> Fit | None:
        """Return the only event of the very day that a clause names, of another place, but for a word; else None."""
        days = [one.mention for one in clause.dates if one.mention.day]
        on_that_day = [
            one
            for one in fits
            if isinstance(one.item.entry, Event) and any(day.fits(one.item.entry.date) for day in days)
        ]
        if len(on_that_day) != 1 or len(on_that_day[0].unmet) > 1:
            return None
        if on_that_day[0].own_share < _ENOUGH_OF_ITS_DAY and not on_that_day[0].is_named:
            return None
        return on_that_day[0] if self._names.has_others(clause, on_that_day[0].statement, is_alone=False) else None

    def _is_elsewhere(self, clause: Clause, fit: Fit) -> bool:
        is_event = isinstance(fit.item.entry, Event) and fit.against == "name" and fit.is_of_its_time
        is_meant = fit.is_named and fit.share >= ENOUGH_WITH_ITS_FIGURE
        is_of_somebody = fit.share >= ENOUGH_IF_NAMED and _names_its_person(clause, fit.statement)
        return is_event and (is_meant or is_of_somebody) and self._names.names_another_place(clause, fit.statement)


def _names_its_person(clause: Clause, statement: Statement) -> bool:
    people = {one.ids for one in clause.own.links if one.section == "people"}
    return any(one.ids in people for one in statement.words.links)
