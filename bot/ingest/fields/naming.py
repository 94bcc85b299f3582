"""Whether a text has the form of a person's name, alone or with a title before it."""

from __future__ import annotations

import re

from bot.ingest.fields.cues import (
    ACCENTED,
    INITIAL,
    has_title,
    honorific,
    is_organization,
    is_role,
    particles,
    without_particles,
    words,
)
from bot.knowledge.spelling import spelling

_SURNAME = re.compile(r"[A-Z][a-z]*['’]?[A-Z][a-z]+")  # with a second capital: "McKay", "O'Dell"
_ELIDED = re.compile(r"[a-z]{1,4}['’](?=[A-Z])")  # a particle: "d'Astier"
_ABBREVIATED = re.compile(r"^[A-Z][a-z]{1,5}\.\s+(?=[A-Z])")  # a form of address: "Lcda. "


def title_before(text: str) -> str:
    """Return the title before a person's name, "Executive Director Ada Reed, Heron Guild"; empty where none is."""
    tokens = text.partition(",")[0].split()
    count = next((at for at, word in enumerate(tokens) if spelling(word) not in words("ROLES")), len(tokens))
    is_one = 0 < count <= len(tokens) - 2 and could_be_a_person(" ".join(tokens[count:]))
    return " ".join(tokens[:count]) if is_one and not has_title(text) else ""


def could_be_a_person(text: str) -> bool:
    """Return whether a text has the form of a person's name: two to five words with capitals."""
    bare = _ABBREVIATED.sub("", text[len(honorific(text)) :]).strip(" ,.;")
    tokens = bare.split()
    if not 2 <= len(without_particles(tokens)) <= 6 or not all(map(_is_of_a_person, tokens)):
        return False
    capitals = [one for one in tokens if any(map(str.isupper, one))]
    return len(capitals) >= 2 and tokens[0][:1].isupper() and not is_organization(bare) and not is_role(bare)


def without_degrees(name: str) -> str:
    """Return a person's name without the letters behind it: degrees, orders, seats in a house."""
    tokens = name.split()
    while len(tokens) > 2 and not name.isupper() and _is_degree(tokens[-1]):
        tokens.pop()
    return " ".join(tokens).rstrip(" ,") if len(tokens) < len(name.split()) else name


def _is_degree(token: str) -> bool:
    """Return whether a word stands behind a name and is no part of it: "MP", "Ph.D.", "Esq."; "Jr." and "III" are."""
    letters = re.sub(r"[^\w]", "", token)
    if re.fullmatch(r"[IVX]+", letters) or not re.fullmatch(r"[^\W\d_]{2,5}", letters):
        return False
    if "'" in token or "’" in token or (_SURNAME.fullmatch(token.rstrip(",")) and token[1:2].islower()):
        return letters.lower() in words("DEGREES")
    return sum(map(str.isupper, letters)) > 1 or letters.lower() in words("DEGREES")


def begins_with_a_person(text: str) -> bool:
    """Return whether a person's name stands before the first comma of a text: "Ada Reed, Director"."""
    head = text.partition(",")[0]
    return has_title(head) or could_be_a_person(head)


def _is_of_a_person(token: str) -> bool:
    if spelling(token) in particles() or spelling(token).replace(" ", "") in words("LEGAL_FORMS"):
        return True
    token = _ELIDED.sub("", token)
    is_name = re.fullmatch(r"[^\W\d_](?:[^\W\d_]|[-'’.])*,?", token) and not token.isupper()
    head, hyphen, rest = token.partition("-")
    begins = token[0].isupper() or bool(hyphen and head in particles() and rest[:1].isupper())  # "el-Haddad"
    return bool(is_name and begins) or token in ACCENTED or INITIAL.fullmatch(token) is not None
