"""What people type about pinned facts, and what they want by it; and what is not about pins at all."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from bot.languages import LANGUAGES
from bot.slack.pins.parsing import PinRequest, Want, pin_words
from tests.answers.followups.test_follower import dialogues
from tests.answers.test_cases import cases
from tests.rows import rows

WORDS = pin_words(LANGUAGES)
LIST = PinRequest(Want.LIST)
THAT_ADDED, THAT_REMOVED = PinRequest(Want.ADD), PinRequest(Want.REMOVE)


def find(words: str) -> PinRequest:
    return PinRequest(Want.FIND, words)


def add(words: str) -> PinRequest:
    return PinRequest(Want.ADD, words)


def remove(words: str) -> PinRequest:
    return PinRequest(Want.REMOVE, words)


MESSAGES = {
    # what is pinned
    "pins": LIST,
    "Pins?": LIST,
    "  pins  ": LIST,
    "pinned": LIST,
    "pinned facts": LIST,
    "show pins": LIST,
    "show me the pins": LIST,
    "list the pins please": LIST,
    "list all pinned facts": LIST,
    "what's pinned here?": LIST,
    "what’s pinned here?": LIST,
    "what is pinned in this channel?": LIST,
    "which facts are pinned here?": LIST,
    "what are the pinned facts?": LIST,
    "pines": LIST,
    "fijados": LIST,
    "datos fijados": LIST,
    "¿qué datos están fijados?": LIST,
    "¿Qué datos hay fijados en este canal?": LIST,
    "muestra los datos fijados": LIST,
    "mira los datos fijados, por favor": LIST,
    "lista de datos fijados": LIST,
    "qué hay fijado aquí": LIST,
    "¿Qué está fijado en este canal?": LIST,
    "¿cuáles son los datos fijados?": LIST,
    "muéstrame los pines": LIST,
    # the last answer
    "pin": THAT_ADDED,
    "pin that": THAT_ADDED,
    "Pin this!": THAT_ADDED,
    "pin it": THAT_ADDED,
    "pin this please": THAT_ADDED,
    "pin that, please": THAT_ADDED,
    "pin it here": THAT_ADDED,
    "pin\u00a0that": THAT_ADDED,
    "pin this fact": THAT_ADDED,
    "pin that answer": THAT_ADDED,
    "please pin that": THAT_ADDED,
    "can you pin that?": THAT_ADDED,
    "fija": THAT_ADDED,
    "fija eso": THAT_ADDED,
    "Fija esto, por favor": THAT_ADDED,
    "fijar eso aquí": THAT_ADDED,
    "fija este dato": THAT_ADDED,
    "fíjalo": THAT_ADDED,
    "Fíjalo, por favor": THAT_ADDED,
    "por favor fija eso": THAT_ADDED,
    "unpin": THAT_REMOVED,
    "unpin it": THAT_REMOVED,
    "unpin this please": THAT_REMOVED,
    "please unpin it": THAT_REMOVED,
    "desfija eso": THAT_REMOVED,
    "desfijar eso": THAT_REMOVED,
    "desfíjalo": THAT_REMOVED,
    "pins remove": THAT_REMOVED,
    # a question
    "pin how many were returned": add("how many were returned"),
    "Pin: how many were returned?": add("how many were returned?"),
    "PIN who signed the July 2019 letter": add("who signed the July 2019 letter"),
    "pin   how many were returned?": add("how many were returned?"),
    "pin\nhow many were returned?": add("how many were returned?"),
    "fija ¿cuántas personas fueron devueltas?": add("¿cuántas personas fueron devueltas?"),
    "Fija cuántos hondureños fueron devueltos": add("cuántos hondureños fueron devueltos"),
    "pins add how many were returned": add("how many were returned"),
    "pines agrega cuántas personas fueron devueltas": add("cuántas personas fueron devueltas"),
    "unpin how many were returned": remove("how many were returned"),
    "desfija cuántas personas fueron devueltas": remove("cuántas personas fueron devueltas"),
    "unpin 2": remove("2"),
    "desfija 2": remove("2"),
    "pins remove 2": remove("2"),
    "pines quita 2": remove("2"),
    "pins about Honduras": find("about Honduras"),
    "pinned returned under MPP": find("returned under MPP"),
    "fijados devueltas bajo MPP": find("devueltas bajo MPP"),
    # all of them is not the last one
    "unpin all": remove("all"),
}

NO_WISHES = (
    "",
    "   ",
    "\u00a0",
    "!!!",
    "?",
    "who signed the July 2019 letter?",
    "how many people have been returned under MPP?",
    "¿cuántas personas han sido devueltas bajo MPP?",
    "who pinned down the figure",
    "who pinned the blame on Mexico?",
    "which organizations pinned their hopes on the court?",
    "what pins down the number of 59,000?",
    "pinpoint the date MPP began",
    "pin-point the date MPP began",
    "pin down the date MPP began",
    "pinning facts",
    "spins",
    "pinto",
    "Pinochet",
    "opinion",
    "what is this?",
    "what is here?",
    "show me this",
    "list facts",
    "which facts are there?",
    "all of this",
    "please",
    "add",
    "remove 2",
    "add a letter",
    "remove the letter",
    "quién fija la fecha",
    "la fecha fijada por el juez",
    "¿qué plazos fueron fijados por la corte?",
    "fijación de plazos",
    "fijo la fecha",
    "¿qué es esto?",
    "lista de firmantes",
    "que hay en esta lista",
    "quita eso",
    "por favor",
    "help",
    "ayuda",
    "thanks",
)

COMMANDS = {
    "": LIST,
    "  ": LIST,
    "list": LIST,
    "all": LIST,
    "show": LIST,
    "lista": LIST,
    "what's pinned here?": LIST,
    "qué hay fijado aquí": LIST,
    "add how many were returned": add("how many were returned"),
    "Add: how many were returned?": add("how many were returned?"),
    "ADD who signed the July 2019 letter": add("who signed the July 2019 letter"),
    "add": THAT_ADDED,
    "add that": THAT_ADDED,
    "add\thow many were returned": add("how many were returned"),
    "pin how many were returned": add("how many were returned"),
    "agrega ¿cuántas personas?": add("¿cuántas personas?"),
    "agregar cuántas personas": add("cuántas personas"),
    "añade cuántas personas": add("cuántas personas"),
    "Añadir cuántas personas": add("cuántas personas"),
    "fija cuántas personas": add("cuántas personas"),
    "remove 2": remove("2"),
    "remove #2": remove("2"),
    "remove 2.": remove("2"),
    "Remove how many were returned?": remove("how many were returned?"),
    "remove": THAT_REMOVED,
    "remove this": THAT_REMOVED,
    "unpin 2": remove("2"),
    "delete 2": remove("2"),
    "quita 1": remove("1"),
    "quitar 1": remove("1"),
    "elimina 1": remove("1"),
    "eliminar cuántas personas": remove("cuántas personas"),
    "desfija 1": remove("1"),
    "returned under MPP": find("returned under MPP"),
    "How many Hondurans?": find("How many Hondurans?"),
    "facts about Mexico": find("facts about Mexico"),
    "lista de firmantes": find("lista de firmantes"),
    "devueltas bajo MPP": find("devueltas bajo MPP"),
    "additional protocol": find("additional protocol"),
    "removed people": find("removed people"),
    "address of the court": find("address of the court"),
    "2": find("2"),
}


@rows(("text", "asked_for"), MESSAGES.items())
def test_a_message_about_pins_is_understood(text: str, asked_for: PinRequest) -> None:
    assert WORDS.of_message(text) == asked_for


@rows("text", NO_WISHES)
def test_a_message_about_anything_else_is_no_wish(text: str) -> None:
    assert WORDS.of_message(text) is None


@rows(("text", "asked_for"), COMMANDS.items())
def test_what_follows_the_command_is_understood(text: str, asked_for: PinRequest) -> None:
    assert WORDS.of_command(text) == asked_for


def test_no_question_of_the_tables_is_taken_for_a_wish() -> None:
    typed = [case.question for case in cases()] + [line.typed for dialogue in dialogues() for line in dialogue.lines]
    assert len(typed) > 500
    assert [text for text in typed if WORDS.of_message(text)] == []


def test_a_question_after_the_command_is_looked_for_among_the_pins_as_it_was_typed() -> None:
    others = [case.question for case in cases() if WORDS.of_command(case.question) != find(case.question)]
    assert others == []


@given(st.text(max_size=200))
@example("- " * 2000)
@example("please " * 500)
@example("\ud800")
@example("\x00")
@example("\u202enip")
def test_any_text_is_read(text: str) -> None:
    assert WORDS.of_command(text).want in Want
    asked_for = WORDS.of_message(text)
    assert asked_for is None or asked_for.want in Want


@given(st.text(max_size=200))
def test_what_is_pinned_is_a_part_of_what_was_typed(text: str) -> None:
    for asked_for in (WORDS.of_command(text), WORDS.of_command(f"add {text}"), WORDS.of_message(f"pin {text}")):
        assert asked_for is not None
        assert asked_for.words in text
