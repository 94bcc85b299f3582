"""The signs of units, by CLDR."""

from __future__ import annotations

import pytest

from bot.languages import LANGUAGES
from bot.languages.unit_signs import signs_of_units


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
