"""Make records of any size in the shapes of the shipped one: made-up words, the same fields and mix of entries.

The proportions are about those of the shipped record: how long a statement is, how many short phrasings a topic and an
entry have, how many entries are events, have a figure, or are linked to a place.
"""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import yaml

ROOT = Path(__file__).resolve().parents[2]
ENTRIES_OF_A_DOCUMENT = 100
ENTRIES_OF_A_TOPIC = 8  # the shipped record has three; a large one has more about each
WITH_A_VALUE, WITH_ALIASES, WITH_A_PLACE, EVENTS = 0.6, 0.5, 0.5, 0.15  # of the entries
WORDS_OF_A_STATEMENT = 20
PLACES = ("tijuana", "mexicali", "nuevo-laredo", "matamoros", "ciudad-juarez")  # of the shipped record
WORDS = 12_000  # different words of the made-up language
_ONSETS = "b c d f g l m n p r s t v br cl dr fr gr pl tr".split()
_NUCLEI = "a e i o u ai ea io".split()
_CODAS = ["", "", "l", "n", "r", "s", "nt", "rd"]


@dataclass(frozen=True, slots=True)
class Topic:
    """A made-up measure, and the short phrasings that people type for it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    spanish: tuple[str, ...]


class Language:
    """Made-up words, the first ones used far more often than the last, as in any language (Zipf's law).

    Args:
        random: What chooses.
    """

    def __init__(self, random: Random) -> None:
        self._random = random
        syllables = ["".join(parts) for parts in itertools.product(_ONSETS, _NUCLEI, _CODAS)]
        words: dict[str, None] = {}
        while len(words) < WORDS:
            words["".join(random.choice(syllables) for _ in range(random.choice((2, 2, 3, 3, 4))))] = None
        self.words = list(words)
        # Added up once: `choices` would do so for every few words that are chosen.
        self._weights = list(itertools.accumulate(1 / (rank + 20) for rank in range(len(self.words))))
        self._taken: set[str] = set()

    def some(self, count: int) -> list[str]:
        return self._random.choices(self.words, cum_weights=self._weights, k=count)

    def phrasings(self, count: int) -> list[str]:
        """Short phrasings that nothing else of the record has."""
        found: list[str] = []
        while len(found) < count:
            phrasing = " ".join(self.some(self._random.choice((2, 3, 3))))
            if phrasing not in self._taken:
                self._taken.add(phrasing)
                found.append(phrasing)
        return found


def write_record(folder: Path, entries: int, seed: int = 1) -> list[str]:
    """Write a record with so many facts and events, and return questions about it.

    Args:
        folder: Where to; it must not exist yet.
        entries: Facts and events besides those of the shipped record.
        seed: Of the made-up words.

    Returns:
        Questions: short phrasings, whole sentences, common words alone, and things that nobody says.
    """
    random = Random(seed)
    language = Language(random)
    shutil.copytree(ROOT / "knowledge", folder)
    topics = list(_topics(language, max(1, entries // ENTRIES_OF_A_TOPIC)))
    _append(folder / "topics.yaml", [_topic(topic) for topic in topics])
    for number in range(-(-entries // ENTRIES_OF_A_DOCUMENT)):
        count = min(ENTRIES_OF_A_DOCUMENT, entries - number * ENTRIES_OF_A_DOCUMENT)
        document = _document(random, language, topics, number, count)
        path = folder / "documents" / f"{document['id']}.yaml"
        path.write_text(yaml.dump(document, Dumper=_DUMPER, sort_keys=False, width=1000), encoding="utf-8")
    return list(_questions(random, language, topics, 400))


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def _append(path: Path, entries: list[dict[str, object]]) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(yaml.dump(entries, Dumper=_DUMPER, sort_keys=False, width=1000))


def _topics(language: Language, count: int) -> Iterator[Topic]:
    for number in range(count):
        name, *phrasings = language.phrasings(10)
        yield Topic(f"topic-{number}", name, tuple(phrasings[:5]), tuple(phrasings[5:]))


def _topic(topic: Topic) -> dict[str, object]:
    return {
        "id": topic.id,
        "name": {"en": topic.name, "es": f"{topic.name} es"},
        "aliases": {"en": list(topic.aliases), "es": list(topic.spanish)},
        "compare": "newest",
        "review_by": "2030-01-01",
    }


def _document(random: Random, language: Language, topics: list[Topic], number: int, count: int) -> dict[str, object]:
    title = " ".join(language.some(5))
    events = round(count * EVENTS)
    date = f"{random.randrange(2015, 2020)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"
    return {
        "id": f"made-up-{number}",
        "kind": "letter",
        "title": {"en": f"Letter {number} on {title}", "es": f"Carta {number} sobre {title}"},
        "names": {"en": [f"letter {number} {title}"], "es": [f"carta {number} {title}"]},
        "summary": {"en": " ".join(language.some(20)), "es": " ".join(language.some(20))},
        "published": {"date": date, "basis": "printed"},
        "checked": {"on": "2026-11-22", "by": "curator"},
        "language": "en",
        "issuers": ["human-rights-watch"],
        "file": {"name": f"{number}.txt", "sha256": "0" * 64},
        "anchor": "three printed words",
        "paragraph": 1,
        "facts": [_fact(random, language, topics, number, at, date) for at in range(count - events)],
        "events": [_event(random, language, topics, number, at, date) for at in range(events)],
    }


def _fact(
    random: Random, language: Language, topics: list[Topic], number: int, at: int, date: str
) -> dict[str, object]:
    topic = random.choice(topics)
    value = random.randrange(2, 90_000)
    fact = _entry(random, language, topic, f"fact-{number}-{at}", f"{value:,}")
    fact["as_of"] = date
    if random.random() < WITH_A_VALUE:
        fact.update(value=value, unit="people")
    return fact


def _event(
    random: Random, language: Language, topics: list[Topic], number: int, at: int, date: str
) -> dict[str, object]:
    return {**_entry(random, language, random.choice(topics), f"event-{number}-{at}", "since"), "date": date}


def _entry(random: Random, language: Language, topic: Topic, identifier: str, first: str) -> dict[str, object]:
    words = WORDS_OF_A_STATEMENT - len(topic.name.split())
    entry: dict[str, object] = {
        "id": identifier,
        "statement": {
            "en": f"{first} {topic.name} {' '.join(language.some(words))}",
            "es": f"{first} {topic.name} {' '.join(language.some(words))}",
        },
        "topic": topic.id,
        "said_by": "human-rights-watch",
        "anchor": f"three printed words {identifier}",
        "paragraph": random.randrange(1, 90),
        "added": "2026-11-22",
    }
    if random.random() < WITH_ALIASES:
        entry["aliases"] = {"en": language.phrasings(2), "es": language.phrasings(2)}
    if random.random() < WITH_A_PLACE:
        entry["places"] = [random.choice(PLACES)]
    return entry


def _questions(random: Random, language: Language, topics: list[Topic], count: int) -> Iterator[str]:
    for number in range(count):
        topic = random.choice(topics)
        phrasing = random.choice((topic.name, *topic.aliases))
        yield (
            phrasing,
            f"how many {phrasing} were there as of {random.randrange(2015, 2020)}?",
            f"who says {phrasing} {language.some(1)[0]}",
            f"{phrasing} xylophonist",
            " ".join(language.words[:3]),
        )[number % 5]
