"""Dialogues of checking a text: by the command, by a message's shortcut, by the form; private, and nothing is kept."""

from __future__ import annotations

import json
import logging
import threading
from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.knowledge.loading import load
from bot.languages import LANGUAGES, Language, by_language, say
from bot.review.footnotes import footnotes
from bot.review.report import Report, State
from bot.review.reviewer import Reviewer
from bot.slack.app import build_app
from bot.slack.blocks.modals import DRAFT, review_form
from bot.slack.commands import (
    ANYTHING,
    ASKING,
    CHECK_MESSAGE,
    DRAFT_TEXT,
    FOOTNOTES,
    REVIEW,
    REVIEW_PAGE,
    example_of_check,
)
from bot.slack.listeners.review import LONGEST_DRAFT, draft_of
from bot.store.values import Preference
from tests.loopback.payloads import press, press_in_view, shortcut, slash_command, submission
from tests.loopback.preferences import FakePreferences
from tests.loopback.slack import LoopbackSlack
from tests.shipped import ROOT, SPOKEN, shipped
from tests.slack.cards import assert_fits, assert_view_fits, buttons, elements, shown
from tests.slack.conftest import Say, message_of, sender, services_with, settings_for

OUTDATED = "Over 56,000 asylum seekers were sent back to wait in Mexico under MPP."
SUPPORTED = "Over 59,000 asylum seekers had been returned to Mexico under MPP."
WORDS = [(language, word) for language in SPOKEN for word in by_language("courtesies", "CHECK")[language].split("|")]


def check(text: str, slack: LoopbackSlack, word: str = "check") -> dict[str, Any]:
    """The command that has a text checked."""
    return slash_command(ANYTHING.name, f"{word} {text}", response_url=slack.response_url)


def message_action(text: str | None, slack: LoopbackSlack) -> dict[str, Any]:
    """What Slack sends when somebody chooses the shortcut in a message's menu."""
    message = {"type": "message", "user": "U2", "ts": "1700000000.000009", **({} if text is None else {"text": text})}
    chosen = {**shortcut(CHECK_MESSAGE.name), "type": "message_action", "response_url": slack.response_url}
    return {**chosen, "channel": {"id": "C1"}, "message": message}


def pasted(text: str) -> dict[str, Any]:
    """What Slack sends when the form is submitted with a text."""
    return submission(review_form("en"), {DRAFT: {DRAFT: {"type": "plain_text_input", "value": text}}})


@pytest.mark.parametrize(("language", "word"), WORDS)
async def test_the_command_checks_in_each_language_of_the_record(
    language: Language, word: str, ask: Say, slack: LoopbackSlack
) -> None:
    del language
    response = await ask(check(OUTDATED, slack, word.upper()))
    assert (response.status, response.body) == (200, ""), "the ack goes out before anything is checked"
    (sent,) = slack.responses
    assert sent["response_type"] == "ephemeral"
    assert say("en", "review.state.outdated") in sent["text"], "the words are those of the draft"
    assert_fits(sent["text"], sent["blocks"])
    assert slack.posts == []


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_card_speaks_the_language_that_was_chosen(
    language: Language, ask: Say, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    preferences.everyone = Preference(language, None)
    await ask(check(OUTDATED, slack))
    assert say(language, "review.state.outdated") in slack.responses[0]["text"]


@pytest.mark.parametrize("command", [one for one in ASKING if one is not ANYTHING], ids=lambda one: one.name)
async def test_only_the_command_for_anything_checks(command: Any, ask: Say) -> None:
    message_of(await ask(slash_command(command.name, f"check {SUPPORTED}")))


@pytest.mark.parametrize("text", ["checkpoint at the border", "who checks them?", "59,000 check", "«check» it", ""])
def test_other_words_ask_a_question(text: str) -> None:
    assert draft_of(text, LANGUAGES) is None


@pytest.mark.parametrize("text", ["check x", " Check: x", "CHECK\nx", "check  : x"])
def test_the_word_is_parted_from_the_text(text: str) -> None:
    found = draft_of(text, LANGUAGES)
    assert found is not None
    assert found[0].strip() == "x"


@pytest.mark.parametrize(("language", "word"), WORDS)
@pytest.mark.parametrize("text", ["", "  \n", ":", "\u200b"])
async def test_without_a_text_the_form_opens(
    language: Language, word: str, text: str, ask: Say, slack: LoopbackSlack
) -> None:
    await ask(check(text, slack, word))
    (opened,) = slack.called("views.open")
    view = opened.arguments["view"]
    assert_view_fits(view)
    assert view["callback_id"] == DRAFT_TEXT.name
    assert view["title"]["text"] == say(language, "modal.review")
    assert slack.responses == slack.posts == []


async def test_markup_of_slack_is_undone_first(ask: Say, slack: LoopbackSlack) -> None:
    await ask(
        check("*Over 56,000* asylum seekers were _sent back_ to wait in <https://x.example|Mexico> under MPP.", slack)
    )
    assert "“Over 56,000 asylum seekers” · *Outdated*" in "\n".join(shown(slack.responses[0]["blocks"]))


async def test_a_message_is_checked_for_whoever_chose_the_shortcut_alone(ask: Say, slack: LoopbackSlack) -> None:
    response = await ask(message_action(OUTDATED, slack))
    assert (response.status, response.body) == (200, "")
    (sent,) = slack.responses
    assert sent["response_type"] == "ephemeral"
    assert say("en", "review.state.outdated") in sent["text"]
    assert_fits(sent["text"], sent["blocks"])
    assert slack.posts == []


@pytest.mark.parametrize("text", [None, "", " "])
async def test_a_message_without_text_opens_the_form(text: str | None, ask: Say, slack: LoopbackSlack) -> None:
    await ask(message_action(text, slack))
    (opened,) = slack.called("views.open")
    assert opened.arguments["view"]["callback_id"] == DRAFT_TEXT.name


async def test_the_home_has_a_button_that_opens_the_form(ask: Say, slack: LoopbackSlack) -> None:
    button = {"type": "button", "action_id": REVIEW.id(), "value": "-"}
    await ask(press_in_view(button, {"type": "home", "blocks": []}))
    (opened,) = slack.called("views.open")
    assert opened.arguments["view"]["callback_id"] == DRAFT_TEXT.name


async def test_a_pasted_text_is_checked_in_the_modal(ask: Say, slack: LoopbackSlack) -> None:
    body = json.loads((await ask(pasted(f"{OUTDATED} {SUPPORTED}"))).body)
    assert body["response_action"] == "update"
    assert_view_fits(body["view"])
    assert say("en", "slack.review.checking") in shown(body["view"]["blocks"])
    (updated,) = slack.called("views.update")
    view = updated.arguments["view"]
    assert updated.arguments["view_id"] == "V1"
    assert_view_fits(view)
    assert any("*Outdated*" in text for text in shown(view["blocks"]))
    (button,) = [one for one in elements(view["blocks"]) if one["action_id"] == REVIEW_PAGE.id("supported")]
    await ask(press_in_view(button, view))
    behind = slack.called("views.update")[1].arguments["view"]
    assert any("*Supported*" in text for text in shown(behind["blocks"]))
    assert slack.responses == slack.posts == []


async def test_the_supported_take_the_cards_place(ask: Say, slack: LoopbackSlack) -> None:
    await ask(check(f"{OUTDATED} {SUPPORTED}", slack))
    (button,) = buttons(slack.responses[0]["blocks"])
    await ask(press(button, slack.response_url))
    sent = slack.responses[1]
    assert sent["replace_original"] is True
    assert any("*Supported*" in text for text in shown(sent["blocks"]))
    assert_fits(sent["text"], sent["blocks"])
    assert slack.posts == []


async def test_footnotes_of_the_supported_are_ready_to_copy(ask: Say, slack: LoopbackSlack) -> None:
    await ask(check(f"{OUTDATED} {SUPPORTED}", slack))
    (show,) = buttons(slack.responses[0]["blocks"])
    await ask(press(show, slack.response_url))
    copy = next(one for one in buttons(slack.responses[1]["blocks"]) if one["action_id"] == FOOTNOTES.id())
    await ask(press(copy, slack.response_url))
    (opened,) = slack.called("views.open")
    view = opened.arguments["view"]
    assert_view_fits(view)
    copied = [block["elements"][0] for block in view["blocks"] if block["type"] == "rich_text"]
    texts = [one["elements"][0]["text"] for one in copied]
    styles = footnotes(Reviewer(shipped()).review(SUPPORTED), shipped())
    assert styles
    assert texts == [one.text for one in styles]


async def test_a_button_of_another_version_gets_one_kind_sentence(ask: Say, slack: LoopbackSlack) -> None:
    button = {"type": "button", "action_id": REVIEW_PAGE.id("on"), "value": "old"}
    await ask(press(button, slack.response_url))
    assert say("en", "slack.gone") in slack.responses[0]["text"]


async def test_a_text_that_is_too_long_is_told_so(ask: Say, slack: LoopbackSlack) -> None:
    await ask(check("x " * LONGEST_DRAFT, slack))
    assert say("en", "slack.review.too_long", most=f"{LONGEST_DRAFT:,}") in slack.responses[0]["text"]


async def test_a_check_leaves_the_event_loop_free(
    ask: Say, slack: LoopbackSlack, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []

    def review(reviewer: Reviewer, draft: str) -> Report:
        threads.append(threading.current_thread())
        return real(reviewer, draft)

    real = Reviewer.review
    monkeypatch.setattr(Reviewer, "review", review)
    await ask(check(OUTDATED, slack))
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


SECRET = "zorblaxian"  # a word that stands nowhere but in the text


async def test_nothing_of_a_text_is_logged(ask: Say, slack: LoopbackSlack, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for sent in (check(f"{SECRET} {OUTDATED}", slack), message_action(f"{SECRET} {SUPPORTED}", slack), pasted(SECRET)):
        await ask(sent)
    assert SECRET not in caplog.text


@pytest.mark.parametrize("is_pasted", [False, True])
async def test_what_fails_is_said_without_a_word_of_the_text(
    is_pasted: bool,
    ask: Say,
    slack: LoopbackSlack,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(_: Reviewer, draft: str) -> Report:
        raise KeyError(draft)

    monkeypatch.setattr(Reviewer, "review", fail)
    await ask(pasted(SECRET) if is_pasted else check(SECRET, slack))
    told = slack.called("views.update")[0].arguments["view"]["blocks"] if is_pasted else slack.responses[0]["blocks"]
    assert any("(ref " in text for text in shown(told))
    assert "KeyError" in caplog.text, "the log says what failed"
    assert SECRET not in caplog.text
    assert SECRET not in str(told)


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_a_record_in_other_languages_is_checked_in_them(
    language: Language, slack: LoopbackSlack, preferences: FakePreferences
) -> None:
    answerer = Answerer(load(ROOT / "tests/records/refinery"))
    services = services_with(answerer, preferences)
    tell = sender(build_app(settings_for(slack), services), services)
    (example,) = example_of_check(answerer, language)
    text = example.removeprefix(ANYTHING.name).strip()
    assert text.startswith(by_language("courtesies", "CHECK")[language].split("|")[0])
    await tell(slash_command(ANYTHING.name, text, response_url=slack.response_url))
    (sent,) = slack.responses
    assert_fits(sent["text"], sent["blocks"])
    found = len(Reviewer(answerer).review(text.partition(" ")[2]).of(State.SUPPORTED))
    (button,) = buttons(sent["blocks"])
    assert found
    assert button["text"]["text"] == say(language, "slack.review.show_supported", number=found)


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_example_of_help_is_supported(
    language: Language, ask: Say, slack: LoopbackSlack, real_answerer: Answerer
) -> None:
    (example,) = example_of_check(real_answerer, language)
    found = draft_of(example.removeprefix(ANYTHING.name), real_answerer.languages)
    assert found is not None
    assert found[1] == language
    report = Reviewer(real_answerer).review(found[0])
    assert report.findings
    assert {one.state for one in report.findings} == {State.SUPPORTED}
    await ask(slash_command(ANYTHING.name, example.removeprefix(ANYTHING.name), response_url=slack.response_url))
    assert_fits(slack.responses[0]["text"], slack.responses[0]["blocks"])
