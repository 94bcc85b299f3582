"""How a name says what a thing is: the court of appeals is a court, the border agency an agency."""

HEAD_COMES_LAST = True
AFTER_A_HEAD = "of for in on to"
# What stands behind a country's name, or its beginning, in the name of its people.
PEOPLE_ENDINGS = r"i?ans?|eans?|ese|is?|ns?"
