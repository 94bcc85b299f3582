"""Letters of coalitions that do not exist, made into files by the libraries that people's programs use.

Each is made twice over: as a value, which is the truth, and as a file in one of many layouts. `python -m
tests.benchmarks.ingest` reads the files and prints how much of the truth was found.
"""
