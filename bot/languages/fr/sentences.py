"""What the bot says in French.

The sentences are written here with plain spaces; `_typeset` puts those that no line may break at, as French wants them
before « : ; ? ! » and inside quotation marks.
"""

import re

_SPACED = (
    (re.compile(r" (?=[:»](?!//))|(?<=«) "), "\N{NO-BREAK SPACE}"),
    (re.compile(r" (?=[;?!](?:\W|$))"), "\N{NARROW NO-BREAK SPACE}"),
)


def _typeset(sentence: str) -> str:
    for plain, spaced in _SPACED:
        sentence = plain.sub(spaced, sentence)
    return sentence


_PLAIN: dict[str, str] = {
    # help
    "help": (
        "Posez une question sur les lettres : qui a signé, combien, quand, qui le dit. Chaque réponse cite sa source."
    ),
    "and": "et",
    "and.before_i": "et",
    "or": "ou",
    "the_signatories": "les signataires",
    # not found
    "not_found": "Introuvable : le recueil ne répond pas à cela.",
    "quoted": "« {text} »",
    "not_found.words": "Introuvable : le recueil ne parle pas de {words}.",
    "not_found.language": (
        "Introuvable : ce recueil est tenu en {languages}. Posez la question dans une de ces langues."
    ),
    "not_found.language.one": "Introuvable : ce recueil est tenu en {languages}. Posez la question dans cette langue.",
    "not_found.long": "Introuvable : c’est plus long que {most} caractères. Posez une seule question, courte.",
    "not_found.as_of": "Introuvable : le recueil ne contient rien à ce sujet à cette date : {date}.",
    "as_of.ended": "Le recueil s’arrête à cette date : {date} ; voici ce qu’il contient de plus récent.",
    "as_of.asked": "Date demandée : {date}.",
    "as_of.newer": "Ce que le recueil dit aujourd’hui : {sentence}",
    "not_found.horizon": (
        "Introuvable : le recueil s’arrête à cette date : {date}. Il ne peut dire ce qui valait ensuite."
    ),
    "together.not_found": "Introuvable\u00a0: « {question} ».",
    "together.by_itself": "À demander à part : « {question} ».",
    # figures
    "qualifier.exactly": "{number}",
    "qualifier.about": "environ {number}",
    "qualifier.over": "plus de {number}",
    "qualifier.at_least": "au moins {number}",
    "qualifier.up_to": "jusqu’à {number}",
    "qualifier.less_than": "moins de {number}",
    # facts and events
    "entry.current": "{statement} ({as_of} ; source : {said_by}).",
    "entry.claim": "{statement} ({said_by}, {date}).",
    "entry.superseded": "{statement} ({as_of} ; source : {said_by} ; remplacé par un chiffre plus récent).",
    "entry.disputed": "{statement} ({as_of} ; source : {said_by}). Les sources ne concordent pas. {note}",
    "entry.superseded_by": "Le chiffre le plus récent du recueil est {figure}, {as_of}.",
    "entry.disputed_by": "Pour la date de ce chiffre, {said_by} : {figure}.",
    "growth.figure": "{figure} ({as_of})",
    "growth.difference": "{topic} : {first} et {second} ; les deux chiffres diffèrent de {difference}.",
    "entry.history": "{figure}, {as_of} : {said_by} ({title})",
    "entry.breakdown": "{topic} : {lines} ({as_of} ; source : {said_by}).",
    "entry.line": "{statement} (source : {said_by}).",
    "entry.dated_line": "{statement} ({date} ; source : {said_by}).",
    "entry.changed": "Cette entrée a été modifiée (date : {date}). Avant : {was} Pourquoi : {why}",
    "entry.age": "Le chiffre le plus récent du recueil date d’environ {age}.",
    "entry.review_due": "Un chiffre plus récent était à chercher avant cette date : {date}.",
    "entry.account": "{date} ({title})",
    "entry.accounts": "Les documents ne concordent pas ({topic}) : {accounts}.",
    "entry.published": "Publication : {label}.",
    "entry.which": "Plusieurs entrées conviennent. Laquelle voulez-vous ?",
    # a card at a glance
    "glance.superseded": "Chiffre le plus récent : {figure} ({said_by}).",
    "glance.superseded.then": "Chiffre le plus récent d’alors : {figure} ({said_by}).",
    "glance.newer": "Chiffre plus récent : {figure}, {as_of} ({said_by})",
    "glance.older": "Chiffre antérieur, qui n’est plus valable : {statement}",
    "glance.disputed": "Les sources ne concordent pas ; pour la même date : {figures}",
    "glance.disputed.month": "Les sources ne concordent pas ; pour le même mois : {figures}",
    "glance.rival": "{figure} ({said_by})",
    "glance.signed": "ceux qui ont signé {document}",
    "glance.account": "{date} : {said_by}",
    "glance.list": "Source : la liste imprimée dans {document}, complète : {counted} noms sur {all}",
    "glance.list.ordered": "Source : la liste imprimée dans {document}, complète : {counted} noms sur {all}, en ordre",
    "glance.list.of_then": "Signataires d’alors ; le recueil ne dit pas qui s’y est joint ou s’en est retiré ensuite",
    "glance.list.whole": "Source : la liste imprimée dans {document}, qui est complète",
    "glance.changed": "Corrigé le {date}.",
    "glance.undated": "Le document n’en donne pas la date.",
    "glance.history": "{figure}, {as_of} : {said_by}",
    "glance.event": "{date} : {statement}",
    "glance.counted": "{count} événements",
    "glance.counted.one": "1 événement",
    "glance.events": "Le recueil contient {counted}.",
    "glance.accounts": "{point} sur : {topic}.",
    "glance.accounts.point": "Les documents divergent",
    "glance.asks": "{count} demandes",
    "glance.asks.one": "1 demande",
    "glance.asks.of": "{counted} à l’adresse de : {of}.",
    "glance.asks.of_each": "{counted}.",
    "glance.asks.several": "{counted} dans {documents}.",
    "glance.documents": "{count} documents",
    "glance.documents.one": "1 document",
    "glance.letters": "Le recueil contient {counted} qui y répondent.",
    # charts
    "chart.date": "date",
    "chart.date_and_source": "date et source",
    "chart.group": "groupe",
    "chart.qualified": "{unit} (pas toujours exact)",
    "chart.note": "{figure}, {as_of}, source : {said_by}",
    "chart.at": "{figures} ({as_of})",
    "chart.at.disputed": "{figures} ({as_of} ; les sources ne concordent pas)",
    "chart.over_time": "Les chiffres du recueil ({topic}) vont de {first} à {last}.",
    "chart.by_subject": (
        "Des {number} chiffres affichés, le plus élevé est celui-ci : {first}, et le plus bas celui-ci : {last} "
        "({as_of} ; source : {said_by})."
    ),
    # documents
    "document.label": "{title} ({date})",
    "letters.none": "Introuvable : aucun document du recueil ne correspond à cette date ou à cette description.",
    "letters.which": "Plusieurs documents conviennent. Lequel voulez-vous ?",
    "letters.list": "Le recueil contient {count} documents qui conviennent : {dates}.",
    "letters.list.one": "Le recueil contient un document qui convient : {dates}.",
    "letters.published": "{title}. Date de publication : {date}.",
    "letters.card": "{date} : {summary}",
    "printed": "{label} imprime le nom de {name} ainsi : « {printed} ».",
    "letters.language": "{label} : langue du texte, {language}.",
    "letters.issued": "{label}, publication de {names}.",
    "letters.issuers": "Publié par {names}",
    "letters.to": "Destinataires : {people}",
    "letters.copies": "Copies : {people}",
    "letters.signatories": "{count} signataires",
    "letters.signatories.one": "{count} signataire",
    "letters.signatories_unknown": "La liste entière des signataires n’est pas dans le recueil",
    "letters.checked": "Dernière comparaison avec le texte : {date}, par {by}",
    "letters.checked.curator": "une personne qui tient ce recueil",
    "letters.addressees": "Ce document est adressé à {count} personnes : {people} ({label}).",
    "letters.addressees.one": "Ce document est adressé à une personne : {people} ({label}).",
    "letters.addressees.none": "Introuvable : le recueil ne donne aucun destinataire pour {label}.",
    "letters.cc": "{count} personnes ont reçu une copie de ce document : {people} ({label}).",
    "letters.cc.one": "Une personne a reçu une copie de ce document : {people} ({label}).",
    "letters.cc.none": "Introuvable : le recueil ne nomme personne qui ait reçu une copie de ce document : {label}.",
    # signatories
    "letters.addressed.among": "{label} s’adresse entre autres à {people}.",
    "letters.copied.among": "{label} a été envoyé en copie entre autres à {people}.",
    "letters.addressed.yes": "Oui : {name} est parmi les destinataires de ce document : {label} ({people}).",
    "letters.addressed.no": "Non : {name} n’est pas parmi les destinataires de ce document : {label} ({people}).",
    "letters.copied.yes": "Oui : {name} est parmi ceux qui ont reçu copie de ce document : {label} ({people}).",
    "letters.copied.no": "Non : {name} n’est pas parmi ceux qui ont reçu copie de ce document : {label} ({people}).",
    "figure.newest.yes": "Oui, c’est le plus récent du recueil. {statement} ({as_of}).",
    "figure.newest.no": "Non : le plus récent du recueil est un autre. {statement} ({as_of}).",
    "answer.yes": "Oui : {sentence}",
    "answer.no": "Non : {sentence}",
    "signatories.list": "{signatories} ont signé cette lettre : {label}.",
    "signatories.list.one": "{signatories} a signé cette lettre : {label}.",
    "signatories.unstated": "Ce nombre est celui de la liste imprimée ; le document lui-même n’en donne pas.",
    "signatories.stated": "{label} parle de {figure} organisations.",
    "signatories.stated.one": "{label} parle de {figure} organisation.",
    "signatories.stated_individuals": "{label} parle de {figure} organisations et personnes.",
    "signatories.stated_individuals.one": "{label} parle de {figure} organisation ou personne.",
    "signatories.only": "{signatories} ont signé ce document ({wanted})",
    "signatories.only.one": "{signatories} a signé ce document ({wanted})",
    "signatories.both": "{signatories} ont signé tous ces documents ({wanted})",
    "signatories.both.one": "{signatories} a signé tous ces documents ({wanted})",
    "signatories.either": "{signatories} ont signé au moins un de ces documents ({wanted})",
    "signatories.either.one": "{signatories} a signé au moins un de ces documents ({wanted})",
    "signatories.of_each": "{signatories} ont signé {each}",
    "signatories.of_each.one": "{signatories} a signé {each}",
    "signatories.exactly": "{signatories} ont signé exactement {number} de ces documents ({wanted})",
    "signatories.exactly.one": "{signatories} a signé exactement {number} de ces documents ({wanted})",
    "signatories.at_least": "{signatories} ont signé au moins {number} de ces documents ({wanted})",
    "signatories.at_least.one": "{signatories} a signé au moins {number} de ces documents ({wanted})",
    "signatories.at_most": "{signatories} ont signé au moins un et au plus {number} de ces documents ({wanted})",
    "signatories.at_most.one": "{signatories} a signé au moins un et au plus {number} de ces documents ({wanted})",
    "signatories.of_one": "le document ({document})",
    "signatories.of_any": "au moins un de ceux-ci ({documents})",
    "signatories.named": "{said} : {names}.",
    "signatories.listed_below": "{said}.",
    "signatories.any_of_them": "Au moins un d’entre eux : {signatories}.",
    "signatories.but_not": "{said}, mais aucun de ceux-ci ({unwanted})",
    "signatories.but_not.one": "{said}, mais pas celui-ci ({unwanted})",
    "signatories.left_out": "Sans compter : {names}.",
    "signatories.no_list": "Introuvable : la liste des signataires n’est pas dans le recueil : {label}.",
    "signatories.not_a_letter": "{label} n’a pas de signataires : ce document est publié par {issuers}.",
    "signatories.name_the_organization": "Introuvable : veuillez nommer l’organisation.",
    "signatories.which_organization": "Plusieurs organisations conviennent. Laquelle voulez-vous ?",
    "signatories.compared": (
        "{signatories} figurent sur les {lists} listes complètes de signataires du recueil ({dates}) ; sur les "
        "{lists} : {all}."
    ),
    "signatories.compared.one": (
        "{signatories} figure sur les {lists} listes complètes de signataires du recueil ({dates}) ; sur les {lists} "
        ": {all}."
    ),
    "signatories.compared.missing": "Sans liste complète dans le recueil : {dates}.",
    "signatories.compared.line": "{name} a signé : {dates}",
    "table.signatories.caption": (
        "Qui a signé quelle lettre, par date. D’abord qui en a signé le plus, puis par ordre alphabétique."
    ),
    "table.signatories.organization": "Organisation",
    "table.signatories.signed": "signé",
    "table.signatories.not_listed": "absente de la liste",
    "table.signatories.no_list": "pas de liste dans le recueil",
    "signed.list": "{name} a signé {count} documents du recueil : {dates}.",
    "signed.list.one": "{name} a signé un document du recueil : {dates}.",
    "signed.none": "Non : {name} ne figure parmi les signataires listés d’aucune des {count} lettres signées.",
    "signed.none.one": "Non : {name} ne figure pas parmi les signataires listés de la seule lettre signée.",
    "signatories.beside": "Outre {names}, {signatories} figurent parmi les signataires de ce document : {label}.",
    "signatories.beside.one": "Outre {names}, {signatories} figure parmi les signataires de ce document : {label}.",
    "signed.missing.none": (
        "{name} figure parmi les signataires de toutes les {count} lettres dont la liste est complète."
    ),
    "signed.missing.none.one": "{name} figure parmi les signataires de la seule lettre dont la liste est complète.",
    "signed.missing": (
        "{name} ne figure pas parmi les signataires de {missing} des {count} lettres dont la liste est complète."
    ),
    "signed.missing.one": "{name} ne figure pas parmi les signataires de la seule lettre dont la liste est complète.",
    "signatories.which_branch": "Introuvable : le recueil ne distingue pas les sections d’une organisation.",
    "member.yes": "Oui : {name} figure parmi les {count} signataires de ce document : {label}.",
    "member.yes.one": "Oui : {name} est le seul signataire de ce document : {label}.",
    "member.sent": "Oui : {name} est nommé parmi ceux qui ont envoyé la lettre. {label}",
    "member.some": (
        "Oui : on sait que {name} a signé ce document : {label}. La liste entière n’est pas dans le recueil."
    ),
    "member.no": "Non : {name} ne figure pas parmi les {count} signataires de ce document : {label}.",
    "member.no.one": "Non : {name} n’est pas le seul signataire de ce document : {label}.",
    "member.stranger": (
        "Non : {name} ne figure pas parmi les {count} signataires de ce document : {label} ; le recueil ne "
        "connaît aucune organisation de ce nom."
    ),
    "member.stranger.one": (
        "Non : {name} n’est pas le seul signataire de ce document : {label} ; le recueil ne connaît aucune "
        "organisation de ce nom."
    ),
    "member.stranger.any": (
        "Non : {name} ne figure parmi les signataires listés d’aucune des {count} lettres signées ; le "
        "recueil ne connaît aucune organisation de ce nom."
    ),
    "member.stranger.any.one": (
        "Non : {name} ne figure pas parmi les signataires listés de la seule lettre signée ; le recueil ne "
        "connaît aucune organisation de ce nom."
    ),
    "member.mean": (
        "Introuvable : le recueil ne connaît aucune organisation appelée {name}. Vouliez-vous dire {near} ?"
    ),
    "member.described": "Introuvable : le recueil nomme les signataires, et ne dit pas lesquels comptent comme {name}.",
    "member.unknown": (
        "Introuvable : le recueil n’a pas la liste des signataires de ce document : {label}. Il ne peut dire si "
        "{name} a signé."
    ),
    "member.unlisted": (
        "Introuvable : la liste des signataires de ce document n’est connue qu’en partie : {label}. On ignore si "
        "{name} a signé."
    ),
    "member.line.yes": "Oui : {name} figure parmi les signataires de ce document : {label}.",
    "member.line.no": "Non : {name} ne figure pas parmi les signataires de ce document : {label}.",
    # asks
    "asks.list": "{labels}. {count} demandes : {first} ; les autres suivent.",
    "asks.list.one": "{labels}. Une demande : {first}.",
    "asks.many": "Le recueil contient {count} demandes qui conviennent (documents : {documents}).",
    "asks.many.one": "Le recueil contient une demande qui convient (documents : {documents}).",
    "asks.line": "{statement} (demandé à : {of})",
    # people and places
    "person.line": "{name} : {office}, dans {label}",
    "person.in": "{named} (dans {document})",
    "person.offices": "{name} figurait avec ces fonctions :",
    "person.held": "Fonctions selon ces documents ; le recueil ne dit pas qui les exerce aujourd’hui",
    "person.held.one": "Fonction selon ce document ; le recueil ne dit pas qui l’exerce aujourd’hui",
    "person.office": "Dans {document} : {office}",
    "place.across": "{place} se trouve en face de {other}, de l’autre côté de la frontière.",
    "place.within": "{place} se trouve ici : {within}.",
    "place.in_state": "Villes que nomme le recueil ({state}) : {cities}.",
    "organization.named": "{name}, qui s’appelle aussi {known_as}.",
    "organization.plain": "{name} est une organisation que nomme le recueil.",
    "organization.signed": "Figure parmi les signataires : {dates}.",
    # sources
    "sources.work": "{work} (note {number} de {label})",
    "sources.work.in_text": "{work} (cité dans {label}, qui n’en donne pas l’adresse)",
    "sources.again": "renvoie à la note {number}",
    "sources.rests_on": "Cité à l’appui de ceci : {statement}",
    "sources.footnotes": "{label} a {count} notes.",
    "sources.footnotes.one": "{label} a une note.",
    "sources.no_footnote": "Introuvable : {label} n’a pas cette note dans le recueil.",
    "sources.entry": "{statement} : dit par {said_by}, imprimé dans {label}, paragraphe {paragraph}.",
    "sources.no_footnotes": "Introuvable : {label} n’a pas de notes dans le recueil.",
    "sources.no_address": "Introuvable : aucune adresse publique n’est connue pour {label}.",
    "sources.address.original": "{label} : {url}",
    "sources.address.repost": "{label} : {url} (reprise du même texte)",
    "sources.address.translation": "{label} : {url} (traduction)",
    "sources.address.release": "{label} : {url} (communiqué à son sujet ; sa propre adresse n’est pas connue)",
    "sources.address.announcement": (
        "{label} : {url} (le communiqué qui l’annonçait ; sa propre adresse n’est pas connue)"
    ),
    "sources.role.original": "{url} (original)",
    "sources.role.repost": "{url} (reprise)",
    "sources.role.translation": "{url} (traduction)",
    "sources.role.release": "{url} (communiqué à son sujet)",
    "sources.role.announcement": "{url} (annonce)",
    # follow-ups: what they come to, shown as "Understood as"
    "following.letter": "la lettre ({date})",
    "following.release": "le communiqué ({date})",
    "following.document": "les questions-réponses ({date})",
    "following.any": "la lettre",
    "following.member": "est-ce que {name} a signé {label} ?",
    "following.signatories": "qui a signé {label} ?",
    "following.others": "qui a signé {label} outre {name} ?",
    "following.address": "lien de {label}",
    "following.published": "quand a été publiée : {label} ?",
    "following.as_of": "à cette date : {date}",
    "following.addressees": "à qui est adressée : {label} ?",
    "following.year": "{date} {year}",
    "following.where": "à {place}",
    "following.who_says": "selon {name}",
    # --explain
    "explain.frames": "demande : {frames}",
    "explain.dates": "date : {dates}",
    "explain.as_of": "à la date du : {dates}",
    "explain.name": "« {words} » nomme {things}",
    "explain.form": "répondu d’après la forme de la question, comme : {kind}",
    "explain.won": "{entry} ({score}) rend compte de chaque mot : {words}",
    "explain.beside": "{entry} convient aussi",
    "explain.lost": "{entry} ({score}) a perdu : {why}",
    "explain.lost.named": "la question contient trop peu de ce qui la désigne ({named} d’une formule courte)",
    "explain.lost.date": "elle vaut pour une autre date",
    "explain.lost.veto": "{entry} ({score}) a perdu par : {veto}",
    "explain.lost.kind": "elle n’est pas de l’espèce demandée",
    "explain.lost.series": "c’est un chiffre plus ancien de la même mesure",
    "explain.lost.score": "ses mots conviennent moins bien ({score} contre {won})",
    "explain.lacks": "{entry} s’en approche, et ne dit rien de : {words}",
    "veto.bounded_date": "une date qui est une limite",
    "veto.today": "ce qui vaut aujourd’hui",
    "veto.half": "la moitié de quelque chose",
    "veto.operator": "une négation, une limite ou une restriction",
    "veto.comparison": "comparer une chose à une autre",
    "veto.duration": "la durée",
    "veto.deadline": "l'échéance",
    "veto.done": "ce qui a eu lieu, et non ce qui était prévu",
    "veto.head": "le nom que d’autres décrivent",
    "veto.saying": "de qui est la parole",
    "veto.denial": "ce que nie une négation",
    "veto.counted": "la chose comptée",
    "veto.organization": "une organisation",
    "veto.place": "un lieu",
    "veto.answered": "ce qui a été répondu à ce document",
    "veto.part": "une partie de son chiffre",
    "veto.term": "le nom entier d’un terme",
    "veto.leaving": "le pays quitté",
    "veto.findings": "des conclusions",
    "veto.body": "le tribunal, le juge ou l’agence d’un pays",
    "veto.speaker": "qui parle",
    "veto.doer": "qui le fait",
    "veto.judge": "un juge par son nom",
    "veto.elsewhere": "un autre pays",
    "veto.destination": "le pays de destination",
    "veto.wider_place": "le lieu lui-même, et non un lieu plus vaste",
    "veto.things": "combien de choses ce sont",
    "veto.people": "de combien de personnes il s’agit",
    "veto.names": "qui ou quoi, par son nom",
    "veto.speaking_country": "le pays qui parle",
    "veto.acting_country": "le pays qui agit",
    "veto.rank": "le premier ou le dernier d’un rang",
    "veto.one_of": "lequel de plusieurs",
    "veto.happened": "ce qui s'est passé, et non un chiffre",
    "veto.sought": "une personne, un organisme ou un lieu du genre demandé",
    "veto.owner": "à qui c’est",
    "veto.same": "si deux choses n’en font qu’une",
    "veto.distance": "à quelle distance c’est",
    "veto.lasting": "pendant combien de temps",
    "veto.restriction": "la part dont quelque chose est dit",
    "veto.reversed": "qui le fait à qui",
    "veto.by_name": "comment ils s’appellent",
    "veto.ordinal": "le rang dans une suite",
    "veto.then": "le moment dont il s’agit",
    "veto.claim": "plus que ce que l’affirmation dit par elle-même",
    # slack
    "slack.facts.description": "Chercher un chiffre ou une affirmation dans les lettres",
    "slack.facts.hint": "[ce que vous voulez savoir]",
    "slack.facts.help": "/facts cherche ce que disent les lettres, avec qui le dit et à quelle date.",
    "slack.dates.description": "Chercher quand quelque chose a eu lieu",
    "slack.dates.hint": "[événement, lieu ou lettre]",
    "slack.dates.help": "/dates cherche quand quelque chose a eu lieu, avec la précision que donnent les lettres.",
    "slack.signatories.description": "Voir qui a signé une lettre, ou ce qu’a signé une organisation",
    "slack.signatories.hint": "[lettre ou organisation]",
    "slack.signatories.help": "/signatories liste qui a signé une lettre, ou ce qu’a signé une organisation.",
    "slack.sources.description": "Voir qui dit quelque chose, et où c’est imprimé",
    "slack.sources.hint": "[affirmation ou chiffre]",
    "slack.sources.help": "/sources nomme la source première d’une affirmation, et le document qui la rapporte.",
    "slack.letters.description": "Trouver une lettre : sa date, ses destinataires et son adresse web",
    "slack.letters.hint": "[lettre, destinataire ou date]",
    "slack.letters.help": "/letters trouve une lettre : sa date, qui l’a écrite à qui, et où la lire.",
    "slack.pins.description": "Voir, ajouter ou retirer ce qui est épinglé dans ce canal",
    "slack.pins.hint": "[ajouter ou retirer, et une question]",
    "slack.pins.help": (
        "/pins liste ce qui est épinglé dans ce canal. « ajouter » et une question épingle une réponse pour tout le "
        "monde, « retirer » la décroche, et une question seule cherche parmi elles. Une carte épinglée change quand le "
        "recueil change."
    ),
    "slack.pins.example.add": "ajouter {question}",
    "slack.pins.example.remove": "retirer 1",
    "slack.coalition.description": "Poser toute question sur les lettres, ou demander de l’aide",
    "slack.coalition.hint": "[question, ou aide]",
    "slack.coalition.help": (
        "/coalition répond à toute question sur les lettres : qui a signé, combien, quand, qui le dit."
    ),
    "slack.in_this_language": "En français : {command} aide",
    "slack.welcome": "Je vous en prie.",
    "slack.unknown_command": "{command} n’est pas encore une commande de ce bot. Essayez /coalition aide.",
    "slack.expired": "Cette carte ne peut plus être modifiée. Posez de nouveau la question : {question}",
    "slack.trouble": (
        "Quelque chose a échoué de notre côté (réf. {reference}). Rien n’a été enregistré ; veuillez réessayer."
    ),
    "slack.unheard": (
        "Slack n’a pas dit si j’ai pu publier ma réponse. Si elle n’est pas ici, la voici ; vous seul la voyez :"
    ),
    "slack.unposted": (
        "Slack n’a pas pris ma réponse, malgré plusieurs essais. Veuillez reposer la question dans un moment."
    ),
    # slack: shortcut, step, refusals
    "slack.shortcut.look_up": "Chercher (les lettres)",
    "slack.shortcut.look_up.description": "Trouver un chiffre, une date, un signataire ou une lettre",
    "slack.step.look_up_fact.title": "Chercher un fait",
    "slack.step.look_up_fact.description": (
        "Répond à une question d’après le recueil vérifié des lettres, avec sa référence"
    ),
    "slack.step.look_up_fact.question": "Question",
    "slack.step.look_up_fact.answer": "Réponse",
    "slack.step.look_up_fact.citation": "Référence",
    "slack.step.look_up_fact.link": "Lien",
    "slack.step.look_up_fact.is_found": "Si le recueil y répond",
    "slack.gone": "Le recueil a changé et ne dit plus cela. Veuillez poser de nouveau la question.",
    "slack.refused": (
        "Slack ne l’a pas permis ({error}). Veuillez réessayer ; si cela persiste, prévenez qui administre ce bot."
    ),
    "slack.refused.no_answer": "Slack n’a pas répondu. Regardez si c’est fait ; sinon, veuillez réessayer.",
    "slack.refused.not_in_channel": (
        "Je ne suis pas membre de ce canal. Invitez-moi avec /invite et mon nom, puis réessayez."
    ),
    "slack.refused.channel_not_found": "Je ne vois pas ce canal. S’il est privé, invitez-moi avec /invite et mon nom.",
    "slack.refused.is_archived": "Ce canal est archivé ; rien ne peut y être publié.",
    "slack.refused.restricted_action": (
        "Cet espace ne permet pas aux applis de publier dans ce canal. Un administrateur peut changer cela."
    ),
    "slack.refused.missing_scope": (
        "L’appli a été installée sans une permission nécessaire. Qui l’a installée peut le refaire d’après son "
        "manifeste."
    ),
    "slack.refused.too_many_pins": (
        "Ce canal a tous les messages épinglés que Slack permet. Décrochez-en un, puis réessayez."
    ),
    "slack.refused.message_not_found": (
        "Quelqu’un a supprimé la carte avant qu’elle soit épinglée : rien n’est épinglé."
    ),
    "slack.refused.expired_trigger_id": (
        "C’était trop long pour que Slack ouvre une fenêtre. Veuillez appuyer de nouveau."
    ),
    # notes to the curators, modals
    "note.wrong": "{person} signale une erreur dans une réponse :",
    "note.missing": "{person} demande quelque chose à quoi le recueil ne répond pas :",
    "modal.answer": "Réponse",
    "modal.as_of": "À la date du",
    "modal.as_of.hint": "Pour voir ce qui valait un certain jour ; laissez vide pour le plus récent.",
    "modal.cite": "Copier la référence",
    "modal.cite.how": "Sélectionnez le texte dans le style voulu, et copiez-le.",
    "modal.close": "Fermer",
    "modal.entry": "Que cherchez-vous ?",
    "modal.entry.placeholder": "Tapez un chiffre, un lieu, une lettre ou une organisation",
    "modal.kind.any": "N’importe quoi",
    "modal.kind.facts": "Chiffres et affirmations",
    "modal.kind.dates": "Dates et événements",
    "modal.kind.signatories": "Signataires",
    "modal.kind.sources": "Sources",
    "modal.kind.letters": "Lettres",
    "modal.lookup": "Chercher (les lettres)",
    "modal.lookup.submit": "Répondre",
    "modal.missing": "Demander au recueil",
    "modal.missing.note": "De quoi avez-vous besoin, et pour quand ?",
    "modal.note.answer": "Réponse : {answer}",
    "modal.note.card": "Carte : {card}",
    "modal.note.no_channel": (
        "Aucun canal n’est prévu ici pour qui tient le recueil. Copiez ces lignes et envoyez-les à qui administre ce "
        "bot :"
    ),
    "modal.note.question": "Question : {question}",
    "modal.note.refused": (
        "La note n’a pas pu être envoyée (Slack dit : {error}). Veuillez prévenir qui administre ce bot."
    ),
    "modal.note.sending": "Envoi …",
    "modal.note.sent": "Envoyé. Merci : qui tient le recueil va regarder.",
    "modal.note.submit": "Envoyer",
    "modal.note.too_many": "Vous avez envoyé autant de notes que j’en transmets par heure. Envoyez celle-ci plus tard.",
    "modal.note.who_sees": "Qui tient le recueil voit les lignes ci-dessus, votre note et votre nom.",
    "modal.source": "Source",
    "modal.told": "Note au recueil",
    "modal.wrong": "Il y a une erreur",
    "modal.wrong.note": "Qu’est-ce qui est faux ?",
    # App Home
    "home.welcome": (
        "Posez vos questions avec vos mots : chaque réponse dit qui l’affirme et où c’est imprimé. "
        "Ce que ce recueil de lettres ne dit pas est introuvable, jamais deviné."
    ),
    "home.ask": "Posez une question",
    "home.ask.hint": "Appuyez sur Entrée. La réponse s’affiche ici, pour vous seul.",
    "home.change": "{date} : {statement}",
    "home.changes": "Ce qui a changé dernièrement dans le recueil",
    "home.choices": "Vos choix",
    "home.choices.away": (
        "Vos choix ne peuvent pas être gardés pour l’instant. Les questions reçoivent tout de même réponse."
    ),
    "home.choices.kept": (
        "Gardé parce que vous l’avez choisi, pour vous dans cet espace ; effacé dès que vous l’effacez."
    ),
    "home.clear": "Effacer mes choix",
    "home.facts": "{count} faits",
    "home.facts.one": "1 fait",
    "home.events": "{count} événements",
    "home.events.one": "1 événement",
    "home.asks": "{count} demandes",
    "home.asks.one": "1 demande",
    "home.signatories": "{count} signataires",
    "home.signatories.one": "1 signataire",
    "home.close": "Fermer",
    "home.asked": "Votre question : {question}",
    "home.documents": "Documents",
    "home.documents.counted": "{count} documents",
    "home.documents.counted.one": "1 document",
    "home.entries": "{documents} avec {entries} : faits, événements et demandes",
    "home.entries.counted": "{count} entrées",
    "home.entries.counted.one": "1 entrée",
    "home.figures": "Chiffres les plus récents",
    "home.how": "Comment demander",
    "home.how.text": (
        "Écrivez-moi ici, mentionnez-moi dans un canal dont je suis membre, ou utilisez une commande n’importe où. Des "
        "mots comme « et en décembre ? », « qui d’autre a signé ? » ou « source ? » s’appuient sur la réponse d’avant."
    ),
    "home.language": "Langue des boutons, de l’aide et de cette page",
    "home.language.name": "Français",
    "home.language.question": "Celle de chaque question",
    "home.open": "Ouvrir",
    "home.organization": "Votre organisation, pour répondre en son nom à « avons-nous signé la lettre de juillet ? »",
    "home.organization.placeholder": "Tapez son nom",
    # card (Slack and web)
    "card.said_by": "Selon {said_by}",
    "card.speaker": "selon {said_by}",
    "card.quoted_by": "comme le rapporte {issuer}",
    "card.quoted_in": "comme le rapporte {document}",
    "card.its_signatories": "selon ses signataires",
    "card.printed_in": "Imprimé dans {title}",
    "card.newest_figure": "Le recueil n’a rien de plus récent",
    "card.newest_figure.told": "{told} ; le recueil n’a rien de plus récent",
    "card.newest_figure.age": "il y a environ {age}",
    "card.newest_figure.age_on": "environ {age} avant le {date}",
    "card.newest": "Rien dans le recueil ne le contredit (date : {date}).",
    "card.newest.undated": "Rien dans le recueil ne le contredit.",
    "card.superseded": "N’est plus valable (date : {date}).",
    "card.superseded.undated": "N’est plus valable.",
    "card.disputed": "Les sources ne concordent pas (date : {date}).",
    "card.disputed.undated": "Les sources ne concordent pas.",
    "card.history": "Chiffres d’autres dates ou sources",
    "card.choose": "Répondre à ceci",
    "card.choices": "Choisissez une de ces questions :",
    "card.suggestions": "Le recueil peut répondre à ceci :",
    "card.examples": "Par exemple :",
    "card.more": "… et {count} de plus, non affichés ici",
    "card.more.one": "… et 1 de plus, non affiché ici",
    "card.more_sources": "… et {count} sources de plus",
    "card.more_sources.one": "… et 1 source de plus",
    "card.paragraph": "paragraphe {number}",
    "card.figure_at": "{figure} : {paragraph}",
    "card.paragraphs": "paragraphes {numbers}",
    "card.role.original": "",
    "card.role.repost": "le lien ouvre une copie sur un autre site",
    "card.role.translation": "le lien ouvre une traduction",
    "card.role.announcement": "le lien ouvre son annonce, pas le texte",
    "card.role.release": "le lien ouvre un communiqué, pas le texte",
    "card.role.none": "pas de lien public connu",
    "card.role.short.original": "",
    "card.role.short.repost": "lien : une copie",
    "card.role.short.translation": "lien : une traduction",
    "card.role.short.announcement": "lien : son annonce seule",
    "card.role.short.release": "lien : un communiqué",
    "card.role.short.none": "pas de lien public",
    "card.printed": "« {anchor} »",
    "card.quoted": "en ses propres termes « {anchor} »",
    "card.quotation": "en ses propres termes",
    "card.look_for": "cherchez « {anchor} »",
    "card.written_in": "document en {language}",
    "card.link.original": "lire le texte",
    "card.link.repost": "lire une reprise",
    "card.link.translation": "lire une traduction",
    "card.link.announcement": "la page qui l’annonçait, non le texte lui-même",
    "card.link.release": "un communiqué à son sujet, non le texte lui-même",
    "card.link.none": "aucune adresse publique connue",
    # card (Slack alone)
    "card.ask_curators": "Demander au recueil",
    "card.asked_by": "Question de {person}",
    "card.back": "Retour",
    "card.cite": "Copier la référence",
    "card.chart": "Afficher en graphique",
    "card.table": "Afficher en tableau",
    "card.on": "Afficher plus",
    "card.all": "Tout afficher",
    "card.all_documents": "Tous les documents",
    "card.requests.more": "… et {count} autres",
    "card.requests.more.one": "… et 1 autre",
    "card.open": "Ouvrir",
    "card.source": "Voir la source",
    "card.lines": "{first} à {last} sur {all}, page {page} sur {pages}",
    "card.page": "Page {page} sur {pages}",
    "card.renewed": (
        "Le recueil a changé depuis votre question. Voici ce qu’il dit maintenant ; lisez-le avant de partager."
    ),
    "card.report": "Il y a une erreur",
    "card.share": "Partager dans le canal",
    "card.share.no": "Pas maintenant",
    "card.share.sure": (
        "Tout le monde dans ce canal, organisations partenaires et invités compris, verra cette carte et que vous "
        "l’avez "
        "demandée."
    ),
    "card.share.title": "Partager dans ce canal ?",
    "card.share.yes": "Partager",
    "card.shared": "Partagé dans ce canal.",
    "card.understood": "Compris comme : {question}",
    "card.unread": (
        "Votre organisation ne peut pas être consultée pour le moment. Réessayez dans une minute, ou nommez-la."
    ),
    # pinned facts
    "card.pin": "Épingler ici",
    "card.unpin": "Décrocher",
    "card.pinned_by": "Épinglé pour {person}. Tant que la carte est épinglée, elle change quand le recueil change.",
    "card.pinned_here": "Épinglé ici depuis cette date : {date}.",
    "pins.add.what": (
        "Je ne sais pas de quelle réponse vous parlez. Écrivez « épingle » et la question, ou choisissez « Épingler "
        "ici » "
        "dans le menu d’une carte."
    ),
    "pins.already": "C’est déjà épinglé ici, depuis cette date : {date}.",
    "pins.ask_all": "Demander à tout le recueil",
    "pins.away": (
        "Ce qui est épinglé ne peut être ni lu ni changé pour l’instant. Les questions reçoivent tout de même réponse."
    ),
    "pins.changed": "*Le recueil a changé.* Maintenant : {now}",
    "pins.changed.around": "*Le recueil a changé* autour de ce fait, qui se lit toujours ainsi : {now}",
    "pins.changed.before": "Avant : {before}",
    "pins.behind": "Le recueil a changé depuis ; la carte est en cours de mise à jour.",
    "pins.no_such_number": "Il n’y a pas de numéro {number} dans la liste.",
    "pins.still_pinned": (
        "La carte dit qu’elle n’est plus tenue à jour, mais Slack la laisse épinglée : décrochez-la dans Slack même."
    ),
    "pins.underway": "Quelqu’un est en train de l’épingler ici.",
    "pins.why.other": "Pourquoi : une autre entrée du recueil répond maintenant à la question.",
    "pins.done": "Épinglé ici pour tout le monde. La carte change quand le recueil change.",
    "pins.full": "Ce canal a tous les messages épinglés que Slack permet. Lequel de ceux-ci fera de la place ?",
    "pins.full.none": (
        "Ce canal a tous les messages épinglés que Slack permet, et aucun n’est de moi. Décrochez-en un dans Slack, "
        "puis "
        "réessayez."
    ),
    "pins.given_up": "Je n’ai finalement pas pu épingler ceci : {sentence}",
    "pins.gone": "Le recueil ne dit plus cela. Ne le citez pas ; demandez à qui le tient.",
    "pins.gone.said": "Il disait : {sentence}",
    "pins.gone.short": "N’est plus dans le recueil.",
    "pins.later": "Slack ne répond pas pour l’instant. C’est noté, et je l’épingle dès que Slack répond.",
    "pins.later.token": (
        "Slack n’accepte pas le jeton de ce bot ({error}). C’est noté, et je l’épingle dès que qui administre ce bot "
        "en aura mis un nouveau."
    ),
    "pins.list": "{count} réponses sont épinglées ici",
    "pins.list.one": "1 réponse est épinglée ici",
    "pins.no_longer": "Cela n’est plus épinglé ici.",
    "pins.not_at_home": "Seules les personnes de l’espace de travail où je suis installé peuvent le faire.",
    "pins.none": (
        "Rien n’est épinglé ici. Tapez /pins ajouter et une question, ou choisissez « Épingler ici » dans le menu "
        "d’une "
        "carte."
    ),
    "pins.not_among": "Rien de ce qui est épinglé ici ne répond à cela.",
    "pins.only_found": "Seul ce à quoi le recueil répond peut être épinglé.",
    "pins.remove.what": (
        "Je ne sais pas quelle carte épinglée vous voulez dire. Écrivez « décroche » et la question, ou choisissez "
        "« Décrocher » dans le menu de sa carte."
    ),
    "pins.removed": "Décroché. La carte reste, et dit qu’elle n’est plus tenue à jour : {sentence}",
    "pins.removed.later": "Slack ne répond pas pour l’instant. Je le décroche dès que Slack répond : {sentence}",
    "pins.removed.token": (
        "Slack n’accepte pas le jeton de ce bot ({error}). Je le décroche dès que qui administre ce bot en aura mis un "
        "nouveau : {sentence}"
    ),
    "pins.placeholder": (
        "Une réponse est en train d’être épinglée ici. Si ce message reste tel quel, n’en tenez pas compte : la "
        "réponse est dans un autre, ou n’a pas été épinglée."
    ),
    "pins.renewed": "Cette carte a été publiée de nouveau pour rester visible : le message épinglé est le plus récent.",
    "pins.replace": "Remplacer celle-ci",
    "pins.show": "Afficher",
    "pins.since": "Épinglé pour {person}, {date}",
    "pins.unpinned": (
        "N’est plus épinglé (depuis : {date}) ni tenu à jour : posez de nouveau la question avant de citer."
    ),
    "pins.which": "Laquelle voulez-vous ?",
    "pins.why.around": "Pourquoi : d’autres chiffres de la même mesure, ou ses sources, ont été ajoutés ou changés.",
    "pins.why.back": "Pourquoi : le recueil le dit de nouveau.",
    "pins.why.corrected": "Pourquoi : l’entrée a été corrigée.",
    "pins.why.current": "Pourquoi : plus rien dans le recueil ne le contredit.",
    "pins.why.disputed": "Pourquoi : les sources ne concordent plus.",
    "pins.why.newer": "Pourquoi : il y a un chiffre plus récent (date : {date}).",
    "pins.why.older": (
        "Pourquoi : le chiffre plus récent n’est plus dans le recueil ; celui-ci est de cette date : {date}."
    ),
    "pins.why.superseded": "Pourquoi : un chiffre plus récent l’a remplacé.",
    # overview and suggestions
    "kind.letter": "lettre",
    "kind.press_release": "communiqué de presse",
    "kind.qa": "questions-réponses",
    "suggest.signatories": "qui a signé : {name} ?",
    "suggest.signed": "qu’a signé {name} ?",
    "suggest.ask": "que demande-t-on : {words} ?",
    # citations to copy
    "style.plain": "Texte simple",
    "style.chicago": "Chicago 17 (bibliographie)",
    "style.apa": "APA 7",
    "style.bluebook": "Style Bluebook",
    "style.csl_json": "CSL-JSON",
    "style.paragraphs": "paragraphes {numbers}",
    "style.paragraphs.one": "paragraphe {numbers}",
    "table.rows": "Lignes {first} à {last} sur {all}.",
    "table.columns": "… et {count} colonnes de plus, non affichées ici.",
    "table.columns.one": "… et 1 colonne de plus, non affichée ici.",
    # web
    "web.title": "Questions sur les lettres",
    "web.lead": "Qui a signé, combien, quand et qui le dit. Chaque réponse nomme sa source.",
    "web.question": "Votre question",
    "web.ask": "Demander",
    "web.answer": "Réponse",
    "web.sources": "Source",
    "web.footer": "Les réponses sont cherchées dans un recueil vérifié de lettres publiques, jamais générées.",
    "web.home": "Poser une question",
    "web.not_found": "Il n’y a pas de page à cette adresse.",
    "web.not_allowed": "Cette adresse n’accepte pas ce genre de requête.",
    "web.too_large": "C’est plus que ce que cette adresse accepte.",
    "web.busy": "Trop de personnes demandent en ce moment. Veuillez réessayer dans quelques secondes.",
    "web.refused": "Cette requête n’a pas pu recevoir de réponse.",
    "web.trouble": (
        "Quelque chose a échoué de notre côté (réf. {reference}). Rien n’a été enregistré ; veuillez réessayer."
    ),
    # what further kinds of documents, figures and signatories need
    "figure.range": "{first} à {last}",
    "figure.second": "{figure} ({second})",
    "figure.per": "{figure} par {per}",
    "entry.printed_in": "imprimé dans {document}",
    "chart.printed": "{date}, imprimé",
    "chart.lower_ends": "{unit} (des fourchettes, la borne inférieure)",
    "document.dated": "{document} {of_date}",
    "letters.addressees.plain": "Destinataires : {people} ({label}).",
    "letters.cc.plain": "Copies : {people} ({label}).",
    "signatories.list.other": "{signatories} ont signé ce document : {label}.",
    "signatories.list.other.one": "{signatories} a signé ce document : {label}.",
    "signatories.under.many": "{label} imprime {count} signataires sous « {heading} ».",
    "signatories.under.many.one": "{label} imprime un signataire sous « {heading} ».",
    "signatories.titled": "{signatories} ont signé {label}, avec les mentions {words}.",
    "signatories.titled.one": "{signatories} a signé {label}, avec la mention {words}.",
    "signatories.under": "{label} imprime {count} signataires sous « {heading} » : {names}.",
    "signatories.under.one": "{label} imprime un signataire sous « {heading} » : {names}.",
    "signatories.organizations": "{count} organisations",
    "signatories.organizations.one": "une organisation",
    "signatories.people": "{count} personnes",
    "signatories.people.one": "une personne",
    "signatories.some": (
        "On sait que {signatories} ont signé ce document : {label}. La liste entière n’est pas dans le recueil."
    ),
    "signatories.some.one": (
        "On sait que {signatories} a signé ce document : {label}. La liste entière n’est pas dans le recueil."
    ),
    "table.signatories.signatory": "Signataire",
    "person.signed": "{name} a signé {label}.",
    "person.plain": "{name} est nommé dans {label}",
    "kind.letter.the": "la lettre",
    "kind.letter.issued": "la lettre publiée par {issuers}",
    "kind.open_letter": "lettre ouverte",
    "kind.open_letter.the": "la lettre ouverte",
    "kind.open_letter.issued": "la lettre ouverte publiée par {issuers}",
    "kind.statement": "déclaration",
    "kind.statement.the": "la déclaration",
    "kind.statement.issued": "la déclaration publiée par {issuers}",
    "kind.manifesto": "manifeste",
    "kind.manifesto.the": "le manifeste",
    "kind.manifesto.issued": "le manifeste publié par {issuers}",
    "kind.petition": "pétition",
    "kind.petition.the": "la pétition",
    "kind.petition.issued": "la pétition publiée par {issuers}",
    "kind.press_release.the": "le communiqué de presse",
    "kind.press_release.issued": "le communiqué de presse publié par {issuers}",
    "kind.qa.the": "les questions-réponses",
    "kind.qa.issued": "les questions-réponses publiées par {issuers}",
    "kind.report": "rapport",
    "kind.report.the": "le rapport",
    "kind.report.issued": "le rapport publié par {issuers}",
    "kind.submission": "contribution",
    "kind.submission.the": "la contribution",
    "kind.submission.issued": "la contribution publiée par {issuers}",
    # what comes nearest
    "nearest.none_answers": "Rien de ceci ne répond à la question. Le plus proche dans le recueil :",
    "nearest.heading": "Le plus proche dans le recueil",
    "nearest.show": "Voir sa carte",
    "nearest.dated": "{statement} ({date})",
    "nearest.leaves_out": "Ne dit rien de {words}.",
    "nearest.other": "Parle de {others}, non de {asked}.",
    "nearest.another_date": "Vaut pour une autre date : {date}, non {asked}.",
    "nearest.people": "Compte des personnes d’un autre pays : {counted}, non {asked}.",
    "nearest.all_met": "Parle de tout cela, sans forcément dire ce qui est demandé.",
    "nearest.not_settled": "Ne tranche pas ceci : {what}.",
    "suggest.source": "source : {name}",
    "draft.standing": "Brouillon {draft} : rien n’en est encore servi.",
    "draft.not_drafted": "Pas de brouillon de {file} : {why}",
    "draft.too_large": "il a plus de {megabytes} Mo.",
    "draft.not_handed_out": "Slack ne donne pas le fichier ({error}). Il lui faut la permission files:read.",
    "draft.left": "Questions ouvertes : {left}",
    "draft.none_open": "Plus aucune question n’est ouverte. Deux personnes publient : l’une demande, l’autre accepte.",
    "draft.publish": "Publier",
    "draft.agree": "D’accord, publier",
    "draft.asked_by": "{user} veut publier ceci. Une autre personne qui tient le recueil doit être d’accord.",
    "draft.same_person": "Vous l’avez demandé : une autre personne doit être d’accord.",
    "draft.published": "Le brouillon {draft} est publié : {files}. Le recueil est relu.",
    "draft.not_published": "Pas publié : {why}",
    "draft.answered": "{user} a répondu : {answer}",
    "draft.taken_back": "{user} a retiré la dernière réponse.",
    "draft.other": "D’autres mots…",
    "draft.back": "Retirer la dernière réponse",
    "draft.answer": "Votre réponse",
    "draft.title": "Question ouverte",
    "draft.submit": "Répondre",
    "draft.elsewhere": "Les brouillons se font dans le canal de qui tient le recueil, là où le bot y est préparé.",
    "slack.shortcut.draft_letter": "Brouillon de la lettre",
    "slack.shortcut.draft_letter.description": "Fait un brouillon de la lettre collée comme message",
    # un projet de texte, comparé au recueil
    "review.state.supported": "Confirmé",
    "review.state.outdated": "Dépassé",
    "review.state.contradicted": "Contredit",
    "review.state.not_in_record": "Absent du recueil",
    "review.state.not_checked": "Non vérifié",
    "review.kind.number": "Chiffre",
    "review.kind.percentage": "Pourcentage",
    "review.kind.date": "Date",
    "review.kind.signatories": "Nombre de signataires",
    "review.kind.organization": "Organisation",
    "review.kind.person": "Personne avec fonction",
    "review.kind.quotation": "Citation",
    "review.supported": "Le recueil le dit : {line}",
    "review.rounded": "Le recueil est plus précis : {line}",
    "review.newer": "Il y a un chiffre plus récent : {line}",
    "review.disputed": "Une autre source diffère : {line}",
    "review.outdated": "Il y a un chiffre plus récent : {line}",
    "review.was": "Le texte a le précédent : {line}",
    "review.contradicted": "Le recueil dit autre chose : {line}",
    "review.weaker": "Le recueil le dit autrement : {line}",
    "review.other_time": "Le recueil l’a pour une autre date : {line}",
    "review.not_in_record": "Le recueil ne l’affirme pas.",
    "review.nearest": "Le plus proche dans le recueil : {line}",
    "review.nearest_without": "Le plus proche dans le recueil, qui ne dit rien de {words} : {line}",
    "review.date_supported": "La date est celle du chiffre : {line}",
    "review.date_contradicted": "Le recueil a une autre date : {line}",
    "review.document_dated": "Le recueil a ce document : {document}",
    "review.no_document": "Le recueil n’a aucun document de cette date.",
    "review.signed": "{name} est parmi les signataires : {document}",
    "review.not_signed": "{name} n’est pas parmi les signataires de la liste : {document}",
    "review.counted": "Signataires : {figure}. {document}",
    "review.counted_otherwise": "Le recueil en a {figure} : {document}",
    "review.not_said_by": "Le recueil n’a pas ce qui lui est attribué ici.",
    "review.office": "{person} : {document}",
    "review.other_office": "Le recueil a une autre fonction : {person} ({document})",
    "review.no_office": "Le recueil ne dit pas la fonction de cette personne.",
    "review.no_person": "Le recueil ne nomme pas cette personne.",
    "review.quoted": "Mot pour mot comme imprimé : {line}",
    "review.quoted_otherwise": "Imprimé autrement : « {words} »",
    "review.quoted_in_part": "Seul « {words} » en est connu comme imprimé : {line}",
    "review.not_checked.list": "Il numérote une liste.",
    "review.not_checked.reference": "C’est le numéro d’une page, d’une section ou autre.",
    "review.not_checked.address": "C’est une partie d’une adresse.",
    "review.not_checked.telephone": "C’est un numéro de téléphone.",
    "review.not_checked.clock": "C’est une heure.",
    "review.not_checked.language": "Le recueil n’est pas dans la langue de cette phrase.",
    "review.not_checked.crowded": "La phrase a trop de chiffres pour les comparer.",
    "review.not_checked.time": "Le temps prévu pour ce projet est écoulé. Donnez le reste à part.",
    "review.not_checked.long": "La phrase est trop longue pour être comparée.",
    "review.not_checked.several": "Plus d’un document du recueil peut être visé.",
    "review.not_checked.unsigned": "Personne n’a signé ce document : {document}",
    "review.not_checked.no_list": "Le recueil n’a pas la liste entière : {document}",
    "review.not_checked.mention": "Le recueil la nomme. Ce qui en est dit ici n’est pas comparé.",
    "review.not_checked.no_title": "C’est un nom sans fonction.",
    "review.not_checked.short": "C’est trop court pour être comparé.",
    "review.not_checked.quotation": "Le recueil n’a pas cette citation.",
    "review.instead": "Confirmé à la place : {text}",
    "review.coverage": "Affirmations trouvées : {number} ({states}). Phrases : {sentences}.",
    "review.coverage.state": "{number} {state}",
    "review.coverage.none": "Aucune affirmation à comparer. Phrases : {sentences}.",
    "review.coverage.languages": "Non vérifiées, faute d’être dans une langue du recueil : {number}.",
    "review.coverage.rest": "Le reste du texte n’a pas été comparé.",
    "review.footnotes": "Notes de ce qui est confirmé ({style})",
    "review.page.link": "Vérifier un projet",
    "review.page.lead": "Chaque chiffre, date, nom et citation d’un projet de texte, comparés avec le recueil.",
    "review.page.text": "Votre projet de texte",
    "review.page.limits": "Au plus {most} caractères. Rien n’en est conservé.",
    "review.page.compare": "Comparer",
    "review.page.coverage": "Ce qui a été comparé",
    "review.page.marked": "Votre projet, annoté",
    "review.page.claims": "Affirmation par affirmation",
    "review.page.too_long": "Le texte dépasse {most} caractères. Donnez-en une partie.",
    "review.page.no_text": "Il n’y a pas de texte à comparer.",
    "review.unreadable": "{file} ne peut pas être lu comme texte UTF-8.",
    "review.too_long": "{file} dépasse {most} caractères. Donnez-en une partie.",
}
SENTENCES: dict[str, str] = {name: _typeset(sentence) for name, sentence in _PLAIN.items()}
