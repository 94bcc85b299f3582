"""Every surface of the bot in Slack, as JSON for `render.mjs`: what to look at after a change of their layout."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import Any

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.current import Current
from bot.knowledge.knowledge import Knowledge, best_address
from bot.knowledge.loading import load
from bot.languages import Language
from bot.slack.blocks.card import Card, render
from bot.slack.blocks.home import Choices, HomeState, home_view
from bot.slack.blocks.modals import Report, citation_modal, lookup_modal, note_modal, source_modal
from bot.slack.blocks.pins import Listed, pins_list
from bot.slack.blocks.surface import Showing, Surface
from bot.slack.card_state import CardState
from bot.slack.commands import ANYTHING, COMMANDS
from bot.slack.courtesies import guide
from bot.slack.pins.facts import Facts
from tests.pictures.cards import PEOPLE, ROOT, TODAY, Message, column, message, pin_of

# A card's name -> the question that it answers.
ASKED = {
    "figure": "how many people have been returned under MPP?",
    "superseded": "more than 56,000 sent back under MPP?",
    "disputed": "how many people were returned to Mexico as of November 2019?",
    "date": "when did MPP begin?",
    "yes": "did Human Rights First sign the July 2019 letter?",
    "no": "did the ACLU sign the July 2019 letter?",
    "signatories": "who signed the July 2019 letter?",
    "requests": "¿qué debe hacer México?",
    "person": "who is Kevin McAleenan?",
    "term": "what is MPP?",
    "choice": "who signed the letter?",
    "not-found": "how many Haitians were returned?",
}
PINNED = ("figure", "no", "term", "date")  # what the list of pins shows


def surfaces() -> list[dict[str, Any]]:
    """Make what each picture shows."""
    record = load(ROOT / "knowledge")
    answerer = Answerer(record)
    language = answerer.languages[0]
    shown = {name: answered(answerer, question) for name, question in ASKED.items()}
    shown["pinned"] = message("pinned", _facts(answerer).message(_pins(answerer)[0].pin))
    shown["pins"] = message("private", pins_list(_pins(answerer), language))
    shown["help"] = message("private", help_card(answerer, language))
    shown["home"] = view(home(answerer, language))
    shown["home-answered"] = view(home(answerer, language, ASKED["figure"]))
    shown["lookup"] = view(lookup_modal(language))
    answer = answerer.answer(ASKED["figure"], today=TODAY)
    assert isinstance(answer, Found)
    shown["citation"] = view(citation_modal(answerer.cited(answer), language))
    report = Report("wrong", ASKED["figure"], answer.sentence, "attacks-816 a249f6278e2fb4d0")
    shown["source"] = view(source_modal(answer, language))
    sharer = next(iter(PEOPLE))
    shown["shared"] = message("posted", posted(answerer, CardState(ASKED["figure"], shared_by=sharer)))
    shown["posted"] = message("posted", posted(answerer, CardState(ASKED["signatories"])))
    shown["unfurl"] = message("posted", unfurled(answerer, record, language))
    shown["guide"] = message("posted", render(guide(answerer, language)))
    shown["wrong"] = view(note_modal(report, language, is_sent=True, metadata=""))
    return [
        {
            "name": name,
            "sender": record.about.name,
            "question": ASKED.get(name, ""),
            "people": PEOPLE,
            "columns": [column(one)],
        }
        for name, one in shown.items()
    ]


def answered(answerer: Answerer, question: str) -> Message:
    """Make the card that a person sees who asks by a command."""
    answer = answerer.answer(question, today=TODAY)
    return message("private", render(answer, CardState(question), Showing(Surface.PRIVATE)))


def posted(answerer: Answerer, asked: CardState) -> Card:
    """Make the card that everybody in a channel sees: shared, or the reply to a message."""
    return render(answerer.answer(asked.question, today=TODAY), asked, Showing(Surface.POSTED))


def unfurled(answerer: Answerer, record: Knowledge, language: Language) -> Card:
    """Make the card below a link to the newest document that has an address."""
    documents = sorted(record.documents.values(), key=lambda one: str(one.published.date), reverse=True)
    address = next(best_address(one) for one in documents if best_address(one))
    assert address is not None
    answer = answerer.linked(address.url, language)
    assert answer is not None
    return render(answer)


def help_card(answerer: Answerer, language: Language) -> Card:
    """Make what `/coalition help` shows."""
    return render(ANYTHING.help(answerer, language))


def home(answerer: Answerer, language: Language, question: str = "") -> dict[str, Any]:
    """Make the App Home: opened, or with a question answered in it."""
    asked = CardState(question) if question else None
    card = render(answerer.answer(question, today=TODAY), asked, Showing(Surface.VIEW)) if asked else None
    example = answerer.examples.placeholder(language)
    choices = Choices(languages=answerer.languages)
    examples = [one.examples(answerer, language)[0] for one in COMMANDS]
    overview = answerer.overview(language)
    return home_view(overview, HomeState(asked), choices, answer=card, example=example, examples=examples)


def view(shown: dict[str, Any]) -> Message:
    """Write a modal or a Home down for `render.mjs`."""
    return {"place": "view", "text": shown.get("title", {}).get("text", ""), "blocks": shown["blocks"]}


def _facts(answerer: Answerer) -> Facts:
    return Facts(Current(answerer), lambda: TODAY)


def _pins(answerer: Answerer) -> list[Listed]:
    pins = (pin_of(_facts(answerer), CardState(ASKED[name]))[0] for name in PINNED)
    return [Listed(replace(pin, id=f"{number:032}")) for number, pin in enumerate(pins)]


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(json.dumps(surfaces(), ensure_ascii=False, indent=1) + "\n")
