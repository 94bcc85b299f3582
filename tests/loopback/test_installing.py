"""Many workspaces install the app and leave again: real sockets, a real store, a Slack on loopback."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import create_engine, inspect, make_url, text

from bot.answers.answerer import Answerer
from bot.errors import StoreError
from bot.languages import say
from bot.settings import DEFAULT_DATABASE_URL, SlackSettings
from bot.slack import leaving
from bot.store.store import opened
from bot.store.values import Member, Workspace
from tests.loopback.bot_process import OAUTH
from tests.loopback.conftest import Bot, running_bot
from tests.loopback.payloads import (
    BOT_TOKEN,
    SIGNING_SECRET,
    as_json,
    event,
    form,
    installed,
    mention,
    signed,
    slash_command,
)
from tests.loopback.slack import Call, LoopbackSlack, eventually
from tests.store.another_process import write

FILE = DEFAULT_DATABASE_URL.replace("+aiosqlite", "")
QUESTION = "how many people have been returned under MPP?"
HALF_A_DAY = 43_200


@asynccontextmanager
async def bot_of_many(slack: LoopbackSlack, real: Answerer | None = None) -> AsyncIterator[Bot]:
    settings = SlackSettings("", None, SIGNING_SECRET, slack.api_url, oauth=OAUTH)
    async with running_bot(settings, real) as bot:
        yield bot


@pytest.fixture
async def bot(slack: LoopbackSlack) -> AsyncIterator[Bot]:
    async with bot_of_many(slack) as bot:
        yield bot


async def begin(bot: Bot) -> tuple[dict[str, list[str]], str]:
    """Begin to install, and return what Slack is asked and the browser's cookie."""
    address = f"http://127.0.0.1:{bot.port}/slack/install"
    async with bot.session.get(address, allow_redirects=False) as got:
        assert got.status == 302
        cookie = got.headers["Set-Cookie"]
        assert all(part in cookie for part in ("Secure", "HttpOnly", "Max-Age=600"))
        place = urlsplit(got.headers["Location"])
        assert place.netloc == "slack.com"
        return parse_qs(place.query), cookie.partition(";")[0]


async def end(bot: Bot, cookie: str, **query: str) -> tuple[int, str]:
    """Come back from Slack."""
    address = f"http://127.0.0.1:{bot.port}/slack/oauth_redirect"
    headers = {"Cookie": cookie} if cookie else {}
    async with bot.session.get(address, params=query, headers=headers) as got:
        return got.status, await got.text()


async def install(bot: Bot, slack: LoopbackSlack, given: dict[str, Any]) -> None:
    slack.codes["fake-code"] = given
    asked, cookie = await begin(bot)
    status, page = await end(bot, cookie, code="fake-code", state=asked["state"][0])
    assert (status, say("en", "install.done") in page) == (200, True)


async def send(bot: Bot, request: tuple[bytes, str]) -> tuple[int, str]:
    return await bot.post(request[0], signed(*request))


def of_team(team: str, payload: dict[str, Any], enterprise: str | None = None, **changes: Any) -> dict[str, Any]:
    """Return an event as that of another workspace."""
    of_all = bool(changes.pop("of_all", False))
    named = {"enterprise_id": enterprise, "team_id": team, "user_id": "UBOT", "is_enterprise_install": of_all}
    return {**payload, "team_id": team, "enterprise_id": enterprise, "authorizations": [named], **changes}


def left(kind: str, team: str = "T1", at: float | None = None, **inner: Any) -> dict[str, Any]:
    return of_team(team, event({"type": kind, **inner}), event_time=int(time.time() if at is None else at))


def traces(word: str) -> dict[str, int]:
    """Walk every table that the database has, and count the rows that hold a word anywhere."""
    engine = create_engine(FILE)
    found = {}
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        assert {"installations", "pins", "preferences", "deliveries"} <= set(tables)
        for table in tables:
            rows = connection.execute(text(f"SELECT * FROM {table}")).all()  # noqa: S608
            found[table] = sum(word in str(value) for row in rows for value in row)
    engine.dispose()
    return {table: count for table, count in found.items() if count}


async def test_a_workspace_installs_the_app_and_is_answered_with_its_own_token(bot: Bot, slack: LoopbackSlack) -> None:
    await install(bot, slack, installed("xoxb-fake-one", "T1"))
    await install(bot, slack, installed("xoxb-fake-two", "T2"))
    for team, token in (("T2", "xoxb-fake-two"), ("T1", "xoxb-fake-one")):
        before = len(slack.called("chat.postMessage"))
        assert await send(bot, as_json(of_team(team, mention("<@UBOT> how many?")))) == (200, "")
        await eventually(lambda: len(slack.called("chat.postMessage")) > before)  # noqa: B023
        assert slack.called("chat.postMessage")[-1].token == f"Bearer {token}"
        status, answered = await send(bot, form(slash_command("/facts", "how many?", team_id=team)))
        assert (status, json.loads(answered)["text"][:17]) == (200, "Over 59,000 peopl")


async def test_slack_is_asked_for_the_scopes_of_the_manifest_and_nothing_of_people(bot: Bot) -> None:
    asked, _ = await begin(bot)
    assert "chat:write" in asked["scope"][0].split(",")
    assert not asked.get("user_scope", [""])[0]
    assert asked["redirect_uri"] == [OAUTH.redirect_uri]


@pytest.mark.slow
async def test_a_hundred_callbacks_with_one_state_install_once(bot: Bot, slack: LoopbackSlack) -> None:
    slack.codes["fake-code"] = installed("xoxb-fake-one")
    asked, cookie = await begin(bot)
    callbacks = (end(bot, cookie, code="fake-code", state=asked["state"][0]) for _ in range(100))
    statuses = [status for status, _ in await asyncio.gather(*callbacks)]
    assert (statuses.count(200), statuses.count(401)) == (1, 99)
    assert slack.exchanged == ["fake-code"]


@pytest.mark.parametrize("whose", ["nobody's", "another's"])
async def test_a_state_is_good_in_the_browser_that_began_alone(whose: str, bot: Bot, slack: LoopbackSlack) -> None:
    slack.codes["fake-code"] = installed("xoxb-fake-one")
    asked, _ = await begin(bot)
    cookie = "" if whose == "nobody's" else (await begin(bot))[1]
    status, page = await end(bot, cookie, code="fake-code", state=asked["state"][0])
    assert (status, say("en", "install.again") in page, slack.exchanged) == (400, True, [])


async def test_who_says_no_on_slack_s_page_installs_nothing(bot: Bot, slack: LoopbackSlack) -> None:
    _, cookie = await begin(bot)
    status, page = await end(bot, cookie, error="access_denied<b>", state="any")
    assert (status, slack.exchanged) == (200, [])
    assert "access_denied" not in page
    assert say("en", "install.cancelled") in (await end(bot, cookie, error="access_denied"))[1]


async def test_a_code_that_slack_does_not_take_is_told_and_stands_in_no_log(
    bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    asked, cookie = await begin(bot)
    status, page = await end(bot, cookie, code="fake-unknown", state=asked["state"][0])
    assert (status, say("en", "install.failed") in page) == (401, True)
    assert "fake-unknown" not in caplog.text


async def test_while_the_store_is_away_nothing_is_begun(bot: Bot, monkeypatch: pytest.MonkeyPatch) -> None:
    async def away(_: object) -> str:
        raise StoreError("the store is away")

    monkeypatch.setattr("bot.store.oauth_states.OAuthStates.issue", away)
    status, page = await bot.get("/slack/install")
    assert (status, say("en", "install.later") in page) == (503, True)


async def test_a_whole_enterprise_installs_the_app(bot: Bot, slack: LoopbackSlack) -> None:
    await install(bot, slack, installed("xoxb-fake-all", None, "E1"))
    payload = of_team("T7", mention("<@UBOT> how many?"), "E1", of_all=True)
    assert await send(bot, as_json(payload)) == (200, "")
    await eventually(lambda: bool(slack.posts))
    assert slack.called("chat.postMessage")[0].token == "Bearer xoxb-fake-all"


@pytest.mark.slow
async def test_fifty_events_in_two_processes_at_a_token_s_end_renew_it_once(slack: LoopbackSlack) -> None:
    given = installed("xoxe.xoxb-fake-1", expires_in=HALF_A_DAY, refresh_token="xoxe-1-fake")
    slack.codes["xoxe-1-fake"] = {
        "access_token": "xoxe.xoxb-fake-2", "token_type": "bot", "expires_in": HALF_A_DAY,
        "refresh_token": "xoxe-2-fake",
    }  # fmt: skip
    async with bot_of_many(slack) as one, bot_of_many(slack) as other:
        await install(one, slack, given)
        await write(Path(str(make_url(FILE).database)), "UPDATE installations SET expires_at = ?", time.time() - 1)
        requests = [(bot, as_json(mention("<@UBOT> how many?"))) for bot in (one, other) for _ in range(50)]
        assert {status for status, _ in await asyncio.gather(*(send(*one) for one in requests))} == {200}
        await eventually(lambda: len(slack.posts) >= 100)
    assert [one for one in slack.exchanged if one != "fake-code"] == ["xoxe-1-fake"]
    assert {call.token for call in slack.called("chat.postMessage")} == {"Bearer xoxe.xoxb-fake-2"}


async def live_in(bot: Bot, slack: LoopbackSlack, team: str) -> None:
    """Leave something in every table that a workspace fills."""
    about = {"team_id": team, "channel_id": f"C{team}", "user_id": f"U{team}", "response_url": slack.response_url}
    before = len(slack.responses)
    assert (await send(bot, form(slash_command("/pins", f"add {QUESTION}", **about))))[0] == 200
    await eventually(lambda: len(slack.responses) > before)
    assert (await send(bot, as_json(of_team(team, mention(f"<@UBOT> {QUESTION}")))))[0] == 200
    await choose(team)


async def test_a_workspace_that_uninstalls_leaves_no_trace_and_the_others_keep_all(
    slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    async with bot_of_many(slack, real_answerer) as bot:
        for number in (1, 2):
            await install(bot, slack, installed(f"xoxb-fake-{number}", f"TEAM{number}"))
            await live_in(bot, slack, f"TEAM{number}")
        before = traces("TEAM2")
        assert {"installations", "pins", "pin_topics", "preferences"} <= set(traces("TEAM1"))
        for _ in range(2):  # Slack says it again
            assert await send(bot, as_json(left("app_uninstalled", "TEAM1"))) == (200, "")
        assert traces("TEAM1") == {}
        assert traces("TEAM2") == before
        posts = len(slack.posts)
        late = of_team("TEAM1", mention(f"<@UBOT> {QUESTION}"))
        assert await send(bot, as_json(late)) == (200, "")
        status, told = await send(bot, form(slash_command("/facts", QUESTION, team_id="TEAM1")))
        assert (status, say("en", "slack.not_installed") in json.loads(told)["text"]) == (200, True)
        await asyncio.sleep(0.2)
        assert (len(slack.posts), traces("TEAM1")) == (posts, {})


async def test_an_event_that_comes_late_takes_nothing_from_who_installed_again(bot: Bot, slack: LoopbackSlack) -> None:
    await install(bot, slack, installed("xoxb-fake-one"))
    assert await send(bot, as_json(left("app_uninstalled", at=time.time() - 60))) == (200, "")
    assert traces("T1") != {}


LEFT_BY: list[tuple[dict[str, Any], bool]] = [
    (left("app_uninstalled"), True),
    (left("tokens_revoked", tokens={"oauth": [], "bot": ["UBOT"]}), True),
    (left("tokens_revoked", tokens={"oauth": ["U9"], "bot": []}), False),
    (left("team_access_revoked", team_ids=["T1"]), True),
    (left("team_access_revoked", team_ids=["T2"]), False),
    (left("app_uninstalled", "T2"), False),
    (of_team("T1", event({"type": "app_uninstalled"}), "E1"), True),
    (of_team("T1", event({"type": "app_uninstalled"}), "E1", of_all=True), False),
    (event({"type": "app_uninstalled"}, authorizations=[]), True),
]


@pytest.mark.parametrize(("told", "is_gone"), LEFT_BY)
async def test_what_leaves_is_what_the_event_names(
    told: dict[str, Any], is_gone: bool, bot: Bot, slack: LoopbackSlack
) -> None:
    await install(bot, slack, installed("xoxb-fake-one"))
    told = {**told, "event_time": int(time.time())}
    assert await send(bot, as_json(told)) == (200, "")
    assert (traces("T1") == {}) is is_gone


async def test_while_the_store_is_away_slack_is_asked_to_say_again_that_a_workspace_left(
    bot: Bot, slack: LoopbackSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    await install(bot, slack, installed("xoxb-fake-one"))

    async def away(*_: object, **__: object) -> bool:
        raise StoreError("the store is away")

    with monkeypatch.context() as patched:
        patched.setattr("bot.store.installations.Installations.forget", away)
        assert (await send(bot, as_json(left("app_uninstalled"))))[0] == 503
    assert await send(bot, as_json(left("app_uninstalled"))) == (200, "")
    assert traces("T1") == {}


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.slack.workspaces.LOOKING", 0.1)
    begin: Callable[..., None] = leaving.Departures.__init__
    monkeypatch.setattr(
        leaving.Departures, "__init__", lambda self, store, where: begin(self, store, where, (0.1, 0.1))
    )


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("is_revoked", [True, False])
async def test_the_one_workspace_of_a_token_is_erased_once_the_token_is_no_good(
    is_revoked: bool, slack: LoopbackSlack, http_bot: Bot
) -> None:
    await eventually(lambda: bool(slack.called("auth.test")))
    await choose("T1")
    if is_revoked:
        slack.revoked.add(BOT_TOKEN)
    assert await send(http_bot, as_json(left("app_uninstalled"))) == (200, "")
    if is_revoked:
        await eventually(lambda: traces("T1") == {})
    else:
        await asyncio.sleep(0.6)
        assert traces("T1") != {}
    posts = len(slack.posts)
    assert await send(http_bot, as_json(mention("<@UBOT> how many?"))) == (200, "")
    await asyncio.sleep(0.2)
    assert (len(slack.posts) == posts) is is_revoked


@pytest.mark.usefixtures("hurried")
async def test_what_another_process_keeps_meanwhile_is_erased_too(slack: LoopbackSlack) -> None:
    async with bot_of_many(slack) as bot:
        await install(bot, slack, installed("xoxb-fake-one"))
        assert await send(bot, as_json(left("app_uninstalled"))) == (200, "")
        await choose("T1")
        await eventually(lambda: traces("T1") == {})


async def test_while_slack_is_slow_in_one_workspace_the_others_need_not_wait(
    slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    seen = asyncio.Event()

    async def stand_still(call: Call, moment: str) -> None:
        if moment == "before" and (call.method, call.token) == ("pins.list", "Bearer xoxb-fake-1"):
            await seen.wait()

    async with bot_of_many(slack, real_answerer) as bot:
        for number in (1, 2):
            await install(bot, slack, installed(f"xoxb-fake-{number}", f"TEAM{number}"))
        slack.on_call = stand_still
        for team in ("TEAM1", "TEAM2"):
            about = {"team_id": team, "channel_id": f"C{team}", "response_url": slack.response_url}
            assert (await send(bot, form(slash_command("/pins", **about))))[0] == 200
        await eventually(lambda: bool(slack.responses))
        seen.set()  # else the bot would wait for it before it stops


@pytest.mark.usefixtures("hurried")
async def test_what_is_kept_after_the_process_that_erased_has_ended_is_erased_by_another(slack: LoopbackSlack) -> None:
    async with bot_of_many(slack) as other:
        async with bot_of_many(slack) as one:
            await install(one, slack, installed("xoxb-fake-one"))
            assert (await send(other, as_json(mention("<@UBOT> how many?"))))[0] == 200
            assert await send(one, as_json(left("app_uninstalled"))) == (200, "")
        await choose("T1")
        await eventually(lambda: traces("T1") == {})


@pytest.mark.slow
@pytest.mark.usefixtures("hurried")
async def test_a_workspace_that_installs_again_at_once_is_answered_with_its_new_token(slack: LoopbackSlack) -> None:
    async with bot_of_many(slack) as one, bot_of_many(slack) as other:
        await install(one, slack, installed("xoxb-fake-one"))
        await send(other, as_json(mention("<@UBOT> how many?")))
        await eventually(lambda: bool(slack.posts))
        assert await send(one, as_json(left("app_uninstalled"))) == (200, "")
        await asyncio.sleep(0.5)
        await install(one, slack, installed("xoxb-fake-two"))
        await send(other, as_json(mention("<@UBOT> how many?")))
        await eventually(lambda: len(slack.posts) == 2)
    assert slack.called("chat.postMessage")[-1].token == "Bearer xoxb-fake-two"


async def choose(team: str) -> None:
    """Keep a choice, as another process does."""
    async with opened(DEFAULT_DATABASE_URL) as store:
        await store.preferences.choose_language(Member(Workspace("", team), f"U{team}"), "es")
