"""Sentences made from every entry of a record: the true ones, and those in which one thing is changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.answers.index.entry import IndexedEntry
from bot.answers.index.postings import AROUND
from bot.knowledge.figures import even
from bot.knowledge.model import Event, Fact, PlaceKind
from bot.languages import Language
from bot.languages.dates import date_in_words
from bot.languages.numbers import UnitWords, figure_in_words
from bot.review.amounts import qualifier_of
from bot.review.attribution import Attribution
from bot.review.draft import Figure, Sentence, sentences_of
from bot.review.report import ClaimKind, Report, State
from bot.review.reviewer import Reviewer

_FIGURES = (ClaimKind.NUMBER, ClaimKind.PERCENTAGE, ClaimKind.SIGNATORIES)
_STRANGERS = {"en": "Greenpeace", "es": "Greenpeace", "fr": "Greenpeace"}
_ACCORDING = {
    "en": "According to {name}, {sentence}",
    "es": "Según {name}, {sentence}",
    "fr": "Selon {name}, {sentence}",
}
_GROUPS = {
    "en": ("women", "children", "nurses", "Haitians"),
    "es": ("mujeres", "menores", "enfermeras", "haitianos"),
    "fr": ("femmes", "enfants", "infirmières", "Haïtiens"),
}
_SCOPES = {
    "en": ("in Uganda", "who are children", "per week", "in hospitals", "except in Oslo", "for women only"),
    "es": ("en Uganda", "que son menores", "por semana", "en hospitales", "salvo en Oslo", "solo para mujeres"),
    "fr": ("en Ouganda", "qui sont des enfants", "par semaine", "dans des hôpitaux", "sauf à Oslo", "pour les femmes"),
}
_DENIALS = {
    "en": ("It is not true that {sentence}", "Nobody says that {sentence}", "We doubt that {sentence}"),
    "es": ("No es cierto que {sentence}", "Nadie dice que {sentence}", "Dudamos que {sentence}"),
    "fr": ("Il n'est pas vrai que {sentence}", "Personne ne dit que {sentence}", "Nous doutons que {sentence}"),
}
_NOT = {
    "en": (r"\b(was|were|had|has|have|is|are|would|will|can)\b", r"\1 not"),
    "es": (r"\b(fue|fueron|había|habían|ha|han|es|son|eran|estaban|tenía|tiene|viven)\b", r"no \1"),
    "fr": (r"\b(a|ont|est|sont|avait|avaient|était|étaient)\b", r"n'\1 pas"),
}
_MODALS = {  # what an auxiliary becomes, so that the same is only possible, intended or due
    "en": ((r"\b(?:had|has|have)\b", "might have"), (r"\b(?:was|were|is|are)\b", "will be")),
    "es": ((r"\b(?:había|ha|habría)\b", "podría haber"), (r"\b(?:habían|han)\b", "podrían haber"),
           (r"\b(?:fue|es|era)\b", "será"), (r"\b(?:fueron|son|eran)\b", "serán")),
    "fr": ((r"\b(?:a|avait)\b", "pourrait avoir"), (r"\b(?:ont|avaient)\b", "pourraient avoir"),
           (r"\b(?:est|était|fut)\b", "sera"), (r"\b(?:sont|étaient|furent)\b", "seront")),
}  # fmt: skip
_SUPPOSED = {
    "en": ("It is possible that {sentence}", "The minister plans that {sentence}", "Perhaps {sentence}"),
    "es": ("Es posible que {sentence}", "El ministro prevé que {sentence}", "Quizá {sentence}"),
    "fr": ("Il est possible que {sentence}", "Le ministre prévoit que {sentence}", "Peut-être que {sentence}"),
}
# A participle or an infinitive of a statement, and what says the contrary with it or in its place.
_PARTICIPLES = {
    "en": r"\b(?:been|was|were|is|are|had|has|have) (?!been\b)(\w+ed|sent|held|made|taken|given)\b",
    "es": r"\b(?:sido|fue|fueron|es|son|había|habían|ha|han) (?!sido\b)(\w+[ai]d[oa]s?)\b",
    "fr": r"\b(?:été|est|sont|était|étaient|a|ont|avait|avaient) (?!été\b)(\w+é(?:e?s?)|mis|mise|pris)\b",
}
_OF_WHAT_MAY_BE = {
    "en": r"\b(?:would|will|could|may|might|should|must|can)\b",
    "es": r"r(?:ía|ían|á|án)\b|\b(?:debe|deben|puede|pueden)\b",
    "fr": r"r(?:ait|aient|a|ont)\b|\b(?:doit|doivent|peut|peuvent)\b",
}
_CONTRARIES = {
    "en": ("spared", "refused", "welcomed", "exempted", "almost {verb}", "wrongly said to be {verb}"),
    "es": ("eximidos", "rechazados", "acogidos", "liberados", "casi {verb}", "supuestamente {verb}"),
    "fr": ("épargnés", "refusés", "accueillis", "libérés", "presque {verb}", "prétendument {verb}"),
}
_UNITS = {
    "en": ("percent", "dollars", "cities"),
    "es": ("por ciento", "dólares", "ciudades"),
    "fr": ("pour cent", "dollars", "villes"),
}
_BY = {"en": "by", "es": "por", "fr": "par"}
_MOST_JOINED = 4  # other halves for each fact
_WAYS = {"en": ("to", "from"), "es": ("a", "desde"), "fr": ("vers", "depuis")}
_TURNS = {
    "en": ((" to ", " from "), (" from ", " to "), (" for ", " against "), (" against ", " for "), (" more ", " less "),
           (" less ", " more "), (" under ", " over "), (" in ", " outside "), (" with ", " without ")),
    "es": ((" a ", " desde "), (" desde ", " a "), (" más ", " menos "), (" con ", " sin "), (" bajo ", " sobre "),
           (" en ", " fuera de ")),
    "fr": ((" pour ", " contre "), (" plus ", " moins "), (" avec ", " sans "), (" avant ", " après ")),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence, and where its claim stands.

    Attributes:
        text: The sentence.
        operation: What was changed; empty for a true one.
        at: A place within the figure, or the date, that is claimed.
        of: The entry's id.
        kinds: What the claim is of.
    """

    text: str
    operation: str
    at: int
    of: str
    kinds: tuple[ClaimKind, ...]

    def is_supported(self, report: Report) -> bool:
        """Return whether the claim is supported."""
        return any(
            one.state is State.SUPPORTED and one.kind in self.kinds and one.stretch.start <= self.at < one.stretch.end
            for one in report.findings
        )


def figures(reviewer: Reviewer) -> Iterator[tuple[IndexedEntry, Fact]]:
    """Yield the facts with a figure."""
    for item in reviewer.answerer.indexed.index.items:
        if isinstance(item.entry, Fact) and item.entry.value is not None:
            yield item, item.entry


def events(reviewer: Reviewer) -> Iterator[tuple[IndexedEntry, Event]]:
    """Yield the events."""
    for item in reviewer.answerer.indexed.index.items:
        if isinstance(item.entry, Event):
            yield item, item.entry


class Maker:
    """Makes sentences from a record's entries, in one language.

    Args:
        reviewer: Of the record.
        language: Of the sentences.
    """

    def __init__(self, reviewer: Reviewer, language: Language) -> None:
        self._reviewer = reviewer
        self._knowledge = reviewer.answerer.indexed.knowledge
        self._language = language

    def true(self) -> Iterator[Draft]:
        """Yield what the record states: each figure with its date, and each event with its own."""
        for _, fact in figures(self._reviewer):
            sentence = self._of(fact, fact.as_of)
            figure = self._figure(fact, sentence)
            if figure:
                yield Draft(sentence.text, "", figure.number.start, fact.id, _FIGURES)
        for _, event in events(self._reviewer):
            sentence = self._of(event, event.date)
            yield Draft(sentence.text, "", sentence.dates[-1].start, event.id, (ClaimKind.DATE,))

    def mutants(self) -> Iterator[Draft]:
        """Yield the same with one thing changed."""
        for item, fact in figures(self._reviewer):
            sentence = self._of(fact, fact.as_of)
            figure = self._figure(fact, sentence)
            if figure:
                yield from self._of_number(item, fact, sentence, figure)
                yield from self._of_words(item, fact, sentence, figure.number.start, _FIGURES)
        for item, event in events(self._reviewer):
            sentence = self._of(event, event.date)
            at = sentence.dates[-1].start
            if self._is_of_a_document(sentence, at):
                continue
            for operation, text in self._of_dates(sentence):
                yield Draft(text, operation, at, event.id, (ClaimKind.DATE,))
            yield from self._of_words(item, event, sentence, at, (ClaimKind.DATE,))

    def _is_of_a_document(self, sentence: Sentence, at: int) -> bool:
        """Return whether the last date is read as that of a document that stands right before it."""
        found = self._reviewer.review(sentence.text).findings
        dates = [one for one in found if one.kind is ClaimKind.DATE and one.stretch.start == at]
        return any(part.name == "review.document_dated" for one in dates for part in one.parts)

    def _of(self, entry: Fact | Event, date: str) -> Sentence:
        statement = entry.statement.in_language(self._language).replace(". ", ", ")
        (sentence,) = sentences_of(f"{statement} ({date_in_words(self._language, date)}).", (self._language,))
        return sentence

    def _figure(self, fact: Fact, sentence: Sentence) -> Figure | None:
        wanted = Decimal(str(fact.value))
        return next((one for one in sentence.figures if wanted in one.values), None)

    def _written(self, value: Decimal) -> str:
        locale = self._knowledge.about.locale_of(self._language)
        return figure_in_words(self._language, float(value), "exactly", UnitWords("", "", locale=locale))

    def _of_number(self, item: IndexedEntry, fact: Fact, sentence: Sentence, figure: Figure) -> Iterator[Draft]:
        text, start, end = sentence.text, figure.number.start, figure.number.end
        value = Decimal(str(fact.value))

        def put(operation: str, first: int, last: int, words: str) -> Draft:
            shift = len(words) - (last - first) if first < start else 0
            at = start + shift if first < start else start
            return Draft(text[:first] + words + text[last:], operation, at, fact.id, _FIGURES)

        for other in _other_digits(value):
            yield put("digit", start, end, self._written(other))
        for other in (value * 10, value / 10, value * 1000):
            if other == other.to_integral_value() or value != value.to_integral_value():
                yield put("power of ten", start, end, self._written(other))
        for words in self._qualifiers(fact, figure):
            yield put("qualifier", figure.start, start, words)
        unit = figure.unit.split()[0] if figure.unit else ""
        if unit and text[end:].lstrip(" ").startswith(unit):
            first = text.index(unit, end)
            for other_unit in (*_UNITS[self._language], *_GROUPS[self._language]):
                operation = "unit" if other_unit in _UNITS[self._language] else "group"
                if other_unit != unit and not (operation == "group" and self._knows(item, other_unit)):
                    yield put(operation, first, first + len(unit), other_unit)
        for operation, changed in self._of_dates(sentence):
            if not self._is_stated_of(fact, changed):
                yield Draft(changed, operation, start, fact.id, _FIGURES)

    def _is_stated_of(self, fact: Fact, text: str) -> bool:
        """Return whether another fact states the same of the date that a sentence has now."""
        (sentence,) = sentences_of(text, (self._language,))
        alike = (one for _, one in figures(self._reviewer) if one.topic == fact.topic and one.says_the_same(fact))
        return any(sentence.dates[-1].mention.fits(one.as_of) for one in alike if one is not fact)

    def _qualifiers(self, fact: Fact, figure: Figure) -> Iterator[str]:
        """Yield words before the figure that make it another: "exactly" for "over", "less than" for either."""
        words = {
            "en": ("", "less than ", "up to ", "over "), "es": ("", "menos de ", "hasta ", "más de "),
            "fr": ("", "moins de ", "jusqu'à ", "plus de "),
        }[self._language]  # fmt: skip
        own = {figure.said.words if figure.said else "", fact.qualifier.value}
        yield from (
            one for one in words if own.isdisjoint({qualifier_of(even(one.strip()).replace("'", "")), one.strip()})
        )

    def _of_dates(self, sentence: Sentence) -> Iterator[tuple[str, str]]:
        """Yield the sentence with another year in its last date, and with another day or month."""
        dated = sentence.dates[-1]
        printed = sentence.text[dated.start : dated.end]
        year = re.search(r"(?:19|20)\d\d", printed)
        if year:
            for other in (int(year[0]) - 1, int(year[0]) + 1):
                changed = printed.replace(year[0], str(other))
                yield "year", sentence.text[: dated.start] + changed + sentence.text[dated.end :]

    def _of_words(
        self, item: IndexedEntry, entry: Fact | Event, sentence: Sentence, at: int, kinds: tuple[ClaimKind, ...]
    ) -> Iterator[Draft]:
        def made(operation: str, text: str, place: int) -> Draft:
            return Draft(text, operation, place, entry.id, kinds)

        text = sentence.text
        lowered = text[0].lower() + text[1:]
        first, last = _section(text, at)
        frames = _DENIALS[self._language] if not first else ()
        for frame in frames:
            yield made("negation", frame.format(sentence=lowered), at + frame.index("{"))
        pattern, instead = _NOT[self._language]
        match = re.compile(pattern).search(text, first, last)
        if match and not item.operators & {"not"}:
            changed = text[: match.start()] + re.sub(pattern, instead, match[0]) + text[match.end() :]
            yield made("negation", changed, at + (len(changed) - len(text) if match.start() < at else 0))
        for frame in _SUPPOSED[self._language] if not first else ():
            yield made("modality", frame.format(sentence=lowered), at + frame.index("{"))
        for operation, start, end, words in self._of_verbs(item, text, first, last):
            changed = text[:start] + words + text[end:]
            yield made(operation, changed, at + (len(changed) - len(text) if start < at else 0))
        for name in self._others(item) if not first else ():
            sentence_of = _ACCORDING[self._language].format(name=name, sentence=lowered)
            yield made("organization", sentence_of, at + sentence_of.index(lowered))
        where = min(text.rindex(" ("), last)
        for scope in (*_SCOPES[self._language], *self._places(item)):
            if not self._knows(item, scope):
                changed = f"{text[:where]} {scope}{text[where:]}"
                yield made("scope", changed, at + (len(scope) + 1 if at > where else 0))
        for way in self._ways(item, text):
            changed = f"{text[:where]} {way}{text[where:]}"
            yield made("direction", changed, at + (len(way) + 1 if at > where else 0))
        yield from self._actors(item, text, at, made)
        yield from self._doers(item, text, at, made)
        yield from self._turned(item, text, at, made)
        yield from self._nationalities(item, text, at, made)
        if isinstance(entry, Fact):
            yield from self._joined(item, entry, text, at, made)
        yield from self._elsewhere(item, text, at, made)
        for one, other in _TURNS[self._language]:
            turned = text.find(one, first, where)
            if turned >= 0:
                changed = text[:turned] + other + text[turned + len(one) :]
                yield made("direction", changed, at + (len(other) - len(one) if turned < at else 0))

    def _of_verbs(self, item: IndexedEntry, text: str, first: int, last: int) -> Iterator[tuple[str, int, int, str]]:
        """Yield where a verb stands, and what makes it only possible, or the contrary."""
        for pattern, words in _MODALS[self._language]:
            match = re.compile(pattern).search(text, first, last)
            if match and not _is_supposed(text[first:last], self._language):
                yield "modality", *match.span(), words
        match = re.compile(_PARTICIPLES[self._language]).search(text, first, last)
        for words in _CONTRARIES[self._language] if match else ():
            assert match
            if not self._knows(item, words.replace("{verb}", "").strip()):
                yield "verb", *match.span(1), words.format(verb=match[1])

    def _knows(self, item: IndexedEntry, words: str) -> bool:
        """Return whether an entry says something of the words itself, so that they change nothing."""
        vocabulary = self._reviewer.answerer.indexed.vocabulary
        keys = vocabulary.informative_keys(words)
        return item.worth(keys) > AROUND or any(word in vocabulary.grammar.people for word in words.split())

    def _others(self, item: IndexedEntry) -> list[str]:
        """Return an organization that the record has and the entry does not, and one that nobody has."""
        knowledge, entry = self._knowledge, item.entry
        assert isinstance(entry, Fact | Event)
        mine = {entry.said_by, *item.document.issuers, *entry.organizations, *item.entities}
        others = [one for one in knowledge.organizations if one not in mine]
        names = [knowledge.name(one, self._language) for one in others[:1]]
        return [*names, _STRANGERS[self._language]]

    def _places(self, item: IndexedEntry) -> Iterator[str]:
        """Yield a place of the record that the entry does not name, as where it is said to be."""
        entry = item.entry
        assert isinstance(entry, Fact | Event)
        knowledge = self._knowledge
        near = {
            wider
            for place in (*entry.places, *knowledge.about.setting)
            for wider in (place, *knowledge.places_of(place))
        }
        holding = {other for other in knowledge.places if near & set(knowledge.places_of(other))} | near
        cities = [
            p for p in knowledge.places.values() if p.kind is PlaceKind.CITY and p.id not in holding | item.entities
        ]
        word = {"en": "in", "es": "en", "fr": "à"}[self._language]
        yield from (f"{word} {knowledge.name(one.id, self._language)}" for one in cities[:1])

    def _ways(self, item: IndexedEntry, text: str) -> Iterator[str]:
        """Yield where nobody goes by an entry: to another country, and away from the one that goes without saying."""
        entry, knowledge = item.entry, self._knowledge
        to, away = _WAYS[self._language]
        countries = [one for one in knowledge.places.values() if one.kind is PlaceKind.COUNTRY]
        mine = {getattr(entry, "leaves", None), getattr(entry, "subject", None), *item.entities}
        others = [one for one in countries if one.id not in mine.union(knowledge.about.setting)]
        unsaid = [one for one in others if not any(name in text for name in one.names())]
        yield from (f"{to} {knowledge.name(one.id, self._language)}" for one in unsaid[:2])
        title = item.document.title.in_language(self._language)
        for one in countries:
            way = f"{away} {knowledge.name(one.id, self._language)}"
            if one.id in knowledge.about.setting and one.id not in mine - item.entities and way not in title:
                yield way

    def _actors(
        self, item: IndexedEntry, text: str, at: int, made: Callable[[str, str, int], Draft]
    ) -> Iterator[Draft]:
        """Yield the sentence with an organization of its own words in the place of another."""
        names = [
            name for one in item.entities for name in self._names(one) if re.search(rf"\b{re.escape(name)}\b", text)
        ]
        for name in sorted(names, key=len)[-1:]:
            first = text.index(name)
            for other in self._others(item):
                changed = text[:first] + other + text[first + len(name) :]
                yield made("actor", changed, at + (len(other) - len(name) if first < at else 0))

    def _elsewhere(
        self, item: IndexedEntry, text: str, at: int, made: Callable[[str, str, int], Draft]
    ) -> Iterator[Draft]:
        """Yield the sentence with another place of the record in the place of each: other cities, other countries."""
        places = self._knowledge.places
        start, end = _section(text, at)
        for place in sorted(item.entities & places.keys()):
            name = next(
                (one for one in sorted(places[place].names(), key=len)[::-1] if f" {one}" in text[start:end]), ""
            )
            near = {*item.entities, *self._knowledge.about.setting}
            wider = near.union(*(self._knowledge.places_of(one) for one in near))
            others = [one for one in places.values() if one.kind is places[place].kind and one.id not in wider]
            for other in others[:2] if name and place not in self._knowledge.about.setting else ():
                first, instead = text.index(f" {name}", start) + 1, self._knowledge.name(other.id, self._language)
                changed = text[:first] + instead + text[first + len(name) :]
                yield made("place", changed, at + (len(instead) - len(name) if first < at else 0))

    def _doers(self, item: IndexedEntry, text: str, at: int, made: Callable[[str, str, int], Draft]) -> Iterator[Draft]:
        """Yield the sentence with whoever says it as who did it: "had been returned by Alder"."""
        entry = item.entry
        assert isinstance(entry, Fact | Event)
        says = Attribution(self._reviewer.answerer.indexed).is_saying
        first, last = _section(text, at)
        match = re.compile(_PARTICIPLES[self._language]).search(text, first, last)
        names = self._names(entry.said_by)
        is_doer = entry.said_by in entry.organizations or not names or any(one in text for one in names)
        if match and not is_doer and not says(even(match[1]), self._language):
            by = f" {_BY[self._language]} {self._knowledge.name(entry.said_by, self._language)}"
            changed = text[: match.end()] + by + text[match.end() :]
            yield made("role", changed, at + (len(by) if match.end() < at else 0))

    def _turned(
        self, item: IndexedEntry, text: str, at: int, made: Callable[[str, str, int], Draft]
    ) -> Iterator[Draft]:
        """Yield the sentence with two who are named in each other's place, unless "and" or a comma joins them."""
        first, last = _section(text, at)
        held = ([name for name in self._names(one) if name in text[first:last]] for one in item.entities)
        names = {max(each, key=len) for each in held if each}
        placed = sorted((text.index(name, first, last), name) for name in names)
        if len(placed) != 2 or re.fullmatch(
            r"\W*(?:\w{1,2}\W)?\W*", text[placed[0][0] + len(placed[0][1]) : placed[1][0]]
        ):
            return
        (start, one), (behind, other) = placed
        between = text[start + len(one) : behind]
        changed = text[:start] + other + between + one + text[behind + len(other) :]
        yield made("turned", changed, at + (len(other) - len(one) if start < at < behind else 0))

    def _nationalities(
        self, item: IndexedEntry, text: str, at: int, made: Callable[[str, str, int], Draft]
    ) -> Iterator[Draft]:
        """Yield the sentence with each country that another figure of its topic is of in the place of its own."""
        entry, knowledge = item.entry, self._knowledge
        mine = knowledge.places.get(getattr(entry, "subject", None) or "")
        name = next((one for one in sorted(mine.names(), key=len)[::-1] if f" {one}" in text), "") if mine else ""
        alike = (one.subject for _, one in figures(self._reviewer) if one.topic == getattr(entry, "topic", ""))
        for other in sorted({one for one in alike if one and mine and one != mine.id}) if name else ():
            first, instead = text.index(f" {name}") + 1, knowledge.name(other, self._language)
            changed = text[:first] + instead + text[first + len(name) :]
            yield made("nationality", changed, at + (len(instead) - len(name) if first < at else 0))

    def _joined(
        self, item: IndexedEntry, entry: Fact, text: str, at: int, made: Callable[[str, str, int], Draft]
    ) -> Iterator[Draft]:
        """Yield who is counted by a fact with what another one says of others whom it counts.

        Those who leave one country are sent the same way.
        """
        verb = re.compile(_NOT[self._language][0])
        own = verb.search(text, at)
        others = (one for one in figures(self._reviewer) if one[1].topic != entry.topic and one[1].unit == entry.unit)
        halves = []
        for _, fact in others:
            statement = fact.statement.in_language(self._language)
            told = verb.search(statement)
            behind = statement[told.start() :] if told else ""
            is_alike = fact.leaves is not None and fact.leaves == entry.leaves
            if behind and not is_alike and not re.search(r"\d|;", behind) and not self._says_as_much(item, behind):
                halves.append(behind)
        where = text.rindex(" (")
        for behind in halves[:_MOST_JOINED] if own and own.start() < where else ():
            assert own
            yield made("joined", f"{text[: own.start()]}{behind}{text[where:]}", at)

    def _says_as_much(self, item: IndexedEntry, words: str) -> bool:
        """Return whether an entry has each telling word of some, or has it among its other words, and so says it."""
        vocabulary, others = self._reviewer.answerer.indexed.vocabulary, self._reviewer.answerer.indexed.index.others
        assert isinstance(item.entry, Fact)
        own = vocabulary.informative_keys(item.entry.statement.in_language(self._language))
        setting = (name for one in self._knowledge.about.setting for name in self._knowledge.names_of(one))
        small = vocabulary.grammar.function_words.union(word for name in setting for word in vocabulary.words(name))
        cut = (one for one in vocabulary.words(words) if one not in small and not vocabulary.is_light(one))
        telling = [vocabulary.keys(one) for one in cut]
        return all(
            not own.isdisjoint(keys)
            or item.worth(keys) > AROUND
            or any(item.position in others.postings.positions(key) for key in keys)
            for keys in telling
        )

    def _names(self, identifier: str) -> tuple[str, ...]:
        known = self._knowledge.organizations.get(identifier)
        return known.names() if known else ()


def _is_supposed(text: str, language: Language) -> bool:
    """Return whether a statement itself is only of what may or is to be."""
    return re.search(_OF_WHAT_MAY_BE[language], text) is not None


def _section(text: str, at: int) -> tuple[int, int]:
    """Return where the part of a sentence between semicolons begins and ends that holds a place."""
    end = text.find(";", at)
    return text.rfind(";", 0, at) + 1, end if end >= 0 else len(text)


def _other_digits(value: Decimal) -> Iterator[Decimal]:
    """Yield numbers in which one digit is another, or two change places."""
    digits = [*f"{value.normalize():f}"]
    places = [at for at, one in enumerate(digits) if one.isdigit()]
    first, last = places[0], max(at for at in places if digits[at] != "0")
    for at in {first, last}:
        for step in (1, 5):
            changed = [*digits]
            changed[at] = str((int(digits[at]) + step) % 10)
            if changed[places[0]] != "0":
                yield Decimal("".join(changed))
    if len(places) > 1 and digits[places[0]] != digits[places[1]] != "0":
        changed = [*digits]
        changed[places[0]], changed[places[1]] = digits[places[1]], digits[places[0]]
        yield Decimal("".join(changed))
