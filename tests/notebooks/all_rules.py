"""Les règles des carnets : des fonctions pures, d'un carnet vers une suite de messages.

Un thème par module. ``ALL_RULES`` rassemble celles qui n'ont besoin que du carnet.
"""

from tests.notebooks.rules import (
    accessibility,
    anatomy,
    execution,
    leaks,
    links,
    quoted_numbers,
    structure,
    typography,
    vocabulary,
)
from tests.notebooks.rules.document import Rule

ALL_RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *execution.RULES,
    *leaks.RULES,
    *anatomy.RULES,
    *links.RULES,
    *accessibility.RULES,
    *typography.RULES,
    *vocabulary.RULES,
    *quoted_numbers.RULES,
)

# Celles qui valent aussi pour README.md et pour les textes des vérificateurs.
PROSE_RULES: tuple[Rule, ...] = (
    *typography.RULES,
    *vocabulary.RULES,
    links.links_resolve,
    accessibility.alternative_texts,
    accessibility.emoji_with_words,
)
