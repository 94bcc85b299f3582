"""What a clause and a statement have to agree in, a room for each kind: names, units, figures, turns and times."""
