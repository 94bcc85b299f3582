"""Tell whether "we" in a question is the asker's own organization, and put the organization's name in its place.

Of what "we" signed the lists of signatories tell. Of what "we" said, counted or asked for an answer has to be theirs:
said by the organization itself, or by those who signed or issued the document.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.answer import Found, Kind
from bot.answers.citation import speaker, voice
from bot.answers.understand.first_person_words import (
    BODY_EN,
    BODY_ES,
    CONTENT,
    OWN_EN,
    OWN_ES,
    TO_US,
    TOGETHER,
    TOLD_ES,
)
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.fields import OrganizationId
from bot.knowledge.knowledge import Knowledge

# One of these stands in every question about us; most questions hold none, and nothing more is looked at.
_FIRST_PERSON = frozenset(
    "we weve were us our nosotros nosotras nuestra nuestro firmamos cofirmamos suscribimos adherimos sumamos hemos "
    "habiamos estamos aparecemos figuramos salimos somos estuvimos".split()
)
_LISTS = frozenset("list lists lista listas".split())
_OWN = re.compile(rf"\b(?:our {BODY_EN}|nuestr[oa] {BODY_ES})\b", re.IGNORECASE)
_OUR_NAME_EN = r"our (?:names?|signatures?)"
_OUR_NAME_ES = r"nuestr[oa] (?:nombre|firma)"
_OWN_NAME = re.compile(rf"\b(?:{_OUR_NAME_EN}|{_OUR_NAME_ES})\b", re.IGNORECASE)
_ADVERBS_EN = r"(?:(?:not|also|even|still|already) )*"
_ON_EN = (
    r"(?:(?:listed|named|included) )?"
    r"(?:on|in|among|(?:an? |the |one of the )?signator(?:y|ies)(?: (?:of|to|on|for|in))?)\b"
    r"(?: the (?:list|names|signatories)(?: (?:of|for|on|in|to))?\b)?"
)
_ARE_ES = r"(?:estamos|estuvimos|aparecemos|figuramos|salimos|somos)"
_ON_ES = (
    r"(?:\w+ ){0,2}?(?:(?:en|entre)\b|(?:una? )?(?:firmante|signatari[oa])s?(?: del?)?\b)"
    r"(?: (?:la lista(?: de (?:l[oa]s )?firmantes)?|l[oa]s (?:organizaciones )?(?:firmantes|signatari[oa]s))"
    r"(?: del?)?\b)?"
)
_SIGNING = re.compile(
    # "did we sign", "letters we never signed"; in "the letters we hold" and "do we know who signed" others sign
    r"\bwe (?:(?:have|had|been|do|did|dont|didnt|havent|hadnt|not|never|ever|also|already|actually|really|just|even"
    r"|both) )*"
    r"(?:(?:co)?sign\w*|endors\w+|subscrib\w+)\b"
    r"|\b(?:firmamos|cofirmamos|suscribimos|nos (?:adherimos|sumamos))\b"
    r"|\b(?:hemos|habiamos) (?:\w+ )?(?:firmado|suscrito)\b"
)
_LISTED = re.compile(
    r"\b(?:are|were|arent|werent) we\b(?! (?:sure|missing|allowed|able|told|looking))"
    r"|\bwe (?:are|were) (?:(?:not|also|listed|named) )*(?:on|in|among|a|signatories)\b"
    r"|\bwe (?:did|have|had)(?:nt| not)?$"  # "that Birch signed and we did not"
    r"|\b(?:estamos|estuvimos|aparecemos|figuramos|salimos) (?:\w+ ){0,2}?(?:en|entre)\b"
    r"|\bsomos (?:\w+ ){0,2}?(?:firmantes?|signatari[oa]s?|parte)\b"
)
_COMPANY = re.compile(
    r"\b(?:who|whom|which|what|others?|else)\b.*\b(?:with|besides|beside|alongside|except|than) us\b"
    r"(?! (?:officials?|government))"
    r"|\b(?:con|ademas de|aparte de|junto (?:a|con)|excepto|menos) nosotr[oa]s\b"
)
# In the person's own spelling: the verb changes with its subject.
_IN_ITS_NAME: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
        (r"\bput our names? (?:on|to)\b", "sign"),
        (rf"\b(according to|per) (?:us\b|our (?:{OWN_EN}|{BODY_EN}))", r"\1 {name}"),
        (rf"\bour (?:own |latest |last )?({OWN_EN})\b", r"{name} \1"),
        (rf"\bseg[uú]n (?:nosotr[oa]s|nuestr[oa]s? (?:{OWN_ES}|{BODY_ES}))", "según {name}"),
        (rf"\bnuestr[oa]s? (?:propi[oa]s? )?({OWN_ES})\b", r"\1 de {name}"),
        (rf"\bour {BODY_EN}\b", "we"),
        # To be on a list is to have signed, which is the plainer question.
        (rf"\b(?:are|were|is|was) we ({_ADVERBS_EN}){_ON_EN}", r"did {name} \1sign"),
        (rf"\bis {_OUR_NAME_EN} ({_ADVERBS_EN}){_ON_EN}", r"did {name} \1sign"),
        (rf"\bwe(?:['’]re| are| were) {_ON_EN}", "{name} signed"),
        (
            rf"\b(?:{_ARE_ES}|(?:est[aá]|aparece|figura) nuestr[oa] (?:{BODY_ES}|nombre|firma)) {_ON_ES}",
            "firmó {name}",
        ),
        (rf"{_OWN.pattern}|{_OWN_NAME.pattern}", "{name}"),
        (r"\bare we\b", "is {name}"),
        (r"\bwere we\b", "was {name}"),
        (r"\bhave we\b", "has {name}"),
        (r"\bdo we\b", "does {name}"),
        (r"\bwe(?:['’]re| are)\b", "{name} is"),
        (r"\bwe were\b", "{name} was"),
        (r"\bwe(?:['’]ve| have)\b", "{name} has"),
        (r"\bwe\b", "{name}"),
        (r"\b(with|besides?|alongside|except|than|and|or|nor|both|either|neither|about|to|by) us\b", r"\1 {name}"),
        (
            r"\b(?:firmamos|cofirmamos|suscribimos) nosotr[oa]s ((?:y|o|e|u) )",
            r"firmaron {name} \1",
        ),
        (
            r"\b(?:nosotr[oa]s )?((?:no|nunca|tambi[eé]n|ya) )?"
            r"(?:firmamos|cofirmamos|suscribimos|nos (?:adherimos|sumamos)(?: a)?)\b",
            r"\1firmó {name}",
        ),
        (r"\b(?:hemos|hab[ií]amos) ((?:\w+ )?(?:firmado|suscrito))\b", r"ha \1 {name}"),
        *((rf"\b(?:nosotr[oa]s )?{ours}\b", f"{theirs} {{name}}") for ours, theirs in TOLD_ES.items()),
        (r"\bhemos (\w+)", r"ha \1 {name}"),
        (r"\bnosotr[oa]s\b", "{name}"),
    )
)


def speaks_of_us(question: Question) -> bool:
    """Whether the asker's own organization is meant: as one that signs, or as "our organization" among signatures.

    A "we" of anything else is left alone: "what do we have from 2018" asks what is in the record.
    """
    if _FIRST_PERSON.isdisjoint(question.words):
        return False
    joined = " ".join(question.words)
    if "we're" in question.text:
        joined = joined.replace("were", "we are")
    if _SIGNING.search(joined):
        return True
    signs = question.asks(Frame.SIGN)
    if signs and (_OWN.search(joined) or _COMPANY.search(joined) or TOGETHER.search(joined)):
        return True
    speaks_of_lists = signs or question.asks(Frame.LETTERS) or not _LISTS.isdisjoint(question.words)
    return speaks_of_lists and any(one.search(joined) for one in (_LISTED, _OWN_NAME, _OWN))


def tells_of_us(question: Question) -> bool:
    """Whether it asks what the asker's own organization says, counts or asks for, or what was sent to it."""
    joined = " ".join(question.words)
    return CONTENT.search(joined) is not None or is_done_to_us(question)


def is_done_to_us(question: Question) -> bool:
    """Whether something was written or sent to the asker's own organization."""
    return TO_US.search(" ".join(question.words)) is not None


def is_theirs(
    knowledge: Knowledge, organization: OrganizationId, answer: Found, named: Collection[str] = frozenset()
) -> bool:
    """Whether the organization itself says all that an answer tells, or signed or issued the documents that say it.

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
    for pattern, instead in _IN_ITS_NAME:
        text = pattern.sub(instead.replace("{name}", name.replace("\\", "")), text)
    return text
