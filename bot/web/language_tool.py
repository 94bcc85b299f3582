"""What LanguageTool's clients ask for, `/v2/check` and `/v2/languages`: editors mark findings while somebody writes.

For programs on the bot's own machine alone, and off unless it is set. Nothing of a text is stored or logged.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.answers.current import Current
from bot.languages import LANGUAGES, Language, say
from bot.review.report import Report, State
from bot.review.reviewer import Reviewer
from bot.review.wording import instead, kind_in_words, message, state_in_words
from bot.web.forms import read_form
from bot.web.limits import for_seconds
from bot.web.one_at_a_time import OneAtATime, done_for

CHECK, LISTED = "/v2/check", "/v2/languages"
LONGEST_TEXT = 20_000  # characters; what free servers of LanguageTool take
LONGEST_FORM = 256 * 1024  # bytes
LONGEST_CHECK = 1.5  # seconds of one processor
_AROUND = 40  # UTF-16 code units of the text on either side of a match
_LOCAL_NAMES = frozenset(("localhost", "127.0.0.1", "::1"))
_BY_PROXY = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")
_SHOWN = (State.CONTRADICTED, State.OUTDATED, State.NOT_IN_RECORD)
_ISSUES = {State.CONTRADICTED: "misspelling", State.OUTDATED: "inconsistency", State.NOT_IN_RECORD: "uncategorized"}
_CATEGORY = {"id": "COALITION_RECORD", "name": "Record"}
_SOFTWARE = {"name": "coalition-bot", "version": "0", "buildDate": "", "apiVersion": 1, "premium": False, "status": ""}


@dataclass(frozen=True, slots=True)
class Posted:
    """A text that is to be checked.

    Attributes:
        text: Its words as they are read.
        places: For each UTF-16 code unit of the words, and for their end, its place in what was posted.
    """

    text: str
    places: tuple[int, ...] | None = None

    def place(self, at: int) -> int:
        """Return the place of a code unit in what was posted, markup included."""
        return at if self.places is None else self.places[at]


def register(application: web.Application, current: Current, lane: OneAtATime) -> None:
    """Add both addresses.

    Args:
        application: The application.
        current: Has the record.
        lane: Where texts are compared, one after the other.
    """

    async def check(request: web.Request) -> web.Response:
        _refuse_strangers(request)
        given = await read_form(request, LONGEST_FORM)
        posted = _posted(given)
        language = _language(given.get("language", ""), current.answerer.languages)

        def checked() -> Mapping[str, Any]:
            report = current.made(Reviewer).review(posted.text, goes_on=for_seconds(LONGEST_CHECK))
            return _answer(posted, report, language)

        return web.json_response(await done_for(request, lane, checked))

    async def listed(request: web.Request) -> web.Response:
        _refuse_strangers(request)
        return web.json_response([_named(one) for one in current.answerer.languages])

    application.router.add_post(CHECK, check)
    application.router.add_get(LISTED, listed)


def _refuse_strangers(request: web.Request) -> None:
    """Refuse whoever is not on this machine: another address, a proxy's visitor, another site's page.

    Raises:
        web.HTTPForbidden: It is none of the programs here.
    """
    try:
        names = (urlsplit(f"//{request.host}").hostname, _host_of(request.headers.get("Origin", "")))
    except ValueError:
        names = ("", "")  # that of nobody
    is_named_so = all(name is None or name in _LOCAL_NAMES for name in names)
    is_proxied = any(name in request.headers for name in _BY_PROXY)
    if is_proxied or not is_named_so or not _is_loopback(request.remote):
        raise web.HTTPForbidden(text="For programs on this machine alone.")


def _is_loopback(remote: str | None) -> bool:
    if remote is None:
        return False
    address = ip_address(remote.partition("%")[0])
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None  # on a socket for both protocols
    return (mapped or address).is_loopback


def _host_of(origin: str) -> str | None:
    """Return the host of a site whose page asks; None for a program, or a browser's add-on."""
    parts = urlsplit(origin)
    return (parts.hostname or "") if parts.scheme in ("http", "https") or origin == "null" else None


def _posted(given: Mapping[str, str]) -> Posted:
    """Read a text, or one with markup, as `data` has it.

    Raises:
        web.HTTPBadRequest: There is neither.
        web.HTTPRequestEntityTooLarge: It is too long.
    """
    if "text" in given:
        posted = Posted(given["text"])
    else:
        try:
            posted = _annotated(json.loads(given.get("data", "")))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise web.HTTPBadRequest(text="Give text, or data with annotation.") from None
    if len(posted.text) > LONGEST_TEXT:
        raise web.HTTPRequestEntityTooLarge(LONGEST_TEXT, len(posted.text))
    return posted


def _annotated(data: Mapping[str, Any]) -> Posted:
    """Read text between markup: what markup stands for is read in its place, and points to where it begins."""
    if "text" in data:
        return Posted(str(data["text"]))
    words: list[str] = []
    places: list[int] = []
    at = 0
    for one in data["annotation"]:
        if "text" in one:
            text = str(one["text"])
            places.extend(range(at, at + _units(text)))
            words.append(text)
            at += _units(text)
        else:
            instead_of = str(one.get("interpretAs", ""))
            places.extend([at] * _units(instead_of))
            words.append(instead_of)
            at += _units(str(one["markup"]))
    return Posted("".join(words), (*places, at))


def _units(text: str) -> int:
    """Return how many UTF-16 code units a text has."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _language(code: str, languages: tuple[Language, ...]) -> Language | None:
    """Return the language of messages: the one that is named, where the bot speaks it; None for the text's own."""
    short = code.lower().partition("-")[0]
    return next((one for one in LANGUAGES if one == short), None) if short not in languages else short


def _named(language: Language) -> dict[str, str]:
    return {"name": say(language, "home.language.name"), "code": language, "longCode": language}


def _answer(posted: Posted, report: Report, language: Language | None) -> dict[str, Any]:
    spoken = language or report.language
    named = _named(report.language)
    told = {"name": named["name"], "code": named["longCode"]}
    is_cut = any(part.name == "review.not_checked.time" for one in report.findings for part in one.parts)
    return {
        "software": _SOFTWARE,
        "warnings": {"incompleteResults": is_cut},
        "language": {**told, "detectedLanguage": {**told, "confidence": 1.0}},
        "matches": list(_matches(posted, report, spoken)),
    }


def _matches(posted: Posted, report: Report, language: Language) -> Iterator[dict[str, Any]]:
    units = posted.text.encode("utf-16-le", "surrogatepass")

    def cut(start: int, end: int) -> str:
        return units[2 * start : 2 * end].decode("utf-16-le", "replace")

    for one in report.of(*_SHOWN):
        start, end = one.stretch.start_utf16, one.stretch.end_utf16
        edit = one.correction
        replaced = (
            [cut(start, edit.stretch.start_utf16) + edit.text + cut(edit.stretch.end_utf16, end)]
            if edit and start <= edit.stretch.start_utf16 and edit.stretch.end_utf16 <= end
            else []
        )
        offset, first = posted.place(start), max(0, start - _AROUND)
        yield {
            "message": " ".join(filter(None, (message(one, language), instead(one, language)))),
            "shortMessage": state_in_words(one.state, language),
            "replacements": [{"value": value} for value in replaced],
            "offset": offset,
            "length": max(1, posted.place(end) - offset),
            "context": {"text": cut(first, end + _AROUND), "offset": start - first, "length": end - start},
            "sentence": cut(one.sentence.start_utf16, one.sentence.end_utf16),
            "type": {"typeName": "Other"},
            "rule": {
                "id": f"COALITION_{one.state.name}",
                "subId": one.kind.value,
                "description": f"{state_in_words(one.state, language)}: {kind_in_words(one.kind, language)}",
                "issueType": _ISSUES[one.state],
                "category": _CATEGORY,
            },
            "ignoreForIncompleteSentence": False,
            "contextForSureMatch": 0,
        }
