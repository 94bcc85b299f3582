from __future__ import annotations

import pytest

from bot.knowledge.knowledge import deep_link, leads_to
from bot.knowledge.letters import LetterText, as_names, plain
from tests.rows import rows


def test_text_is_cleared_of_the_mark_up_that_the_files_carry() -> None:
    assert plain("the [Migrant Protection Protocols \\(MPP\\)](#), of *refoulement*") == (
        "the Migrant Protection Protocols (MPP), of refoulement"
    )
    assert plain("Mexican government.¹ “So” it’s \\$20") == 'Mexican government. "So" it\'s $20'


def test_links_and_footnote_marks_are_kept_beside_the_text() -> None:
    text = LetterText("See [the (new) \\(MPP\\) page](#).¹⁰\n\nAnd [this](https://example.org).²")
    assert text.links == [(1, "the (new) (MPP) page"), (2, "this")]
    assert text.footnotes == [(1, "10"), (2, "2")]


def test_an_anchor_counts_as_whole_words_within_one_paragraph() -> None:
    text = LetterText("one two three\nfour\n\nfive two three four\n")
    assert text.paragraphs_of("two three four") == [1, 2]
    assert text.paragraphs_of("four five two") == []
    assert text.paragraphs_of("wo three four") == []


def test_a_number_is_one_word_of_a_copied_passage() -> None:
    text = LetterText("The wage is 7,400 taka a month, about 68.50 dollars, and no more.")
    assert text.passage_in("a wage of 7,400 taka a month (about 68.50 dollars)", longer_than=7) == ""
    assert text.passage_in("is 7,400 taka a month, about 68.50 dollars", longer_than=7) == (
        "is 7,400 taka a month about 68.50 dollars"
    )


@pytest.mark.parametrize(
    ("said", "copied"),
    [
        ("The Monday desk at Pier Street Chapel of Saint Ulla saw forty people", ""),
        ("The desk at Pier Street Chapel of Saint Ulla, the ferry company Birch and Daughters", ""),
        (
            "The Monday desk at Pier Street Chapel of Saint Ulla saw forty people who had",
            "the monday desk at pier street chapel of saint ulla saw forty people who",
        ),
        ("Most of them had not been paid since the spring", "most of them had not been paid since the"),
        # A name is whole: a part of one are its words.
        ("Chapel of Saint Ulla saw forty people who had", "chapel of saint ulla saw forty people who had"),
    ],
)
def test_a_name_is_one_word_of_a_copied_passage(said: str, copied: str) -> None:
    text = LetterText(
        "The Monday desk at Pier Street Chapel of Saint Ulla saw forty people who had\nworked for nothing.\n\n"
        "Most of them had not been paid since the spring. The desk at Pier Street Chapel of Saint Ulla, the ferry "
        "company Birch and Daughters, and others."
    )
    names = as_names(["Pier Street Chapel of Saint Ulla", "Birch and Daughters", "Ulla"])
    assert text.passage_in(said, longer_than=8, names=names) == copied


def test_a_quotation_stands_between_its_marks() -> None:
    text = LetterText("She said “lives are at risk” and left, “again and again” too.")
    assert text.quotes("lives are at")
    assert text.quotes("again and again")
    assert not text.quotes("risk” and left")
    assert not text.quotes("and left, “again")


def test_a_quotation_may_end_in_the_next_paragraph() -> None:
    text = LetterText(
        "She said: “We are afraid.\n\nOur lives are at risk.” Nobody answered them.\n\nHe left “at once” too."
    )
    assert text.quotes("lives are at risk")
    assert not text.quotes("Nobody answered them")
    assert not text.quotes("He left")
    again = LetterText("«Nous avons peur.\n\n«Nos vies sont en danger.» Personne ne répond.")
    assert again.quotes("vies sont en danger")
    assert not again.quotes("Personne ne répond")


@rows(
    ("file", "anchor"),
    [
        ("depor-\ntation of whole families", "deportation of whole families"),
        ("depor\u00adtation of whole fam\u00adilies", "deportation of whole families"),
        ("depor\u00ad\ntation of whole families", "deportation of whole families"),
        ("for asylum-\nseekers in camps", "for asylum-seekers in camps"),
        ("an asylum-seeker, and asylum-\nseeker groups", "and asylum-seeker groups"),
        ("CO₂ emissions of ships", "CO2 emissions of ships"),
        ("CO2 emissions of ships", "CO₂ emissions of ships"),
        ("the ﬁrst eﬀect of it", "the first effect of it"),
        ("the cafe\u0301 was closed", "the café was closed"),
        ("22\u202f000 people were there", "22 000 people were there"),
        ("a non\u2011binding text", "a non-binding text"),
        ("three\r\nprinted words here", "three printed words here"),
        ("„Wir haben große Angst“, sagte sie", '"Wir haben große Angst", sagte sie'),
    ],
)
def test_words_are_found_as_text_from_pdf_files_and_editors_has_them(file: str, anchor: str) -> None:
    assert LetterText(file).paragraphs_of(anchor) == [1]


@pytest.mark.parametrize(
    ("file", "anchor"),
    [
        ("depor tation of whole families", "deportation of whole families"),
        ("for asylum seekers in camps", "for asylum-seekers in camps"),
        ("the year 2018-\n19 was long", "year 201819 was long"),
        ("CO2 emissions of ships", "CO3 emissions of ships"),
    ],
)
def test_other_words_are_not_found(file: str, anchor: str) -> None:
    assert LetterText(file).paragraphs_of(anchor) == []


def test_a_deep_link_leads_to_its_anchor() -> None:
    anchor = "then-acting Secretary, & others, “as ever”"
    assert leads_to(deep_link("https://example.org/a#top", anchor), "https://example.org/a", anchor)
    assert not leads_to("https://example.org/a#:~:text=then-acting", "https://example.org/a", "then-acting")
    assert not leads_to("https://example.org/a", "https://example.org/a", "three printed words")
