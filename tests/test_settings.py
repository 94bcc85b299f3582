from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import SLACK_API_URL, Settings, mask, read_settings

BOT = "xoxb-fake-bot-token"
APP = "xapp-fake-app-token"


def test_without_anything_set_the_defaults_hold() -> None:
    assert read_settings({}) == Settings()


def test_empty_values_count_as_not_set() -> None:
    assert read_settings({"SLACK_BOT_TOKEN": "", "PORT": " ", "SLACK_APP_TOKEN": None}) == Settings()


def test_socket_mode_and_http_can_be_set_together() -> None:
    slack = read_settings({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP, "SLACK_SIGNING_SECRET": "fake"}).slack
    assert slack is not None
    assert (slack.bot_token, slack.app_token, slack.signing_secret, slack.api_url) == (BOT, APP, "fake", SLACK_API_URL)


def test_the_web_api_s_address_ends_in_a_slash() -> None:
    environment = {"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP, "SLACK_API_URL": "http://127.0.0.1:9/api"}
    slack = read_settings(environment).slack
    assert slack is not None
    assert slack.api_url == "http://127.0.0.1:9/api/"


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"SLACK_APP_TOKEN": APP}, ["SLACK_BOT_TOKEN is not set", "OAuth & Permissions"]),
        ({"SLACK_BOT_TOKEN": BOT}, ["SLACK_APP_TOKEN is not set", "SLACK_SIGNING_SECRET"]),
        ({"SLACK_BOT_TOKEN": "secret"}, ["SLACK_BOT_TOKEN is '********'", "starts with xoxb-"]),
        ({"SLACK_BOT_TOKEN": APP, "SLACK_APP_TOKEN": APP}, ["SLACK_BOT_TOKEN is 'xapp-********'"]),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": "xapp-a b"}, ["SLACK_APP_TOKEN is 'xapp-********'"]),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": "a b"}, ["SLACK_SIGNING_SECRET is '********'"]),
        ({"SLACK_API_URL": "slack.com"}, ["SLACK_API_URL is 'slack.com'", "https://slack.com/api/"]),
        ({"SLACK_API_URL": "http://[::1"}, ["SLACK_API_URL is 'http://[::1'"]),
        ({"PORT": "http"}, ["PORT is 'http'", "a number from 1 to 65535"]),
        ({"PORT": "65536"}, ["PORT is '65536'"]),
        ({"PORT": "-1"}, ["PORT is '-1'"]),
        (
            {"SLACK_BOT_TOKEN": "xoxb-fake", "SLACK_SIGNING_SECRET": "x", "CURATORS_CHANNEL": "#press"},
            ["CURATORS_CHANNEL is '#press'"],
        ),
        ({"LETTERS_DIR": "no/such"}, ["LETTERS_DIR is 'no/such'", "no folder"]),
        (
            {"DATABASE_URL": "mysql://bot@db/bot"},
            ["DATABASE_URL is 'mysql://bot:********@db/bot'", "sqlite:///", "or p"],
        ),
        ({"DATABASE_URL": "store.sqlite3"}, ["DATABASE_URL is 'store.sqlite3', which is neither", "sqlite:///coali"]),
        ({"DATABASE_URL": "sqlite://store.sqlite3"}, ["DATABASE_URL is 'sqlite://store.sqlite3'", "names no file"]),
        ({"DATABASE_URL": "sqlite:///"}, ["names no file"]),
        ({"DATABASE_URL": "sqlite:///:memory:"}, ["names no file"]),
        ({"DATABASE_URL": "postgres://db"}, ["names no database", "postgresql://USER:PASSWORD@HOST/NAME"]),
        ({"DATABASE_URL": "postgres://db:port/bot"}, ["names no database"]),
        *(
            ({"PIN_RENEW_DAYS": text}, [f"PIN_RENEW_DAYS is '{text}'", "under 90", "from 1 to 89, or 0"])
            for text in ("90", "-1", "x", "1.5", "100", "+5", "8 0", "٨٠")
        ),
        ({"LOG_LEVEL": "loud"}, ["LOG_LEVEL is 'loud'", "DEBUG, INFO"]),
        ({"LOG_FORMAT": "xml"}, ["LOG_FORMAT is 'xml'", "text, json"]),
    ],
)
def test_a_bad_value_is_named_in_one_line_with_its_remedy(environment: dict[str, str], words: list[str]) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings(environment)
    message = str(caught.value)
    assert "\n" not in message
    assert all(word in message for word in words), message


@pytest.mark.parametrize(
    ("given", "days"), [(None, 80), ("", 80), (" ", 80), ("0", 0), ("1", 1), ("07", 7), ("89", 89), (" 30 ", 30)]
)
def test_pinned_cards_are_posted_anew_before_a_free_plan_hides_them(given: str | None, days: int) -> None:
    assert read_settings({"PIN_RENEW_DAYS": given}).pin_renew_days == days


def test_a_token_is_never_shown() -> None:
    assert BOT not in repr(read_settings({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP}))
    assert mask(BOT) == "xoxb-********"
    assert mask("no-kind-at-all") == "********"


@pytest.mark.parametrize(
    ("given", "normal"),
    [
        ("sqlite:///store.sqlite3", "sqlite+aiosqlite:///store.sqlite3"),
        ("sqlite:////var/lib/store.sqlite3", "sqlite+aiosqlite:////var/lib/store.sqlite3"),
        ("sqlite+aiosqlite:///store.sqlite3", "sqlite+aiosqlite:///store.sqlite3"),
        ("postgres://bot:pw@db/bot?sslmode=require", "postgresql+asyncpg://bot:pw@db/bot?sslmode=require"),
        ("postgresql://bot@[::1]:5433/bot", "postgresql+asyncpg://bot@[::1]:5433/bot"),
        ("POSTGRESQL://db/bot", "postgresql+asyncpg://db/bot"),
        ("postgresql:///bot?host=/run/postgresql", "postgresql+asyncpg:///bot?host=/run/postgresql"),
        ("postgresql+asyncpg://db/bot", "postgresql+asyncpg://db/bot"),
    ],
)
def test_the_store_s_address_is_taken_as_people_write_it(given: str, normal: str) -> None:
    assert read_settings({"DATABASE_URL": given}).database_url == normal


@pytest.mark.parametrize(
    "url",
    [
        "postgres://bot:hunter2@db",
        "mysql://bot:hunter2@db/bot",
        "mysql://bot:hun:hunter2/hunter2@hunter2@db/bot",
        "bot:hunter2@db/bot",
        "postgres://db?user=bot&password=hunter2",
        "mysql://bot:hunter2",
        "postgres://bot:hunter2",
    ],
)
def test_the_store_s_password_is_never_shown(url: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"DATABASE_URL": url})
    assert "hunter2" not in str(caught.value)
    assert "hunter2" not in repr(read_settings({"DATABASE_URL": "postgres://bot:hunter2@db/bot"}))


def test_a_question_in_the_terminal_needs_no_store() -> None:
    assert read_settings({"DATABASE_URL": "broken"}, remembering=False) == Settings()


def test_a_question_in_the_terminal_needs_neither_slack_nor_a_port() -> None:
    assert read_settings({"SLACK_BOT_TOKEN": "broken", "PORT": "broken"}, serving=False) == Settings()


def test_a_question_in_the_terminal_needs_no_pins() -> None:
    assert read_settings({"PIN_RENEW_DAYS": "broken"}, serving=False) == Settings()


def test_the_letters_folder_is_taken_as_it_is_set(tmp_path: Path) -> None:
    assert read_settings({"LETTERS_DIR": str(tmp_path)}).letters_dir == tmp_path
    assert read_settings({"LETTERS_DIR": " "}).letters_dir is None
