"""The kinds of answers, in the order in which they are tried: the first that answers is the answer.

Frames decide whether a kind is tried at all. Its function then looks at words, names and the record, and returns None
where they ask for something else. Kinds that need a certain form of question stand before those that take any.
"""

from __future__ import annotations

from functools import lru_cache

from bot.answers.kinds import (
    addressees,
    asks,
    deciding,
    demands,
    events,
    facts,
    groups,
    growth,
    letters,
    organizations,
    people,
    places,
    printed,
    signatories,
    signatory_sets,
    sources,
    successors,
    term_forms,
    terms,
    told,
    works,
)
from bot.answers.kinds.kind import AnswerKind
from bot.answers.match.select import SERVED
from bot.answers.understand.vocabulary import OPERATORS, Frame

__all__ = ["KINDS", "AnswerKind", "kinds_for"]

_KEPT = 1024  # sets of frames, of which people put together far fewer

# fmt: off
_ASKS = (
    Frame.ASK, Frame.LETTERS, Frame.WHO, Frame.LISTING, Frame.ORGANIZATIONS, Frame.TERM, Frame.SUMMARY, Frame.WRITE,
    Frame.ADDRESSEE, Frame.HOW_MANY,
)
_LETTERS = (
    Frame.LETTERS, Frame.ADDRESSEE, Frame.CC, Frame.WHEN, Frame.WHO, Frame.SUMMARY, Frame.LISTING, Frame.HOW_MANY,
    Frame.WRITE, Frame.ORGANIZATIONS, Frame.SIGN, Frame.NEWEST, Frame.EARLIER, Frame.OLDEST, Frame.TERM, Frame.OFFICE,
)
_PEOPLE = (
    Frame.WHO, Frame.OFFICE, Frame.ORGANIZATIONS, Frame.LISTING, Frame.TERM, Frame.WHERE, Frame.WRITE, Frame.NEWEST,
    Frame.LETTERS, Frame.ADDRESSEE,
)
_SIGNATORIES = (
    Frame.SIGN, Frame.LETTERS, Frame.ORGANIZATIONS, Frame.HOW_MANY, Frame.WHO, Frame.LISTING, Frame.BOTH, Frame.WRITE,
    Frame.TABLE, Frame.COMPARE,
)

# The operators table: what each kind does about a word that turns a meaning round or restricts it. Facts, events and
# asks state them themselves; lists of signatories leave out and restrict; no other kind does anything about any.
_STATED = _OF_LISTS = frozenset(OPERATORS)

KINDS = (
    AnswerKind("differences of two figures", growth.answer,
        asked_by=(Frame.HOW_MANY,),
        never_with=(Frame.SIGN, Frame.ASK, Frame.LETTERS, Frame.SOURCE),
        executes=_STATED, reckons=True),
    AnswerKind("figures of two dates that are compared", growth.compared,
        never_with=(Frame.HOW_MANY, Frame.SIGN, Frame.ASK, Frame.LETTERS, Frame.SOURCE, Frame.WHO, Frame.WHERE),
        executes=_STATED, reckons=True),
    AnswerKind("whether a figure rose or fell", growth.turned,
        never_with=(Frame.SIGN, Frame.ASK, Frame.LETTERS, Frame.SOURCE, Frame.WHO, Frame.WHERE),
        executes=_STATED, reckons=True),
    AnswerKind("terms that are asked for by a form of words", terms.meant,
        never_with=(Frame.HOW_MANY, Frame.SIGN)),
    AnswerKind("terms by what is asked of them", term_forms.answer,
        never_with=(Frame.HOW_MANY, Frame.SIGN)),
    AnswerKind("what a law lets somebody do", terms.permitting,
        never_with=(Frame.HOW_MANY, Frame.SIGN)),
    AnswerKind("terms that are only described", terms.described,
        executes=_STATED, reckons=True),
    AnswerKind("what addressees wrote", sources.by_an_addressee),
    AnswerKind("signatories under a heading", groups.answer,
        never_with=(Frame.ASK, Frame.ADDRESSEE, Frame.CC, Frame.WHEN, Frame.COMPARE, Frame.TABLE),
        serves=_SIGNATORIES),
    AnswerKind("who issues a document", letters.issued,
        never_with=(Frame.ASK, Frame.HOW_MANY, Frame.WHEN),
        serves=(Frame.SOURCE, Frame.LETTERS, Frame.WHO, Frame.ORGANIZATIONS)),
    AnswerKind("sources and cited works", sources.answer,
        asked_by=(Frame.SOURCE, Frame.WHEN, Frame.WRITE),
        serves=(Frame.SOURCE, Frame.WHO, Frame.WHERE, Frame.LISTING, Frame.TERM, Frame.HOW_MANY),
        executes=_STATED),
    AnswerKind("works, by who published or cites them", works.published,
        never_with=(Frame.SIGN, Frame.ASK, Frame.HOW_MANY),
        serves=(Frame.SOURCE, Frame.WHO, Frame.ORGANIZATIONS, Frame.LISTING, Frame.TERM),
        executes=_STATED),
    AnswerKind("languages of documents", letters.written_in,
        never_with=(Frame.ASK, Frame.HOW_MANY, Frame.WHEN),
        serves=(Frame.LETTERS, Frame.WRITE)),
    AnswerKind("documents that give a figure", sources.of_a_figure,
        asked_by=(Frame.LETTERS,),
        never_with=(Frame.SOURCE, Frame.SIGN, Frame.ASK, Frame.CC, Frame.ADDRESSEE),
        serves=(Frame.LETTERS, Frame.LISTING, Frame.HOW_MANY, Frame.WHO),
        executes=_STATED),
    AnswerKind("names as they are printed", printed.answer,
        never_with=(Frame.ASK, Frame.WHEN, Frame.OFFICE),
        serves=(Frame.SIGN, Frame.LETTERS, Frame.LISTING, Frame.WHO)),
    AnswerKind("addressees, yes or no", deciding.addressed,
        asked_by=(Frame.ADDRESSEE, Frame.CC, Frame.WRITE),
        never_with=(Frame.SOURCE, Frame.ASK, Frame.WHEN, Frame.WHY, Frame.HOW_MANY),
        serves=(Frame.LETTERS, Frame.ADDRESSEE, Frame.CC, Frame.WRITE)),
    AnswerKind("addressees of a country", addressees.of_a_country,
        asked_by=(Frame.ADDRESSEE, Frame.CC),
        never_with=(Frame.SOURCE, Frame.ASK, Frame.WHEN, Frame.WHY, Frame.SIGN, Frame.HOW_MANY),
        serves=(Frame.LETTERS, Frame.ADDRESSEE, Frame.CC, Frame.WRITE, Frame.WHO, Frame.LISTING, Frame.OFFICE)),
    AnswerKind("the newest figure, yes or no", deciding.newest,
        never_with=(Frame.SOURCE, Frame.ASK, Frame.WHEN, Frame.WHY, Frame.SIGN, Frame.LETTERS),
        serves=(Frame.NEWEST, Frame.HOW_MANY)),
    AnswerKind("whether a figure was so, yes or no", deciding.was_it,
        never_with=(Frame.SOURCE, Frame.ASK, Frame.WHEN, Frame.WHY, Frame.SIGN, Frame.LETTERS),
        serves=(*SERVED, Frame.CHART, Frame.OVER_TIME)),
    AnswerKind("sets of signatories", signatory_sets.answer,
        never_with=(Frame.SOURCE, Frame.ASK, Frame.ADDRESSEE, Frame.CC, Frame.WHEN, Frame.WHY),
        serves=_SIGNATORIES,
        executes=_OF_LISTS),
    AnswerKind("signatories", signatories.answer,
        asked_by=(Frame.SIGN,),
        never_with=(Frame.SOURCE, Frame.ASK, Frame.ADDRESSEE, Frame.CC, Frame.WHEN, Frame.WHERE, Frame.WHY),
        serves=_SIGNATORIES,
        executes=_OF_LISTS),
    AnswerKind("signatories, without a word for signing", signatories.implied,
        never_with=(Frame.SOURCE, Frame.ASK, Frame.ADDRESSEE, Frame.CC, Frame.WHEN, Frame.SUMMARY, Frame.NEWS,
                    Frame.WHERE, Frame.OFFICE, Frame.WHY, Frame.TERM),
        serves=_SIGNATORIES,
        executes=_OF_LISTS),
    AnswerKind("asks, by when", asks.due,
        never_with=(Frame.SOURCE, Frame.SIGN, Frame.CC),
        serves=(*_ASKS, Frame.WHEN),
        executes=_STATED),
    AnswerKind("asks, how much or how often", demands.answer,
        asked_by=(Frame.ASK,),
        never_with=(Frame.SIGN, Frame.CC, Frame.SOURCE, Frame.WHEN),
        serves=_ASKS,
        executes=_STATED),
    AnswerKind("asks", asks.answer,
        asked_by=(Frame.ASK,),
        never_with=(Frame.SOURCE, Frame.WHEN, Frame.SIGN),
        serves=_ASKS,
        executes=_STATED),
    AnswerKind("letters by addressees", letters.from_an_addressee,
        asked_by=(Frame.LETTERS,)),
    AnswerKind("letters", letters.answer,
        never_with=(Frame.SOURCE, Frame.ASK, Frame.WHY),
        serves=_LETTERS),
    AnswerKind("states and countries of places", places.area,
        never_with=(Frame.ASK, Frame.WHEN, Frame.SIGN, Frame.HOW_MANY, Frame.LETTERS, Frame.ACROSS),
        serves=(Frame.CITY, Frame.WHERE, Frame.LISTING, Frame.TERM)),
    AnswerKind("who held an office after somebody, or before", successors.answer,
        asked_by=(Frame.WHO,),
        never_with=(Frame.ASK, Frame.WHEN, Frame.WHY, Frame.SIGN, Frame.HOW_MANY),
        serves=_PEOPLE,
        executes=frozenset(("before", "after"))),
    AnswerKind("what is told of a person", told.answer,
        never_with=(Frame.ASK, Frame.WHEN, Frame.WHY, Frame.SIGN, Frame.HOW_MANY),
        serves=(Frame.WHO, Frame.TERM, Frame.NEWS)),
    AnswerKind("people and offices", people.answer,
        never_with=(Frame.ASK, Frame.WHEN, Frame.WHY, Frame.SIGN, Frame.HOW_MANY, Frame.NEWS),
        serves=_PEOPLE),
    AnswerKind("places", places.answer,
        never_with=(Frame.ASK, Frame.WHEN, Frame.WHO, Frame.SIGN, Frame.HOW_MANY, Frame.LETTERS),
        serves=(Frame.ACROSS, Frame.CITY, Frame.WHERE, Frame.LISTING, Frame.TERM)),
    AnswerKind("terms", terms.answer,
        never_with=(Frame.ASK, Frame.WHEN, Frame.SIGN, Frame.HOW_MANY, Frame.LETTERS),
        serves=(Frame.TERM, Frame.WHO, Frame.LISTING, Frame.SUMMARY)),
    AnswerKind("organizations", organizations.answer,
        never_with=(Frame.SOURCE, Frame.ASK, Frame.WHEN, Frame.SIGN, Frame.HOW_MANY, Frame.LETTERS),
        serves=(Frame.TERM, Frame.WHO, Frame.ORGANIZATIONS, Frame.LISTING, Frame.SUMMARY)),
    AnswerKind("timeline", events.timeline,
        serves=SERVED),
    AnswerKind("events of a day, a month or a year", events.answer,
        never_with=(Frame.SOURCE, Frame.SIGN, Frame.CC, Frame.HOW_MANY, Frame.LETTERS, Frame.WHO, Frame.WHERE),
        serves=SERVED),
    AnswerKind("facts and events", facts.answer,
        never_with=(Frame.SIGN, Frame.CC),
        serves=(*SERVED, Frame.CHART, Frame.OVER_TIME),
        executes=_STATED),
    AnswerKind("asks, without a word for asking", asks.mentioned,
        never_with=(Frame.SOURCE, Frame.WHEN, Frame.SIGN, Frame.CC, Frame.HOW_MANY, Frame.WHO, Frame.WHY, Frame.WHERE),
        serves=(*_ASKS, Frame.WHY),
        executes=_STATED),
)
# fmt: on


@lru_cache(maxsize=_KEPT)
def kinds_for(frames: frozenset[Frame]) -> tuple[AnswerKind, ...]:
    """Return the kinds that a question with these frames may ask for, in their order."""
    return tuple(kind for kind in KINDS if kind.may_be_asked(frames))
