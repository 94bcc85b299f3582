"""What people say to each other in Spanish and no record answers; phrases are parted by `|`."""

THANKS = "gracias|muchas gracias|mil gracias|ok gracias|perfecto|genial|vale|vale gracias|listo"
HELLO = "hola|buenas|buenos dias|buenos días|buenas tardes|que tal|qué tal"
HELP = "ayuda"  # typed after a command
CHECK = "comprobar|comprueba"  # typed after a command, before a text to compare with the record
STATUS = "estado"  # typed after a command: how the bot is doing
RECORD = "registro"  # typed after a command: which of several records is used
OF_WORKSPACE = "espacio"  # typed behind it: the one that the workspace uses
