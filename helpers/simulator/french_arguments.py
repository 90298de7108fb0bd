"""Un analyseur d'arguments qui parle français, sans rien changer aux autres.

argparse prend ses phrases dans son module ; celles d'une erreur sont traduites ici une à une, au
moment de les montrer.
"""

import argparse
import re
import sys
from typing import NoReturn

_FRENCH: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), french)
    for pattern, french in (
        (r"unrecognized arguments: (.*)", r"arguments inconnus\u00a0: \1"),
        (r"the following arguments are required: (.*)", r"il manque\u00a0: \1"),
        (r"argument (.*?): expected one argument", r"\1\u00a0: une valeur est attendue"),
        (r"argument (.*?): ignored explicit argument .*", r"\1\u00a0: pas de valeur attendue"),
        (r"argument (.*?): invalid \w+ value: (.*)", r"\1\u00a0: \2 ne convient pas"),
        (r"ambiguous option: (.*) could match (.*)", r"option ambiguë\u00a0: \1 peut être \2"),
        (r"argument (.*?): (.*)", r"\1\u00a0: \2"),
    )
)


class FrenchParser(argparse.ArgumentParser):
    """``argparse.ArgumentParser``, en français.

    >>> parser = FrenchParser("serveur", "Sert.")
    >>> parser.format_usage()
    'emploi\\xa0: serveur [-h]\\n'
    """

    def __init__(self, prog: str, description: str) -> None:
        super().__init__(prog=prog, description=description, add_help=False, allow_abbrev=False)
        self._optionals.title = "options\u00a0"
        self.add_argument("-h", "--help", action="help", help="montre cette aide")

    def format_usage(self) -> str:
        return _french_usage(super().format_usage())

    def format_help(self) -> str:
        return _french_usage(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Écrit l'erreur et l'emploi, puis arrête le programme (code 2)."""
        print(self.format_usage(), file=sys.stderr, end="")
        print(f"{self.prog}\u00a0: erreur\u00a0: {_translate(message)}", file=sys.stderr)
        sys.exit(2)


def _french_usage(text: str) -> str:
    return text.replace("usage: ", "emploi\u00a0: ", 1)


def _translate(message: str) -> str:
    """La phrase en français ; une phrase inconnue reste en anglais.

    >>> _translate("unrecognized arguments: --prot")
    'arguments inconnus\\xa0: --prot'
    """
    for pattern, french in _FRENCH:
        found = pattern.fullmatch(message)
        if found is not None:
            return found.expand(french.replace("\\u00a0", "\u00a0"))
    return message
