"""The state of a figure: compared with the statements that are about exactly the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain

from bot.answers.index.series import ReportedFact, disagreeing, superseding
from bot.answers.match.query import IndexedRecord
from bot.knowledge.model import Fact, Qualifier
from bot.languages import Language, module
from bot.languages.numbers import UnitWords, figure_in_words
from bot.review.amounts import Agreement
from bot.review.clauses import Clause, ClauseReader
from bot.review.draft import Figure, claimed_to
from bot.review.fits import Fit, has_figure, meant_by
from bot.review.judge import Judge
from bot.review.report import ClaimKind, Part, State
from bot.review.slots.figures import SHARE, holds_its_figures, word_before
from bot.review.slots.turns import denies_alike, is_on_the_same_side, leads_home
from bot.review.statements import Statement
from bot.review.verdict import Change, Telling, Verdict

_MOST_CITED = 2
_NEAR = 0.3  # of what a statement tells, from which on it is worth quoting as what comes nearest
_NEARLY = ("", "share", "speaker")
_OF_PLANS = ("modality", "done")  # the checks that refuse a statement of what was only planned
_OF_FRACTIONS = "fraction"  # the check that refuses a statement of another part of a figure
_OF_NAMES = "name"  # the check that refuses a statement of others, or of others in their place
_OF_UNITS, _OF_SHARES = "unit", ("", "share", "fraction", "unit", "figures")  # of the same words otherwise
_OF_SPEAKERS = "speaker"  # the check that refuses a statement of somebody else's count
_SIDES = ("negation", "side")  # the checks that refuse a statement with "for" in the place of "against"
_FAR_OFF = 10  # times as much, from which on a figure is of something else
_MOSTLY = 0.5  # of what a statement's own words tell, from which on one of another place is meant for it
_ALL = 0.9  # of what a statement tells, in a clause that turns one word of it round
# All the words of a statement, and not what it says; "figures" refuses one without the clause's further figures.
_TURNED = ("side", "negation", "turning", "figures")
_GOOD = (Agreement.SAME, Agreement.ROUNDED)


class FigureReviewer:
    """Finds the state of figures.

    Args:
        indexed: The record.
        judge: Lays clauses beside statements.
        reader: Reads clauses.
    """

    def __init__(self, indexed: IndexedRecord, judge: Judge, reader: ClauseReader) -> None:
        self._indexed = indexed
        self._judge = judge
        self._reader = reader
        self._item_by_fact = {id(item.entry): item for item in indexed.index.items}

    def verdict(self, clause: Clause, kind: ClaimKind, telling: Telling) -> Verdict:
        """Return the state of a clause's figure."""
        assert clause.figure
        clause, fits = self._meant(clause)
        agreeing = [one for one in meant_by(fits) if one.is_of_its_time and one.agreement in _GOOD]
        if agreeing:
            return self._supported(clause, kind, sorted(agreeing, key=self._best_first), telling)
        if change := self._of_a_change(clause, kind, telling):
            return change
        contrary = [one for one in fits if self._is_contrary(clause, one)][:1] or self._opposed(clause)
        if contrary:
            parts = [telling.part("review.contradicted", one.item) for one in contrary]
            return _made(clause, kind, State.CONTRADICTED, parts, contrary, telling)
        return self._not_stated(clause, kind, fits, telling)

    def _of_a_change(self, clause: Clause, kind: ClaimKind, telling: Telling) -> Verdict | None:
        """Return the state of two figures of a measure that the draft has become the other: "rises from 7 to 12".

        Behind "from" two that are stated, the one after the other, are no range, and contradict nothing.
        """
        if not _is_from_to(clause):
            return None
        before, after = ([one for one in self._judge.fits(each) if self._is_own(each, one)] for each in _ends(clause))
        pair = next(((one, other) for one in before for other in after if self._are_of_a_series(one, other)), None)
        if pair is None:
            return None
        parts = [telling.part("review.supported", one.item) for one in reversed(pair)]
        changing = re.compile(module(clause.language, "reviewing").CHANGING)
        if (
            self._is_replaced_by(*pair)
            and pair[1].is_same
            and pair[1].is_of_its_time
            and any(map(changing.fullmatch, clause.own.words))
        ):
            return _made(clause, kind, State.SUPPORTED, parts, pair[::-1], telling)
        return _made(clause, kind, State.NOT_IN_RECORD, [Part("review.not_in_record")], pair, telling)

    def _opposed(self, clause: Clause) -> list[Fit]:
        """Return the statement that has a figure with the contrary verb: raised from 7 to 9, for lowered."""
        return [one for one in self._judge.opposed(clause) if one.agreement is Agreement.SAME][:1]

    def _is_own(self, clause: Clause, fit: Fit) -> bool:
        is_met = not fit.unmet and fit.against in ("", _OF_UNITS)  # the unit stands behind the later one of two
        return is_met and fit.agreement is Agreement.SAME and _is_of_own_value(clause, fit)

    def _are_of_a_series(self, fit: Fit, other: Fit) -> bool:
        return any(one.fact is other.item.entry for one in self._indexed.series_of(fit.item.entry))

    def _is_replaced_by(self, fit: Fit, other: Fit) -> bool:
        """Return whether a figure is the one that took the place of another."""
        newer = self._newer(fit)
        return newer is not None and newer.fact is other.item.entry

    def _not_stated(self, clause: Clause, kind: ClaimKind, fits: Sequence[Fit], telling: Telling) -> Verdict:
        """Return the state of a figure that no statement has of its date: contradicted where one other is stated."""
        same = [one for one in fits if one.is_same]
        exact = next((one for one in same if one.agreement is Agreement.SAME), None)
        if exact:
            return self._of_another_time(clause, kind, exact, telling)
        measured = [one for one in same if one.is_of_its_time and has_figure(one.statement)]
        older = self._older(clause, fits, measured) or self._once(clause, fits)
        if older:
            return self._outdated(clause, kind, *older, telling)
        if self._are_one_measure(measured) and not self._may_be_meant(clause, fits, measured[0]):
            return self._differing(clause, kind, measured, fits, telling)
        return self._but_for_a_word(clause, kind, fits, telling) or self._unknown(clause, kind, fits, telling)

    def _but_for_a_word(self, clause: Clause, kind: ClaimKind, fits: Sequence[Fit], telling: Telling) -> Verdict | None:
        """Return what is wrong with a figure whose statement has all other words but one; None where nothing is.

        Whether it is right nobody can say then.
        """
        found = [one for one in self._judge.but_for_a_word(clause) if one.is_of_its_time and has_figure(one.statement)]
        exact = [one for one in found if one.agreement in _GOOD]
        near = [one for one in found if one.own_share >= _MOSTLY]
        if old := self._had(clause, fits, near, exact):
            newer = None if clause.dates else self._newer(old)
            return self._outdated(clause, kind, old, newer, telling) if newer else None
        is_wrong = not exact and self._are_one_measure(near) and _is_of_its_size(clause, near[0])
        return self._differing(clause, kind, near, fits, telling) if is_wrong else None

    def _had(self, clause: Clause, fits: Sequence[Fit], near: Sequence[Fit], exact: Sequence[Fit]) -> Fit | None:
        """Return the statement whose own figure a clause has: one of the series of what is near, or one that is."""
        held = (one for one in fits if near and self._is_of_its_series(clause, one, near[0]))
        own = (one for one in exact if _is_of_own_value(clause, one))
        return next(chain(held, own), None)

    def _is_of_its_series(self, clause: Clause, fit: Fit, measured: Fit) -> bool:
        """Return whether a statement has a clause's figure as its own, and is of the series of another one."""
        is_own = fit.agreement is Agreement.SAME and _is_of_own_value(clause, fit)
        return is_own and any(one.fact is fit.item.entry for one in self._indexed.series_of(measured.item.entry))

    def _meant(self, clause: Clause) -> tuple[Clause, Sequence[Fit]]:
        """Return the clause that a figure stands in, with the statements that it may be of.

        It is all that the sentence says, where a statement says as much. Else it is a part, where each part is stated
        somewhere: what one part adds, such as a place, may be meant for all.
        """
        assert clause.figure
        fits = self._judge.fits(clause)
        if not clause.others or any(one.is_same and one.agreement in _GOOD for one in fits):
            return clause, fits
        if wholes := self._wholes(clause):
            return self._of_a_part(clause, wholes)
        parts = self._reader.parts(clause.sentence, clause.figure)
        is_stated = self._is_right if any(map(_is_turned, fits)) else self._is_stated
        if len(parts) > 1 and all(map(is_stated, parts)):
            own = next(part for part in parts if part.figure is clause.figure)
            return own, self._judge.fits(own)
        return clause, fits

    def _wholes(self, clause: Clause) -> tuple[Figure, ...]:
        """Return the figures of which others count a part, as in "500 of the 16,000 children", if each is stated."""
        found = self._reader.wholes(clause.sentence)
        passages = (self._reader.of_passage(clause.sentence, one) for one in found)
        return found if found and all(map(self._is_right, passages)) else ()

    def _of_a_part(self, clause: Clause, wholes: Sequence[Figure]) -> tuple[Clause, Sequence[Fit]]:
        """Return what is said of a figure, where a statement of the part does not repeat the whole's."""
        assert clause.figure
        if clause.figure in wholes:
            own = self._reader.of_passage(clause.sentence, clause.figure)
        else:
            own = replace(clause, others=tuple(one for one in clause.others if one not in wholes))
        return own, self._judge.fits(own)

    def _is_stated(self, clause: Clause) -> bool:
        """Return whether a statement says the same as a clause, whatever its figure and date; of a share, a share."""
        assert clause.figure
        is_share = clause.figure.unit == SHARE
        fits = (one for one in self._judge.fits(clause) if one.is_same)
        return any(not is_share or one.statement.tells_a_share for one in fits)

    def _is_contrary(self, clause: Clause, fit: Fit) -> bool:
        """Return whether a statement says of the same figure the contrary: another part of it, without for with."""
        is_same = fit.agreement is Agreement.SAME
        if is_same and self._judge.otherwise.is_on_another_side_of_the_compass(clause, fit):
            return True
        if is_same and len(fit.unmet) <= 1 and self._is_of_another_subject(clause, fit):
            return True
        if fit.unmet or not fit.is_of_its_time:
            return False
        if self._is_another_slot(clause, fit):
            return True
        return is_same and (self._is_counted_by_others(clause, fit) or self._is_turned_round(clause, fit))

    def _is_turned_round(self, clause: Clause, fit: Fit) -> bool:
        """Return whether a clause turns a statement round that it names, or whose number no other document has."""
        if leads_home(clause, fit.statement):
            return False
        if not fit.is_named:
            is_meant = fit.against in _SIDES and self._judge.has_its_number_in_its_document(clause, fit.statement)
            return is_meant and self._judge.names.leads_otherwise(clause, fit.statement)
        if fit.against == _OF_NAMES and self._is_of_others(clause, fit):
            return True
        if self._judge.names.leads_otherwise(clause, fit.statement):
            return fit.against in (_OF_NAMES, *_SIDES)
        if fit.against == _OF_FRACTIONS:
            return self._judge.units.tells_a_part(clause, fit.statement)
        if fit.against not in _SIDES or fit.share < _ALL or is_on_the_same_side(clause, fit.statement):
            return False
        return not clause.others or not self._is_plain_beside(clause, fit.statement)

    def _is_plain_beside(self, clause: Clause, statement: Statement) -> bool:
        """Return whether only what is said of another figure turns a statement round: "7 with leave, and 9 without"."""
        assert clause.figure
        parts = self._reader.parts(clause.sentence, clause.figure)
        own = next((one for one in parts if one.figure is clause.figure), clause)
        return denies_alike(own, statement) and is_on_the_same_side(own, statement)

    def _is_another_slot(self, clause: Clause, fit: Fit) -> bool:
        """Return whether a clause has another figure of a statement, and this one in another unit or share.

        So "500 were under 12 years old" is contradicted by 12 months, and "two thirds of the 607" by a quarter of them.
        """
        statement, figure = fit.statement, clause.figure
        assert figure
        others = [one for one in clause.others if statement.holds(one)]
        if fit.against == _OF_UNITS and fit.agreement is Agreement.SAME:
            units = self._judge.units  # another word for people is no other unit
            is_unit = not units.counts_people(clause) and not units.is_in_its_unit(figure, clause, statement)
            return is_unit and any(statement.is_own(value) for one in others for value in one.values)
        is_other_share = figure.unit == SHARE and bool(statement.shares) and fit.agreement is Agreement.OTHER
        return is_other_share and fit.against in _OF_SHARES and others == [*clause.others] != []

    def _is_of_another_subject(self, clause: Clause, fit: Fit) -> bool:
        """Return whether a number that no other entry has is said of a subject that the record has it not of."""
        is_alone = self._judge.has_its_number_alone(clause, fit.statement)
        is_timely = is_alone and self._judge.times.is_of_its_time(clause, fit.statement)
        return is_timely and self._judge.names.has_another_subject(clause, fit.statement)

    def _is_counted_by_others(self, clause: Clause, fit: Fit) -> bool:
        """Return whether somebody else is said to have counted what has a number that no other entry has."""
        is_meant = fit.against == _OF_SPEAKERS and (fit.is_named or fit.share >= _MOSTLY)
        is_alone = is_meant and self._judge.has_its_number_alone(clause, fit.statement)
        return is_alone and self._judge.names.is_counted_by_others(clause, fit.statement)

    def _is_of_others(self, clause: Clause, fit: Fit) -> bool:
        """Return whether a clause says of others, or of another place, what a statement with its figures tells."""
        if self._judge.names.has_another_subject(clause, fit.statement):
            return True
        are_others = self._judge.names.has_others(clause, fit.statement, is_alone=not clause.others)
        return self._is_of_another_place(clause, fit) or (are_others and holds_its_figures(clause, fit.statement))

    def _is_of_another_place(self, clause: Clause, fit: Fit) -> bool:
        """Return whether a clause says most of a statement in its words, with its number, which no other one has."""
        is_meant = fit.own_share >= _MOSTLY and self._judge.has_its_number_alone(clause, fit.statement)
        return is_meant and self._judge.names.moves_elsewhere(clause, fit.statement)

    def _is_right(self, clause: Clause) -> bool:
        """Return whether a statement says the same as a clause, with its figure."""
        return any(one.is_same and one.is_of_its_time and one.agreement in _GOOD for one in self._judge.fits(clause))

    def _best_first(self, fit: Fit) -> tuple[bool, bool, float]:
        """Put exact figures before rounded ones, current ones before others."""
        return fit.agreement is not Agreement.SAME, self._newer(fit) is not None, -fit.share

    def _newer(self, fit: Fit) -> ReportedFact | None:
        """Return the figure that took a fact's place."""
        entry = fit.item.entry
        if not isinstance(entry, Fact) or entry.value is None:
            return None
        series = self._indexed.series_of(entry)
        newer = superseding(series, entry)
        return None if newer is None or newer.fact.says_the_same(entry) else newer

    def _supported(self, clause: Clause, kind: ClaimKind, fits: Sequence[Fit], telling: Telling) -> Verdict:
        best, newer = fits[0], self._newer(fits[0])
        is_own = _is_of_own_value(clause, best)
        if newer and is_own and not clause.dates:
            return self._outdated(clause, kind, best, newer, telling)
        if self._judge.times.is_past(clause, best.statement):
            parts = [telling.part("review.other_time", best.item)]
            return _made(clause, kind, State.OUTDATED, parts, [best], telling)
        parts = [telling.part("review.supported" if best.agreement is Agreement.SAME else "review.rounded", best.item)]
        if newer and is_own:
            parts.append(telling.part("review.newer", self._item_by_fact[id(newer.fact)]))
        if is_own:
            parts.extend(self._against(best, telling))
        return _made(clause, kind, State.SUPPORTED, parts, fits[:1], telling)

    def _against(self, fit: Fit, telling: Telling) -> Iterator[Part]:
        fact = fit.item.entry
        assert isinstance(fact, Fact)
        for one in disagreeing(self._indexed.series_of(fact), fact):
            yield telling.part("review.disputed", self._item_by_fact[id(one.fact)])

    def _outdated(self, clause: Clause, kind: ClaimKind, fit: Fit, newer: ReportedFact, telling: Telling) -> Verdict:
        item = self._item_by_fact[id(newer.fact)]
        parts = [telling.part("review.outdated", item), telling.part("review.was", fit.item)]
        made = _made(clause, kind, State.OUTDATED, parts, [fit], telling)
        changes = tuple(self._changes(clause, newer.fact))
        cited = (*telling.cite([item]), *made.citations)
        return replace(made, citations=cited, entries=(item.id, *made.entries), changes=changes)

    def _of_another_time(self, clause: Clause, kind: ClaimKind, fit: Fit, telling: Telling) -> Verdict:
        parts = [telling.part("review.other_time", fit.item)]
        return _made(clause, kind, State.NOT_IN_RECORD, parts, [fit], telling)

    def _differing(
        self, clause: Clause, kind: ClaimKind, measured: Sequence[Fit], fits: Sequence[Fit], telling: Telling
    ) -> Verdict:
        """Return that a figure is not that of the statements of its measure; an old one of them is outdated."""
        old = self._replaced(clause, measured, fits)
        newer = self._newer(old) if old else None
        if old and newer:
            return self._outdated(clause, kind, old, newer, telling)
        # Where only how exact it is differs, that is meant, and no other source's figure.
        meant = [one for one in measured if _has_its_number(clause, one)] or measured
        current = sorted(meant, key=self._best_first)
        is_weaker = any(one.agreement is Agreement.WEAKER for one in measured)
        name, state = (
            ("review.weaker", State.NOT_IN_RECORD) if is_weaker else ("review.contradicted", State.CONTRADICTED)
        )
        parts = [telling.part(name, one.item) for one in current[:_MOST_CITED]]
        facts = [one.item.entry for one in current if isinstance(one.item.entry, Fact)]
        changes = tuple(change for fact in facts for change in self._changes(clause, fact))
        return _made(clause, kind, state, parts, current[:_MOST_CITED], telling, changes)

    def _replaced(self, clause: Clause, measured: Sequence[Fit], fits: Sequence[Fit]) -> Fit | None:
        """Return the statement of the same measure with the figure's number, "56,000" for "over 56,000"; None for none.

        Where a date is said, it is none of another day.
        """
        facts = [one.item.entry for one in measured if isinstance(one.item.entry, Fact)]
        series = {id(report.fact) for fact in facts for report in self._indexed.series_of(fact)}
        found = (one for one in fits if id(one.item.entry) in series)
        return None if clause.dates else next((one for one in found if _has_its_number(clause, one)), None)

    def _unknown(self, clause: Clause, kind: ClaimKind, fits: Sequence[Fit], telling: Telling) -> Verdict:
        near = [one for one in fits if one.share >= _NEAR][:1]
        parts: list[Part] = [Part("review.not_in_record")]
        for one in near:
            words = ", ".join(token.word for token in one.unmet)
            name = "review.nearest_without" if words else "review.nearest"
            parts.append(telling.part(name, one.item, **({"words": words} if words else {})))
        return _made(clause, kind, State.NOT_IN_RECORD, parts, near, telling)

    def _are_one_measure(self, fits: Sequence[Fit]) -> bool:
        """Return whether statements are figures of one measure: about two, nobody knows which is meant."""
        measures = {
            self._indexed.knowledge.measure_of(one.item.entry) for one in fits if isinstance(one.item.entry, Fact)
        }
        return len(measures) == 1

    def _older(self, clause: Clause, fits: Sequence[Fit], measured: Sequence[Fit]) -> tuple[Fit, ReportedFact] | None:
        """Return the statement that had the figure before one of those that say the same, and what took its place."""
        older = next((one for one in fits if measured and self._is_older(clause, one, measured[0])), None)
        newer = self._newer(older) if older else None
        return (older, newer) if older and newer else None

    def _once(self, clause: Clause, fits: Sequence[Fit]) -> tuple[Fit, ReportedFact] | None:
        """Return the replaced statement whose number no other has, and all words of a clause, however little it says.

        How exact the number is may be said otherwise: it is no more true for that.
        """
        is_told = not clause.dates and not clause.others
        own = (one for one in fits if is_told and not one.unmet and one.against in ("", "share"))
        old = next((one for one in own if _has_its_number(clause, one) and self._is_its_alone(clause, one)), None)
        newer = self._newer(old) if old else None
        return (old, newer) if old and newer else None

    def _is_its_alone(self, clause: Clause, fit: Fit) -> bool:
        return self._judge.has_its_number_alone(clause, fit.statement)

    def _is_older(self, clause: Clause, fit: Fit, measured: Fit) -> bool:
        """Return whether a figure is what a statement had before the one that says the same, counted as that counts.

        So "340 attacks" is older than 816, where a document has 340 people who were attacked.
        """
        return not clause.dates and not fit.unmet and self._is_of_its_series(clause, fit, measured)

    def _may_be_meant(self, clause: Clause, fits: Sequence[Fit], measured: Fit) -> bool:
        """Return whether the figure stands in a statement that is nearly what is said: then nobody can say it is wrong.

        So it is where it is another one of the same series, and where only a name differs, as of who says it, in a
        statement of the same measure. A statement that lacks a word of the one that is measured explains less of what
        is said: it is not meant, but for a group.
        """
        groups = self._judge.units.groups
        good = [one for one in fits if one.agreement in _GOOD and len(one.unmet) <= 1 and groups >= one.unmet_keys]
        is_stated = any(not one.unmet and self._is_of_its_series(clause, one, measured) for one in fits)
        return is_stated or any(
            one.against in (*_NEARLY, *_OF_PLANS) or (one.against == "name" and self._are_one_measure([one, measured]))
            for one in good
        )

    def _changes(self, clause: Clause, fact: Fact) -> Iterator[Change]:
        """Yield edits of the figure, the smallest first: its qualifier alone, its number alone, both."""
        figure, language = clause.figure, clause.language
        assert figure
        assert fact.value is not None
        drafted = figure.amounts
        locale = self._indexed.knowledge.about.locale_of(language)
        whole = in_words(fact, language, locale)
        bare = in_words(fact, language, locale, is_bare=True)
        number = clause.sentence.text[figure.number.start : figure.end]
        is_same_number = any(one.value == Decimal(str(fact.value)) and one.upto is None for one in drafted)
        if is_same_number and fact.upto is None:
            yield Change(figure.start, figure.end, whole.replace(bare, number))
        if any(one.qualifier == fact.qualifier.value for one in drafted):
            yield Change(figure.number.start, figure.end, bare)
        yield Change(figure.start, figure.end, whole)


def in_words(fact: Fact, language: Language, locale: str, *, is_bare: bool = False) -> str:
    """Write a fact's figure as its language does, without its unit.

    Args:
        fact: One with a value.
        language: Of the words.
        locale: The country that figures are written for; empty for the language's own.
        is_bare: Whether to leave out how exact it is.
    """
    assert fact.value is not None
    qualifier = Qualifier.EXACTLY if is_bare else fact.qualifier
    unit = UnitWords("", "", locale=locale) if locale else None
    return figure_in_words(language, fact.value, qualifier.name.lower(), unit, fact.upto)


def _is_from_to(clause: Clause) -> bool:
    """Return whether a figure is a range behind "from"."""
    figure = clause.figure
    if figure is None or figure.upto is None:
        return False
    return word_before(clause.sentence.text, figure) in module(clause.language, "particles").FROM.split()


def _ends(clause: Clause) -> tuple[Clause, Clause]:
    """Return a clause with each end of its range in the place of the whole."""
    figure = clause.figure
    assert figure
    assert figure.upto
    lower, upper = Figure(figure.number, figure.said, figure.unit), Figure(figure.upto, None, figure.unit)
    return replace(clause, figure=lower), replace(clause, figure=upper)


def _is_turned(fit: Fit) -> bool:
    """Return whether a clause has the figure and all words of a statement, and says something else with them."""
    return fit.agreement in _GOOD and not fit.unmet and fit.against in _TURNED


def _is_of_its_size(clause: Clause, fit: Fit) -> bool:
    """Return whether a figure may be a wrong one for a statement's own: one that is far off counts something else.

    One with more noughts or fewer is meant for it all the same.
    """
    assert clause.figure
    own = [one.value for one in fit.statement.amounts if fit.statement.is_own(one.value)]
    pairs = [(one, other) for one in own for other in clause.figure.values]
    return any(max(pair) <= _FAR_OFF * min(pair) or _digits(pair[0]) == _digits(pair[1]) for pair in pairs)


def _digits(value: Decimal) -> tuple[int, ...]:
    return value.normalize().as_tuple().digits


def _has_its_number(clause: Clause, fit: Fit) -> bool:
    """Return whether a figure has a fact's number, however exact it is."""
    assert clause.figure
    fact = fit.item.entry
    if not isinstance(fact, Fact) or fact.value is None or fact.upto is not None:
        return False
    return any(one.upto is None and one.value == Decimal(str(fact.value)) for one in clause.figure.amounts)


def _is_of_own_value(clause: Clause, fit: Fit) -> bool:
    """Return whether the figure is the fact's own, and not another that its statement holds."""
    assert clause.figure
    if not has_figure(fit.statement):
        return False
    is_own = any(map(fit.statement.is_own, clause.figure.values))
    return is_own or fit.agreement is not Agreement.SAME


def _made(
    clause: Clause,
    kind: ClaimKind,
    state: State,
    parts: Sequence[Part],
    fits: Sequence[Fit],
    telling: Telling,
    changes: tuple[Change, ...] = (),
) -> Verdict:
    figure = clause.figure
    assert figure
    items = [one.item for one in fits]
    ids = tuple(item.id for item in items)
    return Verdict(
        kind, state, figure.start, claimed_to(clause.sentence, figure), tuple(parts), telling.cite(items), ids, changes
    )
