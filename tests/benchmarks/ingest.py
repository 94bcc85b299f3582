"""Print how much of letters is found again: `tests/benchmarks/ingest.py [SEED…] [--folder DIR] [--misses] [--update]`.

Counted as bibliographic tools are: a field is right strictly, softly (but for case, spaces and punctuation), or nearly
(Levenshtein ratio of at least 0.8); a list, and a letter, only as a whole. What the tool calls sure is counted apart.

The letters are made, unless `--folder` names some: each file of `DIR/files` has its truth in `DIR/truth`, as JSON of
the same name with or without the file's ending, with the fields below and `figures`, those that a note's mark follows.
A field that is not there, or is null, is one that the letter does not have.

`--update` writes the scores of some letters, one by one, to `tests/ingest/scores.txt`, with which a test compares them.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.ingest.fields import letter_of  # noqa: E402  # after the path is set
from bot.ingest.letter import Found, Letter, Party  # noqa: E402
from bot.ingest.plain_text import plain_text  # noqa: E402
from bot.ingest.reading import Reader  # noqa: E402
from bot.ingest.register import Register  # noqa: E402
from bot.ingest.source import Source  # noqa: E402
from bot.knowledge.letters import LetterText  # noqa: E402
from tests.ingest.made.made import made  # noqa: E402

SCORES = ROOT / "tests" / "ingest" / "scores.txt"
EVERY = 3  # of the made letters; all would take a minute
FIELDS = ("language", "date", "addressees", "copies", "stated", "signatories", "people", "notes")
NEAR = 0.8
_NARROW = re.compile("[\u2009\u202f]")  # spaces within a figure, which a file may turn into one another
NOTHING = Register()


@dataclass(frozen=True)
class Known:
    """A file, and what is true of the letter in it: its fields, as JSON has them."""

    name: str
    content: bytes
    truth: dict[str, Any]


def made_from(seeds: Iterable[int]) -> Iterator[Known]:
    """Yield the letters that the seeds make."""
    for seed in seeds:
        for one in made(seed):
            yield Known(one.name, one.content, one.letter.truth())


def kept_in(folder: Path) -> Iterator[Known]:
    """Yield the letters of a folder.

    Raises:
        OSError: A file has no truth.
    """
    for file in sorted((folder / "files").iterdir()):
        named = folder / "truth" / f"{file.name}.json"
        truth = named if named.exists() else (folder / "truth" / file.name).with_suffix(".json")
        told = {field: value for field, value in json.loads(truth.read_text(encoding="utf-8")).items() if value}
        yield Known(file.name, file.read_bytes(), {field: told.get(field, []) for field in (*FIELDS, "figures")})


def main() -> None:
    """Print the figures, and what was missed where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", nargs="*", type=int, default=[0])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--update", action="store_true")
    asked = parser.parse_args()
    if asked.update:
        SCORES.write_text(scores(), encoding="utf-8")
        return
    counted: Counter[str] = Counter()
    with Reader() as reader:
        for one in kept_in(asked.folder) if asked.folder else made_from(asked.seeds):
            misses = list(measured(one, reader, counted))
            if asked.misses and misses:
                print(one.name, *misses, sep="\n    ")
    print("\n".join(table(counted)))


def scores() -> str:
    """Return what is found of some made letters, a line for each: of how many values how many are right, and found."""
    lines = []
    with Reader() as reader:
        for one in islice(made_from([0]), 0, None, EVERY):
            counted: Counter[str] = Counter()
            for _ in measured(one, reader, counted):
                pass
            values = (
                f"{field} {counted[f'{field} strict']}/{counted[f'{field} of']}/{counted[f'{field} found']}"
                for field in FIELDS
            )
            sure = f"sure {counted['sure right']}/{counted['sure of']}/{counted['sure or not']}"
            lines.append("  ".join([one.name, *values, sure, f"left over {counted['left over']}"]))
    return "\n".join(lines) + "\n"


def measured(one: Known, reader: Reader, counted: Counter[str]) -> Iterator[str]:
    """Count what was found of a letter, and yield what was missed.

    Args:
        one: The letter.
        reader: Reads its file.
        counted: "field of", "field strict", "field soft", "field near", "field found", and others; added to.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / one.name
        path.write_bytes(one.content)
        source = reader.read(path)
    letter = letter_of(source, NOTHING)
    wanted, got = one.truth, _found(letter)
    is_whole = True
    for field in FIELDS:
        wanted_values, got_values = _list(wanted[field]), _list(got[field])
        is_right = wanted_values == got_values
        is_whole &= is_right
        _count(field, wanted_values, got_values, counted)
        counted[f"{field} whole"] += is_right
        counted[f"{field} letters"] += 1
        if not is_right:
            missing = [value for value in wanted_values if value not in got_values]
            invented = [value for value in got_values if value not in wanted_values]
            yield f"{field}: missing {missing}, invented {invented}"
    yield from _glued(wanted["figures"], source, counted)
    yield from _sure(letter, wanted, counted)
    counted["letter whole"] += is_whole
    counted["letter letters"] += 1
    counted["left over"] += len(letter.left_over())


def _found(letter: Letter) -> dict[str, Any]:
    return {
        "language": letter.language and letter.language.value,
        "date": letter.date and letter.date.value,
        "addressees": [_named(one.value) for one in letter.addressees],
        "copies": [_named(one.value) for one in letter.copies_to],
        "stated": letter.stated_count and letter.stated_count.value,
        "signatories": [one.value.as_printed for one in letter.signatories],
        "people": [one.value.as_printed for one in letter.signatories if one.value.is_person],
        "notes": [(one.value.label, *one.value.urls) for one in letter.notes],
    }


def _named(party: Party) -> str:
    """Return who is named: a person, or else the first of the organizations, or an office alone."""
    return party.name or next(iter(party.organizations), party.office)


def _list(value: Any) -> list[str]:
    if value is None:
        return []
    if not isinstance(value, list):
        return [str(value)]
    return [one if isinstance(one, str) else " ".join(filter(None, one)) for one in value]


def _count(field: str, wanted: Sequence[str], got: Sequence[str], counted: Counter[str]) -> None:
    counted[f"{field} of"] += len(wanted)
    counted[f"{field} found"] += len(got)
    counted[f"{field} strict"] += sum((Counter(wanted) & Counter(got)).values())
    counted[f"{field} soft"] += sum((Counter(map(_soft, wanted)) & Counter(map(_soft, got))).values())
    counted[f"{field} near"] += sum(
        any(Levenshtein.normalized_similarity(_soft(one), _soft(other)) >= NEAR for other in got) for one in wanted
    )


def _soft(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def _glued(figures: Iterable[str], source: Source, counted: Counter[str]) -> Iterator[str]:
    """Count the figures that stand in the plain text as they are printed, as words of their own."""
    text = "\n".join(LetterText(plain_text(source)).paragraphs)
    text = _NARROW.sub("\u00a0", re.sub(r"\[[^\]\n]{0,3}\]", " ", text))  # a mark that is no number
    words = {word.strip(".,;:%") for word in text.replace("\u00a0", "_").split()}
    for figure in (_NARROW.sub("\u00a0", one) for one in figures):
        is_there = figure.replace("\u00a0", "_") in words or f" {figure} ".replace("\u00a0", " ") in text
        counted["figures of"] += 1
        counted["figures strict"] += is_there
        if not is_there:
            yield f"figure {figure} is not there as printed"


def _sure(letter: Letter, wanted: dict[str, Any], counted: Counter[str]) -> Iterator[str]:
    """Count how often what is called sure is right."""
    sure: list[tuple[str, Found[Any] | None, str]] = [
        ("language", letter.language, letter.language.value if letter.language else ""),
        ("date", letter.date, letter.date.value if letter.date else ""),
        ("stated", letter.stated_count, letter.stated_count.value if letter.stated_count else ""),
        *(("addressees", one, _named(one.value)) for one in letter.addressees),
        *(("copies", one, _named(one.value)) for one in letter.copies_to),
        *(("signatories", one, one.value.as_printed) for one in letter.signatories),
    ]
    for field, found, value in sure:
        if found is None:
            continue
        counted["sure or not"] += 1
        if found.is_sure:
            counted["sure of"] += 1
            is_right = value in _list(wanted[field])
            counted["sure right"] += is_right
            if not is_right:
                yield f"sure of {field} {value!r}, wrongly"


def table(counted: Counter[str]) -> Iterable[str]:
    """Yield the figures as lines."""
    yield f"{counted['letter letters']} letters, {counted['letter whole']} wholly right"
    yield "field           of  found  strict   soft   near  precision  recall   whole"
    for field in FIELDS:
        of, found, strict = (counted[f"{field} {part}"] for part in ("of", "found", "strict"))
        yield (
            f"{field:<12}{of:>6}{found:>7}{strict:>8}{counted[f'{field} soft']:>7}{counted[f'{field} near']:>7}"
            f"{strict / max(found, 1):>11.3f}{strict / max(of, 1):>8.3f}"
            f"{counted[f'{field} whole'] / max(counted[f'{field} letters'], 1):>8.3f}"
        )
    yield f"figures as printed, no note glued: {counted['figures strict']} of {counted['figures of']}"
    yield f"called sure: {counted['sure of']} of {counted['sure or not']}; right of these: {counted['sure right']}"
    yield f"lines left over: {counted['left over']}"


if __name__ == "__main__":
    main()
