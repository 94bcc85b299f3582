"""Every sentence that the bot says: `en/sentences.py` and `es/sentences.py` hold the same names."""

from __future__ import annotations

from bot.languages.en import sentences as en
from bot.languages.es import sentences as es

_SENTENCES = {"en": en.SENTENCES, "es": es.SENTENCES}


def begin(text: str) -> str:
    """Begin a sentence or a heading with a capital letter; the others stay as they are."""
    return text[:1].upper() + text[1:]


def say(language: str, name: str, /, **values: object) -> str:
    """Return the sentence `name` in `language` with its values filled in.

    Args:
        language: `en` or `es`.
        name: A key of `SENTENCES`.
        **values: One for each placeholder of the sentence. A sentence that has a form for one (`name.one`)
            uses it where `count` is 1.
    """
    sentences = _SENTENCES[language]
    singular = f"{name}.one"
    if values.get("count") == 1 and singular in sentences:
        name = singular
    return sentences[name].format(**values)
