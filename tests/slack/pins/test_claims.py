"""A sentence of a draft as a pinned fact: what it says, and what a later record makes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.clock import utc_today
from bot.languages import Language, say
from bot.slack.card_state import CardState, decoded
from bot.slack.pins.facts import Facts
from bot.store.pinned import GONE, Pin
from tests.answers.test_provenance import without
from tests.slack.blocks.test_pins import PINNER, a_pin
from tests.slack.cards import assert_fits, shown

CLAIMS: dict[Language, str] = {
    "en": "Over 56,000 asylum seekers were sent back to wait in Mexico under MPP.",
    "es": "Más de 56,000 solicitantes de asilo fueron enviados a esperar en México bajo MPP.",
}
NEWEST = "returned-59000"


def pinned(facts: Facts, sentence: str, language: Language) -> Pin:
    """A pin of what the record says of a sentence."""
    asked = CardState(sentence, language=language, is_claim=True, shared_by="U7", organization="wola")
    answer = facts.answer(asked)
    assert isinstance(answer, Found)
    return replace(a_pin(), card=facts.card(facts.kept(asked, answer), answer))


@pytest.mark.slow
@pytest.mark.parametrize("language", CLAIMS)
def test_a_pinned_sentence_says_when_a_later_record_outdates_it(language: Language, real_answerer: Answerer) -> None:
    record = real_answerer.indexed.knowledge
    current = Current(Answerer(without(record, NEWEST)))
    facts = Facts(current, utc_today)
    pin = pinned(facts, CLAIMS[language], language)
    assert say(language, "review.state.supported").casefold() in pin.card.sentence
    kept, _ = decoded(pin.card.asked)
    assert (kept.is_claim, kept.organization, kept.shared_by) == (True, None, None)
    assert facts.is_as_pinned(pin)
    before = facts.message(pin)
    assert_fits(before.text, before.blocks, mentions={PINNER})
    rested_on = dict(pin.card.topics)

    current.answerer = real_answerer
    assert not facts.is_as_pinned(pin)
    change = facts.change(pin, rested_on)
    assert change is not None
    assert change.card.fact == pin.card.fact
    assert say(language, "review.state.outdated").casefold() in change.line
    assert say(language, "pins.why.claim") in change.line
    after = facts.message(pin)
    assert_fits(after.text, after.blocks, mentions={PINNER})
    assert any("59,000" in text for text in shown(after.blocks))


@pytest.mark.slow
def test_a_sentence_that_the_record_no_longer_speaks_of_is_gone(real_answerer: Answerer) -> None:
    record = real_answerer.indexed.knowledge
    current = Current(real_answerer)
    facts = Facts(current, utc_today)
    sentence = "Over 59,000 asylum seekers had been returned to Mexico under MPP."
    pin = pinned(facts, sentence, "en")
    smaller = record
    for entry in [one.id for _, one in record.facts_and_events() if getattr(one, "topic", None) == "people-returned"]:
        smaller = without(smaller, entry)
    current.answerer = Answerer(smaller)
    change = facts.change(pin, dict(pin.card.topics))
    assert change is not None
    assert change.card.standing == GONE


@pytest.mark.parametrize("sentence", ["", "Nobody has ever seen a thing.", "Some 7 boats sank on July 4, 2031."])
def test_what_the_record_does_not_support_cannot_be_pinned(sentence: str, real_answerer: Answerer) -> None:
    facts = Facts(Current(real_answerer), utc_today)
    assert not isinstance(facts.answer(CardState(sentence, is_claim=True)), Found)
