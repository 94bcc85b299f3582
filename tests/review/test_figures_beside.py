"""Figures that stand beside others: rounded by them, a part of them, falling from them; and old ones in few words."""

from __future__ import annotations

from bot.review.report import State
from tests.review.drafts import ABSENT, CONTRADICTED, OUTDATED, SUPPORTED, state_in
from tests.rows import rows

GARMENTS, REFINERY = "tests/records/garments", "tests/records/refinery"


@rows(
    ("record", "draft", "state"),
    [
        # A share in words may round the one behind it.
        (
            GARMENTS,
            "Six in ten of the workers interviewed, 61 percent, got their pay late once in the year.",
            SUPPORTED,
        ),
        (
            GARMENTS,
            "Four in ten of the workers interviewed, 61 percent, got their pay late once in the year.",
            ABSENT,
        ),
        (
            GARMENTS,
            "Six in ten of the workers interviewed, 63 percent, got their pay late once in the year.",
            CONTRADICTED,
        ),
        # A part of those who are some body's.
        (GARMENTS, "Five of the Board's nine members voted in favour of the new minimum wage.", SUPPORTED),
        (GARMENTS, "Four of the Board's nine members voted in favour of the new minimum wage.", CONTRADICTED),
        (GARMENTS, "Five of the Board's ten members voted in favour of the new minimum wage.", ABSENT),
        (GARMENTS, "Five of the mill's nine members voted in favour of the new minimum wage.", CONTRADICTED),
        # What a statement says is not so many is none of its figures.
        (GARMENTS, "The Wage Board heard 6 workers, and not 20 as the petition had asked.", SUPPORTED),
        (GARMENTS, "The Wage Board heard 20 workers.", CONTRADICTED),
        (GARMENTS, "The Wage Board heard 20 workers, and not 6 as the petition had asked.", CONTRADICTED),
        # A title that a letter prints beside another office is right, and no other one.
        (GARMENTS, "Professor Anwar Qadri chairs the Wage Board.", SUPPORTED),
        (GARMENTS, "Judge Anwar Qadri chairs the Wage Board.", CONTRADICTED),
        (GARMENTS, "The petition was handed to Professor Anwar Qadri.", ABSENT),
        # What falls is no range.
        (REFINERY, "Sulphur dioxide came down from 6,400 to 5,900 tonnes in 2018.", SUPPORTED),
        (REFINERY, "Sulphur dioxide came down from 6,600 to 5,900 tonnes in 2018.", ABSENT),
        (REFINERY, "Sulphur dioxide fell to 6,400 from 5,900 tonnes in 2018.", CONTRADICTED),
        (REFINERY, "Sulphur dioxide rose from 6,400 to 5,900 tonnes in 2018.", ABSENT),
        # "Nos" numbers nothing in French.
        (
            REFINERY,
            "Nos 9 associations ont écrit le 1er mars 2019 à la ministre régionale de l'Environnement.",
            SUPPORTED,
        ),
        (REFINERY, "Nos 12 associations ont écrit le 1er mars 2019 à la ministre régionale.", ABSENT),
        # An old figure that no other statement has is outdated, however exact it is said to be, or how little is said.
        ("knowledge", "To date the United States has made some 56,000 asylum seekers wait in Mexico.", OUTDATED),
        ("knowledge", "To date the United States has made some 57,000 asylum seekers wait in Mexico.", ABSENT),
        (
            "knowledge",
            "The count of people harmed under MPP stands at more than 340, says Human Rights First.",
            OUTDATED,
        ),
        (
            "knowledge",
            "The count of lawyers harmed under MPP stands at more than 340, says Human Rights First.",
            ABSENT,
        ),
        # A proposal is a plan.
        ("knowledge", "The State Department proposed moving $20 million in foreign assistance to DHS.", SUPPORTED),
        ("knowledge", "The State Department proposed moving $30 million in foreign assistance to DHS.", CONTRADICTED),
        ("knowledge", "The State Department moved $20 million in foreign assistance to DHS.", ABSENT),
        # A verb is no other word for what stands behind it.
        (
            "knowledge",
            "45 percent of the 2,315 people treated in Reynosa and Matamoros had suffered violence on the way"
            " through Mexico.",
            SUPPORTED,
        ),
        (
            "knowledge",
            "45 percent of the 2,315 people treated in Reynosa and Matamoros had caused violence on the way"
            " through Mexico.",
            ABSENT,
        ),
        (
            "knowledge",
            "45 percent of the 2,315 people treated in Reynosa and Matamoros had caused the violence on the"
            " way through Mexico.",
            ABSENT,
        ),
        # Those who head what a letter goes to are its addressees.
        (
            "knowledge",
            "Seventeen organizations wrote to the heads of State and Homeland Security on July 18, 2019.",
            SUPPORTED,
        ),
        ("knowledge", "The heads of seventeen organizations wrote to Homeland Security on July 18, 2019.", ABSENT),
        ("knowledge", "Seventeen organizations wrote to the rivals of Homeland Security on July 18, 2019.", ABSENT),
    ],
)
def test_figures_are_compared_with_those_beside_them(record: str, draft: str, state: State) -> None:
    assert state_in(draft, record) is state


@rows(
    ("record", "draft", "state"),
    [
        # Since when something is counted a statement has to say; what is counted on a later day tells nothing of it.
        (GARMENTS, "The legal minimum wage has stood at 7,400 taka a month since January 1, 2019.", SUPPORTED),
        (GARMENTS, "The legal minimum wage has stood at 7,400 taka a month since 2019.", SUPPORTED),
        (GARMENTS, "The legal minimum wage has stood at 7,400 taka a month since January 1, 2017.", ABSENT),
        (GARMENTS, "The legal minimum wage has stood at 7,400 taka a month since 2021.", ABSENT),
        (GARMENTS, "The legal minimum wage has stood at 7,400 taka a month since February 2019.", ABSENT),
        (
            "knowledge",
            "Since the program began, more than 59,000 asylum seekers have been sent back to Mexico.",
            SUPPORTED,
        ),
        ("knowledge", "Since October 2019, the United States has returned more than 59,000 asylum seekers.", ABSENT),
        ("knowledge", "After August 2019, more than 59,000 asylum seekers were sent back to Mexico.", ABSENT),
        ("knowledge", "Desde junio de 2019, más de 59.000 solicitantes de asilo han sido devueltos a México.", ABSENT),
        (
            "knowledge",
            "Human Rights First has tallied 816 attacks on people returned to Mexico since June 2019.",
            ABSENT,
        ),
        # A share of things is none of people.
        ("knowledge", "36 percent of disappearances of migrants in Mexico occur in northern border states.", SUPPORTED),
        ("knowledge", "36 percent of the people in MPP have disappeared in Mexico.", ABSENT),
        ("knowledge", "El 36 por ciento de los migrantes en México desaparece en los estados fronterizos.", ABSENT),
        (
            "knowledge",
            "Less than 1 percent of the people in MPP were granted protection in the United States.",
            SUPPORTED,
        ),
        # The date of a part is none of the whole that it is a part of.
        (GARMENTS, "97 of the 212 dismissed workers are back at Padmaloy Mills.", SUPPORTED),
        (GARMENTS, "Padmaloy Mills fired 212 workers on February 6, 2023.", ABSENT),
        # Of two bodies that a letter is about one has to be named, and by a statement: no people worked there by this.
        (GARMENTS, "About 31,000 people worked in the factories of Meghdoba at the end of 2022.", SUPPORTED),
        (GARMENTS, "About 31,000 people worked at Padmaloy Mills at the end of 2022.", ABSENT),
        # Where people go "into" is no verb of what the place did.
        ("knowledge", "More than 59,000 asylum seekers have been pushed back into Mexico, TRAC reports.", SUPPORTED),
        # No other country sends those who leave one.
        ("knowledge", "More than 59,000 asylum seekers have been returned to Mexico by the United States.", SUPPORTED),
        ("knowledge", "The United States has returned more than 59,000 asylum seekers to Mexico.", SUPPORTED),
        ("knowledge", "More than 59,000 asylum seekers have been pushed back by Mexico, TRAC reports.", ABSENT),
        ("knowledge", "Mexico returned more than 59,000 asylum seekers, TRAC reports.", ABSENT),
        ("knowledge", "Más de 59.000 solicitantes de asilo han sido devueltos por México.", ABSENT),
        ("knowledge", "México ha devuelto a más de 59.000 solicitantes de asilo.", ABSENT),
    ],
)
def test_since_when_of_what_and_where_it_is_counted(record: str, draft: str, state: State) -> None:
    assert state_in(draft, record) is state


@rows(
    ("record", "draft", "state"),
    [
        # What somebody says of themselves is told as their word.
        (GARMENTS, "Padmaloy Mills says that it took back everyone who applied.", SUPPORTED),
        (GARMENTS, "Padmaloy Mills took back everyone who applied, the mill says.", SUPPORTED),
        (GARMENTS, "Padmaloy Mills took back everyone who applied.", None),
        (GARMENTS, "Everyone who applied was taken back by Padmaloy Mills.", None),
        # A program comes to a place, and to nobody in it.
        ("knowledge", "MPP came to Laredo in July 2019.", SUPPORTED),
        ("knowledge", "El programa llegó a Laredo en julio de 2019.", SUPPORTED),
        ("knowledge", "MPP came to asylum seekers in Laredo in July 2019.", ABSENT),
        ("knowledge", "MPP reached the asylum seekers of Laredo in July 2019.", ABSENT),
        ("knowledge", "El programa llegó a los solicitantes de asilo en Laredo en julio de 2019.", ABSENT),
        # Who agreed to something with others did not do another thing by that.
        ("knowledge", "DHS expanded MPP to Laredo in July 2019.", SUPPORTED),
        ("knowledge", "The Mexican government expanded MPP to Laredo in July 2019.", ABSENT),
    ],
)
def test_whose_word_it_is_and_who_did_what(record: str, draft: str, state: State | None) -> None:
    assert state_in(draft, record) is state
