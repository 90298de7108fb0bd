"""La forme de la réponse : longueur, liste, tableau, début imposé, réflexion cachée."""
