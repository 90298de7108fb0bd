"""Choisir l'outil : de quoi parle la demande, ce que fait chaque outil, lequel convient."""
