"""Write a letter's text and its draft where they belong, and tell what was found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.counting import counted
from bot.errors import BotError
from bot.ingest.drafting.drafting import Written, draft_of, stem_of
from bot.ingest.drafting.names import ids_of
from bot.ingest.drafting.writing import draft_text, free_stem, write_whole
from bot.ingest.letter import Letter
from bot.ingest.plain_text import plain_text
from bot.ingest.source import Source
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.letters import LetterText
from bot.knowledge.loading import DOCUMENTS
from bot.knowledge.model.draft import SECTION
from bot.languages import LANGUAGES

_TEXT = ".txt"


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of a letter's file.

    Attributes:
        draft: The draft's file.
        text: The file of the letter's text.
        data: What the draft holds.
        letter: What was found.
        warnings: What could not be read, a sentence each.
    """

    draft: Path
    text: Path
    data: dict[str, Any]
    letter: Letter
    warnings: tuple[str, ...] = ()

    def summary(self) -> Iterator[str]:
        """Yield what a curator has to know of it, a line each."""
        letter, section = self.letter, self.data[SECTION]
        yield f"{self.draft}: a draft. Its text: {self.text}"
        day = f"{letter.date.value}{'' if letter.date.is_sure else ' (unsure)'}" if letter.date else "no date found"
        kind = letter.kind.value.replace("_", " ") if letter.kind else "document"
        addressees = counted(len(letter.addressees), "addressee", "addressees")
        yield f"  {kind}, {day}, {addressees}, {counted(len(letter.notes), 'note', 'notes')}"
        stated = f"{letter.stated_count.value} stated" if letter.stated_count else "no count stated"
        new = counted(len(section.get("organizations", ())) + len(section.get("people", ())), "new name", "new names")
        found = counted(len(letter.signatories), "signatory", "signatories")
        yield f"  {found} found, {stated}; {new}"
        yield f"  {counted(len(section.get('candidates', ())), 'sentence', 'sentences')} that may become entries"
        for warning in self.warnings:
            yield f"  {warning}"
        for line in letter.left_over():
            place = f"page {line.page}" if line.page else f"paragraph {line.paragraph}"
            yield f"  left over, {place}: {line.text}"


def write_draft(source: Source, letter: Letter, knowledge: Knowledge, folder: Path, letters: Path, today: date) -> Made:
    """Write the letter's text and its draft, over no file that is there.

    Args:
        source: The letter's file, as read.
        letter: What it says.
        knowledge: The record.
        folder: The record's.
        letters: Where the texts of letters are.
        today: The day on which the draft is made.

    Raises:
        BotError: The letter is in a language that is not read, or one of the files cannot be written.
    """
    text = plain_text(source)
    if not text.strip():
        raise BotError(f"{source.name} has no text. A scan has to be read by a program for that first.")
    if letter.is_foreign:
        known = ", ".join(LANGUAGES)
        raise BotError(
            f"{source.name} is in none of the languages in which letters are read ({known})."
            " Give its translation, or write its document by hand, as the record's README.md says."
        )
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    documents = folder / DOCUMENTS
    _refuse_again(source, digest, knowledge, documents)
    taken = ids_of(knowledge)

    def is_taken(stem: str) -> bool:
        return stem in taken or (documents / f"{stem}.yaml").exists() or (letters / f"{stem}{_TEXT}").exists()

    stem = free_stem(stem_of(letter, source.name), is_taken)
    target = letters / f"{stem}{_TEXT}"
    data = draft_of(letter, stem, Written(target.name, digest, LetterText(text), source.name), knowledge, today)
    write_whole(target, text)
    try:
        write_whole(documents / f"{stem}.yaml", draft_text(data))
    except BotError:
        target.unlink(missing_ok=True)
        raise
    return Made(documents / f"{stem}.yaml", target, data, letter, source.warnings)


def _refuse_again(source: Source, digest: str, knowledge: Knowledge, documents: Path) -> None:
    """Refuse a letter that the record has, or that a draft was made of."""
    served = next((one.id for one in knowledge.documents.values() if one.file.sha256 == digest), "")
    if served:
        raise BotError(f"{source.name}: the record has this letter already, as {served}.")
    for path in sorted(documents.glob("*.yaml")):
        if digest in path.read_text(encoding="utf-8", errors="replace"):
            raise BotError(f"{source.name}: {path} is a draft of it already. Go on with it, or remove it first.")
