"""How much a card asks of whoever glances at it: one bold part, short sources, no id, and nothing said twice."""

from __future__ import annotations

import re

import pytest

from bot.answers.answer import Answer, Found, NotFound
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.citations import by_source
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState
from bot.slack.commands import SHOW
from tests.shipped import KNOWLEDGE
from tests.slack.cards import buttons, items_of, seen, shown
from tests.slack.test_every_entry import EVERY_LANGUAGE, answers, near_answers

BOLD = re.compile(r"(?<![\w*])\*(?=\S)[^*\n]+\*(?!\w)")
LONGEST_LEAD = 520  # characters that a reader sees: a sentence has at most 500, and a title may be linked in it
LONGEST_SOURCE = 160
MOST_SEEN = 2600  # of a whole private card; before, the longest had over 6,000
FEWEST_FIGURES = 20
ENTRIES = (entry.id for _, entry in KNOWLEDGE.facts_and_events())
# An id of one or two words may be words of a sentence, too.
IDS = frozenset(one for one in (*KNOWLEDGE.documents, *KNOWLEDGE.topics, *ENTRIES) if one.count("-") > 1)


def card(question: str, answer: Answer, language: Language, surface: Surface = Surface.PRIVATE) -> Card:
    """An answer's card, as a command or a message gets it."""
    return render(answer, CardState(question[:500], language=language), Showing(surface, language))


def found(language: Language) -> list[tuple[str, Found]]:
    """Every question of the record that has an answer."""
    return [(question, answer) for question, answer in answers(language).items() if isinstance(answer, Found)]


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
@pytest.mark.parametrize("surface", [Surface.PRIVATE, Surface.PINNED, Surface.BARE])
def test_one_part_is_bold_at_most_and_it_stands_first(language: Language, surface: Surface) -> None:
    for question, answer in answers(language).items():
        blocks = card(question, answer, language, surface).blocks
        texts = shown(blocks)
        assert sum(len(BOLD.findall(text)) for text in texts) <= 1, question
        assert not any(BOLD.search(text) for text in shown(blocks[1:])), question


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_a_figure_is_bold_where_its_statement_says_it(language: Language) -> None:
    bold = 0
    for _, answer in found(language):
        if answer.kind == "figure" and answer.glance and answer.glance.point:
            (part,) = BOLD.findall(shown(render(answer).blocks)[0])
            assert re.search(r"\d", part) or not re.search(r"\d", answer.glance.sentence)
            bold += 1
    assert bold >= FEWEST_FIGURES


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_what_is_seen_stays_within_a_glance(language: Language) -> None:
    for question, answer in found(language):
        blocks = card(question, answer, language).blocks
        texts = list(map(seen, shown(blocks)))
        assert len(texts[0]) <= LONGEST_LEAD
        assert sum(map(len, texts)) <= MOST_SEEN, question
        for citation in answer.citations:
            lines = list(map(seen, shown([one for one in blocks if one["type"] == "context"])))
            assert all(len(line) <= LONGEST_SOURCE for line in lines if line.startswith(citation.said_by)), question


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_no_id_is_shown_to_people(language: Language) -> None:
    for question, answer in {**answers(language), **near_answers(language)}.items():
        for text in map(seen, shown(card(question, answer, language).blocks)):
            assert not IDS & set(re.findall(r"[\w-]+", text)), question


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_a_title_stands_once_where_one_document_is_cited(language: Language) -> None:
    for question, answer in found(language):
        titles = {one.title for one in answer.citations}
        if len(by_source(answer.citations)) == 1 and answer.glance is not None and not answer.glance.items:
            texts = "\n".join(map(seen, shown(card(question, answer, language).blocks)))
            assert texts.count(titles.pop()) <= 1, question


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_the_date_that_a_figure_speaks_for_stands_once_above_its_source(language: Language) -> None:
    for question, answer in found(language):
        if answer.kind != "figure" or answer.glance is None or answer.status.as_of is None:
            continue
        blocks = card(question, answer, language).blocks
        above = [block for block in blocks if block["type"] in ("section", "context")][:2]
        date = date_in_words(language, answer.status.as_of)
        if date not in answer.glance.sentence:
            assert sum(seen(text).count(date) for text in shown(above)) == 1, question


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_text_says_the_same_to_a_screen_reader(language: Language) -> None:
    for question, answer in found(language):
        shown_card = card(question, answer, language)
        assert shown_card.text.startswith(answer.sentence.replace("&", "&amp;")[:200].replace("<", "&lt;"))
        for item in items_of(shown_card.blocks)[:3]:
            assert item.replace("&", "&amp;")[:100] in shown_card.text, question


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_nothing_is_left_out_without_a_way_to_see_it(language: Language) -> None:
    more = say(language, "card.more", count=7).partition("7")[0]
    for question, answer in found(language):
        blocks = card(question, answer, language).blocks
        texts = shown(blocks)
        is_cut = any(text.startswith(more) for text in texts) or any(f"\n{more}" in text for text in texts)
        labels = [one["action_id"] for one in buttons(blocks)]
        assert not is_cut or "source.0" in labels or any(one.startswith(SHOW.name) for one in labels), question


@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_what_is_no_answer_says_so_before_anything_else(language: Language) -> None:
    for question, answer in near_answers(language).items():
        if isinstance(answer, NotFound) and answer.nearest:
            blocks = card(question, answer, language).blocks
            texts = shown(blocks)
            assert texts[1] == say(language, "nearest.none_answers")
            quoted = [text for text in texts if "\n> " in text or text.startswith("> ")]
            assert len(quoted) == len(answer.nearest)
            # What of the question it leaves out stands before the statement.
            assert all(not text.startswith("> ") for text in quoted), question
