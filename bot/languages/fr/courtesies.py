"""What people say to each other in French and no record answers; phrases are parted by `|`."""

THANKS = "merci|merci beaucoup|merci bien|mille mercis|ok merci|super|super merci|parfait|génial|d accord|c est noté"
HELLO = "bonjour|bonsoir|salut|coucou|allô|bonjour à tous|bonjour à toutes"
HELP = "aide"  # typed after a command
CHECK = "vérifier|vérifie|verifier|verifie"  # typed after a command, before a text to compare with the record
STATUS = "état"  # typed after a command: how the bot is doing
RECORD = "recueil"  # typed after a command: which of several records is used
OF_WORKSPACE = "espace"  # typed behind it: the one that the workspace uses
