"""Traduit l'échec d'une installation en une phrase française qui dit que faire."""

import re
import sys
from pathlib import Path

_VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"

# Dans l'ordre : la première expression reconnue l'emporte. Un disque plein, par exemple, fait
# aussi échouer ce qui suit.
_CAUSES = (
    (
        r"ensurepip is not\s+available|No module named '?(venv|ensurepip)",
        "Il manque à Python de quoi créer un environnement virtuel.\n"
        f"Debian, Ubuntu : lancez « sudo apt install python3-venv » (ou python{_VERSION}-venv), "
        "puis recommencez.",
    ),
    (
        r"No space left on device|Errno 28|os error 28|WinError 112|os error 112|quota exceeded",
        "Le disque est plein. Libérez environ 1 Go, puis recommencez.",
    ),
    (
        r"Long ?Path",
        "Le chemin du cours est trop long pour Windows. Placez le cours dans un dossier court, "
        "p. ex. C:\\cours, puis recommencez.",
    ),
    (
        r"Permission denied|Errno 13|os error 13|WinError (5|32)\b|os error (5|32)\b|"
        r"Read-only file system",
        "Droits insuffisants pour écrire. Fermez JupyterLab, placez le cours dans un dossier qui "
        "vous appartient, puis recommencez. N'employez pas « sudo ».",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError|invalid peer certificate|UnknownIssuer",
        "Le certificat du serveur de bibliothèques est refusé : un réseau d'entreprise ou "
        "d'établissement met souvent le sien. Demandez-le à votre service informatique, puis "
        "lancez « pip config set global.cert CHEMIN » et recommencez.",
    ),
    (
        r"NewConnectionError|NameResolutionError|Name or service not known|name resolution|"
        r"getaddrinfo|Network is unreachable|No route to host|Connection refused|dns error|"
        r"ConnectTimeout|ReadTimeout|timed out|ProxyError|error sending request|"
        r"Connection reset|tcp connect error|client error \(Connect\)",
        "Pas d'accès au réseau : la première installation télécharge les bibliothèques. Vérifiez "
        "la connexion (et le serveur mandataire, s'il y en a un), puis recommencez. Ensuite, le "
        "cours se suit hors ligne.",
    ),
    (
        r"No matching distribution|No solution found|ResolutionImpossible|conflicting dependenc",
        f"Une bibliothèque n'a pas de version qui convienne à Python {_VERSION}. Essayez avec un "
        "autre Python (3.11 à 3.14), ou vérifiez le miroir que nomme « pip config list ».",
    ),
    (
        r"Microsoft Visual C\+\+|error: command '?(gcc|cc|clang|cl\.exe)|Python\.h",
        f"Une bibliothèque n'est pas disponible toute faite pour Python {_VERSION} sur ce "
        "système. Essayez avec un autre Python (3.11 à 3.14), en 64 bits.",
    ),
)
_SHOWN_LINES = 8


def explain_failure(output: str) -> str:
    """Renvoie la phrase qui convient à ce qu'a écrit l'outil d'installation.

    >>> explain_failure("OSError: [Errno 28] No space left on device")
    'Le disque est plein. Libérez environ 1 Go, puis recommencez.'

    Une cause inconnue est dite telle, avec les dernières lignes de l'outil, dont les adresses
    perdent leur nom d'utilisateur et leur mot de passe.
    """
    for pattern, sentence in _CAUSES:
        if re.search(pattern, output, flags=re.IGNORECASE):
            return sentence
    last = [line.rstrip() for line in output.splitlines() if line.strip()][-_SHOWN_LINES:]
    shown = "\n".join(f"  | {line}" for line in last)
    shown = re.sub(r"(://)[^/@\s]+@", r"\1***@", shown)
    log = Path(".cours", "installation.log")
    return (
        "L'installation a échoué pour une raison inconnue. L'outil d'installation dit :\n"
        f"{shown}\nSon journal complet est dans « {log} ». Recommencez ; si l'échec demeure, "
        "supprimez le dossier « .venv » d'abord."
    )
