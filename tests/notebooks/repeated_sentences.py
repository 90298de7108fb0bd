"""Deux leçons ne partagent pas leurs phrases."""

import re
from collections.abc import Iterable, Iterator

from tests.notebooks.rules.document import Notebook
from tests.notebooks.rules.prose import parse_blocks

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
MIN_LENGTH = 60  # en deçà, ce sont des formules : « Prédisez, puis exécutez. »


def repeated_sentences(notebooks: Iterable[Notebook]) -> Iterator[str]:
    """Les longues phrases qu'une leçon a déjà lues dans une autre."""
    seen: dict[str, Notebook] = {}
    for notebook in notebooks:
        for cell in notebook.markdown_cells:
            for block in parse_blocks(cell.source):
                for sentence in SENTENCE_END.split(" ".join(block.text.split(" "))):
                    if len(sentence) < MIN_LENGTH:
                        continue
                    first = seen.setdefault(sentence, notebook)
                    if first is not notebook:
                        yield notebook.problem(
                            cell, f"phrase déjà dans {first.name} : « {sentence[:50]}… »."
                        )
