"""Lire la requête : langue, demande et texte joint, contraintes de forme, rôle."""
