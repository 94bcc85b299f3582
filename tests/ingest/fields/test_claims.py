"""Sentences that may become entries, with anchors that the proof finds. No body or figure in here exists."""

from __future__ import annotations

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.letter import Claim, ClaimKind
from bot.ingest.plain_text import plain_text
from bot.ingest.register import Measured, Register, Series
from bot.knowledge.letters import LetterText
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_head import FRENCH, SPANISH

LETTER = """\
May 4, 2026

Dear Minister Pell:

We write about the ferries of the valley, which have not run since the spring, and about those who wait for them.

According to the Harbour Board, more than 4,512 crew members² waited at the landing in March 2025. Of all crews, 36 \
percent had no rest day. The toll rose to $1.5 million, and St. Alder has 2 boats. On March 2, 2026, the Board put the \
night ferry up for auction.

We urge the Harbour Board to reopen the landing by June 1, 2026. We do not ask for money.

Sincerely,

Heron Watch
Otter Circle

² Harbour Board, Yearly count, <https://board.example.org/count>.
"""


def claims(text: str = LETTER, register: Register | None = None) -> list[Claim]:
    return [one.value for one in letter_of(source_of(text), register or Register()).claims]


def test_each_figure_date_and_demand_is_a_claim() -> None:
    found = [(one.kind, one.value, one.qualifier, one.unit) for one in claims()]
    assert found == [
        (ClaimKind.FACT, "4512", "over", "crew members"),
        (ClaimKind.FACT, "36", "", "percent"),
        (ClaimKind.FACT, "1500000", "", "$"),
        (ClaimKind.FACT, "2", "", "boats"),
        (ClaimKind.EVENT, "", "", ""),
        (ClaimKind.ASK, "", "", ""),
    ]


def test_a_claim_says_its_date_its_source_its_notes_and_who_is_to_act() -> None:
    first, *_, event, ask = claims()
    assert (first.as_of, first.said_by, first.notes) == ("2025-03", "the Harbour Board", ("2",))
    assert event.as_of == "2026-03-02"
    assert ask.of_whom == "the Harbour Board"


def test_an_anchor_is_of_three_to_eight_words_and_stands_in_the_letter_once() -> None:
    text = LetterText(plain_text(source_of(LETTER)))
    for one in claims():
        assert 3 <= len(one.anchor.split()) <= 8
        assert len(text.paragraphs_of(one.anchor)) == 1


def test_an_anchor_grows_until_it_is_the_only_one() -> None:
    twice = LETTER.replace("We do not ask for money.", "Of all crews, 36 percent had a rest day in May.")
    anchors = [one.anchor for one in claims(twice) if one.value == "36"]
    text = LetterText(plain_text(source_of(twice)))
    assert len(set(anchors)) == 2
    assert [len(text.paragraphs_of(one)) for one in anchors] == [1, 1]


REGISTER = Register(
    topics={
        "crews-waiting": Series(
            ("crew members waiting at the landing",),
            (Measured("4100", "2025-03", "people", "2025-count", "4,100 crew members waited"),),
        ),
        "tolls": Series(("price of a crossing",)),
    }
)


def test_a_claim_goes_on_with_a_topic_and_conflicts_with_its_figure_for_the_same_date() -> None:
    first = claims(register=REGISTER)[0]
    assert first.topic == "crews-waiting"
    assert len(first.conflicts) == 1
    assert "4100" in first.conflicts[0]


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("Según la Junta, al menos 1.470 barcas quedaron en el muelle el año pasado.", "1470", "barcas"),
        ("La toma sube un 64 por ciento, y nadie de la Junta explica por qué.", "64", "por ciento"),
        ("Quienes reman ganan 8.000 florines al mes, y no alcanza para el pan.", "8000", "florines al mes"),
        ("Pasan 1.200 metros cúbicos de agua por segundo, y nadie los mide.", "1200", "metros cúbicos por segundo"),
    ],
)
def test_figures_are_read_as_the_letters_language_writes_them(sentence: str, value: str, unit: str) -> None:
    text = (
        "4 de mayo de 2026\n\nEstimada ministra:\n\nLe escribimos sobre las barcas del valle, que no salen desde la "
        f"primavera, y sobre quienes las esperan.\n\n{sentence}\n\nAtentamente,\n\nVigías de la Garza\nRed de Barqueras"
    )
    assert [(one.value, one.unit) for one in claims(text)] == [(value, unit)]


def test_items_below_a_demand_are_demands() -> None:
    text = LETTER.replace(
        "We do not ask for money.", "We ask:\n\n1. that the landing be lit;\n\n2. that boats be safe."
    )
    assert [one.sentence for one in claims(text) if one.kind is ClaimKind.ASK][1:] == [
        "We ask:",
        "that the landing be lit;",
        "that boats be safe.",
    ]


ITEMS = ("Light the landing at night;", "Publish the count of boats each year; and", "Reopen the dam.")


@pytest.mark.parametrize("lead", ["Our requests", "II. Recommendations", "What must change", "We ask the Board:"])
def test_each_item_below_a_lead_is_a_demand_of_its_own(lead: str) -> None:
    for between in ("\n", "\n\n"):
        listed = between.join(f"- {one}" for one in ITEMS)
        text = LETTER.replace("We do not ask for money.", f"It is time.\n\n{lead}\n\n{listed}\n\nThe boats are old.")
        found = [one.sentence for one in claims(text) if one.kind is ClaimKind.ASK]
        assert [one for one in found if one in ITEMS] == list(ITEMS)
        assert "The boats are old." not in found


def test_items_below_a_demand_in_one_paragraph_are_demands() -> None:
    listed = "\n".join(f"- {one}" for one in ITEMS)
    text = LETTER.replace("We do not ask for money.", f"It is time.\n\nWe ask the Board to:\n{listed}")
    assert [one.sentence for one in claims(text) if one.kind is ClaimKind.ASK][-3:] == list(ITEMS)


@pytest.mark.parametrize(
    "lead",
    [
        "What we saw",
        "Our members told us:",
        "We do not ask:",
        "Requests of 2024",
        "The requests that people brought to the landing in the spring were these, and nobody has answered them yet.",
    ],
)
def test_items_below_other_leads_are_no_demands(lead: str) -> None:
    listed = "\n".join(f"- {one}" for one in ITEMS)
    text = LETTER.replace("We do not ask for money.", f"It is time.\n\n{lead}\n\n{listed}")
    assert not [one for one in claims(text) if one.kind is ClaimKind.ASK and one.sentence in ITEMS]


@pytest.mark.parametrize(
    ("head", "lead", "item"),
    [
        ("4 de mayo de 2026\n\nEstimada ministra:", "II. Peticiones", "Publicar los convenios de la Junta;"),
        ("Le 4 mai 2026\n\nMadame la Ministre,", "Nos demandes", "Rouvrir le bac de la vallée;"),
    ],
)
def test_a_heading_leads_demands_in_each_language(head: str, lead: str, item: str) -> None:
    prose = {"4": "Le escribimos sobre las barcas del valle, que no salen desde la primavera, y sobre la gente."}
    text = prose.get(head[:1], "Nous vous écrivons au sujet des bacs de la vallée, qui ne passent plus depuis mai.")
    found = claims(f"{head}\n\n{text}\n\n{lead}\n\n- {item}\n- {item[:-1]} y más.\n\n{text}\n\nHeron Watch")
    assert item in [one.sentence for one in found if one.kind is ClaimKind.ASK]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Rowers earn 8,000 florins a month, which feeds nobody.", "florins a month"),
        ("The toll rose to $45 per boat, and nobody says why.", "$ per boat"),
        ("The mill sends 3,000 tons of dust each year into the lake.", "tons each year"),
        ("Rowers earn 8,000 florins, a tenth of what they ask.", "florins"),
    ],
)
def test_a_figures_unit_tells_for_what_time_it_is_and_for_each_of_what(sentence: str, unit: str) -> None:
    text = (
        f"May 4, 2026\n\nDear Warden:\n\nWe write about the boats of the valley.\n\n{sentence}\n\nSincerely,\n\nA Guild"
    )
    assert [one.unit for one in claims(text) if one.value] == [unit]


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("Six in ten children walk to the landing.", "Six in ten"),
        ("One in five boats leaks, and nobody says why.", "One in five"),
        ("The repairs would cost between £4,000 and £5,500 for each boat.", "4,000 and £5,500"),
        ("Some 9–14 percent of the oars break.", "9–14"),
        ("The board lost 23 of 44 boats.", "23 of 44"),
    ],
)
def test_figures_between_which_small_words_stand_are_one_claim_that_is_asked_about(sentence: str, printed: str) -> None:
    text = LETTER.replace("We do not ask for money.", sentence)
    found = [one for one in letter_of(source_of(text), Register()).claims if one.value.sentence == sentence]
    assert [(one.value.value, printed in one.doubt) for one in found] == [("", True)]


FIGURES_AND_NAMES = """\
12 de mayo de 2026

Estimada consejera:

El Observatorio Tres Ríos preguntó a 605 personas. El artículo 9 del convenio prohíbe el trueque, y la Ley 7/2016 la \
venta. Tres personas murieron, y más de dos tercios de los pozos se secaron.

Atentamente,

Las Garzas del Valle
"""


def test_the_number_of_an_act_or_an_article_and_a_word_of_a_name_count_nothing() -> None:
    found = [(one.value, one.unit) for one in claims(FIGURES_AND_NAMES)]
    assert ("605", "personas") in found
    assert ("3", "personas") in found
    assert {value for value, _ in found if value} == {"605", "3"}


def test_a_part_of_a_whole_is_no_figure() -> None:
    letter = letter_of(source_of(FIGURES_AND_NAMES), Register())
    assert [one.doubt for one in letter.claims if "tercios" in one.value.unit] == [
        "'dos tercios' is no single figure: a range, or a part of a whole?"
    ]


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("Ten years ago today, 117 people drowned below the dam.", "117 people"),
        ("Some 40 years ago the ferry still ran.", ""),
        ("The ferry was sold 2 long years ago.", ""),
        ("Hace más de 20 años se hundieron 12 barcas.", "12 barcas"),
        ("Il y a 30 ans, le bac portait 200 voyageurs.", "200 voyageurs"),
        ("The toll was paid for 10 years.", "10 years"),
        ("The crews of 3 ferries left two weeks before.", "3 ferries two weeks"),
        ("Il y a 312 familles sans bac.", "312 familles"),
        ("El puerto hace 40 viajes sin barca.", "40 viajes"),
    ],
)
def test_how_long_ago_something_was_is_no_figure(sentence: str, printed: str) -> None:
    language = {"Hac": SPANISH, "El ": SPANISH, "Il ": FRENCH}.get(sentence[:3], "")
    head = "" if language else "May 4, 2026\n\nDear Warden:\n\n"
    facts = [one for one in claims(f"{head}{language}\n\n{sentence}\n\nHeron Watch\n") if one.kind is ClaimKind.FACT]
    told = [f"{one.value} {one.unit}" for one in facts if one.sentence == sentence]
    assert " ".join(told).replace("2 weeks", "two weeks") == printed
