"""Load the record from its folder, or report every fault of it in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path as FilePath
from typing import Any, TypeVar, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.errors import MOST_COUNTED, MOST_SHOWN, KnowledgeError
from bot.garbage_collection import building_for_good
from bot.knowledge.faults import Fault, Path, nearest
from bot.knowledge.fields import InLanguages, Record, entries_of, fields_of, listed, validator
from bot.knowledge.filling import Filler
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import (
    About,
    Document,
    Draft,
    Gone,
    LeftOut,
    Organization,
    Person,
    Place,
    Term,
    Topic,
    Vocabulary,
)
from bot.knowledge.model.draft import DRAFT, SECTION, STATUS
from bot.knowledge.naming import Claims
from bot.knowledge.parts import Part, parts
from bot.knowledge.reading import Source, as_opened, read
from bot.knowledge.strays import is_left_by_an_editor, strays, unread
from bot.knowledge.usage import Usage
from bot.languages import LANGUAGES

DOCUMENTS = "documents"
SECTIONS: dict[str, type[Record]] = {
    "organizations": Organization,
    "people": Person,
    "places": Place,
    "terms": Term,
    "topics": Topic,
    "left_out": LeftOut,
    "gone": Gone,
}
ABOUT, VOCABULARY = "record", "vocabulary"
WHOLES: dict[str, type[Record]] = {ABOUT: About, VOCABULARY: Vocabulary}  # the files of one mapping
_SHARED = {**WHOLES, **SECTIONS}
LETTERS = "letters"  # where a record may keep the texts that it was read from
_NEW = "python -m bot new DIR"
_ACCEPT = "python -m bot ingest --review"
_UNITS = "units"
_HOME = {_UNITS: f"{ABOUT}.yaml", DOCUMENTS: f"{DOCUMENTS}/"}
_FILLED_IN = ("paragraph", "sha256")
_ENTRY_LISTS = ("facts", "events", "asks", "cited_works")

_Entry = TypeVar("_Entry", bound=Record)


@dataclass(frozen=True)
class Inspected:
    """What a folder holds, sound or not.

    Attributes:
        folder: The folder.
        shared: The source of each section, of what the record says about itself, and of its vocabulary.
        documents: The source of each document, in the order of their names.
        faults: Everything that is wrong in them, in the order of files and lines.
        knowledge: The record; None where there is a fault, since nothing is half loaded.
        drafts: The source of each draft, in the order of their names: what they hold is no part of the record.
    """

    folder: FilePath
    shared: dict[str, Source]
    documents: list[Source]
    faults: list[Fault]
    knowledge: Knowledge | None
    drafts: tuple[Source, ...] = ()

    def sources(self) -> tuple[Source, ...]:
        return (*self.shared.values(), *self.documents)

    def parts(self) -> Iterator[tuple[Source, Part]]:
        """Yield every part of every file, with the source that it stands in."""
        for name, source in self.shared.items():
            yield from ((source, part) for part in parts(_SHARED[name], source.data))
        for source in self.documents:
            yield from ((source, part) for part in parts(Document, source.data))


def default_folder() -> FilePath:
    """Return the record that comes with the project: beside `bot` in a checkout, inside it when installed."""
    package = FilePath(__file__).resolve().parents[1]
    beside = package.parent / "knowledge"
    return beside if (beside / DOCUMENTS).is_dir() else package / "record"


def size_of(folder: FilePath) -> int:
    """Return the bytes of the record's YAML files."""
    return sum(path.stat().st_size for path in record_paths(folder) if path.is_file())


def record_paths(folder: FilePath) -> list[FilePath]:
    """Return the files of a record, whether they are there or not."""
    return [*(folder / f"{name}.yaml" for name in _SHARED), *document_paths(folder)]


def load(folder: FilePath) -> Knowledge:
    """Load the record.

    Raises:
        KnowledgeError: Every fault of every file; nothing is half loaded.
    """
    with building_for_good():
        inspected = inspect(folder, keeps_data=False)
    if inspected.knowledge is None:
        raise KnowledgeError(inspected.faults)
    return inspected.knowledge


def inspect(folder: FilePath, *, keeps_data: bool = True, filling: Filler | None = None) -> Inspected:
    """Read the record and find everything that is wrong with it, apart from what only the letters can tell.

    Args:
        folder: The record's.
        keeps_data: Whether the documents' sources are still looked into afterwards; a large record then needs twice
            the memory.
        filling: Changes what each file holds, before it is looked at.

    Returns:
        What it holds, with its faults.

    Raises:
        KnowledgeError: There is no record in the folder.
    """
    kept: dict[str, str] = {}
    shared, paths = shared_files(folder, kept), _documents_of(folder)
    if filling:
        _fill_sections(filling, shared)
    declared, claims = _Declared(shared), Claims()
    usage = Usage(shared[ABOUT], shared[VOCABULARY])
    languages = languages_of(shared[ABOUT].data)
    faults = list(strays(folder, _SHARED, DOCUMENTS))
    for name, source in shared.items():
        faults += _counted(_of_parts(_SHARED[name], source, claims, languages), faults)
    for name in SECTIONS:
        usage.add(shared[name])
    documents, validated, drafts = [], [], list[Source]()
    for source in _without_drafts(paths, kept, drafts):
        if filling:
            filling.fill(source, Document)
        declared.add(source)
        usage.add(source)
        faults += _counted(_of_parts(Document, source, claims, languages), faults)
        validated.append(_validated_whole(source, Document, declared, faults))
        if not keeps_data:
            source.data = None
        documents.append(source)
    sections = {
        name: _by_id(_validated_list(shared[name], model, declared, faults)) for name, model in SECTIONS.items()
    }
    about = _validated_whole(shared[ABOUT], About, declared, faults)
    vocabulary = _validated_whole(shared[VOCABULARY], Vocabulary, declared, faults)
    inspected = Inspected(folder, shared, documents, faults, knowledge=None, drafts=tuple(drafts))
    for draft in drafts:
        draft.faults += _of_draft(draft)
    of_form = _faults_of((*inspected.sources(), *drafts))
    faults += islice(of_form, MOST_COUNTED)  # however many others: they may be for these
    faults += _counted(chain(declared.faults, claims.faults(), usage.faults()), faults)
    faults[:] = sorted(set(faults))
    if faults or about is None or vocabulary is None:
        return inspected
    record = Knowledge(about, vocabulary, _by_id(document for document in validated if document), **sections)
    return replace(inspected, knowledge=record)


def _counted(found: Iterable[Fault], faults: list[Fault]) -> Iterator[Fault]:
    """Return what is found, as far as faults are counted: nobody reads ten thousand, and making one takes time.

    Args:
        found: Faults that are still to be made.
        faults: Those that are there.
    """
    return islice(found, max(0, MOST_COUNTED - len(faults)))


def _documents_of(folder: FilePath) -> list[FilePath]:
    """Return the paths of the documents, of which there is at least one."""
    paths = document_paths(folder)
    if not paths:
        stray = [str(fault) for fault in strays(folder, _SHARED, DOCUMENTS)]
        hint = f"Add at least one YAML file, or write a record with {_NEW}."
        raise KnowledgeError([*stray, f"{folder / DOCUMENTS}: no documents. {hint}"])
    return paths


def shared_files(folder: FilePath, kept: dict[str, str] | None = None) -> dict[str, Source]:
    """Return the source of each shared file; a record that has no document yet will do.

    Args:
        folder: The record's.
        kept: Strings that stand in several files, each once.

    Raises:
        KnowledgeError: There is no such folder.
    """
    if not folder.is_dir():
        raise KnowledgeError([f"{folder}: no such folder. Set KNOWLEDGE_DIR to the folder that holds the record."])
    kept = {} if kept is None else kept
    shared = {
        **{name: _read_whole(folder / f"{name}.yaml", kept) for name in WHOLES},
        **{name: _read_section(folder / f"{name}.yaml", kept) for name in SECTIONS},
    }
    if shared[VOCABULARY].lack:  # no word of its own
        shared[VOCABULARY].data = {language: {} for language in languages_of(shared[ABOUT].data)}
    return shared


def document_paths(folder: FilePath) -> list[FilePath]:
    """Return the files of the documents, without what editors leave beside them."""
    paths = sorted((folder / DOCUMENTS).glob("*.yaml"))
    return [path for path in paths if not is_left_by_an_editor(path)]


def unread_files(inspected: Inspected) -> list[FilePath]:
    """Return the files of a record's folder that nothing reads, and that have no fault for it."""
    sources = (*inspected.documents, *inspected.drafts)
    files = (source.data.get("file") for source in sources if isinstance(source.data, dict))
    letters = [inspected.folder / LETTERS / str(file.get("name")) for file in files if isinstance(file, dict)]
    at_fault = {fault.file for fault in inspected.faults}
    found = unread(inspected.folder, _SHARED, DOCUMENTS, letters)
    return [path for path in found if as_opened(path) not in at_fault]


def _read_section(path: FilePath, kept: dict[str, str]) -> Source:
    """Return the source of a list of entries; a file that is missing or empty is one without any."""
    source = read(path, kept)
    if source.lack:
        source.faults.clear()
        source.data = []
    return source


def _read_whole(path: FilePath, kept: dict[str, str]) -> Source:
    """Return the source of a file of one mapping; where a record says nothing of itself, `Usage` has the fault."""
    source = read(path, kept)
    if source.lack:
        source.faults.clear()
    if isinstance(source.data, list):
        source.faults.append(source.fault((), "a list where one mapping was expected. Remove the dashes"))
        source.data = None
    return source


def languages_of(about: Any) -> tuple[str, ...]:
    """Return the languages that a record says it is kept in; none where that cannot be read."""
    declared = listed(about, "languages") if isinstance(about, dict) else []
    return tuple(str(one) for one in declared if one in LANGUAGES)


def _of_parts(model: type[Record], source: Source, claims: Claims, languages: tuple[str, ...]) -> Iterator[Fault]:
    """Yield what is wrong between the fields of each part of a source; the names in it are added to the claims."""
    for part in parts(model, source.data):
        claims.add(source, part)
        found = part.model.between(part.data)
        for path, message in chain(found, _of_languages(part, languages)):
            yield source.fault((*part.path, *path), message)


def _of_languages(part: Part, languages: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    """Yield each language of the record in which a text is missing, and each other in which there is one."""
    if not languages or not issubclass(part.model, InLanguages):
        return
    if part.model.is_needed:
        yield from (((one,), "is missing. Add it") for one in languages if one not in part.data)
    for one in LANGUAGES:
        if one in part.data and one not in languages:
            yield (one,), f"'{one}' is not among the languages of this record. Declare it in {ABOUT}.yaml, or remove it"


def _read_document(path: FilePath, kept: dict[str, str]) -> Source:
    source = read(path, kept)
    _check_document_id(path, source)
    return source


def _fill_sections(filling: Filler, shared: dict[str, Source]) -> None:
    for name, model in SECTIONS.items():
        filling.fill(shared[name], model)


def _faults_of(sources: Iterable[Source]) -> list[Fault]:
    return [fault for source in sources for fault in source.faults]


def _without_drafts(paths: list[FilePath], kept: dict[str, str], drafts: list[Source]) -> Iterator[Source]:
    """Yield the sources of the documents, one at a time, and put those of the drafts aside."""
    for path in paths:
        source = _read_document(path, kept)
        if isinstance(source.data, dict) and STATUS in source.data:
            drafts.append(source)
        else:
            yield source
    if len(drafts) == len(paths):
        folder = paths[0].parent
        raise KnowledgeError([f"{folder}: no documents. All are drafts: accept one by {_ACCEPT}."])


def _of_draft(source: Source) -> list[Fault]:
    """Return what is wrong with the form of a draft; what its document lacks is told once it is accepted."""
    if source.data[STATUS] != DRAFT:
        message = f"{source.data[STATUS]!r} is no status. Write {DRAFT}, or remove the line to serve the document"
        return [source.fault((STATUS,), message)]
    known = {*fields_of(Document), STATUS, SECTION}
    faults = [
        source.fault((name,), f"unknown field. {f'Nearest field: {hint!r}' if hint else 'Remove it'}")
        for name in source.data.keys() - known
        for hint in [nearest(name, known)]
    ]
    if SECTION in source.data:
        _validated(Draft, source.data[SECTION], source, (SECTION,), None, faults)
    return faults


def _check_document_id(path: FilePath, source: Source) -> None:
    if source.data is None:
        return
    if not isinstance(source.data, dict):
        source.faults.append(source.fault((), "a list where a document was expected. Start with id:"))
        source.data = None
    elif source.data.get("id") not in (None, path.stem):
        source.faults.append(
            source.fault(("id",), f"'{source.data['id']}' in a file named {path.name}. Make them the same")
        )


class _Declared:
    """Every id of the record, so that a reference to none of them is a fault with the nearest one beside it."""

    def __init__(self, shared: dict[str, Source]) -> None:
        self.faults: list[Fault] = []
        self._hinted = 0  # unknown ids beside which the nearest one was looked for
        self._first: dict[str, tuple[Source, Path]] = {}
        # A section that could not be read declares nothing that can be known: references into it are let pass.
        self._ids: dict[str, set[str] | None] = {
            name: self._collect(source, ()) if isinstance(source.data, list) else None
            for name, source in shared.items()
            if name in SECTIONS
        }
        about = shared[ABOUT].data
        self._ids[_UNITS] = _units_of(about) if isinstance(about, dict) else None
        if isinstance(about, dict) and isinstance(about.get("id"), str):
            self._declare(about["id"], shared[ABOUT], ("id",))
        self._ids[DOCUMENTS] = set()  # complete when the shared sections are looked at; no document names another

    def add(self, document: Source) -> None:
        """Add the ids of a document, and its own."""
        ids = self._ids[DOCUMENTS]
        if not isinstance(document.data, dict):
            self._ids[DOCUMENTS] = None
            return
        identifier = document.data.get("id")
        if isinstance(identifier, str):
            self._declare(identifier, document, ("id",))
            if ids is not None:
                ids.add(identifier)
        for name in _ENTRY_LISTS:
            self._collect(document, (name,))

    def require(self, identifier: str, sections: tuple[str, ...]) -> None:
        declared = [self._ids[section] for section in sections]
        if any(ids is None or identifier in ids for ids in declared):
            return
        home = next((section for section, ids in self._ids.items() if ids and identifier in ids), None)
        if home:
            raise ValueError(f"'{identifier}' is one of {home}. Name it in a field for {home}, or correct it")
        self._hinted += 1
        hint = (
            nearest(identifier, {one for ids in declared if ids for one in ids}) if self._hinted <= MOST_SHOWN else None
        )
        homes = " or ".join(_HOME.get(one, f"{one}.yaml") for one in sections)
        remedy = f"Nearest id: '{hint}'" if hint else f"Add it to {homes}"
        raise ValueError(f"unknown id '{identifier}'. {remedy}")

    def _collect(self, source: Source, path: Path) -> set[str]:
        entries = source.data.get(path[0]) if path else source.data
        ids: set[str] = set()
        for index, entry in enumerate(entries if isinstance(entries, list) else []):
            identifier = entry.get("id") if isinstance(entry, dict) else None
            if isinstance(identifier, str):
                self._declare(identifier, source, (*path, index, "id"))
                ids.add(identifier)
        return ids

    def _declare(self, identifier: str, source: Source, path: Path) -> None:
        if identifier in self._first and len(self.faults) < MOST_COUNTED:
            taken_in, taken_at = self._first[identifier]
            first = taken_in.fault(taken_at, "")
            message = f"the id '{identifier}' is already taken at {first.file}:{first.line}. Choose another"
            self.faults.append(source.fault(path, message))
        else:
            self._first.setdefault(identifier, (source, path))


def _units_of(about: dict[str, Any]) -> set[str]:
    return {str(unit.get("id")) for _, unit in entries_of(about, _UNITS)}


def _validated_list(source: Source, model: type[Record], declared: _Declared, faults: list[Fault]) -> list[Any]:
    if source.data is None:
        return []
    if not isinstance(source.data, list):
        faults.append(source.fault((), "a single entry where a list was expected. Start each entry with a dash"))
        return []
    entries = (
        _validated(model, entry, source, (index,), declared, faults)
        for index, entry in enumerate(source.data)
        if len(faults) < MOST_COUNTED
    )
    return [entry for entry in entries if entry is not None]


def _validated_whole(source: Source, model: type[_Entry], declared: _Declared, faults: list[Fault]) -> _Entry | None:
    if source.data is None:
        return None
    return _validated(model, source.data, source, (), declared, faults)


def _validated(
    model: type[_Entry], data: Any, source: Source, path: Path, declared: _Declared | None, faults: list[Fault]
) -> _Entry | None:
    try:
        return cast(_Entry, validator(model).validate_python(data, context=declared))
    except ValidationError as exc:
        found = (_as_fault(error, model, source, path) for error in exc.errors(include_url=False))
        faults += _counted(found, faults)
        return None


def _as_fault(error: ErrorDetails, model: type[Record], source: Source, path: Path) -> Fault:
    where = (*path, *error["loc"])
    value = error["input"]
    match error["type"]:
        case "missing" if where[-1] in _FILLED_IN:
            message = "is missing. Add it, or let check --fix --letters fill it in"
        case "missing":
            message = "is missing. Add it"
        case "unexpected_keyword_argument":
            hint = nearest(str(where[-1]), fields_of(model))
            message = f"unknown field. {f'Nearest field: {hint!r}' if hint else 'Remove it'}"
        case "enum":
            hint = nearest(str(value), re.findall("'([^']+)'", error["ctx"]["expected"]))
            remedy = f". Nearest: '{hint}'" if hint else ""
            message = f"{value!r}: {error['msg'][0].lower()}{error['msg'][1:]}{remedy}"
        case "literal_error":
            expected = re.findall(r"'([^']+)'", error["ctx"]["expected"])
            hint = nearest(str(value), expected)
            remedy = f"Nearest: '{hint}'" if hint else f"Take one of {', '.join(expected)}"
            message = f"unknown value {value!r}. {remedy}"
        case "value_error":
            message = str(error["ctx"]["error"])
        case "tuple_type":
            message = f"{_shown(value)}: a list was expected. Write it as [one, another]"
        case _:
            message = f"{_shown(value)}: {error['msg'][0].lower()}{error['msg'][1:]}"
    return source.fault(where, message)


def _shown(value: Any) -> str:
    return repr(value) if len(repr(value)) <= 60 else f"{repr(value)[:57]}..."


def _by_id(entries: Iterable[Any]) -> dict[str, Any]:
    return {entry.id: entry for entry in entries}
