"""The forms of follow-up questions in both languages, in folded words unless told otherwise."""

from __future__ import annotations

import re
from enum import Enum, auto

# At the head of a follow-up as typed: "and", "what about", "¿y", "qué hay de". The word for what follows is left.
MARKER = re.compile(
    r"^[\s¿¡]*(?:(?:ok(?:ay)?|so|but|pero|bueno|entonces|ah|oh),?\s+)*"
    r"(?:(?:and\s+)?(?:what|how)\s+about|what\s+of|and\s+what\s+of|and\s+also|and|also|plus|same\s+(?:question\s+)?(?:for|with|in)"
    r"|(?:y\s+)?qu[eé]\s+(?:hay|tal|pasa|onda)\s+(?:con|del?|en)|lo\s+mismo\s+(?:para|con|en|del?)"
    r"|y\s+tambi[eé]n|y\s+sobre|tambi[eé]n|y)\b[\s,:]*¿?\s*(?=\S)",
    re.IGNORECASE,
)
LIKEWISE = re.compile(
    r"[\s,]+(?:too|also|as well|tambi[eé]n|then|entonces|please|por favor)(?=[\s?!.]*$)", re.IGNORECASE
)


# "What was it in 2019?" asks for the last figure again.
WAS_IT = re.compile(
    r"^[\s¿¡]*(?:and\s+)?what\s+(?:was|is|were|are)\s+(?:it|that|they)\s+(?=(?:in|as\s+of|by|through|on)\b)",
    re.IGNORECASE,
)


class Bare(Enum):
    """What a follow-up asks for that names nothing by itself."""

    SOURCE = auto()
    SINCE = auto()
    WHEN = auto()
    HOW_MANY = auto()
    WHO = auto()
    OTHERS = auto()
    EARLIER = auto()
    TO_WHOM = auto()


_THAT = r"(?: (?:that|this|it|so|those|these|them|eso|esto|ese|esa|esos|esas|(?:el|ese|este) dato|(?:la|esa|esta) cifra|(?:that|this|the) (?:figure|number|statement|claim)))?"
_BARE: tuple[tuple[Bare, str], ...] = (
    (
        Bare.SOURCE,
        rf"(?:(?:the|your|a|any|its|la|las|el|tu|su|alguna|tienes|cual es|cuales son|whats|what is|what are|what s) ?)*"
        rf"(?:sources?|links?|urls?|citations?|references?|fuentes?|ligas?|enlaces?|referencias?|citas?)"
        rf"(?: (?:for|of|on|de|del|para))?{_THAT}"
        rf"|(?:who|where) (?:says?|said|reports?|reported|claims?|claimed){_THAT}|says who|according to who(?:m)?"
        rf"|where (?:is|was|does|did|are){_THAT}(?: (?:come|comes|taken|printed|written|stated|published|said|reported|found|stand|from))*"
        rf"|where (?:did|do) you (?:get|have){_THAT}(?: from)?|based on what|how do you know{_THAT}|on what basis"
        rf"|quien(?:es)? (?:lo )?(?:dice|dijo|dicen|dijeron|afirma|reporta|reporto){_THAT}|segun quien"
        rf"|(?:de )?(?:donde|que) (?:sale|salio|viene|proviene|sacas|sacaste|sacaron|obtuviste|(?:lo )?dice){_THAT}"
        rf"|(?:en )?donde (?:se |lo )?(?:dice|esta|aparece|publico|publicaron|lee){_THAT}"
        rf"(?: (?:impreso|impresa|escrito|escrita|publicado|publicada))?|en que se basa{_THAT}|como (?:lo )?sabes",
    ),
    (
        Bare.SINCE,
        rf"(?:since|from) (?:when|(?:what|which) (?:date|day|month|year))(?: (?:was|is|exactly))?{_THAT}"
        rf"|desde (?:cuando|que (?:fecha|dia|mes|ano))(?: (?:fue|es|son|era|exactamente))?{_THAT}",
    ),
    (
        Bare.WHEN,
        rf"(?:as of )?when(?: (?:was|is|exactly))?{_THAT}(?: (?:said|written))?|(?:as of |on |in |at )?(?:what|which) (?:date|day|month|year)(?: (?:was|is))?{_THAT}"
        rf"|how (?:old|recent|current) (?:is|are){_THAT}|date|(?:the )?exact date"
        rf"|(?:de |a )?cuando(?: (?:fue|es|son|era|exactamente))?{_THAT}|(?:con corte )?(?:a|de|en|con) que (?:fecha|dia|mes|ano)(?: (?:fue|es))?{_THAT}"
        rf"|(?:la )?fecha(?: exacta)?|que fecha|corte a (?:que fecha|cuando)",
    ),
    (
        Bare.HOW_MANY,
        r"how many(?: (?:are|were|is|was))?(?: (?:there|they|that|those))?(?: (?:in (?:all|total)|altogether|exactly|signed))*"
        r"|cuant[oa]s(?: (?:son|fueron|eran|hay|firmaron))?(?: (?:en total|exactamente))?",
    ),
    (
        Bare.OTHERS,
        r"(?:who|which|anyone|anybody) else(?: (?:signed|is|was|were|did))?(?: (?:it|that|on it|there|with them|sign|the letter))*"
        r"|(?:any |the |and )?others|who (?:are|were) the others|(?:y )?quien(?:es)? mas(?: (?:la |lo )?(?:firmo|firmaron|esta|estan|firma))?"
        r"|(?:y )?(?:quien(?:es)? (?:son|eran) )?l[oa]s (?:demas|otr[oa]s)|alguien mas(?: (?:la )?firmo)?|que otr[oa]s(?: organizaciones)?(?: (?:la )?firmaron)?",
    ),
    (
        Bare.WHO,
        r"who(?: (?:was|is|are|were|did))?(?: (?:it|that|they))?(?: exactly)?|quien(?:es)?(?: (?:es|son|fue|fueron))?",
    ),
    (
        Bare.EARLIER,
        r"(?:what (?:was|is) (?:it )?|how (?:many|much) )?(?:just )?before(?: (?:that|then|this))?|previously|earlier|prior"
        r"|(?:the |any |an )?(?:earlier|older|previous|prior|former)(?: (?:figures?|numbers?|counts?|ones?|data|values?|one))?"
        r"|(?:(?:la|las|el|los|una|alguna) )?(?:(?:cifras?|datos?|numeros?|conteos?) )?(?:anterior(?:es)?|previ[oa]s?|mas viej[oa]s?|mas antigu[oa]s?)"
        r"|(?:cuant[oa]s )?antes(?: de (?:eso|esa fecha|entonces))?",
    ),
    (
        Bare.TO_WHOM,
        r"to who(?:m)?(?: exactly)?|who(?:m)? to|addressed to who(?:m)?|(?:the )?addressees?"
        r"|a quien(?:es)?|para quien(?:es)?|dirigida a quien(?:es)?|(?:los |las )?destinatari[oa]s?",
    ),
)
_BARES = tuple((bare, re.compile(rf"(?:{pattern})(?: (?:please|pls|porfa|por favor))?")) for bare, pattern in _BARE)


def bare(joined: str) -> Bare | None:
    """What a text of nothing but asking words asks for; None for any other text."""
    return next((one for one, pattern in _BARES if pattern.fullmatch(joined)), None)


# Nouns that stand for people who are counted; one may take the place of another.
PEOPLE = frozenset(
    "people persons individuals migrants seekers refugees children kids minors infants babies newborns toddlers women "
    "men families girls boys adults personas gente individuos migrantes solicitantes refugiados refugiadas ninos ninas "
    "menores bebes infantes mujeres hombres familias adolescentes pregnant embarazadas unaccompanied".split()
)
ONES = frozenset("one ones".split())
US = re.compile(r"(?:us|we|(?:our|nuestr[oa]) \w+|nosotr[oa]s)", re.IGNORECASE)
ASKING = frozenset(
    "who whom whose what which when where why how is are was were did does do has have had can could will would should "
    "list show tell give name explain quien quienes que cual cuales cuando donde porque cuanto cuanta cuantos cuantas "
    "dime dame muestra lista hay es son fue fueron firmo firmaron esta estan".split()
)
ASKING_ANYWHERE = frozenset("cuanto cuanta cuantos cuantas quien quienes".split())  # no relative pronouns
PREPOSITIONS = frozenset(
    "in on at to from of for by with as through until up since during before after into about the a an any el la los las un "
    "una en a al de del desde hasta por para con sobre durante antes despues fecha finales end early late mid entre".split()
)
ANYTHING = frozenset("anything something everything all algo todo".split())  # at the head of a question of its own
# What narrows the last question down: "with children", "in Tijuana", "according to HRW".
LEADING = frozenset(
    "in on at to from of for by with against among according per en a de del desde hasta por para con contra entre segun".split()
)

# What is done with documents, and with nothing else that a follow-up speaks of.
DOCUMENTARY = re.compile(
    r"\b(?:(?:co)?sign(?:s|ed|ing|atory|atories|ers?|ees?|atures?)?|sent|send|mailed|written|wrote|writes?|wri?ting|address(?:ed|ees?)"
    r"|publish(?:ed)?|released|issued|copied|copy|ccd?|cc ed|received?|recipients?|got|gets?|go(?:es)? to|went to|cite[sd]?|mention(?:s|ed)?|says?|said|asks?|asked|asking|demand(?:s|ed)?"
    r"|requests?|requested|recommend(?:s|ed|ations?)?|calls? for|about|summar\w+|gist|read|argues?|dated"
    r"|firm(?:o|aron|a|an|ada|ado|antes?)|suscri\w+|envi(?:o|aron|ada|ado)|mand(?:o|aron|ada)|escrib\w+|escrit[oa]|dirig\w+|destinatari\w+"
    r"|public(?:o|aron|ada|ado)|copi(?:a|ada|ado|aron|o)|recibi\w+|pid(?:e|en|io|ieron)|pedia|exig\w+|solicit(?:a|an|o|aron)|dice|dicen|menciona"
    r"|trata|habla|resum\w+|leer(?:la|lo)?)\b"
)
_NOUN_EN = r"(?:letter|document|doc|(?:press )?release|statement|q&a|text)"
_NOUN_ES = r"(?:carta|documento|comunicado|bolet[ií]n|texto)"
# As typed. "The letter" is the one just spoken of where nothing describes it.
THAT_DOCUMENT = re.compile(
    rf"\b(?:(?:that|this|the same) {_NOUN_EN}|(?:es[ae]|est[ae]|dich[oa]|(?:la|el) mism[oa]) {_NOUN_ES}"
    r"|the (?:letter|document)(?=\s*[?.!]*$| (?:ask|say|demand|request|want|argue|mention)\b)"
    r"|(?:la carta|el documento)(?=\s*[?.!]*$))(?!\w)",
    re.IGNORECASE,
)
# "it" where something is done with it; "that" and "this" only at the end, where no noun follows.
IT = re.compile(r"\b(?:it|(?:that|this)(?: one)?(?=\s*[?.!]*$))(?![\w'’])", re.IGNORECASE)
SAYS_IT = re.compile(
    r"\b(?:does|did) it (?:say|ask|mention|demand|request|argue|call|recommend)\b", re.IGNORECASE
)  # the document itself, and nothing else in the question
THEY_ASK = re.compile(
    r"\b(do|did|does) they\b(?= (?:ask|want|demand|request|recommend|call|urge|say|write|argue))", re.IGNORECASE
)
# A clitic before a verb of documents, and a verb whose subject Spanish leaves out.
CLITIC = re.compile(
    r"\bl[oa]s? (?=(?:(?:co)?firm(?:[oó]|aron|an)|firma(?! de)|suscrib\w+|envi(?:[oó]|aron)|mand(?:[oó]|aron)|escrib\w+"
    r"|public(?:[oó]|aron)|recib\w+|dirig\w+)\b)",
    re.IGNORECASE,
)
# In folded words: what stands in the turn before. "Does it take", "is it true" mean nothing by it.
POINTING = re.compile(
    r"\bit\b(?<!takes it)(?! (?:take|takes|took|true|that|mean)\b)|\b(?:they|them|he|she|him)\b(?! mean\b)|\b(?:that|this|those|these)$"
    r"|\b(?:is|was|are|were) (?:that|this|those|these) (?=(?:\w+(?:ed|en)|right|true|correct|current|still|from|of|in|at|by|the)\b)"
)
WHICH_IS = re.compile(
    r"^(?:and )?(?:which|who) (?:one |ones )?(?:is|are|was|were) (?:the )?(?:right|true|correct|wrong|better|best|accurate|newer|older)\b"
    r"|^(?:y )?(?:cual|quien)(?:es)? (?:es|son|era|tiene) (?:l[oa]s? |el )?(?:correct\w+|verdader\w+|ciert\w+|buen\w+|mejor\w*|razon)\b"
)
HE = re.compile(r"\b(?:he|she|him)\b", re.IGNORECASE)
OF_THEM = re.compile(
    r"\s*\b(?:of|among|out of|from) (?:them|(?:those|these)(?=\s*[?.!]*$| (?:were|was|are|is|have|had|got)\b))"
    r"|\s*\bde (?:ell[oa]s|es[oa]s|est[oa]s)(?=\s*[?.!]*$| (?:fueron|eran|son|tienen|ten[ií]an)\b)",
    re.IGNORECASE,
)
# Spanish leaves the subject out: "¿se mandó a AMLO?", "¿fue dirigida a Pompeo?"
LEFT_OUT = re.compile(
    r"\bse (?:l[ea]s? )?(?:l[ao]s? )?(?:mando|mandaron|envio|enviaron|dirigio|dirigieron|entrego|entregaron|copio)\b"
    r"|^(?:y )?(?:a quien(?:es)? )?(?:fue|iba|esta|estaba) (?:dirigid|enviad|mandad|copiad|firmad|publicad)[oa]\b"
)
SENDING = re.compile(
    r"\b(?:sent|send|mailed|addressed|copied|ccd?|received?|gets?|got|goes|go|went|writ\w+|wrote|recib\w+|mand\w+|envi\w+|dirig\w+"
    r"|copi\w+|escrib\w+)\b"
)
# Whoever signs: "did they sign the letter", "have they signed".
THEY_SIGN = re.compile(
    r"\b(?P<aux>did|do|does|have|has) (?:they|it)\b(?= (?:\w+ )?(?:co)?(?:sign|endors))|\b(?:they|it)\b(?= (?:also )?(?:co)?(?:sign|endors)ed)",
    re.IGNORECASE,
)
