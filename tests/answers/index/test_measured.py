"""What a figure is called by its unit, which no entry need list."""

from __future__ import annotations

from bot.answers.index.measured import Measured
from bot.answers.index.tokenising import Tokeniser
from tests.records.test_answers import answerer_of
from tests.rows import rows


@rows(
    ("name", "fact", "noun"),
    [
        ("garments", "rent-shonapara", "price"),  # "a room costs"
        ("garments", "closed-8-days", "duration"),
        ("refinery", "cost-145", "fee"),
        ("refinery", "refinery-3-km", "distance"),
        ("refinery", "flare-11-hours", "duree"),
        ("agua", "coste-desaladora", "precio"),
        ("agua", "marcha-kilometros", "distancia"),
        ("agua", "protesta-dos-horas", "tiempo"),
    ],
)
def test_a_figure_is_called_by_what_it_measures(name: str, fact: str, noun: str) -> None:
    assert noun in _nouns(name, fact)


@rows(
    ("name", "fact"),
    [
        ("garments", "minimum-wage-2023"),  # a wage is no price
        ("garments", "mill-fined"),
        ("refinery", "investment-120"),
        ("refinery", "loan-75"),
        ("refinery", "fine-2015"),
        ("agua", "factura-29"),
        ("agua", "caudal-plan"),  # cubic metres
        ("agua", "caudal-estudio"),
    ],
)
def test_another_figure_is_called_nothing_more(name: str, fact: str) -> None:
    assert not _nouns(name, fact)


def _nouns(name: str, identifier: str) -> set[str]:
    indexed = answerer_of(name).indexed
    fact = next(
        one for document in indexed.knowledge.documents.values() for one in document.facts if one.id == identifier
    )
    tokens = Tokeniser(indexed.vocabulary)
    measured = Measured(indexed.knowledge, tokens, indexed.vocabulary.grammar.spoken)
    return {word for cut in measured.nouns(fact) for word in cut.words}
