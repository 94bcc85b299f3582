"""A test of many rows fails when one of them does, and tells of each that does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.answers.answerer import Answerer
from tests.rows import rows


def even(number: int) -> None:
    assert number % 2 == 0


def refused(number: int) -> None:
    with pytest.raises(ValueError, match="odd"):
        int("odd" if number % 2 else "2")


@pytest.mark.parametrize(("test", "wrong"), [(even, {1, 3}), (refused, {0, 2})])
def test_each_row_that_fails_is_told_and_the_others_are_tried(test: Callable[[int], None], wrong: set[int]) -> None:
    with pytest.raises(BaseExceptionGroup, match="2 of 4 rows") as told:
        rows("number", range(4))(test)()
    notes = {note for one in told.value.exceptions for note in one.__notes__}
    assert notes == {f"in the row {number}" for number in wrong}


def test_no_rows_are_no_proof() -> None:
    with pytest.raises(AssertionError, match="no rows"):
        rows("number", ())(even)()


def test_a_row_has_a_value_for_each_parameter() -> None:
    def test(one: int, other: int) -> None:
        raise NotImplementedError(one, other)

    for row, wrong in (((1, 2), NotImplementedError), ((1,), ValueError)):
        with pytest.raises(BaseExceptionGroup, match="1 of 1 rows") as told:
            rows(("one", "other"), [row])(test)()
        assert isinstance(told.value.exceptions[0], wrong)


@rows(("number", "others"), [(2, (4, 6)), (8, ())])
@rows("factor", [1, 3])
def test_rows_of_rows_and_fixtures_are_given(
    number: int, others: tuple[int, ...], factor: int, answerer: Answerer, record: object
) -> None:
    assert answerer.indexed.knowledge is record
    for one in (number, *others):
        even(one * factor)
