"""A whole letter in each language is proved, and near misses of it are not."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from bot.knowledge.loading import inspect
from bot.knowledge.proof import prove
from bot.knowledge.starting import start
from bot.languages import FALLBACK

NARROW = "\u202f"
LETTERS = [
    ("en", "4th MAY 2026", "In 2025 it carried 22,000 of us home."),
    ("en-ZA", "4 May 2026", f"In 2025 it carried 22{NARROW}000 of us home."),
    ("en-IN", "04/05/2026", "In 2025 it carried twenty-two thousand of us home."),
    ("es", "a 4 de mayo de 2026", "En 2025 llevó a casa a 22.000 personas."),
    ("es-MX", "4 de mayo de 2026", "En 2025 llevó a casa a 22,000 personas."),
    ("es", "4/5/2026", "En 2025 llevó a casa a veintidós mil personas."),
    ("fr", "le 4 mai 2026", f"En 2025 il a conduit 22{NARROW}000 personnes chez elles."),
    ("fr-CH", "4 mai 2026", "En 2025 il a conduit vingt-deux mille personnes chez elles."),
    ("pt", "4 de maio de 2026", "Em 2025 levou para casa 22.000 pessoas."),
    ("pt-PT", "4 de maio de 2026", "Em 2025 levou para casa 22 mil pessoas."),
    ("de", "4. Mai 2026", "Im Jahr 2025 brachte sie 22.000 Menschen nach Hause."),
    ("de-AT", "am 04.05.2026", "Im Jahr 2025 brachte sie zweiundzwanzigtausend Menschen heim."),
    ("it", "4 maggio 2026", "Nel 2025 ha portato a casa ventiduemila persone."),
    ("nl", "4 mei 2026", "In 2025 bracht hij 22.000 mensen naar huis."),
    ("ca", "4 de maig del 2026", "El 2025 va portar a casa 22.000 persones."),
]


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("example")
    start(folder, [FALLBACK], date(2026, 11, 27))
    return folder


# The quick tests try each third language; the numbers and the dates of all are tried in `tests/languages`.
EACH = [pytest.param(row, marks=() if at % 3 == 0 else pytest.mark.slow) for at, row in enumerate(LETTERS)]


@pytest.fixture(params=EACH, ids=lambda row: f"{row[0]}: {row[1]}")
def folder(request: pytest.FixtureRequest, example: Path, tmp_path: Path) -> Path:
    """The example of `new` with this letter, whose language its document declares."""
    language, printed, sentence = request.param
    shutil.copytree(example, tmp_path, dirs_exist_ok=True)
    (letter,) = (tmp_path / "letters").iterdir()
    paragraphs = letter.read_text(encoding="utf-8").split("\n\n")
    paragraphs[1], paragraphs[4] = printed, sentence
    letter.write_text("\n\n".join(paragraphs), encoding="utf-8")
    anchor = " ".join(sentence.split()[-3:]).rstrip(".")
    replaced = {
        "language: en\n": f"language: {language}\n",
        "anchor: it carried 1,240 night workers home": f"anchor: {anchor}",
        "1,240 night workers": "22,000 night workers",
        "value: 1240": "value: 22000",
    }
    edit(tmp_path, replaced)
    return tmp_path


def edit(folder: Path, replaced: dict[str, str]) -> None:
    (path,) = (folder / "documents").iterdir()
    text = path.read_text(encoding="utf-8")
    for old, new in replaced.items():
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def faults(folder: Path) -> list[str]:
    """What the letter does not prove, apart from what else was changed in it."""
    found = prove(inspect(folder), folder / "letters")
    return [f"{one.path}: {one.message}" for one in found if one.path.startswith(("published", "facts"))]


def test_a_letter_is_proved_in_its_language_and_near_misses_are_not(folder: Path) -> None:
    assert faults(folder) == []
    edit(folder, {"as_of: 2025": "as_of: 2024", "22,000 night": "22 night", "date: 2026-05-04": "date: 2026-04-05"})
    assert faults(folder) == [
        "published.date: 2026-04-05 is not printed. Correct it, or set basis: inferred",
        "facts[0].statement.en: the number 22 stands in no paragraph that an anchor names. Correct it",
        "facts[0].statement.en: the value 22000 does not stand in this statement. Correct one of them",
        "facts[0].as_of: 2024 of 2024 stands in no paragraph that an anchor names. Correct it, or say how_known",
    ]
    edit(folder, {"22 night": "22,001 night", "date: 2026-04-05": "date: 2025-05-04"})
    assert any("the number 22001 stands in no paragraph" in fault for fault in faults(folder))
    assert any("2025-05-04 is not printed" in fault for fault in faults(folder))
