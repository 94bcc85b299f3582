"""The demands of one of those who signed a letter: `what did Alder ask the ministry to do`."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from bot.answers.index.documents import Described
from bot.answers.match.query import Query
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import Document
from bot.languages import by_language

_WHO = (Frame.WHO, Frame.LETTERS, Frame.ORGANIZATIONS)
_ASKED = ("organizations", "people", "places")


def signed_by_who_asks(
    query: Query, named: Described, asked: Set[str], asks_of: Callable[[Document], bool]
) -> Sequence[Document]:
    """Return the one letter of an organization that asks for something in it; none where it signed several that fit.

    Args:
        query: The question and the record.
        named: The documents that the rest of the question tells.
        asked: The ids of those of whom something is demanded, who ask for nothing.
        asks_of: Returns whether a document asks for anything of them.
    """
    asking = [link for link in query.links("organizations") if asked.isdisjoint(link.ids)]
    if len(asking) != 1 or not _asks(query, asking[0]):
        return ()
    inside = positions_of((*asking, *(link for link in query.links(*_ASKED) if not asked.isdisjoint(link.ids))))
    if any(one.position not in inside for one in named.unexplained):
        return ()
    documents = named.documents if named.is_specific else query.knowledge.documents.values()
    signed = [one for one in documents if not one.signed_by.isdisjoint(asking[0].ids) and asks_of(one)]
    return signed if len(signed) == 1 else ()


def asks_who_demands(query: Query) -> bool:
    """Return whether it is asked who demands something, or in which letter: `which letter asks that they pay`.

    Of `which documents does the letter want published` something else is asked, and the letter is the one that wants.
    """
    question = query.question
    demanding = next((one.position for one in question.tokens if Frame.ASK in one.frames), 0)
    telling = [one for one in question.tokens if not one.frames.isdisjoint(_WHO)]
    if question.yes_no or not telling or telling[0].position >= demanding:
        return False
    who, *others = telling
    is_asked_for = not question.grammar.which.isdisjoint(question.words[max(0, who.position - 1) : who.position])
    return Frame.WHO in who.frames or (is_asked_for and not (others and Frame.LETTERS in who.frames))


def _asks(query: Query, link: NameLink) -> bool:
    """Return whether somebody asks for something: the verb is the next word, or stands before the name in Spanish."""
    question, first, last = query.question, min(link.positions), max(link.positions)
    start = question.grammar.before_articles(question.words, first)
    if not query.words("roles", "BEING").isdisjoint(question.words[max(0, start - 1) : start]):
        return False  # "what was Alder asked for"
    verbs = [one.position for one in question.tokens if Frame.ASK in one.frames]
    small = question.grammar.function_words
    if any(last < at and small.issuperset(question.words[last + 1 : at]) for at in verbs):
        return True
    comes_first = by_language("speech", "VERB_COMES_FIRST")[question.language]
    return comes_first and start - 1 in verbs
