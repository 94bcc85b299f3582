"""The data dictionary names every field and value of the model, and nothing that the model does not know."""

from __future__ import annotations

import ast
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


def messages() -> dict[str, str]:
    """What each fault of the code says before its remedy: its longest words without a value, by its place."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "bot" / "knowledge").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {id(value) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for value in node.values}
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
        for node in ast.walk(tree):
            if id(node) in inside | told:
                continue
            what = re.match(r"(?s)(.+?)[.:] [A-Z]", text_of(node))
            words = max(re.split(r"\{\w*\}", what[1]) if what else [""], key=len).strip("'\"(&):,. ")
            if " " in words:
                found[f"{path.name}:{getattr(node, 'lineno', 0)}"] = words
    return found


def text_of(node: ast.AST) -> str:
    """A text of the code, with {} for the values that are filled in."""
    match node:
        case ast.JoinedStr():
            return "".join(text_of(value) or "{}" for value in node.values)
        case ast.Constant(value=str()):
            return str(node.value)
    return ""


def test_every_fault_that_check_can_find_is_in_the_dictionary() -> None:
    rules = " ".join(README.partition("## What `check` refuses")[2].split())
    # Comments of the record that `new` writes; what a reload waits for; what `gaps` cannot write; advice.
    elsewhere = ("starting.py", "settling.py", "aliasing.py", "advice.py")
    missing = {
        place: words for place, words in messages().items() if words not in rules and not place.startswith(elsewhere)
    }
    assert missing == {}


def test_the_search_for_faults_finds_them() -> None:
    found = set(messages().values())
    assert {"stands in no paragraph that an anchor names", "neither issuers nor signatories"} <= found
    assert len(found) > 50
