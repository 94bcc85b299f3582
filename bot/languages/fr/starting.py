"""The texts of the example that a new record starts from. It is made up, and says so."""

LETTER = """\
Cercle du Bac de Nuit, 5 rue du Quai

Le 4 mai 2026

À Greta Pell, présidente du Conseil portuaire de Sablemer

Cette lettre est un exemple. Ni la coalition ni la ville n’existent.

Le bac de nuit est le bateau qui quitte Sablemer pour l’île aux Mouettes tard le soir. En 2025, il a ramené \
chez elles 1 240 travailleuses de nuit, selon le décompte de la Guilde des boulangers de l’île.

Le 2 mars 2026, le Conseil portuaire a mis en vente le bac de nuit.

Nous demandons au Conseil portuaire de maintenir le bac de nuit en service.

Signataires

Guilde des boulangers de l’île
Infirmières de Sablemer
Amis de l’île aux Mouettes
"""
TEXTS = {
    "record": "Lettres sur le bac de nuit",
    "record.title": "Lettres sur le bac de nuit, un exemple inventé",
    "record.description": "Répond aux questions sur l’exemple d’une lettre, avec la source de chaque réponse.",
    "people.one": "personne",
    "people.many": "personnes",
    "letter": "Lettre du Cercle du Bac de Nuit au Conseil portuaire de Sablemer",
    "letter.name": "lettre du bac",
    "letter.summary": "Une coalition qui n’existe pas demande à une ville qui n’existe pas de garder son bac de nuit.",
    "letter.anchor": "Ni la coalition ni la ville n’existent",
    "address": "5 rue du Quai",
    "address.reason": "l’adresse de l’expéditeur, que personne ne demande",
    "circle": "Cercle du Bac de Nuit",
    "board": "Conseil portuaire",
    "bakers": "Guilde des boulangers de l’île",
    "nurses": "Infirmières de Sablemer",
    "friends": "Amis de l’île aux Mouettes",
    "chair": "Greta Pell",
    "chair.office": "présidente du Conseil portuaire de Sablemer",
    "chair.anchor": "À Greta Pell, présidente du Conseil portuaire",
    "town": "Sablemer",
    "island": "Île aux Mouettes",
    "ferry": "bac de nuit",
    "ferry.definition": "Le bac de nuit est un bateau pour l’île aux Mouettes qui part tard le soir.",
    "ferry.anchor": "le bateau qui quitte Sablemer pour",
    "workers": "travailleuses de nuit ramenées par le bac",
    "workers.alias": "travailleuses de nuit",
    "workers.statement": "1 240 travailleuses de nuit sont rentrées chez elles par le bac de nuit",
    "workers.anchor": "1 240 travailleuses de nuit, selon le décompte",
    "sale": "vente du bac de nuit",
    "sale.alias": "vente du bac",
    "sale.statement": "Le bac de nuit a été mis en vente",
    "sale.anchor": "le Conseil portuaire a mis en vente",
    "keep.statement": "Le bac de nuit devrait rester en service",
    "keep.anchor": "Nous demandons au Conseil portuaire de maintenir",
    "signatories.anchor": "Infirmières de Sablemer Amis de l’île",
    "ask.figure": "combien de travailleuses de nuit le bac a-t-il ramenées ?",
    "ask.date": "quand le bac de nuit a-t-il été mis en vente ?",
    "ask.signatories": "qui a signé la lettre du bac ?",
    "ask.source": "qui dit 1 240 travailleuses de nuit ?",
    "ask.letters": "quelles lettres y a-t-il ?",
    "ask.asks": "que demande la lettre du bac ?",
}
