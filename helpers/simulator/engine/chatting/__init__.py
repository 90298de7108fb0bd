"""Les règles de conversation : politesses, suites, avis, ce que l'on ne sait pas."""
