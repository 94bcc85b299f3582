"""No method of the Web API is called that the manifest's scopes do not allow."""

from __future__ import annotations

import re
from functools import cache

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.manifest import LETTER_SCOPES, OPTIONAL_SCOPES, SCOPES
from tests.modules import MODULES

# What each method asks for, from Slack's reference of its methods; nothing for those that ask for none.
SCOPE_BY_METHOD = {
    "apps_connections_open": None,  # of the app-level token
    "auth_test": None,
    "chat_delete": "chat:write",
    "chat_postEphemeral": "chat:write",
    "chat_postMessage": "chat:write",
    "chat_unfurl": "links:write",
    "chat_update": "chat:write",
    "conversations_history": "im:history",  # of direct messages only
    "conversations_replies": "im:history",
    "files_info": "files:read",  # of the curators' channel only
    "functions_completeError": None,
    "functions_completeSuccess": None,
    "pins_add": "pins:write",
    "pins_list": "pins:read",
    "pins_remove": "pins:write",
    "views_open": None,
    "views_publish": None,
    "views_push": None,
    "views_update": None,
}


@cache
def called_methods() -> set[str]:
    """Every name behind a dot in the room, in code or not, that Slack's client has as a method of the Web API."""
    names = {name for path in MODULES for name in re.findall(r"\.(\w+)", path.read_text(encoding="utf-8"))}
    methods = {name for name in dir(AsyncWebClient) if "_" in name and not name.startswith("_")}
    return names & methods - {"api_call"}


def test_the_search_finds_what_is_called() -> None:
    assert {"chat_postMessage", "views_open", "chat_unfurl", "pins_add"} <= called_methods()


def test_every_method_that_is_called_is_allowed() -> None:
    for method in called_methods():
        assert method in SCOPE_BY_METHOD, f"{method} is called: add its scope, and see that the manifest asks for it"
        scope = SCOPE_BY_METHOD[method]
        assert scope is None or scope in (*SCOPES, *OPTIONAL_SCOPES, *LETTER_SCOPES), method


def test_no_method_is_called_in_another_way() -> None:
    """`api_call` takes a method's name as a text, which the search would not find."""
    files = [path for path in MODULES if "api_call" in path.read_text(encoding="utf-8")]
    assert files == []
