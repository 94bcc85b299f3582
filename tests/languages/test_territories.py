"""A people is told by its country's name, in each language, and no other word is taken for one."""

from __future__ import annotations

from bot.languages import LANGUAGES
from bot.languages.territories import territory
from tests.rows import rows


@rows(
    ("word", "country"),
    [
        ("haiti", "Haiti"), ("haitian", "Haiti"), ("haitians", "Haiti"), ("haitianos", "Haiti"), ("cubans", "Cuba"),
        ("cubanas", "Cuba"), ("brazilians", "Brazil"), ("brasilenos", "Brazil"), ("nigerians", "Nigeria"),
        ("peruanos", "Peru"), ("chinese", "China"), ("nicaraguenses", "Nicaragua"), ("chileans", "Chile"),
    ],
)  # fmt: skip
def test_a_people_is_told_by_its_country_s_name(word: str, country: str) -> None:
    assert territory("en", word) == country


@rows(
    "word",
    "child children human humans cubic maliciously island roman romans women chin costs storks reunion a 2023".split(),
)
def test_another_word_is_no_people(word: str) -> None:
    assert all(territory(language, word) is None for language in LANGUAGES)


def test_the_country_is_named_in_the_language_of_the_answer() -> None:
    assert (territory("en", "haitianos"), territory("es", "haitians")) == ("Haiti", "Haití")
