"""The made letters hold what they say, so that a field that is not found is a fault of the finder."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from tests.benchmarks import ingest
from tests.ingest.made.made import LAYOUTS, made


@pytest.mark.slow
def test_the_same_letters_are_made_each_time() -> None:
    assert [one.letter for one in made()] == [one.letter for one in made()]
    assert len(list(made())) > len(LAYOUTS) > 60


@pytest.mark.slow
def test_a_text_and_a_page_hold_each_name_figure_and_note() -> None:
    for one in made():
        if not one.name.endswith((".txt", ".md", ".html")) or "windows" in one.name or "wrapped" in one.name:
            continue
        text = unescape(one.content.decode())
        wanted = [signer.name for signer in one.letter.signers] + [note.url for note in one.letter.notes]
        assert [piece for piece in [*wanted, *one.letter.figures, one.letter.printed_date] if piece not in text] == []


def test_as_much_is_found_of_each_letter_as_the_last_time_it_was_looked_at() -> None:
    told = "Look at each line that changed; if it is better, run `tests/benchmarks/ingest.py --update`."
    assert ingest.scores().splitlines() == ingest.SCORES.read_text(encoding="utf-8").splitlines(), told


def test_a_folder_of_letters_is_scored_by_its_truths_with_fields_that_are_null_or_left_out(tmp_path: Path) -> None:
    for name, truth in (("one.txt", "one.txt.json"), ("two.md", "two.json")):
        for folder, file, text in (
            ("files", name, "May 4, 2020"),
            ("truth", truth, '{"date": "2020-05-04", "stated": null}'),
        ):
            (tmp_path / folder).mkdir(exist_ok=True)
            (tmp_path / folder / file).write_text(text, encoding="utf-8")
    nothing: dict[str, list[str]] = {field: [] for field in (*ingest.FIELDS, "figures")}
    assert [one.truth for one in ingest.kept_in(tmp_path)] == [{**nothing, "date": "2020-05-04"}] * 2
