"""Turns of phrase, in folded words: what they mean in one word, or what kind of thing they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answers.understand.vocabulary import Frame

REWRITTEN = tuple(
    (re.compile(pattern), words_instead)
    for pattern, words_instead in (
        # "who can't be put in MPP" asks for those who are exempt
        (
            r"\b(?:cant|cannot|can not|may not|must not|not allowed to|not supposed to) be (?:put|placed|sent|returned|included|enrolled|in)\b",
            "exempt",
        ),
        (r"\btl dr\b", "summary"),
        (r"\b(?:first|earliest|1st) (?=letter\b)", "oldest "),
        (r"\b(?:last|final|most recent) (?=letter\b)", "latest "),
        (r"\b(?:cited|quoted|mentioned) (by|in)\b", r"said \1"),
        (r"\b(?:eeuu|eua)\b", "estados unidos"),
        (r"\by n$", ""),
        (r"\beu\b(?=.*\b(?:que|el|la|los|de|en|por|para|a)\b)|(?<=\ben )eu\b|(?<=\bde )eu\b", "estados unidos"),
        (
            r"\b(letters?|cartas?) (?:with|con) ([\w ]+?) (?:on|in|en) (?:them|it|ellas)\b",
            r"\1 signed by \2",
        ),
        (r"\bexact (?:day|date|month)\b", "when"),
        (r"\bjoin(?:ed|s|ing)?\b(?=.*\b(?:letters?|statement|release)\b)", "signed"),
        (
            r"\bnames? (?:at the (?:bottom|end) of|under|below)\b(?=.*\b(?:letter|statement)\b)",
            "who signed",
        ),
        (r"\bd(?:io|ieron) a conocer\b", "anuncio"),
        (
            r"\bla de (?=(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sept\w*|octubre|noviembre|diciembre)\b)",
            "la carta de ",
        ),
        (r"\b(dhs|government|administration|hrw|wola|report|letter|release) (?:cites?|cited)\b", r"\1 names"),
        (r"\bside by side\b|\blado a lado\b", ""),
        (r"\bwhat (?:came|comes|has come) out of\b", "findings"),
        (r"\b(?:in short|in brief|in a nutshell|en corto|en breve|en pocas palabras)\b", "summary"),
        (r"\b(?:la|una|esa|otra) demanda\b(?! de la carta)", "el litigio"),
        (r"\b(?:everyone|everybody|who all|who is|whos|who s) on (?=[\w ]*\b(?:letter|list)\b)", "who signed "),
        (r"\b(?:put|puts|add|added) (?:their|its|our|his|her) names? (?:on|to)\b", "signed"),
        (r"\bbehind (?=[\w ]*\b(?:letter|carta)\b)", "signed "),
        (r"\bon hold\b", "stay"),
        (
            r"\b(hrw|human rights watch|msf|researchers?) (?:spoke|has spoken|had spoken|talked) (?:to|with)\b",
            r"\1 interviewed",
        ),
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
        (r"\bgot copies of (?=[\w ]*\b(?:letter|carta)\b)", "was copied on "),
        (r"\b(?:web|internet) (?=(?:links?|address|pages?)\b)", ""),
        (r"\bmanag(?:e|es|ed) to (?=(?:get|find|have|obtain|see)\b)", ""),
        (
            r"\b(letters?|organi[sz]ations?|groups?|ngos?|signatories|coalition) (?:(?:is|are|was|were) )?"
            r"(?:requesting|urging|demanding|seeking)\b",
            r"\1 asks",
        ),
        (r"\b(?:rode|ridden|boarded|took|taken) (?=(?:the |a )?(?:\w+ )?bus(?:es)?\b)", ""),
        (r"\b(?:mand|envi|regres|llev)\w* de (?:vuelta|regreso)\b", "devuelven"),
        (r"\besta(?:ba|n)? al frente de\b(?! (?:la |el )?(?:demanda|caso|litigio))", "titular de"),
        (r"\bfirm(\w+) la del?\b", r"firm\1 la carta de"),
        (r"\bma(?:ke|kes|de|king) ((?:the )?(?:mpp|program|policy|plan)) public\b", r"announced \1"),
        (r"\bover (?:the )?(?:course of )?(?:time|years|months)$", "evolution"),
        (r"\b(?:a lo largo|con el paso|a traves) del (?:tiempo|ano)$", "evolucion"),
        (r"\b(?:por|cada) mes\b|\bmes (?:a|por) mes\b", "mensual"),
        (r"\b(?:across|between|among) (?=(?:all )?(?:the )?(?:\w+ )?letters$)", "per "),
        (r"\bque (?:paso|sucedio|ocurrio)\b", "noticias"),
    )
)
PHRASES: tuple[tuple[re.Pattern[str], Frame], ...] = tuple(
    (re.compile(pattern), frame)
    for pattern, frame in (
        (r"\bin full$|^full name of\b", Frame.TERM),
        (
            r"\b(?:which|what|que) (?:news )?(?:outlet|newspaper|paper|media|magazine|medio|periodico|diario|revista)\b",
            Frame.SOURCE,
        ),
        (
            r"\bhow (many|few|much|big|large|long is the list)\b|\bwhat (number|share|percentage|percent|proportion)\b",
            Frame.HOW_MANY,
        ),
        (r"\bwhat (is|are|was|does|s)\b|\bwhats\b|\bque (es|son|significa|quiere decir)\b", Frame.TERM),
        (r"^(explain|explica\w*)\b|\bexplain(?: pls| plz| please)?$", Frame.TERM),
        (r"\b(?:official|formal|real|proper) name\b|\bnombre (?:oficial|formal|real)\b", Frame.TERM),
        (
            r"\b(stands? for|other name|another name|full name|nombre completo|also (called|known)|otro nombre|tambien (llamado|conocido))\b",
            Frame.TERM,
        ),
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
        (
            r"\b(to whom|a quien(es)?|sent to|addressed to|written to|went to|go to|who got|dirigida a)\b",
            Frame.ADDRESSEE,
        ),
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
