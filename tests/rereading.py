"""Changed copies of a record are read again and again: of the same bytes, names and texts, the same comes once more."""

from __future__ import annotations

import pickle
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.knowledge import reading, usage
from bot.knowledge import spelling as spelled
from bot.knowledge.reading import Source, as_opened
from bot.languages import Language

_MOST_KEPT = 128  # files, of some hundred kilobytes
_MOST_NAMES = 2**16
_HELD: dict[bytes, bytes] = {}  # what files hold, pickled, by their bytes

spelling = lru_cache(_MOST_NAMES)(spelled.spelling)


class _Told(usage._Told):
    """Looks for words in a text once."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._held: dict[tuple[Language, ...], bool] = {}

    def holds(self, language: Language, phrases: list[str]) -> bool:
        key = language, *phrases
        if key not in self._held:
            self._held[key] = super().holds(language, phrases)
        return self._held[key]


told = lru_cache(_MOST_KEPT)(_Told)


def read(path: Path, kept: dict[str, str] | None = None) -> Source:
    """Do what `bot.knowledge.reading.read` does, without parsing sound bytes twice."""
    raw = path.read_bytes() if path.is_file() else b""
    if (held := _HELD.get(raw)) and len(raw) <= reading.LARGEST_FILE:
        data: Any = pickle.loads(held)  # noqa: S301  # it was pickled below
        return Source(as_opened(path), path, data)
    source = reading.read(path, kept)
    if not source.faults and not source.lack:
        if len(_HELD) == _MOST_KEPT:
            del _HELD[next(iter(_HELD))]
        _HELD[raw] = pickle.dumps(source.data)
    return source
