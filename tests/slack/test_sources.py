"""Dialogues of *Show source* and *Show all*, and of demands that are opened one document at a time."""

from __future__ import annotations

import html
from typing import Any

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.languages import Language, say
from bot.slack.blocks.card import render
from bot.slack.blocks.modals import answer_modal
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState, decoded
from bot.slack.commands import OPEN, SHOW, SOURCE
from tests.loopback.payloads import press, press_in_view, slash_command
from tests.loopback.slack import LoopbackSlack
from tests.shipped import SPOKEN
from tests.slack.cards import assert_fits, assert_view_fits, buttons, items_of, shown
from tests.slack.conftest import Say, message_of
from tests.slack.test_sharing import QUESTION

DEMANDED: dict[Language, str] = {"en": "what should Mexico do?", "es": "¿qué debe hacer México?"}
SIGNED: dict[Language, str] = {
    "en": "who signed the September 2018 letter?",
    "es": "¿quiénes firmaron la carta 2018-09?",
}


def button_of(blocks: list[dict[str, Any]], action_id: str) -> dict[str, Any]:
    (found,) = [one for one in buttons(blocks) if one["action_id"] == action_id]
    return found


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_source_opens_in_a_modal_with_anchor_and_deep_link(
    language: Language, ask: Say, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    message = message_of(await ask(slash_command("/facts", QUESTION[language])))
    await ask(press(button_of(message["blocks"], SOURCE.id()), slack.response_url))
    view = slack.called("views.open")[0].arguments["view"]
    assert_view_fits(view)
    texts = html.unescape("\n".join(shown(view["blocks"])))
    answer = real_answerer.answer(QUESTION[language])
    assert isinstance(answer, Found)
    for citation in answer.citations:
        assert str(citation.anchor) in texts
        assert str(citation.url) in texts
        assert citation.title in texts


async def test_the_source_of_an_answer_in_a_modal_is_pushed_on_it(ask: Say, slack: LoopbackSlack) -> None:
    message = message_of(await ask(slash_command("/facts", QUESTION["en"])))
    button = button_of(message["blocks"], SOURCE.id())
    await ask(press_in_view(button, {"type": "modal", "blocks": message["blocks"]}))
    assert_view_fits(slack.called("views.push")[0].arguments["view"])


async def test_the_source_of_what_the_record_no_longer_says_is_not_shown(ask: Say, slack: LoopbackSlack) -> None:
    button = {"type": "button", "action_id": SOURCE.id(), "value": CardState("how many zorblax?").encoded()}
    await ask(press(button, slack.response_url))
    assert slack.called("views.open") == []
    assert slack.responses[-1]["text"].startswith(say("en", "slack.gone"))


@pytest.mark.parametrize("language", SPOKEN)
async def test_demands_of_several_documents_are_opened_one_document_at_a_time(
    language: Language, ask: Say, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    answer = real_answerer.answer(DEMANDED[language])
    assert isinstance(answer, Found)
    assert answer.glance
    message = message_of(await ask(slash_command("/coalition", DEMANDED[language])))
    openers = [one for one in buttons(message["blocks"]) if one["action_id"].startswith(SHOW.id("document"))]
    assert len(openers) == len([one for one in answer.glance.requested if len(one.lines) > 1]) >= 2
    for opener in openers:
        await ask(press(opener, slack.response_url))
        opened = slack.responses[-1]
        assert_fits(opened["text"], opened["blocks"])
        document = decoded(opener["value"])[0].opened
        (requested,) = [one for one in answer.glance.requested if one.document == document]
        assert items_of(opened["blocks"]) == list(requested.lines)
        back = button_of(opened["blocks"], SHOW.id("documents"))
        await ask(press(back, slack.response_url))
        assert shown(slack.responses[-1]["blocks"]) == shown(message["blocks"])


@pytest.mark.parametrize("language", SPOKEN)
async def test_all_of_a_pinned_list_opens_in_a_modal_that_is_paged_there(
    language: Language, ask: Say, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    answer = real_answerer.answer(SIGNED[language])
    pinned = render(answer, CardState(SIGNED[language]), Showing(Surface.PINNED, pinned_by="U1"))
    assert len(items_of(pinned.blocks)) < 27
    await ask(press(button_of(pinned.blocks, OPEN.id()), slack.response_url, is_ephemeral=False))
    view = slack.called("views.open")[0].arguments["view"]
    assert_view_fits(view)
    await ask(press_in_view(button_of(view["blocks"], SHOW.id("on")), view))
    after = slack.called("views.update")[0].arguments["view"]
    assert isinstance(answer, Found)
    assert [*items_of(view["blocks"]), *items_of(after["blocks"])] == list(answer.items)


async def test_demands_in_a_pinned_card_open_in_a_modal(
    ask: Say, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    answer = real_answerer.answer(DEMANDED["es"])
    pinned = render(answer, CardState(DEMANDED["es"], language="es"), Showing(Surface.PINNED, pinned_by="U1"))
    assert not any(one["action_id"].startswith(SHOW.name) for one in buttons(pinned.blocks))
    await ask(press(button_of(pinned.blocks, OPEN.id()), slack.response_url, is_ephemeral=False))
    view = slack.called("views.open")[0].arguments["view"]
    opener = button_of(view["blocks"], SHOW.id("document0"))
    await ask(press_in_view(opener, view))
    assert items_of(slack.called("views.update")[0].arguments["view"]["blocks"])


def test_a_modal_of_any_answer_has_its_source(real_answerer: Answerer) -> None:
    card = render(real_answerer.answer(QUESTION["en"]), CardState(QUESTION["en"]), Showing(Surface.VIEW, "en"))
    assert button_of(answer_modal(card, "en")["blocks"], SOURCE.id())
