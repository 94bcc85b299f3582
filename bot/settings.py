"""Turn the environment and `.env` into one frozen value; every setting is read here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from bot.database_address import DEFAULT_ADDRESS, masked, read_address
from bot.errors import SettingsError
from bot.masking import mask, mask_address, shown
from bot.proxies import proxy_to

LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LOG_FORMATS = ("text", "json")
LogFormat = Literal["text", "json"]

DEFAULT_PORT = 3000
DEFAULT_PIN_RENEW_DAYS = 80
DEFAULT_MOST_A_MINUTE = 60
OAUTH_PATH = "/slack/oauth_redirect"
TOKEN_KEY_BYTES = 32
MOST_RECORDS = 12  # each has background tasks, of which `/metrics` tells, with all else in fewer than 200 series
LONGEST_RECORD_NAME = 40  # characters; buttons carry it
_RECORD_NAME = rf"(?=.{{1,{LONGEST_RECORD_NAME}}}$)[a-z0-9]+(-[a-z0-9]+)*"
HIDDEN_AFTER = 90  # days, by a free plan of Slack's: pinned messages too
SLACK_API_URL = "https://slack.com/api/"

DEFAULT_DATABASE_URL = DEFAULT_ADDRESS
_QUOTES = "'\"‘’“”«»"
_ALWAYS = ("KNOWLEDGE_DIR", "LETTERS_DIR", "LOG_LEVEL", "LOG_FORMAT")
_CONNECTING = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET")
_INSTALLING = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")
_SECRETS = (*_CONNECTING, "SLACK_CLIENT_SECRET", "TOKEN_KEY")
_SERVING = (
    *_SECRETS,
    "SLACK_CLIENT_ID",
    "SLACK_API_URL",
    "CURATORS_CHANNEL",
    "HOST",
    "PORT",
    "PAGES",
    "LANGUAGE_TOOL",
    "BASE_URL",
    "HSTS_DAYS",
    "GAPS",
    "PIN_RENEW_DAYS",
    "MOST_A_MINUTE",
    "ADMINS",
)
_STORING = ("DATABASE_URL",)
# Tokens that are not asked for, by their starts, and what to say of them.
_OTHER_TOKENS = {
    "xoxe": "a token that expires, since the app has token rotation; that cannot be turned off, so make a new app from "
    "`python -m bot manifest`",
    "xoxb-": "a bot's token",
    "xapp-": "an app-level token",
    "xoxp-": "a person's token",
}


@dataclass(frozen=True, slots=True)
class OAuthSettings:
    """What lets many workspaces install the app.

    Attributes:
        client_id: The app's, which also tells its installations from those of other apps.
        client_secret: The app's.
        token_keys: What the workspaces' tokens are sealed with, the newest first.
        redirect_uri: Where Slack sends a browser back to; None for the one that the app names.
    """

    client_id: str
    client_secret: str = field(repr=False)
    token_keys: tuple[bytes, ...] = field(repr=False)
    redirect_uri: str | None = None


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """What connects the bot to one workspace, or to all that install the app.

    Attributes:
        bot_token: The `xoxb-` token of the installation; empty where workspaces install the app by OAuth.
        app_token: The `xapp-` token of Socket Mode; None without Socket Mode.
        signing_secret: What HTTP requests are verified with; None without HTTP.
        api_url: The base of the Web API, ending in a slash.
        curators_channel: The id of the channel that notes to the curators go to; None where none is set.
        proxy: The address of the proxy to Slack; None without one.
        keeps_gaps: Whether what is asked and not found is kept for the curators, without who asked.
        oauth: How workspaces install the app; None for the one of the token.
        most_a_minute: What one person may ask within a minute, and ten times as much all of a workspace; 0 for any.
        admins: Slack's ids of who may choose among several records for a whole workspace.
    """

    bot_token: str = field(repr=False)
    app_token: str | None = field(repr=False)
    signing_secret: str | None = field(repr=False)
    api_url: str
    curators_channel: str | None = None
    proxy: str | None = field(default=None, repr=False)
    keeps_gaps: bool = False
    oauth: OAuthSettings | None = None
    most_a_minute: int = 0
    admins: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RecordFolder:
    """Where a record is.

    Attributes:
        name: Its folder's, by which people, the store and addresses tell it from others.
        folder: Its folder.
    """

    name: str
    folder: Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that an operator can set.

    Attributes:
        slack: None until the tokens are set.
        host: The address of the network interface that is listened on; None for all.
        port: Where the pages and Slack's HTTP endpoint are served; 0 takes any free port.
        has_pages: Whether anybody may ask on the pages.
        has_language_tool: Whether programs on this machine may have texts checked, as by LanguageTool.
        base_url: The public address of the pages, without a slash at its end, for links to them; empty without one.
        hsts_days: For how many days a browser is to come by HTTPS only; 0 says nothing of it.
        records: The folders of the records, the first one first; none for the record that comes with the project.
        letters_dir: The folder of the letters' files, for the sentences around anchors; None without them.
        database_url: What the bot remembers is kept there, with the driver's name; the default is a file in the
            working directory.
        pin_renew_days: Days after which a pinned card is posted anew; 0 leaves it where it is.
        log_level: A name of the `logging` module.
        log_format: `text` for people, `json` for collectors.
        notes: What is not taken as it was set, a sentence each, for the log.
    """

    slack: SlackSettings | None = None
    host: str | None = None
    port: int = DEFAULT_PORT
    has_pages: bool = True
    has_language_tool: bool = False
    base_url: str = ""
    hsts_days: int = 0
    records: tuple[RecordFolder, ...] = ()
    letters_dir: Path | None = None
    database_url: str = field(default=DEFAULT_DATABASE_URL, repr=False)
    pin_renew_days: int = DEFAULT_PIN_RENEW_DAYS
    log_level: str = "INFO"
    log_format: LogFormat = "text"
    notes: tuple[str, ...] = ()


def read_settings(environment: Mapping[str, str | None], *, serving: bool = True, remembering: bool = True) -> Settings:
    """Read the settings, or say in one line which one is wrong.

    Args:
        environment: Names to values. An empty value counts as not set.
        serving: Whether the bot is to be served. A question in the terminal needs neither Slack nor a port, so that
            without it a bad token stops nothing.
        remembering: Whether the store is to be opened; without it a bad address of the store stops nothing.

    Raises:
        SettingsError: One line with the setting, its value (tokens and passwords masked) and what to set.
    """
    values = {name: value.strip() for name, value in environment.items() if value and value.strip()}
    for name in (*_ALWAYS, *(_SERVING if serving else ()), *(_STORING if remembering else ())):
        _refuse_quotes(name, values.get(name, ""))
    address = read_address(values.get("DATABASE_URL", DEFAULT_DATABASE_URL) if remembering else DEFAULT_DATABASE_URL)
    host, has_pages, base_url, hsts_days = _offered(values) if serving else (None, True, "", 0)
    return Settings(
        slack=_slack(values) if serving else None,
        host=host,
        port=_port(values.get("PORT")) if serving else DEFAULT_PORT,
        has_pages=has_pages,
        has_language_tool=serving and _is_on("LANGUAGE_TOOL", values.get("LANGUAGE_TOOL")),
        base_url=base_url,
        hsts_days=hsts_days,
        records=_records(values.get("KNOWLEDGE_DIR")),
        letters_dir=_folder("LETTERS_DIR", values.get("LETTERS_DIR")),
        database_url=address.url,
        pin_renew_days=_renew_days(values.get("PIN_RENEW_DAYS")) if serving else DEFAULT_PIN_RENEW_DAYS,
        log_level=_one_of("LOG_LEVEL", values.get("LOG_LEVEL", "INFO"), LOG_LEVELS).upper(),
        log_format="json"
        if _one_of("LOG_FORMAT", values.get("LOG_FORMAT", "text"), LOG_FORMATS).lower() == "json"
        else "text",
        notes=(*address.notes, *_unused(values, serving=serving)),
    )


def _unusable(name: str, value: str, why: str, remedy: str) -> SettingsError:
    return SettingsError(f"{name} is '{_seen(name, value)}', {why}. {remedy}")


def _seen(name: str, value: str) -> str:
    """Return a value as an operator may see it: one line, without what is secret."""
    if name in _SECRETS:
        return mask(value)
    if name == "DATABASE_URL":
        return masked(value)
    return shown(mask_address(value) if name.endswith("_URL") else value)


def _refuse_quotes(name: str, value: str) -> None:
    # `.env` takes them away, but some hosts and `docker --env-file` keep them.
    if len(value) > 1 and value[0] in _QUOTES and value[-1] in _QUOTES:
        seen = f"{value[0]}{_seen(name, value[1:-1])}{value[-1]}"
        raise SettingsError(f"{name} is '{seen}', with the quotes as a part of it. Set it without them.")


def _slack(values: Mapping[str, str]) -> SlackSettings | None:
    api_url = _url("SLACK_API_URL", values.get("SLACK_API_URL", SLACK_API_URL))
    if not any(name in values for name in (*_CONNECTING, *_INSTALLING)):
        return None
    is_of_one = "SLACK_BOT_TOKEN" in values
    if not is_of_one and not any(name in values for name in _INSTALLING):
        raise SettingsError(
            "SLACK_BOT_TOKEN is not set. Copy it from OAuth & Permissions in the Slack app settings into .env, or set "
            "SLACK_CLIENT_ID to let many workspaces install the app."
        )
    bot_token = _token(values, "SLACK_BOT_TOKEN", "xoxb-", "OAuth & Permissions") if is_of_one else ""
    if "SLACK_APP_TOKEN" not in values and "SLACK_SIGNING_SECRET" not in values:
        raise SettingsError(
            "SLACK_APP_TOKEN is not set. Create it under Basic Information > App-Level Tokens for Socket Mode, "
            "or set SLACK_SIGNING_SECRET to receive requests over HTTP."
        )
    return SlackSettings(
        bot_token=bot_token,
        app_token=(
            _token(values, "SLACK_APP_TOKEN", "xapp-", "Basic Information > App-Level Tokens")
            if "SLACK_APP_TOKEN" in values
            else None
        ),
        signing_secret=_signing_secret(values.get("SLACK_SIGNING_SECRET")),
        api_url=api_url,
        curators_channel=_channel("CURATORS_CHANNEL", values.get("CURATORS_CHANNEL")),
        proxy=proxy_to(api_url, values),
        keeps_gaps=_one_of("GAPS", values.get("GAPS", "off").lower(), ("on", "off")) == "on",
        oauth=None if is_of_one else _oauth(values),
        most_a_minute=_most_a_minute(values.get("MOST_A_MINUTE")),
        admins=_admins(values.get("ADMINS")),
    )


def _oauth(values: Mapping[str, str]) -> OAuthSettings:
    """Return how workspaces install the app."""
    for name in _INSTALLING:
        if name not in values:
            raise SettingsError(
                f"{name} is not set. Copy it from Basic Information > App Credentials in the Slack app settings."
            )
    client_id = values["SLACK_CLIENT_ID"]
    if not re.fullmatch(r"[0-9]+\.[0-9]+", client_id):
        raise _unusable(
            "SLACK_CLIENT_ID",
            client_id,
            "which is no client id like 1234567890.1234567890",
            "Copy it from Basic Information > App Credentials in the Slack app settings.",
        )
    base = _base_url(values.get("BASE_URL"))
    return OAuthSettings(
        client_id,
        values["SLACK_CLIENT_SECRET"],
        _token_keys(values.get("TOKEN_KEY")),
        base + OAUTH_PATH if base else None,
    )


def _token_keys(text: str | None) -> tuple[bytes, ...]:
    """Return the keys that tokens are sealed with, the newest first."""
    remedy = (
        'Make one by `python -c "import secrets; print(secrets.token_hex())"`, and keep it with your other secrets.'
    )
    if text is None:
        raise SettingsError(f"TOKEN_KEY is not set, and seals the tokens of the workspaces. {remedy}")
    keys = [one for one in re.split(r"[\s,]+", text) if one]
    if not keys or not all(re.fullmatch(rf"[0-9a-fA-F]{{{2 * TOKEN_KEY_BYTES}}}", one) for one in keys):
        why = f"which is not {2 * TOKEN_KEY_BYTES} hexadecimal digits, or several keys with commas, the newest first"
        raise _unusable("TOKEN_KEY", text, why, remedy)
    return tuple(bytes.fromhex(one) for one in keys)


def _unused(values: Mapping[str, str], *, serving: bool) -> tuple[str, ...]:
    """Return what is set and not used, a sentence each."""
    if not serving or "SLACK_BOT_TOKEN" not in values or not any(name in values for name in _INSTALLING):
        return ()
    return ("SLACK_CLIENT_ID is not used: SLACK_BOT_TOKEN is set, and is the token of the one workspace.",)


def _token(values: Mapping[str, str], name: str, prefix: str, page: str) -> str:
    token = values[name]
    if not re.fullmatch(rf"{prefix}[A-Za-z0-9-]+", token):
        others = (kind for start, kind in _OTHER_TOKENS.items() if start != prefix and token.startswith(start))
        kind = next((f", but {kind}" for kind in others), "")
        raise _unusable(
            name,
            token,
            f"which is not a token that starts with {prefix}{kind}",
            f"Copy it from {page} in the Slack app settings into .env.",
        )
    return token


def _signing_secret(secret: str | None) -> str | None:
    if secret and not re.fullmatch(r"[!-~]+", secret):
        raise _unusable(
            "SLACK_SIGNING_SECRET",
            secret,
            "which holds a character that no secret has",
            "Copy it from Basic Information in the Slack app settings into .env.",
        )
    return secret


def _channel(name: str, text: str | None) -> str | None:
    if text and not re.fullmatch(r"[CG][A-Z0-9]{2,}", text):
        raise _unusable(
            name,
            text,
            "which is not a channel's id like C0123456789",
            "Open the channel's details in Slack and copy the id at their end.",
        )
    return text


def _admins(text: str | None) -> frozenset[str]:
    """Return the ids of people, with commas or spaces between them."""
    ids = frozenset(filter(None, re.split(r"[\s,]+", text or "")))
    if not all(re.fullmatch("[UW][A-Z0-9]{2,}", one) for one in ids):
        remedy = "Choose *Copy member ID* in each person's profile, and set the ids with commas."
        raise _unusable("ADMINS", text or "", "which has another thing than people's ids like U0123456789", remedy)
    return ids


def _port(text: str | None) -> int:
    if text is None:
        return DEFAULT_PORT
    if not re.fullmatch(r"[0-9]{1,5}", text) or int(text) > 65535:
        raise _unusable("PORT", text, "which is not a port", "Set a number from 1 to 65535, or 0 for any free one.")
    return int(text)


def _offered(values: Mapping[str, str]) -> tuple[str | None, bool, str, int]:
    """Return how strangers are served: on which interface, whether with pages, at which address, by HTTPS how long."""
    has_pages = _one_of("PAGES", values.get("PAGES", "on").lower(), ("on", "off")) == "on"
    base_url = _base_url(values.get("BASE_URL"))
    return _host(values.get("HOST")), has_pages, base_url if has_pages else "", _hsts_days(values.get("HSTS_DAYS"))


def _base_url(text: str | None) -> str:
    """Return the public address of the pages; they know of no folder that they are in."""
    if text is None:
        return ""
    base = _url("BASE_URL", text, "https://bot.example.org").removesuffix("/")
    if not re.fullmatch(r"https?://[^/?#\s]+", base):
        raise _unusable("BASE_URL", text, "which is more than a host", "Set one like https://bot.example.org.")
    return base


def _is_on(name: str, text: str | None) -> bool:
    """Return whether something is turned on that is off by itself."""
    return _one_of(name, (text or "off").lower(), ("on", "off")) == "on"


def _host(text: str | None) -> str | None:
    try:
        return str(ip_address(text)) if text else None
    except ValueError:
        raise _unusable(
            "HOST",
            text or "",
            "which is no address of a network interface",
            "Set one like 127.0.0.1, or leave it empty for all of them.",
        ) from None


def _hsts_days(text: str | None) -> int:
    if text is None:
        return 0
    if not re.fullmatch(r"[0-9]{1,4}", text):
        raise _unusable(
            "HSTS_DAYS",
            text,
            "which is no number of days",
            "Set one like 365, or 0 where the pages are not behind HTTPS.",
        )
    return int(text)


def _renew_days(text: str | None) -> int:
    if text is None:
        return DEFAULT_PIN_RENEW_DAYS
    if not re.fullmatch(r"[0-9]{1,2}", text) or int(text) >= HIDDEN_AFTER:
        raise _unusable(
            "PIN_RENEW_DAYS",
            text,
            f"which is no number of days under {HIDDEN_AFTER}, when a free plan hides it",
            f"Set a number from 1 to {HIDDEN_AFTER - 1}, or 0 to leave pinned cards where they are.",
        )
    return int(text)


def _most_a_minute(text: str | None) -> int:
    if text is None:
        return DEFAULT_MOST_A_MINUTE
    if not re.fullmatch(r"[0-9]{1,4}", text):
        raise _unusable(
            "MOST_A_MINUTE",
            text,
            "which is no number from 1 to 9999",
            f"Set what one person may ask within a minute, such as {DEFAULT_MOST_A_MINUTE}, or 0 for no limit.",
        )
    return int(text)


def _records(text: str | None) -> tuple[RecordFolder, ...]:
    """Return the folders of the records: one, whatever it is called, or several with commas."""
    if text is None:
        return ()
    if "," not in text or Path(text).is_dir():
        return (_record_folder(text),)
    records = [_record_folder(one.strip()) for one in text.split(",") if one.strip()]
    for at, one in enumerate(records):
        if not re.fullmatch(_RECORD_NAME, one.name):
            why = f"whose folder '{one.name}' is no name for a record among others"
            remedy = (
                f"Call it by up to {LONGEST_RECORD_NAME} small letters a to z, digits and hyphens, such as 'water-2'."
            )
            raise _unusable("KNOWLEDGE_DIR", text, why, remedy)
        if one.name in (other.name for other in records[:at]):
            why = f"which has two folders called '{one.name}'"
            raise _unusable("KNOWLEDGE_DIR", text, why, "Give each record a folder with another name.")
    if len(records) > MOST_RECORDS:
        raise _unusable(
            "KNOWLEDGE_DIR",
            text,
            f"which holds more than {MOST_RECORDS} records",
            "Serve the others by another process.",
        )
    return tuple(records)


def _record_folder(text: str) -> RecordFolder:
    # As it is called here: a link may lead to a folder whose name changes with each release.
    return RecordFolder(Path(text).absolute().name, Path(text))


def _folder(name: str, text: str | None) -> Path | None:
    if text is None:
        return None
    folder = Path(text)
    if not folder.is_dir():
        raise _unusable(name, text, "which is no folder", "Set the folder that holds the letters' files.")
    return folder


def _url(name: str, text: str, like: str = SLACK_API_URL) -> str:
    try:
        parts = urlsplit(text)
        is_usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # an address like http://[::1, a port that is no number
        is_usable = False
    if not is_usable:
        raise _unusable(name, text, "which is not a web address", f"Set one like {like}.")
    return text if text.endswith("/") else text + "/"


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed and value.upper() not in allowed:
        raise _unusable(name, value, "which is none that there is", f"Set one of {', '.join(allowed)}.")
    return value
