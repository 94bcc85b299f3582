"""French words in questions about who signed what, beside those of the signatories and letters themselves."""

NEGATING = "pas non sauf excepte hormis sans ni jamais manque manquent absent absente absents absentes"
# Between the names of two letters, or of two who signed.
JOINING = "et ou puis mais pas non sauf excepte hormis ni sans que qu"
EITHER = "ou soit"
DENYING = "pas non"  # at the end: "que Birch a signée et Alder non"
COMPARING = "plus moins"
NOT_OF_EACH = "plus moins"  # compares, and asks for no table
LISTS = "liste listes noms complete entiere"
ALL = "toutes tous chaque"
OTHERS = "autre autres"
BESIDE = "avec outre"  # before the name of a signatory
DETERMINERS = "la le l cette ce cet les ces"
LYING_IN = "de du d des en a au aux"  # before a place
STANDING_IN = "sur dans de du des parmi sous au derriere"  # before a letter that somebody signed
STANDING_ON = "sur"  # between a name and the letter below which it stands
BEING = "sont est etaient etait basee basees situee situees"
MENTIONING = r"\blettres? (?:qui )?(?:mentionnent?|mentionnant|citent?|citant|nomment?|nommant)\b"
SEVERAL_LETTERS = (
    r"\b(?:au moins|plus d|plus de|exactement) (?:une?|deux|trois|#?\d) (?:des )?(?:lettres?|documents?)\b"
)
# What those who signed did besides: "les signataires ont-ils proposé une rencontre".
DOING_ELSE = (
    r"^(?:est ce que )?les signataires (?:ont|avaient) (?:t )?(?:ils|elles)? ?(?!inclu|compt|compr|sign|aussi\b)\w+ \w"
)
EACH_LETTER = (
    r"\bchaque (?:organisation|association|groupe|ong|signataire)\b"
    r"|\b(?:chaque|par) (?:\w+ )?(?:lettres?|documents?)\b"
    r"|\bsign\w* quel(?:le)?s? (?:\w+ )?(?:lettres?|documents?)\b"
)
# How a document prints a name, and the words for that.
AS_PRINTED = r"\bsous quel nom\b|\bcomment (?:\w+ )*(?:ecrit|ecrite|orthographie|orthographiee|imprime|imprimee)\b"
SPELLING = "nom noms ecrit ecrite orthographie orthographiee imprime imprimee orthographe"
# A set of signatories: how many of some letters they signed. The number stands inside the match.
EXACTLY = (
    r"\b(?:exactement|precisement|seulement|uniquement) #?\w+\b"
    r"|\b#?\w+ (?:lettres?|documents?) (?:seulement|uniquement)\b"
)
AT_LEAST = r"\b(?:au moins|au minimum) #?\w+\b|\b#?\w+ ou plus\b"
MORE_THAN = r"\b(?<!pas )plus d(?:e|')? ?#?\w+\b"
FEWER_THAN = r"\bmoins d(?:e|')? ?#?\w+\b"
AT_MOST = r"\b(?:au plus|au maximum|jusqu a) #?\w+\b"
ONE = "une un seule"
BOTH = "deux"
NONE = "aucune aucun"
ANY_OF = "quelconque"
ONLY = "seulement uniquement exclusivement"
BUT = "mais"
IN_TOTAL = r"\b(?:en tout|au total)\b"
JOINING_LETTERS = "ainsi"  # between the names of two letters, beside those above
WRITTEN_TO = "a au aux"  # before the country that letters went to
WITHIN_NAMES = "de du des d la le les l a au aux en pour contre sur sans sous"  # between the words of a name
# before what is described, and not named
INDEFINITE = "un une des quelque quelques certaines certains aucun aucune plusieurs autres"
IS_HEAD_FIRST = True  # whether the noun of a name stands before what tells which
LETTER_OF = r"^lettre de$"  # before whose letter it is
# Before the name of the organization for which somebody signed.
SIGNED_FOR = r"\bsign\w+(?: \w+){0,4}? (?:pour|au nom (?:de|d|du))(?: l[ea]?)?$"
# One that alone did so.
THE_ONLY_ONE = r"\b(?:la|le) seule?\b"
# Behind the name of one who did so, and what may stand between.
SIGNED = "signe signee"
BEFORE_SIGNED = "a ont avait bien aussi"
