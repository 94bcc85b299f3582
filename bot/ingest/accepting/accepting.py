"""Put a draft's document, and the new names and topics of it, into the record."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.errors import BotError, KnowledgeError
from bot.ingest.drafting.writing import write_whole
from bot.ingest.review.session import Session
from bot.ingest.review.walk import Walk
from bot.knowledge.canonical import dumped
from bot.knowledge.faults import Fault, path_in_words
from bot.knowledge.files import canonical_files
from bot.knowledge.loading import ABOUT, DOCUMENTS, Inspected, inspect, record_paths
from bot.knowledge.model.draft import SECTION
from bot.knowledge.proof import prove
from bot.knowledge.reading import as_opened, read

_NAMED = ("organizations", "people")


def accept(session: Session, folder: Path) -> list[Path]:
    """Serve a draft: its document takes its place, and what is new goes into the shared files.

    Args:
        session: The draft, of which nothing is open.
        folder: The record's.

    Returns:
        The files that were written.

    Raises:
        BotError: A question is open.
        KnowledgeError: What is at fault; nothing is written then.
    """
    walk = session.walk
    if walk.open:
        raise BotError(f"{session.path}: {len(walk.open)} questions are open. Go on with --review {session.path}.")
    with tempfile.TemporaryDirectory(prefix="record-") as name:
        trial = Path(name) / folder.resolve().name
        _copy(folder, trial)
        changed = _write(walk, session.path.name, trial)
        inspected = inspect(trial)
        faults = [*inspected.faults, *_of(prove(inspected, session.letters), trial / DOCUMENTS / session.path.name)]
        if faults:
            places = {as_opened(trial / one): as_opened(folder / one) for one in changed}
            at_home = {_at_home(fault, trial, folder, places, session) for fault in faults}
            raise KnowledgeError(sorted(at_home), "nothing was accepted. Correct them in the draft")
        texts = dict(_texts(inspected, changed, folder))
    _replace_all(texts)
    return list(texts)


def _texts(inspected: Inspected, changed: list[Path], folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files that change, in the canonical format, with the comments that stand in the record."""
    own = {name: read(folder / f"{name}.yaml") for name in inspected.shared}
    shared = {name: source if own[name].lack else own[name] for name, source in inspected.shared.items()}
    for file in canonical_files(replace(inspected, shared=shared)):
        place = file.path.relative_to(inspected.folder)
        if place in changed:
            yield folder / place, file.text


def _of(faults: list[Fault], path: Path) -> list[Fault]:
    """Return the faults of one file: what another letter lacks is not the draft's."""
    return [fault for fault in faults if fault.file == as_opened(path)]


def _at_home(fault: Fault, trial: Path, folder: Path, changed: Mapping[str, str], session: Session) -> Fault:
    """Name the record's own file; of the draft the line of what is at fault, of another that would change the first."""
    if fault.file in changed:
        home = changed[fault.file]
        is_of_the_draft = home == as_opened(session.path)
        return replace(fault, file=home, line=_line_in(session, fault.path) if is_of_the_draft else 1)
    place = Path(fault.file)
    return replace(fault, file=as_opened(folder / place.relative_to(trial))) if place.is_relative_to(trial) else fault


def _line_in(session: Session, path: str) -> int:
    """Return the line of a draft where what stands at a path of its document was written, or answered."""
    source, told = read(session.path), _value_at(session.walk.document, path)
    lines = {path_in_words(one): line for one, line in source.lines.items()}
    for position, answer in enumerate(session.walk.section.answers):
        if isinstance(told, str) and told in answer.says:
            return lines.get(f"{SECTION}.answers[{position}]", 1)
    while path and path not in lines:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return lines.get(path, 1)


def _value_at(data: Any, path: str) -> Any:
    for step in re.findall(r"[^.\[\]]+", path):
        key = int(step) if isinstance(data, list) and step.isdigit() else step
        is_there = isinstance(key, int) and key < len(data) if isinstance(data, list) else key in (data or ())
        data = data[key] if is_there else None
    return data


def _copy(folder: Path, trial: Path) -> None:
    """Copy the files of a record, without its letters and what lies beside them."""
    for path in record_paths(folder):
        if path.is_file():
            target = trial / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def _write(walk: Walk, name: str, trial: Path) -> list[Path]:
    """Write the document and what is new into a copy of the record, and return the files that change."""
    document = Path(DOCUMENTS) / name
    _dump(trial / document, walk.document)
    changed = [document]
    for section, added in _added(walk).items():
        aliases = walk.aliases if section in _NAMED else {}
        known = _list_of(trial / f"{section}.yaml")
        merged = [*(_with_aliases(one, aliases) for one in known), *added]
        if merged != known:
            changed.append(Path(f"{section}.yaml"))
            _dump(trial / changed[-1], merged)
    if walk.units:
        about = read(trial / f"{ABOUT}.yaml").data
        changed.append(Path(f"{ABOUT}.yaml"))
        _dump(trial / changed[-1], {**about, "units": [*(about.get("units") or []), *walk.units]})
    return changed


def _dump(path: Path, data: Any) -> None:
    path.write_text(dumped(data, spreads=False) + "\n", encoding="utf-8")


def _list_of(path: Path) -> list[Any]:
    data = read(path).data
    return data if isinstance(data, list) else []


def _added(walk: Walk) -> Mapping[str, list[dict[str, Any]]]:
    spoken = set(_words(walk.document))
    return {
        "organizations": [one for one in walk.names.organizations if one["id"] in spoken],
        "people": [one for one in walk.names.people if one["id"] in spoken],
        "topics": walk.topics,
    }


def _words(data: Any) -> list[str]:
    if isinstance(data, dict):
        return [word for one in data.values() for word in _words(one)]
    if isinstance(data, list):
        return [word for one in data for word in _words(one)]
    return [data] if isinstance(data, str) else []


def _with_aliases(entry: dict[str, Any], aliases: Mapping[str, list[str]]) -> dict[str, Any]:
    more = aliases.get(str(entry.get("id")))
    return {**entry, "aliases": [*entry.get("aliases", []), *more]} if more else entry


def _replace_all(texts: Mapping[Path, str]) -> None:
    """Write files, the shared ones first; where one cannot be written, put back those that were."""
    before = {path: path.read_text(encoding="utf-8") if path.exists() else None for path in texts}
    written: list[Path] = []
    try:
        for path in sorted(texts, key=lambda path: path.parent.name == DOCUMENTS):
            written.append(path)
            write_whole(path, texts[path])
    except BaseException:
        for path in written:
            text = before[path]
            if text is None:
                path.unlink(missing_ok=True)
            else:
                write_whole(path, text)
        raise
