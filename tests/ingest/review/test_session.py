"""The questions of a draft, and its answers: checked at once, kept at once, and taken back."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bot.errors import BotError
from bot.ingest.drafting.files import Made
from bot.ingest.review.dialogue import review
from bot.ingest.review.question import Question
from bot.ingest.review.session import Session
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import load
from tests.ingest.conftest import TODAY


def asked(session: Session, identifier: str) -> Question:
    return next(one for one in session.walk.questions if one.id == identifier)


def test_only_what_is_unsure_is_asked(session: Session) -> None:
    assert [one.id for one in session.walk.open] == [
        "published", "title-en", "names-en", "summary-en", "signatories", "harbour-workers-of-quillmouth",
        "ministry-of-lakes",
        "claim-1", "claim-2", "note-1",
    ]  # fmt: skip


def test_what_is_left_out_asks_no_further(session: Session) -> None:
    session.answer(asked(session, "claim-1"), "none")
    assert not [one.id for one in session.walk.questions if one.id.startswith("claim-1-")]
    assert session.undo() == "claim-1"
    session.answer(asked(session, "claim-1"), "fact")
    assert [one.id for one in session.walk.questions if one.id.startswith("claim-1-")]


@pytest.mark.parametrize(
    ("identifier", "says", "words"),
    [
        ("published", "soon", "'soon' is not a date"),
        ("published", "2026-02-30", "is not a day"),
        ("claim-1", "maybe", "Choose one of these."),
        ("title-en", " ", "Something is needed here: your own words."),
        ("published", " ", "Something is needed here: a date, such as 2019-07-18"),
        ("claim-1", " ", "Something is needed here: the number of one of these."),
        (
            "summary-en",
            "It tells that last spring our volunteers counted more than 700 herons on the shore.",
            "copies 'last spring our volunteers counted more than 700 herons'",
        ),
        ("claim-1-statement-en", "Some 800 herons were counted.", "the value 700 does not stand in this statement"),
        ("claim-1-statement-en", "More than 700 herons and 12 storks.", "the number 12 stands in no paragraph"),
        ("claim-1-statement-en", "In June, volunteers counted over 700 herons.", "June stands in no paragraph"),
        ("claim-1-figure", "many", "Write a number"),
        ("claim-1-figure", "nearly 700", "'nearly' is no qualifier"),
        ("claim-1-said-by", "Stork Society", "The record knows no “Stork Society”. Write new: before the name"),
        ("claim-1-topic", "storks", "No topic of the record has the id 'storks'."),
    ],
)
def test_an_answer_that_will_not_do_is_refused_at_once(
    reviewed: Session, identifier: str, says: str, words: str
) -> None:
    assert words in reviewed.complaint(asked(reviewed, identifier), says)


def test_every_answer_is_kept_at_once_and_read_again(session: Session) -> None:
    session.answer(asked(session, "published"), "2026-02-13")
    again = Session(session.path, session.knowledge, session.letters, TODAY)
    assert again.walk.answers == {"published": "2026-02-13"}
    assert again.walk.document["published"] == {"date": "2026-02-13", "basis": "printed"}


def test_answers_are_taken_back_one_by_one(session: Session) -> None:
    before = session.path.read_bytes()
    session.answer(asked(session, "published"), "2026-02-13")
    session.answer(asked(session, "title-en"), "A letter: on herons # and boats")
    assert session.walk.document["title"] == {"en": "A letter: on herons # and boats"}
    assert [session.undo(), session.undo(), session.undo()] == ["title-en", "published", ""]
    assert session.path.read_bytes() == before


def test_what_a_curator_wrote_into_the_draft_stays(session: Session) -> None:
    text = session.path.read_text(encoding="utf-8")
    session.path.write_text(
        text.replace("kind: open letter", "# seen\nkind: petition").replace(
            "\ndraft:", "\ntitle: {en: Quiet shores}\ndraft:"
        ),
        encoding="utf-8",
    )
    again = Session(session.path, session.knowledge, session.letters, TODAY)
    assert "title-en" not in {one.id for one in again.walk.questions}
    again.answer(asked(again, "published"), "2026-02-13")
    written = session.path.read_text(encoding="utf-8")
    assert "# seen\nkind: petition" in written
    assert again.walk.document["kind"] == "petition"


def test_answers_before_the_rest_of_the_section_are_kept_in_place(session: Session) -> None:
    session.answer(asked(session, "published"), "2026-02-13")
    text = session.path.read_text(encoding="utf-8")
    start = text.index("  answers:")
    session.path.write_text(text[:start].replace("draft:\n", f"draft:\n{text[start:]}"), encoding="utf-8")
    again = Session(session.path, session.knowledge, session.letters, TODAY)
    again.answer(asked(again, "names-en"), "heron letter")
    assert again.walk.answers == {"published": "2026-02-13", "names-en": "heron letter"}
    assert again.walk.section.candidates == session.walk.section.candidates


def test_a_date_that_nothing_prints_asks_how_it_is_known(session: Session) -> None:
    session.answer(asked(session, "published"), "2026-02")
    session.answer(asked(session, "published-how-en"), "The web site of the coalition dates it.")
    assert session.walk.document["published"] == {
        "date": "2026-02", "basis": "inferred", "how_known": {"en": "The web site of the coalition dates it."},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("says", "listed", "new"),
    [
        ("is:harbour-board", "harbour-board", False),
        ("new", "harbour-workers-of-quillmouth", True),
        ("none", None, False),
    ],
)
def test_a_near_name_is_an_alias_or_new_or_nobody(session: Session, says: str, listed: str | None, new: bool) -> None:
    session.answer(asked(session, "harbour-workers-of-quillmouth"), says)
    walk = session.walk
    signatories = walk.document["signatories"]["listed"]
    assert [one["organization"] for one in signatories][2:-1] == ([listed] if listed else [])
    assert ("harbour-workers-of-quillmouth" in {one["id"] for one in walk.names.organizations}) is new
    assert walk.aliases == ({"harbour-board": ["Harbour Workers of Quillmouth"]} if says.startswith("is:") else {})


def test_a_name_may_be_a_persons(session: Session) -> None:
    session.answer(asked(session, "harbour-workers-of-quillmouth"), "person")
    assert "harbour-workers-of-quillmouth-2" in {
        one["person"] for one in session.walk.document["signatories"]["listed"] if "person" in one
    }


def test_the_sentence_is_shown_from_the_letter(session: Session, made: Made) -> None:
    shown = session.sentence(asked(session, "claim-1"))
    assert shown == "Last spring our volunteers counted more than 700 herons on the eastern shore of the lake."
    made.text.unlink()
    gone = Session(session.path, session.knowledge, session.letters, TODAY)
    assert gone.letter is None
    assert gone.sentence(asked(gone, "claim-1")) == "counted more than 700 herons"


@pytest.mark.parametrize(
    ("says", "kept"),
    [("Herons nest at the lake.", "Herons nest at the lake"), ("A letter of Garzas A.C.", "A letter of Garzas A.C.")],
)
def test_a_title_is_kept_without_its_full_stop(session: Session, says: str, kept: str) -> None:
    session.answer(asked(session, "title-en"), says)
    assert session.walk.document["title"] == {"en": kept}


def test_an_addressee_without_an_anchor_is_looked_for(session: Session) -> None:
    text = session.path.read_text(encoding="utf-8")
    session.path.write_text(text.replace("    anchor: Ada Vellacott Ministry\n", ""), encoding="utf-8")
    again = Session(session.path, session.knowledge, session.letters, TODAY)
    question = asked(again, "addressee-1-anchor")
    assert again.complaint(question, "Vellacott") == "Copy 3 to 8 printed words."
    assert "stand in the letter 0 times" in again.complaint(question, "Minister of all Lakes")
    again.answer(question, "Minister Ada Vellacott")
    (mention,) = again.walk.document["addressees"]
    assert (mention["anchor"], mention["paragraph"]) == ("Minister Ada Vellacott", 2)


def test_an_office_is_asked_for_in_the_other_languages_of_the_record(record: Knowledge, tmp_path: Path) -> None:
    path = tmp_path / "2026-02-03-garzas.yaml"
    path.write_text(
        "id: 2026-02-03-garzas\nstatus: draft\nlanguage: es\naddressees:\n"
        "  - {office: {es: Secretaria de Lagos}, anchor: Secretaria de Lagos, paragraph: 2}\n",
        encoding="utf-8",
    )
    session = Session(path, record, tmp_path, TODAY)
    shown = StringIO()
    assert not review(session, Console(file=shown, width=200), lambda _: "q")
    assert "addressees: Secretaria de Lagos" in shown.getvalue()
    question = asked(session, "addressee-1-office-en")
    assert question.asks == "Say “Secretaria de Lagos” in English."
    session.answer(question, "Secretary of Lakes")
    (mention,) = session.walk.document["addressees"]
    assert mention["office"] == {"en": "Secretary of Lakes", "es": "Secretaria de Lagos"}


def test_a_document_is_no_draft(session: Session) -> None:
    with pytest.raises(BotError, match="is no draft"):
        Session(session.path.with_name("2026-05-04-ferry.yaml"), session.knowledge, session.letters, TODAY)


def test_a_whole_review_leaves_nothing_open(reviewed: Session) -> None:
    assert reviewed.walk.open == []
    (fact,) = reviewed.walk.document["facts"]
    assert (fact["value"], fact["qualifier"], fact["unit"]) == (700, "over", "herons")
    assert fact["cites"] == [one["id"] for one in reviewed.walk.document["cited_works"]]
    assert load(reviewed.path.parents[1]).documents.keys() == {"2026-05-04-ferry"}


@pytest.mark.parametrize(
    ("said_by", "is_known"),
    [("the {name}", True), ("The {name}", True), ("the {name} of Elsewhere", False), ("the Stork Society", False)],
)
def test_an_article_makes_no_other_of_somebody_who_is_known(session: Session, said_by: str, *, is_known: bool) -> None:
    name = next(iter(session.knowledge.organizations.values())).name.in_every_language()[0]
    claim, line = "- id: claim-1\n", f"      said_by: {said_by.format(name=name)}\n"
    session.path.write_text(session.path.read_text(encoding="utf-8").replace(claim, claim + line), encoding="utf-8")
    again = Session(session.path, session.knowledge, session.letters, TODAY)
    again.answer(asked(again, "claim-1"), "fact")
    first = asked(again, "claim-1-said-by").options[0]
    assert first.label.startswith("New: ") is not is_known


def test_nothing_where_something_is_needed_says_what_may_be_typed(session: Session) -> None:
    session.answer(asked(session, "published"), "2026-02-13")
    typed = iter(["", "s", "q"])
    shown = StringIO()
    assert not review(session, Console(file=shown, width=200), lambda _: next(typed))
    assert "Something is needed here: your own words. Or s: later, q: stop for now." in shown.getvalue()
    assert "title-en" not in session.walk.answers
