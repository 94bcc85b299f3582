"""Spanish words that tell what part each thing has in what is said: who does it, to whom, the most of which."""

BY = "por"  # before whoever does it, where the other is told first
BEFORE_AN_OBJECT = "contra sobre para con en ante"  # beside "a": not before whoever does it
PERSONS = """
funcionario funcionaria funcionarios funcionarias
juez jueza magistrado ministro ministra secretario secretaria representante senador senadora
"""
ANYBODY = (
    "persona abogado abogada portavoz vocero vocera empleado empleada miembro"  # of an organization, without an office
)
BEING = "es son era eran esta estan estaba estaban trabaja trabajan trabajaba"  # between "who" and such a word
BY_MEANS_OF = "con mediante por"  # before what something is done with
SIDE = "lado parte"  # of a country, where those who serve it are
INSIDE = "de del en dentro desde por"  # between somebody and the organization that they belong to
AROUND = "en bajo dentro segun mediante"  # between those to whom something is done and the scheme that they are in
BODIES = (
    "agencia organismo oficina tribunal corte comite ministerio secretaria departamento universidad sindicato empresa"
)
PLACES = "ciudad ciudades estado estados pais paises cruce puerto puertos barrio municipio region"
# The first or the last of a rank. What stands there for it in a statement is looked for likewise.
MOST = (
    r"\b(?:el|la|los|las) (?:\w+ )?mas (?!recientes?\b|nuev[ao]s?\b|actual\b|de\b)\w+"
    r"|\bmayor (?:grupo|numero|parte|cantidad)\b"
    r"|\bcon mas (?!de\b|que\b)\w+|\bque(?: \w+){2,4} mas (?!de\b|que\b|recient|tarde\b|tempran|cerca\b|lejos\b)\w+"
)
MOST_STATED = r"\b(?:el|la|los|las) (?:\w+ )?mas \w+|\bmayor\b|\bmayoria\b"
LEAST = (
    r"\bcon menos (?!de\b|que\b)\w+"
    r"|\b(?:el|la|los|las) (?:\w+ )?menos (?!de\b)\w+|\bmenor (?:grupo|numero|parte|cantidad)\b"
)
LEAST_STATED = r"\b(?:el|la|los|las) (?:\w+ )?menos \w+|\bmenor\b"
ONE_OF = r"\bcual de (?:ellos|ellas|est[oa]s|es[oa]s|l[oa]s #?\d+)\b"
WHICH_OF_THE = r"\bcual(?:es)? de l[oa]s (?=\w)"  # a number of them may follow
# Which of several organizations: those who did it have to be named.
SOME_OF_THE_BODIES = (
    r"\b(?:(?:cual|cuales|quien|quienes) (?:de|entre) l[oa]s (?:\w+ ){0,3}?"
    r"|(?<!\ba )(?<!con )(?<!para )(?:que|cuales) )"
    r"(?:firmantes|signatari[oa]s|organizaciones|agrupaciones|asociaciones|entidades|grupos|ong|ongs)\b"
)
# Whose something is, and the words by which a statement tells it.
WHOSE = r"\bde quien(?:es)? (?:es|son|era|eran)\b|\ba quien pertenece\b"
OWNING = "dueno duena duenos propietario propietaria pertenece pertenecen propiedad posee"
# Whether two things are one, or one belongs to the other.
SAME = (
    r"\blo mismo\b|\bla misma cosa\b|\b(?:es|son|somos|forma|forman|formamos) parte de\b"
    r"|\b(?:el|la|los|las) mism[oa]s? (?:\w+ )?que\b"
)
# Likewise, only of bodies: "estamos vinculados a Alder"; and the words for it.
_LINKED = r"(?:vinculad|ligad|relacionad|conectad|afiliad|asociad|adscrit|integrad)[oa]s?"
LINKED = (
    rf"\b{_LINKED} (?:a|al|con|en)\b|\bpertene(?:ce|cen|cemos|cia|cian|ciamos) al?\b"
    r"|\b(?:tiene|tienen|tenemos|tenia|tenian) (?:algo|algun[oa]?|relacion|vinculos?|lazos?)\b.*\b(?:con|de)\b"
    r"|\b(?:es|son|somos|forma|forman|formamos) (?:parte|miembros?) del?\b"
)
LINKING = """
vinculado vinculada vinculados vinculadas ligado ligada ligados ligadas relacionado relacionada relacionados
relacionadas conectado conectada conectados conectadas afiliado afiliada afiliados afiliadas asociado asociada asociados
asociadas adscrito adscrita adscritos adscritas unido integrado integrada integrados integradas
pertenece pertenecen pertenecemos pertenecia pertenecian perteneciamos relacion vinculo vinculos lazo lazos ver parte
miembro miembros forma forman formamos
"""
IDENTICAL = r"\bmism[oa]s?\b"  # and not only a part
# That one thing is not the other.
TOLD_APART = r"\b(?:nada que ver|no tien\w+ que ver|distint[oa]s?|difer\w+|no (?:es|son) l[oa] mism[oa]s?)\b"
TELLING_APART = "mismo misma parte miembro pertenece distinto distinta nada ver"
HOW_FAR = r"\ba (?:que|cuanta) distancia\b|\b(?:que|cuan) (?:tan )?lejos\b|\ba cuantos kilometros\b"
DISTANCES = "km kilometro kilometros metro metros milla millas"
LASTING = r"\b(?:durante|por) cuant[oa]s? (?:tiempo|minutos|horas|dias|semanas|meses|anos)\b"
# A time after which something comes is none for which it lasts.
AFTER_A_WHILE = (
    r"\b(?:despues de|tras|cada|a los|en menos de) (?:\w+ )?\S+ (?:minutos?|horas?|dias?|semanas?|meses|anos?)\b"
)
# A share of those alone of whom something is said besides.
OF_THOSE_WHO = r"\b(?:de|entre) (?:los |las )?(?:\w+ ){0,4}?(?:que|quienes)\b"
OF_THOSE_WITH = r"\b(?:de|entre) (?:los |las )?(?:\w+ ){0,3}?(?:con|sin)\b"
BY_NAME = r"\bpor su nombre\b|\bcomo se llama(?:ban?|n)?\b|\bcon nombre y apellido\b"
NAMES_OF = r"\bnombres de (?:las |los |esas |esos )?\w+"
NAMES_OF_PEOPLE = r"\bnombres de (?:las |los |esas |esos )?(?:personas|individuos)\b"
ORDINALS = "primero primera segundo segunda tercer tercero tercera cuarto quinta quinto sexto ultimo ultima"
ADDRESSES = "direccion direcciones domicilio calle cp"  # where somebody is, and no document
ON_THE_WEB = "web url enlace link internet linea pagina sitio electronica"
BY_THEN = r"\b(?:para|hasta|en) (?:entonces|ese (?:momento|tiempo|ano|mes|dia))\b"
HOW_OFTEN = r"\bcada cuanto\b|\bcuantas veces\b|\bcon que frecuencia\b"
OFTEN_STATED = "vez veces cada anualmente mensualmente"
EITHER_OF = r"\b\w+ o (?!no\b|bien\b)(?:una? |el |la )?\w+$"  # asks which of two it is
OR_NOT = r"\bo no$"  # asks for a yes or a no
# Asks what came about, and for no number.
HAPPENED = (
    r"\bque (?:les? )?(?:paso|pasa|ocurrio|ocurre|sucedio|sucede|fue|ha pasado) (?:a|con|de)\b"
    r"|^(?:en|con) que (?:se )?(?:gast|pag|invirt|inviert)\w+\b"
)
# What something or somebody is called, alone.
NAME_OF = (
    r"^(?:el )?(?:nombre|apodo|sobrenombre) de\w*\b|\bcomo se llam\w+\b"
    r"|\bcual(?:es)? (?:es|era|son) (?:el|los) (?:nombres?|titulos?|apodos?|sobrenombres?)(?: \w+)? de"
    r"|\b(?:con|bajo|por) que (?:otro )?(?:nombre|apodo|sobrenombre)(?: \w+)? se (?:le )?(?:conoc|llam)\w+\b"
)
# Asks what a thing is called, with the words for it; and a statement that tells it.
CALLED = r"\bcomo se llam\w+ (.+)$"
CALLED_STATED = r"\b(?:llamad[oa]s?|se llama|denominad[oa]s?|conocid[oa]s? como|titulad[oa]s?)\b"
WRITINGS = "documento documentos informe informes memorando estudio estudios correo correos"
AUTHORS = "autor autora autores autoras"
PROVISIONS = "articulo articulos seccion inciso parrafo clausula capitulo anexo"  # parts of laws and of writings
# Such a part, which another statement names.
THAT_PROVISION = (
    r"\b(?:es[ea]|est[ea]|dich[oa]|(?:el mismo|la misma))"
    r" (?:articulo|seccion|inciso|parrafo|clausula|capitulo|anexo)\b"
)
STATUTES = "ley norma"  # any of these may be called by another
ENACTED = "codigo decreto reglamento orden ordenanza tratado convencion"  # and these by no other
LAWS = "ley leyes norma normas tratado tratados convencion"
LAWS_STATED = """
ley leyes norma normas tratado tratados convencion seccion secciones disposicion disposiciones articulo articulos
regla reglas reglamento decreto codigo constitucion legislacion proyecto
"""  # by one of these a statement tells a law
# Something is done to somebody, and by whom.
PASSIVE = (
    r"\b(?:es|son|fue|fueron|sido) (?:\w+mente )?\w+[aeiou](?:d|t)[oa]s?\b"
    r"|\bse (?:ha|han) \w+do\b|\bse \w+[aeo]n?\b"
)
BY_SOMEBODY = r"\bpor\b"
