"""A letter's fields as a draft of the record."""
