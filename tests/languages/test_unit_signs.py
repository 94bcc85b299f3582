"""The signs of units, by CLDR."""

from __future__ import annotations

import pytest

from bot.languages import LANGUAGES
from bot.languages.unit_signs import letters_of_units, signs_of_units


@pytest.mark.parametrize(
    ("language", "name", "sign"),
    [
        ("en", "kilometers", "km"),
        ("en", "kilometres", "km"),
        ("es", "metros cúbicos", "m³"),
        ("fr", "milligrammes", "mg"),
    ],
)
def test_a_unit_has_the_sign_of_its_language(language: str, name: str, sign: str) -> None:
    assert signs_of_units(language)[name] == sign


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sign_is_a_single_letter_or_the_name_itself(language: str) -> None:
    assert all(len(sign) > 1 and sign != name for name, sign in signs_of_units(language).items())


@pytest.mark.parametrize(
    ("language", "name", "letter"),
    [("en", "metres", "m"), ("en", "meters", "m"), ("es", "metros", "m"), ("fr", "mètres", "m")],
)
def test_a_letter_stands_for_a_unit_that_all_languages_write_so(language: str, name: str, letter: str) -> None:
    assert letters_of_units(language)[name] == letter


def test_a_letter_that_only_one_language_has_for_a_unit_is_none() -> None:
    assert not {"años", "días", "heures"} & {*letters_of_units("es"), *letters_of_units("fr")}
