"""Ce que lit une personne qui ne voit ni les images ni les couleurs."""

import re
from collections.abc import Iterator

from tests.notebooks.rules.document import Cell, Notebook, output_texts
from tests.notebooks.rules.prose import HOLE, parse_blocks

IMAGE_MIMES = ("image/png", "image/svg+xml", "image/jpeg")
FIGURE_REPR = re.compile(r"<Figure size [^>]*>")
WORD = re.compile(r"[^\W\d_]{2,}")
EMOJI = re.compile("[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]")
MIN_SENTENCE_WORDS = 5


def alternative_texts(notebook: Notebook) -> Iterator[str]:
    """Chaque image d'un texte a un texte de remplacement qui la décrit."""
    for cell in notebook.markdown_cells:
        for block in parse_blocks(cell.source):
            for source, alternative in block.images:
                if not WORD.search(alternative):
                    yield notebook.problem(cell, f"image sans texte de remplacement ({source}).")


def figures_have_a_sentence(notebook: Notebook) -> Iterator[str]:
    """Une figure a près d'elle une phrase qui dit la même chose."""
    for cell in notebook.code_cells:
        if any(mime in output.get("data", {}) for output in cell.outputs for mime in IMAGE_MIMES):
            following = notebook.cells[cell.index + 1 : cell.index + 2]
            texts = _printed(cell) + [
                block.text for after in following if after.is_markdown
                for block in parse_blocks(after.source) if block.kind != "heading"
            ]  # fmt: skip
            if not any(len(WORD.findall(text)) >= MIN_SENTENCE_WORDS for text in texts):
                yield notebook.problem(
                    cell, "figure sans phrase : affichez-en une à côté, ou écrivez-la juste après."
                )


def emoji_with_words(notebook: Notebook) -> Iterator[str]:
    """Un emoji ne porte jamais le sens à lui seul."""
    for cell in notebook.markdown_cells:
        for block in parse_blocks(cell.source):
            for line in block.text.splitlines():
                if EMOJI.search(line) and not re.search(r"\w", line) and HOLE not in line:
                    yield notebook.problem(cell, f"emoji sans un mot à côté ({line.strip()}).")
    for cell in notebook.code_cells:
        for text in _printed(cell):
            for line in text.splitlines():
                if EMOJI.search(line) and not re.search(r"\w", line):
                    yield notebook.problem(cell, f"emoji sans un mot à côté ({line.strip()}).")


def _printed(cell: Cell) -> list[str]:
    texts = [text for output in cell.outputs for text in output_texts(output)]
    return [FIGURE_REPR.sub("", text) for text in texts]


RULES = (alternative_texts, figures_have_a_sentence, emoji_with_words)
