"""A Slack bot that answers from a checked record of public letters."""
