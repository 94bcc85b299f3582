STEMMER = "spanish"  # Snowball's
