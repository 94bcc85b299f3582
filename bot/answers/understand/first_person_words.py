"""How people speak of their own organization in both languages: what it is called, and what it says, counts or asks for."""

from __future__ import annotations

import re

BODY_EN = r"(?:own )?(?:organi[sz]ation|org|group|ngo|nonprofit|institution)"
BODY_ES = r"(?:propi[oa] )?(?:organizaci[oó]n|org|ong|osc|grupo|asociaci[oó]n|instituci[oó]n|colectivo|agrupaci[oó]n)"
# "did we and WOLA sign", "did KIND sign with us": one of several who are asked for
TOGETHER = re.compile(
    r"\bwe (?:and|or|nor) \w|\b(?:and|or|nor|both|either|neither) we\b"
    r"|\b(?:with|both|either|neither) us(?: (?:and|or|nor|the|on|in|too|also)\b|$)|\b(?:and|or) us$"
    r"|\b(?:y|o|e|u|ni|con) nosotr[oa]s\b|\bnosotr[oa]s (?:y|o|e|u|ni) \w"
)
# What an organization says, counts or asks for, and what is done to it; "tell us" and "do we have" are of the record.
_TELLING_EN = (
    r"(?:ask|asked|asking|recommend|recommended|write|wrote|written|document|documented|count|counted|oppose|opposed|sue|sued"
    r"|interview|interviewed|survey|surveyed|say|said|saying|call|called|calling|tell|told|report|reported|demand|demanded|request"
    r"|requested|urge|urged|accuse|accused|estimate|estimated|claim|claimed|argue|argued|condemn|condemned|criticize|criticized"
    r"|criticise|criticised|publish|published|find|found|record|recorded|address|addressed|send|sent|endorse|endorsed|announce"
    r"|announced|want|wanted|warn|warned|describe|described|object|objected|challenge|challenged|denounce|denounced)"
)
OWN_EN = (
    r"(?:figures?|numbers?|data|counts?|tall(?:y|ies)|statistics|stats|estimates?|asks|demands?|requests?|recommendations?|position"
    r"|stance|views?|claims?|findings?|press release|release|report|statement|study|survey|q&a|q a)"
)
OWN_ES = (
    r"(?:cifras?|datos?|conteos?|n[uú]meros?|estad[ií]sticas?|estimaci[oó]n|peticiones|petici[oó]n|demandas?|exigencias?"
    r"|recomendaci[oó]n|recomendaciones|posici[oó]n|postura|hallazgos?|comunicado|bolet[ií]n|informe|reporte|estudio|encuesta)"
)
TOLD_ES = {
    "pedimos": "pidió", "dijimos": "dijo", "recomendamos": "recomendó", "escribimos": "escribió", "documentamos": "documentó",
    "contamos": "contó", "contabilizamos": "contabilizó", "entrevistamos": "entrevistó", "exigimos": "exigió",
    "solicitamos": "solicitó", "demandamos": "demandó", "reportamos": "reportó", "publicamos": "publicó",
    "denunciamos": "denunció", "afirmamos": "afirmó", "mandamos": "mandó", "enviamos": "envió", "encuestamos": "encuestó",
    "calculamos": "calculó", "estimamos": "estimó", "condenamos": "condenó", "criticamos": "criticó", "llamamos": "llamó",
    "acusamos": "acusó", "registramos": "registró", "nos opusimos": "se opuso", "nos oponemos": "se opone",
    "anunciamos": "anunció", "advertimos": "advirtió", "decimos": "dice", "queremos": "quiere", "opusimos": "opuso",
}  # fmt: skip
_TOLD = "|".join(sorted(TOLD_ES, key=len, reverse=True))
CONTENT = re.compile(
    rf"\b(?:did|do|have|had|didnt|dont|havent|hadnt|that|what|which) we (?:\w+ )??{_TELLING_EN}\b(?! (?:know|if|whether)\b)"
    rf"|^we (?:\w+ )?{_TELLING_EN}\b|\bour (?:own |latest |last )?{OWN_EN}\b"
    r"|\b(?:according to|per|by) (?:us$|us (?:how|when|who|what|where|which)\b|our )"
    rf"|\b(?:{_TOLD})\b(?! con\b)|\bsegun (?:nosotr[oa]s|nuestr[oa]s?)\b|\bnuestr[oa]s? (?:propi[oa]s? )?{OWN_ES}\b"
    r"|\bhemos (?:\w+ )?(?:pedido|dicho|recomendado|escrito|documentado|contado|entrevistado|exigido|solicitado|denunciado"
    r"|reportado|publicado|enviado|mandado)\b"
)
TO_US = re.compile(
    r"\b(?:write|wrote|written|send|sent|copy|copies|copied|address\w*|reply|replied|answer\w*) (?:\w+ ){0,3}?to us\b"
    r"|\b(?:were|are) we (?:\w+ )?(?:asked|written|copied|cc\w*|sent|mentioned|named|quoted|cited|addressed)\b"
    r"|\bnos (?:mand|envi|escrib|copi|dirigi|pidi|cit|mencion)\w+"
)
