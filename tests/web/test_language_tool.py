"""LanguageTool's addresses: what its clients send is answered, to programs on this machine alone, and nothing stays."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlencode

import aiohttp
import pytest

from bot.serve import Served, running
from bot.settings import Settings, SlackSettings
from bot.web.language_tool import LONGEST_TEXT
from tests.loopback.payloads import BOT_TOKEN, SIGNING_SECRET
from tests.shipped import SPOKEN, shipped

SLACK = SlackSettings(BOT_TOKEN, None, SIGNING_SECRET, "http://127.0.0.1:9/api/")
OLD = "Over 56,000 asylum seekers had been sent back to wait in Mexico under MPP."
RIGHT = "Over 59,000 asylum seekers had been returned to Mexico under MPP."
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
Reply = tuple[int, str]


class Editor:
    """A program that has texts checked."""

    def __init__(self, port: int, session: aiohttp.ClientSession) -> None:
        self._address, self._session = f"http://127.0.0.1:{port}", session

    async def send(self, fields: dict[str, str], headers: dict[str, str] | None = None) -> Reply:
        """Post a form."""
        body, own = urlencode(fields), {**FORM, **(headers or {})}
        async with self._session.post(f"{self._address}/v2/check", data=body, headers=own) as reply:
            return reply.status, await reply.text()

    async def get(self, path: str) -> Reply:
        """Open an address."""
        async with self._session.get(self._address + path) as reply:
            return reply.status, await reply.text()


@pytest.fixture
async def editor() -> AsyncIterator[Editor]:
    """An editor of the real server, with the shipped record."""
    bot = running(Settings(slack=SLACK, port=0, has_language_tool=True), {"": Served(shipped(), 5, 40)})
    async with bot as port, aiohttp.ClientSession() as session:
        yield Editor(port, session)


async def test_what_libreoffice_sends_is_answered(editor: Editor) -> None:
    status, body = await editor.send({"text": f"😀 {OLD} {RIGHT}", "language": "en-US"})
    answer = json.loads(body)
    assert status == 200
    assert answer["language"]["code"] == "en"
    (match,) = answer["matches"]
    start, end = match["offset"], match["offset"] + match["length"]
    units = f"😀 {OLD} {RIGHT}".encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == "Over 56,000 asylum seekers"
    assert match["replacements"] == [{"value": "Over 59,000 asylum seekers"}]
    assert match["shortMessage"] == "Outdated"
    assert match["rule"]["id"] == "COALITION_OUTDATED"
    around, at = match["context"]["text"].encode("utf-16-le"), match["context"]["offset"]
    assert around[2 * at :].decode("utf-16-le").startswith("Over 56,000")


async def test_what_ltex_sends_is_answered_with_places_of_its_markup(editor: Editor) -> None:
    parts = [
        {"markup": "\\section{", "interpretAs": ""},
        {"text": "Numbers"},
        {"markup": "}\n\n", "interpretAs": "\n\n"},
        {"text": "Over "},
        {"markup": "\\textbf{"},
        {"text": "56,000"},
        {"markup": "}"},
        {"text": OLD.removeprefix("Over 56,000")},
    ]
    data = json.dumps({"annotation": parts})
    rules = {"disabledRules": "WHITESPACE_RULE,CONSECUTIVE_SPACES", "enabledRules": "", "level": "picky"}
    _, body = await editor.send({"data": data, "language": "en-US", "motherTongue": "es", **rules})
    posted = "".join(part.get("text", part.get("markup", "")) for part in parts)
    (match,) = json.loads(body)["matches"]
    marked = posted[match["offset"] : match["offset"] + match["length"]]
    assert marked == "Over \\textbf{56,000} asylum seekers"


async def test_what_is_supported_is_no_match(editor: Editor) -> None:
    _, body = await editor.send({"text": RIGHT, "language": "auto"})
    assert json.loads(body)["matches"] == []


async def test_messages_are_in_the_language_that_is_named(editor: Editor) -> None:
    _, body = await editor.send({"text": OLD, "language": "es"})
    assert json.loads(body)["matches"][0]["shortMessage"] != "Outdated"


async def test_the_languages_of_the_record_are_listed(editor: Editor) -> None:
    status, body = await editor.get("/v2/languages")
    assert status == 200
    assert [one["code"] for one in json.loads(body)] == list(SPOKEN)
    assert all(one["name"] and one["longCode"] for one in json.loads(body))


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "coalition.example"},
        {"Origin": "https://coalition.example"},
        {"Origin": "null"},
        {"Host": "["},
        {"Host": "127.0.0.1]"},
        {"Origin": "http://["},
        {"X-Forwarded-For": "203.0.113.7"},
        {"Forwarded": "for=203.0.113.7"},
        {"Via": "1.1 proxy"},
    ],
    ids=str,
)
async def test_only_programs_of_this_machine_are_answered(editor: Editor, headers: dict[str, str]) -> None:
    status, body = await editor.send({"text": OLD, "language": "en-US"}, headers)
    assert status == 403
    assert "56,000" not in body


async def test_an_extension_of_a_browser_is_answered(editor: Editor) -> None:
    status, _ = await editor.send({"text": OLD, "language": "en"}, {"Origin": "moz-extension://0a1b"})
    assert status == 200


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, 400),
        ({"data": "{"}, 400),
        ({"data": "[]"}, 400),
        ({"data": '{"annotation": [{"other": 1}]}'}, 400),
        ({"data": "[" * 5000}, 400),
        ({"text": "a" * (LONGEST_TEXT + 1)}, 413),
    ],
    ids=["nothing", "no JSON", "no object", "no part", "deep", "long"],
)
async def test_what_is_no_text_is_refused(editor: Editor, fields: dict[str, str], expected: int) -> None:
    status, body = await editor.send({"language": "en", **fields})
    assert status == expected
    assert "Traceback" not in body


async def test_it_is_off_unless_it_is_set() -> None:
    bot = running(Settings(slack=SLACK, port=0), {"": Served(shipped(), 5, 40)})
    async with bot as port, aiohttp.ClientSession() as session:
        status, _ = await Editor(port, session).send({"text": OLD, "language": "en"})
        assert status in (404, 405)


async def test_nothing_of_a_text_is_logged_or_kept(
    editor: Editor, caplog: pytest.LogCaptureFixture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.chdir(tmp_path)
    await editor.send({"text": f"{OLD} Wombat.", "language": "en"})
    await editor.send({"data": "{Wombat", "language": "en"})
    assert "Wombat" not in caplog.text
    assert not any(b"Wombat" in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
