"""Les phrases d'argparse en français.

argparse fait passer chacune par les fonctions ``_`` et ``ngettext`` de son module : on y met les
nôtres. Une phrase absente de la table reste en anglais ; les tests passent en revue celles que
l'on peut rencontrer.
"""

import argparse

from commands.console import french_spaces

_FRENCH = {
    "usage: ": "emploi : ",
    # L'espace insécable vient avant les deux-points qu'argparse ajoute à un titre.
    "positional arguments": "arguments\u00a0",
    "options": "options\u00a0",
    "show this help message and exit": "montre cette aide",
    "%(prog)s: error: %(message)s\n": "%(prog)s : erreur : %(message)s\n",
    "argument %(argument_name)s: %(message)s": "argument %(argument_name)s : %(message)s",
    "the following arguments are required: %s": "il manque : %s",
    "unrecognized arguments: %s": "arguments inconnus : %s",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "« %(value)s » n'existe pas (au choix : %(choices)s)"
    ),
    "invalid %(type)s value: %(value)r": "« %(value)s » ne convient pas",
    "expected one argument": "une valeur est attendue",
    "expected at most one argument": "une valeur au plus est attendue",
    "expected at least one argument": "une valeur au moins est attendue",
    "ambiguous option: %(option)s could match %(matches)s": (
        "option ambiguë : %(option)s peut être %(matches)s"
    ),
    "ignored explicit argument %r": "cette option ne prend pas de valeur (%r)",
    "not allowed with argument %s": "incompatible avec %s",
}


def _translate(message: str | None) -> str | None:
    if message is None:  # la description d'un groupe qui n'en a pas
        return None
    return french_spaces(_FRENCH.get(message, message))


def _translate_plural(singular: str, plural: str, count: int) -> str:
    if (singular, plural) == ("expected %s argument", "expected %s arguments"):
        return "%s valeur attendue" if count < 2 else "%s valeurs attendues"
    return singular if count < 2 else plural


def speak_french() -> None:
    """Fait parler français tous les analyseurs d'arguments créés ensuite."""
    vars(argparse).update({"_": _translate, "ngettext": _translate_plural})
