"""The address of the page that shows what an answer says: there is such a page, and a card in Slack links to it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.compose.rendering import as_json
from bot.knowledge.loading import load
from bot.languages import say
from bot.slack.blocks.card import render
from bot.web.record.catalogue import every
from bot.web.record.page import PageId
from tests.records.conftest import FOLDERS
from tests.slack.cards import assert_card_fits, shown

BASE = "https://bot.example.org"


def page_id(address: str) -> PageId:
    """Return the page that an address is of."""
    assert address.startswith(f"{BASE}/")
    kind, _, identifier = urlsplit(address).path.lstrip("/").partition("/")
    return PageId(kind, identifier)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_page_of_every_example_s_answer_is_there_and_linked_from_its_card(folder: Path) -> None:
    knowledge = load(folder)
    with_pages, without = Answerer(knowledge, pages=BASE), Answerer(knowledge)
    pages, linked = set(every(knowledge)), 0
    for language in knowledge.about.languages:
        for section in ("facts", "dates", "signatories", "sources", "letters", "coalition"):
            for question in getattr(knowledge.about.examples, section).in_language(language):
                found, bare = (one.answer(question, language=language) for one in (with_pages, without))
                if not isinstance(found, Found) or not found.page:
                    continue
                linked += 1
                assert page_id(found.page) in pages
                assert parse_qs(urlsplit(found.page).query) == {"lang": [language]}
                assert as_json(question, found) == {**as_json(question, bare), "page": found.page}
                card = render(found)
                assert_card_fits(card)
                label = say(language, "card.page_of_it")
                address = found.page.replace("&", "&amp;")
                assert f"<{address}|{label}>" in "\n".join(shown(card.blocks))
                assert label not in "\n".join(shown(render(bare).blocks))
    assert linked > 4


def test_a_fact_has_its_own_page_as_of_the_day_that_is_asked_for() -> None:
    knowledge = load(FOLDERS[0])
    answerer, language = Answerer(knowledge, pages=BASE), knowledge.about.languages[0]
    document = next(iter(knowledge.documents.values()))
    for fact in document.facts:
        statement = fact.statement.in_language(language)
        found = answerer.answer(statement, language=language, as_of=document.published.date)
        if isinstance(found, Found) and found.matches and found.matches[0].entry == fact.id:
            assert found.page == f"{BASE}/f/{fact.id}?lang={language}&as-of={document.published.date}"
            return
    pytest.fail("no fact of the first document answers its own statement")
