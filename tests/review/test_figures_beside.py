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
