"""The code speaks of no subject: what the shipped record is about stands in the record alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.knowledge.knowledge import Knowledge
from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES, module

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(path for path in (ROOT / "bot").rglob("*") if path.suffix in (".py", ".html", ".yaml", ".md"))
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
    work worker working workshop world
    """.split()
)

# Words of the record's groups that programs, and sentences about any record, are made of.
OF_ANY_PROGRAM = frozenset(
    """
    abrir arrive bill block break commit convention decide empezo encuesta entrevista estudio exception exempt extend
    fallo freeze government grow head illegal interviewed largest leader lead main mandado medida paid papers politica
    programa protocol reach removal return ruling spread stop stuck succeed survey turned wait
    """.split()
)
# Of each language's folder, the modules that list general words; the others hold sentences and turns of phrase.
LISTS = "anatomy calendar grammar nouns numbers offices particles quantities signing speech spelling".split()


def general_words() -> frozenset[str]:
    """Return the words that the languages list, whatever a record is about."""
    modules = [module(language, name) for language in LANGUAGES for name in LISTS]
    values = [value for one in modules for name, value in vars(one).items() if name.isupper()]
    return frozenset(spelling(word) for value in values for word in re.findall(r"[^\W\d_]+", str(value)))


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
    general = general_words() | GENERAL
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
def own(record: Knowledge) -> set[str]:
    return own_words(record)


@pytest.fixture(scope="module")
def subject(record: Knowledge) -> Subject:
    return names_of_the_subject(record)


def test_the_search_knows_the_names_of_the_record(subject: Subject) -> None:
    assert {"MPP", "WOLA", "IOM"} <= subject.acronyms
    assert {"tijuana", "laredo", "mexicans", "guatemala", "nielsen"} <= subject.proper
    assert {"amnesty", "fronteras"} <= subject.titled
    assert subject.in_line("the letter on the return of mexicans, by MPP") == {"mexicans", "MPP"}
    assert subject.in_line("class Letter: a border, a court, when it was signed") == set()


def test_no_file_names_what_the_record_is_about(subject: Subject) -> None:
    named = {path.relative_to(ROOT).as_posix(): found(path, subject) for path in FILES}
    assert {path: names for path, names in named.items() if names} == {}


def own_words(record: Knowledge) -> set[str]:
    """Return the plain words of the record's vocabulary, less general ones, and with all that it counts."""
    of_each = record.vocabulary.in_every_language()
    grouped = plain_words(phrase for words in of_each for group in words.synonyms for phrase in group)
    counted = plain_words(phrase for words in of_each for phrase in words.counted)
    return (grouped - general_words() - GENERAL - OF_ANY_PROGRAM) | counted


def plain_words(phrases: Iterable[str]) -> set[str]:
    return {word for phrase in phrases for word in spelling(phrase).split() if len(word) >= SHORTEST}


def said(text: str) -> set[str]:
    """Return the words of a text; the parts of a compound name are words too."""
    return {spelling(word) for word in re.findall(r"[^\W\d_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text))}


def test_the_search_knows_the_words_of_the_vocabulary(record: Knowledge) -> None:
    assert {"deport", "encampment", "enjoin", "migrants", "camion"} <= own_words(record)
    assert said("_MIGRANT_WORDS = CampOf(x)  # the camión") >= {"migrant", "camp", "camion"}


def test_the_words_of_the_subject_stand_in_the_record_alone(own: set[str]) -> None:
    named = {path.relative_to(ROOT).as_posix(): own & said(path.read_text(encoding="utf-8")) for path in FILES}
    assert {path: words for path, words in named.items() if words} == {}
