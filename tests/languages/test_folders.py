"""A folder is a language: all hold the same names, and nothing else in the code says which languages there are."""

from __future__ import annotations

import ast
import json
import re
import shutil
import string
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answerer import Answerer
from bot.knowledge.reading import read
from bot.languages import FALLBACK, LANGUAGES, module
from tests.answers.test_cases import cases
from tests.modules import nodes_of
from tests.rows import rows

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ROOT / "bot" / "languages"
CODE = sorted(path for path in (ROOT / "bot").rglob("*.py") if FOLDERS not in path.parents)
OTHERS = [language for language in LANGUAGES if language != FALLBACK]


def areas(language: str) -> list[str]:
    return sorted(path.stem for path in (FOLDERS / language).glob("*.py"))


def area(language: str, name: str) -> dict[str, Any]:
    """What an area of a language offers: the names in capitals that are not its own."""
    values = vars(module(language, "" if name == "__init__" else name))
    return {name: value for name, value in values.items() if name.isupper() and not name.startswith("_")}


NAMES = [(one, name) for one in areas(FALLBACK) for name in area(FALLBACK, one)]
FORMS = [(one, name) for one, name in NAMES if isinstance(area(FALLBACK, one)[name], str)]


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_areas(language: str) -> None:
    assert areas(language) == areas(FALLBACK)


@rows("language", OTHERS)
@rows("name", areas(FALLBACK))
def test_an_area_has_the_same_names_in_every_language(name: str, language: str) -> None:
    assert area(language, name).keys() == area(FALLBACK, name).keys()


@pytest.mark.parametrize("language", OTHERS)
def test_a_name_is_of_one_type_in_every_language(language: str) -> None:
    others = [
        (of, name) for of, name in NAMES if not isinstance(area(language, of)[name], type(area(FALLBACK, of)[name]))
    ]
    assert others == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_reads_the_same_bare_follow_ups(language: str) -> None:
    assert area(language, "followups")["BARE"].keys() == area(FALLBACK, "followups")["BARE"].keys()


@rows("language", OTHERS)
@rows("name", ["DAYS_OF_A_MONTH", "MONTHS_OF_A_YEAR", "FROM_TO", "AS_OF", "AS_OF_A_DAY"])
def test_a_form_of_dates_has_the_same_values_in_every_language(name: str, language: str) -> None:
    forms = [str(area(one, "calendar")[name]) for one in (FALLBACK, language)]
    first, second = ({value for _, value, _, _ in string.Formatter().parse(form)} for form in forms)
    assert first == second


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_has_twelve_months_in_every_language(language: str) -> None:
    assert all(names.split() for names in area(language, "calendar")["MONTHS"].split("|"))
    assert area(language, "calendar")["MONTHS"].count("|") == 11


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_alternative_is_empty(language: str) -> None:
    """A pattern with an empty alternative would find everything."""
    texts = {(of, name): area(language, of)[name] for of, name in FORMS}
    assert [place for place, text in texts.items() if text and re.fullmatch(text, "")] == []


def test_every_name_is_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (*CODE, *FOLDERS.glob("*.py")))
    used = set(re.findall(r"[\"'.](\w+)", code))
    assert [name for _, name in NAMES if name not in used] == []


@pytest.mark.slow
def test_only_the_folders_say_which_languages_there_are() -> None:
    saying = {path.relative_to(ROOT).as_posix(): lines_that_name_a_language(path) for path in CODE}
    assert {path: lines for path, lines in saying.items() if lines} == {}


def lines_that_name_a_language(path: Path) -> list[int]:
    nodes = nodes_of(path)
    constants = [node.lineno for node in nodes if isinstance(node, ast.Constant) and node.value in LANGUAGES]
    attributes = [node.lineno for node in nodes if isinstance(node, ast.Attribute) and node.attr in LANGUAGES]
    imports = [
        node.lineno
        for node in nodes
        if isinstance(node, ast.ImportFrom)
        and re.match(rf"bot\.languages\.(?:{'|'.join(LANGUAGES)})\b", node.module or "")
    ]
    return constants + attributes + imports


ASK_IN_PORTUGUESE = """
from pathlib import Path
from bot.answers.answerer import Answerer
from bot.knowledge.loading import load
from bot.languages import LANGUAGES
from bot.languages.dates import date_in_words

assert LANGUAGES[-1] == "pt", LANGUAGES
answerer = Answerer(load(Path("knowledge")))
question = answerer.examples.of("dates", "es")[0]
spanish, portuguese = (answerer.answer(question, language=language) for language in ("es", "pt"))
assert [one.entry for one in spanish.matches] == [one.entry for one in portuguese.matches] != []
assert portuguese.language == "pt"
assert date_in_words("pt", portuguese.status.as_of) in portuguese.sentence
assert answerer.overview("pt").documents
"""


def in_portuguese(data: Any) -> Any:
    """The record's data with each Spanish text once more, as Portuguese."""
    if isinstance(data, list):
        return [in_portuguese(one) for one in data]
    if isinstance(data, dict):
        inner = {name: in_portuguese(one) for name, one in data.items()}
        if "languages" in inner:
            inner["languages"].append("pt")
        return {**inner, "pt": in_portuguese(data["es"])} if "es" in inner else inner
    return data


@pytest.fixture
def with_portuguese(copied_record: Path, tmp_path: Path) -> Path:
    """The program with a further language, beside a copy of the record."""
    assert copied_record.parent == tmp_path
    shutil.copytree(ROOT / "bot", tmp_path / "bot")  # with what is compiled of it: that takes a second
    shutil.copytree(tmp_path / "bot/languages/es", tmp_path / "bot/languages/pt")
    return tmp_path


@pytest.mark.slow
def test_a_further_folder_is_a_further_language(copied_record: Path, with_portuguese: Path) -> None:
    for path in copied_record.rglob("*.yaml"):
        data = json.dumps(in_portuguese(read(path).data), ensure_ascii=False)
        path.write_text(data, encoding="utf-8")  # JSON is YAML
    command = [sys.executable, "-c", ASK_IN_PORTUGUESE]
    result = subprocess.run(command, capture_output=True, text=True, cwd=with_portuguese, check=False)
    assert result.returncode == 0, result.stderr


ANSWER = """
import sys
from pathlib import Path
from bot.answers.answerer import Answerer
from bot.knowledge.loading import load

answerer = Answerer(load(Path("knowledge")))
for line in sys.stdin:
    print(answerer.answer(line.rstrip()))
"""


@pytest.mark.slow
def test_a_further_folder_changes_no_answer_of_a_record_that_does_not_declare_it(
    answerer: Answerer, with_portuguese: Path
) -> None:
    grammar = with_portuguese / "bot/languages/pt/grammar.py"
    with grammar.open("a", encoding="utf-8") as file:  # whatever its words are
        file.write("FUNCTION_WORDS += 'signed letter people returned firmaron carta personas september'.split()\n")
    questions = [case.question for case in cases()][::40]
    asked = "\n".join(questions)
    command = [sys.executable, "-c", ANSWER]
    result = subprocess.run(command, input=asked, capture_output=True, text=True, cwd=with_portuguese, check=False)
    assert result.stderr == ""
    assert result.stdout.splitlines() == [str(answerer.answer(question)) for question in questions]
