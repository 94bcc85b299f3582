"""README's pictures show what the bot answers now, and the tools that draw them are pinned."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bot.knowledge.knowledge import Knowledge
from tests.pictures.cards import QUESTIONS, as_json

HERE = Path(__file__).resolve().parent
PNG = b"\x89PNG\r\n\x1a\n"
LARGEST = 300_000  # bytes: README is read on a telephone, too


@pytest.mark.slow
def test_the_pictures_show_the_cards_that_the_code_makes_now(record: Knowledge) -> None:
    drawn = (HERE / "cards.json").read_text(encoding="utf-8")
    assert as_json(record) == drawn, "README's pictures are out of date; run tests/pictures/make"


def test_each_card_has_its_picture_and_no_other_lies_about() -> None:
    assert {path.stem for path in HERE.glob("*.png")} == set(QUESTIONS)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_picture_is_whole_and_light(name: str) -> None:
    picture = (HERE / f"{name}.png").read_bytes()
    assert picture.startswith(PNG)
    assert b"IEND" in picture[-12:]
    assert len(picture) <= LARGEST


def test_every_tool_that_draws_is_pinned_by_version_and_hash() -> None:
    wanted = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    locked = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert locked.pop("")["dependencies"] == wanted
    assert all(entry["integrity"].startswith("sha512-") for entry in locked.values())


def test_neither_lock_nor_settings_name_a_registry() -> None:
    text = "".join(
        (HERE / name).read_text(encoding="utf-8") for name in (".npmrc", "package.json", "package-lock.json")
    )
    assert not re.search(r'"resolved"|registry\s*=|registry\.|//npm\.|_auth|\.tgz', text)
