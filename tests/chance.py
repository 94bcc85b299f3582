"""How often Hypothesis tries, and whether each run tries the same.

The quick run and the whole one try the same each time, so that no release fails by luck. Who looks for what nobody has
tried names the profile `random`; it keeps what failed, and tries that first the next time.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from hypothesis import HealthCheck, settings

import bot

# No example has to be ready in time: the machine is busy.
UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
SAME = settings(UNTIMED, derandomize=True, database=None)
settings.register_profile("quick", SAME, max_examples=20)
settings.register_profile("whole", SAME, max_examples=100)
settings.register_profile("random", UNTIMED, derandomize=False, max_examples=500, print_blob=True)


def tries(share: float = 1.0) -> settings:
    """Settings for a share of as many examples as the run takes."""
    return settings(max_examples=round(settings().max_examples * share))


@cache
def read_every_module() -> None:
    """Import all of the bot, once: Hypothesis tries the constants of what is imported, which must not vary."""
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if not module.name.startswith("bot.store.migrations."):  # which alembic runs, from their files
            import_module(module.name)
