"""`manifest`: what Slack is told of the app."""

from __future__ import annotations

import argparse
import json
from itertools import zip_longest

from bot.command_line.arguments import Commands, address_of
from bot.command_line.records import all_records, load_record
from bot.settings import Settings


def offer(commands: Commands) -> None:
    """Offer `manifest`."""
    manifest = commands.add_parser("manifest", help="print the Slack app manifest")
    manifest.add_argument(
        "--http", metavar="URL", type=address_of, help="receive requests at this public address; else by Socket Mode"
    )
    manifest.add_argument(
        "--oauth", metavar="URL", type=address_of, help="let many workspaces install the app at this public address"
    )
    manifest.add_argument(
        "--no-unfurl", action="store_true", help="ask for no permission to unfurl links of the record's documents"
    )
    manifest.add_argument(
        "--workflow-step", action="store_true", help="offer the step “Look up a fact” to Workflow Builder (paid plans)"
    )
    manifest.add_argument(
        "--letters",
        action="store_true",
        help="let curators drop letters' files into their channel (asks to read files)",
    )
    manifest.set_defaults(run=_manifest)


def _manifest(parsed: argparse.Namespace, settings: Settings) -> int:
    from bot.answers.kinds.addresses import AddressBook
    from bot.slack.manifest import AppNames, manifest

    known = [load_record(one.folder) for one in all_records(settings)]
    # Slack takes a few: the most important of each record first.
    ranked = zip_longest(*(AddressBook.domains(one) for one in known))
    domains = () if parsed.no_unfurl else tuple(dict.fromkeys(one for rank in ranked for one in rank if one))
    about = known[0].about
    names = AppNames(about.name, about.description.in_language(about.languages[0]), about.languages[0])
    written = manifest(
        names,
        parsed.http,
        domains=domains,
        with_steps=parsed.workflow_step,
        with_letters=parsed.letters,
        oauth_url=parsed.oauth,
    )
    print(json.dumps(written, indent=2))
    return 0
