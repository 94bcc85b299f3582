"""What a curator is advised to write or to look at: no fault, and what plain questions fail by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.knowledge.figures import figure_reader
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Fact
from bot.knowledge.model.about import Unit
from bot.knowledge.spelling import spelling
from bot.knowledge.stems import stem
from bot.languages import Language
from bot.languages.printed_numbers import as_digits, printed_numbers

_NAMED = 5  # entries; the next run names others once these are mended


def advice(knowledge: Knowledge) -> Iterator[str]:
    """Yield what a record without faults still lacks, a sentence each."""
    for language in knowledge.about.languages:
        without_aliases = [one.id for one in knowledge.entries() if not one.aliases.in_language(language)]
        for lacking, what in (
            (without_aliases, f"no alias in {language}: a short question may miss them"),
            (knowledge.without_other_words(language), f"no other words in {language} (weak_aliases, other_words)"),
        ):
            if lacking:
                entries = f"{len(lacking)} {'entry holds' if len(lacking) == 1 else 'entries hold'}"
                yield f"{entries} {what}: {_some(lacking)}"
        yield from _of_units(knowledge, language)


def _of_units(knowledge: Knowledge, language: Language) -> Iterator[str]:
    """Yield the units whose nouns questions on other figures hold, too, and the words that count nothing and do."""
    for unit in knowledge.about.units:
        if figures := [*_counting_it_otherwise(knowledge, unit, language)]:
            yield (
                f"“how many {unit.many.in_language(language)}” finds figures in {unit.id} alone, and in {language} the "
                f"number of a statement counts them in another unit: {', '.join(figures)}. Give it this unit, or its "
                f"noun to that unit; else ask so, and drop the unit where that is not answered"
            )
    names = [spelling(name).split() for unit in knowledge.about.units for name in _names(unit, language)]
    parts = _stems({word for name in names if len(name) > 1 for word in name}, language)
    uncounted = knowledge.about.uncounted.in_language(language)
    if within := [one for one in uncounted if stem(spelling(one), language) in parts]:
        yield f"uncounted holds what is a part of a unit's name in {language}, which it hides: {_some(within)}"


def _counting_it_otherwise(knowledge: Knowledge, unit: Unit, language: Language) -> Iterator[str]:
    """Yield the figures of other units whose own number counts a unit's noun; a share is a share of anything."""
    if unit.follows or unit.is_of_money or unit.is_of_any_noun:
        return
    nouns = _stems(_own_nouns(unit, language), language)
    for fact in _figures_of_others(knowledge, unit):
        counted = set(_counted(fact, language))
        is_told = not counted.isdisjoint(_own_nouns(knowledge.unit(fact.unit or ""), language))  # "112 evicted people"
        if not is_told and nouns & _stems(counted, language):
            yield fact.id


def _figures_of_others(knowledge: Knowledge, unit: Unit) -> Iterator[Fact]:
    for one in knowledge.entries():
        if isinstance(one, Fact) and one.unit and unit.id not in {one.unit, one.second_value and one.second_value.unit}:
            yield one


def _counted(fact: Fact, language: Language) -> Iterator[str]:
    """Yield the words for what a statement's own number counts: no word of a name that stands further on."""
    text, reader = fact.statement.in_language(language), figure_reader(language)
    values = {as_digits(value) for value in (fact.value, fact.upto) if value is not None}
    for number in printed_numbers(text, language):
        if not number.values.isdisjoint(values):
            yield from spelling(reader.unit(text, number)).split()


def _names(unit: Unit, language: Language) -> tuple[str, ...]:
    return (unit.one.in_language(language), unit.many.in_language(language), *unit.nouns.in_language(language))


def _own_nouns(unit: Unit, language: Language) -> set[str]:
    """Return the single words that a unit is called by."""
    return {name for name in map(spelling, _names(unit, language)) if " " not in name}


def _stems(words: Iterable[str], language: Language) -> set[str]:
    return {stem(word, language) for word in words}


def _some(ids: list[str]) -> str:
    return ", ".join([*ids[:_NAMED], *(["…"] if len(ids) > _NAMED else [])])
