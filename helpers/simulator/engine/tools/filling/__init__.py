"""Remplir les arguments : lieux, dates, nombres, textes … pris dans la demande."""
