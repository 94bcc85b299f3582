"""Dialogues of a card's choices: pressed, one is answered where the card stands."""

from __future__ import annotations

import aiohttp
import pytest

from bot.answers.answer import Ambiguous, Answer, NotFound
from bot.languages import LANGUAGES, Language, say
from bot.slack.blocks.card import MOST_BUTTONS, render
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState, decoded
from bot.slack.commands import ASKING, SHARE, SHOW, SOURCE, Command
from tests.loopback.answers import FakeAnswerer
from tests.loopback.payloads import press, slash_command
from tests.loopback.slack import LoopbackSlack
from tests.slack.cards import assert_fits, buttons, shown
from tests.slack.conftest import Say, message_of

QUESTION = "who signed the letter of July 2019?"
ASKED, PRIVATELY = CardState("which?"), Showing(Surface.PRIVATE)
BUTTON = {"type": "button", "action_id": SHOW.id(0), "value": CardState(QUESTION).encoded()}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [Ambiguous, NotFound])
def test_every_choice_has_a_button_that_asks_it(kind: type, language: Language) -> None:
    choices = ("the letter of 2018", "the letter to <Pompeo>")
    answer: Answer = Ambiguous("Which?", choices, language) if kind is Ambiguous else NotFound("No.", language, choices)
    card = render(answer, ASKED, PRIVATELY)
    asking = [button for button in buttons(card.blocks) if button["action_id"].startswith(SHOW.name)]
    assert [decoded(button["value"])[0].question for button in asking] == list(choices)
    assert {button["text"]["text"] for button in asking} == {say(language, "card.choose")}
    assert "the letter to &lt;Pompeo&gt;" in shown(card.blocks)
    assert all(choice in card.text for choice in ("the letter of 2018", "the letter to &lt;Pompeo&gt;"))
    assert_fits(card.text, card.blocks)


def test_of_many_choices_the_first_have_buttons_and_none_is_lost() -> None:
    card = render(Ambiguous("Which?", tuple(f"letter {number}" for number in range(30)), "en"), ASKED, PRIVATELY)
    assert len(buttons(card.blocks)) == MOST_BUTTONS
    assert all(f"letter {number}" in "\n".join(shown(card.blocks)) for number in range(30))


async def test_a_choice_is_answered_where_the_card_stands(
    tell: Say, slack: LoopbackSlack, answerer: FakeAnswerer
) -> None:
    response = await tell(press(BUTTON, slack.response_url))
    assert (response.status, response.body) == (200, "")
    (sent,) = slack.responses
    assert answerer.questions == [QUESTION]
    assert sent["replace_original"] is True
    assert sent["text"].startswith("Over 59,000 people.")
    assert [button["action_id"] for button in buttons(sent["blocks"])] == [SHARE.id(), SOURCE.id()]
    assert_fits(sent["text"], sent["blocks"])


@pytest.mark.parametrize("command", ASKING, ids=lambda command: command.name)
async def test_a_choice_is_asked_with_what_the_command_is_after(
    command: Command, tell: Say, slack: LoopbackSlack, answerer: FakeAnswerer
) -> None:
    card = message_of(await tell(slash_command(command.name, "echo which?")))
    await tell(press(buttons(card["blocks"])[0], slack.response_url))
    assert answerer.asked == [("echo which?", command.focus), ("try this?", command.focus)]


async def test_a_card_that_can_no_longer_change_gets_one_kind_sentence_for_the_person_alone(
    tell: Say, slack: LoopbackSlack
) -> None:
    slack.expired = True
    await tell(press(BUTTON, slack.response_url))
    (notice,) = slack.called("chat.postEphemeral")
    assert (notice.arguments["channel"], notice.arguments["user"]) == ("C1", "U1")
    assert "can no longer be changed" in notice.arguments["text"]
    assert QUESTION in notice.arguments["text"]
    assert slack.posts == []


async def test_a_failing_answerer_gets_a_kind_card_with_a_reference(
    tell: Say, slack: LoopbackSlack, answerer: FakeAnswerer
) -> None:
    answerer.fails = RuntimeError("secret detail")
    await tell(press(BUTTON, slack.response_url))
    (sent,) = slack.responses
    assert "(ref " in sent["text"]
    assert "secret detail" not in str(sent)


async def test_nothing_is_lost_but_the_card_while_slack_is_away(tell: Say, caplog: pytest.LogCaptureFixture) -> None:
    response = await tell(press(BUTTON, "http://127.0.0.1:9/nobody-listens"))
    assert response.status == 200
    assert aiohttp.ClientConnectorError.__name__ in caplog.text


async def test_a_followed_link_is_acknowledged(send: Say, answerer: FakeAnswerer) -> None:
    link = {"type": "button", "action_id": "link", "url": "https://example.org"}
    assert (await send(press(link, "http://127.0.0.1:9/"))).status == 200
    assert answerer.asked == []
