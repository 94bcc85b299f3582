"""Letters in layouts that few hands choose. No organization, office, person or place in here exists."""

from __future__ import annotations

import pytest

from bot.ingest.fields import letter_of
from bot.ingest.fields.sheet import is_run_of_names
from bot.ingest.reading.notes import settled
from bot.ingest.register import Register
from bot.ingest.source import Kind, Line, Mark, Paragraph, Source
from bot.knowledge.pasting import id_of
from tests.ingest.fields.sources import source_of
from tests.ingest.fields.test_head import ENGLISH, FRENCH, SPANISH
from tests.ingest.fields.test_other_hands import NAMES, names, read, table
from tests.ingest.fields.test_parties import copies, to


@pytest.mark.parametrize(
    "text",
    [
        "Alliance for the rakers of the flats; Center for the ponds; Otter Circle; Reed Guild; Lake Union.",
        "The 5 groups that sign: Alliance for the rakers of the flats, Otter Circle, Reed Guild, Lake Union, Boats Now",
        "Signan: Red de quienes reman en el lago, Comité de las barcas de la ribera, Foro Garza, Casa Junco, Radio Ola",
        "Alliance pour celles qui rament ; Comité des barques du lac ; Réseau Loutre ; Union des rives ; Maison Jonc",
    ],
)
def test_names_that_signs_part_are_no_sentence(text: str) -> None:
    assert is_run_of_names(text)


@pytest.mark.parametrize(
    "text",
    [
        "We ask for five things: open the pier, keep the boats, pay the crews, count the herons, and come and see.",
        "In May, Ada Reed, who keeps the pier, wrote to the board, and nobody answered her.",
        "Open the pier to all by May; Keep each boat that floats; Pay what is owed; Count again; Come and see us.",
        "Pedimos esto: Que abran el muelle; Que paguen lo debido; Que cuenten otra vez; Que vengan; Que respondan.",
        "Otter Circle, Reed Guild, Lake Union and others of the valley have asked for this before.",
    ],
)
def test_a_sentence_with_many_signs_is_no_run_of_names(text: str) -> None:
    assert not is_run_of_names(text)


def test_rows_with_one_label_in_each_cell_say_who_signs_for_the_bodies_above() -> None:
    letter = table(
        ("Heron Watch", "Otter Circle"),
        ("By: Ada Reed", "By: Bram Oakes"),
        ("Its: Chair", "Its: Clerk"),
        ("Reed Guild", "Lake Union"),
        ("By: Cora Pell", "By: Dov Marsh"),
        ("Its: Keeper", "Its: Founder"),
    )
    assert names(letter) == ["Heron Watch", "Otter Circle", "Reed Guild", "Lake Union"]


def test_a_label_that_stands_before_names_in_some_rows_is_of_them() -> None:
    letter = table(
        ("Heron Watch", "Otter Circle"),
        ("Lake Union", "Reed Guild"),
        ("Boats: Northern Section", "Boats: Southern Section"),
    )
    assert "Boats: Northern Section" in names(letter)


@pytest.mark.parametrize(
    "rule", ["---------- Forwarded letter ----------", "~ ~ ~", "__________", "----- Carta reenviada -----"]
)
def test_a_letter_below_a_drawn_line_is_the_letter(rule: str) -> None:
    cover = "To: desk@press.example\n\nDear friends,\n\nPlease find the letter of our groups below."
    cover = f"{cover}\n\n{rule}"
    head = f"{cover}\n\nFebruary 3, 2026\n\nThe Honorable Ada Marrow\nWarden of the Lake\n\nDear Warden Marrow:"
    letter = read("\n".join(NAMES), head=head)
    assert [(one.name, one.office) for one in to(letter)] == [("Ada Marrow", "Warden of the Lake")]
    assert letter.date is not None
    assert letter.date.value == "2026-02-03"
    assert names(letter) == NAMES


@pytest.mark.parametrize("rule", ["~ ~ ~", "__________"])
def test_a_line_drawn_above_or_within_a_letter_begins_none(rule: str) -> None:
    head = "May 4, 2026\n\nThe Honorable Ada Marrow\nWarden of the Lake\n\nDear Warden Marrow:"
    for letter in (
        read("\n".join(NAMES), head=f"{rule}\n\n{head}"),
        read("\n".join(NAMES), head=head, text=f"{ENGLISH}\n\n{rule}\n\n{ENGLISH}"),
    ):
        assert [one.name for one in to(letter)] == ["Ada Marrow"]
        assert names(letter) == NAMES


@pytest.mark.parametrize(
    ("label", "text"), [("Distribution:", ENGLISH), ("Distribución:", SPANISH), ("Diffusion :", FRENCH)]
)
def test_those_a_letter_is_distributed_to_get_copies(label: str, text: str) -> None:
    found = copies(f"{label}\n- Dr. Ada Pell, Director of Boats\n- Dr. Bram Oakes", text=text)
    assert [name for name, *_ in found] == ["Ada Pell", "Bram Oakes"]


def test_distribution_without_a_colon_leads_no_copies() -> None:
    assert copies("Distribution Workers Guild") == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Cllr Ada Pell, Leader, Lake Council", "Ada Pell"),
        ("Assemblymember Ada Pell", "Ada Pell"),
        ("Ada Longfellow Pell", "Ada Longfellow Pell"),
        ("Mary Anne Pell, Warden", "Mary Anne Pell"),
    ],
)
def test_a_form_before_a_name_is_told_by_its_form(line: str, name: str) -> None:
    assert copies(f"cc: {line}")[0][0] == name


def test_the_first_of_several_officers_in_one_paragraph_is_written_to() -> None:
    head = "May 4, 2026\n\nChairman Ada Marrow\nCommissioner Bram Oakes\nCommissioner Cora Pell\n\nDear Commissioners:"
    assert [one.name for one in to(read("\n".join(NAMES), head=head))] == ["Ada Marrow", "Bram Oakes", "Cora Pell"]


def test_blocks_below_lines_to_sign_on_are_people_whatever_their_offices_are_called() -> None:
    drawn = "______________\n"
    people = [
        ("Dr. Ada Reed", "Director", "Lake Institute"),
        ("Rev. Bram Oakes", "Almoner", "Parish of the Reeds"),
        ("Dr. Cora Pell", "Bargee", "Assembly of the Shore"),
    ]
    text = "We write to you about the ferries of the valley, which stand still."
    letter = read("\n\n".join(drawn + "\n".join(one) for one in people), text=text)
    assert names(letter) == [one[0] for one in people]
    assert [one.value.affiliation for one in letter.signatories] == [one[2] for one in people]


def test_a_board_beside_the_letter_is_not_written_to() -> None:
    head = "President Ada Marrow\nTreasurer Bram Oakes\n\nMay 4, 2026\n\nThe Honorable Cora Pell\n\nDear Warden Pell:"
    assert [one.name for one in to(read("\n".join(NAMES), head=head))] == ["Cora Pell"]


def test_officers_with_an_office_before_the_name_stand_above_their_towns() -> None:
    people = [
        ("Mayor Ada Reed", "City of Wex"),
        ("Supervisor Bram Oakes", "Marl County"),
        ("Mayor Cora Pell", "Town of Elm Pier"),
    ]
    lines = [Paragraph((Line(text, is_bold=not at),)) for one in people for at, text in enumerate(one)]
    head = source_of(
        "May 4, 2026\n\nDear Warden:\n\nWe write to you of the ferries of the valley, which stand still.\n\nSincerely,"
    ).paragraphs
    letter = letter_of(Source("made-up.docx", "0" * 64, (*head, *lines)), Register())
    assert len(letter.signatories) == len(people)
    assert all(one.value.is_person for one in letter.signatories)


def test_a_round_mark_right_behind_a_figure_is_no_part_of_it() -> None:
    notes = Paragraph((Line("Count.", sign="(1)"), Line("Fine.", sign="(2)")), Kind.ITEM)
    text = Paragraph((Line("They lost 4,650(1) tons and paid $12.000.000(2), no more."),))
    assert settled([text, notes])[0].lines[0].text == "They lost 4,650 tons and paid $12.000.000, no more."


@pytest.mark.parametrize("text", ["See section 9(2) of it, and no note.", "It has (1) a pier and (2) a boat."])
def test_brackets_without_such_notes_stay(text: str) -> None:
    assert settled([Paragraph((Line(text),))])[0].lines[0].text == text


@pytest.mark.parametrize(("name", "made"), [("Aumônerie œcuménique", "aumonerie-oecumenique"), ("Æther", "aether")])
def test_letters_of_two_are_kept_in_ids(name: str, made: str) -> None:
    assert id_of(name) == made


def test_notes_that_letters_count_are_notes_where_as_many_marks_stand_in_the_text() -> None:
    text = Paragraph((Line("It has 60 volts and 3 visits by divers.", (Mark(9, "a"), Mark(22, "b"))),))
    notes = Paragraph((Line("Application at 4.", sign="a."), Line("Daily log.", sign="b.")), Kind.ITEM)
    assert [one.label for one in settled([text, notes])] == ["", "a", "b"]


@pytest.mark.parametrize("signs", [("a.", "c."), ("b.", "c."), ("a.", "b.", "c.")])
def test_other_letters_than_the_marks_count_no_notes(signs: tuple[str, ...]) -> None:
    text = Paragraph((Line("It has 60 volts and 3 visits by divers.", (Mark(9, "a"), Mark(22, "b"))),))
    items = Paragraph(tuple(Line("Open the pier.", sign=sign) for sign in signs), Kind.ITEM)
    assert all(one.kind is not Kind.NOTE for one in settled([text, items]))


def test_a_note_ends_where_a_line_begins_with_the_next_number() -> None:
    text = Paragraph((Line("It has 60 volts and 3 visits.", (Mark(9, "1"), Mark(22, "2"))),))
    note = Paragraph(
        (Line("Lake Board, 2022."), Line("2 Ferry Desk, Count."), Line("40 Boats were there.")), Kind.NOTE, "1"
    )
    assert [(one.label, len(one.lines)) for one in settled([text, note])] == [("", 1), ("1", 1), ("2", 2)]


@pytest.mark.parametrize("word", ["Guaymar", "Oakmere"])
def test_a_word_alone_below_a_name_in_a_column_is_asked_about(word: str) -> None:
    columns = [
        Paragraph((Line("Council of the Villages"),), column=1),
        Paragraph((Line(word), Line("Heron Watch"), Line("Otter Circle")), column=1),
    ]
    head = source_of(f"May 4, 2026\n\nDear Warden:\n\n{ENGLISH}\n\nSincerely,").paragraphs
    letter = letter_of(Source("made-up.pdf", "0" * 64, (*head, *columns)), Register())
    found = {one.value.as_printed: one.is_sure for one in letter.signatories}
    assert not found[word]
    assert found["Otter Circle"]
