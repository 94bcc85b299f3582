STEMMER = "english"  # Snowball's ("Porter 2")
