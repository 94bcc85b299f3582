"""Tables of signatories: organizations against letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.answers.match.query import Query
from bot.answers.understand.normalise import fold
from bot.answers.visuals import Table
from bot.knowledge.model import Document

_MOST_LETTERS = 19  # with the names, the 20 columns that Slack shows; wider than that nobody looks


def signatories_table(
    query: Query, documents: Iterable[Document], organizations: Iterable[str] | None = None
) -> Table | None:
    """Lay out who is on which list of signatories.

    Of a document whose whole list is not in the record, nobody is said not to have signed it.

    Args:
        query: The question and the record.
        documents: Those to compare; the ones without signatories are left out.
        organizations: Ids of the rows; None for everyone on any of the lists.

    Returns:
        A table with the words of each cell; None for fewer than two letters, or more than fit side by side.
    """
    letters = [one for one in documents if one.signatories]
    if not 2 <= len(letters) <= _MOST_LETTERS:
        return None
    rows = by_letters_signed(query, letters, organizations)
    return Table(
        caption=query.say("table.signatories.caption"),
        header=(_signatories(query, rows), *_heads(query, letters)),
        rows=tuple((query.name(one), *(_cell(query, one, letter) for letter in letters)) for one in rows),
    )


def by_letters_signed(
    query: Query, letters: Sequence[Document], organizations: Iterable[str] | None = None
) -> list[str]:
    """Order organizations by how many of the letters they signed, the most first, then by name.

    Args:
        query: The question and the record.
        letters: The letters that count.
        organizations: Ids; None for everyone on any of the lists.
    """
    if organizations is None:
        organizations = frozenset().union(*(letter.signed_by for letter in letters))
    signed = {one: sum(one in letter.signed_by for letter in letters) for one in organizations}
    return sorted(signed, key=lambda one: (-signed[one], fold(query.name(one)), one))


def _signatories(query: Query, rows: Iterable[str]) -> str:
    """Return what the rows are: organizations, or people among them."""
    has_people = not query.knowledge.people.keys().isdisjoint(rows)
    return query.say("table.signatories.signatory" if has_people else "table.signatories.organization")


def _heads(query: Query, letters: Sequence[Document]) -> list[str]:
    """Return the letters' dates; with the title where two share one."""
    dates = [letter.published.date for letter in letters]
    return [
        query.date(letter.published.date) if dates.count(letter.published.date) == 1 else query.label(letter)
        for letter in letters
    ]


def _cell(query: Query, organization: str, letter: Document) -> str:
    if organization in query.knowledge.signed_by(letter):
        return query.say("table.signatories.signed")
    return query.say("table.signatories.not_listed" if letter.has_whole_list else "table.signatories.no_list")
