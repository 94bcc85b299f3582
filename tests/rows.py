"""Many rows in one test, which tells of each row that fails: to pytest a test costs more than most rows take."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from inspect import signature
from typing import Any

import pytest


def rows(names: str | tuple[str, ...], values: Collection[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Try a test with each row, as `pytest.mark.parametrize` does, in one test.

    Args:
        names: The parameters that a row is for; where it is one alone, a row is its value.
        values: The rows.
    """
    named = (names,) if isinstance(names, str) else names

    def with_all(test: Callable[..., None]) -> Callable[..., None]:
        @wraps(test)
        def every_row(**fixtures: Any) -> None:
            wrong: list[BaseException] = []
            for row in values:
                given = zip(named, (row,) if isinstance(names, str) else row, strict=True)
                try:
                    test(**dict(given), **fixtures)
                except (Exception, pytest.fail.Exception) as failed:  # noqa: BLE001  # all are told below
                    failed.add_note(f"in the row {row!r}")
                    wrong.append(failed)
            if wrong:
                raise BaseExceptionGroup(f"{len(wrong)} of {len(values)} rows", wrong)
            assert values, "there are no rows"

        told = signature(test)
        fixtures = [one for name, one in told.parameters.items() if name not in named]
        every_row.__signature__ = told.replace(parameters=fixtures)  # type: ignore[attr-defined]
        return every_row

    return with_all
