"""Spanish nouns: how a name says what a thing is, and the general ones that stand for names."""

# La corte de apelaciones is a corte.
HEAD_COMES_LAST = False
AFTER_A_HEAD = "de del para en"
UNDERTAKINGS = "programa"  # what a record is about may be called so, without its name
# What a country makes or pays, and no people of it.
SCHEMES = """
plan planes programa programas proyecto proyectos esquema dinero plata lana fondos financiamiento ayuda
presupuesto
"""
GROUPS = "ninos bebes mujeres familias"  # of human beings
AREAS = "estado estados pais"  # beside the name of what lies there
STATES = "estado estados"  # of those areas
COUNTRIES = "pais paises"
LYING = """
queda quedan ubica ubican ubicada ubicadas encuentra encuentran pertenece pertenecen situada situadas
"""  # how a place is somewhere
SIDES = "lado lados"  # of a border, beside a word for whose it is
BORDERS = "frontera fronteriza fronterizo fronterizas fronterizos"  # between two places
# What is a country's own, beside its people's name: "datos isleños" counts no islanders.
OWN_THINGS = """
datos dato gobierno autoridades funcionarios ciudad ciudades estado estados frontera ley tribunal lado
"""
VOICES = "firmantes coalicion"  # those who speak in a document
COMPANIES = "empresa empresas compania companias firma sociedad"  # what bears the legal form of one
# What is of a kind, beside its name or without it.
KINDS_OF_PLACES = {
    "city": "ciudad pueblo municipio",
    "facility": "planta instalacion",
    "neighbourhood": "barrio barrios colonia",
    "river": "rio",
    "sea": "mar costa",
    "region": "region zona comarca",
    "crossing": "cruce",
    "field": "finca campo",
}
FOOTNOTES = "nota notas pie"
TIMELINES = "cronologia"
# What stands behind a country's name, or its beginning, in the name of its people.
PEOPLE_ENDINGS = r"i?an[oa]s?|[ei]n[oa]s?|enses?|es[ae]?s?"
COMMON_NOUNS = "reunion"  # though a country is called so
# Where somebody or something is to be named.
TO_BE_NAMED = (
    r"\bnombres? de\b|\b(?:que|cuales) \w+s\b|\bcual(?:es)? de\b|^quien(?:es)? (?:es|son|era|eran)\b"
    r"|\blista (?:completa )?de (?:tod[oa]s )?(?:l[oa]s )?(?:#?\d+ )?\w+s\b"
)
PLURAL = r"s$|^gente$"  # of a noun that is counted
STAFF = "equipo personal"  # who do something for a body, beside its name
# Nouns for people by what was done to them, each with the verb.
DONE_TO = {
    "pacientes": r"atendi(?:o|eron)|atendid[ao]s?|trat(?:o|aron)|tratad[ao]s?",
    "encuestados": r"encuest(?:o|aron)|encuestad[ao]s?",
    "encuestadas": r"encuest(?:o|aron)|encuestad[ao]s?",
    "entrevistados": r"entrevist(?:o|aron)|entrevistad[ao]s?",
    "entrevistadas": r"entrevist(?:o|aron)|entrevistad[ao]s?",
}
ANY_BODY = """
agencia organizacion organismo ong grupo asociacion fundacion colectivo instituto periodico diario medio
"""  # before a name: tell only that it is one
QUALITY = r"\w{4,}(?:i|e|l)dad"  # a noun for what something is: "legalidad"
