"""Sets of signatories, each reckoned here from the record's lists, or not answered."""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.answer import Ambiguous, Found, NotFound
from bot.answers.answerer import Answerer
from tests.rows import rows
from tests.shipped import KNOWLEDGE

SIGNED = {one.published.date: one.signed_by for one in KNOWLEDGE.documents.values() if one.has_whole_list}
SEPTEMBER, DECEMBER, JULY = (SIGNED[date] for date in ("2018-09-14", "2018-12-21", "2019-07-18"))
EVERYBODY = SEPTEMBER | DECEMBER | JULY


def so_many(is_meant: Callable[[int], bool]) -> frozenset[str]:
    """Return those who signed as many letters as is meant."""
    return frozenset(one for one in EVERYBODY if is_meant(sum(one in signed for signed in SIGNED.values())))


SETS = (
    ("how many signed exactly two letters", so_many(lambda count: count == 2)),
    ("which organizations appear on exactly two of the three letters?", so_many(lambda count: count == 2)),
    ("qué organizaciones firmaron exactamente dos cartas", so_many(lambda count: count == 2)),
    ("which organizations signed at least two letters", so_many(lambda count: count > 1)),
    ("how many organizations signed two or more letters", so_many(lambda count: count > 1)),
    ("cuántas firmaron al menos dos cartas", so_many(lambda count: count > 1)),
    ("which organizations signed more than one letter", so_many(lambda count: count > 1)),
    ("which organizations signed fewer than two letters", so_many(lambda count: count == 1)),
    ("who signed at most two of the three letters", so_many(lambda count: count < 3)),
    ("who signed one letter only", so_many(lambda count: count == 1)),
    ("how many organizations signed any of the letters", EVERYBODY),
    ("how many organizations signed the letters in total", EVERYBODY),
    ("who signed all three letters", SEPTEMBER & DECEMBER & JULY),
    ("who signed all 3 letters", SEPTEMBER & DECEMBER & JULY),
    ("who signed all of the 2018 letters", SEPTEMBER & DECEMBER),
    ("who signed either of the 2018 letters", SEPTEMBER | DECEMBER),
    ("who signed all letters to Mexico", SEPTEMBER & DECEMBER),
    ("which groups signed both 2018 letters but not 2019", (SEPTEMBER & DECEMBER) - JULY),
    ("which organizations signed in 2018 but not in 2019", (SEPTEMBER | DECEMBER) - JULY),
    ("which organizations signed the July 2019 letter but neither of the 2018 letters?", JULY - SEPTEMBER - DECEMBER),
    ("who signed the July letter but not the December letter or the September letter", JULY - SEPTEMBER - DECEMBER),
    ("que organizaciones firmaron en julio de 2019 y no en 2018", JULY - SEPTEMBER - DECEMBER),
    ("which organizations signed neither of the 2018 letters", JULY - SEPTEMBER - DECEMBER),
    ("who signed only the July letter", JULY - SEPTEMBER - DECEMBER),
    ("who signed the July letter only", JULY - SEPTEMBER - DECEMBER),
    ("quiénes firmaron solo la carta de julio", JULY - SEPTEMBER - DECEMBER),
    ("who signed not the July letter but the December letter", DECEMBER - JULY),
    ("who signed all three letters except WOLA", (SEPTEMBER & DECEMBER & JULY) - {"wola"}),
    ("how many of the 17 had already signed the December 2018 letter?", JULY & DECEMBER),
    ("how many of the July signatories also signed in December", JULY & DECEMBER),
    ("How many of the July 2019 signatories had signed in 2018?", JULY & (SEPTEMBER | DECEMBER)),
    ("how many of the 17 also signed the 2018 letters?", JULY & (SEPTEMBER | DECEMBER)),
    ("who signed in 2018 and in 2019", JULY & (SEPTEMBER | DECEMBER)),
    ("cuántas firmantes de julio de 2019 habían firmado en 2018", JULY & (SEPTEMBER | DECEMBER)),
    ("quiénes firmaron las dos cartas de 2018", SEPTEMBER & DECEMBER),
    ("which groups signed the 2018 letters but not the 2019 one?", (SEPTEMBER & DECEMBER) - JULY),
    ("who signed neither 2018 letter", JULY - SEPTEMBER - DECEMBER),
    ("how many different organizations signed the letters", EVERYBODY),
    ("cuántas organizaciones firmaron tanto la carta de septiembre como la de diciembre de 2018", SEPTEMBER & DECEMBER),
)
LEFT_OPEN = (
    "who signed exactly four letters",
    "who signed all four letters",
    "who signed exactly two of the four letters",
    "who signed at least one and at most two letters",
    "who signed the 2018 letters",
    "who signed the July letter but not both 2018 letters",
    "who signed exactly two letters from Texas",
    "how many Mexican organizations signed exactly two letters",
    "who signed both letters to Honduras",
    "how many of the 160 organizations also signed the July letter",
)


@rows(("question", "members"), SETS)
def test_a_set_holds_whom_the_lists_hold(answerer: Answerer, question: str, members: frozenset[str]) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Found), answer.sentence
    assert {*answer.items} == {KNOWLEDGE.name(one, answer.language) for one in members}
    if len(members) > 1:
        assert str(len(members)) in answer.sentence


@rows("question", LEFT_OPEN)
def test_a_set_that_may_be_another_is_not_reckoned(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotFound | Ambiguous)


def test_a_set_that_is_told_one_way_says_how_many_the_other_way_gives(answerer: Answerer) -> None:
    sentence = answerer.answer("which groups signed the 2018 letters but not the 2019 one?").sentence
    assert f"At least one of them: {len((SEPTEMBER | DECEMBER) - JULY)} organizations" in sentence


def test_few_are_named_in_the_sentence_itself(answerer: Answerer) -> None:
    named = answerer.answer("who signed all three letters").sentence
    assert all(KNOWLEDGE.name(one, "en") in named for one in SEPTEMBER & DECEMBER & JULY)
    assert "Amnesty" not in answerer.answer("who signed only the July letter").sentence


def test_a_letter_without_a_whole_list_is_named(answerer: Answerer) -> None:
    assert "November 2019" in answerer.answer("who signed at least two letters").sentence


def test_who_is_left_out_is_named(answerer: Answerer) -> None:
    assert "Washington Office on Latin America" in answerer.answer("who signed all three letters except WOLA").sentence
