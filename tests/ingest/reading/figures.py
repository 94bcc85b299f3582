"""Fifty sentences of a coalition that does not exist, each with a figure that a note's mark stands behind."""

from __future__ import annotations

SENTENCES = tuple(
    (before, figure, behind, str(number))
    for number, (before, figure, behind) in enumerate(
        (
            (before, figure, behind)
            for before, behind in (
                ("The river watch counted ", " boats"),
                ("In all ", " percent of the wells were dry"),
                ("Families left, ", ", and came back"),
                ("They paid ", ""),
                ("Of the nets ", " were torn"),
            )
            for figure in ("4,512", "36", "17", "1.5", "2019", "900", "12,000", "7", "63.2", "250")
        ),
        start=1,
    )
)
FIGURES = [figure for _, figure, _, _ in SENTENCES]
