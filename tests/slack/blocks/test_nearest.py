"""What comes nearest, as a card that nobody can take for an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers.answer import Citation, Focus, Kind, Nearest, NotFound
from bot.languages import LANGUAGES, Language, say
from bot.slack.blocks.card import render
from bot.slack.blocks.nearest import LONGEST_LINE
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState, decoded
from bot.slack.commands import SHOW
from tests.slack.cards import assert_card_fits, buttons, shown

CITATION = Citation(
    document="2031-herons",
    title="Letter on <herons>",
    date="2031-05-02",
    url="https://example.org/herons",
    url_role="original",
    anchor="forty herons were counted",
    paragraph=3,
    said_by="Heron Watch",
    language="en",
)
NEAR = Nearest(
    Kind.FIGURE,
    "Forty herons were counted",
    "Forty herons were counted (as of May 2031)",
    "2031-05",
    CITATION,
    ("storks",),
    ("Says nothing of “storks”.", "Speaks of herons & cranes, not of storks."),
    question="how many herons?",
)
ANSWER = NotFound("Not found: the record does not speak of “storks”.", "en", ("how many herons?",), (NEAR,))
ASKED = CardState("how many storks?", Focus.FACTS, "2031-06", "heron-watch")


@pytest.mark.parametrize("surface", Surface)
def test_the_first_line_says_not_found_and_the_statements_stand_as_quotations(surface: Surface) -> None:
    card = render(ANSWER, ASKED, Showing(surface))
    texts = shown(card.blocks)
    assert texts[:2] == [
        "*Not found*: the record does not speak of “storks”.",
        "Nothing here answers the question. What comes nearest in the record:",
    ]
    assert texts[2].splitlines() == [
        "Says nothing of “storks”. Speaks of herons &amp; cranes, not of storks.",
        "> Forty herons were counted (as of May 2031)",
        "> Said by Heron Watch",
    ]
    assert texts[3] == ("Printed in <https://example.org/herons|Letter on &lt;herons&gt;> · May 2, 2031 · paragraph 3")
    assert len(texts) == 4
    assert_card_fits(card)


def test_only_that_nothing_is_found_is_bold() -> None:
    texts = shown(render(ANSWER, ASKED, Showing(Surface.PRIVATE)).blocks)
    assert "".join(texts).count("*") == 2
    assert texts[0].startswith("*Not found*")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_asks_for_the_whole_card_as_it_was_asked_beforehand(language: Language) -> None:
    card = render(ANSWER, ASKED, Showing(Surface.PRIVATE, language))
    first, curators = buttons(card.blocks)
    assert first["text"]["text"] == say(language, "nearest.show")
    assert SHOW.pattern.fullmatch(first["action_id"])
    assert curators["text"]["text"] == say(language, "card.ask_curators")
    asked, _ = decoded(first["value"])
    assert (asked.question, asked.as_of) == ("how many herons?", "2031-06")
    assert (asked.focus, asked.organization) == (None, None)


def test_a_statement_that_no_question_leads_to_has_no_button() -> None:
    answer = replace(ANSWER, nearest=(replace(NEAR, question=None),), suggestions=())
    assert len(buttons(render(answer, ASKED, Showing(Surface.PRIVATE)).blocks)) == 1  # that for the curators


def test_suggestions_of_its_own_stand_below_what_comes_near() -> None:
    card = render(replace(ANSWER, suggestions=("who wrote?",)), ASKED, Showing(Surface.PRIVATE))
    texts = shown(card.blocks)
    assert texts.index("who wrote?") > texts.index("The record can answer:") > 3
    assert_card_fits(card)


def test_a_notification_says_it_all_in_words() -> None:
    text = render(ANSWER, ASKED, Showing(Surface.PRIVATE)).text
    assert text.splitlines()[:2] == [ANSWER.sentence, say("en", "nearest.none_answers")]
    for words in (NEAR.line, "Says nothing of “storks”.", "Heron Watch", "May 2, 2031"):
        assert words in text


@pytest.mark.parametrize("wide", ["&", "<", "é", "🙂", "word "])
def test_the_longest_statements_fit(wide: str) -> None:
    long = replace(
        NEAR,
        line=wide * 3000,
        remarks=(wide * 3000,),
        items=tuple(f"{wide} {number}" for number in range(500)),
        citation=replace(CITATION, title=wide * 400, said_by=wide * 400, passage=wide * 900),
    )
    card = render(replace(ANSWER, nearest=(long, long, long)), ASKED, Showing(Surface.PRIVATE))
    assert_card_fits(card)
    assert len(card.blocks) < 50
    assert LONGEST_LINE < 3000


def test_of_a_long_list_it_says_how_many_are_not_shown() -> None:
    names = tuple(f"Organization number {number}" for number in range(200))
    card = render(replace(ANSWER, nearest=(replace(NEAR, items=names),)), ASKED, Showing(Surface.PRIVATE))
    quoted = shown(card.blocks)[2]
    assert "Organization number 0" in quoted
    assert "more, not shown here" in quoted
