"""Where those stand in a question who say or do what it asks for, as each language puts them."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.answers.match.query import Query
from bot.answers.understand.names import NameLink
from bot.languages import by_language


def follows_an_attribution(query: Query, position: int) -> bool:
    """Return whether "according to", or another phrase of that kind, ends before the word at a position."""
    return start_of_attribution(query, position) is not None


def start_of_attribution(query: Query, position: int) -> int | None:
    """Return where a phrase such as "according to" begins that ends before a position; None where none does."""
    question = query.question
    before = " ".join(question.words[:position])
    found = question.grammar.spoken.found("speech", "ATTRIBUTING", before, question.beginnings)
    return None if found is None else before.count(" ", 0, found.start())


def speaking_nouns(query: Query) -> Collection[frozenset[str]]:
    """Return the keys of each noun for whoever says or counts it: the hospital of "did the hospital count"."""
    question = query.question
    speaking = query.words("speech", "SPEAKING")
    before_them = query.words("speech", "DOING") | query.words("speech", "ASKING_FIRST")
    found = []
    for token in question.tokens:
        start = question.grammar.before_articles(question.words, token.position)
        is_subject = start != token.position and (
            not before_them.isdisjoint(question.words[start - 1 : start] if start else ())
            or _is_behind_a_verb(query, start)
            or _is_taken_up(query, token.position)
            or _ends_behind_its_verb(query, start, token.position)
        )
        is_said = follows_an_attribution(query, start) or is_said_to_speak(query, token.position)
        if is_subject or is_said or not speaking.isdisjoint(question.words[token.position + 1 : token.position + 2]):
            found.append(token.keys)
    return found


def _ends_behind_its_verb(query: Query, start: int, at: int) -> bool:
    """Return whether a noun ends a question behind its verb, where a language puts it there: `attend le syndicat`."""
    question = query.question
    if not by_language("speech", "VERB_COMES_FIRST")[question.language] or at + 1 != len(question.words):
        return False
    verb = next((one for one in question.tokens if one.position == start - 1), None)
    small = query.words("followups", "PREPOSITIONS") | query.words("particles", "AND_OR")
    return verb is not None and verb.position > 0 and not verb.is_counted and verb.word not in small


def is_said_to_speak(query: Query, at: int) -> bool:
    """Return whether it is asked what those say for whom a noun stands: `what does the union say of it`.

    Args:
        query: The question and the record.
        at: Where the noun stands.
    """
    question, opining = query.question, query.words("speech", "OPINING")
    start = question.grammar.before_articles(question.words, at)
    before, behind = question.words[max(0, start - 1) : start], question.words[at + 1 : at + 2]
    if by_language("speech", "VERB_COMES_FIRST")[question.language]:
        return not opining.isdisjoint(before)
    doing = query.words("speech", "DOING") | query.words("speech", "HAVING_DONE")
    return not doing.isdisjoint(before) and not opining.isdisjoint(behind)


def is_behind_its_verb(query: Query, link: NameLink) -> bool:
    """Return whether a verb that tells what was done stands before the name of whoever did it: `contó Aliso`."""
    question = query.question
    return _is_behind_a_verb(query, question.grammar.before_articles(question.words, min(link.positions)))


def _is_behind_a_verb(query: Query, start: int) -> bool:
    """Return whether a verb that tells what was done stands before a position."""
    question = query.question
    verb = next((one for one in question.tokens if one.position == start - 1), None)
    if verb is None or verb.is_counted or verb.word in question.grammar.function_words:
        return False
    done = by_language("speech", "DONE_BY")[question.language]
    return bool(done) and re.search(rf"{done}$", " ".join(question.words[:start])) is not None


def is_taken_up(query: Query, link: NameLink) -> bool:
    """Return whether a pronoun behind the verb takes a name up, as its subject: `Aulne a-t-elle compté`."""
    return _is_taken_up(query, max(link.positions))


def _is_taken_up(query: Query, at: int) -> bool:
    taken_up = by_language("speech", "TAKEN_UP")[query.question.language]
    return bool(taken_up) and re.match(taken_up, " ".join(query.question.words[at + 1 :])) is not None


def is_set_before(query: Query, positions: Collection[int]) -> bool:
    """Return whether somebody stands before a question of what they say: `Alder, what did they say of the letter`.

    Args:
        query: The question and the record.
        positions: Where they are named.
    """
    question, end = query.question, max(positions) + 1
    saying = query.words("speech", "OPINING") | query.words("speech", "REPLYING")
    is_first = question.grammar.function_words.issuperset(question.words[: min(positions)])
    asks = not question.grammar.open_questions.isdisjoint(question.words[end : end + 1])
    return is_first and asks and not saying.isdisjoint(question.words[end:])
