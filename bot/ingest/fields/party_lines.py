"""The line of an address or of a copy, cut into those whom it names, their offices and bodies, and where they are."""

from __future__ import annotations

import re

from bot.ingest.fields.codes import is_code
from bot.ingest.fields.cues import (
    AND,
    LARGE,
    SMALL,
    has_organization_noun,
    honorific,
    is_function_word,
    is_legal_form,
    is_place,
    is_profession,
    is_role,
    is_street,
    words,
)
from bot.ingest.fields.naming import could_be_a_person
from bot.knowledge.spelling import spelling

_FEWEST_WITH_A_NAME = 3  # words: a thing, a given name and a surname
_STATE = re.compile(r"[A-Z]{2}")  # "MA", or a degree
_MOST_OF_A_FIELD = 3  # words: "Ferry Rights", "Boats"
_MOST_OF_AN_ASIDE = 5  # words
_COPIES = re.compile(
    r"(?:[^\W\d_]{2,12}\.?:.*?\s(?=[cC]\.?[cC]\.?:))?[cC]\.?\s?[cC]\.?(?:\s?[pP]\.?)?\s*[:.]?\s+(?P<rest>\S.*)$"
)
_ASIDE = re.compile(
    rf"(?<={SMALL}{{4}})\.\s{LARGE}{SMALL}*(?:\s{SMALL}+)+\.?$|(?<={SMALL}{{3}})\.\s{LARGE}{SMALL}*(?:\s{SMALL}+)+\.$"
)


def before_the_street(text: str) -> tuple[list[str], str]:
    """Cut a line in what names a party, and the postal address behind it: "Harbor Board, 1 Pier Plaza, Wex"."""
    parts = re.split(rf",\s+(?![^(]*\))|(?<={SMALL}{{4}})\.\s+(?={LARGE})", text)
    at = next((at for at, part in enumerate(parts) if _is_of_the_street(part)), len(parts))
    if at == len(parts):
        return parts_of(text), ""
    if at and parts[at].isdecimal() and not has_organization_noun(parts[at - 1]):
        at -= 1  # a street, before its number: "Plaza Mayor, 1"
    if at > 1 and is_place(", ".join(parts[at - 1 : at + 1])):
        at -= 1  # a town, before its state and number
    return (parts_of(", ".join(parts[:at])) if at else []), ", ".join(parts[at:])


def _is_of_the_street(part: str) -> bool:
    """Return whether a part of a line is of a postal address: a street, or a number that nothing is called by."""
    has_number = re.search(r"\s\d{1,5}\w?$|^\d{1,5}[A-Za-z]?(?:$|,?\s+[^\W\d_])|\bs/n\b", part)
    return is_street(part) or (has_number is not None and not has_organization_noun(part))


def parts_of(text: str) -> list[str]:
    """Cut a line at its commas; legal forms, and what stands in brackets, stay."""
    parts = [one.strip() for one in re.split(r",\s+(?![^(]*\))|\s+[–—]\s+", text) if one.strip()]
    joined: list[str] = []
    for part in parts:
        if joined and spelling(part).replace(" ", "") in words("DEGREES") and not _STATE.fullmatch(part):
            continue  # letters behind a name
        if joined and (is_legal_form(part) or re.match(rf"{AND}\b", part)):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return _with_enumerations(joined)


def _with_enumerations(parts: list[str]) -> list[str]:
    """Join what commas part within one name: "Bureau of Boats, Ferries and Crossings"."""
    for at in range(len(parts) - 1, 0, -1):
        is_end = re.search(rf"\s{AND}\s", parts[at]) and not is_role(parts[at])
        head = re.split(rf"\s{AND}\s", parts[at])[0]
        is_open = not could_be_a_person(parts[at - 1]) and not has_organization_noun(head)
        if is_end and is_open and len(head.split()) <= _MOST_OF_A_FIELD:
            parts[at - 1 : at + 1] = [f"{parts[at - 1]}, {parts[at]}"]
    return parts


def people_with_brackets(text: str) -> list[str]:
    """Cut "Ada Reed (Minister of Boats), Bram Oakes" in people, who they are behind a comma; nothing of other lines."""
    parts = [re.fullmatch(r"([^()]+?)\s*(?:\(([^()]+)\))?\.?", one) for one in re.split(r",\s+(?![^(]*\))", text)]
    people = [one for one in parts if one and could_be_a_person(one[1])]
    has_any = any(one[2] and (is_role(one[2]) or is_profession(one[2])) for one in people)
    return (
        [f"{one[1]}, {one[2]}" if one[2] else one[1] for one in people] if has_any and len(people) == len(parts) else []
    )


def bodies(whom: str) -> list[str]:
    """Cut "Ferry Board and the Harbor Commission" in two, where an article stands before each of two bodies."""
    found = re.split(rf",?\s{AND}\s(?:[^\W\d_]{{1,4}}\s){{1,2}}(?={LARGE})", whom)
    return found if all(map(has_organization_noun, found)) else [whom]


def without_aside(text: str) -> str:
    """Return a line without the short sentence in small letters behind it: "Warden of Boats. For information."."""
    cut = _ASIDE.search(text)
    return text[: cut.start()] if cut and cut[0].count(" ") <= _MOST_OF_AN_ASIDE else text


def are_officers(text: str) -> bool:
    """Return whether a line speaks to several who hold an office: "Ferry Ministers of the Lake States"."""
    head = [word for word in re.split(r"\s(?:of|de|del|du|des|for)\s", text)[0].split() if word[:1].isupper()]
    last = [spelling(head[0]), spelling(head[-1])] if head else []  # "Ministros de …", "Ferry Ministers of …"
    return any(word not in words("ROLES") and word.removesuffix("s") in words("ROLES") for word in last)


def ends_with_many_capitals(office: str) -> bool:
    """Return whether a name may stand at the end of an office, nobody knows where: "Minister of Boats Ada Reed"."""
    last = re.split(rf"\s{SMALL}+\s", office)[-1].split()
    return last != office.split() and len(last) >= _FEWEST_WITH_A_NAME and all(word[:1].isupper() for word in last)


def is_of_the_word(office: str, above: str) -> bool:
    """Return whether an office is the word that the line above begins with: that is the body, then."""
    return bool(office.strip()) and spelling(above).split()[:1] == spelling(office).split()


def is_office_with_a_form(text: str) -> bool:
    """Return whether an office stands behind a form of address, by a small word: "Lord Warden of Oakmere"."""
    bare = text[len(honorific(text)) :]
    is_of_something = any(word.islower() and is_function_word(spelling(word)) for word in bare.split()[1:])
    return is_of_something and not could_be_a_person(bare)


def folded(text: str) -> str:
    """Return a text without accents, letter for letter, its first word in lower case."""
    plain = "".join(
        spelling(one) if one.isalpha() and len(spelling(one)) == 1 and one.islower() else one for one in text
    )
    first, space, rest = plain.partition(" ")
    lowered = first.lower() if len(first.lower()) == len(first) else first
    lowered = "".join(spelling(one) if one.isalpha() and len(spelling(one)) == 1 else one for one in lowered)
    return f"{lowered}{space}{rest}"


def copied(text: str, rest: str | None) -> str | None:
    """Return who gets a copy by a line; None where it says nothing of copies.

    Args:
        text: The line.
        rest: What stands behind the words for copies, where a colon parts them.
    """
    if rest is None:
        led = _COPIES.match(text)
        rest = led["rest"] if led else None
    if rest and is_code(f"C.C. {rest}"):
        return None  # the number of whoever signs above it
    return rest and re.sub(r"\s[cC]\.?[cC]\.?:\s", "; ", rest)
