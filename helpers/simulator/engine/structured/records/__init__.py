"""Un tableau d'objets JSON : couper le texte en morceaux, et lire chaque morceau seul."""
