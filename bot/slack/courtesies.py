"""What people say to the bot and no record answers: thanks, hello, and help."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.answers.answer import Answer, Help
from bot.answers.answerer import Answerer
from bot.answers.message.markup import plain
from bot.languages import FALLBACK, Language, by_language, say
from bot.slack.commands import ANYTHING, Command

_THANKS = {language: said.split("|") for language, said in by_language("courtesies", "THANKS").items()}
_HELLO = {language: said.split("|") for language, said in by_language("courtesies", "HELLO").items()}
# Whoever types "ayuda" wants Spanish; people of any language type the fallback's word, and "?".
_HELP: dict[Language, str] = by_language("courtesies", "HELP")
_HELP_OF_ANY = ("?", _HELP[FALLBACK])


def courtesy(text: str, chosen: Language | None, answerer: Answerer) -> Answer | None:
    """Answer a courtesy: thanks with a word, hello and help with every command; None for anything else.

    Args:
        text: A message, as plain text.
        chosen: The language that the person chose; None for that of the words.
        answerer: What tells what can be asked.
    """
    said = " ".join(re.findall(r"\w+", plain(text).casefold()))
    for language in answerer.languages:
        if said in _THANKS[language]:
            return Help(say(chosen or language, "slack.welcome"), (), chosen or language)
    greeted = next((language for language in answerer.languages if said in _HELLO[language]), None)
    wanted = (chosen or greeted) if greeted else _language_of_help(said or text, chosen, answerer)
    return guide(answerer, wanted) if wanted else None


def guide(answerer: Answerer, language: Language) -> Help:
    """Say what can be asked, with one example for every command."""
    return replace(ANYTHING.help(answerer, language), sentence=say(language, "help"))


def guided(answer: Answer, answerer: Answerer) -> Answer:
    """Name the commands where an answer only says what can be asked; any other stays as it is.

    Args:
        answer: The record's answer.
        answerer: What gave it.
    """
    return guide(answerer, answer.language) if isinstance(answer, Help) else answer


def help_of(command: Command, text: str, answerer: Answerer, chosen: Language | None) -> Help | None:
    """Explain a command to whoever asks for help; None for any other text.

    Args:
        command: The command.
        text: What was typed after it, as plain text.
        answerer: What has the examples.
        chosen: The language that the person chose; None for the record's first.
    """
    language = _language_of_help(text, chosen, answerer)
    return command.help(answerer, language) if language else None


def visible(text: str) -> str:
    """Return what a reader sees of a text."""
    return "".join(filter(str.isprintable, text)).strip()


def language_of(text: str, words: Mapping[Language, str], languages: Sequence[Language]) -> Language | None:
    """Return the language whose word a text is; None where it is none of them.

    Args:
        text: What was typed after a command, as plain text.
        words: By language, in lower case.
        languages: Those of the record. The fallback's word, which is in every handbook, serves in all of them.
    """
    word = visible(text).casefold()
    found = next((language for language in languages if word == words[language]), None)
    return found or (languages[0] if word == words[FALLBACK] else None)


def _language_of_help(text: str, chosen: Language | None, answerer: Answerer) -> Language | None:
    """Return the language in which a text wants help; None where it wants none."""
    if visible(text).casefold() in _HELP_OF_ANY:
        return answerer.spoken_in(chosen)
    return language_of(text, _HELP, answerer.languages)
