"""People with a title and bodies that a draft names and the record does not: what is said of them is not in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import takewhile

from bot.answers.match.query import IndexedRecord
from bot.knowledge.figures import even
from bot.languages import LANGUAGES, Language, module, spoken
from bot.review.clauses import SECTIONS, ClauseReader, overlaps
from bot.review.draft import Sentence
from bot.review.lists import Placed
from bot.review.report import SETTLED, ClaimKind, Part, State
from bot.review.verdict import Verdict

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'.-]*"
_PERSON = re.compile(rf"(?<![\w’'-]){_CAPITAL}(?:\s{_CAPITAL}){{1,3}}")
_TITLE_BEFORE = re.compile(r"(?P<title>[^,;.()]+),\s$")
_WORD = r"[^\W_]+"
_MOST_OF_A_TITLE = 9  # words
_FEWEST = 2  # capital words of a body's name


class Strangers:
    """Finds people and bodies of whom the record says nothing.

    Args:
        indexed: The record.
        reader: Finds what is named.
    """

    def __init__(self, indexed: IndexedRecord, reader: ClauseReader) -> None:
        self._indexed = indexed
        self._reader = reader
        words = spoken(LANGUAGES)
        organizations = words.words("anatomy", "ORGANIZATIONS")
        self._bodies = organizations - words.words("reviewing", "NO_BODIES")
        self._no_names = words.words("anatomy", "ROLES") | words.words("anatomy", "HONORIFICS") | organizations
        self._little = indexed.vocabulary.grammar.function_words

    def with_strangers(self, sentence: Sentence, found: Sequence[Verdict]) -> list[Verdict]:
        """Return the verdicts of a sentence with those of its strangers, where nothing else of it is settled.

        A statement that is in the record accounts for all words of a sentence, a stranger's name as well.
        """
        if any(one.state in SETTLED for one in found):
            return list(found)
        placed = self._reader.placed(sentence, SECTIONS)
        people, bodies = list(self._people(sentence, placed)), list(self._named_bodies(sentence, placed))
        told = [range(one.start, one.end) for one in found if one.state is not State.NOT_CHECKED]
        others = [one for one in bodies if not overlaps(one, told)]
        return [
            # A body of the record is not meant by a part of another one's name: "Parliament" of "European Parliament".
            *(
                one
                for one in found
                if one.state is not State.NOT_CHECKED or not overlaps(range(one.start, one.end), others)
            ),
            *(_verdict(one, ClaimKind.PERSON, "review.no_person") for one in people if not overlaps(one, told)),
            *(_verdict(one, ClaimKind.ORGANIZATION, "review.no_body") for one in others),
        ]

    def _people(self, sentence: Sentence, placed: Sequence[Placed]) -> Iterator[range]:
        """Yield where a person is named beside a comma and a title: `Ada Reed, the mayor of Alder,`.

        A title between two names may be of either.
        """
        assert sentence.language
        text, behind = sentence.text, _title_behind(sentence.language)
        known = [range(one.start, one.end) for one in placed]
        named = {one.start for one in placed if one.link.section == "people"}
        for one in _PERSON.finditer(text):
            place = range(one.start(), one.end())
            if overlaps(place, known) or not self._is_new(one[0]) or self._is_of_an_office(one[0]):
                continue
            title = behind.match(even(text), one.end())
            title = None if title and title.end() in named else title
            before = _TITLE_BEFORE.search(even(text[: one.start()]))
            if any(led and self._is_title(led["title"], sentence.language) for led in (title, before)):
                yield place

    def _is_of_an_office(self, name: str) -> bool:
        return not self._no_names.isdisjoint(even(name).split())

    def _is_title(self, said: str, language: Language) -> bool:
        """Return whether some words are a title: their noun is a role, as in "the mayor of Alder"."""
        articles = module(language, "particles").ARTICLES.split()
        words = [one for one in re.findall(r"\w+", said) if one not in articles]
        noun = self._noun(words, language)
        return noun in module(language, "anatomy").ROLES.split() and len(words) <= _MOST_OF_A_TITLE

    def _noun(self, words: Sequence[str], language: Language) -> str:
        """Return the noun of some words, in one spelling: as it stands before the first small word."""
        before = list(takewhile(lambda one: one not in self._little, words))
        return before[module(language, "reviewing").NOUN_AT] if before else ""

    def _named_bodies(self, sentence: Sentence, placed: Sequence[Placed]) -> Iterator[range]:
        """Yield where a body is named with a word for one, all of it in capitals but for small words."""
        assert sentence.language
        articles = module(sentence.language, "particles").ARTICLES.split()
        for one in _body(sentence.language).finditer(sentence.text):
            elided = re.match(r"([LD])['’]", one[0]) if "l" in articles else None
            start = one.start() + (elided.end() if elided else self._led(one[0]))
            text = sentence.text[start : one.end()].rstrip(".’'")
            words = [word for word in re.findall(r"\w+", text) if not word[0].islower()]
            noun = self._noun(re.findall(r"\w+", even(text)), sentence.language)
            is_body = len(words) >= _FEWEST and noun in self._bodies and not sentence.text.isupper()
            if is_body and self._is_new(text) and self._is_another(range(start, start + len(text)), sentence, placed):
                yield range(start, start + len(text))

    def _led(self, name: str) -> int:
        """Return how long the small words are that begin a name at the beginning of a sentence: "The Alder Board"."""
        first, _, rest = name.partition(" ")
        return len(first) + 1 if rest and even(first) in self._little else 0

    def _is_another(self, stretch: range, sentence: Sentence, placed: Sequence[Placed]) -> bool:
        """Return whether a name is not one of the record's, or has a word before it that the record does not know."""
        assert sentence.language
        held = [one for one in placed if one.start < stretch.stop and stretch.start < one.end]
        bodies = [one for one in held if one.link.section != "places"]
        if not bodies:
            return True
        before = sentence.text[stretch.start : min(one.start for one in held)]
        index, vocabulary = self._indexed.index, self._indexed.vocabulary
        keys = (vocabulary.key(word, sentence.language) for word in vocabulary.words(before))
        return any(not index.lexicon.positions(key) and not index.others.postings.positions(key) for key in keys)

    def _is_new(self, name: str) -> bool:
        """Return whether no text of the record has a name."""
        return _in_words(name) not in self._texts

    @cached_property
    def _texts(self) -> str:
        """All that the record says, in its words alone."""
        knowledge, found = self._indexed.knowledge, list[str]()
        for section in (knowledge.organizations, knowledge.people, knowledge.places, knowledge.terms):
            found.extend(name for one in section for name in knowledge.names_of(one))
        for document in knowledge.documents.values():
            found.extend(document.title.in_every_language())
            found.extend(text for one in document.mentions() if one.office for text in one.office.in_every_language())
            entries = (*document.facts_and_events(), *document.asks)
            found.extend(text for one in entries for text in one.statement.in_every_language())
            found.extend(one.title for one in document.cited_works if one.title)
        return _in_words(" ".join(found))


@cache
def _title_behind(language: Language) -> re.Pattern[str]:
    """Return what finds a title behind a name and a comma."""
    articles = "|".join(module(language, "particles").ARTICLES.split())
    return re.compile(rf",\s(?:(?:{articles})\s)?(?P<title>[^,;.()]+)(?:,\s)?")


@cache
def _body(language: Language) -> re.Pattern[str]:
    """Return what finds words in capitals, with small words between; "and the" begins another name."""
    particles = module(language, "particles")
    articles, leading = "|".join(particles.ARTICLES.split()), "|".join((*particles.OF.split(), *particles.FOR.split()))
    small = rf"(?:(?:{leading})\s(?:(?:{articles})\s)?|(?:{'|'.join(particles.AND.split())})\s)?"
    return re.compile(rf"(?<![\w’'-]){_CAPITAL}(?:\s{small}(?:[dl]['’])?{_CAPITAL})*")


def _in_words(text: str) -> str:
    """Return the words of a text alone, with a blank before and behind each."""
    return f" {' '.join(re.findall(_WORD, even(text)))} "


def _verdict(stretch: range, kind: ClaimKind, name: str) -> Verdict:
    return Verdict(kind, State.NOT_IN_RECORD, stretch.start, stretch.stop, (Part(name),))
