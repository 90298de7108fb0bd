"""Les calculs : « combien font 17 × 24 ? », et les règles voisines."""

import re
from fractions import Fraction

from ..draft import Draft
from ..reading.request import Request
from ..text.numbers import replace_number_words
from ..text.patterns import Pattern
from .arithmetic_words import ASKED, normalized, pretty, result
from .calculations import comparison, parity, percent, series, special
from .equations import equation
from .expression import CalculationError, TooLargeError, calculate

_EXPRESSION = Pattern(r"[-(\d][\d.()+*/^% -]*[\d)]")
_DATED = Pattern(r"\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|\d{2}[-. ]\d{2}[-. ]\d{2}[-. ]\d{2}|\d{4}-\d{2}")
_HAS_OPERATOR = Pattern(r"(?<=[\d)])\s*(?:[+*/^%]|\*\*|-)\s*(?=[-(\d])")
# « le 05/06 », « le bus 12-14 », « ouvert 9-17 » : deux nombres collés ne sont pas un calcul.
_TIGHT_PAIR = Pattern(r"\d{1,4}[-/]\d{1,4}")
# « 555-123-4567 », « (555) 123-4567 », « +1 555-… » : un numéro de téléphone.
_PHONE = Pattern(r"(?:\+?\d{1,3}[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}")
_VERB = Pattern(
    r"\b(?:combien|calcul\w*|comput\w*|how much|resultats?|results?|evalue\w*|evaluate|egale?|"
    r"equals?|que (?:vaut|font|fait|valent|donne)|(?:ca|ce qui) fait|operation|solve|resous|"
    r"resoudre|divis\w*|soustrai\w*|subtract)\b|=\s*\??\s*$"
)
_CALCULATE = Pattern(
    r"\b(?:combien (?:font|fait)|calcul\w*|comput\w*|how much is|resultat)\b|"
    r"=\s*\??$"
)
_JUST_BEFORE = Pattern(r"\b(?:what(?:'s| is)|quel est|c'est|vaut|fait|font|is)\s*$")
_LETTER = Pattern(r"[a-z]")
_SEGMENT = Pattern(r"[:,;\n.?!]\s")
_MOST_RESULTS = 20
_LONGEST = 600


def arithmetic(request: Request) -> Draft | None:
    """Un calcul, s'il y en a un dans une question courte."""
    if len(request.text) > _LONGEST or not any(
        c.isdigit() for c in replace_number_words(request.folded)
    ):
        return None
    text = normalized(request.folded, request.french)
    for rule in (equation, percent, series, special, parity, comparison, _plain):
        draft = rule(text, request)
        if draft:
            return draft
    return None


def _plain(text: str, request: Request) -> Draft | None:
    """Les opérations écrites en signes : « 2 + 3 », « 10/4 et 6 × 7 »."""
    found: list[tuple[str, Fraction]] = []
    for match in _EXPRESSION.finditer(text):
        if len(found) < _MOST_RESULTS and _is_calculation(match, text, request):
            expression = match.group().strip()
            try:
                found.append((expression, calculate(expression)))
            except ZeroDivisionError:
                return _impossible(
                    request.say(
                        "Ce calcul n'a pas de résultat : on ne divise pas par zéro.",
                        "This has no result: you can't divide by zero.",
                    ),
                    request.say("indéfini", "undefined"),
                )
            except TooLargeError:
                return _impossible(
                    request.say(
                        "Le résultat de ce calcul est trop grand pour être écrit ici.",
                        "The result is too large to be written here.",
                    ),
                    request.say("trop grand", "too large"),
                )
            except CalculationError:
                continue
    drafts = [result(pretty(text, request.french), value, request) for text, value in found]
    return _together(drafts, request) if len(drafts) > 1 else next(iter(drafts), None)


def _impossible(message: str, core: str) -> Draft:
    return Draft(message, core=core, effort=40)


def _together(drafts: list[Draft], request: Request) -> Draft:
    """Plusieurs calculs demandés à la fois."""
    text = request.join([draft.text.removesuffix(".") for draft in drafts]) + "."
    values = [(draft.data or {}).get("resultat") for draft in drafts]
    core = request.join([draft.core for draft in drafts])
    return Draft(text, core=core, data={"resultats": values}, effort=60)


def _is_calculation(found: re.Match[str], text: str, request: Request) -> bool:
    """L'expression est toute la phrase, ou un mot demande un calcul."""
    expression = found.group().strip()
    if not _HAS_OPERATOR.search(expression):
        return False
    around = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
    if any(character.isalpha() for character in around):
        return False
    before = text[: found.start()]
    if _PHONE.fullmatch(expression):
        return _CALCULATE.search(text) is not None
    ordered = (
        _VERB.search(text) is not None
        or _JUST_BEFORE.search(before) is not None
        or request.constraints.bare
    )
    if _DATED.fullmatch(expression) or (_TIGHT_PAIR.fullmatch(expression) and _LETTER.search(text)):
        return ordered
    dated = _DATED.search(text) is not None
    after = _SEGMENT.search(text, found.end())
    start = max((cut.end() for cut in _SEGMENT.finditer(before + " ")), default=0)
    segment = text[min(start, found.start()) : after.start() if after else len(text)]
    covers = len(expression) >= 0.6 * len(segment.strip(" ?=."))
    return covers or (not dated and (ordered or ASKED.search(text) is not None))
