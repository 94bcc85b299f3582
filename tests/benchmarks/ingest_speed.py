"""How long letters take to be drafted, beside what it takes to read the words of the same file alone.

    .venv/bin/python tests/benchmarks/ingest_speed.py [--pages 300] [--letters 100]

Runs `python -m bot ingest` on one PDF of many pages, and on as many made letters, each in a copy of the record. In the
same run PDFium alone reads all words of the PDF, and pypdf and pdfminer.six do where they are installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, count, islice
from pathlib import Path

import pypdfium2
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.ingest.made.made import made  # noqa: E402  # after the path is set

WANTED_PAGES, WANTED_LETTERS = 8.0, 60.0  # seconds
PARAGRAPHS = 10  # on a page
WORDS = (
    "board ferry landing crossing people valley report season harbor office members line bridge winter boats".split()
)


def main() -> None:
    """Print the seconds and the ratios."""
    parser = argparse.ArgumentParser(description="Measure the drafting of letters.")
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--letters", type=int, default=100)
    parsed = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        long = folder / "long.pdf"
        long.write_bytes(long_letter(parsed.pages))
        seconds, ours = drafted([long], folder / "of-pages")
        told = f"{seconds:.1f} s, {ours:.1f} s of processors"
        print(f"{parsed.pages} pages drafted: {told} (wanted: at most {WANTED_PAGES:.0f} s for 300)")
        for reader, read in readers():
            _, alone = timed(lambda read=read: read(long.read_bytes()))  # type: ignore[misc]  # bound at once
            print(f"  {reader} alone reads its words in {alone:.1f} s of processors: ratio {ours / alone:.1f}")
        files = list(made_files(parsed.letters, folder))
        seconds, used = drafted(files, folder / "of-letters")
        told = f"{seconds:.1f} s, {used:.1f} s of processors"
        print(f"{parsed.letters} letters drafted: {told} (wanted: at most {WANTED_LETTERS:.0f} s for 100)")


def drafted(files: Sequence[Path], folder: Path) -> tuple[float, float]:
    """Draft letters in a copy of the record, and return the seconds by the clock, and of processors."""
    record = Path(shutil.copytree(ROOT / "knowledge", folder / "knowledge"))
    command = [sys.executable, "-m", "bot", "ingest", *map(str, files), "--record", str(record)]
    command += ["--into", str(folder)]
    return timed(lambda: subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL))


def timed(run: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds that something takes by the clock, and of processors, its processes included."""
    start, used = time.perf_counter(), _used()
    run()
    return time.perf_counter() - start, _used() - used


def _used() -> float:
    return sum(sum(resource.getrusage(whose)[:2]) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def readers() -> Iterator[tuple[str, Callable[[bytes], object]]]:
    """Yield programs that read a PDF's words, as far as they are installed."""
    yield "PDFium", lambda data: [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    for name, read in (("pypdf", _by_pypdf), ("pdfminer.six", _by_pdfminer)):
        if importlib.util.find_spec(name.partition(".")[0]):
            yield name, read


def _by_pypdf(data: bytes) -> object:
    reader = importlib.import_module("pypdf").PdfReader(io.BytesIO(data))
    return [page.extract_text() for page in reader.pages]


def _by_pdfminer(data: bytes) -> object:
    return importlib.import_module("pdfminer.high_level").extract_text(io.BytesIO(data))


def long_letter(pages: int) -> bytes:
    """Make a letter of so many pages, with a figure in each sentence."""
    chance, style = random.Random(3), getSampleStyleSheet()["Normal"]  # the same letter each time
    story = [Paragraph(text, style) for text in ("May 4, 2020", "Dear Minister Pell:")]
    for _ in range(pages - 1):
        story += [Paragraph(" ".join(_sentence(chance) for _ in range(3)), style) for _ in range(PARAGRAPHS)]
        story.append(PageBreak())
    names = [f"{first.title()} {second.title()} Union" for first in WORDS[:8] for second in WORDS[:5]]
    story += [Paragraph(text, style) for text in ("Sincerely,", *names)]
    written = io.BytesIO()
    SimpleDocTemplate(written).build(story)
    return written.getvalue()


def _sentence(chance: random.Random) -> str:
    one, other, third, fourth, fifth = chance.sample(WORDS, 5)
    counted = f"{chance.randint(1_100, 99_000):,} {one} in {chance.randint(1990, 2020)}"
    return f"The {other} of the {third} counted {counted}, as it was said by the {fourth} and by those at the {fifth}."


def made_files(number: int, folder: Path) -> Iterator[Path]:
    """Write made letters, in every layout."""
    letters = chain.from_iterable(((seed, one) for one in made(seed)) for seed in count())
    for seed, one in islice(letters, number):
        path = folder / f"{seed}-{one.name}"
        path.write_bytes(one.content)
        yield path


if __name__ == "__main__":
    main()
