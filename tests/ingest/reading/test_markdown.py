"""Markdown: CommonMark, with notes, and with lines that people end without two spaces."""

from __future__ import annotations

from bot.ingest.source import Kind
from tests.ingest.reading.shown import shown, source_of
from tests.rows import rows


@rows(
    ("text", "wanted"),
    [
        ("# Open the *dam*\n\nDear Minister:", ["Open the dam", "Dear Minister:"]),
        ("Heron Watch\nReed Keepers\nOtter Trust", ["Heron Watch / Reed Keepers / Otter Trust"]),
        ("* Heron Watch\n* Reed Keepers", ["• Heron Watch / • Reed Keepers"]),
        ("3. Heron Watch\n4. Reed Keepers", ["3. Heron Watch / 4. Reed Keepers"]),
        ("4,512[^2] boats\n\n[^2]: The river\n    watch.", ["4,512{2} boats", "2: The river watch."]),
        ("4,512^2^ boats", ["4,512{2} boats"]),
        ("| Name | City |\n|---|---|\n| Heron Watch | Tula |", ["Name | City", "Heron Watch | Tula"]),
        ("See [the report][1].\n\n[1]: https://example.org", ["See the report."]),
        ("Heron\\\nReed", ["Heron / Reed"]),
        ("---\ntitle: Open the dam\n---\nHeron Watch", ["Heron Watch"]),
    ],
)
def test_what_a_text_says(text: str, wanted: list[str]) -> None:
    assert shown(source_of(text, "made-up.md")) == wanted


def test_wrapped_text_is_whole_again() -> None:
    text = (
        "The undersigned organizations write to you about the wells of the upper\n"
        "valley, which the river watch has found to be dry in nine of ten villages\n"
        "since the dam was closed.\n"
    )
    assert len(source_of(text, "made-up.md").paragraphs[0].lines) == 1


def test_title_notes_and_links_are_kept() -> None:
    source = source_of("---\ntitle: 'Open'\n---\n[The dam](https://example.org)[^a]\n\n[^a]: Note.", "made-up.md")
    assert source.title == "Open"
    assert source.paragraphs[0].lines[0].links[0].url == "https://example.org"
    assert (source.paragraphs[1].kind, source.paragraphs[1].label) == (Kind.NOTE, "a")


def test_an_item_of_few_words_that_holds_a_list_heads_it() -> None:
    text = "- Norland\n  - Heron Watch\n- Kenya\n  - Reed Guild\n\n- We ask that the landing be lit:\n  - now\n"
    kinds = [(one.kind, one.text) for one in source_of(text, "made-up.md").paragraphs]
    assert (Kind.HEADING, "Norland") in kinds
    assert (Kind.HEADING, "Kenya") in kinds
    assert not any(kind is Kind.HEADING and "landing" in words for kind, words in kinds)
