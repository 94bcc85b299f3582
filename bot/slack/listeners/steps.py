"""The workflow step: a question in; the answer, its citation and its link out."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot.answers.answer import Ambiguous, Answer, Found
from bot.answers.compose.standing import standing_in_words
from bot.languages import say
from bot.languages.dates import date_in_words
from bot.slack.card_state import CardState
from bot.slack.commands import LOOK_UP_FACT
from bot.slack.failures import logged, report
from bot.slack.listeners.replies import once
from bot.slack.question import plain_text
from bot.slack.services import Services


def register(app: AsyncApp, services: Services) -> None:
    """Register the listener for the step."""

    async def look_up(client: AsyncWebClient, body: dict[str, Any], context: AsyncBoltContext) -> None:  # noqa: ARG001  # as later work is called
        event = body["event"]
        execution = {
            "function_execution_id": event["function_execution_id"],
            # A step is completed with the token that came with it, where one did.
            **({"token": event["bot_access_token"]} if event.get("bot_access_token") else {}),
        }
        with logged("A workflow step could not be completed"):
            try:
                outputs = _outputs(
                    services.writer.answer(CardState(plain_text(str(event["inputs"].get("question", "")))))
                )
            except Exception as error:  # noqa: BLE001  # the workflow is told, whatever it is
                apology = say(services.answerer.languages[0], "slack.trouble", reference=report(error))
                await client.functions_completeError(error=apology, **execution)
            else:
                await client.functions_completeSuccess(outputs=outputs, **execution)

    app.event("function_executed", matchers=[_is_ours], middleware=[once(services)])(
        services.background.after_ack(look_up)
    )


def _outputs(answer: Answer) -> dict[str, Any]:
    """Return a step always ends well: what the record does not say is an answer, too."""
    if not isinstance(answer, Found):
        choices = answer.choices if isinstance(answer, Ambiguous) else ()
        words = " ".join([answer.sentence, *(f"({choice})" for choice in choices)])
        return {"answer": words, "citation": "", "link": "", "is_found": False}
    first = answer.citations[0]
    citation = f"{first.voice or first.said_by} · {first.title} · {date_in_words(answer.language, first.date)}"
    return {
        "answer": f"{answer.sentence} {standing_in_words(answer)}".strip(),
        "citation": citation,
        "link": first.url or "",
        "is_found": True,
    }


async def _is_ours(event: dict[str, Any]) -> bool:
    return (event.get("function") or {}).get("callback_id") == LOOK_UP_FACT.name
