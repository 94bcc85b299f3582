"""What an answer tells of, as a message is compared with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.answers.answer import Kind
from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.answers.understand.question import Token
from bot.knowledge.model import Document, Event, Fact


@dataclass(frozen=True, slots=True)
class Told:
    """What an answer tells of.

    Attributes:
        kind: What it is about.
        items: The entries.
        documents: Those that it cites.
        names: The ids of all that its sentence names, or that it is about.
        names_people: Whether its sentence names anybody.
        words: What its sentence says, each word by its keys.
    """

    kind: Kind
    items: Sequence[IndexedEntry]
    documents: Sequence[Document]
    names: frozenset[str]
    names_people: bool
    words: frozenset[str]

    def is_of(self, kinds: Collection[Kind]) -> bool:
        """Return whether it is of one of these kinds; what happened may tell who did it."""
        if self.kind in kinds:
            return True
        if Kind.PERSON not in kinds or not self.names_people:
            return False
        return self.kind is Kind.DATE or (self.kind is Kind.CLAIM and self._tells_of_one())

    def _tells_of_one(self) -> bool:
        """Return whether a claim is one person's: of two nobody tells which of them is asked for."""
        people = [getattr(one.entry, "people", ()) for one in self.items]
        return len(people) == 1 and len(people[0]) == 1

    @property
    def entities(self) -> frozenset[str]:
        """The ids of all that it is linked to."""
        written_to = chain.from_iterable((*one.addressees, *one.cc) for one in self.documents)
        ids = {one for mention in written_to for one in (mention.person, *mention.organizations) if one}
        return self.subjects.union(ids, *(one.signed_by for one in self.documents))

    @property
    def subjects(self) -> frozenset[str]:
        """Of those the ones of which it speaks, and not all who signed what it cites."""
        of_items = (item.entities for item in self.items)
        return self.names.union(*of_items, *((one.id, *one.issuers) for one in self.documents))

    @property
    def speakers(self) -> frozenset[str]:
        """Whoever says it, and the documents that print it with those who publish them."""
        said_by = frozenset(one.entry.said_by for one in self.items if isinstance(one.entry, Fact | Event))
        if self.kind is Kind.DATE and len(self.documents) > 1:
            return frozenset()  # of accounts that disagree nobody says all
        return said_by.union(*((one.id, *one.issuers) for one in self.documents))

    def dates(self, *, of_documents: bool) -> Collection[str]:
        """Return the dates that it tells; of its documents where it tells none itself, or where they are asked for."""
        own = {day for item in self.items for day in item.dates}
        return own | {one.published.date for one in self.documents} if of_documents or not own else own

    def holds(self, token: Token) -> bool:
        """Return whether the answer's sentence or an entry itself accounts for a word; its document is not enough."""
        return not self.words.isdisjoint(token.keys) or any(item.worth(token.keys) > AROUND for item in self.items)
