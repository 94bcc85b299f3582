"""What README and the pages beside the code say is so."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.answers.answerer import Answerer
from bot.answers.compose.rendering import as_card
from bot.slack.commands import COMMANDS, Command
from tests.rows import rows

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = (
    "README.md",
    "bot/DECISIONS.md",
    "bot/OPERATING.md",
    "knowledge/README.md",
    "tests/README.md",
    ".github/CHANGELOG.md",
    ".github/CONTRIBUTING.md",
    ".github/SECURITY.md",
)
ON_EACH_PAGE = pytest.mark.parametrize("page", PAGES)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def anchors(text: str) -> set[str]:
    """The ends of addresses that a page's headings have on GitHub."""
    headings = re.findall(r"^#+ (.*)$", text, flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def settings_explained() -> list[str]:
    return re.findall(r"^#?([A-Z_]+)=", read(".env.example"), flags=re.MULTILINE)


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
    names = settings_explained()
    assert len(names) == len(set(names))
    settings = read("bot/settings.py")
    prefixes = "SLACK_|LOG_|KNOWLEDGE_|LETTERS_|DATABASE_|CURATORS_|PIN_|HSTS_|LANGUAGE_|BASE_|MOST_"
    assert set(names) == set(
        re.findall(rf"\"((?:{prefixes})[A-Z_]+|TOKEN_KEY|ADMINS|PORT|HOST|PAGES|GAPS)\"", settings)
    )


def test_every_setting_is_in_the_operator_s_table() -> None:
    rows = re.findall(r"^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|", read("bot/OPERATING.md"), flags=re.MULTILINE)
    assert sorted(name for row in rows for name in re.findall(r"[A-Z_]+", row)) == sorted(settings_explained())


def test_every_decision_has_a_day_and_says_why_not() -> None:
    decisions = re.split(r"^- ", read("bot/DECISIONS.md"), flags=re.MULTILINE)[1:]
    assert decisions
    assert [one for one in decisions if not re.match(r"\d{4}-\d\d-\d\d \*\*", one)] == []
    assert [one for one in decisions if "*Why not*" not in " ".join(one.split())] == []


def test_every_page_is_reached_from_readme() -> None:
    linked = re.findall(r"\]\(([^)#]+\.md)", README)
    assert set(PAGES) - {"README.md"} == set(linked)


@ON_EACH_PAGE
def test_every_relative_link_leads_somewhere(page: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", read(page)) if not link.startswith("https://")]
    for link in links:
        path, _, anchor = link.partition("#")
        target = (ROOT / page).parent / path if path else ROOT / page
        assert target.exists(), f"{page} links to {link}"
        assert not anchor or anchor in anchors(target.read_text(encoding="utf-8")), f"{page} links to {link}"


@rows(
    "name",
    [*PAGES, "requirements.txt", ".ci/requirements.txt", ".ci/requirements-slow.txt", "pyproject.toml", ".ci/run"],
)
def test_nothing_names_a_registry_or_a_path_of_a_machine(name: str) -> None:
    assert not re.search(r"pypi\.org|pythonhosted|--index-url|/root/|/home/|/tmp/", read(name))
