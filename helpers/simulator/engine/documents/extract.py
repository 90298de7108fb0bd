"""Extraire du texte donné ce qui est demandé : adresses, dates, montants, noms …"""

from collections.abc import Callable

from ..draft import Draft
from ..memory.facts import facts_of
from ..memory.recall_questions import ABOUT_MINE
from ..reading.request import Job, Request
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, upper_first
from .extract_kinds import KINDS
from .item_lists import split_items
from .sections import RECOMMENDATIONS

_EXTRACT = Pattern(
    r"\b(?:extrai\w*|extract\w*|releve\w*|repere\w*|trouve[rz]?\b|identifi\w*|liste[rz]?\b|"
    r"list\b|find|donne\w*|"
    r"recupere\w*|isole\w*|quel(?:le)?s? (?:\w+ ){0,3}(?:sont|est|figurent|apparaissent)|what "
    r"(?:are|is)|which|y a-t-il|are there|cite[rz]?\b|"
    r"indique\w*|mentionne\w*|combien|how many|pull out|give|spot|cherche\w*|detecte\w*|souligne|"
    r"(?:me |nous |m'|en )(?:sor(?:s|t|tez|tir)|sortirais)|sor(?:s|tez|tir)[- ](?:moi|nous)|"
    r"get me|pick out)\b"
)
_COUNTED_NOUN = Pattern(r"\b(?:combien d[e']|how many) ?([a-z]{4,})")
_COUNTING = Pattern(r"\b(?:combien (?:y a-t-il |contient )?d[e']|how many|nombre d[e']|count\b)")
_GIVEN_TEXT = Pattern(
    r"\b(?:extrai\w*|extract\w*|releve\w*|repere\w*|texte|text|document|message|article|mail|"
    r"e-mail|lettre|"
    r"rapport|report|passage|ci-dessus|above)\b"
)
_FIELD = Pattern(r"(?:^|\n)[ \t*-]*([^\W\d_][\w '’-]{1,30}?)[*]*\s?:[*]*\s+([^\n]{1,300})")


def extract(request: Request) -> Draft | None:
    """Les éléments demandés, relevés dans le texte joint ou dans le dernier long texte donné."""
    job = request.job(_EXTRACT, least=1)
    if job is None or (job.from_instructions and not _ORDER.search(job.folded)):
        return None
    if RECOMMENDATIONS.search(job.folded):
        return None  # « pour chaque recommandation, cite le chiffre » demande des conseils
    earlier = not job.from_instructions and job.material is not request.material
    if not job.material or (earlier and not _GIVEN_TEXT.search(job.folded)):
        return None
    if ABOUT_MINE.search(job.folded) and not _ORDER.search(job.folded) and facts_of(job.material):
        return None  # « quel est mon prénom ? » interroge la mémoire.
    counted = _COUNTED_NOUN.search(job.folded)
    if counted and Pattern(rf"\d ?{counted.group(1)[:5]}").search(fold(job.material[:20_000])):
        return None  # « combien de personnes » quand le texte dit « 48 personnes »
    asked = _asked_kinds(job.folded)
    if not asked:
        return _field(job.ask, job.material, request) or _listed(job, request)
    found = [
        (key, request.say(french, english), finder(job.material))
        for key, french, english, _, finder in asked
    ]
    found = _without_repeats(found)
    data: dict[str, object] = {key: values for key, _, values in found}
    core = ", ".join(value for *_, values in found for value in values)
    if len(found) == 1:
        return _one_kind(found[0][1], found[0][2], data, job.folded, request)
    rows = tuple((upper_first(name), ", ".join(values) or "—") for _, name, values in found)
    points = tuple(request.say("{n} : {v}", "{n}: {v}", n=name, v=value) for name, value in rows)
    intro = request.say("Voici ce que contient le texte :", "Here is what the text contains:")
    header = (request.say("Élément", "Item"), request.say("Valeur", "Value"))
    return Draft(intro, core=core, points=points, rows=(header, *rows), data=data, effort=150)


def _without_repeats(
    found: list[tuple[str, str, list[str]]],
) -> list[tuple[str, str, list[str]]]:
    """Les noms propres, sans ceux qu'une rubrique plus précise (les lieux) donne déjà."""
    precise = {value for key, _, values in found if key != "noms" for value in values}
    kept = [
        (key, name, [v for v in values if key != "noms" or v not in precise])
        for key, name, values in found
    ]
    return kept if any(values for key, _, values in kept if key == "noms") else found


_ORDER = Pattern(r"\b(?:extrai\w*|extract\w*|releve\w*|repere\w*|identifi\w*|recupere\w*)\b")


def _asked_kinds(
    folded: str,
) -> list[tuple[str, str, str, Pattern, Callable[[str], list[str]]]]:
    kinds = [kind for kind in KINDS if kind[3].search(folded)]
    names = {kind[0] for kind in kinds}
    # « les noms » seuls : des noms propres ; « noms de personnes », « adresses mail » suffisent.
    if len(kinds) > 1 and "noms" in names and names & {"personnes", "organisations", "lieux"}:
        bare = _BARE_NAMES.search(folded)
        kinds = [kind for kind in kinds if kind[0] != "noms" or bare]
    if "references" in names and "nombres" in names:
        kinds = [kind for kind in kinds if kind[0] != "nombres"]
    return kinds


_BARE_NAMES = Pattern(r"\bnoms?,|\bnoms? (?:et|,|and)\b|\bnames?,|\bnames? and\b")


def _one_kind(
    name: str, values: list[str], data: dict[str, object], folded: str, request: Request
) -> Draft:
    if _COUNTING.search(folded):
        data = {"nombre": len(values), **data}
    if not values:
        text = request.say("Le texte ne contient pas de {n}.", "The text contains no {n}.", n=name)
        return Draft(text, core=request.say("aucun", "none"), data=data, truth=False, effort=100)
    shown = request.join(values)
    head = request.say(
        "{n} ({c}) : {v}.", "{n} ({c}): {v}.", n=upper_first(name), c=len(values), v=shown
    )
    core = str(len(values)) if _COUNTING.search(folded) else ", ".join(values)
    intro = request.say("{n} :", "{n}:", n=upper_first(name))
    wanted_list = request.constraints.layout in ("list", "numbered") or len(values) > 6
    if wanted_list:
        return Draft(intro, core=core, points=tuple(values), data=data, truth=True, effort=110)
    rows = ((upper_first(name),), *((value,) for value in values))
    return Draft(head, core=core, rows=rows, data=data, truth=True, effort=110)


def _field(ask: str, material: str, request: Request) -> Draft | None:
    """« Quel est le client ? » quand le texte a une ligne « Client : … »."""
    folded = fold(ask)
    for match in _FIELD.finditer(material[:50_000]):
        label = fold(match.group(1)).strip()
        if len(label) > 2 and Pattern(rf"\b{_escape(label)}\b").search(folded):
            value = match.group(2).strip()
            text = request.say("{l} : {v}", "{l}: {v}", l=match.group(1).strip(), v=value)
            return Draft(text, core=value, data={"_".join(label.split()): value}, effort=90)
    return None


def _listed(job: Job, request: Request) -> Draft | None:
    """« Extrais les compétences : Python, SQL … » : l'énumération du texte joint."""
    if not _ORDER.search(job.folded):
        return None
    for sentence in sentences(job.material[:5000]):
        items = split_items(sentence) if "," in sentence else []
        if len(items) > 1 and all(len(item.split()) <= 4 for item in items):
            intro = request.say("Voici ce que je relève :", "Here is what I find:")
            found = tuple(upper_first(item) for item in items)
            return Draft(
                intro, core=", ".join(items), points=found, data={"liste": items}, effort=90
            )
    return None


def _escape(label: str) -> str:
    return "".join(c if c.isalnum() or c == " " else "." for c in label)
