"""The record's files as they should be written: YAML in the canonical format, and the JSON Schemas beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from bot.errors import KnowledgeError
from bot.knowledge.canonical import canonical, misplaced_comments
from bot.knowledge.faults import Fault
from bot.knowledge.fields import Record, validator
from bot.knowledge.loading import ABOUT, DOCUMENTS, SECTIONS, VOCABULARY, WHOLES, Inspected
from bot.knowledge.model import Document
from bot.knowledge.reading import Source, as_opened, as_text
from bot.knowledge.schemas import FOLDER, draft_schema, schema

_EDITORS = "# yaml-language-server: $schema="


@dataclass(frozen=True, slots=True)
class File:
    """A file as it should be written."""

    path: FilePath
    text: str


def unformatted(inspected: Inspected) -> list[Fault]:
    """Find the files that are not written as they should be, at their first other line.

    Args:
        inspected: A record without faults.
    """
    faults = _misplaced_comments(inspected)
    for file in canonical_files(inspected):
        written = _read(file.path)
        if written is None:
            faults.append(Fault(as_opened(file.path), 1, "", "is missing. Write it by check --fix"))
        elif written != file.text:
            message = "is not in the canonical format. Rewrite it by check --fix"
            faults.append(Fault(as_opened(file.path), _first_other_line(written, file.text), "", message))
    return sorted(faults)


def rewrite(inspected: Inspected) -> list[FilePath]:
    """Write every file as it should be, and return those that changed.

    Args:
        inspected: A record without faults.

    Raises:
        KnowledgeError: A comment would be lost, or a file cannot be written.
    """
    lost = _misplaced_comments(inspected)
    if lost:
        raise KnowledgeError(lost)
    return _written(canonical_files(inspected))


def rewrite_apart(inspected: Inspected) -> list[FilePath]:
    """Write each file as it should be that is sound in itself, whatever is wrong with others or between them.

    Args:
        inspected: A record, with faults or without.

    Returns:
        Those that changed.

    Raises:
        KnowledgeError: A file cannot be written.
    """
    if inspected.knowledge is not None and not _misplaced_comments(inspected):
        return _written(canonical_files(inspected))
    return _written(_files_apart(inspected))


def _written(files: Iterable[File]) -> list[FilePath]:
    changed = [file for file in files if _read(file.path) != file.text]
    for file in changed:
        try:
            file.path.parent.mkdir(exist_ok=True)
            file.path.write_bytes(file.text.encode("utf-8"))
        except OSError as exc:
            raise KnowledgeError([f"{file.path} cannot be written: {exc.strerror}. Mend its rights."]) from exc
    return [file.path for file in changed]


def _files_apart(inspected: Inspected) -> Iterator[File]:
    """Yield the files that hold what their model says; the ids that they name need not be there."""
    models: dict[str, type[Record]] = WHOLES | SECTIONS
    named = [(inspected.shared[name], model, f"{FOLDER}/{name}.json") for name, model in models.items()]
    documents: list[tuple[Source, type[Record], str]]
    documents = [(source, Document, f"../{FOLDER}/document.json") for source in inspected.documents]
    for source, model, schema_file in [*named, *documents]:
        is_of_form = isinstance(source.data, list if model in SECTIONS.values() else dict)
        if source.lack or source.faults or not is_of_form or misplaced_comments(source):
            continue
        with suppress(ValidationError):
            yield File(source.path, canonical(source, _held(source.data, model), f"{_EDITORS}{schema_file}"))


def _held(data: Any, model: type[Record]) -> Record | list[Record]:
    read = validator(model).validate_python
    return [read(one) for one in data] if isinstance(data, list) else read(data)


def _misplaced_comments(inspected: Inspected) -> list[Fault]:
    return [fault for source in inspected.sources() if not source.lack for fault in misplaced_comments(source)]


def canonical_files(inspected: Inspected) -> Iterator[File]:
    """Yield every file of a record as it should be written; comments stay as its sources have them."""
    knowledge, folder = inspected.knowledge, inspected.folder
    assert knowledge is not None
    languages = knowledge.about.languages
    wholes = {ABOUT: knowledge.about, VOCABULARY: knowledge.vocabulary}
    for name, model in WHOLES.items():
        yield File(folder / FOLDER / f"{name}.json", schema(model, languages, is_list=False))
        yield from _shared_file(inspected, name, wholes[name])
    for name, model in SECTIONS.items():
        yield File(folder / FOLDER / f"{name}.json", schema(model, languages, is_list=True))
        yield from _shared_file(inspected, name, list(getattr(knowledge, name).values()))
    yield File(folder / FOLDER / "document.json", schema(Document, languages, is_list=False))
    yield File(folder / FOLDER / "draft.json", draft_schema(languages))
    for source in inspected.documents:
        document = knowledge.documents[source.data["id"]]
        first_line = f"{_EDITORS}../{FOLDER}/document.json"
        yield File(folder / DOCUMENTS / f"{document.id}.yaml", canonical(source, document, first_line))


def _shared_file(inspected: Inspected, name: str, held: Record | list[Record]) -> Iterator[File]:
    """Yield a shared file, unless there is none, which is as good as one without an entry."""
    source = inspected.shared[name]
    if not source.lack:
        yield File(inspected.folder / f"{name}.yaml", canonical(source, held, f"{_EDITORS}{FOLDER}/{name}.json"))


def _read(path: FilePath) -> str | None:
    """Return a file's text without what another system's editors and git add; None where there is no file."""
    try:
        return as_text(path.read_bytes())
    except OSError:
        return None


def _first_other_line(written: str, wanted: str) -> int:
    lines = zip(written.split("\n"), wanted.split("\n"), strict=False)
    return next((number for number, (one, other) in enumerate(lines, start=1) if one != other), 1)
