"""How much a card asks of whoever glances at it: one bold part, short sources, no id, and nothing said twice."""

from __future__ import annotations

import html
import re

import pytest

from bot.answers.answer import Answer, Citation, Found, Kind, Nearest, NotFound, Standing
from bot.answers.answerer import Answerer
from bot.answers.citation import issue
from bot.answers.match.query import in_a_row
from bot.languages import Language, say
from bot.languages.dates import date_in_words
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.citations import voice_of
from bot.slack.blocks.home import Choices, HomeState, home_view
from bot.slack.blocks.modals import Report, note_modal, source_modal
from bot.slack.blocks.parts import Block
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState
from bot.slack.commands import SHOW
from tests.shipped import KNOWLEDGE, SPOKEN, shipped
from tests.slack.cards import buttons, items_of, seen, shown
from tests.slack.test_every_entry import NEAR, SHOWN, answers, near_answers

BOLD = re.compile(r"(?<![\w*])\*(?=\S)[^*\n]+\*(?!\w)")
LONGEST_LEAD = 520  # characters that a reader sees: a sentence has at most 500, and a title may be linked in it
LONGEST_SOURCE = 160
# Of a whole card; before, the longest had over 6,000. Where nothing can be pressed, nobody can turn a page.
MOST_SEEN = {surface: 5000 if surface is Surface.BARE else 2600 for surface in Surface}
FEWEST_FIGURES = 20
# With every entry: the quick tests look at some of them on each surface.
SLOWLY = [pytest.param(one, marks=pytest.mark.slow) for one in SPOKEN]
ENTRIES = (entry.id for _, entry in KNOWLEDGE.facts_and_events())
_CARDS: dict[tuple[str, Language, Surface], Card] = {}
# An id of one or two words may be words of a sentence, too.
IDS = frozenset(one for one in (*KNOWLEDGE.documents, *KNOWLEDGE.topics, *ENTRIES) if one.count("-") > 1)


def card(question: str, answer: Answer, language: Language, surface: Surface = Surface.PRIVATE) -> Card:
    """An answer's card, as a command or a message gets it; made once for all that look at it."""
    asked = (question, language, surface)
    if asked not in _CARDS:
        _CARDS[asked] = render(answer, CardState(question[:500], language=language), Showing(surface, language))
    return _CARDS[asked]


def found(language: Language) -> list[tuple[str, Found]]:
    """Every question of the record that has an answer."""
    return [(question, answer) for question, answer in answers(language).items() if isinstance(answer, Found)]


def nearest(answer: Answer) -> tuple[Nearest, ...]:
    """What comes near to a question without an answer."""
    return answer.nearest if isinstance(answer, NotFound) else ()


def is_told(answer: Answer) -> bool:
    """Whether the sentence itself says who says it, and where it is printed."""
    return isinstance(answer, Found) and all(one.title in answer.sentence for one in answer.citations)


def cited(answer: Answer) -> list[Citation]:
    """All that a card cites."""
    return (
        [*answer.citations, *answer.beside] if isinstance(answer, Found) else [one.citation for one in nearest(answer)]
    )


def large(blocks: list[Block]) -> str:
    """What stands as large as the answer, before anything smaller: the sentence, who says it, its status."""
    at = next((number for number, one in enumerate(blocks) if one["type"] != "section"), len(blocks))
    return "\n".join(map(seen, shown(blocks[:at])))


def small(blocks: list[Block]) -> list[str]:
    """The lines of small print."""
    return [*map(seen, shown([one for one in blocks if one["type"] == "context"]))]


@pytest.mark.parametrize(("language", "surface", "one_in"), SHOWN)
def test_one_part_is_bold_at_most_and_it_stands_first(language: Language, surface: Surface, one_in: int) -> None:
    for question, answer in {**answers(language, one_in), **near_answers(language, one_in)}.items():
        blocks = card(question, answer, language, surface).blocks
        texts = shown(blocks)
        assert sum(len(BOLD.findall(text)) for text in texts) <= 1, question
        assert not any(BOLD.search(text) for text in shown(blocks[1:])), question


@pytest.mark.parametrize("language", SLOWLY)
def test_a_figure_is_bold_where_its_statement_says_it(language: Language) -> None:
    bold = 0
    for _, answer in found(language):
        if answer.kind == "figure" and answer.glance and answer.glance.point:
            (part,) = BOLD.findall(shown(render(answer).blocks)[0])
            assert re.search(r"\d", part) or not re.search(r"\d", answer.glance.sentence)
            bold += 1
    assert bold >= FEWEST_FIGURES


@pytest.mark.parametrize(("language", "surface", "one_in"), SHOWN)
def test_what_is_seen_stays_within_a_glance(language: Language, surface: Surface, one_in: int) -> None:
    for question, answer in {**answers(language, one_in), **near_answers(language, one_in)}.items():
        shown_card = card(question, answer, language, surface)
        texts = list(map(seen, shown(shown_card.blocks)))
        assert len(texts[0]) <= LONGEST_LEAD
        if shown_card.newer is None:  # a table that is asked for has as many rows as there are
            assert sum(map(len, texts)) <= MOST_SEEN[surface], question
        sources = [line for line in small(shown_card.blocks) if any(one.title[:20] in line for one in cited(answer))]
        is_listed = all(any(one.title in item for item in items_of(shown_card.blocks)) for one in cited(answer))
        assert sources or is_listed or is_told(answer), question
        assert all(len(line) <= LONGEST_SOURCE for line in sources), question


@pytest.mark.parametrize(("language", "surface", "one_in"), SHOWN)
def test_no_id_is_shown_to_people(language: Language, surface: Surface, one_in: int) -> None:
    for question, answer in {**answers(language, one_in), **near_answers(language, one_in)}.items():
        assert_no_id(card(question, answer, language, surface).blocks)


@pytest.mark.parametrize("language", SLOWLY)
def test_no_id_is_shown_in_a_window_either(language: Language, real_answerer: Answerer) -> None:
    for question, answer in found(language):
        assert_no_id(source_modal(answer, language)["blocks"])
        report = Report("wrong", question, answer.sentence, "attacks-816-of-people a249f6278e2fb4d0")
        for is_sent in (True, False):
            assert_no_id(note_modal(report, language, is_sent=is_sent, metadata="")["blocks"])
    overview = real_answerer.overview(language)
    assert_no_id(home_view(overview, HomeState(), Choices(languages=SPOKEN))["blocks"])


def assert_no_id(blocks: list[Block]) -> None:
    for text in map(seen, shown(blocks)):
        assert not IDS & set(re.findall(r"[\w-]+", text)), text
        assert not re.search(r"\b[0-9a-f]{16}\b", text), text


@pytest.mark.parametrize("language", SLOWLY)
def test_a_title_stands_once_where_one_document_is_cited(language: Language) -> None:
    for question, answer in found(language):
        titles = {one.title for one in answer.citations}
        if len({one.document for one in cited(answer)}) == 1 and answer.glance is not None and not answer.glance.items:
            texts = "\n".join(map(seen, shown(card(question, answer, language).blocks)))
            assert texts.count(titles.pop()) <= 1, question


@pytest.mark.parametrize(("language", "one_in"), NEAR)
def test_who_says_it_stands_whole_and_as_large_as_what_they_say(language: Language, one_in: int) -> None:
    signatories = say(language, "card.said_by", said_by=say(language, "the_signatories"))
    for question, answer in {**answers(language, one_in), **near_answers(language, one_in)}.items():
        blocks = card(question, answer, language).blocks
        texts = "\n".join(map(seen, shown(blocks)))
        assert signatories not in texts, "signatories of what?"
        is_said = isinstance(answer, Found) and answer.kind in (Kind.FIGURE, Kind.CLAIM, Kind.TERM)
        if isinstance(answer, Found) and is_said and len({voice_of(one) for one in answer.citations}) == 1:
            assert voice_of(answer.citations[0]) in large(blocks), question
            told = texts.count(say(language, "card.said_by", said_by=voice_of(answer.citations[0])))
            assert told == 1 or (told == 2 and answer.glance and answer.glance.is_superseded), question  # once a figure
        quoted = [text for text in map(seen, shown(blocks)) if "\n> " in text]
        assert all(voice_of(one.citation) in text for one, text in zip(nearest(answer), quoted, strict=False)), question


@pytest.mark.parametrize("language", SLOWLY)
def test_how_far_a_figure_stands_is_told_beside_it(language: Language) -> None:
    told = dict.fromkeys(Standing, 0)
    for question, answer in found(language):
        if answer.kind is not Kind.FIGURE or answer.glance is None:
            continue
        words = {
            Standing.CURRENT: say(language, "card.newest_figure"),
            Standing.SUPERSEDED: say(language, "glance.superseded", figure="", said_by="").partition(":")[0],
            Standing.DISPUTED: say(language, "glance.disputed", figures="").partition(";")[0],
        }[answer.status.standing]
        texts = large(card(question, answer, language).blocks)
        if answer.status.newest or answer.status.standing is not Standing.CURRENT:
            assert texts.casefold().count(words.casefold()) == 1, question
            told[answer.status.standing] += 1
    assert told[Standing.CURRENT]
    assert told[Standing.SUPERSEDED]


@pytest.mark.parametrize("language", SLOWLY)
def test_of_a_superseded_figure_the_newest_one_alone_is_bold(language: Language) -> None:
    tried = 0
    for question, answer in found(language):
        if answer.glance is None or not answer.glance.is_superseded:
            continue
        shown_card = card(question, answer, language)
        first, second = map(seen, shown(shown_card.blocks[:2]))
        (bold,) = BOLD.findall(shown(shown_card.blocks)[0])
        newest, _, _ = answer.status.note.partition(".")
        assert any(number in newest for number in re.findall(r"[\d.,]*\d", bold)), question
        statement = answer.sentence.partition(" (")[0]
        assert say(language, "glance.older", statement=statement)[:60] in second, question
        assert second.startswith(answer.glance.below[0]), question  # who says the newest one
        assert statement not in first
        assert html.unescape(shown_card.text).startswith(first.replace("*", "")), question
        tried += 1
    assert tried


@pytest.mark.parametrize("language", SLOWLY)
def test_where_each_of_the_figures_that_disagree_is_printed_is_told(language: Language) -> None:
    tried = 0
    for question, answer in found(language):
        if answer.status.standing is Standing.DISPUTED and answer.kind is Kind.FIGURE:
            lines = small(card(question, answer, language).blocks)
            assert answer.beside, question
            assert all(any(one.title[:30] in line for line in lines) for one in answer.beside), question
            tried += 1
    assert tried or not any(one.beside for _, one in found(language) if one.status.standing is Standing.DISPUTED)


@pytest.mark.parametrize("language", SLOWLY)
def test_a_list_of_signatories_says_if_it_is_whole_and_which_document_s_it_is(language: Language) -> None:
    tried = 0
    for question, answer in found(language):
        if answer.kind in (Kind.SIGNATORIES, Kind.MEMBER) and len(answer.citations) == 1 and answer.glance:
            (citation,) = answer.citations
            blocks = card(question, answer, language).blocks
            source = small(blocks)[-1]
            assert citation.title[:60] in f"{source} {large(blocks)}", question
            # The first line names the document by kind and date; its source line is whole for whoever reads it alone.
            assert date_in_words(language, citation.date) in large(blocks), question
            assert date_in_words(language, citation.date) in source, question
            tried += KNOWLEDGE.documents[citation.document].has_whole_list
            if KNOWLEDGE.documents[citation.document].has_whole_list:
                count = len(KNOWLEDGE.documents[citation.document].signed_by)
                told = say(language, "glance.list", document="", counted=count, all=count).rpartition(",")[2]
                assert (told in large(blocks)) is (len(answer.items) == count), question
                assert large(blocks).splitlines()[-2] == say(language, "glance.list.of_then"), question
    assert tried


@pytest.mark.parametrize("language", SLOWLY)
def test_the_date_of_a_document_that_names_a_person_stands_as_the_document_s(language: Language) -> None:
    tried = 0
    for question, answer in found(language):
        if answer.kind is Kind.PERSON and answer.glance is not None:
            for citation in answer.citations:
                document = KNOWLEDGE.documents[citation.document]
                issuers = in_a_row(language, [KNOWLEDGE.name(one, language) for one in document.issuers])
                named = say(language, "person.in", named="", document=issue(document, language, issuers)).strip()
                label = say(
                    language, "document.label", title=citation.title, date=date_in_words(language, citation.date)
                )
                text = html.unescape(card(question, answer, language).text)
                assert named in text or label in text, question  # a long row of names is told by titles
                tried += 1
    assert tried


@pytest.mark.parametrize("language", SLOWLY)
def test_a_document_s_date_and_a_source_s_paragraph_stand_once(language: Language) -> None:
    tried: set[Kind] = set()
    for question, answer in found(language):
        if answer.kind not in (Kind.LETTER, Kind.SOURCE) or len(answer.citations) > 1:
            continue
        (citation,) = answer.citations
        text = "\n".join(map(seen, shown(card(question, answer, language).blocks)))
        date = date_in_words(language, citation.date)
        paragraph = say(language, "card.paragraph", number=citation.paragraph)
        if answer.kind is Kind.LETTER and date in answer.sentence:
            assert date not in text.splitlines()[-1], question
            tried.add(answer.kind)
        if answer.kind is Kind.SOURCE and paragraph in answer.sentence:
            assert text.count(paragraph) == 1, question
            tried.add(answer.kind)
    assert tried == {Kind.LETTER, Kind.SOURCE}


@pytest.mark.parametrize("language", SLOWLY)
def test_the_date_that_a_figure_speaks_for_stands_once_above_its_source(language: Language) -> None:
    for question, answer in found(language):
        if answer.kind != "figure" or answer.glance is None or answer.status.as_of is None:
            continue
        blocks = card(question, answer, language).blocks
        above = [block for block in blocks if block["type"] in ("section", "context")][:2]
        date = date_in_words(language, answer.status.as_of)
        if date not in answer.glance.sentence:
            voice = voice_of(answer.citations[0])  # may name what was signed by its date
            texts = [seen(text).replace(voice, "").casefold() for text in shown(above)]  # it may begin a line
            assert sum(text.count(date.casefold()) for text in texts) == 1, question


@pytest.mark.parametrize(("language", "surface", "one_in"), SHOWN)
def test_text_says_the_same_to_a_screen_reader(language: Language, surface: Surface, one_in: int) -> None:
    for question, answer in {**answers(language, one_in), **near_answers(language, one_in)}.items():
        shown_card = card(question, answer, language, surface)
        text = html.unescape(shown_card.text)
        glance = answer.glance if isinstance(answer, Found) else None
        # Of a superseded figure the newest one is heard first, too.
        first = glance.sentence if glance is not None and glance.is_superseded else answer.sentence
        assert text.startswith(first[:200]), question
        assert all(item[:100] in text for item in items_of(shown_card.blocks)[:3]), question
        assert all(one.line[:250] in text and voice_of(one.citation)[:100] in text for one in nearest(answer)), question
        if isinstance(answer, Found):
            assert answer.citations[0].title in text, question
            assert date_in_words(language, answer.citations[0].date) in text, question


@pytest.mark.parametrize("language", SLOWLY)
def test_nothing_is_left_out_without_a_way_to_see_it(language: Language) -> None:
    more = say(language, "card.more", count=7).partition("7")[0]
    for question, answer in found(language):
        blocks = card(question, answer, language).blocks
        texts = shown(blocks)
        is_cut = any(text.startswith(more) for text in texts) or any(f"\n{more}" in text for text in texts)
        labels = [one["action_id"] for one in buttons(blocks)]
        assert not is_cut or "source.0" in labels or any(one.startswith(SHOW.name) for one in labels), question


@pytest.mark.parametrize(("language", "one_in"), NEAR)
def test_what_is_no_answer_says_so_before_anything_else(language: Language, one_in: int) -> None:
    for question, answer in near_answers(language, one_in).items():
        if isinstance(answer, NotFound) and answer.nearest:
            blocks = card(question, answer, language).blocks
            texts = shown(blocks)
            assert texts[1] == say(language, "nearest.none_answers")
            quoted = [text for text in texts if "\n> " in text or text.startswith("> ")]
            assert len(quoted) == len(answer.nearest)
            # What of the question it leaves out stands before the statement.
            assert all(not text.startswith("> ") for text in quoted), question


@pytest.mark.parametrize("language", SLOWLY)
def test_who_says_a_superseded_figure_is_told_the_newest_one(language: Language) -> None:
    tried = 0
    for _, answer in found(language):
        if answer.glance is not None and answer.glance.is_superseded:
            asked = f"{'source' if language == SPOKEN[0] else 'fuente'}: {answer.glance.below[1].partition(': ')[2]}"
            other = shipped().answer(asked, language=language)
            if isinstance(other, Found) and other.kind is Kind.SOURCE:
                assert other.status.standing is Standing.SUPERSEDED
                assert answer.status.note.partition(". ")[0] in large(card(asked, other, language).blocks), asked
                tried += 1
    assert tried
