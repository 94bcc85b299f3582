"""Drafts as DOCX files: read with changes accepted, and given back with a comment for each finding."""

from __future__ import annotations

import io
import json
import logging
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from bot.errors import BotError
from bot.review.command import Review
from bot.review.word import process
from bot.review.word.process import read, with_comments
from tests.shipped import shipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RIGHT = "Over 59,000 asylum seekers had been returned to Mexico under MPP."
WRONG = "Over 95,000 asylum seekers had been returned to Mexico under MPP."
PARTS_OF_COMMENTS = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}


def saved(made: Document) -> bytes:
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def draft() -> Document:
    """A draft in which the claims stand in several runs, a table and a list."""
    made = docx.Document()
    made.add_heading("Statement", 1)
    paragraph = made.add_paragraph("We note: Over ")
    paragraph.add_run("95,").bold = True
    paragraph.add_run("000 asylum").italic = True
    paragraph.add_run(" seekers had been\treturned to Mexico under MPP.")
    made.add_paragraph(RIGHT, style="List Bullet")
    cells = made.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "See", "17 organizations signed the letter of July 18, 2019. 😀"
    return made


def changed(made: Document) -> Document:
    """The same with tracked changes: a deleted number and an inserted one."""
    made._body._element.insert(0, parse_xml(
        f'<w:p {W}><w:r><w:t xml:space="preserve">Over </w:t></w:r>'
        '<w:del w:id="1" w:author="A"><w:r><w:delText>56,000</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="A"><w:r><w:t>95,000</w:t></w:r></w:ins>'
        '<w:r><w:t xml:space="preserve"> asylum seekers had been returned to Mexico under MPP.</w:t></w:r></w:p>'
    ))  # fmt: skip
    return made


def texts(raw: bytes) -> list[str]:
    """All paragraphs of a file as another reader has them, tables included."""
    made = docx.Document(io.BytesIO(raw))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return [*(paragraph.text for paragraph in made.paragraphs), *cells]


def reviewed(raw: bytes, folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[bytes, dict[str, object], str]:
    """Return the file with comments, the report, and what was said besides."""
    (folder / "draft.docx").write_bytes(raw)
    out = folder / "out.docx"
    told: list[str] = []
    Review(str(folder / "draft.docx"), "json", "outdated", None, str(out)).run(shipped, told.append)
    return out.read_bytes(), json.loads(told[0]), capsys.readouterr().err


@pytest.mark.slow
def test_each_finding_is_a_comment_at_its_words_and_the_text_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = saved(draft())
    made, report, _ = reviewed(raw, tmp_path, capsys)
    findings = report["findings"]
    assert isinstance(findings, list)
    comments = list(docx.Document(io.BytesIO(made)).comments)
    assert len(comments) == len(findings) > 3
    assert {one.author for one in comments} == {"Coalition bot"}
    assert next(one.text.splitlines()[0] for one in comments) == "Contradicted"
    assert texts(made) == texts(raw)
    with zipfile.ZipFile(io.BytesIO(raw)) as before, zipfile.ZipFile(io.BytesIO(made)) as after:
        assert set(after.namelist()) == set(before.namelist()) | PARTS_OF_COMMENTS
        same = set(before.namelist()) - PARTS_OF_COMMENTS
        assert all(before.read(name) == after.read(name) for name in same)


def test_a_comment_is_around_its_words_alone() -> None:
    raw = saved(draft())
    text = read(raw, "draft.docx").text
    start = text.index("95,000 asylum")
    made = with_comments(raw, [(start, start + len("95,000 asylum"), "Look")], "draft.docx")
    body = docx.Document(io.BytesIO(made)).element.body
    told, is_within = "", False
    for element in body.iter():
        name = element.tag.rpartition("}")[2]
        is_within = name == "commentRangeStart" or (is_within and name != "commentRangeEnd")
        told += (element.text or "") if name == "t" and is_within else ""
    assert told == "95,000 asylum"


def test_tracked_changes_are_read_as_accepted_and_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = saved(changed(draft()))
    word = read(raw, "draft.docx")
    assert word.text.startswith(WRONG)
    assert word.has_changes
    made, report, said = reviewed(raw, tmp_path, capsys)
    assert "accepted" in said
    assert report["findings"][0]["state"] == "contradicted"  # type: ignore[index]
    document = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    assert document.count("<w:del ") == document.count("<w:ins ") == 1
    assert "56,000</w:delText>" in document


@pytest.mark.slow
def test_comments_that_are_there_already_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = draft()
    made.add_comment(made.paragraphs[1].runs, text="Is this so?", author="An editor")
    raw = saved(made)
    after, _, _ = reviewed(raw, tmp_path, capsys)
    comments = list(docx.Document(io.BytesIO(after)).comments)
    assert [one.author for one in comments].count("An editor") == 1
    assert len({one.comment_id for one in comments}) == len(comments) > 1


def test_a_draft_without_claims_gets_no_comments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = docx.Document()
    made.add_paragraph("We met.")
    after, report, _ = reviewed(saved(made), tmp_path, capsys)
    assert report["findings"] == []
    assert texts(after) == ["We met."]


def with_part(name: str, content: bytes) -> bytes:
    """A file in which one part is another."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(draft()))) as archive, zipfile.ZipFile(made, "w") as written:
        for info in archive.infolist():
            written.writestr(info, content if info.filename == name else archive.read(info))
    return made.getvalue()


BROKEN: dict[str, Callable[[], bytes]] = {  # made when they are needed
    "cut off": lambda: saved(draft())[:-200],
    "signs": lambda: b"PK" + bytes(range(256)),
    "no XML": lambda: with_part("word/document.xml", b"<w:document"),
    "an entity": lambda: with_part("word/document.xml", b'<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'),
    "no relations": lambda: with_part("word/_rels/document.xml.rels", b""),
    "another package": lambda: with_part("[Content_Types].xml", b""),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_one_clear_line(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "draft.docx", tmp_path / "out.docx"
    file.write_bytes(BROKEN[name]())
    status = Review(str(file), "text", "outdated", None, str(out)).run(shipped, print)
    said = capsys.readouterr()
    assert status == 2
    assert len(said.err.splitlines()) == 1
    assert str(file) in said.err
    assert not said.out
    assert not out.exists()


@pytest.mark.slow
def test_the_draft_itself_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, raw = tmp_path / "draft.docx", saved(draft())
    file.write_bytes(raw)
    assert Review(str(file), "text", "outdated", None, str(file)).run(shipped, print) == 2
    assert file.read_bytes() == raw
    assert "another file" in capsys.readouterr().err


def test_only_a_docx_file_gets_comments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(RIGHT, encoding="utf-8")
    assert Review(str(file), "text", "outdated", None, str(tmp_path / "out.docx")).run(shipped, print) == 2
    assert "DOCX" in capsys.readouterr().err


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "MOST_BYTES", 10)
    with pytest.raises(BotError, match="more than"):
        read(saved(draft()), "draft.docx")


def test_nothing_of_a_docx_draft_is_written_or_logged(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.DEBUG)
    made = draft()
    made.add_paragraph("The wombat statement: 77 wombats.")
    (file := tmp_path / "draft.docx").write_bytes(saved(made))
    (elsewhere := tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(elsewhere)
    monkeypatch.setenv("TMPDIR", str(elsewhere))
    Review(str(file), "text", "outdated", None).run(shipped, print)
    assert "77 wombats" in capsys.readouterr().out
    assert list(elsewhere.rglob("*")) == []
    assert "wombat" not in caplog.text


@pytest.mark.slow
@pytest.mark.skipif(
    shutil.which("soffice") is None and not os.environ.get("SOFFICE_REQUIRED"),
    reason="LibreOffice's soffice is not there, to open what is written",
)
def test_libreoffice_opens_it_with_the_same_text_and_all_comments(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = saved(changed(draft()))
    _made, report, _ = reviewed(raw, tmp_path, capsys)
    (tmp_path / "before.docx").write_bytes(raw)
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to"]
    for ending, *files in (("txt:Text", "before.docx", "out.docx"), ("fodt", "out.docx")):
        subprocess.run([*command, ending, *files], cwd=tmp_path, check=True, capture_output=True, timeout=180)
    before, after = (tmp_path / "before.txt").read_bytes(), (tmp_path / "out.txt").read_bytes()
    assert before == after
    assert b"95,000" in after
    annotations = (tmp_path / "out.fodt").read_text(encoding="utf-8").count("<office:annotation ")
    assert annotations == len(report["findings"])  # type: ignore[arg-type]
