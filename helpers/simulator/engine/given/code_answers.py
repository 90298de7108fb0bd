"""Lire un bout de code donné : ce qu'il définit et fait à vue, et ses défauts évidents."""

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from .code_faults import faults_of
from .matter import matters

_ASKS = Pattern(
    r"\b(?:explique\w*|explain|que fait|ce que fait|what (?:does|is)|what's|bugs?|bogue\w*|"
    r"erreurs?|"
    r"errors?|problemes?|problems?|issues?|wrong|review\w*|relis|relecture|corrige\w*|fix|cloche|"
    r"decris|describe|ameliore\w*|improve)\b"
)
_CODE = Pattern(
    r"(?:^|\n)\s*(?:def \w+\(|class \w+[(:{]|import \w|from \w+ import|(?:async )?function\b|"
    r"(?:const|let|var) \w+ ?=|for \w+ in [^\n]+:|while [^\n]+:|public \w+ |#include)|"
    r"=> *\{|\) *\{\s*\n"
)
_FUNCTION = Pattern(
    r"\bdef (\w+)\(([^)\n]{0,200})\)|\bfunction (\w+)\s*\(([^)\n]{0,200})\)|\b(?:const|let) "
    r"(\w+) ?= ?(?:async )?\(([^)\n]{0,200})\) ?=>"
)
_LOOP = Pattern(
    r"\bfor (\w+) in ([^\n:]{1,60}):|\bfor \((?:const|let|var) (\w+) of ([^)\n]{1,60})\)"
)
_OVER_LENGTH = Pattern(r"/\s*(?:len\((\w+)\)|(\w+)\.length)")
_SUM = Pattern(r"\breturn (?:sum\(|total\b|somme\b)")
_RETRIES = Pattern(r"\bwhile\b[\s\S]{0,200}\b(?:try|try:)\b")
_LONGEST_ASK = 400


def answer_on_code(request: Request) -> Draft | None:
    """Une description honnête du code donné, et ce qu'on y voit d'évidemment faux."""
    if len(request.folded_ask) > _LONGEST_ASK or not _ASKS.search(request.folded_ask):
        return None
    fenced = "```" in request.text
    code = (
        request.material
        if request.material
        else next(
            (text for text in matters(request)[:4] if "```" in text or _CODE.search(text)), ""
        )
    )
    if not code or not (fenced or request.material) or not _CODE.search(code):
        return None
    faults = faults_of(code)
    points = tuple(request.say("{f}.", "{e}.", f=fault.french, e=fault.english) for fault in faults)
    points = tuple(point[:1].upper() + point[1:] for point in points)
    seen = _described(code, request)
    if points:
        head = request.say("À corriger :", "To fix:")
        return Draft(f"{seen} {head}".strip(), points=points, truth=True, effort=160)
    text = request.say(
        "Je ne reconnais aucun défaut évident, mais je ne lis le code que par quelques règles, "
        "sans l'exécuter : cela ne prouve pas qu'il est juste.",
        "I recognise no obvious fault, but I only read code through a few rules, without running "
        "it: this does not prove that it is right.",
    )
    return Draft(f"{seen} {text}".strip(), effort=120)


def _described(code: str, request: Request) -> str:
    names = []
    for found in _FUNCTION.finditer(code[:20_000]):
        name, inside = next(
            (n, i) for n, i in zip(found.groups()[::2], found.groups()[1::2], strict=True) if n
        )
        names.append(f"`{name}({inside.strip()})`")
    if not names:
        return ""
    parts = [request.say("Ce code définit {n}", "This code defines {n}", n=request.join(names[:5]))]
    loop = _LOOP.search(code)
    if _is_mean(code):
        parts.append(request.say("qui calcule une moyenne", "which computes a mean"))
    elif _SUM.search(code):
        parts.append(request.say("qui calcule une somme", "which computes a sum"))
    elif _RETRIES.search(code):
        parts.append(
            request.say("qui réessaie un appel en cas d'erreur", "which retries a call on error")
        )
    elif loop:
        over = (loop.group(2) or loop.group(4)).strip()
        parts.append(request.say("qui parcourt `{o}`", "which goes through `{o}`", o=over))
    return ", ".join(parts) + "."


def _is_mean(code: str) -> bool:
    """Vrai si une somme des éléments d'une liste est divisée par sa longueur."""
    divided = _OVER_LENGTH.search(code)
    if divided is None:
        return False
    name = divided.group(1) or divided.group(2)
    return (
        Pattern(rf"\bsum\({name}\)|\b(?:in|of) {name}\b|\b{name}\.reduce\(").search(code)
        is not None
    )
