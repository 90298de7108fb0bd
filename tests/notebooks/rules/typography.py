"""La typographie française de la prose, et rien d'elle dans le code.

Espace insécable (U+00A0) avant « : » et à l'intérieur des guillemets ; espace fine insécable
(U+202F) avant « ; ! ? » et entre les milliers ; espace insécable, fine ou non, avant une unité.
"""

import re
import tokenize
from collections.abc import Iterator

from tests.notebooks.rules.document import Cell, Notebook
from tests.notebooks.rules.prose import parse_blocks
from tests.notebooks.rules.structure import code_tokens

NBSP = "\u00a0"
THIN = "\u202f"
SPACES = {NBSP: "U+00A0", THIN: "U+202F"}

SYMBOLS = r"(?:%|\$|€|°C)"
UNITS = r"(?:ms|s|min|h|Mo|Go|ko|To|req/min)"
NUMBER = r"(?<![\w,.\u202f-])\d[\d\u202f]*(?:,\d+)?"
COLON = r"(?<!^)(?<!\u00a0):(?=\s|$|[*«])|[ \u202f\t]:(?!\w)"
HIGH_MARK = r"(?<!^)(?<![\u202f;!?(\[…])(?:;(?=\s|$)|[!?]+)"
UNIT = rf"\d[ \t]?{SYMBOLS}|{NUMBER} {UNITS}(?![\w/’'-])|{NUMBER}(?:ms|s|min|Mo|Go|ko)\b"
THOUSANDS = r"(?<![\d,.\u202f])\d{1,3}(?:[ \u00a0]\d{3})+(?![\d,])|(?<![\w.,#-])\d{5,}(?![\w.-])"
DECIMAL_POINT = rf"(?<![\w.])\d+\.\d+[ \u00a0\u202f]?(?:{SYMBOLS}|(?:ms|s|min|jetons?)\b)"

# (motif fautif, ce qu'il faut écrire)
PROSE_PATTERNS = [
    (re.compile(pattern, re.MULTILINE), advice)
    for pattern, advice in (
        (COLON, "une espace insécable (U+00A0) avant « : »"),
        (HIGH_MARK, "une espace fine insécable (U+202F) avant « ; », « ! », « ? »"),
        (r"«(?!\u00a0)", "une espace insécable (U+00A0) après « « »"),
        (r"(?<!\u00a0)»", "une espace insécable (U+00A0) avant « » »"),
        (r'["“”]', "des guillemets français (« … ») au lieu de guillemets droits ou anglais"),
        (UNIT, "une espace insécable entre un nombre et son unité"),
        (THOUSANDS, "une espace fine insécable (U+202F) entre les milliers"),
        (DECIMAL_POINT, "une virgule décimale"),
    )
]


def prose_typography(notebook: Notebook) -> Iterator[str]:
    """Les espaces, les guillemets et les nombres de la prose."""
    for cell in notebook.markdown_cells:
        for message in text_problems(cell.source):
            yield notebook.problem(cell, message)


def text_problems(markdown: str) -> list[str]:
    """Les défauts de typographie d'un texte Markdown, chacun avec ce qui l'entoure.

    >>> text_problems("Combien\u202f? Voici\u00a0: «\u00a0rien\u00a0».")
    []
    >>> len(text_problems("Combien ? Voici : « rien »."))
    4
    """
    problems = []
    for block in parse_blocks(markdown):
        for pattern, advice in PROSE_PATTERNS:
            found = pattern.search(block.text)
            if found:
                problems.append(f"écrivez {advice}, près de « {_around(block.text, found)} ».")
        for code in block.codes:
            problems += [
                f"espace insécable ({name}) dans du code : une espace ordinaire."
                for space, name in SPACES.items()
                if space in code
            ]
    return problems


def code_spaces(notebook: Notebook) -> Iterator[str]:
    """Pas d'espace insécable dans le code, hors des chaînes et des commentaires."""
    for cell in notebook.code_cells:
        if any(space in _bare_code(cell) for space in SPACES):
            yield notebook.problem(cell, "espace insécable dans le code, hors d'une chaîne.")


def bare_dollars(notebook: Notebook) -> Iterator[str]:
    """Deux « $ » nus : JupyterLab prendrait ce qui les sépare pour une formule."""
    for cell in notebook.markdown_cells:
        if sum(block.bare_dollars for block in parse_blocks(cell.source)) >= 2:
            yield notebook.problem(
                cell, "deux « $ » nus, que JupyterLab lirait comme une formule : écrivez « \\$ »."
            )


def _around(text: str, found: re.Match[str]) -> str:
    excerpt = text[max(0, found.start() - 20) : found.end() + 10]
    return excerpt.replace("\n", " ").replace("\ufffc", "…").strip()


def _bare_code(cell: Cell) -> str:
    """Le code sans ses chaînes ni ses commentaires (le texte d'une f-chaîne est une chaîne)."""
    lines = cell.source.splitlines(keepends=True)
    texts = {tokenize.STRING, tokenize.COMMENT}
    texts |= {getattr(tokenize, name, -1) for name in ("FSTRING_MIDDLE", "TSTRING_MIDDLE")}
    for token in code_tokens(cell.source):
        if token.type in texts:
            (first, start), (last, end) = token.start, token.end
            for number in range(first, last + 1):
                line = lines[number - 1]
                left = start if number == first else 0
                right = end if number == last else len(line)
                lines[number - 1] = line[:left] + " " * (right - left) + line[right:]
    return "".join(lines)


RULES = (prose_typography, code_spaces, bare_dollars)
