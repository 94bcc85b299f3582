"""What the bot remembers of people's choices; the only room with a database, and nothing that an answer needs."""
