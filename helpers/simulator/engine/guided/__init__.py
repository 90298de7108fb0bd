"""Ce que le texte système dit et permet : secrets, horaires, prix, délais, réservations."""
