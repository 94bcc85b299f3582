"""Many questions at once, of which one that fails takes no other with it."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterable

from bot.errors import BotError


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
