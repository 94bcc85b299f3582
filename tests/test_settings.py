from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import make_url

from bot.errors import SettingsError
from bot.masking import mask
from bot.settings import SLACK_API_URL, Settings, read_settings
from tests.chance import tries
from tests.rows import rows

BOT = "xoxb-fake-bot-token"
APP = "xapp-fake-app-token"
TOKENS = {"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP}
SECRET = "hunter2"


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


INSTALLING = {
    "SLACK_CLIENT_ID": "12.34",
    "SLACK_CLIENT_SECRET": "fake-client-secret",
    "SLACK_SIGNING_SECRET": "fake",
    "TOKEN_KEY": "ab" * 32,
}


def test_many_workspaces_install_the_app_where_its_secrets_are_set() -> None:
    settings = read_settings(
        {**INSTALLING, "TOKEN_KEY": f"{'ab' * 32}, {'cd' * 32}", "BASE_URL": "https://bot.example.org", "PAGES": "off"}
    )
    assert settings.slack is not None
    oauth = settings.slack.oauth
    assert oauth is not None
    assert (oauth.client_id, oauth.token_keys) == ("12.34", (b"\xab" * 32, b"\xcd" * 32))
    assert oauth.redirect_uri == "https://bot.example.org/slack/oauth_redirect"
    assert settings.slack.bot_token == ""
    assert not any(secret in repr(settings) for secret in ("fake-client-secret", "\\xab"))


def test_the_token_of_one_workspace_stays_all_that_it_needs() -> None:
    settings = read_settings({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP})
    assert (settings.slack and settings.slack.oauth, settings.notes) == (None, ())
    both = read_settings({"SLACK_BOT_TOKEN": BOT, **INSTALLING})
    assert both.slack is not None
    assert (both.slack.bot_token, both.slack.oauth) == (BOT, None)
    assert "SLACK_CLIENT_ID is not used" in both.notes[0]


@rows(
    ("environment", "words"),
    [
        ({"SLACK_CLIENT_ID": "12.34"}, ["SLACK_APP_TOKEN is not set"]),
        ({**INSTALLING, "SLACK_CLIENT_SECRET": ""}, ["SLACK_CLIENT_SECRET is not set", "App Credentials"]),
        ({**INSTALLING, "SLACK_CLIENT_ID": "my app"}, ["SLACK_CLIENT_ID is 'my app'", "no client id"]),
        ({**INSTALLING, "TOKEN_KEY": ""}, ["TOKEN_KEY is not set", "token_hex"]),
        ({**INSTALLING, "TOKEN_KEY": "abc"}, ["TOKEN_KEY is '********'", "64 hexadecimal digits"]),
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
        ({"HOST": "my-machine"}, ["HOST is 'my-machine'", "127.0.0.1"]),
        ({"PAGES": "maybe"}, ["PAGES is 'maybe'", "on, off"]),
        ({"HSTS_DAYS": "a year"}, ["HSTS_DAYS is 'a year'", "365"]),
        ({"BASE_URL": "bot.example.org"}, ["BASE_URL is 'bot.example.org'", "https://bot.example.org"]),
        ({"BASE_URL": "https://example.org/bot"}, ["BASE_URL is 'https://example.org/bot'", "more than a host"]),
        ({"BASE_URL": "https://example.org?x"}, ["BASE_URL is 'https://example.org?x'", "more than a host"]),
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
        ({"DATABASE_URL": "postgres://db:port/bot"}, ["whose host or port cannot be read"]),
        ({"DATABASE_URL": "postgres://a:5432,b:5433/bot"}, ["which names several hosts"]),
        ({"DATABASE_URL": "postgres://bot@db/bot\nx"}, ["db/bot\\nx'", "cannot be read"]),
        ({"DATABASE_URL": "postgres://db/bot?ssl=maybe"}, ["with ssl 'maybe'", "Set one of disable, allow"]),
        ({"DATABASE_URL": "postgres://db/bot?sslmode=full"}, ["with sslmode 'full'"]),
        ({"DATABASE_URL": "postgres://db/bot?connect_timeout=soon"}, ["with connect_timeout 'soon'", "of seconds"]),
        ({"DATABASE_URL": "'postgres://bot@db/bot'"}, ["''postgres://bot:********@db/bot''", "Set it without them"]),
        ({"SLACK_BOT_TOKEN": f'"{BOT}"'}, ["SLACK_BOT_TOKEN is '\"xoxb-********\"'", "Set it without them"]),
        ({"SLACK_APP_TOKEN": f"‘{APP}’"}, ["SLACK_APP_TOKEN is '‘xapp-********’'", "Set it without them"]),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": "'fake'"}, ["SECRET is ''********''", "without them"]),
        ({"PORT": "“3000”"}, ["PORT is '“3000”'", "Set it without them"]),
        (
            {"SLACK_BOT_TOKEN": "xoxe.xoxb-1-fake", "SLACK_APP_TOKEN": APP},
            ["SLACK_BOT_TOKEN is 'xoxe.xoxb-********'", "a token that expires", "make a new app"],
        ),
        ({"SLACK_BOT_TOKEN": "xoxp-fake", "SLACK_APP_TOKEN": APP}, ["xoxp-********", "but a person's token"]),
        ({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": BOT}, ["APP_TOKEN is 'xoxb-********'", "but a bot's token"]),
        ({"SLACK_API_URL": "https://slack.com:x/api"}, ["SLACK_API_URL is 'https://slack.com:********'"]),
        (
            {**TOKENS, "HTTPS_PROXY": "proxy:3128"},
            ["HTTPS_PROXY is 'proxy:3128'", "does not say how to speak", "Set http://proxy:3128, or", "NO_PROXY"],
        ),
        ({**TOKENS, "https_proxy": "socks5://proxy:1080"}, ["https_proxy is 'socks5://proxy:1080', a kind of proxy"]),
        ({**TOKENS, "HTTP_PROXY": "http://:3128"}, ["HTTP_PROXY is 'http://:3128'", "cannot be read"]),
        *(
            ({"PIN_RENEW_DAYS": text}, [f"PIN_RENEW_DAYS is '{text}'", "under 90", "from 1 to 89, or 0"])
            for text in ("90", "-1", "x", "1.5", "100", "+5", "8 0", "٨٠")
        ),
        *(
            ({**TOKENS, "MOST_A_MINUTE": text}, [f"MOST_A_MINUTE is '{text}'", "no number", "or 0 for no limit"])
            for text in ("-1", "many", "1.5", "10000")
        ),
        *(
            ({**TOKENS, "ADMINS": text}, [f"ADMINS is '{text}'", "people's ids like U0123456789", "Copy member ID"])
            for text in ("anna", "C0123456789", "U1, anna", "u0123")
        ),
        *(
            ({"KNOWLEDGE_DIR": f"a/water,{folder}"}, [f"KNOWLEDGE_DIR is 'a/water,{folder}'", *words])
            for folder, words in (
                ("b/water", ["two folders called 'water'", "another name"]),
                ("b/Wood", ["'Wood' is no name", "small letters"]),
                ("wood_2", ["'wood_2' is no name"]),
                ("wood--2", ["'wood--2' is no name"]),
                ("ñandú", ["'ñandú' is no name"]),
                ("..", ["'..' is no name"]),
                ("a" * 41, ["is no name", "up to 40"]),
                (",".join(f"r{number}" for number in range(12)), ["more than 12 records", "another process"]),
            )
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


@rows(("given", "days"), [(None, 80), ("", 80), (" ", 80), ("0", 0), ("1", 1), ("07", 7), ("89", 89), (" 30 ", 30)])
def test_pinned_cards_are_posted_anew_before_a_free_plan_hides_them(given: str | None, days: int) -> None:
    assert read_settings({"PIN_RENEW_DAYS": given}).pin_renew_days == days


@pytest.mark.parametrize(("given", "most"), [(None, 60), ("", 60), ("0", 0), ("120", 120)])
def test_one_person_may_ask_sixty_times_a_minute_unless_it_is_said(given: str | None, most: int) -> None:
    slack = read_settings({**TOKENS, "MOST_A_MINUTE": given}).slack
    assert slack is not None
    assert slack.most_a_minute == most


def test_a_token_is_never_shown() -> None:
    assert BOT not in repr(read_settings({"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP}))
    assert mask(BOT) == "xoxb-********"
    assert mask("no-kind-at-all") == "********"


@rows(
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


@rows(
    "url",
    [
        "postgres://bot:hunter2@db",
        "mysql://bot:hunter2@db/bot",
        "mysql://bot:hun:hunter2/hunter2@hunter2@db/bot",
        "bot:hunter2@db/bot",
        "postgres://db?user=bot&password=hunter2",
        "mysql://bot:hunter2",
        "postgres://bot:hunter2",
        "postgres://bot:a@hunter2@db/bot",
        "postgres://bot:a/hunter2@db/bot",
        "postgres://bot:a?hunter2@db/bot",
        "postgres://bot:1/hunter2@db/bot",
        "postgres://bot:a#hunter2@db/bot?sslmode=require",
        "postgres://bot:a%hunter2@db/bot",
        "postgres:/bot:hunter2@db/bot",
        "host=db user=bot password=hunter2",
        "jdbc:postgresql://db/bot?user=bot&password=hunter2",
        "postgres://db:hunter2/bot",
        "postgres://bot:hunter2@db,other/bot",
        "postgres://bot:hunter2@db/bot?sslmode=x&sslpassword=hunter2",
        "'postgres://bot:hunter2@db/bot'",
        "hunter2",
    ],
)
def test_the_store_s_password_is_never_shown(url: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"DATABASE_URL": url})
    assert SECRET not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "hunter2" not in repr(read_settings({"DATABASE_URL": "postgres://bot:hunter2@db/bot"}))


@pytest.mark.parametrize(
    ("character", "written"),
    [("@", "%40"), ("/", "%2F"), ("?", "%3F"), ("#", "%23"), ("[", "%5B"), ("%", "%25"), (" ", "%20")],
)
def test_a_character_that_ends_a_password_early_is_named_with_how_to_write_it(character: str, written: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"DATABASE_URL": f"postgres://bot:p{character}w@db:5432/bot?sslmode=require"})
    assert str(caught.value) == (
        "DATABASE_URL is 'postgres://bot:********@db:5432/bot?sslmode=…', "
        f"with a '{character}' in the user's name or password: write it as {written}."
    )
    read = read_settings({"DATABASE_URL": f"postgres://bot:p{written}w@db:5432/bot?sslmode=require"})
    assert make_url(read.database_url).password == f"p{character}w"


@pytest.mark.parametrize(
    ("given", "handed_on", "taken"),
    [
        ("schema=letters", "search_path=letters", "schema is taken as search_path=letters"),
        ("currentSchema=letters", "search_path=letters", "currentSchema is taken as search_path=letters"),
        ("ssl=true", "sslmode=require", "ssl is taken as sslmode=require"),
        ("sslmode=no-verify", "sslmode=require", "sslmode is taken as sslmode=require"),
    ],
)
def test_an_option_of_another_driver_is_translated_and_a_note_says_so(given: str, handed_on: str, taken: str) -> None:
    settings = read_settings({"DATABASE_URL": f"postgres://bot:hunter2@db/bot?{given}"})
    assert settings.database_url.endswith(f"/bot?{handed_on}")
    assert settings.notes == (f"DATABASE_URL: its option {taken}.",)


@pytest.mark.parametrize(
    ("environment", "proxy"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "http://ana:hunter2@proxy:3128"}, "http://ana:hunter2@proxy:3128"),
        ({"http_proxy": "http://proxy:3128"}, "http://proxy:3128"),
        ({"HTTPS_PROXY": "http://proxy:3128", "HTTP_PROXY": "broken"}, "http://proxy:3128"),
        ({"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": "example.org,.slack.com"}, None),
        ({"HTTPS_PROXY": "broken", "no_proxy": "*"}, None),
        ({"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": "notslack.com"}, "http://proxy:3128"),
    ],
)
def test_the_proxy_to_slack_is_the_environment_s_less_its_exceptions(
    environment: dict[str, str], proxy: str | None
) -> None:
    settings = read_settings({**TOKENS, **environment})
    assert settings.slack is not None
    assert settings.slack.proxy == proxy
    assert SECRET not in repr(settings)


@pytest.mark.parametrize(
    "proxy", ["ana:hunter2@proxy:3128", "socks5://ana:hunter2@proxy", "http://ana:hunter2@:3", "hunter2@"]
)
def test_a_proxy_s_password_is_never_shown(proxy: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({**TOKENS, "HTTPS_PROXY": proxy})
    assert SECRET not in str(caught.value)


def test_without_slack_no_proxy_is_asked_for() -> None:
    assert read_settings({"HTTPS_PROXY": "broken"}) == Settings()


ADDRESSES = ("DATABASE_URL", "SLACK_API_URL", "HTTPS_PROXY")
CODES = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET")
OTHERS = ("CURATORS_CHANNEL", "PORT", "LETTERS_DIR", "PIN_RENEW_DAYS", "LOG_LEVEL", "LOG_FORMAT")
ANYTHING = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


def problem_with(name: str, value: str) -> str:
    """Say what is wrong with a value; nothing where it is well."""
    try:
        read_settings({**TOKENS, name: value})
    except SettingsError as problem:
        return str(problem)
    return ""


@tries()
@given(st.sampled_from((*ADDRESSES, *CODES, *OTHERS)), ANYTHING)
def test_whatever_is_set_wrongly_is_named_in_one_short_line(name: str, value: str) -> None:
    if message := problem_with(name, value):
        assert message.startswith(f"{name} is ")
        assert len(message.splitlines()) == 1
        assert len(message) < 500


@tries()
@given(
    st.sampled_from((*ADDRESSES, *CODES)),
    st.sampled_from(["postgres://bot:", "http://bot:", "bot:", "postgres://bot:a@", "'postgres://bot:", "http://:"]),
    ANYTHING,
    ANYTHING,
    st.sampled_from(["@db/bot", "@db", "@db:5432/bot?x=y", "@proxy:3128", "@db/bot'"]),
)
def test_no_password_is_shown_however_broken_its_address_is(
    name: str, start: str, before: str, after: str, end: str
) -> None:
    assert SECRET not in problem_with(name, f"{start}{before}{SECRET}{after}{end}")


def test_a_question_in_the_terminal_needs_no_store() -> None:
    assert read_settings({"DATABASE_URL": "broken"}, remembering=False) == Settings()


def test_a_question_in_the_terminal_needs_neither_slack_nor_a_port() -> None:
    assert read_settings({"SLACK_BOT_TOKEN": "broken", "PORT": "broken"}, serving=False) == Settings()


def test_a_question_in_the_terminal_needs_no_pins() -> None:
    assert read_settings({"PIN_RENEW_DAYS": "broken"}, serving=False) == Settings()


def test_the_letters_folder_is_taken_as_it_is_set(tmp_path: Path) -> None:
    assert read_settings({"LETTERS_DIR": str(tmp_path)}).letters_dir == tmp_path
    assert read_settings({"LETTERS_DIR": " "}).letters_dir is None


def test_what_strangers_are_offered_is_read() -> None:
    read = read_settings({"HOST": "127.0.0.1", "PAGES": "Off", "HSTS_DAYS": "365"})
    assert (read.host, read.has_pages, read.hsts_days) == ("127.0.0.1", False, 365)


def test_the_pages_have_an_address_only_where_there_are_pages() -> None:
    environment = {"BASE_URL": "https://bot.example.org/"}
    assert read_settings(environment).base_url == "https://bot.example.org"
    assert read_settings({**environment, "PAGES": "off"}).base_url == ""
    assert read_settings(environment, serving=False).base_url == ""


def test_several_records_are_named_by_their_folders_in_the_order_that_they_are_set_in() -> None:
    told = read_settings({"KNOWLEDGE_DIR": " records/water , /srv/wood/,"}).records
    assert [(one.name, one.folder) for one in told] == [("water", Path("records/water")), ("wood", Path("/srv/wood"))]
    assert read_settings({}).records == ()


def test_a_single_record_may_be_called_anything(tmp_path: Path) -> None:
    for name in ("Water & Wood", "water,wood", "água"):
        folder = tmp_path / name
        folder.mkdir()
        (one,) = read_settings({"KNOWLEDGE_DIR": str(folder)}).records
        assert (one.name, one.folder) == (name, folder)


def test_a_record_behind_a_link_is_named_by_the_link(tmp_path: Path) -> None:
    (tmp_path / "release-42").mkdir()
    (tmp_path / "water").symlink_to(tmp_path / "release-42")
    assert read_settings({"KNOWLEDGE_DIR": str(tmp_path / "water")}).records[0].name == "water"


@pytest.mark.parametrize(
    ("given", "ids"), [(None, set()), (" , ", set()), ("U0123, W0456 U0789,", {"U0123", "W0456", "U0789"})]
)
def test_people_are_named_by_their_ids(given: str | None, ids: set[str]) -> None:
    slack = read_settings({**TOKENS, "ADMINS": given}).slack
    assert slack is not None
    assert slack.admins == ids
