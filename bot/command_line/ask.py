"""`ask`: questions, and an answer to each; one that fails takes no other with it."""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Callable, Iterable

from bot.clock import utc_today
from bot.command_line.arguments import Commands, date_of, day_of, offer_record
from bot.command_line.records import answerer_of, chosen_record
from bot.errors import BotError, SettingsError
from bot.languages import LANGUAGES
from bot.settings import Settings


def offer(commands: Commands) -> None:
    """Offer `ask`."""
    ask = commands.add_parser("ask", help="print the answer to a question")
    ask.add_argument("question", nargs="*", metavar="QUESTION", help="without it, one question is read from each line")
    ask.add_argument("--json", action="store_true", help="one JSON object for each question")
    ask.add_argument("--lang", choices=LANGUAGES, help="the answer's language; else the question's")
    ask.add_argument("--as-of", metavar="DATE", type=date_of, help="answer as of 2019-11-30, 2019-11 or 2019")
    ask.add_argument(
        "--today", metavar="DATE", type=day_of, help="answer as on this day; else the day that it is in UTC"
    )
    ask.add_argument("--explain", action="store_true", help="also say why the answer was chosen")
    offer_record(ask)
    ask.set_defaults(run=_ask)


def _ask(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.answers.compose.rendering import as_card, as_explanation, as_json

    answerer = answerer_of(chosen_record(parsed, settings), settings)
    if parsed.lang is not None and parsed.lang not in answerer.languages:
        held = " or ".join(f"--lang {language}" for language in answerer.languages)
        raise SettingsError(f"--lang {parsed.lang}: this record is not kept in that language. Take {held}.")
    today = parsed.today or utc_today()

    def show(question: str) -> None:
        answer = answerer.answer(question, language=parsed.lang, as_of=parsed.as_of, today=today)
        told = answerer.explain(question, language=parsed.lang, as_of=parsed.as_of) if parsed.explain else ()
        if parsed.json:
            explained = {"explanation": told} if parsed.explain else {}
            print(json.dumps({**as_json(question, answer), **explained}, ensure_ascii=False), flush=True)
        else:
            print(as_card(answer))
            print(as_explanation(told), end="\n" if told else "")

    if parsed.question:
        show(" ".join(parsed.question))
        return 0
    if sys.stdin.isatty():
        print("One question on each line; Ctrl-D ends.", file=sys.stderr)
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    return ask_each(show, (line.rstrip("\n") for line in sys.stdin))


def ask_each(show: Callable[[str], None], questions: Iterable[str]) -> int:
    """Answer each question, and tell on standard error which ones failed by a fault of the bot's own.

    Args:
        show: Answers one.
        questions: In their order.

    Returns:
        0, or 1 where any failed.
    """
    status = 0
    for question in questions:
        try:
            show(question)
        except (BotError, OSError):
            raise  # the record, or whatever reads the answers, fails the next question too
        except Exception:  # noqa: BLE001  # whatever it is, the next one is answered
            status = 1
            sys.stderr.write(f"Not answered, by a fault of the bot's own: {question}\n")
            traceback.print_exc()
    return status
