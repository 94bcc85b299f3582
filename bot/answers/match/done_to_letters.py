"""What somebody did to a letter: `who ordered the May letter`; nothing that the letter only tells is that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from bot.answers.index.entry import IndexedEntry
from bot.answers.match.query import Query
from bot.answers.match.roles import names_in
from bot.answers.match.stated import statement_words
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame
from bot.knowledge.model import DocumentKind, Event, Fact
from bot.languages import module

# Who wrote a letter, signed it, got it or asks for something in it is told by the letter itself.
_OTHERWISE_TOLD = frozenset((Frame.SIGN, Frame.WRITE, Frame.ADDRESSEE, Frame.CC, Frame.ASK, Frame.SOURCE))
_TO_ITS_ARTICLE = 5  # words from an article to the letter: "the first open letter"


class Done(NamedTuple):
    """What somebody did to a letter, by its verb, and what reads statements."""

    verb: Token
    query: Query


def done_to_letters(query: Query) -> Collection[Done]:
    """Return what it is asked who did to a letter, where the question ends with that."""
    question = query.question
    if not question.asks(Frame.WHO):
        return ()
    who = min((one.position for one in question.tokens if Frame.WHO in one.frames), default=-1)  # "what is her name"
    starts = [*_starts_of_a_letter(query)]
    favour = query.words("particles", "IN_FAVOUR")  # "paid for the letter"
    starts += [at - 1 for at in starts if question.words[at - 1] in favour]
    verbs = (_deed(query, _behind_where_they_are(query, who), at) for at in starts)
    return [Done(one, query) for one in verbs if one]


def is_done_by(query: Query, links: Iterable[NameLink]) -> bool:
    """Return whether some who are named do something to a letter, or are outside of it: `is Alder against the letter`.

    Args:
        query: The question and the record.
        links: Their names.
    """
    ends, starts = [max(link.positions) for link in links], [*_starts_of_a_letter(query)]
    verbs = [verb for end in ends for start in starts if (verb := _deed(query, end, start))]
    passed = query.words("signing", "STANDING_IN") | query.words("particles", "AND_OR")
    return any(verb.word not in passed for verb in verbs)


def leads_a_body(query: Query) -> bool:
    """Return whether a verb that may be of letters is of a body, to which nobody writes by it: `who led Alder`."""
    question, writing = query.question, query.words("speech", "WRITING") | query.words("speech", "SENDING")
    verbs = {one.position for one in question.tokens if Frame.WRITE in one.frames and one.word not in writing}
    starts = (min(link.positions) for link in query.links("organizations"))
    is_done = any(question.grammar.before_articles(question.words, start) - 1 in verbs for start in starts)
    return is_done and not question.asks(Frame.LETTERS)


def _starts_of_a_letter(query: Query) -> Iterator[int]:
    """Yield where the article stands of a letter with which a question ends."""
    question, words = query.question, query.question.words
    named = positions_of(query.links("documents"))
    letters = {one.position for one in question.tokens if Frame.LETTERS in one.frames}
    of_it = named | letters
    told = [one.position for one in question.informative if not one.frames and one.position not in of_it]
    articles = question.grammar.articles | query.words("signing", "DETERMINERS")
    for at in of_it:
        before = range(at - 1, max(-1, at - 1 - _TO_ITS_ARTICLE), -1)
        start = next((one for one in before if words[one] in articles), None)
        if start is not None and not any(one > start and one not in question.dated for one in told):
            yield start


def _deed(query: Query, who: int, start: int) -> Token | None:
    """Return the verb right before an article, where it tells neither writing nor signing nor getting it."""
    verb = next((one for one in query.question.tokens if one.position == start - 1), None)
    if verb is None or verb.position <= who or not _OTHERWISE_TOLD.isdisjoint(verb.frames):
        return None
    between = query.question.tokens[who + 1 : verb.position]
    own = module(query.question.language, "grammar").ARTICLES  # in French "a" is a verb
    if any(one.is_informative or one.word in own for one in between):
        return None  # "who chaired Alder when it got the letter"
    passed = query.words("predicates", "BEING") | query.words("followups", "PREPOSITIONS")
    return None if verb.word in passed else verb


def _behind_where_they_are(query: Query, who: int) -> int:
    """Return the last word that tells to whom somebody belongs, else "who": `who at the ministry paid for it`."""
    question, at = query.question, who + 1
    if query.words("roles", "INSIDE").isdisjoint(question.words[at : at + 1]):
        return who
    start = at + 1 + (not query.words("particles", "ARTICLES").isdisjoint(question.words[at + 1 : at + 2]))
    end = next((max(link.positions) for link in query.links("organizations") if start in link.positions), -1)
    if end < 0 and start == at + 1:
        return who  # "a" is a verb in French
    return max(end, start)


def tells_of_a_writing(item: IndexedEntry, held: Collection[Done]) -> bool:
    """Return whether a statement speaks of a letter at all, and has the verb where no other word tells the deed."""
    entry = item.entry
    return not isinstance(entry, Fact | Event) or all(_tells_it(one, entry) for one in held)


def _tells_it(done: Done, entry: Fact | Event) -> bool:
    query = done.query
    letters = query.kinds.letters | query.kinds.names_one(frozenset(DocumentKind))
    words = statement_words(entry.statement)
    of_a_letter = not letters.isdisjoint(words) or bool(names_in(query, entry, "documents")[1])
    has_the_verb = not query.indexed.vocabulary.keys_of(words).isdisjoint(done.verb.keys)
    return of_a_letter and (done.verb.is_informative or has_the_verb)
