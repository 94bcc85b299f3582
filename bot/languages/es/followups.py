"""The forms of follow-up questions in Spanish, in folded words unless told otherwise."""

# As typed, at the head of a follow-up.
OPENERS = r"pero|bueno|entonces"
MARKERS = (
    r"(?:y\s+)?qu[eé]\s+(?:hay|tal|pasa|onda)\s+(?:con|del?|en)|lo\s+mismo\s+(?:para|con|en|del?)"
    r"|y\s+tambi[eé]n|y\s+sobre|tambi[eé]n|y"
)
LIKEWISE = r"tambi[eé]n|entonces|por favor"
WAS_IT = ""  # what asks for the last figure again

_THAT = r"(?: (?:eso|esto|ese|esa|esos|esas|(?:el|ese|este) dato|(?:la|esa|esta) cifra))?"
# What a follow-up asks for that names nothing by itself.
BARE = {
    "source": (
        r"(?:(?:la|las|el|tu|su|alguna|tienes|cual es|cuales son) ?)*"
        rf"(?:fuentes?|ligas?|enlaces?|links?|urls?|referencias?|citas?)(?: (?:de|del|para))?{_THAT}"
        rf"|quien(?:es)? (?:l[oa]s? )?(?:dice|dijo|dicen|dijeron|afirma|reporta|reporto){_THAT}|segun quien"
        rf"|quien(?:es)? (?:l[oa]s? )?(?:cuenta|conto|contaron|da|dio|dieron|estima|estimo|documento){_THAT}"
        r"|(?:de )?(?:donde|que) (?:sale|salio|viene|proviene|sacas|sacaste|sacaron|obtuviste|(?:lo )?dice)"
        rf"{_THAT}"
        rf"|(?:en )?donde (?:se |lo )?(?:dice|esta|aparece|publico|publicaron|lee){_THAT}"
        rf"(?: (?:impreso|impresa|escrito|escrita|publicado|publicada))?|en que se basa{_THAT}|como (?:lo )?sabes"
    ),
    "since": rf"desde (?:cuando|que (?:fecha|dia|mes|ano))(?: (?:fue|es|son|era|exactamente))?{_THAT}",
    "when": (
        rf"(?:de |a )?cuando(?: (?:fue|es|son|era|exactamente))?{_THAT}"
        rf"|(?:con corte )?(?:a|de|en|con) que (?:fecha|dia|mes|ano)(?: (?:fue|es))?{_THAT}"
        r"|(?:la )?fecha(?: exacta)?|que fecha|corte a (?:que fecha|cuando)"
    ),
    "how_many": (r"cuant[oa]s(?: (?:son|fueron|eran|hay|firmaron))?(?: (?:en total|exactamente))?"),
    "others": (
        r"(?:y )?quien(?:es)? mas(?: (?:la |lo )?(?:firmo|firmaron|esta|estan|firma))?"
        r"|(?:y )?(?:quien(?:es)? (?:son|eran) )?l[oa]s (?:demas|otr[oa]s)|alguien mas(?: (?:la )?firmo)?"
        r"|que otr[oa]s(?: organizaciones)?(?: (?:la )?firmaron)?"
    ),
    "who": r"quien(?:es)?(?: (?:es|son|fue|fueron))?",
    "earlier": (
        r"(?:(?:la|las|el|los|una|alguna) )?(?:(?:cifras?|datos?|numeros?|conteos?) )?"
        r"(?:anterior(?:es)?|previ[oa]s?|mas viej[oa]s?|mas antigu[oa]s?)"
        r"|(?:cuant[oa]s )?antes(?: de (?:eso|esa fecha|entonces))?"
    ),
    "to_whom": r"a quien(?:es)?|para quien(?:es)?|dirigida a quien(?:es)?|(?:los |las )?destinatari[oa]s?",
}
PLEASE = r"porfa|por favor"

# Nouns that stand for people who are counted; one may take the place of another.
PEOPLE = (
    "personas gente individuos ninos ninas menores bebes infantes mujeres hombres familias adolescentes embarazadas"
)
DEMONYM = r"[a-záéíóúñ].*(?:os|es)"  # as the record writes it, of several people
ONES = ""
US = r"nuestr[oa] \w+|nosotr[oa]s"
ASKING = (
    "quien quienes que cual cuales cuando donde porque cuanto cuanta cuantos cuantas dime dame muestra lista hay es "
    "son fue fueron firmo firmaron esta estan"
)
ASKING_ANYWHERE = "cuanto cuanta cuantos cuantas quien quienes"  # words of ASKING that are no relative pronouns
PREPOSITIONS = (
    "el la los las un una en a al de del desde hasta por para con sobre durante antes despues fecha finales entre"
)
ANYTHING = "algo todo"  # at the head of a question of its own
# What narrows the last question down: "con niños", "en Harbor City", "según Alder".
LEADING = "en a de del desde hasta por para con contra entre segun"

# What is done with documents, and with nothing else that a follow-up speaks of.
DOCUMENTARY = (
    r"\b(?:firm(?:o|aron|a|an|ada|ado|antes?)|suscri\w+|envi(?:o|aron|ada|ado)|mand(?:o|aron|ada)|escrib\w+"
    r"|escrit[oa]|dirig\w+|destinatari\w+|public(?:o|aron|ada|ado)|copi(?:a|ada|ado|aron|o)|recibi\w+"
    r"|pid(?:e|en|io|ieron)|pedia|exig\w+|solicit(?:a|an|o|aron)|dice|dicen|menciona"
    r"|trata|habla|resum\w+|leer(?:la|lo)?)\b"
)
_NOUN = r"(?:carta|documento|comunicado|bolet[ií]n|texto)"
# As typed. "La carta" is the one just spoken of where nothing describes it.
THAT_DOCUMENT = (
    rf"\b(?:(?:es[ae]|est[ae]|dich[oa]|(?:la|el) mism[oa]) {_NOUN}"
    r"|(?:la carta|el documento)(?=\s*[?.!]*$))(?!\w)"
)
IT = ""  # "it" where something is done with it
SAYS_IT = ""
THEY_ASK = ""
# A pronoun that leans on a verb of documents.
CLITIC = (
    r"\bl[oa]s? (?=(?:(?:co)?firm(?:[oó]|aron|an)|firma(?! de)|suscrib\w+|envi(?:[oó]|aron)|mand(?:[oó]|aron)"
    r"|escrib\w+|public(?:[oó]|aron)|recib\w+|dirig\w+)\b)"
)
POINTING = ""
WHICH_IS = (
    r"^(?:y )?(?:cual|quien)(?:es)? (?:es|son|era|tiene) (?:l[oa]s? |el )?"
    r"(?:correct\w+|verdader\w+|ciert\w+|buen\w+|mejor\w*|razon)\b"
)
HE = ""
OF_THEM = r"\s*\bde (?:ell[oa]s|es[oa]s|est[oa]s)(?=\s*[?.!]*$| (?:fueron|eran|son|tienen|ten[ií]an)\b)"
# A verb whose subject goes without saying: "¿se mandó a Marlow?", "¿fue dirigida a Marlow?"
LEFT_OUT = (
    r"\bse (?:l[ea]s? )?(?:l[ao]s? )?"
    r"(?:mando|mandaron|envio|enviaron|dirigio|dirigieron|entrego|entregaron|copio)\b"
    r"|^(?:y )?(?:a quien(?:es)? )?(?:fue|iba|esta|estaba) (?:dirigid|enviad|mandad|copiad|firmad|publicad)[oa]\b"
)
SENDING = r"\b(?:recib\w+|mand\w+|envi\w+|dirig\w+|copi\w+|escrib\w+)\b"
THEY_SIGN = ""

# What leads a date, a place or a person: a limit, where it is, where they come from.
LIMITS = "hasta fecha antes despues desde"
IN = "en"
FROM = "de desde"
ANYBODY = "personas gente individuos"
DETERMINERS = "la el"
BEFORE_ASKING = "a de en con"  # "a quién"
# As typed: what stands for a document by whose it is, and the document.
OF_SOMEBODY = (r"^[\s¿]*(?:l[ao]s?|el) del? (?P<name>.+?)[\s?.!]*$", "la carta de {name}")

# Pronouns, by whom they mean; a subject is left out, so that "it" does nothing by itself.
THEY = ""
HE_OR_SHE = ""
THAT = ""
IT_DOES = ""
VERSUS = "vs versus"
