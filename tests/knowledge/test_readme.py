"""The data dictionary names every field and value of the model, and nothing that the model does not know."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest

from bot.knowledge.fields import Record, fields_of
from bot.knowledge.loading import SECTIONS, WHOLES, inspect
from bot.knowledge.model import Comparison, Document, DocumentKind, PlaceKind, Qualifier, UrlRole

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "knowledge" / "README.md").read_text(encoding="utf-8")
CODE = set(re.findall(r"`([^`]+)`", re.sub(r"(?s)```.*?```", "", README)))


def every_field() -> set[str]:
    models: list[type[Record]] = [Document, *(part.model for _, part in inspect(ROOT / "knowledge").parts())]
    return {name for model in models for name in fields_of(model)}


def test_every_field_of_the_model_is_in_the_dictionary() -> None:
    words = {word for code in CODE for word in re.findall(r"[a-z_0-9]+", code)}
    assert every_field() - words == set()


@pytest.mark.parametrize("values", [Comparison, DocumentKind, PlaceKind, Qualifier, UrlRole])
def test_every_value_of_a_choice_is_in_the_dictionary(values: type[StrEnum]) -> None:
    assert {value.value for value in values} - CODE == set()


def test_every_file_of_the_record_is_in_the_dictionary() -> None:
    assert all(f"{name}.yaml" in README for name in (*WHOLES, *SECTIONS))
