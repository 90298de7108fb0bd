"""Où chercher les valeurs d'un JSON : les textes de la requête, du plus proche au plus lointain."""

from collections.abc import Callable, Mapping
from functools import cached_property

from ..documents.reformat import pairs
from ..draft import Draft
from ..finding.field_names import field_words
from ..memory.facts import Fact, facts_of, known_facts
from ..reading.request import Request
from ..text.nouns import noun_stems
from ..text.patterns import Pattern
from ..text.strings import fold, word_set
from .schema_read import SchemaReader

_EXAMPLE = Pattern(r"\{[^{}]{0,2000}\}")
# Un exemple à trous (« {"ville": ...} ») montre des clés.
_HOLLOW = Pattern(r"\{[^{}]{0,1000}(?:\.\.\.|…)[^{}]{0,1000}\}")
_LABELLED = Pattern(
    r"(?:^|\n|[,;(]\s*|\.\s+)[ \t*-]*([^\W\d_][^:=\n,;.]{0,40}?)[*]*\s?[:=][*]*\s*([^\n;]{1,"
    r"200}?)(?=\n|;|$|,\s+[^\W\d_][^:=\n,;]{0,40}\s?[:=]|\.\s|\.$)"
)

# Ce qui précède le deux-points n'est une demande que s'il ordonne quelque chose.
_ORDER = Pattern(
    r"\bjson\b|(?:^|[.!?\n]\s*|\b(?:please|can you|could you|peux-tu|pouvez-vous|merci de|"
    r"veuillez|i want you to|"
    r"tu dois|plait),? )(?:extra(?:is|ire|yez|ct)|transform\w*|convert\w*|releve[rz]?\b|"
    r"liste[rz]?|list|"
    r"donne[rz]?|give|return|renvo\w*|rend[sz]?|parse|structur\w*|rempli\w*|fill|turn|met[sz]|"
    r"mettre|"
    r"resum\w*|summar\w*|analy[sz]\w*|class(?:er|ez|ify|e (?=l[ea]s? |l'|ces? |chaque ))|"
    r"identif\w*|voici|here(?: is| are|'s)|produi\w*|"
    r"gener\w*|cree[rz]?|create|make|trouve[rz]?|find|pull|get|what|quel\w*|lis|lire|read|decri\w*|"
    r"describe|write|ecri(?:s|re|vez))\b"
)
_CHOICES = word_set("de du des la le les d l of the est is sont are a en")


class Source:
    """Les textes où chercher, du plus proche de la question au plus lointain.

    ``strict`` : quand ``given`` répond, ne chercher nulle part ailleurs.
    """

    strict = False

    def __init__(
        self, request: Request, draft: Callable[[], Draft], text: str | None = None
    ) -> None:
        self.request = request
        self._draft = draft
        near = text if text is not None else _document(request)
        near = _HOLLOW.sub(" ", near) if "..." in near or "…" in near else near
        self.text = near
        self.narrow = text is not None
        others = [] if self.narrow else [_asked(request, near), *reversed(request.user_history)]
        self.texts = [near, *(other for other in others if other and other != near)][:12]

    def given(self, name: str, about: str, node: Mapping[str, object]) -> list[object] | None:
        """Les valeurs sûres d'un champ ; ``None`` s'il faut chercher dans les textes."""
        return None

    def for_object(self, properties: Mapping[str, object], reader: SchemaReader) -> "Source":
        """La source d'où remplir un objet qui a ces propriétés."""
        return self

    def parts(self) -> list["Source"]:
        """Les sources d'où tirer les éléments d'un tableau, une par élément, si on les connaît."""
        return []

    @cached_property
    def draft(self) -> Draft:
        """La réponse libre à la même requête, pour les champs « réponse », « message » …"""
        return self._draft()

    @cached_property
    def facts(self) -> dict[str, Fact]:
        if self.narrow:
            return {fact.key: fact for fact in facts_of(self.text)}
        request = self.request
        return known_facts((*request.user_history, request.text), request.standing)

    @cached_property
    def folded(self) -> str:
        return fold(self.text[:50_000])

    @cached_property
    def labelled(self) -> list[tuple[frozenset[str], str]]:
        """Les couples « étiquette : valeur » du texte."""
        found = [
            (noun_stems(label), value)
            for text in self.texts[:4]
            for label, value in pairs(text[:20_000])
        ]
        for text in self.texts[:4]:
            for match in _LABELLED.finditer(text[:20_000]):
                found.append((noun_stems(match.group(1)), match.group(2).strip(' *"«»')))
        return [(stems, value) for stems, value in found if stems and value]

    def first(self, finder: Callable[[str], list[str]]) -> list[str]:
        """Ce que trouve ``finder`` dans le premier texte où il trouve quelque chose."""
        return next((found for text in self.texts if (found := finder(text))), [])


def _asked(request: Request, near: str) -> str:
    """La demande, sans les exemples de JSON, qui montrent des clés et non des valeurs."""
    if not request.material or near == request.text:
        return _EXAMPLE.sub(" ", request.text[:20_000])
    asked = _EXAMPLE.sub(" ", request.ask[:20_000])
    # « en JSON avec les clés … : texte » : la demande ne contient que des clés.
    return "" if "json" in fold(asked) else asked


def _document(request: Request) -> str:
    """Le texte à lire : sans la demande qui le précède, s'il y en a une."""
    material = request.material
    if not material or len(material) == len(request.text):
        return material or request.text
    return material if _ORDER.search(fold(request.ask)) else request.text


Finder = Callable[[Source, str], list[str]]
"""Ce qui trouve les valeurs possibles d'un champ, d'après son nom."""


def value_after(name: str, source: Source) -> list[str]:
    """« de couleur rouge », « la taille est M » : ce qui suit le nom du champ dans le texte."""
    words = [word for word in field_words(name) if word not in _CHOICES and len(word) > 2]
    if not words:
        return []
    link = r"(?:\s+(?:est|is|sont|are|de la|de|du|d'|of|:|=|s'appelle|a|etait|was))*\s+"
    phrase = r"\W+".join(f"{word}\\w{{0,3}}" for word in words)
    pattern = Pattern(
        rf"\b{phrase}{link}((?:[\w'@.+-]+\s?){{1,4}}?)(?=\s*(?:[,;:!?\n]|\.\s|\.$|$)|\s(?:et|and|"
        rf"avec|with|pour|for|mais|but|qui|dans|le|la|les|en|est|is)\b)"
    )
    for text in source.texts[:4]:
        found = pattern.search(fold(text[:50_000]))
        if found:
            value = text[found.start(1) : found.end(1)].strip(" .")
            if value:
                return [value]
    before = Pattern(rf"\b(\d+(?:[.,]\d+)?)\s+{words[0][:-1]}\w*")
    counted = before.search(source.folded)
    return [counted.group(1)] if counted else []
