"""What letters in Spanish are built of: greetings, closes, lists of names. In one spelling."""

# A line that greets, by its first words; and one that closes the letter, as a whole.
GREETING = (
    r"estimad[oa]s?|muy senor(?:es|as?)?|senor(?:a|es|as)?|distinguid[oa]s?|respetad[oa]s?|apreciad[oa]s?|querid[oa]s?"
    r"|honorables?|\w+isim[oa]s?|de (?:nuestra|mi)(?: \w+)? consideracion"
    r"|a quien corresponda|a la opinion publica|sr|sra|presentes?"
)
ENDING = (
    r"fin|notas? (?:a|para) (?:la |los |las )?(?:prensa|redaccion|editor\w+)"  # what ends a press release, and no name
)
VALEDICTION = (
    r"(?:\w+ ){0,3}?(?:atentamente|cordialmente|respetuosamente|fraternalmente|sinceramente|solidariamente|atte"
    r"|afectuosamente)(?: \w+){0,3}"
    r"|(?:\w+ ){0,6}?(?:saludos?|abrazos?)(?: \w+){0,5}|(?:le|les|te|lo|los|la|las) (?:salud\w+)(?: \w+){0,4}"
    r"|(?:en|con) (?:\w+ ){0,3}?(?:solidaridad|respeto|esperanza|gratitud|agradecimiento|preocupacion|paz|aprecio"
    r"|consideracion)(?: \w+){0,3}"
    r"|(?:muchas )?gracias(?: \w+){0,7}|(?:en nombre|a nombre|en representacion) del?(?: \w+){1,6}"
    r"|sin (?:mas|otro particular)(?: \w+){0,16}|quedamos (?:atent[oa]s|a la espera)(?: \w+){0,7}"
)
# Words that tell that somebody signs, and what stands before or behind those who do.
SIGNING = (
    r"fdo|(?:abajo )?firm(?:as?|an|amos|ado|ada|ados|adas|ante|antes)|suscri(?:be|ben|bimos|ptor(?:es|as)?|to|ta)"
    r"|adhier(?:e|en)|adhesion(?:es)?|adherentes|(?:respald|apoy)(?:a|an|amos)|signatari[oa]s?|infrascrit[oa]s"
)
BODIES = """
agrupaciones agrupacion organizaciones organizacion entidades entidad
grupos instituciones asociaciones redes coaliciones sindicatos
congregaciones colectivos colectivas empresas alianzas iglesias universidades escuelas sociedades firmantes miembros
integrantes adherentes signatarias signatarios lista nombres aliadas fundaciones consejos comites organismos
comunidades plataformas ong ongs osc
"""
INDIVIDUALS = """
personas persona individuos titulo personal individual individuales academicas academicos investigadoras
investigadores expertas expertos profesoras profesores abogadas abogados medicas medicos ciudadanas ciudadanos
ciudadania vecinas vecinos activistas defensoras defensores artistas periodistas personalidades lideresas lideres
"""
SCOPES = """
nacionales internacionales estatales regionales locales globales federales comunitarias civil sociedad otras otros
adicionales religiosas academicas profesionales binacionales municipales provinciales autonomicas sociales
siguientes extranjeras basadas fe nacional internacional estatal regional local nivel civiles vecinales
"""
# What organizations are called, and what people are.
ORGANIZATIONS = """
congreso senado parlamento corte autoridad accion academia agencia agrupacion alianza amigas
amigos archivo area articulacion asamblea asociacion asociados
ateneo ayuntamiento banco brigada camara campana casa centro circulo clinica club coalicion cofradia colectiva
colectivo colegio comision comite compania comunidad comunicacion confederacion congregacion consejo consejeria
consorcio cooperativa coordinadora corporacion corriente defensoria delegacion departamento diocesis direccion
ecologistas equipo escuela espacio facultad federacion foro frente fundacion gobierno grupo hermanas hermandad
hospital iglesia iniciativa instancia instituto junta laboratorio liga madres mesa ministerio mision movimiento
mujeres museo nodo observatorio oficina orden organismo organizacion parroquia partido pastoral plataforma programa
proyecto radio red sala secretaria seccion servicio servicios sindicato sociedad taller tejido tribunal union
universidad voces vecinas abogadas medicos jovenes escritorio
"""
ROLES = """
fiscal contralor contralora intendente intendenta regidor regidora edil concejal concejala superintendente abogada
abogado academica academico activista alcalde alcaldesa analista antropologa antropologo arquitecta arquitecto artista
arzobispo asesor asesora asistente autor autora bibliotecaria bibliotecario catedratica catedratico comisionada
comisionado comunicador comunicadora consejera consejero consultor consultora coordinador coordinadora decana decano
defensor defensora delegada delegado diputada diputado director directora docente doctora economista editora editor
educador educadora embajador embajadora enfermera enfermero escritor escritora estudiante exdirector exdirectora
fundador fundadora geografa geografo gobernador gobernadora hidrologa historiador historiadora ingeniera ingeniero
integrante investigador investigadora jefa jefe jubilada jubilado jueza juez lider lideresa magistrada magistrado
maestra maestro medica medico miembro ministra ministro notaria obispo ombudsperson pastor pastora patrona periodista
pescador pescadora portavoz presidenta presidente procurador profesor profesora promotora promotor psicologa psicologo
rector rectora representante responsable sacerdote secretaria secretario senador senadora socia socio sociologa
sociologo subdirectora subdirector subsecretaria subsecretario teniente tesorera tesorero titular trabajador
trabajadora vecina vecino vicepresidenta vicepresidente vocal vocera vocero canciller comandante encargada encargado
independiente
"""
# Those of them who speak for a body.
OFFICERS = """
presidenta presidente vicepresidenta vicepresidente director directora subdirectora subdirector coordinador
coordinadora secretaria secretario tesorera tesorero vocera vocero portavoz representante fundador fundadora rectora
rector decana decano delegada delegado responsable encargada encargado jefa jefe gerente titular lideresa
"""
PLURAL_ENDINGS = "s es"  # of nouns
PROFESSIONS = r"\w{2,}(?:olog[oa]|iatra|graf[oa]|ista)"  # how the words for them end
HONORIFICS = """
pastor pastora comandante capitan coronel almirante teniente sargento
excelentisimo excelentisima excelentisimos excelentisimas ilustrisimo ilustrisima ilustrisimos ilustrisimas
reverendisimo reverendisima eminentisimo magnifico magnifica dn senores senoras sres sras doctores dna sr sra srta
senor senora don dona d da dr dra doctor doctora lic licda licenciado licenciada mtro mtra maestro maestra ing arq
prof profa profesor profesora hna hno hermana hermano padre pbro fray sor mons monsenor rvdo rvda excmo excma ilmo
ilma c ciudadano ciudadana honorable h dip sen diputado diputada senador senadora embajador embajadora juez jueza
"""
LEGAL_FORMS = "ac a c iap i p sc s sa sl cv de rl ong eirl sas spr ltda cia asociacion civil"
DEGREES = ""  # behind a person's name
GENERATIONS = "hijo"  # behind a person's name, too
AND = "y e"  # before the last of several names
# What leads whom a letter is written to, who gets a copy, and its subject.
TO = r"a|a a|at n|al|a las?|a los|para|att|atn|atencion|a la atencion de(?:l| la)?|dirigid[oa]s? a"
ATTENTION = r"at[tn]?|at['’]n|atencion|a la atencion del?(?: la)?"
# What leads the place and the date at the end of the text; and the dates when a page was published, or put up.
GIVEN = r"dad[oa]s?|hech[oa]|fechad[oa]|fecha|firmad[oa]|suscrit[oa]|emitid[oa]|en"
PUBLISHED = r"(?:publicad[oa])\b"
POSTED = r"(?:ultima )?(?:actualiza\w+|modifica\w+|subid[oa]|consultad[oa]|colgad[oa])\b"
TO_THE = r"al|a (?:la|las|los|tod[oa]s l[oa]s)(?: y l[oa]s)?"  # before those who have no name: "A la opinión pública"
BY = r"por"  # before who wrote a page
# A line that says how the letter is sent, and no address.
DELIVERY = (
    r"p ?r ?e ?s ?e ?n ?t ?e ?s?|ciudad|en su despacho|e s d|s d|(?:enviad[oa]|entregad[oa]|por|via)(?: \w+){1,12}"
)
ENCLOSURES = (
    r"anexos?|apendices?|anexad[oa]s?|adjuntos?|adj|se adjuntan?"  # what is sent with a letter: "Anexos: dos mapas"
)
COPIES = r"c ?c ?p?|ccp|copias?(?: para| a)?|copiad[oa]s? a|con copias?(?: para| a)?"
# What leads those who get a copy where a colon stands behind it alone.
DISTRIBUTION = r"distribucion|lista de distribucion"
FILED = r"(?:el )?(?:archivo|expediente|minutario|consecutivo)"  # where a copy is kept: it goes to nobody
FROM = r"de|fuente|(?:emitid|publicad|difundid)[oa] por"  # before who publishes
SUBJECT = r"asunto|ref|referencia|objeto"
# Of addresses: what stands in one beside its numbers.
STREETS = """
calle avenida av colonia col cp codigo postal plaza paseo calzada piso edificio numero num no sn barrio carretera
camino apartado delegacion alcaldia residencia int depto ciudad
"""
# Whom it is from, in the first sentence, and how many they are.
ON_BEHALF = r"en nombre de|a nombre de|en representacion de"
# That people sign for themselves; and before whom somebody signs for.
IN_PERSON = r"a titulo (?:personal|individual)|(?:fines|efectos) de identificacion|para identificacion"
FOR = r"por(?: el| la| los| las)?|(?:en|a) nombre del?(?: la| los| las)?|en representacion del?(?: la| los| las)?"
WE = r"nosotr[oa]s|quienes firmamos|quienes suscribimos"
# Who speaks: "somos maestras de …"; "como alcaldes de …, pedimos"; and the small words that say more of them behind.
WE_ARE = r"somos |nosotr[oa]s, "
AS_WHO = r"como (?!l[ao]s )|en (?:nuestra )?calidad de "
WE_DO = r"nosotr[oa]s|\w+[aei]mos"
RELATES = r"del?|que|en|con|al?|para|por"
COUNTED = (
    r"(?:nosotr[oa]s|somos|firmantes?|firmamos|suscri\w+|a nombre de|en nombre de|junto (?:con|a)"
    r"|respaldad[oa]s? por|cartas? de)"
)
INDEFINITE = "un una unos unas otro otra nuestro nuestra su sus"  # behind a word of signing: another document
OF_THEM = r"de (?:las|los|estas|estos|nuestras|nuestros|ellas|ellos|nosotr[oa]s)\b"  # behind the number: a part of them
QUALIFIERS = {
    "mas de": "over",
    "por encima de": "over",
    "casi": "about",
    "cerca de": "about",
    "alrededor de": "about",
    "aproximadamente": "about",
    "unos": "about",
    "unas": "about",
    "al menos": "at least",
    "por lo menos": "at least",
    "como minimo": "at least",
    "no menos de": "at least",
    "hasta": "up to",
    "como maximo": "up to",
    "no mas de": "up to",
    "a lo sumo": "up to",
    "menos de": "less than",
    "por debajo de": "less than",
}
# References from a note to another: its number stands in the pattern, or it is the one before.
NOTE_NUMBER = r"(?:nota|notas|n) (?:al pie |a pie de pagina |num |no )?(?P<number>\d+)"
ABOVE = r"arriba|antes citad[oa]|ya citad[oa]|citad[oa]|anterior"  # what such a reference says besides
SEE = "vease ver cfr"  # what it may begin with
NOTES = "notas referencias fuentes"
# What a sentence asks for, and what says whose a claim is.
ASKING = (
    r"\b(?:pedimos|exigimos|solicitamos|instamos|exhortamos|urgimos|demandamos|recomendamos|llamamos|hacemos un llamado"
    r"|reclamamos|solicitan|exigen|piden|exige|solicita|pide|les pedimos|exhortan|instan)\b"
    r"|^(?:\w+ ){0,12}?(?:debe|deben|deberia|deberian)\b"
)
ASKED_OF = r"\b(?:a la|al|a los|a las|a el|a) (?P<whom>[^.,;:]+?),? (?:a|que|para que)\b"
SAID_BY = r"\b(?:[Ss]egún|[Dd]e acuerdo con|[Cc]onforme a|[Cc]ifras de) (?P<who>[^,.;:()]+)"  # as printed
# Verbs, as far as they stand behind what is counted.
VERBS = r"\w{2,}(?:aron|ieron|aban|ian)|esta|estan|son|eran|siguen|viven|tienen"
BETWEEN_NUMBER_AND_UNIT = "de"
# For what time, or for each of what, a figure is: "8.000 pesos al mes".
RATE = (
    r"por (?:segundo|minuto|hora|dia|noche|semana|mes|trimestre|ano|persona|familia|hogar|cabeza)"
    r"|(?:al?|a la|cada) (?:segundo|minuto|hora|dia|noche|semana|mes|trimestre|ano)"
)
# How long ago something was: "#" is the number.
AGO = r"\bhace (?:\w+ ){0,2}# (?:minutos?|horas?|dias?|noches?|semanas?|mes(?:es)?|anos?|decadas?)\b"
WITHIN_UNITS = "de"
PERCENT = "por ciento"
# What the head of a column says that stands below.
COLUMNS = {
    "organizacion": "name",
    "organizaciones": "name",
    "entidad": "name",
    "institucion": "name",
    "nombre": "name",
    "nombres": "name",
    "firmante": "name",
    "firmantes": "name",
    "colectivo": "name",
    "cargo": "title",
    "puesto": "title",
    "adscripcion": "affiliation",
    "afiliacion": "affiliation",
    "ciudad": "city",
    "lugar": "city",
    "pais": "city",
    "estado": "city",
    "localidad": "city",
    "municipio": "city",
    "web": "url",
    "sitio": "url",
    "no": "number",
    "num": "number",
    "numero": "number",
    "representante": "detail",
    "contacto": "detail",
    "firma": "detail",
    "correo": "detail",
    "fecha": "detail",
    "siglas": "acronym",
}
