"""Say in one line that Python (which `bot` itself tells) or pip is too old, before installing fails in many."""

import sys
from importlib.metadata import version

OLDEST_PIP = 22  # the one that Python 3.11.0 brings; the locks are tried with it


def main() -> None:
    """Check the pip of the Python that runs this.

    Raises:
        SystemExit: It is too old, or there is none.
    """
    found = version("pip")
    if int(found.partition(".")[0]) < OLDEST_PIP:
        sys.exit(f"pip {OLDEST_PIP} or later is needed; {sys.executable} has {found}.")


if __name__ == "__main__":
    main()
