"""French as people type it: elisions, inverted questions, dates, numbers, follow-ups; and as it is set in type."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from bot.answers.answer import Found, Kind
from bot.answers.answerer import Answerer
from bot.answers.understand.first_person import in_the_name_of, speaks_of_us, tells_of_us
from bot.answers.understand.question import Question, understand
from bot.answers.understand.vocabulary import Frame, Vocabulary
from bot.knowledge.model import Vocabulary as OwnWords
from bot.knowledge.model import Words
from bot.knowledge.starting import start
from bot.languages import by_language
from bot.languages.dates import as_of_in_words, date_in_words
from bot.languages.numbers import figure_in_words
from tests.rows import rows
from tests.shipped import answering

FRENCH = "fr"
VOCABULARY = Vocabulary(OwnWords(**{FRENCH: Words()}), (FRENCH,))
SENTENCES: dict[str, str] = by_language("sentences", "SENTENCES")[FRENCH]
NO_BREAK, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def read(text: str) -> Question:
    return understand(text, lambda word: word, VOCABULARY)


@pytest.fixture(scope="module")
def of_the_ferry(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    """The example that a new record in French starts from."""
    folder: Path = tmp_path_factory.mktemp("ferry")
    start(folder, [FRENCH], date(2028, 2, 29))
    return answering(folder)


def test_no_line_breaks_before_a_sign_or_inside_of_quotation_marks() -> None:
    for sentence in SENTENCES.values():
        assert not re.search(r"(?<![\[{]) [:;?!»](?!\w)|« ", sentence)
        assert not re.search(rf"\w[;?!»](?!\w)|\w:(?=\s)|«[^{NO_BREAK}]", sentence)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l'asile qu'elle demande", "l asile qu elle demande"),
        ("jusqu’à aujourd’hui", "jusqu a aujourdhui"),
        ("a-t-elle signé ?", "a t elle signe"),
        ("la sœur d'Anne", "la soeur d anne"),
        ("12 000 personnes", "#12000 personnes"),
        ("2,1 millions", "#2100000"),
        ("4 % ou 4 pour cent", "4 pourcent ou 4 pourcent"),
    ],
)
def test_a_text_is_cut_where_french_joins_it(text: str, words: str) -> None:
    assert " ".join(VOCABULARY.words(text)) == words


@pytest.mark.parametrize("form", ["signée", "signés", "signées", "signer"])
def test_a_participle_is_matched_in_every_form(form: str) -> None:
    (folded,) = VOCABULARY.words(form)
    assert VOCABULARY.keys(folded) == VOCABULARY.keys("signe")


@pytest.mark.parametrize(
    ("text", "edtf", "bound"),
    [
        ("le 1er juillet 2019", "2019-07-01", ""),
        ("la lettre du 18 juillet 2019", "2019-07-18", ""),
        ("en août 2018", "2018-08", ""),
        ("fin sept 2018", "2018-09", ""),
        ("avant le 3 février 2020", "2020-02-03", "before"),
        ("après décembre 2019", "2019-12", "after"),
        ("à partir de mars 2019", "2019-03", "since"),
    ],
)
def test_dates_are_read_as_french_writes_them(text: str, edtf: str, bound: str) -> None:
    (found,) = read(text).dates
    assert (found.edtf, found.bound) == (edtf, bound)


def test_a_number_is_no_month() -> None:
    question = read("sept organisations")
    assert question.dates == ()
    assert question.tokens[0].number == "#7"


def test_dates_and_numbers_are_said_as_french_says_them() -> None:
    assert date_in_words(FRENCH, "2019-07-01") == "1er juillet 2019"
    assert as_of_in_words(FRENCH, "2019-07-18") == "au 18 juillet 2019"
    assert as_of_in_words(FRENCH, "2019-07") == "en juillet 2019"
    assert figure_in_words(FRENCH, 12000, "over") == f"plus de 12{NARROW}000"


@rows(
    ("text", "frame"),
    [
        ("qui a signé la lettre ?", Frame.SIGN),
        ("combien d'organisations ?", Frame.HOW_MANY),
        ("quel pourcentage des enfants ?", Frame.HOW_MANY),
        ("quand a-t-elle été publiée ?", Frame.WHEN),
        ("où se trouve Alder ?", Frame.WHERE),
        ("que demande la lettre ?", Frame.ASK),
        ("que devrait faire le ministre ?", Frame.ASK),
        ("qui le dit ?", Frame.SOURCE),
        ("d'où vient ce chiffre ?", Frame.SOURCE),
        ("à qui est-elle adressée ?", Frame.ADDRESSEE),
        ("de quoi parle la lettre ?", Frame.SUMMARY),
        ("qu'est-ce que l'OIM ?", Frame.TERM),
        ("ça veut dire quoi ?", Frame.TERM),
        ("que s'est-il passé en mai ?", Frame.NEWS),
        ("pourquoi ?", Frame.WHY),
        ("qui a reçu une copie ?", Frame.CC),
    ],
)
def test_the_form_of_a_question_tells_what_it_asks_for(text: str, frame: Frame) -> None:
    assert read(text).asks(frame)


@pytest.mark.parametrize(
    "text",
    ["est-ce que Birch a signé ?", "Birch a-t-elle signé la lettre ?", "a-t-elle signé ?", "Birch a-t-il signé ?"],
)
def test_a_question_for_yes_or_no_is_told_in_each_of_its_forms(text: str) -> None:
    assert read(text).yes_no


def test_a_question_that_is_no_question_for_yes_or_no_stays_so() -> None:
    assert not read("quand Birch a-t-elle signé la lettre ?").yes_no
    assert not read("combien de lettres Birch a-t-elle signées ?").yes_no


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("avons-nous signé la lettre de juillet ?", "est-ce que Birch a signé la lettre de juillet ?"),
        ("est-ce que nous avons signé ?", "est-ce que Birch a signé ?"),
        ("notre organisation a-t-elle signé ?", "Birch a-t-elle signé ?"),
        ("sommes-nous parmi les signataires de la lettre ?", "est-ce que Birch a signé la lettre ?"),
        ("qu'avons-nous demandé ?", "qu'a demandé Birch ?"),
    ],
)
def test_we_are_the_askers_organization(ours: str, theirs: str) -> None:
    question = read(ours)
    assert speaks_of_us(question) or tells_of_us(question)
    assert in_the_name_of("Birch", ours, VOCABULARY.grammar.spoken) == theirs


@pytest.mark.parametrize(
    ("dialogue", "kinds"),
    [
        ("qui a signé la lettre du bac ? | quand ? | source ?", [Kind.SIGNATORIES, Kind.DATE, None]),
        ("qui a signé la lettre du bac ? | à qui est-elle adressée ?", [Kind.SIGNATORIES, Kind.PERSON]),
        ("combien de travailleuses de nuit le bac a-t-il ramenées ? | qui le dit ?", [Kind.FIGURE, None]),
        ("de quoi parle la lettre du bac ? | qui l'a signée ?", [Kind.LETTER, Kind.SIGNATORIES]),
        ("de quoi parle la lettre du bac ? | que demande-t-elle ?", [Kind.LETTER, Kind.ASK]),
    ],
)
def test_a_follow_up_leans_on_the_question_before(
    dialogue: str, kinds: list[Kind | None], of_the_ferry: Answerer
) -> None:
    turn = None
    for question, kind in zip(dialogue.split(" | "), kinds, strict=True):
        turn = of_the_ferry.follow(question, turn)
        assert isinstance(turn.answer, Found), question
        assert turn.answer.language == FRENCH
        assert kind in (turn.answer.kind, None), question


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Les Infirmières de Sablemer ont-elles signé la lettre du bac ?", "Oui"),
        ("Est-ce que les Amis de l'île aux Mouettes ont signé la lettre du bac ?", "Oui"),
        ("Combien d'organisations ont signé la lettre du bac ?", "3 organisations"),
        ("Les Infirmières de Sablemer sont-elles sur la liste des signataires de la lettre du bac ?", "Oui"),
        ("À qui la lettre du bac est-elle adressée ?", ""),
        ("Quand la lettre du bac a-t-elle été publiée ?", "Lettre"),
    ],
)
def test_the_usual_questions_are_answered(question: str, begins: str, of_the_ferry: Answerer) -> None:
    answer = of_the_ferry.answer(question)
    assert isinstance(answer, Found), answer.sentence
    assert answer.sentence.startswith(begins)
