"""A PostgreSQL server of the tests' own, and a pooler before it: their files in temporary folders, gone at the end."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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
    port = _free_port()
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


@contextmanager
def private_pooler(program: str, server: Server) -> Iterator[str]:
    """Run PgBouncer in transaction mode before a server, and return the address through it."""
    port = _free_port()
    folder = Path(tempfile.mkdtemp(prefix="pooler-"))
    (folder / "users").write_text('"bot" ""\n"press" ""\n', encoding="utf-8")
    (folder / "settings").write_text(
        "[databases]\n"
        f"* = host=127.0.0.1 port={server.port}\n"
        "[pgbouncer]\n"
        f"listen_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n"
        "auth_type = trust\nauth_file = users\n"
        # Few connections, so that those of the bot meet on them.
        "pool_mode = transaction\ndefault_pool_size = 2\nmax_client_conn = 200\n",
        encoding="utf-8",
    )
    if special := _as_nobody_special():
        for path in (folder, *folder.iterdir()):
            os.chown(path, special["user"], special["group"])
    command = [program, "-q", "settings"]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **_as_nobody_special()
    ) as running:
        try:
            _wait_for(port)
            yield f"postgresql+asyncpg://bot@127.0.0.1:{port}/postgres"
        finally:
            running.kill()
            running.wait()
            shutil.rmtree(folder)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _wait_for(port: int) -> None:
    for _ in range(200):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.02)
    raise AssertionError("the pooler does not start")


def installed_pooler() -> str | None:
    """Return where PgBouncer is; None where it is not installed."""
    return shutil.which("pgbouncer", path=f"{os.environ.get('PATH', os.defpath)}{os.pathsep}/usr/sbin")


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
