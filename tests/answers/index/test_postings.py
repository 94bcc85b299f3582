"""The lexicon against the plainest thing that could do its work: a dictionary for each entry."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.index.postings import AROUND, LENT, NAMED, OWN, Postings

KEYS = st.sampled_from([f"en:{letter}" for letter in "abcdefgh"])
ENTRIES = st.lists(
    st.tuples(
        st.dictionaries(KEYS, st.sampled_from([OWN, NAMED, LENT, AROUND])),
        st.lists(st.sets(KEYS, min_size=1, max_size=3).map(lambda keys: tuple(sorted(keys))), max_size=3),
    ),
    max_size=12,
)


def filled(entries: list[tuple[dict[str, float], list[tuple[str, ...]]]]) -> Postings:
    lexicon = Postings()
    for position, (own, phrasings) in enumerate(entries):
        assert lexicon.add(own, phrasings) == position
    lexicon.put_in_order()
    return lexicon


@given(ENTRIES, KEYS)
def test_the_entries_of_a_key_are_those_that_hold_it(
    entries: list[tuple[dict[str, float], list[tuple[str, ...]]]], key: str
) -> None:
    lexicon = filled(entries)
    holding = [at for at, (own, phrasings) in enumerate(entries) if key in own or any(key in one for one in phrasings)]
    assert list(lexicon.positions(key)) == holding
    assert lexicon.count(key) == len(holding)
    for start in range(len(entries) + 1):
        assert lexicon.count(key, range(start, len(entries))) == sum(at >= start for at in holding)
    assert set(lexicon) == {one for own, phrasings in entries for one in {*own, *(k for p in phrasings for k in p)}}


@given(ENTRIES, st.frozensets(KEYS, max_size=3), st.sets(st.integers(0, 11)))
def test_some_entries_are_asked_for_a_word_at_once(
    entries: list[tuple[dict[str, float], list[tuple[str, ...]]]], keys: frozenset[str], asked: set[int]
) -> None:
    lexicon = filled(entries)
    positions = sorted(at for at in asked if at < len(entries))
    held = {at: {*entries[at][0], *(one for phrasing in entries[at][1] for one in phrasing)} for at in positions}
    assert lexicon.meeting(keys, positions) == {
        at: max(entries[at][0].get(one, 0.0) for one in keys) for at in positions if keys & held[at]
    }
