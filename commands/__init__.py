"""Les commandes de ``cours.py``, une par module.

Tout ici n'emploie que la bibliothèque standard, car ces modules tournent avant que quoi que ce
soit ne soit installé ; seul ``commands.in_venv`` tourne dans le ``.venv`` du cours.
"""
