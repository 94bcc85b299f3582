"""Each record is proved by its letters, holds all that they print, and is served on every face in its languages."""

from __future__ import annotations

from html import unescape
from urllib.parse import quote

import pytest

from bot.answers.answer import Found
from bot.knowledge.coverage import cover, report, uncovered
from bot.knowledge.files import unformatted
from bot.knowledge.loading import inspect
from bot.knowledge.proof import prove
from bot.languages import LANGUAGES, Language, say
from bot.slack.blocks.card import render
from bot.slack.commands import ASKING, COMMANDS, PINS
from bot.slack.manifest import AppNames, manifest
from bot.slack.pins.parsing import Want, pin_words
from tests.loopback.conftest import Transport
from tests.loopback.payloads import home_opened, mention, slash_command
from tests.records.conftest import FOLDERS, Tried
from tests.slack.cards import assert_card_fits, assert_fits, assert_view_fits, shown

PRESENT = {"garments": ["en"], "agua": ["es"], "refinery": ["en", "fr"]}


def test_the_records_are_in_one_language_and_in_more() -> None:
    assert {folder.name for folder in FOLDERS} == set(PRESENT)


def test_it_is_kept_in_the_languages_that_it_declares(tried: Tried) -> None:
    assert list(tried.languages) == PRESENT[tried.folder.name]


def test_every_anchor_number_and_date_is_proved_and_the_files_are_canonical(tried: Tried) -> None:
    inspected = inspect(tried.folder)
    assert inspected.faults == []
    assert prove(inspected, tried.letters) == []
    assert unformatted(inspected) == []


def test_it_holds_all_that_the_letters_print(tried: Tried) -> None:
    inspected = inspect(tried.folder)
    covered = cover(inspected, tried.letters)
    assert uncovered(inspected, covered) == []
    assert list(report(covered))[-1].startswith("Coverage: 100.0 %")


def test_every_letter_says_last_that_it_is_made_up(tried: Tried) -> None:
    says = {"en": "written for tests", "es": "para pruebas", "fr": "pour des tests"}
    for document in tried.knowledge.documents.values():
        last = (tried.letters / document.file.name).read_text(encoding="utf-8").splitlines()[-1]
        assert says[document.language] in last


def test_every_example_of_the_commands_is_answered_by_a_dialogue_or_a_card(tried: Tried) -> None:
    for language in tried.languages:
        for command in ASKING:
            examples = command.examples(tried.answerer, language)
            assert len(examples) == len(
                getattr(tried.knowledge.about.examples, command.name.removeprefix("/")).in_language(language)
            )
            for example in examples:
                answer = tried.answerer.answer(example.removeprefix(command.name).strip(), focus=command.focus)
                assert isinstance(answer, Found), example
                assert answer.language == language
                assert_card_fits(render(answer))


@pytest.mark.slow
def test_every_entry_is_a_card_that_fits(tried: Tried) -> None:
    for language in tried.languages:
        for document in tried.knowledge.documents.values():
            for entry in document.entries():
                answer = tried.answerer.answer(entry.statement.in_language(language), language=language)
                assert_card_fits(render(answer))


async def test_a_command_is_answered_in_slack(tried: Tried, transport: Transport) -> None:
    for language in tried.languages:
        for command in ASKING:
            question = command.examples(tried.answerer, language)[0].removeprefix(command.name).strip()
            told = await transport.send(slash_command(command.name, question))
            assert told["text"].startswith(tried.answerer.answer(question, focus=command.focus).sentence[:40])
            assert_fits(told["text"], told["blocks"])


async def test_a_mention_is_answered_in_its_thread(tried: Tried, transport: Transport) -> None:
    question = tried.knowledge.about.examples.facts.in_language(tried.languages[0])[0]
    await transport.send(mention(f"<@UBOT> {question}"))
    (posted,) = await transport.called("chat.postMessage")
    assert posted["text"].startswith(tried.answerer.answer(question).sentence[:40])


async def test_the_home_lists_the_documents(tried: Tried, transport: Transport) -> None:
    await transport.send(home_opened())
    (published,) = await transport.called("views.publish")
    assert_view_fits(published["view"])
    texts = "\n".join(shown(published["view"]["blocks"]))
    assert all(document.date in texts for document in tried.answerer.overview(tried.languages[0]).documents)


async def test_a_figure_is_pinned_found_and_unpinned(tried: Tried, transport: Transport) -> None:
    for language in tried.languages:
        examples = PINS.examples(tried.answerer, language)
        add, find, remove = (
            pin_words(tried.languages).of_command(one.removeprefix(PINS.name).strip()) for one in examples
        )
        assert (add.want, find.want, remove.want) == (Want.ADD, Want.FIND, Want.REMOVE)
        for example in examples:
            before = len(transport.slack.responses)
            text = example.removeprefix(PINS.name).strip()
            await transport.send(slash_command(PINS.name, text, response_url=transport.slack.response_url))
            await transport.responded(before + 1)
            assert transport.slack.responses[-1]["text"] not in (say(language, "pins.none"), say(language, "pins.away"))
        assert transport.slack.channel("C1").pinned == []
    assert len(transport.slack.channel("C1").cards()) == len(tried.languages)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_pages_are_in_the_languages_of_the_record_and_no_other(
    tried: Tried, language: Language, transport: Transport
) -> None:
    status, page = await transport.bot.get(f"/?lang={language}")
    offered = {one for one in LANGUAGES if f"lang={one}" in page or f'<html lang="{one}"' in page}
    assert status == 200
    assert offered <= set(tried.languages)
    if language in tried.languages:
        assert f'<html lang="{language}"' in page


async def test_the_page_answers_what_it_offers(tried: Tried, transport: Transport) -> None:
    for language in tried.languages:
        for question in tried.knowledge.about.examples.help.in_language(language):
            status, page = await transport.bot.get(f"/?q={quote(question)}&lang={language}")
            answer = tried.answerer.answer(question, language=language)
            assert status == 200
            assert answer.sentence[:40] in unescape(page)


def test_the_manifest_has_the_name_of_the_record_and_every_command(tried: Tried) -> None:
    about = tried.knowledge.about
    first = tried.languages[0]
    written = manifest(AppNames(about.name, about.description.in_language(first), first), None)
    assert written["display_information"]["name"] == about.name
    assert len(written["features"]["slash_commands"]) == len(COMMANDS)
