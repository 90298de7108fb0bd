"""Dire les résultats : des phrases, des listes, des tableaux, dans la langue de la personne."""
