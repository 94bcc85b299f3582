"""How the record writes its words, how often each stands there, and since which day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Document

ALWAYS = 0  # the day of what no day is told for; before every day that there is


class Spellings:
    """Every folded word of the record.

    Attributes:
        counts: How often each stands there.
    """

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._since: dict[str, int] = {}

    def add(self, all_words: Iterable[str], day: int) -> None:
        """Add the words of a text.

        Args:
            all_words: The text, cut.
            day: The first that its entry speaks for, as an ordinal; `ALWAYS` for any other text.
        """
        self.counts.update(all_words)
        since = self._since
        for word in all_words:
            if since.get(word, day) >= day:
                since[word] = day

    def stood_by(self, word: str, day: int) -> bool:
        """Return whether a word stands in what speaks for a day or an earlier one.

        Args:
            word: A folded one.
            day: The day, as an ordinal.
        """
        return self._since.get(word, day + 1) <= day

    def add_what_has_no_day(self, knowledge: Knowledge, words: Callable[[str], tuple[str, ...]]) -> None:
        """Add every text that a mistyped word may stand for, other than those of facts, events and asks.

        Args:
            knowledge: The record.
            words: Cuts a text.
        """
        for text in _texts(knowledge):
            self.add(words(text), ALWAYS)


def _texts(knowledge: Knowledge) -> Iterator[str]:
    for document in knowledge.documents.values():
        yield from _of_document(document)
    for section in (knowledge.organizations, knowledge.people, knowledge.places, knowledge.terms):
        for identifier in section:
            yield from knowledge.names_of(identifier)
    for topic in knowledge.topics.values():
        yield from (*topic.name.in_every_language(), *topic.aliases.all())
    for language in knowledge.about.languages:
        yield from (phrase.said for phrase in knowledge.vocabulary.in_language(language).phrases)


def _of_document(document: Document) -> Iterator[str]:
    yield from (*document.title.in_every_language(), *document.names.all(), *document.descriptions.all())
    for mention in document.mentions():
        yield from mention.office.in_every_language() if mention.office else ()
    for work in document.cited_works:
        yield from (*work.aliases, work.title or "", work.author or "", work.publisher or "")
    if document.signatories:
        for signatory in document.signatories.listed:
            yield from (signatory.as_printed, signatory.title or "", signatory.affiliation or "")
