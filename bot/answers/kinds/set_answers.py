"""Answer with a set of signatories: how many they are, what they signed, and who they are where they are few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.answers.answer import Answer, Kind
from bot.answers.compose.tables import signatories_table
from bot.answers.kinds.signing import counted, found, no_whole_list
from bot.answers.match.query import Query, in_a_row
from bot.knowledge.model import Document
from bot.languages import begin

_MOST_NAMES = 6  # that fit into one sentence; more are listed below it


@dataclass(frozen=True, slots=True)
class SignatorySet:
    """Those who signed some letters and none of some others.

    Attributes:
        sentence: The name of the sentence that tells how they signed the letters.
        members: Their ids.
        wanted: The letters that they signed.
        unwanted: The letters whose signatories are left out.
        number: The number of letters in the sentence.
        each: What they signed one of each of, in words.
        beside: The ids of what the remarks are on.
    """

    sentence: str
    members: frozenset[str]
    wanted: Sequence[Document]
    unwanted: Sequence[Document] = ()
    number: int = 0
    each: str = ""
    beside: tuple[str, ...] = ()


def set_answer(query: Query, signatories: SignatorySet, *remarks: str) -> Answer:
    """Answer with a set; where a letter's list is not whole, say so instead.

    Args:
        query: The question and the record.
        signatories: The set.
        *remarks: Sentences that follow.
    """
    documents = [*signatories.wanted, *signatories.unwanted]
    if incomplete := [one for one in documents if not one.has_whole_list]:
        return no_whole_list(query, incomplete[:1])
    everybody = (*query.knowledge.organizations, *query.knowledge.people)
    names = [query.name(identifier) for identifier in everybody if identifier in signatories.members]
    said = " ".join((begin(_sentence(query, signatories, names)), *remarks))
    about = (signatories.sentence, str(signatories.number), str(len(signatories.wanted)), *signatories.beside)
    table = signatories_table(query, documents)
    return found(query, Kind.SIGNATORIES, said, documents, tuple(names), table, about)


def labels(query: Query, documents: Iterable[Document]) -> str:
    """Return the dates of documents; their titles too, where another document is of one of these dates."""
    documents = list(documents)
    dates = Counter(one.published.date for one in query.knowledge.documents.values())
    if any(dates[one.published.date] > 1 for one in documents):
        return in_a_row(query.language, [query.label(one) for one in documents])
    return in_a_row(query.language, [query.date(one.published.date) for one in documents])


def _sentence(query: Query, signatories: SignatorySet, names: list[str]) -> str:
    said = query.say(
        signatories.sentence,
        count=len(names),
        signatories=counted(query, signatories.members),
        wanted=labels(query, signatories.wanted),
        number=signatories.number,
        each=signatories.each,
    )
    if unwanted := signatories.unwanted:
        said = query.say("signatories.but_not", said=said, count=len(unwanted), unwanted=labels(query, unwanted))
    if 0 < len(names) <= _MOST_NAMES:
        return query.say("signatories.named", said=said, names=in_a_row(query.language, names))
    return query.say("signatories.listed_below", said=said)
