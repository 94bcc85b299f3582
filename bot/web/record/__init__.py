"""The record's own pages: one for each entry, document and name, made of values that every format is written from."""
