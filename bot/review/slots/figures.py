"""Whether the figures of a clause are those of a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.knowledge.figures import even, figure_reader
from bot.knowledge.model import Fact, Qualifier
from bot.languages import module
from bot.review.amounts import JUST_OVER, NEARLY, Agreement, Amount, agreement, qualifier_of
from bot.review.clauses import Clause, contraries
from bot.review.comparing import compares_rightly
from bot.review.draft import Figure, Sentence
from bot.review.statements import Statement, is_denied

SHARE = "%"  # the unit of what is said as "one in four"


def agreement_with(clause: Clause, statement: Statement) -> Agreement:
    """Return how near a clause's figure comes to any of the statement's."""
    if clause.figure is None:
        return Agreement.OTHER
    drafted = clause.figure.amounts
    if is_denied(clause.sentence.text, clause.figure, clause.language):
        denied = {agreement(one, other) for one in drafted for other in _denied(statement)}
        return next((one for one in Agreement if one in denied), Agreement.OTHER)
    shares = statement.shares if clause.figure.unit == SHARE else ()
    found = {agreement(one, other) for one in drafted for other in (*statement.amounts, *shares)}
    return next((one for one in Agreement if one in found), Agreement.OTHER)


def is_its_own(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause's figure is, or contradicts, the statement's own, and not another that it holds."""
    assert clause.figure
    others = {one.value for one in statement.amounts if not statement.is_own(one.value)}
    return others.isdisjoint(clause.figure.values)


def holds_alone(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause has a figure of a statement, and not the fact's own beside it."""
    return not any(statement.is_own(value) for other in clause.others for value in other.values)


def holds_own(clause: Clause, statement: Statement) -> bool:
    """Return whether one of a clause's figures is the statement's own."""
    figures = (clause.figure, *clause.others) if clause.figure else ()
    return any(statement.is_own(value) for one in figures for value in one.values)


def is_dated_alike(clause: Clause, statement: Statement) -> bool:
    """Return whether a clause's figure is of the statement's own date: it is its own, or stands beside that."""
    entry = statement.item.entry
    if not isinstance(entry, Fact) or entry.value is None:
        return True
    return is_its_own(clause, statement) or not holds_alone(clause, statement)


def holds_its_figures(clause: Clause, statement: Statement) -> bool:
    """Return whether the further figures are the statement's, its own is not another, and all compare as is told."""
    if not compares_rightly(clause.sentence):
        return False
    text, language = clause.sentence.text, clause.language
    others = [other.amounts for other in clause.others]
    told = [_denied(statement) if is_denied(text, one, language) else statement.amounts for one in clause.others]
    if not all(any(_agree(one, held) for one in amounts) for amounts, held in zip(others, told, strict=True)):
        return False
    if not all(stands_alike(clause, other, statement) for other in clause.others):
        return False
    if clause.figure and not _spans_alike(clause, clause.figure, statement):
        return False
    is_taken = any(statement.is_own(one.value) for amounts in others for one in amounts)
    return not is_taken or agreement_with(clause, statement) is not Agreement.OTHER


def _denied(statement: Statement) -> tuple[Amount, ...]:
    """Return what a statement says is not so."""
    return tuple(one for figure in statement.denied_figures for one in figure.amounts)


def _agree(amount: Amount, held: Sequence[Amount]) -> bool:
    """Return whether a figure is one of some, as exact as it is said."""
    return any(agreement(amount, one) is not Agreement.OTHER for one in held)


def stands_alike(clause: Clause, figure: Figure, statement: Statement) -> bool:
    """Return whether no contrary small words stand before a figure: from 6,400 to 5,900 is not to 6,400."""
    stated = statement.figure_of(figure.values)
    said, other = word_before(clause.sentence.text, figure), word_before(statement.text, stated) if stated else ""
    return not any(
        (said in one and other in another) or (said in another and other in one)
        for one, another in contraries(clause.language)
        if said != other
    )


def _spans_alike(clause: Clause, figure: Figure, statement: Statement) -> bool:
    """Return whether a figure is how long something lasts where it is in the statement, and not when it is so."""
    stated = statement.figure_of(figure.values)
    if stated is None:
        return True
    lasting, later = (re.compile(rf"(?<!\w)(?:{words})\s$") for words in module(clause.language, "reviewing").SPANS)
    said, told = (even(text[: one.start]) for text, one in ((clause.sentence.text, figure), (statement.text, stated)))
    return not (lasting.search(said) and later.search(told)) and not (later.search(said) and lasting.search(told))


def word_before(text: str, figure: Figure) -> str:
    """Return the word before a figure; empty where none is."""
    return next(iter(re.findall(r"\w+", even(text[: figure.start]))[-1:]), "")


def fractions_of(clause: Clause) -> frozenset[str]:
    """Return the words of fractions that only round the share behind them: "more than a third, 36 percent,"."""
    figure, text, reviewing = clause.figure, even(clause.sentence.text), module(clause.language, "reviewing")
    if figure is None or not _IS_LED.search(text[: figure.start]) or not _IS_CLOSED.match(text, figure.end):
        return frozenset()
    articles = "|".join(module(clause.language, "particles").A.split())
    found = re.finditer(
        rf"(?<!\w)(?:{articles})\s(?P<word>{'|'.join(reviewing.FRACTIONS)})(?!\w)", text[: figure.start]
    )
    reader = figure_reader(clause.language)
    told = [
        (one["word"], said.words if (said := reader.said_before(clause.sentence.text, one.start())) else "")
        for one in found
    ]
    return frozenset(
        one
        for word, said in told
        for value in figure.values
        if _rounds(Decimal(100) / reviewing.FRACTIONS[word], qualifier_of(said), value)
        for one in (word, *said.split())
    )


def rounded_by(sentence: Sentence, figure: Figure) -> Figure | None:
    """Return the share behind a figure that it only rounds: the 61 percent of "six in ten, 61 percent,"; else None."""
    text = even(sentence.text)
    behind = next((one for one in sentence.figures if one.start >= figure.end), None)
    if figure.unit != SHARE or behind is None or not figure.number.is_spelled or behind.number.is_spelled:
        return None
    if not _IS_LED.search(text[: behind.start]) or not _IS_CLOSED.match(text, behind.end):
        return None
    pairs = ((one, value) for one in figure.amounts for value in behind.values)
    return behind if all(_rounds(one.value, one.qualifier, value) for one, value in pairs) else None


def _rounds(fraction: Decimal, qualifier: str, share: Decimal) -> bool:
    """Return whether a fraction with the words before it may stand for a share; both are percentages."""
    if qualifier == NEARLY:
        return 0 < fraction - share <= _NEAREST
    if qualifier in (Qualifier.OVER, Qualifier.AT_LEAST, JUST_OVER):
        return 0 < share - fraction <= _WIDEST * fraction
    if qualifier == Qualifier.LESS_THAN:
        return 0 < fraction - share <= _WIDEST * fraction
    return abs(fraction - share) <= _WIDEST / 2 * fraction


_WIDEST = Decimal("0.1")  # of a fraction
_NEAREST = 3  # percent of a whole, of what is nearly so many
_IS_LED = re.compile(r"[,(—–]\s?(?:\w{1,3}\s)?$")  # a small word at most, such as an article
_IS_CLOSED = re.compile(r"\s?(?:%|\w+(?:\s\w+)?)?\s?[,)—–]")
