"""A mixed list of signatories as lines to paste: who signs for whom, and what is an organization or a person."""

from __future__ import annotations

import pytest

from bot.knowledge.letters import LetterText
from bot.knowledge.pasting import Known, to_paste
from tests.rows import rows

ALDER = {"id": "alder-league", "name": {"en": "Alder League"}, "acronyms": ["ALE"]}


def pasted(line: str, *, are_people: bool = False) -> list[str]:
    known = Known(organizations=[ALDER])
    return [*to_paste(LetterText(line), range(1, 2), known, ["en"], {1} if are_people else ())]


@pytest.mark.parametrize("are_people", [False, True])
@rows(
    ("line", "organization", "person"),
    [
        ("Ada Reed, Coordinator, ALE", "alder-league", "ada-reed"),
        ("Ada Reed, Coordinator, Alder League", "alder-league", "ada-reed"),
        ("Ada Reed, Executive Director, Heron Forum", "heron-forum", "ada-reed"),
        ("Ada Reed, chair of the Alder League", "alder-league", "ada-reed"),
        ("Ada Reed, portavoz de la ALE", "alder-league", "ada-reed"),
        ("Ada Reed, présidente de l'Association Héron", "association-heron", "ada-reed"),
    ],
)
def test_who_signs_for_an_organization_is_listed_as_it_and_told_beside(
    line: str, organization: str, person: str, *, are_people: bool
) -> None:
    told = "\n".join(pasted(line, are_people=are_people))
    assert f"organization: {organization}}}" in told
    assert f"id: {person}" in told
    assert f"person: {person}" not in told


@rows(
    ("line", "printed"),
    [
        ("Dr. Ada Reed, baker", "{as_printed: Dr. Ada Reed, person: ada-reed, title: baker}"),
        ("Prof. Ada Reed, Heron University",
         "{as_printed: Prof. Ada Reed, person: ada-reed, affiliation: Heron University}"),
        ("Ada Reed, professor, Heron University",
         "{as_printed: Ada Reed, person: ada-reed, title: professor, affiliation: Heron University}"),
        ("Ada Reed, head teacher, Heron School",
         "{as_printed: Ada Reed, person: ada-reed, title: head teacher, affiliation: Heron School}"),
        ("Judge (ret.) Ada Reed", "{as_printed: Judge (ret.) Ada Reed, person: ada-reed}"),
    ],
)  # fmt: skip
def test_who_only_belongs_somewhere_is_a_person_wherever_listed(line: str, printed: str) -> None:
    assert printed in "\n".join(pasted(line))
    assert printed in "\n".join(pasted(line, are_people=True))


@pytest.mark.parametrize("are_people", [False, True])
@rows("line", ["Mothers of Birch Row", "Women for Water", "Madres por el Agua", "Heron Watch, Kenya", "Alder League"])
def test_a_name_of_several_people_together_is_no_person(line: str, *, are_people: bool) -> None:
    assert "person:" not in "\n".join(pasted(line, are_people=are_people))


@rows("line", ["Ada de la Torre", "Carlos de la Torre", "Ada Reed", "Carmen y Ana Reed", "Lord Reed of Birch Row"])
def test_a_person_among_people_is_no_name_of_several(line: str) -> None:
    assert "organization:" not in "\n".join(pasted(line, are_people=True))
