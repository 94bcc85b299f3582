"""Spanish words by which somebody says, writes or does something."""

ATTRIBUTING = r"\b(?:segun|(?:dich|reportad|contad)[oa]s? por)$"  # stands before a name
SPEAKING = "dice dicen dijo dijeron afirma afirman afirmo afirmaron"  # after a name
QUOTING = "dijo cita"
WRITING = "escribe escriben escribio escribieron"
WRITING_FIRST = WRITING  # before the name of whoever writes
SENDING = ""
ADDRESSING = "a al"  # before the name of whoever is written to
DOING = ""  # before the name of whoever does something
HAVING_DONE = ""  # likewise, of what is done already
PERFECT = "ha han habia habian"  # before what somebody has done
# How a verb ends, before whoever did it.
DONE_BY = (
    r"(?<!\bel )(?<!\bun )(?<!\bdel )(?<!\bal )(?<!\bde )(?<!\ben )(?<!\bsu )"
    r"\b\w{2,}(?:o|aron|ieron|aban?|ian?)"
)
TAKEN_UP = ""  # behind a name: a verb, and a pronoun for whoever is named
ASKING_FIRST = "pidio pidieron pide"  # before the name of whoever asks for something
OPINIONS = "opinion opiniones postura posicion"  # what somebody thinks, beside a name
VERB_COMES_FIRST = True  # before whoever says or asks for something
IMPERSONAL = "se"  # before the verb of which nobody in particular is the subject
OPINING = "dice dicen dijo dijeron opina opinan"
ASKED_OF = "a al del debe deben deberia deberian hacer"  # before whoever is to do it
ASKING_SOMEBODY = ""  # before whoever is asked for something, without a preposition
BE_DONE = "sea sean fuera fueran fuese fuesen"  # between what something is demanded to be done to, and what
HAVING_TO = "debe deben debia debian deberia deberian haga hagan"  # after whoever is to do it
STOPPING = r"\b(?:dej|ces)\w+ de \w+[aei]r(?:l[aeo]s?)?\b"  # that somebody no longer does it
# What somebody is to do, of whom it is wanted: nothing that came about tells it.
WANTED = r"\b(?:queremos|quieren|pedimos|piden|exigimos|exigen) (?:al? )?(?:\w+ ){0,5}?que \w+"
# Asks what somebody is to do.
DUTY = r"^que deb\w+ hacer\b|\bque (?:\w+ ){0,5}?hagan?\b"
# Asks what came about, or is.
DONE = (
    r"\b(?:fue|fueron|ha|han|habia|habian|hay|tienen?|\w+(?:aron|ieron))\b|\bcuant[oa]s \w+s \w+(?:[rt]|ci)o\b"
    r"|\bcuant[oa]s? (?:\w+ )?(?!dinero\b|tiempo\b)\w{2,}o "
    r"(?:(?:el|l[ao]s?) |al? |por |en |(?!que\b)(?:\w+ ){1,3}?(?:al?|por|en)\b)"
)
# What somebody said or did once they were asked, which no demand tells.
ONCE_ASKED = r"(?!^)\b(?:cuando|tras|despues de que) (?:\w+ ){0,3}?(?:pidi|pedi|solicit|exig|reclam|inst)\w+"
# Asks whether something did.
CAME_ABOUT = r"^(?:se )?(?:ha|han|habia|habian|fue|fueron|\w{3,}(?:io|yo|aron|ieron|aba|aban))\b"
# In a statement of what has not come about; "la Consejería" and "en la tubería" are nouns.
PROMISED = (  # before a number that is not so yet
    r"\b(?:promet\w+|prev(?:e|en|isto|ista|istos|istas)"
    r"|reservan? (?:unos |unas )?#?\d|pretend\w+|propon\w+|espera(?:n)? #?\d"
    r"|anunci\w+ #?\d)"
)
SUPPOSED = (
    r"(?<!\buna )(?<!\bsu )(?<!\bde la )(?<!\ben la )(?<!\ba la )(?<!\bpor la )(?<!\bcon la )"
    r"\b[a-zñáéíóú]+[aei]ría[ns]?\b"
)
# Asks for no more than that.
SUPPOSING = """
plan planes planea planeaba planeo propone propuso proponia ofrece ofrecio pretende pretendia quiere queria
quiso preve preveia previsto iba iban prometio prometieron prometido ser
reservado reservados reservada reservadas anunciado anunciados
"""
# Asks what came about in the end, whatever was planned.
ACTUALLY = r"\b(?:realmente|en realidad|de hecho|al final|hasta (?:ahora|la fecha|hoy)|ya)\b"
BEING_ABLE = "puede pueden podria podrian puedo podemos"  # what somebody can ask for, nobody has asked for
# Those of whom something was asked are counted, and not what was: "a cuántos de ellos se pidió".
ASKED_THEMSELVES = r"\ba cuant[oa]s\b"
# Who answers a letter, and to whom one goes.
REPLYING = "contesto contestaron respondio respondieron respuesta respuestas"
# Asks whether somebody asks for something: the verb at the head, or behind whoever asks and before "que".
_DEMANDING = (
    r"(?:pid(?:en?|io|ieron)|exig(?:en?|io|ieron)|(?:solicit|inst)(?:an?|o|aron)|(?:demand|reclam)(?:an|aron)"
    r"|recomiendan?|recomend(?:o|aron)|qui(?:eren?|so|sieron))"
)
WHETHER = (
    rf"^(?:no )?(?:les? )?{_DEMANDING} (?=.*\b(?:que|\w+[aei]r)\b)"
    r"|^(?:no )?(?:les? )?(?:pedimos|exigimos|(?:solicit|demand|reclam)amos|recomendamos) \w"
    rf"|^(?:l[ao]s?|el) (?:(?!que\b)\w+ ){{1,5}}?{_DEMANDING} que\b"
)
# Says, and with a question mark asks, that somebody demands something.
ASSERTED = (
    r"^(?!.*\b(?:que|quien(?:es)?|cual(?:es)?|cuant[oa]s?|como|cuando|donde)\b)"
    r"(?:l[ao]s? |el |su )(?:\w+ ){1,6}?(?:pide|piden|pidio|pidieron|exige|exigen|exigio|exigieron|solicita|solicitan"
    r"|reclama|reclaman) (?!a\b|en\b|de\b|por\b|sobre\b)(?:\w+ )+\w"
)
ADDRESSEES = "destinatario destinatarios dirigida"
SENT_BY = ""
CALLED_FOR = r"^quien(?:es)? (?:llamo|llamaron|ha llamado|han llamado) a\b"  # asks who demands something
# By when something is to be done: what asks for it, and what states it.
DEADLINE = (
    r"\b(?:hasta|para|antes de) (?:cuando|que (?:fecha|dia|mes|ano))\b"
    r"|\bplazo\b|\bfecha (?:limite|tope)\b"
)
DUE = "plazo hasta antes para vence"
DUE_ON = ""  # before a date, and no word for what is due elsewhere
IS_IT_YOU = r"^(?:sois|eres|son ustedes)\b|\b(?:vosotr[oa]s|ustedes)$"  # asks whether somebody is the one who answers
# What somebody counted alone, and does not only quote; read as it is typed.
BY_ITSELF = (
    r"\bpor (?:su|cuenta) (?:propia )?(?:propia|cuenta)\b|\b(?:ell?a?|ellas|ellos) mism[oa]s?\b"
    r"|\b(?:su|sus) propi[oa]s? (?:datos|recuento|cifras?|investigacion|conteo)\b"
)
# Asks who said it in so many words.
QUOTED = r"\bquien(?:es)? (?:l[oa] )?(?:dijo|dijeron|dice|llamo|llamaron|describio)\b"
# Asks whether a document says something.
SAYING_THAT = r"^dic\w+ (?:la|el) (?:carta|informe)\b"
# How a question says that somebody tells something; and the forms in which it wants what each of two tells.
TOLD_BY = "según {name}"
OURS = r"\b(?:nosotr[oa]s|nuestr[oa]s?)\b"
_TELLER = r"((?:[\w’'.-]+ ){0,5}?[\w’'.-]+)"
_FIGURE = r"(?:datos?|cifras?|n[uú]meros?|conteos?|recuentos?|c[aá]lculos?|versi[oó]n|versiones|estimaci[oó]n)"
_THE = r"(?:(?:el|la|los|las) )?"
_OUT = r"(?=\s*(?:[,;:.?!()¿]|$))"
TOLD_BY_TWO = (
    rf"\bseg[uú]n {_TELLER},? y (?:tambi[eé]n )?seg[uú]n {_TELLER}{_OUT}",
    rf"{_THE}\b{_FIGURE} (nuestr[oa]s?),? y {_THE}(?:{_FIGURE} )?del? {_TELLER}{_OUT}",
    rf"\b(nuestr[oa]s?) {_FIGURE},? y {_THE}(?:{_FIGURE} )?del? {_TELLER}{_OUT}",
    rf"{_THE}\b{_FIGURE} del? {_TELLER},? y {_THE}(?:{_FIGURE} )?(nuestr[oa]s?)(?: {_FIGURE})?{_OUT}",
    rf"(?:^|(?<=[,;:.¿?] )|(?<=\bsi )|(?<=\bque )){_TELLER} "
    r"(?:\w+ una? (?:cifra|n[uú]mero|dato|cosa)|d(?:ice|icen|a|an|ieron|ijo) una? \w+),?"
    rf" y {_TELLER} (?:(?:d[aei]\w*|habl\w+) )?otr[oa]\b"
    rf"(?:,? ¿?cu[aá]l(?:es)? (?:es|son|eran|fueron)(?: cada una?)?)?{_OUT}",
)
