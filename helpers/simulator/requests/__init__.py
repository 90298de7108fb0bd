"""Juger une requête : sa forme d'après les types du SDK, puis les règles qu'ils ne disent pas."""
