"""A "we" that signs is the asker's own organization; nothing is guessed where it is not known."""

from __future__ import annotations

from bot.answers.answer import Ambiguous, Found, Help, NotFound
from bot.answers.answerer import Answerer
from bot.knowledge.knowledge import Knowledge
from tests.rows import rows

# as typed by somebody of an organization | the same of HIAS
OF_US = """
did we sign the July 2019 letter? | did HIAS sign the July 2019 letter?
Did we sign the July letter? | did HIAS sign the July letter?
have we signed the letter to Pompeo? | has HIAS signed the letter to Pompeo?
did we ever sign the AMLO letter | did HIAS sign the AMLO letter
we signed the AMLO letter, right? | did HIAS sign the AMLO letter
did we put our name on the AMLO letter? | did HIAS sign the AMLO letter
did our organization sign the AMLO letter? | did HIAS sign the AMLO letter?
has our org signed anything? | has HIAS signed anything?
what did we sign? | what did HIAS sign?
how many letters did we sign? | how many letters did HIAS sign?
which letters did we not sign? | which letters did HIAS not sign?
which letters haven't we signed? | which letters has HIAS not signed?
are we on the list of the AMLO letter? | did HIAS sign the AMLO letter?
are we among the signatories of the July 2019 letter? | did HIAS sign the July 2019 letter?
are we a signatory of the December letter? | did HIAS sign the December letter?
were we listed on the letter to AMLO? | did HIAS sign the letter to AMLO?
is our name on the letter to Pompeo? | did HIAS sign the letter to Pompeo?
what letters are we on? | what letters did HIAS sign?
which letters are we not on? | which letters did HIAS not sign?
who else signed with us? | who else signed the July 2019 letter with HIAS?
who signed the July 2019 letter besides us? | who signed the July 2019 letter besides HIAS?
¿firmamos? | ¿firmó HIAS?
¿firmamos la carta de julio de 2019? | ¿firmó HIAS la carta de julio de 2019?
¿firmamos la de diciembre? | ¿firmó HIAS la carta de diciembre?
¿nosotros firmamos la carta a AMLO? | ¿firmó HIAS la carta a AMLO?
¿hemos firmado la carta a Pompeo? | ¿ha firmado HIAS la carta a Pompeo?
¿qué cartas firmamos? | ¿qué cartas firmó HIAS?
¿qué cartas no firmamos? | ¿qué cartas no firmó HIAS?
¿qué hemos firmado? | ¿qué ha firmado HIAS?
¿estamos en la carta de julio de 2019? | ¿firmó HIAS la carta de julio de 2019?
¿estamos en la lista de firmantes de la carta a AMLO? | ¿firmó HIAS la carta a AMLO?
¿aparecemos entre las firmantes de la carta a AMLO? | ¿firmó HIAS la carta a AMLO?
¿somos firmantes de la carta a AMLO? | ¿firmó HIAS la carta a AMLO?
¿firmó nuestra organización la carta a AMLO? | ¿firmó HIAS la carta a AMLO?
¿está nuestra organización en la carta a AMLO? | ¿firmó HIAS la carta a AMLO?
¿quién más firmó con nosotros? | ¿quién firmó la carta de julio de 2019 además de HIAS?
"""
PAIRS = [tuple(part.strip() for part in line.split("|")) for line in OF_US.strip().splitlines()]


@rows(("ours", "named"), PAIRS)
def test_we_is_the_organization_that_was_chosen(answerer: Answerer, ours: str, named: str) -> None:
    answer = answerer.answer(ours, organization="hias")
    assert isinstance(answer, Found)
    assert "HIAS" in answer.sentence
    assert answer.sentence == answerer.answer(named, language=answer.language).sentence


@rows("organization", [None, "", "nobody-knows"])
@rows("ours", [ours for ours, _ in PAIRS])
def test_without_an_organization_nothing_is_guessed(answerer: Answerer, ours: str, organization: str | None) -> None:
    answer = answerer.answer(ours, organization=organization)
    assert isinstance(answer, NotFound)
    assert answer.sentence in (
        "Not found: please name the organization.",
        "No encontrado: por favor nombra la organización.",
    )


def test_we_is_right_for_every_organization_and_every_whole_list(record: Knowledge, answerer: Answerer) -> None:
    for document in record.documents.values():
        if not document.has_whole_list:
            continue
        for organization in record.signatories:
            for question in (
                f"did we sign the letter of {document.published.date}?",
                f"¿firmamos la carta ({document.published.date})?",
                f"are we on the letter of {document.published.date}?",
            ):
                answer = answerer.answer(question, organization=organization)
                assert isinstance(answer, Found), (organization, question)
                assert answer.sentence.startswith(("Yes", "Sí")) is (organization in document.signed_by)
                assert record.name(organization, answer.language) in answer.sentence


@rows(
    "question",
    [
        "what do we have from 2018, just the letters",
        "do we know who signed the July letter?",
        "Did Al Otro Lado sign anything we hold?",
        "can we cite the 59,000 figure",
        "what do we know about kidnappings",
        "do we have the letter to AMLO",
        "should we cite TRAC",
        "¿qué cartas tenemos de 2018?",
        "when did the US sign on to the 1967 protocol",
        "how many migrants would the US money send home",
        "how many US organizations signed the July letter?",
    ],
)
def test_we_and_us_of_other_things_change_nothing(answerer: Answerer, question: str) -> None:
    assert answerer.answer(question, organization="hias") == answerer.answer(question)


def test_what_two_signed_and_a_third_did_not_is_not_told_by_halves(answerer: Answerer) -> None:
    for question in ("which letters did WOLA sign that we did not?", "which letters did WOLA sign that HIAS did not?"):
        assert isinstance(answerer.answer(question, organization="hias"), NotFound)


def test_an_organization_on_several_lists_is_asked_which(answerer: Answerer) -> None:
    answer = answerer.answer("who else signed with us?", organization="wola")
    assert isinstance(answer, Ambiguous)
    for choice in answer.choices:
        assert isinstance(answerer.answer(choice), Found)


# organization | what "we" said, counted or asked for | words of the answer, - for not found
CONTENT = """
hias | how many attacks did we document | -
hias | what did we recommend to Congress | -
hias | what did we ask the mexican government in 2019 | -
hias | what did we ask AMLO | -
hias | what did we ask Pompeo for | 3 requests
hias | did we write to AMLO | -
hias | did we interview asylum seekers | -
hias | how many pregnant women did we count | -
hias | our figures on returned people | -
hias | did the US send a copy to us | -
hias | did we sue over MPP | -
hias | ¿qué pedimos a AMLO? | -
hias | ¿cuántas personas fueron devueltas según nosotros? | -
fundar | did we write to Pompeo | -
fundar | did we call MPP unlawful | -
wola | how many people were returned according to us | 50,000
wola | our number of people returned | 50,000
wola | according to us when did MPP begin | December 2018
wola | what did we ask the mexican government in 2019 | 3 requests
wola | what did our press release say about attacks | 340
wola | since when have we been signing letters | -
wola | ¿cuántas personas según nosotros fueron devueltas? | 50,000
wola | ¿qué dijimos sobre los secuestros? | WOLA
human-rights-watch | what did we recommend to Congress | 4 requests
human-rights-watch | how many disabled people did we interview | interviewed 10
human-rights-watch | how many attacks did we document | -
human-rights-first | how many attacks did we document | 816
hias | did we and WOLA sign the same letters | HIAS and Washington Office
hias | did both we and Amnesty sign | HIAS and Amnesty
hias | did we or WOLA sign the December letter | No: HIAS
wola | did we or HIAS sign the December letter | Yes: Washington Office
wola | did we and HIAS both sign the july letter | Yes: Washington Office
amnesty-international | we and HRF both signed the December letter? | No: Amnesty
amnesty-international | did either we or KIND sign the 2018 letters | No: Amnesty
amnesty-international | did KIND sign with us the july letter | Amnesty
fundar | did we sign with HIAS | HIAS signed one document
wola | which did we not sign | all of the 3 letters
wola | ¿qué cartas no firmamos? | todas las 3 cartas
"""
SAID = [tuple(part.strip() for part in line.split(" | ")) for line in CONTENT.strip().splitlines()]


@rows(("organization", "ours", "words"), SAID)
def test_what_we_say_is_what_our_organization_says(
    answerer: Answerer, organization: str, ours: str, words: str
) -> None:
    answer = answerer.answer(ours, organization=organization)
    if words == "-":
        assert isinstance(answer, NotFound)
    else:
        assert isinstance(answer, Found)
        assert words in " ".join((answer.sentence, *answer.items))


def test_help_stays_help(answerer: Answerer) -> None:
    assert isinstance(answerer.answer("help", organization="hias"), Help)
