"""The page of the record that shows what an answer is about."""

from __future__ import annotations

from urllib.parse import urlencode

from bot.answers.answer import Found, Kind
from bot.knowledge.knowledge import Knowledge


def root_of(record: str) -> str:
    """Return the path that the pages of one record of several are under.

    Args:
        record: Its name; empty for the only one, whose pages are at the root.
    """
    return f"/r/{record}" if record else ""


def path_of(knowledge: Knowledge, found: Found) -> str | None:
    """Return the path of the page; None where no single one shows it.

    Args:
        knowledge: The record that the answer is from.
        found: The answer.
    """
    entries = (*(match.entry for match in found.matches), *found.about)
    for identifier in entries:
        if knowledge.fact_or_event(identifier) or identifier in knowledge.topics:
            return f"/f/{identifier}"
    named = {"t": knowledge.terms, "p": knowledge.people, "l": knowledge.places, "o": knowledge.organizations}
    for identifier in found.about:
        for kind, held in named.items():
            if identifier in held:
                return f"/{kind}/{identifier}"
    documents = {citation.document for citation in found.citations}
    if len(documents) == 1:
        return f"/d/{documents.pop()}"
    return "/signatories" if found.kind is Kind.SIGNATORIES else None


def address_of(knowledge: Knowledge, found: Found, base: str, as_of: str | None) -> str:
    """Return the address of the page, in the answer's language and as of its day; empty where there is none.

    Args:
        knowledge: The record that the answer is from.
        found: The answer.
        base: The public address of the pages; empty where they have none.
        as_of: The day that the answer is of, as EDTF; None for today.
    """
    path = path_of(knowledge, found) if base else None
    day = {"as-of": as_of} if as_of else {}
    return f"{base}{path}?{urlencode({'lang': found.language, **day})}" if path else ""
