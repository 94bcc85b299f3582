"""What is asked, by whom and when: one value from the way in to the answer."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bot.answers.answer import Focus
from bot.languages import Language


class Request(NamedTuple):
    """A question, and what is known of it besides its words.

    Attributes:
        question: As typed.
        language: The answer's language; None to follow the question.
        fallback: The language of a question that leans to neither, such as a bare name.
        as_of: Answer as of this EDTF date: facts and events of later dates are left out.
        focus: The command that the question came by.
        organization: The id of the asker's own organization, which is meant by "we"; None, and an id that is not in
            the record, where it is not known.
        today: The day on which it is asked, from which a figure's age follows; None tells no age.
        is_tried: Whether only what the answer is about is looked at, and nobody sees it: nothing is drawn for it.
    """

    question: str
    language: Language | None
    fallback: Language
    as_of: str | None = None
    focus: Focus | None = None
    organization: str | None = None
    today: date | None = None
    is_tried: bool = False
