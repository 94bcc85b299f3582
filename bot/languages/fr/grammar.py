"""The French words that questions are made of. Words are folded: lower case, no accents, elisions cut off."""

FUNCTION_WORDS = """
le la les l un une des de du d au aux a en dans sur sous par pour avec sans entre vers chez contre depuis pendant durant avant apres
selon parmi outre et ou ni mais donc or car si que qu qui quoi dont quel quelle quels quelles lequel laquelle lesquels lesquelles
comme comment quand combien pourquoi parce est sont sommes etes etait etaient etre ete etant suis sera seront serait seraient ai as avons avez ont
avait avaient avoir eu aura auront aurait auraient y il ils elle elles on je j tu nous vous me m te t se s lui leur leurs moi toi eux
mon ma mes ton ta tes son sa ses notre nos votre vos ce c cet cette ces cela ca ceci celui celle ceux celles ne n pas plus moins tres
aussi cependant neanmoins toutefois pourtant telle tels telles deja encore toujours jamais meme memes tout toute tous toutes autre autres chaque quelque quelques aucun aucune certains certaines
puis alors ainsi lors lorsque puisque quoique jusque jusqu lorsqu puisqu quelqu rien ici voici voila non oui doit doivent devrait
devraient peut peuvent pourrait pourraient faut fallait faudra faudrait va vont aller allait allaient fait font faire merci bonjour salut svp stp hors sauf hormis etc via afin
""".split()

# What people say beside a question, in whatever language it is in.
COURTESIES = "svp stp merci bonjour bonsoir salut urgent urgemment vite fyi nb".split()

LIGHT_WORDS = """
euh heu hum hmm hein bah temps finalement attend attendent attendait attendaient paru parue parus sorti sortie
monsieur madame mme mlle dr pr prof reverend reverende dis dites dire dit disent disait montre montrez montrer donne donnez donner cherche chercher trouve trouver trouvez veux voudrais
voulez veut veulent souhaite sais savoir savez sait connaitre connais besoin exactement environ approximativement actuellement actuel
actuelle dernier derniere derniers dernieres aujourdhui maintenant recemment recent recente recents recentes beaucoup peu assez
quelquun certain certaine inclut incluent existe existent officiel officielle officiellement publie publiee publies publiees publient
parle parlent parler mentionne mentionnent mentionner cite citent decrit decrivent explique expliquez expliquer complet complete
entier entiere entierement total totale tot tard precis precise precisement exact exacte exactes exacts concerne concernant concernent
relatif relative relatifs relatives lie liee lies liees propos sujet question rappelle rappelez confirme confirmez verifie verifiez
aide aidez envoie envoyez partage partagez resume pense penses croit crois semble semblent parait vrai vraie vraiment juste correct
correcte plutot surtout notamment seulement egalement ensemble ensuite enfin bientot hier bien mal mieux tant autant trop pendant lieu
passe passer prend prendre mis mise mettre mettent tient tenir venir vient viennent arrive arriver compte comptent comptait contient
contiennent figure figurent figurait apparait apparaissent rapporte rapportent rapportee rapportees indique indiquent signale signalent
vu vue vus vues voit voient fasse fassent faites faisait possible possibles appelle appellent devoir pouvoir vouloir peux auriez estime estimee general generale generalement
""".split()

# Nouns that say little beside a telling word. Where one of them is counted, it is what is asked for.
LIGHT_NOUNS = """
estimation estimations idee information informations info infos donnee donnees fait faits recueil question reponse genre type chose choses nom noms rapport rapports
liste article articles partie cas periode theme detail details avis opinion opinions position positions texte extrait dossier
""".split()

# Human beings, whom a word of this kind counts without saying which.
PEOPLE = "personnes personne gens individus individu particuliers particulier".split()

# Verbs that carry little: with all their forms, which a list could not hold.
LIGHT_VERBS = """
avancer parler apparaitre figurer trouver chercher montrer indiquer mentionner citer signaler donner rappeler confirmer verifier expliquer preciser
contenir concerner exister dater arriver passer sembler penser croire comprendre souhaiter utiliser nommer decrire presenter
affirmer estimer chiffrer pretendre voir
""".split()
STRESSED_VOWELS: dict[str, str] = {}  # of a verb: what French writes otherwise is listed
STRESSED_ENDINGS = ""
# Forms of light verbs with a stem of their own, what would be and what was: mettrait, faisaient.
STRONG_FORMS = (
    r"(?:mett|prend|tiend|viend|fe|di|voud|pour|dev|sau|au|se)r(?:ai[st]?|aient|as?|ons|ont|i?ez|ions)"
    r"|(?:mett|pren|ten|ven|fais|dis|voul|pouv|dev|sav)(?:ai[st]|aient|ions|iez)"
)
UNACCENTED_ENDINGS: list[str] = []  # of verbs, that an accent tells; those are mended before stemming

# Forms that verbs alone have, and the verbs that ask for something in any of them,
# but for what is put behind the verb itself: what somebody would do is in no record.
VERB_FORMS = r"(?:ait|aient|iez)$"
FRAME_VERBS = """
sign: signer cosigner
ask: demander vouloir reclamer exiger solliciter recommander revendiquer
write: rediger
""".strip()

# Groups of words that mean the same, whatever a record is about; its own stand in its vocabulary.
SYNONYMS = """
commencer commence commencent debut debuter debute demarrer demarre lancer lance lancement ouvrir ouvert ouverture entame
enfant enfants mineur mineurs mineures
pourcent pourcentage proportion part taux
annoncer annonce annonces annoncent
joint jointe joints jointes annexe annexee
permettre permet permettent autoriser autorise autorisation
femme femmes
danger dangers dangereux dangereuse risque risques
opposer oppose opposent opposition
continuer continue continuent poursuivre poursuit
annuel annuelle annuels annuelles annuellement an ans annee annees
mensuel mensuelle mensuels mensuelles mensuellement mois
hebdomadaire hebdomadaires semaine semaines
quotidien quotidienne quotidiens quotidiennes quotidiennement jour jours
""".strip()

IRREGULAR = ""  # what no ending tells are other words here, and not forms of one

# Words that turn a meaning round. None is ever free: an entry has to say the same.
OPERATORS = """
not: pas aucun aucune jamais sans sauf excepte hormis ni non rien
before: avant
after: apres
only: seulement uniquement exclusivement
per: chaque
""".strip()

# After "quel" these only say what kind of thing is wanted: "quel pays".
TYPE_WORDS = """
pays etat etats ville villes lieu lieux endroit agence juge tribunal cour loi traite mois annee jour date journal media radio gouvernement
programme section bureau universite personne personnes responsable entreprise
""".split()

# Light in a question, but they tell one short phrasing from another: "les conclusions de l'examen".
OPTIONAL_WORDS = "conclusion conclusions resultat resultats".split()

# Words that say what kind of thing is asked for. The first word of each line names the frame.
FRAMES = """
how_many: somme fourchette population combien nombre chiffre chiffres total montant pourcentage proportion taux quantite effectif
when: quand date dates jour mois annee
who: qui
sign: signe signee signes signees signent signer signait signaient signature signatures signataire signataires cosigne cosignee cosignent cosignataire cosignataires souscrit souscrivent signons signez
letters: lettre lettres document documents communique communiques courrier courriers missive missives declaration declarations
addressee: destinataire destinataires adressee adressees recoit recoivent recu recue recus recues envoyee envoyees envoye
cc: cc copie copies
ask: demande demandes demandent demander demandait demandaient reclame reclament reclamer exige exigent exiger exigence exigences revendication revendications revendique recommande recommandent recommander recommandation recommandations sollicite sollicitent prie prient appelle appellent veulent veut voulez
source: source sources lien liens url citation citations cite cites citee citees citent note notes reference references page site adresse revue magazine editeur
term: signifie signifient signification definition definit definir sigle sigles acronyme acronymes abreviation connu designe
summary: resume resumer sujet theme argument arguments contenu synthese essentiel
listing: liste lister listez quels quelles tous toutes noms lesquels lesquelles
why: pourquoi raison raisons motif motifs
news: nouvelles evenement evenements chronologie histoire survenu survenue
organizations: organisation organisations groupe groupes ong ongs association associations collectif collectifs syndicat syndicats
across: face oppose jumelle voisine
newest: dernier derniere actuel actuelle actuellement maintenant aujourdhui recent recente
oldest: ancien ancienne premier premiere
earlier: precedent precedente precedents precedentes anterieur anterieure anterieurs auparavant precedemment
office: fonction poste titre nationalite fonctionnaire profession metier
city: ville villes port ports lieu lieux localite localites endroit endroits
both: commun commune communs communes ensemble
table: tableau tableaux
compare: comparer compare comparez comparaison comparatif comparative
chart: graphique graphiques courbe courbes diagramme
over_time: evolution tendance tendances
write: ecrit ecrite ecrivent ecrire redige redigee envoye envoyee envoient auteur auteurs autrice
""".strip()

# Words by whose place a question is told from a statement, and one kind of question from another.
YES_NO = "est a ont avons sont sommes etait etaient avait avaient avions etions figure figurent peut peuvent".split()
WHICH = "quel quelle quels quelles lequel laquelle".split()
OPEN_QUESTIONS = "combien que qu qui quel quelle quels quelles comment pourquoi quoi lequel laquelle".split()
ARTICLES = "le la les l un une des son sa ses leur leurs notre".split()
MANY = ["combien"]
A_NUMBER = ["nombre de", "nombre d", "nombre des"]
BY_HOW_MUCH = ["de combien"]  # with a word for "many", and no noun that is counted
# What may stand between "combien" and the noun that is counted.
BEFORE_THE_NOUN = """
de d des du le la les l sont etaient ces leurs leur ses nos vos autres plus moins differents differentes diverses
""".split()
CALENDAR_WORDS = "jour mois annee an".split()
BEFORE_A_SPAN = "un une par dernier derniere ce cet cette chaque".split()
WHEN = ["quand"]
BEFORE_WHEN = "and et de depuis".split()
# A connection, and no address: "le lien entre l'incendie et la chaudière".
RELATIONS = "lien liens".split()
RELATED_BY = "entre avec".split()
AUXILIARIES: list[str] = []  # behind a "quand" that asks, any verb stands
# Before a date that is a limit.
AS_OF = (
    "jusqu en|jusqu au|jusqu a|jusqu a la fin de|jusqu a fin|au|a la date du|a la date de|a cette date|en date du|d ici"
    "|d ici la fin de|d ici fin|a la fin de|fin|a fin"
)
ENDS = "fin".split()  # of a year or a month, in a limit: it lasts until then
