"""A draft statement compared with the record, claim by claim."""
