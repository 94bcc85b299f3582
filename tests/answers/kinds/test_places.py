"""Places: in which state or country they lie, and what lies across from them."""

from __future__ import annotations

from pathlib import Path

from bot.answers.answer import Found
from tests.answers.kinds.test_works import REFINERY, ROOT, SHIPPED, answerer_of, sentence_of
from tests.rows import rows

HERON = ROOT / "tests/heron"


@rows(
    ("folder", "question", "words"),
    [
        (SHIPPED, "In which Mexican state do Reynosa, Nuevo Laredo and Matamoros lie?", "Matamoros is in Tamaulipas"),
        (SHIPPED, "in what US state is El Paso located?", "El Paso is in Texas."),
        (SHIPPED, "¿En qué estado mexicano se encuentran Reynosa y Matamoros?", "Reynosa está en Tamaulipas"),
        (SHIPPED, "¿a qué estado pertenece Nuevo Laredo?", "Nuevo Laredo está en Tamaulipas"),
        (SHIPPED, "which country is Mexicali in?", "Mexicali is in Mexico"),
        (SHIPPED, "which Mexican city faces Brownsville", "Matamoros"),
        (SHIPPED, "Is Matamoros in Mexico or in the United States?", "Matamoros is in Mexico."),
        (SHIPPED, "¿Tijuana está en México o en Estados Unidos?", "Tijuana está en México."),
        (SHIPPED, "qué ciudad mexicana queda enfrente de Eagle Pass", "Piedras Negras"),
        (HERON, "in which country does the Old Reed Mill lie?", "Old Reed Mill is in Osierland"),
        (HERON, "¿en qué país se encuentra el antiguo molino de juncos?", "está en Mimbrelia"),
    ],
)
def test_it_is_told_where_a_place_lies(folder: Path, question: str, words: str) -> None:
    assert words in sentence_of(folder, question)


@rows(
    ("folder", "question"),
    [
        (SHIPPED, "In which American state do Reynosa and Matamoros lie?"),
        (SHIPPED, "In which Mexican state do Reynosa and Guadalajara lie?"),
        (SHIPPED, "in which country are Tapachula and Reynosa?"),
        (SHIPPED, "in which state is Mexicali?"),  # the record tells its country alone
        (SHIPPED, "en qué estado se ubica Tijuana"),
        (SHIPPED, "which American city lies across from Brownsville?"),
        (SHIPPED, "which Guatemalan city lies opposite Laredo?"),
        (SHIPPED, "what lies across from Guadalajara"),
        (HERON, "in which Dutch state is the Old Reed Mill?"),
        (REFINERY, "dans quel pays se trouve Port-Osmond ?"),  # no document says so
        (REFINERY, "in which country is Tournelle?"),
    ],
)
def test_it_is_not_told_of_another_state_country_or_place(folder: Path, question: str) -> None:
    assert not isinstance(answerer_of(folder).answer(question), Found)
