"""Imports run one way, each library has its room, and nothing happens at import."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NO_MODULES = {"__main__", "env"}  # run as programs: by Python, and by alembic
MODULES = sorted((ROOT / "bot").rglob("*.py"))

# room -> the rooms that it may import
MAY_IMPORT = {
    "errors": set(),
    "languages": set(),
    "clock": set(),
    "counting": set(),
    "preflight": set(),
    "memory": set(),
    "settings": {"errors"},
    "timing": set(),
    "store": {"errors", "languages", "store"},
    "logs": {"settings"},
    "knowledge": {"errors", "knowledge", "languages", "memory"},
    "answers": {"answers", "knowledge", "memory", "languages"},
    "slack": {"answers", "clock", "errors", "settings", "slack", "store", "languages", "timing"},
    "web": {"answers", "clock", "languages", "web"},
    "reloading": {"answers", "errors", "memory", "store"},
    "serve": {"answers", "clock", "counting", "errors", "reloading", "settings", "slack", "store", "timing", "web"},
    "__main__": {
        "answers",
        "clock",
        "counting",
        "errors",
        "knowledge",
        "languages",
        "logs",
        "memory",
        "serve",
        "settings",
        "slack",
        "store",
    },
}
ONLY_IN = {
    "yaml": {"knowledge"},
    "pydantic": {"knowledge"},
    "rapidfuzz": {"answers"},
    "Stemmer": {"knowledge"},
    "slack_bolt": {"slack", "serve"},
    "slack_sdk": {"slack"},
    "jinja2": {"web"},
    "babel": {"languages"},
    "structlog": {"logs"},
    "dotenv": {"__main__"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "aiosqlite": {"store"},
    "asyncpg": {"store"},
}


def room(path: Path) -> str:
    parts = path.relative_to(ROOT / "bot").with_suffix("").parts
    return parts[0]


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: a relative import hides the room"
            names.add(node.module)
            names |= {f"{node.module}.{alias.name}" for alias in node.names if node.module == "bot"}
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_the_rooms_below_it(path: Path) -> None:
    if room(path) == "__init__":
        return
    rooms = {name.split(".")[1] for name in imported(path) if name.startswith("bot.")}
    allowed = MAY_IMPORT[room(path)] | ({"languages"} if room(path) == "languages" else set())
    assert rooms <= allowed, f"{path} imports {rooms - allowed}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_library_stays_in_its_room(path: Path) -> None:
    for name in imported(path):
        rooms = ONLY_IN.get(name.split(".")[0])
        assert rooms is None or room(path) in rooms, f"{path} imports {name}"


def test_only_the_command_line_reads_the_environment() -> None:
    readers = {room(path) for path in MODULES if "os.environ" in path.read_text(encoding="utf-8")}
    assert readers <= {"__main__", "slack"}  # slack hides SLACK_* from Bolt, which would read them by itself


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
