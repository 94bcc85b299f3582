"""Spanish turns of phrase, in folded words: what they mean in one word, or what kind of thing they ask for."""

_MONTH = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"septiembre|octubre|noviembre|diciembre)"
)
_WRITING = "texto|mensaje|escrito|pronunciamiento|llamado"  # what a letter is called as well
_WORKS = (
    "publicacion|publicaciones|estudios?|informes?|encuestas?|libros?|articulos?|documentos?|obras?|fuentes?|textos?"
)
_FEW = r"(?:\d+|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|dieciocho)"
_YOUNG = (  # who has not lived for some time yet: "no llegaban a", "aún no habían cumplido"
    r"\b(?:(?:aun|todavia) )?(?:no (?:(?:habian?|han?|hayan?) (?:\w+ )?(?:alcanzado|cumplido|llegado)"
    r"|(?:lleg|alcanz|cumpl)\w+)|sin (?:haber )?cumpl\w+)(?: (?:aun|todavia|siquiera|ni))*"
)
_PAYING = r"(?:cuest\w+|cost\w+|pag\w+|gast\w+|prest\w+|invirt\w+|inverti\w+|vale|valio|don(?:o|aron)|cobr\w+)"
_IN_A_ROW = (
    ("una", "primera"),
    ("dos", "segunda"),
    ("tres", "tercera"),
    ("cuatro", "cuarta"),
    ("cinco", "quinta"),
)
# A pattern, and what stands for it; each reads what those before it have made.
REWRITTEN = (
    # What is so these days is so now.
    (
        r"\b(?:hoy (?:en dia|por hoy)|(?:a|al) dia de hoy|en la actualidad"
        r"|en est(?:e|os) momentos?(?! (?:de|en|que)\b))\b",
        "ahora",
    ),
    (r"\bde (?:vuelta|regreso) en (?=\w)", "de vuelta a "),  # whoever is back in a place went there
    (r"(?<=\w) (?:y )?si no$", ""),  # leads to what is said besides
    # What is given as an example is recommended, and so is what somebody would do well to do.
    (r"\b(?:pone|cita|da|presenta)(n?) (?:como|de) (?:ejemplo|modelo)\b", r"recomienda\1"),
    (r"\bhari(an?) bien en (?=\w)", r"deberi\1 "),
    # Who is behind a bill or a study wrote it, as far as a record tells.
    (
        r"\b(quien|que \w+) (?:esta detras de|present\w*|impuls\w*|promov\w*|redact\w*) "
        r"(?=(?:\w+ ){0,3}?(?:iniciativa|ley|proyecto de ley|propuesta de ley)\b)",
        r"\1 escribio ",
    ),
    (
        r"\bquien (?:esta|estaba|estuvo) detras del? "
        r"(?=(?:\w+ ){0,3}?(?:estudio|informe|encuesta|articulo|reportaje|nota)\b)",
        "quien escribio el ",
    ),
    (r"\bhemos (?:pedido|solicitado|reclamado)\b", "pedimos"),  # what we have asked for, we asked for
    # Behind what was counted, until when it was so is of when the figure is: what is to be done has a term.
    (
        r"^(?!.*\b(?:deb\w+|hay que|han? de|tien\w+ que|pid\w+|exig\w+|se\w*n? que|sea\w*|sera\w*)\b)"
        r"(.*\b(?:cuant[oa]s?|cifra|numero|total|dato) (?:.* )?"
        r"(?:ha|han|habia|habian|fue|fueron|\w+(?:aron|ieron)|\w+[ai]d[oa]s?)\b.*?)"
        r" (?:y )?(?:(?:con corte )?(?:a|hasta) (?:cuando|que (?:fecha|dia|mes|ano))"
        r"|de que (?:fecha|dia|mes|ano)(?: es)?)$",
        r"\1 y de cuando es el dato",
    ),
    (r"\b(cifra|dato|numero|total|recuento|conteo)s? (?:el |la )?mas nuev[oa]\b", r"\1 mas reciente"),
    (r"\b(?:el|la|lo) mas nuev[oa]$", "lo mas reciente"),
    # A year as a whole asks for no year, wherever that is said of it.
    (r"\b(?:el )?ano (?:entero|completo) (?:de |del )?(#?(?:19|20)\d\d)\b", r"todo \1"),
    (r"\b(#?(?:19|20)\d\d) (?:todo el ano|(?:el )?ano (?:entero|completo))\b", r"todo \1"),
    # Who has not come to an age is younger than that.
    (
        r"\bque (?:aun |todavia |ni siquiera )?no"
        r" (?:llega(?:n|ban?)? a(?:l| un)|(?:cumpl(?:en?|ian?)|ha(?:n|bian?) cumplido)"
        r" (?:aun |todavia )?(?:el|un|su)) (?:primer )?ano(?: de (?:edad|vida))?\b",
        "de menos de 1 ano de edad",
    ),
    # What is published and speaks against something is a writing.
    (
        r"\b(public\w+|envi\w+|firm\w+|difund\w+) (la|su|una|esta) (?:protesta|queja) (?=contra\b|sobre\b)",
        r"\1 \2 carta ",
    ),
    # The author of a letter is who wrote it, and so it is of a work whose year is asked for besides.
    (
        r"^(?:quien(?:es)? (?:es|son|fue|fueron) )?(?:el |la |los |las )?autor(?:a|es|as)? (?:y (?:el |la )?\w+ )?"
        r"de (?=(?:la|esa|esta) (?:\w+ ){0,2}?(?:carta|declaracion|peticion)\b)",
        "quien escribio ",
    ),
    (r"^(?:el |la )?autor(?:a|es|as)? (?:y )?(?:el )?(?:ano|fecha) del? (?=\w)", "quien escribio el "),
    # What is put on hold is stopped.
    (r"\b(?:puso|pusieron|pone|ponen) ((?:\w+ ){0,6}?)en (?:pausa|espera)\b", r"detuvo \1"),
    (r"\bpuest([oa])(s?) en (?:pausa|espera)\b", r"detenid\1\2"),
    # Who is written to when they write to somebody gets that letter.
    (
        r"\b(copia|copiaron|copiad[oa]s?) cuando (?:l[oa]s )?(?:\d+ )?"
        r"(?:(?:organizaciones|ongs?|grupos|asociaciones|firmantes) )?(?:le |les )?escribieron al? (?=\w)",
        r"\1 en la carta a ",
    ),
    # Beside those who hold one office, who holds another is told anyway.
    (
        r"^(a (?:que|cuales) (\w{4})\w*(?: \w+)?) (?:ademas|aparte) de(?:l| al?)?(?: la| el)? (?!\2)"
        r"(?:president[ea]|ministr[oa]|secretari[oa]|embajadora?|gobernadora?|alcald(?:e|esa)) (?!del? )",
        r"\1 ",
    ),
    # A letter that is numbered is one of a row.
    *(
        (rf"\bcarta (?:n|no|num|nro|numero|figures) #?(?:{at}|{number})\b", f"{ordinal} carta")
        for at, (number, ordinal) in enumerate(_IN_A_ROW, 1)
    ),
    # What something is called so is, it is: "a qué le llaman arraigo".
    (r"\ba que (?:se )?les? (?:llam|dic|dec|denomin)\w+ (?=\w)", "que es "),
    (r"\ben lo de (?=l[ao]s? |el )", "en "),
    # What serves as a ground for something is its ground.
    (
        r"\b(?:se )?(?:us|utiliz|emple|invoc|sirv|serv)\w{1,5} (?:como|de) "
        r"(?=(?:base|fundamento|sustento|justificacion)\b)",
        "es ",
    ),
    # Whoever writes back replies.
    (r"\bescrib\w+ (?=(?:\w+ ){0,2}?de vuelta\b)", "respondieron "),
    # To receive somebody, which takes "a", is not to receive a letter.
    (
        r"\brecib(?:en?|io|ieron|ir|ido|ia|ian|ira|iran) (?=(?:(?!cart|copi|dirigid|a\b)\w+ ){0,6}?a "
        r"(?:tod[oa]s )?(?:l[oa]s |un[oa]s? |la )?(?:#?\w+ )?"
        r"(?:organizaci|grupos|ong|asociaci|firmantes|signatari|delegaci|representantes|activistas))",
        "acogio ",
    ),
    (r"\brecib(?:en?|io|ieron|ir|ido|ia|ian|ira|iran) (?=.*\b(?:en persona|cara a cara)\b)", "acogio "),
    # A letter that stands at the head is signed or sent without the pronoun that takes it up: "la carta la firmaron".
    (
        r"^((?:(?:la|esa|esta) )?(?:carta|misiva|declaracion)(?: (?!que\b|la\b)\w+){0,6}) la "
        r"((?:firm|suscrib|envi|mand|escrib|dirig)\w+)\b",
        r"\2 \1",
    ),
    # Who is younger than a number alone is so by years: "menores de uno fueron".
    (r"\b((?:menor|mayor)(?:es)? (?:de|que)) un[oa](?=$| (?:fue|fueron|era|eran|son|habia|que)\b)", r"\1 un ano"),
    # How old somebody is, by a birthday that is still to come: "no llegaban al año", "sin cumplir los dos años".
    (rf"{_YOUNG} (?:a )?(?:l[ao]s )?({_FEW}) (anos?|mes|meses|semanas?)\b", r"tenian menos de \1 \2"),
    (rf"{_YOUNG} (?:al|el|su) (?:primer )?(ano|mes)(?= de (?:edad|vida)\b|$)", r"tenian menos de un \1"),
    (rf"\bno tenian? (?:(?:aun|todavia) )?ni (?:siquiera )?({_FEW}) (anos?|mes|meses)\b", r"tenian menos de \1 \2"),
    # What is one's own is whose it is said to be: "su propio informe".
    (r"\b(sus?|nuestr[oa]s?|mis?|tus?) propi[oa]s? (?=\w)", r"\1 "),
    # Whom something is wanted of stands before the clause, too: "pide al consejo que termine".
    (
        r"\b((?:pid|ped|exig|exij|solicit|demand|reclam|recomiend|recomend)\w*) (?:l[eo]s? )?al? "
        r"((?:(?!que\b)\w+ ){1,5})que (?=\w+(?:[ae]n?|[aei]ran?|[aei]sen?)\b)",
        r"\1 que \2",
    ),
    # What a government owns up to, it says.
    (
        r"(?<!a )\b(cuant[oa]s (?:(?!como\b)\w+ ){0,5}?)reconoc(?:en?|ian?|io|ieron) "
        r"(?=(?:el|la|los|las) )(?!.*\bcomo\b)",
        r"\1segun ",
    ),
    # Which work a figure is taken from is where it comes from; whose work it is, is said behind it.
    (
        rf"\bde que (?:{_WORKS})( del? (?:(?:la|los|las|el) )?\w+)? "
        r"(?:proced|provien|proven|sal|vien|ven|sac|tom|extra)\w* (.+)$",
        r"cual es la fuente de \2\1",
    ),
    # Beside the people who sign, the organizations are only set apart.
    (
        r"\b(que personas .+) (?:ademas de|aparte de|junto a|al lado de) las"
        r" (?:asociaciones|organizaciones|entidades|agrupaciones)\b",
        r"\1",
    ),
    # How votes were shared out, the vote was; and of a vote the count is told by its votes.
    (r"\bcomo se (?:repartieron|dividieron) los votos\b", "como fue la votacion"),
    (r"\b(?:recuento|reparto|desglose) (?:de (?:los )?votos|de la votacion)\b", "votos"),
    # At how much something comes out or stands, it costs; and to how much something amounts, that is how much it is.
    (
        r"\b(?:a|por) cuanto (?:nos |les? |te |me )?(?:sale|salen|salia|esta|estan|estaba|va|van) (?=\w)",
        "cuanto cuesta ",
    ),
    # What is paid or earned is so much.
    (
        r"^((?:y |pero |entonces )?)que (?=(?:me |nos |les? |se )?"
        r"(?:cuest\w+|cost(?:o|aba|aron|aria)|(?:pag|gast|cobr)(?:an?|o|aron|aban?|aria)|gana(?:n|ba|ban)?)\b)",
        r"\1cuanto ",
    ),
    (r"\ba cuanto (?:asciende|ascienden|ascendia|ascendio|llega|llegan) (?=\w)", "cuanto es "),
    # Millions of nothing in particular are of what is paid, else of whatever is counted.
    (rf"\bcuantos (?:miles|millones) (?!del?\b)(?=(?:\S+ )*?{_PAYING}\b)", "cuanto "),
    (r"\bcuantos (?:miles|millones) (?!del?\b)", "cuantos "),
    # What people call a thing is what it is called, and what a writing is called is its title.
    (
        r"\bcomo (?:se )?les? (?:dic(?:en?|e)|dec(?:ia|ian)|llam\w+|pus(?:o|ieron)|nombr\w+)"
        r"(?: (?:(?:l[ao]s?|el) )?(?!al?\b|organizac|ong|firm|carta)\w+)? a(?:l | (?:l[ao]s? )?)(?=\w)",
        "como se llama ",
    ),
    (r"^((?:el|la|los|las|es[ea]) \w.+?) (?:y )?como se (?:llam|titul)\w+$", r"como se llama \1"),
    (
        r"\b(?:como se (?:llam|titul)\w+ (?:el |la )|cual (?:es|era|fue) el (?:nombre|titulo) de(?:l | la ))"
        r"(?=(?:informe|reporte|estudio|reportaje|publicacion|encuesta)\b)",
        "titulo de ",
    ),
    # According to its copies is according to the letter.
    (
        r"\bsegun (?:(?:l[ao]s?|el) (?:lista(?:do)?|nombres) del? )?(?:l[ao]s? )?copias? "
        r"del? (?=(?:la |esa |esta )?(?:carta|comunicado|documento)\b)",
        "segun ",
    ),
    # Who holds an office at the time holds it.
    (
        r"\b((?:president|secretari|ministr|embajador|gobernador|comisionad|director)[aeo]?|canciller|titular)"
        r"((?: \w+){0,4}?) en (?:funciones|turno)\b(?=.*\b(?:carta|documento|comunicado|20\d\d)\b)",
        r"\1\2",
    ),
    # Who brought out a writing wrote it: no statement that rests on it tells who.
    (
        r"\b(?:(?:el )?nombre del?(?: la)?|quien (?:es|fue) (?:el|la)|que) "
        r"(?:reporter[oa]?|periodista|autora?|corresponsal)((?: (?!que\b)\w+){0,5}) "
        r"que (?:saco|escribio|publico|hizo|redacto|firmo) "
        r"(?=(?:la|el) (?:nota|articulo|reportaje|informe|estudio)\b)",
        r"quien escribio\1 ",
    ),
    (
        r"\bque (?:reporter[oa]?|periodista|autora?|corresponsal)((?: (?!que\b)\w+){0,5}?) "
        r"(?:saco|escribio|publico|hizo|redacto) (?=(?:la|el) (?:nota|articulo|reportaje|informe|estudio)\b)",
        r"quien escribio\1 ",
    ),
    # Who joins somebody in a letter signs it with them.
    (
        r"\bse (?:sum|un|adhir)(?:o|io|aron|ieron) (?:con|a) ((?:(?!la\b|esa\b|esta\b)\w+ ){1,4}?)(?:a|en|para) "
        r"(?=(?:la|esa|esta) carta\b)",
        r"firmaron con \1",
    ),
    # What falls to somebody is what they have to do; how long something lasts as a rule is how long it lasts.
    (r"\bque les? (?:toc|correspond)\w+ (?:hacer )?a(?:l | )(?=\w)", "que debe hacer "),
    (r"\b(que \w{4,}) les? (?:toc|correspond)\w+ a(?:l | )(?=\w)", r"\1 tiene "),
    (r"\bcuanto (?:suel|sol|acostumbr)\w+ (?:a )?durar\b", "cuanto dura"),
    (
        r"\b(?:(?:normal|usual|habitual|general|comun|regular)mente|por lo (?:general|comun|regular)|de costumbre"
        r"|en (?:concreto|especifico|particular))\b",
        "",
    ),
    # Whether something is true is whether it is so.
    (
        r"^(?:(?:y|pero|entonces) )?(?:(?:es|era) (?:realmente )?(?:verdad|cierto|correcto|exacto)"
        r"|(?:tengo|tenemos) razon (?:en|al|si|cuando) (?:(?:pensar|decir|creer|digo) )?"
        r"|(?:estoy|estamos) en lo (?:cierto|correcto) (?:en|al|si)(?: (?:pensar|decir|creer))?) ?que\b",
        "es cierto que",
    ),
    # Those who sign for themselves are people, whether or not a list has a heading of that name.
    (
        r"\bquien(?:es)? (.*\bfirm\w+ (?:.+ )?)"
        r"(?:a titulo (?:individual|personal|particular)|en (?:su )?nombre propio|en su propio nombre)\b",
        r"que personas \1",
    ),
    # Whom to contact is who the contact is.
    (
        r"^(?:a|con) quien (?:debe\w*|puede\w*|podemos|tiene\w* que|hay que|se puede) (?:l[ao]s? \w+ )?"
        r"(?:contactar|llamar|comunicar\w*|ponerse en contacto)(?: (?:l[ao]s? (?:periodistas?|prensa)))?"
        r"(?: (?:sobre|por|para|acerca del?))?\b",
        "quien es el contacto en",
    ),
    # A name that has slipped somebody's mind is asked for, and what somebody is to help with.
    (
        r"^se (?:me|nos) (?:fue|olvido|ha ido|ha olvidado|escapa|escapo|va) (?:el|los) nombres? del? (.+?)"
        r"(?: (?:y )?(?:cual|como) (?:era|es|se llama\w*))?$",
        r"quien es \1",
    ),
    (
        r"^(?:me|nos) (?:ayud|d|pas|consig|confirm|compart|record|recuerd)(?:a|e|ue)[sn]? (?:con |de )?"
        r"(?=(?:el|la|los|las|cual\w*|cuant\w+|que|si)\b)",
        "",
    ),
    (r"^(?:fijate|fijense|mira|miren|oye|sabes|resulta) que (?=(?:nos|me) pregunt)", ""),
    (r"^(?:echame|echenme|echanos) (?:la|una) mano (?:con )?", ""),
    # The newest date that there is something of is that of the newest.
    (
        r"\bultim[oa]s? (?:anos?|mes|meses|fechas?|dias?) "
        r"(?:(?:del?|de los?) )?(?:que (?:hay|tenemos|tienen|tienes|se (?:tiene|conoce)\w*|haya|consta)"
        r"|disponibles?|registrad[oa]s?|conocid[oa]s?)\b",
        "ultima",
    ),
    # Whether we ask for something is whether it is asked for.
    (
        r"^(?:pedimos|exigimos|solicitamos|reclamamos|demandamos|queremos|recomendamos) "
        r"(?=(?:que|el|la|los|las|una?)\b)",
        "se pide ",
    ),
    # What is taken for something is what that means.
    (r"^que (?:(?:se )?(?:considera|entiende|toma|cuenta|pasa)n?|contaba) (?:como|por) (?=\w)", "que es "),
    (r"^que se consideran? (?=\w)", "que es "),
    # What is a branch of something is part of it.
    (
        r"^((?:(?!quien|que\b|cual|donde|como\b)\w+ )*?)(es|son|era|eran) ((?:(?!de\b|del\b|en\b|por\b)\w+ )*?)"
        r"(?:un |una |la )(?:\w+ )?(?:rama|filial) de(?=l? )",
        r"\1\2 \3parte de",
    ),
    # What somebody says something by is its source.
    (
        r"\b(?:fuentes?|referencias?|citas?|pruebas?) para (?:decir|afirmar|sostener|escribir)(?: que)? (?=\w)",
        "fuente de ",
    ),
    # Out of whose pocket something is paid is beside it.
    (r"\bde sus? (?:propios? )?bolsillos?\b", ""),
    (r"\bquien(?:es)? habl(?:o|aron|a|an) (?:del?|sobre) ", "quien dijo "),
    (r"\bquien (?:figura|aparece|sale) como ", "quien es "),
    (r"\b(?:con base en|en base a)\b", "en"),
    (r"(?<!\bel )(?<!\bun )\bhech[oa]s? por\b", "por"),
    # Who says so, told as an aside: "como lo cuenta Aliso", "en palabras de Aliso".
    (r"(?<!^)\bcomo l[oa] (?:cuenta|dice|explica|ve|relata|describe|afirma|pone) (?=\w)", "segun "),
    (r"\b(?:(?:en|con las) palabras|a ojos|en opinion|al? decir) de(?:l (?=\w)| )", "segun "),
    (r"\ba juzgar por (?=\w)", "segun "),
    (r"\bsi (?:le )?(?:creemos|hacemos caso|nos fiamos|nos atenemos) (?:al? |del? )(?=\w)", "segun "),
    # How much is asked for by its size: "qué tan pequeña es la proporción".
    (
        r"\b(?:que tan|como de) (?:pequen|grand|alt|baj|reducid)\w* (?:es|fue|era) (?:el|la) "
        r"(?=(?:proporcion|porcentaje|parte|numero|cifra|cantidad|total|tasa)\b)",
        "que ",
    ),
    (r"\b(?:logr(?:o|a|an|aron|aban?)|consigu(?:e|en|io|ieron)|consegu(?:ian?|ido)) (?=\w{2,}[aei]r(?:se)?\b)", ""),
    (r"\b(?:fung|ejerc)(?:e|en|ia|ian|io) (?:como|de) ", "era "),
    # Who held an office when others did it: they wrote it.
    (
        r"^(quien (?:es|era|fue) .+ cuando (?:las |los |estas )?(?:organizaciones|ongs?|grupos|asociaciones)) "
        r"(?:firmaron|suscribieron) ",
        r"\1 escribieron ",
    ),
    # What is brought out by "fue el que": "qué tribunal fue el que frenó el plan".
    (
        r"^((?:que|cual) (?:\w+ ){1,2}?|quien(?:es)? )(?:fue|fueron|es|era) (?:(?:el|la|los|las) que|quien) (?=\w)",
        r"\1",
    ),
    (r"\bque fecha (?:lleva|trae|porta|tiene) ", "que fecha es la de "),
    (
        rf"^((?:se )?)(?:sumo|sumaron|unio|unieron|adhir\w+|respaldo|respaldaron|apoyo|apoyaron)\b"
        rf"(?=.*\b(?:a? ?la carta|al?(?: el)? (?:{_WRITING})|el (?:{_WRITING}))\b)",
        "firmo",
    ),
    (rf"\b(firm\w+|suscrib\w+)((?: \w+){{0,6}}) (?:el|ese|este) (?:{_WRITING})\b", r"\1\2 la carta"),
    (r"\b(firm\w+|suscrib\w+) (?:lo (?=(?:del?|contra|sobre)\b)|(?=contra\b))", r"\1 la carta "),
    (r"\best(?:a|an|aba|aban|uvo|uvieron) al (?:frente|mando) de(?:l (?=\w)| )", "dirigia "),
    (
        r"\b(organizaciones|ongs?|grupos|asociaciones|colectivos) (?:que )?se (?:opus\w+|opon\w+|pronunci\w+) "
        r"(?:en contra del?|contra|al?) (?!(?:(?:la|esa|esta) )?(?:carta|comunicado|documento)\b)",
        r"\1 firmaron la carta contra ",
    ),
    # Who is behind a letter signed it, where they themselves are asked for.
    *(
        (
            r"^((?:(?:lista|listar|dime|nombra|muestra|dame|cuales|son|que|cuant[oa]s|tod[oa]s|l[oa]s|#?\d+) )*"
            r"(?:organizaciones|ongs?|grupos|asociaciones|colectivos|entidades|firmantes|personas|quien(?:es)?) )"
            rf"(?:que )?(?:(?:est(?:a|an|aba|aban|uvo|uvieron)|hay|habia) )?(?:detras|atras) {of} "
            rf"(?=(?:\w+ ){{0,3}}{writing}(?: |$)(?!que\b))",
            rf"\1firmaron {article}",
        )
        for of, article, writing in (
            ("del", "el ", "(?:documento|comunicado|manifiesto)"),
            ("de", "", "(?:carta|declaracion|peticion)"),
        )
    ),
    # "Tanto en la carta de mayo como en la de junio" names both.
    (r"\btanto (en|de|a|por) (.+?) como \1 ", r"\1 \2 y \1 "),
    (r"\bcuanto (?:se )?tard\w+\b", "cuanto dura"),
    (
        r"\b(?:realizo|realizaron|efectuo|efectuaron|llevo a cabo|llevaron a cabo) "
        r"(?=(?:el|la|las|ese|esa) (?:encuestas?|estudio|sondeo|entrevistas)\b)",
        "hizo ",
    ),
    (
        r"\bde que pais(?:es)? (?:ven|vien|proven|provien|son|era|proced|lleg)\w* "
        r"(?:la mayoria|la mayor parte|el mayor numero) de ",
        "cual es la nacionalidad mas numerosa de ",
    ),
    # What begins to be applied begins.
    (r"\b((?:empez|empiez|comenz|comienz|inici)\w+) a (?:aplicar|funcionar|operar|regir|implementar)(?:se)?\b", r"\1"),
    (rf"\b(?:texto|mensaje|escrito|pronunciamiento) (?=del? (?:\d+ de )?(?:{_MONTH}|20\d\d)\b)", "documento "),
    (r"\b(que|cuales de (?:nuestros|los|sus|estos)) (?:textos|escritos)\b", r"\1 documentos"),
    (r"\b(de|en)(?:l| el) ano (?=(?:19|20)\d\d\b)", r"\1 "),
    # The date that a writing bears names it, and asks for no date: "la carta fechada el 14 de marzo".
    (
        rf"(?<!esta )(?<!estan )(?<!fue )\b(?:(?:fech|dat)ad[oa]s?|(?:con|de) fecha)"
        rf" (?:(?:de|del|el|en|dia) )*(?=\d|{_MONTH}\b)",
        "de ",
    ),
    # What stands at the head without "qué": "expertos que firman la carta".
    (r"^(?!que|quien|cual|cuant)((?:l[ao]s )?\w+(?: \w+)?) que firma(n|ron)\b", r"que \1 firma\2"),
    (r"\bd(?:io|ieron) a conocer\b|\bhi(?:zo|cieron) saber\b", "anuncio"),
    # To announce that something begins is to announce it.
    (
        r"\b(anuncia\w*|anuncio|anuncie\w*) ((?:(?!que\b)\w+ ){0,5}?)(?:la )?puesta en (?:marcha|vigor|practica) "
        r"(?:de |d(?=el ))",
        r"\1 \2",
    ),
    (r"\bjunto (?=(?:al?|con)\b)", ""),
    # "De vuelta" makes the sending of people a return; in every form of the verb.
    (r"\b(?:envi|mand)ad([oa]s?) de (?:vuelta|regreso)\b", r"devuelt\1"),
    (r"\b(?:envi|mand)(?:a(?:r|n|ndo|ban?|ron)?|o) de (?:vuelta|regreso)\b", "devolvieron"),
    (r"^(quien(?:es)? (?:es|era|eran) .*?)\b(?:al|en el) momento de (?=(?:la|esa|esta) carta\b)", r"\1en "),
    (r"\blado a lado\b|\b(?:en|por) algun(?:a|os|as)? (?:lado|lugar|sitio|parte)s?$", ""),
    (r"^(?!quien|que|cual)(.+) (?:sois|son|es) (?:vosotros|vosotras|ustedes)$", r"son \1 ustedes"),
    (r"\ba quien(?:es)? se dirig(?:e|en|ia|ian)\b", "a quien va dirigida"),
    # Of the letter "dirigida a", or "que se envió a", somebody the verb says no more than "a".
    (
        r"^(?!(?:(?:cuando|por que) )?(?:fue|esta|estaba|va|iba)\b)((?:\w+ ){2,}?(?:cartas?|comunicados?|documentos?)) "
        r"(?:(?:que (?:fue|fueron) )?(?:enviad|dirigid|mandad)[oa]s?"
        r"|que (?:se (?:les? )?)?(?:envi|mand|dirigi|escribi)(?:o|aron|eron)) (?=al? )(?!a quien)",
        r"\1 ",
    ),
    (r"(?<!esta )(?<!estan )(?<!estaba )(?<!estaban )(?<!estuvo )\bde acuerdo con (?=\w)", "segun "),
    (r"\bsegun (?:l[oa]s? |el )?(?:\w+ ){1,2}?\w{3,}[ai]d[oa]s? por\b", "segun"),
    (r"\b(?:dia|mes|fecha) y (?=(?:mes|ano)\b)", ""),
    (r"\b(\d+) y (?:pico|tantos|tantas)\b", r"\1"),
    (
        r"\bla de (?=(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sept\w*|octubre|noviembre|diciembre)\b)",
        "la carta de ",
    ),
    (r"\b(?:a lo largo|con el paso|a traves) del (?:tiempo|ano)$", "evolucion"),
    (r"\b(?:en corto|en breve|en pocas palabras)\b", "resumen"),
    # The powers that something gives are what it lets somebody do.
    (
        r"\bque (?:poder|facultad|atribucion|competencia|derecho)(?:es|s)? (?:les? )?(?:da|otorga|concede|confiere)n? "
        r"(.+?) (al?) (.+)$",
        r"que permite \1 \2 \3 hacer",
    ),
    # How plainly it is to be told is no part of what is asked; whoever writes a letter with others speaks in it.
    (r" en (?:una|un|dos|tres|1|2|3) (?:sola |breve )?(?:linea|frase|oracion|palabra|parrafo)(?:es|s)?$", ""),
    (r"\bprincipal(?:es)? (?=(?:demanda|peticion|exigencia|solicitud|recomendacion)(?:es|s)?\b)", ""),
    (r"\b((?:demanda|peticion|exigencia|solicitud|recomendacion)(?:es|s)?) principal(?:es)?\b", r"\1"),
    (r" en (?:palabras|terminos|lenguaje|espanol) (?:muy )?(?:sencill|simpl|llan|clar|comun)\w+\b", ""),
    (
        r"\b((?:pid|ped|solicit|exig|reclam|demand|quer|quier|quis|dij|dec|dic|escrib|firm|propus|propon|recomend|critic)\w*"
        r" (?:\w+ ){1,6}?)y sus (?:aliad|soci|companer|colega|cofirmante)\w*\b",
        r"\1",
    ),
    (r"\b(que|cual) instrumentos? (?:internacional|juridico|legal)(?:es|s)?\b", r"\1 tratado"),
    (
        r"\bdesde cuando (?:funciona\w*|opera\w*|rige|existe|esta (?:vigente|en vigor|operando)) "
        r"(?=(?:(?:el|la) )?(?:program\w*|politica|ley|en)\b)",
        "cuando empezo ",
    ),
    (r"\bfirm(\w+) la del?\b", r"firm\1 la carta de"),
    (r"\b(?:por|cada) mes\b|\bmes (?:a|por) mes\b", "mensual"),
    # A rate is for each of those by whom it is told: "cuánto cuesta por persona".
    (
        r"(\bcuant[oa]s?\b.*) por (?=(?:persona|cabeza|habitante|familia|hogar|caso|hora|minuto|noche)s?$)",
        r"\1 cada ",
    ),
    (r"\bque (?:les? )?(?:paso|sucedio|ocurrio)\b", "noticias"),
    (r"\b(cuando|donde) (?:ha pasado|paso|pasaron)\b", r"\1 ocurrio"),  # and no place of that name
)

# Asks for whoever prints or sends the news.
MEDIUM = r"\bque (?:medio|periodico|diario|revista|televisora|emisora|agencia de (?:noticias|prensa))\b"

# A kind of thing, and the pattern that asks for it.
FRAMES = (
    ("ask", r"\bdeberian?\b|\bcuant[oa]s?\b.*\b(?:deben?|tendrian? que|ha(?:y|bria) que|tienen? que ser)\b(?! pag)"),
    ("why", r"^que (?:hizo que|(?:llevo|motivo|impulso|movio) al?)\b"),
    ("why", r"^(?:y |pero )?por que\b(?! (?:ciudad|cruce|puerto|estado|pais|lugar|medio|via|frontera|calle)\w*\b)"),
    ("source", MEDIUM),
    ("term", r"\bque (es|son|significa|quiere decir)\b"),
    ("term", r"^explica\w*\b"),
    ("term", r"\bnombre (?:oficial|formal|real)\b"),
    ("term", r"\b(nombre completo|otro nombre|tambien (llamado|conocido))\b"),
    ("source", r"\b(quien (lo )?(dice|dijo|reporta|reporto|afirma)|segun quien)\b"),
    ("source", r"\b(de donde (sale|salen|viene|vienen|proviene|sacaron)|en que se basa)"),
    ("ask", r"\bque (debe|deberi)\w*\b|\b(?:tendria|tiene|tendrian|tienen) que hacer\b"),
    ("addressee", r"\b(a quien(es)?|dirigida a)\b"),
)
