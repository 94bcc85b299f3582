"""Numbers as the languages of documents write them, by CLDR: what a text holds, and what it does not."""

from __future__ import annotations

import pytest

from bot.languages.locales import locale_names
from bot.languages.printed_numbers import as_digits, digits_in, numbers_in
from tests.rows import rows

NO_BREAK, THIN, NARROW = "\u00a0", "\u2009", "\u202f"


@rows(
    ("language", "text", "values"),
    [
        ("en", "over 59,000 of 2,315, 4 percent", {"59000", "2315", "4"}),
        ("en", "8,000 taka", {"8000"}),
        ("en", "10–12 %", {"10", "12"}),
        ("en", "1.500", {"1.5"}),
        ("es", "1.500", {"1500"}),
        ("es-ES", "1,500", {"1.5"}),
        ("es-MX", "1,500", {"1500"}),
        ("es", "59,000", {"59000"}),  # Spanish is official in Mexico and in Spain
        ("es", "22.000", {"22000"}),
        ("ca", "22.000", {"22000"}),
        ("de", "22.000", {"22000"}),
        ("it", "22.000", {"22000"}),
        ("nl", "22.000", {"22000"}),
        ("pt", "22.000", {"22000"}),
        ("fr", "22 000", {"22000"}),
        ("fr", f"22{NO_BREAK}000", {"22000"}),
        ("fr", f"22{THIN}000", {"22000"}),
        ("fr", f"1{NARROW}234{NARROW}567,5", {"1234567.5"}),
        ("fr", "12 300", {"12300"}),
        ("en", "May 15 300 people", {"15", "300", "15300"}),  # nobody can tell
        ("es", "22 000", {"22000"}),
        ("de-CH", "22’000.50", {"22000.5"}),
        ("en-IN", "12,34,567 rupees", {"1234567"}),
        ("de", "1.234.567,89", {"1234567.89"}),
        ("en", "1,234,567.89", {"1234567.89"}),
        ("fr", "1,5 million", {"1500000"}),
        ("en", "1.5 million", {"1500000"}),
        ("es", "1,5 millones", {"1500000"}),
        ("es", "2 mil millones", {"2000000000"}),
        ("pt", "1,5 milhão", {"1500000"}),
        ("de", "1,5 Mio. Euro", {"1500000"}),
        ("it", "1,5 milioni", {"1500000"}),
        ("nl", "1,5 miljoen", {"1500000"}),
        ("ca", "1,5 milions", {"1500000"}),
        ("en", "20 to 30 million", {"20", "20000000", "30000000"}),
        ("en", "£2.2 to £2.6 million", {"2.2", "2200000", "2600000"}),
        ("es", "de 8,5 a 11,2 millones", {"8.5", "8500000", "11200000"}),
        ("fr", "de 120 à 145 millions", {"120", "120000000", "145000000"}),
        ("en", "0.3 million to 0.5 million", {"300000", "500000"}),
        ("en", "20–30 million", {"20", "20000000", "30000000"}),
        ("en", "In 2019, 30 million; 5 people paid 7 million", {"2019", "30000000", "5", "7000000"}),
        ("en", "28th and 3rd", {"28", "3"}),
        ("de", "24.06.2018", {"24", "6", "2018"}),
        ("en", "235(b)(2)(C) of §240", {"235", "2", "240"}),
        ("en", "CO2 and H1 of Tk8,000", {"8000"}),
        ("en", "Articles 1, 5 and 1,5", {"1", "5", "1.5"}),
    ],
)  # fmt: skip
def test_digits_are_read_as_the_language_writes_them(language: str, text: str, values: set[str]) -> None:
    assert digits_in(text, language) == values


@rows(
    ("language", "text", "values"),
    [
        ("en", "one of seven cities", {"7"}),
        ("en", "twenty-two, one hundred and five", {"22", "105"}),
        ("en", "two thousand five hundred; twenty-two thousand", {"2500", "22000"}),
        ("en", "seven thousand seven hundred and nine, fifteen hundred and two", {"7709", "1502"}),
        ("en", "two hundred thousand five hundred and two", {"200502"}),
        ("en", "two thousand and three thousand", {"2000", "3000"}),
        ("en", "between two thousand and nine hundred", {"2000", "900"}),
        ("en", "four thousand, five of them in towns", {"4000", "5"}),
        ("es", "siete mil setecientos nueve; dos millones trescientos mil doce", {"7709", "2300012"}),
        ("fr", "sept mille sept cent neuf ; mille et cinq", {"7709", "1000", "5"}),
        ("en", "Twelve million", {"12000000"}),
        ("es", "diez de once ciudades", {"10", "11"}),
        ("es", "veintidós, treinta y una, doscientas", {"22", "31", "200"}),
        ("es", "dos mil millones", {"2000000000"}),
        ("fr", "vingt-deux, vingt et un, quatre-vingt-dix-neuf", {"22", "21", "99"}),
        ("fr", "septante", {"70"}),  # in Belgium
        ("pt", "vinte e duas, dezasseis, dezesseis", {"22", "16"}),
        ("de", "zwanzig, zweiundzwanzig, zweitausend, zwölf", {"20", "22", "2000", "12"}),
        ("it", "ventidue, tremila", {"22", "3000"}),
        ("nl", "tweeëntwintig, drieduizend", {"22", "3000"}),
        ("ca", "vint-i-dues, deu", {"22", "10"}),
        ("eu", "hogei", set()),  # CLDR spells no Basque
    ],
)  # fmt: skip
def test_words_are_read_by_the_rules_of_spelling_out(language: str, text: str, values: set[str]) -> None:
    assert numbers_in(text, language) == values


@rows(
    ("language", "text", "value"),
    [
        ("es", "22.000", "22"),
        ("fr", "22 000", "22"),
        ("en", "22 000", "22"),
        ("en", "1,500", "1.5"),
        ("en", "20 million", "20"),
        ("en", "twenty-two", "20"),
        ("en", "twenty-two", "2"),
        ("fr", "quatre-vingts", "20"),
        ("de", "zweiundzwanzig", "2"),
        ("es", "doscientos", "2"),
        ("en", "CO2", "2"),
        ("es", "1.500", "1.5"),
        ("en", "twenty, two", "22"),
        ("en", "5.25", "525"),
    ],
)
def test_a_near_number_is_another(language: str, text: str, value: str) -> None:
    assert value not in numbers_in(text, language)


@pytest.mark.parametrize(
    ("value", "digits"),
    [(59000, "59000"), (1.5, "1.5"), (1_500_000, "1500000"), (0.1 + 0.2, "0.30000000000000004"), (20.0, "20")],
)
def test_a_value_is_written_as_numbers_are_read(value: float, digits: str) -> None:
    assert as_digits(value) == digits


@pytest.mark.slow
def test_every_language_can_be_read() -> None:
    languages = [name for name in locale_names() if "-" not in name]
    assert [one for one in languages if "2018" not in numbers_in("2018 (two, 1.500 m)", one)] == []
