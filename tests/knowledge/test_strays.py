"""Files as editors, hosts and other systems leave them: what is not read is spoken of, and the rest just works."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from bot.errors import KnowledgeError
from bot.knowledge.files import rewrite, unformatted
from bot.knowledge.loading import inspect, load, size_of, unread_files
from bot.knowledge.passages import read_passages
from bot.knowledge.proof import prove
from tests.damages import IOM, Damage

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {".yaml", ".py", ".md", ".txt", ".toml", ".psv"}
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("people.yml", "is not read beside people.yaml. Move what it holds there, and remove it"),
        ("people.yaml.txt", "is not read beside people.yaml. Move what it holds there, and remove it"),
        ("organisations.yaml", "is not read beside organizations.yaml. Move what it holds there, and remove it"),
        ("documents/heron.yml", "is not read. Rename it to heron.yaml"),
        ("documents/heron.yaml.txt", "is not read. Rename it to heron.yaml"),
        ("documents/heron.YAML", "is not read. Rename it to heron.yaml"),
        ("documents/2019/heron.yaml", "is not read: documents stand in documents/ itself. Move it there"),
    ],
)
def test_a_file_that_was_meant_to_be_read_is_a_fault_and_nothing_is_served(
    small_record: Path, name: str, message: str
) -> None:
    path = small_record / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("- id: heron\n", encoding="utf-8")
    (fault,) = inspect(small_record).faults
    assert fault.file.endswith(name)
    assert fault.message == message
    with pytest.raises(KnowledgeError):
        load(small_record)


@pytest.mark.parametrize("name", ["people", "topics", "record", "vocabulary"])
def test_a_renamed_file_is_named_beside_what_it_should_have_declared(small_record: Path, name: str) -> None:
    (small_record / f"{name}.yaml").rename(small_record / f"{name}.yml")
    faults = [str(fault) for fault in inspect(small_record).faults]
    assert any(f"{name}.yml:1: is not read. Rename it to {name}.yaml" in fault for fault in faults)


def test_a_folder_of_nothing_but_renamed_documents_says_so(small_record: Path) -> None:
    for path in (small_record / "documents").iterdir():
        path.rename(path.with_suffix(".yml"))
    with pytest.raises(KnowledgeError, match=r"2021-petition\.yml:1: is not read\. Rename it to 2021-petition\.yaml"):
        inspect(small_record)


@pytest.mark.slow
def test_what_editors_leave_is_neither_read_nor_spoken_of(copied_record: Path) -> None:
    for name in (
        ".DS_Store", ".people.yaml.swp", "people.yaml~", "#people.yaml#", "people.yaml.bak", "people.yaml.orig",
        "~$people.yaml", "documents/.#heron.yaml", "documents/._heron.yaml", "documents/heron.yaml~",
        ".git/config.yaml",
    ):  # fmt: skip
        path = copied_record / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"\xff\x00 - [")
    inspected = inspect(copied_record)
    assert inspected.faults == unformatted(inspected) == []
    assert unread_files(inspected) == []


@pytest.mark.parametrize("name", [".#people.yaml", "documents/.#heron.yaml"])
def test_a_lock_that_leads_to_no_file_is_none_either(small_record: Path, name: str) -> None:
    size = size_of(small_record)
    (small_record / name).symlink_to("ana@host.1234")
    assert size_of(small_record) == size
    assert unread_files(inspect(small_record)) == []


@pytest.mark.parametrize("name", ["notes.txt", "documents/heron.txt", "compose.yaml", "documents/a/b.csv"])
def test_any_other_file_is_said_to_be_not_read(small_record: Path, name: str) -> None:
    path = small_record / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text("heron", encoding="utf-8")
    inspected = inspect(small_record)
    assert inspected.faults == []
    assert unread_files(inspected) == [path]


def test_a_further_folder_is_told_once(small_record: Path) -> None:
    for name in ("site/a/b.html", "site/c.yaml", ".git/config"):
        (small_record / name).parent.mkdir(exist_ok=True, parents=True)
        (small_record / name).touch()
    inspected = inspect(small_record)
    assert inspected.faults == []
    assert unread_files(inspected) == [small_record / "site"]


def test_a_letter_that_no_document_names_is_said_to_be_not_read(small_record: Path) -> None:
    path = small_record / "letters" / "other.txt"
    path.parent.mkdir()
    path.touch()
    assert unread_files(inspect(small_record)) == [path]


def test_a_letter_that_a_document_names_is_read(copied_record: Path) -> None:
    inspected = inspect(copied_record)
    assert inspected.knowledge is not None
    names = [document.file.name for document in inspected.knowledge.documents.values()]
    (copied_record / "letters").mkdir()
    for name in names:
        (copied_record / "letters" / name).write_text("heron", encoding="utf-8")
    assert unread_files(inspect(copied_record)) == []
    from_another_folder = copied_record / ".." / copied_record.name
    assert unread_files(inspect(from_another_folder)) == []


@pytest.mark.parametrize("place", ["{letters}/iom.txt", "../iom.txt"])
def test_a_letter_outside_of_the_record_is_not_looked_for_in_it(damage: Damage, letters: Path, place: str) -> None:
    named = inspect(damage(IOM, "name: ", f"name: {place.format(letters=letters)} # "))
    assert unread_files(named) == []


def as_on_windows(folder: Path, mark: bytes = b"") -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(mark + path.read_bytes().replace(b"\n", b"\r\n"))


@pytest.mark.parametrize("mark", [b"", BYTE_ORDER_MARK])
def test_a_clone_on_windows_has_no_fault_and_is_not_rewritten(copied_record: Path, mark: bytes) -> None:
    as_on_windows(copied_record, mark)
    before = inspect(copied_record)
    assert before.faults == unformatted(before) == []
    assert rewrite(before) == []
    assert unread_files(before) == []


def test_letters_with_the_line_ends_of_windows_are_the_same_letters(
    copied_record: Path, letters: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(letters, tmp_path / "letters"))
    for path in folder.iterdir():
        path.chmod(0o644)
    as_on_windows(folder)
    inspected = inspect(copied_record)
    assert prove(inspected, folder) == []
    assert inspected.knowledge is not None
    assert read_passages(inspected.knowledge, folder) == read_passages(inspected.knowledge, letters)


def test_a_comment_is_kept_whatever_ends_its_line(copied_record: Path) -> None:
    path = copied_record / IOM
    text = path.read_text(encoding="utf-8").replace("kind: letter", "# heron\nkind: 'letter'")
    path.write_bytes(BYTE_ORDER_MARK + text.replace("\n", "\r\n").encode())
    assert rewrite(inspect(copied_record)) == [path]
    assert "\n\n# heron\nkind: letter\n" in path.read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_clone_that_is_told_to_write_the_line_ends_of_windows_has_those_of_everybody(tmp_path: Path) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("this is no clone")
    clone = tmp_path / "clone"
    told = ["-c", "core.autocrlf=true", "-c", "core.eol=crlf"]
    subprocess.run(["git", *told, "clone", "--quiet", "--depth=1", f"file://{ROOT}", str(clone)], check=True)  # noqa: S607  # whichever git there is
    with_others = [path for path in clone.rglob("*") if path.suffix in TEXTS and b"\r\n" in path.read_bytes()]
    assert with_others == []
    assert inspect(clone / "knowledge").faults == []
