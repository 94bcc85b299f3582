"""Tell whether "we" in a question is the asker's own organization, and put the organization's name in its place.

Of what "we" signed the lists of signatories tell. Of what "we" said, counted or asked for an answer has to be theirs:
said by the organization itself, or by those who signed or issued the document.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from bot.answers.answer import Found, Kind
from bot.answers.citation import speaker, voice
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import OrganizationId
from bot.knowledge.knowledge import Knowledge
from bot.languages import Spoken

_AREA = "first_person"


def speaks_of_us(question: Question) -> bool:
    """Return whether the asker's own organization is meant: as a signatory, or as "our organization" among signatures.

    A "we" of anything else is left alone: "what do we have from 2018" asks what is in the record.
    """
    spoken = question.grammar.spoken
    if spoken.words(_AREA, "WORDS").isdisjoint(question.words):
        return False
    joined = question.said
    for contracted in spoken.by_language(_AREA, "CONTRACTED").values():
        for typed, (left, meant) in contracted.items():
            joined = joined.replace(left, meant) if typed in question.text else joined
    if _says(spoken, joined, "SIGNING"):
        return True
    signs = question.asks(Frame.SIGN)
    if signs and _says(spoken, joined, "OWN", "COMPANY", "TOGETHER"):
        return True
    speaks_of_lists = signs or question.asks(Frame.LETTERS)
    speaks_of_lists = speaks_of_lists or not spoken.words(_AREA, "LISTS").isdisjoint(question.words)
    return speaks_of_lists and _says(spoken, joined, "LISTED", "OWN_NAME", "OWN")


def _says(spoken: Spoken, joined: str, *names: str) -> bool:
    """Return whether words in a row hold one of these forms."""
    return any(spoken.pattern(_AREA, name).search(joined) for name in names)


def tells_of_us(question: Question) -> bool:
    """Return whether it asks what the asker's own organization says, counts or asks for, or what was sent to it."""
    spoken, words = question.grammar.spoken, question.words
    asks_for_leave = not spoken.words("speech", "BEING_ABLE").isdisjoint(words[:1])  # "can we cite it"
    is_of_our_deed = question.yes_no and not asks_for_leave and not spoken.words(_AREA, "WE").isdisjoint(words[1:2])
    return question.says(_AREA, "CONTENT") or is_done_to_us(question) or is_of_our_deed


def is_done_to_us(question: Question) -> bool:
    """Return whether something was written or sent to the asker's own organization."""
    return question.says(_AREA, "TO_US")


def is_theirs(
    knowledge: Knowledge, organization: OrganizationId, answer: Found, named: Collection[str] = frozenset()
) -> bool:
    """Return whether the organization says all of an answer, or signed or issued the documents that say it.

    Args:
        knowledge: The record.
        organization: Its id.
        answer: What was found.
        named: The documents that the question names; what its own "press release" reports of others is asked for too.
    """
    if answer.kind in (Kind.PLACE, Kind.TERM):
        return False
    own = speaker(knowledge, organization, answer.language)
    for citation in answer.citations:
        document = knowledge.documents[citation.document]
        if document.id in named and organization in document.issuers:
            continue
        speaks = organization in document.issuers or organization in document.signed_by
        if citation.said_by != own and not (
            speaks and citation.said_by == speaker(knowledge, voice(document), answer.language)
        ):
            return False
    return bool(answer.citations)


def in_the_name_of(name: str, text: str, spoken: Spoken) -> str:
    """Say the question of an organization: `did we sign it?` becomes `did Alder sign it?`."""
    for found, instead in _in_its_name(spoken):
        text = found.sub(instead.replace("{name}", name.replace("\\", "")), text)
    return text


@cache
def _in_its_name(spoken: Spoken) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return each form of "we", and what takes its place."""
    return tuple(
        (re.compile(found, re.IGNORECASE), instead)
        for replaced in spoken.by_language(_AREA, "IN_ITS_NAME").values()
        for found, instead in replaced
    )
