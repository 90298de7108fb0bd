"""Les règles sur un texte donné : résumer, extraire, comparer, classer, transformer."""
