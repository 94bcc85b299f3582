"""Bad files get one clear line, soon and within little memory; nothing is written, nothing asked of the network."""

from __future__ import annotations

import resource
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.errors import BotError
from bot.ingest.reading import Reader, child, process, read, read_all
from bot.ingest.reading.process import shown
from tests.ingest.reading.test_docx import bomb, entities, zipped

LONGEST = 10  # seconds
LARGEST = 500_000_000  # bytes


FILES: dict[str, Callable[[], bytes]] = {  # made when they are needed: the large ones take a second
    "empty.txt": bytes,
    "blank.html": lambda: b" \n ",
    "binary.txt": lambda: bytes(range(256)) * 100,
    "binary.pdf": lambda: bytes(range(256)) * 100,
    "picture.pdf": lambda: b"\x89PNG\r\n\x1a\n" + bytes(100),
    "old.doc": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000),
    "letter.rtf": lambda: b"{\\rtf1 Dear Minister}",
    "cut.docx": lambda: zipped(**{"word/document.xml": b"<w:document/>" * 500})[:300],
    "bomb.docx": bomb,
    "entities.docx": entities,
    "large.html": lambda: b"<p>a</p>" * 2_500_000,
    "cut.pdf": lambda: b"%PDF-1.7\n1 0 obj\n<<",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("files")
    for name, make in FILES.items():
        (made / name).write_bytes(make())
    return made


def seconds() -> float:
    """Return the processor's seconds of the processes that have ended, which no busy machine lengthens."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("name", FILES)
def test_one_clear_line_says_what_to_do(folder: Path, name: str) -> None:
    before = sorted(folder.iterdir())
    start = seconds()
    with pytest.raises(BotError) as raised:
        read(folder / name)
    assert seconds() - start < LONGEST
    told = str(raised.value)
    assert told.startswith(name)
    assert "\n" not in told
    assert any(word in told for word in ("Give", "give", "Save", "Open")), told
    assert sorted(folder.iterdir()) == before


def test_the_process_may_not_take_more_memory_than_promised() -> None:
    assert child.MEMORY < LARGEST


@pytest.mark.parametrize("name", ["no-such.pdf", ".", "a\0b"])
def test_a_path_to_no_file_is_told(folder: Path, name: str) -> None:
    with pytest.raises(BotError, match="Give the"):
        read(folder / name)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """One process for what needs no process of its own."""
    with Reader() as reader:
        yield reader


@pytest.mark.parametrize("name", ["-rf.txt", "a b'c\"$(d).txt", "Señor.txt", "new\nline.txt", "\x1b[31m.txt", "🦆.txt"])
def test_odd_names_are_read_and_can_be_printed(tmp_path: Path, reader: Reader, name: str) -> None:
    (tmp_path / name).write_text("Heron Watch", encoding="utf-8")
    source = reader.read(tmp_path / name)
    assert source.paragraphs[0].text == "Heron Watch"
    assert source.name == shown(name)
    assert source.name.isprintable()


def test_a_name_that_is_no_utf8_is_read(tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / "Se\udcf1or.txt"
    path.write_text("Heron Watch", encoding="utf-8")
    assert reader.read(path).name == "Se?or.txt"


def test_a_file_that_breaks_the_parser_leaves_the_others(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(4)]
    for path in paths:
        path.write_text("Heron Watch", encoding="utf-8")
    (tmp_path / "1.txt").write_bytes(b"")
    told = list(read_all(paths))
    assert [isinstance(one, BotError) for one in told] == [False, True, False, False]


def test_what_never_ends_is_stopped_and_the_reader_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Heron Watch", encoding="utf-8")
    started = process._started
    sleeping = [sys.executable, "-c", "import time; time.sleep(60)"]

    def asleep() -> subprocess.Popen[str]:
        return subprocess.Popen(sleeping, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    monkeypatch.setattr(process, "SECONDS", 0.5)
    monkeypatch.setattr(process, "_started", asleep)
    with Reader() as reader:
        with pytest.raises(BotError, match="takes longer or more memory"):
            reader.read(path)
        monkeypatch.setattr(process, "_started", started)
        monkeypatch.setattr(process, "SECONDS", 20)
        assert reader.read(path).paragraphs[0].text == "Heron Watch"


LIMITED = """
import sys
from bot.ingest.reading import child
{}
child.parsed = fault
child.main(sys.stdin, sys.stdout)
"""


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        pytest.param("child.SECONDS = 1\ndef fault(*_):\n    while True: pass", "", marks=pytest.mark.slow),
        ("def fault(*_):\n    return bytearray(600_000_000)", "takes more memory"),
        (
            "def fault(*_):\n    raise RecursionError",
            "takes more memory",
        ),  # raised: a call without end crashes Python 3.13.0
        ("def fault(*_):\n    open('NEVER-WRITTEN', 'w').write('a' * 10_000)", "cannot be read"),
        ("import socket\ndef fault(*_):\n    socket.create_connection(('127.0.0.1', 9))", "cannot be read"),
        ("def fault(*_):\n    raise ZeroDivisionError", "is damaged (ZeroDivisionError)"),
    ],
    ids=["time", "memory", "depth", "writing", "network", "fault"],
)
def test_the_process_has_limits(tmp_path: Path, fault: str, told: str) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    program = LIMITED.format(fault)
    request = f'{{"path": "{tmp_path / "a.txt"}", "name": "a.txt"}}\n'
    ran = subprocess.run(
        [sys.executable, "-c", program.replace("NEVER-WRITTEN", str(tmp_path / "never-written"))],
        input=request,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert told in ran.stdout
    assert bool(ran.stdout) == bool(told)
    assert not (tmp_path / "never-written").exists() or (tmp_path / "never-written").stat().st_size == 0


@pytest.fixture
def listener() -> Iterator[tuple[str, list[object]]]:
    """A server that remembers who connects."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        met: list[object] = []

        def wait() -> None:
            try:
                while True:
                    connection, address = server.accept()
                    connection.close()
                    met.append(address)
            except OSError:
                pass

        threading.Thread(target=wait, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", met
        server.shutdown(socket.SHUT_RDWR)


def test_no_format_asks_anything_of_the_network(
    tmp_path: Path, listener: tuple[str, list[object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, met = listener
    page = (
        f'<!DOCTYPE html SYSTEM "{url}/a.dtd"><html><head><link rel=stylesheet href="{url}/a.css"><base'
        f' href="{url}"><script src="{url}/a.js"></script></head><body><img src="{url}/a.png">'
        f'<iframe src="{url}"></iframe>Heron'
    )
    word = (
        f'<?xml version="1.0"?><!DOCTYPE d SYSTEM "{url}/a.dtd" [<!ENTITY a SYSTEM "{url}/a">'
        f'<!ENTITY % b SYSTEM "{url}/b">'
        " %b;]><w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"
    )
    made = {
        "a.html": page.encode(),
        "a.xhtml": f'<?xml version="1.0"?>{page}'.encode(),
        "a.md": f"![a]({url}/a.png) <img src='{url}'> Heron Watch".encode(),
        "a.txt": f"Heron Watch {url}".encode(),
        "a.docx": zipped(**{"word/document.xml": word}),
    }
    for name, raw in made.items():
        (tmp_path / name).write_bytes(raw)
    told = list(read_all([tmp_path / name for name in made]))
    assert [isinstance(one, BotError) for one in told] == [False, False, False, False, True]

    def refused(*_: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refused)
    for name in made:
        child.answer({"path": str(tmp_path / name), "name": name})
    assert not met


def test_a_missing_package_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_text("<p>Heron Watch", encoding="utf-8")
    monkeypatch.setitem(sys.modules, "lxml", None)
    for name in [name for name in sys.modules if name.startswith(("lxml.", "bot.ingest.reading.html"))]:
        monkeypatch.delitem(sys.modules, name)
    told = child.answer({"path": str(tmp_path / "a.html"), "name": "a.html"})
    assert told == {"missing": "lxml"}
    monkeypatch.setattr(Reader, "_ask", lambda *_: told)
    with pytest.raises(BotError, match=r"requirements-ingest\.txt"):
        read(tmp_path / "a.html")


def test_the_bot_starts_without_the_parsers() -> None:
    program = (
        "import sys, bot.ingest.reading, bot.__main__; print({'lxml', 'pypdfium2', 'markdown_it'} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"
