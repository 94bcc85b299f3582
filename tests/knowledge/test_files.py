"""The canonical format, the schemas, and `check --fix`."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from bot.errors import MOST_COUNTED, MOST_SHOWN, KnowledgeError
from bot.knowledge import loading
from bot.knowledge.fields import fields_of
from bot.knowledge.files import rewrite, unformatted
from bot.knowledge.loading import SECTIONS, inspect, load
from bot.knowledge.reading import as_opened
from tests.damages import IOM, QA, Damage


def test_the_record_is_in_the_canonical_format(copied_record: Path) -> None:
    assert unformatted(inspect(copied_record)) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "forms",  # of each file, the canonical one and another: one for each, so that each fault has one cause
    [
        {
            IOM: ("published: {date: 2019-07-18, basis: printed}", "published:\n  date: 2019-07-18\n  basis: printed"),
            QA: ("value: 59000\n    qualifier: over\n", "qualifier: over\n    value: 59000\n"),
            "people.yaml": ("- id: mike-pompeo\n", "\n\n- id:   mike-pompeo\n"),
            "places.yaml": ("\n# states\n", "\n\n# states\n\n"),
            "topics.yaml": ("# yaml-language-server: $schema=schemas/topics.json\n", ""),
        },
        {
            IOM: ("kind: letter\n", "kind: 'letter'\n"),
            QA: ("value: 16000\n", "value: 16000\n    qualifier: exactly\n"),
        },
        {IOM: ("cites: [orsi-2019]", "cites:\n      - orsi-2019")},
    ],
    ids=len,
)
def test_another_form_of_the_same_is_a_fault_and_is_mended(
    copied_record: Path, damage: Damage, forms: dict[str, tuple[str, str]]
) -> None:
    folder = copied_record
    wanted = {file: (folder / file).read_text(encoding="utf-8") for file in forms}
    for file, (old, new) in forms.items():
        damage(file, old, new)
    inspected = inspect(folder)
    assert [(fault.file, fault.message) for fault in unformatted(inspected)] == [
        (as_opened(folder / file), "is not in the canonical format. Rewrite it by check --fix")
        for file in sorted(forms)
    ]
    assert sorted(rewrite(inspected)) == [folder / file for file in sorted(forms)]
    assert {file: (folder / file).read_text(encoding="utf-8") for file in forms} == wanted
    assert unformatted(inspect(folder)) == []
    assert inspect(folder).knowledge == inspected.knowledge


def test_the_first_line_that_differs_is_named(damage: Damage) -> None:
    folder = damage(IOM, "kind: letter\n", "kind: 'letter'\n")
    assert [fault.line for fault in unformatted(inspect(folder))] == [3]


def test_a_comment_above_an_entry_is_kept(damage: Damage) -> None:
    folder = damage("people.yaml", "- id: kevin-mcaleenan\n", "# acting\n# since April 2019\n- id: kevin-mcaleenan\n")
    rewrite(inspect(folder))
    text = (folder / "people.yaml").read_text(encoding="utf-8")
    assert "\n\n# acting\n# since April 2019\n- id: kevin-mcaleenan\n" in text
    assert unformatted(inspect(folder)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("aliases: [Webber]\n", "aliases: [Webber]  # of AP\n"),
        ("  name: Frances Webber\n", "  # a reporter\n  name: Frances Webber\n"),
        ("  name: Frances Webber\n", "# a reporter\n  name: Frances Webber\n"),
    ],
)
def test_a_comment_that_would_be_lost_is_a_fault_and_nothing_is_rewritten(damage: Damage, old: str, new: str) -> None:
    folder = damage("people.yaml", old, new)
    before = (folder / "people.yaml").read_text(encoding="utf-8")
    line = next(
        number for number, text in enumerate(before.splitlines(), start=1) if "# a rep" in text or "# of" in text
    )
    inspected = inspect(folder)
    faults = [fault for fault in unformatted(inspected) if "a comment inside an entry" in fault.message]
    assert [fault.line for fault in faults] == [line]
    with pytest.raises(KnowledgeError):
        rewrite(inspected)
    assert (folder / "people.yaml").read_text(encoding="utf-8") == before


def test_a_sign_within_a_text_is_no_comment(damage: Damage) -> None:
    folder = damage("people.yaml", "aliases: [Webber]", "aliases: [Webber, 'Webber # 1', P#Webber]")
    inspected = inspect(folder)
    assert "comment" not in str([str(fault) for fault in unformatted(inspected)])
    rewrite(inspected)
    assert inspect(folder).knowledge == inspected.knowledge


def test_what_looks_like_something_else_comes_back_as_the_same_text(copied_record: Path) -> None:
    names = ("no", "yes", "1e5", "2019", "3.50", "null", "~", "a: b", "- a", "ñandú", "'", '"', " x", "#x", "on")
    path = copied_record / "people.yaml"
    quoted = ", ".join("'" + name.replace("'", "''") + "'" for name in names)
    path.write_text(path.read_text(encoding="utf-8").replace("[Webber]", f"[Webber, {quoted}]"), encoding="utf-8")
    inspected = inspect(copied_record)
    assert inspected.faults == []
    rewrite(inspected)
    again = inspect(copied_record)
    assert again.knowledge is not None
    assert again.knowledge.people["frances-webber"].aliases == ("Webber", *names)


@pytest.mark.slow
def test_a_missing_schema_is_a_fault_and_is_written(copied_record: Path) -> None:
    (copied_record / "schemas" / "people.json").unlink()
    assert [fault.message for fault in unformatted(inspect(copied_record))] == ["is missing. Write it by check --fix"]
    rewrite(inspect(copied_record))
    assert unformatted(inspect(copied_record)) == []


def test_every_yaml_file_names_its_schema_in_its_first_line(copied_record: Path) -> None:
    for path in copied_record.rglob("*.yaml"):
        mark, _, target = path.read_text(encoding="utf-8").splitlines()[0].partition("$schema=")
        assert mark == "# yaml-language-server: "
        json.loads((path.parent / target).read_text(encoding="utf-8"))


def test_a_schema_knows_the_fields_their_rules_and_their_meaning(copied_record: Path) -> None:
    for name, model in SECTIONS.items():
        schema = json.loads((copied_record / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
        assert schema["type"] == "array"
        described = schema["$defs"][model.__name__]
        assert described["properties"].keys() == fields_of(model).keys()
        assert described["additionalProperties"] is False
    document = json.loads((copied_record / "schemas" / "document.json").read_text(encoding="utf-8"))
    assert document["$defs"]["Fact"]["properties"]["said_by"]["description"].startswith("The primary source")


@pytest.mark.parametrize("name", ["people.yaml", "documents/2020-01-29-hrw-qa.yaml"])
def test_a_named_pipe_is_a_fault_and_is_not_waited_for(name: str, copied_record: Path) -> None:
    path = copied_record / name
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(KnowledgeError, match="it is no regular file"):
        load(copied_record)


@pytest.mark.slow
def test_a_large_file_in_which_everything_is_wrong_costs_a_bounded_number_of_faults_and_hints(
    copied_record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hinted: list[str] = []
    monkeypatch.setattr(loading, "nearest", lambda word, _: hinted.append(word))
    entries = [f"- id: made-up-{number}\n  kind: none\n  within: nowhere-{number}\n" for number in range(4000)]
    (copied_record / "places.yaml").write_text("".join(entries), encoding="utf-8")
    faults = inspect(copied_record).faults
    assert len(faults) == MOST_COUNTED
    assert 0 < sum(word.startswith("nowhere") for word in hinted) <= MOST_SHOWN
    error = KnowledgeError(faults)
    assert str(error).endswith(f"… and {MOST_COUNTED - MOST_SHOWN} more, at the least.")


def test_of_very_many_faults_the_first_are_shown_and_the_others_counted() -> None:
    error = KnowledgeError([f"fault {number}" for number in range(9_000)])
    lines = str(error).splitlines()
    assert lines[0] == "fault 0"
    assert lines[-1] == "… and 8800 more."
    assert len(lines) == 201
    assert len(error.faults) == 9_000
