"""The building blocks of the model: kinds of values with their rules, text in two languages, anchors."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, ValidationInfo

from bot.knowledge import edtf

FEWEST_ANCHOR_WORDS, MOST_ANCHOR_WORDS = 3, 8
THE_SIGNATORIES = "signatories"  # in said_by: those who signed speak for themselves

Language = Literal["en", "es"]


class Record(BaseModel):
    """The base of every entry: frozen, and no field that the model does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _edtf(text: str) -> str:
    edtf.span(text)
    return text


def _year(value: object) -> object:
    return str(value) if isinstance(value, int) else value  # YAML reads a bare year as a number


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
EdtfDate = Annotated[str, BeforeValidator(_year), AfterValidator(_edtf)]
Url = Annotated[str, AfterValidator(_url)]
AnchorText = Annotated[str, AfterValidator(_anchor)]
Paragraph = Annotated[int, Field(ge=1)]
OrganizationId = Annotated[str, _known("organizations")]
PersonId = Annotated[str, _known("people")]
PlaceId = Annotated[str, _known("places")]
TermId = Annotated[str, _known("terms")]
TopicId = Annotated[str, _known("topics")]
DocumentId = Annotated[str, _known("documents")]
ActorId = Annotated[str, _known("organizations", "people")]
SourceId = Annotated[str, _known("organizations", "people", besides=(THE_SIGNATORIES,))]
SubjectId = Annotated[str, _known("organizations", "people", "places", "terms")]


class Text(Record):
    """The same words in both languages."""

    en: Annotated[str, Field(min_length=1)]
    es: Annotated[str, Field(min_length=1)]

    def in_language(self, language: Language) -> str:
        return self.es if language == "es" else self.en


class Phrases(Record):
    """Short phrasings that people type, per language."""

    en: tuple[str, ...] = ()
    es: tuple[str, ...] = ()

    def both(self) -> tuple[str, ...]:
        return self.en + self.es


class Anchor(Record):
    """Where a claim is printed: 3 to 8 words found exactly once in the document, and their paragraph from 1."""

    anchor: AnchorText
    paragraph: Paragraph


class Anchored(Anchor):
    """An entry that one anchor proves; `also` names further anchors that hold the rest of its numbers."""

    also: tuple[Anchor, ...] = ()
