"""A letter's list of names as lines to paste into a record, so that nobody types a hundred signatories three times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.knowledge.canonical import dumped
from bot.knowledge.fields import Text, fields_of
from bot.knowledge.letters import LetterText
from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES, Language

_MARK = re.compile(r"^(?:[-*•–·]|\(?\d{1,3}[.)])\s+")  # of a list
_ID_MAY_NOT_HOLD = re.compile(r"[^a-z0-9]+")


def needed_languages(languages: Iterable[object]) -> list[Language]:
    """Return the languages in which the texts of a record are needed.

    Args:
        languages: Those that the record is kept in.
    """
    fields, kept = fields_of(Text), set(languages)
    return [one for one in LANGUAGES if one in kept or fields[one].is_required()]


def to_paste(
    text: LetterText, paragraphs: range, known: Iterable[Mapping[str, Any]], languages: list[Language]
) -> Iterator[str]:
    """Yield the lines of a list of signatories, and of the organizations that are new.

    Args:
        text: The letter.
        paragraphs: Those in which each line is a name, counted from 1.
        known: The organizations of the record, as they stand in its file.
        languages: In which an organization has a name.
    """
    id_by_name = {spelling(name): str(one.get("id")) for one in known for name in _names(one)}
    names = [
        name for number in paragraphs for line in text.lines[number - 1] if (name := _MARK.sub("", line).strip(" ,;"))
    ]
    new = {
        name: _ID_MAY_NOT_HOLD.sub("-", spelling(name)).strip("-") for name in names if spelling(name) not in id_by_name
    }
    listed = [{"as_printed": name, "organization": new.get(name) or id_by_name[spelling(name)]} for name in names]
    yield "# into signatories.listed of the document"
    yield from (f"    {line}" for line in dumped(listed, spreads=False).splitlines())
    if new:
        yield "# into organizations.yaml"
        yield dumped([{"id": new[name], "name": dict.fromkeys(languages, name)} for name in new], spreads=False)


def _names(organization: Mapping[str, Any]) -> Iterator[str]:
    name, aliases = organization.get("name"), organization.get("aliases")
    yield from map(str, name.values() if isinstance(name, dict) else ())
    yield from map(str, aliases if isinstance(aliases, list) else ())
