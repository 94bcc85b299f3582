"""Ask one after the other for two figures that a question sets side by side: `the price of rice compared with wheat`.

The second is asked like the question that follows the first, and both have to be figures in one unit. Of a figure that
the question gives itself nothing is asked, where the record has it beside the one that is sought: `against the 60 that
were promised`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.answers.answer import Answer, Found, Kind
from bot.answers.followups.turn import Turn
from bot.answers.index.entry import IndexedEntry
from bot.answers.message.together import together
from bot.answers.understand.normalise import canonical
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Fact
from bot.languages import by_language

_TOGETHER = (Frame.CHART, Frame.OVER_TIME, Frame.TABLE, Frame.SIGN, Frame.ASK, Frame.LETTERS)
_FIRST_WORDS = 3  # within which the other figure is given


class Beside(NamedTuple):
    """A question of two figures, cut between them.

    Attributes:
        first: The question of the first.
        second: What is asked next; empty where the figure is given.
        given: What is said of the figure that is given; None where none is.
    """

    first: str
    second: str
    given: Question | None = None


def side_by_side(
    question: str,
    understand: Callable[[str], Question],
    ask: Callable[[str, Turn | None], Turn],
    items: Mapping[str, IndexedEntry],
) -> Turn | None:
    """Answer a question of two figures by one after the other; None where it is of one, or they are not alike.

    Args:
        question: As it is read.
        understand: Reads a text the way that the answerer does.
        ask: Answers a question, as one that follows a turn where there is one.
        items: The entries of the record by their ids.
    """
    sides = [(one, ask(one, None)) for one in of_both_sides(question, understand)]
    if sides and are_alike([turn.answer for _, turn in sides], items):
        return _both(question, sides)
    for one in beside(question, understand):
        first = ask(one.first, None)
        if one.given and is_given(one.given, first.answer, items):
            return first
        second = ask(one.second, first) if one.second else None
        if second is not None and are_alike([first.answer, second.answer], items):
            return _both(question, [(one.first, first), (one.second, second)])
    return None


def _both(question: str, turns: Sequence[tuple[str, Turn]]) -> Turn:
    return Turn(question, together([(one, turn.answer) for one, turn in turns]), before=turns[0][1])


def beside(question: str, understand: Callable[[str], Question]) -> Iterator[Beside]:
    """Yield each way to cut a question between two figures that it sets side by side.

    Args:
        question: One question of a message.
        understand: Reads a text the way that the answerer does.
    """
    asked = understand(question)
    if asked.yes_no or asked.asks(*_TOGETHER):
        return
    for found in re.finditer(by_language("particles", "SET_BESIDE")[asked.own_language], question, re.IGNORECASE):
        first, rest = question[: found.start()].strip(" ,¿"), question[found.end() :].strip(" ?!.")
        if not first or not rest or _measures_a_difference(understand(first)):
            continue
        said = understand(rest)
        if any(one.number for one in said.tokens[:_FIRST_WORDS]):
            yield Beside(first, "", said)
        else:
            yield Beside(first, f"{by_language('particles', 'GOING_ON')[asked.own_language]} {rest}?")


def of_both_sides(question: str, understand: Callable[[str], Question]) -> Sequence[str]:
    """Return the questions of the two sides of a vote, where it is asked how it went; none of another question.

    Args:
        question: One question of a message.
        understand: Reads a text the way that the answerer does.
    """
    asked = understand(question)
    found = re.search(by_language("wholes", "VOTED_ON")[asked.own_language], asked.said)
    if found is None:
        return ()
    who, what = ((found[name] or found[f"{name}_too"] or "").strip() for name in ("who", "what"))
    in_favour, against, of_those, of_that = by_language("wholes", "IN_WORDS")[asked.own_language]
    of, on = of_those.format(who=who) if who else "", of_that.format(what=what) if what else ""
    return [" ".join(one.format(of=of, what=on).split()) for one in (in_favour, against)]


def _measures_a_difference(asked: Question) -> bool:
    """Return whether it is asked how much more or less something is: that no figure tells."""
    return not asked.grammar.spoken.words("signing", "COMPARING").isdisjoint(asked.words)


def are_alike(answers: Sequence[Answer], items: Mapping[str, IndexedEntry]) -> bool:
    """Return whether each is a figure of another entry, and all are in one unit.

    Args:
        answers: To the two questions.
        items: The entries of the record by their ids.
    """
    facts = [fact for one in answers if (fact := _figure(one, items)) is not None]
    return (
        len(facts) == len(answers) == len({one.id for one in facts})
        and len({(one.unit, one.per) for one in facts}) == 1
    )


def is_given(given: Question, answer: Answer, items: Mapping[str, IndexedEntry]) -> bool:
    """Return whether the record has a number beside the figure that is told: in another entry of its topic.

    That entry has to tell whatever is said of the number: of "the 60 promised in Uganda" it tells nothing.

    Args:
        given: What is said of the number, and nothing else.
        answer: To the first question.
        items: The entries of the record by their ids.
    """
    told = _figure(answer, items)
    if told is None or given.dates or given.operators or given.asks(Frame.HOW_MANY):
        return False
    beside = (one for one in items.values() if isinstance(one.entry, Fact) and one.entry.topic == told.topic)
    return any(one.id != told.id and _is_all_told(one, given) for one in beside)


def _is_all_told(item: IndexedEntry, given: Question) -> bool:
    """Return whether an entry has the one number that is given, and whatever is said of it."""
    number, *others = [one.number for one in given.tokens if one.number]
    fact = item.entry
    if others or not isinstance(fact, Fact) or fact.value is None or canonical(fact.value) != number:
        return False
    return item.says_each(token.keys for token in given.informative if not token.number)


def _figure(answer: Answer, items: Mapping[str, IndexedEntry]) -> Fact | None:
    """Return the fact whose figure an answer tells."""
    if not isinstance(answer, Found) or answer.kind is not Kind.FIGURE or not answer.matches:
        return None
    item = items.get(answer.matches[0].entry)
    return item.entry if item and isinstance(item.entry, Fact) and item.entry.value is not None else None
