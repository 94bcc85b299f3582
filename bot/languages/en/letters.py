"""What letters in English are written with."""

NAME_JOINS = "of the and for to in"  # in lower case within a name
# In capitals only where they open a sentence.
OPENERS = """
a an as at because by cc dear for from has he her his if in instead it its my no of on our she signed sincerely
that the their then these they this those though to we what when where which while who why with
"""
