"""Other words than the record's own: those that entries list, and nouns for what somebody or something is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from bot.answers.answer import Found
from bot.answers.answerer import Answerer
from bot.answers.index.other_words import IndexWithOtherWords
from bot.answers.index.postings import LENT
from bot.answers.match.query import Query
from bot.answers.match.vetoes import VETOES, vetoes_of
from bot.knowledge.loading import inspect, load
from tests.records.conftest import FOLDERS
from tests.records.test_answers import answerer_of
from tests.rows import rows


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_entry_holds_other_words_in_each_language(folder: Path) -> None:
    knowledge = load(folder)
    assert [knowledge.without_other_words(language) for language in knowledge.about.languages] == [
        [] for _ in knowledge.about.languages
    ]


@rows(
    ("name", "question", "words"),
    [
        ("garments", "how many employees were sacked at Padmaloy Mills?", "212 workers"),
        ("garments", "what death toll do the police give?", "1 death"),
        ("agua", "¿cuánta gente vive en El Cerrillo?", "1.900 personas"),
        ("agua", "¿qué porcentaje aprovecha la desaladora?", "15 por ciento"),
        ("refinery", "what share of the kids in Les Glacis suffer from asthma?", "14 percent"),
        ("refinery", "combien de malades à l'hôpital de Port-Osmond ?", "118 patients"),
        # what bears the legal form of a company is one
        ("agua", "¿a qué compañía pertenece Los Almendros?", "Frutas del Tarancel"),
        ("refinery", "qu'a répondu l'entreprise au journal de Tournelle ?", "à l'étude"),
        # those who speak in a document, and those of whom it asks something
        ("refinery", "which opinion does the coalition want the inquiry commissioner to give?", "unfavourable"),
        # of two figures the one of what is so, where no negation asks for the other
        ("agua", "según el inventario de octubre de 2020, ¿cuántos pozos tienen permiso?", "1.512"),
        # a stretch of a year, and a month that only tells which happening is meant
        ("agua", "¿cuántos litros por persona repartía el Ayuntamiento en el verano de 2020?", "5 litros"),
        ("garments", "how many people worked in the belt in the middle of 2023?", "33,500"),
        ("refinery", "how many people were treated after the October flaring at all hospitals?", "131"),
        # signs of units, and days as they are written in a row
        ("agua", "km de la marcha", "catorce kilómetros"),
        ("agua", "¿a cuánto sale el m3 de la desaladora?", "0,95 euros"),
        ("agua", "¿cuántos litros por persona y día se reclaman a la alcaldesa?", "8 litros diarios"),
        # a person's title on a list, beside an office elsewhere
        ("agua", "¿qué profesión tiene Teodoro Lasheras?", "abogado"),
        ("agua", "¿a qué se dedicaba Remedios Cantalapiedra?", "pescadora jubilada"),
        # a name, and nothing that the one of that office did
        ("refinery", "prefect name pls", "Alban Quesnoy"),
        # what kind of place it is that is named
        ("agua", "¿cuánta gente vive en la comarca del Bajo Tarancel?", "22.000 personas"),
        ("garments", "how much is a room in the neighbourhood of Shonapara?", "3,000 to 4,200"),
        ("refinery", "combien de patients à Tournelle, la commune ?", "44"),
        # what asks for an amount, and what tells nothing
        ("garments", "what range of rents did the report find for a room in Shonapara?", "3,000 to 4,200"),
        ("garments", "how many workers did the Board hear in the end?", "6 workers"),
        ("refinery", "quand l'Agence de l'air a-t-elle publié les chiffres de 2018 ?", "20 mai 2019"),
        # a phrase begins with what is counted
        ("garments", "factories shut during the October protests", "130 factories"),
        ("agua", "¿cuántas fincas usan más de la mitad del agua?", "9 fincas"),
    ],
)  # fmt: skip
def test_a_question_in_other_words_is_answered(name: str, question: str, words: str) -> None:
    answer = answerer_of(name).answer(question)
    assert isinstance(answer, Found)
    assert words in " ".join((answer.sentence, *answer.items))


@pytest.mark.parametrize(
    ("name", "question"),
    [
        # other words alone tell nothing of a name
        ("garments", "who is the owner of Padmaloy Mills?"),
        ("agua", "dueño de Frutas del Tarancel"),
        # a number of people is no amount
        ("agua", "población de La Almadraba"),
        # the river in an organization's name is not the river
        ("agua", "¿cuántos kilómetros mide el río Tarancel?"),
        # what is demanded has not come about
        ("agua", "¿devolvió la empresa la subida del recibo?"),
        # names are no number
        ("agua", "¿cómo se llaman las 9 fincas que usan más de la mitad del agua agrícola?"),
        # no document tells what was answered to it
        ("refinery", "what did the regional minister reply to the Belgian appeal of March 2019?"),
    ],
)
def test_other_words_do_not_answer_what_the_record_does_not_tell(name: str, question: str) -> None:
    assert not isinstance(answerer_of(name).answer(question), Found)


def test_what_was_answered_to_a_document_stands_in_another() -> None:
    answerer = answerer_of("refinery")
    question = answerer._reader.understand("what did the minister reply to the Belgian appeal", None, "en")
    vetoes = vetoes_of(Query(question, answerer._indexed))
    items = {item.id: item for item in answerer._indexed.index.items}
    refusing = vetoes.refusing(items["minister-no-answer"])
    assert refusing is not None
    assert refusing.name == "answered"
    assert vetoes.refusing(items["appeal-unanswered"]) is None


def test_the_entry_s_own_words_are_worth_more_than_those_of_others() -> None:
    index = answerer_of("garments")._indexed
    item = next(item for item in index.index.items if item.id == "dismissed-212")
    own, other = (item.worth(index.vocabulary.keys(word)) for word in ("padmaloy", "retaliation"))
    assert own > other == LENT


def with_words(folder: Path, file: str, words: str, more: str) -> Path:
    """Return a copy of the garments' record in a folder, with other words behind some that begin an entry's own."""
    garments = folder / more
    copytree(next(one for one in FOLDERS if one.name == "garments"), garments)
    path = garments / "documents" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(words) == 1
    path.write_text(text.replace(words, f"{words} {more},"), encoding="utf-8")
    return garments


def test_other_words_may_be_another_entry_s_alias_and_no_name(tmp_path: Path) -> None:
    file, words = "2023-11-09-press-release.yaml", "[lowest, pay, salary,"
    assert not inspect(with_words(tmp_path, file, words, "raise")).faults
    faults = inspect(with_words(tmp_path, file, words, "Corvane")).faults
    assert [fault for fault in faults if "'Corvane' also names 'corvane'. Name that" in str(fault)]


def test_what_one_entry_says_of_another_date_is_told_by_no_other_words(tmp_path: Path) -> None:
    words = "[sacked, lost, jobs, terminated, let go, employees, took place,"
    answerer = Answerer(load(with_words(tmp_path, "2023-03-14-open-letter.yaml", words, "fine")))
    assert isinstance(answerer.answer("Padmaloy Mills fine, November 2023?"), Found)
    assert not isinstance(answerer.answer("Padmaloy Mills fine, February 2023?"), Found)


def test_a_river_in_a_name_is_not_the_river() -> None:
    answerer = answerer_of("agua")
    question = answerer._reader.understand("¿cuántos kilómetros tiene el río Tarancel?", None, "es")
    vetoes = vetoes_of(Query(question, answerer._indexed))
    items = {item.id: item for item in answerer._indexed.index.items}
    refusing = vetoes.refusing(items["marcha-kilometros"])
    assert refusing is not None
    assert refusing.name == "place"


def test_no_other_word_stands_for_a_name() -> None:
    """What an entry is asked for by other words has the names that are asked for by its own."""
    answerer = answerer_of("agua")
    vetoes = [veto for veto in VETOES if veto.name == "name"]
    asked = answerer._reader.understand("¿cuándo se secó el río en Olmera?", None, "es")
    lent = Query(asked, replace(answerer._indexed, index=IndexWithOtherWords(answerer._indexed.index)))
    assert not any(veto.held(Query(asked, answerer._indexed)) for veto in vetoes)
    held = [link for veto in vetoes for link in veto.held(lent)]
    allowing = {item.id for item in answerer._indexed.index.items if vetoes[0].allows(item, held)}
    assert held
    assert "nace-y-muere" in allowing
    assert "muerte-peces" not in allowing
