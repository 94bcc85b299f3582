"""The proxy between the bot and Slack, as the environment names it for every program."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from bot.errors import SettingsError
from bot.masking import mask_address, shown

# In the order in which Slack's SDK looks at them.
PROXY_NAMES = ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy")
_EXCEPTIONS = ("NO_PROXY", "no_proxy")


def proxy_to(url: str, values: Mapping[str, str]) -> str | None:
    """Return the proxy through which an address is reached; None where it is reached without.

    Slack's SDK takes a proxy by itself, but knows neither the exceptions nor how a proxy is to be written.

    Args:
        url: The address.
        values: The environment: names to values that are not empty.

    Raises:
        SettingsError: One line with the setting, its value (a password hidden), why it cannot be used, and what to set.
    """
    name = next((name for name in PROXY_NAMES if name in values), None)
    if name is None or _is_excepted(urlsplit(url).netloc, values):
        return None
    proxy = values[name]
    scheme, slashes, _ = proxy.partition("://")
    if scheme.lower() in ("http", "https") and _has_host(proxy):
        return proxy
    seen = shown(mask_address(proxy))
    if not slashes:
        why, remedy = "which does not say how to speak to the proxy", f"http://{seen}"
    elif scheme.lower() not in ("http", "https"):
        why, remedy = "a kind of proxy that the bot cannot use", "http://HOST:PORT"
    else:
        why, remedy = "whose host or port cannot be read", "http://HOST:PORT"
    raise SettingsError(f"{name} is '{seen}', {why}. Set {remedy}, or name Slack's hosts in NO_PROXY.")


def _is_excepted(host: str, values: Mapping[str, str]) -> bool:
    exceptions = next((values[name] for name in _EXCEPTIONS if name in values), None)
    if exceptions is None:
        return False
    from urllib.request import proxy_bypass_environment  # type: ignore[attr-defined]  # takes hundredths of a second, and few have a proxy

    return bool(proxy_bypass_environment(host.rpartition("@")[2], {"no": exceptions}))


def _has_host(proxy: str) -> bool:
    try:
        parts = urlsplit(proxy)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, an address like http://[::1
        return False
