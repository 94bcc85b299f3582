"""Spanish words in questions about who signed what, beside those of the signatories and letters themselves."""

NEGATING = "no excepto sin ni faltan falta"
# Between the names of two letters, or of two who signed.
JOINING = "y e o pero no excepto ni sin que"
EITHER = "o cualquiera"
DENYING = "no"  # at the end: "que Birch firmó y Alder no"
COMPARING = "mas menos"
NOT_OF_EACH = "mas menos"  # compares, and asks for no table
LISTS = "lista listado nombres completa"
ALL = "todas todos cada"
OTHERS = "mas otras otros"
BESIDE = "con ademas aparte"  # before the name of a signatory
DETERMINERS = "la esta esa las estas esas"
LYING_IN = "de en"  # before a place
STANDING_IN = "en de entre bajo tras dentro abajo"  # before a letter that somebody signed
STANDING_ON = "en"  # between a name and the letter below which it stands
BEING = "son estan es esta"
MENTIONING = r"\bcartas? (?:que )?(?:menciona[n]?|citan?|nombran?)\b"
SEVERAL_LETTERS = (
    r"\b(?:al menos|por lo menos|mas de|exactamente) (?:una?|dos|tres|#?\d) (?:de las )?(?:cartas?|documentos?)\b"
)
# What those who signed did besides: "los firmantes ofrecieron una reunión".
DOING_ELSE = (
    r"^(?:(?!firm|inclu)\w+(?:aron|ieron) )?l[oa]s firmantes"
    r" (?!inclu|son\b|est|fu|suman|cuent|tambien\b|de\b|del\b|en\b|a\b|firm|que\b)\w+ \w"
)
EACH_LETTER = (
    r"\bcada (?:organizacion|grupo|ong|firmante)\b"
    r"|\b(?:cada|por) (?:las |los |todas )*(?:\w+ )?(?:cartas?|documentos?)\b"
    r"|\bfirm\w* (?:que|cual(?:es)?) (?:las |los |todas )*(?:\w+ )?(?:cartas?|documentos?)\b"
)
# How a document prints a name, and the words for that.
AS_PRINTED = (
    r"\b(?:con|bajo|por) (?:que|cual) nombre\b"
    r"|\bcomo (?:se escribe|se escribio|escriben|escribieron|escribe|aparece|sale)\b"
    r"|\b(?:tal )?como (?:aparece|sale|viene|esta) (?:impreso|escrito)\b"
)
SPELLING = "nombre nombres escribe escriben escribieron escribio escrito impreso aparece sale viene"
# A set of signatories: how many of some letters they signed. The number stands inside the match.
EXACTLY = (
    r"\b(?:exactamente|justo|solo|solamente|unicamente) (?:en )?#?\w+\b"
    r"|\b#?\w+ (?:cartas?|documentos?) (?:solo|solamente|unicamente)\b"
)
AT_LEAST = r"\b(?:al menos|por lo menos|minimo) #?\w+\b|\b#?\w+ o mas\b"
MORE_THAN = r"\b(?<!no )mas de #?\w+\b"
FEWER_THAN = r"\bmenos de #?\w+\b"
AT_MOST = r"\b(?:a lo sumo|como maximo|no mas de|hasta) #?\w+\b"
ONE = "una un sola"
BOTH = "ambas ambos tanto"
NONE = "ninguna ninguno"
ANY_OF = "alguna algun"
ONLY = "solo solamente unicamente exclusivamente"
BUT = "pero sino"
IN_TOTAL = r"\ben total\b"
JOINING_LETTERS = (
    "tanto como"  # between the names of two letters, beside those above: "tanto la de mayo como la de junio"
)
WRITTEN_TO = "a al"  # before the country that letters went to
WITHIN_NAMES = "de del la las los el a al en para por contra sobre sin"  # between the words of a name
# before what is described, and not named
INDEFINITE = "un una unos unas algun alguna alguno algunos algunas ningun ninguna varias varios muchas otras otros"
IS_HEAD_FIRST = True  # whether the noun of a name stands before what tells which
LETTER_OF = r"^carta de$"  # before whose letter it is
# Before the name of the organization for which somebody signed.
SIGNED_FOR = r"\bfirm(?!ad)\w+(?: \w+){0,4}? (?:por|en nombre de|a nombre de|en representacion de)(?: el| la)?$"
# One that alone did so.
THE_ONLY_ONE = r"\b(?:la|el) unic[oa]\b"
# Behind the name of one who did so, and what may stand between.
SIGNED = "firmo firmaron firmado firmada suscribio suscribieron suscrito"
BEFORE_SIGNED = "ha han habia si tambien"
