"""What is known: the model, reading YAML, and checking it. The only room with yaml."""
