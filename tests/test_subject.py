"""The code speaks of no subject: what the shipped record is about stands in the record alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.answers.understand.vocabulary import Vocabulary
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Vocabulary as OwnWords
from bot.knowledge.model import Words
from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(path for path in (ROOT / "bot").rglob("*") if path.suffix in (".py", ".html", ".yaml"))
ANSWERS = ROOT / "bot" / "answers"
SHORTEST = 4  # letters of a word; shorter names are known by their capitals

# Words of names that any record, and any program, may use.
GENERAL = frozenset(
    """
    about access action agency alliance ambassador analysis association border california center central centre city
    ciudad commission committee common community congress congresswoman council country court department director
    estados exchange first forum general global group groups home house human information institute international
    judge justice kind language latin legal letter level media national network north nuevo office open order
    organizacion organization partners paso people policy press program programme project protection public record
    records release report representative research response review rights school secretary security service services
    shared social society south state states status study system systems team todas united university watch without
    work working workshop world
    """.split()
)

_WORD = "a word of the subject, which is to move to the record's vocabulary"
# Words of the record's groups that programs, and sentences about any record, are made of.
OF_ANY_PROGRAM = frozenset(
    """
    bill break decide extend government head largest lead paid papers programa protocol return ruling stop wait
    """.split()
)
_OFFICE = "an office, which any record has; it moves to the languages' folders"
_PEOPLE = "whom this record is about"
# What the room of answers still says of the vocabulary's own words, and why. The list only gets shorter.
STILL_SAID = {
    **dict.fromkeys(
        "boss chief commissioner minister leader jefe lider titular canciller comisionado".split(), _OFFICE
    ),
    **dict.fromkeys("secretario ministro dirige dirigia encabeza juez magistrado".split(), _OFFICE),
    **dict.fromkeys("migrants migrantes ".split(), _PEOPLE),
    **dict.fromkeys("money dollars dinero dolares".split(), "what a figure counts, which units say"),
    **dict.fromkeys("frontera vigor".split(), _WORD),
}


OF_THE_LANGUAGES = Vocabulary(OwnWords(**dict.fromkeys(LANGUAGES, Words())), LANGUAGES)


@dataclass(frozen=True, slots=True)
class Subject:
    """What the record is about, by name.

    Attributes:
        acronyms: In capitals.
        proper: Words of the names of people, places and nationalities: wherever they stand, whatever their case.
        titled: Words of the names of organizations and terms: many are common words, and count with a capital only.
    """

    acronyms: frozenset[str]
    proper: frozenset[str]
    titled: frozenset[str]

    def in_line(self, line: str) -> set[str]:
        """The names that stand in a line of code."""
        words = re.findall(r"[^\W\d_]+", line)
        return {one for one in words if one in self.acronyms or self._names(one)}

    def _names(self, word: str) -> bool:
        plain = spelling(word)
        return plain in self.proper or (word.istitle() and plain in self.titled)


def names_of_the_subject(record: Knowledge) -> Subject:
    """Collect what a record is about, less the words that any record may use."""
    general = {spelling(word) for word in OF_THE_LANGUAGES.known_words} | GENERAL
    named = [name for one in (*record.organizations, *record.terms) for name in record.names_of(one)]
    proper = [name for one in (*record.people, *record.places) for name in record.names_of(one)]
    acronyms = {word for name in (*named, *proper) for word in re.findall(r"\b[A-Z][A-Z0-9]{2,}\b", name)}
    return Subject(
        frozenset(acronyms - {word.upper() for word in GENERAL}),
        frozenset(words_of(proper) - general),
        frozenset(words_of(named) - general),
    )


def words_of(names: list[str]) -> set[str]:
    """The words that are written with a capital, in one spelling."""
    capitals = (word for name in names for word in re.findall(r"[^\W\d_]+", name) if word.istitle())
    return {plain for word in capitals if len(plain := spelling(word)) >= SHORTEST}


def found(path: Path, subject: Subject) -> set[str]:
    """The names in a file."""
    return {name for line in path.read_text(encoding="utf-8").splitlines() for name in subject.in_line(line)}


@pytest.fixture(scope="module")
def subject(record: Knowledge) -> Subject:
    return names_of_the_subject(record)


def test_the_search_knows_the_names_of_the_record(subject: Subject) -> None:
    assert {"MPP", "WOLA", "IOM"} <= subject.acronyms
    assert {"tijuana", "laredo", "mexicans", "guatemala", "nielsen"} <= subject.proper
    assert {"amnesty", "fronteras"} <= subject.titled
    assert subject.in_line("the letter on the return of mexicans, by MPP") == {"mexicans", "MPP"}
    assert subject.in_line("class Letter: a border, a court, when it was signed") == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_file_names_what_the_record_is_about(path: Path, subject: Subject) -> None:
    assert found(path, subject) == set()


def own_words(record: Knowledge) -> set[str]:
    """Return the plain words of the record's vocabulary, less those of the languages and of any program."""
    of_each = record.vocabulary.in_every_language()
    phrases = (one for words in of_each for group in (*words.synonyms, words.counted) for one in group)
    plain = {word for phrase in phrases for word in spelling(phrase).split() if len(word) >= SHORTEST}
    return plain - {spelling(word) for word in OF_THE_LANGUAGES.known_words} - GENERAL - OF_ANY_PROGRAM


def said(words: set[str]) -> set[str]:
    """Return those of the words that the room of answers says."""
    texts = (path.read_text(encoding="utf-8") for path in FILES if path.is_relative_to(ANSWERS))
    return words & {spelling(word) for text in texts for word in re.findall(r"[^\W\d_]+", text)}


def test_the_search_knows_the_words_of_the_vocabulary(record: Knowledge) -> None:
    assert {"deport", "encampment", "enjoin", "migrants", "camion"} <= own_words(record)


def test_the_words_of_the_subject_stand_in_the_record_alone(record: Knowledge) -> None:
    assert said(own_words(record)) == set(STILL_SAID)
