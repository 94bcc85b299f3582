"""Read one YAML file into plain data, remembering the line of every value.

Only what the record needs of YAML is read: mappings, lists, text, whole and decimal numbers, true, false and null.
Dates stay text, because their precision matters. Tags, anchors and duplicate keys are faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

import yaml

from bot.knowledge.faults import Fault, Path, path_in_words

DEEPEST = 50  # levels; the record has six
LARGEST_FILE = 16 * 1024 * 1024  # bytes; a hundred times the largest file of the record

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is ten times faster where the wheel carries it
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(slots=True)
class Source:
    """One file's data, the line of each path in it, and the faults of its form."""

    file: str
    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, path: Path, message: str) -> Fault:
        """Make a fault at the line of `path`, or of the nearest thing around it that has one."""
        inner = path
        while inner and inner not in self.lines:
            inner = inner[:-1]
        return Fault(self.file, self.lines.get(inner, 1), path_in_words(path), message)


def read(path: FilePath) -> Source:
    """Read a YAML file; whatever is wrong with its form is a fault in the result, never an exception."""
    source = Source(_as_opened(path))
    try:
        raw = path.read_bytes()
        if len(raw) > LARGEST_FILE:
            source.faults.append(
                Fault(source.file, 1, "", f"{len(raw)} bytes, over {LARGEST_FILE}. Split it into several documents")
            )
            return source
        text = raw.decode("utf-8")
        if _is_too_deep(text):
            source.faults.append(Fault(source.file, 1, "", f"is nested more than {DEEPEST} levels deep. Make it flat"))
            return source
        node = yaml.compose(text, Loader=_LOADER)
    except OSError as exc:
        source.faults.append(Fault(source.file, 1, "", f"cannot be read: {exc.strerror}. Restore the file"))
    except UnicodeDecodeError as exc:
        line = exc.object[: exc.start].count(b"\n") + 1
        source.faults.append(Fault(source.file, line, "", "is not UTF-8. Save it as UTF-8"))
    except yaml.MarkedYAMLError as exc:
        mark = exc.problem_mark or exc.context_mark
        problem = " ".join(part for part in (exc.context, exc.problem) if part)
        source.faults.append(Fault(source.file, mark.line + 1 if mark else 1, "", f"is not YAML: {problem}"))
    except (yaml.YAMLError, ValueError) as exc:
        source.faults.append(Fault(source.file, 1, "", f"is not YAML: {str(exc).splitlines()[0]}"))
    else:
        if node is None:
            source.faults.append(Fault(source.file, 1, "", "is empty. Write its entries, or remove the file"))
        else:
            source.data = _Reader(source).value(node, ())
    return source


def _is_too_deep(text: str) -> bool:
    # By events, which need no stack of their own: composing ten thousand brackets would end the process.
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return True
    return False


class _Reader:
    """Turn the nodes of one file into plain data."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: Path) -> Any:
        self._source.lines.setdefault(path, node.start_mark.line + 1)
        if id(node) in self._seen:
            self._refuse(path, "a YAML alias (*name). Write the value out where it belongs")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        return self._scalar(node)

    def _pairs(self, node: yaml.MappingNode, path: Path) -> Iterator[tuple[str, Any]]:
        keys: dict[str, int] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._refuse(path, "a key that is no word. Write a plain name before the colon", line)
                continue
            key = key_node.value
            if key in keys:
                self._refuse((*path, key), f"'{key}' stands twice, first in line {keys[key]}. Keep one", line)
                continue
            keys[key] = line
            self._source.lines[(*path, key)] = line
            yield key, self.value(value_node, (*path, key))

    def _refuse(self, path: Path, message: str, line: int | None = None) -> None:
        fault = self._source.fault(path, message)
        self._source.faults.append(fault if line is None else Fault(fault.file, line, fault.path, message))

    @staticmethod
    def _scalar(node: yaml.ScalarNode) -> Any:
        text: str = node.value
        if node.style:  # quoted or a block: text, whatever it looks like
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        return float(text) if _DECIMAL.fullmatch(text) else text


def _as_opened(path: FilePath) -> str:
    try:
        return path.relative_to(FilePath.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
