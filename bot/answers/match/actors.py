"""Who says, does, decides or prints what a question asks about."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Sequence

from bot.answers.match.query import Query, made_once
from bot.answers.match.subjects import follows_an_attribution, is_behind_its_verb, is_set_before, is_taken_up
from bot.answers.understand.names import NameLink, positions_of
from bot.answers.understand.question import Question
from bot.answers.understand.vocabulary import Frame
from bot.languages import by_language

_BEFORE_A_LETTER = 4  # words: "the December 2018 NGO letter"


def organizations(query: Query) -> Collection[NameLink]:
    """Return the organizations that are named."""
    return [link for link in _actors(query) if link.section == "organizations"]


def findings(query: Query) -> Collection[str]:
    """Return the words that ask for findings or results."""
    return query.question.grammar.optional_words.intersection(query.question.words)


def bodies(query: Query) -> Collection[frozenset[str]]:
    """Return the own bodies of each country whose court, judge or agency is asked about: `tribunal isleño`."""
    question, linker = query.question, query.indexed.linker
    if query.indexed.nouns.bodies.isdisjoint(question.keys):
        return ()
    countries = {
        linker.people_of(other)
        for token in question.tokens
        if not query.indexed.nouns.bodies.isdisjoint(token.keys)
        for other in _beside(question.words, token.position)
    }
    return _own_bodies(query, countries - {None})


def speakers(query: Query) -> Collection[NameLink]:
    """Return those to whom it is attributed: `according to Alder`, `Alder says`."""
    return [link for link in _actors(query) if is_attributed(query, link)]


def tells_it_itself(query: Query) -> bool:
    """Return whether a letter is named for what it tells: `when was it announced, according to the May letter`."""
    question, asking = query.question, query.words("followups", "ASKING")
    if not question.grammar.spoken.form("speech", "ATTRIBUTING").may_be_in(question.beginnings):
        return False
    letters = (one.position for one in question.tokens if Frame.LETTERS in one.frames)
    starts = (
        at
        for letter in letters
        for at in range(max(letter - _BEFORE_A_LETTER, 0), letter + 1)
        if asking.isdisjoint(question.words[at:letter])  # "according to Alder, when was the letter sent"
    )
    return any(follows_an_attribution(query, at) for at in starts)


def saying(query: Query) -> Collection[NameLink]:
    """Return those of whom it is asked what they say: `what did Alder say`."""
    question, opining = query.question, query.words("speech", "OPINING")
    if not question.grammar.which.isdisjoint(question.words[:1]):
        opining |= query.words("speech", "REPLYING")  # "what did Alder answer"
    doing = query.words("speech", "DOING") | query.words("speech", "HAVING_DONE")
    if opining.isdisjoint(question.words):
        return ()
    comes_first = by_language("speech", "VERB_COMES_FIRST")[question.language]
    return [
        link
        for link in _actors(query)
        if is_set_before(query, link.positions)
        or (comes_first and _follows(query, link, opining))
        or (_is_followed_by(query, link, opining) and _follows(query, link, doing))
    ]


def _is_followed_by(query: Query, link: NameLink, words: Collection[str]) -> bool:
    end = max(link.positions) + 1
    return any(word in words for word in query.question.words[end : end + 1])


def printed_in(query: Query) -> Collection[NameLink]:
    """Return the documents that are named where a source is asked for: another one prints another figure."""
    question = query.question
    return query.links("documents") if not question.counts_first else ()


@made_once
def doers(query: Query) -> Collection[NameLink]:
    """Return those who are asked about as doing something; not the Alder of "did the Alder press release say"."""
    comes_first = by_language("speech", "VERB_COMES_FIRST")[query.question.language]
    if not comes_first and query.words("speech", "DOING").isdisjoint(query.question.words):
        return ()
    documents = {min(link.positions) for link in _actors(query) if link.section == "documents"}
    return [
        link
        for link in _actors(query)
        if link.section != "documents"
        and (_acts(query, link) or is_behind_its_verb(query, link) or is_taken_up(query, link))
        and max(link.positions) + 1 not in documents
        and not _is_an_owner(query.question, link)
    ]


def _is_an_owner(question: Question, link: NameLink) -> bool:
    """Return whether a name is written as an owner's: `where does Alder's figure come from`."""
    typed = next(one.typed for one in link.tokens if one.position == max(link.positions))
    return re.search(rf"\b{re.escape(typed)}['’]s?(?!\w)", question.text) is not None


def judge(query: Query) -> Collection[frozenset[str]]:
    """Return the ids of the judges, where one is asked for by name: `which judge`; none are told where none is known.

    A statement that names a president names no judge.
    """
    judges = query.words("offices", "JUDGES")
    if judges.isdisjoint(query.question.words):
        return ()
    if not any(token.is_type and token.word in judges for token in query.question.tokens):
        return ()
    keys, titles = query.indexed.vocabulary.keys_of(judges), query.indexed.nouns.titles
    known = frozenset(one for one in query.knowledge.people if not keys.isdisjoint(titles.get(one, ())))
    return [known or frozenset(query.knowledge.people)]


def countries(query: Query) -> Collection[str]:
    """Return the countries that single words name; not the "island" of "Stay on the Island", or of an organization."""
    if not query.indexed.linker.names_countries(query.question.words):
        return ()
    organizations = (link for link in _actors(query) if link.section == "organizations")
    inside = positions_of((*query.links("documents", "terms"), *organizations))
    function_words = query.indexed.vocabulary.grammar.function_words
    named = (
        query.indexed.linker.country(word)
        for position, word in enumerate(query.question.words)
        if word not in function_words and position not in inside  # "us" is a pronoun as often as a country
    )
    return frozenset(country for country in named if country)


def speaking_countries(query: Query) -> Collection[frozenset[str]]:
    """Return the own bodies of the countries to which it is attributed, as `speakers` does for names."""
    speaking = {one for link in query.links("places") if is_attributed(query, link) for one in link.ids}
    return _own_bodies(query, speaking & query.indexed.linker.countries)  # "in Alder said they fled": no town speaks


def acting_countries(query: Query) -> Collection[frozenset[str]]:
    """Return the own bodies of the countries of which it is asked what they do: `did the island refuse`."""
    return _own_bodies(query, acting(query))


def acting(query: Query) -> frozenset[str]:
    """Return the countries of which it is asked what they do."""
    named = frozenset(one for link in query.links("places") if _acts(query, link) for one in link.ids)
    return named & query.indexed.linker.countries


def _actors(query: Query) -> Sequence[NameLink]:
    """Return whoever may say or do something, with the documents that do so by their names."""
    return query.links("documents", "organizations", "people")


def _own_bodies(query: Query, countries: Iterable[str | None]) -> Collection[frozenset[str]]:
    """Return the bodies of any of the countries as one group; no group without a country."""
    wanted = frozenset(countries)
    organizations = query.knowledge.organizations.values()
    return [frozenset(one.id for one in organizations if one.country in wanted)] if wanted else ()


def word_before(all_words: Sequence[str], at: int, articles: Container[str]) -> Sequence[str]:
    """Return the word before this one, or the one before its article; none at the beginning."""
    before = at - 2 if at and all_words[at - 1] in articles else at - 1
    return all_words[before : before + 1] if before >= 0 else ()


def _beside(all_words: Sequence[str], at: int) -> Sequence[str]:
    return (*all_words[max(0, at - 1) : at], *all_words[at + 1 : at + 2])


def _acts(query: Query, link: NameLink) -> bool:
    """Return whether the name follows "did" or "does": it is asked what that one does."""
    return _follows(query, link, query.words("speech", "DOING"))


def _follows(query: Query, link: NameLink, words: Collection[str]) -> bool:
    articles = query.words("particles", "ARTICLES") if link.section != "places" else ()
    return not frozenset(words).isdisjoint(word_before(query.question.words, min(link.positions), articles))


def is_attributed(query: Query, link: NameLink) -> bool:
    """Return whether the name stands as a speaker: `according to Alder`, `Alder says`."""
    words, start, end = query.question.words, min(link.positions), link.tokens[-1].position + 1
    if start and words[start - 1] in query.words("particles", "ARTICLES"):
        start -= 1
    is_speaking = not query.words("speech", "SPEAKING").isdisjoint(words[end : end + 1])
    return is_speaking or follows_an_attribution(query, start)
