"""Spanish words for offices, and for those who hold them."""

# With one of them, a question that fits nothing but an office asks for who held it.
OFFICES = """
jefe jefa dirige dirigia dirigio encabeza encabezaba encabezo lidera lideraba lidero presidia presidio
director directora titular comisionado embajador embajadora periodista autor
autora lider presidente presidenta secretario secretaria ministro ministra subsecretario canciller representante
"""
HEADS = (
    "jefe jefa titular dirige dirigia dirigio dirigieron encabeza encabezan encabezaba encabezo encabezaron lider"
    " lidera lideraba lidero presidia presidio"
)  # of whatever office
# To whom people write.
OFFICIALS = "presidente presidenta secretario secretaria canciller embajador embajadora comisionado"
JUDGES = "juez jueza magistrado magistrada"
WHO_DID = "que quien"  # in an office: what its holder did, at whichever time
# Asks for who held an office, and for nothing that its holder did.
WHO_WAS = r"^quien(?:es)? (?:es|era|fue|eran|fueron|son)\b(?!.*\b(?:que|quien|cuando)\b)"
FOR = "para"  # between an office and what it is for, as "of" is
IS_SOMEBODY = "es era fue son eran fueron sea"  # between "quién" and a person who is asked about
# How a verb's stem goes on in the noun for whoever does it: "preside", la presidenta.
AGENTS = "ent ant ador or"
# Asks for who speaks in somebody's name, and the nouns for whoever does.
SPEAKING_FOR = r"\b(?:habla|hablan|hablo|hablaba|hablaron) (?:en nombre|en representacion) de\b"
SPEAKERS = "portavoz portavoces vocero vocera voceros"
FIRMS = "empresa empresas compania firma organizacion organismo entidad institucion grupo"
# In an office that somebody does not hold.
HELD_NOW = "ahora hoy actual actuales actualmente"  # no document tells who holds an office today
NOT_IN_OFFICE = "electo electa nombrado nombrada designado designada ex exsecretario candidato candidata"
# What somebody has, and no letter: beside it, a letter has a title.
POSTS = "cargo puesto profesion oficio ocupacion"
WORKS_FOR = r"^para quien(?:es)? trabaj\w+ "  # asks by whom somebody is employed
# Whoever is at the head of a department, by the name of one state or another.
CABINET = "ministro ministra ministros secretario secretaria secretarios"
# Asks who held an office next, or last before; x is whoever is named.
SUCCESSOR_OF = (
    r"^(?:(?:y|pero) )*quien (?:ha |habia )?(?:sustitu|reemplaz|remplaz|relev|suced)\w+ a x\b"
    r"|^(?:y )?quien (?:vino|llego|entro) (?:despues de|tras) x\b|^(?:quien (?:es|fue) )?(?:el |la )?sucesora? de x\b"
    r"|^quien ocup\w+ (?:ahora )?(?:el|la) (?:cargo|puesto|lugar) de x\b"
)
PREDECESSOR_OF = (
    r"^a quien (?:ha |habia )?(?:sustitu|reemplaz|remplaz|relev|suced)\w+ x\b"
    r"|^quien (?:era|fue|estaba|ocupaba) (?:\w+ ){0,6}?antes (?:de|que) x$"
    r"|^(?:quien (?:es|fue|era) )?(?:el |la )?predecesora? de x\b"
)
SUCCEEDING = """
sustituyo sustituye sustituido reemplazo reemplaza reemplazado remplazo relevo releva relevado sucedio sucede sucedido
vino llego entro ocupa ocupo ocupaba cargo puesto lugar sucesor sucesora predecesor predecesora
"""
