"""What people say to each other and no record answers: thanks, and hello."""

from __future__ import annotations

import re

from bot.answers.answer import Answer, Help, Language
from bot.answers.answerer import Answerer
from bot.languages import say

_THANKS: dict[Language, frozenset[str]] = {
    "en": frozenset(
        "thanks|thank you|thank you so much|thanks a lot|thx|ty|ok|okay|ok thanks|great|great thanks|perfect".split("|")
    ),
    "es": frozenset("gracias|muchas gracias|mil gracias|ok gracias|perfecto|genial|vale|vale gracias|listo".split("|")),
}
_HELLO: dict[Language, frozenset[str]] = {
    "en": frozenset("hi|hello|hey|hi there|good morning|good afternoon".split("|")),
    "es": frozenset("hola|buenas|buenos dias|buenos días|buenas tardes|que tal|qué tal".split("|")),
}


def courtesy(text: str, chosen: Language | None, answerer: Answerer) -> Answer | None:
    """Answer a courtesy: thanks with a word, hello with what can be asked; None for anything else.

    Args:
        text: A message, as plain text.
        chosen: The language that the person chose; None for that of the words.
        answerer: What tells what can be asked.
    """
    said = " ".join(re.findall(r"\w+", text.casefold()))
    for language, words in _THANKS.items():
        if said in words:
            return Help(say(chosen or language, "slack.welcome"), (), chosen or language)
    return next((answerer.help(chosen or language) for language, words in _HELLO.items() if said in words), None)
