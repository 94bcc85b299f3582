"""Ask one after the other of two things that a question wants to know of one: "fire: dead + hurt", "when and where".

What stands beside the two is asked of each, and both have to be told by one document: a pair of which the record tells
only one half may be meant together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from bot.answers.answer import Answer, Found, Kind
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.languages import Spoken

_TOGETHER = (Frame.COMPARE, Frame.CHART, Frame.OVER_TIME, Frame.TABLE, Frame.SIGN, Frame.ASK, Frame.SOURCE)
_TELLING = (Kind.FIGURE, Kind.DATE, Kind.PLACE, Kind.CLAIM)
_WORD = r"[^\W\d_][\w'’-]*"
_SIGNS = r"[+/&]"  # that mean both, whatever they stand between


class Pair(NamedTuple):
    """Two words of a question and what joins them.

    Attributes:
        before: What stands before them, as typed, and so are the others.
        left: The first.
        right: The second.
        behind: What follows.
        is_sign: Whether a sign joins them, or a word that sets them side by side, and no "and".
    """

    before: str
    left: str
    right: str
    behind: str
    is_sign: bool


class Facets:
    """Takes questions apart that want to know two things.

    Args:
        spoken: The languages of the record.
        understand: Reads a text the way that the answerer does.
    """

    def __init__(self, spoken: Spoken, understand: Callable[[str], Question]) -> None:
        self._understand, self._beside = understand, spoken.words("particles", "SIDE_BY_SIDE")
        at_once = spoken.words("particles", "AT_ONCE") | spoken.words("signing", "COMPARING")
        self._at_once, self._joined = at_once - self._beside, _joined(spoken)

    def questions(self, question: str) -> Iterator[Mapping[str, str]]:
        """Yield each way to ask of two things one after the other: their words, with the question of it alone.

        Args:
            question: One question of a message.
        """
        pairs = list(self._pairs(question))
        if len(pairs) != 1:
            return
        asked = self._understand(question)
        if asked.asks(*_TOGETHER) or asked.yes_no or asked.operators or not self._at_once.isdisjoint(asked.words):
            return
        (pair,) = pairs
        yield {one: f"{pair.before}{one}{pair.behind}" for one in (pair.left, pair.right)}
        rest = f"{pair.right}{pair.behind}"
        if pair.is_sign and pair.behind.strip(" ?!."):
            yield {pair.left: f"{pair.before}{pair.left}", rest: f"{pair.before}{rest}"}

    def _pairs(self, question: str) -> Iterator[Pair]:
        for found in self._joined.finditer(question):
            is_sign = found["word"] is None or found["word"].lower() in self._beside
            yield Pair(question[: found.start()], found["left"], found["right"], question[found.end() :], is_sign)

    def tell_alike(self, answers: Sequence[Answer]) -> bool:
        """Return whether each is told, by another entry of the same document.

        Args:
            answers: To the question of each.
        """
        found = [one for one in answers if isinstance(one, Found) and one.kind in _TELLING]
        if len(found) < len(answers) or len({one.sentence for one in found}) == 1:
            return False
        documents = [{citation.document for citation in one.citations} for one in found]
        return bool(set.intersection(*documents))


@cache
def _joined(spoken: Spoken) -> re.Pattern[str]:
    """Return a pattern for two words and what joins them."""
    words = spoken.words("particles", "SIDE_BY_SIDE") | spoken.words("particles", "AND")
    either = "|".join(map(re.escape, sorted(words, key=lambda one: (-len(one), one))))
    between = rf"(?:\s*(?P<sign>{_SIGNS})\s*|\s+(?P<word>{either})\.?\s+)"
    return re.compile(rf"(?P<left>{_WORD}){between}(?P<right>{_WORD})", re.IGNORECASE)
