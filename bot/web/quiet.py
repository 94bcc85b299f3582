"""Keep what people type out of the server's own log."""

from __future__ import annotations

import logging

from aiohttp.http_exceptions import HttpProcessingError


def keep_requests_out_of_the_log() -> None:
    """Drop the server's records of requests that it could not read: they quote the request line."""
    log = logging.getLogger("aiohttp.server")
    if _is_not_about_a_request not in log.filters:
        log.addFilter(_is_not_about_a_request)


def _is_not_about_a_request(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))
