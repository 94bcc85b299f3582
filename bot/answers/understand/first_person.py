"""Tell whether "we" in a question is the asker's own organization, and put the organization's name in its place.

Of what "we" signed the lists of signatories tell. Of what "we" said, counted or asked for an answer has to be theirs:
said by the organization itself, or by those who signed or issued the document.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.answer import Found, Kind
from bot.answers.citation import speaker, voice
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import OrganizationId
from bot.knowledge.knowledge import Knowledge
from bot.languages import by_language, pattern, words

_AREA = "first_person"
_FIRST_PERSON = words(_AREA, "WORDS")
_CONTRACTED = tuple((typed, *read) for one in by_language(_AREA, "CONTRACTED").values() for typed, read in one.items())
_LISTS = words(_AREA, "LISTS")
_OWN = pattern(_AREA, "OWN", ignore_case=True)
_OWN_NAME = pattern(_AREA, "OWN_NAME", ignore_case=True)
_SIGNING = pattern(_AREA, "SIGNING")
_LISTED = pattern(_AREA, "LISTED")
_COMPANY = pattern(_AREA, "COMPANY")
_TOGETHER = pattern(_AREA, "TOGETHER")
_CONTENT = pattern(_AREA, "CONTENT")
_TO_US = pattern(_AREA, "TO_US")
_IN_ITS_NAME: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(found, re.IGNORECASE), instead)
    for replaced in by_language(_AREA, "IN_ITS_NAME").values()
    for found, instead in replaced
)


def speaks_of_us(question: Question) -> bool:
    """Return whether the asker's own organization is meant: as a signatory, or as "our organization" among signatures.

    A "we" of anything else is left alone: "what do we have from 2018" asks what is in the record.
    """
    if _FIRST_PERSON.isdisjoint(question.words):
        return False
    joined = " ".join(question.words)
    for typed, left, meant in _CONTRACTED:
        if typed in question.text:
            joined = joined.replace(left, meant)
    if _SIGNING.search(joined):
        return True
    signs = question.asks(Frame.SIGN)
    if signs and (_OWN.search(joined) or _COMPANY.search(joined) or _TOGETHER.search(joined)):
        return True
    speaks_of_lists = signs or question.asks(Frame.LETTERS) or not _LISTS.isdisjoint(question.words)
    return speaks_of_lists and any(one.search(joined) for one in (_LISTED, _OWN_NAME, _OWN))


def tells_of_us(question: Question) -> bool:
    """Return whether it asks what the asker's own organization says, counts or asks for, or what was sent to it."""
    joined = " ".join(question.words)
    return _CONTENT.search(joined) is not None or is_done_to_us(question)


def is_done_to_us(question: Question) -> bool:
    """Return whether something was written or sent to the asker's own organization."""
    return _TO_US.search(" ".join(question.words)) is not None


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


def in_the_name_of(name: str, text: str) -> str:
    """Say the question of an organization: `did we sign it?` becomes `did Alder sign it?`."""
    for found, instead in _IN_ITS_NAME:
        text = found.sub(instead.replace("{name}", name.replace("\\", "")), text)
    return text
