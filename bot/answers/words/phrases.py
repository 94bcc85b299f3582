"""Turns of phrase, in folded words: what they mean in one word, or what kind of thing they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answers.words import Frame

REWRITTEN = tuple(
    (re.compile(pattern), words_instead)
    for pattern, words_instead in (
        # "who can't be put in MPP" asks for those who are exempt
        (
            r"\b(?:cant|cannot|can not|may not|must not|not allowed to|not supposed to) be (?:put|placed|sent|returned|included|enrolled|in)\b",
            "exempt",
        ),
        (r"\b(?:not|isnt|arent) (?:subject to|covered by|eligible for)\b", "exempt"),
        (r"\btl dr\b", "summary"),
        (r"\b(?:first|earliest|1st) (?=letter\b)", "oldest "),
        (r"\b(?:last|final|most recent) (?=letter\b)", "latest "),
        (r"\b(?:cited|quoted|mentioned) (by|in)\b", r"said \1"),
        (r"\b(?:eeuu|eua)\b", "estados unidos"),
        (r"\busa\b", "united states"),
        (r"\bsince$", "since when"),
        (r"\by n$", ""),
        (r"\beu\b(?=.*\b(?:que|el|la|los|de|en|por|para|a)\b)|(?<=\ben )eu\b|(?<=\bde )eu\b", "estados unidos"),
        (
            r"\b(letters?|cartas?) (?:with|con) ([\w ]+?) (?:on|in|en) (?:them|it|ellas)\b",
            r"\1 signed by \2",
        ),
        (r"\bexact (?:day|date|month)\b", "when"),
        (r"\b(?:fecha exacta|(?:dia|mes) exacto)\b", "fecha"),
        (r"\bjoin(?:ed|s|ing)?\b(?=.*\b(?:letters?|statement|release)\b)", "signed"),
        (
            r"\bnames? (?:at the (?:bottom|end) of|under|below)\b(?=.*\b(?:letter|statement)\b)",
            "who signed",
        ),
        (
            r"\bla de (?=(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sept\w*|octubre|noviembre|diciembre)\b)",
            "la carta de ",
        ),
        (r"\bmand(?:o|aron) (?:a )?hacer\b", "ordeno"),
        (r"\bd(?:io|ieron) a conocer\b", "anuncio"),
        (r"\b(dhs|government|administration|hrw|wola|report|letter|release) (?:cites?|cited)\b", r"\1 names"),
        (r"\bwhere (?:does|do|did|is|are) ([\w ]+?) (?:appear|listed|show up)\b", r"what did \1 sign"),
        (r"\b(did|does|didnt|has|have|not|to) ((?:\w+ ){0,2})released?\b", r"\1 \2publish"),
        (r"\bkickoff\b", "start"),
        (r"\bjoined the program\b", "added"),
        (r"\bside by side\b|\blado a lado\b", ""),
        (r"\b(?:came|come|comes|coming) out of\b", "findings"),
        (r"\b(?:in short|in brief|in a nutshell|en corto|en breve|en pocas palabras)\b", "summary"),
        (r"\b(?:la|una|esa|otra) demanda\b(?! de la carta)", "el litigio"),
        (r"\bkick(?:s|ed|ing)? off\b", "begin"),
        (r"\bpor (?:primera|ultima) vez\b", "primero"),
        (r"\bqued(?:a|an|aba|aban|aron|o) (?:fuera|excluid[oa]s?)\b", "exentas"),
        (r"\ben (?:los hechos|la practica)\b|\bin practice\b", "practice"),
        (
            r"\b(?:dont|doesnt|do not|does not|no) (?:match|agree|coincide[n]?|line up|add up)\b|\bdisagree\w*|\bdiscrep\w+",
            "",
        ),
        (r"\b(?:everyone|everybody|who all|who is|whos|who s) on (?=[\w ]*\b(?:letter|list)\b)", "who signed "),
        (r"\bquien(?:es)? (?:estan?|aparecen?|vienen?|salen?|figuran?) en\b", "quien firmo"),
        (r"\b(?:esta|estan|aparecen?|vienen?|salen?|figuran?) en (?:todas|todos)\b", "firmo todas las cartas"),
        (r"\bon all of (?:them|the letters)\b|\bin all of (?:them|the letters)\b", "signed all letters"),
        (r"\b(?:marc\w+|pus\w+|pon\w+|mand\w+|envi\w+|turn\w+) (?:una )?copia\b", "copia"),
        (r"\b(?:put|puts|add|added) (?:their|its|our|his|her) names? (?:on|to)\b", "signed"),
        (r"\bbehind (?=[\w ]*\b(?:letter|carta)\b)", "signed "),
        (r"\bfirst (?:rolled out|rolled|implemented|introduced|applied|used)\b", "started"),
        (r"\bon hold\b", "stay"),
        (
            r"\b(judge|court|magistrate)([\w ]*?) told (?=(?:the )?(?:dhs|cbp|ice|government|administration|trump)\b)",
            r"\1\2 ordered ",
        ),
        (r"\bcourt dates?\b", "hearings"),
        (
            r"\b(hrw|human rights watch|msf|researchers?) (?:spoke|has spoken|had spoken|talked) (?:to|with)\b",
            r"\1 interviewed",
        ),
        (r"\b(injunction|stay|order) (was |were |is )?(?:granted|handed down)\b", r"\1 \2"),
        (r"\bgrant\w* (?=(?:a |an |the )?(?:preliminary )?(?:injunction|stay)\b)", "issued "),
        (
            r"\bdesde cuando (?:funciona\w*|opera\w*|rige|existe|esta (?:vigente|en vigor|operando)) "
            r"(?=(?:el |los )?(?:mpp|program\w*|protocolo\w*|quedate|en)\b)",
            "cuando empezo ",
        ),
        (
            r"\bsince when (?:does|do|has|have|is|was|are) ((?:the )?(?:mpp|program|policy|remain in mexico)) "
            r"(?:been )?(?:operat\w+|function\w*|run\b|running|in (?:force|effect|place))",
            r"when started \1",
        ),
        (r"\bk (?=(?:es|dice|significa|paso|carta)\b)", "que "),
        (r"\bgot copies of (?=[\w ]*\b(?:letter|carta)\b)", "was copied on "),
        (r"\b(?:web|internet) (?=(?:links?|address|pages?)\b)", ""),
        (r"\b(firmas|signatures) (?:junto|juntaron|reunio|reunieron|logro) (?=la |el )", r"\1 "),
        (
            r"\b(?:compatible|consistent|comply|complies|compliant) with (?=[\w ]*\b(?:law|laws|convention\w*|treat\w*)\b)",
            "violate ",
        ),
        (r"\bmanag(?:e|es|ed) to (?=(?:get|find|have|obtain|see)\b)", ""),
        (r"\b(bill|law) is ([\w ]+?) behind\b", r"\1 \2"),
        (r"\b(ley|iniciativa) propuso\b", r"\1"),
        (r"\bal final\b", ""),
        (
            r"\b(letters?|organi[sz]ations?|groups?|ngos?|signatories|coalition) (?:(?:is|are|was|were) )?"
            r"(?:requesting|urging|demanding|seeking)\b",
            r"\1 asks",
        ),
        (r"\b(?:rode|ridden|boarded|took|taken) (?=(?:the |a )?(?:\w+ )?bus(?:es)?\b)", ""),
        # A capital for its government, where it does something or somebody is sent to it.
        (
            r"(?<!in )(?<!from )(?<!to )(?<!en )\bwashington (?=(?:pay|fund|giv|gave|plan|want|should|support|suport)\w*)",
            "united states ",
        ),
        (r"\b(ambassador|embajadora?) (in|to|en) washington\b", r"\1 \2 united states"),
        (
            r"\b(how many|which|what|cuantas|que) (ngos?|groups?|organi[sz]ations?|orgs?|ongs?|organizaciones|grupos|osc) "
            r"(?:opposed?|protested|se opusieron|se oponen|protestaron)\b",
            r"\1 \2 signed",
        ),
        (
            r"\b(?:by|as of|at|in|per|until) (?:the )?(?:end of )?(?:the |our )?(?:last|latest|most recent|newest) "
            r"(?:count|tally|figures?|numbers?|update|data)\b",
            "newest",
        ),
        (
            r"\b(?:segun|a|hasta|en|al) (?:el |la |los |las )?(?:ultim[oa]s?|mas recientes?) "
            r"(?:conteo|cifras?|corte|datos?|actualizacion)\b",
            "ultima",
        ),
        (r"\b(?:mand|envi|regres|llev)\w* de (?:vuelta|regreso)\b", "devuelven"),
        (r"\besta(?:ba|n)? al frente de\b(?! (?:la |el )?(?:demanda|caso|litigio))", "titular de"),
        (r"\bofficial (?:us |government )+name\b", "official name"),
        (r"\bfirm(\w+) la del?\b", r"firm\1 la carta de"),
        (r"\bsign(\w*) the ((?:\w+ ){1,4})one\b", r"sign\1 the \2letter"),
        (r"\b(cartas?|misivas?) (?:que )?les? (?:lleg|mand|envi|escrib)\w+ a\b", r"\1 dirigida a"),
        (r"\basylum (seekers?)\b|\b(solicitantes?) de asilo\b", r"\1\2"),  # where one of the words was mistyped
        (r"\bma(?:ke|kes|de|king) ((?:the )?(?:mpp|program|policy|plan)) public\b", r"announced \1"),
        (r"\bover (?:the )?(?:course of )?(?:time|years|months)$", "evolution"),
        (r"\b(?:a lo largo|con el paso|a traves) del (?:tiempo|ano)$", "evolucion"),
        # The record's figures are totals as of a date: none is that of a single month.
        (r"\b(?:by|per|each|every) month\b", "monthly"),
        (r"\b(?:por|cada) mes\b|\bmes (?:a|por) mes\b", "mensual"),
        (r"\b(?:across|between|among) (?=(?:all )?(?:the )?(?:\w+ )?letters$)", "per "),
        (r"\bentre (?=(?:todas )?(?:las )?(?:\w+ )?cartas$)", "por "),
        (r"\bsuccess rate\b", "share granted protection"),
        (r"\bsf\b", "san francisco"),
        (r"\bque (?:paso|sucedio|ocurrio)\b", "noticias"),
        (
            r"\bno (?:se )?(?:puede|pueden|debe|deben) (?:ser )?(?:inclui|envia|devuelt|devolver|regresa|sujet|manda|puest|pone|meter|entrar|estar)\w*",
            "exentas",
        ),
        (r"\ba quien(?:es)? no (?:se )?(?:aplica|incluye)\w*", "exentas"),
    )
)
PHRASES: tuple[tuple[re.Pattern[str], Frame], ...] = tuple(
    (re.compile(pattern), frame)
    for pattern, frame in (
        (r"\bin full$|^full name of\b", Frame.TERM),
        (r"\borigin of (?:the )?#?\d", Frame.SOURCE),
        (r"\b(?:which|what) (?:\w+ )?(?:city|town) (?:faces|face|is opposite)\b", Frame.ACROSS),
        (r"\b(?:what|which|que) (?:day|date|month|year|dia|fecha|mes|ano)\b", Frame.WHEN),
        (
            r"\b(?:which|what|que) (?:news )?(?:outlet|newspaper|paper|media|magazine|medio|periodico|diario|revista)\b",
            Frame.SOURCE,
        ),
        (
            r"\bhow (many|few|much|big|large|long is the list)\b|\bwhat (number|share|percentage|percent|proportion)\b",
            Frame.HOW_MANY,
        ),
        (r"\b(por que|por cual razon|how come)\b", Frame.WHY),
        (r"\bhow (often|frequent)", Frame.HOW_MANY),
        (r"\bwhat (is|are|was|does|s)\b|\bwhats\b|\bque (es|son|significa|quiere decir)\b", Frame.TERM),
        (r"^(explain|explica\w*)\b|\bexplain(?: pls| plz| please)?$", Frame.TERM),
        (r"\b(?:official|formal|real|proper) name\b|\bnombre (?:oficial|formal|real)\b", Frame.TERM),
        (
            r"\b(stands? for|other name|another name|full name|nombre completo|also (called|known)|otro nombre|tambien (llamado|conocido))\b",
            Frame.TERM,
        ),
        (r"\bwho (is |s )?behind\b|\bwhos behind\b", Frame.SOURCE),
        (
            r"\b(who says|says who|according to (who|whom|what)|who (reported|reports|claims|counted|claimed))\b",
            Frame.SOURCE,
        ),
        (r"\b(quien (lo )?(dice|dijo|reporta|reporto|afirma)|segun quien)\b", Frame.SOURCE),
        (
            r"\b(where (is|are|does|do|did|was|were) .*(from|come from)$|where (is|was) .* (published|reported|printed))",
            Frame.SOURCE,
        ),
        (r"\b(de donde (sale|salen|viene|vienen|proviene|sacaron)|en que se basa)", Frame.SOURCE),
        (r"\b(what|which|where) .*\bbased on$", Frame.SOURCE),
        (r"\bshould\b|\bque (debe|deberi)\w*\b|\b(?:tendria|tiene|tendrian|tienen) que hacer\b", Frame.ASK),
        (r"\b(call(s|ed|ing)? (for|on)|want(s|ed)? .* to (do|change)|supposed to do|should .* do)\b", Frame.ASK),
        (r"\b(que (quieren|quiere(?! decir)|deberia|debe) )", Frame.ASK),
        (r"\b(what (is|was|s) .* about|what about|de que (trata|habla|va)|main (point|points|idea))\b", Frame.SUMMARY),
        (
            r"\b(across from|on the other side|other side of|del otro lado|al otro lado de|frente a|across the border)\b",
            Frame.ACROSS,
        ),
        (r"\b(what happened|que paso|que ocurrio|que sucedio)\b", Frame.NEWS),
        (
            r"\b(to whom|a quien(es)?|sent to|addressed to|written to|went to|go to|who got|dirigida a)\b",
            Frame.ADDRESSEE,
        ),
        (r"\b(con copia|in copy)\b", Frame.CC),
        (r"\bpress release\b|\bq a\b", Frame.LETTERS),
    )
)


def _any_of(patterns: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """One pattern that is found where any of these is; each of them begins with a word."""
    begun = "|".join(one.pattern.removeprefix(r"\b") for one in patterns)  # that a word begins is told once for all
    return re.compile(rf"\b(?=\w)(?:{begun})")


# Tried first, since most questions hold none of a hundred turns of phrase.
ANY_REWRITTEN = _any_of(pattern for pattern, _ in REWRITTEN)
BY_FRAME = {
    frame: _any_of(pattern for pattern, other in PHRASES if other is frame)
    for frame in dict.fromkeys(frame for _, frame in PHRASES)
}
