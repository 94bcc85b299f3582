"""Tell that a question is in a language that the bot knows and the record is not kept in."""

from __future__ import annotations

from bot.answers.understand.grammar import grammar_of
from bot.answers.understand.vocabulary import Vocabulary
from bot.languages import LANGUAGES, Language

_FEWEST = 2  # words that tell it; one alone may be a name's


def language_beside(text: str, vocabulary: Vocabulary) -> Language | None:
    """Return the language of a question that the record is not kept in; None where it may be in one that it is.

    More of the words that hold it together have to be of that language than of the record's, and several of them have
    to be of that one alone.

    Args:
        text: As typed.
        vocabulary: The words that the record is asked with.
    """
    told: dict[Language, int] = {}
    for language in LANGUAGES:
        if language not in vocabulary.languages:
            said = _words_of(language, text)
            if sum(word not in vocabulary.known_words for word in said) >= _FEWEST:
                told[language] = len(said)
    if not told:  # as of most questions
        return None
    most = max(told, key=told.__getitem__)
    grammar = vocabulary.grammar
    own = frozenset[str]().union(*map(grammar.asked_in, vocabulary.languages))
    return most if told[most] > sum(word in own for word in grammar.cut(text)) else None


def _words_of(language: Language, text: str) -> list[str]:
    """Return the words of a text that hold a question of a language together."""
    grammar = grammar_of((language,))
    asked = grammar.asked_in(language)
    return [word for word in grammar.cut(text) if word in asked]
