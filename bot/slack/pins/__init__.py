"""Facts pinned in channels: brought there, kept true, and taken away, each step once."""
