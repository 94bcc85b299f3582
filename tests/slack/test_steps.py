"""The workflow step: a question in; the answer, its citation and its link out, and always an end."""

from __future__ import annotations

import pytest

from bot.languages import Language
from bot.slack.manifest import AppNames, manifest
from tests.loopback.answers import FakeAnswerer
from tests.loopback.payloads import step_executed
from tests.loopback.slack import LoopbackSlack
from tests.shipped import SPOKEN
from tests.slack.conftest import Say
from tests.slack.test_sharing import QUESTION


@pytest.mark.parametrize("language", SPOKEN)
async def test_a_question_gives_the_answer_its_citation_and_its_link(
    language: Language, ask: Say, slack: LoopbackSlack
) -> None:
    await ask(step_executed(QUESTION[language]))
    (call,) = slack.called("functions.completeSuccess")
    outputs = call.arguments["outputs"]
    assert "59,000" in outputs["answer"]
    assert "Transactional Records Access Clearinghouse" in outputs["citation"]
    assert outputs["link"].startswith("https://www.hrw.org/")
    assert outputs["is_found"] is True


async def test_an_old_figure_is_said_to_be_old(ask: Say, slack: LoopbackSlack) -> None:
    await ask(step_executed("how many people had been returned under MPP in November 2019?"))
    (call,) = slack.called("functions.completeSuccess")
    assert (
        "superseded" in call.arguments["outputs"]["answer"].casefold()
        or "No longer current" in (call.arguments["outputs"]["answer"])
    )


@pytest.mark.parametrize("question", ["how many Haitians crossed in 2023?", "", "<!channel> x", "x" * 10_000])
async def test_what_the_record_does_not_say_is_an_outcome_too(question: str, ask: Say, slack: LoopbackSlack) -> None:
    await ask(step_executed(question))
    (call,) = slack.called("functions.completeSuccess")
    assert call.arguments["outputs"]["is_found"] is False
    assert call.arguments["outputs"]["link"] == ""


async def test_the_step_is_completed_with_its_own_token_and_once(ask: Say, slack: LoopbackSlack) -> None:
    payload = step_executed(QUESTION["en"])
    for _ in range(3):
        await ask(payload)
    (call,) = slack.called("functions.completeSuccess")
    assert call.token == "Bearer xwfp-fake-step-token"


async def test_a_failure_ends_the_step_with_a_kind_sentence(
    tell: Say, slack: LoopbackSlack, answerer: FakeAnswerer
) -> None:
    answerer.fails = RuntimeError("secret detail")
    await tell(step_executed("how many?"))
    (call,) = slack.called("functions.completeError")
    assert "(ref " in call.arguments["error"]
    assert "secret detail" not in str(call.arguments)


async def test_another_apps_step_is_left_alone(ask: Say, slack: LoopbackSlack) -> None:
    assert (await ask(step_executed("how many?", function={"callback_id": "other"}))).status == 200
    assert slack.calls == []


async def test_the_outputs_are_those_that_the_manifest_promises(ask: Say, slack: LoopbackSlack) -> None:
    await ask(step_executed(QUESTION["en"]))
    promised = manifest(AppNames("a", "b"), with_steps=True)["functions"]["look_up_fact"]["output_parameters"]
    assert slack.called("functions.completeSuccess")[0].arguments["outputs"].keys() == promised.keys()
