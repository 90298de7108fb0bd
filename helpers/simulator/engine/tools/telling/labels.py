"""De quoi parle un résultat d'outil : la ville, le numéro … que l'appel donnait."""

from collections.abc import Mapping, Sequence

from ...finding.field_names import field_words
from ...reading.request import Request
from ...reading.tool_outputs import ToolOutput
from ...text.patterns import Pattern
from ...text.strings import upper_first
from .readable import readable

_SETTINGS = frozenset(
    [
        "unit",
        "units",
        "unite",
        "unites",
        "lang",
        "language",
        "langue",
        "locale",
        "limit",
        "max",
        "format",
        "sort",
        "page",
        "top_k",
        "k",
        "count",
        "subject",
        "objet",
        "body",
        "message",
        "content",
        "contenu",
        "text",
        "texte",
        "description",
        "reason",
        "raison",
        "note",
        "title",
        "titre",
        "time",
        "heure",
        "target_language",
        "source_language",
        "priority",
        "priorite",
    ]
)
_QUERIES = ("query", "q", "requete", "recherche", "question", "search_query", "keywords")
_AMOUNTS = ("amount", "montant", "value", "valeur", "quantity")
_SOURCES = ("from_currency", "from", "from_unit", "source_currency", "devise_source", "base", "de",
            "currency_from", "source", "unite_source", "devise_depart")  # fmt: skip
_OPERATIONS = ("expression", "operation", "formula", "formule", "calcul")
_PLAIN = Pattern(r"[^\W\d_][^\W_]*(?:[ '’-][^\W_]+)*")
_LONGEST = 60


def label_of(output: ToolOutput, outputs: Sequence[ToolOutput], request: Request) -> str:
    """Le nom du résultat ; ``""`` s'il n'en a pas besoin."""
    whole = _operation(output.arguments) or _converted(output.arguments)
    if whole:
        return whole
    kept = [
        (str(key), value)
        for key, value in output.arguments.items()
        if isinstance(value, (str, int)) and not isinstance(value, bool) and _names(str(key), value)
    ]
    others = [other for other in outputs if other is not output]
    differing = [(k, v) for k, v in kept if any(o.arguments.get(k) != v for o in others)]
    chosen = (differing if others and differing else kept)[:2]
    if not chosen:
        several = others and len({other.name for other in outputs}) > 1
        return output.name if several else ""
    return ", ".join(_said(key, value, request) for key, value in chosen)


def headed(label: str) -> str:
    """Le nom en tête de phrase ; une adresse ou un code gardent leur écriture.

    >>> headed("commande 12"), headed("a@b.fr")
    ('Commande 12', 'a@b.fr')
    """
    first = label.split(",")[0].split(" ")[0]
    return upper_first(label) if _PLAIN.fullmatch(first) else label


def _names(key: str, value: object) -> bool:
    """Vrai si l'argument désigne ce dont on parle, et n'est pas un réglage."""
    last = field_words(key)[-1:]
    setting = key in _SETTINGS or last in (("unit",), ("units",), ("lang",), ("limit",))
    return not setting and 0 < len(str(value).strip()) <= _LONGEST


def _said(key: str, value: object, request: Request) -> str:
    """« 1234 » seul ne dit rien : « commande 1234 » ; une recherche se cite."""
    text = str(value)
    if key in _QUERIES:
        return request.quote(text)
    nouns = [w for w in field_words(key) if w not in ("id", "number", "numero", "ref", "no", "de")]
    coded = any(character.isdigit() for character in text) and " " not in text
    if not coded or not nouns or len(text) > 20 or "date" in nouns:
        return text
    return f"{readable('_'.join(nouns), request.french)} {text}"


def _operation(arguments: Mapping[str, object]) -> str:
    found = next((arguments[key] for key in _OPERATIONS if key in arguments), "")
    text = str(found)
    signs = text.replace(" * ", " × ").replace(" / ", " ÷ ").replace(" - ", " − ")
    return signs if found and len(text) <= _LONGEST else ""


def _converted(arguments: Mapping[str, object]) -> str:
    """« 100 EUR », pour une conversion."""
    amount = next((arguments[key] for key in _AMOUNTS if key in arguments), None)
    source = next((arguments[key] for key in _SOURCES if key in arguments), None)
    if isinstance(amount, (int, float)) and isinstance(source, str):
        return f"{amount:g} {source}"
    return ""


def is_operation(arguments: Mapping[str, object]) -> bool:
    """Vrai si l'appel demandait un calcul."""
    return bool(_operation(arguments))
