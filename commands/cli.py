"""Lit la ligne de commande et appelle la commande demandée."""

import argparse
import errno
import os
import signal
from collections.abc import Sequence
from pathlib import Path

from commands import diagnostic, execute, lab, suite, workspace
from commands.console import CourseError, complain, french_spaces, prepare_output
from commands.course import Course
from commands.french_argparse import speak_french

DESCRIPTION = "Exploiter l'API OpenAI en production : le cours et ses commandes."
EPILOG = (
    "Pour commencer : « python3 cours.py ouvrir » (Windows : « py cours.py ouvrir »). "
    "Si quelque chose ne va pas : « python3 cours.py diagnostic »."
)


def _port(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(
        french_spaces(f"« {text} » n'est pas un port : donnez un entier de 1 à 65535")
    )


def _parser() -> argparse.ArgumentParser:
    speak_french()
    parser = argparse.ArgumentParser(
        prog="cours.py", description=french_spaces(DESCRIPTION), epilog=french_spaces(EPILOG)
    )
    commands = parser.add_subparsers(title="commandes\u00a0", metavar="COMMANDE", required=True)

    def add(name: str, summary: str) -> argparse.ArgumentParser:
        text = french_spaces(summary)
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(command=name)
        return command

    command = add("ouvrir", "prépare tout au premier lancement, puis ouvre les leçons")
    command.add_argument(
        "--sans-navigateur",
        action="store_true",
        help="affiche l'adresse au lieu d'ouvrir le navigateur",
    )
    command.add_argument(
        "--port",
        type=_port,
        default=lab.DEFAULT_PORT,
        metavar="N",
        help=f"le port de JupyterLab ({lab.DEFAULT_PORT} par défaut)",
    )
    command = add("reinitialiser", "remet une leçon à neuf et garde votre copie à côté")
    command.add_argument("lessons", nargs="+", metavar="NN", help="son numéro, p. ex. 01 ou 04a")
    command = add("diagnostic", "vérifie l'installation et dit que faire de ce qui ne va pas")
    command = add("executer", "exécute les leçons hors ligne et enregistre leurs sorties")
    command.add_argument(
        "lessons", nargs="*", metavar="NN", help="leurs numéros, p. ex. 01 04a (toutes par défaut)"
    )
    command = add("tester", "lance toute la suite de tests, hors ligne ; après « -- » : pytest")
    command.usage = "cours.py tester [-h] [-- ARGUMENTS DE PYTEST]"
    return parser


def _split(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Sépare ce qui précède et ce qui suit « -- » : argparse en décide selon sa version."""
    if "--" not in arguments:
        return list(arguments), []
    place = list(arguments).index("--")
    return list(arguments[:place]), list(arguments[place + 1 :])


def _run(course: Course, options: argparse.Namespace, pytest_arguments: Sequence[str]) -> int:
    match options.command:
        case "ouvrir":
            return lab.open_lab(course, options.port, browser=not options.sans_navigateur)
        case "reinitialiser":
            return workspace.reset_lessons(course, options.lessons)
        case "diagnostic":
            return diagnostic.run_diagnostic(course)
        case "executer":
            return execute.execute_lessons(course, options.lessons)
        case _:
            return suite.run_suite(course, pytest_arguments)


def _explain(error: OSError) -> str:
    """Dit en français l'erreur du système que rien n'avait prévue."""
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"Le disque est plein{where}. Libérez de la place, puis recommencez."
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return (
            f"Droits insuffisants{where}. Fermez JupyterLab et les programmes qui emploient ce "
            "fichier, ou placez le cours dans un dossier qui vous appartient, puis recommencez."
        )
    return f"Le système refuse une opération : {error}."


def _interrupt(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


def main(root: str | os.PathLike[str], arguments: Sequence[str]) -> int:
    """Lance la commande que demandent ``arguments`` et renvoie l'état de sortie.

    ``root`` est la racine du cours. L'état vaut 0 si tout va bien, 1 en cas d'échec, 2 si la
    ligne de commande est fausse, 130 après Ctrl-C.
    """
    prepare_output()
    # Une fenêtre fermée ou une demande d'arrêt valent Ctrl-C : rien ne continue sans nous.
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)
    try:
        own, pytest_arguments = _split(arguments)
        parser = _parser()
        if not own:
            parser.print_help()
            return 2
        options = parser.parse_args(own)
        if pytest_arguments and options.command != "tester":
            parser.error(french_spaces("« -- » ne sert qu'à la commande tester"))
    except SystemExit as stop:  # argparse a déjà tout dit
        return stop.code if isinstance(stop.code, int) else 2
    try:
        return _run(Course(Path(root)), options, pytest_arguments)
    except CourseError as error:
        complain(str(error))
        return 1
    except OSError as error:
        complain(_explain(error))
        return 1
    except KeyboardInterrupt:
        complain("\nInterrompu.")
        return 130
