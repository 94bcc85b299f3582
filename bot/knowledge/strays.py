"""Files of a record's folder that nothing reads: those that look like the record's are faults, the others are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from bot.knowledge.faults import Fault, nearest
from bot.knowledge.reading import as_opened

_YAML = (".yaml", ".yml")
_BACKUPS = ("~", ".bak", ".old", ".orig", ".rej", ".swp", ".tmp")
_SCHEMAS = "schemas"
_BESIDES = ("README.md",)  # what people write beside a record


def is_left_by_an_editor(path: Path) -> bool:
    """Return whether a file is a backup, a lock or a setting that editors and hosts leave: nobody means it as data."""
    return path.name.startswith((".", "#", "~$")) or path.name.lower().endswith(_BACKUPS)


def strays(folder: Path, sections: Iterable[str], documents: str) -> Iterator[Fault]:
    """Find the files that were meant to be read, by their names, and are not.

    Args:
        folder: The record's.
        sections: The names of its shared files, without `.yaml`.
        documents: The name of the folder of documents.
    """
    names = list(sections)
    for path in (*_beside(folder), *_within(folder / documents)):
        place = path.relative_to(folder)
        stem = _stem(path)
        if not stem or _is_read(place, names, documents):
            continue
        if place.parts[0] == documents:
            yield _fault(path, _remedy(path, f"{stem}.yaml") if len(place.parts) == 2 else _nested(documents))
        elif len(place.parts) == 1 and (name := _meant(stem, names)):
            yield _fault(path, _remedy(path, f"{name}.yaml"))


def unread(folder: Path, sections: Iterable[str], documents: str, letters: Iterable[Path]) -> list[Path]:
    """Return the other files that nothing reads, so that `check` can say so; of further folders, the folder alone.

    Args:
        folder: The record's.
        sections: The names of its shared files, without `.yaml`.
        documents: The name of the folder of documents.
        letters: The files of letters that its documents name.
    """
    names = list(sections)
    letters = set(letters)
    looked_into = _folders_of(folder, documents, letters)
    files = [*_beside(folder), *(path for one in looked_into for path in _within(one))]
    read = {*letters, *(folder / name for name in _BESIDES)}
    unread = [path for path in files if path not in read and not _is_read(path.relative_to(folder), names, documents)]
    return [*unread, *_further(folder, {*looked_into, folder / _SCHEMAS})]


def _folders_of(folder: Path, documents: str, letters: Iterable[Path]) -> list[Path]:
    """Return the folders of a record in which files are read: that of its documents, and those of its letters."""
    own = (path for path in letters if path.is_relative_to(folder) and ".." not in path.relative_to(folder).parts)
    return [folder / documents, *{path.parent for path in own}]


def _further(folder: Path, known: Set[Path]) -> list[Path]:
    """Return the other folders in a folder, without what editors leave."""
    folders = (path for path in sorted(folder.iterdir()) if path.is_dir() and path not in known)
    return [path for path in folders if not is_left_by_an_editor(path)]


def _beside(folder: Path) -> list[Path]:
    """Return the files of a folder, without what editors leave."""
    return [path for path in sorted(folder.iterdir()) if path.is_file() and not is_left_by_an_editor(path)]


def _within(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder, and of those in it."""
    if not folder.is_dir():
        return
    yield from _beside(folder)
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not is_left_by_an_editor(path):
            yield from _within(path)


def _is_read(place: Path, sections: list[str], documents: str) -> bool:
    if place.suffix != _YAML[0]:
        return False
    return place.stem in sections if len(place.parts) == 1 else place.parts[:-1] == (documents,)


def _stem(path: Path) -> str:
    """Return a file's name before `.yaml` or `.yml`, whatever stands behind; empty where it has neither."""
    lower = path.name.lower()
    ends = [at for at in (lower.find(suffix) for suffix in _YAML) if at > 0]
    return path.name[: min(ends)] if ends else ""


def _meant(stem: str, sections: list[str]) -> str | None:
    lower = stem.lower()
    return lower if lower in sections else nearest(lower, sections)


def _remedy(path: Path, name: str) -> str:
    if (path.parent / name).exists() and path.name.lower() != name:
        return f"is not read beside {name}. Move what it holds there, and remove it"
    return f"is not read. Rename it to {name}"


def _nested(documents: str) -> str:
    return f"is not read: documents stand in {documents}/ itself. Move it there"


def _fault(path: Path, message: str) -> Fault:
    return Fault(as_opened(path), 1, "", message)
