"""What letters in French are written with."""

NAME_JOINS = "de du des la le les et pour sur aux au en"  # in lower case within a name
# In capitals only where they open a sentence.
OPENERS = """
à alors au aucun aucune aussi avec car ce cela ces cette chaque comme contre d dans de depuis des elle elles en entre et
il ils l la le les leur leurs lors lorsque mais même ni nombre non nos notre nous on ou par parmi pendant pour pourtant
puis quand que qui sa sans selon ses si son sous sur tous tout toute toutes un une vers vos votre vous
"""
