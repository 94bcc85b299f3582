"""Spanish words by which statements are compared: how exact figures are, and what turns a clause round."""

# Words before a figure that leave it just below, and those that leave it just above; others stand in `anatomy`.
BELOW = "casi|poco menos de"
ABOVE = "poco mas de|algo mas de"
BETWEEN_ENDS = "a y"  # of a range
WITHIN = "en dentro"  # before a place where something is done
BESIDES = (
    r";\s|,\s(?:que|quien|quienes|cuy[oa]s?|donde)\s[^,]*$"  # leads to what is said besides, at the end of a statement
)
# What leads a part of what was counted before, and what joins two statements of equal weight.
INCLUDING = "incluidos|incluidas|incluyendo|entre ellos|entre ellas|de los cuales|de las cuales|de ellos|de ellas"
OTHERS = "otro otra otros otras"  # before the last of several that are only named as examples
AMONG = r"entre (?:las|los|nuestras|nuestros|estas|estos)"  # begins a sentence on a part of so many
WERE_AMONG = (
    r"(?:estaban|se encontraban|figuraban|se encuentran|figuran) entre(?: l[oa]s)?"  # between a part and its whole
)
AND = "y e pero mientras"
# Behind a comma: what follows is a statement of its own.
APART = r"pero|mientras|aunque|si bien|y (?:nosotros|nuestr[oa]s?|ellos|ellas|esto|eso)"
# What may stand before "that" without a word on whether it is so.
THAT = "que"
AS_SO = """
firmantes organizaciones
nos preocupa alarma indigna lamentamos recordamos senalamos subrayamos destacamos condenamos sabemos hoy tambien hecho
profundamente gravemente dice dicen dijo informa informan informo reporta reportan reporto documenta documento
documentan muestra muestran encuentra encontro senala senalan indica indican confirma confirman calcula calculan cuenta
conto
segun datos cifras estudio estimaciones el la los las
advierte advierten advirtio advirtieron alerta alertan alertaron sostiene sostienen afirma afirman afirmo afirmaron
contado documentado registrado informado reportado senalado denunciado advertido afirmado
denuncia denuncian denuncio denunciaron explica explican explico explicaron agrega agregan concluye concluyeron revela
revelan registra registran registro publica publicado publicados publicadas reunidos recopilados
reportaje informe articulo encuesta estadisticas analisis entrevista prensa nota comunicado
contabiliza contabilizo contabilizado desglose
"""
# Verbs that only carry another one, and say that it is or was done.
CARRYING = """
ubicado ubicada situado situada
recibe reciben recibio recibieron recibido enfrenta enfrentan enfrento enfrentaron
padece padecen padecio padecieron padecido
lleva llevan llevo llevaron llevado cabo logra logro lograron logrado
sigue siguen seguia seguian siendo resulta resultan resulto realiza realizan realizo realizaron realizado efectuaron
sujeta sujetas sujeto sujetos
constituye constituyen constituia constituian representa representan conforma conforman forma forman suma suman asciende
ascienden queda quedan quedo quedaron llamado llamada
procede proceden procedia procedian procedente procedentes proviene provienen provenia provenian proveniente
provenientes luego posteriormente
"""
# What only says that a figure is one, and remarks on how much it is.
COUNTING = """
numero cifra total conteo recuento suma cantidad mero mera escaso escasa alarmante
"""
REACHED = r"alcanz\w+|lleg\w+"  # verbs behind "the total" and right before the figure, which say that it is one
DOING = (
    r"(?:llev|realiz|efectu)(?:a|an|o|aron|aba|aban)"  # verbs by which whoever is counted does what stands behind them
)
# Verbs before "from 7 to 12", by which something becomes more.
CHANGING = r"(?:pas|sub|elev|aument|crec)\w*"
SPANS = ("durante|por", "tras|despues de|al cabo de|a los")  # before how long something lasts, and before when it is so
# Small words that change what is said, wherever they stand; a statement has to hold them, too.
TURNING = """
contra sin fuera excepto salvo menos menor mayor primero ultimo mitad doble diario semanal mensual anual solo
unicamente otro otra otros otras adicional adicionales ademas nunca no ningun ninguna ex aun todavia
duda dudas dudamos dudan niega niegan negamos
desmiente desmienten falso falsa
"""
RELATING = "antes despues mientras durante hasta desde con sin pese porque tras"  # of time, of having, of a reason
WHEN = "cuando mientras porque aunque"  # begins a clause of its own
NOW = "ahora actualmente hoy todavia aun"  # says that it is so today
# A verb that says that something went on then, and one that says that it does today.
WENT_ON, GOES_ON = r"\w{2,}(?:aban?|ian?)", r"(?!\w+(?:aban?|ian?|ad[ao]|id[ao])(?!\w))\w{2,}[ae]n?"
# The same as NOW, in several words.
NOW_IN_WORDS = r"(?<!\w)(?:en la actualidad|hoy (?:en dia|por hoy)|en estos momentos|en este momento)(?!\w)"
ONLY = "solo solamente unicamente apenas"  # a remark on a figure right behind it, and a limit anywhere else
# Of two things joined, the one leads away from it and the other to it.
CONTRARY = (
    "de desde/a al hacia|favor/contra|con/sin|antes/despues desde|encima sobre/debajo bajo"
    "|en dentro/fuera|mas/menos|mayor/menor"
)
COMPASS = r"nort\w*|septentrional/sur|meridional/oriental/oeste|occidental"  # each excludes the others
# What says that something is only possible, intended, due or said to be so. Of words as written, in lower case.
MODAL = (
    r"\w{2}(?:rán|rás|rá|rían|ría|ré|remos)\b|\b(?:pued[ae]n?|pudo|pudieron|pudieran?|debe[n]?|debieran?|quizás?"
    r"|tal vez|acaso|posible(?:mente)?|probable(?:mente)?|supuesta(?:mente)?|presunta(?:mente)?|potencialmente|si"
    r"|planea(?:n|ban?)?|prevén?|prevea|preveían?|pretend(?:en?|ían?)|pensaban?|(?:va|van|iba|iban) a"
    r"|prop(?:on|us)\w+|(?:tienen?|ha|han) (?:que|de) ser)\b"
)
# By when something is so: what was counted last before that day is so still.
BY_THEN = r"(?:hasta|para|a|al)(?: el| la)?(?: fin(?:es)? de| final(?:es)? de| cierre de)?"
TO_DATE = "(?:hasta|a) (?:la fecha|ahora|hoy|el momento|el dia de hoy)|al dia de hoy"  # no more than that it is so
# "Since it began", and its verbs and nouns.
SINCE = "desde"
BEGINNING = "comienzo comenzaron empezo empezaron iniciaron"
DATA = "datos cifras estadisticas registros numeros"  # what somebody publishes that others may have counted
ISSUED_BY = (
    r"\b(?:(?:publicad|difundid|recopilad|reunid|recogid|divulgad|analizad|obtenid)[oa]s? por"
    r"|(?:datos|cifras|recuento|conteo|informe|estudio|encuesta) de)(?: el| la)?$"
)
# Of the same, what says that it is planned; where a plan is stated, each of them says so.
INTENDED = (
    r"\b(?:plan(?:es|ea|ean|eaban?)?|prev[eé]n?|preve[ií]an?|previ[oó]|pretend(?:en?|[ií]an?)|pensaban?"
    r"|(?:va|van|iba|iban) a|prop(?:on|us)\w+)\b"
)
PLAN = r"plan|planes"  # of these, the noun, which says nothing of a verb behind it
FUTURE = r"\w{2}(?:rán|rá|rían|ría)"  # which of the verbs of MODAL say that it is to be
ARRIVING = r"lleg(?:a|an|o|aron|ar|ado|ando)"  # who is sent to a place gets there
LEAVING = r"dej(?:a|an|o|aron|aba|aban|ando|ado)"  # before a figure and how those are whom it counts: dead, hurt
# Before a verb in the infinitive: nobody has done that yet, or will not do it; and what stands between the two verbs.
REFUSING = r"(?:neg(?!oci|r[oa])|nieg|rehus|rechaz|omit|declin|desist)\w*"
PROMISING = (
    r"(?:acord|acuerd|pact|conven|promet|promes|comprom|acept|decid|decisi|ofrec|amenaz|pretend|intent|quer|quier|busc"
    r"|propon|propus)\w*"
)
TO_DO = r"(?:(?:a|de|en) )?\w+[aei]r(?:l[aeo]s?|se)?"
ANNOUNCED = "anunci"  # begins what says that something is going to be so
# How a list of organizations is joined, and the verbs that say of it that they wrote or joined in a letter.
LISTING = "y|e|asi como|junto con|el|la|los|las"
WROTE = (
    r"(?:le |les |han |ha |tambien )*(?:escribieron|escribio|escrito|enviaron|envio|enviado|pidieron)"
    r"|(?:estaba|estaban|esta|estan|figura|figuran) entre las (?:organizaciones|ong|firmantes)"
)
WRITTEN_BY = r"(?:escrit|enviad|redactad)[oa]s? por"
JOINED = r"se (?:unio|unieron|sumo|sumaron) a"
GOVERNMENT = "gobierno administracion autoridades"  # that of a country
GOVERNMENTS = "gobiernos administraciones"  # of several countries
CROSSING = "frontera fronteras"  # whoever is sent out of a country crosses it
SPEAKING_UP = """
expresaron expreso pidieron pidio exigieron exigio instaron insto exhortaron exhorto reclamaron manifestaron solicitaron
"""
ABOUT = "sobre contra de del acerca"  # before what a document is about, or whose something is
# Between two figures, of which the second is less.
THEN_LESS = r"seguid[oa]s? (?:de|por)|por (?:delante|encima) de|mas que(?= l[oa]s \d)"
THEN_MORE = r"por (?:detras|debajo) de|menos que(?= l[oa]s \d)"  # the same, where it is more
# Before these: how far the two are apart.
A_LITTLE, MUCH = "apenas|ligeramente|un poco|poco|algo|justo", "muy|mucho|muchos|muchas|bastante"
IN_EVERY = r"de cada"  # between a part and a round number: "four in ten"
FRACTIONS = {"mitad": 2, "tercio": 3, "cuarto": 4, "quinto": 5}  # how many of each make a whole
# Before who says it, at the end of a sentence.
SAYS_LAST = """
dice dicen dijo dijeron informa informan informo reporta reportan reporto afirma afirman afirmo senala senalan
senalo
"""
# Verbs by which somebody says, finds or counts something, in one form; none of them denies it, or leaves it open.
REPORTING = """
dice dijo informa reporta escribe escribio nota observa menciona agrega explica describe detalla argumenta sostiene
asegura afirma declara advierte alerta divulga revela muestra demuestra indica encuentra encontro descubre establece
determina concluye confirma verifica documenta registra enumera cataloga cuenta conto contabiliza tabula calcula
computa estima identifica recopila reune publica cita atestigua senala subraya constata cifra
"""
SURVEYING = "encuesta entrevista sondea"  # verbs by which somebody asks those who are counted, in one form
LATEST = "ultimo ultima reciente recientes actual actualizado actualizada"  # of what somebody has counted
# Before "to" and a place that nobody goes to: it is only said to be close.
NEAR = "cerca cercano cercana cercanos cercanas junto junta juntos proximo proxima frente aledano contiguo contigua"
# What only leads to a noun, as a preposition does.
LEADING = (
    r"(?:en (?:virtud|el marco|el contexto)|por medio|a (?:traves|raiz)|como (?:parte|resultado)|al amparo)(?= del?)"
    r"|(?:da|dan|dio|dieron) cuenta(?= del?)"
)
# What the writers say of themselves before the word behind which it is said what is so.
STANCE = r"(?:no )?\w+mos (?:(?!que\b)[^,;:.]){0,80}?(?<!\w)(?:mientras|porque|(?:ya|puesto) que)\s"
ALL = "todos todas todo toda"  # of those of whom a share is told
# Verbs that say how exact the number behind them is, by the words that they stand for.
MEASURING = {
    "mas de": r"(?:supera|rebasa|excede|sobrepasa)(?:n|ba|ban|ron)?(?: l[oa]s)?",
    "cerca de": r"ronda(?:n|ba|ban)?(?: l[oa]s)?",
}
# Forms of a verb that are made from its infinitive: an infinitive and the endings of the future and the conditional.
FUTURES = r"(\w{2,}[aei]r)(?:ia|ias|ian|an|as|a|emos|e)"
BEFORE_VERBS = "que se no"  # small words behind which no noun stands
BEEN = ""  # of Spanish passives a pattern tells: "ha sido multada"
LED_BY = r"\b(?:de acuerdo (?:con|a)|conforme a|en palabras de|a juicio de)$"  # before who says it
# Behind a figure: how exact it is, by the words before one that stand for it; and what may follow but for a sign.
AND_MORE = {"mas de": "y mas", "al menos": "o mas"}
BEHIND_MORE = "han|ha|habian|habia|fueron|fue|son|estan|que"
# A verb of what was done, beside those that no ending tells: by itself, or behind a form of the one that carries it.
PAST = r"\w{2,}(?:io|aron|ieron)|(?:he|ha|hemos|han|habia|habian|hubo) \w{2,}(?:[aiu]d|t|ch|st)o"
# Verbs in one form that say with "a" and a noun no more than the noun does.
MAKING = "concede dicto emite alcanza hace hizo da dio lanza concluye firma sella"
# Verbs in one form by which money goes from one to another: each says as much.
HANDING = "enviar mover mueve transferir transfiere pasar desviar entregar trasladar reasignar"
SO_THAT = r"para que|a fin de que"  # leads to what something is for
# What says only that people are in something, and what stands behind it.
OURS = "nuestros nuestras nuestro nuestra"  # who says it may be of those who write
PLACED = r"(?:inscrit|incluid|sujet|sometid|atrapad|registrad)[oa]s?"
CLOSE = "cerca cercano cercana cercanos cercanas junto proximo proxima proximos proximas"  # each says as much
INTO = "en a al por dentro bajo"
PURPOSE = r"(?!)"  # what is to be by it, and no doubt; a subjunctive says so
# Before a comma: what accompanies a statement of its own.
ATTENDING = "con|tras|dado que|ya que"
# Verbs by which somebody has nothing of it, and the word for all of them.
HAVING_NONE = (
    r"(?<!\S)(?:(?<!no )(?<!nunca )(?<!nadie )carec\w+ de"
    r"|no (?:tienen?|tenian?|tuvieron|cuentan? con|contaban? con|disponen? de|disponian? de)) "
    r"(?:(?:un|una|ningun|ninguna) )?(?!que )",
    "sin ",
)
# That something is to be done at once, and the one word for it.
AT_ONCE = (r"(?<!\S)(?:de inmediato|enseguida|sin (?:demora|dilacion)|cuanto antes)(?!\S)", "inmediatamente")
# Words that say of an age that it is not reached, and the one for all of them.
NOT_YET_OF_AGE = (
    r"(?:todavia |aun )?no (?:habian?|han?) cumplido (?:todavia |aun )?(?=(?:el|su|un) (?:primer|ano))",
    "menores de ",
)
# Of a small word that changes what is said: those that say the same between a noun and whom it befalls.
BEFALLING = {"contra": "a sobre"}
# What joins a name to an office, or the other way round: held today, or then; and the verbs of those who lead a body.
IS = "es|sigue siendo|ha sido|se desempena como"
WAS = "fue|era|habia sido|se desempenaba como"
LEADS, LED = "dirige|encabeza|lidera|preside", "dirigia|dirigio|encabezaba|encabezo|lideraba|lidero|presidia|presidio"
WHO = "quien|que"
THEN = "entonces"  # says of an office that it was held when something was done
FORMER = "ex antiguo antigua"  # before an office: held no longer
ACTING = "interin[oa]|en funciones"  # who holds an office for a time
# What says that somebody is to do something now: behind a name, before what is asked for there, and before a name.
OUGHT = r"debe[n]?|deberian?|tienen? que|ha[n]? de"
BEING = r"(?:ha sido|han sido|esta siendo|estan siendo) "
DEMANDS_NOW = (
    r"(?:(?:esta|estan|estamos) (?:pidiendo|exigiendo|instando|exhortando|llamando|reclamando|solicitando)"
    r"|pid(?:e|en)|pedimos|exig(?:e|en|imos)|inst(?:a|an|amos)|exhort(?:a|an|amos)|reclam(?:a|an|amos)"
    r"|solicit(?:a|an|amos)|llam(?:a|an|amos)|llamamiento|llamado)"
    r"(?: (?:va|es|hoy|ahora|tambien|dirigid[oa]|de nuevo))*(?: a| al)?"
)
IN_OFFICE = "actual"  # beside an office: held today
AS = r"como|en (?:su )?calidad de|en su papel de"  # between a name and an office
AT_THE_TIME = (
    "en (?:ese|aquel) (?:momento|entonces)|por entonces|en aquella epoca"  # behind an office, when it was held
)
TO_BE = "entrante proximo proxima electo electa futuro futura"  # says that it is not held yet
# For an office, held or not.
CHOSEN = "nombrado nombrada designado designada elegido elegida escogido escogida nominado nominada"
# To whom a letter goes: its verbs and nouns, and what stands before or behind who gets a copy.
ADDRESSED = r"(?:dirigid[oa]s?|dirigieron|dirigio|escribieron|escribio|escrit[oa]s?)(?:\s+(?!que\b|en\b)\w+){0,3}?"
WRITINGS = r"cartas?|misivas?|escritos?|mensajes?|protestas?|quejas?|comunicad[oa]s?|textos?"
# Behind a letter, what tells which it is; and the verbs by which it goes to somebody.
BEHIND_LETTERS = r"del?|sobre|contra|acerca|respecto|por|para|en|con|fechada|firmada|escrita|que"
WENT = (
    r"(?:(?:fue|fueron|ha|han|sido|tambien) ){0,3}"
    r"(?:iba|enviad[oa]s?|remitid[oa]s?|entregad[oa]s?|mandad[oa]s?|presentad[oa]s?)"
)
LETTER_TO = rf"(?:{WRITINGS})(?:\s+(?:abiertas?|de|del|dirigida|enviada|fechada|con|fecha|el))*"
COPIED = "copias?|copiad[oa]s?"
TO_WHOM = "a|al|para"
INCLUDED = "era|eran|fue|fueron|incluia|incluyo|enviada|enviado|enviaron|envio|remitida|remitido|iba"
AMONG_OTHERS = "entre otros|entre otras|entre otras personas"
GOT = "recibe|recibio|recibieron|figura|figuraba|estaba|estaban"
DATED = "fechad[oa]s?(?: el)?|con fecha(?: del?)?|de fecha"
# How those who write stand to what they write of, which they state elsewhere.
STANCES = (
    r"alarma|preocupa\w*|inquietud|consternacion|obje(?:cion(?:es)?|t\w+)|protest\w+|honda|profunda|grave|seria"
    r"|anunci\w+"
)
# That so many signed a letter: "lleva la firma de", "pusieron su nombre".
SIGNATURES = r"firm\w+|suscri\w+|nombres?"
# By what somebody demands something, which nobody has done yet.
DEMANDING = (
    r"pid\w+|pedi\w+|exig\w+|inst(?:an?|o|aron|amos|aban?|ando|ar)|exhort\w+|reclam\w+|solicit(?!ante|ud)\w+"
    r"|demand(?:an|aron|amos|aban?|ando)|recomend\w+|llam(?:an?|o|aron|amos|aban?|ando|ad?o|amientos?)|quier\w+"
)
# Who "sitúa el número en" so many says it: the verbs, and what stands before the figure.
PUTTING = ("situa|situan|situo|pone|fija|fijan", "en")
SOME = "unos|unas"  # before a figure that is not round, it says nothing of how exact that is
# What only those do who count, and nobody who tells what they counted.
COUNTS = (
    r"cont(?:o|aron|ado)|document(?:o|aron|ado|a|an)|registr(?:o|aron|ado|a|an)"
    r"|contabiliz\w+|encuest(?:o|aron|ado)|entrevist(?:o|aron|ado)|atendi(?:o|eron|do)"
)
# Verbs and adjectives by which somebody has nothing of it: a negation in one word.
LACKS = r"carec\w+|carent\w+|falt\w+|desprovist\w+"
# Equal parts, behind how many there are of them, and how many make a whole.
PARTS = {"tercios": 3, "terceras partes": 3, "cuartas partes": 4, "cuartos": 4, "quintos": 5, "quintas partes": 5}
ROOMS = "cuartos"  # of these, the words for something else, but before what they are parts of
# What somebody may demand, and the contrary of it.
OPPOSITES = (
    (
        r"fin|termin\w+|ces(?:e|ar|en)|deten\w+|suspend\w+|abandon\w+|retir\w+",
        r"ampli\w+|contin\w+|mant\w+|prolong\w+|renov\w+|ext(?:i)?end\w+|prorrog\w+",
    ),
    (
        r"acept\w+|permit\w+|aprob\w+|apoy\w+",
        r"rechaz\w+|neg\w+|prohib\w+|opon\w+",
    ),
    (
        r"cerr\w+|cierr\w+|claus(?:ura|uren|urar)",
        r"(?:re)?abr\w+",
    ),
    (
        r"sub[aei]\w*|elev\w+|aument\w+",
        r"baj(?:ar|e|en|ara)|reduc\w+|reduzc\w+|disminu\w+",
    ),
)
# What the writers ask for: "we urge", "our coalition has asked for", "the letter calls on"; no question of theirs.
OUR_DEMANDS = (
    r"(?<!\w)(?:(?:nuestr[oa]s?|la|el|las|los|est[ae]s?) (?:\w+ ){0,2}?(?:coalicion|alianza|red|firmantes"
    rf"|organizaciones|entidades|asociaciones|ong|{WRITINGS}|peticion|manifiesto|informe|declaracion|alegaciones)"
    r"(?: (?:ha|han|tambien|hoy|asimismo|\w+mente|le|les))* |hemos (?:\w+ )?(?=\w+[ai]do(?!\w))|(?=\w+mos(?!\w)))"
    r"(?P<verb>(?:pid|ped|exig|solicit|exhort|reclam|demand|recomend|urg|llam(?=amos|aron|an|a(?!\w))|inst)"
    r"(?:\w{0,4}mos|[ai]do|[ei]n?|an?|aron|ieron|io|o))(?! (?:si|disculpas|perdon|ayuda)(?!\w))(?!\w)"
)
BEFORE_A_DAY = "antes"  # by which something is to be done
# Verbs that only an accent tells from small words, and another form of each.
ACCENTED: dict[str, str] = {"bajó": "bajaba"}
WRITERS = "la coalicion"  # in the place of an organization or a document that asks
ADVERBS = r"\w{3,}mente"  # which say how something is to be done
# Before a figure: what says that there are not so many.
NOT_SO_MANY = r"en (?:lugar|vez) de|(?:y |pero )?no"
# Words for bodies that name rooms, papers, events and plans as often.
NO_BODIES = """
accion archivo area campana casa centro circulo club colegio comunicacion corriente direccion equipo escuela
espacio foro frente hermanas iglesia laboratorio madres mesa mision movimiento mujeres museo nodo oficina
orden parroquia programa proyecto radio red sala seccion servicio servicios taller tejido voces vecinas
jovenes escritorio
"""
NOUN_AT = 0  # of the words of a name before its first small word, where the noun for what it is stands
