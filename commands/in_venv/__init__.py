"""Ce qui tourne avec le Python du ``.venv`` du cours et peut en importer les bibliothèques.

Ces modules se lancent par ``python -m commands.in_venv.…`` ; aucun autre ne les importe.
"""
