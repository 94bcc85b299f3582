"""The state of a sentence without a figure, date, name or quotation, where the record states it, or the contrary."""

from __future__ import annotations

from bot.knowledge.model import Ask
from bot.review.clauses import ClauseReader
from bot.review.draft import Sentence
from bot.review.fits import Fit
from bot.review.judge import Judge
from bot.review.report import ClaimKind, State
from bot.review.verdict import Telling, Verdict

_MOST = 0.6  # of what a statement's own words tell: nothing else tells which is meant


class PlainReviewer:
    """Finds the state of sentences as a whole.

    Args:
        judge: Lays clauses beside statements.
        reader: Reads clauses.
    """

    def __init__(self, judge: Judge, reader: ClauseReader) -> None:
        self._judge = judge
        self._reader = reader

    def verdict(self, sentence: Sentence, telling: Telling) -> Verdict | None:
        """Return whether the record states a sentence, or the contrary of it; None for what it does not speak of.

        Args:
            sentence: One without a figure, a date, a name or a quotation.
            telling: Says what the record holds.
        """
        whole = self._reader.of_sentence(sentence)
        near = [one for one in self._judge.fits(whole) if not isinstance(one.item.entry, Ask)]
        stated = next(
            (one for one in near if one.own_share >= _MOST and self._judge.is_said_outright(whole, one)), None
        )
        if stated:
            return _verdict(sentence, State.SUPPORTED, "review.supported", stated, telling)
        contrary = self._judge.otherwise.reversed(whole, near) or next(self._judge.opposed(whole), None)
        return _verdict(sentence, State.CONTRADICTED, "review.contradicted", contrary, telling) if contrary else None


def _verdict(sentence: Sentence, state: State, name: str, fit: Fit, telling: Telling) -> Verdict:
    cited, parts = telling.cite([fit.item]), (telling.part(name, fit.item),)
    return Verdict(ClaimKind.STATEMENT, state, 0, len(sentence.text), parts, cited, (fit.item.id,))
