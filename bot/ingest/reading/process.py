"""Files are read in processes of their own: what breaks or never ends there is one clear line here."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer, local
from types import TracebackType
from typing import Any

import bot
from bot.errors import BotError
from bot.ingest.reading.wire import unpacked
from bot.ingest.source import Source

SECONDS = 30  # by the clock, of a busy machine; the process itself stops after 9 of the processor
AT_ONCE = 2  # processes, as a small server has processors
_ROOT = Path(bot.__path__[0]).parent
_STOPPED = "takes longer or more memory than any letter should. Print it as PDF, and give that."


class Reader:
    """Reads files in one process of its own, which starts with the first file and again after one that broke it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def read(self, path: Path) -> Source:
        """Return what a file says.

        Args:
            path: A PDF, DOCX, HTML, Markdown or text file.

        Raises:
            BotError: It cannot be read; one line names the file, says why, and what to do.
        """
        name = shown(path.name)
        told = _fault(path) or self._ask(path, name)
        if isinstance(told, str):
            raise BotError(f"{name} {told}")
        if "source" in told:
            return unpacked(told["source"])
        if "missing" in told:
            raise BotError(
                f"{name} cannot be read without the package {told['missing']}."
                " Run `.venv/bin/python -m pip install -r requirements-ingest.txt`."
            )
        raise BotError(f"{name} {told['error']}")

    def _ask(self, path: Path, name: str) -> dict[str, Any] | str:
        process = self._process = self._process or _started()
        assert process.stdin
        assert process.stdout
        timer = Timer(SECONDS, process.kill)
        timer.start()
        try:
            process.stdin.write(json.dumps({"path": str(path.absolute()), "name": name}) + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        finally:
            timer.cancel()
        if answer.endswith("\n"):
            told = json.loads(answer)
            assert isinstance(told, dict)
            return told
        self.close()
        return _STOPPED


def read_all(paths: Sequence[Path]) -> Iterator[Source | BotError]:
    """Yield what each file says, or why it cannot be read, in their order; several are read at once."""
    readers: list[Reader] = []
    own = local()

    def read_one(path: Path) -> Source | BotError:
        if not hasattr(own, "reader"):
            own.reader = Reader()
            readers.append(own.reader)
        try:
            source: Source = own.reader.read(path)
        except BotError as exc:
            return exc
        return source

    try:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            yield from pool.map(read_one, paths)
    finally:
        for reader in readers:
            reader.close()


def shown(name: str) -> str:
    """Return a file's name as it can be printed: without signs that move a cursor, or that no encoding has."""
    known = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(sign if sign.isprintable() else "?" for sign in known)


def _fault(path: Path) -> str:
    """Return what is wrong with a path, before anything opens it."""
    try:
        if path.is_dir():
            return "is a folder. Give the files in it."
        if not path.exists():
            return "does not exist. Give the path of a letter's file."
        return "" if path.is_file() else "is no file. Give the path of a letter's file."
    except (OSError, ValueError):
        return "is no path that can be opened. Give the path of a letter's file."


def _started() -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "bot.ingest.reading.child"]
    pipe = subprocess.PIPE
    return subprocess.Popen(  # noqa: S603 -- this very Python, and nothing of the file
        command, cwd=_ROOT, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True, encoding="utf-8"
    )
