"""French turns of phrase, in folded words: what they mean in one word, or what kind of thing they ask for."""

_ASKING = (
    r"(?:qui|que|qu|quand|quel|quelle|quels|quelles|combien|ou|comment|pourquoi|lequel|laquelle|de|a|depuis|selon)"
)
_MONTH = (
    r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|sept|oct|nov|dec|janv"
    r"|juil)"
)
_FEW = r"(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|dix huit)"
_WORKS = "publications?|etudes?|rapports?|enquetes?|livres?|articles?|documents?|ouvrages?|sources?|textes?"
_EARNING = r"(?:cout(?:er)?(?:e|ent|ait|aient|a|ont)|(?:depens|gagn)(?:e|ent|ait|aient)|pa[iy](?:e|ent|ait|aient))"
_IN_A_ROW = (
    ("un", "premiere"),
    ("deux", "deuxieme"),
    ("trois", "troisieme"),
    ("quatre", "quatrieme"),
    ("cinq", "cinquieme"),
)
# A pattern, and what stands for it; each reads what those before it have made.
REWRITTEN = (
    # What is so these days is so now.
    (
        r"\b(?:en ce moment|de nos jours|a l heure actuelle|ces (?:temps|jours) ci|a present"
        r"|pour (?:le moment|l instant))\b(?! (?:de|ou|que|qu)\b)",
        "maintenant",
    ),
    (r"\b(?:que|qu est ce que) fait (.*) dans la vie\b", r"quelle est la profession de \1"),
    (r"(?<=\w) (?:et )?(?:sinon|si non)$", ""),  # leads to what is said besides
    # What is given as an example is recommended, and so is what somebody would do well to do.
    (r"\b(?:cite|donne|erige|presente)(nt)? (?:en|comme) (?:exemple|modele)\b", r"recommande\1"),
    (r"\bferai(t|ent) bien d(?:e )?(?=\w)", r"devrai\1 "),
    # Who is behind a bill or a study wrote it, as far as a record tells.
    (
        r"\b(qui) (?:est derriere|a (?:depose|presente|propose|redige)) "
        r"(?=(?:\w+ ){0,3}?(?:projet de loi|proposition de loi|loi)\b)",
        r"\1 a ecrit ",
    ),
    (r"\bqui est derriere (?=(?:\w+ ){0,3}?(?:etude|rapport|enquete|sondage|article)\b)", "qui a ecrit "),
    # Behind what was counted, until when it was so is of when the figure is: what is to be done has a term.
    (
        r"^(?!.*\b(?:(?:a|ont|avait|avaient) a|doi\w+|dev\w+|faut|fallait|demand\w+|exig\w+)\b)"
        r"(.*\bcombien\b.*\b(?:a|ont|avait|avaient|ete)\b.*?) (?:et )?"
        r"jusqu a (?:quand|quel(?:le)? (?:date|jour|mois|annee))$",
        r"\1 et quand",
    ),
    (r"\bde quelle date (?:est|date) (?=(?:ce|le) (?:chiffre|nombre)\b)", "de quand date "),
    # A year as a whole asks for no year, wherever that is said of it.
    (r"\b(?:(?:en|sur|dans) )?l annee (?:entiere|complete) (?:de )?(#?(?:19|20)\d\d)\b", r"en tout \1"),
    (r"\b(?:en )?(#?(?:19|20)\d\d) (?:toute l annee|(?:l )?annee (?:entiere|complete))\b", r"en tout \1"),
    # What is published and speaks against something is a writing.
    (
        r"\b(publi\w+|envoy\w+|sign\w+|diffus\w+) (la|leur|une|cette) (?:protestation|plainte) (?=contre\b|sur\b)",
        r"\1 \2 lettre ",
    ),
    # The author of a letter is who wrote it, and so it is of a work whose year is asked for besides.
    (
        r"^(?:qui (?:est|sont|etait|etaient) )?(?:l |les |le |la )?(?:auteurs?|autrices?) (?:et (?:l |la )?\w+ )?de "
        r"(?=(?:la |l |cette |cet )(?:\w+ )?(?:lettre|appel|petition|declaration)\b)",
        "qui a ecrit ",
    ),
    (r"^(?:l |les )?(?:auteurs?|autrices?) (?:et )?(?:l )?(?:annee|date) de (?=(?:l |la )\w)", "qui a ecrit "),
    # What is put on hold is stopped.
    (r"\b(?:mis|mise|mises|met|mettent) ((?:\w+ ){0,6}?)en (?:pause|attente|suspens)\b", r"suspendu \1"),
    # Who is written to when they write to somebody gets that letter.
    (
        r"\bcopie quand (?:les |l )?(?:\d+ )?(?:organi[sz]ations|ong|groupes|associations|signataires|ils|elles) "
        r"ont ecrit (?=(?:a|au|aux)\b)",
        "copie de la lettre ",
    ),
    # A letter that is numbered is one of a row.
    *(
        (rf"\blettre (?:n|no|num|numero|figures) #?(?:{at}|{number})\b", f"{ordinal} lettre")
        for at, (number, ordinal) in enumerate(_IN_A_ROW, 1)
    ),
    # Whoever writes back replies.
    (r"\becri\w+ en retour\b", "repondu"),
    # To receive somebody is not to receive a letter.
    (
        r"\b(?:recu|recoit|recoivent|recut) (?=(?:l |les |la |une |des )(?:#?\w+ )?"
        r"(?:organisations?|groupes|ong|associations|signataires|delegation)\b)",
        "accueilli ",
    ),
    (r"\b(?:recu|recoit|recoivent|recut) (?=.*\b(?:en personne|face a face)\b)", "accueilli "),
    # Which work a figure is taken from is where it comes from; whose work it is, is said behind it.
    (
        rf"\bde quel(?:le)?s? (?:{_WORKS})( (?:de|du|des|d) (?:(?:la|l|les) )?\w+)? "
        r"(?:(?:est|sont) )?(?:vien|provien|sor|tir|issu)\w* (?:t (?:ils?|elles?) )?(.+)$",
        r"quelle est la source de \2\1",
    ),
    # How old somebody is, by a birthday that is still to come.
    (
        rf"\bne (?:avai(?:en)?t|a|ont) pas (?:encore )?(?:atteint )?(?:l age )?(?:de? )?({_FEW})"
        r" (ans?|mois|semaines?)\b",
        r"avaient moins de \1 \2",
    ),
    (
        r"\bne (?:avai(?:en)?t|a|ont) pas (?:encore )?(?:fete|eu|atteint|celebre) (?:leur|son) premier anniversaire\b",
        "avaient moins de un an",
    ),
    # Whom something is taken from says it: nothing comes after it in time.
    (rf"(?<!mois )(?<!annee )(?<!jour )(?<!semaine )\bd apres (?=\w)(?!\d|{_MONTH}\b)", "selon "),
    (r"\b(moins|plus) de? un (?=an\b)", r"\1 de 1 "),  # a bound is a number
    # What is one's own is whose it is said to be: "son propre rapport".
    (r"\b(son|sa|ses|leurs?|notre|nos|votre|vos|mon|ma|mes) propres? (?=\w)", r"\1 "),
    # Who is set apart is left out of what is asked for.
    (r"\ba part (?!entiere|egal)(?=\w)", "outre "),
    (r"^en plus d(?:es?|u) (?=\w)", "outre "),
    # Beside the people who sign, the organizations are only set apart.
    (
        r"\b(quelles personnes .+) (?:a cote d|outre l|en plus d|a part l|en dehors d)es"
        r" (?:associations|organisations|groupes|collectifs)\b",
        r"\1",
    ),
    # Millions of nothing in particular are of whatever is paid.
    (r"\bcombien de (?:milliers|millions|milliards) (?!d[eu]?\b)", "combien "),
    # How votes were shared out, the vote was; and of a vote the count is told by its votes.
    (
        r"\bcomment se sont (?:repartis|reparties|partages|partagees) les (?:votes|voix)\b",
        "comment s est passe le vote",
    ),
    (r"\b(?:decompte|repartition) des (?:votes|voix)\b", "voix"),
    # At how much something comes out, it costs; and to how much something amounts, that is how much it is.
    (r"\ba combien (?:revient|reviennent|revenait|se vend|se vendent|se loue|se louent) (?=\w)", "combien coute "),
    # What is paid or earned is so much.
    (rf"^((?:et |mais |alors )?)(?:que|qu est ce que) (?={_EARNING}\b)", r"\1combien "),
    (rf"^((?:et |mais |alors )?)qu est ce qu(?:e (?:l )?)?((?:\w+ ){{1,5}}?{_EARNING})\b", r"\1combien \2"),
    (r"\ba combien (?:s eleve|s elevent|s elevait|se monte|se montent) (?=\w)", "combien est "),
    # A rate is for each of those by whom it is told: "combien coûte-t-il par personne".
    (
        r"(\bcombien\b.*) par (?=(?:personne|tete|habitant|famille|foyer|cas|heure|minute|nuit)s?$)",
        r"\1 chaque ",
    ),
    # Whether something is true is whether it is so.
    (
        r"^(?:(?:et|mais|donc|alors) )?(?:(?:ai je|avons nous|j ai|on a) raison (?:de (?:penser|dire|croire) )?"
        r"|est (?:il|ce) (?:bien )?(?:exact|correct|juste) )qu(?:e)?\b",
        "est il vrai que",
    ),
    # Those who sign for themselves are people.
    (
        r"\b(?:qui|quel(?:le)?s (?:personnes|particuliers|individus)) (.*\bsign\w+ (?:.+ )?)"
        r"(?:a titre (?:individuel|personnel|prive)|en (?:leur|son) (?:propre )?nom(?: propre)?)\b",
        r"quelles personnes \1",
    ),
    # Whom to contact is who the contact is.
    (
        r"^qui (?:(?:doi[st]|peu[tx]|puis|faut|doivent|peuvent|devons|pouvons|devez|pouvez)"
        r" (?:on|il|je|tu|nous|vous|(?:la|les|une?|des) \w+) )?"
        r"(?:contacter|appeler|joindre)(?: (?:au sujet|a propos|pour|sur))?\b",
        "qui est le contact dans",
    ),
    # A name that has slipped somebody's mind is asked for.
    (
        r"^(?:j ai oublie|nous avons oublie|je ne (?:retrouve|sais) (?:plus|pas)|j ai perdu) le nom (?:de |du |d )(.+?)"
        r"(?: (?:c etait|c est) (?:qui|quoi|lequel|comment))?$",
        r"qui est \1",
    ),
    # The newest date that there is something of is that of the newest.
    (
        r"\bdernie?re?s? (?:annees?|mois|dates?|jours?) "
        r"(?:que (?:nous |l )?(?:avons|on (?:a|ait)|ayons|vous avez)|dont (?:nous disposons|on dispose)"
        r"|disponibles?|connue?s?)\b",
        "derniere",
    ),
    # What we ask for is asked for.
    (
        r"\b(?:demand|exig|exige|reclam|recommand|sollicit|revendiqu|voul)ons nous\b(?! (?:a |de )?(?:qui|quoi)\b)",
        "demande t on",
    ),
    (r"\bnous (?:demand|exige|reclam|recommand|sollicit|revendiqu|voul)ons\b", "on demande"),
    # What is taken for something is what that means.
    (r"^(?:qu entend on|qu est ce qu on entend|qu entendez vous|qu entendons nous) par (?=\w)", "qu est ce que "),
    (r"^qu est ce qui (?:compte|est considere|vaut) comme (?=\w)", "qu est ce que "),
    # What is a branch of something is part of it.
    (
        r"^((?:est ce que )?)((?:(?!d[eu]?\b|des\b|en\b|par\b)\w+ )*?)"
        r"est (?:une|la) (?:\w+ )?(?:branche|filiale|antenne) (?=d[eu]?\b)",
        r"\1\2fait partie ",
    ),
    # What somebody says something by is its source.
    (
        r"\b(?:sources?|references?|preuves?) (?:pour|qui permet\w* de) (?:dire|affirmer|soutenir|ecrire)"
        r"(?: que?)? (?=\w)",
        "source de ",
    ),
    # Out of whose pocket something is paid is beside it.
    (r"\bde (?:sa|leur|ses|leurs) (?:propres? )?poches?\b", ""),
    (r"\btou(?:s|tes) (?:les )?(\w+) confondu?e?s\b", r"tous les \1"),
    (r"\bqui a parle (?:de|d|des|du) ", "qui a dit "),
    (r"\bqui (?:figure|apparait) comme ", "qui est "),
    (r"\bsur la base (?:de|d|des|du)\b", "dans"),
    # What asks for the answer alone: "tu me donnes la date ?".
    (
        r"^(?:(?:tu|vous) (?:me|nous) (?:donn\w+|pass\w+|rappel\w+)"
        r"|(?:peux tu|pouvez vous|pourrais tu|pourriez vous|tu peux|vous pouvez) (?:me|nous)"
        r" (?:donner|dire|passer|rappeler)) (?=(?:le|la|les|l|qui|que|quand|combien|ou)\b)",
        "",
    ),
    # Who says so, told as an aside: "comme le raconte Aulne", "aux dires d'Aulne".
    (r"(?<!^)\bcomme (?:le|l) (?:dit|raconte|ecrit|rapporte|explique|voit|decrit) (?=\w)", "selon "),
    (r"\b(?:aux? dires?|aux yeux|selon les mots|dans les mots) (?:des|de|du|d) ", "selon "),
    (r"\b(?:a en juger par|a en croire|si (?:l )?on en croit) (?=\w)", "selon "),
    # How much is asked for by its size: "quelle est l'ampleur de la part".
    (r"\bquelle est l ampleur (?:de la|du) (?=(?:part|proportion|pourcentage|nombre|taux)\b)", "quelle "),
    (r"\b(?:parv[ei]\w+|reuss\w+) a (?=\w+(?:er|ir|re)\b)", ""),
    (r"\b(?:faisait|faisaient|fait) fonction de ", "etait "),
    # Who held an office when others did it: they wrote it.
    (
        r"^(qui (?:est|etait) .+ quand (?:les |ces )?(?:organisations|ong|groupes|associations)) ont signe ",
        r"\1 ont ecrit ",
    ),
    # What is brought out by "c'est": "c'est quel tribunal qui a arrêté le plan".
    (r"^c est (quel(?:le)?s? \w+) qui ", r"\1 "),
    (r"\bquelle date porte ", "quelle est la date de "),
    (r"\b(sign\w+) (?=contre\b)", r"\1 la lettre "),
    (r"\bquelque part$", ""),
    (r"\b(?:mene|realise|effectue) (?=(?:la |le |les |l )?(?:etude|sondage|entretiens)\b)", "fait "),
    (rf"\b(?:texte|message|missive) (?=d[eu]? ?(?:\d+ )?(?:{_MONTH}|20\d\d)\b)", "document "),
    # The date that a writing bears names it, and asks for no date: "la lettre datée du 14 mars", or `date du`.
    (
        rf"(?:(?<!est )(?<!la )(?<!une )(?<!en )(?<!sa )(?<!de )(?<!quelle )\bdatee?s?|\bportant la date)"
        rf" (?:(?:de|d|du|le) )?(?=\d|{_MONTH}\b)",
        "de ",
    ),
    (r"\bqui est ce qui\b", "qui"),
    # Written without its accent, the participle is the noun: to whom something is addressed is no address.
    (r"\bs adress(?:e|ait)\b", "est adressee"),
    (r"\b(a qui\b.*) adresse\b", r"\1 adressee"),
    (r"\badresse (?=a qui\b)", "adressee "),
    # Of the letter "adressée à", or "qui a été envoyée à", somebody the verb says no more than "à".
    (
        r"^(?!(?:quand )?(?:est|etait|a)\b)((?:\w+ ){2,}?(?:lettres?|documents?|communiques?)) "
        r"(?:qui (?:a|ont) ete )?(?:adresse|envoye)e?s? (?=(?:aux? |a ))(?!a qui)",
        r"\1 ",
    ),
    (r"\bquand est ce qu[e]?\b", "quand"),
    (
        r"\b(ne?) (\w+) plus\b(?! (?:de?|que?|des|du)\b)",
        r"\1 \2 pas",
    ),  # no longer, which denies; "ne ... pas plus" counts
    (r"\b(combien (?:d|de) \w+|comment|pourquoi|qui) est ce qu[e]?\b", r"\1"),
    (r"^est ce qu[e]? (?:c est )?", "est "),
    (r"^(?!qui|quel|que)(.+) est ce (?:bien )?vous$", r"est \1 vous"),
    # What is asked stands behind its subject: "hias a t elle signé", "combien sont ils".
    (rf"^(?!{_ASKING}\b)(.+?) (a|ont|est|sont|figure|figurent) (?:t )?(?:elles?|ils?)\b", r"\2 \1"),
    (r"\b(?:s il (?:te|vous) plait|stp|svp)\b", ""),
    (r"\bd (?:autres?) (?=a |ont )", "autres "),
    (r"\bqui d autres?\b", "qui autres"),
    (r"\bjour exact\b|\bdate exacte\b", "quand"),
    (r"\b(?:premiere|plus ancienne) (?=lettre\b)", "ancienne "),
    (r"\blettre la plus ancienne\b", "ancienne lettre"),
    (r"\blettre la plus recente\b|\bplus recente lettre\b", "derniere lettre"),
    (r"\b(?:a|ont) ecrit (?=(?:la|cette|une) lettre)", "a signe "),
    (r"\b(a|ont) ((?:t )?(?:ils? |elles? )?)fait savoir\b", r"\1 \2annonce"),
    (r"\ben bref\b|\ben quelques mots\b|\ben resume\b|\bde quoi (?:parle|traite|s agit)\b", "resume"),
    (rf"\bcelle (?:de|du|d) (?=(?:\d+ )?{_MONTH}\b)", "la lettre de "),
    (r"\bsign(\w+) celle (de|du|des|d)\b", r"sign\1 la lettre \2"),
    (r"\bdepuis quand (?:fonctionne|existe|s applique|est en vigueur|est en place)\b", "quand a commence"),
    (r"\bau fil du temps\b|\bau cours du temps\b|\bavec le temps\b", "evolution"),
    (r"\b(?:cote a cote|a la fois)\b", ""),
    (r"\b(?:jour|mois|date) et (?:l )?(?=(?:mois|annee)\b)", ""),
    (r"\b(\d+) et quelques\b", r"\1"),
    (r"\bquel(?:le)?s? (?:est|sont|etait|etaient) les? (?:\w+ )?(?=destinataires?\b)", "qui sont "),
    (r"\b(?:adresse|lien|page|site) (?:web|internet)\b", "lien"),
    (r"\bque s est il passe\b|\bqu est il (?:arrive|passe)\b|\bqu est ce qui s est passe\b", "evenements"),
    (r"\bil y a (?=(?:\w+ )?(?:combien|quoi)\b)", ""),
    (r"\by a (?:t )?il\b", ""),
    # Who holds an office at the time holds it; according to its copies is according to the letter.
    (
        r"\b((?:president|ministre|secretaire|ambassad\w+|gouverneu\w+|commissaire|direct\w+)e?)((?: \w+){0,4}?) "
        r"en (?:fonctions?|exercice|poste)\b(?=.*\b(?:lettre|document|communique|20\d\d)\b)",
        r"\1\2",
    ),
    (
        r"\b(?:selon|d apres) (?:la liste des |les )copies (?:de |du )"
        r"(?=(?:(?:la|cette) )?(?:lettre|document|communique)\b)",
        "selon ",
    ),
    # What people call a thing is what it is called, and what a writing is called is its title.
    (
        r"\b(?:comment s (?:appel|intitul)\w+ (?:le |la |l )|quel (?:est|etait) le (?:nom|titre) d(?:u |e la |e l ))"
        r"(?=(?:rapport|etude|enquete|article(?! \d))\b)",
        "reference ",
    ),
    (
        r"\bcomment (?:(?:appel\w+|nomm\w+|surnomm\w+) t on|(?:on |les gens )(?:appel\w+|nomm\w+|surnomm\w+)) (?=\w)",
        "comment s appelle ",
    ),
    (r"\bcomment s appel\w+(?: t (?:elles?|ils?))?\b", "qui est"),
    (r"^(\w+) (?:est )?(?:le |un |l )?(?:sigle|abreviation) de quoi$", r"que signifie \1"),
    (r"\b(?:ca |cela )?veu(?:t|lent) dire\b", "signifie"),
    (
        r"\b(a|ont|est|sont) ((?:\w+ ){0,5})(?:soutenu|appuye|rallie|rejoint|joint|associe)e?s? "
        r"(?=(?:a )?(?:la |l |cette |cet )(?:\w+ )?(?:lettre|appel|petition|declaration|contribution)\b)",
        r"a \2signe ",
    ),
    (r"\b(quels|lesquels de (?:nos|vos|ces)|lesquels des) (?:textes|ecrits)\b", r"\1 documents"),
    (r"\b(de|en|dans) l annee (?=(?:19|20)\d\d\b)", r"\1 "),
    # The powers that something gives are what it lets somebody do.
    (
        r"\bquels? (?:pouvoir|droit|competence)s? (.+?) (?:donne|accorde|confere)(?: t (?:il|elle))? (aux?|a) (.+)$",
        r"que permet \1 \2 \3 de faire",
    ),
    # Who is behind a letter signed it, where they themselves are asked for.
    (
        r"^((?:(?:liste|lister|nomme|donne|montre|moi|quel(?:le)?s|qui|combien|d|de|les|toutes|tous|#?\d+) )*"
        r"(?:organi[sz]ations|groupes|ong|associations|collectifs|signataires|personnes|qui) )"
        r"(?:qui )?(?:(?:sont|est|etaient|etait|se trouv\w+|se cach\w+) )?derriere "
        r"(?=(?:la |l |cette |cet |le )(?:\w+ )?(?:lettre|appel|petition|declaration|manifeste)\b(?! qui\b))",
        r"\1ont signe ",
    ),
    # What stands at the head without "quels": "associations qui ont signé l'appel".
    (r"^(?!qui|quel|combien)((?:les )?\w+(?: \w+)?) qui ont signe\b", r"quelles \1 ont signe"),
    # To be on a list is to have signed: "Birch est-elle sur la liste".
    (
        r"^(?:est|sont|etait|etaient|figure|figurent) (.+?) (?:deja |aussi |bien )?(?:dans|sur|parmi) "
        r"(?=(?:la |les |l )?(?:\w+ )?(?:lettre|liste|signataires|declaration|petition|communique)\b)",
        r"a \1 signe ",
    ),
    # How plainly it is to be told is no part of what is asked; whoever writes a letter with others speaks in it.
    (r" en (?:une|un|deux|trois|quelques) (?:seule? |breve )?(?:ligne|phrase|mot|paragraphe)s?$", ""),
    (r"\b(?:principale?s?|principaux) (?=(?:demande|revendication|requete|recommandation|exigence)s?\b)", ""),
    (r"\b((?:demande|revendication|requete|recommandation|exigence)s?) principales?\b", r"\1"),
    (r" en (?:mots|termes|langage|francais) (?:tres )?(?:simple|clair|courant|facile)s?\b", ""),
    (
        r" et ses (?:allies|alliees|partenaires|cosignataires|collegues)"
        r"(?= (?:ont |avaient |a )?(?:demand|ecri|sign|reclam|exig|veul|voul|dis|dit|propos|recommand|critiqu))",
        "",
    ),
    (
        r"\b((?:demand|ecri|sign|reclam|exig|veul|voul|dit|dis|propos|recommand|critiqu)\w* (?:\w+ ){1,6}?)"
        r"et ses (?:allies|alliees|partenaires|cosignataires|collegues)\b",
        r"\1",
    ),
    (r"\b(quels?) instruments? (?:international|juridiques?|internationaux)\b", r"\1 traite"),
)

# Asks for whoever prints or sends the news.
MEDIUM = r"\bquel(?:le)? (?:media|journal|revue|quotidien|magazine|radio|agence de presse)\b"

# A kind of thing, and the pattern that asks for it.
FRAMES = (
    ("source", MEDIUM),
    ("how_many", r"\bquel(?:le)? (?:nombre|part|pourcentage|proportion|quantite|montant)\b"),
    ("term", r"\bqu est(?: ce)?\b|\bc est quoi\b|\bveu(?:t|lent) dire\b|\bque (?:signifi|design)\w+"),
    ("term", r"^expli\w+\b"),
    ("term", r"\bnom (?:officiel|complet|exact)\b|\bautre nom\b|\b(?:aussi )?(?:appele|connu) sous\b"),
    ("source", r"\bqui (?:l |le |la |les )?(?:a |ont )?(?:dit|affirme|rapporte|declare|publie|avance)\w*\b"),
    ("source", r"\bselon qui\b|\bd apres qui\b|\bsur quoi\b.*\b(?:fonde|base|repose|appui)\w*"),
    ("source", r"\bd ou (?:vien|provien|sor|tir)\w*|\bd ou (?:\w+ ){0,3}(?:vien|provien|sor|tir)\w*"),
    ("where", r"^(?:d )?ou\b|\bou (?:est|sont|se|a t|ont|peut|puis|trouv\w+|lire|ca)\b"),
    ("ask", r"\b(?:doit|doivent|devrai\w*|faut il|faudrait)\b"),
    ("ask", r"\bcombien\b.*\b(?:deva(?:it|ient)|fall(?:ait|ut)|faudra)\b"),
    ("addressee", r"\ba qui\b|\badressee?s? (?:a|au|aux)\b|\benvoye\w* (?:a|au|aux)\b"),
    ("city", r"\bdans quel(?:le)?s? (?:villes?|ports?|lieux?|endroits?)\b"),
)
