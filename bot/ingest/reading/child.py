"""The parsers' process: `python -m bot.ingest.reading.child`. A line of JSON in for each file, a line of JSON out.

Files come from strangers, and parsers have faults. So they run apart, with limits on memory and processor time; they
can write no file and open no connection.
"""

from __future__ import annotations

import gc
import importlib
import json
import resource
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from bot.errors import BotError
from bot.ingest.reading.formats import MOST_BYTES, parsed
from bot.ingest.reading.wire import packed

MEMORY = 450_000_000  # bytes of address space, libraries included: a letter of 300 pages takes 200 MB
SECONDS = 9  # of the processor, for one file
DEEPEST = 20_000  # calls: pages have elements within elements
_CONNECTIONS = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "subprocess.Popen", "os.system")


def main(requests: IO[str], answers: IO[str]) -> None:
    """Answer requests until there are no more."""
    importlib.import_module("encodings.cp1252")
    gc.disable()  # which saves a tenth of the time; circles are freed behind each file
    confine()
    _answer(requests, answers)


def confine() -> None:
    """Take from this process what a parser of strangers' files does not need: memory, files, connections."""
    sys.setrecursionlimit(DEEPEST)
    sys.addaudithook(_refuse)
    _limit("RLIMIT_AS", MEMORY)
    _limit("RLIMIT_FSIZE", 0)
    _limit("RLIMIT_CORE", 0)


def limit_processor() -> None:
    """Give this process so many seconds of the processor from now on."""
    _limit("RLIMIT_CPU", SECONDS + round(sum(resource.getrusage(resource.RUSAGE_SELF)[:2])), may_grow=True)


def _answer(requests: Iterable[str], answers: IO[str]) -> None:
    for request in requests:
        limit_processor()
        print(json.dumps(answer(json.loads(request))), file=answers, flush=True)
        gc.collect()


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Return what a file says, or why it cannot be read."""
    path = Path(request["path"])
    try:
        if path.stat().st_size > MOST_BYTES:
            size = path.stat().st_size / 1e6
            return {"error": f"is {size:.0f} MB, more than {MOST_BYTES // 10**6}. Save it anew with smaller pictures."}
        return {"source": packed(parsed(path.read_bytes(), request["name"]))}
    except BotError as exc:
        return {"error": str(exc)}
    except ModuleNotFoundError as exc:
        return {"missing": exc.name}
    except (MemoryError, RecursionError):
        return {"error": "takes more memory than any letter should. Print it as PDF, and give that."}
    except OSError as exc:
        return {"error": f"cannot be read: {exc.strerror}. Give a file that you may read."}
    except Exception as exc:  # noqa: BLE001 -- a parser's fault on a broken file: its kind is said, and the next file read
        return {"error": f"is damaged ({type(exc).__name__}). Save it anew, or print it as PDF."}


def _limit(name: str, soft: int, *, may_grow: bool = False) -> None:
    """Set a limit, where the system has it."""
    with suppress(AttributeError, ValueError, OSError):
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (soft, hard if may_grow else soft))


def _refuse(event: str, _: object) -> None:
    if event in _CONNECTIONS:
        raise PermissionError(f"{event}: a letter's file is read without the network")


if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
