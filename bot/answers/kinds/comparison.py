"""Who signed which letter: every organization over all the letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import Answer, Kind
from bot.answers.compose.tables import by_letters_signed, signatories_table
from bot.answers.kinds.signing import Named, counted, found, signed_letters, whole_lists
from bot.answers.match.query import Query, in_a_row
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document
from bot.languages import begin


def is_asked(query: Query, asked: Named) -> bool:
    """Return whether all the letters are to be compared: `who signed which letter`, `compare the signatories`.

    Args:
        query: A question about signatures.
        asked: What it names; a question that names a letter or an organization asks for less.
    """
    question = query.question
    if asked.parts or asked.organizations or asked.unknown or question.operators or question.yes_no:
        return False
    if question.asks(Frame.HOW_MANY) or not query.words("signing", "NOT_OF_EACH").isdisjoint(question.words):
        return False
    return question.asks(Frame.TABLE, Frame.COMPARE) or bool(question.says("signing", "EACH_LETTER"))


def answer(query: Query) -> Answer | None:
    """List the organizations with the letters that each signed; None where no two letters have a whole list."""
    letters = signed_letters(query)
    lists = whole_lists(letters)
    if len(lists) < 2:
        return None
    lines = tuple(_line(query, one, letters) for one in by_letters_signed(query, letters))
    table = signatories_table(query, letters)
    compared = found(query, Kind.SIGNATORIES, _sentence(query, letters, lists), letters, lines, table, ("compared",))
    return replace(compared, is_drawn=True)


def _sentence(query: Query, letters: Sequence[Document], lists: Sequence[Document]) -> str:
    signed_by = [letter.signed_by for letter in lists]
    sentence = query.say(
        "signatories.compared",
        count=len(frozenset().union(*signed_by)),
        signatories=begin(counted(query, frozenset().union(*signed_by))),
        lists=len(lists),
        dates=_dates(query, lists),
        all=len(frozenset.intersection(*signed_by)),
    )
    missing = [letter for letter in letters if letter not in lists]
    if missing:
        sentence += " " + query.say("signatories.compared.missing", dates=_dates(query, missing))
    return sentence


def _line(query: Query, organization: str, letters: Sequence[Document]) -> str:
    signed = [letter for letter in letters if organization in letter.signed_by]
    return query.say("signatories.compared.line", name=query.name(organization), dates=_dates(query, signed))


def _dates(query: Query, letters: Sequence[Document]) -> str:
    """Say the letters' dates in a row."""
    return in_a_row(query.language, [query.date(letter.published.date) for letter in letters])
