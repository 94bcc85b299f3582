"""A draft's file while it is reviewed: each answer is written at once, and may be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.errors import BotError, KnowledgeError
from bot.ingest.drafting.writing import write_whole
from bot.ingest.review.checks import complaint
from bot.ingest.review.question import INFERRED, Question, Takes
from bot.ingest.review.through import walk_through
from bot.knowledge.canonical import dumped
from bot.knowledge.fields import Anchor
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.letters import LetterText, as_names, is_text_of
from bot.knowledge.model.draft import SECTION, STATUS
from bot.knowledge.passages import passage_around
from bot.knowledge.proof import ProvedLetter, locale_or_fallback, undated
from bot.knowledge.reading import Source, read

_ANSWERS = "answers"


@dataclass
class Session:
    """A draft under review.

    Attributes:
        path: Its file.
        knowledge: The record.
        letters: The folder of the letters' texts.
        today: The day on which its entries come into the record.
    """

    path: Path
    knowledge: Knowledge
    letters: Path
    today: date

    def __post_init__(self) -> None:
        self._read()

    def _read(self) -> None:
        source = read(self.path)
        if source.faults:
            raise KnowledgeError(source.faults)
        if not isinstance(source.data, dict) or STATUS not in source.data:
            raise BotError(f"{self.path} is no draft: it has no status. Name a file that ingest wrote.")
        self._source: Source = source
        self.walk = walk_through(source.data, self.knowledge, self.today)
        self.letter = self._letter()

    def _letter(self) -> ProvedLetter | None:
        """Return the letter's text; None where it is not there, or is another."""
        file = self.walk.data.get("file") or {}
        try:
            raw = (self.letters / str(file.get("name"))).read_bytes()
            text = LetterText(raw.decode("utf-8"))
        except (OSError, ValueError):
            return None
        if not is_text_of(raw, file.get("sha256")):
            return None
        published = self.walk.document.get("published") or {}
        language = locale_or_fallback(self.walk.document.get("language"))
        return ProvedLetter(text, str(published.get("date", "")), language, as_names(self.walk.all_names()))

    @property
    def letter_name(self) -> str:
        """The file of the letter's text."""
        return str(self.letters / str((self.walk.data.get("file") or {}).get("name")))

    def sentence(self, question: Question) -> str:
        """Return the sentence of the letter that a question is about; empty where there is none."""
        if self.letter is None or not question.paragraph:
            return question.words
        text = self.letter.text
        if len(question.words.split()) >= 3 and text.paragraphs_of(question.words) == [question.paragraph]:  # an anchor
            place = Anchor(anchor=question.words, paragraph=question.paragraph)
            return passage_around(text, place, self.letter.language) or question.words
        return question.words

    def complaint(self, question: Question, says: str) -> str:
        """Tell why an answer will not do; nothing where it will."""
        return complaint(question, says, self.letter, self.walk)

    def answer(self, question: Question, says: str) -> None:
        """Keep an answer that will do; of a date also whether it is printed, of printed words also where."""
        is_dated = question.takes is Takes.DATE and question.entry and self.letter
        if is_dated and self.letter and [*undated(says, question.entry, self.letter)]:
            says += INFERRED
        if question.takes is Takes.ANCHOR and self.letter:
            says = f"{self.letter.text.paragraphs_of(says)[0]} {says}"
        self._write([*self._answers(), {"to": question.id, "says": says}])

    def undo(self) -> str:
        """Take the last answer back, and return its question's id; empty where there is none."""
        answers = self._answers()
        if not answers:
            return ""
        last = answers.pop()
        self._write(answers)
        return last["to"]

    def _answers(self) -> list[dict[str, str]]:
        return [{"to": one.to, "says": one.says} for one in self.walk.section.answers]

    def _write(self, answers: list[dict[str, str]]) -> None:
        write_whole(self.path, _with_answers(self._source, answers))
        self._read()


def _with_answers(source: Source, answers: list[dict[str, str]]) -> str:
    """Return a draft's text with other answers, and nothing else changed: comments stay where they are."""
    lines = source.text.splitlines()
    where = (SECTION, _ANSWERS)
    if where in source.lines:
        start = source.lines[where] - 1
        after = (line - 1 for path, line in source.lines.items() if path[:2] != where and line - 1 > start)
        end = min(after, default=len(lines))
    else:
        within = (line for path, line in source.lines.items() if path[:1] == (SECTION,))
        after = (line - 1 for path, line in source.lines.items() if path[:1] != (SECTION,))
        last = max(within, default=len(lines))
        start = end = min((line for line in after if line >= last), default=len(lines))
    kept: list[Any] = (
        [f"  {line}" for line in dumped({_ANSWERS: answers}, spreads=True).splitlines()] if answers else []
    )
    if SECTION not in source.data:
        kept.insert(0, f"{SECTION}:")
    return "\n".join([*lines[:start], *kept, *lines[end:]]) + "\n"
