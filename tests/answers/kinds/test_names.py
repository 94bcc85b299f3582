"""Who is named in a question about signatures: a name counts whole, or it is nobody's."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.answers.answer import Answer, Found, NotFound
from bot.answers.answerer import Answerer
from bot.answers.understand.legal_forms import FORMS, form_at, without_form
from tests.drawn import drawn
from tests.shipped import KNOWLEDGE as SHIPPED
from tests.shipped import shipped as shipped_answerer

_FORMS = ("C.", ".C", "AC", "AP")  # a name with another legal form is the same name
LISTS = [document for document in SHIPPED.documents.values() if document.has_whole_list]
SIGNED = [(document, one) for document in LISTS for one in sorted(document.signed_by)]
NAMES = [(document, one, name) for document, one in SIGNED for name in SHIPPED.names_of(one) if name[-2:] not in _FORMS]


@pytest.fixture(scope="module")
def shipped() -> Answerer:
    return shipped_answerer()


def _is_yes(answer: Answer) -> bool:
    return isinstance(answer, Found) and answer.sentence.startswith(("Yes:", "Sí:"))


@pytest.mark.slow
def test_every_signatory_is_known_by_its_own_name_with_any_legal_form(shipped: Answerer) -> None:
    """A.C., Inc. and the like are no part of a name."""
    forms = ["", " A.C.", ", Inc.", " I.A.P.", " e.V.", ", asbl", " gGmbH", " LLC", " S.C.", ", Asociación Civil"]
    for document, one in SIGNED:
        for form in forms:
            name = SHIPPED.name(one, "en")
            answer = shipped.answer(f"did {name}{form} sign the letter of {document.published.date}?")
            assert _is_yes(answer), (name, form, answer.sentence)
            assert isinstance(answer, Found)
            assert answer.about[0] == one


@pytest.mark.parametrize("one_in", [40, pytest.param(3, marks=pytest.mark.slow)])
def test_a_name_with_an_unknown_word_is_never_a_yes_or_no_about_another(shipped: Answerer, one_in: int) -> None:
    """Whatever word stands before, behind or in the place of one of its own, the name is another."""
    for document, one, name in drawn(NAMES, one_in):
        words = name.split()
        changed = [
            ["Zubrin", *words],
            [*words, "Zubrin"],
            *([*words[:at], "Zubrin", *words[at + 1 :]] for at in range(len(words))),
        ]
        for other in changed:
            asked = " ".join(other)
            answer = shipped.answer(f"did {asked} sign the letter of {document.published.date}?")
            assert not _is_yes(answer), (asked, answer.sentence)
            assert not isinstance(answer, Found) or one not in answer.about, (asked, answer.sentence)


def test_what_is_offered_for_an_unknown_name_is_answered(shipped: Answerer) -> None:
    """Each suggestion is the question with a known name in it."""
    for document, one in SIGNED:
        answer = shipped.answer(f"did {SHIPPED.name(one, 'en')} Zubrin sign the letter of {document.published.date}?")
        assert isinstance(answer, NotFound), answer.sentence
        first = shipped.answer(answer.suggestions[0])
        assert isinstance(first, Found), answer.suggestions
        assert first.about[0] == one


@pytest.mark.slow
def test_every_pair_of_a_list_is_answered_with_a_line_each(shipped: Answerer) -> None:
    """A known name and an unknown one are both told of, in their order."""
    for document in LISTS:
        ids = sorted(document.signed_by)
        for one, other in pairwise(ids):
            names = [SHIPPED.name(one, "en"), SHIPPED.name(other, "en")]
            for asked in ([*names], [names[0], "Zubrin"], ["Zubrin", names[1]], [*names, "Zubrin"]):
                said = f"{', '.join(asked[:-1])} and {asked[-1]}"
                answer = shipped.answer(f"did {said} sign the letter of {document.published.date}?")
                assert isinstance(answer, Found), (said, answer.sentence)
                assert [item.startswith(("Yes:", "Sí:")) for item in answer.items] == [
                    name != "Zubrin" for name in asked
                ], said


@pytest.mark.parametrize(
    "name",
    [
        "faith groups", "any Jewish organization", "some churches", "universities", "a refugee NGO", "lawyers",
        "several human rights groups", "other refugee charities",
    ],
)  # fmt: skip
def test_a_description_is_no_name(shipped: Answerer, name: str) -> None:
    """Nobody is told apart by what they are, and no list tells."""
    for document in LISTS:
        answer = shipped.answer(f"did {name} sign the letter of {document.published.date}?")
        assert isinstance(answer, NotFound), answer.sentence
        assert answer.nearest


@pytest.mark.parametrize("name", ["Oxfam", "oxfam", "Save the Children", "Red Cross", "Zubrin Society of the Sea"])
def test_an_unknown_name_gets_a_careful_no_where_the_list_is_whole(shipped: Answerer, name: str) -> None:
    """It says that the record knows no such organization."""
    for document in SHIPPED.documents.values():
        if not document.signatories:
            continue
        answer = shipped.answer(f"did {name} sign the letter of {document.published.date}?")
        assert isinstance(answer, Found) == document.has_whole_list
        assert not isinstance(answer, Found) or "no organization of that name" in answer.sentence


@pytest.mark.parametrize(
    "question",
    [
        "did Mexico sign a treaty", "did Mexico sign the treaty?",
        "did the director of HIAS sign the July 2019 letter?",
        "did HIAS sign with Oxfam?", "did HIAS Mexico sign the July 2019 letter?",
        "did WOLA UK sign the July 2019 letter?",
        "did CBP One sign the July 2019 letter?", "did WOLA (Mexico) sign the July 2019 letter?",
    ],
)  # fmt: skip
def test_another_name_or_another_matter_is_not_found(shipped: Answerer, question: str) -> None:
    """Neither yes nor no is said of it."""
    assert isinstance(shipped.answer(question), NotFound)


@pytest.mark.parametrize(
    "name",
    ["AAMX", "AAMX A.C.", "Asylum Access (Mexico)", "Asylum Access México (AAMX) A.C.", "CARECEN (DC)", "CARECEN DC"],
)
def test_an_acronym_with_its_place_is_known_with_and_without_brackets(shipped: Answerer, name: str) -> None:
    """The place belongs to the name."""
    assert _is_yes(shipped.answer(f"did {name} sign the September 2018 letter?"))


def test_a_legal_form_is_cut_at_the_end_alone() -> None:
    """The longest wins, and a name that is nothing else stays."""
    for form in FORMS:
        assert form_at(form, 0) == len(form)
        assert without_form(("zubrin", *form)) == ("zubrin",)
    assert without_form(("ac", "zubrin")) == ("ac", "zubrin")
    assert without_form(("ac",)) == ("ac",)
