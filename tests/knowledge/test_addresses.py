"""Visiting the record's web addresses: one at a time, with a limit, and never more than once each."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from bot.knowledge.addresses import State, Visit, visit_all
from bot.knowledge.loading import inspect
from tests.damages import IOM


class Pages(BaseHTTPRequestHandler):
    """Pages that live, have moved, are gone, refuse or never answer."""

    seen: ClassVar[list[str]] = []
    under_way = 0
    most_at_once = 0

    def do_GET(self) -> None:
        Pages.seen.append(self.path)
        Pages.under_way += 1
        Pages.most_at_once = max(Pages.most_at_once, Pages.under_way)
        if self.path == "/slow":
            time.sleep(1.5)
        elif self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/alive")
            self.end_headers()
        else:
            self.send_response({"/gone": 410, "/missing": 404, "/refused": 403}.get(self.path, 200))
            self.end_headers()
            self.wfile.write(b"page")
        Pages.under_way -= 1

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    Pages.seen, Pages.under_way, Pages.most_at_once = [], 0, 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def visits(folder: Path, *urls: str) -> list[Visit]:
    """Visit a record whose only addresses are these."""
    for path in (folder / "documents").iterdir():
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.lstrip(" -").startswith(("url:", "role:"))]
        kept = [
            line for at, line in enumerate(kept) if not (line == "    language: en\n" or line == "    language: es\n")
        ]
        path.write_text("".join(kept).replace("urls:\n", ""), encoding="utf-8")
    path = folder / IOM
    text = path.read_text(encoding="utf-8")
    listed = "".join(f"  - url: {url}\n    role: release\n    language: en\n" for url in urls)
    path.write_text(text.replace("\nfile:", f"\nurls:\n{listed}file:", 1), encoding="utf-8")
    inspected = inspect(folder)
    assert inspected.faults == []
    waited: list[float] = []
    found = list(visit_all(inspected, timeout=0.5, pause=3.0, wait=waited.append))
    assert waited == [3.0] * (len(found) - 1)
    return found


def test_each_page_is_requested_once_and_told_by_its_state(copied_record: Path, site: str) -> None:
    paths = ["/alive", "/moved", "/gone", "/missing", "/refused", "/slow", "/alive"]
    dead = f"http://127.0.0.1:{unused_port()}/"
    found = visits(copied_record, *(site + path for path in paths), dead)
    assert [visit.state for visit in found] == [
        State.ALIVE, State.ALIVE, State.DEAD, State.DEAD, State.UNCLEAR, State.DEAD, State.DEAD
    ]  # fmt: skip
    assert [visit.reason for visit in found[:5]] == ["200", "200", "410", "404", "403"]
    assert Pages.seen == ["/alive", "/moved", "/alive", "/gone", "/missing", "/refused", "/slow"]


def test_a_dead_page_is_a_fault_at_every_place_that_names_it(copied_record: Path, site: str) -> None:
    found = visits(copied_record, f"{site}/gone", f"{site}/alive", f"{site}/gone")
    lines = (copied_record / IOM).read_text(encoding="utf-8").splitlines()
    places = [number for number, line in enumerate(lines, start=1) if line.endswith("/gone")]
    assert [fault.line for fault in found[0].faults] == places
    assert len(places) == 2
    assert found[0].faults[0].message == f"{site}/gone is gone: 410. Find where it moved, or remove it"
    assert found[1].faults == ()
