"""Cards: the direct sentence first, the source last, within every limit of Slack's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answers.answer import Ambiguous, Answer, Citation, Focus, Found, Help, Kind, NotFound, Standing, Status
from bot.answers.glance import Glance
from bot.answers.visuals import Chart, Table
from bot.languages import LANGUAGES, Language
from bot.slack.blocks.card import render
from bot.slack.blocks.citations import source_line
from bot.slack.blocks.modals import source_modal
from bot.slack.blocks.mrkdwn import escape, link
from bot.slack.blocks.parts import LONGEST_MESSAGE
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState, decoded
from tests.chance import tries
from tests.loopback.answers import CITATION, found
from tests.rows import rows
from tests.slack.cards import assert_card_fits, assert_escaped, assert_view_fits, buttons, seen, shown
from tests.slack.test_tables_and_charts import CHARTS, LONG, tables

TEXTS = st.text(max_size=200) | st.sampled_from(["<!channel>", "&" * 500, "x" * 5000, "*", "\n" * 50, " ", "\ud800"])
DATES = st.sampled_from(["2019-07-18", "2019-07", "2019", "2019-11/2019-12", "soon", ""])
ROLES = st.sampled_from(["original", "repost", "translation", "release", "announcement"])
LANGUAGE = st.sampled_from(LANGUAGES)
URLS = st.none() | st.builds("https://example.org/{}".format, TEXTS) | st.sampled_from(["javascript:alert(1)", "x|y>"])

CITATIONS = st.builds(
    Citation,
    document=TEXTS,
    title=TEXTS,
    date=DATES,
    url=URLS,
    url_role=ROLES,
    anchor=st.none() | TEXTS,
    paragraph=st.none() | st.integers(1, 200),
    said_by=TEXTS,
    language=LANGUAGE,
    voice=st.just("") | TEXTS,
)
LISTS = st.lists(TEXTS, max_size=30).map(tuple) | st.integers(0, 400).map(lambda n: ("An organization & its name",) * n)
STATUSES = st.builds(
    Status, st.sampled_from(Standing), st.none() | DATES, TEXTS, newest=st.none() | DATES, old=TEXTS, overdue=TEXTS
)
BELOW = st.lists(TEXTS, max_size=4).map(tuple)
GLANCES = st.builds(Glance, TEXTS, st.none() | TEXTS, below=BELOW, is_superseded=st.booleans())
FOUND = st.builds(
    Found,
    kind=st.sampled_from(Kind),
    sentence=TEXTS.map(lambda text: text[:500]),
    citations=st.lists(CITATIONS, min_size=1, max_size=12).map(tuple),
    language=LANGUAGE,
    items=LISTS,
    status=STATUSES,
    history=LISTS,
    glance=st.none() | GLANCES,
    beside=st.lists(CITATIONS, max_size=3).map(tuple),
)
ANSWERS: st.SearchStrategy[Answer] = st.one_of(
    FOUND,
    st.builds(Ambiguous, TEXTS, LISTS, LANGUAGE),
    st.builds(NotFound, TEXTS, LANGUAGE, LISTS),
    st.builds(Help, TEXTS, LISTS, LANGUAGE),
)


FULL = Found(  # every part as long as it can be
    kind=Kind.LETTER,
    sentence="&" * 500,
    citations=tuple(replace(CITATION, said_by="x" * 130, url=None, paragraph=number) for number in range(12)),
    language="es",
    items=("An organization & its name",) * 400,
    status=Status(Standing.CURRENT, None, "x" * 5000),
    history=("An organization & its name",) * 400,
)


LONG_BELOW = Found(  # whose words are too long together, though none is by itself
    kind=Kind.LETTER,
    sentence="",
    citations=(CITATION,),
    language="en",
    items=("An organization & its name",) * 36,
    glance=Glance("&" * 500, None, below=("&" * 500,) * 3, is_superseded=True),
    beside=tuple(replace(CITATION, said_by=f"Its source {number} <<") for number in range(3)),
)


ASKED = st.none() | st.builds(
    CardState,
    TEXTS,
    focus=st.none() | st.sampled_from(Focus),
    language=LANGUAGE,
    page=st.integers(1, 5),
    is_drawn=st.booleans(),
    shared_by=st.sampled_from([None, "U7"]),
)
SHOWINGS = st.builds(
    Showing,
    st.sampled_from(Surface),
    st.none() | LANGUAGE,
    is_understood=st.booleans(),
    is_shared=st.booleans(),
    is_renewed=st.booleans(),
)
EVERYTHING = Showing(Surface.PRIVATE, "es", is_understood=True, is_shared=True, is_renewed=True)


@given(ANSWERS, ASKED, SHOWINGS)
@example(FULL, None, Showing())
@example(LONG_BELOW, None, Showing())
@example(FULL, CardState("&" * 300), EVERYTHING)
@example(replace(FULL, table=LONG), CardState("&" * 100, is_drawn=True), EVERYTHING)
@tries(4)
def test_any_answer_fits_every_limit_with_nothing_unescaped(
    answer: Answer, asked: CardState | None, showing: Showing
) -> None:
    assert_card_fits(render(answer, asked, showing))


@pytest.mark.slow
@given(FOUND, st.none() | tables(), st.none() | CHARTS, ASKED, SHOWINGS)
@tries(2)
def test_any_drawn_answer_fits_every_limit(
    answer: Found, table: Table | None, chart: Chart | None, asked: CardState | None, showing: Showing
) -> None:
    assert_card_fits(render(replace(answer, table=table, chart=chart), asked, showing))


@given(st.text(), st.none() | st.integers(1, 50))
def test_escaped_text_mentions_nobody_and_keeps_its_limit(text: str, limit: int | None) -> None:
    escaped = escape(text, limit)
    assert_escaped(escaped)
    assert limit is None or len(escaped) <= limit


@given(st.text(), st.text(min_size=1))
def test_a_link_is_one_link_or_plain_text(path: str, label: str) -> None:
    assert_escaped(link(f"https://example.org/{path}", label))


@rows("kind", [*Kind])
@rows("language", LANGUAGES)
def test_every_kind_says_its_sentence_first_and_its_source_last(kind: Kind, language: Language) -> None:
    blocks = render(found("Over 59,000.", kind=kind, language=language, items=("one", "two"))).blocks
    assert blocks[0]["text"]["text"] == "Over 59,000."
    assert blocks[-1]["type"] == "context"
    assert "Questions &amp; answers" in shown(blocks)[-1]


def test_who_says_it_stands_below_the_sentence_and_where_it_is_printed_last() -> None:
    assert shown(render(found()).blocks) == [
        "Over 59,000 people.",
        "Said by TRAC, as of January 2020",
        "Printed in <https://example.org/qa?a=1&amp;b=2#:~:text=more%20than%20fifty|Questions &amp; answers> · "
        "January 29, 2020 · paragraph 4 · the link opens a copy on another site",
    ]


def test_a_source_in_spanish_has_its_date_in_spanish() -> None:
    assert (
        "29 de enero de 2020 · párrafo 4 · el enlace abre una copia en otro sitio"
        in shown(render(found(language="es")).blocks)[-1]
    )


def test_of_several_who_say_it_each_stands_with_its_source() -> None:
    other = replace(CITATION, said_by="DHS", document="dhs", title="Answers")
    *_, first, second = shown(render(found(citations=(CITATION, other))).blocks)
    assert first.startswith("Printed in <")
    assert " · said by TRAC · " in first
    assert " · said by DHS · " in second
    assert "Said by" not in "".join(shown(render(found(citations=(CITATION, other))).blocks))


def test_of_those_who_signed_it_is_told_what_they_signed() -> None:
    signed = replace(CITATION, said_by="the signatories", voice="those who signed the letter of January 29, 2020")
    texts = shown(render(found(citations=(signed,))).blocks)
    assert texts[1] == "Said by those who signed the letter of January 29, 2020, as of January 2020"
    assert " · January 29, 2020 · paragraph 4 · " in texts[-1]
    several = shown(render(found(citations=(signed, replace(CITATION, document="dhs")))).blocks)
    assert " · said by its signatories · " in several[-2]


def test_where_what_stands_against_it_is_printed_is_told_as_well() -> None:
    rivals = (replace(CITATION, paragraph=9), replace(CITATION, said_by="DHS", document="dhs", title="Answers"))
    answer = found(status=Status(Standing.DISPUTED, "2020-01", "DHS differs."), citations=(CITATION,))
    *_, own, other = shown(render(replace(answer, beside=rivals)).blocks)
    assert own.startswith("Printed in <")
    assert "paragraphs 4, 9" in own
    assert " · said by DHS · " in other
    view = source_modal(replace(answer, beside=rivals), "en")
    assert sum(text.startswith("DHS · Answers") for text in shown(view["blocks"])) == 1


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("original", " · paragraph 4"),
        ("repost", " · the link opens a copy on another site"),
        ("translation", " · the link opens a translation"),
        ("announcement", " · the link opens its announcement, not the text"),
        ("release", " · the link opens a press release, not the text"),
    ],
)
def test_a_source_says_what_is_behind_its_link(role: str, words: str) -> None:
    assert shown(render(found(citations=(replace(CITATION, url_role=role),))).blocks)[-1].endswith(words)


def test_a_missing_address_is_said_in_words() -> None:
    citation = replace(CITATION, url=None, url_role=None)
    assert shown(render(found(citations=(citation,))).blocks)[-1].endswith(" · no public link known")


@given(st.lists(CITATIONS, min_size=1, max_size=6), LANGUAGE)
def test_a_source_takes_at_most_160_characters_of_what_a_reader_sees(group: list[Citation], language: Language) -> None:
    line = source_line(group, language)
    assert_escaped(line)
    assert len(seen(line)) <= 160


@rows("length", range(20, 200, 7))
def test_a_name_that_is_too_long_is_cut_behind_a_word(length: int) -> None:
    name = " ".join(["Transactional Records Access Clearinghouse (TRAC), Syracuse University"] * 4)[:length].strip()
    title = "Questions and answers on the “Remain in Mexico” programme, its numbers, and those who were sent back"
    line = seen(source_line([replace(CITATION, said_by=name, title=title, url_role="announcement")], "en"))
    assert len(line) <= 160
    for shown_name, whole in zip(
        line.removeprefix("Printed in ").split(" · "), (title, f"said by {name}"), strict=False
    ):
        if shown_name != whole:
            kept = shown_name.removesuffix("…")
            assert whole.startswith(kept)
            assert kept[-1] not in ' ,;:("“'
            assert not whole[len(kept)].isalnum()
            assert len(kept) >= 20


def test_a_title_that_stands_in_the_sentence_is_its_link_and_stands_nowhere_else() -> None:
    sentence = "Yes: TRAC is named in Questions & answers (January 29, 2020)."
    texts = shown(render(found(sentence, kind=Kind.MEMBER, status=Status(Standing.CURRENT))).blocks)
    assert texts == [
        "*Yes*: TRAC is named in "
        "<https://example.org/qa?a=1&amp;b=2#:~:text=more%20than%20fifty|Questions &amp; answers> (January 29, 2020).",
        "Said by TRAC · paragraph 4 · the link opens a copy on another site",
    ]


def test_an_address_that_is_not_of_the_web_is_no_link() -> None:
    citation = replace(CITATION, url="javascript:alert(1)", url_role="original")
    assert "javascript" not in shown(render(found(citations=(citation,))).blocks)[-1]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status(Standing.CURRENT, "2020-01-28"), "Said by TRAC, as of January 28, 2020"),
        (Status(Standing.CURRENT, newest="2020-01-28"), "The record has nothing newer"),
        (
            Status(Standing.CURRENT, "2020-01", newest="2020-01", old="7 years"),
            "As of January 2020, about 7 years old; the record has nothing newer",
        ),
        (Status(Standing.SUPERSEDED, None, "Superseded by 59,000."), "No longer current. Superseded by 59,000."),
        (Status(Standing.DISPUTED, None, "TRAC and DHS differ."), "The sources disagree. TRAC and DHS differ."),
    ],
)
def test_how_far_it_stands_is_said_as_large_as_the_answer(status: Status, words: str) -> None:
    card = render(found(status=status))
    assert words in shown([card.blocks[1]])[0].splitlines()
    assert card.blocks[1]["type"] == "section"
    assert words in card.text


def test_a_card_that_stays_tells_the_age_of_the_day_on_which_it_was_pinned() -> None:
    status = Status(Standing.CURRENT, newest="2020-01", old="6 years")
    showing = Showing(Surface.PINNED, pinned_by="U7", pinned_on="2026-11-22")
    texts = shown(render(found(status=status), CardState("how many?"), showing).blocks)
    assert texts[1].splitlines()[0] == "About 6 years old on November 22, 2026; the record has nothing newer"
    assert sum(text.count("2026") for text in texts) == 1
    glance = Glance("Over 59,000 people.", below=("Said by TRAC", "Sources disagree"))
    disputed = replace(found(status=replace(status, standing=Standing.DISPUTED, against="")), glance=glance)
    texts = shown(render(disputed, CardState("how many?"), showing).blocks)
    assert texts[1].splitlines()[0] == "About 6 years old on November 22, 2026; the record has nothing newer"
    assert sum("6 years" in text for text in texts) == 1


def test_a_superseded_figure_stands_below_the_newest_one_which_alone_is_bold() -> None:
    glance = Glance(
        "Newest figure: 59,000 people, as of May 2021 (TRAC).",
        "59,000",
        below=("Older figure, no longer current: Over 40,000 people.", "Said by DHS, as of May 2020"),
        is_superseded=True,
    )
    status = Status(Standing.SUPERSEDED, "2020-05", "The newest figure in the record is 59,000.", against="")
    card = render(replace(found("Over 40,000 people.", status=status), glance=glance))
    lead, below, *_ = shown(card.blocks)
    assert lead == "Newest figure: *59,000* people, as of May 2021 (TRAC)."
    assert below == "Older figure, no longer current: Over 40,000 people.\nSaid by DHS, as of May 2020"
    assert card.text.splitlines()[:3] == [lead.replace("*", ""), *below.splitlines()]


def test_the_text_alone_states_the_whole_answer() -> None:
    text = render(found(items=("first", "second"), history=("2019: 47,000",))).text
    assert text.splitlines() == [
        "Over 59,000 people.",
        "Said by TRAC, as of January 2020",
        "• first",
        "• second",
        "Figures of other dates or sources",
        "• 2019: 47,000",
        "TRAC · Questions &amp; answers · January 29, 2020",
    ]


def test_where_the_words_are_too_long_the_sources_stay() -> None:
    lines = render(LONG_BELOW).text.splitlines()
    sources = [
        f"{said_by} · Questions &amp; answers" for said_by in ("TRAC", *(f"Its source {n} &lt;&lt;" for n in range(3)))
    ]
    assert lines[-5] == "…"
    assert [line.rpartition(" · ")[0] for line in lines[-4:]] == sources
    assert lines[0].startswith("&amp;")


def test_every_organization_of_a_usual_letter_is_shown() -> None:
    items = tuple(f"Organization number {number} for the rights of people" for number in range(165))
    listed = "".join(shown(render(found(kind=Kind.SIGNATORIES, items=items)).blocks))
    assert sum(item in listed for item in items) > 100
    assert "more, not shown here" in listed
    assert len(listed) <= LONGEST_MESSAGE


def test_what_does_not_fit_is_counted() -> None:
    items = tuple(f"item {number} " + "x" * 200 for number in range(100))
    listed = "\n".join(shown(render(found(items=items)).blocks))
    missing = 100 - listed.count("• ")
    assert 0 < missing < 100
    assert f"… and {missing} more, not shown here" in listed


@pytest.mark.parametrize("count", [7, 30])
def test_sources_beyond_a_glance_are_counted_and_all_of_them_shown_in_a_modal(count: int) -> None:
    answer = found(citations=tuple(replace(CITATION, document=f"qa-{number}") for number in range(count)))
    texts = shown(render(answer).blocks)
    rest = count - sum(text.startswith("Printed in") for text in texts)
    assert texts[-1] == ("… and 1 more source" if rest == 1 else f"… and {rest} more sources")
    view = source_modal(answer, "en")
    assert_view_fits(view)
    assert sum("TRAC" in text for text in shown(view["blocks"])) == count


def test_what_one_source_says_in_one_document_is_one_line() -> None:
    citations = tuple(replace(CITATION, paragraph=number) for number in range(1, 8))
    texts = shown(render(found(citations=citations)).blocks)
    assert texts[-1].endswith(" · paragraphs 1, 2, 3, 4 … · the link opens a copy on another site")
    assert sum("TRAC" in text for text in texts) == 1
    assert sum("Questions" in text for text in texts) == 1


def test_the_source_shows_anchor_sentence_and_deep_link_of_each_citation() -> None:
    citations = (
        replace(CITATION, passage="They were <more> than fifty."),
        replace(CITATION, anchor="words 0"),
        replace(CITATION, anchor="words 1", paragraph=5, is_quotation=True),
    )
    view = source_modal(found(citations=citations, status=Status(Standing.CURRENT, note="It was changed.")), "en")
    assert_view_fits(view)
    address = "https://example.org/qa?a=1&amp;b=2#:~:text=more%20than%20fifty"
    assert shown(view["blocks"]) == [
        "TRAC · Questions &amp; answers · January 29, 2020",
        f"paragraph 4 · look for “more than fifty”, “words 0” · <{address}|read a repost>\n"
        "“They were &lt;more&gt; than fifty.”\n"
        f"paragraph 5 · in their own words “words 1” · <{address}|read a repost>",
        "It was changed.",
    ]


@pytest.mark.slow
@given(FOUND, LANGUAGE)
@tries(2)
def test_the_source_of_any_answer_fits(answer: Found, language: Language) -> None:
    assert_view_fits(source_modal(answer, language))


def test_choices_and_suggestions_stand_below_their_sentence() -> None:
    asked, showing = CardState("which?"), Showing(Surface.PRIVATE)
    choices = shown(render(Ambiguous("Which letter?", ("the 2018 one", "the 2019 one"), "en"), asked, showing).blocks)
    assert choices == ["Which letter?", "the 2018 one", "the 2019 one"]
    suggestions = shown(render(NotFound("No sé.", "es", ("¿quiénes firmaron?",)), asked, showing).blocks)
    assert suggestions == ["No sé.", "El registro puede responder:", "¿quiénes firmaron?"]


def test_a_choice_shows_what_it_is_named_and_asks_what_leads_to_it() -> None:
    answer = Ambiguous("Which letter?", ("who signed (2018-05)",), "en", named=("Letter of May (May 2018)",))
    card = render(answer, CardState("who signed?"), Showing(Surface.PRIVATE))
    assert shown(card.blocks) == ["Which letter?", "Letter of May (May 2018)"]
    assert card.text.splitlines() == ["Which letter?", "• Letter of May (May 2018)"]
    assert decoded(buttons(card.blocks)[0]["value"])[0].question == "who signed (2018-05)"
