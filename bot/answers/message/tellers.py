"""Take out of a question the two who each tell a figure of their own: "how many came, according to Alder and to us"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from bot.languages import Spoken, common_beginnings
from bot.languages.beginnings import Form, beginnings_in

_SIGNS = " ,;:.?!¿¡-–—"


class Tellers(NamedTuple):
    """A question of what two tell.

    Attributes:
        rest: What stands beside the two, as typed.
        left: The one, as typed, and so is the other.
        right: The other.
        attributed: How a question says that somebody tells it: "according to {name}".
    """

    rest: str
    left: str
    right: str
    attributed: str

    @property
    def questions(self) -> Iterator[str]:
        """What leads to the figure: the rest alone, else with either of the two."""
        yield self.rest
        for one in (self.right, self.left):
            yield f"{self.rest} {self.attributed.format(name=one)}"


def tellers_in(question: str, spoken: Spoken) -> Tellers | None:
    """Return the two of whom a question wants to know what each tells; None where it asks of nobody so.

    Args:
        question: One question of a message.
        spoken: The languages of the record.
    """
    begun = beginnings_in(question.casefold())
    for form, attributed in _forms(spoken):
        found = form.search(question) if form.may_be_in(begun) else None
        if found is not None:
            left, right = (one.strip(_SIGNS) for one in found.groups() if one is not None)
            rest = " ".join((question[: found.start()].rstrip(_SIGNS), question[found.end() :].lstrip(_SIGNS))).strip()
            return Tellers(rest, left, right, attributed)
    return None


@cache
def _forms(spoken: Spoken) -> tuple[tuple[Form, str], ...]:
    """Return the forms by which each language names two who tell something, each with two groups that are found."""
    attributed = spoken.by_language("speech", "TOLD_BY")
    return tuple(
        (Form(form, common_beginnings(), ignore_case=True), attributed[language])
        for language, forms in spoken.by_language("speech", "TOLD_BY_TWO").items()
        for form in forms
    )
