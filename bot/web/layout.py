"""Templates, and what stands around every page: its name, the ways to the others, and the same in other languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from aiohttp import web

from bot.answers.compose.standing import standing_in_words
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.languages.phrases import link_in_words, translated_in_words
from bot.web.record.addresses import Addresses, Served
from bot.web.record.page import PageId

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
HOME, DRAFTS = "/", "/review"
INDEX = PageId("record")
_WAYS = {
    "record": "record.index",
    "timeline": "record.timeline",
    "signatories": "record.signatories",
    "changes": "record.changes",
    "how": "record.how",
}


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A record among several of one server, as every page names it.

    Attributes:
        title: What it is called.
        address: Of its first page.
        is_here: Whether the page is of it.
    """

    title: str
    address: str
    is_here: bool


def _alone(_: Language) -> Sequence[Neighbour]:
    return ()


@cache
def _templates() -> Environment:
    """Return what reads the templates: the same for every record's pages."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class Layout:
    """The templates. One is read when it is first shown: to read them all took a thirtieth of the bot's start.

    Args:
        at: The path that the pages are under, such as `/r/water`; empty for the server's root.
        neighbours: Returns the records of the server, where there are several.
    """

    def __init__(self, at: str = "", neighbours: Callable[[Language], Sequence[Neighbour]] = _alone) -> None:
        self.at = at
        self.addresses: Addresses = Served(at)
        self._neighbours = neighbours

    def html(
        self,
        template: str,
        language: Language,
        languages: Sequence[Language],
        in_language: Callable[[Language], str],
        values: Mapping[str, Any],
        *,
        here: str = HOME,
        addresses: Addresses | None = None,
    ) -> bytes:
        """Return a page.

        Args:
            template: The file, from the folder of templates on.
            language: The page's.
            languages: Those that the record has.
            in_language: Returns the address of the same page in another one.
            values: What the template names.
            here: Which of the ways leads to this page.
            addresses: Where things are; None for the server's own.
        """
        addresses = addresses or self.addresses
        words = {
            "language": language,
            "web_title": say(language, "web.title"),
            "home": self._home(language, addresses),
            "drafts": f"{self.at}{DRAFTS}",
            "at": self.at,
            "neighbours": self._neighbours(language) if addresses.is_served else (),
            "addresses": addresses,
            "ways": [(name, address, way == here) for way, name, address in self._ways(language, addresses)],
            "other_languages": [
                (other, say(other, "home.language.name"), in_language(other))
                for other in languages
                if other != language
            ],
            "say": partial(say, language),
            "date_in_words": partial(date_in_words, language),
            "link_in_words": partial(link_in_words, language),
            "translated_in_words": partial(translated_in_words, language),
            "standing_in_words": standing_in_words,
            "is_web_address": _is_web_address,
        }
        html = _templates().get_template(template).render({**words, **values})
        # A lone surrogate, which a browser cannot send but a script can, has no bytes in UTF-8.
        return html.encode("utf-8", "replace")

    def _home(self, language: Language, addresses: Addresses) -> str:
        """Return where the name of the pages leads: to the question box, where there is one."""
        if not addresses.is_served:
            return addresses.page(INDEX, language)
        return f"{self.at}{HOME}?{urlencode({'lang': language})}"

    def _ways(self, language: Language, addresses: Addresses) -> list[tuple[str, str, str]]:
        """Return the ways to the pages that lead on: what each is known by, its name and its address."""
        ways = [(kind, say(language, name), addresses.page(PageId(kind), language)) for kind, name in _WAYS.items()]
        if addresses.is_served:
            address = f"{self.at}{DRAFTS}?{urlencode({'lang': language})}"
            ways.append((DRAFTS, say(language, "review.page.link"), address))
        return ways


def html_response(body: bytes) -> web.Response:
    """Return a page as it is sent."""
    return web.Response(body=body, content_type="text/html", charset="utf-8")


def _is_web_address(url: str | None) -> bool:
    return url is not None and urlsplit(url).scheme in ("http", "https")
