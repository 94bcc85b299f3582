"""How people put a question in a message in Spanish: who wants to know, and words that join two questions. Folded."""

JOINED = (
    r",?\s+(?:y|e|tambi[eé]n|adem[aá]s)\s+¿?"
    r"(?=(?:(?:aproximadamente|m[aá]s\s+o\s+menos|unos|como|alrededor\s+de|a|en|de|desde|por|con)\s+)?"
    r"(?:cu[aá]nt[oa]s?|qui[eé]n(?:es)?|qu[eé]|cu[aá]ndo|d[oó]nde|cu[aá]l(?:es)?|por\s+qu[eé])\b)"
)
ABBREVIATED = "sr sra srta dr dra prof profa lic ing mtro mtra num nums etc vs av aprox dept gral ej art pag"
ASKERS = "yo me nos mi mis nuestro nuestra alguien todos un una otro otra unos unas"
WANTING = (
    "quier quis necesit pregunt pid ped dic dij dig sab sepa cre insist busc requier solicit exig urg ocup "
    "redact confirm verific revis comprob cuent coment asegur olvid acuerd recuerd falt"
)
BETWEEN = "estoy esta estan estamos he ha han hay que me nos te le siempre ahora tambien ya todavia"
LEADING_IN = (
    "saber ver conocer tener confirmar verificar citar usar decir decirle contestar me nos le les si que de del sobre "
    "por para el la los las un una a con urgencia"
)
TO_KNOW = "saber ver conocer entender"
GREETINGS = (
    "holi che bueno pues mira ok rapida rapido hola buenos buenas buen tardes noches oye "
    "oiga oigan disculpa disculpen disculpe perdon perdona perdonen espero gracias saludos tal onda"
)
SOUNDS = "ay uy eh ah oh uf ufff lol ups huy hijole caray"  # beside laughter
PERSONAL = (
    "yo soy somos voy estoy estamos tengo tenemos ando andamos vengo salgo pongo traigo hago digo oigo caigo "
    "puedo quiero debo sigo veo creo me mi mis conmigo nos nosotros nosotras nuestro nuestra te tu tus ti usted ustedes"
)
RELATIVES = "que quienes"  # question words that as typed so join clauses as often
# A verb with the pronoun of whoever speaks written onto it: ayúdame, pásamelo.
TO_ME = r"\w{2,}[aei]n?me(?:l[oa]s?)?|(?:d[aei]|den|ten|pon)me"
# As typed: what whoever answers is bidden to do, before what they are to hand over: "tráeme la cifra".
BIDDING = (
    r"\b(\w+[aeiáéí]n?me) (?=(?:el|la|los|las)\b)"
    r"|\b[MmNn](?:e|os) (?:gustaría|encantaría|vendría bien|serviría|ayudaría|gustaria) (?=(?:el|la|los|las)\b)"
    r"|\b(?:[Qq]uisi[eé]r|[Aa]gradecer[ií])a(?:mos)? (?=(?:el|la|los|las)\b)"
)
# As typed, before "que": "un colega escribió que".
REPORTING = r"(?!neg|dud|rechaz)\w{2,}(?:ó|aron|ieron)|puso|dijo|dice|afirma"
# Opens what somebody does something for: "para acabar, necesito".
AIM = r"(?:para|pa|a fin de) \w+[aei]r(?:\b|l|m|n|s)"
CONCLUDING = "asi entonces"  # before what is asked: what stands before it only tells why
# Opens what the answer is for, when it is needed, or a last question.
PURPOSE = (
    r"(?:esto )?(?:es|va) (?:solo |nada mas )?(?:para|pa|p)\b|lo (?:necesito|quiero|ocupo) (?:para|pa|p)\b"
    r"|(?:para|pa|p) (?:una?|mis?|nuestr[oa]s?)\b|(?:para|pa|p) (?:el|la) (?:\w+ ){0,2}\w+$"
    r"|antes de \w+[aei]r(?:me|nos)\b|antes de que (?!\w+(?:ra|se)n?\b)\w+[aeo]n? (?:el|la|mi|nuestr[oa])\b"
    r"|(?:solo |nada mas |nomas )para \w+[aei]r\b|para no \w+[aei]r(?:me|nos|l[eoa]s?)?\b"
    r"|(?:(?:solo|va|tengo|es|y) )*(?:una|otra) (?:ultima )?(?:cosa|cosita|duda|pregunta|consulta)\b"
    r"|(?:(?:y|solo) )*(?:(?:una?|mi|otra) )?(?:\w+ )?(?:pregunta|consulta|duda|favor)(?: \w+)?(?: (?:mientras"
    r"|antes de)\b|$)"
    r"|(?:sin|no hay|no corre) (?:\w+ )?(?:prisas?|apuros?|problema)\b"
)
# Opens why somebody asks.
REASON = (
    r"(?:porque|ya que|pues|puesto que|es que) (?!(?:no )?\w+(?:aba|ia)n\b)"  # "porque tenían hambre" tells of them
    r"|como (?:mi|nuestr[oa]|yo|me|nos|se (?:me|nos))\b"
    r"|por si (?:alguien|me|nos|mi|nuestr[oa]|una?) "
    r"|como una? (?:\w+ ){1,3}(?:esta|quiere|necesita|pide|pregunta|viene|va a) "
)
# Tells what is known of "it", or what becomes of it: "lo vi en un tuit", "me lo pide la jefa".
REMARK = r"(?:(?:me|te|se|nos|ya|no|que) )*lo (?!mism|que\b|de\b|del\b)(?:(?:he|ha|hemos|han|habia) )?\w+"
# How an answer is to be told: "en una frase".
MANNER = """
vineta vinetas punto puntos linea lineas frase frases palabra palabras corto cortito breve brevemente resumido resumida
resumen cristiano sencillo
"""
TAG = r"no|verdad|cierto|o no|es (?:cierto|verdad|asi)|si o no"  # behind what is asked
# Tells what whoever asks is like.
DESCRIBING_US = (
    r"(?:(?:y|pero|bueno|perdon|hola|es que|yo|nosotr[oa]s) )*(?:soy|estoy|somos|estamos) "
    r"(?:(?:un poco|aun|todavia|muy|medio|bastante) )*(?!no\b|en\b|con\b|de\b|para\b|solo\b|sobre\b|del\b)[a-z]+"
    r"(?: (?:aqui|hoy|en esto|por aqui|con esto))*"
)
THE_ASKER = "el la los las"  # before somebody whom the record does not know
SAYING = "insist dic dij cre asegur coment cuent"  # of the verbs above
OWN = "mi mis nuestro nuestra nuestros nuestras"  # before what is the asker's own: "mi jefe"
NEEDED = r"(?:yo )?(?:lo|la|los|las) (?:necesito|necesitamos|quiero|queremos|ocupo|ocupamos|uso|usare|usaremos)\b"
WHAT_IS_IT = (
    r"(?:(?:y|pero|oye|entonces) )*que (?:diablos |demonios |rayos )?(?:es|son|significan?|quiere decir)"
    r"(?: (?:eso|esto|esos|esas))?(?: exactamente)?(?: por favor)?"
)
DOING = r"(?:todavia |aun )?\w{2,}(?:ando|iendo|yendo)\b"  # opens what somebody is doing: "haciendo un mapa"
NOWADAYS = "ahora hoy"
INFINITIVE = r"\w{2,}[aei]r(?:l[oa]s?)?\b"  # what somebody wants to do with an answer, behind the verb of wanting
PRONOUNS = "ellos ellas él ella"  # as typed: of whoever or whatever stands elsewhere
WHETHER = "si"  # behind a verb of asking: begins a question that yes or no answers
# At the head of a question: their subject goes without saying.
BARE_VERBS = "estuvo estuvieron esta estan firmo firmaron figura figuran aparece aparecen fue fueron"
TOPIC = "sobre acerca respecto de"  # before what somebody is busy with, and asks about
# Opens what says which of several is meant.
MEANING = (
    r"(?:(?:yo|no|me|nos|solo) )*(?:refiero|referimos|refiere|importan?|interesan?)\b"
    r"|hablando de\b|(?:(?:yo|solo|nada mas|es que) )*(?:pregunto por|preguntamos por|hablo de|hablamos de)\b"
    r"|(?:(?:esto|eso|solo) )*(?:se trata|(?:es|va|trata)) (?:solo )?(?:de|sobre|acerca)\b"
    r"|(?:solo )?(?:hablemos|veamos|tomemos|miremos)\b|(?:\w+ ){1,6}(?:digo|quiero decir)$"
)
EXCEPT = "ademas aparte excepto salvo"  # opens what is left out of what is asked for
SUBORDINATING = "que quien quienes donde"  # open a clause about what stands before it, where another clause asks
# What only a verb of a clause's own is like, as typed: its ending, or a pronoun before it.
VERB = (
    r"\b(?!(?:aqu|ah|all|as|caf|quiz)[éí]\b)\w{2,}[éí]\b|\b\w{2,}(?:ó|aron|ieron|aba|aban|ían)\b|\b(?:se|nos|les?"
    r"|te|me) (?:l[oa]s? )?\w{2,}(?:[aeoéóí]n?|mos)\b"
    r"|\bl[oa]s? \w{2,}(?:[éí]|[ai]mos)\b|\blo \w{2,}ía\b|\bno (?!para\b|sobre\b|como\b|una\b)\w{3,}(?:[ae]n?|o"
    r"|mos)\b|\bl[oa]s \w{2,}o\b"
    r"|\b(?!(?:ulti|proxi|maxi|mini|legiti|inti|anoni)mos)[a-zñ]{2,}(?:[ai]mos|remos)\b"  # "imprimimos"
    r"|^\W*(?:y |pero )?\w{3,}o (?:un[oa]?s?|el|las?|los|mis?|con|en|sobre|a|que)\b"
    r"|\b(?:est[áa]n?|estaba|estuvo|hay|había|hubo|tiene[ns]?|viene[ns]?|vino|dijo|puso|hizo|quiso|pudo|trajo|van?"
    r"|era)\b"
)
# Opens a question of "it", or one to whoever answers: "¿lo tenemos?", "¿me pasas la cifra?".
OF_IT = (
    r"(?:(?:y|o|pero|oye) )*(?:(?:(?:me|nos|te|se) )?(?:l[oa]s?|me|nos) \w+|(?:est[ae]n?|sale|aparece|viene|es|era|hay)"
    r"(?: (?:eso|esto|ese|esa|algo|alguien|en|por|ahi))?$"
    r"|(?:tienes|tienen|tenemos|sabes|saben|puedes|pueden|podrias)\b)"
)
# Where a clause with a subject of its own is joined to another: "and we need it".
JOINING_ANOTHER = (
    r"(?:y|pero) (?:yo|me|nos|se me|se nos|no me|no nos|no lo"
    r"|no (?:quiero|queremos|puedo|podemos|tengo|tenemos|se)\b|no l[ao]s? \w+(?:[éo]|mos)|no \w{3,}[eo] (?:de|que|a"
    r"|en) |hay|mi|nuestr[oa]s?|ell[oa]s?"
    r"|él|ella)\b"
)
# Speaks of a place, a time or a thing that stands elsewhere: "from there", "that year".
POINTING = (
    r"\b(?:ahi|alli|alla)\b(?! de)"
    r"|\b(?:es[ea]|aquel(?:la)?|mism[oa]) (?:ano|mes|dia|semana|fecha|epoca|lugar|ciudad|pais|estado|grupo"
    r"|carta(?! (?:a|al|contra|de|del|sobre)\b))\b"
)
# Of TOPIC, what is put before nothing else: the word behind it is a topic, whether anybody knows it or not.
ABOUT = "sobre acerca respecto"
COUNTING = r"(?:.* )?[¿]?cu[aá]nt[oa]s"  # as typed: what stands before "of them"
# As typed, in a question: a pronoun that gives way to what it speaks of, and a possessive with the blank behind.
LEANS = r"\b(?:ell[oa]s?|él|eso|esto)\b"
POSSESSING = r"\bsus?\s+"
POSSESSED = ""  # at the end of a name: somebody of theirs is meant
COMPLEMENTING = "que"  # opens what somebody says or knows
# Ends a clause of the asker's with what is new in it: "en una nota".
SET_APART = r"\s(?:en|para|a) (?:una?|mis?|nuestr[oa]s?) (?:\w+ (?:de )?)?\w+$"
# What asks for it kindly: "si no es mucha molestia".
IF_KINDLY = (
    r"si (?:no (?:es|seria|fuera) (?:much[oa]|demasiad[oa]|una?|ninguna?)\b(?: \w+)*|(?:es|fuera) (?:posible|facil))"
)
# Opens a condition of whoever answers, and of nothing else: "si lo tienes", "si viene".
IF_AT_ALL = r"si (?:l[oa]s?|se|es|hay|viene|dice|sabes?|saben|tienes?|tienen|puedes?|pueden)\b"
# The people of a nation that stands elsewhere, as typed: "de sus compatriotas", "de su gente".
OF_A_NATION = r"(?:de )?\bsus? (?:compatriotas?|paisan[oa]s?|connacionales|gente)\b"
THERE = r"\b(?:ahí|allí|allá|alli|ahi|alla)\b(?! de)"  # a place that stands elsewhere
# A time that stands elsewhere, in a question that is completed with all that stands there.
AT_THAT_TIME = r"\s*\b(?:en (?:ese|aquel) (?:momento|entonces|tiempo)|por entonces|entonces)\b"
HE_OR_SHE = r"\b(?:él|ella)\b"  # somebody who stands elsewhere
NOT_KNOWING = "seguro segura claro curiosidad"  # before a question, though no verb: "no estoy seguro de quién"
TRUE = "verdad cierto asi correcto falso mentira"  # what is asked of something that is told: "is that true"
# Asks no more than whether something is so that stands elsewhere: "es verdad", "la firmó o no".
ECHO = (
    r"(?:(?:y|o|pero|entonces) )*(?:(?:tengo|estoy en lo) (?:razon|correcto|cierto)|me equivoco|(?:eso )?(?:es|era"
    r"|sera|fue) (?:eso )?(?:de verdad |realmente )?"
    r"(?:verdad|cierto|asi|correcto)(?: eso)?|verdad|cierto"
    r"|(?:si )?(?:de verdad |realmente )?l[oa]s? \w+(?: \w+o)?(?: ell[oa]s?| usted)?"
    r"|(?:es )?(?:si|verdad|cierto) o (?:no|falso|mentira))(?: o no(?: l[oa]s? \w+)?)?(?: por favor)?"
)
# Asks what whoever asks is to say: "qué le contesto", "no sé qué decirle".
TO_SAY = (
    r"(?:(?:y|pero) )*(?:no (?:se|supe|sabia|sabemos) )?(?:que|como|cual)(?: (?:numero|cifra|fecha|nombre))?"
    r"(?: (?:puedo|podemos|puede|debo|debemos|debe))?(?: (?:le|les|te|l[oa]))?"
    r" (?:(?:contest|respond|escrib)\w{1,6}|dig[oa]\w*|dec\w{2,6}|pon(?:go|emos|er\w*)|us(?:o|amos|ar))$"
)
# Ends what somebody tells of the own day, by a clock or a day that no document has: "al aire en diez minutos".
OWN_TIME = (
    r"\b(?:\w+ de (?:manana|esta (?:tarde|noche|manana))|ayer|anoche"
    r"|(?:a|de) las? \d{1,2}(?: \d\d)?(?: ?[ap] ?m)?|al? (?:mediodia|medianoche|alba)"
    r"|(?:en|dentro de) \w+ (?:minut\w+|horas?|dias?)|(?:en|dentro de) (?:cinco|diez|quince|veinte|treinta|\d{1,2})"
    r"|(?<=\w )(?:por )?(?:aqui|aca)|hoy|manana|esta (?:tarde|noche|manana)"
    r"|(?:la semana|el mes) (?:proxim[oa]|que (?:viene|entra))"
    r"|(?:el |este )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))$"
)
# What a matter is not, where only its manner is told: of what is asked for it leaves out nothing.
_SLIGHT = r"(?:urgente|grave|serio|especial|complicado|elaborado|raro)"
# What only tells how something strikes whoever asks: "qué bien", "muy amable".
IN_PASSING = (
    r"(?:(?:muy|super|bien|bastante|demasiado|tan) (?!much[oa]s?|poc[oa]s?)\w+|larga historia"
    r"|honestamente|sinceramente|francamente|basicamente|obviamente|primero|segundo|por ultimo"
    r"|cuando (?:puedas?|puedan|tengas?|tengan)(?: \w+){0,2}|por (?:curiosidad|interes|costumbre)"
    r"|para ser (?:precis[oa]s?|exact[oa]s?|clar[oa]s?|honest[oa]s?|just[oa]s?)|para que conste|entre nosotros"
    rf"|nada {_SLIGHT}"
    r"|(?:(?:solo|nada mas|y|me|nos|quedan|faltan) )*\w+ (?:minutos?|segundos?) (?:para|antes de)(?: (?:el|la|mi|al))?"
    r" \w+(?: al?)?(?: \w+)?|si (?:no|acaso)|o sea|digamos|este|digo|a ver"
    r"|la verdad|total|como que|creo"
    r"|(?:que )?(?:bien|pena|lindo|risa)|genial|perfecto|perfecta|vale|claro|buen dia|ni modo|en fin|bendito sea)"
)
# As typed: the first person where no word of its own tells it, "prefiero no adivinar".
AMONG_US = r"^\W*(?:[Yy] |[Pp]ero )?(?!solo\b|pero\b|todo\b|otro\b)\w{3,}o no \w{2,}[aei]r(?:l[aeo]s?)?\b"
# As typed: restricts a clause, and is no operator.
LIMITING = (
    rf"^\W*[Nn]ada (?!{_SLIGHT}\b)\w+\W*$"
    r"|\b(?:[Ss][oó]lo|[Ss]olamente|[Nn]ada m[aá]s|[Nn]o (?:\w+ ){1,2}m[aá]s que)\b"
)
HAVING = r"\b(?:tengo|tenemos|tenia|teniamos|recuerdo)\b"  # of what whoever asks has alone
CONTRASTING = "pero"  # before a question: what stands before it is what is not asked
# Opens what somebody exclaims, where no question mark ends it.
EXCLAIMING = r"que \w+"
# Before a question: what was said before is left.
RESUMING = r"(?:(?:y|pero|bueno|pues) )*(?:en fin|como sea|total)"
# Asks for what stands elsewhere, or for its name.
WHAT_WAS_IT = (
    r"(?:(?:y|pero) )*(?:cual|que) (?:era|es|fue)(?: (?:eso|la cifra|el numero|el dato|la fecha))?(?: exactamente)?"
)
CALLED = r"(?:(?:y|pero) )*como se (?:llama|llamaba|llamo)(?: (?:eso|esa|ese))?(?: exactamente)?"
GOING_ON = r"(?:pero|y|aunque) (?:eso|esto|me|no me|creo|yo|dudo)\b"  # opens what somebody says of what stands before
STEPS = "mismo misma siguiente proximo proxima ultimo ultima otro otra"  # before the work or the day of whoever asks
# As typed: joins to what somebody says or believes another claim of the same.
AND_IT = r",?\s+y\s+(?:de\s+)?(?:que\b|(?=ya\b|sigue|sigui|est[aá]n?\b|desde\b))"
