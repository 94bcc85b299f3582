"""What a letter says, field by field, by how letters are laid out and by the words that every letter has."""

from bot.ingest.fields.reading import letter_of

__all__ = ["letter_of"]
