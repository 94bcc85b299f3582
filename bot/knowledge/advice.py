"""What a curator is advised to write or to look at: no fault, and what plain questions fail by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Fact
from bot.knowledge.model.about import Unit
from bot.knowledge.spelling import spelling
from bot.knowledge.stems import stem
from bot.languages import Language

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
    units = {unit.id: _shared_with(knowledge, unit, language) for unit in knowledge.about.units}
    shared = [f"{unit} ({figure})" for unit, figure in units.items() if figure]
    if shared:
        yield (
            f"“how many” of a unit's own noun finds its figures alone, and in {language} statements of others have the "
            f"noun, or one of its stem, too: {_some(shared)}. Ask for these; drop the unit, or declare their noun"
        )
    names = [spelling(name).split() for unit in knowledge.about.units for name in _names(unit, language)]
    parts = _stems({word for name in names if len(name) > 1 for word in name}, language)
    uncounted = knowledge.about.uncounted.in_language(language)
    if within := [one for one in uncounted if stem(spelling(one), language) in parts]:
        yield f"uncounted holds what is a part of a unit's name in {language}, which it hides: {_some(within)}"


def _shared_with(knowledge: Knowledge, unit: Unit, language: Language) -> str:
    """Return the first figure of another unit in whose statement a unit's noun stands; empty where none does."""
    if unit.follows or unit.is_of_money or unit.is_of_any_noun:
        return ""
    nouns = _stems(_own_nouns(unit, language), language)
    others = {name for one in knowledge.about.units if one is not unit for name in _own_nouns(one, language)}
    found = (fact.id for fact in _figures_of_others(knowledge, unit) if nouns & _said(fact, others, language))
    return next(found, "")


def _figures_of_others(knowledge: Knowledge, unit: Unit) -> Iterator[Fact]:
    for one in knowledge.entries():
        if isinstance(one, Fact) and one.unit and unit.id not in {one.unit, one.second_value and one.second_value.unit}:
            yield one


def _said(fact: Fact, declared: set[str], language: Language) -> set[str]:
    """Return the stems of a statement's words that no other unit has as its noun."""
    return _stems(set(spelling(fact.statement.in_language(language)).split()) - declared, language)


def _names(unit: Unit, language: Language) -> tuple[str, ...]:
    return (unit.one.in_language(language), unit.many.in_language(language), *unit.nouns.in_language(language))


def _own_nouns(unit: Unit, language: Language) -> set[str]:
    """Return the single words that a unit is called by."""
    return {name for name in map(spelling, _names(unit, language)) if " " not in name}


def _stems(words: Iterable[str], language: Language) -> set[str]:
    return {stem(word, language) for word in words}


def _some(ids: list[str]) -> str:
    return ", ".join([*ids[:_NAMED], *(["…"] if len(ids) > _NAMED else [])])
