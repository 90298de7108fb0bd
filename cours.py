# -*- coding: utf-8 -*-
# Ce fichier doit rester lisible par Python 2.7 et par tout Python 3, pour que la personne dont
# Python est trop ancien reçoive une phrase, et non une erreur de syntaxe.
# ruff: noqa: UP009, UP010, UP030
"""Le point d'entrée du cours : « python3 cours.py ouvrir », « python3 cours.py tester »."""

from __future__ import unicode_literals

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120
OLDEST = (3, 11)
NEWEST = (3, 14)

WRONG_PYTHON = (
    "Python 3.11 à 3.14 est nécessaire\u202f; vous avez Python {version} ({executable}).\n"
    "Que faire\u00a0:\n"
    "  – Windows\u00a0: installez Python 3.13 depuis https://www.python.org/downloads/,\n"
    "    puis lancez «\u00a0py -3.13 cours.py ouvrir\u00a0».\n"
    "  – macOS\u00a0: installez Python 3.13 depuis https://www.python.org/downloads/,\n"
    "    puis lancez «\u00a0python3.13 cours.py ouvrir\u00a0».\n"
    "  – Debian 12, Ubuntu 24.04 et suivants\u00a0: «\u00a0sudo apt install python3 "
    "python3-venv\u00a0»,\n    puis lancez «\u00a0/usr/bin/python3 cours.py ouvrir\u00a0».\n"
    "  – Ailleurs\u00a0: avec uv (https://docs.astral.sh/uv/), lancez\n"
    "    «\u00a0uv run --no-project --python 3.13 cours.py ouvrir\u00a0».\n"
    "  – Si une version convenable est déjà là, nommez-la\u00a0: "
    "«\u00a0python3.12 cours.py ouvrir\u00a0».\n"
)


def check_python():
    # type: () -> None
    """Arrête le programme par une phrase si la version de Python ne convient pas."""
    if OLDEST <= tuple(sys.version_info[:2]) <= NEWEST:
        return
    message = WRONG_PYTHON.format(
        version="{0}.{1}.{2}".format(*sys.version_info[:3]),
        executable=os.path.basename(sys.executable or "python"),  # noqa: PTH119
    )
    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    # Les octets, pour que ni Python 2 ni une console sans accents ne s'arrête ici.
    stream = getattr(sys.stderr, "buffer", sys.stderr)
    stream.write(message.encode(encoding, "replace"))  # type: ignore[arg-type]
    sys.exit(1)


if __name__ == "__main__":
    check_python()
    sys.path.insert(0, ROOT)
    from commands.cli import main

    sys.exit(main(ROOT, sys.argv[1:]))
