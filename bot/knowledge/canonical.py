"""The one way in which a file of the record is written, so that a change shows nothing but what changed.

Fields stand in the model's order, what holds by default is left out, short values share a line, and a comment stands
at the start of a line above a whole entry.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import yaml

from bot.knowledge.faults import Fault
from bot.knowledge.fields import Record, validator
from bot.knowledge.model import About, Vocabulary
from bot.knowledge.reading import DECIMAL, INTEGER, LOADER, Source

WIDTH = 120  # characters; the project's line length
ON_ONE_LINE = 100  # characters of a mapping that is not spread over lines
_FIRST = ("id",)
_PROOF = ("anchor", "paragraph", "also", "quotation", "added", "changes")
_OF_QUESTIONS = (About, Vocabulary)  # their lists hold whole phrases, and none of their fields is a proof
_HELD = ("listed", "signatories", "facts", "events", "asks", "cited_works", "links")


def canonical(source: Source, entries: Record | Sequence[Record], first_line: str) -> str:
    """Write a file anew.

    Args:
        source: The file as it stands, for its comments.
        entries: What it holds: one document, or a section's entries in their order.
        first_line: The comment that names its JSON Schema.

    Returns:
        The whole file's text.
    """
    chunks: list[tuple[str | int, Any]]
    if isinstance(entries, Record):
        chunks = [(name, {name: value}) for name, value in _plain(entries).items()]
    else:
        chunks = [(index, [_plain(entry)]) for index, entry in enumerate(entries)]
    above, _ = _comments(source, first_line)
    head = above.pop(0, [])
    text = [first_line, *head, *([""] if head else [])]
    for position, (name, chunk) in enumerate(chunks):
        comments = above.get(source.lines.get((name,), 0), [])
        text += ["", *comments] if comments and position else comments
        text.append(dumped(chunk, spreads=isinstance(entries, About)))
    return "\n".join(text) + "\n"


def misplaced_comments(source: Source) -> list[Fault]:
    """Find the comments that stand inside an entry or behind a value, where rewriting the file would lose them."""
    return _comments(source, "")[1]


def _comments(source: Source, first_line: str) -> tuple[dict[int, list[str]], list[Fault]]:
    """Find out where the comments of a file belong.

    Returns:
        The comments above each entry by the line that it starts in, with those at the file's head under 0; and a
        fault for each that has no such place.
    """
    lines = source.text.splitlines()
    entries = {line for path, line in source.lines.items() if len(path) == 1}
    values = sorted({line for path, line in source.lines.items() if path})
    blank = next((number for number, line in enumerate(lines, start=1) if not line.strip()), len(lines))
    head_ends = min([blank, *entries])
    above: dict[int, list[str]] = {}
    misplaced: list[Fault] = []
    for line, column in _found(source.text):
        following = next(iter(values[bisect_right(values, line - 1) :]), 0)
        if column or following not in entries:
            message = "a comment inside an entry. Move it to a line of its own above the entry"
            misplaced.append(Fault(source.file, line, "", message))
        elif lines[line - 1] != first_line:
            above.setdefault(0 if line < head_ends else following, []).append(lines[line - 1].rstrip())
    return above, misplaced


@lru_cache(maxsize=64)  # a file is looked through for misplaced comments, and again when it is written
def _found(text: str) -> tuple[tuple[int, int], ...]:
    """Return the line, from 1, and the column of each comment."""
    return tuple(_between_tokens(text))


def _between_tokens(text: str) -> Iterator[tuple[int, int]]:
    """Find each # in what stands between two tokens."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    end = 0
    for token in yaml.scan(text, Loader=LOADER):
        for match in re.finditer(r"#.*", text[end : token.start_mark.index]):
            line = bisect_right(starts, end + match.start())
            yield line, end + match.start() - starts[line - 1]
        end = max(end, token.end_mark.index)


def _plain(entry: Record) -> dict[str, Any]:
    """Return an entry as plain data, in the order in which its fields are written."""
    written: dict[str, Any] = validator(type(entry)).dump_python(entry, mode="json", exclude_defaults=True)
    return (
        written
        if isinstance(entry, _OF_QUESTIONS)
        else {name: _in_order(written[name]) for name in sorted(written, key=_rank)}
    )


def _in_order(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _in_order(value[name]) for name in sorted(value, key=_rank)}
    return [_in_order(one) for one in value] if isinstance(value, list) else value


def _rank(name: str) -> int:
    """Sorting by it keeps the model's order, but for the id, the proof and the lists of entries."""
    if name in _FIRST:
        return 0
    if name in _PROOF:
        return 2 + _PROOF.index(name)
    return 2 + len(_PROOF) + _HELD.index(name) if name in _HELD else 1


class _Dumper(yaml.SafeDumper):
    """Writes what `bot.knowledge.reading` reads back as the same."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # PyYAML fills it by class

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  # as PyYAML has it
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  # as PyYAML has it
        super().increase_indent(flow, indentless=False)

    def represent_sequence(
        self, tag: str, sequence: Iterable[Any], flow_style: bool | None = None
    ) -> yaml.SequenceNode:
        node = super().represent_sequence(tag, sequence, flow_style)
        node.flow_style = all(isinstance(one, yaml.ScalarNode) for one in node.value)
        return node

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> yaml.MappingNode:
        node = super().represent_mapping(tag, mapping, flow_style)
        is_flat = all(isinstance(value, yaml.ScalarNode) for _, value in node.value)
        length = sum(len(key.value) + len(str(value.value)) + 4 for key, value in node.value)
        node.flow_style = is_flat and len(node.value) > 1 and length <= ON_ONE_LINE
        return node


_Dumper.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(f"(?:{INTEGER.pattern})$"), list("-+0123456789"))
_Dumper.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(f"(?:{DECIMAL.pattern})$"), list("-+0123456789"))
_Dumper.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), list("tf"))
_Dumper.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("(?:null|~|)$"), ["n", "~", ""])


class _SpreadDumper(_Dumper):
    """Writes a list over several lines where one has no room for it."""

    def represent_sequence(
        self, tag: str, sequence: Iterable[Any], flow_style: bool | None = None
    ) -> yaml.SequenceNode:
        node = super().represent_sequence(tag, sequence, flow_style)
        length = sum(len(str(one.value)) + 4 for one in node.value)
        node.flow_style = node.flow_style and length <= ON_ONE_LINE
        return node


def dumped(data: Any, *, spreads: bool) -> str:
    """Write data in the canonical format.

    Args:
        data: Plain mappings, lists and values.
        spreads: Whether a long list goes over several lines.
    """
    return _written(json.dumps(data), spreads)


@lru_cache(maxsize=4096)  # `check --fix` writes the record, and compares each entry of it once more
def _written(data: str, spreads: bool) -> str:
    """Write what a text in JSON holds: such a text is the same only for the same values of the same types."""
    dumper = _SpreadDumper if spreads else _Dumper
    text: str = yaml.dump(json.loads(data), Dumper=dumper, sort_keys=False, allow_unicode=True, width=WIDTH)
    return text.rstrip("\n")
