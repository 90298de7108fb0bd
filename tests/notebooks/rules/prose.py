"""La prose d'une cellule Markdown : ses blocs, sans le code, les adresses ni les balises.

L'analyse est celle de CommonMark (markdown-it-py) : un ``$`` dans du code, une ``:`` dans une
adresse ou un ``"`` dans un attribut HTML ne sont pas de la prose.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

HOLE = "\ufffc"  # tient la place d'un morceau retiré : code, image, adresse
URL = re.compile(r"https?://[^\s<>)]+")

# Sans « text_join », « \$ » reste un jeton à part : on le distingue d'un « $ » nu.
_PARSER = MarkdownIt("commonmark").enable("table").disable("text_join")


@dataclass
class Block:
    """Un titre, un paragraphe, une case de tableau ou un bloc HTML.

    ``text`` est la prose ; ``plain`` la même sans les mots en italique ; ``label`` avec le texte du
    code (pour les titres) ; ``group`` numérote les blocs qui se lisent ensemble (un tableau).
    """

    kind: str
    level: int = 0
    group: int = 0
    text: str = ""
    plain: str = ""
    label: str = ""
    links: list[str] = field(default_factory=list)
    images: list[tuple[str, str]] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    bare_dollars: int = 0


@lru_cache(maxsize=2048)
def parse_blocks(source: str) -> tuple[Block, ...]:
    """Les blocs d'un texte Markdown, dans l'ordre.

    >>> [block.text for block in parse_blocks("# Un titre\\n\\nDu `code` et *rien*.")]
    ['Un titre', 'Du \ufffc et rien.']
    """
    return tuple(_walk(_PARSER.parse(source)))


def _walk(tokens: list[Token]) -> Iterator[Block]:
    kind, level, group = "paragraph", 0, 0
    in_table = False
    for token in tokens:
        if not in_table:
            group += 1
        if token.type == "heading_open":
            kind, level = "heading", int(token.tag[1])
        elif token.type == "table_open":
            kind, in_table = "cell", True
        elif token.type in {"heading_close", "table_close"}:
            kind, level, in_table = "paragraph", 0, False
        elif token.type == "inline":
            yield _inline_block(token.children or [], Block(kind, level, group))
        elif token.type == "html_block":
            yield _html_block(token.content, group)
        elif token.type in {"fence", "code_block"}:
            yield Block("code", group=group, codes=[token.content])


def _inline_block(children: list[Token], block: Block) -> Block:
    italic = 0
    for child in children:
        shown = label = ""
        if child.type in {"text", "text_special"}:
            shown = label = child.content
            if child.type == "text":
                block.bare_dollars += child.content.count("$")
        elif child.type in {"softbreak", "hardbreak"}:
            shown = label = "\n"
        elif child.type == "code_inline":
            shown, label = HOLE, child.content
            block.codes.append(child.content)
        elif child.type == "image":
            shown = HOLE
            block.images.append((str(child.attrs["src"]), child.content))
        elif child.type == "html_inline":
            _read_html(child.content, block)
        elif child.type == "link_open":
            block.links.append(str(child.attrs["href"]))
        elif child.type in {"em_open", "em_close"}:
            italic += 1 if child.type == "em_open" else -1
        block.text += shown
        block.plain += HOLE if italic and shown else shown
        block.label += label
    return _without_urls(block)


def _html_block(content: str, group: int) -> Block:
    block = Block("html", group=group)
    reader = _read_html(content, block)
    block.text = block.plain = block.label = reader.text
    block.bare_dollars = reader.text.count("$")
    return _without_urls(block)


def _without_urls(block: Block) -> Block:
    block.text = URL.sub(HOLE, block.text)
    block.plain = URL.sub(HOLE, block.plain)
    return block


def _read_html(content: str, block: Block) -> "_HtmlReader":
    reader = _HtmlReader()
    reader.feed(content)
    reader.close()
    block.links += reader.links
    block.images += reader.images
    return reader


class _HtmlReader(HTMLParser):
    """Relève le texte, les liens et les images d'un morceau de HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.links: list[str] = []
        self.images: list[tuple[str, str]] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and values.get("href"):
            self.links.append(values["href"] or "")
        if tag == "img":
            self.images.append((values.get("src") or "", values.get("alt") or ""))
        if tag in {"code", "pre", "script", "style"}:
            self._hidden.append(tag)
            self.text += HOLE
        elif tag in {"br", "p", "li", "div", "td", "th", "summary", "details"}:
            self.text += "\n"

    def handle_endtag(self, tag: str) -> None:
        if self._hidden and self._hidden[-1] == tag:
            self._hidden.pop()
        elif tag in {"p", "li", "div", "td", "th", "summary"}:
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.text += data
