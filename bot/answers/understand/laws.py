"""Laws that are called by their year alone: `under the 2014 law` is under the one of 2014 that the record explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.answers.understand.normalise import fold
from bot.knowledge.model import Term
from bot.languages import Language, Spoken

_YEAR = r"(?:1[6-9]|20)\d\d"
_KEPT_LETTERS = 1024  # of any alphabet


class _Law(NamedTuple):
    """A law of which a term tells the year.

    Attributes:
        name: As the language has it.
        kinds: The nouns by which it is called: an act, an order.
        year: Of the law.
    """

    name: str
    kinds: frozenset[str]
    year: str
    said: re.Pattern[str]


class Laws:
    """The laws of a record, by the nouns for them and the years that their definitions tell.

    Args:
        terms: Those of the record.
        spoken: The languages that it is asked in.
        languages: The same.
    """

    def __init__(self, terms: Sequence[Term], spoken: Spoken, languages: Sequence[Language]) -> None:
        found = {one: list(_laws(terms, spoken, one)) for one in languages}
        self._by_language = {one: laws for one, laws in found.items() if laws}
        self._form = {one: _form(spoken, one) for one in self._by_language}
        self._counting = re.compile(rf"\b(?:{'|'.join(spoken.words('quantities', 'HOW_MANY'))})\b")

    def named(self, text: str) -> str:
        """Return a text with the name of the one law that a noun and a year tell, without the year.

        Where something is counted the year may be its own, and stays: `how many were fined in the act of 2014`.
        """
        if not self._by_language or self._counting.search(_plain(text)):
            return text
        for language, laws in self._by_language.items():
            text = self._named_in(text, language, laws)
        return text

    def _named_in(self, text: str, language: Language, laws: Sequence[_Law]) -> str:
        plain = _plain(text)
        for law in laws:  # "the Alder Act of 2014" says no more than "the Alder Act"
            if found := law.said.search(plain):
                return f"{text[: found.start()]}{law.name}{text[found.end() :]}"
        found = self._form[language].search(plain)
        if found is None:
            return text
        kind = found["kind"] or found["noun"]
        meant = [one for one in laws if one.year == (found["year"] or found["then"]) and kind in one.kinds]
        return f"{text[: found.end('before')]}{meant[0].name}{text[found.end() :]}" if len(meant) == 1 else text


def _laws(terms: Sequence[Term], spoken: Spoken, language: Language) -> Iterator[_Law]:
    """Yield each law that no name of its own gives its year."""
    statutes, enacted = (
        frozenset(spoken.by_language("roles", one)[language].split()) for one in ("STATUTES", "ENACTED")
    )
    for term in terms:
        name, defined = term.name.in_language(language), _plain(term.definition.in_language(language))
        kinds = frozenset(_plain(name).split()) & (statutes | enacted)
        escaped = re.escape(_plain(name))
        found = re.search(rf"\b{escaped},? (?:\w{{1,3}} )?\(?({_YEAR})\b|\b({_YEAR}) {escaped}\b", defined)
        if found and kinds and not any(re.search(_YEAR, one) for one in term.names()):
            year = found[1] or found[2]
            said = re.compile(rf"\b{escaped},? (?:\w{{1,3}} )?\(?{year}\)?|\b{year} {escaped}\b")
            yield _Law(name, kinds | statutes if kinds & statutes else kinds, year, said)


def _form(spoken: Spoken, language: Language) -> re.Pattern[str]:
    """Return what finds a noun for a law with its year, and nothing else that tells which: `the act of 2014`."""
    nouns = "|".join(_either(spoken, language, "roles", one) for one in ("STATUTES", "ENACTED"))
    article = f"(?:^|\\b(?:{_either(spoken, language, 'particles', 'ARTICLES')})[ '’])"
    of = _either(spoken, language, "particles", "OF")
    return re.compile(
        rf"(?P<before>{article})(?:(?P<year>{_YEAR}) (?P<kind>{nouns})|(?P<noun>{nouns}) (?:{of}) (?P<then>{_YEAR}))\b"
    )


def _either(spoken: Spoken, language: Language, area: str, name: str) -> str:
    words: str = spoken.by_language(area, name)[language]
    return "|".join(words.split())


def _plain(text: str) -> str:
    """Return a text folded letter by letter, so that each keeps its place."""
    return "".join(map(_letter, text))


@lru_cache(maxsize=_KEPT_LETTERS)
def _letter(one: str) -> str:
    """Return the one letter that a letter is folded to."""
    return (fold(one) or one)[0]
