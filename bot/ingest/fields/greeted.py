"""Those whom a letter is written to by its greeting alone: "Dear Commissioner Reed and Members of the Board"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.ingest.fields.cues import AND, Cues, has_title, honorific, is_function_word, words
from bot.ingest.fields.naming import could_be_a_person
from bot.ingest.fields.offices import Offices
from bot.ingest.fields.party_lines import folded
from bot.ingest.fields.sheet import Printed
from bot.ingest.letter import Found, Party
from bot.knowledge.spelling import spelling

_GREETED = "It stands in the greeting alone."


def greeted(
    greeting: Printed, cues: Cues, offices: Offices, led: Callable[[str], str | None]
) -> Iterator[Found[Party]]:
    """Yield those whom the greeting alone names.

    Args:
        greeting: The line that greets.
        cues: Of the letter's language.
        offices: Tells people, offices and bodies.
        led: Returns what stands behind "To"; None where a text does not begin so.
    """
    match = cues.pattern("GREETING").match(folded(greeting.text))
    rest = greeting.text[match.end() :].strip(" ,:.") if match else greeting.text.strip(" ,:")
    rest = led(rest) or rest
    for part in re.split(rf",\s*(?:{AND}\s+)?|\s+{AND}\s+", rest):
        part = re.sub(rf"^(?:{cues.pattern('GREETING').pattern})\s+", "", part, flags=re.IGNORECASE).strip()
        is_of_office = part != (part := offices.without_article(part))  # "Madame la Préfète Ada Reed"
        office, _, name = part.partition(" ")
        is_title = all(word in words("HONORIFICS") or is_function_word(word) for word in spelling(part).split())
        if len(part) < 3 or not part[:1].isupper() or is_title:
            continue
        party = Party(name, office) if is_of_office and could_be_a_person(name) else _spoken(part, offices)
        yield Found(party, greeting.text, greeting.paragraph, greeting.page, _GREETED)


def _spoken(part: str, offices: Offices) -> Party:
    """Return whom a part of a greeting names: a person, or an office or a body."""
    if cut := offices.before_name(part):
        return Party(cut[1], cut[0])
    if called := offices.behind_forms(part):
        return Party(called[1], called[0])
    bare = offices.without_article(part[len(honorific(part)) :])
    if bare[:1].islower():
        return Party("", bare)
    is_name = could_be_a_person(part) or (has_title(part) and not offices.is_office(bare))
    return Party(bare, "") if is_name else Party("", part)
