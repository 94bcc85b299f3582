"""Imports run one way, each library has its room, and nothing happens at import."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest
from radon.complexity import cc_visit_ast
from radon.visitors import Function

from tests.modules import MODULES, nodes_of, tree_of
from tests.shipped import ROOT

NO_MODULES = {"__main__", "env"}  # run as programs: by Python, and by alembic

# room -> the rooms that it may import
MAY_IMPORT = {
    "errors": set(),
    "languages": set(),
    "clock": set(),
    "counting": set(),
    "version": set(),
    "preflight": set(),
    "turns": set(),
    "garbage_collection": {"turns"},
    "masking": set(),
    "proxies": {"errors", "masking"},
    "database_address": {"errors", "masking"},
    "settings": {"database_address", "errors", "masking", "proxies"},
    "timing": set(),
    "hang_up": set(),
    "sparing": set(),
    "supervisor": {"errors", "sparing"},
    "readiness": {"supervisor"},
    "store": {"errors", "languages", "sparing", "store", "supervisor"},
    "logs": {"settings", "sparing"},
    "knowledge": {"errors", "knowledge", "languages", "garbage_collection"},
    "answers": {"answers", "knowledge", "garbage_collection", "languages"},
    "ingest": {"counting", "errors", "ingest", "knowledge", "languages"},
    "review": {"answers", "errors", "ingest", "knowledge", "languages", "review", "version"},
    "slack": {
        "answers",
        "clock",
        "errors",
        "readiness",
        "review",
        "settings",
        "slack",
        "sparing",
        "store",
        "supervisor",
        "languages",
        "timing",
        "version",
    },
    "web": {"answers", "clock", "knowledge", "languages", "readiness", "review", "supervisor", "version", "web"},
    "reloading": {"answers", "errors", "garbage_collection", "store", "supervisor"},
    "serve": {
        "answers",
        "clock",
        "counting",
        "errors",
        "hang_up",
        "readiness",
        "reloading",
        "settings",
        "slack",
        "store",
        "supervisor",
        "timing",
        "turns",
        "web",
    },
    "command_line": {
        "answers",
        "clock",
        "command_line",
        "counting",
        "errors",
        "garbage_collection",
        "hang_up",
        "ingest",
        "knowledge",
        "languages",
        "logs",
        "proxies",
        "review",
        "serve",
        "settings",
        "slack",
        "store",
        "web",
    },
    "__main__": {"command_line", "counting", "errors", "settings", "version"},
}
# The same inside the largest rooms, by their folders and files.
INSIDE = {
    "answers": {
        "visuals": set(),
        "glance": set(),
        "answer": {"glance", "visuals"},
        "citation": {"answer"},
        "permalinks": {"answer"},
        "provenance": {"answer"},
        "request": {"answer"},
        "understand": {"answer", "citation"},
        "index": {"answer", "understand"},
        "match": {"answer", "citation", "index", "understand"},
        "suggest": {"answer", "glance", "index", "understand"},
        "compose": {"answer", "citation", "glance", "index", "match", "understand", "visuals"},
        "kinds": {"answer", "citation", "compose", "glance", "index", "match", "understand", "visuals"},
        "nearest": {"answer", "citation", "compose", "index", "kinds", "match", "suggest", "understand"},
        "followups": {"answer", "compose", "index", "match", "understand"},
        "message": {"answer", "followups", "index", "understand"},
        "reader": {"answer", "match", "message", "understand"},
        "lookup": {
            "answer",
            "compose",
            "index",
            "kinds",
            "match",
            "message",
            "reader",
            "request",
            "suggest",
            "understand",
        },
        "conversation": {
            "answer",
            "compose",
            "followups",
            "kinds",
            "lookup",
            "match",
            "message",
            "nearest",
            "reader",
            "request",
            "understand",
        },
        "answerer": {
            "answer",
            "citation",
            "compose",
            "conversation",
            "followups",
            "kinds",
            "lookup",
            "match",
            "message",
            "nearest",
            "permalinks",
            "provenance",
            "reader",
            "request",
            "suggest",
            "understand",
        },
        "current": {"answerer"},
    },
    "ingest": {
        "source": set(),
        "letter": set(),
        "plain_text": {"source"},
        "reading": {"source"},
        "register": set(),
        "fields": {"letter", "plain_text", "register", "source"},
        "drafting": {"letter", "plain_text", "source"},
        "review": {"drafting"},
        "accepting": {"drafting", "review"},
        "command": {"accepting", "drafting", "fields", "reading", "register", "review", "source"},
        "curating": {"accepting", "drafting", "fields", "reading", "register", "review"},
    },
    "slack": {
        "answering": set(),
        "card_state": set(),
        "commands": set(),
        "courtesies": {"commands"},
        "drafts": set(),
        "http": {"answering", "refusals"},
        "installation": {"origin", "sending"},
        "workspaces": {"installation", "origin", "sending"},
        "installing": {"installation", "manifest"},
        "leaving": {"installation", "workspaces"},
        "memory": set(),
        "origin": set(),
        "question": set(),
        "record_apps": {
            "commands",
            "failures",
            "installation",
            "interaction",
            "leaving",
            "origin",
            "question",
            "records",
            "workspaces",
        },
        "records": {"courtesies"},
        "refusals": set(),
        "retries": set(),
        "reviewing": set(),
        "manifest": {"commands"},
        "blocks": {"card_state", "commands", "drafts", "records"},
        "failures": {"blocks"},
        "sending": {"blocks", "retries"},
        "writing": {"blocks", "card_state", "courtesies", "failures", "reviewing"},
        "interaction": {"blocks", "card_state", "failures", "origin", "sending"},
        "opening": {"interaction", "sending"},
        "posting": {"blocks", "sending"},
        "background": {"failures", "interaction"},
        "pins": {"blocks", "card_state", "commands", "failures", "installation", "interaction", "sending", "writing"},
        "services": {
            "background",
            "blocks",
            "card_state",
            "drafts",
            "failures",
            "installation",
            "interaction",
            "leaving",
            "memory",
            "pins",
            "records",
            "reviewing",
            "workspaces",
            "writing",
        },
        "listeners": {
            "background",
            "blocks",
            "card_state",
            "commands",
            "courtesies",
            "drafts",
            "failures",
            "interaction",
            "memory",
            "opening",
            "pins",
            "posting",
            "question",
            "records",
            "sending",
            "services",
            "writing",
        },
        "fair_use": {"blocks", "commands", "failures", "interaction", "memory", "services"},
        "app": {
            "failures",
            "fair_use",
            "installation",
            "leaving",
            "listeners",
            "origin",
            "sending",
            "services",
            "workspaces",
        },
        "connection": {"answering", "failures", "sending"},
        "socket": {"answering", "app", "connection", "sending"},
        "connect": {
            "answering",
            "app",
            "drafts",
            "fair_use",
            "installation",
            "installing",
            "leaving",
            "pins",
            "record_apps",
            "records",
            "services",
            "socket",
            "workspaces",
        },
    },
    "review": {
        "amounts": set(),
        "report": set(),
        "dated": set(),
        "draft": {"amounts", "dated"},
        "words": set(),
        "attribution": {"words"},
        "lists": {"draft"},
        "comparing": {"draft"},
        "clauses": {"attribution", "comparing", "dated", "draft", "lists", "words"},
        "several": {"clauses", "draft"},
        "statements": {"amounts", "clauses", "dated", "draft", "words"},
        "slots": {"amounts", "attribution", "clauses", "comparing", "dated", "draft", "statements", "words"},
        "thesaurus": {"statements"},
        "demands": {"clauses", "slots", "statements", "words"},
        "fits": {"amounts", "statements"},
        "asked": {"attribution", "clauses", "slots", "thesaurus"},
        "otherwise": {"clauses", "fits", "slots", "statements"},
        "judge": {
            "amounts",
            "asked",
            "attribution",
            "clauses",
            "demands",
            "fits",
            "otherwise",
            "slots",
            "statements",
            "thesaurus",
            "words",
        },
        "verdict": {"report"},
        "quotations": {"draft", "report", "verdict"},
        "titles": {"clauses", "draft", "lists"},
        "offices": {"clauses", "draft", "fits", "judge", "lists", "report", "titles", "verdict"},
        "letters": {"amounts", "clauses", "draft"},
        "addressees": {"clauses", "draft", "judge", "letters", "lists", "report", "verdict"},
        "names": {
            "addressees",
            "clauses",
            "draft",
            "fits",
            "judge",
            "letters",
            "lists",
            "offices",
            "report",
            "verdict",
        },
        "remainder": {"clauses", "draft", "judge", "letters", "report", "verdict", "words"},
        "askers": {"clauses", "draft", "lists"},
        "requests": {
            "amounts",
            "askers",
            "clauses",
            "draft",
            "judge",
            "letters",
            "report",
            "slots",
            "statements",
            "verdict",
        },
        "strangers": {"clauses", "draft", "lists", "report", "verdict"},
        "dates": {"amounts", "clauses", "dated", "draft", "fits", "judge", "letters", "report", "verdict"},
        "plain": {"clauses", "draft", "fits", "judge", "report", "verdict"},
        "published": {"dated", "draft", "report", "verdict"},
        "figures": {"amounts", "clauses", "draft", "fits", "judge", "report", "slots", "statements", "verdict"},
        "stances": {"clauses", "judge", "slots"},
        "signatory_counts": {"amounts", "clauses", "draft", "judge", "letters", "report", "stances", "verdict"},
        "reviewer": {
            "clauses",
            "dates",
            "draft",
            "figures",
            "judge",
            "letters",
            "plain",
            "published",
            "names",
            "quotations",
            "remainder",
            "report",
            "requests",
            "several",
            "signatory_counts",
            "slots",
            "statements",
            "strangers",
            "verdict",
        },
        "wording": {"report"},
        "standing": {"report", "wording"},
        "footnotes": {"report"},
        "rendering": {"footnotes", "report", "wording"},
        "word": set(),
        "command": {"rendering", "report", "reviewer", "word", "wording"},
    },
}
PACKAGES = {"bot", *(f"bot.{name}" for name in INSIDE)}  # what is imported from these is a room
MOST_BRANCHES = 15
MOST_BRANCHES_AT_ALL = 20
MOST_LONG_FUNCTIONS = 8
# Functions with more branches than that, and why.
LONG_FUNCTIONS = {
    "answers/match/search.py:_candidates": "one cut after the other, each for the next to have less to look at",
}
ONLY_IN = {
    "yaml": {"knowledge"},
    "pydantic": {"knowledge"},
    "rapidfuzz": {"answers", "ingest", "knowledge", "review"},
    "Stemmer": {"knowledge"},
    "slack_bolt": {"slack", "serve"},
    "slack_sdk": {"slack"},
    "jinja2": {"web"},
    "prometheus_client": {"web"},
    "segno": {"web"},
    "babel": {"languages"},
    "unicode_rbnf": {"languages"},
    "dotenv": {"__main__"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "cryptography": {"store"},
    "aiosqlite": {"store"},
    "asyncpg": {"store"},
    "lxml": {"ingest", "review"},
    "markdown_it": {"ingest"},
    "pypdfium2": {"ingest"},
    "rich": {"ingest"},
}


def room(path: Path) -> str:
    parts = path.relative_to(ROOT / "bot").with_suffix("").parts
    return parts[0]


@cache
def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: a relative import hides the room"
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names if node.module in PACKAGES}
    return names


def test_a_room_imports_only_the_rooms_below_it() -> None:
    upwards = {
        path.relative_to(ROOT).as_posix(): rooms_of(path) - may_import(path)
        for path in MODULES
        if room(path) != "__init__" and rooms_of(path) - may_import(path)
    }
    assert upwards == {}


def rooms_of(path: Path) -> set[str]:
    """The rooms that a module imports."""
    return {name.split(".")[1] for name in imported(path) if name.startswith("bot.")}


def may_import(path: Path) -> set[str]:
    return MAY_IMPORT[room(path)] | ({"languages"} if room(path) == "languages" else set())


@pytest.mark.parametrize("name", INSIDE)
def test_inside_a_room_imports_run_one_way_too(name: str) -> None:
    walls = INSIDE[name]
    folder = ROOT / "bot" / name
    inside = [path for path in MODULES if path.is_relative_to(folder) and path != folder / "__init__.py"]
    for path in inside:
        place = path.relative_to(folder).with_suffix("").parts[0]
        assert place in walls, f"{path}: say what {place} may import"
        parts = (module.split(".") for module in imported(path) if module.startswith(f"bot.{name}."))
        places = {part[2] for part in parts} - {place}
        assert places <= walls[place], f"{path} imports {places - walls[place]}"


@pytest.mark.parametrize("name", INSIDE)
def test_the_walls_inside_a_room_leave_no_circle_and_name_what_is_there(name: str) -> None:
    walls = INSIDE[name]
    assert list(TopologicalSorter(walls).static_order())
    folder = ROOT / "bot" / name
    inside = (path.relative_to(folder).with_suffix("").parts[0] for path in MODULES if path.is_relative_to(folder))
    assert set(walls) == set(inside) - {"__init__"}


def test_no_function_has_more_branches_than_a_reader_can_hold() -> None:
    branches = {
        f"{path.relative_to(ROOT / 'bot').as_posix()}:{function.fullname}": function.complexity
        for path in MODULES
        for function in cc_visit_ast(tree_of(path))
        if isinstance(function, Function)
    }
    long = {name: count for name, count in branches.items() if count > MOST_BRANCHES}
    assert set(long) == set(LONG_FUNCTIONS), long
    assert max(long.values(), default=0) <= MOST_BRANCHES_AT_ALL
    assert len(LONG_FUNCTIONS) <= MOST_LONG_FUNCTIONS


def test_each_library_stays_in_its_room() -> None:
    for path in MODULES:
        for name in imported(path):
            rooms = ONLY_IN.get(name.split(".")[0])
            assert rooms is None or room(path) in rooms, f"{path} imports {name}"


def test_only_the_command_line_reads_the_environment() -> None:
    readers = {room(path) for path in MODULES if "os.environ" in path.read_text(encoding="utf-8")}
    assert readers <= {
        "__main__",
        "command_line",
        "slack",
    }  # slack hides SLACK_* from Bolt, which would read them by itself


def modules_with_attribute(*names: str) -> set[str]:
    return {
        path.relative_to(ROOT / "bot").as_posix()
        for path in MODULES
        for node in nodes_of(path)
        if isinstance(node, ast.Attribute) and node.attr in names
    }


def test_no_task_is_started_where_nobody_watches_it() -> None:
    starts = modules_with_attribute("create_task", "ensure_future", "TaskGroup")
    assert starts == {"supervisor.py", "store/background_work.py"}  # the latter waits for its own


def test_no_wait_swallows_that_its_task_is_to_stop() -> None:
    # Python 3.11's `asyncio.wait_for` drops a cancellation that comes with the result; `timeout` does not.
    assert modules_with_attribute("wait_for") == set()


@pytest.mark.slow
def test_importing_everything_opens_nothing() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in MODULES
        if path.stem not in NO_MODULES
    ]
    program = (
        "import sys, importlib\n"
        "def hook(event, args):\n"
        "    name = str(args[0]) if args else ''\n"
        "    if event in ('socket.bind', 'socket.connect', 'subprocess.Popen', 'sqlite3.connect'):\n"
        "        raise SystemExit(f'{event} {name}')\n"
        "    if event == 'open' and name.endswith(('.yaml', '.env', '.html', '.css', '.sqlite3')):\n"
        "        raise SystemExit(f'{event} {name}')\n"
        "sys.addaudithook(hook)\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False)
    assert result.returncode == 0, result.stderr
