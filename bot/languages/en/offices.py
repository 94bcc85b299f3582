"""English words for offices, and for those who hold them."""

# With one of them, a question that fits nothing but an office asks for who held it.
OFFICES = """
head heads headed led chief leads leader runs run running ran director commissioner ambassador president secretary
minister undersecretary representative congresswoman reporter journalist lead author
"""
HEADS = "head heads headed chief leads led leader runs run running ran boss"  # of whatever office
OFFICIALS = "president secretary minister ambassador commissioner"  # to whom people write
JUDGES = "judge justice"
WHO_DID = "who"  # in an office: what its holder did, at whichever time
