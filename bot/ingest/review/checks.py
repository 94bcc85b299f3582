"""Look at an answer at once: whether it is one, and whether the letter proves it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.ingest.review.question import NEW_NAME, Question, Takes, read_figure
from bot.ingest.review.walk import Walk
from bot.knowledge import edtf
from bot.knowledge.fields import FEWEST_ANCHOR_WORDS, MOST_ANCHOR_WORDS
from bot.knowledge.model import Qualifier
from bot.knowledge.proof import ProvedLetter, copied, unproved
from bot.languages import FALLBACK, LANGUAGES
from bot.languages.locales import locale_of

_WANTED = {
    Takes.CHOICE: "the number of one of these",
    Takes.DATE: "a date, such as 2019-07-18, 2019-07 or 2019",
    Takes.NAME: f"a number of these, a name that the record knows, or {NEW_NAME} and a new one; several with ; between",
    Takes.TOPIC: "the number of one of these, or a topic's id",
    Takes.FIGURE: "a number, with over, at least, about, up to or less than before it where the letter has that",
    Takes.LANGUAGE: "the code of a language, such as en",
    Takes.STATEMENT: "your own words",
    Takes.ANCHOR: f"{FEWEST_ANCHOR_WORDS} to {MOST_ANCHOR_WORDS} words as they are printed",
    Takes.TEXT: "a few words",
}


def complaint(question: Question, says: str, letter: ProvedLetter | None, walk: Walk) -> str:
    """Tell why an answer will not do; nothing where it will.

    Args:
        question: What was asked.
        says: The answer.
        letter: The letter; without it, what it would prove is let pass.
        walk: The draft, with what the record knows.
    """
    if not says.strip():
        return "" if question.may_be_empty else f"Something is needed here: {_WANTED[question.takes]}."
    if says in {one.says for one in question.options}:
        return ""
    return next(_complaints(question, says, letter, walk), "")


def _complaints(question: Question, says: str, letter: ProvedLetter | None, walk: Walk) -> Iterator[str]:
    match question.takes:
        case Takes.CHOICE:
            yield "Choose one of these."
        case Takes.DATE:
            yield from _of_date(says)
        case Takes.LANGUAGE:
            yield from _of_language(says)
        case Takes.NAME:
            yield from _of_names(says, walk)
        case Takes.TOPIC if says not in walk.knowledge.topics:
            yield f"No topic of the record has the id '{says}'."
        case Takes.FIGURE:
            yield from _of_figure(says)
        case Takes.ANCHOR:
            yield from _of_anchor(says, letter)
        case Takes.STATEMENT if letter:
            yield from _of_statement(question, says, letter)


def _of_names(says: str, walk: Walk) -> Iterator[str]:
    for one in filter(None, map(str.strip, says.split(";"))):
        if not one.startswith(NEW_NAME) and one not in walk.known_names() and not walk.names.knows(one):
            yield f"The record knows no “{one}”. Write {NEW_NAME} before the name of an organization that is new to it."


def _of_date(says: str) -> Iterator[str]:
    try:
        edtf.span(says)
    except ValueError as exc:
        yield str(exc)


def _of_anchor(says: str, letter: ProvedLetter | None) -> Iterator[str]:
    if not FEWEST_ANCHOR_WORDS <= len(says.split()) <= MOST_ANCHOR_WORDS:
        yield f"Copy {FEWEST_ANCHOR_WORDS} to {MOST_ANCHOR_WORDS} printed words."
    elif letter is None:
        yield "The letter's text is not there to look in."
    elif (count := len(letter.text.paragraphs_of(says))) != 1:
        yield f"These words stand in the letter {count} times. Copy words that stand there once."


def _of_language(says: str) -> Iterator[str]:
    try:
        locale_of(says)
    except ValueError:
        yield f"'{says}' is no language that is known. Write its code."


def _of_figure(says: str) -> Iterator[str]:
    try:
        qualifier, _ = read_figure(says)
    except ValueError:
        yield "Write a number, with over, at least, about, up to or less than before it."
        return
    if qualifier and qualifier not in {one.value for one in Qualifier}:
        yield f"'{qualifier}' is no qualifier. Write over, at least, about, up to or less than."


def _of_statement(question: Question, says: str, letter: ProvedLetter) -> Iterator[str]:
    language = next((one for one in LANGUAGES if one == question.language), FALLBACK)
    if question.entry:
        yield from unproved(says, language, question.entry, letter)
        return
    yield from copied(says, letter)
