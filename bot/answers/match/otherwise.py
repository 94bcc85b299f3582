"""When a question may be read with the other words that entries have, and which of their answers count."""

from __future__ import annotations

from itertools import pairwise

from bot.answers.answer import Answer, Found, Kind
from bot.answers.understand.frames import Frame
from bot.answers.understand.question import Question

_TELLING = (Frame.HOW_MANY, Frame.WHEN, Frame.WHO, Frame.WHERE, Frame.CITY, Frame.OFFICE, Frame.ASK)
_OF_FIGURES = (Frame.HOW_MANY, Frame.WHERE, Frame.CITY, Frame.WHO)  # what a figure's statement tells
_OF_OTHERS = (Frame.WHEN, Frame.WHY, Frame.ASK, Frame.LETTERS)  # which no figure tells
_JOINING = (
    ("particles", "A"), ("particles", "OF"), ("particles", "TO"), ("particles", "FROM"), ("roles", "INSIDE"),
    ("quantities", "PAID_FOR"),
)  # fmt: skip
_BY_NAMES = (Kind.LETTER, Kind.SIGNATORIES, Kind.MEMBER)  # these are found by names
_HEAD = 2  # words: "in the list of", "so did they"


def may_be_read_otherwise(question: Question) -> bool:
    """Return whether a question says clearly enough what it asks for that its nouns and verbs may be other words.

    A Yes or No needs the record's own words, but on what is demanded; who signed is no matter of words, and neither is
    who said something in so many. What is only a row of nouns may ask for anything, and is answered by figures alone.
    """
    if question.asks(Frame.SIGN) or (question.yes_no and not question.asks(Frame.ASK)):
        return False
    if question.asks(Frame.WHO, Frame.SOURCE) and question.says("speech", "QUOTED"):
        return False  # whose words they are, only these words tell
    return _is_asked(question) or _is_a_row(question)


def counts_otherwise(question: Question, answer: Answer, *, names_it: bool = False) -> bool:
    """Return whether an answer that was found by other words counts: of a kind that is found by its words.

    Args:
        question: As it was understood.
        answer: To it.
        names_it: Whether the answer names what is asked for by its noun, as a centre of `which centre`.
    """
    if not isinstance(answer, Found) or answer.kind in _BY_NAMES:
        return False
    if question.yes_no:
        return answer.kind is Kind.ASK
    if answer.kind is Kind.SOURCE:  # of a cited work, and not of what somebody says
        return question.asks(Frame.WHO) or not question.asks(Frame.SOURCE)
    if answer.kind is not Kind.FIGURE:
        return _is_asked(question)
    if question.asks(*_OF_FIGURES) or names_it or question.says("quantities", "ASKS_HOW_LONG"):
        return True
    return not question.asks(*_OF_OTHERS) and (_asks_what_it_is(question) or _is_a_row(question))


def _is_asked(question: Question) -> bool:
    """Return whether a word asks for something."""
    asking = question.grammar.spoken.words("followups", "ASKING")
    is_asked = not question.grammar.open_questions.isdisjoint(question.words)
    return is_asked or question.asks(*_TELLING) or not asking.isdisjoint(question.words[:_HEAD])


def _asks_what_it_is(question: Question) -> bool:
    """Return whether something is asked for by its own noun: `what is the fare`, `what's the fare`.

    Behind "what" and a noun at once it is what did something: `what hospital pays for taxis`.
    """
    words = question.grammar.spoken.words
    being = words("predicates", "BEING") | question.grammar.articles
    return any(one in question.grammar.which and other in being for one, other in pairwise(question.words))


def _is_a_row(question: Question) -> bool:
    """Return whether nothing stands between the words of a question but what joins nouns: `taxi fare in Alder`."""
    spoken = question.grammar.spoken
    joining = frozenset[str]().union(*(spoken.words(*one) for one in _JOINING)) | question.grammar.articles
    small = question.grammar.function_words - joining
    words = (one.word for one in question.tokens if Frame.NEWEST not in one.frames)
    return not _is_asked(question) and not question.dates and small.isdisjoint(words)
