"""Dialogues of links: those of the record unfurl to their cards, all others are left alone."""

from __future__ import annotations

import pytest

from bot.languages import LANGUAGES, Language
from bot.store.values import Preference
from tests.loopback.payloads import link_shared
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import LoopbackSlack
from tests.shipped import KNOWLEDGE
from tests.slack.cards import assert_fits
from tests.slack.conftest import Say

DOCUMENTS = [(document.id, address.url) for document in KNOWLEDGE.documents.values() for address in document.urls]
WORKS = [work.url for document in KNOWLEDGE.documents.values() for work in document.cited_works if work.url]
HRW = next(url for _, url in DOCUMENTS if "hrw.org" in url)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("url", [*dict.fromkeys(url for _, url in DOCUMENTS), *dict.fromkeys(WORKS)])
async def test_every_address_of_the_record_unfurls(
    url: str, language: Language, ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.everyone = Preference(language, None)
    await ask(link_shared(url))
    (call,) = slack.called("chat.unfurl")
    unfurl = call.arguments["unfurls"][url]
    assert_fits(unfurl["fallback"], unfurl["blocks"])
    assert call.arguments["channel"] == "C1"


@pytest.mark.parametrize(
    "url",
    [
        HRW + "?utm_source=newsletter&utm_medium=email",
        HRW + "?utm_source=newsletter&amp;utm_medium=email",  # as Slack sends it
        HRW + "/?_ga=2.1&amp;_gl=1*x&amp;igshid=1&amp;trk=feed&amp;a-network-of-next-year=1#top",
        HRW + "/",
        HRW + "#:~:text=over%2059%2C000",
        HRW.replace("https://www.", "http://"),
    ],
)
async def test_the_same_page_written_otherwise_unfurls_too(url: str, ask: Say, slack: LoopbackSlack) -> None:
    await ask(link_shared(url))
    (call,) = slack.called("chat.unfurl")
    assert list(call.arguments["unfurls"]) == [url]


@pytest.mark.parametrize(
    "url",
    [
        "https://www.hrw.org/",
        "https://www.hrw.org/news/2026/01/01/other",
        "https://[::1/",
        HRW.replace("https://", "ftp://"),
        HRW.replace(".org/", ".org:8080/"),
        HRW.replace("https://www.", "https://www.hrw.org@evil.example/"),
    ],
)
async def test_another_page_of_the_same_site_is_left_alone(url: str, ask: Say, slack: LoopbackSlack) -> None:
    assert (await ask(link_shared(url))).status == 200
    assert slack.calls == []


async def test_a_message_that_is_still_written_is_named_by_its_unfurl_id(ask: Say, slack: LoopbackSlack) -> None:
    await ask(link_shared(HRW, unfurl_id="U-1", source="composer", channel="COMPOSER"))
    (call,) = slack.called("chat.unfurl")
    assert (call.arguments["unfurl_id"], call.arguments["source"]) == ("U-1", "composer")
    assert "channel" not in call.arguments


async def test_the_same_event_unfurls_once(ask: Say, slack: LoopbackSlack) -> None:
    payload = link_shared(HRW)
    for _ in range(3):
        await ask(payload)
    assert len(slack.called("chat.unfurl")) == 1


@pytest.mark.parametrize("error", ["missing_scope", "cannot_unfurl_url", "is_archived"])
async def test_what_slack_does_not_let_unfurl_is_one_line_in_the_log(
    error: str, ask: Say, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture
) -> None:
    slack.faults["chat.unfurl"] = [error]
    await ask(link_shared(HRW))
    (record,) = caplog.records
    assert record.getMessage().startswith("A link could not be unfurled")
    assert slack.posts == []
