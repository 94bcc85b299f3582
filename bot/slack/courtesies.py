"""What people say to each other and no record answers: thanks, and hello."""

from __future__ import annotations

import re

from bot.answers.answer import Answer, Help
from bot.answers.answerer import Answerer
from bot.answers.message.markup import plain
from bot.languages import Language, by_language, say

_THANKS = {language: said.split("|") for language, said in by_language("courtesies", "THANKS").items()}
_HELLO = {language: said.split("|") for language, said in by_language("courtesies", "HELLO").items()}


def courtesy(text: str, chosen: Language | None, answerer: Answerer) -> Answer | None:
    """Answer a courtesy: thanks with a word, hello with what can be asked; None for anything else.

    Args:
        text: A message, as plain text.
        chosen: The language that the person chose; None for that of the words.
        answerer: What tells what can be asked.
    """
    said = " ".join(re.findall(r"\w+", plain(text).casefold()))
    for language in answerer.languages:
        if said in _THANKS[language]:
            return Help(say(chosen or language, "slack.welcome"), (), chosen or language)
    greeted = (language for language in answerer.languages if said in _HELLO[language])
    return next((answerer.help(chosen or language) for language in greeted), None)
