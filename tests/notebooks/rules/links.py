"""Les liens : ceux du dépôt mènent quelque part, les autres sont en https."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.notebooks.rules.document import Notebook, read_notebook
from tests.notebooks.rules.prose import Block, parse_blocks

LOCAL_HOSTS = {"localhost", "127.0.0.1"}
EXPLICIT_ANCHOR = re.compile(r"""\b(?:id|name)=["']([^"']+)["']""")


def links_resolve(notebook: Notebook) -> Iterator[str]:
    """Chaque lien mène à un fichier et à un titre qui existent, ou est en https."""
    for cell in notebook.markdown_cells:
        for block in parse_blocks(cell.source):
            targets = block.links + [source for source, _ in block.images]
            for target in targets:
                if text := link_problem(target, notebook.path):
                    yield notebook.problem(cell, text)


def link_problem(target: str, origin: Path) -> str | None:
    """Ce qui ne va pas dans un lien écrit dans le fichier ``origin``, ou ``None``."""
    parts = urlsplit(target)
    if parts.scheme in {"https", "mailto", "attachment", "data"}:
        return None
    if parts.scheme == "http" and parts.hostname in LOCAL_HOSTS:
        return None
    if parts.scheme or parts.netloc:
        return f"lien qui n'est pas en https ({unquote(target)})."
    if parts.path.startswith("/"):
        return f"lien absolu ({unquote(target)}) : écrivez-le à partir du carnet."
    path = origin if not parts.path else origin.parent / unquote(parts.path)
    if not path.exists():
        return f"lien vers un fichier absent ({unquote(target)})."
    if parts.fragment and unquote(parts.fragment) not in anchors(path):
        return f"lien vers un titre absent ({unquote(target)})."
    return None


def anchors(path: Path) -> set[str]:
    """Les ancres d'un carnet (à la façon de JupyterLab) ou d'un texte Markdown (de GitHub)."""
    if path.suffix == ".ipynb":
        sources = [cell.source for cell in read_notebook(path).markdown_cells]
    elif path.suffix == ".md":
        sources = [path.read_text(encoding="utf-8")]
    else:
        return set()
    found: set[str] = set()
    for source in sources:
        found.update(EXPLICIT_ANCHOR.findall(source))
        for block in parse_blocks(source):
            if block.kind == "heading":
                found.add(_anchor(block, path.suffix))
    return found


def _anchor(block: Block, suffix: str) -> str:
    """
    >>> heading = parse_blocks("## À retenir : `store`")[0]
    >>> _anchor(heading, ".ipynb"), _anchor(heading, ".md")
    ('À-retenir-:-store', 'à-retenir--store')
    """
    label = block.label.strip()
    if suffix == ".ipynb":
        return label.replace(" ", "-")
    return re.sub(r"[^\w\- ]", "", label.lower()).replace(" ", "-")


RULES = (links_resolve,)
