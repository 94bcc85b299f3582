"""When a letter was published: the dates that stand by themselves, above or below its text, or at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as day_of_calendar

from bot.ingest.fields.cues import Cues, is_function_word
from bot.ingest.fields.parts import Parts
from bot.ingest.fields.sheet import Block, Printed, Sheet, is_prose
from bot.ingest.letter import Found
from bot.knowledge.spelling import spelling
from bot.languages import LANGUAGES
from bot.languages.dates_in_words import dates_in_words
from bot.languages.printed_dates import YEAR, PrintedDate, is_order_of_digits_open, printed_dates

_MOST_WORDS_BESIDE = 7  # a place, "handed over on"
_FEW_BESIDE = 4  # a place
_LONGEST_DATELINE = 90  # signs: a place, its country and a date
# "HARBOR CITY, May 3, 2021 — The Harbor Guild …"
_DATELINE = re.compile(rf"^.{{0,{_LONGEST_DATELINE}}}?\s?[–—-]\s?\S")
_BAR = re.compile(r"\s[|·•]\s")  # between what a page says of a text: when, by whom, how long it takes to read
_TIME = re.compile(r"\b\d{1,2}\s?[:h.]\s?\d{2}(?:\s?[aApP]\.?[mM]\b\.?|\b)")  # "10:15", "10h15", "8:00AM"
_OPENING = 3  # paragraphs of the text
_CLOSING = 4  # paragraphs at the end of the text
_BETWEEN_LANGUAGES = re.compile(r"\s[/|–—]\s")
_DIGITS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]\d{4}")


def date_of(sheet: Sheet, language: str, parts: Parts) -> Found[str] | None:
    """Find the date of a letter, as exact as it is printed.

    Args:
        sheet: The letter.
        language: Its language.
        parts: Its parts.

    Returns:
        None where no date stands by itself: one in the text may be of anything.
    """
    tail, closing = (*parts.cues, *parts.tail), list(_closing(parts.body, language))
    for where in (parts.head, tail, closing, parts.preface):
        beside = list(_apart(where, language))
        alone = [one for count, one in beside if count <= _FEW_BESIDE]
        if found := alone or [one for _, one in beside]:
            return _chosen(found, "" if alone else "It stands in a line with other words.")
    if found := list(_below_the_lead(parts.body, language)):
        return _chosen(found, "It stands in a line with other words.")
    if found := list(_in_datelines(sheet, language)):
        return _chosen(found, "")
    return _in_a_lead(parts.cues, language) or _year_of_title(parts.top, language)


def _in_a_lead(lines: Sequence[Printed], language: str) -> Found[str] | None:
    """Return the one day in the lines that lead the list: "adopted on May 4, 2026, by the groups that sign it"."""
    days = [(line, one) for line in lines for one in _whole(line.text, language) if one.day]
    found = [told for line, one in days for told in _found(line, one, line.text, language)]
    doubt = "It stands in a sentence: is it the day of this letter?"
    return _chosen(found, doubt) if len(days) == 1 and found else None


def _closing(body: Sequence[Block], language: str) -> Iterator[Printed]:
    """Yield the lines at the end of the text that say where or when it was given, and nothing else."""
    for block in [one for one in body if not one.is_note][-_CLOSING:]:
        if len(block.lines) == 1 or not block.is_prose:
            yield from (
                line for line in block.lines if _says_given(_beside(line.text, _whole(line.text, language)), language)
            )


def _apart(lines: Sequence[Printed], language: str) -> Iterator[tuple[int, Found[str]]]:
    """Yield the dates of lines, and how many words stand beside each; those of a page where there is no other."""
    found = [(_rank(line, lines, language), count, one) for line in lines for count, one in _in_line(line, language)]
    best = min((rank for rank, _, _ in found), default=0)
    yield from ((count, one) for rank, count, one in found if rank == best)


def _rank(line: Printed, lines: Sequence[Printed], language: str) -> int:
    """Return whether a line, or the label above it, dates a page: when it was published (1), put up or changed (2)."""
    at = lines.index(line)
    above = lines[at - 1] if at and line.at and lines[at - 1].paragraph == line.paragraph else None
    dates = printed_dates(line.text, language)
    if dates and not line.text[: dates[0].start].strip() and _is_by_somebody(line.text[dates[-1].end :], language):
        return 2
    label = spelling(beside_dates(line.text, dates).strip() or (above.text if above else ""))
    ranks = (("PUBLISHED", 1), ("POSTED", 2))
    return next((rank for name, rank in ranks if Cues(language).pattern(name).match(label)), 0)


def _is_published(before: str, language: str) -> bool:
    """Return whether nothing but the word for publishing, and small words, stand before a page's date."""
    lead = Cues(language).pattern("PUBLISHED").match(spelling(before))
    return lead is not None and all(map(is_function_word, spelling(before)[lead.end() :].split()))


def _is_by_somebody(text: str, language: str) -> bool:
    """Return whether words behind a page's date say who wrote it: "by the Ferry Desk"."""
    lead, _, name = spelling(text).partition(" ")
    return bool(name) and Cues(language).pattern("BY").fullmatch(lead) is not None


def names_a_day(line: Printed, language: str) -> bool:
    """Return whether a line, which is no sentence, holds a whole date: no name does."""
    return not is_prose(line.text) and any(one.year and one.day for one in printed_dates(line.text, language))


def _in_line(line: Printed, language: str) -> Iterator[tuple[int, Found[str]]]:
    """Yield the date of a line that holds little else, and how many words stand beside it."""
    text = _in_one_language(line.text, language)
    dates = _whole(text, language)
    beside = _beside(text, dates)
    if is_prose(text) and not (dates and _says_given(beside, language)):
        return
    pieces = [piece.strip() for piece in _BAR.split(text)]
    if len(pieces) > 1 and len(dates) == 1 and _is_piece(text[dates[0].start : dates[0].end], pieces):
        yield from ((_MOST_WORDS_BESIDE, one) for one in _found(line, dates[0], text, language))
        return
    if len(dates) == 2 and _is_within(*dates):
        dates = [max(dates, key=lambda one: (bool(one.day), bool(one.month)))]
    count = _count_beside(text, dates, beside, language)
    if count is not None:
        yield from ((count, one) for one in _found(line, dates[0], text, language))


def _count_beside(text: str, dates: Sequence[PrintedDate], beside: str, language: str) -> int | None:
    """Return how many words stand beside the date that a line is about; None where it is about more, or no date."""
    count = len(re.findall(r"\S*\w\S*", beside))
    if len(dates) == 1 and count <= _MOST_WORDS_BESIDE and not re.search(r"[|@]|\d", beside):
        return count
    # "Published on May 4, 2026, updated at 9:12, 4 minutes to read"; "Fennmouth, May 4, 2026. Boat Day of the Lakes"
    is_led = len(dates) == 1 and bool(dates[0].day) and _stands_before(text, dates[0])
    is_told = bool(dates) and (is_led or _is_published(text[: dates[0].start], language))
    return _MOST_WORDS_BESIDE if is_told else None


def _in_one_language(text: str, language: str) -> str:
    """Return a line without the same day in another language beside it: "May 3, 2021 / 3 de mayo de 2021"."""
    halves = _BETWEEN_LANGUAGES.split(text)
    if len(halves) != 2:
        return text
    days = [{_edtf(one) for code in LANGUAGES for one in _whole(half, code) if one.day} for half in halves]
    if not all(days) or len(days[0] | days[1]) != 1:
        return text
    return next((half for half in halves if any(one.day for one in _whole(half, language))), text)


def _is_piece(date: str, pieces: Sequence[str]) -> bool:
    """Return whether a date is one of a line's pieces, alone or behind a word: the day of the week."""
    return any(re.fullmatch(rf"(?:[^\W\d_]+\.?,?\s)?{re.escape(date)}", piece) for piece in pieces)


def _whole(text: str, language: str) -> list[PrintedDate]:
    """Return the dates with a year, in digits or else in words: "catorce de agosto de 2023" has a day in words."""
    found = [one for one in printed_dates(text, language) if one.year]
    if any(one.day for one in found):
        return found
    worded = list(dates_in_words(text, language))
    return worded if any(one.day for one in worded) else found or worded


def _beside(text: str, dates: Sequence[PrintedDate]) -> str:
    return _TIME.sub("", beside_dates(text, dates))


def _says_given(beside: str, language: str) -> bool:
    """Return whether words beside a date say where and when a letter was given: "Given at Fennmouth this"."""
    first, *others = re.findall(r"[^\W\d_]+", beside) or [""]
    is_led = Cues(language).pattern("GIVEN").fullmatch(spelling(first)) is not None
    is_led = is_led or not first or (first[0].isupper() and any(map(_is_of_a_place, [first, *others])))
    return is_led and all(word[:1].isupper() or is_function_word(spelling(word)) for word in others)


def _is_of_a_place(word: str) -> bool:
    return word[0].isupper() and not is_function_word(spelling(word))


def _is_within(one: PrintedDate, other: PrintedDate) -> bool:
    """Return whether two dates may be the same, one of them less exact: "April 2023 – published 17 April 2023"."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(mine == theirs or not mine or not theirs for mine, theirs in pairs)


def beside_dates(text: str, dates: Sequence[PrintedDate]) -> str:
    """Return what stands in a line beside its dates."""
    for one in reversed(dates):
        text = f"{text[: one.start]} {text[one.end :]}"
    return text


def _found(line: Printed, one: PrintedDate, text: str, language: str) -> Iterator[Found[str]]:
    edtf = _edtf(one)
    if edtf is None:
        return
    words = text[one.start : one.end]
    digits = _DIGITS.fullmatch(words)
    choices: tuple[str, ...] = ()
    doubt = ""
    if digits and one.month and one.day and max(one.month, one.day) <= 12 and one.month != one.day:
        other = _edtf(PrintedDate(one.year, one.day, one.month, 0, 0))
        if is_order_of_digits_open(language) and other:
            choices, doubt = (other,), f"'{words}' may have the month or the day first."
    yield Found(edtf, words, line.paragraph, line.page, doubt, choices)


def _edtf(one: PrintedDate) -> str | None:
    """Return a date as EDTF; None for a day that no calendar has."""
    if one.day and one.month and one.year:
        try:
            return day_of_calendar(one.year, one.month, one.day).isoformat()
        except ValueError:
            return None
    return f"{one.year}-{one.month:02}" if one.month else str(one.year)


def _below_the_lead(body: Sequence[Block], language: str) -> Iterator[Found[str]]:
    """Yield when a page was published, below a sentence that leads its text: "Published on May 4 at 6:00 – 3 min."."""
    lines = [one.lines[0] for one in body[:_OPENING] if len(one.lines) == 1]
    for line in lines:
        dates = [one for one in _whole(line.text, language) if one.day]
        if len(dates) == 1 and _is_published(line.text[: dates[0].start], language):
            behind = line.text[dates[0].end :]
            if len(re.findall(r"\S*\w\S*", behind)) <= _MOST_WORDS_BESIDE and (
                not behind.strip(" .") or _TIME.search(behind)
            ):
                yield from _found(line, dates[0], line.text, language)


def _in_datelines(sheet: Sheet, language: str) -> Iterator[Found[str]]:
    """Yield a date that leads the first sentence, as press releases have it."""
    first = next((block for block in sheet.blocks if block.is_prose and not block.is_note), None)
    if first is None:
        return
    match = _DATELINE.match(first.text)
    head = match[0] if match else ""
    dates = [one for one in printed_dates(head, language) if one.year]
    if not dates:  # "Harbor City, 3 May 2021. The Harbor Guild …"
        head = first.text[:_LONGEST_DATELINE]
        dates = [one for one in printed_dates(head, language) if one.year and one.day and _stands_before(head, one)]
    for one in dates:
        yield from _found(first.lines[0], one, head, language)


def _stands_before(text: str, one: PrintedDate) -> bool:
    """Return whether a date stands before a sentence, alone or behind a place, with a sign behind it."""
    place = [word for word in re.split(r"[^\w.]+", text[: one.start]) if word]
    is_place = not place or not is_function_word(spelling(place[0]))
    are_names = all(word[:1].isupper() or is_function_word(spelling(word)) for word in place)
    return is_place and are_names and re.match(r"[*)\]\s]*(?:\([^()]*\)\s*)?[.:–—-]", text[one.end :]) is not None


def _chosen(found: Sequence[Found[str]], doubt: str) -> Found[str]:
    """Return the first date, with the others to choose from."""
    first = found[0]
    others = tuple(dict.fromkeys(one.value for one in found[1:] if not _covers(first.value, one.value)))
    if others:
        doubt = f"There are other dates: {', '.join(others)}."
    return Found(first.value, first.words, first.paragraph, first.page, first.doubt or doubt, (*first.choices, *others))


def _covers(one: str, other: str) -> bool:
    """Return whether two dates may be the same, the second less exact."""
    return one == other or one.startswith(f"{other}-")


def _year_of_title(head: Sequence[Printed], language: str) -> Found[str] | None:
    """Return a year that ends a line of the title: "A report by the Heron Guild, 2022"."""
    for line in head:
        match = re.search(rf"[,(]\s*({YEAR})\)?$", line.text)
        if match and not any(one.month for one in printed_dates(line.text, language)):
            doubt = "It is a year in the title, and may be of something else."
            return Found(match[1], match[1], line.paragraph, line.page, doubt)
    return None
