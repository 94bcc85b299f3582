"""Forms of a word whose stems are written otherwise before another ending."""

from __future__ import annotations

import pytest

from bot.knowledge.stems import stem
from tests.rows import rows


@rows(
    "forms",
    [
        "publicar publique publicaron", "garantizar garantice garantizan", "traducir traduzca", "exigir exijan",
        "rechazar rechace", "ofrecer ofrezcan", "proteger proteja", "ataque atacar",
    ],
)  # fmt: skip
def test_forms_of_a_spanish_verb_are_one_word(forms: str) -> None:
    assert len({stem(form, "es") for form in forms.split()}) == 1


@pytest.mark.parametrize("words", ["plaza placa", "marzo marca", "casar cazar", "caja cagar"])
def test_other_spanish_words_stay_apart(words: str) -> None:
    one, other = words.split()
    assert stem(one, "es") != stem(other, "es")


def test_forms_of_a_french_verb_are_one_word() -> None:
    assert len({stem(form, "fr") for form in ("payer", "paierait", "paie", "payé", "paye")}) == 1
