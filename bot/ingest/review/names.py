"""Names that come near one of the record, or may be none: an alias, new, a person, or nobody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bot.ingest.review.question import NEW, NONE, Option, Question
from bot.ingest.review.walk import Walk
from bot.knowledge.model import Unsure

_SAME, _ALIAS, _PERSON = "same", "is:", "person"
_MENTIONS = ("addressees", "cc")


def ask_of_names(walk: Walk) -> None:
    """Ask of each name that is unsure whose it is."""
    for unsure in (*walk.section.unsure, *_new_beside_the_list(walk)):
        if unsure.id in walk.known_names():
            _of_name(walk, unsure)


def _new_beside_the_list(walk: Walk) -> list[Unsure]:
    """Return the organizations that are new, and are only written to or publish: a line of an address may be none."""
    signatories = walk.document.get("signatories") or {}
    signed = {one.get("organization") for one in signatories.get("listed", ())}
    new = {str(one["id"]) for one in walk.names.organizations} - signed - {*walk.unsure}
    places: dict[str, dict[str, Any]] = {}
    for mention in (mention for name in _MENTIONS for mention in walk.document.get(name, ())):
        place = {"paragraph": mention.get("paragraph"), "words": mention.get("anchor")}
        places |= {one: place for one in mention.get("organizations", ()) if one in new}
    return [Unsure(id=one, doubt="It is new to the record.", **place) for one, place in places.items()]


def _of_name(walk: Walk, unsure: Unsure) -> None:
    names = walk.known_names()
    name = names[unsure.id]
    is_new = any(one["id"] == unsure.id for one in (*walk.names.organizations, *walk.names.people))
    is_person = any(one["id"] == unsure.id for one in walk.names.people)
    near = [one for one in unsure.near if one.id in names and one.id != unsure.id]
    options = [Option(f"{_ALIAS}{one.id}", f"The same as {names[one.id]} ({one.percent})") for one in near]
    options.append(Option(NEW, f"New to the record: {name}") if is_new else Option(_SAME, f"It is {name}"))
    if is_new and not is_person:
        options.append(Option("person", "New, and a person"))
    options.append(Option(NONE, "Nobody: leave it out"))
    question = Question(unsure.id, f"Who is “{name}”?", options=tuple(options), default=options[0].says)
    answer = walk.ask(walk.doubted(unsure, question))
    if answer == NONE:
        _replace(walk, unsure.id, None)
    elif answer == "person":
        _replace(walk, unsure.id, walk.names.person(name), is_person=True)
    elif answer and answer.startswith(_ALIAS):
        known = answer.removeprefix(_ALIAS)
        _replace(walk, unsure.id, known, is_person=known in walk.knowledge.people)
        walk.aliases.setdefault(known, []).append(name)


def _replace(walk: Walk, old: str, new: str | None, *, is_person: bool = False) -> None:
    """Put another in a name's place, everywhere in the document; nobody where there is none."""
    for proposed in (walk.names.organizations, walk.names.people):
        proposed[:] = [one for one in proposed if one["id"] != old]
    of = _PERSON if is_person else "organization"
    signatories = walk.document.get("signatories")
    if isinstance(signatories, dict):
        _replace_signatory(signatories, old, {of: new} if new else None)
    walk.document["issuers"] = _replaced(walk.document.get("issuers", ()), old, new)
    for name in _MENTIONS:
        for mention in walk.document.get(name, ()):
            if mention.get(_PERSON) == old:
                mention.pop(_PERSON)
                mention.update({_PERSON: new} if new else {})
            if "organizations" in mention:
                mention["organizations"] = _replaced(mention["organizations"], old, new)


def _replace_signatory(signatories: dict[str, Any], old: str, new: Mapping[str, str] | None) -> None:
    listed = []
    for one in signatories.get("listed", ()):
        if old not in (one.get("organization"), one.get(_PERSON)):
            listed.append(one)
        elif new:
            rest = {name: text for name, text in one.items() if name not in ("organization", _PERSON)}
            listed.append({**rest, **new})
    signatories["listed"] = listed
    if "counted" in signatories:
        signatories["counted"] = len(listed)


def _replaced(ids: Iterable[str], old: str, new: str | None) -> list[str]:
    return list(dict.fromkeys(one for each in ids if (one := new if each == old else each)))
