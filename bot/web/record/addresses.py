"""Where each page is: on a server, or in a folder of files that link to one another."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlencode

from bot.languages import Language
from bot.web.record.page import PageId

ASSETS = "static"
LEAF = "page"  # what the address of a leaf says, after the first


class Addresses(Protocol):
    """What tells where things are, as seen from one page."""

    @property
    def is_served(self) -> bool:
        """Whether a server answers, which takes questions and forms."""

    def page(
        self,
        to: PageId,
        language: Language,
        as_of: str | None = None,
        *,
        part: str = "",
        suffix: str = "",
        leaf: int = 1,
    ) -> str:
        """Return where a page is.

        Args:
            to: The page.
            language: Of its words.
            as_of: The day that it is of, as EDTF; None for today.
            part: The place on it.
            suffix: Of what it is written as for programs, such as `.json`; empty for people.
            leaf: Which leaf of it.
        """

    def asset(self, name: str) -> str:
        """Return where a file is that all pages need."""

    def file(self, name: str) -> str:
        """Return where a file is that is of no page."""


@dataclass(frozen=True, slots=True)
class Served:
    """Addresses of a server, from its root on.

    Attributes:
        base: Where its root is, without a slash at the end; empty for links that stay on it.
        is_served: That it is one.
    """

    base: str = ""
    is_served: bool = True

    def page(
        self,
        to: PageId,
        language: Language,
        as_of: str | None = None,
        *,
        part: str = "",
        suffix: str = "",
        leaf: int = 1,
    ) -> str:
        """Return a page's path, with its language and its day behind a question mark."""
        told = {"lang": language, "as-of": as_of, LEAF: leaf if leaf > 1 else None}
        query = urlencode({name: value for name, value in told.items() if value})
        return f"{self.base}{path_of(to)}{suffix}?{query}{f'#{part}' if part else ''}"

    def asset(self, name: str) -> str:
        """Return a file's path."""
        return f"{self.base}/{ASSETS}/{name}"

    def file(self, name: str) -> str:
        """Return a file's path."""
        return f"{self.base}/{name}"


SERVED: Addresses = Served()


def path_of(page: PageId) -> str:
    """Return the path of a page on a server, which stays."""
    return f"/{page.kind}/{page.id}" if page.id else f"/{page.kind}"


@dataclass(frozen=True, slots=True)
class Exported:
    """Addresses in a folder of files, each relative to the file that links.

    Attributes:
        at: The file that links, from the folder on.
    """

    at: str
    is_served: bool = False

    def page(
        self,
        to: PageId,
        language: Language,
        as_of: str | None = None,
        *,
        part: str = "",
        suffix: str = "",
        leaf: int = 1,
    ) -> str:
        """Return the way to a page's file; there is none for an earlier day."""
        del as_of
        return f"{self._way_to(file_of(to, language, suffix, leaf))}{f'#{part}' if part else ''}"

    def asset(self, name: str) -> str:
        """Return the way to a file."""
        return self._way_to(f"{ASSETS}/{name}")

    def file(self, name: str) -> str:
        """Return the way to a file."""
        return self._way_to(name)

    def _way_to(self, file: str) -> str:
        return posixpath.relpath(file, posixpath.dirname(self.at) or ".")


def file_of(page: PageId, language: Language, suffix: str = "", leaf: int = 1) -> str:
    """Return the file of a page, or of one of its leaves, in a folder of files."""
    name = f"{page.kind}/{page.id}" if page.id else page.kind
    return f"{language}/{name}{f'.{leaf}' if leaf > 1 else ''}{suffix or '.html'}"
