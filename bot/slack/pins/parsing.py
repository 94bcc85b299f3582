"""What people want of a channel's pinned facts, in the words in which they type it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.answers.answer import Language
from bot.answers.understand.normalise import fold

_ADD_ES = frozenset("agrega agregar anade anadir fija fijar".split())
_REMOVE_ES = frozenset("borra borrar quita quitar quitalo elimina eliminar desfija desfijar".split())
_PINS_ES = frozenset("fijado fijados fijada fijadas pines".split())
_PIN_ES = frozenset("fija fijar fijalo fijala".split())
_UNPIN_ES = frozenset("desfija desfijar desfijalo desfijala".split())
_SPANISH = _ADD_ES | _REMOVE_ES | _PINS_ES | _PIN_ES | _UNPIN_ES
_ADD = _ADD_ES | {"add", "pin"}
_REMOVE = _REMOVE_ES | {"remove", "unpin", "delete"}
_PINS = _PINS_ES | {"pins", "pinned"}
_PIN = _PIN_ES | {"pin"}
_UNPIN = _UNPIN_ES | {"unpin"}
_PINPOINTING = "down"  # "pin down the date" asks for the date
# Words that ask for nothing by themselves.
_COURTESY = frozenset("please thanks thank you por favor gracias can could puedes podrias".split())
_THAT = frozenset(
    "that this it one fact facts answer figure card here eso esto este esta ese esa lo dato datos respuesta cifra "
    "tarjeta aqui the el la en in channel canal to for us everyone all above last latest previous anterior "
    "ultima ultimo para todos nosotros at of del al de".split()
)
_BESIDE = frozenset(
    "a are hay is list me show there what whats which cuales estan hechos las lista los mira muestra muestrame que son "
    "tiene".split()
)
_ALL = frozenset(["all", "everyone", "todos", "facts", "datos"])
_NUMBER = re.compile(r"(?:(?:number|numero|número|no\.?|n\.?º)\s+)?#?(\d{1,3})\.?", re.IGNORECASE)


class Want(StrEnum):
    """What is wanted."""

    LIST = "list"
    FIND = "find"
    ADD = "add"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class PinRequest:
    """What somebody wants of a channel's pinned facts.

    Attributes:
        want: What.
        words: The question, or a number of the list; empty for what was answered last.
        language: The language that the wish is in; None where its words do not tell.
    """

    want: Want
    words: str = ""
    language: Language | None = field(default=None, compare=False)


def wish_of_command(text: str) -> PinRequest:
    """Read what is typed after `/pins`: `add` or `remove` and a question, a question, or nothing.

    Args:
        text: As plain text.
    """
    first, rest = _cut(text)
    language: Language | None = "es" if first in _SPANISH else None
    if first in _ADD:
        return PinRequest(Want.ADD, _question(rest), language)
    if first in _REMOVE:
        return PinRequest(Want.REMOVE, _number(rest) or _question(rest), language)
    return PinRequest(Want.LIST, "", _language_of(text)) if _asks_for_all(text) else PinRequest(Want.FIND, text)


def wish_of_message(text: str) -> PinRequest | None:
    """Read a message that speaks of pins, such as `pins`, `pin that`, `pin how many were returned?`; None for others.

    Args:
        text: As plain text, without the mention of the bot.
    """
    text = _without_courtesy(text)
    first, rest = _cut(text)
    language = _language_of(text)
    if first in _PIN and _cut(rest)[0] != _PINPOINTING:
        return PinRequest(Want.ADD, _question(rest), language)
    if first in _UNPIN:
        return PinRequest(Want.REMOVE, _number(rest) or _question(rest), language)
    if first in _PINS:
        return replace(wish_of_command(rest), language=language)
    if (_PINS | _PIN).isdisjoint(_words(text)):
        return None
    if first in _ADD | _REMOVE and all(word in _PINS | _PIN | _THAT | _COURTESY for word in _words(rest)):
        return PinRequest(Want.ADD if first in _ADD else Want.REMOVE, "", language)
    return PinRequest(Want.LIST, "", language) if _asks_for_all(text) else None


def _cut(text: str) -> tuple[str, str]:
    """The first word, folded, and the rest as it was typed."""
    first, *rest = text.split(maxsplit=1) or [""]
    if rest and not _words(first):  # a sign alone says nothing
        return _cut(rest[0])
    return "".join(_words(first)), "".join(rest).strip()


def _without_courtesy(text: str) -> str:
    while _cut(text)[0] in _COURTESY and _cut(text)[0]:
        text = _cut(text)[1]
    return text


def _language_of(text: str) -> Language | None:
    return None if _SPANISH.isdisjoint(_words(text)) else "es"


def _number(text: str) -> str:
    """A number of the list; nothing for anything else."""
    match = _NUMBER.fullmatch(text)
    return match[1] if match and match[1].isascii() else ""


def _question(text: str) -> str:
    """The question; nothing where only what was said last is meant."""
    words = _words(text)
    means_all = bool(words) and set(words) <= _ALL
    return "" if not means_all and all(word in _THAT | _COURTESY for word in words) else text


def _asks_for_all(text: str) -> bool:
    return all(word in _PINS | _BESIDE | _THAT | _COURTESY for word in _words(text))


def _words(text: str) -> list[str]:
    words = ("".join(letter for letter in word if letter.isalnum()) for word in fold(text).split())
    return [word for word in words if word]
