"""How a name says what a thing is: la corte de apelaciones is a corte."""

HEAD_COMES_LAST = False
AFTER_A_HEAD = "de del para en"
# What stands behind a country's name, or its beginning, in the name of its people.
PEOPLE_ENDINGS = r"i?an[oa]s?|[ei]n[oa]s?|enses?|es[ae]?s?"
