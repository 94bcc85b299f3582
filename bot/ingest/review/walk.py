"""One way through a draft with the answers so far: each question that arises, and what the draft comes to."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from bot.counting import counted
from bot.ingest.drafting.draft import section_of
from bot.ingest.drafting.names import Names
from bot.ingest.review.question import NEW_NAME, Question, Takes
from bot.knowledge.fields import CURATOR
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Draft, Unsure
from bot.knowledge.model.draft import SECTION, STATUS
from bot.languages import FALLBACK
from bot.languages.locales import language_in_words

_ENTRIES = ("facts", "events", "asks")


@dataclass
class Walk:
    """One way through a draft.

    Attributes:
        data: The draft, as its file holds it.
        knowledge: The record.
        today: The day on which its entries come into the record.
        questions: All that arise, in order, whether answered or not.
        document: What becomes of the draft; whole once no question is open.
        names: The organizations and people, with those that are new.
        aliases: Further names of organizations and people of the record, by id.
        topics: New ones.
        units: New ones.
    """

    data: Mapping[str, Any]
    knowledge: Knowledge
    today: date
    questions: list[Question] = field(default_factory=list)
    aliases: dict[str, list[str]] = field(default_factory=dict)
    topics: list[dict[str, Any]] = field(default_factory=list)
    units: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.section: Draft = section_of(self.data) or Draft()
        self.answers = {given.to: given.says for given in self.section.answers}
        self.languages = self.knowledge.about.languages
        self.document = copy.deepcopy({key: one for key, one in self.data.items() if key not in (STATUS, SECTION)})
        written = self.data.get(SECTION, {})
        self.names = Names(
            self.knowledge,
            copy.deepcopy(written.get("organizations", [])),
            copy.deepcopy(written.get("people", [])),
        )
        self.unsure = {one.id: one for one in self.section.unsure}

    @property
    def open(self) -> list[Question]:
        """The questions without an answer."""
        return [one for one in self.questions if one.id not in self.answers]

    def ask(self, question: Question) -> str | None:
        """Return the answer to a question; None where there is none yet."""
        self.questions.append(question)
        return self.answers.get(question.id)

    def ask_in_each(self, question: Question, default: Mapping[str, str] | None = None) -> dict[str, str] | None:
        """Ask a question in each language of the record; None while one of the answers is missing."""
        said: dict[str, str] = {}
        for language in self.languages:
            asks = (
                question.asks
                if len(self.languages) == 1
                else f"{question.asks} In {language_in_words(FALLBACK, language)}."
            )
            one = replace(
                question,
                id=f"{question.id}-{language}",
                asks=asks,
                language=language,
                default=(default or {}).get(language, ""),
            )
            answer = self.ask(one)
            if answer is not None:
                said[language] = answer
        return said if len(said) == len(self.languages) else None

    def said_in_each(self, question: Question) -> dict[str, str] | None:
        """Ask for a statement in each language, which stands in the record without a full stop: the bot goes on."""
        said = self.ask_in_each(question)
        return said and {language: _without_stop(text) for language, text in said.items()}

    def ask_for_anchor(self, entry: dict[str, Any], identifier: str, name: str) -> None:
        """Ask for the printed words of an entry that has none, and put them into it.

        Args:
            entry: What is printed there.
            identifier: Of the question.
            name: What people call it.
        """
        if "anchor" in entry:
            return
        asks = f"Where does the letter print {name}? Copy 3 to 8 words that stand there."
        answer = self.ask(Question(identifier, asks, Takes.ANCHOR, paragraph=entry.get("paragraph", 0)))
        if answer:
            paragraph, _, entry["anchor"] = answer.partition(" ")
            entry["paragraph"] = int(paragraph)

    def doubted(self, doubt: str | Unsure, question: Question) -> Question:
        """Return a question with the doubt that it is asked for, and the place in the letter."""
        unsure = self.unsure.get(doubt) if isinstance(doubt, str) else doubt
        if unsure is None:
            return question
        return replace(
            question,
            told=(unsure.doubt,),
            paragraph=unsure.paragraph or 0,
            page=unsure.page,
            words=unsure.words or "",
        )

    def known_names(self) -> dict[str, str]:
        """Return the names of all organizations and people by id, with the new ones."""
        language = self.languages[0]
        known = {one.id: one.name.in_language(language) for one in self.knowledge.organizations.values()}
        known |= {one.id: one.name for one in self.knowledge.people.values()}
        for one in (*self.names.organizations, *self.names.people):
            name = one["name"]
            known[one["id"]] = str(next(iter(name.values())) if isinstance(name, dict) else name)
        return known

    def all_names(self) -> Iterator[str]:
        """Yield every spelling of a name that a text cannot say in other words."""
        known = self.knowledge
        for section in (known.organizations, known.people, known.places, known.terms):
            yield from (name for one in section.values() for name in one.names())
        yield from self.known_names().values()

    def named(self, answer: str | None) -> list[str]:
        """Return the ids of those named by id, or by name; who is new is proposed."""
        known = self.known_names()
        parts = [one.strip() for one in (answer or "").split(";")]
        named = (one.removeprefix(NEW_NAME).strip() for one in parts)
        return [one if one in known else self.names.anybody(one) for one in named if one]

    def finish(self) -> None:
        """Let entries cite the works of the notes marked in them, and leave out what is empty."""
        works = {str(one.get("footnote")): one.get("again", one["id"]) for one in self.document.get("cited_works", ())}
        for entry in (one for name in _ENTRIES for one in self.document.get(name, ())):
            cites = list(dict.fromkeys(works[mark] for mark in entry.pop("cites", ()) if mark in works))
            entry.update({"cites": cites} if cites else {})
        self.document = {name: value for name, value in self.document.items() if value not in (None, [])}
        self.document["checked"] = {"on": self.today.isoformat(), "by": CURATOR}


def _without_stop(text: str) -> str:
    """Cut a full stop, unless it is part of an abbreviation such as A.C."""
    last = text.rsplit(maxsplit=1)[-1] if text.strip() else ""
    return text.removesuffix(".") if last.count(".") == 1 else text


def state(walk: Walk) -> str:
    """Say how many of a draft's questions are open."""
    return f"{len(walk.open)} of {counted(len(walk.questions), 'question', 'questions')} are open."
