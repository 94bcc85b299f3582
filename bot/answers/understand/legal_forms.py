"""Legal forms: what a register puts behind an organization's name, and no part of what it is called."""

from __future__ import annotations

from collections.abc import Sequence

# As they are written when folded, points dropped. Of any language and country: a form stays as it is in a question of
# another language. ISO 20275 lists thousands; these are those of associations, foundations and the companies that
# charities found. None is also a word that follows a name in a question.
_FORMS = """
inc; incorporated; ltd; limited; llc; llp; plc; corp; corporation; cic; cio; pty ltd; pbc
ac; a c; asociacion civil; iap; i a p; institucion de asistencia privada; iasp; abp; ibp; sc; s c; sociedad civil
sa; sa de cv; s de rl; s de rl de cv; spa; srl; sas; ong; osc; ongd
ev; e v; ggmbh; gmbh; gug; ag; mbh
asbl; aisbl; ivzw; vzw; bv; nv; asso; sarl; scic
onlus; aps; odv; ets; ipss; ry; ab
"""

# Those that only companies have.
_OF_COMPANIES = """
inc; incorporated; ltd; limited; llc; llp; plc; corp; corporation; pty ltd; sa; s a; sa de cv; s a de c v; sl; s l; srl
s r l; s de rl; spa; s p a; sas; s a s; sarl; gmbh; ag; bv; b v; nv; n v; ab; oy; oyj; as; kg; se
"""

FORMS = frozenset(tuple(form.split()) for line in _FORMS.split("\n") for form in line.split(";") if form.strip())
_COMPANIES = frozenset(
    tuple(form.split()) for line in _OF_COMPANIES.split("\n") for form in line.split(";") if form.strip()
)
_LONGEST = max(map(len, FORMS))
_LONGEST_OF_COMPANIES = max(map(len, _COMPANIES))


def form_at(words: Sequence[str], start: int) -> int:
    """Return how many words the legal form that begins there has; 0 where none does.

    Args:
        words: Folded.
        start: Where to look.
    """
    longest = min(_LONGEST, len(words) - start)
    return next((n for n in range(longest, 0, -1) if tuple(words[start : start + n]) in FORMS), 0)


def is_company(words: Sequence[str]) -> bool:
    """Return whether a name ends in a legal form that only companies have.

    Args:
        words: Folded.
    """
    return any(
        tuple(words[-length:]) in _COMPANIES for length in range(1, min(_LONGEST_OF_COMPANIES, len(words) - 1) + 1)
    )


def without_form(words: Sequence[str]) -> tuple[str, ...]:
    """Return a name's words without the legal form at its end; a name that is nothing else stays.

    Args:
        words: Folded.
    """
    for start in range(1, len(words)):
        length = form_at(words, start)
        if length and start + length == len(words):
            return tuple(words[:start])
    return tuple(words)
