"""The parties of one line, cut apart: "Ada Reed, Minister of Boats; Ferry Board", "Mayor Ada Reed and the Council"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.ingest.fields.cues import AND, LARGE, SMALL, has_organization_noun, has_title, is_function_word, words
from bot.ingest.fields.naming import could_be_a_person
from bot.ingest.fields.offices import Offices
from bot.ingest.fields.party_lines import before_the_street, is_office_with_a_form, people_with_brackets
from bot.knowledge.spelling import spelling

# A comma, an "and" or both; or where a capital begins behind a word: "Treasurer The Honorable".
_BETWEEN_PEOPLE = re.compile(
    rf"(?:,\s+(?:{AND}\s)?|\s{AND}\s)(?:{SMALL}{{1,3}}\s){{0,2}}(?={LARGE})|(?<={SMALL}{{2}})\s(?={LARGE})"
)
_SURNAME_FIRST = re.compile(
    rf"(?<![^\s;])(?P<surname>{LARGE}[\w'’-]+(?:\s{LARGE}[\w'’-]+)?),\s(?P<given>{LARGE}[\w'’. -]*?)"
    r"\s*<[^<>\s]+@[^<>\s]+>"
)
_MOST_CUTS = 300


def pieces_of(text: str, offices: Offices) -> Iterator[str]:
    """Yield the parties of a line: between semicolons, and people beyond doubt before and behind a sign.

    A line that may be cut in more places than anybody writes to names nobody.
    """
    if len(re.findall(rf"[,;]|\s{AND}\s", text)) > _MOST_CUTS:
        return
    for piece in filter(None, map(str.strip, _in_order(text).split(";"))):
        if bracketed := people_with_brackets(piece):
            yield from bracketed
            continue
        start = 0
        for cut in _BETWEEN_PEOPLE.finditer(piece):
            before, behind = piece[start : cut.start()], piece[cut.end() :]
            are_two = _are_two(before, behind, offices, is_parted=bool(cut[0].strip()))
            if are_two or (_joins(cut[0]) and _are_one_and_a_body(before, behind, offices)):
                yield piece[start : cut.start()]
                start = cut.end()
        yield piece[start:]


def _in_order(text: str) -> str:
    """Return a line with the names in order that an address of mail stands behind: "Reed, Ada <areed@…>"."""
    return _SURNAME_FIRST.sub(lambda found: f"{found['given']} {found['surname']}", text)


def _are_two(before: str, behind: str, offices: Offices, *, is_parted: bool) -> bool:
    """Return whether another person begins with a text: with a title or an office, or with a title alone."""
    if not is_parted and ("," not in before or is_function_word(spelling(before.split()[-1]))):
        return False  # "Clerk to Justice Reed"
    office = offices.before_name(behind.partition(",")[0]) if is_parted else None
    has_office = office is not None and spelling(office[0]).split()[-1] not in words("HONORIFICS") - words("ROLES")
    is_titled = has_title(behind) and not is_office_with_a_form(behind.partition(",")[0])
    is_address = bool(before_the_street(before)[1]) and not could_be_a_person(behind.partition(",")[0])
    return (is_titled or has_office) and not is_address and offices.begins(before)


def _are_one_and_a_body(before: str, behind: str, offices: Offices) -> bool:
    """Return whether a name with an office or a form before it ends where "and the", before a body, stands."""
    is_body = offices.is_body(behind.partition(",")[0])
    is_office = offices.is_office(offices.without_form(before))
    is_titled = has_title(before) and not is_office and offices.is_name(before)
    is_one = "," not in before and (is_titled or offices.before_name(before) is not None)
    return is_body and is_one and not has_organization_noun(before)


def _joins(cut: str) -> bool:
    """Return whether "and the" stands between two, and not the word alone: "Ada Reed and Ferry Board"."""
    return re.match(rf",?\s+{AND}\s+\S", cut) is not None
