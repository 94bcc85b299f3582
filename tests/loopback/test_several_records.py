"""Several records in one process, as people meet them in Slack: chosen for a channel or a workspace, never mixed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.answers.answerer import Answerer
from bot.errors import StoreError
from bot.serve import Records, Served, running
from bot.settings import Settings, SlackSettings, read_settings
from bot.slack.commands import ANYTHING, HOME_RECORD, SHOW, record_in
from bot.store.record_choices import RecordChoices
from bot.store.store import Store, opened
from bot.store.values import Workspace
from bot.timing import Timing
from tests.loopback.bot_process import FAST
from tests.loopback.conftest import Bot, Transport
from tests.loopback.faults import UNHEARD
from tests.loopback.payloads import (
    APP_TOKEN,
    BOT_TOKEN,
    SIGNING_SECRET,
    as_json,
    direct_message,
    home_opened,
    mention,
    pin_removed,
    press,
    press_in_view,
    signed,
    slash_command,
)
from tests.loopback.slack import LoopbackSlack, eventually
from tests.shipped import ROOT, answering
from tests.slack.cards import assert_fits, elements
from tests.store.conftest import postgres_url  # noqa: F401  # a fixture

AGUA = ROOT / "tests" / "records" / "agua"
QUESTION = "how many people have been returned under MPP?"
FIGURE = "Over 59,000 asylum seekers"
PREGUNTA = "¿cuántos pozos sin permiso hay?"
RESPUESTA = "El inventario de la Agencia de la Cuenca recoge 690 pozos sin permiso ("
HOME = Workspace("", "T1")
ADMIN = "U9"


@asynccontextmanager
async def serving(
    slack: LoopbackSlack, url: str, records: Records, *, is_socket: bool = False
) -> AsyncIterator[Transport]:
    """Serve some records, with a store of the newest schema."""
    store = Store(url)
    await store.migrate()
    await store.close()
    token, secret = (APP_TOKEN, None) if is_socket else (None, SIGNING_SECRET)
    tokens = SlackSettings(BOT_TOKEN, token, secret, slack.api_url, admins=frozenset({ADMIN}))
    settings = Settings(slack=tokens, port=0, database_url=url)
    async with running(settings, records, timing=Timing(**FAST)) as port, aiohttp.ClientSession() as session:
        if is_socket:
            await slack.is_connected()
        yield Transport(Bot(port, session, None), slack, is_socket)  # type: ignore[arg-type]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An address of a store, in each database."""
    if request.param == "sqlite":
        return read_settings({"DATABASE_URL": f"sqlite:///{tmp_path}/store.sqlite3"}).database_url
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def records(real_answerer: Answerer) -> Records:
    return {"knowledge": Served(real_answerer, 5, 40), "agua": Served(answering(AGUA), 3, 20)}


@pytest.fixture
async def several(slack: LoopbackSlack, url: str, records: Records) -> AsyncIterator[Transport]:
    """The bot with two records, over each transport, each with a database of its own: neither knows of the other."""
    async with serving(slack, url, records, is_socket=url.startswith("sqlite")) as transport:
        yield transport


async def told(transport: Transport, text: str, command: str = ANYTHING.name, **changes: Any) -> dict[str, Any]:
    """Send a command that is answered by its `response_url`, and return what it says."""
    before = len(transport.slack.responses)
    assert (
        await transport.send(slash_command(command, text, response_url=transport.slack.response_url, **changes)) == {}
    )
    await eventually(lambda: len(transport.slack.responses) > before)
    answer = transport.slack.responses[before]
    assert_fits(answer["text"], answer.get("blocks", []), mentions={"U1", ADMIN})
    return answer


async def answered(transport: Transport, question: str, **changes: Any) -> str:
    """Ask by a command, and return the answer."""
    return str((await transport.send(slash_command(ANYTHING.name, question, **changes)))["text"])


async def test_without_a_choice_the_first_record_answers(several: Transport) -> None:
    assert FIGURE in await answered(several, QUESTION)
    assert RESPUESTA not in await answered(several, PREGUNTA)
    listed = (await told(several, "record"))["text"]
    assert "This channel uses the record knowledge" in listed
    assert "• agua: " in listed


async def test_a_channel_that_chose_a_record_is_answered_from_it_and_no_other_channel_is(several: Transport) -> None:
    chosen = await told(several, "record agua", channel_id="C2")
    assert chosen["response_type"] == "in_channel"  # it is everybody's record from now on
    assert "<@U1> chose the record agua for this channel" in chosen["text"]
    assert RESPUESTA in await answered(several, PREGUNTA, channel_id="C2")
    assert FIGURE not in await answered(several, QUESTION, channel_id="C2")
    assert FIGURE in await answered(several, QUESTION, channel_id="C1")
    await several.send(mention(f"<@UBOT> {PREGUNTA}", channel="C2"))
    await eventually(lambda: len(several.slack.posts) == 1)
    assert RESPUESTA in several.slack.posts[0]["text"]
    await several.send(mention(f"<@UBOT> {QUESTION}", channel="C1", ts="1700000009.000900"))
    await eventually(lambda: len(several.slack.posts) == 2)
    assert FIGURE in several.slack.posts[1]["text"]


async def test_only_who_is_named_may_choose_for_a_workspace_and_a_channel_s_own_choice_goes_before(
    several: Transport,
) -> None:
    refused = await told(several, "record agua", channel_id="D1")
    assert "only people may choose a record" in refused["text"]
    assert FIGURE in await answered(several, QUESTION, channel_id="D1")
    await told(several, "record knowledge", channel_id="C3")
    chosen = await told(several, "record agua", channel_id="D9", user_id=ADMIN)
    assert chosen["response_type"] == "ephemeral"
    assert "for this workspace" in chosen["text"]
    for channel in ("D1", "C1"):
        assert RESPUESTA in await answered(several, PREGUNTA, channel_id=channel)
    assert FIGURE in await answered(several, QUESTION, channel_id="C3")
    await several.send(direct_message(PREGUNTA))
    await eventually(lambda: len(several.slack.posts) == 1)
    assert RESPUESTA in several.slack.posts[0]["text"]


@pytest.mark.parametrize("word", ["workspace", "Workspace"])
async def test_a_channel_goes_back_to_the_record_of_its_workspace_whichever_that_is(
    several: Transport, word: str
) -> None:
    assert f"{ANYTHING.name} record workspace" in str((await told(several, "record"))["blocks"])
    await told(several, "record agua", channel_id="C2")
    back = await told(several, f"record {word}", channel_id="C2")
    assert back["response_type"] == "in_channel"
    assert "<@U1> hizo que este canal use otra vez el registro del espacio, knowledge" in back["text"]
    assert FIGURE in await answered(several, QUESTION, channel_id="C2")
    await told(several, "record agua", channel_id="D9", user_id=ADMIN)
    assert RESPUESTA in await answered(several, PREGUNTA, channel_id="C2")  # where the workspace goes, it goes
    assert "solo pueden elegir" in (await told(several, f"record {word}", channel_id="D1"))["text"]
    first = await told(several, f"record {word}", channel_id="D9", user_id=ADMIN)
    assert "hizo que este espacio use otra vez el primer registro, knowledge" in first["text"]
    assert FIGURE in await answered(several, QUESTION, channel_id="C2")


async def test_everybody_s_choice_is_told_to_who_made_it_where_slack_does_not_take_it_for_all(
    several: Transport, caplog: pytest.LogCaptureFixture
) -> None:
    several.slack.response_faults = [UNHEARD] * 5  # and each try of the same
    payload = slash_command(ANYTHING.name, "record agua", response_url=several.slack.response_url, channel_id="C2")
    assert await several.send(payload) == {}
    (shown,) = await several.called("chat.postEphemeral")
    assert "<@U1> chose the record agua for this channel" in shown["text"]
    assert "A choice could not be told to everybody" in caplog.text


async def test_a_record_that_is_not_there_cannot_be_chosen_and_other_words_are_a_question(several: Transport) -> None:
    assert "no record called wood" in (await told(several, "record wood"))["text"]
    assert FIGURE in await answered(several, QUESTION)
    # More words are a question, which the ack answers.
    assert "text" in await several.send(slash_command(ANYTHING.name, "record of people returned"))


async def test_a_card_stays_with_its_record_whatever_is_chosen_later(several: Transport) -> None:
    await told(several, "record agua", channel_id="C2")
    card = await several.send(slash_command(ANYTHING.name, PREGUNTA, channel_id="C2"))
    ids = [one["action_id"] for one in elements(card["blocks"])]
    assert ids
    assert {record_in(one) for one in ids} == {"agua"}
    await told(several, "record knowledge", channel_id="C2")
    button = {"type": "button", "action_id": f"{SHOW.name}.0@agua", "value": PREGUNTA}
    before = len(several.slack.responses)
    await several.send(press(button, several.slack.response_url, channel={"id": "C2"}))
    await eventually(lambda: len(several.slack.responses) > before)
    assert RESPUESTA in several.slack.responses[before]["text"]


async def test_pinned_cards_stay_with_their_record_and_each_record_lists_its_own(several: Transport, url: str) -> None:
    await told(several, f"add {QUESTION}", "/pins")
    await told(several, "record agua")
    await told(several, f"fija {PREGUNTA}", "/pins")
    channel = several.slack.channel("C1")
    assert len(channel.pinned) == 2
    listed = (await told(several, "", "/pins"))["text"]
    assert FIGURE not in listed
    async with opened(url) as store:
        of_first, of_other = await store.pins.of_workspace(HOME), await store.of("agua").pins.of_workspace(HOME)
    assert [FIGURE in pin.card.sentence for pin in (*of_first, *of_other)] == [True, False]
    # Whoever unpins the first record's card in Slack is heard by that record, though the channel uses another.
    ts = str(of_first[0].message_ts)
    channel.unpin(ts)
    await several.send(pin_removed("C1", ts))

    async def is_forgotten() -> bool:
        async with opened(url) as store:
            return await store.pins.of_workspace(HOME) == []

    async with asyncio.timeout(10):
        while not await is_forgotten():  # another connection's change
            await asyncio.sleep(0.1)
    async with opened(url) as store:
        assert len(await store.of("agua").pins.of_workspace(HOME)) == 1


@pytest.mark.slow
async def test_the_store_was_lost_and_each_card_is_adopted_by_the_record_that_it_says(
    slack: LoopbackSlack, url: str, tmp_path: Path, records: Records
) -> None:
    async with serving(slack, url, records) as bot:
        await told(bot, f"add {QUESTION}", "/pins")
        await told(bot, "record agua")
        await told(bot, f"fija {PREGUNTA}", "/pins")
    channel = slack.channel("C1")
    assert len(channel.pinned) == 2
    lost = read_settings({"DATABASE_URL": f"sqlite:///{tmp_path}/new.sqlite3"}).database_url
    async with serving(slack, lost, records) as bot:
        await told(bot, "", "/pins")
        await told(bot, "record agua")
        await told(bot, "", "/pins")
    assert len(channel.pinned) == 2  # none was marked as nobody's


async def test_who_is_named_chooses_in_home_and_others_read_which_it_is(several: Transport) -> None:
    await several.send(home_opened())
    (published,) = await several.called("views.publish")
    assert "This workspace uses the record knowledge" in str(published["view"])
    assert not [one for one in elements(published["view"]["blocks"]) if HOME_RECORD.pattern.match(one["action_id"])]
    await several.send(home_opened(user=ADMIN))
    view = (await several.called("views.publish", 2))[-1]["view"]
    (menu,) = [one for one in elements(view["blocks"]) if HOME_RECORD.pattern.match(one["action_id"])]
    assert [one["value"] for one in menu["options"]] == ["knowledge", "agua"]
    choice = {**menu, "selected_option": menu["options"][1]}
    await several.send(press_in_view(choice, view, user={"id": ADMIN, "team_id": "T1"}))
    *_, chosen, others = await several.called("views.publish", 4)
    assert (chosen["user_id"], others["user_id"]) == (ADMIN, "U1")
    shown = chosen["view"]
    assert answering(AGUA).indexed.knowledge.about.title.in_language("es") in str(shown)
    assert {record_in(one["action_id"]) for one in elements(shown["blocks"])} == {"agua"}
    assert RESPUESTA in await answered(several, PREGUNTA)


async def test_the_homes_that_are_open_follow_what_somebody_else_chooses(several: Transport) -> None:
    for user in ("U1", "U2"):
        await several.send(home_opened(user=user))
    before = {call["user_id"] for call in await several.called("views.publish", 2)}
    await told(several, "record agua", channel_id="D9", user_id=ADMIN)
    shown = (await several.called("views.publish", 4))[2:]
    assert {call["user_id"] for call in shown} == before == {"U1", "U2"}
    for call in shown:
        assert {record_in(one["action_id"]) for one in elements(call["view"]["blocks"])} == {"agua"}
    await told(several, "record knowledge", channel_id="C2")  # a channel's choice is no Home's
    await told(several, "record workspace", channel_id="D9", user_id=ADMIN)
    back = (await several.called("views.publish", 6))[4:]
    assert all("uses the record knowledge" in str(call["view"]) for call in back)


async def test_nobody_is_answered_from_another_record_where_theirs_cannot_be_read(
    slack: LoopbackSlack, url: str, records: Records, caplog: pytest.LogCaptureFixture
) -> None:
    async with serving(slack, url, records) as bot:
        await told(bot, "record agua", channel_id="C2")
    async with serving(slack, url, {**records, "agua": None}) as bot:
        assert "agua cannot be read" in await answered(bot, PREGUNTA, channel_id="C2")
        await bot.send(mention(f"<@UBOT> {QUESTION}", channel="C2"))
        await eventually(lambda: len(slack.called("chat.postEphemeral")) == 1)
        assert "agua cannot be read" in str(slack.called("chat.postEphemeral")[0].arguments)
        assert FIGURE in await answered(bot, QUESTION, channel_id="C1")
        assert "cannot be read" in (await told(bot, "record agua", channel_id="C1"))["text"]
        assert "uses the record agua" in (await told(bot, "record", channel_id="C2"))["text"]
        await told(bot, "record knowledge", channel_id="C2")  # nobody is stuck with what cannot be read
        assert FIGURE in await answered(bot, QUESTION, channel_id="C2")
    assert slack.posts == []
    assert any(one.levelno == logging.ERROR and "agua" in one.getMessage() for one in caplog.records)


@pytest.mark.slow
async def test_what_a_single_record_kept_is_that_of_the_first_however_the_records_are_ordered_later(
    slack: LoopbackSlack, url: str, records: Records
) -> None:
    first = records["knowledge"]
    async with serving(slack, url, {"": first}) as bot:
        await told(bot, f"add {QUESTION}", "/pins")
    async with serving(slack, url, records) as bot:
        assert FIGURE in (await told(bot, "", "/pins"))["text"]
    turned: Records = {name: records[name] for name in ("agua", "knowledge")}
    async with serving(slack, url, turned) as bot:
        assert RESPUESTA in await answered(bot, PREGUNTA)
        assert FIGURE not in (await told(bot, "", "/pins"))["text"]
        await told(bot, "record knowledge")
        listed = (await told(bot, "", "/pins"))["text"]
        assert FIGURE in listed
        # A card from when there was one record says none, and is that one's.
        (card,) = slack.channel("C1").cards()
        assert {record_in(one["action_id"]) for one in elements(card.blocks)} == {""}


async def test_a_workspace_s_choice_is_erased_with_it(url: str) -> None:
    async with opened(url) as store:
        await store.migrate()
        for workspace in (HOME, Workspace("", "T2")):
            await store.record_choices.choose(workspace, "C1", "agua")
        assert (await store.kept_of(HOME))["record_choices"][0]["record_name"] == "agua"
        await store.forget_workspace(HOME)
        assert await store.record_choices.of(HOME) == {}
        assert await store.record_choices.of(Workspace("", "T2")) == {"C1": "agua"}


async def test_while_nobody_can_tell_which_record_is_used_nothing_is_answered(
    slack: LoopbackSlack, url: str, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise StoreError("The store is away.")

    async with serving(slack, url, records) as bot:
        monkeypatch.setattr(RecordChoices, "_read", away)
        assert "cannot be told at this moment which record" in await answered(bot, QUESTION)
        request = as_json(mention(f"<@UBOT> {QUESTION}"))
        assert (await bot.bot.post(request[0], signed(*request)))[0] == 503  # Slack says it again
        monkeypatch.undo()
        assert (await bot.bot.post(request[0], signed(*request)))[0] == 200
        await eventually(lambda: len(slack.posts) == 1)
    assert FIGURE in slack.posts[0]["text"]


async def test_the_log_names_the_record_whose_pinned_cards_nobody_keeps_true(
    slack: LoopbackSlack, url: str, records: Records, caplog: pytest.LogCaptureFixture
) -> None:
    async with serving(slack, url, records) as bot:
        await told(bot, "record agua")
        await told(bot, f"fija {PREGUNTA}", "/pins")
    assert "go stale" not in caplog.text
    async with serving(slack, url, {"": records["knowledge"]}):
        assert "pinned cards of the record agua, which is not served" in caplog.text
