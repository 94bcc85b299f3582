"""Every entry of the record, in both languages and on every surface, is a card that Slack takes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

import pytest

from bot.answers.answer import Answer, Found, NotFound
from bot.knowledge.knowledge import Knowledge
from bot.languages import Language
from bot.slack.blocks.card import render
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState
from bot.slack.commands import SHOW
from tests.drawn import drawn
from tests.shipped import KNOWLEDGE, SPOKEN, shipped
from tests.slack.cards import assert_card_fits, buttons


def questions(knowledge: Knowledge, language: Language) -> Iterator[str]:
    """A question for every entry: its statement, its name, or what is asked of it."""
    for document in knowledge.documents.values():
        yield document.title.in_language(language)
        yield from (entry.statement.in_language(language) for entry in document.facts_and_events())
        yield from (ask.statement.in_language(language) for ask in document.asks)
        yield from (f"source {work.title or work.id}" for work in document.cited_works)
    for section in (knowledge.organizations, knowledge.places, knowledge.terms, knowledge.people):
        yield from (knowledge.name(identifier, language) for identifier in section)
    yield from (topic.name.in_language(language) for topic in knowledge.topics.values())
    signatories = "who signed" if language == "en" else "quiénes firmaron"
    yield from (f"{signatories} {one.published.date}" for one in knowledge.documents.values())
    yield from (
        "who signed which letter",
        "tabla de firmantes",
        "people returned over time",
        "gráfica por nacionalidad",
    )


def missed(question: str) -> str:
    """The question with a word that nobody knows, so that its entry only comes near."""
    return f"{question[:460]} zorblax"


@cache
def answers(language: Language, one_in: int = 1) -> dict[str, Answer]:
    """The answer to one in so many of the questions: the same on every surface."""
    asked = drawn([*questions(KNOWLEDGE, language)], one_in)
    return {question: shipped().answer(question, language=language) for question in asked}


@cache
def near_answers(language: Language, one_in: int = 1) -> dict[str, Answer]:
    """The answer to one in so many of the questions, with a word too many."""
    asked = map(missed, drawn([*questions(KNOWLEDGE, language)], one_in))
    return {question: shipped().answer(question, language=language) for question in asked}


# Beside English the questions take as long again: the slow tests have them.
EVERY_LANGUAGE = [pytest.param(one, marks=() if one == SPOKEN[0] else pytest.mark.slow) for one in SPOKEN]
# Each surface in one of the languages, with one in so many of the entries; the slow tests have each in every language,
# with more of them.
FEW, MORE = 9, 3
NEAR = [(SPOKEN[0], FEW), *(pytest.param(one, MORE, marks=pytest.mark.slow) for one in SPOKEN)]
SHOWN = [
    *((SPOKEN[place % len(SPOKEN)], surface, FEW) for place, surface in enumerate(Surface)),
    *(pytest.param(*one, MORE, marks=pytest.mark.slow) for one in product(SPOKEN, Surface)),
]


@pytest.mark.parametrize(("language", "surface", "one_in"), SHOWN)
def test_every_entry_fits_on_every_surface(language: Language, surface: Surface, one_in: int) -> None:
    found = 0
    for question, answer in answers(language, one_in).items():
        found += isinstance(answer, Found)
        for asked in (CardState(question[:500], language=language), CardState(question[:500]).drawn()):
            showing = Showing(surface, language)
            card = render(answer, asked, showing)
            assert_card_fits(card)
            while on := [one for one in buttons(card.blocks) if one["action_id"] == SHOW.id("on")]:
                asked = asked.at_page(asked.page + 1)
                card = render(answer, asked, showing)
                assert_card_fits(card)
                assert len(on) == 1
    assert found > 200 / one_in


@pytest.mark.parametrize(("language", "one_in"), NEAR)
@pytest.mark.parametrize("surface", Surface)
def test_every_entry_that_comes_near_fits_on_every_surface(language: Language, surface: Surface, one_in: int) -> None:
    statements = set()
    for question, answer in near_answers(language, one_in).items():
        assert not isinstance(answer, Found)
        statements |= {one.statement for one in answer.nearest} if isinstance(answer, NotFound) else set()
        for chrome in SPOKEN:
            assert_card_fits(render(answer, CardState(question, language=language), Showing(surface, chrome)))
    assert len(statements) > 250 / one_in
