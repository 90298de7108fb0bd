"""Les outils : choisir les fonctions à appeler, remplir leurs arguments, lire leurs résultats."""
