"""A letter's list of names as lines to paste into a record, so that nobody types a hundred signatories three times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.knowledge.canonical import dumped
from bot.knowledge.letters import LetterText
from bot.knowledge.spelling import spelling

_MARK = re.compile(r"^(?:[-*•–·]|\(?\d{1,3}[.)])\s+")  # of a list
_ID_MAY_NOT_HOLD = re.compile(r"[^a-z0-9]+")


def to_paste(
    text: LetterText, paragraphs: range, known: Iterable[Mapping[str, Any]], languages: Iterable[str]
) -> Iterator[str]:
    """Yield the lines of a list of signatories, and of the organizations that are new.

    Args:
        text: The letter.
        paragraphs: Those in which each line is a name, counted from 1.
        known: The organizations of the record, as they stand in its file.
        languages: In which an organization has a name.
    """
    id_by_name = {spelling(name): str(one.get("id")) for one in known if isinstance(one, dict) for name in _names(one)}
    names = [
        name for number in paragraphs for line in text.lines[number - 1] if (name := _MARK.sub("", line).strip(" ,;"))
    ]
    new: dict[str, str] = {}
    for number, name in enumerate(names, start=1):
        if spelling(name) not in id_by_name:
            id_by_name[spelling(name)] = new[name] = _id_of(name) or f"organization-{number}"
    listed = [{"as_printed": name, "organization": id_by_name[spelling(name)]} for name in names]
    yield "# into signatories.listed of the document"
    yield from (f"    {line}" for line in dumped(listed, spreads=False).splitlines())
    if new:
        yield "# into organizations.yaml"
        yield dumped([{"id": new[name], "name": dict.fromkeys(languages, name)} for name in new], spreads=False)


def _id_of(name: str) -> str:
    """Return a name as an id; empty where no letter of it may stand in one, as in Greek."""
    return _ID_MAY_NOT_HOLD.sub("-", spelling(name)).strip("-")


def _names(organization: Mapping[str, Any]) -> Iterator[str]:
    name, aliases = organization.get("name"), organization.get("aliases")
    yield from map(str, name.values() if isinstance(name, dict) else ())
    yield from map(str, aliases if isinstance(aliases, list) else ())
