"""What letters in French are built of: greetings, closes, lists of names. In one spelling."""

# A line that greets, by its first words; and one that closes the letter, as a whole.
GREETING = (
    r"madame|mesdames|monsieur|messieurs|mademoiselle|cher|chere|chers|cheres|a qui de droit|excellences?"
    r"|honorables?|mme|m"
)
ENDING = (
    r"fin|notes? (?:a|aux|pour) (?:la |les |l )?(?:redact\w+|edit\w+|presse)"  # what ends a press release, and no name
)
VALEDICTION = (
    r"(?:\w+ ){0,3}?(?:cordialement|respectueusement|sincerement|solidairement|fraternellement|amicalement"
    r"|chaleureusement)(?: \w+){0,3}"
    r"|(?:\w+ ){0,4}?(?:veuillez|prions|prie)\b(?: \w+){1,24}|(?:\w+ ){0,8}?salutations(?: \w+){0,6}"
    r"|(?:en|avec) (?:\w+ ){0,3}?(?:solidarite|respect|espoir|gratitude|remerciements|consideration)(?: \w+){0,3}"
    r"|(?:en vous remerciant|merci)(?: \w+){0,7}|(?:pour|au nom de) (?:la|le|les|l)? ?(?:\w+ ){0,3}?"
    r"(?:coalition|collectif|reseau|organisations?|associations?|alliance|signataires)(?: \w+){0,3}"
    r"|dans lattente(?: \w+){0,9}"
)
# Words that tell that somebody signs, and what stands before or behind those who do.
SIGNING = (
    r"(?:co)?signataires?|(?:co)?sign(?:e|ee|es|ees|ent|ons)|soussigne(?:e|s|es)?|ont signe|signatures?"
    r"|soutien|soutiennent|soutenu par|adherents"
)
BODIES = """
organisations organisation associations association groupes institutions reseaux coalitions syndicats congregations
entites ong collectifs entreprises alliances eglises universites ecoles societes membres signataires liste noms
partenaires fondations conseils comites structures organismes organisme
"""
INDIVIDUALS = """
personnes personne individus titre personnel individuel individuels individuelle individuelles universitaires
chercheurs chercheuses experts expertes professeurs professeures avocats avocates medecins citoyens citoyennes
personnalites riverains riveraines militants militantes artistes journalistes
"""
SCOPES = """
nationales nationaux internationales internationaux regionales regionaux locales locaux federales communautaires
civile societe autres supplementaires religieuses academiques professionnelles municipales departementales suivantes
etrangeres nationale internationale regionale locale niveau
"""
# What organizations are called, and what people are.
ORGANIZATIONS = """
senat parlement autorite academie action agence alliance amicale amis
amies antenne assemblee association associations atelier banque barreau
bureau cabinet caisse campagne centre cercle chambre clinique club coalition collectif college comite
commission communaute compagnie confederation conference congregation conseil consistoire consortium cooperative
coordination cyclistes defenseurs departement diocese direction ecole eglise equipe espace faculte familles
federation fondation forum foyer front groupe groupement hopital institut inspection laboratoire ligue maison mairie
medecins mediatheque ministere mission mouvement musee observatoire office ordre organisation oeuvre paroisse parti
organisme organismes pastorale pecheurs plateforme prefecture programme projet radio regroupement relais reseau secours
section service services societe soeurs solidarite syndicat table tribunal union universite urgence voix haute parents
"""
ROLES = """
prefet prefete adjoint adjointe administrateur administratrice ambassadeur ambassadrice anthropologue architecte
artiste assistant assistante auteur auteure autrice avocat avocate bibliothecaire biologiste chargee charge chef
cheffe chercheur chercheuse chirurgien citoyen commissaire conseiller conseillere consultant consultante coordinateur
coordinatrice delegue deleguee depute deputee directeur directrice docteur docteure doctorant doctorante economiste
ecrivain editeur educateur educatrice eleve enseignant enseignante etudiant etudiante eveque fondateur fondatrice
geographe gouverneur historien historienne infirmier infirmiere ingenieur ingenieure instituteur institutrice
journaliste juge juriste maire maitre maitresse medecin membre ministre notaire ouvrier ouvriere pasteur pecheur
pharmacien porte preside president presidente pretre professeur professeure procureur psychologue recteur rectrice
redacteur representant representante responsable retraite retraitee secretaire senateur senatrice sociologue tresorier
tresoriere vice independant independante ancien ancienne
"""
# Those of them who speak for a body.
OFFICERS = """
president presidente vice directeur directrice coordinateur coordinatrice secretaire tresorier tresoriere porte
representant representante delegue deleguee fondateur fondatrice cofondateur cofondatrice recteur rectrice
responsable gerant gerante doyen doyenne
"""
PLURAL_ENDINGS = "s x"  # of nouns
PROFESSIONS = r"\w{2,}(?:ologue|iatre|graphe|iste)"  # how the words for them end
HONORIFICS = """
commandant capitaine colonel amiral lieutenant
m mm mme mmes mlle monsieur madame mesdames messieurs mademoiselle dr docteur pr prof professeur me maitre pere
soeur sœur frere abbe mgr monseigneur pasteur rabbin imam son excellence honorable senateur senatrice depute deputee
"""
LEGAL_FORMS = "asbl aisbl sa sarl sas ong gie sprl scop"
DEGREES = ""  # behind a person's name
GENERATIONS = ""  # behind a person's name, too
AND = "et"  # before the last of several names
# What leads whom a letter is written to, who gets a copy, and its subject.
TO = r"a|au|aux|a la|a l['’]?attention d(?:e(?: la)?|u|es)|attn|pour|destinataires?|adressee? a"
ATTENTION = r"a l['’]?attention d(?:e(?: la)?|u|es)|attn"
# What leads the place and the date at the end of the text; and the dates when a page was published, or put up.
GIVEN = r"fait|donnee?|date|datee?|signee?|etablie?"
PUBLISHED = r"(?:publie\w*|mise? en ligne)\b"
POSTED = r"(?:derniere )?(?:mise? a jour|modifi\w+|actualis\w+|consulte\w*)\b"
TO_THE = r"aux?|a la|a tou(?:s|tes) les"  # before those who have no name: "Aux habitants de la vallée"
BY = r"par"  # before who wrote a page
# A line that says how the letter is sent, and no address.
DELIVERY = r"(?:envoyee?|remise?|transmise?|par|via)(?: \w+){1,12}|(?:lettre )?recommandee?(?: \w+){0,6}"
ENCLOSURES = (
    r"p ?j|pieces? jointes?|annexes?|appendices?|ci joints?"  # what is sent with a letter: "P.J. : deux cartes"
)
COPIES = r"cc|c c|copies?(?: a)?|avec copies? a|pour copie|pour information"
# What leads those who get a copy where a colon stands behind it alone.
DISTRIBUTION = r"(?:liste de )?(?:distribution|diffusion)|ampliations?"
FILED = r"(?:le |les )?(?:dossiers?|archives?|chrono)"  # where a copy is kept: it goes to nobody
FROM = r"de|source|(?:emis|publiee?|diffusee?) par"  # before who publishes
SUBJECT = r"objet|ref|reference|concerne|sujet"
# Of addresses: what stands in one beside its numbers.
STREETS = """
rue avenue av place boulevard bd chemin allee quai cours impasse route bp cedex cs etage immeuble batiment square
"""
# Whom it is from, in the first sentence, and how many they are.
ON_BEHALF = r"au nom d(?:e|es|u)"
# That people sign for themselves; and before whom somebody signs for.
IN_PERSON = r"a titre (?:personnel|individuel)|(?:fins|titre) d ?identification"
FOR = r"pour(?: le| la| les| l)?|au nom d(?:e(?: la| l)?|u|es)?"
WE = r"nous"
# Who speaks: "nous sommes des infirmières de …"; "en tant que maires de …, nous"; and what says more of them behind.
WE_ARE = r"nous sommes |nous, "
AS_WHO = r"en tant qu(?:e |['’])|comme (?![ld]es )"
WE_DO = r"nous"
RELATES = r"d|des?|du|qui|que|en|dans|aux?|pour|nous"
COUNTED = r"(?:nous(?: les)?|nous sommes|soussigne\w*|signataires?|signe\w*|au nom de|lettres? de|soutenu\w* par)"
INDEFINITE = "un une autre notre nos leur leurs son sa"  # behind a word of signing: another document
OF_THEM = r"(?:des|de (?:nos|ces|ceux|celles)|dentre)\b"  # behind the number: a part of them
QUALIFIERS = {
    "plus de": "over",
    "plus d": "over",
    "au dela de": "over",
    "pres de": "about",
    "environ": "about",
    "presque": "about",
    "quelque": "about",
    "quelques": "about",
    "au moins": "at least",
    "pas moins de": "at least",
    "jusqua": "up to",
    "au plus": "up to",
    "pas plus de": "up to",
    "moins de": "less than",
    "moins d": "less than",
}
# References from a note to another: its number stands in the pattern, or it is the one before.
NOTE_NUMBER = r"(?:note|notes|n) (?:de bas de page |no )?(?P<number>\d+)"
ABOVE = r"ci dessus|precite\w*|deja cite\w*"  # what such a reference says besides
SEE = "voir cf"  # what it may begin with
NOTES = "notes references sources"
# What a sentence asks for, and what says whose a claim is.
ASKING = (
    r"\b(?:demandons|exigeons|appelons|exhortons|prions|recommandons|reclamons|invitons|sollicitons|enjoignons|demandent"
    r"|exigent|appellent)\b|^(?:\w+ ){0,12}?(?:doit|doivent|devrait|devraient)\b"
)
ASKED_OF = r"\b(?:à la|aux?|à) (?P<whom>[^.,;:]+?),? (?:de |d['’]|que |à )"
SAID_BY = r"\b(?:[Ss]elon|[Dd]['’]après|[Cc]hiffres de) (?P<who>[^,.;:()]+)"  # as printed
VERBS = r"\w{2,}(?:aient|erent|irent)|ont|sont|vivent|attendent"  # as far as they stand behind what is counted
BETWEEN_NUMBER_AND_UNIT = "de d"
# For what time, or for each of what, a figure is: "8 000 francs par mois".
RATE = (
    r"par (?:seconde|minute|heure|jour|nuit|semaine|mois|trimestre|an|personne|famille|foyer|tete)"
    r"|(?:a l['’]|chaque )(?:heure|jour|semaine|mois|annee)"
)
# How long ago something was: "#" is the number.
AGO = r"\bil y a (?:\w+ ){0,2}# (?:minutes?|heures?|jours?|nuits?|semaines?|mois|ans?|annees?|decennies?)\b"
WITHIN_UNITS = "de"
PERCENT = "pour cent"
# What the head of a column says that stands below.
COLUMNS = {
    "organisation": "name",
    "organisations": "name",
    "association": "name",
    "associations": "name",
    "nom": "name",
    "noms": "name",
    "signataire": "name",
    "signataires": "name",
    "structure": "name",
    "fonction": "title",
    "titre": "title",
    "affiliation": "affiliation",
    "ville": "city",
    "lieu": "city",
    "pays": "city",
    "commune": "city",
    "site": "url",
    "no": "number",
    "numero": "number",
    "representant": "detail",
    "representante": "detail",
    "contact": "detail",
    "signature": "detail",
    "courriel": "detail",
    "date": "detail",
    "sigle": "acronym",
}
