"""The commands of `python -m bot`, one a file: the options that it offers, and what it does."""
