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
    grammar = vocabulary.grammar
    own = [grammar.asked_in(language) for language in vocabulary.languages]
    most, spoken = sum(any(word in one for one in own) for word in grammar.words(text)), None
    for language in LANGUAGES:
        if language in vocabulary.languages:
            continue
        other = grammar_of((language,))
        asked = other.asked_in(language)
        said = [word for word in other.words(text) if word in asked]
        if len(said) > most and sum(word not in vocabulary.known_words for word in said) >= _FEWEST:
            most, spoken = len(said), language
    return spoken
