"""Ask of each of several what no entry tells of all: "when did it reach Heron and Gull Island".

Only names of one sort, peoples and dates are taken apart, and only what "and" joins, or of dates "vs": "between" two of
them, "or", what is compared or added up asks for them together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from bot.answers.answer import Answer, Found, Kind
from bot.answers.followups.reading import Reading, read
from bot.answers.understand.names import NameLinker
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.knowledge import Knowledge
from bot.languages import Spoken
from bot.languages.territories import territory

_DATE = "dates"
_SECTIONS = ("places", "organizations", "people")
_TOGETHER = (Frame.BOTH, Frame.COMPARE, Frame.CHART, Frame.OVER_TIME, Frame.TABLE, Frame.SIGN)
_OF_EACH = (Kind.FIGURE, Kind.DATE, Kind.PLACE, Kind.PERSON, Kind.TERM)  # what is told of one after the other
_BETWEEN = 2  # words that may stand between two: "to Heron and to Gull Island"
_MOST = 4  # that one answer has room for


class Conjunct(NamedTuple):
    """One of several that a question names.

    Attributes:
        sort: What it is: a section of the record, or a date.
        start: Where it begins among the question's words.
        end: Where it has ended.
    """

    sort: str
    start: int
    end: int


class Conjuncts:
    """Takes questions apart that name several.

    Args:
        knowledge: The record.
        linker: Finds its names.
        spoken: Its languages.
        understand: Reads a text the way that the answerer does.
    """

    def __init__(
        self, knowledge: Knowledge, linker: NameLinker, spoken: Spoken, understand: Callable[[str], Question]
    ) -> None:
        self._knowledge, self._linker, self._understand = knowledge, linker, understand
        words = spoken.words
        self._and = words("particles", "AND")
        self._or_beside = self._and | words("particles", "SIDE_BY_SIDE")  # the figures of two years are told anyway
        self._at_once = words("particles", "AT_ONCE") | words("signing", "COMPARING")
        self._small = words("followups", "PREPOSITIONS") | words("particles", "ARTICLES")

    def questions(self, question: str) -> Mapping[str, str]:
        """Return each that a question names, with the question of it alone; none of one that means them together.

        Args:
            question: One question of a message.
        """
        if self._or_beside.isdisjoint(self._understand(question).words):
            return {}
        reading = read(question, self._understand)
        asked = reading.question
        if asked.asks(*_TOGETHER) or asked.operators or not self._at_once.isdisjoint(asked.words):
            return {}
        if asked.says("roles", "IDENTICAL"):
            return {}  # whether both are one is told of neither alone
        row = next(self._rows(reading), ())
        if not 1 < len(row) <= _MOST:
            return {}
        start, end = row[0].start, row[-1].end
        names = [reading.cut(one.start, one.end) for one in row]
        return {name: reading.replaced(start, end, name) for name in names}

    def _rows(self, reading: Reading) -> Iterator[Sequence[Conjunct]]:
        """Yield each row of at least two that "and" joins, the last two surely."""
        words, row = reading.question.words, list[Conjunct]()
        for one, following in pairwise((*self._named(reading.question), None)):
            assert one is not None
            row.append(one)
            between = words[one.end : following.start] if following else ()
            joining = self._or_beside if one.sort == _DATE else self._and
            is_joined = following is not None and following.sort == one.sort and self._may_join(between, joining)
            if not is_joined:
                if len(row) > 1 and not joining.isdisjoint(words[row[-2].end : row[-1].start]):
                    yield row
                row = []

    def _may_join(self, between: Sequence[str], joining: Set[str]) -> bool:
        """Return whether such a word, with a small one or not, stands between two, or the comma of a row: no word."""
        is_short = len(between) <= _BETWEEN + 1 and self._small.issuperset(between[1:])
        return not between or (is_short and between[0] in joining)

    def _named(self, question: Question) -> Iterator[Conjunct]:
        """Yield what a question names, in its order; a people that the record does not know is one as well."""
        links = self._linker.links(question.tokens, _SECTIONS)
        found = [Conjunct(link.section, min(link.positions), max(link.positions) + 1) for link in links]
        found += [Conjunct(_DATE, one.start, one.end) for one in question.dates]
        taken = {at for one in found for at in range(one.start, one.end)}
        found += [
            Conjunct("places", token.position, token.position + 1)
            for token in question.informative
            if token.position not in taken and territory(question.language, token.typed)
        ]
        yield from sorted(found, key=lambda one: one.start)

    def tell_alike(self, answers: Sequence[Answer]) -> bool:
        """Return whether what was found of each is of one kind and one topic, or is one and the same.

        Args:
            answers: To the question of each.
        """
        found = [one for one in answers if isinstance(one, Found)]
        if not found:
            return False
        if len(found) == len(answers) and len({(one.sentence, one.items) for one in found}) == 1:
            return True
        are_alike = len({(one.kind, self._topic(one)) for one in found}) == 1
        return are_alike and found[0].kind in _OF_EACH

    def _topic(self, found: Found) -> str:
        """Return the topic of the fact or event that an answer tells; nothing of another answer."""
        entry = self._knowledge.fact_or_event(found.matches[0].entry) if found.matches else None
        return entry.topic if entry else ""
