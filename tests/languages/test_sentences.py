from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from bot.languages import FALLBACK, LANGUAGES, by_language, say
from bot.languages.dates import as_of_in_words, date_in_words
from bot.languages.numbers import UnitWords, figure_in_words
from bot.languages.phrases import translated_in_words
from tests.rows import rows

HERONS = UnitWords("heron", "herons")
NESTS = UnitWords("nest", "nests", follows=True)
EUROS = UnitWords("euro", "euros", currency="EUR")
MADRID = UnitWords("euro", "euros", currency="EUR", locale="es-ES")
TAKA = UnitWords("taka", "taka", currency="BDT", follows=True)
TALERS = UnitWords("taler", "talers", symbol="₮")
SENTENCES: dict[str, dict[str, str]] = by_language("sentences", "SENTENCES")
NAMES = SENTENCES[FALLBACK]
ROOT = Path(__file__).resolve().parents[2]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_say_the_same_things(language: str) -> None:
    assert SENTENCES[language].keys() == NAMES.keys()


def test_a_sentence_has_the_same_values_in_all_languages() -> None:
    values = {name: {frozenset(placeholders(said[name])) for said in SENTENCES.values()} for name in NAMES}
    assert {name: found for name, found in values.items() if len(found) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_itself_and_the_others(language: str) -> None:
    named = {translated_in_words(language, other) for other in LANGUAGES if other != language}
    assert len(named) == len(LANGUAGES) - 1
    assert all("{" not in words for words in named)
    assert translated_in_words(language, language) == ""


def test_a_document_may_be_in_a_language_that_nobody_answers_in() -> None:
    assert translated_in_words("en", "ca") == "document in Catalan"
    assert translated_in_words("es", "pt-BR") == "documento en portugués"
    assert translated_in_words("es", "es-MX") == ""


def test_no_sentence_holds_what_only_a_programmer_reads() -> None:
    assert not [
        text for one in SENTENCES.values() for text in one.values() if re.search(r"\bNone\b(?! of the )|TODO", text)
    ]


# Names that the code puts together, such as f"qualifier.{name}".
PUT_TOGETHER = (
    "slack.", "qualifier.", "sources.address.", "sources.role.", "card.link.", "card.role.", "glance.asks.",
    "card.current", "card.newest", "card.superseded", "card.disputed",
    "card.cite", "card.report", "card.pin", "card.unpin", "pins.why.", "pins.add.", "pins.remove.",
    "home.", "modal.", "note.", "kind.", "style.", "suggest.", "veto.",
    "review.state.", "review.kind.", "review.not_checked.", "review.addressed", "review.not_addressed",
    "review.copied", "review.not_copied", "status.state.",
)  # fmt: skip


def test_every_sentence_is_said_somewhere() -> None:
    files = [
        path for path in (ROOT / "bot").rglob("*") if path.suffix in (".py", ".html") and path.name != "sentences.py"
    ]
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    names = [name for name in NAMES if not name.startswith(PUT_TOGETHER)]
    assert [name for name in names if f'"{re.sub(r"[.](one|none)$", "", name)}' not in code] == []


def test_one_thing_gets_the_singular() -> None:
    assert say("en", "letters.list", count=1, dates="July 18, 2019") == (
        "The record holds one document that fits, of July 18, 2019."
    )
    assert "2 documents" in say("en", "letters.list", count=2, dates="…")


COUNTS = sorted(name for name, text in NAMES.items() if "{count}" in text and not name.endswith(".one"))


@rows(
    ("value", "unit", "written"),
    [
        (7.4, UnitWords("dollar", "dollars", symbol="$"), "$7.40"),
        (0.5, UnitWords("dollar", "dollars", symbol="US$"), "US$0.50"),
        (1234.5, UnitWords("taler", "talers", symbol="₮"), "₮1,234.50"),
        (20, UnitWords("dollar", "dollars", symbol="$"), "$20"),
        (3.459, UnitWords("dollar", "dollars", symbol="$"), "$3.459"),
        # No sums of money that have cents.
        (7.4, UnitWords("million", "million", symbol="$", follows=True), "$7.4 million"),
        (7.4, UnitWords("degree", "degrees", symbol="~"), "~7.4"),
        (7.4, UnitWords("hour", "hours"), "7.4"),
    ],
)
def test_a_sum_with_cents_has_both_of_their_digits(value: float, unit: UnitWords, written: str) -> None:
    assert figure_in_words("en", value, "exactly", unit) == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_that_takes_a_count_has_a_singular(language: str) -> None:
    sentences = SENTENCES[language]
    for name in COUNTS:
        others = dict.fromkeys(placeholders(sentences[name]) | placeholders(sentences[f"{name}.one"]), "…")
        said = say(language, name, **{**others, "count": 1})
        assert not re.search(r"\b1 (?!más)(\w+s|people)\b", said), said


NOUNS = (
    "organizations|letters|documents|requests|people|signatories|footnotes|entries|facts|events|columns|sources|lists",
    "organizaciones|cartas|documentos|peticiones|personas|firmantes|notas|entradas|datos|hechos|columnas|fuentes|listas",
)
# What stands before a plural and is no count, each with its reason.
NO_COUNTS = {
    "figure": "comes with the count that it is written from",
    "lists": "two lists are the fewest to compare",
    "signatories": "is put together of sentences that take their counts",
}


@pytest.mark.parametrize("nouns", NOUNS)
def test_whatever_stands_before_a_plural_is_a_count(nouns: str) -> None:
    texts = [text for sentences in SENTENCES.values() for text in sentences.values()]
    before = {found for text in texts for found in re.findall(rf"\{{(\w+)\}} (?:\w+ )?(?:{nouns})\b", text)}
    assert before - NO_COUNTS.keys() == {"count"}


@pytest.mark.parametrize(
    ("language", "edtf", "words"),
    [
        ("en", "2019-12", "as of December 2019"),
        ("es", "2019-12", "con corte a diciembre de 2019"),
        ("es", "2020-01-29", "con corte al 29 de enero de 2020"),
        ("es", "2011", "con corte a 2011"),
        ("en", "2018-06/2019-07", date_in_words("en", "2018-06/2019-07")),
    ],
)
def test_the_date_of_a_figure_is_said_in_words(language: str, edtf: str, words: str) -> None:
    assert as_of_in_words(language, edtf) == words


@rows(
    ("language", "arguments", "words"),
    [
        ("en", (59000, "over", None), "more than 59,000"),
        ("es", (59000, "over", HERONS), "más de 59,000"),
        ("en", (1, "less_than", NESTS), "less than 1 nest"),
        ("en", (36, "exactly", NESTS), "36 nests"),
        ("en", (0.5, "exactly", NESTS), "0.5 nests"),
        ("en", (20_000_000, "exactly", TALERS), "₮20,000,000"),
        ("en", (20, "exactly", NESTS, 30), "20 to 30 nests"),
        ("es", (20, "about", HERONS, 30), "cerca de 20 a 30"),
        ("en", (20, "over", TALERS, 30), "more than ₮20 to ₮30"),
        ("en", (1_250_000, "exactly", EUROS), "€1,250,000"),
        ("en", (12.5, "exactly", EUROS), "€12.50"),
        ("en", (8_000, "exactly", TAKA), "8,000 taka"),
        ("es", (22_000.5, "exactly", MADRID), "22.000,50\N{NO-BREAK SPACE}€"),
        ("es", (1_250_000, "exactly", EUROS), "EUR\N{NO-BREAK SPACE}1,250,000"),
    ],
)
def test_a_figure_is_said_with_its_qualifier(
    language: str, arguments: tuple[float, str, UnitWords | None, *tuple[float, ...]], words: str
) -> None:
    assert figure_in_words(language, *arguments) == words
