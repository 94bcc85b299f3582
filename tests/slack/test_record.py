"""The real record behind the commands: what help offers is answered, and every answer fits into a message."""

from __future__ import annotations

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.knowledge.model import UrlRole
from bot.languages import Language
from bot.languages.phrases import link_in_words
from bot.slack.blocks.card import render
from bot.slack.commands import ASKING, PINS, Command
from bot.slack.pins.parsing import Want, pin_words
from tests.shipped import SPOKEN
from tests.slack.cards import assert_fits


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("command", ASKING, ids=lambda command: command.name)
def test_every_example_of_the_help_is_answered(command: Command, language: Language, real_answerer: Answerer) -> None:
    for example in command.examples(real_answerer, language):
        answer = real_answerer.answer(example.removeprefix(command.name).strip(), focus=command.focus)
        assert isinstance(answer, Found), example
        assert answer.language == language
        card = render(answer)
        assert_fits(card.text, card.blocks)


@pytest.mark.parametrize("language", SPOKEN)
def test_the_examples_of_pins_add_find_and_remove(language: Language, real_answerer: Answerer) -> None:
    examples = PINS.examples(real_answerer, language)
    add, find, remove = (pin_words(SPOKEN).of_command(one.removeprefix(PINS.name).strip()) for one in examples)
    assert (add.want, find.want, remove.want) == (Want.ADD, Want.FIND, Want.REMOVE)
    pinned = real_answerer.answer(add.words)
    assert isinstance(pinned, Found)
    assert pinned.language == language
    assert real_answerer.holds_words(f"{pinned.sentence} {add.words}", find.words, language), (
        "the first example is found"
    )
    assert remove.words == "1"


@pytest.mark.parametrize("language", SPOKEN)
def test_every_role_of_an_address_has_words(language: Language) -> None:
    assert len({link_in_words(language, role) for role in [*UrlRole, None]}) == len(UrlRole) + 1
