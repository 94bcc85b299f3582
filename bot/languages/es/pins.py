"""The words in which people ask in Spanish for pins, folded."""

ADD = "agrega agregar anade anadir fija fijar"
REMOVE = "borra borrar quita quitar quitalo elimina eliminar desfija desfijar"
PINS = "fijado fijados fijada fijadas pines"
PIN = "fija fijar fijalo fijala"
UNPIN = "desfija desfijar desfijalo desfijala"
PINPOINTING = ""
COURTESY = "por favor gracias puedes podrias"  # asks for nothing by itself
THAT = (
    "eso esto este esta ese esa lo dato datos respuesta cifra tarjeta aqui el la en canal para todos nosotros anterior "
    "ultima ultimo del al de"
)
BESIDE = "hay cuales estan hechos las lista los mira muestra muestrame que son tiene"  # in a question for all pins
ALL = "todos datos"
NUMBER = r"n[uú]mero|n\.?º|no\.?"  # before a pin's number
