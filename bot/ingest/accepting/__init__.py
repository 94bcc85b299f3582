"""A draft becomes part of the record: whole, and without a fault, or not at all."""
