"""Ce que les commandes écrivent à l'écran, en français, sur toute console."""

import codecs
import re
import sys
from typing import TextIO

# Ce qu'une console qui n'est pas en UTF-8 (cp1252, cp850 …) reçoit à la place d'un « ? ».
_REPLACEMENTS = {
    "\u202f": " ",
    "\u00a0": " ",
    "\u2019": "'",
    "\u2013": "-",
    "\u2026": "...",
    "\u2192": "->",
    "\u00ab": '"',
    "\u00bb": '"',
    "\u0153": "oe",
    "\u0152": "OE",
}


class CourseError(Exception):
    """Une erreur prévue. Son message, en français, dit ce qui ne va pas et que faire."""


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    failed = error.object[error.start : error.end]
    return "".join(_REPLACEMENTS.get(character, "?") for character in failed), error.end


def prepare_output() -> None:
    """Règle les deux sorties pour qu'aucun caractère ne puisse arrêter le programme.

    L'encodage de la console est gardé : seuls les caractères qu'il n'a pas sont remplacés.
    """
    codecs.register_error("cours", _replace)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # absent quand un test a remplacé la sortie
            reconfigure(errors="cours")


def french_spaces(text: str) -> str:
    """Met les espaces insécables que veut la typographie française.

    Les messages s'écrivent ainsi dans le code avec des espaces ordinaires, qu'on peut chercher.

    >>> french_spaces("Attention : « oui » ; non !")
    'Attention\\xa0: «\\xa0oui\\xa0»\\u202f; non\\u202f!'
    """
    text = re.sub(r"« ", "«\u00a0", text)
    text = re.sub(r" »", "\u00a0»", text)
    text = re.sub(r" :(?=\s|$)", "\u00a0:", text)
    return re.sub(r" ([;!?])(?=[\s»)]|$)", "\u202f\\1", text)


def say(text: str = "", *, stream: TextIO | None = None) -> None:
    """Écrit ``text`` à l'écran, espaces françaises mises, sans attendre un tampon plein."""
    print(french_spaces(text), file=stream or sys.stdout, flush=True)


def complain(text: str) -> None:
    """Écrit ``text`` sur la sortie d'erreur."""
    say(text, stream=sys.stderr)
