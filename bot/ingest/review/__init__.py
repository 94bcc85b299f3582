"""A draft's open questions as values, and what their answers come to; a terminal asks them, and so may Slack."""
