"""Sentences of several clauses, dates that another one tells, and figures that are compared with each other."""

from __future__ import annotations

from bot.languages import Language
from bot.review.dated import dates_of
from bot.review.report import State
from tests.review.drafts import ABSENT, CONTRADICTED, SUPPORTED, state_in
from tests.rows import rows

GARMENTS, REFINERY = "tests/records/garments", "tests/records/refinery"
_EXTENDED = "In September 2019 Washington and Mexico City agreed to extend MPP, which by that"
_BLOCKED = (
    "Judge Richard Seeborg issued a preliminary injunction against MPP in April 2019, and the Ninth Circuit stayed it"
)
_LAUNCHED = "Secretary Nielsen launched MPP at San Ysidro on January 28, 2019, and the first asylum seeker was returned"
_SAFE = " on a safe third country agreement."
_PAYING_FR = "payer les soins de toutes les personnes soignées."
_BLOCKED_ES = "El juez Richard Seeborg bloqueó el programa en abril de 2019"
_WORKING_FR = "740 personnes travaillent à la raffinerie de Valmorne"


@rows(
    ("draft", "state"),
    [
        # Each clause is stated by itself: behind "which", and behind "and" with a subject of its own.
        (f"{_EXTENDED} November was running at ports in six U.S. border cities.", SUPPORTED),
        (f"{_EXTENDED} March was running at ports in six U.S. border cities.", ABSENT),
        (f"{_EXTENDED} November was running at ports in nine U.S. border cities.", ABSENT),
        (f"{_EXTENDED.replace('2019', '2018')} November was running at ports in six U.S. border cities.", ABSENT),
        ("Carlos Gómez Perdomo, who was returned on January 29, 2019, was a man from Honduras.", SUPPORTED),
        ("Carlos Gómez Perdomo, who was returned on January 29, 2019, was a man from Guatemala.", CONTRADICTED),
        ("Carlos Gómez Perdomo, who was returned on March 29, 2019, was a man from Honduras.", CONTRADICTED),
        # A date that the one before it tells.
        (f"{_BLOCKED} a month later.", SUPPORTED),
        (f"{_BLOCKED} the following month.", SUPPORTED),
        (f"{_BLOCKED} two months later.", ABSENT),
        (f"{_BLOCKED} the following year.", ABSENT),
        (f"{_LAUNCHED} to Mexico the next day.", SUPPORTED),
        (f"{_LAUNCHED} to Mexico two days later.", ABSENT),
        (f"{_BLOCKED_ES} y el Noveno Circuito suspendió la orden un mes después.", SUPPORTED),
        (f"{_BLOCKED_ES} y el Noveno Circuito suspendió la orden dos meses después.", ABSENT),
        # What is said of both at the beginning is said of both.
        ("In March 2019 MPP was expanded to Calexico and reached Laredo.", ABSENT),
        # Whoever says the one says the other behind another "that".
        ("Human Rights First says that 7,709 Cubans were in MPP, and that at least 816 attacks took place.", ABSENT),
        ("It is not true that 7,709 people in MPP were from Cuba and that at least 816 attacks took place.", ABSENT),
        ("We never asked for it, and the Ninth Circuit stayed the injunction in May 2019.", ABSENT),
        # What a clause that could stand alone says otherwise is told, though the other one is right.
        ("7,709 people in MPP were from Cuba, while the ACLU signed the letter of July 18, 2019.", ABSENT),
        (
            "As of November 2019, over 56,000 asylum seekers had been forced to wait in Mexico, while the first person"
            " returned under the program was a Guatemalan, Carlos Gómez Perdomo.",
            CONTRADICTED,
        ),
        # Which of two figures is the greater one, and how far.
        ("7,709 Cubans were in MPP, narrowly ahead of the 7,668 Salvadorans.", SUPPORTED),
        ("7,709 Cubans were in MPP, slightly more than the 7,668 from El Salvador.", SUPPORTED),
        ("7,709 Cubans were in MPP, far more than the 7,668 from El Salvador.", ABSENT),
        ("7,709 Cubans were in MPP, fewer than the 7,668 from El Salvador.", ABSENT),
        ("7,709 Cubans were in MPP, slightly more than the 7,668 from Guatemala.", CONTRADICTED),
        ("7,668 people in MPP were from El Salvador, just behind the 7,709 from Cuba.", SUPPORTED),
        ("7,668 people in MPP were from El Salvador, ahead of the 7,709 from Cuba.", ABSENT),
        ("7.709 personas en MPP eran de Cuba, apenas por delante de las 7.668 de El Salvador.", SUPPORTED),
        ("7.709 personas en MPP eran de Cuba, muy por delante de las 7.668 de El Salvador.", ABSENT),
        ("7.668 personas en MPP eran de El Salvador, algo más que las 7.709 de Cuba.", ABSENT),
        (f"{_BLOCKED_ES}, y 7,709 personas de Cuba estaban en el MPP.", SUPPORTED),
        (f"{_BLOCKED_ES}, y 7,709 personas de Honduras estaban en el MPP.", ABSENT),
        # Who says what somebody ought to do asks for it.
        ("Human Rights Watch says Congress should defund and end MPP right away.", SUPPORTED),
        ("Human Rights Watch says that Congress must defund and end MPP.", SUPPORTED),
        ("Human Rights Watch says Congress should fund and extend MPP right away.", ABSENT),
        ("Human Rights Watch says Congress should reform MPP.", ABSENT),
        ("Human Rights Watch says Mexico should defund and end MPP right away.", ABSENT),
        ("Human Rights Watch does not say that Congress should defund and end MPP.", ABSENT),
        ("Human Rights Watch doubts that Congress should defund and end MPP.", None),
        ("HIAS says Congress should defund and end MPP right away.", ABSENT),
        ("TRAC says that over 59,000 asylum seekers have to wait in Mexico.", ABSENT),
        ("IOM says about 70 people must be returned from Ciudad Juárez.", ABSENT),
        ("We said that Judge Dana Sabraw should order DHS to let asylum seekers have access to their lawyers.", ABSENT),
        ("The Associated Press reports that about 70 people have to be bused home from Ciudad Juárez.", ABSENT),
        ("Human Rights Watch says that the Ninth Circuit should stay the injunction of April 2019.", ABSENT),
        (f"In September 2018 we said that both governments should abandon negotiations{_SAFE}", SUPPORTED),
        (f"In September 2018 we said that both governments should conclude negotiations{_SAFE}", ABSENT),
        (f"In December 2018 we said that both governments should abandon negotiations{_SAFE}", ABSENT),
    ],
)  # fmt: skip
def test_of_several_clauses_each_is_stated(draft: str, state: State | None) -> None:
    assert state_in(draft) is state


@rows(
    ("draft", "record", "state"),
    [
        (f"{_WORKING_FR}, qui a rejeté 2,1 millions de tonnes de CO₂ en 2018.", REFINERY, SUPPORTED),
        (f"{_WORKING_FR}, qui a rejeté 1,2 million de tonnes de CO₂ en 2018.", REFINERY, CONTRADICTED),
        (
            "740 personnes travaillent à Harrowgate Mutual Bank, qui a rejeté 2,1 millions de tonnes de CO₂ en 2018.",
            REFINERY,
            ABSENT,
        ),
        (
            "The Labour Court of Dhaka fined Padmaloy Mills 400,000 taka, and Kolmi Dyeing Works had a fire in October"
            " 2021.",
            GARMENTS,
            SUPPORTED,
        ),
        (
            "The Labour Court of Dhaka fined Kolmi Dyeing Works 400,000 taka, and Padmaloy Mills had a fire in October"
            " 2021.",
            GARMENTS,
            ABSENT,
        ),
        ("We said that the Wage Board should raise the minimum wage to 23,000 taka per month.", GARMENTS, SUPPORTED),
        ("We said that the Wage Board should raise the minimum wage to 32,000 taka per month.", GARMENTS, ABSENT),
        ("We said that buyers should raise the minimum wage to 23,000 taka per month.", GARMENTS, ABSENT),
        (f"Ciel clair sur l'Osme dit que Valmorne Raffinage doit {_PAYING_FR}", REFINERY, SUPPORTED),
        (f"Ciel clair sur l'Osme dit que Harrowgate Mutual Bank doit {_PAYING_FR}", REFINERY, ABSENT),
        # "Which" and "it" are what stands before them.
        ("Kolmi Dyeing Works, which was fined 400,000 taka, had a fire in October 2021.", GARMENTS, ABSENT),
        ("Kolmi Dyeing Works had a fire in October 2021, and it was fined 400,000 taka.", GARMENTS, ABSENT),
    ],
)
def test_of_several_clauses_of_other_records_each_is_stated(draft: str, record: str, state: State) -> None:
    assert state_in(draft, record) is state


@rows(
    ("text", "language", "dates"),
    [
        ("It was told on January 25, 2019, and began three days later.", "en", ["2019-01-25", "2019-01-28"]),
        ("It was blocked in April 2019, and went on the following month.", "en", ["2019-04", "2019-05"]),
        ("They agreed in September 2019; by that November it ran.", "en", ["2019-09", "2019-11"]),
        ("It began in April 2019 and ended a year earlier than that.", "en", ["2019-04", "2018-04"]),
        ("They were summoned in 2019, to appear months later.", "en", ["2019"]),
        ("Three days later it began.", "en", []),
        ("Se anunció el 25 de enero de 2019 y empezó tres días después.", "es", ["2019-01-25", "2019-01-28"]),
        ("Empezó en enero de 2019, y al mes siguiente llegó a la costa.", "es", ["2019-01", "2019-02"]),
        ("Empezó en enero de 2019, tres días después de la lluvia.", "es", ["2019-01"]),
        ("Annoncé le 25 janvier 2019, il a commencé le lendemain.", "fr", ["2019-01-25", "2019-01-26"]),
        ("Annoncé en janvier 2019, il a commencé en ce mois de mars.", "fr", ["2019-01", "2019-03"]),
    ],
)
def test_dates_that_the_one_before_tells(text: str, language: Language, dates: list[str]) -> None:
    assert [one.mention.edtf for one in dates_of(text, language)] == dates
