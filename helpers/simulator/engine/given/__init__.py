"""Répondre sur un texte ou des données donnés, dans le message ou plus tôt dans l'échange."""
