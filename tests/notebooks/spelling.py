"""L'orthographe de la prose, par hunspell et la liste des mots du cours."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from commands.system_tools import DICTIONARIES
from tests.notebooks.rules.document import DATA, Notebook
from tests.notebooks.rules.prose import parse_blocks

WORD_LIST = DATA / "mots_du_cours.txt"
SECONDS = 60
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# Ce qui touche un chiffre ou un tiret bas (« p95 », « gpt-6 »), un nom de fichier : pas un mot.
NOT_A_WORD = re.compile(r"\S*[\d_@\\]\S*|\S+\.(?:md|py|toml|ipynb|txt|env)\b")
ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['’]", re.I)


def words_of(text: str) -> list[str]:
    """Les mots d'une prose, sans leur élision.

    >>> words_of("L’API renvoie aujourd'hui 3 jetons de gpt-6, c'est-à-dire peu.")
    ['API', 'renvoie', "aujourd'hui", 'jetons', 'de', 'est-à-dire', 'peu']
    """
    words = WORD.findall(NOT_A_WORD.sub(" ", text))
    return [ELISION.sub("", word).replace("’", "'") for word in words]


def markdown_words(markdown: str) -> list[str]:
    """Les mots de la prose d'un texte Markdown : ni code, ni adresses, ni balises."""
    return [word for block in parse_blocks(markdown) for word in words_of(block.text)]


def find_dictionary(hunspell: str) -> str | None:
    """Le nom du dictionnaire français que hunspell connaît, ou ``None``."""
    done = subprocess.run(
        [hunspell, "-D"], input=b"", capture_output=True, timeout=SECONDS, check=False
    )
    listing = (done.stdout + done.stderr).decode("utf-8", "replace")
    present = {Path(line.strip()).name for line in listing.splitlines()}
    return next((name for name in DICTIONARIES if name in present), None)


def unknown_words(words: Iterable[str], hunspell: str, dictionary: str) -> frozenset[str]:
    """Ceux des mots, et de leurs parties entre tirets, que le dictionnaire ne connaît pas."""
    whole = set(words)
    parts = {part for word in whole for part in word.split("-") if part}
    text = "\n".join(sorted(whole | parts)) + "\n"
    done = subprocess.run(
        [hunspell, "-d", dictionary, "-i", "utf-8", "-l"],
        input=text.encode(),
        capture_output=True,
        timeout=SECONDS,
        check=True,
    )
    return frozenset(done.stdout.decode("utf-8").split())


def course_words() -> list[str]:
    """La liste des mots du cours, dans l'ordre du fichier."""
    return WORD_LIST.read_text(encoding="utf-8").split()


def is_accepted(word: str, unknown: frozenset[str], listed: frozenset[str]) -> bool:
    """Vrai si le mot, ou chacune de ses parties entre tirets, est connu ou dans la liste.

    Un mot de la liste vaut aussi avec une capitale initiale.

    >>> is_accepted("Tokeniseur", frozenset({"Tokeniseur"}), frozenset({"tokeniseur"}))
    True
    """
    if word not in unknown or word in listed or word[0].lower() + word[1:] in listed:
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(is_accepted(part, unknown, listed) for part in parts if part)


def spelling_problems(
    notebook: Notebook, unknown: frozenset[str], listed: frozenset[str]
) -> Iterator[str]:
    """Les mots fautifs d'un carnet, cellule par cellule."""
    for cell in notebook.markdown_cells:
        for word in dict.fromkeys(markdown_words(cell.source)):
            if not is_accepted(word, unknown, listed):
                yield notebook.problem(
                    cell,
                    f"« {word} » n'est ni au dictionnaire ni dans tests/data/{WORD_LIST.name}.",
                )
