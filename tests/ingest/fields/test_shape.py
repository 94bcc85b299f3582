"""What no line of a list tells alone, all of them tell together. No organization, person or place in here exists."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.letter import Letter
from bot.ingest.reading.html.page import read_page
from bot.ingest.reading.plain import paragraphs_of
from bot.ingest.register import Register
from bot.ingest.source import Source
from tests.rows import rows

SIGNED = (
    ("Harbor Lights Collective", "Wex"),
    ("Walk to School Now", "Northgate"),
    ("Center for Rural Transit", "Elm Pier, ME"),
    ("The Lamp Post", "Wex"),
    ("Voices from the Flats", "Saint Orrin"),
    ("Pinecrest Legal Aid Society", "Northgate"),
    ("#FogFree", "Wex"),
)
PEOPLE = (
    ("Maren Lockridge", "Harbor Pilot", "Fog Institute"),
    ("Dr. Hugo Abara", "Professor of Geography", "Wex University"),
    ("Ola Tolliver", "Executive Director", "Elm Pier Museum"),
    ("Ruben Yun", "Policy Analyst", "Northgate Clinic"),
)
HEAD = ("May 4, 2026", "Dear Minister Pell:", "We write to you about the ferries of the valley.", "Sincerely,")


def read_text(signed: str, said: str = "") -> Letter:
    text = "\n\n".join([*HEAD[:2], said or HEAD[2], HEAD[3], signed])
    return letter_of(Source("made-up.txt", "0" * 64, paragraphs_of(text)), Register())


def read_html(signed: str) -> Letter:
    page = "".join(f"<p>{one}</p>" for one in HEAD) + signed
    return letter_of(Source("made-up.html", "0" * 64, read_page(page.encode())[0]), Register())


def names(found: Letter) -> list[str]:
    return [one.value.as_printed for one in found.signatories]


TEXTS: dict[str, Callable[[str, str], str]] = {
    "a line below": lambda name, town: f"{name}\n{town}\n",
    "a line below, indented": lambda name, town: f"{name}\n    {town}\n",
    "a line below, with a gap between the names": lambda name, town: f"{name}\n{town}\n\n",
    "a paragraph below": lambda name, town: f"{name}\n\n{town}\n\n",
    "behind a colon": lambda name, town: f"{name}: {town}\n",
    "behind a dash": lambda name, town: f"{name} - {town}\n",
    "behind a comma": lambda name, town: f"{name}, {town}\n",
    "a street and a town below": lambda name, town: f"{name}\n{len(name)} Canal Row\n{town}\n\n",
}
PAGES: dict[str, Callable[[str, str], str]] = {
    "in a span": lambda name, town: f'<p><span class="o">{name}</span> <span class="c">{town}</span></p>',
    "behind a bold name": lambda name, town: f"<p><b>{name}</b> {town}</p>",
    "in italics": lambda name, town: f"<li>{name} <i>{town}</i></li>",
    "in a box below": lambda name, town: f"<div><p>{name}</p><p>{town}</p></div>",
    "behind a break": lambda name, town: f"<p>{name}<br>{town}</p>",
    "below a heading": lambda name, town: f"<h4>{name}</h4><p>{town}</p>",
}


@rows("layout", TEXTS.values())
def test_a_town_is_no_signatory_wherever_a_text_has_it(layout: Callable[[str, str], str]) -> None:
    found = read_text("".join(layout(*one) for one in SIGNED))
    assert names(found) == [name for name, _ in SIGNED]
    assert [one.value.city for one in found.signatories] == [town for _, town in SIGNED]
    assert all(one.is_sure for one in found.signatories)


@pytest.mark.parametrize("layout", PAGES.values(), ids=PAGES)
def test_a_town_is_no_signatory_wherever_a_page_has_it(layout: Callable[[str, str], str]) -> None:
    found = read_html("".join(layout(*one) for one in SIGNED))
    assert names(found) == [name for name, _ in SIGNED]
    assert [one.value.city for one in found.signatories] == [town for _, town in SIGNED]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_title_and_an_organization_below_a_person_are_no_signatories(between: str) -> None:
    found = read_text(between.join("\n".join(one) for one in PEOPLE))
    assert names(found) == [name for name, _, _ in PEOPLE]
    assert [(one.value.title, one.value.affiliation) for one in found.signatories] == [one[1:] for one in PEOPLE]
    assert all(one.value.is_person for one in found.signatories)


def test_names_that_are_set_bold_begin_entries_with_more_lines_or_fewer() -> None:
    entries = [(name, *others[: at % 3]) for at, (name, *others) in enumerate(PEOPLE * 2, start=1)]
    shown = "".join(
        f"<p><strong>{name}</strong></p>" + "".join(f"<p>{one}</p>" for one in rest) for name, *rest in entries
    )
    found = read_html(shown)
    assert names(found)[:4] == [name for name, _, _ in PEOPLE]


def test_names_alone_have_no_shape() -> None:
    alone = [name for name, _ in SIGNED]
    assert names(read_text("\n".join(alone))) == alone
    pairs = list(zip(alone[::2], alone[1::2], strict=False))
    assert names(read_text("\n\n".join("\n".join(pair) for pair in pairs))) == list(chain.from_iterable(pairs))


def test_a_second_line_that_may_be_a_name_or_a_town_is_asked() -> None:
    towns = ("Wex", "Northgate", "Saint Orrin", "Bluff", "Alder Point", "Elm Pier")
    called = ("Fog Union", "Dock Union", "Tide Union", "Pier Union", "Reed Union", "Otter Union")
    found = read_text("\n".join(f"{name}\n{town}" for name, town in zip(called, towns, strict=True)))
    assert names(found) == list(called)
    assert not any(one.is_sure for one in found.signatories)


def test_a_part_between_commas_is_asked_where_it_may_be_the_rest_of_a_name() -> None:
    signed = "Harbor Lights Collective, Institute of Tides, Trade and Towns, Walk to School Union, Fog Network"
    found = read_text(signed)
    asked = [one.value.as_printed for one in found.signatories if not one.is_sure]
    assert asked == ["Institute of Tides", "Trade and Towns"]


def test_the_count_tells_that_each_part_between_commas_is_a_name() -> None:
    signed = "Harbor Lights Collective, Black Ice Survivors, Walk to School Now, Fog Network"
    found = read_text(signed, "We, the undersigned 4 organizations, write to you about the ferries of the valley.")
    assert [one.is_sure for one in found.signatories] == [True] * 4


@pytest.mark.parametrize("sign", ["{}.-", "{}/", "{}:", "{}º", "{})", "{}-"])
def test_numbers_of_a_list_stand_with_the_signs_that_people_use(sign: str) -> None:
    signed = "\n".join(f"{sign.format(at)} {name}" for at, (name, _) in enumerate(SIGNED, start=1))
    assert names(read_text(signed)) == [name for name, _ in SIGNED]


def test_indented_lines_are_the_rest_of_full_ones_and_asked_for_nothing() -> None:
    signed = "Human Rights Clinic at Wex University\n   School of Law\nHarbor Lights Collective\nThe Lamp Post"
    assert names(read_text(signed))[0] == "Human Rights Clinic at Wex University School of Law"


def test_the_last_two_names_of_a_sentence_are_two() -> None:
    opening = "We, Harbor Lights Collective, The Lamp Post and Teachers Against Fog, write to you about the ferries."
    text = "\n\n".join([*HEAD[:2], opening, HEAD[3]])
    found = letter_of(Source("made-up.txt", "0" * 64, paragraphs_of(text)), Register())
    assert names(found) == ["Harbor Lights Collective", "The Lamp Post", "Teachers Against Fog"]


def test_the_last_names_of_a_sentence_are_asked_where_more_than_one_word_may_part_them() -> None:
    opening = "We, The Lamp Post, Center on Heat and Labor and Retired Miners of Wex, write to you about the ferries."
    text = "\n\n".join([*HEAD[:2], opening, HEAD[3]])
    found = letter_of(Source("made-up.txt", "0" * 64, paragraphs_of(text)), Register())
    assert [one.is_sure for one in found.signatories] == [True, False, False]


HOUSES: dict[str, Callable[[str, str, str], str]] = {
    "behind a dash": lambda name, title, house: f"{name} - {title}, {house}\n",
    "behind a long dash": lambda name, title, house: f"{name} — {title}, {house}\n",
    "in brackets": lambda name, title, house: f"{name} ({title}, {house})\n",
    "the house alone in brackets": lambda name, _, house: f"{name} ({house})\n",
    "under labels": lambda name, title, house: f"Name: {name}\nTitle: {title}\nOrganization: {house}\n\n",
}


@pytest.mark.parametrize("write", HOUSES.values(), ids=HOUSES)
def test_what_stands_beside_nearly_all_people_is_no_part_of_their_names(write: Callable[[str, str, str], str]) -> None:
    found = read_text("".join(write(*one) for one in PEOPLE))
    assert names(found) == [name for name, _, _ in PEOPLE]
    assert all(one.value.is_person for one in found.signatories)


def test_people_between_semicolons_have_their_houses_in_brackets() -> None:
    found = read_text("; ".join(f"{name} ({house})" for name, _, house in PEOPLE) + ".")
    assert names(found) == [name for name, _, _ in PEOPLE]
    assert [one.value.affiliation for one in found.signatories] == [house for _, _, house in PEOPLE]


def test_leaders_part_a_name_from_its_town() -> None:
    found = read_text("\n".join(f"{name} {'.' * (40 - len(name))} {town}" for name, town in SIGNED))
    assert names(found) == [name for name, _ in SIGNED]


def test_slashes_part_names_in_one_paragraph() -> None:
    assert names(read_text(" // ".join(name for name, _ in SIGNED))) == [name for name, _ in SIGNED]


def test_a_first_line_without_the_numbers_of_all_others_is_a_heading() -> None:
    listed = "\n".join(f"({number}) {name}" for number, (name, _) in enumerate(SIGNED, start=1))
    assert names(read_text(f"This letter has the support of these\n\n{listed}")) == [name for name, _ in SIGNED]


def test_the_and_and_the_full_stop_of_a_list_are_no_part_of_its_names() -> None:
    *first, last_but_one, last = (name for name, _ in SIGNED[:-1])
    listed = [*(f"{name}," for name in first), f"{last_but_one} and", f"{last}."]
    assert names(read_html("".join(f"<p>{one}</p>" for one in listed))) == [name for name, _ in SIGNED[:-1]]


@pytest.mark.parametrize("lead", ["Premiers signataires", "Signed so far", "Suscriben esta carta"])
def test_a_line_of_its_own_that_speaks_of_signing_leads_a_list(lead: str) -> None:
    found = read_html(f"<p>{lead}</p><ul>{''.join(f'<li>{name}</li>' for name, _ in SIGNED)}</ul>")
    assert names(found) == [name for name, _ in SIGNED]


def test_a_line_to_sign_on_is_no_name() -> None:
    found = read_text("\n\n".join("\n".join(["____________________", *person]) for person in PEOPLE))
    assert names(found) == [name for name, _, _ in PEOPLE]
    assert found.left_over() == ()
