"""What documents are called by their kind: `the petition`, `el manifiesto`, and what "letter" means."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bot.knowledge.model import Document, DocumentKind
from bot.languages import Language, Spoken

_AREA = "kinds"
# What "letter" means, the likeliest first: a press release is called a letter too, a report is not.
_LETTERS = (
    (DocumentKind.LETTER, DocumentKind.OPEN_LETTER, DocumentKind.PRESS_RELEASE),
    (DocumentKind.STATEMENT, DocumentKind.MANIFESTO, DocumentKind.PETITION),
)

_Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedKinds:
    """The kinds that a question names.

    Attributes:
        kinds: Those that are named other than as letters.
        is_letter: Whether a letter is named.
        is_several: Whether several documents are named, which may then be letters in any sense.
        positions: Where the words stand.
    """

    kinds: frozenset[DocumentKind]
    is_letter: bool
    is_several: bool
    positions: frozenset[int]

    def among(self, documents: Sequence[Document]) -> list[list[Document]]:
        """Return the documents that are called so; those that only may be meant stand behind the others."""
        if self.kinds:
            return [_of(documents, self.kinds)]
        if not self.is_letter:
            return [list(documents)]
        called = _LETTERS if not self.is_several else (tuple(kind for kinds in _LETTERS for kind in kinds),)
        return [found for kinds in called if (found := _of(documents, kinds))] or [[]]


def _of(documents: Sequence[Document], kinds: Collection[DocumentKind]) -> list[Document]:
    return [one for one in documents if one.kind in kinds]


class KindWords:
    """The words for kinds of documents in the languages of one record.

    Args:
        spoken: The languages.
    """

    def __init__(self, spoken: Spoken) -> None:
        self._tables = spoken.by_language(_AREA, "CALLED")
        tables = list(self._tables.values())
        self._one, self._many = (list(_phrases(tables, at)) for at in (0, 1))
        self._several = {phrase for phrase, _ in self._many}
        self._beginning = cache(self._held)  # for each of a few records
        self.letters = _single((*self._one, *self._many), (DocumentKind.LETTER,))
        # What several documents are called: "which letters", "todos los documentos".
        self.plurals = spoken.words(_AREA, "SEVERAL") | {phrase[0] for phrase, _ in self._many if len(phrase) == 1}
        self.beside = spoken.words(_AREA, "BESIDE")

    def names_one(self, held: Collection[DocumentKind]) -> frozenset[str]:
        """Return the single words for one document of these kinds."""
        return _single(self._one, held)

    def names_several(self, held: Collection[DocumentKind]) -> frozenset[str]:
        """Return the single words for several documents of these kinds."""
        return _single(self._many, held) - self.names_one(held)

    def in_language(self, language: Language, held: Collection[DocumentKind]) -> frozenset[str]:
        """Return the words of one language for documents of these kinds."""
        phrases = [phrase for at in (0, 1) for phrase in _phrases([self._tables[language]], at)]
        return frozenset(word for phrase, kind in phrases if kind in held for word in phrase)

    def named_in(self, said: Sequence[tuple[int, str]], held: Collection[DocumentKind]) -> NamedKinds:
        """Find the words for the kinds of a record; of those that begin alike the longest.

        Args:
            said: Words with their positions.
            held: The record's kinds; the words for others name nothing in it.
        """
        kinds, positions, at, is_several = set[DocumentKind](), set[int](), 0, False
        beginning = self._beginning(frozenset(held))
        while at < len(said):
            begun = beginning.get(said[at][1], {})
            phrase = next((one for one in begun if len(one) == 1 or _words(said, at, len(one)) == one), ())
            if phrase:
                kinds |= begun[phrase]
                is_several = is_several or phrase in self._several
                positions |= {position for position, _ in said[at : at + len(phrase)]}
            at += len(phrase) or 1
        others = frozenset(kinds - {DocumentKind.LETTER})
        return NamedKinds(others, DocumentKind.LETTER in kinds, is_several, frozenset(positions))

    def _held(self, held: frozenset[DocumentKind]) -> dict[str, dict[_Phrase, set[DocumentKind]]]:
        """Return the phrases for some kinds by their first words, the longest first, and what each means."""
        found: dict[str, dict[_Phrase, set[DocumentKind]]] = {}
        for phrase, kind in sorted((*self._one, *self._many), key=lambda pair: -len(pair[0])):
            if kind in held or kind is DocumentKind.LETTER:
                found.setdefault(phrase[0], {}).setdefault(phrase, set()).add(kind)
        return found


def _phrases(tables: Sequence[str], at: int) -> Iterator[tuple[_Phrase, DocumentKind]]:
    """Yield what one document (0), or several (1), of each kind are called."""
    for table in tables:
        for line in table.splitlines():
            kind, _, called = line.partition(": ")
            for phrase in "".join(called.split(" / ")[at : at + 1]).split(", "):
                if phrase:
                    yield tuple(phrase.split()), DocumentKind(kind)


def _single(phrases: Sequence[tuple[_Phrase, DocumentKind]], held: Collection[DocumentKind]) -> frozenset[str]:
    return frozenset(phrase[0] for phrase, kind in phrases if len(phrase) == 1 and kind in held)


def _words(said: Sequence[tuple[int, str]], at: int, length: int) -> _Phrase:
    return tuple(word for _, word in said[at : at + length]) if at + length <= len(said) else ()
