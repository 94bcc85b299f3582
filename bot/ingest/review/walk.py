"""Go through a draft with the answers so far: each question that arises, and what the draft comes to."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from bot.counting import counted
from bot.ingest.drafting.draft import section_of
from bot.ingest.drafting.drafting import LIST
from bot.ingest.drafting.names import Names
from bot.ingest.review.question import INFERRED, NEW, NONE, Option, Question, Takes
from bot.knowledge.fields import CURATOR, THE_DOCUMENT, THE_SIGNATORIES
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Candidate, DateBasis, DocumentKind, Draft, Footnote, Unsure
from bot.knowledge.model.draft import SECTION, STATUS
from bot.knowledge.spelling import spelling
from bot.languages import FALLBACK
from bot.languages.locales import language_in_words

COMPLETE, SOME = "complete", "some"
SAME, ALIAS = "same", "is:"
_MENTIONS = {"addressees": "addressee", "cc": "copy"}
_OWN = {DocumentKind.PRESS_RELEASE.value, DocumentKind.QA.value, DocumentKind.REPORT.value}


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
        self.section: Draft = section_of(self.data) or Draft(source="", made=self.today.isoformat())
        self.answers = {given.to: given.says for given in self.section.answers}
        self.languages = self.knowledge.about.languages
        self.document = copy.deepcopy({key: one for key, one in self.data.items() if key not in (STATUS, SECTION)})
        written = self.data.get(SECTION, {})
        self.names = Names(
            self.knowledge,
            copy.deepcopy(written.get("organizations", [])),
            copy.deepcopy(written.get("people", [])),
        )
        self._unsure = {one.id: one for one in self.section.unsure}
        self._of_document()
        self._of_names()
        self._of_mentions()
        for candidate in self.section.candidates:
            self._of_candidate(candidate)
        for note in self.section.footnotes:
            self._of_note(note)
        self._finish()

    @property
    def open(self) -> list[Question]:
        """The questions without an answer."""
        return [one for one in self.questions if one.id not in self.answers]

    def _ask(self, question: Question) -> str | None:
        """Return the answer to a question; None where there is none yet."""
        self.questions.append(question)
        return self.answers.get(question.id)

    def _ask_in_each(self, question: Question, default: Mapping[str, str] | None = None) -> dict[str, str] | None:
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
            answer = self._ask(one)
            if answer is not None:
                said[language] = answer
        return said if len(said) == len(self.languages) else None

    def _doubted(self, identifier: str, question: Question) -> Question:
        """Return a question with the doubt that it is asked for, and the place in the letter."""
        unsure = self._unsure.get(identifier)
        if unsure is None:
            return question
        return replace(
            question,
            told=(unsure.doubt,),
            paragraph=unsure.paragraph or 0,
            page=unsure.page,
            words=unsure.words or "",
        )

    def _of_document(self) -> None:
        self._published()
        self._of_choices("kind", "What sort of document is it?", [one.value for one in DocumentKind])
        language = self._unsure.get("language")
        if language or not self.document.get("language"):
            choices = [str(one) for one in (language.choices if language else ())] or [*self.languages]
            question = Question("language", "In which language is it?", Takes.LANGUAGE, _options(choices), choices[0])
            self.document["language"] = self._ask(self._doubted("language", question))
        place = {"paragraph": self.document.get("paragraph", 0), "words": str(self.document.get("anchor", ""))}
        title = Question("title", "What is it, in a few words of your own?", Takes.STATEMENT, **place)
        summary = Question("summary", "What does it say? One sentence of your own.", Takes.STATEMENT, **place)
        names = Question("names", "What do people call it?", Takes.TEXT, may_be_empty=True, told=(_COMMAS,))
        self._in_each("title", title)
        if "names" not in self.document:
            said = self._ask_in_each(names) or {}
            self.document["names"] = {key: listed for key, text in said.items() if (listed := _by_commas(text))}
        self._in_each("summary", summary)
        if not self.document.get("issuers") and not self.document.get("signatories"):
            said_by = self._ask(Question("issuer", "Who publishes it?", Takes.NAME))
            self.document["issuers"] = self._named(said_by)
        self._list()

    def _in_each(self, name: str, question: Question) -> None:
        if name not in self.document:
            self.document[name] = self._ask_in_each(question)

    def _of_choices(self, name: str, asks: str, values: list[str]) -> None:
        unsure = self._unsure.get(name)
        if unsure or not self.document.get(name):
            default = next((one for one in (unsure.choices if unsure else ()) if one in values), values[0])
            question = Question(name, asks, options=_options(values), default=default)
            self.document[name] = self._ask(self._doubted(name, question)) or default

    def _published(self) -> None:
        unsure, known = self._unsure.get("published"), self.document.get("published") or {}
        if not unsure and known:
            return
        choices = [str(one) for one in (unsure.choices if unsure else ())]
        question = Question(
            "published", "When was it published?", Takes.DATE, _options(choices), choices[0] if choices else ""
        )
        day = self._ask(self._doubted("published", question))
        if day is None:
            return
        self.document["published"] = {"date": day, "basis": DateBasis.PRINTED.value}
        if day not in choices:
            how = self._ask_in_each(Question("published-how", "How is that date known?", Takes.TEXT))
            self.document["published"] = {"date": day, "basis": DateBasis.INFERRED.value, "how_known": how}

    def _list(self) -> None:
        signatories = self.document.get("signatories")
        if LIST not in self._unsure or not isinstance(signatories, dict):
            return
        found = len(signatories.get("listed", ()))
        options = (
            Option(COMPLETE, f"All {found} are listed here, and the count that it states is left out"),
            Option(SOME, "It lists some only, or none; its own count is kept"),
        )
        default = COMPLETE if found else SOME
        question = self._doubted(LIST, Question(LIST, "Is that list whole?", options=options, default=default))
        if self._ask(question) == SOME:
            signatories["complete"] = False
            signatories.pop("counted", None)
        else:
            signatories["complete"] = True
            signatories.pop("stated", None)
            signatories.pop("stated_qualifier", None)

    def _of_names(self) -> None:
        for unsure in self.section.unsure:
            if unsure.id in self._known_names():
                self._of_name(unsure)

    def _known_names(self) -> dict[str, str]:
        """Return the names of all organizations and people by id, with the new ones."""
        language = self.languages[0]
        known = {one.id: one.name.in_language(language) for one in self.knowledge.organizations.values()}
        known |= {one.id: one.name for one in self.knowledge.people.values()}
        for one in (*self.names.organizations, *self.names.people):
            name = one["name"]
            known[one["id"]] = str(next(iter(name.values())) if isinstance(name, dict) else name)
        return known

    def _of_name(self, unsure: Unsure) -> None:
        names = self._known_names()
        name = names[unsure.id]
        is_new = any(one["id"] == unsure.id for one in (*self.names.organizations, *self.names.people))
        is_person = any(one["id"] == unsure.id for one in self.names.people)
        near = [one for one in unsure.near if one.id in names and one.id != unsure.id]
        options = [Option(f"{ALIAS}{one.id}", f"The same as {names[one.id]} ({one.percent})") for one in near]
        options.append(Option(NEW, f"New to the record: {name}") if is_new else Option(SAME, f"It is {name}"))
        if is_new and not is_person:
            options.append(Option("person", "New, and a person"))
        options.append(Option(NONE, "Nobody: leave it out"))
        question = Question(unsure.id, f"Who is “{name}”?", options=tuple(options), default=options[0].says)
        answer = self._ask(self._doubted(unsure.id, question))
        if answer == NONE:
            self._replace(unsure.id, None)
        elif answer == "person":
            self._replace(unsure.id, self.names.person(name), is_person=True)
        elif answer and answer.startswith(ALIAS):
            known = answer.removeprefix(ALIAS)
            self._replace(unsure.id, known, is_person=known in self.knowledge.people)
            self.aliases.setdefault(known, []).append(name)

    def _replace(self, old: str, new: str | None, *, is_person: bool = False) -> None:
        """Put another in a name's place, everywhere in the document; nobody where there is none."""
        self.names.organizations[:] = [one for one in self.names.organizations if one["id"] != old]
        self.names.people[:] = [one for one in self.names.people if one["id"] != old]
        signatories = self.document.get("signatories") or {}
        kept = []
        for one in signatories.get("listed", ()):
            if old in (one.get("organization"), one.get("person")):
                if new is None:
                    continue
                rest = {key: text for key, text in one.items() if key not in ("organization", "person")}
                one = {"as_printed": rest.pop("as_printed"), "person" if is_person else "organization": new, **rest}
            kept.append(one)
        if kept:
            signatories["listed"] = kept
            if "counted" in signatories:
                signatories["counted"] = len(kept)
        issuers = [new if one == old else one for one in self.document.get("issuers", ())]
        self.document["issuers"] = list(dict.fromkeys(one for one in issuers if one))
        for field_name in _MENTIONS:
            for mention in self.document.get(field_name, ()):
                if mention.get("person") == old:
                    mention.pop("person")
                    mention.update({"person": new} if new else {})
                organizations = [new if one == old else one for one in mention.get("organizations", ())]
                if organizations:
                    mention["organizations"] = [one for one in organizations if one]

    def _of_mentions(self) -> None:
        for field_name, role in _MENTIONS.items():
            for number, mention in enumerate(self.document.get(field_name, ()), start=1):
                office = mention.get("office")
                if not office:
                    continue
                printed = next(iter(office.values()))
                for language in self.languages:
                    if language not in office:
                        place = {"paragraph": mention.get("paragraph", 0), "words": mention.get("anchor", "")}
                        asks = f"Say “{printed}” in {language_in_words(FALLBACK, language)}."
                        question = Question(f"{role}-{number}-office-{language}", asks, Takes.TEXT, **place)
                        office[language] = self._ask(question)
                mention["office"] = {one: office[one] for one in self.languages if one in office}

    def _of_candidate(self, candidate: Candidate) -> None:
        place: dict[str, Any] = {
            "paragraph": candidate.paragraph, "page": candidate.page, "words": candidate.anchor,
        }  # fmt: skip
        told = tuple(filter(None, [candidate.doubt, *candidate.conflicts]))
        options = (
            Option("fact", "A fact"),
            Option("event", "An event"),
            Option("ask", "A demand"),
            Option(NONE, "Nothing: leave it out"),
        )
        kind = self._ask(
            Question(candidate.id, "What is this?", options=options, default=candidate.kind.value, told=told, **place)
        )
        if kind in (None, NONE):
            return
        entry: dict[str, Any] = {"id": f"{self.data['id']}-{candidate.id}"}
        if kind == "ask":
            entry["of"] = self._of_whom(candidate, place)
        else:
            entry["topic"] = self._topic(candidate, place)
            if kind == "fact":
                entry |= self._figure(candidate, place)
            day = "as_of" if kind == "fact" else "date"
            only = (Option(THE_DOCUMENT, "Only the document's day is known"),) if kind == "fact" else ()
            default = candidate.as_of or (THE_DOCUMENT if only else "")
            asks = "For which day, month or year does it speak?" if only else "When did it happen?"
            proof = {"anchor": candidate.anchor, "paragraph": candidate.paragraph}
            dated = self._ask(Question(f"{candidate.id}-date", asks, Takes.DATE, only, default, entry=proof, **place))
            entry[day] = dated and dated.removesuffix(INFERRED)
            if dated and dated.endswith(INFERRED):
                asks = f"{entry[day]} is not printed there. How is it known?"
                entry["how_known"] = self._ask_in_each(Question(f"{candidate.id}-how", asks, Takes.TEXT, **place))
            entry["said_by"] = self._said_by(candidate, place)
            if entry.get("as_of") == THE_DOCUMENT and entry["said_by"] in (THE_SIGNATORIES, self._issuer()):
                entry["as_of"] = (self.document.get("published") or {}).get("date")
        entry |= {"anchor": candidate.anchor, "paragraph": candidate.paragraph, "added": self.today.isoformat()}
        statement = Question(
            f"{candidate.id}-statement", "Say it in your own words.", Takes.STATEMENT, entry=dict(entry), **place
        )
        entry["statement"] = self._ask_in_each(statement)
        entry["cites"] = list(candidate.notes)  # the marks; the works themselves are asked for later
        self.document.setdefault(f"{kind}s", []).append(entry)

    def _issuer(self) -> str:
        return next(iter(self.document.get("issuers") or ()), "")

    def _of_whom(self, candidate: Candidate, place: dict[str, Any]) -> list[str]:
        mentioned = [
            one.get("person") or next(iter(one.get("organizations", ())), "")
            for one in self.document.get("addressees", ())
        ]
        names = self._known_names()
        options = tuple(Option(one, names[one]) for one in dict.fromkeys(mentioned) if one in names)
        asks = "Of whom is it demanded?"
        told = (f"The letter says: {candidate.of_whom}.",) if candidate.of_whom else ()
        default = "; ".join(one.says for one in options)
        question = Question(f"{candidate.id}-of", asks, Takes.NAME, options, default, told=told, **place)
        return self._named(self._ask(question))

    def _named(self, answer: str | None) -> list[str]:
        """Return the ids of those named by id, or by name; who is new is proposed."""
        known = self._known_names()
        parts = [one.strip() for one in (answer or "").split(";")]
        return [one if one in known else self.names.organization(one) for one in parts if one]

    def _topic(self, candidate: Candidate, place: dict[str, Any]) -> str | None:
        known = {one.id: one.name.in_language(self.languages[0]) for one in self.knowledge.topics.values()}
        made = {one["id"]: next(iter(one["name"].values())) for one in self.topics}
        options = [Option(one, f"Goes on with: {made[one]}") for one in made]
        if candidate.topic in known:
            options.insert(0, Option(candidate.topic, f"Goes on with: {known[candidate.topic]}"))
        options.append(Option(NEW, "A new topic"))
        default = candidate.topic if candidate.topic in known else NEW
        question = Question(
            f"{candidate.id}-topic", "Of which measure, happening or subject is it?", Takes.TOPIC, tuple(options),
            str(default), told=("Or type the id of a topic of the record.",), **place,
        )  # fmt: skip
        answer = self._ask(question)
        if answer != NEW:
            return answer
        name = self._ask_in_each(Question(f"{candidate.id}-topic-name", "Name it in a few words.", Takes.TEXT, **place))
        if name is None:
            return None
        identifier = self.names.new_id(next(iter(name.values())), "topic")
        topic: dict[str, Any] = {"id": identifier, "name": name, "compare": "none"}
        if self.answers.get(candidate.id) == "fact" and candidate.value:
            review_by = self.today.replace(year=self.today.year + 1, day=min(self.today.day, 28))
            topic |= {"compare": "newest", "review_by": review_by.isoformat()}
        self.topics.append(topic)
        return identifier

    def _figure(self, candidate: Candidate, place: dict[str, Any]) -> dict[str, Any]:
        default = " ".join(filter(None, [candidate.qualifier, candidate.value])) or NONE
        told = (f"It counts: {candidate.unit}.",) if candidate.unit else ()
        options = (Option(NONE, "No figure"),)
        answer = self._ask(
            Question(f"{candidate.id}-figure", "Which figure does it give?", Takes.FIGURE, options, default,
                     told=told, **place)
        )  # fmt: skip
        if answer in (None, NONE):
            return {}
        qualifier, value = read_figure(str(answer))
        figure = {"value": value, **({"qualifier": qualifier} if qualifier else {})}
        return {**figure, "unit": self._unit(candidate, place)}

    def _unit(self, candidate: Candidate, place: dict[str, Any]) -> str | None:
        units = {one.id: tuple(one.names()) for one in self.knowledge.about.units}
        units |= {one["id"]: (*one["one"].values(), *one["many"].values()) for one in self.units}
        wanted = spelling(candidate.unit or "")
        default = next((one for one, names in units.items() if wanted in map(spelling, names)), "")
        options = (*_options(units), Option(NEW, f"Another: {candidate.unit or 'name it'}"))
        answer = self._ask(
            Question(f"{candidate.id}-unit", "What does it count?", options=options, default=default or NEW, **place)
        )
        if answer != NEW:
            return answer
        one = self._ask_in_each(Question(f"{candidate.id}-unit-one", "Of one, it is called?", Takes.TEXT, **place))
        many = self._ask_in_each(
            Question(f"{candidate.id}-unit-many", "Of several, they are called?", Takes.TEXT, **place),
            {self._own_language(): candidate.unit or ""},
        )
        if one is None or many is None:
            return None
        identifier = next(iter(many.values()))
        self.units.append({"id": identifier, "one": one, "many": many})
        return identifier

    def _own_language(self) -> str:
        return str(self.document.get("language") or "").partition("-")[0]

    def _said_by(self, candidate: Candidate, place: dict[str, Any]) -> str | None:
        names = self._known_names()
        own = self._issuer() or THE_SIGNATORIES
        options = [Option(own, names.get(own, "Those who signed"))]
        told = ()
        if candidate.said_by:
            known = next((one for one, name in names.items() if spelling(name) == spelling(candidate.said_by)), "")
            options.insert(0, Option(known or candidate.said_by, names.get(known, f"New: {candidate.said_by}")))
        question = Question(
            f"{candidate.id}-said-by", "Who says so first?", Takes.NAME, tuple(options), options[0].says,
            told=told, **place,
        )  # fmt: skip
        answer = self._ask(question)
        if answer in (None, THE_SIGNATORIES):
            return answer
        return next(iter(self._named(answer)), None)

    def _of_note(self, note: Footnote) -> None:
        if note.anchor is None or note.paragraph is None:
            return
        told = tuple(filter(None, [note.doubt, note.url and f"It names {note.url}."]))
        question = Question(
            note.id, f"Note {note.label}: what is the work called? Nothing leaves it out.", Takes.TEXT,
            may_be_empty=True, told=told, paragraph=note.paragraph, page=note.page, words=note.anchor,
        )  # fmt: skip
        work: dict[str, Any] = {"id": f"{self.data['id']}-{note.id}"}
        if note.label.isdecimal():
            work["footnote"] = int(note.label)
        repeated = next((one for one in self.document.get("cited_works", ()) if one.get("footnote") and
                         str(one["footnote"]) == note.again), None)  # fmt: skip
        if repeated:
            work["again"] = repeated.get("again", repeated["id"])
        else:
            title = self._ask(question)
            if not title:
                return
            work |= {"title": title, **({"url": note.url} if note.url else {})}
        work |= {"anchor": note.anchor, "paragraph": note.paragraph}
        self.document.setdefault("cited_works", []).append(work)

    def _finish(self) -> None:
        """Let entries cite the works of the notes marked in them, and leave out what is empty."""
        works = {str(one.get("footnote")): one.get("again", one["id"]) for one in self.document.get("cited_works", ())}
        for entry in (one for name in _ENTRIES for one in self.document.get(name, ())):
            cites = list(dict.fromkeys(works[mark] for mark in entry.pop("cites", ()) if mark in works))
            entry.update({"cites": cites} if cites else {})
        self.document = {name: value for name, value in self.document.items() if value not in (None, [])}
        self.document["checked"] = {"on": self.today.isoformat(), "by": CURATOR}


_ENTRIES = ("facts", "events", "asks")
_COMMAS = "Several are parted by commas."


def state(walk: Walk) -> str:
    """Say how many of a draft's questions are open."""
    return f"{len(walk.open)} of {counted(len(walk.questions), 'question', 'questions')} are open."


def _options(values: Iterable[str]) -> tuple[Option, ...]:
    return tuple(Option(one, one) for one in values)


def _by_commas(text: str) -> list[str]:
    return [one for part in text.split(",") if (one := part.strip())]


def read_figure(text: str) -> tuple[str, int | float]:
    """Read a qualifier and a number, such as `over 4512`.

    Raises:
        ValueError: It is none.
    """
    *words, digits = text.split()
    number = float(digits.replace(",", ""))
    return " ".join(words), int(number) if number.is_integer() else number
