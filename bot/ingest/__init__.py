"""From a letter's file to a draft for a curator: read the file, find the letter's fields, write them down, ask.

`reading` makes a `Source` of a file, `fields` a `Letter` of a source, `drafting` a draft of a letter, `review` asks a
person about what is unsure, and `accepting` makes the draft part of the record.
"""
