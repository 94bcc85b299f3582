from __future__ import annotations

from bot.knowledge.knowledge import deep_link, leads_to
from bot.knowledge.letters import LetterText, months, numbers, plain, spelled_out


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


def test_a_quotation_stands_between_its_marks() -> None:
    text = LetterText("She said “lives are at risk” and left, “again and again” too.")
    assert text.quotes("lives are at")
    assert text.quotes("again and again")
    assert not text.quotes("risk” and left")
    assert not text.quotes("and left, “again")


def test_numbers_and_months_are_read_from_words() -> None:
    assert numbers("over 59,000 of 2,315, 4 percent") == {"59000", "2315", "4"}
    assert months("el 25 de enero, mayo", "es") == {1, 5}
    assert months("It may be May, or Sept. 14", "en") == {5, 9}
    assert spelled_out("one of seven cities", "en") == {"7"}
    assert spelled_out("once ciudades y dos puertos", "es") == {"11", "2"}


def test_a_deep_link_leads_to_its_anchor() -> None:
    anchor = "then-acting Secretary, & others, “as ever”"
    assert leads_to(deep_link("https://example.org/a#top", anchor), "https://example.org/a", anchor)
    assert not leads_to("https://example.org/a#:~:text=then-acting", "https://example.org/a", "then-acting")
    assert not leads_to("https://example.org/a", "https://example.org/a", "three printed words")
