"""From a message to its questions: markup is undone, and what only accompanies a question is dropped."""
