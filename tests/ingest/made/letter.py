"""A made letter as a value: the truth that its files are compared with."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from tests.ingest.made.words import WORDS, Words


@dataclass(frozen=True)
class Signer:
    """Who signed. `name` is what the record has as printed: with an acronym in brackets, without title and city."""

    name: str
    is_person: bool = False
    title: str = ""
    affiliation: str = ""
    city: str = ""

    def line(self) -> str:
        """What a list has of it in one line."""
        return ", ".join(filter(None, (self.name, self.title, self.affiliation, self.city)))


@dataclass(frozen=True)
class Recipient:
    """Whom a letter is written to."""

    name: str
    office: str
    organization: str
    address: tuple[str, ...]


@dataclass(frozen=True)
class MadeNote:
    """A note."""

    label: str
    text: str
    url: str


@dataclass(frozen=True)
class MadeLetter:
    """A letter.

    Attributes:
        language: Its code.
        day: When it was written.
        printed_date: How it is printed.
        subject: Without the word before it.
        recipients, copies: Whom it is written to; who gets a copy.
        salutation: A line.
        paragraphs: Of the body; "{2}" stands where note 2 is marked.
        figures: As printed, in order.
        notes: In order.
        valediction: A line.
        cue: A line before the list; empty where there is none.
        groups: Headings, empty where there is none, with those who signed.
        stated: How many the letter says have signed; None where it says nothing.
        opening: Whether those who signed are named in the first sentence, and nowhere else.
    """

    language: str
    day: date
    printed_date: str
    subject: str
    recipients: tuple[Recipient, ...]
    copies: tuple[Recipient, ...]
    salutation: str
    paragraphs: tuple[str, ...]
    figures: tuple[str, ...]
    notes: tuple[MadeNote, ...]
    valediction: str
    cue: str
    groups: tuple[tuple[str, tuple[Signer, ...]], ...]
    stated: int | None = None
    opening: bool = False

    @property
    def signers(self) -> tuple[Signer, ...]:
        """All of them, in order."""
        return tuple(signer for _, signers in self.groups for signer in signers)

    def words(self) -> Words:
        """The words that it is made of."""
        return WORDS[self.language]

    def truth(self) -> dict[str, Any]:
        """What is to be found in the file."""
        return {
            "language": self.language,
            "date": self.day.isoformat(),
            "addressees": [one.name for one in self.recipients],
            "copies": [one.name for one in self.copies],
            "stated": self.stated,
            "signatories": [one.name for one in self.signers],
            "people": [one.name for one in self.signers if one.is_person],
            "notes": [(note.label, note.url) for note in self.notes],
            "figures": list(self.figures),
        }

    def plain_paragraphs(self, mark: str = "") -> list[str]:
        """The body with each note's mark as a format has it: "[^{0}]", or nothing."""
        return [self._marked(paragraph, mark) for paragraph in self.paragraphs]

    def _marked(self, paragraph: str, mark: str) -> str:
        for note in self.notes:
            paragraph = paragraph.replace(f"{{{note.label}}}", mark.format(note.label))
        return paragraph


@dataclass(frozen=True)
class Shape:
    """What kind of letter to make.

    Attributes:
        organizations, people: How many sign.
        grouped: Whether they stand under headings.
        cities: Whether organizations stand with a town.
        commas: Whether some names hold commas.
        opening: Whether they are named in the first sentence.
        counted: Whether the letter says how many they are.
        second_names: Whether some have a name in a second language.
        copied: Whether others get a copy.
        notes: How many.
        body: How many paragraphs with a figure.
    """

    organizations: int = 18
    people: int = 0
    grouped: bool = False
    cities: bool = False
    commas: bool = True
    opening: bool = False
    counted: bool = True
    second_names: bool = False
    copied: bool = True
    notes: int = 3
    body: int = 5


@dataclass
class Maker:
    """Makes letters; the same seed makes the same letter."""

    seed: int
    language: str
    words: Words = field(init=False)
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.words = WORDS[self.language]
        self.chance = random.Random(f"{self.language} {self.seed}")  # made letters are no secret

    def letter(self, shape: Shape) -> MadeLetter:
        """Make a letter."""
        words, chance = self.words, self.chance
        day = date(chance.randint(1996, 2026), chance.randint(1, 12), chance.randint(1, 28))
        groups = self._groups(shape)
        count = sum(len(signers) for _, signers in groups)
        recipients = tuple(self._recipient() for _ in range(chance.randint(1, 3)))
        stated = count if shape.counted and not shape.people and not shape.opening else None
        figures: list[str] = []
        paragraphs = self._body(shape, figures)
        opening = words.undersigned[0].format(count=stated) if stated else words.undersigned[1]
        if shape.opening:
            names = [signer.name for signer in groups[0][1]]
            opening = words.undersigned[2].format(names=", ".join(names[:-1]) + f" {words.conjunction} {names[-1]}")
        notes = tuple(
            MadeNote(
                str(number),
                words.note.format(b=chance.choice(words.second), year=day.year - 1),
                f"https://gazette.example/{day.year}/{number}",
            )
            for number in range(1, shape.notes + 1)
        )
        return MadeLetter(
            language=self.language,
            day=day,
            printed_date=words.date.format(day=day.day, month=words.months[day.month - 1], year=day.year),
            subject=words.sentences[0].split("{")[0].strip() + " " + words.second[0],
            recipients=recipients,
            copies=tuple(self._recipient() for _ in range(2)) if shape.copied else (),
            salutation=words.salutation.format(names=f" {words.conjunction} ".join(one.name for one in recipients)),
            paragraphs=(opening, *paragraphs, words.demand.format(b=chance.choice(words.second))),
            figures=tuple(figures),
            notes=notes,
            valediction=chance.choice(words.valedictions),
            cue=chance.choice(words.cues),
            groups=groups,
            stated=stated,
            opening=shape.opening,
        )

    def _body(self, shape: Shape, figures: list[str]) -> list[str]:
        chance, marks = self.chance, [f"{{{number}}}" for number in range(1, shape.notes + 1)]
        paragraphs = []
        for number in range(shape.body):
            mark = marks[number] if number < len(marks) else ""
            if number % 3 == 2:
                figure = str(chance.randint(11, 89))
                sentence = self.words.percent.replace("{p}", figure)
            else:
                figure = self._number(chance.randint(1_101, 98_000))
                sentence = chance.choice(self.words.sentences).replace("{n}", figure)
            figures.append(figure)
            paragraphs.append(sentence.replace("{b}", chance.choice(self.words.second)).replace("{mark}", mark))
        return paragraphs

    def _number(self, number: int) -> str:
        sign = {"en": ",", "es": ".", "fr": "\u00a0"}[self.language]
        return f"{number:,}".replace(",", sign)

    def _groups(self, shape: Shape) -> tuple[tuple[str, tuple[Signer, ...]], ...]:
        names: dict[str, None] = {}
        while len(names) < shape.organizations:
            names[self._organization(shape, len(names))] = None
        organizations = [
            Signer(name, city=self.chance.choice(self.words.towns) if shape.cities else "") for name in names
        ]
        people: dict[str, Signer] = {}
        while len(people) < shape.people:
            person = self._person()
            people[person.name] = person
        if not shape.grouped:
            return (("", (*organizations, *people.values())),)
        half = len(organizations) // 2
        national, local, individuals = self.words.headings
        groups = [(national, tuple(organizations[:half])), (local, tuple(organizations[half:]))]
        return (*groups, (individuals, tuple(people.values()))) if people else tuple(groups)

    def _organization(self, shape: Shape, number: int) -> str:
        forms = self.words.with_commas if shape.commas and number % 6 == 3 else self.words.forms
        b, c = self.chance.sample(self.words.second, 2)
        name = self.chance.choice(forms).format(a=self.chance.choice(self.words.first), b=b, c=c)
        if name.endswith("(acronym)"):
            letters = "".join(word[0] for word in name.split()[:-1] if word[0].isupper())
            name = name.replace("acronym", letters)
        if shape.second_names and number % 4 == 1:
            other = Maker(self.seed * 31 + number, "es" if self.language == "en" else "en")
            name = f"{name} / {other._organization(replace(shape, second_names=False, commas=False), 0)}"
        return name

    def _person(self) -> Signer:
        words, chance = self.words, self.chance
        name = f"{chance.choice(words.honorifics)}{chance.choice(words.given)} {chance.choice(words.family)}"
        affiliation = f"{chance.choice(words.first)} {chance.choice(words.second)}" if chance.random() < 0.5 else ""
        return Signer(name, is_person=True, title=chance.choice(words.titles), affiliation=affiliation)

    def _recipient(self) -> Recipient:
        words, chance = self.words, self.chance
        office, organization = chance.choice(words.offices)
        name = f"{chance.choice(words.given)} {chance.choice(words.family)}"
        return Recipient(name, office, organization, (f"{chance.randint(1, 99)} {chance.choice(words.towns)}",))
