"""Le texte à classer, quand l'ordre de choisir et le texte sont dans un même message."""

from ..finding.choices import Choice
from ..reading.commands import is_command, is_form
from ..reading.split import unquoted
from ..reading.split_by_marks import fenced
from ..text.patterns import Pattern
from ..text.sentences import sentence_spans
from ..text.strings import fold

_HEAD = Pattern(
    r"^\s*[*#>]{0,4}\s?(?:[^\W\d_][\w'’-]*)(?: [\w'’-]+){0,3}\s?[*]{0,2}\s?:[*]{0,2}\s*"
)
_HEADED = Pattern(
    r"(?:^|\n|[.?!:]\s+)[*#]{0,4}((?:texte?|message|avis|review|commentaire|comment|document|"
    r"e-?mail|mail|"
    r"courriel|ticket|phrase|sentence|input|entree|reclamation|complaint|demande|request|tweet|"
    r"titre|headline|title|plainte|article|sms|signalement|report|description|incident|note|"
    r"question|query|post|feedback|annonce|produit|"
    r"product)s?(?: [\w'-]+){0,3})\s?:[*]{0,2}\s*(?=\S)"
)
_TAIL = Pattern(
    r"\n\s*[*#]{0,4}(?:categorie|category|label|etiquette|reponse|answer|classe|class|sentiment|"
    r"intent|"
    r"priorite|priority|langue|language|resultat|result|ton|output|sortie|"
    r"rubrique)s?\s?:[*]{0,2}\s*$"
)
_QUOTES = Pattern(r"«\s?([^»]{2,3000}?)\s?»|“([^”]{2,3000})”|\"([^\"\n]{2,3000})\"")
_ANSWER_FORM = Pattern(
    r"^\W*(?:(?:en |in |d'|par |with )?(?:un|une|one|a)(?: (?:seul|seule|single))? (?:mot|word)\b|"
    r"(?:reponds?|repondez|answer|reply|output|return|donne|give|ecris|write|la reponse|the answer|"
    r"ta reponse|your answer|choisis|choose|pick|n'explique|don't|no explanation|sans|label only|"
    r"(?:juste|just|only|uniquement|seulement|rien|nothing)\b))"
)


def matter_of(text: str, choice: Choice) -> str:
    """Le texte que l'ordre donne à classer ; ``""`` s'il n'y en a pas."""
    inside = fenced(text)
    if inside and inside.material.strip() and choice.labels[0].name not in inside.material:
        return inside.material.strip()
    tail = _TAIL.search(fold(text))
    text = text[: tail.start()] if tail else text
    after = _after(text, choice.end)
    closing = choice.start + (text[choice.start : choice.start + 1] in "»”")
    before = text[:closing]
    return _headed(before) or after or _quoted(before) or _before(before)


def _after(text: str, end: int) -> str:
    """Ce qui suit la liste, moins les consignes de forme qui l'entourent."""
    rest = text[end:].lstrip(" \t»”')].?!,;:-–—\n")
    headed = _headed(rest)
    if headed:
        return headed
    quoted = _quoted(rest)
    if quoted:
        return quoted
    rest = _trimmed(rest)
    head = _HEAD.match(rest)
    if head and rest[head.end() :].strip() and len(head.group()) < 40:
        rest = rest[head.end() :]
    return unquoted(rest)


def _headed(text: str) -> str:
    """Ce qui suit « Message : », sans l'ordre qui le suit."""
    found = _HEADED.search(fold(text))
    if not found:
        return ""
    return unquoted(_trimmed(text[found.end() :], head=False))


def _quoted(rest: str) -> str:
    """Le seul texte entre guillemets, si le reste n'est que consignes."""
    found = list(_QUOTES.finditer(rest))
    if len(found) != 1:
        return ""
    around = rest[: found[0].start()] + "\n" + rest[found[0].end() :]
    words = around.split()
    inner = found[0].group(found[0].lastindex or 0)
    if _ANNOUNCED.fullmatch(fold(around)):
        return inner.strip()
    orders = all(_is_order(around[a:b]) for a, b in sentence_spans(around))
    return inner.strip() if orders or len(words) < 8 and len(inner.split()) > len(words) else ""


_ANNOUNCED = Pattern(r"\W*(?:(?:voici|here is|soit) )?(?:\w+ ){0,3}\w+\s?:?\W*")


def _trimmed(text: str, head: bool = True) -> str:
    """Le texte sans les consignes qui l'ouvrent ou le ferment."""
    spans = sentence_spans(text)
    first, last = 0, len(spans)
    while head and first < last and _is_order(text[slice(*spans[first])]):
        first += 1
    while last > first + (not head) and _is_order(text[slice(*spans[last - 1])], closing=True):
        last -= 1
    if first >= last:
        return ""
    # Une puce n'est pas dans la phrase : on la garde.
    start = text.rfind("\n", 0, spans[first][0]) + 1
    opened = spans[first][0] if text[start : spans[first][0]].strip(" -*•.0123456789)") else start
    opened = max(opened, spans[first - 1][1] if first else 0)
    return text[opened : spans[last - 1][1]].strip()


def _before(text: str) -> str:
    """Ce qui précède l'ordre, moins les salutations et les autres ordres."""
    return unquoted(_trimmed(text)) if text.strip() else ""


def _is_order(sentence: str, closing: bool = False) -> bool:
    sentence = sentence.rstrip('"»” ')
    folded = fold(sentence)
    if len(sentence) > 200:
        return False
    if _ANSWER_FORM.search(folded) and (not closing or len(folded.split()) < 16):
        return True
    return not closing and (
        is_form(sentence)
        and len(folded.split()) < 12
        or not sentence.rstrip().endswith("?")
        and is_command(sentence)
    )
