"""The record's pages on the server: each at an address that stays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from urllib.parse import urlencode

from aiohttp import web

from bot.answers.current import Current
from bot.clock import Clock
from bot.languages import Language, say
from bot.web.caching import unless_known
from bot.web.language import language_of
from bot.web.layout import html_response
from bot.web.one_at_a_time import OneAtATime, done_for
from bot.web.record.addresses import LEAF, Addresses, Served
from bot.web.record.catalogue import OF_ALL, OF_IDS, page
from bot.web.record.csv_metadata import CONTENT_TYPE, SUFFIX
from bot.web.record.formats import formats_of, suffixes_of
from bot.web.record.leaves import leaf
from bot.web.record.operations import operation_of
from bot.web.record.page import Page, PageId
from bot.web.record.reading import Reading, TooLateError, read_as
from bot.web.record.signatories import signatories_page
from bot.web.record.view import as_html
from bot.web.routes import Handler, add, add_data
from bot.web.views import Views

_ID = "{id:[a-z0-9-]{1,200}}"
_NUMBER = re.compile(r"[1-9][0-9]{0,3}")
_SIGNATORIES = "signatories"
_BESIDE = ("lang", "as-of", LEAF)  # what every page's address may say


def register(
    application: web.Application, current: Current, views: Views, today: Clock, lane: OneAtATime, base_url: str = ""
) -> None:
    """Add the pages.

    Args:
        application: The application.
        current: Has the record.
        views: The other pages, which say what is not found.
        today: What tells the day.
        lane: Where pages are made, one after the other.
        base_url: Where the pages are for those who read them elsewhere: their public address, or without one the path
            that they are under.
    """
    here = views.layout.addresses
    elsewhere = Served(base_url)

    def showing(kind: str, suffix: str = "") -> Handler:
        async def show(request: web.Request) -> web.Response:
            language = language_of(request, views.languages)
            to = PageId(kind, request.match_info.get("id", ""))
            return unless_known(
                request, await done_for(request, lane, lambda: made(to, suffix, language, request.query))
            )

        return show

    def made(to: PageId, suffix: str, language: Language, given: Mapping[str, str]) -> web.Response:
        as_of = given.get("as-of") or None
        refused = partial(_refusal, suffix) if suffix else partial(views.message, language=language)
        try:
            reading = read_as(current.answerer, language, today(), as_of)
            shown = _page(reading, to, given)
            number = 1 if suffix else _number(given.get(LEAF, "1"))
        except TooLateError as too_late:
            return refused(str(too_late), status=404)
        except LookupError:
            return refused(_nothing(reading), status=404)
        except ValueError:
            return refused(say(language, "record.refused"), status=400)
        if shown is None:
            return refused(_nothing(reading), status=404)
        if suffix:
            return _written(shown, suffix, here, elsewhere) or refused(reading.say("record.none"), status=404)
        turned_to = leaf(shown, number)
        if turned_to is None:
            return refused(reading.say("record.none"), status=404)
        chosen = {name: value for name, value in given.items() if name not in _BESIDE and value}
        behind = f"&{urlencode(chosen)}" if to.kind == _SIGNATORIES and chosen else ""
        body = as_html(turned_to, views.layout, views.languages, chosen=behind, base=current.answerer.pages)
        return _with_status(shown, html_response(body), here)

    for kind in (*OF_IDS, *OF_ALL):
        path = f"/{kind}/{_ID}" if kind in OF_IDS else f"/{kind}"
        add(application, "GET", path, showing(kind), operation_of(kind))
        for suffix in suffixes_of(kind):
            add_data(application, f"{path}{suffix}", showing(kind, suffix), operation_of(kind, suffix))


def _written(shown: Page, suffix: str, here: Addresses, elsewhere: Addresses) -> web.Response | None:
    """Return a page as programs read it; None where it cannot be written so."""
    written = formats_of(shown).get(suffix)
    if written is None:
        return None
    body = written.write(shown, elsewhere).encode()
    response = web.Response(body=body, content_type=written.content_type, charset="utf-8")
    return _with_status(shown, response, here, suffix)


def _with_status(shown: Page, response: web.Response, here: Addresses, suffix: str = "") -> web.Response:
    """Say with a page what else it is written as (RFC 8288), and whether it is there."""
    page = (shown.id, shown.language, shown.as_of)
    others = [("text/html", here.page(*page))]
    others += [(one.content_type, here.page(*page, suffix=suffix)) for suffix, one in formats_of(shown).items()]
    links = [f'<{to}>; rel="alternate"; type="{kind}"' for kind, to in others]
    if suffix == ".csv":
        links.append(f'<{here.page(*page, suffix=SUFFIX)}>; rel="describedby"; type="{CONTENT_TYPE}"')
    response.headers["Link"] = ", ".join(links)
    if shown.is_gone:
        response.set_status(web.HTTPGone.status_code)
    return response


def _refusal(suffix: str, sentence: str, *, status: int) -> web.Response:
    """Say to a program why it gets nothing."""
    if suffix.endswith(".json"):
        return web.json_response({"error": sentence}, status=status)
    return web.Response(text=f"{sentence}\n", status=status)


def _page(reading: Reading, to: PageId, given: Mapping[str, str]) -> Page | None:
    """Make a page; that of the signatories as its address chooses among them."""
    if to.kind != _SIGNATORIES:
        return page(reading, to)
    return signatories_page(reading, {name: value for name, value in given.items() if value and name not in _BESIDE})


def _number(told: str) -> int:
    """Return which leaf an address names.

    Raises:
        ValueError: It names none.
    """
    if not _NUMBER.fullmatch(told):
        raise ValueError(told)
    return int(told)


def _nothing(reading: Reading) -> str:
    """Say that there is no such entry, or that there was none on the day."""
    if reading.as_of:
        return reading.say("not_found.as_of", date=reading.query.date(reading.as_of))
    return reading.say("record.none")
