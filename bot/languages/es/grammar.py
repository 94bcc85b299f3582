"""The Spanish words that questions are made of. Words are folded: lower case, no accents."""

FUNCTION_WORDS = """
dentro el la los las lo un una uno unos unas de del al a ante bajo con contra desde durante en entre hacia hasta para por segun sin sobre tras
mediante conforme acerca respecto aparte
y e o u ni aunque asimismo que quien quienes cual cuales cuyo cuya como cuando donde cuanto cuanta cuantos cuantas es son era eran fue fueron sois eramos erais fuimos fuisteis ser
siendo sido esta estan estamos estais estabamos estabais estuvimos somos estaba estaban estuvo hay habia hubo ha han he hemos haya se le les nos me te mi mis su sus nuestro nuestra
nuestros nuestras este esta estos estas ese esa esos esas eso esto aquel aquella si no ya muy mas menos tambien tan tanto pero
porque pues entonces asi aun solo ella ellos ellas yo tu usted ustedes nosotros ademas alguna alguno algun algunas algunos cada
adonde va van iba iban ir ido mientras tienes tener tenemos tienen debe deben deberia deberian otro otra otros otras todo cualquier cualquiera mismo misma tal tiene tienen tenia tengo favor gracias hola
""".split()

# What people say beside a question, in whatever language it is in.
COURTESIES = "porfa xfa xfavor porfis porfavor favor gracias grax hola urge urgente fyi pd ojo".split()

LIGHT_WORDS = """
eh ehh mmm hmm aja nel sr sra srta senor senora senorita dr dra prof profa mtro mtra lic rev reverendo reverenda dime dame digan decir dice dicen dijo muestra muestrame mostrar busco buscar saber sabes necesito quiero quisiera
quiere quieren puede puedes pueden podria exactamente aproximadamente cerca actualmente actual ultimo ultima ahora hoy
reciente recientes mas menos mucho muchos algo alguien hacer hizo hacen llama llaman llamaba llamaban llamado usa usar incluye incluyen
existe existen segun oficial reporta reportado reportaron listado completo completa entero relacionado relacionada
especifico mismo total menciona mencionan describe explica publico publica publicado publicada publicaron habla hablan
conto contaron contar documento documentaron cubre cubriria cubrir vean ver dicto emitio esperaba dio dieron da sujeta
sujetas sujeto sujetos quedo queda quedan ayudame pasame pasa mandame comparte comparteme confirmame confirma
recuerdame recuerda cuentame platicame explicame aclarame ubicame sacame checame checa buscame ocupo ojala creo crees
entiendo oye oigan exacto exacta exactos exactas preciso precisa rapido rapidito tal cual neta cierto correcto sea
fuese tanta tantos tantas bastante bastantes pocos pocas aqui ahi alla ahorita todavia apenas siempre jamas quiza
quizas alli aca das dais especificamente concretamente haga hagan diga ponga traiga venga salga vaya vayan sepa tenga tengan dar dan den
ven puso pusieron pone ponen hicieron hicimos tuvo tuvieron dijeron estuvieron dado dados dada dadas puesto puestos
puesta puestas dicho dichos visto tendria tendrian podrian habria habrian haria harian seria serian refiere refieren
pasan pasen pasas abarcan abarca daria darian dieran iban abarcar
""".split()

# Nouns that say little beside a telling word. Where one of them is counted, it is what is asked for.
LIGHT_NOUNS = """
estimacion estimaciones idea informacion dato datos hecho hechos registro pregunta tipo cosa cosas nombre nombres informe lista articulo articulos
parte caso casos cita clase periodo tema asunto detalle detalles opinion opiniones postura posturas verdad
""".split()

# Human beings, whom a word of this kind counts without saying which.
PEOPLE = "personas persona gente individuos".split()

# Verbs that carry little: with all their forms, which a list could not hold.
LIGHT_VERBS = """
aparecer quedar traer venir salir marcar importar resultar figurar manejar circular armar sacar checar revisar confirmar recordar
contar hablar platicar explicar aclarar ubicar buscar encontrar hallar necesitar ocupar querer poder deber saber conocer creer pensar entender suponer
tener haber estar hacer decir dar poner ver mirar mostrar ensenar mencionar indicar senalar llevar meter contener abarcar corresponder ocurrir suceder describir citar presumir referir tratar parecer
afirmar opinar estimar calcular cifrar situar prever
""".split()
# The vowel of a verb where it is stressed, in the forms that no noun of several things has: puede, entiendan.
STRESSED_VOWELS = {"o": "ue", "e": "ie"}
STRESSED_ENDINGS = "an?|en?"
# Forms of light verbs with a stem of their own: pudieran, hicieron.
STRONG_FORMS = (
    r"(?:pud|hic|tuv|estuv|hub|pus|sup|vin)(?:ie(?:ron|ran?|sen?)|i(?:ste|mos))|(?:dij|traj)e(?:ron|ran?|sen?)"
    r"|pudo|supo|hizo|hubo|d(?:imos|iste(?:is)?|aba(?:n|s|mos)?)"
)
UNACCENTED_ENDINGS = "ia ian ias iamos iais eis is".split()  # of verbs, that an accent tells: había, pedís

# Forms that verbs alone have, and the verbs that ask for something in any of them,
# but for what is put behind the verb itself: what somebody would do is in no record.
VERB_FORMS = r"(?:aba|ia)(?:n|s|is|mos)?$|(?:a|ie)r(?:on|an|amos)$|[ai]st(?:e|eis)$|[aei]mos$|(?:[aei]|[^aeiou])is$"
FRAME_VERBS = """
sign: firmar suscribir
ask: pedir querer exigir solicitar demandar reclamar recomendar instar
write: escribir redactar
""".strip()

# Groups of words that mean the same, whatever a record is about; its own stand in its vocabulary.
SYNONYMS = """
nino nina ninos ninas menor menores infancia infantes
tribunal tribunales corte cortes juzgado
duerme duermen dormir
adjunto adjunta adjuntaron adjuntado anexo anexa anexaron
continuar continuo siguiera seguir siguio sigue
dejo dejar permitio permitir permite
mes meses mensual mensuales mensualmente
dia dias diario diaria diarios diarias diariamente
semana semanas semanal semanales semanalmente
ano anos anual anuales anualmente
""".strip()

IRREGULAR = ""  # what no ending tells are other words here, and not forms of one

# Words that turn a meaning round. None is ever free: an entry has to say the same.
OPERATORS = """
not: no ningun ninguno ninguna nunca sin nadie excepto ni
before: antes
after: despues
only: unicamente exclusivamente
per: cada
""".strip()

# After "que" or "cual" these only say what kind of thing is wanted: "qué país".
TYPE_WORDS = """
pais paises estado estados ciudad ciudades lugar agencia juez jueza tribunal ley tratado mes ano dia fecha diario gobierno
programa seccion oficina medio periodico televisora emisora universidad persona personas
funcionario funcionaria funcionarios funcionarias
""".split()

# Light in a question, but they tell one short phrasing from another: "los hallazgos de la revisión".
OPTIONAL_WORDS = "hallazgos resultado resultados".split()

# Words that say what kind of thing is asked for. The first word of each line names the frame.
FRAMES = """
how_many: conteo recuento suma cantidades poblacion proporcion proporciones cuantos cuantas cuanto cuanta numero cantidad cifra cifras total monto porcentaje porciento tamano cuenta
when: cuando fecha fechas dia mes ano
who: quien quienes
where: donde
sign: sumaron adhirieron respaldaron firmo firmaron firman firma firmar firmas firmante firmantes firmado firmada firmadas signatario signatarios signataria signatarias suscribio suscribieron suscriben suscribe suscrita firmamos
letters: carta cartas documento documentos comunicado comunicados boletin misiva declaracion
addressee: destinatario destinatarios destinataria destinatarias dirigida dirigidas dirigen dirigido dirigio dirigieron recibio recibieron mandaron enviaron envio enviada enviadas enviado
cc: cc copiaron copiar copio copia copias copiado copiados copiada
ask: recomendaron recomendar recomendo recomiende pedia pedian solicitaron exigian pide piden pidio pidieron pedir exige exigen exigieron demanda demandas peticion peticiones solicita solicitan recomienda recomiendan recomendacion recomendaciones insta instan exigencia exigencias reclaman quieren
source: hipervinculo titulo titulado citan citaron citado citada fuente fuentes enlace enlaces liga link url cita citas citan nota notas pie referencia referencias sale salio proviene pagina direccion revista
term: significa significan significado definicion define siglas sigla acronimo abreviatura quiere decir conocido conoce
summary: resumen resumir trata tema argumenta argumentos argumento contenido
listing: lista cuales todas todos nombres
why: porque razon razones motivo motivos
news: noticias ocurrio sucedio eventos evento cronologia hechos historia
organizations: organizacion organizaciones grupo grupos ong ongs osc agrupaciones asociaciones colectivos entidad entidades
across: frente enfrente lado opuesta hermana vecina cruzando
newest: ultimo ultima actual actualmente ahora hoy reciente
oldest: antigua antiguo primera
earlier: anterior anteriores previo previa antes viejo vieja
office: profesion ocupacion oficio dedica dedicaba funcionario funcionarios nacionalidad cargo puesto trabaja
city: ciudad ciudades puerto puertos lugar lugares localidades cruces
both: ambas ambos comun coinciden
table: tabla tablas
compare: comparar compara comparame comparen comparado comparados comparacion comparativo comparativa
chart: grafica graficas grafico graficos
over_time: evolucion tendencia tendencias
write: escribio escribieron escribe escribir mando mandaron envio enviaron autor
""".strip()

# Words by whose place a question is told from a statement, and one kind of question from another.
YES_NO = "firmo firmaron es son fue esta estan".split()  # at the head of what wants a yes or no
WHICH = "que cual cuales".split()
OPEN_QUESTIONS = "que cual cuales quien quienes donde cuantos cuantas cuanto".split()
ARTICLES = "el la los las uno una".split()
MANY = "cuantos cuantas".split()
A_NUMBER = ["numero de", "cantidad de", "total de"]
BY_HOW_MUCH: list[str] = []  # with a word for "many", and no noun that is counted
# What may stand between "cuántos" and the noun that is counted.
BEFORE_THE_NOUN = """
de los las esos esas estos estas sus nuestros nuestras otros otras mas menos diferentes distintas
""".split()
CALENDAR_WORDS = "dia mes ano".split()
BEFORE_A_SPAN = "un uno al por este ultimo".split()
WHEN = ["cuando"]
BEFORE_WHEN = "and y of de".split()
# A connection, and no address: "el enlace entre el incendio y la caldera".
RELATIONS = "enlace enlaces liga ligas".split()
RELATED_BY = "entre con".split()
AUXILIARIES: list[str] = []  # behind a "cuando" that asks, any verb stands
AS_OF = "hasta|a fecha de|al|para|a finales de|hasta finales de"  # before a date that is a limit
ENDS = "finales final fines fin cierre".split()  # of a year or a month, in a limit: it lasts until then
