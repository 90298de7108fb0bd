"""Les sorties structurées : remplir un schéma JSON avec ce que disent les textes."""
