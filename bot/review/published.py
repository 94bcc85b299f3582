"""Sentences that say when somebody published a work that a document cites: its author, what it is on, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.answers.match.query import IndexedRecord
from bot.knowledge.figures import even
from bot.knowledge.model import CitedWork, Document
from bot.languages import module
from bot.review.dated import Dated
from bot.review.draft import Sentence
from bot.review.report import ClaimKind, Part, State
from bot.review.verdict import Telling, Verdict

_DATE = "@"  # in its place
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 300  # signs of a sentence that says no more
_FEWEST = 2  # words of a title that tell what a work is on


class PublishedReviewer:
    """Finds sentences that say no more than when a cited work was published.

    Args:
        indexed: The record.
    """

    def __init__(self, indexed: IndexedRecord) -> None:
        self._indexed = indexed

    def verdict(self, sentence: Sentence, telling: Telling) -> Verdict | None:
        """Return that a document cites the work of which all of a sentence tells; None for any other sentence."""
        if len(sentence.dates) != 1 or sentence.quoted or len(sentence.text) > _LONGEST:
            return None
        said = _said(sentence)
        found = [one for one in self._works(sentence.dates[0]) if self._is_of(one[1], said)] if said else []
        return _verdict(sentence, *found[0], telling) if len(found) == 1 else None

    def _works(self, dated: Dated) -> Iterator[tuple[Document, CitedWork]]:
        """Yield the works of a date, which may be told less exactly than the record has it."""
        day = dated.mention.edtf
        if not day or dated.mention.bound:
            return
        for document in self._indexed.knowledge.documents.values():
            for work in document.cited_works:
                if work.author and work.title and work.date and work.date.startswith(day) and not work.again:
                    yield document, work

    def _is_of(self, work: CitedWork, said: re.Match[str]) -> bool:
        """Return whether a work is by whoever is named, of that kind, and on what is said, in its title's words."""
        if not any(said["noun"] in _WORD.findall(even(alias)) for alias in work.aliases):
            return False
        author = even(work.author or "")
        names = ({*map(even, self._indexed.knowledge.names_of(one))} for one in work.organizations)
        by = {author}.union(*(each for each in names if author in each))
        return said["author"] in by and self._is_in(said["on"], even(work.title or ""))

    def _is_in(self, on: str, title: str) -> bool:
        """Return whether words stand in a title in their order, with no small word and no two others left out."""
        little, words, told = self._indexed.vocabulary.grammar.function_words, _WORD.findall(on), _WORD.findall(title)
        if sum(one not in little for one in words) < _FEWEST:
            return False
        joined = r" (?:(?!(?:{small}) )\w+ )?".format(small="|".join(map(re.escape, sorted(little))))
        return re.search(rf"(?<!\S){joined.join(words)}(?!\S)", " ".join(told)) is not None


def _said(sentence: Sentence) -> re.Match[str] | None:
    """Return how a sentence says that a work was published, if it says no more."""
    assert sentence.language
    [dated], text = sentence.dates, even(sentence.text)
    said = f"{text[: dated.start]}{_DATE}{text[dated.end :]}".strip(" .")
    matches = (re.fullmatch(one, said) for one in module(sentence.language, "works").PUBLISHED_ON)
    return next(filter(None, matches), None)


def _verdict(sentence: Sentence, document: Document, work: CitedWork, telling: Telling) -> Verdict:
    line = f"{work.author}, {work.title}, {telling.query.date(work.date or '')}"
    cited = telling.cite_document(document, work)
    part = Part("review.supported", {"line": line})
    return Verdict(ClaimKind.STATEMENT, State.SUPPORTED, 0, len(sentence.text), (part,), cited, (document.id,))
