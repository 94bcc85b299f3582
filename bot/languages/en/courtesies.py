"""What people say to each other in English and no record answers; phrases are parted by `|`."""

THANKS = "thanks|thank you|thank you so much|thanks a lot|thx|ty|ok|okay|ok thanks|great|great thanks|perfect"
HELLO = "hi|hello|hey|hi there|good morning|good afternoon"
HELP = "help"  # typed after a command
CHECK = "check"  # typed after a command, before a text to compare with the record
STATUS = "status"  # typed after a command: how the bot is doing
RECORD = "record"  # typed after a command: which of several records is used
OF_WORKSPACE = "workspace"  # typed behind it: the one that the workspace uses
