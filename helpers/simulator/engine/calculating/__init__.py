"""Les règles de calcul : opérations, équations, unités, comptages."""
