"""The texts of the example that a new record starts from. It is made up, and says so."""

LETTER = """\
The Night Ferry Circle, 5 Quay Road

May 4, 2026

To Greta Pell, Chair of the Harbour Board of Sandmouth

This letter is an example. Neither the coalition nor the town exists.

The night ferry is the boat that leaves Sandmouth for Gull Island late in the evening. In 2025 it carried 1,240 night \
workers home, by the count of the Island Bakers' Guild.

On March 2, 2026, the Harbour Board put the night ferry up for auction.

We ask the Harbour Board to keep the night ferry running.

Signed by

Island Bakers' Guild
Sandmouth Nurses
Friends of Gull Island
"""
TEXTS = {
    "record": "Night ferry letters",
    "record.title": "Letters on the night ferry, an example that is made up",
    "record.description": "Answers questions about the example of a letter, with the source of every answer.",
    "people.one": "person",
    "people.many": "people",
    "letter": "Letter of the Night Ferry Circle to the Harbour Board of Sandmouth",
    "letter.name": "ferry letter",
    "letter.summary": "A coalition that does not exist asks a town that does not exist to keep its night ferry.",
    "letter.anchor": "Neither the coalition nor the town exists",
    "address": "5 Quay Road",
    "address.reason": "the address of the sender, which nobody asks for",
    "circle": "Night Ferry Circle",
    "board": "Harbour Board",
    "bakers": "Island Bakers' Guild",
    "nurses": "Sandmouth Nurses",
    "friends": "Friends of Gull Island",
    "chair": "Greta Pell",
    "chair.office": "Chair of the Harbour Board of Sandmouth",
    "chair.anchor": "To Greta Pell, Chair of the Harbour Board",
    "town": "Sandmouth",
    "island": "Gull Island",
    "ferry": "night ferry",
    "ferry.definition": "The night ferry is a boat to Gull Island that leaves late in the evening.",
    "ferry.anchor": "the boat that leaves Sandmouth for Gull Island",
    "workers": "night workers carried by the ferry",
    "workers.alias": "night workers",
    "workers.statement": "1,240 night workers came home by the night ferry",
    "workers.anchor": "it carried 1,240 night workers home",
    "sale": "auction of the night ferry",
    "sale.alias": "ferry auction",
    "sale.statement": "The night ferry was put up for auction",
    "sale.anchor": "the Harbour Board put the night ferry up",
    "keep.statement": "The night ferry should stay in service",
    "keep.anchor": "We ask the Harbour Board to keep",
    "signatories.anchor": "Sandmouth Nurses Friends of Gull Island",
    "ask.figure": "how many night workers did the ferry carry?",
    "ask.date": "when was the night ferry put up for auction?",
    "ask.signatories": "who signed the ferry letter?",
    "ask.source": "who says 1,240 night workers?",
    "ask.letters": "which letters are there?",
    "ask.asks": "what does the ferry letter ask?",
}
