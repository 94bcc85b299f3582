"""`mcp`: the record for agents, over standard input and output."""

from __future__ import annotations

import argparse
import sys

from bot.clock import utc_today
from bot.command_line.arguments import Commands, offer_record
from bot.command_line.records import answerer_of, chosen_record
from bot.settings import Settings


def offer(commands: Commands) -> None:
    """Offer `mcp`."""
    mcp = commands.add_parser("mcp", help="serve the record to agents over standard input and output")
    offer_record(mcp)
    mcp.set_defaults(run=_mcp)


def _mcp(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.answers.current import Current
    from bot.web.agents.protocol import Protocol
    from bot.web.agents.stdio import serve
    from bot.web.agents.tools import Tools

    answerer = answerer_of(chosen_record(parsed, settings), settings)
    serve(Protocol(Tools(Current(answerer), utc_today)), sys.stdin.buffer, sys.stdout.buffer)
    return 0
