"""A PostgreSQL server of the tests' own: its files in a temporary folder, gone at the end."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict


class _User(TypedDict, total=False):
    user: int
    group: int


@dataclass
class Server:
    """A server that can be stopped and started again."""

    programs: Path
    folder: Path
    port: int

    @property
    def url(self) -> str:
        return f"postgresql+asyncpg://bot@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        self.run("pg_ctl", "start", "-w", "-D", "data", "-l", "log", "-o", options)

    def stop(self) -> None:
        self.run("pg_ctl", "stop", "-w", "-D", "data", "-m", "immediate")

    def run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), *arguments]
        subprocess.run(command, cwd=self.folder, stdout=subprocess.DEVNULL, check=True, **_as_nobody_special())


@contextmanager
def private_server(programs: Path) -> Iterator[Server]:
    """Make a server, run it, and remove it."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    # Not pytest's own temporary folder: the server's user may not enter root's.
    folder = Path(tempfile.mkdtemp(prefix="store-"))
    server = Server(programs, folder, port)
    try:
        if special := _as_nobody_special():
            os.chown(folder, special["user"], special["group"])
        server.run("initdb", "-D", "data", "-U", "bot", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        server.start()
        yield server
        server.stop()
    finally:
        shutil.rmtree(folder)


def installed_programs() -> Path | None:
    """The folder of initdb and pg_ctl; None where PostgreSQL is not installed."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return versions[-1].parent if versions else None


def _as_nobody_special() -> _User:
    """Who runs the server: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = names.get("postgres") or names["nobody"]
    return {"user": user.pw_uid, "group": user.pw_gid}
