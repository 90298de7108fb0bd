"""Un chiffre cité dans le texte se lit dans une sortie au-dessus, ou porte sa source.

Règle approchée : elle regarde les nombres suivis d'une unité (``$``, jetons, ``s``, ``ms``, ``%``,
jours), après la cellule de préparation. Un tel nombre est admis s'il se lit dans une sortie ou un
code au-dessus, dans le code de la cellule qui suit, ou si son paragraphe (le tableau entier, pour
une case) porte un lien https vers une source officielle ; une fois sourcé, il l'est pour la suite.
L'étiquette ``figures-ok`` en dispense une cellule : les mauvaises réponses d'un quiz, par exemple.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from functools import lru_cache
from urllib.parse import urlsplit

from tests.notebooks.rules.document import Cell, Notebook, output_texts
from tests.notebooks.rules.prose import Block, parse_blocks

EXEMPT = "figures-ok"
OFFICIAL_HOSTS = (
    "openai.com", "python.org", "github.com", "readthedocs.io", "pydantic.dev", "jupyter.org",
    "rfc-editor.org", "ietf.org", "redis.io", "amazon.com", "microsoft.com", "google.com",
    "sre.google", "europa.eu", "cnil.fr", "legifrance.gouv.fr", "owasp.org",
)  # fmt: skip

GROUP = "[ \u00a0\u202f]"
QUANTITY = re.compile(
    rf"(?<![\w,.])(?P<number>\d{{1,3}}(?:{GROUP}\d{{3}})+(?:,\d+)?|\d+(?:[,.]\d+)?){GROUP}?"
    r"(?P<unit>\$|€|%|(?:jetons?|tokens?|ms|millisecondes?|s|secondes?|jours?|dollars?)\b)"
)
PLAIN_NUMBER = re.compile(r"\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")
GROUPED_NUMBER = re.compile(
    "(?<!\\d)(?P<whole>\\d{1,3}(?:[ \u00a0\u202f_,]\\d{3})+)(?:[.,](?P<decimals>\\d+))?(?!\\d)"
)
# Ce par quoi multiplier une sortie pour la dire dans l'unité du texte.
SCALES = {"%": (1, 100), "ms": (1, 1000)}


@dataclass(frozen=True)
class Quantity:
    """Un nombre cité, tel qu'écrit et en valeur."""

    text: str
    value: Decimal
    unit: str

    @property
    def key(self) -> tuple[Decimal, str]:
        return self.value, self.unit.rstrip("s")

    @property
    def decimals(self) -> int:
        return max(0, -int(self.value.as_tuple().exponent))


def quoted_quantities(text: str) -> list[Quantity]:
    """Les nombres suivis d'une unité.

    >>> [quantity.value for quantity in quoted_quantities("12 jetons à 0,15\u00a0$, en 3 cellules")]
    [Decimal('12'), Decimal('0.15')]
    """
    found = []
    for match in QUANTITY.finditer(text):
        digits = re.sub(GROUP, "", match["number"]).replace(",", ".")
        found.append(Quantity(match[0], Decimal(digits), match["unit"]))
    return found


@lru_cache(maxsize=512)
def numbers_in(text: str) -> frozenset[Decimal]:
    """Toutes les valeurs qu'on peut lire dans une sortie ou un code, à la française ou non.

    >>> sorted(numbers_in("total : 1,024 jetons, 0.15 $"))
    [Decimal('0.15'), Decimal('1.024'), Decimal('1024')]
    """
    values = {Decimal(match[0].replace(",", ".")) for match in PLAIN_NUMBER.finditer(text)}
    for match in GROUPED_NUMBER.finditer(text):
        whole = re.sub(r"\D", "", match["whole"])
        decimals = match["decimals"]
        values.add(Decimal(f"{whole}.{decimals}" if decimals else whole))
    return frozenset(values)


def is_supported(quantity: Quantity, evidence: set[Decimal]) -> bool:
    """Vrai si une valeur lue, telle quelle ou arrondie, est celle que cite le texte."""
    step = Decimal(1).scaleb(-quantity.decimals)
    for scale in SCALES.get(quantity.unit, (1,)):
        for value in evidence:
            scaled = value * scale
            if scaled == quantity.value:
                return True
            for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN):
                if scaled < 10**12 and scaled.quantize(step, rounding) == quantity.value:
                    return True
    return False


def numbers_are_shown(notebook: Notebook) -> Iterator[str]:
    """Chaque chiffre du texte se lit dans une sortie au-dessus, ou porte sa source."""
    evidence: set[Decimal] = set()
    sourced: set[tuple[Decimal, str]] = set()
    for cell in notebook.cells:
        if cell.is_code:
            evidence |= _evidence(cell)
            continue
        blocks = parse_blocks(cell.source)
        official = {block.group for block in blocks if _has_official_link(block)}
        quoted = [(block, found) for block in blocks for found in quoted_quantities(block.text)]
        sourced |= {quantity.key for block, quantity in quoted if block.group in official}
        before_setup = cell.index < notebook.code_cells[0].index if notebook.code_cells else True
        if before_setup or EXEMPT in cell.tags:
            continue
        known = evidence | _next_code(notebook, cell)
        for _, quantity in quoted:
            if quantity.key not in sourced and not is_supported(quantity, known):
                yield notebook.problem(
                    cell,
                    f"« {quantity.text} » ne se lit dans aucune sortie au-dessus : affichez ce "
                    "chiffre, ou liez-le à sa source officielle.",
                )


def _evidence(cell: Cell) -> set[Decimal]:
    texts = [cell.source, *(text for output in cell.outputs for text in output_texts(output))]
    return {value for text in texts for value in numbers_in(text)}


def _next_code(notebook: Notebook, cell: Cell) -> frozenset[Decimal]:
    for following in notebook.cells[cell.index + 1 :]:
        if following.is_code:
            return numbers_in(following.source)
    return frozenset()


def _has_official_link(block: Block) -> bool:
    for link in block.links:
        parts = urlsplit(link)
        host = parts.hostname or ""
        if parts.scheme == "https" and any(
            host == official or host.endswith("." + official) for official in OFFICIAL_HOSTS
        ):
            return True
    return False


RULES = (numbers_are_shown,)
