"""The offices of those to whom a document is written, in the languages of the record."""

from __future__ import annotations

from bot.ingest.review.question import Question, Takes
from bot.ingest.review.walk import Walk
from bot.languages import FALLBACK
from bot.languages.locales import language_in_words

_MENTIONS = {"addressees": "addressee", "cc": "copy"}


def ask_of_mentions(walk: Walk) -> None:
    """Ask for each office in the languages in which the letter does not print it."""
    for field_name, role in _MENTIONS.items():
        for number, mention in enumerate(walk.document.get(field_name, ()), start=1):
            office = mention.get("office")
            if not office:
                continue
            printed = next(iter(office.values()))
            for language in walk.languages:
                if language not in office:
                    place = {"paragraph": mention.get("paragraph", 0), "words": mention.get("anchor", "")}
                    asks = f"Say “{printed}” in {language_in_words(FALLBACK, language)}."
                    question = Question(f"{role}-{number}-office-{language}", asks, Takes.TEXT, **place)
                    office[language] = walk.ask(question)
            mention["office"] = {one: office[one] for one in walk.languages if one in office}
