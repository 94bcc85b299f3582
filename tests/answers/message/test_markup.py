"""What chat programs put around words is undone, and nothing else."""

from __future__ import annotations

from bot.answers.message.markup import plain
from tests.rows import rows


@rows(
    ("typed", "read"),
    [
        ("1. how many children?", "how many children?"),
        ("2) who signed", "who signed"),
        ("(3) who signed", "who signed"),
        ("- who signed", "who signed"),
        ("• who signed", "who signed"),
        ("* who signed", "who signed"),
        ("> who signed", "who signed"),
        ("how many? [1]", "how many?"),
        (":baby: how many children?", "how many children?"),
        ("who signed? :+1::skin-tone-2:", "who signed?"),
        ("help :sos:", "help"),
        ("_how many_ were *returned*?", "how many were returned?"),
        ("how many `children`?", "how many children?"),
        ("how many chil\u00addren", "how many children"),
        ("how many child\u200bren", "how many children"),
        ("\ufeffwho signed", "who signed"),
        ("@maria who signed?", "who signed?"),
        ("@maria, @joe: who signed?", "who signed?"),
        ("who signed? cc @joe", "who signed?"),
        ("hi @maria", "hi"),
        ("Hey @maria, who signed?", "Hey who signed?"),
        ("who signed? @joe @maria", "who signed?"),
        ("who signed cc @joe", "who signed"),
        ("@joe asked who signed", "@joe asked who signed"),  # as "my boss asked": he is not spoken to
        ("@joe and @maria are asking who signed", "@joe are asking who signed"),
        ("@joe pregunta ¿quién firmó?", "@joe pregunta ¿quién firmó?"),
        ("as @joe asked, who signed?", "who signed?"),
        ("for @joe: who signed?", "who signed?"),
        ("who signed (@joe asked)", "who signed"),
        ("who signed, asks @joe", "who signed"),
        ("did @joe ask who signed", "did @joe ask who signed"),
        ("who asked @joe", "who asked @joe"),
    ],
)
def test_markup_is_undone(typed: str, read: str) -> None:
    assert plain(typed) == read


@rows(
    "typed",
    [
        "did @maria sign?",
        "was it signed by @maria?",
        "cc @maria",
        "at 10:30:15 who?",
        "235(b)(2)(C)",
        "2019-07-18 letter",
        "3 letters?",
        "1.5 million",
        "snake_case word",
        "¿quién firmó la carta de 2018?",
        "",
    ],
)
def test_what_is_asked_stays_as_it_is(typed: str) -> None:
    assert plain(typed) == typed
