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
# Where documents themselves are asked for, by place or by content.
ASKED_FOR = (
    r"\b(?:which|how many) (?:(?:one )?of the )?letters?\b|\bletters (?:that|which|mentioning|citing|about)\b"
    r"|\b(?:first|second|third|last|latest|newest|oldest|earliest|final|1st|2nd|3rd) letters?\b"
)
LANGUAGE = "language languages"  # in which a document is written
WRITTEN = "written write drafted"
# Asks whether there is a document, or for it.
THERE_IS = (
    r"\b(?:there|(?<!^)ha(?:ve|s)|(?<=^)have you|exists?|know of|find|show|tell|give|send|share|summari[sz]e|explain)\b"
)
