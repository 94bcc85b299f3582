"""What documents are called in English, folded: of each kind one of them, then several; commas part phrases."""

CALLED = """
letter: letter / letters
open letter: open letter / open letters
statement: statement / statements
manifesto: manifesto / manifestos, manifestoes
petition: petition / petitions
press release: press release, release / press releases, releases
Q&A: qa, explainer, questions and answers / qas, explainers
report: report / reports
submission: submission / submissions
""".strip()
BESIDE = "press"  # says nothing beside the word for a kind
SEVERAL = "documents docs everything anything"  # of whichever kind
DEFINING = r"^what(?: is|s| s) an? \w+"  # asks what a thing is, whichever it is
