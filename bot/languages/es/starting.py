"""The texts of the example that a new record starts from. It is made up, and says so."""

LETTER = """\
Círculo del Ferri Nocturno, Calle del Muelle 5

4 de mayo de 2026

A Greta Pell, presidenta de la Junta Portuaria de Arenal del Mar

Esta carta es un ejemplo. Ni la coalición ni el pueblo existen.

El ferri nocturno es el barco que sale de Arenal del Mar a la Isla Gaviota ya de noche. En 2025 llevó a casa a \
1,240 trabajadoras de noche, según el conteo del Gremio Panadero de la Isla.

El 2 de marzo de 2026 la Junta Portuaria anunció que vendería el ferri nocturno.

Pedimos a la Junta Portuaria que mantenga el ferri nocturno en servicio.

Firman

Gremio Panadero de la Isla
Enfermeras de Arenal del Mar
Amigas de la Isla Gaviota
"""
TEXTS = {
    "record": "Cartas del ferri nocturno",
    "record.title": "Cartas sobre el ferri nocturno, un ejemplo inventado",
    "record.description": "Responde preguntas sobre el ejemplo de una carta, con la fuente de cada respuesta.",
    "people.one": "persona",
    "people.many": "personas",
    "letter": "Carta del Círculo del Ferri Nocturno a la Junta Portuaria de Arenal del Mar",
    "letter.name": "carta del ferri",
    "letter.summary": "Una coalición que no existe pide a un pueblo que no existe que mantenga su ferri nocturno.",
    "letter.anchor": "Ni la coalición ni el pueblo existen",
    "address": "Calle del Muelle 5",
    "address.reason": "la dirección de quien envía la carta, por la que nadie pregunta",
    "circle": "Círculo del Ferri Nocturno",
    "board": "Junta Portuaria",
    "bakers": "Gremio Panadero de la Isla",
    "nurses": "Enfermeras de Arenal del Mar",
    "friends": "Amigas de la Isla Gaviota",
    "chair": "Greta Pell",
    "chair.office": "presidenta de la Junta Portuaria de Arenal del Mar",
    "chair.anchor": "A Greta Pell, presidenta de la Junta Portuaria",
    "town": "Arenal del Mar",
    "island": "Isla Gaviota",
    "ferry": "ferri nocturno",
    "ferry.definition": "El ferri nocturno es un barco a la Isla Gaviota que sale de noche.",
    "ferry.anchor": "el barco que sale de Arenal del Mar",
    "workers": "trabajadoras de noche que llevó el ferri",
    "workers.alias": "trabajadoras de noche",
    "workers.statement": "1,240 trabajadoras de noche volvieron a casa en el ferri nocturno",
    "workers.anchor": "llevó a casa a 1,240 trabajadoras de noche",
    "sale": "venta del ferri nocturno",
    "sale.alias": "venta del ferri",
    "sale.statement": "La Junta Portuaria anunció la venta del ferri nocturno",
    "sale.anchor": "la Junta Portuaria anunció que vendería",
    "keep.statement": "El ferri nocturno debería seguir en servicio",
    "keep.anchor": "Pedimos a la Junta Portuaria que mantenga",
    "signatories.anchor": "Enfermeras de Arenal del Mar Amigas",
    "ask.figure": "¿cuántas trabajadoras de noche llevó el ferri?",
    "ask.date": "¿cuándo se anunció la venta del ferri nocturno?",
    "ask.signatories": "¿quiénes firmaron la carta del ferri?",
    "ask.source": "¿quién dice que 1,240 trabajadoras de noche?",
    "ask.letters": "¿qué cartas hay?",
    "ask.asks": "¿qué pide la carta del ferri?",
}
