"""The cards about pinned facts: within every limit of Slack's, and saying what they are there to say."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

import pytest

from bot.answers.answer import Ambiguous, Answer, Citation, Found, Kind, NotFound, Standing, Status
from bot.languages import LANGUAGES, Language, say
from bot.languages.dates import date_in_words
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.lists import LINES_ON_A_PAGE
from bot.slack.blocks.mrkdwn import escape
from bot.slack.blocks.pins import (
    MOST_OFFERED,
    PAGE,
    SHOW_PINNED,
    UNPIN_PINNED,
    Listed,
    change_line,
    full_card,
    gone_card,
    gone_line,
    led,
    line_card,
    not_among,
    pins_list,
    renewed_card,
    unpinned_card,
    which_pin,
)
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState, decoded
from bot.slack.commands import MORE, OPEN, PIN_INSTEAD, PINNED, PINS_PAGE, SHARE, SHOW, UNPIN
from bot.store.pinned import GONE, Pin, PinnedCard, PinState
from bot.store.values import Workspace
from tests.loopback.answers import CITATION, found
from tests.slack.cards import assert_card_fits, assert_fits, buttons, elements, items_of, shown
from tests.slack.test_every_entry import EVERY_LANGUAGE, answers

IN_EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
PINNER = "U7"
WIDE = "&<" * 250  # 500 characters, of which each grows when it is escaped
SENTENCES = {"short": "Over 59,000 people.", "500 that grow": WIDE, "500 without a space": "x" * 500}
EVERY_SENTENCE = pytest.mark.parametrize("sentence", SENTENCES.values(), ids=SENTENCES.keys())
STANDINGS = [*Standing, GONE]
WHEN = 1_606_780_000.0  # November 30, 2020, in UTC


def a_pin(number: int = 0, sentence: str = "Over 59,000 people.", **changes: Any) -> Pin:
    """A pinned fact, as the store has it."""
    said = {name: changes.pop(name) for name in {*changes} & {field.name for field in fields(PinnedCard)}}
    card = PinnedCard(
        fact=f"figure:{number}",
        asked=CardState(f"how many? {number}").encoded() or "",
        sentence=sentence,
        fingerprint="f",
        language="en",
        standing=Standing.CURRENT,
        as_of="2019-11",
        record="r",
    )
    pin = Pin(
        id=f"{number:032x}",
        workspace=Workspace("", "T1"),
        channel="C1",
        card=replace(card, **said),
        pinned_by=PINNER,
        state=PinState.PINNED,
        step="s",
        wanted_at=WHEN + number,
        touched_at=WHEN,
    )
    return replace(pin, **changes)


def listed(count: int, sentence: str = "Over 59,000 people.") -> list[Listed]:
    """As many pinned facts, of every standing, with the longest date that there may be."""
    return [
        Listed(a_pin(number, sentence, standing=STANDINGS[number % len(STANDINGS)], as_of="2019-11-29/2019-12-31"))
        for number in range(count)
    ]


def answer(sentence: str = "Over 62,000 people.", language: Language = "en", **changes: Any) -> Found:
    """What the record says now."""
    values = {"status": Status(Standing.CURRENT, as_of="2019-12"), **changes}
    return found(sentence, language=language, **values)


def assert_pins_fit(card: Card) -> None:
    assert_fits(card.text, card.blocks, mentions={PINNER})


def in_list(card: Card) -> list[str]:
    """The ids of the pins that a card offers, in its order."""
    return [PINNED.part(one["action_id"]) for one in elements(card.blocks) if one["action_id"].startswith(PINNED.name)]


# The list


@IN_EVERY_LANGUAGE
@EVERY_SENTENCE
@pytest.mark.parametrize("count", [0, 1, 12, 13, 100])
def test_every_page_of_a_list_fits_and_every_pin_is_on_one_of_them(
    count: int, sentence: str, language: Language
) -> None:
    pins = listed(count, sentence)
    card, page, on_pages = pins_list(pins, language), 1, list[str]()
    while True:
        assert_pins_fit(card)
        on_pages += in_list(card)
        turning = {one["action_id"]: int(one["value"]) for one in buttons(card.blocks)}
        assert turning.pop(PINS_PAGE.id(page - 1), None) == (page - 1 if page > 1 else None)
        on = turning.pop(PINS_PAGE.id(page + 1), None)
        assert turning == {}
        if on is None:
            break
        page = on
        card = pins_list(pins, language, page)
    assert on_pages == [one.pin.id for one in pins]
    assert page == max(1, -(-count // PAGE))


@IN_EVERY_LANGUAGE
def test_a_list_gives_each_pin_its_number_status_date_and_who_pinned_it(language: Language) -> None:
    pins = [
        Listed(a_pin(0, "Over 59,000 people.", standing=Standing.CURRENT, as_of="2019-12")),
        Listed(a_pin(1, "More than 340 attacks.", standing=Standing.SUPERSEDED, as_of="2019-11")),
        Listed(a_pin(2, "The fence is 9 m high.", standing=GONE, as_of=None)),
        Listed(a_pin(3, "A claim of no date.", standing=Standing.CURRENT, as_of=None)),
    ]
    card = pins_list(pins, language)
    heading, first, first_small, second, second_small, third, third_small, fourth, fourth_small = shown(card.blocks)
    assert heading == f"*{say(language, 'pins.list', count=4)}*"
    assert [first, second, third, fourth] == [
        "1. Over 59,000 people.",
        "2. More than 340 attacks.",
        "3. The fence is 9 m high.",
        "4. A claim of no date.",
    ]
    since = say(language, "pins.since", date=date_in_words(language, "2020-11-30"), person=f"<@{PINNER}>")
    current = say(language, "card.newest", date=date_in_words(language, "2019-12"))
    superseded = say(language, "card.superseded", date=date_in_words(language, "2019-11"))
    assert first_small == f"{current} · {since}"
    assert second_small == f"{superseded} · {since}"
    assert third_small == f"{say(language, 'pins.gone.short')} · {since}"
    assert fourth_small == since
    assert card.text.splitlines()[:2] == [
        say(language, "pins.list", count=4),
        f"1. Over 59,000 people. {current}",
    ]
    assert all(one.pin.card.sentence in card.text for one in pins)


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize("standing", Standing)
def test_a_date_that_a_pinned_sentence_says_is_not_said_again_below_it(standing: Standing, language: Language) -> None:
    date = date_in_words(language, "2019-12")
    pin = a_pin(0, f"Over 59,000 people ({date}).", standing=standing, as_of="2019-12", language=language)
    card = pins_list([Listed(pin)], language)
    assert "\n".join(shown(card.blocks)).count(date) == 1
    name = "newest" if standing is Standing.CURRENT else standing
    assert say(language, f"card.{name}.undated") in card.text


def test_a_list_goes_on_counting_on_its_second_page() -> None:
    card = pins_list(listed(13), "en", 2)
    assert [text for text in shown(card.blocks) if text.startswith("13. ")] == ["13. Over 59,000 people."]
    assert card.text.splitlines()[1].startswith("13. ")
    assert say("en", "card.page", page=2, pages=2) in shown(card.blocks)


@pytest.mark.parametrize(("page", "shown_page"), [(-3, 1), (0, 1), (1, 1), (2, 2), (3, 2), (10**9, 2)])
def test_a_page_that_is_no_more_is_the_nearest_one(page: int, shown_page: int) -> None:
    assert pins_list(listed(13), "en", page) == pins_list(listed(13), "en", shown_page)


@IN_EVERY_LANGUAGE
def test_one_pin_and_none_are_said_in_words_of_their_own(language: Language) -> None:
    assert pins_list(listed(1), language).text.startswith(say(language, "pins.list", count=1))
    assert "1 fact is" in pins_list(listed(1), "en").text
    assert pins_list([], language).text == say(language, "pins.none")


@IN_EVERY_LANGUAGE
def test_the_menu_beside_a_pin_shows_it_and_unpins_it(language: Language) -> None:
    (menu,) = elements(pins_list(listed(1), language).blocks)
    assert menu["type"] == "overflow"
    assert {one["value"]: one["text"]["text"] for one in menu["options"]} == {
        SHOW_PINNED: say(language, "pins.show"),
        UNPIN_PINNED: say(language, "card.unpin"),
    }


@IN_EVERY_LANGUAGE
@EVERY_SENTENCE
@pytest.mark.parametrize("count", [1, 2, 12, 13, 100])
def test_the_pins_that_a_question_may_mean_fit(count: int, sentence: str, language: Language) -> None:
    pins = listed(count, sentence)
    card = which_pin(pins, language)
    assert_pins_fit(card)
    assert in_list(card) == [one.pin.id for one in pins][:PAGE]
    assert card.text.startswith(say(language, "pins.which"))


def test_of_many_pins_that_a_question_may_mean_it_is_said_how_many_are_not_shown() -> None:
    texts = "\n".join(shown(which_pin(listed(PAGE + 1), "en").blocks))
    beside = re.sub(
        r"Over 59,000 people\.|(?:Nothing in the record|No longer current|The sources|Pinned by).*", "", texts
    )
    assert re.search(r"\b1(?:3)?\b", beside), "13 match and 12 are shown"


# What is not there, and what makes room


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize("length", [0, 1, 500, 1900, 2000, 10_000])
@pytest.mark.parametrize("sign", ["x", "&", '"', "é", "\ud800", "\u202e"])
def test_a_question_that_no_pin_answers_can_be_asked_of_the_whole_record(
    sign: str, length: int, language: Language
) -> None:
    asked = CardState(sign * length, language=language)
    card = not_among(asked, language)
    assert_pins_fit(card)
    assert card.text == say(language, "pins.not_among")
    asking = buttons(card.blocks)
    assert [one["action_id"] for one in asking] == ([SHOW.id(0)] if asked.encoded() else [])
    if sign == "x" and length <= 1900:
        assert decoded(asking[0]["value"])[0] == asked


@IN_EVERY_LANGUAGE
@EVERY_SENTENCE
@pytest.mark.parametrize("count", [1, 10, 11, 100])
@pytest.mark.parametrize("question", ["how many?", WIDE, "¿" * 500])
def test_what_can_make_room_is_offered_in_the_order_that_it_came_in(
    question: str, count: int, sentence: str, language: Language
) -> None:
    pins, asked = listed(count, sentence), CardState(question, organization="wola", language=language)
    card = full_card(pins, asked, language)
    assert_pins_fit(card)
    assert card.text.startswith(say(language, "pins.full"))
    offered = buttons(card.blocks)
    assert [decoded(one["value"]) for one in offered] == [(asked, one.pin.id) for one in pins][:MOST_OFFERED]
    assert all(one["action_id"].startswith(PIN_INSTEAD.id("")) for one in offered)
    assert {one["text"]["text"] for one in offered} == {say(language, "pins.replace")}


@IN_EVERY_LANGUAGE
def test_where_none_of_the_pins_is_the_bots_it_says_what_to_do(language: Language) -> None:
    card = full_card([], CardState("how many?"), language)
    assert_pins_fit(card)
    assert card.text == say(language, "pins.full.none")


# One pin


@IN_EVERY_LANGUAGE
@EVERY_SENTENCE
@pytest.mark.parametrize("pinned_by", [PINNER, "", "somebody"])
def test_what_a_pin_says_when_its_fact_left_the_record_fits(pinned_by: str, sentence: str, language: Language) -> None:
    card = gone_card(sentence, language, pinned_by)
    assert_pins_fit(card)
    assert card.text.splitlines()[0] == say(language, "pins.gone")
    assert escape(sentence, 200).removesuffix("…") in card.text
    assert buttons(card.blocks) == elements(card.blocks) == []
    line = line_card(gone_line(sentence, language))
    assert_pins_fit(line)
    assert line.text == card.text


@IN_EVERY_LANGUAGE
@EVERY_SENTENCE
def test_an_unpinned_card_keeps_its_sentence_and_says_that_it_is_not_kept_true(
    sentence: str, language: Language
) -> None:
    (one,) = listed(1, sentence)
    card = unpinned_card(replace(one.pin, card=replace(one.pin.card, language=language)), "2020-11-30")
    assert_pins_fit(card)
    unpinned, warning, said = card.text.splitlines()
    assert unpinned == say(language, "pins.unpinned", date=date_in_words(language, "2020-11-30"))
    assert warning == say(language, "pins.gone")
    assert said == say(language, "pins.gone.said", sentence=escape(sentence, 1000))
    assert elements(card.blocks) == []


@IN_EVERY_LANGUAGE
def test_of_many_that_a_question_may_mean_the_others_are_a_press_away(language: Language) -> None:
    card = which_pin(listed(40), language)
    assert_pins_fit(card)
    (whole,) = [one for one in buttons(card.blocks) if one["action_id"].startswith(PINS_PAGE.name)]
    assert whole["value"] == "1"
    assert say(language, "card.requests.more", count=40 - PAGE) in shown(card.blocks)


@IN_EVERY_LANGUAGE
def test_what_is_left_of_a_card_that_was_posted_anew_fits(language: Language) -> None:
    card = renewed_card(language)
    assert_pins_fit(card)
    assert card.text == say(language, "pins.renewed")


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize(
    "said",
    [
        NotFound(WIDE, "en", tuple(f"{WIDE} {number}" for number in range(20))),
        Ambiguous(WIDE, tuple(f"{WIDE} {number}" for number in range(40)), "en"),
        found("Two hundred signed.", items=tuple(f"Organization {number} & <sons>" for number in range(2000))),
        found(WIDE, citations=tuple(replace(CITATION, paragraph=number) for number in range(40))),
    ],
    ids=["not found", "ambiguous", "a long list", "many sources"],
)
@pytest.mark.parametrize("surface", [Surface.PRIVATE, Surface.POSTED])
def test_a_sentence_before_a_card_fits(said: Answer, surface: Surface, language: Language) -> None:
    card = led(say(language, "pins.only_found"), render(said, CardState("which?"), Showing(surface, language)))
    assert_pins_fit(card)
    assert card.text.startswith(say(language, "pins.only_found"))
    assert shown(card.blocks)[0] == say(language, "pins.only_found")


# What changed

CHANGES: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    # how the pin was | what is said now | the reason
    "a newer figure": ({}, {}, "newer"),
    "now disputed": (
        {"as_of": "2019-12"},
        {"status": Status(Standing.DISPUTED, "2019-12", "WOLA says 70,000.")},
        "disputed",
    ),
    "a newer one, disputed": ({}, {"status": Status(Standing.DISPUTED, "2019-12", "WOLA says 70,000.")}, "newer"),
    "no longer disputed": ({"standing": "disputed", "as_of": "2019-12"}, {}, "current"),
    "superseded": (
        {"as_of": "2019-12"},
        {"status": Status(Standing.SUPERSEDED, "2019-12", "A later letter says 70,000.")},
        "superseded",
    ),
    "no longer superseded": ({"standing": "superseded", "as_of": "2019-12"}, {}, "current"),
    "corrected": (
        {"as_of": "2019-12"},
        {"status": Status(Standing.CURRENT, "2019-12", "It read 6,200.")},
        "corrected",
    ),
    "corrected, without a date": ({"as_of": None}, {"status": Status(Standing.CURRENT)}, "corrected"),
    "came back": ({"standing": GONE}, {}, "back"),
    "came back as it was": ({"standing": GONE, "sentence": "Over 62,000 people."}, {}, "back"),
    "only its sources": ({"as_of": "2019-12", "sentence": "Over 62,000 people."}, {}, "around"),
}
REASONS = ("newer", "disputed", "current", "superseded", "corrected", "back", "around")


def sentence_of(reason: str, language: Language) -> str:
    """A reason as it is said, with the date of a newer figure."""
    date = {"date": date_in_words(language, "2019-12")} if reason == "newer" else {}
    return say(language, f"pins.why.{reason}", **date)


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize(("before", "now", "reason"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_says_what_from_what_why_and_by_which_source(
    before: dict[str, Any], now: dict[str, Any], reason: str, language: Language
) -> None:
    pin, said = a_pin(language=language, **before), answer(language=language, **now)
    line = change_line(pin, said)
    assert said.sentence in line
    is_another = pin.card.sentence != said.sentence
    name = "pins.changed" if is_another else "pins.changed.around"
    assert line.startswith(say(language, name, now=said.sentence))
    assert pin.card.sentence in line
    assert sentence_of(reason, language) in line
    assert [one for one in REASONS if sentence_of(one, language) in line] == [reason]
    assert said.status.note in line
    assert re.search(r"<https:[^|]+\|Questions &amp; answers>[^\n]* · [^\n·]*TRAC", line)
    assert date_in_words(language, "2020-01-29") in line
    card = line_card(line)
    assert_pins_fit(card)
    assert all(part in "\n".join(shown(card.blocks)) for part in line.splitlines())


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize(("before", "now", "_reason"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_states_what_the_record_says_now_to_a_screen_reader_too(
    before: dict[str, Any], now: dict[str, Any], _reason: str, language: Language
) -> None:
    said = answer(language=language, **now)
    assert said.sentence in line_card(change_line(a_pin(language=language, **before), said)).text


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize(("before", "now"), [("2019-11", "2019-10"), ("2020-01", "2019"), ("2019-12-31", "2019-12-01")])
def test_an_older_figure_that_took_the_place_of_a_withdrawn_one_is_not_called_newer(
    before: str, now: str, language: Language
) -> None:
    """The entry that the card gave was taken out of the record: what is left speaks for an earlier date."""
    said = answer("Over 50,000 people.", language, status=Status(Standing.CURRENT, now))
    line = change_line(a_pin(language=language, as_of=before), said)
    assert say(language, "pins.why.newer", date=date_in_words(language, now)) not in line


@IN_EVERY_LANGUAGE
@pytest.mark.parametrize(("before", "now", "_reason"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_of_the_longest_sentences_sources_and_notes_fits(
    before: dict[str, Any], now: dict[str, Any], _reason: str, language: Language
) -> None:
    status = now.get("status", Status(Standing.CURRENT, as_of="2019-12"))
    wide = {**before, "sentence": WIDE} if "sentence" not in before else {**before, "sentence": WIDE[1:] + "&"}
    said = answer(
        WIDE[1:] + "&", language, citations=many_wide_citations(), status=replace(status, note=WIDE) if now else status
    )
    card = line_card(change_line(a_pin(language=language, **wide), said))
    assert_pins_fit(card)


def many_wide_citations() -> tuple[Citation, ...]:
    wide = replace(
        CITATION,
        title=WIDE,
        said_by=WIDE,
        url="https://example.org/" + "a&" * 300,
        anchor=WIDE[:80],
        passage=WIDE[:300],
    )
    return tuple(replace(wide, paragraph=number, document=f"d{number}") for number in range(20))


def test_a_change_names_a_few_sources_and_each_paragraph_once() -> None:
    line = change_line(a_pin(), answer(citations=(CITATION, CITATION, replace(CITATION, said_by="WOLA"))))
    assert line.count("TRAC") == line.count("WOLA") == 1
    many = change_line(a_pin(), answer(citations=many_wide_citations()))
    assert many.count("https://example.org/") <= 3


# The pinned card itself


@pytest.mark.slow
@pytest.mark.parametrize("language", EVERY_LANGUAGE)
def test_every_entry_can_be_pinned_and_nothing_on_its_card_takes_its_place(language: Language) -> None:
    showing, pinned = Showing(Surface.PINNED, pinned_by=PINNER), 0
    for question, said in answers(language).items():
        if not isinstance(said, Found):
            continue
        pinned += 1
        card = render(said, CardState(question[:500], language=language), showing)
        assert_card_fits(card)
        names = {one["action_id"].partition(".")[0] for one in elements(card.blocks)}
        assert not names & {SHOW.name, SHARE.name}, question
        assert can_unpin(card), question
        assert say(language, "card.pinned_by", person=f"<@{PINNER}>") in shown(card.blocks), question
        assert card.newer is None, question
    assert pinned > 300


def can_unpin(card: Card) -> bool:
    """Whether a card's menu, or a button in its place, unpins it."""
    menus = [one for one in elements(card.blocks) if one["action_id"] == MORE.id()]
    values = [option["value"] for menu in menus for option in menu["options"]]
    return UNPIN.name in values or any(one["action_id"] == UNPIN.id() for one in buttons(card.blocks))


@IN_EVERY_LANGUAGE
def test_a_pinned_card_of_a_long_question_has_buttons_in_the_menus_place(language: Language) -> None:
    asked = CardState("how many? " * 40, language=language)
    card = render(answer(language=language), asked, Showing(Surface.PINNED, pinned_by=PINNER))
    assert_card_fits(card)
    (unpin,) = [one for one in buttons(card.blocks) if one["action_id"] == UNPIN.id()]
    assert unpin["text"]["text"] == say(language, "card.unpin")
    assert decoded(unpin["value"])[0] == asked


@IN_EVERY_LANGUAGE
def test_a_pinned_list_shows_its_first_page_and_all_of_it_in_a_modal(language: Language) -> None:
    many = answer(language=language, kind=Kind.SIGNATORIES, items=tuple(f"Organization {n}" for n in range(2000)))
    card = render(many, CardState("who signed?"), Showing(Surface.PINNED, pinned_by=PINNER))
    assert_card_fits(card)
    assert not any(one["action_id"].startswith(SHOW.name) for one in buttons(card.blocks))
    assert len(items_of(card.blocks)) == LINES_ON_A_PAGE
    assert say(language, "card.lines", first=1, last=20, all=2000, page=1, pages=100) in shown(card.blocks)
    (whole,) = [one for one in buttons(card.blocks) if one["action_id"] == OPEN.id()]
    assert decoded(whole["value"])[0] == CardState("who signed?")
