"""Trouver dans un texte : noms, dates, montants, sentiments, phrases utiles, étiquettes."""
