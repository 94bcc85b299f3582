"""Every document of the record in every style, word for word."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.answers.answer import Found, Kind
from bot.answers.answerer import Answerer
from bot.answers.compose.citation_styles import Style, cited
from bot.knowledge.knowledge import Knowledge

FUNDING = (
    "https://www.womensrefugeecommission.org/press-releases/ngos-oppose-us-plans-to-fund-mexico-for-deportations-of-"
    "non-mexican-migrants-urge-governments-to-abandon-plans/"
)
AMLO = "http://www.womensrefugeecommission.org/press-releases/civil-society-letter-to-mexican-government-re-235b2c/"
WOLA = (
    "https://reliefweb.int/report/mexico/"
    "mexico-government-must-ensure-safety-and-well-being-asylum-seekers-returned-mexico"
)
HRW = "https://www.hrw.org/news/2020/01/29/us-returns-mexico-threaten-rights-security"

TITLES = {
    "deportation funding letter": (
        "Letter of NGOs against US funding of deportations from Mexico and a safe third country agreement"
    ),
    "AMLO letter": "Letter of 8 organizations to the Mexican government on section 235(b)(2)(C) of the INA",
    "IOM letter": "Letter of 17 organizations on IOM's assisted voluntary return of people in MPP",
    "WOLA press release": (
        "WOLA press release on the letter of more than 160 organizations and individuals to the Mexican government"
    ),
    "HRW Q&A": 'Human Rights Watch Q&A on the "Remain in Mexico" programme',
}


def written(record: Knowledge, answerer: Answerer, name: str, expected: str) -> str:
    """Fill in the title, and from the record the long rows of names, which no test repeats."""
    answer = answerer.answer(name)
    assert isinstance(answer, Found)
    signatories = record.documents[answer.citations[0].document].signatories
    names = [one.as_printed for one in signatories.listed] if signatories else []
    return expected.format(
        title=TITLES[name],
        seven=", ".join(names[:7]),
        nineteen=", ".join(names[:19]),
        all_but_one=", ".join(names[:-1]),
        last="".join(names[-1:]),
    )


def text(answerer: Answerer, question: str, style: Style) -> str:
    answer = answerer.answer(question)
    assert isinstance(answer, Found)
    return {one.style: one.text for one in answerer.cited(answer)}[style]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("deportation funding letter", f"{{title}} (September 14, 2018). {FUNDING} (original)"),
        ("AMLO letter", f"{{title}} (December 21, 2018). {AMLO} (original)"),
        ("IOM letter", "{title} (July 18, 2019)."),
        ("WOLA press release", f"{{title}} (November 2019). {WOLA} (repost)"),
        ("HRW Q&A", f"{{title}} (January 29, 2020). {HRW} (announcement)"),
    ],
)
def test_plain_text_tells_what_an_address_is(record: Knowledge, answerer: Answerer, name: str, expected: str) -> None:
    assert text(answerer, name, Style.PLAIN) == written(record, answerer, name, expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("deportation funding letter", f"{{seven}}, et al. {{title}}. September 14, 2018. {FUNDING}."),
        ("AMLO letter", f"{{all_but_one}}, and {{last}}. {{title}}. December 21, 2018. {AMLO}."),
        ("IOM letter", "{seven}, et al. {title}. July 18, 2019."),
        ("WOLA press release", f"Washington Office on Latin America. {{title}}. November 2019. {WOLA}."),
        ("HRW Q&A", "Human Rights Watch. {title}. January 29, 2020."),
    ],
)
def test_chicago_names_up_to_ten_authors_and_of_more_seven(
    record: Knowledge, answerer: Answerer, name: str, expected: str
) -> None:
    assert text(answerer, name, Style.CHICAGO) == written(record, answerer, name, expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "deportation funding letter",
            f"{{nineteen}}, . . . {{last}}. (2018, September 14). [{{title}}]. {FUNDING}",
        ),
        ("AMLO letter", f"{{all_but_one}}, & {{last}}. (2018, December 21). [{{title}}]. {AMLO}"),
        ("IOM letter", "{all_but_one}, & {last}. (2019, July 18). [{title}]."),
        ("WOLA press release", f"Washington Office on Latin America. (2019, November). [{{title}}]. {WOLA}"),
        ("HRW Q&A", "Human Rights Watch. (2020, January 29). [{title}]."),
    ],
)
def test_apa_names_up_to_twenty_authors_and_of_more_the_last(
    record: Knowledge, answerer: Answerer, name: str, expected: str
) -> None:
    assert text(answerer, name, Style.APA) == written(record, answerer, name, expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "deportation funding letter",
            "Letter from Alianza Americas et al. to Luis Videgaray Caso, Minister of Foreign Affairs of Mexico, et al. "
            f"(Sept. 14, 2018), {FUNDING}.",
        ),
        (
            "AMLO letter",
            "Letter from Asylum Access Mexico (AAMX) et al. to Andrés Manuel López Obrador, President of Mexico, "
            f"et al. (Dec. 21, 2018), {AMLO}.",
        ),
        (
            "IOM letter",
            "Letter from Amnesty International et al. to Mike Pompeo, Secretary of State, et al. (July 18, 2019).",
        ),
        ("WOLA press release", f"Press Release, Washington Office on Latin America, {{title}} (Nov. 2019), {WOLA}."),
        ("HRW Q&A", "Human Rights Watch, {title} (Jan. 29, 2020)."),
    ],
)
def test_bluebook_style_names_the_first_of_many(
    record: Knowledge, answerer: Answerer, name: str, expected: str
) -> None:
    assert text(answerer, name, Style.BLUEBOOK) == written(record, answerer, name, expected)


def test_a_claim_is_cited_with_its_paragraph_where_a_style_has_one(answerer: Answerer) -> None:
    question = "how many people have been returned under MPP?"
    assert ", paragraph 13." in text(answerer, question, Style.PLAIN)
    assert ", para. 13 (Jan. 29, 2020)." in text(answerer, question, Style.BLUEBOOK)
    assert "13" not in text(answerer, question, Style.CHICAGO) + text(answerer, question, Style.APA)


def test_each_document_is_cited_once_on_a_line_of_its_own(answerer: Answerer, record: Knowledge) -> None:
    answer = answerer.answer("when was MPP announced?")
    assert isinstance(answer, Found)
    twice = replace(answer, citations=(*answer.citations, *answer.citations))
    documents = {one.document for one in answer.citations}
    for one in cited(record, twice):
        lines = json.loads(one.text) if one.style is Style.CSL_JSON else one.text.splitlines()
        assert len(lines) == len(documents) > 1


def test_the_same_styles_have_names_in_both_languages(answerer: Answerer) -> None:
    answer = answerer.answer("¿cuántas personas han sido devueltas bajo MPP?")
    assert isinstance(answer, Found)
    names = [one.name for one in answerer.cited(answer)]
    assert names == ["Texto simple", "Chicago 17 (bibliografía)", "APA 7", "Estilo Bluebook", "CSL-JSON"]
    assert "29 de enero de 2020), párrafo 13." in answerer.cited(answer)[0].text
    assert TITLES["HRW Q&A"] in answerer.cited(answer)[0].text  # the document is in English


def test_where_more_signed_than_are_listed_every_style_says_so(record: Knowledge, answerer: Answerer) -> None:
    release = record.documents["2019-11-wola-160"]
    letter = replace(release, issuers=())
    changed = replace(record, documents={**record.documents, release.id: letter})
    answer = answerer.answer("WOLA press release")
    assert isinstance(answer, Found)
    texts = {one.style: one.text for one in cited(changed, answer)}
    for style in (Style.CHICAGO, Style.APA, Style.BLUEBOOK):
        assert "Washington Office on Latin America (WOLA)" in texts[style]
        assert "et al." in texts[style]
    assert "note" in json.loads(texts[Style.CSL_JSON])[0]


def test_a_date_has_the_precision_of_the_record(record: Knowledge, answerer: Answerer) -> None:
    answer = answerer.answer("WOLA press release")
    assert isinstance(answer, Found)
    release = record.documents["2019-11-wola-160"]
    for edtf, apa, bluebook, parts in (
        ("2019", "(2019).", "(2019),", [[2019]]),
        ("2019-11/2019-12", "(2019, November–2019, December).", "(Nov. 2019–Dec. 2019),", [[2019, 11], [2019, 12]]),
    ):
        dated = replace(release, published=replace(release.published, date=edtf))
        texts = {one.style: one.text for one in cited(replace(record, documents={release.id: dated}), answer)}
        assert apa in texts[Style.APA]
        assert bluebook in texts[Style.BLUEBOOK]
        assert json.loads(texts[Style.CSL_JSON])[0]["issued"] == {"date-parts": parts}


# https://github.com/citation-style-language/schema, csl-data.json: `type` and `id` are required, other keys refused.
CSL_TYPES = {"personal_communication", "webpage", "document"}
CSL_NAMES = {"author", "recipient"}
CSL_TEXTS = {"id", "type", "genre", "title", "publisher", "language", "URL", "note"}


def test_csl_json_holds_what_its_schema_asks_for_and_only_what_the_record_knows(
    answerer: Answerer, record: Knowledge
) -> None:
    for document in record.documents.values():
        answer = answerer.answer(document.names.in_language("en")[0])
        assert isinstance(answer, Found)
        assert answer.kind is Kind.LETTER
        (item,) = json.loads(answerer.cited(answer)[-1].text)
        assert item["id"] == document.id
        assert item["type"] in CSL_TYPES
        assert item.keys() <= CSL_TEXTS | CSL_NAMES | {"issued"}
        assert all(isinstance(item[name], str) for name in CSL_TEXTS & item.keys())
        for name in CSL_NAMES & item.keys():
            assert item[name]
            assert all(set(one) == {"literal"} for one in item[name])
        (parts,) = item["issued"]["date-parts"]
        assert "-".join(f"{part:02}" for part in parts) == document.published.date
        assert item.get("URL") in {None, *(one.url for one in document.urls)}
        assert ("publisher" in item) is bool(document.issuers)
