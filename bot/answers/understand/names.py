"""Find the names of the record in a question: documents, organizations, people, places and terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile
from math import log
from operator import itemgetter
from typing import NamedTuple

from bot.answers.understand.held_offices import HeldOffices
from bot.answers.understand.legal_forms import form_at, without_form
from bot.answers.understand.question import Token
from bot.answers.understand.vocabulary import Frame, Vocabulary
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import PlaceKind
from bot.knowledge.stems import stem
from bot.languages import Language, Spoken

SECTIONS = ("documents", "organizations", "people", "places", "terms")
_JOINED_ALONE = ("documents", "organizations")  # with an "and" inside only where it is a part of the name


@dataclass(frozen=True, slots=True)
class NameLink:
    """A name in the question.

    Attributes:
        section: `documents`, `organizations`, `people`, `places` or `terms`.
        ids: What it may name; more than one where a name is shared.
        tokens: The words of the name that tell it.
        positions: Where the name stands, function words such as the `of` of Friends of the Heron included.
    """

    section: str
    ids: tuple[str, ...]
    tokens: tuple[Token, ...]
    positions: frozenset[int]


Span = tuple[int, int, str]


class NameSpans(NamedTuple):
    """The names in some words.

    Attributes:
        tokens: The words.
        content: Those that names are looked for among.
        stems: The same, as names are kept.
        spans: Of each name the negative of its length, where it starts, and its section; the longest first.
        links: Those of the names that were chosen so far, by their spans.
        chosen: Those that were chosen so far, by the sections.
    """

    tokens: Sequence[Token]
    content: list[Token]
    stems: tuple[str, ...]
    spans: list[Span]
    links: dict[Span, NameLink]
    chosen: dict[Collection[str], tuple[NameLink, ...]]


class NameLinker:
    """Finds the longest names first; a word belongs to one name of a section at most.

    Args:
        knowledge: The record whose names are looked for.
        vocabulary: The words that it is asked with.
    """

    def __init__(self, knowledge: Knowledge, vocabulary: Vocabulary) -> None:
        self._known_words, words = vocabulary.known_words, vocabulary.words
        self._function_words = vocabulary.grammar.function_words
        self._own_things = vocabulary.grammar.spoken.words("nouns", "OWN_THINGS")
        self._which, self._light_nouns = vocabulary.grammar.which, vocabulary.grammar.light_nouns
        self._kinds_of_places = vocabulary.grammar.spoken.words("roles", "PLACES")
        self._countries = countries_of_one_word(knowledge, vocabulary)
        self._whose: dict[tuple[str, tuple[str, ...]], str] = {}  # names that are nobody's without that country
        self._joining = vocabulary.grammar.spoken.words("particles", "AND_OR")
        self._joined: set[tuple[str, ...]] = set()  # the names with such a word inside
        self._form = _forms(vocabulary.languages[0])
        self._offices = HeldOffices(knowledge, vocabulary, self._stems)
        self._names: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {section: {} for section in SECTIONS}
        self._leading: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {section: {} for section in SECTIONS}
        self._lengths: dict[str, set[tuple[str, int]]] = {}  # sections and lengths of the names that a stem begins
        self._holding: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self._words: dict[str, set[str]] = {}  # of the organizations, in any of their names
        for section, identifier, name in _all_names(knowledge):
            all_words = words(name)
            self._add(section, identifier, all_words)
            if section == "organizations" and (bare := without_form(all_words)) != all_words:
                self._add(section, identifier, bare)
            turned = _turned(all_words, _of_the_head(vocabulary.grammar.spoken)) if section == "organizations" else ()
            if turned and self._stems(turned) not in self._names[section]:
                self._add(section, identifier, turned)
        self._holders = Counter(one for stems in self._words.values() for one in stems)
        self._surnames = _surnames(knowledge, words)
        places = knowledge.places.values()
        self._demonyms = {words(name)[0]: place.id for place in places for name in place.demonyms}
        self.countries = {place.id for place in places if place.kind is PlaceKind.COUNTRY}
        # Whoever reads a question looks for the names in the same words.
        self.named = lru_cache(maxsize=_MOST_READ)(self._named)

    def _add(self, section: str, identifier: str, all_words: Sequence[str]) -> None:
        """Keep a name, by its stems and by how it begins."""
        stems = self._stems(all_words)
        if not stems:
            return
        if not self._joining.isdisjoint(all_words):
            self._joined.add(stems)
        leading = tuple(takewhile(lambda word: word in self._function_words, all_words))
        if leading:
            self._leading[section][stems] = leading
        named = self._names[section]
        country = next((self._countries[word] for word in leading if word in self._countries), None)
        if stems not in named and country and len(stems) == 1 and all_words[-1] in self._own_things:
            self._whose[section, stems] = country
        else:
            self._whose.pop((section, stems), None)
        named[stems] = tuple(dict.fromkeys((*named.get(stems, ()), identifier)))
        self._lengths.setdefault(stems[0], set()).add((section, len(stems)))
        if section == "organizations":
            self._words.setdefault(identifier, set()).update(stems)
            for one in set(stems):
                self._holding.setdefault(one, []).append((identifier, stems))

    def _stems(self, all_words: Iterable[str]) -> tuple[str, ...]:
        return tuple(self._form(word) for word in all_words if word not in self._function_words)

    def links(self, tokens: Sequence[Token], sections: Collection[str]) -> tuple[NameLink, ...]:
        """Return the names of these sections, in the order in which they stand; the longest win."""
        return self.chosen(self.named(tuple(tokens)), sections)

    def _named(self, tokens: tuple[Token, ...]) -> NameSpans:
        """Find the names of every section, however they overlap."""
        content = [token for token in tokens if token.word not in self._function_words]
        stems = tuple(["" if token.is_plain else self._form(token.word) for token in content])
        spans = [
            (-length, start, section)
            for start, first in enumerate(stems)
            if first in self._lengths
            for section, length in self._lengths[first]
            if start + length <= len(stems) and stems[start : start + length] in self._names[section]
            if not self._is_no_name(tokens, content[start : start + length], section)
        ]
        return NameSpans(tokens, content, stems, sorted(spans), {}, {})

    def _is_no_name(self, tokens: Sequence[Token], words_of: Sequence[Token], section: str) -> bool:
        """Return whether words that are a name elsewhere name nothing here."""
        if section in _JOINED_ALONE and self._joins_two(tokens, words_of):
            return True
        first, stems = words_of[0], tuple([self._form(token.word) for token in words_of])
        if section == "organizations" and self._offices.is_asked_for(tokens, stems, first.position):
            return True
        return (
            self._is_general(tokens, first, section)
            if len(words_of) == 1
            else self._is_which_place(tokens, words_of, section)
        )

    def _is_general(self, tokens: Sequence[Token], one: Token, section: str) -> bool:
        """Return whether a name of one word is no name here.

        The officials of "Isle officials" are anybody's without that country, and a word of the same stem is none of
        them; "what bay of" asks for no body BAY.
        """
        country = self._whose.get((section, (self._form(one.word),)))
        if country is not None:
            return one.word not in self._own_things or all(
                country not in (self._countries.get(each.word), self._demonyms.get(each.word)) for each in tokens
            )
        return one.word in self._light_nouns and self._is_behind_which(tokens, one)

    def _is_which_place(self, tokens: Sequence[Token], words_of: Sequence[Token], section: str) -> bool:
        """Return whether words ask for a place, and nobody called so: `which Isle city`, `qué estado isleño`."""
        if section != "organizations" or not self._is_behind_which(tokens, words_of[0]):
            return False
        if Frame.CITY in words_of[-1].frames:
            return True
        first, *others = sorted((one.word for one in words_of), key=self._demonyms.__contains__)
        return first in self._kinds_of_places and self._demonyms.keys() >= {*others}

    def _is_behind_which(self, tokens: Sequence[Token], one: Token) -> bool:
        return any(each.position == one.position - 1 and each.word in self._which for each in tokens)

    def _joins_two(self, tokens: Sequence[Token], words_of: Sequence[Token]) -> bool:
        """Return whether the words are those of two names: `the letter to Birch and the May letter`.

        Nor is "the Mill Department and River Health" the Department of River Health.
        """
        inside = range(words_of[0].position, words_of[-1].position)
        joining = [token.word for token in tokens if token.position in inside and token.word in self._joining]
        return bool(joining) and self._stems(token.word for token in words_of) not in self._joined

    def chosen(self, named: NameSpans, sections: Collection[str]) -> tuple[NameLink, ...]:
        """Choose among the names of a question the longest ones of these sections."""
        sections = tuple(sections)
        found = named.chosen.get(sections)
        if found is None:
            found = named.chosen[sections] = self._chosen(named, sections)
        return found

    def _chosen(self, named: NameSpans, sections: Collection[str]) -> tuple[NameLink, ...]:
        spans, links = named.spans, named.links
        taken: set[int] = set()
        found: list[tuple[int, NameLink]] = []
        for one in spans:
            negative, start, section = one
            if section not in sections:
                continue
            span = range(start, start - negative)
            if taken.isdisjoint(span) and not _is_in_a_documents_name(span, section, spans):
                taken.update(span)
                if one not in links:
                    links[one] = self._link(named, one)
                found.append((start, links[one]))
        if len(found) > 1:
            found.sort(key=itemgetter(0))
        return tuple([link for _, link in found])

    def _link(self, named: NameSpans, span: Span) -> NameLink:
        """Return what a name stands for, and how far it reaches."""
        negative, start, section = span
        ids = self._names[section][named.stems[start : start - negative]]
        words_of = tuple(named.content[start : start - negative])
        positions = self._positions(named.tokens, words_of, section)
        if section == "organizations":
            words_of += (form := _legal_form(named.tokens, words_of[-1]))
            positions |= {token.position for token in form}
        return NameLink(section, ids, words_of, positions)

    def _positions(self, tokens: Sequence[Token], words_of: tuple[Token, ...], section: str) -> frozenset[int]:
        first, last = words_of[0].position, words_of[-1].position
        leading = self._leading[section].get(tuple([self._form(token.word) for token in words_of]))
        if leading:
            said = {token.position: token.word for token in tokens}
            if tuple(said.get(at, "") for at in range(first - len(leading), first)) == leading:
                first -= len(leading)
        return frozenset(range(first, last + 1))

    def holding(self, tokens: Sequence[Token], among: Collection[str]) -> tuple[str, ...]:
        """Return the organizations whose name holds these words in this order, such as `heron`.

        A word that questions are made of names nobody: "the first signatory" is not Human Rights First.
        """
        if all(token.word in self._known_words for token in tokens):
            return ()
        wanted = tuple(self._form(token.word) for token in tokens)
        return tuple(
            dict.fromkeys(
                one for one, name in self._holding.get(wanted[0], ()) if one in among and _stands_in(wanted, name)
            )
        )

    def standing(self, tokens: Sequence[Token], among: Set[str]) -> tuple[str, ...]:
        """Return the organization that a part of its name stands for; several where it may be any of those.

        Its words have to tell it apart from all others of the record: they begin its name, and one of them is its
        alone. `Heron` is the Heron Centre; a `Centre` is nobody.

        Args:
            tokens: The words of the part, nothing left out.
            among: Those who may be meant; where others share the part, nobody is.
        """
        holders = self.holding(tokens, self._words)
        stems = self._stems(token.word for token in tokens)
        begun = tuple(one for one in holders if any(name[: len(stems)] == stems for name in self._names_of(one)))
        if len(holders) > 1:
            holders = begun if len(begun) == 1 and len(stems) > 1 else holders
            return holders if among >= {*holders} else ()
        is_its_own = any(self._holders[one] == 1 for one in stems)
        return begun if is_its_own and among >= {*begun} else ()

    def alone_holding(self, tokens: Sequence[Token], among: Collection[str]) -> tuple[str, ...]:
        """Return the one organization whose name holds these words, where no other name holds any of them.

        Args:
            tokens: The words.
            among: Those who may be meant.
        """
        holders = self.holding(tokens, self._words) if tokens else ()
        is_alone = all(self._holders[one] == 1 for one in self._stems(token.word for token in tokens))
        return holders if is_alone and len(holders) == 1 and holders[0] in among else ()

    def is_an_office(self, tokens: Iterable[Token]) -> bool:
        """Return whether words are an office that a person of the record holds."""
        return self._offices.has(self._stems(token.word for token in tokens))

    def of_that_surname(self, all_words: Sequence[str]) -> tuple[str, ...]:
        """Return the one person whose name ends so, and holds each other word.

        Args:
            all_words: Of the name, without titles.
        """
        held = self._surnames.get(all_words[-1], ()) if all_words else ()
        if len(held) != 1:
            return ()
        [(identifier, names)] = held
        return (identifier,) if all(any(word in name for name in names) for word in all_words) else ()

    def _names_of(self, identifier: str) -> list[tuple[str, ...]]:
        return [stems for stems, ids in self._names["organizations"].items() if identifier in ids]

    def _weight(self, stems: Iterable[str]) -> float:
        """Return what words tell: the fewer organizations hold one in a name, the more it does; an unknown most."""
        return sum(log(1 + len(self._words) / max(1, self._holders[one])) for one in stems)

    def is_of(self, token: Token, identifiers: Iterable[str]) -> bool:
        """Return whether a word stands in some name of an organization.

        Args:
            token: The word.
            identifiers: Of the organization, or of all that are meant.
        """
        return any(self._form(token.word) in self._words.get(one, ()) for one in identifiers)

    def near(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Return the organizations whose names share most of what these words tell, the nearest first.

        Args:
            tokens: The words of a name that is nobody's.
        """
        stems = self._stems(token.word for token in tokens)
        least = _NEAR * self._weight(stems)
        holders = [(one, held) for one, held in self._words.items() if not held.isdisjoint(stems)]  # a few of many
        shared = {one: self._weight(stem for stem in stems if stem in held) for one, held in holders}
        least = max(least, _AS_NEAR * max(shared.values(), default=0))
        telling = {one for one in stems if self._holders[one] <= _FEW}
        near = [
            one
            for one, weight in shared.items()
            if weight
            and weight >= least
            # What many names hold makes none near: a Coast Campaign is near to no Coast Watch.
            and (not telling.isdisjoint(self._words[one]) or weight >= _NEARLY_ALL * self._weight(stems))
        ]
        return tuple(sorted(near, key=lambda one: (-shared[one], self._weight(self._words[one])))[:_MOST_NEAR])

    def country(self, word: str) -> str | None:
        """Return the country that a single word names, function words such as `us` included."""
        return self._countries.get(word)

    def names_countries(self, all_words: Iterable[str]) -> bool:
        """Return whether any of some words names a country by itself."""
        return not self._countries.keys().isdisjoint(all_words)

    def names_peoples(self, all_words: Iterable[str]) -> bool:
        """Return whether any of some words names the people, or the own things, of a country."""
        return not self._demonyms.keys().isdisjoint(all_words)

    def people_of(self, word: str) -> str | None:
        """Return the country whose people, or whose own things, a word names, as in `mexicano`."""
        return self._demonyms.get(word)

    def peoples(self, tokens: Sequence[Token]) -> set[str]:
        """Return the countries whose people are named, as in `islanders`, other than in another name."""
        named = [token for token in tokens if token.word in self._demonyms]
        if not named:
            return set()
        inside = {token for link in self.links(tokens, ["documents", "organizations"]) for token in link.tokens}
        word_at = {token.position: token.word for token in tokens}
        return {
            self._demonyms[token.word]
            for token in named
            if token not in inside
            # a country's own things are not its people: "island data", "estado isleño"
            and not {word_at.get(token.position - 1), word_at.get(token.position + 1)} & self._own_things
        }

    def positions(self, tokens: Sequence[Token]) -> frozenset[int]:
        """Return every position inside a name of an organization, a person or a place, function words included."""
        return positions_of(self.links(tokens, ["organizations", "people", "places"]))

    def all_positions(self, tokens: Sequence[Token]) -> frozenset[int]:
        """Return the same for a name of any section, such as the `en` of Stay en Isla."""
        return positions_of(self.links(tokens, SECTIONS))


def _is_in_a_documents_name(span: range, section: str, spans: Iterable[tuple[int, int, str]]) -> bool:
    """Return whether a place is only a part of a document's name: the nationality of `the Isleño appeal`."""
    return section == "places" and any(
        other == "documents" and start <= span.start and span.stop <= start - negative and -negative > len(span)
        for negative, start, other in spans
    )


def positions_of(links: Iterable[NameLink]) -> frozenset[int]:
    """Return every position inside these names."""
    return frozenset[int]().union(*[link.positions for link in links])


_LONGEST_ACRONYM = 4  # letters
_NEAR = 0.4  # of what the words of an unknown name tell, from which on another name is near
_NEARLY_ALL = 0.75
_FEW = 2  # names that hold a telling word
_AS_NEAR = 0.8  # of what the nearest name shares
_MOST_NEAR = 3
_MOST_OF_A_FORM = 5  # words
_FEWEST_TURNED = 4  # words, "of" among them, of a name whose noun may stand last
_MOST_READ = 16  # lists of words, of the questions that are answered just now
_MOST_FORMS = 4096  # words that were looked at lately


@cache
def _forms(language: Language) -> Callable[[str], str]:
    """Return what gives a word's stem; a short word as it is, since it may be an acronym: GAS is no plural."""
    return lru_cache(maxsize=_MOST_FORMS)(lambda word: word if len(word) <= _LONGEST_ACRONYM else stem(word, language))


def _legal_form(tokens: Sequence[Token], last: Token) -> tuple[Token, ...]:
    """Return the words of the legal form behind a name's last word."""
    following = [token for token in tokens if token.position > last.position][:_MOST_OF_A_FORM]
    following = [token for at, token in enumerate(following, 1) if token.position == last.position + at]
    return tuple(following[: form_at([token.word for token in following], 0)])


def _of_the_head(spoken: Spoken) -> frozenset[str]:
    """Return the words for "of" in the languages where what follows it may as well stand before its noun."""
    comes_last, of = spoken.by_language("nouns", "HEAD_COMES_LAST"), spoken.by_language("particles", "OF")
    return frozenset(word for language, words in of.items() if comes_last[language] for word in words.split())


def _turned(all_words: Sequence[str], of: Collection[str]) -> tuple[str, ...]:
    """Return a name with its noun behind what it is of: `heron keepers union`, of the Union of Heron Keepers.

    One of two words stays as it is: the Bank of Alder is no Alder bank.
    """
    at = [position for position, word in enumerate(all_words) if word in of]
    if len(at) != 1 or len(all_words) < _FEWEST_TURNED:
        return ()
    return (*all_words[at[0] + 1 :], *all_words[: at[0]])


def _stands_in(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    length = len(wanted)
    return any(name[start : start + length] == wanted for start in range(len(name) - length + 1))


def countries_of_one_word(knowledge: Knowledge, vocabulary: Vocabulary) -> dict[str, str]:
    """Return the ids of the countries that are named by a single word, by the word."""
    countries = (place for place in knowledge.places.values() if place.kind is PlaceKind.COUNTRY)
    names = ((vocabulary.words(name), place.id) for place in countries for name in place.names())
    return {all_words[0]: country for all_words, country in names if len(all_words) == 1}


def _surnames(
    knowledge: Knowledge, words: Callable[[str], tuple[str, ...]]
) -> Mapping[str, Sequence[tuple[str, Sequence[tuple[str, ...]]]]]:
    """Return the people by the last word of each one's name, with all the names of each."""
    found: dict[str, list[tuple[str, Sequence[tuple[str, ...]]]]] = {}
    for person in knowledge.people.values():
        names = [words(name) for name in person.names()]
        if names[0]:
            found.setdefault(names[0][-1], []).append((person.id, names))
    return found


def _all_names(knowledge: Knowledge) -> Iterator[tuple[str, str, str]]:
    for document in knowledge.documents.values():
        for name in document.names.all():
            yield "documents", document.id, name
    for organization in knowledge.organizations.values():
        for name in (*organization.names(), *organization.weak_aliases):
            yield "organizations", organization.id, name
    for person in knowledge.people.values():
        for name in person.names():
            yield "people", person.id, name
    for place in knowledge.places.values():
        for name in place.names():
            yield "places", place.id, name
    for term in knowledge.terms.values():
        for name in term.names():
            yield "terms", term.id, name
