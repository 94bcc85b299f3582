"""How often Hypothesis tries: fewer times in the quick run than in the whole one."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("quick", max_examples=20)


def tries(share: float = 1.0) -> settings:
    """Settings for a share of as many examples as the run takes, and for as much time as a machine needs."""
    return settings(max_examples=round(settings().max_examples * share), deadline=None)
