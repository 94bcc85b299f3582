"""What version 1 promised to whoever relies on it is still there: names may be added, and none is taken away.

`version_1.json` has the names. After something was added, `python -m tests.test_version` writes it anew; it refuses to
where a name is gone.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.__main__ import parser
from bot.answers.current import Current
from bot.clock import utc_today
from bot.readiness import Readiness
from bot.slack.commands import COMMANDS
from bot.slack.manifest import LETTER_SCOPES, OPTIONAL_SCOPES, SCOPES
from bot.store.tables import NEWEST
from bot.supervisor import Supervisor
from bot.version import VERSION
from bot.web.agents.tools import Tools
from bot.web.metrics import Metrics
from bot.web.openapi import described
from bot.web.routes import ROUTES
from bot.web.server import build_web
from tests.shipped import ROOT, shipped

FILE = Path(__file__).with_name("version_1.json")
PROMISED: dict[str, list[str]] = json.loads(FILE.read_text(encoding="utf-8"))
CHANGELOG = (ROOT / ".github" / "CHANGELOG.md").read_text(encoding="utf-8")
_VERSIONS = re.compile(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", re.MULTILINE)
KINDS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")  # that Keep a Changelog has


def names_now() -> dict[str, list[str]]:
    """Name all that is promised, by kind."""
    current, supervisor = Current(shipped()), Supervisor()
    application = build_web({"": current}, Readiness(supervisor), utc_today, supervisor)
    routes = application[ROUTES]
    description = described(routes, shipped().indexed.knowledge)
    settings = (ROOT / ".env.example").read_text(encoding="utf-8")
    found = {
        "settings": re.findall(r"^#?([A-Z_]+)=", settings, flags=re.MULTILINE),
        "commands": list(of_command_line(parser())),
        "addresses": list(of_addresses(description)),
        "tools": [f"{tool['name']} {name}" for tool in Tools(current, utc_today).listed() for name in fields(tool)],
        "metrics": [family.name for family in Metrics(supervisor).collect()],
        "slash commands": [command.name for command in COMMANDS],
    }
    return {kind: sorted({*names}) for kind, names in found.items()}


def of_command_line(parser: argparse.ArgumentParser, of: str = "") -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                yield name
                yield from of_command_line(command, name)
        else:
            yield from (f"{of} {option}".strip() for option in action.option_strings or [action.dest])


def of_addresses(description: dict[str, Any]) -> Iterator[str]:
    for path, operations in description["paths"].items():
        for method, operation in operations.items():
            name = f"{method.upper()} {path}"
            yield name
            yield from (f"{name} takes {one['name']}" for one in operation["parameters"])
            yield from (f"{name} gives {one}" for one in fields(operation["responses"]["200"]))


def fields(schema: Any) -> set[str]:
    """Name all fields of what a schema says, however deep."""
    if isinstance(schema, list):
        return {name for one in schema for name in fields(one)}
    if not isinstance(schema, dict):
        return set()
    own = schema.get("properties")
    named = set(own) if isinstance(own, dict) else set()
    return named.union(*(fields(one) for one in schema.values()))


def test_what_version_1_promised_is_still_there() -> None:
    now = names_now()
    assert {kind: gone for kind, names in PROMISED.items() if (gone := set(names) - set(now[kind]))} == {}


def test_an_app_that_was_installed_with_version_1_needs_no_new_scope() -> None:
    assert {*SCOPES, *OPTIONAL_SCOPES, *LETTER_SCOPES} == {
        "app_mentions:read", "chat:write", "commands", "im:history", "pins:read", "pins:write",
        "links:read", "links:write", "files:read",
    }  # fmt: skip


def test_the_version_is_the_newest_of_the_changelog() -> None:
    assert _VERSIONS.findall(CHANGELOG)[0][0] == VERSION
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["hatch"]["version"]["path"] == "bot/version.py"


def test_the_changelog_has_versions_from_the_newest_to_the_oldest_and_the_kinds_of_keep_a_changelog() -> None:
    versions = _VERSIONS.findall(CHANGELOG)
    numbers = [tuple(map(int, version.split("."))) for version, _ in versions]
    assert numbers == sorted(numbers, reverse=True)
    assert [day for _, day in versions] == sorted((day for _, day in versions), reverse=True)
    headings = re.findall(r"^##+ (.*)$", CHANGELOG, flags=re.MULTILINE)
    assert headings[0] == "[Unreleased]"
    assert {one for one in headings if not one.startswith("[")} <= set(KINDS)
    assert len([one for one in headings if one.startswith("[")]) == 1 + len(versions)


def test_the_changelog_says_which_schema_each_version_has_and_a_store_of_it_is_at_hand() -> None:
    left = {path.name.partition(".sqlite")[0] for path in (ROOT / "tests" / "store" / "left").glob("*.sqlite.sql")}
    rows = re.findall(r"^\| (\S+) \| \S+ \| (\d{4}) \|$", CHANGELOG, re.MULTILINE)
    assert [version for version, _ in rows] == [version for version, _ in _VERSIONS.findall(CHANGELOG)]
    assert {f"{version}-{schema}" for version, schema in rows} <= left
    assert rows[0][1] == NEWEST


def main() -> int:
    """Write the names anew."""
    now = names_now()
    for kind, names in PROMISED.items():
        if gone := set(names) - set(now[kind]):
            raise SystemExit(f"{kind}: version 1 promised {', '.join(sorted(gone))}")
    FILE.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
