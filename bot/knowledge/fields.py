"""The building blocks of the model: kinds of values with their rules, text in each language, anchors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Generic, Self, TypeVar, cast, dataclass_transform
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StrictInt,
    TypeAdapter,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.dataclasses import dataclass
from pydantic.fields import FieldInfo

from bot.knowledge import edtf
from bot.knowledge.faults import Path, nearest
from bot.languages import FALLBACK, LANGUAGES, Language
from bot.languages.locales import is_same_language, locale_names, locale_of
from bot.languages.numbers import CURRENCIES

FEWEST_ANCHOR_WORDS, MOST_ANCHOR_WORDS = 3, 8
THE_DOCUMENT = "document"  # in as_of: no day is known but that of the document
THE_SIGNATORIES = "signatories"  # in said_by: those who signed speak for themselves
CURATOR = "curator"  # in checked.by: one of those who keep this record

_CONFIG = ConfigDict(extra="forbid")
_Model = TypeVar("_Model", bound="Record")
_Held = TypeVar("_Held")


class _RecordType(type):
    """What the classes of the model are: without it mypy takes them for ones that no cache can hold."""


class Record(metaclass=_RecordType):
    """The base of every entry, which `record` makes frozen, and without a field that the model does not know."""

    __slots__ = ()

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return self  # nothing in it changes, and pydantic would copy every default for every entry

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:  # noqa: ARG003  # for those that look at it
        """Tell what is wrong between the fields of an entry, whatever is wrong within them.

        Args:
            data: The entry as it stands in its file; no field of it has to be sound, or there.

        Yields:
            A path inside the entry, and what is wrong there.
        """
        yield from ()


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
def record(model: type[_Model]) -> type[_Model]:
    """Make a class one of the model: validated, frozen, and in slots, which take a third of the memory.

    A class that remembers what it has worked out (`cached_property`) cannot be in slots.
    """
    has_slots = not any(isinstance(value, cached_property) for value in vars(model).values())
    return cast(type[_Model], dataclass(config=_CONFIG, frozen=True, slots=has_slots, kw_only=True)(model))


@cache
def validator(model: type[_Model]) -> TypeAdapter[_Model]:
    """Return what reads and writes a class of the model."""
    return TypeAdapter(model)


def fields_of(model: type[Record]) -> dict[str, FieldInfo]:
    """Return the fields of a class of the model that a file may hold, by name."""
    fields = cast(dict[str, FieldInfo], vars(model)["__pydantic_fields__"])
    return {name: field for name, field in fields.items() if field.init is not False}


def listed(data: Mapping[str, Any], name: str) -> list[Any]:
    """Return a field's list as it stands in the file; empty where it holds anything else."""
    value = data.get(name)
    return value if isinstance(value, list) else []


def entries_of(data: Mapping[str, Any], name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Return the entries of a field's list, each with its place in it."""
    return ((index, one) for index, one in enumerate(listed(data, name)) if isinstance(one, dict))


def _edtf(text: str) -> str:
    edtf.span(text)
    return text


def _day(text: str) -> str:
    first, last = edtf.span(text)
    if first != last or "/" in text:
        raise ValueError(f"'{text}' is not a day. Write it like 2026-01-31")
    return text


def _year(value: object) -> object:
    return str(value) if isinstance(value, int) else value  # YAML reads a bare year as a number


def _edtf_or_document(text: str) -> str:
    try:
        return text if text == THE_DOCUMENT else _edtf(text)
    except ValueError as exc:
        message = str(exc).partition(". ")[0]
        raise ValueError(
            f"{message}. Write it like 2019-07-18, 2019-07 or 2019; where the document gives none, write {THE_DOCUMENT}"
        ) from None


def bare_year(date: str) -> int | str:
    """Return a date as it is written: a year alone as a number."""
    return int(date) if date.isdigit() and not date.startswith("0") else date


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or any(c.isspace() for c in text):
        raise ValueError(f"'{text}' is not a web address. Write it in full, from https:// on")
    return text


def _anchor(text: str) -> str:
    words = len(text.split())
    if not FEWEST_ANCHOR_WORDS <= words <= MOST_ANCHOR_WORDS:
        raise ValueError(
            f"an anchor of {words} words: '{text}'. Take {FEWEST_ANCHOR_WORDS} to {MOST_ANCHOR_WORDS} printed words"
        )
    return text


def _few_words(text: str) -> str:
    words = len(text.split())
    if not 1 <= words <= MOST_ANCHOR_WORDS:
        raise ValueError(f"{words} words: '{text}'. Take 1 to {MOST_ANCHOR_WORDS} printed words")
    return text


def _currency(code: str) -> str:
    if code not in CURRENCIES:
        hint = nearest(code, CURRENCIES)
        raise ValueError(f"'{code}' is no currency of ISO 4217. Write a code of it{f': {hint}' if hint else ''}")
    return code


def _locale_name(name: str) -> str:
    try:
        locale_of(name)
    except ValueError:
        hint = nearest(name, locale_names())
        remedy = f"Nearest: '{hint}'" if hint else "Write its code, such as es, or es-MX for that of one country"
        raise ValueError(f"'{name}' is no language that is known. {remedy}") from None
    return name


def _known(*sections: str, besides: tuple[str, ...] = ()) -> AfterValidator:
    """Refuse an id that none of the sections declares; the loader passes the declared ids as context."""

    def check(identifier: str, info: ValidationInfo) -> str:
        declared: Any = info.context
        if declared is not None and identifier not in besides:
            declared.require(identifier, sections)
        return identifier

    return AfterValidator(check)


Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Number = StrictInt | Annotated[float, Field(strict=True, allow_inf_nan=False)]
EdtfDate = Annotated[
    str,
    BeforeValidator(_year),
    AfterValidator(_edtf),
    PlainSerializer(bare_year),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": r"^\d{4}(-\d\d){0,2}(/.+)?$"}, {"type": "integer"}]}),
]
AsOfDate = Annotated[
    str,
    BeforeValidator(_year),
    AfterValidator(_edtf_or_document),
    WithJsonSchema(
        {"anyOf": [{"type": "string", "pattern": r"^(\d{4}(-\d\d){0,2}(/.+)?|document)$"}, {"type": "integer"}]}
    ),
]
Day = Annotated[str, AfterValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Url = Annotated[str, AfterValidator(_url)]
CurrencyCode = Annotated[str, AfterValidator(_currency), WithJsonSchema({"type": "string", "pattern": "^[A-Z]{3}$"})]
LocaleName = Annotated[str, AfterValidator(_locale_name)]
AnchorText = Annotated[str, AfterValidator(_anchor)]
FewWords = Annotated[str, AfterValidator(_few_words)]
Paragraph = Annotated[int, Field(ge=1)]
OrganizationId = Annotated[str, _known("organizations")]
PersonId = Annotated[str, _known("people")]
PlaceId = Annotated[str, _known("places")]
TermId = Annotated[str, _known("terms")]
SettingId = Annotated[str, _known("places", "terms")]
UnitId = Annotated[str, _known("units")]
TopicId = Annotated[str, _known("topics")]
DocumentId = Annotated[str, _known("documents")]
ActorId = Annotated[str, _known("organizations", "people")]
SourceId = Annotated[str, _known("organizations", "people", besides=(THE_SIGNATORIES,))]
ReviewerId = Annotated[str, _known("organizations", besides=(CURATOR,))]
SubjectId = Annotated[str, _known("organizations", "people", "places", "terms")]


def in_each_language(kind: object, **default: object) -> Callable[[type[_Model]], type[_Model]]:
    """Make a class one of the model that has a field for each language, by the language's name.

    Args:
        kind: The type of the fields.
        **default: Their `default`; without one a record has to fill in those of its languages, which the loader checks.
    """

    def fill(model: type[_Model]) -> type[_Model]:
        model.__annotations__ = dict.fromkeys(LANGUAGES, kind)
        for language in LANGUAGES:
            setattr(model, language, default.get("default"))
        setattr(model, "is_needed", not default)  # noqa: B010  # which only models in languages have
        return record(model)

    return fill


@cache
def _spoken_for(language: str) -> Language:
    return next((one for one in LANGUAGES if is_same_language(one, language)), FALLBACK)


@record
class InLanguages(Record, Generic[_Held]):
    """What a record says in each of its languages; in the others there is nothing."""

    is_needed: ClassVar[bool] = True
    """Whether it has to be said in each language of the record."""

    if TYPE_CHECKING:

        def __init__(self, **by_language: _Held) -> None: ...

    def in_language(self, language: str) -> _Held:
        """Return what is said in a language, or in the nearest: a document may be in one that nobody answers in.

        What is not said in that one either is returned in a language in which it is.
        """
        held: _Held | None = getattr(self, language if language in LANGUAGES else _spoken_for(language))
        return self.in_every_language()[0] if held is None else held

    def in_every_language(self) -> tuple[_Held, ...]:
        return tuple([held for language in LANGUAGES if (held := getattr(self, language)) is not None])

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that something is said in."""
        return tuple([language for language in LANGUAGES if getattr(self, language) is not None])


@in_each_language(Annotated[str, Field(min_length=1)])
class Text(InLanguages[str]):
    """The same words in each language."""


@in_each_language(tuple[str, ...], default=())
class Phrases(InLanguages[tuple[str, ...]]):
    """Short phrasings that people type, per language."""

    def all(self) -> tuple[str, ...]:
        return tuple(chain.from_iterable(self.in_every_language()))


@record
class Anchor(Record):
    """Where a claim is printed."""

    anchor: AnchorText
    """3 to 8 consecutive printed words that stand in the document exactly once."""
    paragraph: Paragraph
    """The block of the document's text that holds them; blocks are parted by blank lines and counted from 1."""


@record
class Change(Record):
    """One change of an entry's meaning: when, from what, and why."""

    on: Day
    was: Text
    why: Text


@record
class Anchored(Anchor):
    """An entry that anchors prove."""

    also: tuple[Anchor, ...] = ()
    """Further anchors, whose paragraphs hold the rest of the entry's numbers and dates."""
    quotation: bool = False
    """Whether the anchor is part of somebody's own words, which the document prints in quotation marks."""
    added: Day
    """The day on which the entry came into the record."""
    changes: tuple[Change, ...] = ()
    """What was changed in it since, the oldest first; mending a spelling is no change."""

    @classmethod
    def between(cls, data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
        yield from Anchor.between(data)  # by name: a class in slots is made anew, and `super` looks for the old one
        earlier = data.get("added")
        for index, change in entries_of(data, "changes"):
            on = change.get("on")
            if isinstance(on, str) and isinstance(earlier, str) and on < earlier:
                yield ("changes", index, "on"), f"{on} is before {earlier}. Put the changes in order, after added"
            earlier = on
