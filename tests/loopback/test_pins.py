"""Facts pinned in channels, over both transports: real sockets, the real record, a real store."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.answers.answer import Answer
from bot.answers.answerer import Answerer
from bot.languages import say
from bot.slack.blocks.pins import SHOW_PINNED, UNPIN_PINNED
from bot.slack.commands import PIN, PIN_INSTEAD, SHOW, UNPIN
from tests.loopback.conftest import Transport
from tests.loopback.payloads import direct_message, edited, mention, pin_removed, press, slash_command
from tests.loopback.slack import eventually
from tests.shipped import shipped
from tests.slack.cards import assert_fits, buttons, elements, menu_choice, shown

QUESTION = "how many people have been returned under MPP?"
FIGURE = "Over 59,000 asylum seekers"


async def pins(transport: Transport, text: str = "", **changes: Any) -> dict[str, Any]:
    """Send `/pins`, and return what the person is told."""
    before = len(transport.slack.responses)
    command = slash_command("/pins", text, response_url=transport.slack.response_url, **changes)
    assert await transport.send(command) == {}
    await eventually(lambda: len(transport.slack.responses) > before)
    await asyncio.sleep(0.05)
    (told,) = transport.slack.responses[before:]
    assert_fits(told["text"], told.get("blocks", []), mentions={"U1", "U2"})
    assert told["response_type"] == "ephemeral"
    return told


async def test_a_fact_is_pinned_listed_found_and_unpinned(transport: Transport) -> None:
    assert (await pins(transport))["text"] == say("en", "pins.none")
    assert (await pins(transport, f"add {QUESTION}"))["text"] == say("en", "pins.done")
    channel = transport.slack.channel("C1")
    (card,) = channel.cards()
    assert channel.pinned == [card.ts]
    assert_fits(card.text, card.blocks, mentions={"U1"})
    assert FIGURE in card.text
    assert say("en", "card.pinned_by", person="<@U1>") in shown(card.blocks)
    listed = await pins(transport)
    assert listed["text"].startswith(say("en", "pins.list", count=1))
    assert listed["text"].endswith(say("en", "card.newest.undated"))
    assert listed["text"].count("December 2019") == 1
    assert FIGURE in (await pins(transport, "returned under MPP"))["text"]
    assert (await pins(transport, "who signed the July 2019 letter"))["text"] == say("en", "pins.not_among")
    assert (await pins(transport, "remove 1"))["text"].startswith("Unpinned.")
    assert channel.pinned == []
    assert "No longer pinned since" in channel.message(card.ts).text
    assert (await pins(transport))["text"] == say("en", "pins.none")


async def test_the_same_words_find_a_pin_and_remove_it_and_what_only_holds_them_is_asked_about(
    transport: Transport,
) -> None:
    await pins(transport, f"add {QUESTION}")
    channel = transport.slack.channel("C1")
    for words in ("TRAC", "MPP"):  # each is answered by itself, and what is pinned holds it
        assert FIGURE in (await pins(transport, words))["text"]
        asked_which = await pins(transport, f"remove {words}")
        assert FIGURE in asked_which["text"]
        assert asked_which["text"].startswith(say("en", "pins.which"))
        assert len(channel.pinned) == 1
    assert (await pins(transport, "remove returned under MPP"))["text"].startswith("Unpinned.")
    assert channel.pinned == []


async def card_of(transport: Transport, question: str = QUESTION, **changes: Any) -> dict[str, Any]:
    """Ask by a command, and return the private card."""
    return await transport.send(slash_command("/coalition", question, **changes))


async def pressed(transport: Transport, element: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Press something on a card, and return what the person is told."""
    before = len(transport.slack.responses)
    assert await transport.send(press(element, transport.slack.response_url, **changes)) == {}
    await eventually(lambda: len(transport.slack.responses) > before)
    await asyncio.sleep(0.05)
    (told,) = transport.slack.responses[before:]
    return told


def menu_of(message: dict[str, Any], value: str) -> dict[str, Any]:
    """What Slack sends for the first entry of a list of pinned facts."""
    menu = next(one for one in elements(message["blocks"]) if one["type"] == "overflow")
    (chosen,) = [one for one in menu["options"] if one["value"] == value]
    return {"type": "overflow", "action_id": menu["action_id"], "selected_option": chosen}


async def test_a_card_is_pinned_by_its_menu_and_unpinned_by_that_of_the_pinned_one(transport: Transport) -> None:
    message = await card_of(transport)
    told = await pressed(transport, menu_choice(message["blocks"], PIN.name))
    assert told["text"] == say("en", "pins.done")
    channel = transport.slack.channel("C1")
    (card,) = channel.cards()
    assert channel.pinned == [card.ts]
    again = await pressed(transport, menu_choice(message["blocks"], PIN.name))
    assert again["text"].startswith("That is pinned here already, since ")
    container = {"type": "message", "message_ts": card.ts, "channel_id": "C1", "is_ephemeral": False}
    unpinned = await pressed(transport, menu_choice(card.blocks or [], UNPIN.name), container=container)
    assert unpinned["text"].startswith("Unpinned.")
    assert channel.pinned == []
    assert len(channel.cards()) == 1


async def test_what_is_pinned_cannot_be_turned_into_another_card(transport: Transport) -> None:
    await pins(transport, "add who signed which letter")
    (card,) = transport.slack.channel("C1").cards()
    assert not [one for one in buttons(card.blocks or []) if one["action_id"].startswith(SHOW.name)]


async def test_the_same_fact_in_other_words_or_in_spanish_is_pinned_once(transport: Transport) -> None:
    await pins(transport, f"add {QUESTION}")
    for words in ("returned under MPP", "¿cuántas personas han sido devueltas bajo MPP?"):
        assert (await pins(transport, f"add {words}"))["text"].split(" ")[0] in ("That", "Eso")
    assert len(transport.slack.channel("C1").cards()) == 1
    await pins(transport, f"add {QUESTION}", channel_id="C2")
    assert len(transport.slack.channel("C2").cards()) == 1


async def test_a_question_that_a_pinned_fact_answers_says_so(transport: Transport) -> None:
    message = await card_of(transport)
    assert "Pinned here" not in str(message)
    await pins(transport, f"add {QUESTION}")
    assert "Pinned here since" in str((await card_of(transport))["blocks"])
    assert "Pinned here since" not in str((await card_of(transport, channel_id="C2"))["blocks"])
    assert "Pinned here since" not in str((await card_of(transport, "children returned"))["blocks"])
    await transport.send(mention(f"<@UBOT> {QUESTION}"))
    *_, reply = await transport.called("chat.postMessage", 2)
    assert "Pinned here since" in str(reply["blocks"])


async def test_a_command_computes_one_answer_and_none_when_it_comes_again(
    transport: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also in Spanish, and where facts are pinned: the card and the look among the pins use the same."""
    await pins(transport, f"add {QUESTION}")
    await pins(transport, "add who signed the July 2019 letter?")
    answered: list[str] = []
    answering = type(shipped())  # which remembers for the tests; what the bot asks is counted before that
    answer = answering.answer

    def counted(answerer: Answerer, question: str, **how: Any) -> Answer:
        answered.append(question)
        return answer(answerer, question, **how)

    monkeypatch.setattr(answering, "answer", counted)
    for question in ("¿quiénes firmaron la carta de julio de 2019?", "total returned under MPP", "who is Zorro?"):
        first = await card_of(transport, question)
        assert answered == [question]
        assert await card_of(transport, question) == first
        assert answered == [question]
        answered.clear()


async def test_what_the_record_does_not_answer_is_not_pinned(transport: Transport) -> None:
    told = await pins(transport, "add how many Haitians were returned")
    assert told["text"].startswith(say("en", "pins.only_found"))
    assert "Not found" in told["text"]
    assert transport.slack.channel("C1").cards() == []


async def test_pins_are_had_in_threads_by_mentions(transport: Transport) -> None:
    """Where slash commands do not exist."""
    await transport.send(mention(f"<@UBOT> {QUESTION}", thread_ts="1600000000.000001"))
    await transport.called("chat.postMessage", 1)
    await transport.send(mention("<@UBOT> pin that", thread_ts="1600000000.000001"))
    _, card, reply = await transport.called("chat.postMessage", 3)
    assert card.get("thread_ts") is None
    (pinned,) = transport.slack.channel("C1").cards()
    assert FIGURE in pinned.text
    assert (reply["thread_ts"], reply["text"]) == ("1600000000.000001", say("en", "pins.done"))
    await transport.send(mention("<@UBOT> what's pinned here?", thread_ts="1600000000.000001"))
    *_, listed = await transport.called("chat.postMessage", 4)
    assert listed["text"].startswith(say("en", "pins.list", count=1))
    await transport.send(mention("<@UBOT> unpin that", thread_ts="1600000000.000001"))
    *_, gone = await transport.called("chat.postMessage", 5)
    assert gone["text"].startswith("Unpinned.")
    assert transport.slack.channel("C1").pinned == []


async def test_that_is_asked_for_where_nothing_was_said(transport: Transport) -> None:
    await transport.send(mention("<@UBOT> pin this"))
    (reply,) = await transport.called("chat.postMessage", 1)
    assert reply["text"] == say("en", "pins.add.what")


async def test_that_is_what_was_shown_last_and_nothing_that_was_shown_elsewhere(transport: Transport) -> None:
    await transport.send(mention(f"<@UBOT> {QUESTION}", thread_ts="1600000000.000001"))
    await transport.called("chat.postMessage", 1)
    await transport.send(mention("<@UBOT> pin that", thread_ts="1600000000.000002"))
    *_, elsewhere = await transport.called("chat.postMessage", 2)
    assert elsewhere["text"] == say("en", "pins.add.what")
    await transport.send(mention("<@UBOT> how many Haitians were returned?", thread_ts="1600000000.000001"))
    await transport.called("chat.postMessage", 3)
    await transport.send(mention("<@UBOT> pin that", thread_ts="1600000000.000001"))
    *_, not_found = await transport.called("chat.postMessage", 4)
    assert not_found["text"].startswith(say("en", "pins.only_found"))
    assert transport.slack.channel("C1").pinned == []


async def test_an_answer_that_nobody_saw_is_not_pinned(transport: Transport) -> None:
    thread = "1600000000.000001"
    await transport.send(mention(f"<@UBOT> {QUESTION}", thread_ts=thread))
    await transport.called("chat.postMessage", 1)
    transport.slack.faults["chat.postMessage"] = ["restricted_action"]
    await transport.send(mention("<@UBOT> who signed the July 2019 letter?", thread_ts=thread))
    await transport.called("chat.postEphemeral", 1)
    await transport.send(mention("<@UBOT> pin that", thread_ts=thread))
    *_, reply = await transport.called("chat.postMessage", 2)
    assert reply["text"] == say("en", "pins.add.what")
    assert transport.slack.channel("C1").pinned == []


async def test_a_mistyped_wish_that_is_mended_is_fulfilled_once(transport: Transport) -> None:
    channel = transport.slack.channel("D1")
    asked = direct_message(f"pni {QUESTION}")
    await transport.send(asked)
    await transport.called("chat.postMessage", 1)
    (reply,) = channel.cards()
    await transport.send(edited(asked, f"pin {QUESTION}"))
    await eventually(lambda: channel.message(reply.ts).text == say("en", "pins.done"))
    assert len(channel.pinned) == 1
    mended = {**asked, "event": {**asked["event"], "text": f"pin {QUESTION}"}}
    await transport.send(edited(mended, f"pin {QUESTION} please"))
    await asyncio.sleep(0.2)
    assert channel.message(reply.ts).text == say("en", "pins.done")
    assert len(channel.pinned) == 1


async def test_a_pinned_fact_is_shown_and_unpinned_from_the_list(transport: Transport) -> None:
    await pins(transport, f"add {QUESTION}")
    listed = await pins(transport)
    assert FIGURE in (await pressed(transport, menu_of(listed, SHOW_PINNED)))["text"]
    assert (await pressed(transport, menu_of(listed, UNPIN_PINNED)))["text"].startswith("Unpinned.")
    again = await pressed(transport, menu_of(listed, UNPIN_PINNED))
    assert again["text"] == say("en", "pins.no_longer")


async def test_who_unpins_in_slack_itself_is_followed(transport: Transport) -> None:
    await pins(transport, f"add {QUESTION}")
    channel = transport.slack.channel("C1")
    (card,) = channel.cards()
    channel.unpin(card.ts)
    await transport.send(pin_removed("C1", card.ts))
    await eventually(lambda: "No longer pinned" in channel.message(card.ts).text)
    assert (await pins(transport))["text"] == say("en", "pins.none")


async def test_a_full_channel_offers_what_can_make_room(transport: Transport) -> None:
    channel = transport.slack.channel("C1")
    channel.pin_by_hand(99)
    await pins(transport, "add children returned")
    (old,) = channel.cards()
    told = await pins(transport, f"add {QUESTION}")
    assert told["text"].startswith(say("en", "pins.full"))
    assert len(channel.cards()) == 1
    (button,) = buttons(told["blocks"])
    assert button["action_id"] == PIN_INSTEAD.id(0)
    chosen = await pressed(transport, button)
    assert chosen["text"] == say("en", "pins.done")
    assert len(channel.pinned) == 100
    assert old.ts not in channel.pinned
    assert "No longer pinned" in channel.message(old.ts).text


async def test_where_the_bot_is_no_member_it_says_which_invitation_it_needs(transport: Transport) -> None:
    transport.slack.channel("C1").is_member = False
    assert say("en", "slack.refused.not_in_channel") in (await pins(transport, f"add {QUESTION}"))["text"]
    assert "/invite" in say("en", "slack.refused.not_in_channel")


async def test_help_is_in_the_ack(transport: Transport) -> None:
    assert "/pins add" in (await transport.send(slash_command("/pins", "help")))["text"]
    assert "/pins agrega" in (await transport.send(slash_command("/pins", "ayuda")))["text"]


async def test_an_outsider_of_a_shared_channel_pins_in_the_bots_own_workspace(transport: Transport) -> None:
    await pins(transport, f"add {QUESTION}")
    await eventually(lambda: bool(transport.slack.called("auth.test")))
    await transport.send(mention("<@UBOT> pins", user="U9", team="T9", user_team="T9"))
    *_, listed = await transport.called("chat.postMessage", 2)
    assert listed["text"].startswith(say("en", "pins.list", count=1))


OUTSIDER = {"id": "U9", "team_id": "T9"}


async def test_an_outsider_of_a_shared_channel_unpins_nothing(transport: Transport) -> None:
    await pins(transport, f"add {QUESTION}")
    await eventually(lambda: bool(transport.slack.called("auth.test")))
    listed = await pins(transport)
    refused = await pressed(transport, menu_of(listed, UNPIN_PINNED), user=OUTSIDER)
    assert refused["text"] == say("en", "pins.not_at_home")
    await transport.send(mention("<@UBOT> unpin 1", user="U9", team="T9", user_team="T9"))
    *_, told = await transport.called("chat.postMessage", 2)
    assert told["text"] == say("en", "pins.not_at_home")
    channel = transport.slack.channel("C1")
    assert len(channel.pinned) == 1
    assert (await pressed(transport, menu_of(listed, UNPIN_PINNED)))["text"].startswith("Unpinned.")


async def test_an_outsider_puts_nothing_in_the_place_of_a_pin(transport: Transport) -> None:
    channel = transport.slack.channel("C1")
    channel.pin_by_hand(99)
    await pins(transport, "add children returned")
    await eventually(lambda: bool(transport.slack.called("auth.test")))
    (button,) = buttons((await pins(transport, f"add {QUESTION}"))["blocks"])
    there = list(channel.pinned)
    assert (await pressed(transport, button, user=OUTSIDER))["text"] == say("en", "pins.not_at_home")
    assert channel.pinned == there


@pytest.mark.parametrize("text", ["", f"add {QUESTION}", "remove 1", "find MPP"])
async def test_another_workspace_with_the_same_app_sees_and_changes_no_pin(text: str, transport: Transport) -> None:
    await pins(transport, f"add {QUESTION}")
    await eventually(lambda: bool(transport.slack.called("auth.test")))
    before = len(transport.slack.responses)
    await transport.send(
        slash_command("/pins", text, response_url=transport.slack.response_url, team_id="T9", user_id="U9")
    )
    told = (await transport.responded(before + 1))[-1]
    assert told["text"] == say("en", "pins.not_at_home")
    assert len(transport.slack.channel("C1").pinned) == 1


async def test_a_supported_sentence_of_a_draft_is_pinned_from_its_check(transport: Transport) -> None:
    sentence = "Over 59,000 asylum seekers had been returned to Mexico under MPP."
    draft = f"They wrote. {sentence} Over 70,000 children were returned to Mexico under MPP."
    command = slash_command("/coalition", f"check {draft}", response_url=transport.slack.response_url)
    assert await transport.send(command) == {}
    (checked,) = await transport.responded()
    (supported,) = buttons(checked["blocks"])
    told = await pressed(transport, supported)
    (pin,) = [one for one in buttons(told["blocks"]) if one["action_id"].startswith(PIN.name)]
    assert say("en", "slack.review.pin.sure") == pin["confirm"]["text"]["text"]
    assert (await pressed(transport, pin))["text"] == say("en", "pins.done")
    (card,) = transport.slack.channel("C1").cards()
    assert transport.slack.channel("C1").pinned == [card.ts]
    assert_fits(card.text, card.blocks, mentions={"U1"})
    assert sentence in card.text
    assert "70,000" not in card.text
    assert FIGURE in (await pins(transport))["text"]
    assert FIGURE in (await pins(transport, "returned under MPP"))["text"]
