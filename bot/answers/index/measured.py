"""What a figure is called by its unit: a price, where it says what something costs, a time, a distance."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers.index.tokenising import Cut, Tokeniser
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Fact
from bot.languages import Spoken

_BY_UNIT = (  # the words of a unit's name, and the nouns for what it measures
    (("quantities", "DURATIONS"), ("quantities", "TIMES")),
    (("roles", "DISTANCES"), ("quantities", "LENGTHS")),
)


class Measured:
    """The nouns for what a figure measures, which no curator need write down beside each.

    Args:
        knowledge: The record.
        tokens: Cuts its texts.
        spoken: The words of its languages.
    """

    def __init__(self, knowledge: Knowledge, tokens: Tokeniser, spoken: Spoken) -> None:
        prices = spoken.words("quantities", "PRICES")
        self._tokens = tokens
        self._costing = prices | spoken.words("quantities", "COSTING")
        self._of_money = frozenset(one.id for one in knowledge.about.units if one.is_of_money)
        self._prices = tokens.cut(" ".join(sorted(prices)))
        self._nouns: dict[str, list[Cut]] = {}
        for unit in knowledge.about.units:
            words = [tokens.cut(name).words for name in unit.names()]
            names = frozenset(said[0] for said in words if len(said) == 1)  # cubic metres are no distance
            for of_unit, nouns in _BY_UNIT:
                if not names.isdisjoint(spoken.words(*of_unit)):
                    cut = tokens.cut(" ".join(sorted(spoken.words(*nouns))))
                    self._nouns.setdefault(unit.id, []).append(cut)

    def nouns(self, fact: Fact) -> Iterator[Cut]:
        """Yield what a figure may be called: a sum of money only where its statement says that it is what is paid.

        A profit is no price.
        """
        if fact.value is None or fact.unit is None:
            return
        yield from self._nouns.get(fact.unit, ())
        if fact.unit in self._of_money:
            said = {word for cut in self._tokens.texts(fact.statement) for word in cut.words}
            if not said.isdisjoint(self._costing):
                yield self._prices
