"""A phrasing that people type, added to what it means in the record's files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from bot.errors import BotError, KnowledgeError
from bot.knowledge.fields import Phrases, fields_of
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.loading import Inspected, inspect
from bot.knowledge.parts import parts
from bot.knowledge.reading import Source
from bot.languages import Language


@dataclass
class Aliasing:
    """Adds a phrasing to an entry as the record's sources are read; nothing is written by that.

    Attributes:
        entry: The entry's id.
        language: Of the phrasing.
        phrase: The phrasing.
        is_done: Whether the entry was found, and can have one.
    """

    entry: str
    language: Language
    phrase: str
    is_done: bool = False

    def fill(self, source: Source, model: type[Any]) -> None:
        """Add the phrasing where the entry stands.

        Args:
            source: A document, or a section.
            model: What it holds.
        """
        for part in parts(model, source.data):
            aliases = fields_of(part.model).get("aliases")
            if part.data.get("id") != self.entry or aliases is None:
                continue
            assert isinstance(part.data, dict)
            if aliases.annotation is Phrases:
                held = part.data.setdefault("aliases", {}).setdefault(self.language, [])
            else:
                held = part.data.setdefault("aliases", [])
            held.append(self.phrase)
            self.is_done = True


def with_alias(folder: FilePath, entry: str, language: Language, phrase: str) -> Inspected:
    """Read a record as it would be with one phrasing more; `bot.knowledge.files.rewrite` writes it.

    Args:
        folder: The record's.
        entry: The id of a topic, fact, event, ask, organization, person, place or term.
        language: Of the phrasing.
        phrase: Two to four words that people type for this entry and for no other.

    Raises:
        KnowledgeError: The record would have faults.
        BotError: There is no such entry, or it has no phrasings, as a document.
    """
    adding = Aliasing(entry, language, phrase)
    inspected = inspect(folder, filling=adding)
    if not adding.is_done:
        raise BotError(f"{entry} takes no phrasings in {folder}. Add to its names or descriptions by hand.")
    if inspected.knowledge is None:
        raise KnowledgeError(inspected.faults)
    return inspected


def answered_by(knowledge: Knowledge, entry: str) -> str:
    """Return whose phrasings lead to an entry: its topic's where it is one of several figures, else its own.

    Args:
        knowledge: The record.
        entry: The id of an entry.
    """
    facts = (fact for document in knowledge.documents.values() for fact in document.facts)
    return next((fact.topic for fact in facts if fact.id == entry and fact.topic), entry)
