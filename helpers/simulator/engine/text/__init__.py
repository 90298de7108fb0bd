"""Les outils sur les textes : plier, couper en mots et en phrases, lire les nombres."""
