"""A bot that answers from a checked record of public letters."""

import sys

# An older one fails later, in words that help nobody.
if sys.version_info < (3, 11):  # noqa: UP036 -- whoever runs an older one is to be told
    sys.exit(f"Python 3.11 or later is needed; {sys.executable} is {sys.version.split()[0]}.")
