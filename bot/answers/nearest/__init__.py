"""What comes nearest to a question that the record does not answer: ranked softly, told whole, never as an answer."""
