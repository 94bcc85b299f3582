"""How people put a question in a message in French: who wants to know, and words that join two questions. Folded."""

JOINED = (
    r",?\s+(?:et|ainsi\s+que)\s+"
    r"(?=(?:(?:environ|approximativement|[aà]\s+peu\s+pr[eè]s|[aà]|en|de|depuis|dans|par)\s+)?"
    r"(?:combien|qui|quand|o[uù]|pourquoi|quoi|quel(?:le)?s?|qu['’]|est-ce)\b)"
)
ABBREVIATED = "m mm mme mmes mlle dr pr prof st ste no nos etc vs av env art ex janv fevr juil sept oct nov dec"
ASKERS = "je j nous on mon ma mes notre nos quelqu quelqu'un quelquun tous un une certains"
WANTING = (
    "veu voudr voul souhait demand besoin dit dis pens croi pretend insist cherch requier exig verifi confirm affirm "
    "savoir sait sais aimer oubli souvien rappel faut faudr"
)
BETWEEN = "est sont ai a as avons ont suis sommes en train nous me m vous te l s ne pas toujours encore aussi deja de"
LEADING_IN = (
    "savoir voir connaitre trouver confirmer verifier citer dire me moi nous leur lui si que qu de d du des sur pour "
    "le la les un une a avec"
)
TO_KNOW = "savoir voir connaitre comprendre"
GREETINGS = (
    "ben bon alors ok rapide petite bonjour bonsoir salut coucou allo pardon desole desolee "
    "desoles salutations excuse excusez merci esperant espere cordialement"
)
SOUNDS = "euh ah oh bah pff lol oups zut mince aie"  # beside laughter
PERSONAL = "je j moi me m mon ma mes nous notre nos vous votre vos tu te toi ton ta tes"
RELATIVES = "que qu qui"  # question words that as typed so join clauses as often
TO_ME = ""  # a verb with the pronoun of whoever speaks written onto it
# As typed: what whoever answers is bidden to do, before what they are to hand over: "passez-moi le nombre".
BIDDING = (
    r"\b(\w{2,})(?:-nous|[- ]moi) (?=(?:le|la|les|l['’])\b)"
    r"|\b(?:[Jj]['’]aimerais|[Jj]e (?:voudrais|souhaiterais)|[OoNn](?:n|ous) (?:aimerait|voudrait|voudrions|aimerions))"
    r" (?=(?:le|la|les|l['’])\b)"
)
# As typed, before "que": "un collègue a écrit que".
REPORTING = r"(?!nié|douté|refusé)\w{2,}é|écrit|dit|mis|affirme"
# Opens what somebody does something for: "pour finir, il me faut".
AIM = r"(?:pour|afin de|afin d) \w+(?:[ei]r|re)\b"
CONCLUDING = "donc alors"  # before what is asked: what stands before it only tells why
# Opens what the answer is for, or a last question.
PURPOSE = (
    r"c est (?:juste |seulement )?pour\b|juste pour \w+(?:[ei]r|re)\b|pour ne pas (?:me |m |nous )?\w+(?:[ei]r|re)\b"
    r"|avant que (?:la|le|l|ma|mon|notre) (?:\w+ ){1,2}(?:ne )?(?:commence|debute|ferme|finisse|parte)\b"
    r"|pour (?:une?|mon|ma|mes|notre|nos)\b|pour (?:la|le|l) (?:\w+ ){0,2}\w+$"
    r"|(?:encore |juste )?(?:une|autre) (?:derniere |petite |autre )*(?:chose|question)\b"
    r"|(?:une |ma |et )?(?:\w+ )?(?:question|faveur)(?: \w+)?(?: (?:en attendant|avant de)\b|$)"
    r"|(?:pas|rien) (?:de |d )?(?:souci|presse|urgent|urgence)\b"
)
# Opens why somebody asks.
REASON = (
    r"(?:parce que?|puisque?|car|vu que?|comme (?:je|j|on|nous|mon|ma|notre|il faut))\b"
    r"|au cas ou (?:quelqu un|on|il|elle|mon|ma|notre|une?) "
    r"|comme une? (?:\w+ ){1,3}(?:est|veut|demande|arrive|vient|va) "
)
# Tells what is known of "it", or what becomes of it: "je l'ai lu quelque part".
REMARK = r"(?:(?:on|je|j|il|elle|me|m|nous) )*(?:l (?:ai|a|as|avons|ont|avait)|le faut|ca|cela) \w+"
# How an answer is to be told: "en une phrase".
MANNER = "puce puces point points ligne lignes phrase phrases mot mots bref brievement court courte simple simplement"
TAG = r"non|n est ce pas|hein|c est ca|pas vrai|oui ou non"  # behind what is asked
# Tells what whoever asks is like.
DESCRIBING_US = (
    r"(?:(?:et|mais|bon|pardon|bonjour|salut|desolee?) )*(?:je suis|nous sommes|on est) "
    r"(?:(?:un peu|encore|tres|assez|toute?) )*(?!pas\b|en\b|dans\b|avec\b|de\b|pour\b|sur\b|du\b|chez\b)[a-z]+"
    r"(?: (?:ici|aujourd hui|dans l equipe))*"
)
THE_ASKER = "le la l les"  # before somebody whom the record does not know
SAYING = "dit dis pens croi pretend insist affirm"  # of the verbs above
OWN = "mon ma mes notre nos"  # before what is the asker's own: "mon chef"
NEEDED = r"(?:j en ai besoin|nous en avons besoin|il (?:me|nous) (?:le|la|les|en) faut|c est)\b(?= pour\b)"
WHAT_IS_IT = (
    r"(?:(?:et|mais|alors) )*(?:qu est ce que c est|c est quoi|qu est ce que (?:ca|cela) (?:veut dire|signifie)"
    r"|(?:ca|cela) (?:veut dire|signifie) quoi|de quoi s agit il)(?: au juste| exactement)?(?: s il (?:vous|te) plait)?"
)
DOING = r"(?:toujours |encore )?en train de\b"  # opens what somebody is doing
NOWADAYS = "maintenant aujourd hui"
INFINITIVE = r"\w{2,}(?:[ei]r|re)\b"  # what somebody wants to do with an answer, behind the verb of wanting
PRONOUNS = "ils elles il elle eux"  # as typed: of whoever or whatever stands elsewhere
WHETHER = "si s"  # behind a verb of asking: begins a question that yes or no answers
BARE_VERBS = ""  # at the head of a question: their subject goes without saying
TOPIC = "sur concernant concerne"  # before what somebody is busy with, and asks about
# Opens what says which of several is meant.
MEANING = (
    r"(?:je|nous|on|il|elle) (?:ne )?(?:parle|parlons|veux dire)\b|(?:\w+ ){0,3}(?:nous|m) interess\w+\b"
    r"|(?:il s agit|c est (?:a propos|au sujet)) (?:seulement )?(?:de|du|des|d)\b|(?:parlons|prenons|regardons)\b"
    r"|(?:\w+ ){1,6}je veux dire$"
)
EXCEPT = "outre hormis sauf excepte"  # opens what is left out of what is asked for
SUBORDINATING = "qui que qu dont"  # open a clause about what stands before it, where another clause asks
# What only a verb of a clause's own is like, as typed: behind a pronoun, or before what only verbs have behind them.
VERB = (
    r"\b(?:il|elle|on|ils|elles|ça|cela|personne) (?!de\b|et\b|ou\b|qui\b)\w|\b(?:j|c|n|s)['’]\w|\bne \w|\bse \w"
    r"|\b(?:m|t|l)['’](?:a|ai|ont|avait)\b"
    r"|\b(?:est|sont|a|ont|était|étaient|avait|avaient|veut|veulent|doit|doivent|fait|font|va|vont|vient|dit)\b"
)
# Opens a question of "it", or one to whoever answers: "est-ce dans le registre", "vous l'avez".
OF_IT = (
    r"(?:(?:et|ou|mais) )*(?:est ce que? (?:c|vous|tu|on|il|elle|ils)\b|est ce (?:dans|que|bien|note|ecrit)"
    r"|(?:l )?(?:avez vous|as tu|a t on|avons nous|pouvez vous|peux tu|pourriez vous|sait on|savez vous)"
    r"|(?:vous|tu|on) (?:l |me |nous |le )?\w+|c est (?:dans|ecrit|note))"
)
# Where a clause with a subject of its own is joined to another: "and we need it".
JOINING_ANOTHER = r"(?:et|mais) (?:je|j['’]|on|nous|mon|ma|notre|ils?|elles?|il y a)\b"
# Speaks of a place, a time or a thing that stands elsewhere: "from there", "that year".
POINTING = (
    r"\bla bas$|\b(?:de|par) la$"
    r"|\b(?:cette|cet?|meme) (?:annee|mois|jour|semaine|date|epoque|lieu|ville|pays|groupe"
    r"|lettre(?! (?:a|au|aux|contre|de|du|des|sur)\b))(?: la)?\b"
)
# Of TOPIC, what is put before nothing else: the word behind it is a topic, whether anybody knows it or not.
ABOUT = "sur concernant concerne"
COUNTING = r"(?:.* )?combien"  # as typed: what stands before "of them"
# As typed, in a question: a pronoun that gives way to what it speaks of, and a possessive with the blank behind.
LEANS = r"\b(?:ils?|elles?|eux|cela|ça)\b"
POSSESSING = r"\b(?:son|sa|ses|leurs?)\s+"
POSSESSED = ""  # at the end of a name: somebody of theirs is meant
COMPLEMENTING = "que qu"  # opens what somebody says or knows
# Ends a clause of the asker's with what is new in it: "dans une note".
SET_APART = r"\s(?:dans|pour|sur|à) (?:une?|mon|ma|mes|notre|nos) (?:\w+ (?:de )?)?\w+$"
# What asks for it kindly: "si ce n'est pas trop demander".
IF_KINDLY = r"si (?:ce n est|ca n est|c est|ca) (?:pas )?(?:trop|possible|facile|derange pas)\b(?: \w+)*"
IF_AT_ALL = r"si (?:vous|tu|on|c|ca|il|elle|elles|ils|jamais|possible)\b"
# The people of a nation that stands elsewhere, as typed: "de ses compatriotes".
OF_A_NATION = r"(?:de )?\b(?:ses|leurs?) (?:compatriotes?|concitoyen(?:ne)?s?|ressortissants?)\b"
THERE = r"\b(?:là-bas|là)\b"  # a place that stands elsewhere
# A time that stands elsewhere, in a question that is completed with all that stands there.
AT_THAT_TIME = r"\s*(?:\bà (?:ce moment|cette époque)(?:-là)?|\bà l['’]époque|\balors)\b"
HE_OR_SHE = r"\b(?:il|elle|lui)\b"  # somebody who stands elsewhere
NOT_KNOWING = "certain certaine curieux curieuse"  # before a question, though no verb: "pas certain de qui"
TRUE = "vrai exact juste cas faux"  # what is asked of something that is told: "is that true"
# Asks no more than whether something is so that stands elsewhere: "c'est vrai", "l'ont-ils signée ou pas".
ECHO = (
    r"(?:(?:et|ou|mais|alors) )*(?:(?:est ce que )?(?:c est|est ce) (?:bien |vraiment )?(?:vrai|exact|juste|le cas)"
    r"|ai je (?:raison|tort)|j ai (?:raison|tort)|je me trompe|vrai|vrai ou faux|(?:est ce qu "
    r"|est ce que )?(?:(?:ils?|elles?) )?(?:l|les) (?:ont|a|avons)(?: t)?"
    r"(?: (?:ils?|elles?|nous))? (?:bien |vraiment )?\w+|oui ou non)(?: ou (?:non|pas))?(?: s il (?:vous|te) plait)?"
)
# Opens a condition of whoever answers, and of nothing else: "si vous l'avez".
# Asks what whoever asks is to say: "que dois-je répondre", "je ne sais pas quoi dire".
TO_SAY = (
    r"(?:(?:et|mais) )*(?:(?:je|on|nous) (?:ne )?(?:sais|sait|savons|savais) pas )?(?:que|quoi|qu|comment)"
    r"(?: (?:est ce que? )?(?:je|on|nous))?(?: (?:dois|doit|peut|puis|peux|devons|pouvons))?(?: (?:je|on|nous))?"
    r"(?: (?:lui|leur))? (?:dire|repond\w*|ecri\w*|di[st]|mettre|utiliser)(?: (?:a|lui|leur))*$"
)
# Ends what somebody tells of the own day, by a clock or a day that no document has: "a l'antenne dans dix minutes".
OWN_TIME = (
    r"\b(?:\w+ de (?:demain|ce (?:soir|matin))|hier(?: soir)?"
    r"|(?:a|de) (?:midi|minuit|l aube|\d{1,2} ?h(?:eures?)?(?: ?\d\d)?)|dans \w+ (?:min(?:ute)?s?|heures?|jours?)"
    r"|(?<=\w )ici|ce (?:soir|matin)|cet apres midi|demain|aujourd hui|(?:la semaine|le mois) prochaine?"
    r"|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))$"
)
# What a matter is not, where only its manner is told: of what is asked for it leaves out nothing.
_SLIGHT = r"(?:urgent|grave|s[eé]rieux|sp[eé]cial|compliqu[eé]|bien m[eé]chant)"
# What only tells how something strikes whoever asks: "très bien", "tant pis".
IN_PASSING = (
    r"(?:(?:tres|super|vraiment|assez|plutot|trop) (?!nombreu|peu)\w+|longue histoire|tant (?:mieux|pis)|bonne journee"
    r"|honnetement|franchement|serieusement|evidemment|premierement|deuxiemement|enfin"
    r"|(?:quand|des que) (?:vous|tu) (?:pou[vr]\w+|peux|aur\w+|avez|as)(?: \w+){0,2}"
    r"|par (?:curiosite|interet|habitude)|pour etre (?:precise?|exacte?|claire?|honnete|sure?)|entre nous"
    rf"|rien de? {_SLIGHT}"
    r"|(?:(?:plus que|et|encore) )*\w+ (?:minutes?|secondes?) avant (?:(?:l|le|la|mon|ma|notre|de) )*\w+(?: \w+)?"
    r"|si(?: ce n est)? (?:pas|non)(?: le cas)?|sinon|sans doute|genre|du coup|en gros"
    r"|disons|enfin|voila|quoi|je (?:crois|pense|veux dire)"
    r"|(?:parfait|genial|chouette|dommage|bref|d accord|bien))"
)
AMONG_US = r"(?!)"  # as typed: the first person, where its words may be other ones
# As typed: restricts a clause, and is no operator.
LIMITING = (
    rf"^\W*[Rr]ien d(?:e |['’])(?!{_SLIGHT}\b)\w+\W*$"
    r"|\b[Nn](?:e |['’])(?:\w+ ){1,2}(?:que |qu['’])|\b[Rr]ien que\b|\b[Ss]eule?s?\b"
)
HAVING = r"\b(?:ai|a|avons|avais)\b"  # of what whoever asks has alone, and nothing else is meant by that
CONTRASTING = "mais"  # before a question: what stands before it is what is not asked
# Opens what somebody exclaims, where no question mark ends it.
EXCLAIMING = r"(?:quel(?:le)?s?|comme) (?!est\b|sont\b|a\b|etait\b)\w+"
# Before a question: what was said before is left.
RESUMING = r"(?:(?:et|mais|bon|ben) )*(?:bref|enfin|quoi qu il en soit)"
# Asks for what stands elsewhere, or for its name.
WHAT_WAS_IT = (
    r"(?:(?:et|mais) )*(?:c etait (?:quoi|combien)|quel(?:le)? (?:etait|est) (?:ce chiffre|ce nombre|cette part))"
)
CALLED = r"(?:(?:et|mais) )*(?:comment (?:ca |cela )?s appel(?:le|ait)(?: t (?:il|elle))?|c est quoi son nom)"
GOING_ON = r"(?:mais|et) (?:ca|cela|c|ce|je|j|il|elle|on)\b"  # opens what somebody says of what stands before
STEPS = "meme prochain prochaine dernier derniere autre"  # before the work or the day of whoever asks
# As typed: joins to what somebody says or believes another claim of the same.
AND_IT = r",?\s+et\s+(?:qu['’](?:ils?|elles?|on)|que?\s+(?:cela|ça|tout)|ils?|elles?|cela|ça|c['’])\s*"
