"""Spanish words by which somebody says, writes or does something."""

ATTRIBUTING = r"\bsegun$"  # stands before a name
SPEAKING = "dice dijo afirma afirmo"  # after a name
QUOTING = "dijo cita"
WRITING = "escribe escriben escribio escribieron"
WRITING_FIRST = WRITING  # before the name of whoever writes
SENDING = ""
ADDRESSING = "a al"  # before the name of whoever is written to
DOING = ""  # before the name of whoever does something
ASKING_FIRST = "pidio pidieron pide"  # before the name of whoever asks for something
OPINING = "dice dicen dijo dijeron opina opinan"
ASKED_OF = "a al del debe deberia hacer"  # before whoever is to do it
HAVING_TO = "debe deben deberia deberian"  # after whoever is to do it
AUXILIARIES = ""  # before the name of a person
