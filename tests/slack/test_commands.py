"""Dialogues of every slash command; each command of the table inherits these."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.answers.answer import NotFound as NoAnswer
from bot.answers.answerer import Answerer
from bot.languages import Language, say
from bot.slack.app import build_app
from bot.slack.blocks.lists import LINES_ON_A_PAGE
from bot.slack.blocks.pins import Listed
from bot.slack.commands import ASKING, COMMANDS, PINS, SHOW, Command, example_of_check
from bot.slack.pins.service import PinNotFound
from bot.store.values import Preference
from tests.loopback.answers import FakeAnswerer
from tests.loopback.payloads import press, slash_command
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import LoopbackSlack
from tests.shipped import SPOKEN
from tests.slack.cards import assert_fits, buttons, items_of, shown
from tests.slack.conftest import Say, message_of, sender, services_with, settings_for

(ANYTHING,) = [one for one in ASKING if one.focus is None]
EVERY_COMMAND = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
EVERY_ASKING_COMMAND = pytest.mark.parametrize("command", ASKING, ids=lambda command: command.name)
# For what takes long and goes the same way whatever the command: the slow tests have the others.
ONE_ASKING_COMMAND = pytest.mark.parametrize(
    "command",
    [pytest.param(one, id=one.name, marks=pytest.mark.slow if number else ()) for number, one in enumerate(ASKING)],
)

HOSTILE = {
    "10,000 characters": "echo " + "many words " * 910,
    "10,000 characters without a space": "echo " + "x" * 9_995,
    "control characters": "echo \x00\x01\x1b[31m\x7f\x9f who\tsigned\r\n",
    "emoji": "echo 👩🏽‍⚖️ 🇲🇽 ✉️",
    "right-to-left": "echo \u202eمن وقع الرسالة\u202c ‮⁦",
    "a mention of the channel": "echo <!channel> <!here> <!everyone>",
    "a mention of a person": "echo <@U123ABC> <@U123ABC|ana>",
    "a mention typed by hand": "echo &lt;!channel&gt; &amp;lt;!here&amp;gt;",
    "a link": "echo <http://evil.example|wola.org> <javascript:alert(1)|x>",
    "broken markup": "echo < > & <@ <!channel | > &amp",
    "markup of every sort": "echo *bold* _it_ ~s~ `code` ```block``` > quote",
    "braces": "echo {language} {0} {{}} %s $x",
    "a lone surrogate": "echo \ud800",
    "the word payload": "echo payload=1&payload",
}


EVERY_COMMAND_BUT_THE_LAST = pytest.mark.parametrize(
    "command", [one for one in COMMANDS if one is not ANYTHING], ids=lambda command: command.name
)


@EVERY_COMMAND_BUT_THE_LAST
@pytest.mark.parametrize("text", ["help", "HELP ", "?", " \x00help"])
async def test_help_gives_three_examples(command: Command, text: str, ask: Say, real_answerer: Answerer) -> None:
    message = message_of(await ask(slash_command(command.name, text)))
    assert sum(message["text"].count(example) for example in command.examples(real_answerer, "en")) == 3
    assert_fits(message["text"], message["blocks"])


@EVERY_COMMAND_BUT_THE_LAST
async def test_ayuda_gives_the_examples_in_spanish(command: Command, ask: Say, real_answerer: Answerer) -> None:
    message = message_of(await ask(slash_command(command.name, "ayuda")))
    assert all(example in message["text"] for example in command.examples(real_answerer, "es"))


@pytest.mark.parametrize("language", SPOKEN)
async def test_help_names_every_command_with_an_example_in_the_language_that_was_chosen(
    language: Language, ask: Say, real_answerer: Answerer, preferences: FakePreferences
) -> None:
    preferences.everyone = Preference(language, None)
    message = message_of(await ask(slash_command(ANYTHING.name, "help")))
    assert_fits(message["text"], message["blocks"])
    *asked, check = items_of(message["blocks"])
    assert asked == [one.examples(real_answerer, language)[0] for one in COMMANDS]
    assert (check,) == example_of_check(real_answerer, language)
    assert message["text"].startswith(say(language, "slack.coalition.help"))


@EVERY_COMMAND
async def test_help_asks_nothing_of_the_record(command: Command, send: Say, answerer: FakeAnswerer) -> None:
    await send(slash_command(command.name, "help"))
    assert answerer.asked == []


@EVERY_ASKING_COMMAND
async def test_a_question_is_answered_in_the_ack_with_its_source(
    command: Command, send: Say, answerer: FakeAnswerer
) -> None:
    message = message_of(await send(slash_command(command.name, "how many?")))
    assert answerer.asked == [("how many?", command.focus)]
    assert message["text"].startswith("Over 59,000 people.")
    assert "TRAC · Questions &amp; answers · January 29, 2020" in message["text"]
    assert "paragraph 4" in shown(message["blocks"])[-1]
    assert_fits(message["text"], message["blocks"])


@ONE_ASKING_COMMAND
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_any_text_gets_one_message_with_nothing_unescaped(command: Command, text: str, send: Say) -> None:
    message = message_of(await send(slash_command(command.name, text)))
    assert_fits(message["text"], message["blocks"])
    assert "Traceback" not in str(message)


@pytest.mark.parametrize("text", ["", *HOSTILE.values()], ids=["nothing", *HOSTILE.keys()])
async def test_where_nothing_is_remembered_any_text_after_pins_gets_one_message(
    text: str, tell: Say, slack: LoopbackSlack, answerer: FakeAnswerer
) -> None:
    response = await tell(slash_command(PINS.name, text, response_url=slack.response_url))
    assert (response.status, response.body) == (200, "")
    (sent,) = slack.responses
    assert sent["response_type"] == "ephemeral"
    assert sent["text"] == say("en", "pins.away")
    assert_fits(sent["text"], sent["blocks"])
    assert slack.calls == []
    assert answerer.asked == []


class EmptyPins:
    """The pins of a channel in which nothing is pinned, and nothing can be."""

    async def meet(self, *_: object) -> None:
        pass

    async def all(self, *_: object) -> tuple[list[Listed], str]:
        return [], ""

    async def find(self, *_: object, **__: object) -> list[Listed]:
        return []

    async def add(self, *_: object) -> PinNotFound:
        return PinNotFound(NoAnswer("The record does not say.", "en"))


NUMBERS = {
    "a number": "1",
    "zero": "0",
    "below zero": "-1",
    "Arabic digits": "١٢",
    "a raised two": "²",
    "a circled one": "①",
    "5,000 digits": "9" * 5000,
}


@pytest.mark.parametrize(
    "verb",
    ["", "add ", *(pytest.param(one, marks=pytest.mark.slow) for one in ("remove ", "pin ", "unpin ", "quita "))],
)
@pytest.mark.parametrize("text", [*HOSTILE.values(), *NUMBERS.values()], ids=[*HOSTILE.keys(), *NUMBERS.keys()])
async def test_any_text_after_pins_gets_one_message_with_nothing_unescaped(
    verb: str, text: str, slack: LoopbackSlack, answerer: FakeAnswerer, preferences: FakePreferences
) -> None:
    services = replace(services_with(answerer, preferences), pin_service=EmptyPins())  # type: ignore[arg-type]
    tell = sender(build_app(settings_for(slack), services), services)
    await tell(slash_command(PINS.name, verb + text, response_url=slack.response_url))
    (sent,) = slack.responses
    assert sent["response_type"] == "ephemeral"
    assert_fits(sent["text"], sent["blocks"])
    assert "(ref " not in sent["text"]


@pytest.mark.slow
@ONE_ASKING_COMMAND
async def test_a_long_list_is_paged_and_every_item_is_on_one_of_its_pages(
    command: Command, tell: Say, slack: LoopbackSlack
) -> None:
    message = message_of(await tell(slash_command(command.name, "many")))
    listed = _listed(message)
    assert len(listed) == LINES_ON_A_PAGE
    while on := [button for button in buttons(message["blocks"]) if button["action_id"] == SHOW.id("on")]:
        await tell(press(on[0], slack.response_url))
        message = slack.responses[-1]
        assert_fits(message["text"], message["blocks"])
        listed += _listed(message)
    assert listed == [f"• Organization {number}" for number in range(2000)]
    assert any(button["action_id"] == SHOW.id("back") for button in buttons(message["blocks"]))


def _listed(message: dict[str, Any]) -> list[str]:
    return [line for text in shown(message["blocks"]) for line in text.splitlines() if line.startswith("• ")]


@EVERY_ASKING_COMMAND
async def test_a_failing_answerer_gets_a_kind_sentence_with_a_reference(
    command: Command, send: Say, answerer: FakeAnswerer, caplog: pytest.LogCaptureFixture
) -> None:
    answerer.fails = RuntimeError("secret detail")
    message = message_of(await send(slash_command(command.name, "how many?")))
    (record,) = [record for record in caplog.records if record.levelname == "ERROR"]
    reference = record.getMessage().partition("(ref ")[2].removesuffix(")")
    assert f"(ref {reference})" in message["text"]
    assert f"(ref. {reference})" in message["text"]
    assert "secret detail" not in str(message)
    assert record.exc_info
    assert_fits(message["text"], message["blocks"])


@EVERY_COMMAND
@pytest.mark.parametrize("language", SPOKEN)
def test_every_command_says_what_it_does(command: Command, language: Language, real_answerer: Answerer) -> None:
    assert 0 < len(command.description(language)) <= 100
    assert 0 < len(command.usage_hint(language)) <= 100
    assert len(set(command.examples(real_answerer, language))) == 3


async def test_a_command_that_the_bot_does_not_have_is_answered_kindly(send: Say) -> None:
    message = message_of(await send(slash_command("/<!channel>", "x")))
    assert "/coalition help" in message["text"]
    assert_fits(message["text"], message["blocks"])


async def test_a_mentioned_person_stays_in_the_question(send: Say, answerer: FakeAnswerer) -> None:
    await send(slash_command("/signatories", "did <@U123> sign &amp; <#C1|press>?"))
    assert answerer.questions == ["did @U123 sign & #press?"]
