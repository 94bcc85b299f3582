"""Read one YAML file into plain data, remembering the line of every value.

Only what the record needs of YAML is read: mappings, lists, text, whole and decimal numbers, true, false and null.
Dates stay text, because their precision matters. Tags, anchors, aliases and duplicate keys are faults.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any

import yaml

from bot.knowledge.faults import Fault, Path, path_in_words

DEEPEST = 50  # levels; the record has six
LARGEST_FILE = 16 * 1024 * 1024  # bytes; a hundred times the largest file of the record

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is ten times faster where the wheel carries it
INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_LONGEST_NUMBER = 30  # digits; Python itself reads no number of thousands
_SHORT = 40  # letters; longer texts hardly ever stand twice
WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass
class Source:
    """One file's data, the line of each path in it, and the faults of its form.

    The lines are read when the first of them is asked for: a sound record, however large, needs none.

    Attributes:
        lack: Where there is no data, and only for lack of a file or of anything in it: that it is missing, or is empty.
    """

    file: str
    path: FilePath
    data: Any = None
    faults: list[Fault] = field(default_factory=list)
    lack: str = ""

    @cached_property
    def text(self) -> str:
        """The file's text."""
        return as_text(self.path.read_bytes())

    @cached_property
    def lines(self) -> dict[Path, int]:
        """The line of each path, as far as the file can be read."""
        lines: dict[Path, int] = {}
        with suppress(OSError, yaml.YAMLError, ValueError, _TooDeepError):
            _Reader(Source(self.file, self.path), self.text, lines=lines).read()
        return lines

    def fault(self, path: Path, message: str) -> Fault:
        """Make a fault at the line of `path`, or of the nearest thing around it that has one."""
        inner = path
        while inner and inner not in self.lines:
            inner = inner[:-1]
        return Fault(self.file, self.lines.get(inner, 1), path_in_words(path), message)


def _bytes_of(path: FilePath) -> bytes:
    if path.exists() and not path.is_file():  # a named pipe would be waited for without end
        raise OSError(errno.EINVAL, "it is no regular file")
    return path.read_bytes()


def read(path: FilePath, kept: dict[str, str] | None = None) -> Source:
    """Read a YAML file; whatever is wrong with its form is a fault in the result, never an exception.

    Args:
        path: The file.
        kept: Short texts that other files hold too, such as ids and dates, so that each is in memory once.
    """
    source = Source(as_opened(path), path)
    try:
        raw = _bytes_of(path)
        if len(raw) > LARGEST_FILE:
            source.faults.append(
                Fault(source.file, 1, "", f"{len(raw)} bytes, over {LARGEST_FILE}. Split it into several documents")
            )
            return source
        _Reader(source, as_text(raw), kept).read()
    except FileNotFoundError:
        source.lack = "is missing"
        source.faults.append(Fault(source.file, 1, "", f"{source.lack}. Restore the file"))
    except OSError as exc:
        source.faults.append(Fault(source.file, 1, "", f"cannot be read: {exc.strerror}. Restore the file"))
    except UnicodeDecodeError as exc:
        line = exc.object[: exc.start].count(b"\n") + 1
        source.faults.append(Fault(source.file, line, "", "is not UTF-8. Save it as UTF-8"))
    except yaml.MarkedYAMLError as exc:
        mark = exc.problem_mark or exc.context_mark
        problem = " ".join(part for part in (exc.context, exc.problem) if part)
        message = f"is not YAML: {problem}. Mend this line or the one above it"
        source.faults.append(Fault(source.file, mark.line + 1 if mark else 1, "", message))
    except (yaml.YAMLError, ValueError) as exc:
        message = f"is not YAML: {str(exc).splitlines()[0]}. Remove what a text file does not hold"
        source.faults.append(Fault(source.file, 1, "", message))
    except _TooDeepError:
        source.faults.append(Fault(source.file, 1, "", f"is nested more than {DEEPEST} levels deep. Make it flat"))
    else:
        if source.data is None and not source.faults:
            source.lack = "is empty"
            source.faults.append(Fault(source.file, 1, "", f"{source.lack}. Write its entries, or remove the file"))
    return source


class _TooDeepError(Exception):
    pass


class _Reader:
    """Turn the events of one file into plain data.

    By events and not by nodes: a large file takes a quarter of the time, and a deep one does not end the process.
    """

    def __init__(
        self,
        source: Source,
        text: str,
        kept: dict[str, str] | None = None,
        lines: dict[Path, int] | None = None,
    ) -> None:
        self._source = source
        self._kept = {} if kept is None else kept
        self._keeps_lines = lines is not None
        self.lines: dict[Path, int] = {} if lines is None else lines
        # Straight from the parser: the generator of `yaml.parse` asks for each event twice.
        self._events: Iterator[Any] = iter(LOADER(text).get_event, None)

    def read(self) -> None:
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                first = next(self._events)
                if self._source.data is None:
                    self._source.data = self._value(first, (), 0)
                else:
                    self._refuse((), "a second YAML document (---). Keep one in each file", first)
                    return

    def _value(self, event: Any, path: Path, depth: int) -> Any:
        if self._keeps_lines:
            self.lines.setdefault(path, _line(event))
        if depth > DEEPEST:
            raise _TooDeepError
        if isinstance(event, yaml.AliasEvent):
            self._refuse(path, "a YAML alias (*name). Write the value out where it belongs", event)
            return None
        if event.anchor is not None:
            self._refuse(path, f"a YAML anchor (&{event.anchor}). Write the value out where it belongs", event)
        if event.tag is not None and event.tag != "!":
            self._refuse(path, f"a YAML tag ({event.tag}). Write the plain value", event)
        if isinstance(event, yaml.ScalarEvent):
            value = _scalar(event)
            is_short = type(value) is str and len(value) <= _SHORT
            return self._kept.setdefault(value, value) if is_short else value
        if isinstance(event, yaml.MappingStartEvent):
            return dict(self._pairs(path, depth))
        return list(self._items(path, depth))

    def _items(self, path: Path, depth: int) -> Iterator[Any]:
        for index, event in enumerate(self._events):
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._value(event, (*path, index), depth + 1)

    def _pairs(self, path: Path, depth: int) -> Iterator[tuple[str, Any]]:
        keys: dict[str, int] = {}  # their lines: an event is a hundred times as large
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(path, "a key that is no word. Write a plain name before the colon", event)
                self._skip(event, path, depth)
                self._skip(next(self._events), path, depth)
                continue
            key = event.value
            inner = (*path, key)
            if key in keys:
                self._refuse(inner, f"'{key}' stands twice, first in line {keys[key]}. Keep one", event)
                self._skip(next(self._events), inner, depth)
                continue
            keys[key] = _line(event)
            if self._keeps_lines:
                self.lines[inner] = _line(event)
            yield key, self._value(next(self._events), inner, depth + 1)

    def _skip(self, event: Any, path: Path, depth: int) -> None:
        """Read a value past without keeping it, its lines or its faults."""
        kept, count = self.lines, len(self._source.faults)
        self.lines = {}
        self._value(event, path, depth + 1)
        self.lines = kept
        del self._source.faults[count:]

    def _refuse(self, path: Path, message: str, event: Any) -> None:
        fault = Fault(self._source.file, _line(event), path_in_words(path), message)
        self._source.faults.append(fault)


def _line(event: Any) -> int:
    line: int = event.start_mark.line
    return line + 1


def _scalar(event: Any) -> Any:
    text: str = event.value
    if event.style:  # quoted or a block: text, whatever it looks like
        return text
    if text in WORDS:
        return WORDS[text]
    if text[0] not in "0123456789+-" or len(text) > _LONGEST_NUMBER:
        return text
    if INTEGER.fullmatch(text):
        return int(text)
    return float(text) if DECIMAL.fullmatch(text) else text


def as_text(raw: bytes) -> str:
    """Return a file's text, whatever system saved it: without a byte order mark, its lines ended by a line feed.

    Raises:
        UnicodeDecodeError: It is not UTF-8.
    """
    return raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")


def as_opened(path: FilePath) -> str:
    """Return a file's name as the curator would open it from here."""
    try:
        return path.relative_to(FilePath.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
