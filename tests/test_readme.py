"""What README says is so."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.answers.answerer import Answerer
from bot.answers.rendering import as_card
from bot.slack.commands import COMMANDS, Command

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_two_commands_are_one_line_each() -> None:
    commands = re.findall(r"^```sh\n(python3 -m venv .*?)\n```$", README, flags=re.MULTILINE | re.DOTALL)
    assert len(commands) == 2
    assert all("\n" not in command for command in commands)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_its_table_lists_every_command(command: Command) -> None:
    assert f"| `{command.name}" in README


def test_its_example_answer_is_the_bot_s_own(answerer: Answerer) -> None:
    shown = re.search(r"^```console\n\$ \S+ -m bot ask \"(.*?)\"\n(.*?)\n```$", README, flags=re.MULTILINE | re.DOTALL)
    assert shown is not None
    assert shown[2] == as_card(answerer.answer(shown[1], today=date(2026, 11, 22)))


def test_every_setting_is_explained_once() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    names = re.findall(r"^#?([A-Z_]+)=", example, flags=re.MULTILINE)
    assert len(names) == len(set(names))
    settings = (ROOT / "bot" / "settings.py").read_text(encoding="utf-8")
    prefixes = "SLACK_|LOG_|KNOWLEDGE_|LETTERS_|DATABASE_|CURATORS_|PIN_"
    assert set(names) == set(re.findall(rf"\"((?:{prefixes})[A-Z_]+|PORT)\"", settings))


def test_nothing_names_a_registry_or_a_path_of_a_machine() -> None:
    text = "".join(
        (ROOT / name).read_text(encoding="utf-8")
        for name in ("README.md", "requirements.txt", ".ci/requirements.txt", "pyproject.toml", ".ci/run")
    )
    assert not re.search(r"pypi\.org|pythonhosted|--index-url|/root/|/home/|/tmp/", text)
