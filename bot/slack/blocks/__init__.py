"""Answers as Slack blocks: pure functions, from a value to a message."""
